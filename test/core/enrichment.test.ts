import { describe, expect, test } from "bun:test";
import type { Account } from "#core/account.ts";
import type { Document } from "#core/document.ts";
import { enrichAccount } from "#core/enrichment.ts";
import { aliasesInForce, attributesInForce, isNameOpen, sourceOf } from "#core/in-force.ts";
import type { EnrichedField, ProfileClaim } from "#core/profile.ts";
import { DAY_MS } from "#core/time.ts";
import { aDocument, anAccount, NOW } from "../helpers/records.ts";

const HOME = "https://northwind.example/";
const ABOUT = "https://northwind.example/about";
/** Nobody gave it a name. */
const UNNAMED = anAccount({ name: "Northwind" });

type Said = [field: EnrichedField, value: string | number, method?: ProfileClaim["method"]];

/** A page that says these things, read so many days from now. */
function aProfile(url: string, days: number, ...said: Said[]): Document {
  const profile = said.map(([field, value, method = "json-ld"]) => ({
    field,
    value,
    method,
    quote: `${field}: ${value}`,
  }));
  return aDocument({ kind: "profile", key: `profile:${url}`, url, fetchedAt: NOW + days * DAY_MS, facts: { profile } });
}

function aStack(key: string, days: number, ...names: string[]): Document {
  const technologies = names.map((name) => ({ name, category: "crm", seenIn: `script host ${name}` }));
  return aDocument({ kind: "stack", key, url: HOME, fetchedAt: NOW + days * DAY_MS, facts: { technologies } });
}

const knownOf = (account: Account, field: EnrichedField) =>
  account.enrichment?.filter((entry) => entry.field === field).flatMap(({ values }) => values);

describe("what pages say", () => {
  test("is kept with the page, the way, the words and the time", () => {
    const { enrichment } = enrichAccount(UNNAMED, [aProfile(HOME, 1, ["industry", "Robotics"])]);
    expect(enrichment).toEqual([
      {
        field: "industry",
        values: ["Robotics"],
        url: HOME,
        method: "json-ld",
        quote: "industry: Robotics",
        observedAt: NOW + DAY_MS,
      },
    ]);
  });

  test.each<[string, Document[], string | number]>([
    [
      "the surest first",
      [aProfile(HOME, 0, ["founded_year", 2009]), aProfile(ABOUT, 5, ["founded_year", 2010, "text"])],
      2009,
    ],
    [
      "of equally sure ones the youngest",
      [aProfile(HOME, 0, ["founded_year", 2009]), aProfile(ABOUT, 5, ["founded_year", 2010])],
      2010,
    ],
    ["of one page its first", [aProfile(HOME, 0, ["founded_year", 2009], ["founded_year", 2010])], 2009],
  ])("counts by how sure it is: %s", (_, documents, expected) => {
    expect(knownOf(enrichAccount(UNNAMED, documents), "founded_year")).toEqual([expected]);
    expect(knownOf(enrichAccount(UNNAMED, documents.toReversed()), "founded_year")).toEqual([expected]);
  });

  test("that is known already stays while two equally sure pages differ, whichever was read last", () => {
    const known = enrichAccount(UNNAMED, [aProfile(HOME, 0, ["hq_country", "NO"])]);
    const both = [aProfile(HOME, 0, ["hq_country", "NO"]), aProfile(ABOUT, 9, ["hq_country", "SE"])];
    expect(knownOf(enrichAccount(known, both), "hq_country")).toEqual(["NO"]);
  });

  test("gives way to what a page says better, and to what its own page says now", () => {
    const text = enrichAccount(UNNAMED, [aProfile(ABOUT, 0, ["founded_year", 2010, "text"])]);
    const better = enrichAccount(text, [
      aProfile(ABOUT, 0, ["founded_year", 2010, "text"]),
      aProfile(HOME, 1, ["founded_year", 2009]),
    ]);
    expect(knownOf(better, "founded_year")).toEqual([2009]);
    const changed = enrichAccount(better, [aProfile(HOME, 2, ["founded_year", 2008])]);
    expect(knownOf(changed, "founded_year")).toEqual([2008]);
  });

  test("stays with its date when no page says it any more", () => {
    const known = enrichAccount(UNNAMED, [aProfile(HOME, 0, ["industry", "Robotics"])]);
    const later = enrichAccount(known, [aProfile(HOME, 30, ["hq_country", "NO"])]);
    expect(later.enrichment?.map(({ field, observedAt }) => [field, observedAt])).toEqual([
      ["hq_country", NOW + 30 * DAY_MS],
      ["industry", NOW],
    ]);
  });

  test("that is nothing new leaves the very same account", () => {
    const documents = [aProfile(HOME, 0, ["industry", "Robotics"], ["name", "Northwind Robotics"])];
    const known = enrichAccount(UNNAMED, documents);
    expect(enrichAccount(known, documents)).toBe(known);
    expect(enrichAccount(UNNAMED, [])).toBe(UNNAMED);
  });

  test("of products in use is what page and DNS show together, and only what they show now", () => {
    const known = enrichAccount(UNNAMED, [
      aStack("stack", 0, "HubSpot", "WordPress"),
      aStack("dns", 0, "Zendesk", "hubspot"),
    ]);
    expect(knownOf(known, "tech")).toEqual(["HubSpot", "WordPress", "Zendesk"]);
    const later = enrichAccount(known, [aStack("stack", 1, "Salesforce"), aStack("dns", 0, "Zendesk")]);
    expect(knownOf(later, "tech")?.toSorted()).toEqual(["Salesforce", "Zendesk"]);
  });

  test("of pages on networks is one a network, the one of the structured data first", () => {
    const linked: Said[] = [
      ["social_links", "https://x.com/northwind_jobs", "link"],
      ["social_links", "https://github.com/northwind", "link"],
      ["social_links", "https://x.com/northwind"],
    ];
    expect(knownOf(enrichAccount(UNNAMED, [aProfile(HOME, 0, ...linked)]), "social_links")).toEqual([
      "https://x.com/northwind",
      "https://github.com/northwind",
    ]);
  });
});

describe("what is in force", () => {
  const documents = [aProfile(HOME, 0, ["industry", "Robotics"], ["hq_country", "NO"]), aStack("stack", 0, "HubSpot")];

  test("is what people gave, else what pages say; neither is lost", () => {
    const account = enrichAccount(anAccount({ attributes: { industry: "Drones", tech: [] } }), documents);
    expect(attributesInForce(account)).toEqual({ industry: "Drones", hq_country: "NO", tech: [] });
    expect(account.attributes).toEqual({ industry: "Drones", tech: [] });
    expect(knownOf(account, "industry")).toEqual(["Robotics"]);
    expect(sourceOf(account, "industry")).toBe("user");
    expect(sourceOf(account, "hq_country")).toMatchObject({ url: HOME, method: "json-ld" });
    expect(sourceOf(account, "founded_year")).toBeUndefined();
  });

  test("is never a number that only a range or a sentence hints at", () => {
    const account = enrichAccount(UNNAMED, [aProfile(HOME, 0, ["headcount", "51-200"])]);
    expect(attributesInForce(account)).toEqual({});
  });
});

describe("the name", () => {
  const named = [aProfile(HOME, 0, ["name", "Northwind Robotics"], ["aliases", "Northwind Robotics AS"])];

  test("that nobody gave becomes the company's own, and the one made of the domain an alias", () => {
    const account = enrichAccount(UNNAMED, named);
    expect(account.name).toBe("Northwind Robotics");
    expect(aliasesInForce(account)).toEqual(["Northwind Robotics AS", "Northwind"]);
    const renamed = enrichAccount(account, [aProfile(HOME, 9, ["name", "Northwind Automation"])]);
    expect(renamed.name).toBe("Northwind Automation");
  });

  test.each<[string, Partial<Account>]>([
    ["that people gave", { name: "NW", given: ["name"] }],
    ["that people gave and that is the domain's too", { name: "Northwind", given: ["name"] }],
    ["given before it was noted who gave it", { name: "NW" }],
  ])("%s stays, whatever pages say", (_, more) => {
    const account = enrichAccount(anAccount(more), named);
    expect(account.name).toBe(more.name ?? "");
    expect(isNameOpen(account)).toBe(false);
  });

  test("that the company's page no longer gives stays", () => {
    const account = enrichAccount(enrichAccount(UNNAMED, named), [aProfile(HOME, 9, ["industry", "Robotics"])]);
    expect(account.name).toBe("Northwind Robotics");
  });
});

describe("aliases", () => {
  const said = (...aliases: string[]) => aProfile(HOME, 0, ...aliases.map((alias): Said => ["aliases", alias]));

  test("are kept when they hold on to the name or the domain, five at most", () => {
    const account = enrichAccount(anAccount(), [
      said("Apple", "Robotics", "Northwind", "Northwind Robotics AS", "Solutions", "Northwind Robotics Norway"),
    ]);
    expect(knownOf(account, "aliases")).toEqual(["Northwind", "Northwind Robotics AS", "Northwind Robotics Norway"]);
    const many = Array.from({ length: 9 }, (_, n) => `Northwind Robotics ${"Abcdefghi"[n]}land`);
    expect(knownOf(enrichAccount(anAccount(), [said(...many)]), "aliases")).toHaveLength(5);
  });

  test("stand beside those of an account from before it was noted who gave them, each once", () => {
    const account = enrichAccount(anAccount({ aliases: ["NWR", "northwind"] }), [said("Northwind")]);
    expect(aliasesInForce(account)).toEqual(["NWR", "northwind"]);
  });

  test("are only those people gave, if they gave any list, be it empty", () => {
    const account = enrichAccount(anAccount({ aliases: [], given: ["aliases"] }), [said("Northwind")]);
    expect(aliasesInForce(account)).toEqual([]);
  });
});
