import { z } from "zod";
import type { Backtest, PastFire } from "#core/backtest.ts";
import { LOOKS_KEPT_MS } from "#core/kept-look.ts";
import type { MatchRule } from "#core/match-rule.ts";
import { DAY_MS, toIso } from "#core/time.ts";
import { DiffWire, SpanWire, toDiffWire } from "./highlight.ts";
import { fromMatchRuleWire, MatchRuleWire } from "./match-rule.ts";
import { NewBotWire } from "./new-bot.ts";
import { Instant, isoOrNull } from "./values.ts";

const DAYS_MAX = LOOKS_KEPT_MS / DAY_MS;
const count = z.number().int().min(0);
const Days = z
  .number()
  .int()
  .min(1)
  .max(DAYS_MAX)
  .nullish()
  .describe(`Days back that are told of, up to ${DAYS_MAX}, which is what is kept.`);

/** A stored bot as it is, or with another rule. */
export const BacktestWire = z
  .strictObject({
    days: Days,
    match_rule: z.unknown().optional().meta({ openapi: MatchRuleWire }),
  })
  .meta({ title: "Backtest", examples: [{ days: 30, match_rule: { type: "keyword", any: ["price"] } }] });
/** A bot that is not stored. */
export const NewBotBacktestWire = NewBotWire.extend({ days: Days }).meta({
  title: "NewBotBacktest",
  examples: [
    {
      name: "Fenwick pricing",
      template: "competitor-pricing",
      source: "https://fenwick.example/pricing",
      match_rule: { type: "content_diff", selector: ".plan-card" },
      days: 30,
    },
  ],
});

const FireWire = z.object({
  at: Instant,
  title: z.string(),
  title_spans: z.array(SpanWire),
  matched_text: z.string(),
  spans: z.array(SpanWire),
  diff: DiffWire.nullable(),
  source_url: z.string(),
  account_ids: z.array(z.string()).meta({ description: "Empty for a signal of the workspace alone." }),
});

const LIMITS = {
  not_readable: "This version cannot read such a source, so nothing is kept of it.",
  nothing_kept: "Nothing is kept of this source yet: what runs see is kept from their first one on.",
  of_stored_items:
    "No bot has looked there yet. What was read of this feed for your accounts stood for looks: an older item that slid into view counts as new.",
  begins_with_baseline: "The first look that is kept is what later ones are compared with; it fires nothing.",
  kept_in_part: "Less than the days asked for is kept, because the bot is younger or its looks take much room.",
  too_large: "Looks were too large to be kept; what changed at them shows at the next one.",
  unreadable: "Looks could not be read in time. A run would have failed at them.",
  flawed: "Looks showed no such page or list as the rule reads. A run would have failed at them.",
  confirmed_by_next_run:
    "Looks would have been confirmed by a second one at once, which no run took for its own rule: what the next run saw stood for it. What was gone by then counts for nothing, so a few fires may be missing.",
  undecided: "Looks would have needed a second one, and nothing that is kept can stand for it.",
  cut_short:
    "Time was up, or thousands of matches were found, before all looks had been asked about; the count is of those before.",
} as const;
const LimitCode = z.enum(Object.keys(LIMITS) as [keyof typeof LIMITS, ...(keyof typeof LIMITS)[]]);

/** What a bot would have fired over what is kept of its source. */
export const BacktestResultWire = z
  .object({
    bot_id: z.string().nullable().meta({ description: "The bot whose looks these are." }),
    status: z.enum(["complete", "partial", "not_replayable"]).meta({
      description: "`complete` when each look was decided as a run would have; `limits` says what is missing.",
    }),
    days: z.number().int().min(1),
    from: Instant.nullable().meta({ description: "When the first look that is kept was taken." }),
    until: Instant.nullable(),
    documents: count.meta({ description: "Looks asked about. Of those that showed nothing new one stands for all." }),
    would_have_fired: count.meta({
      description: "Fires in these days, one for each account a match goes to as things stand now.",
    }),
    fires: z.array(FireWire).meta({ description: "The matches, newest first, at most 100." }),
    limits: z
      .array(z.object({ code: LimitCode, count: count.nullable(), message: z.string() }))
      .meta({ description: "What could not be replayed as it would have run, and why." }),
  })
  .meta({
    title: "BacktestResult",
    examples: [
      {
        bot_id: "bot_01K8Z3E5QJ6T7V8W9XYA",
        status: "complete",
        days: 90,
        from: "2026-03-02T06:04:11.000Z",
        until: "2026-05-31T06:02:40.000Z",
        documents: 41,
        would_have_fired: 1,
        fires: [
          {
            at: "2026-05-02T06:04:13.011Z",
            title: "Pricing",
            title_spans: [],
            matched_text: "Team $39 per seat",
            spans: [{ start: 5, end: 8 }],
            diff: {
              before: "Team $29 per seat",
              after: "Team $39 per seat",
              removed: [{ start: 5, end: 8 }],
              added: [{ start: 5, end: 8 }],
            },
            source_url: "https://fenwick.example/pricing",
            account_ids: [],
          },
        ],
        limits: [{ code: "begins_with_baseline", count: null, message: LIMITS.begins_with_baseline }],
      },
    ],
  });

const FIRES_SHOWN = 100;

/** Throws `invalid_match_rule`. */
export function ruleOf({ match_rule }: z.infer<typeof BacktestWire>): MatchRule | undefined {
  return match_rule === undefined || match_rule === null ? undefined : fromMatchRuleWire(match_rule);
}

export function daysOf({ days }: { days?: number | null | undefined }): number {
  return days ?? DAYS_MAX;
}

export function toBacktestWire(backtest: Backtest, days: number, at: number): z.infer<typeof BacktestResultWire> {
  const { botId, firstAt, lastAt, looks, fires } = backtest;
  const limits = limitsOf(backtest, at - days * DAY_MS);
  const harmless: string[] = ["begins_with_baseline", "kept_in_part", "flawed"];
  return {
    bot_id: botId ?? null,
    status:
      looks === 0 ? "not_replayable" : limits.every(({ code }) => harmless.includes(code)) ? "complete" : "partial",
    days,
    from: isoOrNull(firstAt),
    until: isoOrNull(looks === 0 ? undefined : lastAt),
    documents: looks,
    would_have_fired: fires.reduce((sum, { accountIds }) => sum + Math.max(1, accountIds.length), 0),
    fires: fires.slice(-FIRES_SHOWN).reverse().map(toFireWire),
    limits,
  };
}

function limitsOf(backtest: Backtest, since: number): z.infer<typeof BacktestResultWire>["limits"] {
  const { looks, firstAt = since, isReadable, isCut } = backtest;
  const found: [keyof typeof LIMITS, number | boolean][] = [
    ["not_readable", !isReadable],
    ["nothing_kept", isReadable && looks === 0],
    ["of_stored_items", backtest.isOfStoredItems],
    ["begins_with_baseline", looks > 0 && firstAt >= since],
    ["kept_in_part", looks > 0 && firstAt > since],
    ["too_large", backtest.tooLarge],
    ["unreadable", backtest.unreadable],
    ["flawed", backtest.flawed],
    ["confirmed_by_next_run", backtest.estimated],
    ["undecided", backtest.undecided],
    ["cut_short", isCut],
  ];
  return found.flatMap(([code, what]) =>
    what === false || what === 0
      ? []
      : [{ code, count: typeof what === "number" ? what : null, message: LIMITS[code] }],
  );
}

function toFireWire({ at, match, accountIds }: PastFire): z.infer<typeof FireWire> {
  return {
    at: toIso(at),
    title: match.title,
    title_spans: match.titleSpans ?? [],
    matched_text: match.text,
    spans: match.spans ?? [],
    diff: toDiffWire(match.diff),
    source_url: match.url,
    account_ids: accountIds,
  };
}
