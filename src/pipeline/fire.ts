import { z } from "zod";
import { SCORE_DELAY_MS, scoreJob } from "#core/account-job.ts";
import type { Bot } from "#core/bot.ts";
import { isOnPush } from "#core/cadence.ts";
import { mergeChanges } from "#core/change.ts";
import { bodyEvidence, type Detection } from "#core/detection.ts";
import type { Document } from "#core/document.ts";
import type { Fire } from "#core/fire.ts";
import { mergeDetections } from "#core/merge-detections.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import { ownType, type SignalType } from "#core/signal-type.ts";
import { SECOND_MS } from "#core/time.ts";
import { SIGNAL_TYPES } from "#signals/catalogue.ts";
import { kindOf } from "./kind-of.ts";
import { defineStep } from "./step.ts";

/** How sure a bot's signal is, 0–1: its owner decided what a match means. */
const CONFIDENCE = 0.9;

/** Makes the signals of what a bot found for one account. */
export const fireStep = defineStep({
  name: "fire",
  payload: z.object({
    workspaceId: z.string(),
    accountId: z.string(),
    botId: z.string(),
    documentIds: z.array(z.string()),
  }),
  options: () => ({ concurrency: 4, timeoutMs: 60 * SECOND_MS, delaysMs: [SECOND_MS, 30 * SECOND_MS] }),
  async run({ workspaceId, accountId, botId, documentIds }, { store, clock, ids }) {
    const account = await store.accounts.find(workspaceId, accountId);
    const bot = await store.bots.findAny(workspaceId, botId);
    if (!account || !bot) return {};
    const documents = await store.documents.findMany(workspaceId, documentIds);
    const fires = await store.fires.findMany(
      workspaceId,
      documents.map(({ key }) => key),
    );
    const type = typeOf(bot);
    const at = clock.now();
    const merged = mergeDetections(
      {
        account,
        rubric: (await store.workspaces.find(workspaceId))?.rubric ?? DEFAULT_RUBRIC,
        at,
        found: documents.flatMap((document) => {
          const fire = fires.find(({ id }) => id === document.key);
          return fire ? [{ detection: toDetection(bot, fire, document, type), document, previous: [] }] : [];
        }),
        signals: await store.signals.listByAccount(workspaceId, accountId, [type.key]),
        contacts: await store.contacts.list(workspaceId, accountId),
        crawlId: undefined,
      },
      ids,
      { typeOf: () => type, kindOf },
    );
    const fired = new Set(merged.events?.flatMap(({ facts }) => facts.signal?.id ?? []));
    const signals = (merged.put?.signal ?? []).map((signal) => (fired.has(signal.id) ? { ...signal, botId } : signal));
    if (signals.length === 0) return merged;
    const linked = fires.map((fire) => {
      const signal = signals.find(({ identity }) => identity["match"] === fire.contentHash);
      return signal ? { ...fire, signalId: signal.id } : fire;
    });
    return mergeChanges([
      { ...merged, put: { ...merged.put, signal: signals, fire: linked } },
      { jobs: [scoreJob({ workspaceId, accountId, reason: "signal" }, { runAt: at + SCORE_DELAY_MS })] },
    ]);
  },
});

function typeOf({ firesSignal, signalScore }: Bot): SignalType {
  return SIGNAL_TYPES.find(({ key }) => key === firesSignal) ?? ownType(firesSignal, signalScore);
}

/**
 * What the bot says happened, dated by the item itself or else by the look that found it: it was not there at the look before. What
 * was sent without a date may be of any day, as a signal that is reported. The match alone tells it apart.
 */
function toDetection(bot: Bot, { contentHash }: Fire, document: Document, type: SignalType): Detection {
  const occurredAt = document.publishedAt ?? (isOnPush(bot) ? undefined : document.fetchedAt);
  return {
    type: type.key,
    title: document.title === bot.name ? bot.name : `${bot.name}: ${document.title}`,
    summary: document.text,
    strength: bot.signalScore,
    confidence: CONFIDENCE,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    data: {},
    identity: { bot: bot.id, match: contentHash },
    evidence: bodyEvidence(document),
    people: [],
  };
}
