import { sha256Hex } from "#core/hash.ts";
import type { MatchRule } from "#core/match-rule.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Match, WatchFlaw, WatchMemory, WatchResult } from "#core/watch.ts";
import { valueAt } from "#matching/json-path.ts";
import { readNumber } from "#matching/read-number.ts";
import { viewPage } from "./page-view.ts";

type NumberRule = Extract<MatchRule, { type: "number_change" }>;
type Read = { number: number; title: string; url: string };

/**
 * How the number under a selector, or at a path of JSON, has moved against the one read before. A move is believed when a second look
 * shows the same number. Small moves add up: what comes next is measured against the number that was last reported.
 */
export function watchNumber(looks: FetchedBody[], rule: NumberRule, memory: WatchMemory | undefined): WatchResult {
  const reads: Read[] = [];
  for (const body of looks) {
    const read = readIn(body, rule);
    if ("flaw" in read) return { kind: "flaw", code: read.flaw };
    reads.push(read);
  }
  const [first, second] = reads;
  if (!first) return { kind: "flaw", code: "no_number" };
  const before = memory?.number;
  if (before === undefined) return watched({ ...memory, number: first.number }, [], true);
  if (isOtherWay(before, first.number, rule)) return watched({ ...memory, number: first.number }, []);
  if (!counts(before, first.number, rule)) return watched({ ...memory, number: before }, []);
  if (!second) return { kind: "look_again" };
  if (second.number !== first.number) return watched({ ...memory, number: before }, []);
  return watched({ ...memory, number: first.number }, [toMatch(before, first)]);
}

function readIn(body: FetchedBody, { selector, jsonPath }: NumberRule): Read | { flaw: WatchFlaw } {
  if (jsonPath !== undefined) return readJson(body, jsonPath);
  const view = viewPage(body, { selector });
  if ("flaw" in view) return view;
  const number = readNumber(view.blocks.join("\n"));
  return number === undefined ? { flaw: "no_number" } : { number, title: view.title, url: view.url };
}

function readJson(body: FetchedBody, path: string): Read | { flaw: WatchFlaw } {
  let value: unknown;
  try {
    value = valueAt(body.text, path);
  } catch {
    return { flaw: "not_json" };
  }
  const number = typeof value === "number" ? value : typeof value === "string" ? readNumber(value) : undefined;
  return number === undefined ? { flaw: "no_number" } : { number, title: path, url: body.url };
}

/** A move that the rule does not ask for, from which the next is measured. */
function isOtherWay(before: number, after: number, { direction }: NumberRule): boolean {
  return before !== after && direction !== "any" && (after > before ? "up" : "down") !== direction;
}

/** Whether the move is large enough. Whatever follows a zero is a move of any size. */
function counts(before: number, after: number, { minPct }: NumberRule): boolean {
  return before !== after && (before === 0 || percentOf(before, after) >= minPct);
}

function percentOf(before: number, after: number): number {
  return (Math.abs(after - before) / Math.abs(before)) * 100;
}

function toMatch(before: number, { number, title, url }: Read): Match {
  const diff = { before: String(before), after: String(number) };
  const percent = before === 0 ? "" : ` (${number > before ? "+" : "−"}${percentOf(before, number).toFixed(1)} %)`;
  return { id: sha256Hex(`${before} ${number}`), url, title, text: `${before} → ${number}${percent}`, diff };
}

function watched(memory: WatchMemory, matches: Match[], isBaseline = false): WatchResult {
  return { kind: "watched", memory, matches, isBaseline };
}
