import { expect, test } from "bun:test";
import { metricsText } from "#http/metrics-text.ts";

test("a family has its help, its type and a line for each sample, escaped as the format says", () => {
  const samples = [{ value: 1.5 }, { labels: { a: 'q"\\\n', b: "x" }, value: 2 }];
  expect(metricsText([{ name: "one", type: "gauge", help: 'Say "so"\\\nagain.', samples }])).toBe(
    '# HELP one Say "so"\\\\\\nagain.\n# TYPE one gauge\none 1.5\none{a="q\\"\\\\\\n",b="x"} 2\n',
  );
});
