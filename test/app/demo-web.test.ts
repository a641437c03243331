import { afterAll, beforeAll, describe, expect, test } from "bun:test";
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
import { type Api, addAccount, codeOf, rowsOf, startApi } from "../helpers/api.ts";

const LIMIT_MS = 120_000;
const STEP_MS = 500;
const STEPS_MAX = 2_000;
const REAL_FEED_URL = "https://paper.test.com/rss.xml";

let api: Api;
/** What was asked of the public web. */
const asked: string[] = [];
/** What the public web answers; everything else is no host. */
const publicPages: Record<string, string> = {};
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
  const log = { debug() {}, info() {}, warn: console.log, error: console.log };
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
    const text = publicPages[url];
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
const signalsOf = async (id: string) =>
  rowsOf<{ title: string }>(await api.call("GET", `/v1/signals?account_id=${id}`));

test(
  "an empty workspace is given ten companies whose every signal is found, and nobody outside is asked anything",
  async () => {
    expect(await demo()).toEqual({ loaded_at: null, accounts: 0 });
    const loaded = await api.call("POST", "/v1/demo:load");
    const at = new Date(api.clock.now()).toISOString();
    expect([loaded.status, loaded.json]).toEqual([200, { loaded_at: at, accounts: 10 }]);
    await settle();
    const found = await readFindings(createApplianceApi(api.url, api.keys.admin));
    const { companies } = createWeb(Date.parse(at));
    expect(companies.flatMap((company) => differences(company, found, false))).toEqual([]);
    const all = await createApplianceApi(api.url, api.keys.admin).accounts();
    expect(all.filter(({ latest_brief }) => latest_brief).length).toBe(10);
    expect((await accounts()).map(({ tags }) => tags)).toEqual(new Array(10).fill(["demo"]));
    expect(asked).toEqual([]);
  },
  LIMIT_MS,
);
