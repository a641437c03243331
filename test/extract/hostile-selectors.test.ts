import { afterAll, beforeAll, expect, test } from "bun:test";
import { systemClock } from "#clock.ts";
import type { Extractor } from "#core/extractor.ts";
import { MatchRule } from "#core/match-rule.ts";
import { createExtractor } from "#extract/pool.ts";
import { workerCommand } from "#extract/worker-command.ts";

// The real helper process, which holds the real parsers.
let extractor: Extractor;
beforeAll(() => {
  extractor = createExtractor({
    size: 1,
    timeoutMs: 3_000,
    command: workerCommand("extract-worker"),
    clock: systemClock,
  });
});
afterAll(() => extractor.stop());

const source = "https://quayside.example/";
const text = `<!doctype html><title>Quayside</title><main>${"<div><p>Berth</p></div>".repeat(3_000)}</main>`;
const look = [{ url: source, contentType: "text/html", text, fetchedAt: 0 }];

function ask(rule: object) {
  const watch = { template: "custom-url", source, params: {}, matchRule: MatchRule.parse(rule) };
  return extractor.watch({ watch, looks: [look, look], memory: undefined });
}

test.each([
  { selector: "//*[count(//*[count(//*) > 1]) > 1]" },
  { selector: "//p", ignore: ["//*[count(following::*[count(preceding::*) > 1]) > 1]"] },
])(
  "an XPath expression that never ends (%j) is killed, and the next one is answered",
  async (rule) => {
    await expect(ask({ type: "content_diff", ...rule })).rejects.toMatchObject({ reason: "extraction_timeout" });
    expect(await ask({ type: "content_diff", selector: "//div/p" })).toMatchObject({ kind: "watched" });
  },
  60_000,
);
