import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { ingestAccounts } from "#actions/accounts.ts";
import type { ProfileClaim } from "#core/profile.ts";
import type { Job } from "#core/queue.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { enrichStep } from "#pipeline/enrich.ts";
import { type Api, addAccount, startApi } from "../../helpers/api.ts";
import { aDocument } from "../../helpers/records.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const FROM_USER = { source: "user", url: null, method: null, quote: null, confidence: null, observed_at: null };
const claim = (field: ProfileClaim["field"], value: string | number, method: ProfileClaim["method"] = "json-ld") => ({
  field,
  value,
  method,
  quote: `${field}: ${value}`,
});

/** The pages of an account's company are read, and say this. */
async function read(id: string, ...profile: ProfileClaim[]): Promise<void> {
  const url = "https://polder.example/about";
  const page = {
    kind: "profile" as const,
    key: `profile:${url}`,
    url,
    text: JSON.stringify(profile),
    facts: { profile },
  };
  const fetchedAt = api.clock.now();
  await api.store.commit({
    put: { document: [aDocument({ workspaceId: api.ours.id, accountId: id, fetchedAt, ...page })] },
  });
  const payload = { workspaceId: api.ours.id, accountId: id, crawlId: "crl_1" };
  const context = { store: api.store, clock: api.clock } as unknown as PipelineContext;
  const change = await enrichStep.run(payload, context, {} as Job, new AbortController().signal);
  await api.store.commit({ ...change, jobs: [] });
}

const get = async (id: string) => (await api.call("GET", `/v1/accounts/${id}`)).json;

describe("an account", () => {
  test("of which only the domain was given shows what its pages say, each with its source", async () => {
    const id = await addAccount(api, { domain: "polder.example" });
    expect(await get(id)).toMatchObject({ name: "Polder", attributes: {}, attribute_sources: {}, enrichment: [] });
    await read(id, claim("name", "Polder Systems"), claim("hq_country", "NL", "address"), claim("headcount", "51-200"));
    const observed = new Date(api.clock.now()).toISOString();
    expect(await get(id)).toMatchObject({
      name: "Polder Systems",
      aliases: ["Polder"],
      attributes: { hq_country: "NL" },
      attribute_sources: {
        hq_country: {
          source: "page",
          url: "https://polder.example/about",
          method: "address",
          quote: "hq_country: NL",
          confidence: 0.9,
          observed_at: observed,
        },
      },
      enrichment: [
        { field: "headcount", values: ["51-200"], method: "json-ld", confidence: 0.95, observed_at: observed },
        { field: "hq_country", values: ["NL"] },
        { field: "name", values: ["Polder Systems"] },
      ],
    });
  });

  test("keeps what a user set through a crawl, and shows beside it what its pages say", async () => {
    const id = await addAccount(api, {
      domain: "dyke.example",
      name: "Dyke & Sons",
      aliases: [],
      attributes: { industry: "Water", employee_count: 12 },
    });
    await read(
      id,
      claim("name", "Dyke Works"),
      claim("aliases", "Dyke Works BV"),
      claim("industry", "Construction"),
      claim("employee_count", 400),
      claim("founded_year", 1953),
    );
    expect(await get(id)).toMatchObject({
      name: "Dyke & Sons",
      aliases: [],
      attributes: { industry: "Water", employee_count: 12, founded_year: 1953 },
      attribute_sources: { industry: FROM_USER, employee_count: FROM_USER, founded_year: { source: "page" } },
    });
    const fields = ((await get(id))["enrichment"] as { field: string; values: unknown[] }[]).map(
      ({ field, values }) => [field, ...values],
    );
    expect(fields).toContainEqual(["industry", "Construction"]);
  });

  test("falls back on its pages when a user takes a value back, and a value set later wins at once", async () => {
    const id = await addAccount(api, { domain: "sluice.example", attributes: { hq_country: "DE" } });
    await read(id, claim("hq_country", "NL"), claim("name", "Sluice Group"));
    await api.call("PATCH", `/v1/accounts/${id}`, { body: { attributes: { hq_country: null } } });
    expect(await get(id)).toMatchObject({ attributes: { hq_country: "NL" }, name: "Sluice Group" });
    const set = await api.call("PATCH", `/v1/accounts/${id}`, {
      body: { name: "Sluice", attributes: { hq_country: "BE" } },
    });
    expect(set.json).toMatchObject({
      name: "Sluice",
      attributes: { hq_country: "BE" },
      attribute_sources: { hq_country: FROM_USER },
    });
    await api.clock.advance(60_000);
    await read(id, claim("hq_country", "FR"), claim("name", "Sluice International"));
    expect(await get(id)).toMatchObject({ name: "Sluice", attributes: { hq_country: "BE" } });
  });

  test("loses a wrong alias for good when a user empties the list, and takes them up again when it is cleared", async () => {
    const id = await addAccount(api, { domain: "weir.example", name: "Weir Analytics" });
    await read(id, claim("aliases", "Weir"));
    expect((await get(id))["aliases"]).toEqual(["Weir"]);
    await api.call("PATCH", `/v1/accounts/${id}`, { body: { aliases: [] } });
    expect((await get(id))["aliases"]).toEqual([]);
    await api.call("PATCH", `/v1/accounts/${id}`, { body: { aliases: null } });
    expect((await get(id))["aliases"]).toEqual(["Weir"]);
  });

  test("from the settings file without aliases may go by those of its pages, and with a list by no others", async () => {
    const item = { domain: "ferry.example", name: "Ferry Lines", managedBy: "config" as const };
    const [made] = await ingestAccounts(api.actions, api.ours.id, [{ ...item, aliases: null }], "upsert");
    const id = made?.status === "created" ? made.account.id : "";
    await read(id, claim("aliases", "Ferry"));
    expect((await get(id))["aliases"]).toEqual(["Ferry"]);
    await ingestAccounts(api.actions, api.ours.id, [{ ...item, aliases: [] }], "upsert");
    expect((await get(id))["aliases"]).toEqual([]);
  });

  test("is exported with the values in force", async () => {
    const id = await addAccount(api, { domain: "lock.example", attributes: { industry: "Canals" } });
    await read(id, claim("industry", "Construction"), claim("founded_year", 1901));
    const { text } = await api.call("GET", "/v1/exports/accounts.csv");
    const row = text.split("\n").find((line) => line.includes("lock.example"));
    expect(row).toContain("Canals");
    expect(row).toContain("1901");
    expect(row).not.toContain("Construction");
  });
});

test("names found on a company's pages are names that texts are attributed by", async () => {
  const id = await addAccount(api, { domain: "mole.example" });
  await read(id, claim("name", "Mole Harbour"), claim("aliases", "Mole Harbour AS"));
  const row = (await api.store.accounts.listNames(api.ours.id)).find((one) => one.id === id);
  expect(row).toEqual({ id, name: "Mole Harbour", domain: "mole.example", aliases: ["Mole Harbour AS", "Mole"] });
});
