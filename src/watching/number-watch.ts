import { sha256Hex } from "#core/hash.ts";
import type { MatchRule } from "#core/match-rule.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Diff, Match, WatchFlaw, WatchMemory, WatchResult } from "#core/watch.ts";
import { valueAt } from "#matching/json-path.ts";
import { readPrice } from "#matching/prices.ts";
import { readNumber } from "#matching/read-number.ts";
import { viewPage } from "./page-view.ts";
import { watched } from "./watched.ts";

type NumberRule = Extract<MatchRule, { type: "number_change" }>;
type Read = { number: number; title: string; url: string };

/**
 * How the number under a selector, or at a path of JSON, has moved against the one read before. A move is believed when a second look
 * shows the same number. Small moves add up: what comes next is measured against the number that was last reported.
 */
export function watchNumber(
  { looks, rule, currency }: { looks: FetchedBody[]; rule: NumberRule; currency: string | undefined },
  memory: WatchMemory | undefined,
): WatchResult {
  const reads: Read[] = [];
  for (const body of looks) {
    const read = readIn(body, rule, currency);
    if ("flaw" in read) return { kind: "flaw", code: read.flaw };
    reads.push(read);
  }
  const [first, second] = reads;
  if (!first) return { kind: "flaw", code: "no_number" };
  const before = memory?.number;
  if (before !== undefined && !isMove(before, first.number, rule)) return watched({ ...memory });
  if (!second) return { kind: "look_again" };
  // What two looks disagree on is neither a baseline nor a move.
  if (second.number !== first.number) return watched({ ...memory });
  const isNews = before !== undefined && isAskedFor(before, first.number, rule);
  return watched({ ...memory, number: first.number }, isNews ? [toMatch(before, first)] : []);
}

function readIn(
  body: FetchedBody,
  { selector, jsonPath }: NumberRule,
  currency: string | undefined,
): Read | { flaw: WatchFlaw } {
  if (jsonPath !== undefined) return readJson(body, jsonPath);
  const view = viewPage(body, { selector });
  if ("flaw" in view) return view;
  const text = view.blocks.join("\n");
  const number = currency === undefined ? readNumber(text) : readPrice(text, currency);
  return number === undefined ? { flaw: "no_number" } : { number, title: view.title, url: view.url };
}

function readJson(body: FetchedBody, path: string): Read | { flaw: WatchFlaw } {
  let value: unknown;
  try {
    value = valueAt(body.text, path);
  } catch (error) {
    return { flaw: error instanceof SyntaxError ? "not_json" : "no_number" };
  }
  const number = typeof value === "number" ? value : typeof value === "string" ? readNumber(value) : undefined;
  return number === undefined ? { flaw: "no_number" } : { number, title: "", url: body.url };
}

/** Whether it is large enough to measure the next against. Whatever follows a zero is a move of any size. */
function isMove(before: number, after: number, { minPct }: NumberRule): boolean {
  return before !== after && (before === 0 || percentOf(before, after) >= minPct);
}

function isAskedFor(before: number, after: number, { direction }: NumberRule): boolean {
  return direction === "any" || (after > before ? "up" : "down") === direction;
}

function percentOf(before: number, after: number): number {
  return (Math.abs(after - before) / Math.abs(before)) * 100;
}

function marked(before: string, after: string): Diff {
  return { before, after, removed: [{ start: 0, end: before.length }], added: [{ start: 0, end: after.length }] };
}

function toMatch(before: number, { number, title, url }: Read): Match {
  const diff = marked(String(before), String(number));
  const percent = before === 0 ? "" : ` (${number > before ? "+" : "−"}${percentOf(before, number).toFixed(1)} %)`;
  const arrow = `${before} → `;
  const spans = [{ start: arrow.length, end: arrow.length + diff.after.length }];
  return { id: sha256Hex(`${before} ${number}`), url, title, text: `${arrow}${number}${percent}`, spans, diff };
}
