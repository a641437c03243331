import { describe, expect, test } from "bun:test";
import { whyRefused } from "#ui/first-run/refused-row.ts";
import { hasNoWayOut, isSettled, type Stage, stageOf } from "#ui/first-run/stage.ts";

type Listed = Parameters<typeof stageOf>[0];
type Crawl = NonNullable<Listed["latest_crawl"]>;

function listed(crawl: Partial<Crawl> | null, more: Partial<Listed> = {}): Listed {
  const latest_crawl = crawl && {
    status: "finished",
    pages_fetched: 0,
    unchanged: 0,
    failed: 0,
    signals_found: 0,
    pending: 0,
    reached: null,
    first_error: null,
    ...crawl,
  };
  return { latest_crawl, latest_brief: null, ...more } as Listed;
}
const brief = { id: "brf_1", version: 1, generated_at: "2026-06-01T09:00:00.000Z" };

describe("the first reading of a company", () => {
  const CASES: [string, Listed, Stage, boolean][] = [
    ["waits without a crawl", listed(null), { kind: "waiting" }, false],
    ["waits in the queue", listed({ status: "queued", pending: 1 }), { kind: "waiting" }, false],
    [
      "is under way",
      listed({ status: "running", pages_fetched: 5, unchanged: 1, failed: 2, pending: 8 }),
      { kind: "reading", pages: 6, done: 0.5 },
      false,
    ],
    [
      "reached nobody, whatever shared feeds were read meanwhile",
      listed({ reached: false, pages_fetched: 1, first_error: { code: "dns", url: "https://gone.example/" } }),
      { kind: "failed", why: "its domain was not found; is it spelled right?", code: "dns" },
      true,
    ],
    [
      "failed in a way nobody has words for",
      listed({ reached: false, first_error: { code: "odd_reason", url: "https://gone.example/" } }),
      { kind: "failed", why: "odd reason", code: "odd_reason" },
      true,
    ],
    [
      "is done but for the brief",
      listed({ reached: true, pages_fetched: 9, signals_found: 2 }),
      { kind: "judging", pages: 9, signals: 2 },
      false,
    ],
    [
      "is briefed",
      listed({ reached: true, pages_fetched: 9, signals_found: 2 }, { latest_brief: brief }),
      { kind: "briefed", pages: 9, signals: 2 },
      true,
    ],
  ];
  for (const [name, account, stage, settled] of CASES)
    test(name, () => {
      expect(stageOf(account)).toEqual(stage);
      expect(isSettled(stageOf(account))).toBe(settled);
    });
});

describe("an appliance without a way out", () => {
  const failed = (code: string): Stage => ({ kind: "failed", why: "", code });
  const CASES: [string, Stage[], boolean][] = [
    ["is told when no company could be reached", [failed("dns"), failed("connect"), failed("timeout")], true],
    ["is told while others still wait", [failed("dns"), failed("dns"), { kind: "waiting" }], true],
    ["cannot be told from a single company", [failed("dns")], false],
    ["is none when one was read", [failed("dns"), failed("dns"), { kind: "briefed", pages: 3, signals: 0 }], false],
    [
      "is none while one is being read",
      [failed("dns"), failed("dns"), { kind: "reading", pages: 2, done: 0.5 }],
      false,
    ],
    ["is none when somebody answered, if only to refuse", [failed("dns"), failed("dns"), failed("robots")], false],
    ["is none where there is nothing", [], false],
  ];
  for (const [name, stages, isSo] of CASES)
    test(name, () => {
      expect(hasNoWayOut(stages)).toBe(isSo);
    });
});

describe("what is wrong with a row", () => {
  test("is said of each of its fields", () => {
    const faults = [
      { param: "domain", message: "`domain` must be a company's domain such as acme.example." },
      {
        param: "hq_country",
        message: "`hq_country` is “Atlantis”, which is not the name of one country; write its two-letter code.",
      },
    ];
    expect(whyRefused({ row: 1, faults }, "Acme")).toBe(
      "“Acme” must be a company's domain such as acme.example. Country is “Atlantis”, which is not the name of one country; write its two-letter code.",
    );
  });

  test("is said without the API's spelling of its field", () => {
    const refusal = (param: string | undefined, message: string) => ({ row: 1, faults: [{ param, message }] });
    expect(whyRefused(refusal("domain", "`domain` must be a company's domain such as acme.example."), "Acme")).toBe(
      "“Acme” must be a company's domain such as acme.example.",
    );
    expect(whyRefused(refusal("domain", "`domain` is required."), "")).toBe("Website or domain is required.");
    expect(
      whyRefused(refusal("attributes.employee_count", "`attributes.employee_count` is not valid."), "a.example"),
    ).toBe("Employees is not valid.");
    expect(whyRefused(refusal(undefined, "The row has more cells than the header."), "a.example")).toBe(
      "The row has more cells than the header.",
    );
  });
});
