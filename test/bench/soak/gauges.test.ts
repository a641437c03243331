import { expect, test } from "bun:test";
import { metricsText } from "#http/metrics-text.ts";
import { queueDepth } from "./gauges.ts";

test("jobs that wait or run are counted, those planned for later are not", () => {
  const sample = (step: string, state: string, value: number) => ({ labels: { step, state }, value });
  const samples = [sample("read", "due", 7), sample("read", "running", 2), sample("crawl", "scheduled", 900)];
  const text = metricsText([
    { name: "signalmama_jobs", type: "gauge", help: "Jobs.", samples: [...samples, sample("finish_crawl", "held", 3)] },
    { name: "signalmama_jobs_lag_seconds", type: "gauge", help: "Age.", samples: [{ value: 5 }] },
  ]);
  expect(queueDepth(text)).toBe(12);
});
