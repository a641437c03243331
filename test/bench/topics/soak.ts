import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cpuSeconds } from "../process-cost.ts";
import { shown } from "../report.ts";
import { queueDepth, readGauges } from "../soak/gauges.ts";
import { callers, crawlAll, crawlAt, measureCapacity, metricsOf, type Pace, untilQuiet } from "../soak/load.ts";
import { growthBars, openLines, plotsOf, type Sample, tableOf } from "../soak/results.ts";
import { type Stage, setStage } from "../soak/stage.ts";
import type { Bench, Findings, Topic } from "../topic.ts";

const EVERY_MS = 5_000;
const MINUTES = 30;
const QUICK_MINUTES = 3;
const COMPANIES = 150;
const QUICK_COMPANIES = 60;

/** Everything at once for half an hour, at half of what it can do. */
export const soak: Topic = {
  name: "soak",
  answers: "Does anything grow that should not, while it crawls, answers and delivers for half an hour?",
  async measure(bench) {
    const { binary, folder, isQuick } = bench;
    const stage = await setStage({ binary, folder, companies: isQuick ? QUICK_COMPANIES : COMPANIES });
    try {
      await crawlAll(stage);
      const capacity = await measureCapacity(stage);
      await untilQuiet(stage);
      const samples = await watch(stage, capacity, bench);
      return findingsOf(samples, capacity);
    } finally {
      await stage.stop();
    }
  },
};

/** Half of everything, open loop; a sample with each line that the callers say. */
async function watch(stage: Stage, capacity: Pace, { cache, minutes, isQuick }: Bench): Promise<Sample[]> {
  // For whoever wants to look closer than the pictures do, or before it is over.
  const kept = join(cache, "soak.jsonl");
  rmSync(kept, { force: true });
  const { appliance, accountIds, folder, log } = stage;
  const { url, headers, pid } = appliance;
  const samples: Sample[] = [];
  const count = ((minutes ?? (isQuick ? QUICK_MINUTES : MINUTES)) * 60_000) / EVERY_MS;
  const crawling = crawlAt(stage, capacity.crawls / 2);
  const pace = { readsPerSecond: capacity.reads / 2, writesPerSecond: capacity.writes / 2 };
  let before = { at: performance.now(), ...(await stage.tally()), cpu: cpuSeconds(pid), logBytes: 0 };
  before.logBytes = readGauges(pid, folder, log).logBytes;
  for await (const line of callers({ url, headers, accountIds, everyMs: EVERY_MS, ...pace })) {
    const gauges = readGauges(pid, folder, log);
    const now = { at: performance.now(), ...(await stage.tally()), cpu: cpuSeconds(pid), logBytes: gauges.logBytes };
    const seconds = (now.at - before.at) / 1000;
    samples.push({
      ...gauges,
      queueDepth: queueDepth(await metricsOf(stage)),
      p50Ms: line.p50Ms,
      p99Ms: line.p99Ms,
      answersPerSecond: (line.reads + line.writes) / (EVERY_MS / 1000),
      pagesPerSecond: (now.pages + now.unchanged - before.pages - before.unchanged) / seconds,
      deliveriesPerSecond: (now.deliveries - before.deliveries) / seconds,
      cores: (now.cpu - before.cpu) / seconds,
      logBytesPerSecond: (now.logBytes - before.logBytes) / seconds,
      refused: line.refused,
    });
    appendFileSync(kept, `${JSON.stringify(samples.at(-1))}\n`);
    before = now;
    if (samples.length >= count) break;
  }
  crawling.stop();
  return samples;
}

function findingsOf(samples: Sample[], capacity: Pace): Findings {
  const everySeconds = EVERY_MS / 1000;
  const refused = samples.flatMap((sample) =>
    Object.entries(sample.refused).map(([how, times]) => `${how} (${times})`),
  );
  const open = openLines(samples, everySeconds);
  return {
    figures: [],
    bars: growthBars(samples, everySeconds),
    tables: [tableOf(samples, everySeconds)],
    plots: plotsOf(samples, everySeconds),
    notes: [
      `Flat out and all at once it did ${shown(capacity.reads)} reads, ${shown(capacity.writes)} writes and ${shown(capacity.crawls)} crawls a second; the soak does half of each, open loop, over ${shown((samples.length * everySeconds) / 60)} minutes.`,
      "Slopes are of least squares over the last two thirds (before, caches fill), with two standard errors of 20 blocks, widened as far as neighbouring blocks are alike. A line grows when even the low end of its slope would double it within a day, and is open when the high end would within two hours.",
      "The database grows by what it is told to keep (pages, signals, events, deliveries, audit; 30 days and more); `memory of main, files aside` leaves out the pages of it that the kernel shows as resident.",
      `Left open, and so neither held nor missed: ${open.length === 0 ? "nothing" : open.join(", ")}.`,
      `Refused or unanswered: ${refused.length === 0 ? "nothing" : refused.join(", ")}.`,
    ],
  };
}
