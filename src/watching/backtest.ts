import type { BacktestResult, BacktestTask, PastLook, PastOutcome } from "#core/backtest.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Watch, WatchMemory, WatchResult } from "#core/watch.ts";
import { watchList } from "./list-watch.ts";
import { unpackLooks } from "./packed-look.ts";
import { watch } from "./watch.ts";

/**
 * What a rule would have made of looks of the past: the same watch over the same bodies, in the same order. Where it asks for a second
 * look and the run took none, what stood there at the next run stands for it. Pure; runs outside the main thread.
 */
export function backtest({ watch: asked, looks, ahead, memory }: Omit<BacktestTask, "kind">): BacktestResult {
  const outcomes: PastOutcome[] = [];
  let known = memory;
  for (const [i, look] of looks.entries()) {
    const { outcome, memory: next } = ask(asked, look, looks[i + 1] ?? ahead, known);
    outcomes.push(outcome);
    known = next;
  }
  return { outcomes, ...(known ? { memory: known } : {}) };
}

type Answer = { outcome: PastOutcome; memory: WatchMemory | undefined };

function ask(asked: Watch, look: PastLook, following: PastLook | undefined, memory: WatchMemory | undefined): Answer {
  if (look.content.kind === "items")
    return fromList(
      watchList({ kind: "list", items: look.content.items, isUnordered: true }, asked.matchRule, memory),
      memory,
    );
  const taken = bodiesOf(look);
  const [first] = taken;
  if (!first) return { outcome: outcomeOf("not_there"), memory };
  let result = watch({ watch: asked, looks: [first], memory });
  let isEstimate = false;
  if (result.kind === "look_again") {
    const second = taken[1] ?? stoodNext(look, first, following);
    isEstimate = taken[1] === undefined;
    if (!second) return { outcome: outcomeOf("undecided"), memory };
    result = watch({ watch: asked, looks: [first, second], memory });
  }
  // The places that a look leads to are kept with it; where another rule leads elsewhere, nobody was there.
  if (result.kind === "look_further") return { outcome: outcomeOf("undecided"), memory };
  if (result.kind !== "watched") return { outcome: { ...outcomeOf("flaw"), isEstimate }, memory };
  return { outcome: { kind: "watched", matches: result.matches, isEstimate }, memory: result.memory };
}

function fromList(result: WatchResult, before: WatchMemory | undefined): Answer {
  if (result.kind !== "watched") return { outcome: outcomeOf("flaw"), memory: before };
  return { outcome: { ...outcomeOf("watched"), matches: result.matches }, memory: result.memory };
}

function bodiesOf({ content }: PastLook): FetchedBody[][] {
  return content.kind === "packed" ? unpackLooks(content.packed) : [];
}

/** What the next run saw there. */
function stoodNext(look: PastLook, bodies: FetchedBody[], following: PastLook | undefined): FetchedBody[] | undefined {
  if (!following) return undefined;
  if (following.content.kind !== "as_before") return bodiesOf(following)[0];
  return following.contentHash === look.contentHash ? bodies : undefined;
}

function outcomeOf(kind: PastOutcome["kind"]): PastOutcome {
  return { kind, matches: [], isEstimate: false };
}
