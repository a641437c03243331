import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { family, openHandles } from "../process-cost.ts";

/** How an appliance stands at one moment. Memory in MiB, sizes in bytes. */
export type Gauges = {
  /** Of the main process: in RAM, and the part of it that no file stands behind. */
  mainMib: number;
  mainOwnMib: number;
  helpersMib: number;
  /** Files, sockets and the like, of the main process and of its helpers. */
  mainHandles: number;
  helperHandles: number;
  databaseBytes: number;
  walBytes: number;
  logBytes: number;
};

/** Reads them from outside, so that what is measured does no more than it would anyway. */
export function readGauges(pid: number, folder: string, log: string): Gauges {
  const [main = pid, ...helpers] = family(pid);
  const mainMib = statusMib(main, "VmRSS");
  return {
    mainMib,
    mainOwnMib: statusMib(main, "RssAnon"),
    helpersMib: helpers.reduce((sum, helper) => sum + statusMib(helper, "VmRSS"), 0),
    mainHandles: openHandles(main),
    helperHandles: helpers.reduce((sum, helper) => sum + handlesOf(helper), 0),
    databaseBytes: sizeOf(join(folder, "data", "signalmama.db")),
    walBytes: sizeOf(join(folder, "data", "signalmama.db-wal")),
    logBytes: sizeOf(log),
  };
}

/** Jobs that are due or held, by the text that `/metrics` answers; those planned for later wait for nobody. */
export function queueDepth(metrics: string): number {
  const lines = metrics.matchAll(/^signalmama_jobs\{([^}]*)\} (\d+)$/gm);
  return [...lines]
    .filter(([, labels = ""]) => !labels.includes('state="scheduled"'))
    .reduce((sum, [, , count]) => sum + Number(count), 0);
}

/** A helper that has just ended holds none. */
function handlesOf(pid: number): number {
  try {
    return openHandles(pid);
  } catch {
    return 0;
  }
}

function statusMib(pid: number, field: string): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0) / 1024;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
