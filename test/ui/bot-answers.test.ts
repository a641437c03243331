import { describe, expect, test } from "bun:test";
import { ApiError } from "#ui/api/api-error.ts";
import { complaintsAbout, forLooking, missingIn, STEPS, stepOf } from "#ui/bot-builder/answers.ts";
import { type Draft, NO_DRAFT, toNewBot } from "#ui/bot-builder/draft.ts";

const WHOLE: Draft = {
  ...NO_DRAFT,
  template: "custom-url",
  source: "https://fenwick.example/pricing",
  rule: { type: "content_diff" },
  name: "Prices",
  firesSignal: "price_watch",
};
const refused = (param: string) =>
  new ApiError(`\`${param}\` is not valid.`, { code: "invalid_param", status: 400, param });

describe("a bot that is being made", () => {
  test("lacks nothing once every question is answered", () => {
    expect(STEPS.flatMap((step) => Object.keys(missingIn(WHOLE, step)))).toEqual([]);
  });

  test.each([
    [{ template: "" }, "Template", "template"],
    [{ source: "  " }, "Source", "source"],
    [{ rule: undefined }, "Rule", "match_rule"],
    [{ rule: { type: "keyword", any: [], none: ["x"] } }, "Rule", "match_rule.any"],
    [{ rule: { type: "regex", pattern: "" } }, "Rule", "match_rule.pattern"],
    [{ rule: { type: "number_change" } }, "Rule", "match_rule.selector"],
    [{ name: "" }, "Signal", "name"],
    [{ firesSignal: "" }, "Signal", "fires_signal"],
    [{ whom: "named" }, "Signal", "account_ids"],
    [{ channel: "slack" }, "Alert", "alert.destination"],
  ] as [Partial<Draft>, (typeof STEPS)[number], string][])(
    "without %j says so in the step %s at %s, once it is asked",
    (part, step, field) => {
      const draft = { ...WHOLE, ...part };
      expect(Object.keys(missingIn(draft, step))).toEqual([field]);
      expect(complaintsAbout(draft, step, undefined, true).at(field)).toBeString();
      expect(complaintsAbout(draft, step, undefined, false).at(field)).toBeUndefined();
    },
  );

  test("is taken back to the question whose answer was refused", () => {
    expect(
      [
        "source",
        "match_rule.pattern",
        "match_rule.filters.any[0]",
        "fires_signal",
        "account_ids[1]",
        "alert.destination",
      ].map((param) => stepOf(refused(param))),
    ).toEqual(["Source", "Rule", "Rule", "Signal", "Signal", "Alert"]);
    expect([stepOf(refused("params.currency")), stepOf(new Error("no"))]).toEqual([undefined, undefined]);
  });

  test("is looked at for new things while its own rule is not there yet", () => {
    expect(forLooking({ ...WHOLE, rule: { type: "keyword", any: [] } }).rule).toEqual({ type: "new_item" });
    expect(forLooking(WHOLE)).toBe(WHOLE);
  });

  test("is about companies that are named, or found in one way", () => {
    const named = toNewBot({ ...WHOLE, whom: "named", companies: [{ id: "acct_1", name: "Fenwick" }] });
    expect([named.account_ids, named.account_match]).toEqual([["acct_1"], undefined]);
    const found = toNewBot({ ...WHOLE, whom: "workspace", companies: [{ id: "acct_1", name: "Fenwick" }] });
    expect([found.account_ids, found.account_match]).toEqual([undefined, "workspace"]);
  });
});
