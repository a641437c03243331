import { z } from "zod";
import type { BotPreview } from "#actions/preview-bot.ts";
import { RunStatus } from "#core/run.ts";
import { toIso } from "#core/time.ts";
import { BotNotesWire } from "./bot.ts";
import { DiffWire, SpanWire, toDiffWire } from "./highlight.ts";
import { Instant, isoOrNull } from "./values.ts";

const count = z.number().int().min(0);

const MatchWire = z.object({
  title: z.string(),
  url: z.string(),
  text: z.string(),
  title_spans: z.array(SpanWire).meta({ description: "What in `title` matched." }),
  spans: z.array(SpanWire).meta({ description: "What in `text` matched. Where nothing is marked, the whole did." }),
  diff: DiffWire.nullable(),
  published_at: Instant.nullable(),
});

/** What a bot sees now and would begin with. */
export const BotPreviewWire = z
  .object({
    status: RunStatus.meta({ description: "As a run would have ended: `ok`, `no_match` or `failed`." }),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    robots_allowed: z.boolean().nullable().meta({ description: "Null when nothing could be asked." }),
    http_status: z.number().int().nullable(),
    latency_ms: z.number().min(0).nullable(),
    bytes: count.nullable(),
    items: count.nullable().meta({ description: "Entries of a list; null for a page." }),
    text: z.string().nullable().meta({ description: "The watched text of a page, one block a line; null for a list." }),
    matches: z.array(MatchWire).meta({ description: "What the rule finds in what is there now." }),
    match_count: count,
    first_run: z.enum(["baseline", "matches"]).meta({
      description:
        "`baseline`: the first run only notes what is there and fires nothing. `matches`: what is sent to the bot first can fire.",
    }),
    notes: BotNotesWire,
    next_runs: z.array(Instant).meta({ description: "When it would run, a few minutes of jitter aside." }),
  })
  .meta({
    title: "BotPreview",
    examples: [
      {
        status: "ok",
        error: null,
        robots_allowed: true,
        http_status: 200,
        latency_ms: 184,
        bytes: 48_213,
        items: 20,
        text: null,
        matches: [
          {
            title: "Fenwick opens in Lyon",
            url: "https://wire.example/fenwick-lyon",
            text: "Fenwick opens in Lyon",
            title_spans: [{ start: 17, end: 21 }],
            spans: [{ start: 17, end: 21 }],
            diff: null,
            published_at: "2026-06-01T07:30:00.000Z",
          },
        ],
        match_count: 1,
        first_run: "baseline",
        notes: [],
        next_runs: ["2026-06-01T10:00:00.000Z", "2026-06-01T11:00:00.000Z", "2026-06-01T12:00:00.000Z"],
      },
    ],
  });

const MATCHES_SHOWN = 100;

export function toBotPreviewWire({
  sight,
  blindness,
  isBaselineFirst,
  nextRunsAt,
  notes,
}: BotPreview): z.infer<typeof BotPreviewWire> {
  const matches = sight?.matches ?? [];
  return {
    status: sight ? (matches.length > 0 ? "ok" : "no_match") : "failed",
    error: blindness ? { code: blindness.code, message: blindness.message } : null,
    robots_allowed: sight ? true : blindness?.code === "robots_disallowed" ? false : null,
    http_status: sight?.httpStatus ?? blindness?.httpStatus ?? null,
    latency_ms: sight?.latencyMs ?? null,
    bytes: sight?.bytes ?? null,
    items: sight?.shown.kind === "list" ? sight.shown.items : null,
    text: sight?.shown.kind === "page" ? sight.shown.text : null,
    matches: matches.slice(0, MATCHES_SHOWN).map(({ title, url, text, titleSpans, spans, diff, publishedAt }) => ({
      title,
      url,
      text,
      title_spans: titleSpans ?? [],
      spans: spans ?? [],
      diff: toDiffWire(diff),
      published_at: isoOrNull(publishedAt),
    })),
    match_count: matches.length,
    first_run: isBaselineFirst ? "baseline" : "matches",
    notes,
    next_runs: nextRunsAt.map(toIso),
  };
}
