import { Database } from "bun:sqlite";
import { expect, test } from "bun:test";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Appliance, type Stage, setStage } from "../appliance/appliance.ts";
import { runBinary } from "../helpers/binary.ts";
import { createRandom } from "../helpers/random.ts";
import { startSite } from "../helpers/site.ts";
import { sized, tell } from "../helpers/sizes.ts";
import { endTraced, hasTracer } from "../helpers/traced.ts";
import { CUTS, createDisk } from "./disk.ts";
import { type DiskEvent, type DiskWrite, readTrace, type Trace, tracing } from "./disk-trace.ts";
import { createLedger, loadOrigins, putLoad } from "./load.ts";

const IMAGES = sized(21, 300);
/** Images on which the binary itself is started. */
const STARTED = sized(1, 12);
const LOAD_MS = sized(2_500, 12_000);
const LIMIT_MS = sized(120_000, 420_000);
const SEED = 7;
const NO_LIMITS = {
  SIGNALMAMA_LIMITS_WRITES_PER_MINUTE: "unlimited",
  SIGNALMAMA_LIMITS_READS_PER_MINUTE: "unlimited",
  SIGNALMAMA_LIMITS_READ_BURST: "unlimited",
};

test.skipIf(!hasTracer)(
  `after a power cut at any of ${IMAGES} instants everything is there that anybody was told of (needs strace)`,
  async () => {
    const site = await startSite({});
    const stage = await setStage({ origins: loadOrigins(site.origin), env: NO_LIMITS });
    try {
      const { events, cutShort } = await record(stage);
      await expectCompleteTrace(events, cutShort, stage);
      const lost = await cutPower(events, stage);
      expect(lost).toEqual([]);
    } finally {
      await stage.end();
      await site.stop();
    }
  },
  LIMIT_MS,
);

/** Runs the binary under load, kills it, and gives back what it did to its data folder. */
async function record(stage: Stage): Promise<Trace> {
  const tracePath = join(stage.folder, "trace");
  const run = await stage.start((command) => tracing(command, tracePath));
  try {
    await loadAppliance(stage, await stage.ready(run));
  } finally {
    await endTraced(run.pid, "SIGKILL");
    await run.exited;
  }
  return readTrace(tracePath, join(stage.folder, "data"));
}

async function loadAppliance(stage: Stage, { api, url }: Appliance): Promise<void> {
  await stage.begin(api);
  const key = (await readFile(join(stage.folder, "data", "admin.key"), "utf8")).trim();
  const bot = { name: "Wire", template: "rss", source: "https://wire.example/feed.xml" };
  const { id: botId } = (await api.call("POST", "/v1/bots", bot)) as { id: string };
  const target = { url, key, botId, accountIds: (await api.accounts()).map(({ id }) => id) };
  const endAt = performance.now() + LOAD_MS;
  await putLoad(target, createLedger(), createRandom(SEED), () => performance.now() > endAt);
}

/**
 * A trace with a hole would prove nothing: played to its end it gives the very files that are there. Only of the writes that the
 * kill came in the middle of, each may be there or not.
 */
async function expectCompleteTrace(events: DiskEvent[], cutShort: DiskWrite[], { folder }: Stage): Promise<void> {
  const disk = createDisk();
  for (const event of events) disk.play(event);
  for (const event of cutShort) if (await isOnDisk(event, folder)) disk.play(event);
  const files = disk.whole();
  expect([...files.keys()].sort()).toEqual(["admin.key", "secret.key", "signalmama.db", "signalmama.db-wal"]);
  for (const [name, content] of files) {
    expect([name, content.equals(await readFile(join(folder, "data", name)))]).toEqual([name, true]);
  }
}

async function isOnDisk({ file, at, bytes }: DiskWrite, folder: string): Promise<boolean> {
  const content = await readFile(join(folder, "data", file));
  return content.subarray(at, at + bytes.length).equals(bytes);
}

async function cutPower(events: DiskEvent[], stage: Stage): Promise<string[]> {
  const random = createRandom(SEED);
  const firstTold = events.findIndex(({ kind }) => kind === "told");
  const instants = Array.from({ length: IMAGES }, () => random.whole(firstTold + 1, events.length)).sort(
    (a, b) => a - b,
  );
  const disk = createDisk();
  const told = new Set<string>();
  const secret = await readFile(join(stage.folder, "data", "secret.key"));
  const lost: string[] = [];
  let played = 0;
  for (const [image, instant] of instants.entries()) {
    for (; played < instant; played++) {
      const event = events[played];
      if (event?.kind === "told") for (const id of event.ids) told.add(id);
      else if (event) disk.play(event);
    }
    const cut = CUTS[image % CUTS.length] ?? "drop";
    const folder = join(stage.folder, "image", "data");
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const [name, content] of disk.afterCut(cut, random))
      await writeFile(join(folder, name), content, { mode: 0o600 });
    lost.push(...(await lossesOf(folder, told, secret)).map((what) => `event ${instant}, ${cut}: ${what}`));
    if (image % Math.ceil(IMAGES / STARTED) === 0) lost.push(...(await startOn(join(stage.folder, "image"))));
  }
  const counts = Map.groupBy(events, ({ kind }) => kind);
  const seen = [...counts].map(([kind, list]) => `${list.length} ${kind}`).join(", ");
  tell(`power cuts ${IMAGES}, lost ${lost.length}; ids told ${told.size}; trace: ${seen}`);
  return lost;
}

const TABLES: Record<string, string> = {
  acct: "accounts",
  bot: "bots",
  brf: "briefs",
  crl: "crawls",
  evt: "events",
  key: "keys",
  run: "runs",
  sig: "signals",
  wh: "webhooks",
};

async function lossesOf(folder: string, told: ReadonlySet<string>, secret: Buffer): Promise<string[]> {
  const lost: string[] = [];
  // Without it nothing that is sealed could ever be read again.
  if (!(await readFile(join(folder, "secret.key"))).equals(secret)) lost.push("the secret is not what it was");
  try {
    const database = new Database(join(folder, "signalmama.db"));
    const integrity = database.query<{ integrity_check: string }, []>("pragma integrity_check").all();
    if (integrity[0]?.integrity_check !== "ok") lost.push(`integrity: ${integrity[0]?.integrity_check}`);
    for (const [prefix, ids] of Map.groupBy(told, (id) => id.slice(0, id.indexOf("_")))) {
      const table = TABLES[prefix];
      if (table === undefined) throw new Error(`ids of an unknown kind were told: ${prefix}`);
      const rows = database.query<{ id: string }, []>(`select id from ${table}`).all();
      const stored = new Set(rows.map(({ id }) => id));
      lost.push(...ids.filter((id) => !stored.has(id)));
    }
    database.close();
  } catch (error) {
    lost.push(`cannot be read: ${error}`);
  }
  return lost;
}

/** The appliance comes up on what the cut has left. */
async function startOn(folder: string): Promise<string[]> {
  const run = await runBinary(["serve", "--port", "0"], folder);
  try {
    await run.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
    return [];
  } catch (error) {
    return [`does not start: ${error}`];
  } finally {
    run.kill("SIGKILL");
    await run.exited;
  }
}
