import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { openReading } from "#storage/connection.ts";
import { type Api, rowsOf, startApi } from "../../helpers/api.ts";
import { DOCUMENT } from "../../helpers/documented.ts";
import { notePrepared, planOf } from "../../helpers/query-plans.ts";
import { ROUTE_FILES } from "./routes/index.ts";

/** Tables that stay small whatever a workspace does: what people set up by hand, and rows that stand alone. */
const SMALL = ["workspaces", "webhooks", "keys", "lists", "bots", "rubrics", "erasures", "secret_key", "audit_chain"];

/** Statements whose plans sort or scan on purpose: part of the text, and why. */
const ON_PURPOSE: [RegExp, string][] = [
  [
    /\+"?workspace_id"? = \? and \+"?status"?/,
    "few accounts are looked up one by one and sorted; account-list.ts decides",
  ],
  [/and \+workspace_id = \?/, "the weighty signals of the accounts of one page, found by their account"],
  [/"account_id" = \? and signals\.weighty_until >= \? and exists/, "the weighty signals of one account are few"],
  [
    /from "signals" where "workspace_id" = \? and "account_id" = \? .* order by "occurred_at"/s,
    "one account's signals are few",
  ],
  [/from "fetches" where \+workspace_id = \? and "crawl_id" = \?/, "the places that one crawl has read"],
  [
    /where "workspace_id" = \? and "status" = \? and "(?:score|created_at)" (?:>=|<) \? order by/,
    "few accounts in a range; many are walked by",
  ],
  [/from "scores" as "point"/, "the last thirty days of the accounts of one page"],
];

/** A value that each filter takes; those of the document's own lists are all tried. */
const VALUES: Record<string, string[]> = {
  domain: ["subject.example"],
  external_id: ["taken"],
  tag: ["tier-1"],
  owner: ["dana@acme.example"],
  has_signal_type: ["funding", "funding,layoffs"],
  has_signal_category: ["capital"],
  q: ["sub"],
  list_id: ["list_01K8Z3E5QJ6T7V8W9XYA"],
  type: ["funding", "funding,layoffs"],
  "/v1/events type": ["signal.fired", "signal.fired,account.created"],
  category: ["capital"],
  family: ["hiring"],
  status: ["active"],
  freshness: ["fresh,cooling"],
  feedback: ["useful", "none,noise"],
  expand: ["sources,account"],
  bot_id: ["bot_01K8Z3E5QJ6T7V8W9XYA"],
  account_id: ["acct_01K8Z3E5QJ6T7V8W9XYA"],
  template: ["rss"],
  fires_signal: ["funding"],
  actor: ["system"],
  verb: ["account.created"],
  object: ["acct_01K8Z3E5QJ6T7V8W9XYA"],
};
const INSTANTS = ["since", "until", "created_since", "updated_since", "occurred_since"];

type Parameter = { name: string; in: string; schema: { type: string; enum?: string[] } };

/** Every list of the document with the filters it offers. */
const LISTS = Object.entries(DOCUMENT.paths).flatMap(([path, item]) => {
  const { parameters = [] } = (item["get"] ?? {}) as { parameters?: Parameter[] };
  const filters = parameters.filter((each) => each.in === "query");
  return filters.some(({ name }) => name === "cursor") ? [{ path, filters }] : [];
});

let api: Api;
let ids: Record<string, string>[];
let eventId: string;
let noted: ReturnType<typeof notePrepared>;

beforeAll(async () => {
  noted = notePrepared();
  api = await startApi();
  ids = [];
  for (const file of ROUTE_FILES) ids.push(await file.prepare(api));
  eventId = String(rowsOf(await api.call("GET", "/v1/events?limit=1"))[0]?.["event_id"]);
});
afterAll(async () => {
  noted.stop();
  await api.stop();
});

function valuesOf(path: string, { name, schema }: Parameter): string[] {
  if (schema.enum) return schema.enum;
  if (schema.type === "boolean") return ["true", "false"];
  if (schema.type === "integer") return ["40"];
  // Of a bot that is there, as another is refused.
  if (name === "bot") return [ids.find((each) => each["bot"])?.["bot"] ?? ""];
  if (name === "after") return [eventId];
  const values = INSTANTS.includes(name) ? ["2026-05-01T00:00:00Z"] : (VALUES[`${path} ${name}`] ?? VALUES[name]);
  if (!values) throw new Error(`no value is known for the filter ${name}`);
  return values;
}

/** The list's own address, with ids of what has been prepared. */
function addressOf(path: string): string {
  const shape = (one: string) => one.replace(/\{\w+\}/g, "{}");
  for (const [index, { cases }] of ROUTE_FILES.entries()) {
    const known = cases.find((each) => each.method === "GET" && shape(each.path) === shape(path));
    if (known) return known.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[index]?.[name] ?? "");
  }
  throw new Error(`no route case is known for ${path}`);
}

/** The questions of one list: alone, by each filter, and the page after the first. */
function queriesOf(path: string, filters: Parameter[]): string[] {
  const single = filters
    .filter(({ name }) => !["limit", "cursor"].includes(name))
    .flatMap((filter) => valuesOf(path, filter).map((value) => `${filter.name}=${encodeURIComponent(value)}`));
  const byScore = path === "/v1/accounts" ? single.map((query) => `${query}&sort=-score`) : [];
  return ["", ...single, ...byScore.filter((query) => !query.startsWith("sort="))];
}

describe.each(LISTS.map(({ path, filters }) => [path, filters] as const))("GET %s", (path, filters) => {
  test("finds its rows by an index that has them in order, whatever it is filtered by", async () => {
    const address = addressOf(path);
    const database = openReading(api.databasePath);
    const flaws: string[] = [];
    for (const query of queriesOf(path, filters)) {
      noted.prepared.length = 0;
      const first = await api.call("GET", `${address}?limit=1&${query}`);
      expect([query, first.status, first.status === 200 ? "" : first.text]).toEqual([query, 200, ""]);
      const cursor = first.json["next_cursor"];
      if (cursor) expect((await api.call("GET", `${address}?limit=1&${query}&cursor=${cursor}`)).status).toBe(200);
      for (const text of new Set(noted.prepared))
        flaws.push(...flawsOf(database, text).map((flaw) => `${query}: ${flaw}`));
    }
    database.close();
    expect([...new Set(flaws)]).toEqual([]);
  });
});

/** What of a plan would take longer the more there is. */
function flawsOf(database: ReturnType<typeof openReading>, text: string): string[] {
  if (!/^\s*(?:select|with)\b/i.test(text)) return [];
  if (ON_PURPOSE.some(([part]) => part.test(text.replaceAll("+?", "?")))) return [];
  const tables = database.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const growing = new Set(tables.filter((name) => !SMALL.includes(name)));
  const details = planOf(database, text);
  // What asks for picked rows must find them, not walk the workspace and ask of each row whether it is one of them.
  const isPicked = /"id" in \(select/.test(text);
  const walked = details.slice(0, isPicked ? 1 : 0).filter((detail) => detail.endsWith("(workspace_id=?)"));
  const longer = details.filter((detail) => {
    const scanned = /^SCAN (\w+)/.exec(detail)?.[1];
    const isSorted =
      detail === "USE TEMP B-TREE FOR ORDER BY" && !isPicked && !SMALL.includes(/from "(\w+)"/.exec(text)?.[1] ?? "");
    return isSorted || (scanned !== undefined && growing.has(scanned));
  });
  return [...walked, ...longer].map((detail) => `${detail} — ${text.replace(/\s+/g, " ")}`);
}
