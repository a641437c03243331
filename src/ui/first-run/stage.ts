import type { Schemas } from "../api/client.ts";
import { words } from "../parts/words.ts";

/** How far the first reading of a company has come; `done` is 0–1. */
export type Stage =
  | { kind: "waiting" }
  | { kind: "reading"; pages: number; done: number }
  | { kind: "failed"; why: string }
  | { kind: "judging"; pages: number; signals: number }
  | { kind: "briefed"; pages: number; signals: number };

/** What became of an account of a list with `expand=crawl`. */
export function stageOf({ latest_crawl: crawl, latest_brief }: Schemas["ListedAccount"]): Stage {
  if (!crawl || crawl.status === "queued") return { kind: "waiting" };
  const pages = crawl.pages_fetched + crawl.unchanged;
  if (crawl.status === "running") {
    const tried = pages + crawl.failed;
    return { kind: "reading", pages, done: tried / Math.max(1, tried + crawl.pending) };
  }
  if (crawl.reached === false) return { kind: "failed", why: whyOf(crawl.first_error?.code) };
  const found = { pages, signals: crawl.signals_found };
  return { kind: latest_brief === null ? "judging" : "briefed", ...found };
}

/** Whether nothing more will happen to it for now. */
export function isSettled({ kind }: Stage): boolean {
  return kind === "failed" || kind === "briefed";
}

const REASONS: Record<string, string> = {
  dns: "its domain leads nowhere; is it spelled right?",
  connect: "nobody answers at its address",
  tls: "its certificate is not in order",
  timeout: "it did not answer in time",
  aborted: "it did not answer in time",
  robots: "its robots.txt asks not to be read",
  robots_unavailable: "its robots.txt could not be read, so nothing else was asked for",
  http_status: "it answered with an error",
  private_address: "its domain leads to a private address",
  host_busy: "too many others wait for the same host",
};

function whyOf(code: string | undefined): string {
  return code === undefined ? "it has no page to read" : (REASONS[code] ?? words(code));
}
