import { join } from "node:path";
import { type Appliance, startAppliance } from "../appliance.ts";
import { addBots, BOTS_A_HOST, countEnded, dueTimes, hostsOf, makeDue, runsSince } from "../bots/watching-bots.ts";
import { type Served, serveApart } from "../children.ts";
import { median, quantile } from "../in-turn.ts";
import { anonymousMib, cpuSeconds, residentMib } from "../process-cost.ts";
import type { Bench, Topic } from "../topic.ts";

const BOTS = 10_000;
const QUICK_BOTS = 1_000;
const MINUTE_MS = 60_000;
/** From the start of the appliance until the first bot is due: its own start is not measured. */
const SETTLE_MS = 10_000;
const EVERY_MS = 1_000;
const WAIT_MS_MAX = 600_000;
const ROUNDS = 2;

/** Ten thousand bots whose time comes. */
export const bots: Topic = {
  name: "bots",
  answers: "How late do bots run when ten thousand of them are due, and what memory does it take?",
  async measure(bench) {
    const count = bench.isQuick ? QUICK_BOTS : BOTS;
    const overMs = (MINUTE_MS * count) / BOTS;
    const pages = await serveApart([process.execPath, join(import.meta.dir, "..", "load", "watched-pages.ts")], {
      place: "load",
    });
    try {
      const stage = { ...bench, folder: join(bench.folder, "watched"), count, pages };
      const without = await measureRest(stage, SETTLE_MS);
      addBots(stage.folder, count);
      const first = await measureDue(stage, 0);
      const resting: Memory[][] = [];
      const spread: Due[] = [];
      for (let round = 0; round < (bench.isQuick ? 1 : ROUNDS); round++) {
        resting.push(await measureRest(stage, overMs));
        await fetch(`${pages.url}/~next`);
        spread.push(await measureDue(stage, overMs));
      }
      const atOnce = await measureDue(stage, 0);
      const each = (what: string, unit: string, of: (due: Due) => number) => [
        { variant: "spread over a minute", what, unit, values: spread.map(of) },
        { variant: "all at once", what, unit, values: [of(atOnce)] },
        { variant: "all at once, for the first time", what, unit, values: [of(first)] },
      ];
      const atRest = (variant: string, memory: Memory[][]) => [
        { variant, what: "memory, median", unit: "MiB", values: memory.map((rest) => medianOf(rest, "resident")) },
        {
          variant,
          what: "memory without mapped files, median",
          unit: "MiB",
          values: memory.map((rest) => medianOf(rest, "anonymous")),
        },
      ];
      const restMib = (round: number) => medianOf(resting[round] ?? [], "resident");
      return {
        figures: [
          ...each("lateness, p50", "s", ({ lateness }) => quantile(lateness, 0.5)),
          ...each("lateness, p99", "s", ({ lateness }) => quantile(lateness, 0.99)),
          ...each("all runs done after", "s", ({ seconds }) => seconds),
          ...each("CPU a run", "ms", ({ cpuMs }) => cpuMs),
          ...each("failed or skipped", "runs", ({ unsuccessful }) => unsuccessful),
          ...each("memory, median", "MiB", ({ memory }) => medianOf(memory, "resident")),
          ...each("memory, most", "MiB", ({ memory }) => Math.max(...memory.map(({ resident }) => resident))),
          ...each("memory without mapped files, median", "MiB", ({ memory }) => medianOf(memory, "anonymous")),
          ...atRest("all planned, none due", resting),
          ...atRest("no bots at all", [without]),
        ],
        bars: [
          {
            what: `lateness of ${count.toLocaleString("en")} bots due within ${overMs / 1000} s, p99`,
            values: spread.map(({ lateness }) => quantile(lateness, 0.99)),
            unit: "s",
            is: "at most",
            floor: 2,
            aim: 0.5,
          },
          {
            what: `memory of ${count.toLocaleString("en")} bots that wait, beside that of none`,
            values: resting.map((rest) => medianOf(rest, "resident") - medianOf(without, "resident")),
            unit: "MiB",
            is: "at most",
            floor: 30,
            aim: 20,
          },
          {
            what: "memory while they run, beside that of the same bots with none due",
            values: spread.map(({ memory }, round) => medianOf(memory, "resident") - restMib(round)),
            unit: "MiB",
            is: "at most",
            floor: 30,
            aim: 20,
          },
        ],
        notes: [
          `A run fetches a page of prices of some 48 KB from another process, ${BOTS_A_HOST} bots a host and at the usual pace, compares it with the one before, and writes down what it saw. Nine of ten pages answer 304, the tenth has another price and fires. The first time, robots.txt is asked for and each page is read twice.`,
          "Bots are due as jitter has it: 10,000 of a cadence of 15 minutes come within 45 seconds. Lateness is from when a run was due until it began. All at once is what no cadence leads to, only a long stop.",
          "Memory is that of all processes together, every second while runs are under way, beside that of the same database and as long a time with nothing due. What waits is rows. What runs take is pages, garbage and the helpers that compare them, and pages of the database, which the kernel counts once they have been read and takes back when it needs the room.",
        ],
      };
    } finally {
      await pages.stop();
    }
  },
};

type Stage = Bench & { count: number; pages: Served };
/** In MiB, at one moment. */
type Memory = { resident: number; anonymous: number };
/** Seconds of lateness of each run; `seconds` from the first that was due until the last was done. */
type Due = { lateness: number[]; seconds: number; cpuMs: number; unsuccessful: number; memory: Memory[] };

function medianOf(memory: Memory[], kind: keyof Memory): number {
  return median(memory.map((moment) => moment[kind]));
}

async function begin({ binary, folder, count, pages }: Stage): Promise<Appliance> {
  return startAppliance({
    binary,
    folder,
    place: "anywhere",
    settings: {
      network: {
        allow_private: ["127.0.0.1/32"],
        origins: Object.fromEntries(hostsOf(count).map((host) => [`https://${host}`, pages.url])),
      },
      storage: { ballast: "0B" },
    },
  });
}

async function measureDue(stage: Stage, overMs: number): Promise<Due> {
  const { folder, count } = stage;
  const startAt = Date.now() + SETTLE_MS;
  makeDue(folder, startAt, overMs);
  const due = dueTimes(folder);
  const appliance = await begin(stage);
  try {
    await Bun.sleep(Math.max(0, startAt - Date.now()));
    const cpuBefore = cpuSeconds(appliance.pid);
    const memory = await sampled(appliance, () => countEnded(folder, startAt) >= count);
    const cpu = cpuSeconds(appliance.pid) - cpuBefore;
    await appliance.stop();
    const runs = runsSince(folder, startAt);
    if (runs.length !== count) throw new Error(`${runs.length} runs of ${count}`);
    return {
      lateness: runs.map(({ botId, startedAt = Number.NaN }) => (startedAt - (due.get(botId) ?? 0)) / 1000),
      seconds: (Math.max(...runs.map(({ finishedAt = 0 }) => finishedAt)) - startAt) / 1000,
      cpuMs: (cpu * 1000) / count,
      unsuccessful: runs.filter(({ status }) => status !== "ok" && status !== "no_match").length,
      memory,
    };
  } finally {
    await appliance.stop();
  }
}

/** Over as long a time with nothing due. */
async function measureRest(stage: Stage, overMs: number): Promise<Memory[]> {
  const appliance = await begin(stage);
  try {
    await Bun.sleep(SETTLE_MS);
    const endsAt = Date.now() + overMs;
    return await sampled(appliance, () => Date.now() > endsAt);
  } finally {
    await appliance.stop();
  }
}

async function sampled({ pid }: Appliance, isOver: () => boolean): Promise<Memory[]> {
  const memory: Memory[] = [];
  const endsAt = Date.now() + WAIT_MS_MAX;
  for (;;) {
    await Bun.sleep(EVERY_MS);
    memory.push({ resident: residentMib(pid), anonymous: anonymousMib(pid) });
    if (isOver()) return memory;
    if (Date.now() > endsAt) throw new Error("the runs do not come to an end");
  }
}
