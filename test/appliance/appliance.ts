import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "#clock.ts";
import { type ApplianceApi, createApplianceApi } from "#demo/appliance-api.ts";
import { type Inbox, startInbox } from "#demo/inbox.ts";
import { type ServedWeb, startWeb } from "#demo/serve-web.ts";
import { INBOX_URL, settingsText } from "#demo/settings-text.ts";
import { waitUntilSettled } from "#demo/settled.ts";
import { createWeb, type Web } from "#demo/web.ts";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";

export const SECRET = `whsec_${Buffer.from("thirty-two bytes that are secret").toString("base64")}`;
const START_LIMIT_MS = 15_000;
const SETTLE_LIMIT_MS = 45_000;

/** A running appliance with its API. */
export type Appliance = { run: BinaryRun; url: string; api: ApplianceApi };

/** The fictional web, an inbox and an empty folder, in which the compiled binary can be started again and again. */
export type Stage = {
  web: Web;
  served: ServedWeb;
  inbox: Inbox;
  folder: string;
  /** Starts the binary, inside another program if one is given; resolves before it is ready. */
  start(wrap?: (command: string[]) => string[]): Promise<BinaryRun>;
  /** Resolves when a started binary is ready. */
  ready(run: BinaryRun): Promise<Appliance>;
  boot(): Promise<Appliance>;
  /** Registers the webhook and adds all companies; returns the webhook's id. */
  begin(api: ApplianceApi): Promise<string>;
  settle(api: ApplianceApi, webhookId: string): Promise<void>;
  end(): Promise<void>;
};

/** What a stage has beside the fictional web. */
export type StageOptions = {
  /** Hears of each request to the fictional web, with the number of it. */
  onRequest?: (count: number) => void;
  /** Further origins, and where they are served. */
  origins?: Record<string, string>;
  /** Environment variables of each start. */
  env?: Record<string, string>;
};

export async function setStage({ onRequest, origins = {}, env = {} }: StageOptions = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
  const web = createWeb(Date.now());
  let count = 0;
  const served = startWeb(web, () => onRequest?.(++count));
  const inbox = startInbox(SECRET);
  const runs: BinaryRun[] = [];
  const settings = JSON.parse(
    settingsText({ web, webOrigin: served.origin, inboxOrigin: inbox.origin, dataDir: "data", port: 0 }),
  );
  Object.assign(settings.network.origins, origins);
  await writeFile(join(folder, "signalmama.yaml"), JSON.stringify(settings));
  const start: Stage["start"] = async (wrap) => {
    const run = await runBinary(["serve", "--config", "signalmama.yaml"], folder, env, wrap);
    runs.push(run);
    return run;
  };
  const ready = async (run: BinaryRun) => {
    const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, START_LIMIT_MS);
    const key = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
    return { run, url, api: createApplianceApi(url, key) };
  };
  return {
    web,
    served,
    inbox,
    folder,
    start,
    ready,
    boot: async () => ready(await start()),
    async begin(api) {
      const webhookId = await api.addWebhook({ url: INBOX_URL, secret: SECRET, events: ["*", "crawl.completed"] });
      await api.addAccounts(web.companies.map(({ domain, name }) => ({ domain, name })));
      return webhookId;
    },
    async settle(api, webhookId) {
      const isSettled = await waitUntilSettled(api, {
        webhookId,
        accounts: web.companies.length,
        deadlineMs: SETTLE_LIMIT_MS,
        clock: systemClock,
      });
      if (!isSettled) throw new Error(`the appliance did not come to rest:\n${runs.at(-1)?.err() ?? ""}`);
    },
    async end() {
      for (const run of runs) run.kill("SIGKILL");
      await Promise.all(runs.map((run) => run.exited));
      await Promise.all([served.stop(), inbox.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
