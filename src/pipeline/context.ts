import type { AlertSettings } from "#core/alert-settings.ts";
import type { Backups } from "#core/backup.ts";
import type { AccessSettings } from "#core/bot-access.ts";
import type { Clock } from "#core/clock.ts";
import type { Demo } from "#core/demo.ts";
import type { Event } from "#core/event.ts";
import type { Extractor } from "#core/extractor.ts";
import type { Ids } from "#core/id.ts";
import type { Log } from "#core/log.ts";
import type { Mailer } from "#core/mail.ts";
import type { Outbound } from "#core/outbound.ts";
import type { SourceSettings } from "#core/source.ts";
import type { Store } from "#core/store.ts";
import type { Writer } from "#core/writer.ts";
import type { Reader } from "#crawl/fetch.ts";

/** The settings the line reads; a reload replaces them whole. */
export type PipelineSettings = {
  network: { perHost: { concurrency: number }; origins: Readonly<Record<string, string>> };
  crawl: { concurrency: number; timeoutMs: number; maxBytes: number; maxRedirects: number; intervalMs: number };
  scoring: { cycleMs: number };
  webhooks: { timeoutMs: number; retryMs: readonly number[] };
  retention: {
    documentsMs: number;
    runsMs: number;
    eventsMs: number;
    deliveriesMs: number;
    deletedMs: number;
    auditMs: number;
  };
  feeds: readonly { url: string; name: string }[];
  alerts: AlertSettings;
  sources: SourceSettings & AccessSettings;
};

/** How a body for an endpoint is written; the surface that the endpoint belongs to knows. */
export type RenderEvent = (
  event: Event,
  delivery: { attempt: number; sequence: number; deliveredAt: number },
) => string;

/** The demo, and who reads the web its companies live on, as it was written at an instant. It leads nowhere else. */
export type DemoWeb = Demo & { readerAt(loadedAt: number): Reader };

/** All that the steps get from the rim. */
export type PipelineContext = {
  store: Store;
  clock: Clock;
  ids: Ids;
  /** 0–1, for jitter. */
  random: () => number;
  log: Log;
  reader: Reader;
  /** Absent: there is none, and its names are like any other. */
  demo?: DemoWeb | undefined;
  extractor: Extractor;
  /** For webhooks and alerts. */
  webhookOutbound: Outbound;
  mailer: Mailer;
  writer: Writer;
  backups: Pick<Backups, "makeDue">;
  renderEvent: RenderEvent;
  settings: () => PipelineSettings;
};
