import { shown } from "../report.ts";
import type { Bar, Plot, Table } from "../topic.ts";
import type { Gauges } from "./gauges.ts";
import { type Line, toSvg } from "./plot.ts";
import {
  average,
  DOUBLES_IN_A_DAY,
  DOUBLES_IN_A_WEEK,
  leastGrowth,
  settled,
  steadinessOf,
  type Trend,
  trendOf,
} from "./trend.ts";

/** What was seen at one moment of a soak, and since the moment before. */
export type Sample = Gauges & {
  /** Jobs that are due, held or running. */
  queueDepth: number;
  p50Ms: number;
  p99Ms: number;
  answersPerSecond: number;
  /** Read by crawls, unchanged ones included. */
  pagesPerSecond: number;
  deliveriesPerSecond: number;
  /** CPU seconds a second, helpers included. */
  cores: number;
  logBytesPerSecond: number;
  /** By how it was refused, or not answered at all. */
  refused: Record<string, number>;
};

type Series = {
  name: string;
  unit: string;
  of: (sample: Sample) => number;
  /** Whether it must not grow; the others say what was done meanwhile, or grow by design. */
  mustStay: boolean;
};

const MIB = 2 ** 20;
/** Beginning, middle and end are means over this many samples, since a single one says little. */
const FEW = 12;

const SERIES: Series[] = [
  { name: "memory of main", unit: "MiB", of: ({ mainMib }) => mainMib, mustStay: false },
  { name: "memory of main, files aside", unit: "MiB", of: ({ mainOwnMib }) => mainOwnMib, mustStay: true },
  { name: "memory of helpers", unit: "MiB", of: ({ helpersMib }) => helpersMib, mustStay: true },
  { name: "handles of main", unit: "", of: ({ mainHandles }) => mainHandles, mustStay: true },
  { name: "handles of helpers", unit: "", of: ({ helperHandles }) => helperHandles, mustStay: true },
  { name: "write-ahead log", unit: "MiB", of: ({ walBytes }) => walBytes / MIB, mustStay: true },
  { name: "log a page", unit: "bytes", of: logBytesPerPage, mustStay: true },
  { name: "API p50", unit: "ms", of: ({ p50Ms }) => p50Ms, mustStay: true },
  { name: "API p99", unit: "ms", of: ({ p99Ms }) => p99Ms, mustStay: true },
  { name: "queue depth", unit: "jobs", of: ({ queueDepth }) => queueDepth, mustStay: true },
  { name: "CPU", unit: "cores", of: ({ cores }) => cores, mustStay: false },
  { name: "database", unit: "MiB", of: ({ databaseBytes }) => databaseBytes / MIB, mustStay: false },
  { name: "API answers", unit: "/s", of: ({ answersPerSecond }) => answersPerSecond, mustStay: false },
  { name: "pages", unit: "/s", of: ({ pagesPerSecond }) => pagesPerSecond, mustStay: false },
  { name: "deliveries", unit: "/s", of: ({ deliveriesPerSecond }) => deliveriesPerSecond, mustStay: false },
];

/** What is logged follows what is read. */
function logBytesPerPage({ logBytesPerSecond, pagesPerSecond }: Sample): number {
  return logBytesPerSecond / Math.max(1, pagesPerSecond);
}

/** A bar for each line that must stay: the least that it grows, as far as the points can say. One that stays open has none. */
export function growthBars(samples: Sample[], everySeconds: number): Bar[] {
  return judged(samples, everySeconds)
    .filter(({ trend }) => steadinessOf(trend) !== "open")
    .map(({ name, trend }) => ({
      what: `growth of ${name}, at least`,
      values: [leastGrowth(trend)],
      unit: "%/h",
      is: "at most",
      floor: DOUBLES_IN_A_DAY,
      aim: DOUBLES_IN_A_WEEK,
    }));
}

/** The lines of which this soak cannot say whether they grow. */
export function openLines(samples: Sample[], everySeconds: number): string[] {
  return judged(samples, everySeconds).flatMap(({ name, trend }) => (steadinessOf(trend) === "open" ? [name] : []));
}

function judged(samples: Sample[], everySeconds: number): { name: string; trend: Trend }[] {
  return SERIES.filter(({ mustStay }) => mustStay).map(({ name, of }) => ({
    name,
    trend: trendOf(settled(samples.map(of)), everySeconds),
  }));
}

/** A row for each line: beginning, middle, end, slope and what that means. */
export function tableOf(samples: Sample[], everySeconds: number): Table {
  const rows = SERIES.map(({ name, unit, of, mustStay }) => {
    const values = samples.map(of);
    const trend = trendOf(settled(values), everySeconds);
    const middle = Math.max(0, Math.floor(values.length / 2 - FEW / 2));
    const parts = [values.slice(0, FEW), values.slice(middle, middle + FEW), values.slice(-FEW)];
    const verdict = mustStay ? steadinessOf(trend) : "";
    return [name, ...parts.map((part) => `${shown(average(part))} ${unit}`.trim()), slopeOf(trend, unit), verdict];
  });
  return { head: ["", "beginning", "middle", "end", "slope an hour", ""], rows };
}

export function plotsOf(samples: Sample[], everySeconds: number): Plot[] {
  const line = (name: string): Line => {
    const series = SERIES.find((each) => each.name === name);
    if (!series) throw new Error(`there is no line ${name}`);
    return { name, values: samples.map(series.of) };
  };
  const plot = (file: string, title: string, unit: string, ...names: string[]): Plot => ({
    name: `plots/soak-${file}.svg`,
    title,
    svg: toSvg({ title, unit, everySeconds, lines: names.map(line) }),
  });
  return [
    plot("memory", "Memory", "MiB", "memory of main", "memory of main, files aside", "memory of helpers"),
    plot("handles", "Open files and sockets", "handles", "handles of main", "handles of helpers"),
    plot("latency", "API latency", "ms", "API p50", "API p99"),
    plot("queue", "Jobs due, held or running", "jobs", "queue depth"),
    plot("work", "Work done", "a second", "API answers", "pages", "deliveries"),
    plot("disk", "Database and its write-ahead log", "MiB", "database", "write-ahead log"),
  ];
}

function slopeOf({ perHour, give }: Trend, unit: string): string {
  return `${shown(perHour)} ± ${shown(give)} ${unit}`.trim();
}
