import { afterEach, beforeEach, expect, test } from "bun:test";
import { newWorkspace } from "#actions/workspaces.ts";
import type { Alert } from "#core/alert.ts";
import { AppError } from "#core/errors.ts";
import type { Mail } from "#core/mail.ts";
import type { Store } from "#core/store.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "#core/time.ts";
import { backupStep } from "#pipeline/backup.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { sendAlertStep } from "#pipeline/send-alert.ts";
import type { Step } from "#pipeline/step.ts";
import { createQueue } from "#storage/queue.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { createTestIds, NO_ALERTS, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const LOG = { debug() {}, info() {}, warn() {}, error() {} };
const WHY = "The folder of the backups cannot be written to.";

let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let mails: Mail[];
let works: boolean | undefined;
let stop: () => Promise<void>;

beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  store = opened.store;
  await store.commit({ put: { workspace: [{ ...newWorkspace({ clock, ids: createTestIds() }, "Ours"), id: ws }] } });
  mails = [];
  works = true;
  stop = await startLine();
});
afterEach(async () => {
  await stop();
  await opened.remove();
});

/** The steps that make backups and tell people, on a queue: `works` says how a backup goes, undefined that none is due. */
async function startLine(): Promise<() => Promise<void>> {
  const operators = [{ channel: "email" as const, destination: "ops@acme.example" }];
  const smtp = { ...NO_ALERTS.smtp, host: "smtp.example", from: "mama@acme.example" };
  const context = {
    store,
    clock,
    ids: createTestIds(() => clock.now(), 5n),
    random: () => 0,
    log: LOG,
    backups: {
      async makeDue() {
        if (works === undefined) return undefined;
        if (!works) throw new AppError("unavailable", WHY);
        return { path: "/b", name: "signalmama-x.db", madeAt: clock.now(), cause: "scheduled", sizeBytes: 1 };
      },
    },
    mailer: {
      async send(mail: Mail) {
        mails.push(mail);
        return { kind: "accepted" };
      },
    },
    settings: () => ({
      webhooks: { timeoutMs: 10 * SECOND_MS, retryMs: [MINUTE_MS] },
      alerts: { ...NO_ALERTS, smtp, operators },
    }),
  } as unknown as PipelineContext;
  const queue = createQueue({ store, clock, log: LOG, pollMs: 30 * SECOND_MS });
  for (const step of [backupStep, sendAlertStep] as unknown as Step<unknown>[]) {
    queue.work(
      step.name,
      step.options(context.settings()),
      (job, signal) => step.run(step.payload.parse(job.payload), context, job, signal),
      async (job, error) => step.onExhausted?.(step.payload.parse(job.payload), context, job, error) ?? {},
    );
  }
  await queue.start();
  return () => queue.stop(0);
}

async function tick(): Promise<void> {
  await store.jobs.enqueue([{ step: "backup_due", payload: {}, key: "backup_due" }]);
  for (let n = 0; n < 6; n++) {
    await clock.advance(30 * SECOND_MS);
    for (let turn = 0; turn < 10; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
const told = async () =>
  (await store.alerts.listInbox(ws, { limit: 10, isUnread: false })).rows.map(({ reason }: Alert) => reason).reverse();

test("a failing backup is told once, to the inbox and to the operators, and once more when it works again", async () => {
  await tick();
  expect([await told(), mails]).toEqual([[], []]);
  works = false;
  await tick();
  await tick();
  await tick();
  expect(await told()).toEqual(["backup_failed"]);
  expect(mails.map(({ subject }) => subject)).toEqual(["The backup failed"]);
  expect(mails[0]?.text).toContain(WHY);

  works = undefined;
  await tick();
  works = true;
  await tick();
  await tick();
  expect(await told()).toEqual(["backup_failed", "backup_works"]);
  expect(mails.map(({ subject, to }) => [subject, ...to])).toEqual([
    ["The backup failed", "ops@acme.example"],
    ["Backups work again", "ops@acme.example"],
  ]);
});

test("a streak of failures goes on over a restart, and the next one is told anew", async () => {
  works = false;
  await tick();
  await stop();
  await clock.advance(HOUR_MS);
  stop = await startLine();
  await tick();
  expect(await told()).toEqual(["backup_failed"]);
  works = true;
  await tick();
  works = false;
  await tick();
  expect(await told()).toEqual(["backup_failed", "backup_works", "backup_failed"]);
});
