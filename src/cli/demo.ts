import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startApp } from "#app.ts";
import { systemClock } from "#clock.ts";
import { loadSettings } from "#config/load-settings.ts";
import { AppError } from "#core/errors.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { type ApplianceApi, createApplianceApi } from "#demo/appliance-api.ts";
import { startBots } from "#demo/bots.ts";
import { type Inbox, startInbox } from "#demo/inbox.ts";
import { report } from "#demo/report.ts";
import { type ServedWeb, startWeb } from "#demo/serve-web.ts";
import { INBOX_URL, settingsText } from "#demo/settings-text.ts";
import { waitUntilSettled } from "#demo/settled.ts";
import { createWeb, type Web } from "#demo/web.ts";
import { createLog } from "#log.ts";

export type DemoOptions = {
  /** TCP port of the appliance; default: a free one. */
  port?: number | undefined;
  /** Keep the data in this folder instead of a temporary one. */
  keep?: string | undefined;
  /** End after printing instead of going on serving. */
  once?: boolean | undefined;
};

/** It takes five seconds where there is nothing else to do, and minutes where a machine is busy. */
const DEADLINE_MS = 3 * MINUTE_MS;
/** Whoever waits longer is told that it goes on. */
const SILENT_MS = 15 * SECOND_MS;

/** The whole product without internet. Returns the exit code: 1 when the web could not be read in time. */
export async function runDemo(options: DemoOptions): Promise<number> {
  const interrupted = untilInterrupted();
  const folder = options.keep ? await emptyFolder(options.keep) : await mkdtemp(join(tmpdir(), "signalmama-demo-"));
  const secret = `whsec_${randomBytes(32).toString("base64")}`;
  const web = createWeb(systemClock.now());
  const served = startWeb(web);
  const inbox = startInbox(secret);
  try {
    const app = await startAppliance({ web, served, inbox, folder, port: options.port ?? 0 });
    try {
      const shown = await Promise.race([show(app.api, web, inbox, secret), interrupted]);
      if (shown === "interrupted") return 0;
      if (options.keep) say(`\nIts data stays in ${folder}.`);
      if (options.once) return shown === "complete" ? 0 : 1;
      say(`\nThe dashboard is at ${app.url}, open to this machine; its admin key: ${app.key}`);
      say(`It keeps running; Ctrl-C ends it${options.keep ? "" : " and removes what it wrote"}.`);
      await interrupted;
      return 0;
    } finally {
      await app.stop();
    }
  } finally {
    await Promise.all([served.stop(), inbox.stop()]);
    if (!options.keep) await rm(folder, { recursive: true, force: true });
  }
}

async function emptyFolder(named: string): Promise<string> {
  const folder = resolve(named);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length === 0) return folder;
  throw new AppError("invalid", `${folder} is not empty; --keep needs a new or an empty folder.`);
}

async function startAppliance(parts: { web: Web; served: ServedWeb; inbox: Inbox; folder: string; port: number }) {
  const file = join(parts.folder, "signalmama.yaml");
  const text = settingsText({
    web: parts.web,
    webOrigin: parts.served.origin,
    inboxOrigin: parts.inbox.origin,
    dataDir: join(parts.folder, "data"),
    port: parts.port,
  });
  await writeFile(file, text);
  const settings = loadSettings({ file, env: {}, workingDir: parts.folder });
  const log = createLog({ ...settings.log, clock: systemClock, write: (line) => process.stderr.write(line) });
  const app = await startApp(settings, { log, isOpen: true });
  const key = app.adminKey?.key ?? "";
  return { url: app.url, key, api: createApplianceApi(app.url, key), stop: () => app.stop() };
}

/** Watches the companies until all is read, then prints what was found. */
async function show(api: ApplianceApi, web: Web, inbox: Inbox, secret: string): Promise<"complete" | "incomplete"> {
  const startedAt = systemClock.now();
  say(`A fictional web of ${web.companies.length} companies on ${web.hosts.length} hosts, served on this machine.`);
  const webhookId = await api.addWebhook({ url: INBOX_URL, secret, events: ["*"] });
  await api.addAccounts(web.companies.map(({ domain, name }) => ({ domain, name })));
  const isComplete = await waitUntilSettled(api, {
    webhookId,
    accounts: web.companies.length,
    deadlineMs: DEADLINE_MS,
    clock: systemClock,
    onCrawled: tellOnce(startedAt + SILENT_MS, web.companies.length),
  });
  const seconds = ((systemClock.now() - startedAt) / 1000).toFixed(1);
  say(isComplete ? `Read, judged and delivered in ${seconds} s.` : `Not all of it could be read in ${seconds} s.`);

  const accounts = await api.accounts();
  const signals = await Promise.all((await api.signals()).map(({ id }) => api.signal(id)));
  signals.sort((a, b) => b.occurred_at.localeCompare(a.occurred_at));
  const best = accounts.toSorted((a, b) => b.score - a.score).find((account) => account.latest_brief);
  const brief = best ? await api.brief(best.id) : undefined;
  const bots = await startBots(api);
  say(report({ accounts, signals, brief, bots, received: inbox.received }));
  return isComplete ? "complete" : "incomplete";
}

/** Says how far it is, the first time it is asked after `from` (epoch ms). */
function tellOnce(from: number, companies: number): (crawled: number) => void {
  let isTold = false;
  return (crawled) => {
    if (isTold || systemClock.now() < from) return;
    isTold = true;
    say(`This machine has much else to do: ${crawled} of ${companies} are read so far.`);
  };
}

/** Listens from the start on, so that an early Ctrl-C cleans up as well. A second one ends at once. */
function untilInterrupted(): Promise<"interrupted"> {
  return new Promise((done) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => done("interrupted"));
  });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
