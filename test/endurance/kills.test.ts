import { expect, test } from "bun:test";
import { join } from "node:path";
import { type Appliance, type Stage, setStage } from "../appliance/appliance.ts";
import { differences, readFindings } from "../appliance/findings.ts";
import { createRandom, type Random } from "../helpers/random.ts";
import { repeatedDifferently } from "../helpers/repeated.ts";
import { startSite } from "../helpers/site.ts";
import { sized, tell } from "../helpers/sizes.ts";
import { growingFeed } from "./growing-feed.ts";
import { createLedger, type Ledger, loadOrigins, putLoad, type Target } from "./load.ts";
import { idlesAt, lossesIn, repetitionsIn } from "./stored.ts";

const KILLS = sized(8, 200);
const LIMIT_MS = sized(180_000, 1_200_000);
const SEED = 20_261_128;
/** Some kills come before the start is over, most in the middle of work. */
const EARLY_SHARE = 0.15;
const EARLY_MS_MAX = 300;
const WORK_MS = { from: 20, to: 1_000 };
const SETTLE_LIMIT_MS = 120_000;

const SETTINGS = {
  // The port is another at each start, and bodies name the address.
  SIGNALMAMA_SERVER_BASE_URL: "https://mama.example",
  SIGNALMAMA_LIMITS_WRITES_PER_MINUTE: "unlimited",
  SIGNALMAMA_LIMITS_READS_PER_MINUTE: "unlimited",
  SIGNALMAMA_LIMITS_READ_BURST: "unlimited",
};
const FEED_ORIGIN = "https://items.example";

test(
  `killed ${KILLS} times under a load of crawls, bots, writes and webhooks, it loses nothing it has acknowledged and does nothing twice`,
  async () => {
    const feed = growingFeed();
    const site = await startSite({ "/feed": () => feed.answer() });
    const stage = await setStage({
      origins: { ...loadOrigins(site.origin), [FEED_ORIGIN]: site.origin },
      env: SETTINGS,
    });
    const random = createRandom(SEED);
    const ledger = createLedger();
    try {
      const first = await stage.boot();
      const webhookId = await stage.begin(first.api);
      const target = await prepare(first, stage);
      await killUnderLoad(stage, first, { target, ledger, random });

      const last = await stage.boot();
      await idlesAt(databaseOf(stage), SETTLE_LIMIT_MS);
      const findings = await readFindings(last.api);
      const told = new Set(stage.inbox.received.map(({ eventId }) => eventId));
      const undelivered = (await last.api.deliveries(webhookId)).filter(({ status }) => status !== "delivered");
      last.run.kill("SIGTERM");
      expect(await last.run.exited).toBe(0);

      expect(lossesIn(databaseOf(stage), ledger, told)).toEqual([]);
      expect(repetitionsIn(databaseOf(stage))).toEqual([]);
      expect(undelivered).toEqual([]);
      expect(repeatedDifferently(stage.inbox.received)).toEqual([]);
      const ofPages = findings.filter(({ title }) => !/^(Visit number|Items: Item) \d+$/.test(title));
      expect(stage.web.companies.flatMap((company) => differences(company, ofPages, false))).toEqual([]);
      report(ledger, stage, feed.visits());
    } finally {
      await stage.end();
      await site.stop();
    }
  },
  LIMIT_MS,
);

async function prepare({ url, api }: Appliance, stage: Stage): Promise<Target> {
  const key = (await Bun.file(join(stage.folder, "data", "admin.key")).text()).trim();
  const accountIds = (await api.accounts()).map(({ id }) => id);
  const bot = { name: "Items", template: "rss", source: `${FEED_ORIGIN}/feed`, account_ids: accountIds.slice(0, 1) };
  const { id } = (await api.call("POST", "/v1/bots", bot)) as { id: string };
  return { url, key, botId: id, accountIds };
}

type Load = { target: Target; ledger: Ledger; random: Random };

async function killUnderLoad(stage: Stage, first: Appliance, { target, ledger, random }: Load): Promise<void> {
  let running: Appliance | undefined = first;
  for (let kills = 0; kills < KILLS; kills++) {
    if (!running) {
      const run = await stage.start();
      if (random.next() < EARLY_SHARE) {
        await Bun.sleep(random.whole(0, EARLY_MS_MAX));
        run.kill("SIGKILL");
        await run.exited;
        continue;
      }
      running = await stage.ready(run);
    }
    const { run, url } = running;
    const load = putLoad({ ...target, url }, ledger, random, () => false);
    await Promise.race([Bun.sleep(random.whole(WORK_MS.from, WORK_MS.to)), load]);
    run.kill("SIGKILL");
    await Promise.all([run.exited, load]);
    running = undefined;
  }
}

function databaseOf({ folder }: Stage): string {
  return join(folder, "data", "signalmama.db");
}

function report(ledger: Ledger, { inbox }: Stage, visits: number): void {
  const events = new Set(inbox.received.map(({ eventId }) => eventId)).size;
  tell(
    `kills ${KILLS}; acknowledged: ${ledger.accounts.size} accounts, ${ledger.numbers.size} changed fields, ${ledger.signals.length} signals, ${ledger.runs.length} runs, ${ledger.crawls.length} crawls, ${ledger.briefs.size} briefed accounts; feed visits ${visits}; events ${events}, received ${inbox.received.length} times`,
  );
}
