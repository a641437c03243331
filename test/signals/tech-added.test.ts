import { describe, expect, test } from "bun:test";
import { type Document, documentText } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { readDocument } from "#signals/reading.ts";
import { techAdded } from "#signals/tech-added.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { aStack, CHALLENGE, compare } from "./observed.ts";
import { BEACON } from "./read-case.ts";

const PULL: Partial<Document> = { kind: "release", url: "https://github.com/beacon/app/pull/12", feedUrl: undefined };
const ELSEWHERE: Partial<Document> = { ...PULL, url: "https://github.com/argoproj/argo-rollouts/pull/31" };

testDetector(
  techAdded,
  [
    {
      name: "a contract for a system",
      title: "Beacon signs five-year deal for Oracle Health records system",
      data: { technology: "Oracle Health" },
    },
    {
      name: "a product chosen for a purpose",
      title: "Beacon selects Workday to run HR and payroll",
      data: { technology: "Workday" },
    },
    {
      name: "a product gone live",
      title: "Beacon goes live on Oracle NetSuite",
      data: { technology: "Oracle NetSuite" },
    },
    {
      name: "a roll-out to all staff",
      title: "Beacon rolls out Microsoft Copilot to all staff",
      data: { technology: "Microsoft Copilot" },
    },
    { name: "machines by the hundred", title: "Beacon is rolling out 500 Locus robots", data: { technology: "Locus" } },
    {
      name: "a vendor's report of its new user",
      title: "Kestrel selected by Beacon to modernise its claims platform",
      data: { technology: "Kestrel" },
    },
    {
      name: "the title of a pull request",
      title: "Add Plausible analytics",
      more: PULL,
      data: { technology: "Plausible" },
    },
    {
      name: "the decision under a question",
      title: "Which CRM do we use?",
      text: "Closing: we went with Attio in the end.",
      more: PULL,
      data: { technology: "Attio" },
    },
    {
      name: "a row in a list of adopters",
      title: "docs: add Beacon to list of adopters",
      text: "Beacon runs Argo Rollouts in production.",
      more: ELSEWHERE,
      data: { technology: "Argo Rollouts" },
    },
    {
      name: "first persons on the own site",
      title: "Our new help desk",
      text: "We've started using Plain for support.",
      more: OWN,
      data: { technology: "Plain" },
    },
    {
      name: "what everybody works in since lately",
      title: "Claims, faster",
      text: "Since February all 35 handlers work in Front.",
      more: OWN,
      data: { technology: "Front" },
    },
    { name: "German", title: "Beacon setzt künftig auf Personio", data: { technology: "Personio" } },
    {
      name: "French",
      title: "Pourquoi nous avons choisi Odoo",
      text: "Nos magasins y gagnent.",
      more: OWN,
      data: { technology: "Odoo" },
    },

    {
      name: "users by the thousand",
      title: "Beacon began deploying Google Workspace to over 60,000 end users",
      data: { technology: "Google Workspace" },
    },
    {
      name: "a product by its earlier name",
      title: "Beacon rolls out Office 365 to 100,000 staff",
      data: { technology: "Office 365" },
    },
    {
      name: "what a relative clause says was taken up",
      title: "Meet our new help desk",
      text: "It is powered by Intercom, which our support team has now adopted.",
      more: OWN,
      data: { technology: "Intercom" },
    },
    {
      name: "software that the text says is by another",
      title: "Beacon führt Kestrelo ein",
      text: "Der Hafenbetreiber setzt auf die Planungs-Software von Kestrelo.",
      data: { technology: "Kestrelo" },
    },
    {
      name: "a tool brought in",
      title: "Our warehouse",
      text: "This spring we brought in Snowflake as our warehouse.",
      more: OWN,
      data: { technology: "Snowflake" },
    },

    {
      name: "a completed rollout",
      title: "Beacon completes rollout of Workday to 14,000 employees",
      data: { technology: "Workday" },
    },
    { name: "a product switched on", title: "Beacon turns on Epic", data: { technology: "Epic" } },
    {
      name: "a contract to install it",
      title: "Beacon modernises",
      text: "Beacon has signed a contract with Corelation Inc. to install its core processing system.",
      data: { technology: "Corelation" },
    },
    {
      name: "a definite phrase right below the headline",
      title: "Beacon équipe ses boutiques",
      text: "Le groupe de luxe a déployé Microsoft Teams dans ses 240 boutiques.",
      data: { technology: "Microsoft Teams" },
    },
    {
      name: "a tool of an unknown maker put into service",
      title: "Beacon nimmt KI-Software von Merantix in Betrieb",
      data: { technology: "Merantix" },
    },
    {
      name: "a logo on the list of a project's users",
      title: "Beacon logo added into the users list",
      more: { ...PULL, url: "https://github.com/emberjs/website/pull/1155" },
      data: { technology: "ember" },
    },
    {
      name: "what is used instead now",
      title: "Analytics",
      text: "We use FullStory instead now.",
      more: PULL,
      data: { technology: "FullStory" },
    },

    {
      name: "a tool told by its apposition",
      title: "Beacon brings help to its wards",
      text: "Beacon has rolled out Heidi, an AI scribe, to all its departments.",
      data: { technology: "Heidi" },
    },
    {
      name: "machines bought by the hundred",
      title: "Beacon has bought 800 Ticketer ticket machines",
      data: { technology: "Ticketer" },
    },
    {
      name: "officers equipped",
      title: "Beacon will equip 1,200 officers with Axon body cameras",
      data: { technology: "Axon" },
    },
    {
      name: "Dutch with the verb apart",
      title: "Beacon rolt Microsoft Copilot uit onder 2.000 medewerkers",
      data: { technology: "Microsoft Copilot" },
    },
    {
      name: "what it deploys with now",
      title: "We now deploy with ArgoCD",
      more: PULL,
      data: { technology: "Argo CD" },
    },

    {
      name: "a product given to all developers",
      title: "Our month",
      text: "We gave GitHub Copilot to all 140 developers.",
      more: OWN,
      data: { technology: "GitHub Copilot" },
    },
    {
      name: "German with its purpose in between",
      title: "Beacon setzt bei CRM auf HubSpot",
      data: { technology: "HubSpot" },
    },
    {
      name: "a plural verb",
      title: "We choose PowerSchool for our schools",
      more: OWN,
      data: { technology: "PowerSchool" },
    },
    {
      name: "a project that goes by its owner's name",
      title: "Add Beacon to USERS.md",
      text: "We've been running Strimzi in production since August.",
      more: { ...PULL, url: "https://github.com/strimzi/strimzi-kafka-operator/pull/12" },
      data: { technology: "Strimzi" },
    },
    { name: "staff who are fitted out", title: "Beacon equips drivers with Samsara dash cams" },
    {
      name: "a product of another that is new in the house",
      title: "We're live",
      text: "We officially launched Epic, our new electronic health record system, this morning.",
      more: OWN,
      data: { technology: "Epic" },
    },
  ],
  [
    { name: "an integration for users", title: "feat: add Slack integration", more: PULL },
    {
      name: "support for a database",
      title: "Add support for PostgreSQL",
      text: "Users can now connect a Postgres database.",
      more: PULL,
    },
    { name: "a wish", title: "Consider adding Sentry", more: PULL },
    { name: "an evaluation", title: "Evaluate Plausible as a replacement for Google Analytics", more: PULL },
    { name: "an instruction in the documents", title: "Add Docker instructions to README", more: PULL },
    { name: "a bump of a dependency", title: "Bump redis from 4.5.1 to 4.6.0", more: PULL },
    { name: "a builder that was chosen", title: "Beacon selects Turner Construction to build its Ohio plant" },
    { name: "a way of working", title: "Beacon adopts four-day week" },
    { name: "its own product", title: "Beacon rolls out Atlas platform" },
    { name: "a customer of its own", title: "Larkspur selects Beacon to run payroll" },
    {
      name: "a customer's stack on its blog",
      title: "How Larkspur works",
      text: "Larkspur has adopted Snowflake for its data.",
      more: OWN,
    },
    { name: "a rumour", title: "Beacon could adopt Workday, sources say" },
    { name: "where code lies", title: "We are open", text: "As of this morning the code is on GitHub.", more: OWN },

    {
      name: "its own product in German",
      title: "Beacon führt Atlas ein",
      text: "Der Hafenbetreiber bietet damit mehr.",
    },
    {
      name: "advisers brought in",
      title: "Our summer",
      text: "This spring we brought in McKinsey as our adviser.",
      more: OWN,
    },

    {
      name: "a definite phrase that means another",
      title: "Beacon équipe les boutiques",
      text: "Le client a déployé Microsoft Teams dans ses 240 boutiques.",
    },
    { name: "a rollout at others", title: "Beacon completes rollout of Workday for Globex" },
    { name: "a contract to resell", title: "Beacon signs a contract with Salesforce to resell its products" },
    {
      name: "a list of users without the account",
      title: "Logo added into the users list",
      more: { ...PULL, url: "https://github.com/emberjs/website/pull/1155" },
    },

    { name: "machines that are its own", title: "Beacon has bought 800 used ticket machines" },
    {
      name: "a module of a course",
      title: "Module 8.7: stateful migration",
      text: "A media company has deployed Snowflake across its teams.",
    },

    { name: "a talk given", title: "Our month", text: "In September we gave Salesforce our feedback.", more: OWN },

    { name: "a rival challenged", title: "Beacon gives Salesforce a run for its money" },
    {
      name: "what was used before",
      title: "How we store tides",
      text: "We used to use MySQL for the tide tables.",
      more: OWN,
    },
    {
      name: "a kind of thing, written like a name in a headline",
      title: "Why We Chose a Wide Data Warehouse for Tides",
      text: "A wide data warehouse keeps all tides.",
      more: OWN,
    },
    { name: "a contract for planes", title: "Beacon signs deal for Torvex aircraft" },
  ],
);

describe("tech_added from observations", () => {
  const seen = (...observations: Document[]) => compare(techAdded, observations);

  test("makes nothing of a first observation", () => {
    expect(seen(aStack(["HubSpot", "Stripe"]))).toEqual([]);
  });

  test("fires once for what none of the earlier observations showed", () => {
    expect(seen(aStack(["HubSpot", "Intercom"]), aStack(["HubSpot"]))).toEqual(["Beacon now uses Intercom"]);
    expect(seen(aStack(["HubSpot", "Intercom"]), aStack(["HubSpot", "Intercom"]), aStack(["HubSpot"]))).toEqual([]);
  });

  test("is silent on what comes back", () => {
    expect(seen(aStack(["HubSpot", "Intercom"]), aStack(["HubSpot"]), aStack(["HubSpot", "Intercom"]))).toEqual([]);
  });

  test("makes nothing of a page that follows one that was not read whole", () => {
    expect(seen(aStack(["HubSpot", "Intercom"]), aStack([], CHALLENGE))).toEqual([]);
  });

  test("does not compare with what another catalogue saw", () => {
    const older = aStack(["HubSpot"]);
    expect(seen(aStack(["HubSpot", "Intercom"]), { ...older, facts: { ...older.facts, version: "other" } })).toEqual(
      [],
    );
  });

  test("quotes the line that shows it, and leaves the day open", () => {
    const [now, before] = [aStack(["HubSpot", "Intercom"]), aStack(["HubSpot"])];
    const [found] = techAdded.detect(readDocument(now, BEACON), { ...NO_KNOWLEDGE, previous: [before] });
    expect(found?.evidence.quote).toBe("Intercom: script host Intercom.example");
    expect(documentText(now).slice(found?.evidence.start, found?.evidence.end)).toBe(
      "Intercom: script host Intercom.example",
    );
    expect(found?.occurredAt).toBeUndefined();
    expect(found?.data).toEqual({
      technology: "Intercom",
      category: "live chat",
      seen_in: "script host Intercom.example",
    });
  });

  test("sees a new receiver of mail in the records of the domain", () => {
    const records = { key: "dns", url: "dns:beacon.example" };
    expect(seen(aStack(["Marketo"], ["MX a"], records), aStack([], ["MX b"], records))).toEqual([
      "Beacon now uses Marketo",
    ]);
  });
});
