import { z } from "zod";
import type { BotConfig } from "./bot.ts";
import { isOnPush } from "./cadence.ts";
import type { FetchedBody } from "./page.ts";

/** What a bot looks at and what it looks for: all that decides what a fetched body means to it. */
export type Watch = Pick<BotConfig, "template" | "source" | "params" | "matchRule"> &
  Partial<Pick<BotConfig, "cadence">>;

/** Whether the first run only notes what is there. What is sent in is news from the beginning, unless the rule compares. */
export function beginsWithBaseline({ cadence, matchRule: { type } }: Watch): boolean {
  return !isOnPush({ cadence }) || type === "content_diff" || type === "number_change";
}

/** An address a bot reads. `skipRobots` is for interfaces that are asked as their owner offers them, with or without a key. */
export const WatchRequest = z.object({
  url: z.string(),
  post: z.string().optional(),
  skipRobots: z.boolean().optional(),
  /** Where this is refused or missing, what the others say is enough: it is then read as an empty body. */
  isOptional: z.boolean().optional(),
  /** Each look counts, also one that finds the same: it is never asked whether it has changed. */
  isCounted: z.boolean().optional(),
});
export type WatchRequest = z.infer<typeof WatchRequest>;

/** One entry of a list (feed item, post, release, message, role), by the id it has there. Instants in epoch ms. */
export type WatchItem = {
  id: string;
  url: string;
  title: string;
  text: string;
  author?: string;
  publishedAt?: number;
  /** Too old for the bot: it is noted as seen and fires nothing. */
  isStale?: boolean;
  /** Not yet what the bot asks for: but for the first look it counts as not listed, and is new once it does. */
  isHeldBack?: boolean;
  /** The one of several lists that it stands in. A list that was not read before is only noted. */
  list?: string;
};

/** A number that a place tells of something, to be held against its own past: the stars of a repository. */
export type WatchCount = { name: string; value: number; at: number; url: string; title: string };

/** As many as a sitemap may have. */
const ITEMS_MAX = 50_000;
const BLOCKS_MAX = 5_000;
const LISTS_MAX = 1_000;
/** Stretches of one text that are told. */
export const SPANS_MAX = 200;

/** What later runs compare with. A list remembers the ids of its items; a page what stood on it and what on it never stands still. */
export const WatchMemory = z.object({
  /** Ids of items seen, the newest last. */
  seen: z.array(z.string()).max(ITEMS_MAX).optional(),
  page: z
    .object({
      /** The watched text, one block a line of it, as it is compared. */
      blocks: z.array(z.string()).max(BLOCKS_MAX),
      /** What changed between visits without anything having happened; the page's comparison knows how to read it. */
      volatile: z.array(z.string()).max(BLOCKS_MAX),
      /** What stood there before and was replaced, by short hashes: its return is no news. */
      former: z.array(z.string()).max(BLOCKS_MAX).optional(),
      /** Its markup closed the body or the page: one that ends before that, with text missing, was cut off. */
      isClosed: z.boolean().optional(),
    })
    .optional(),
  /** The number last read, for rules about numbers. */
  number: z.number().optional(),
  /** The lists the items stood in, where there are several. */
  lists: z.array(z.string()).max(LISTS_MAX).optional(),
  /** The last look missed none of the lists: one that comes later is new itself, with all that stands in it. */
  isWhole: z.boolean().optional(),
  /** What was counted when, by name: `[at, value]`, the newest last. `spikeAt` is when it last grew unusually. */
  counts: z
    .record(
      z.string(),
      z.object({ readings: z.array(z.tuple([z.number(), z.number()])), spikeAt: z.number().optional() }),
    )
    .optional(),
  /** What the rule found at the last look, by content hash: standing there is no news. */
  standing: z.array(z.string()).max(ITEMS_MAX).optional(),
});
export type WatchMemory = z.infer<typeof WatchMemory>;

/** A stretch of a text, in UTF-16 units; `end` is behind its last one. */
export const Span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Span = z.infer<typeof Span>;

const Spans = z.array(Span).max(SPANS_MAX).optional();

/** Two sides of a change. `removed` are the stretches of `before` that are gone, `added` those of `after` that are new. */
export const Diff = z.object({ before: z.string(), after: z.string(), removed: Spans, added: Spans });
export type Diff = z.infer<typeof Diff>;

/** What one match rests on. `id` is the item's, or the hash of what changed: the same match twice has the same. */
export const Match = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  /** The words that matched, with what stands around them. */
  text: z.string(),
  /** What in the title and the text made it match, in order; none where the whole did. */
  titleSpans: Spans,
  spans: Spans,
  diff: Diff.optional(),
  publishedAt: z.number().optional(),
});
export type Match = z.infer<typeof Match>;

/** Why a body cannot be watched; each is a failed run. */
export const WATCH_FLAWS = {
  selector_not_found: "The selector matches nothing on the page.",
  empty_page: "The page has no text.",
  login_wall: "The page asks for a sign-in instead of showing its content.",
  soft_404: "The page says that there is nothing at this address.",
  error_page: "The page shows an error instead of its content.",
  incomplete_page:
    "The page is incomplete: its markup breaks off, or most of what stood on it is missing and nothing stands in its place.",
  not_a_list: "The answer holds no list of items.",
  not_json: "The answer is no JSON.",
  no_number: "No number stands where the rule looks for one.",
  no_scores:
    "The public feed tells no scores: `min_score` needs `sources.reddit.client_id` and `sources.reddit.client_secret` in the settings.",
  content_withheld:
    "Discord withholds the text of messages: switch on the Message Content intent of your bot (Discord developer portal, Bot, Privileged Gateway Intents).",
  no_such_place: "There is no such place, or it cannot be read.",
  too_many_entries: "More is listed there than can be read as one list (50,000 entries): name a part of it.",
} as const;
export type WatchFlaw = keyof typeof WATCH_FLAWS;

/**
 * Read what a bot fetched and decide what matches. `looks` are fetches of the same places one after the other, each with a body for
 * every request, empty where an optional one brought none; one at first, a second when the result asks for it.
 */
export type WatchTask = {
  kind: "watch";
  watch: Watch;
  looks: FetchedBody[][];
  /** Absent at the first run, and after the source or the rule has changed. */
  memory: WatchMemory | undefined;
};

export const WatchResult = z.discriminatedUnion("kind", [
  /** Nothing can be decided from one look: a page's baseline, or a change that may be noise. */
  z.object({ kind: z.literal("look_again") }),
  /** What was read leads to further places, whose bodies are to be given behind those there are. */
  z.object({ kind: z.literal("look_further"), requests: z.array(WatchRequest) }),
  z.object({ kind: z.literal("flaw"), code: z.enum(Object.keys(WATCH_FLAWS) as [WatchFlaw, ...WatchFlaw[]]) }),
  /** `memory` takes the place of the one before. */
  z.object({
    kind: z.literal("watched"),
    matches: z.array(Match).max(ITEMS_MAX),
    /** How many more there were, of which nothing but their number is told. */
    moreMatches: z.number().int().min(1).optional(),
    memory: WatchMemory,
  }),
]);
export type WatchResult = z.infer<typeof WatchResult>;
