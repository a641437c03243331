import { z } from "zod";
import { Run, RunStatus } from "#core/run.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

const count = z.number().int().min(0);
const RunError = z.object({ code: z.string(), message: z.string() });

export const RunWire = z
  .object({
    id: z.string(),
    bot_id: z.string(),
    trigger: Run.shape.trigger,
    status: RunStatus,
    created_at: Instant,
    started_at: Instant.nullable(),
    finished_at: Instant.nullable(),
    http_status: z.number().int().nullable(),
    latency_ms: z.number().min(0).nullable(),
    bytes: count.nullable(),
    match_count: count,
    fire_count: count,
    error: RunError.nullable(),
  })
  .meta({
    title: "BotRun",
    examples: [
      {
        id: "run_01K8Z3E5QJ6T7V8W9XYA",
        bot_id: "bot_01K8Z3E5QJ6T7V8W9XYA",
        trigger: "manual",
        status: "ok",
        created_at: "2026-06-01T09:00:00.000Z",
        started_at: "2026-06-01T09:00:00.120Z",
        finished_at: "2026-06-01T09:00:00.690Z",
        http_status: 200,
        latency_ms: 412,
        bytes: 48_213,
        match_count: 1,
        fire_count: 1,
        error: null,
      },
    ],
  });

export function toRunWire(run: Run): z.infer<typeof RunWire> {
  return {
    id: run.id,
    bot_id: run.botId,
    trigger: run.trigger,
    status: run.status,
    created_at: toIso(run.createdAt),
    started_at: isoOrNull(run.startedAt),
    finished_at: isoOrNull(run.finishedAt),
    http_status: run.httpStatus ?? null,
    latency_ms: run.latencyMs ?? null,
    bytes: run.bytes ?? null,
    match_count: run.matchCount,
    fire_count: run.fireCount,
    error: run.error ?? null,
  };
}
