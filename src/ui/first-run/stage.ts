import type { Schemas } from "../api/client.ts";
import { failureReason, mayBeOurs } from "../parts/failure.ts";

/** How far the first reading of a company has come; `done` is 0–1. */
export type Stage =
  | { kind: "waiting" }
  | { kind: "reading"; pages: number; done: number }
  | { kind: "failed"; why: string; code: string | undefined }
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
  if (crawl.reached === false) {
    const code = crawl.first_error?.code;
    return { kind: "failed", why: failureReason(code), code };
  }
  const found = { pages, signals: crawl.signals_found };
  return { kind: latest_brief === null ? "judging" : "briefed", ...found };
}

/** Whether nothing more will happen to it for now. */
export function isSettled({ kind }: Stage): boolean {
  return kind === "failed" || kind === "briefed";
}

/**
 * Whether nothing at all could be reached, which tells more of the appliance's own way out than of each of these companies. Of a
 * single company nobody can know.
 */
export function hasNoWayOut(stages: Stage[]): boolean {
  const isOurs = (stage: Stage) => stage.kind === "failed" && mayBeOurs(stage.code);
  const isOpen = (stage: Stage) => stage.kind === "waiting" || (stage.kind === "reading" && stage.pages === 0);
  return stages.filter(isOurs).length > 1 && stages.every((stage) => isOurs(stage) || isOpen(stage));
}
