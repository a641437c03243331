import { z } from "zod";
import type { ListedFeed, System } from "#actions/system.ts";
import { FAILURES, FetchOutcome } from "#core/crawl.ts";
import type { FetchCount } from "#core/system.ts";
import { toIso } from "#core/time.ts";
import { Instant, isoOrNull } from "./values.ts";

const count = z.number().int().min(0);
const RequestsWire = z.object({ requests: count, pages: count, unchanged: count, failed: count });

export const SystemWire = z
  .object({
    version: z.string(),
    started_at: Instant,
    queue: z
      .array(
        z.object({
          step: z.string(),
          due: count,
          scheduled: count,
          held: count,
          running: count,
          oldest_due_at: Instant.nullable(),
        }),
      )
      .meta({ description: "Jobs by step; held ones wait for another job to end. Steps without any are left out." }),
    oldest_delivery_at: Instant.nullable().meta({ description: "Since when the oldest webhook delivery waits." }),
    crawl: z.object({
      last_hour: RequestsWire,
      last_day: RequestsWire,
      hosts: z
        .array(z.object({ host: z.string(), failed: count, last_error: z.string(), last_at: Instant }))
        .meta({ description: "Where requests failed in the last day, the most first; at most 50 hosts." }),
    }),
    event_loop: z
      .object({ lag_max_ms: z.number(), lag_mean_ms: z.number() })
      .meta({ description: "How late it was in the last minute." }),
    memory: z.object({ resident_bytes: count }),
    database: z.object({ size_bytes: count, log_bytes: count }),
    disk: z
      .object({ total_bytes: count, free_bytes: count, low: z.boolean() })
      .nullable()
      .meta({ description: "Null where the system does not tell." }),
    backups: z.object({
      status: z.enum(["off", "missing", "ok", "overdue", "failed"]),
      last_verified_at: Instant.nullable().meta({
        description: "When the newest was made; each is read again and compared before it gets its name.",
      }),
    }),
  })
  .meta({
    title: "System",
    examples: [
      {
        version: "1.0.0",
        started_at: "2026-06-01T06:00:00.000Z",
        queue: [{ step: "read", due: 0, scheduled: 4, held: 0, running: 2, oldest_due_at: null }],
        oldest_delivery_at: null,
        crawl: {
          last_hour: { requests: 412, pages: 96, unchanged: 301, failed: 3 },
          last_day: { requests: 9_930, pages: 1_204, unchanged: 8_512, failed: 41 },
          hosts: [
            { host: "northwind.example", failed: 38, last_error: "timeout", last_at: "2026-06-01T08:59:58.120Z" },
          ],
        },
        event_loop: { lag_max_ms: 12.4, lag_mean_ms: 0.6 },
        memory: { resident_bytes: 168_000_000 },
        database: { size_bytes: 84_000_000, log_bytes: 4_100_000 },
        disk: { total_bytes: 100_000_000_000, free_bytes: 61_000_000_000, low: false },
        backups: { status: "ok", last_verified_at: "2026-06-01T03:00:04.211Z" },
      },
    ],
  });

export function toSystemWire(system: System, version: string): z.infer<typeof SystemWire> {
  const { jobs, lastHour, lastDay, hosts, loopLag, database, disk, isDiskLow, backups } = system;
  return {
    version,
    started_at: toIso(system.startedAt),
    queue: [...Map.groupBy(jobs, ({ step }) => step)].map(([step, ofStep]) => {
      const countIn = (state: (typeof jobs)[number]["state"]) => ofStep.find((one) => one.state === state)?.count ?? 0;
      return {
        step,
        due: countIn("due"),
        scheduled: countIn("scheduled"),
        held: countIn("held"),
        running: countIn("running"),
        oldest_due_at: isoOrNull(ofStep.find(({ state }) => state === "due")?.oldestDueAt),
      };
    }),
    oldest_delivery_at: isoOrNull(system.oldestDeliveryAt),
    crawl: {
      last_hour: toRequestsWire(lastHour),
      last_day: toRequestsWire(lastDay),
      hosts: hosts.map(({ host, failed, lastError, lastAt }) => ({
        host,
        failed,
        last_error: lastError,
        last_at: toIso(lastAt),
      })),
    },
    event_loop: { lag_max_ms: toTenths(loopLag.maxMs), lag_mean_ms: toTenths(loopLag.meanMs) },
    memory: { resident_bytes: system.residentBytes },
    database: { size_bytes: database.sizeBytes, log_bytes: database.logBytes },
    disk: disk ? { total_bytes: disk.totalBytes, free_bytes: disk.freeBytes, low: isDiskLow } : null,
    backups: { status: backups.status, last_verified_at: isoOrNull(backups.lastAt) },
  };
}

function toRequestsWire(counts: FetchCount[]): z.infer<typeof RequestsWire> {
  const sumOf = (...outcomes: readonly FetchOutcome[]) =>
    counts.filter(({ outcome }) => outcomes.includes(outcome)).reduce((sum, one) => sum + one.count, 0);
  return {
    requests: sumOf(...FetchOutcome.options),
    pages: sumOf("page"),
    unchanged: sumOf("unchanged"),
    failed: sumOf(...FAILURES),
  };
}

function toTenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}

export const FeedWire = z
  .object({
    url: z.string(),
    name: z.string(),
    last_read_at: Instant.nullable(),
    outcome: FetchOutcome.nullable().meta({ description: "How the last reading ended; null before the first." }),
    http_status: z.number().int().nullable(),
    error: z.string().nullable(),
    robots_allowed: z.boolean().nullable(),
    config_file: z.string().nullable().optional().meta({
      description: "The file that lists it; null for keys that may only read.",
    }),
  })
  .meta({
    title: "Feed",
    examples: [
      {
        url: "https://wire.example/rss.xml",
        name: "Wire",
        last_read_at: "2026-06-01T08:45:00.000Z",
        outcome: "unchanged",
        http_status: 304,
        error: null,
        robots_allowed: true,
        config_file: "config/signalmama.yaml",
      },
    ],
  });

/** `isOpen`: the reader may know how the settings are laid out. */
export function toFeedWire(
  { url, name, file, last }: ListedFeed,
  { isOpen }: { isOpen: boolean },
): z.infer<typeof FeedWire> {
  return {
    url,
    name,
    last_read_at: isoOrNull(last?.fetchedAt),
    outcome: last?.outcome ?? null,
    http_status: last?.httpStatus ?? null,
    error: last?.error ?? null,
    robots_allowed: last?.robotsAllowed ?? null,
    config_file: isOpen ? file : null,
  };
}
