import type { Queue } from "#core/queue.ts";
import { attributeStep } from "./attribute.ts";
import { backupStep } from "./backup.ts";
import { botsDueStep } from "./bots-due.ts";
import { briefStep } from "./brief.ts";
import { clearListStep } from "./clear-list.ts";
import type { PipelineContext } from "./context.ts";
import { crawlStep } from "./crawl.ts";
import { deliverStep } from "./deliver.ts";
import { detectStep } from "./detect.ts";
import { crawlDueStep, feedsDueStep, scoreDueStep } from "./due.ts";
import { enrichStep } from "./enrich.ts";
import { eraseStep } from "./erase.ts";
import { exportStep } from "./export.ts";
import { finishCrawlStep } from "./finish-crawl.ts";
import { fireStep } from "./fire.ts";
import { matchItemsStep } from "./match-items.ts";
import { planAnewStep } from "./plan-anew.ts";
import { publishStep } from "./publish.ts";
import { purgeStep } from "./purge.ts";
import { readStep } from "./read.ts";
import { replayStep } from "./replay.ts";
import { rescoreAllStep } from "./rescore-all.ts";
import { runBotStep } from "./run-bot.ts";
import { scoreStep } from "./score.ts";
import { sendAlertStep } from "./send-alert.ts";
import type { Step } from "./step.ts";
import { verifyAuditStep } from "./verify-audit.ts";

/** The step table: source → crawl → document → detection → signal → score → brief → event → webhook. */
const STEPS = [
  crawlStep,
  readStep,
  attributeStep,
  matchItemsStep,
  enrichStep,
  detectStep,
  finishCrawlStep,
  scoreStep,
  rescoreAllStep,
  briefStep,
  publishStep,
  deliverStep,
  botsDueStep,
  runBotStep,
  fireStep,
  sendAlertStep,
  replayStep,
  exportStep,
  scoreDueStep,
  crawlDueStep,
  feedsDueStep,
  clearListStep,
  purgeStep,
  verifyAuditStep,
  eraseStep,
  backupStep,
  planAnewStep,
] as const;

/** What goes on while the disk is low: it makes room, or tells people of what there is. Everything else waits where it is. */
const GOES_ON_WHEN_LOW = new Set<string>(
  [purgeStep, eraseStep, clearListStep, publishStep, deliverStep, sendAlertStep].map(({ name }) => name),
);

export function waitsForRoom(step: string): boolean {
  return !GOES_ON_WHEN_LOW.has(step);
}

/** Gives every step its lane on the queue. */
export function workAll(queue: Queue, context: PipelineContext): void {
  for (const step of STEPS as readonly Step<unknown>[]) {
    const { onExhausted } = step;
    queue.work(
      step.name,
      step.options(context.settings()),
      async (job, signal) => step.run(step.payload.parse(job.payload), context, job, signal),
      onExhausted && (async (job, error) => onExhausted(step.payload.parse(job.payload), context, job, error)),
    );
  }
}
