import { z } from "zod";
import { SCORE_DELAY_MS, scoreJob } from "#core/account-job.ts";
import type { Change } from "#core/change.ts";
import { type Document, documentText, OBSERVED_KINDS } from "#core/document.ts";
import { AppError, messageOf } from "#core/errors.ts";
import { type DetectResult, isCutOff } from "#core/extractor.ts";
import type { Knowledge } from "#core/knowledge.ts";
import { type Found, mergeDetections } from "#core/merge-detections.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import { type Observed, type Subject, toSubject } from "#core/signal-type.ts";
import { SECOND_MS } from "#core/time.ts";
import { getSignalType } from "#signals/catalogue.ts";
import type { PipelineContext } from "./context.ts";
import { demoOf, inventedIds } from "./invented.ts";
import { kindOf } from "./kind-of.ts";
import { toKnownPeople } from "./known-people.ts";
import { defineStep } from "./step.ts";

/** Earlier observations shown to a detector, of what is compared with them. */
const HISTORY_MAX = 30;
/** Champions looked for in a text, the latest; each costs a few microseconds a text. */
const CHAMPIONS_MAX = 1_000;
/** Characters handed to a helper at a time, well within its time limit. */
const SLICE_CHARS = 100_000;

/** Runs the detectors over documents and turns what they claim into signals: new ones, or further sources of known ones. */
export const detectStep = defineStep({
  name: "detect",
  payload: z.object({
    workspaceId: z.string(),
    accountId: z.string(),
    documentIds: z.array(z.string()),
    crawlId: z.string().optional(),
  }),
  options: () => ({
    concurrency: 4,
    timeoutMs: 300 * SECOND_MS,
    delaysMs: [SECOND_MS, 30 * SECOND_MS, 300 * SECOND_MS],
  }),
  async run({ workspaceId, accountId, documentIds, crawlId }, context): Promise<Change> {
    const { store, clock, ids } = context;
    const account = await store.accounts.find(workspaceId, accountId);
    if (!account) return {};
    const workspace = await store.workspaces.find(workspaceId);
    const rubric = workspace?.rubric ?? DEFAULT_RUBRIC;
    const documents = await store.documents.findMany(workspaceId, documentIds);
    const observed = await Promise.all(
      documents.map(async (document) => ({
        document,
        previous: isCompared(document) ? await store.documents.listBefore(document, HISTORY_MAX) : [],
      })),
    );
    const contacts = await store.contacts.list(workspaceId, accountId);
    const invented = await inventedIds(workspaceId, demoOf(workspace, context.demo), context);
    const champions = (await store.contacts.listChampions(workspaceId, CHAMPIONS_MAX)).filter(
      ({ contact }) => invented.has(contact.accountId) === invented.has(accountId),
    );
    const results = await detectInSlices(
      observed,
      toSubject(account),
      {
        keyRoles: rubric.keyRoles,
        rivals: rubric.competitors ?? [],
        people: toKnownPeople(contacts, champions),
      },
      context,
    );
    const types = new Set(results.flatMap(({ detections }) => detections.map(({ type }) => type)));
    const merged = mergeDetections(
      {
        account,
        rubric,
        at: clock.now(),
        found: await foundIn(observed, results, store),
        signals: types.size === 0 ? [] : await store.signals.listByAccount(workspaceId, accountId, [...types]),
        contacts,
        crawlId,
      },
      ids,
      { typeOf: getSignalType, kindOf },
    );
    const hasNews = (merged.put?.signal ?? []).length > 0;
    // The first crawl is scored once at its end, so that the first brief knows all of it.
    const isFirstCrawl = account.lastCrawledAt === undefined;
    return {
      ...merged,
      jobs:
        hasNews && !isFirstCrawl
          ? [scoreJob({ workspaceId, accountId, reason: "signal" }, { runAt: clock.now() + SCORE_DELAY_MS })]
          : [],
    };
  },
});

function isCompared({ kind }: Document): boolean {
  return OBSERVED_KINDS.includes(kind);
}

/** What is claimed, beside the earlier looks at its place. Of what is not compared only the first counts. */
async function foundIn(
  observed: Observed[],
  results: DetectResult,
  { documents }: Pick<PipelineContext["store"], "documents">,
): Promise<Found[]> {
  const found = results.map(async ({ documentId, detections }) => {
    const seen = observed.find(({ document }) => document.id === documentId);
    if (!seen || detections.length === 0) return [];
    const firstAt = isCompared(seen.document) ? undefined : await documents.firstFetchedAt(seen.document);
    const previous = firstAt === undefined ? seen.previous : [{ fetchedAt: firstAt }];
    return detections.map((detection) => ({ detection, document: seen.document, previous }));
  });
  return (await Promise.all(found)).flat();
}

/** A document that no helper gets through in time is left out alone; the others must not be lost with it. */
async function detectInSlices(
  observed: Observed[],
  subject: Subject,
  knowledge: Knowledge,
  { extractor, log }: Pick<PipelineContext, "extractor" | "log">,
): Promise<DetectResult> {
  const results: DetectResult = [];
  for (const slice of slicesOf(observed)) {
    try {
      results.push(...(await extractor.detect({ subject, observed: slice, knowledge })));
    } catch (error) {
      if (!isFaultOfText(error)) throw error;
      const [only, ...rest] = slice;
      if (only && rest.length === 0)
        log.warn("a document could not be judged", { url: only.document.url, error: messageOf(error) });
      else
        for (const one of slice) results.push(...(await detectInSlices([one], subject, knowledge, { extractor, log })));
    }
  }
  return results;
}

/** True when the helper was killed over the text; false when the appliance itself was in the way, such as at a stop. */
function isFaultOfText(error: unknown): boolean {
  return error instanceof AppError && !isCutOff(error);
}

function slicesOf(observed: Observed[]): Observed[][] {
  const slices: Observed[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const one of observed) {
    const length = documentText(one.document).length;
    if (size + length > SLICE_CHARS) {
      slices.push([]);
      size = 0;
    }
    slices.at(-1)?.push(one);
    size += length;
  }
  return slices;
}
