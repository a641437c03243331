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
  boot(): Promise<Appliance>;
  /** Registers the webhook and adds all companies; returns the webhook's id. */
  begin(api: ApplianceApi): Promise<string>;
  settle(api: ApplianceApi, webhookId: string): Promise<void>;
  end(): Promise<void>;
};

export async function setStage(onRequest?: (count: number) => void): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
  const web = createWeb(Date.now());
  let count = 0;
  const served = startWeb(web, () => onRequest?.(++count));
  const inbox = startInbox(SECRET);
  const runs: BinaryRun[] = [];
  await writeFile(
    join(folder, "signalmama.yaml"),
    settingsText({ web, webOrigin: served.origin, inboxOrigin: inbox.origin, dataDir: "data", port: 0 }),
  );
  return {
    web,
    served,
    inbox,
    folder,
    async boot() {
      const run = await runBinary(["serve", "--config", "signalmama.yaml"], folder);
      runs.push(run);
      const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, START_LIMIT_MS);
      const key = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
      return { run, url, api: createApplianceApi(url, key) };
    },
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
