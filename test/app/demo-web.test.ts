import { Database } from "bun:sqlite";
import { afterAll, beforeAll, expect, test } from "bun:test";
import { createDemo, createDemoWeb } from "#app/demo-web.ts";
import { loadSettings } from "#config/load-settings.ts";
import type { Extractor } from "#core/extractor.ts";
import type { Reader, ReadResult } from "#crawl/fetch.ts";
import { createApplianceApi } from "#demo/appliance-api.ts";
import { createWeb } from "#demo/web.ts";
import { WIRE_FEED_URL } from "#demo/wire.ts";
import type { Task } from "#extract/messages.ts";
import { runTask } from "#extract/run-task.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { workAll } from "#pipeline/index.ts";
import { createQueue } from "#storage/queue.ts";
import { differences, readFindings } from "../appliance/findings.ts";
import { type Api, addAccount, anEmptyWorkspace, codeOf, rowsOf, startApi } from "../helpers/api.ts";

const LIMIT_MS = 120_000;
const STEP_MS = 500;
const STEPS_MAX = 2_000;
const REAL_FEED_URL = "https://paper.test.com/rss.xml";

let api: Api;
/** What was asked of the public web. */
let asked: string[] = [];
/** What the public web answers: a real company with the name of an invented one and the board of another, and a paper that tells of it. */
const PUBLIC_PAGES: Record<string, string> = {
  "https://larkspur.com/": `<html><body><h1>Larkspur</h1><a href="https://boards.greenhouse.io/haldenrobotics">Jobs</a></body></html>`,
  [REAL_FEED_URL]: `<rss version="2.0"><channel><title>The Paper</title>
<item><title>Larkspur raises $30 million Series C led by Northgate</title><link>https://paper.test.com/larkspur-series-c</link>
<guid>1</guid><pubDate>Fri, 29 May 2026 09:00:00 GMT</pubDate><description>Larkspur (larkspur.com) has raised $30 million in a Series C round led by Northgate.</description></item>
<item><title>Halden Robotics raises $99 million Series D led by Northgate</title><link>https://paper.test.com/halden</link>
<guid>2</guid><pubDate>Fri, 29 May 2026 09:00:00 GMT</pubDate><description>Halden Robotics has raised $99 million in a Series D round led by Northgate.</description></item>
</channel></rss>`,
};
let stopLine: () => Promise<void>;

beforeAll(async () => {
  api = await startApi();
  stopLine = await startLine();
});
afterAll(async () => {
  await stopLine();
  await api.stop();
});

/** The whole line over the store of the API, with the public web as this test plays it. */
async function startLine(): Promise<() => Promise<void>> {
  const { store, clock, actions } = api;
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const run = (kind: Task["kind"]) => async (task: object) => runTask({ kind, ...task } as Task);
  const defaults = loadSettings({ file: undefined, env: {}, workingDir: "/" });
  const settings = { ...defaults, feeds: [{ url: REAL_FEED_URL, name: "The Paper" }] };
  const context = {
    store,
    clock,
    ids: actions.ids,
    random: () => 0,
    log,
    reader: publicWeb,
    demo: createDemoWeb(createDemo(), { clock, robotsName: "signalmama" }),
    extractor: {
      parse: run("parse"),
      detect: run("detect"),
      attribute: run("attribute"),
      watch: run("watch"),
    } as unknown as Extractor,
    writer: actions.writer,
    settings: () => settings,
  } as unknown as PipelineContext;
  const queue = createQueue({ store, clock, log });
  workAll(queue, context);
  await queue.start();
  return () => queue.stop(0);
}

const publicWeb: Reader = {
  async read({ url }): Promise<ReadResult> {
    asked.push(url);
    const text = PUBLIC_PAGES[url];
    if (text === undefined) return { kind: "failed", url, reason: "dns" };
    const bodyHash = new Bun.CryptoHasher("sha256").update(text).digest("hex");
    const contentType = url.endsWith(".xml") ? "application/rss+xml" : "text/html";
    const page = { kind: "page", url, status: 200, contentType, text, bytes: text.length } as const;
    return { ...page, bodyHash, durationMs: 1, redirects: [] };
  },
};

/** Lets time go by until nothing is under way. */
async function settle(): Promise<void> {
  for (let step = 0; step < STEPS_MAX; step++) {
    await api.clock.advance(STEP_MS);
    const depths = await api.store.jobs.depths();
    const soon = depths.filter(({ step }) => !["score_due", "crawl_due"].includes(step));
    if (soon.every(({ count }) => count === 0)) return;
  }
  throw new Error(`still at work: ${JSON.stringify(await api.store.jobs.depths())}`);
}

const demo = async () => (await api.call("GET", "/v1/demo")).json;
const accounts = async () =>
  rowsOf<{ id: string; domain: string; tags: string[] }>(await api.call("GET", "/v1/accounts?limit=100"));
const client = () => createApplianceApi(api.url, api.keys.admin);

test(
  "an empty workspace is given ten companies whose every signal is found, and nobody outside is asked anything",
  async () => {
    expect(await demo()).toEqual({ loaded_at: null, accounts: 0 });
    const loaded = await api.call("POST", "/v1/demo:load");
    const at = new Date(api.clock.now()).toISOString();
    expect([loaded.status, loaded.json]).toEqual([200, { loaded_at: at, accounts: 10 }]);
    await settle();
    const found = await readFindings(client());
    const { companies } = createWeb(Date.parse(at));
    expect(companies.flatMap((company) => differences(company, found, false))).toEqual([]);
    const all = await client().accounts();
    expect(all.filter(({ latest_brief }) => latest_brief).length).toBe(10);
    expect((await accounts()).map(({ tags }) => tags)).toEqual(new Array(10).fill(["demo"]));
    expect(asked).toEqual([]);
  },
  LIMIT_MS,
);

test("a workspace that has accounts is refused it, and nothing changes", async () => {
  const again = await api.call("POST", "/v1/demo:load");
  expect([again.status, codeOf(again)]).toEqual([409, "workspace_not_empty"]);
  const { keys, id } = await anEmptyWorkspace(api);
  const real = { domain: "northwind.test.com" };
  await api.call("POST", "/v1/accounts", { key: keys.admin, body: real });
  const refused = await api.call("POST", "/v1/demo:load", { key: keys.admin });
  expect([refused.status, codeOf(refused)]).toEqual([409, "workspace_not_empty"]);
  expect((await api.store.workspaces.find(id))?.demoLoadedAt).toBeUndefined();
  expect(await api.store.accounts.count(id)).toBe(1);
  await settle();
});

test(
  "a real company of the same name and board is read on the public web, and neither is told of the other",
  async () => {
    asked = [];
    const before = (await readFindings(client())).map(({ id }) => id);
    const real = await addAccount(api, { domain: "larkspur.com", name: "Larkspur" });
    await settle();
    expect(asked).toContain("https://larkspur.com/");
    expect(asked).toContain("https://boards-api.greenhouse.io/v1/boards/haldenrobotics/jobs?content=true");
    expect(asked.filter((url) => /\.example/.test(url))).toEqual([]);
    const [told, ...more] = (await readFindings(client())).filter(({ id }) => !before.includes(id));
    expect([told?.account_id, told?.type, told?.sources?.map(({ url }) => url), more]).toEqual([
      real,
      "funding",
      ["https://paper.test.com/larkspur-series-c"],
      [],
    ]);
  },
  LIMIT_MS,
);

test(
  "a bot at a place of the demo reads it there, and nobody outside is asked",
  async () => {
    asked = [];
    const wire = {
      name: "Wire",
      template: "rss",
      source: WIRE_FEED_URL,
      match_rule: { type: "keyword", any: ["larkspur"] },
    };
    const bot = await api.call("POST", "/v1/bots", { body: wire });
    const run = async () => {
      await api.call("POST", `/v1/bots/${bot.json["id"]}:run`);
      await settle();
      return rowsOf(await api.call("GET", `/v1/bots/${bot.json["id"]}/runs`))[0];
    };
    expect(await run()).toMatchObject({ status: "no_match", http_status: 200, error: null });
    expect(asked).toEqual([]);
    await api.call("DELETE", `/v1/bots/${bot.json["id"]}`);
  },
  LIMIT_MS,
);

test(
  "removed, it leaves no row of its companies nor of its wire, and what is real stays",
  async () => {
    const invented = (await accounts()).filter(({ domain }) => domain.endsWith(".example"));
    expect(invented.length).toBe(10);
    expect((await api.store.documents.listOfFeed(api.ours.id, WIRE_FEED_URL, 10)).length).toBeGreaterThan(0);
    const removed = await api.call("POST", "/v1/demo:remove");
    expect([removed.status, removed.json]).toEqual([200, { loaded_at: null, accounts: 0 }]);
    expect((await accounts()).map(({ domain }) => domain)).toEqual(["larkspur.com"]);
    asked = [];
    await settle();
    expect(asked.filter((url) => /\.example/.test(url))).toEqual([]);
    const left = tracesIn(api.databasePath, [
      ...invented.map(({ id }) => id),
      ...invented.map(({ domain }) => domain),
      "wire.example",
    ]);
    // The bot that looked there was somebody's own.
    expect(left).toEqual(["bots: wire.example", "memories: wire.example", "audit: wire.example"]);
    expect((await readFindings(client())).map(({ domain }) => domain)).toEqual(["larkspur.com"]);
    expect(await demo()).toEqual({ loaded_at: null, accounts: 0 });
    expect((await api.call("POST", "/v1/demo:remove")).status).toBe(200);
  },
  LIMIT_MS,
);

/** The tables in which one of these texts stands, beside the log of what was done. */
function tracesIn(path: string, texts: string[]): string[] {
  const database = new Database(path, { readonly: true });
  try {
    const tables = database.query<{ name: string }, []>("select name from sqlite_master where type = 'table'").all();
    return tables.flatMap(({ name }) => {
      const rows = JSON.stringify(database.query(`select * from "${name}"`).all());
      return texts.filter((text) => rows.includes(text)).map((text) => `${name}: ${text}`);
    });
  } finally {
    database.close();
  }
}
