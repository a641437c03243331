import { expect, test } from "bun:test";
import { report } from "#demo/report.ts";

const SHOWN = {
  accounts: [
    {
      id: "acct_1",
      domain: "halden.example",
      name: "Halden Robotics",
      score: 71,
      score_breakdown: { fit: 50, recency: 91, strength: 84, depth: 61 },
      signal_count: 1,
    },
    {
      id: "acct_2",
      domain: "quietwater.example",
      name: "Quietwater",
      score: 15,
      score_breakdown: { fit: 50, recency: 0, strength: 0, depth: 0 },
      signal_count: 0,
    },
  ],
  signals: [
    {
      id: "sig_1",
      account_id: "acct_1",
      type: "funding",
      subtype: "series-b",
      title: "Halden Robotics raised $45 million",
      summary: "",
      strength: 90,
      confidence: 0.95,
      occurred_at: "2026-11-03T00:00:00.000Z",
      data: {},
      sources: [{ url: "https://halden.example/news", excerpt: "has raised \u202e$45\u001b[31m million" }],
    },
  ],
  brief: undefined,
  bots: [
    {
      name: "Prices",
      template: "competitor-pricing",
      source: "https://rival.example/pricing",
      run: { status: "no_match", bytes: 1143 },
    },
    {
      name: "Feed",
      template: "rss",
      source: "https://wire.example/rss.xml",
      run: { status: "failed" },
    },
  ],
  received: [
    {
      event: "signal.fired",
      eventId: "evt_1",
      attempt: 1,
      isSigned: true,
      raw: "",
      body: { account: { id: "acct_1" } },
      headers: {},
    },
    { event: "signal.fired", eventId: "evt_2", attempt: 1, isSigned: false, raw: "", body: {}, headers: {} },
  ],
};

test("shows companies by score, each signal with its evidence, and says which signatures were verified", () => {
  const text = report(SHOWN);
  expect(text.indexOf("Halden Robotics")).toBeLessThan(text.indexOf("Quietwater"));
  expect(text).toContain("2026-11-03  Halden Robotics: funding (series-b), strength 90, confidence 0.95");
  expect(text).toContain("https://halden.example/news");
  expect(text).toMatch(
    /Prices\s+competitor-pricing\s+https:\/\/rival\.example\/pricing\s+noted what is there \(1143 bytes\)/,
  );
  expect(text).toMatch(/Feed\s+rss\s+https:\/\/wire\.example\/rss\.xml\s+failed/);
  expect(text).toContain("2 received, 1 with a verified signature.");
  expect(text).toMatch(/evt_2\s+BAD SIGNATURE/);
});

test("what a page wrote cannot steer the terminal", () => {
  expect(report(SHOWN)).toContain("“has raised $45[31m million”");
});
