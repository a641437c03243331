import { z } from "zod";
import { sha256Hex } from "#core/hash.ts";
import type { MatchRule } from "#core/match-rule.ts";
import type { FetchedBody } from "#core/page.ts";
import { PushedItem } from "#core/push.ts";
import type { Match, Watch, WatchMemory, WatchResult } from "#core/watch.ts";
import { finderOf } from "./finder.ts";
import { matchOf } from "./list-watch.ts";
import { watchNumber } from "./number-watch.ts";
import { blocksOf } from "./page-view.ts";
import { shareOf, toMatch } from "./page-watch.ts";
import { isTooOld } from "./stale-items.ts";
import { differences } from "./volatile.ts";
import { watched } from "./watched.ts";

type DiffRule = Extract<MatchRule, { type: "content_diff" }>;

/** Messages a bot knows again, by short hashes; what was sent longest ago is forgotten first. */
const SEEN_MAX = 10_000;
const ID_LENGTH = 16;

/**
 * What matches in what was sent to a bot. Its sender says what is so, once: nothing has to be confirmed by a second look, and the first
 * message is as good as any other. Only a rule that compares needs one to compare with.
 */
export function watchPushed(
  looks: FetchedBody[][],
  { matchRule: rule, params }: Watch,
  memory: WatchMemory | undefined,
): WatchResult {
  const body = looks.at(-1)?.[0];
  if (!body) return { kind: "flaw", code: "not_a_list" };
  if (rule.type === "number_change") return watchNumber({ looks: [body, body], rule, currency: undefined }, memory);
  const items = z.array(PushedItem).parse(JSON.parse(body.text));
  return rule.type === "content_diff"
    ? watchVersions(items, { rule, url: body.url }, memory)
    : watchMessages(items, { rule, url: body.url, isStale: (item) => isTooOld(item, params, body.fetchedAt) }, memory);
}

/** Messages by their own ids, else by what they say; the same one sent again is no news. */
function watchMessages(
  items: PushedItem[],
  { rule, url, isStale }: { rule: MatchRule; url: string; isStale: (item: PushedItem) => boolean },
  memory: WatchMemory | undefined,
): WatchResult {
  const find = finderOf(rule);
  const seen = new Set(memory?.seen);
  const matches: Match[] = [];
  for (const item of items) {
    const id = idOf(item);
    const isKnown = seen.delete(id);
    // Put in anew, so that what is still sent is the last to be forgotten.
    seen.add(id);
    if (isKnown || isStale(item)) continue;
    const { text, publishedAt } = item;
    const dated = publishedAt === undefined ? {} : { publishedAt };
    const match = matchOf({ id, url: item.url ?? url, title: item.title ?? "", text, ...dated }, find, rule);
    if (match) matches.push(match);
  }
  return watched({ ...memory, seen: [...seen].slice(-SEEN_MAX) }, matches);
}

function idOf({ id, title, text, url }: PushedItem): string {
  const name = id === undefined ? ["content", title ?? null, text, url ?? null] : ["id", id];
  return sha256Hex(JSON.stringify(name)).slice(0, ID_LENGTH);
}

/** Versions of one text, each compared with the one before it. Changes that are too small add up. */
function watchVersions(
  items: PushedItem[],
  { rule, url }: { rule: DiffRule; url: string },
  memory: WatchMemory | undefined,
): WatchResult {
  let before = memory?.page?.blocks;
  const matches: Match[] = [];
  for (const item of items) {
    const blocks = blocksOf(item.text);
    const changes = before === undefined ? [] : differences(before, blocks);
    if (before !== undefined && changes.length > 0 && shareOf(changes, before) < rule.minChange) continue;
    if (before !== undefined && changes.length > 0) {
      matches.push(toMatch({ url: item.url ?? url, title: item.title ?? "" }, changes));
    }
    before = blocks;
  }
  return watched({ ...memory, ...(before === undefined ? {} : { page: { blocks: before, volatile: [] } }) }, matches);
}
