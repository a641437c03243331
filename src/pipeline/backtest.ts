import type { Backtest, BacktestQuery, PastFire, PastLook, PastOutcome, RunBacktest } from "#core/backtest.ts";
import type { KeptLook } from "#core/kept-look.ts";
import type { Match, WatchMemory } from "#core/watch.ts";
import { connectorOf } from "#watching/connectors/index.ts";
import { placeOf } from "#watching/packed-look.ts";
import { accountsOf } from "./bot-accounts.ts";
import type { PipelineContext } from "./context.ts";
import { storedItems } from "./stored-items.ts";

/** Looks asked about in one go: a helper has a few seconds for them. */
const BATCH = 8;
/** Matches whose accounts are looked for in one go. */
const MATCHES_BATCH = 200;
/** Enough to know that a rule is of no use. */
const MATCHES_MAX = 5_000;

type Context = Pick<PipelineContext, "store" | "extractor" | "settings">;

/** Asks rules about what runs have seen, outside the main thread and a few looks at a time, so that runs get their turn in between. */
export function createBacktest(context: Context): RunBacktest {
  return async (query, signal) => {
    const connector = connectorOf(query.config);
    const tally = new Tally();
    if (!connector) return { ...tally.result(query.botId, []), isReadable: false };
    const { store } = context;
    const { workspaceId } = query;
    const requests = connector.requests(query.config, context.settings().sources);
    const place = placeOf(requests);
    const botId = query.botId ?? (await store.looks.findRichest(workspaceId, place));
    const asking: Asking = { query, signal, tally };
    if (botId !== undefined) {
      const list = (after?: KeptLook) => listLooks(store, { workspaceId, botId, place }, after);
      await askAll(asking, list, context);
    }
    if (tally.isEmpty) {
      const items = await storedItems(workspaceId, { watch: query.config, requests }, context);
      tally.isOfStoredItems = items.length > 0;
      const list = async (after?: PastLook) => items.slice(after ? items.indexOf(after) + 1 : 0).slice(0, BATCH);
      await askAll(asking, list, context);
    }
    return tally.result(tally.isOfStoredItems ? query.botId : botId, await toFires(query, tally.matches, context));
  };
}

type Asking = { query: BacktestQuery; signal: AbortSignal; tally: Tally };

/** Asks about all looks there are, a batch after the other, until time is up. `list` gives those that follow one. */
async function askAll<Look extends PastLook>(
  { query, signal, tally }: Asking,
  list: (after: Look | undefined) => Promise<Look[]>,
  context: Context,
): Promise<void> {
  let memory: WatchMemory | undefined;
  let looks = await list(undefined);
  while (looks.length > 0 && !signal.aborted && tally.matches.length < MATCHES_MAX) {
    const next = await list(looks.at(-1));
    const asked = await askAbout(looks, { query, ahead: next[0], memory }, context);
    for (const [i, look] of looks.entries()) tally.note(look, asked.outcomes[i], query.since);
    memory = asked.memory;
    looks = next;
  }
  tally.isCut = looks.length > 0;
}

function listLooks(
  { looks }: Context["store"],
  { workspaceId, ...of }: { workspaceId: string; botId: string; place: string },
  after: KeptLook | undefined,
): Promise<KeptLook[]> {
  return looks.list(workspaceId, of, { after: after && [after.lookedAt, after.id], limit: BATCH });
}

type Asked = { outcomes: (PastOutcome | undefined)[]; memory: WatchMemory | undefined };

/**
 * A batch that cannot be answered is asked again one by one. What hangs by itself would have failed the run: such a run leaves nothing
 * behind, so the next look is compared with what was known before it.
 */
async function askAbout(
  looks: PastLook[],
  { query, ahead, memory }: { query: BacktestQuery; ahead: PastLook | undefined; memory: WatchMemory | undefined },
  context: Context,
): Promise<Asked> {
  if (!looks.some(showsSomething)) return { outcomes: looks.map(() => undefined), memory };
  const watch = watchOf(query);
  try {
    const result = await context.extractor.backtest({
      watch,
      looks: looks.map(toPast),
      ahead: ahead && toPast(ahead),
      memory,
    });
    return { outcomes: result.outcomes, memory: result.memory };
  } catch {
    if (looks.length === 1) return { outcomes: [undefined], memory };
    const asked: Asked = { outcomes: [], memory };
    for (const [i, look] of looks.entries()) {
      const one = await askAbout([look], { query, ahead: looks[i + 1] ?? ahead, memory: asked.memory }, context);
      asked.outcomes.push(...one.outcomes);
      asked.memory = one.memory;
    }
    return asked;
  }
}

function watchOf({ config: { template, source, params, matchRule, cadence } }: BacktestQuery) {
  return { template, source, params, matchRule, cadence };
}

/** Nothing of a look but what it showed has to be sent to a helper. */
function toPast({ lookedAt, contentHash, content }: PastLook): PastLook {
  return { lookedAt, contentHash, content };
}

function showsSomething({ content }: Pick<PastLook, "content">): boolean {
  return content.kind === "packed" || content.kind === "items";
}

/** What came of the looks so far. */
class Tally {
  readonly matches: { at: number; match: Match }[] = [];
  isCut = false;
  isOfStoredItems = false;
  #firstAt: number | undefined;
  #lastAt: number | undefined;
  readonly #counts = { looks: 0, tooLarge: 0, flawed: 0, unreadable: 0, undecided: 0, estimated: 0 };

  /** `outcome` is missing for a look that could not be read at all. */
  note({ lookedAt, content }: PastLook, outcome: PastOutcome | undefined, since: number): void {
    this.#lastAt = lookedAt;
    if (content.kind === "too_large") this.#counts.tooLarge++;
    if (!showsSomething({ content })) return;
    this.#firstAt ??= lookedAt;
    this.#counts.looks++;
    if (!outcome) this.#counts.unreadable++;
    else if (outcome.kind === "flaw") this.#counts.flawed++;
    else if (outcome.kind === "undecided") this.#counts.undecided++;
    if (outcome?.isEstimate) this.#counts.estimated++;
    if (lookedAt < since) return;
    for (const match of outcome?.matches ?? []) this.matches.push({ at: lookedAt, match });
  }

  get isEmpty(): boolean {
    return this.#counts.looks === 0;
  }

  result(botId: string | undefined, fires: PastFire[]): Backtest {
    const span = { firstAt: this.#firstAt, lastAt: this.#lastAt };
    const { isCut, isOfStoredItems } = this;
    return { isReadable: true, botId, isOfStoredItems, ...span, ...this.#counts, fires, isCut };
  }
}

async function toFires(
  { workspaceId, config }: BacktestQuery,
  found: { at: number; match: Match }[],
  context: Context,
): Promise<PastFire[]> {
  const fires: PastFire[] = [];
  for (let from = 0; from < found.length; from += MATCHES_BATCH) {
    const batch = found.slice(from, from + MATCHES_BATCH);
    const matches = batch.map(({ match }) => match);
    const receivers = await accountsOf({ ...config, workspaceId }, matches, context);
    for (const [i, one] of batch.entries()) fires.push({ ...one, accountIds: receivers[i] ?? [] });
  }
  return fires;
}
