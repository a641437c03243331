import { describe, expect, test } from "bun:test";
import type { SignalFacts } from "#core/detection.ts";
import { reportedIdentity } from "#core/reported-identity.ts";

const identify = (
  type: string,
  data: SignalFacts,
  more: { isOwnType?: boolean; subtype?: string; title?: string } = {},
) => reportedIdentity({ type, data, isOwnType: false, subtype: undefined, title: "A title", ...more });

describe("what tells a reported event from another", () => {
  test.each([
    ["funding", { round: "Series B" }, { round: "series-b" }],
    [
      "funding",
      { round: "series_b", amount: 45_200_000, currency: "USD" },
      { round: "series-b", amount_usd: "45000000" },
    ],
    ["funding", { amount: 45_200_000 }, {}],
    ["exec_move", { person: "Dana  Réyes", role: "CRO" }, { person: "reyes" }],
    ["acquisition_made", { target: "Contoso" }, { target: "contoso" }],
    ["partnership", { partner: "Tern-Ventures" }, { partner: "tern ventures" }],
    ["exec_move", { person: "Jane Roe " }, { person: "roe" }],
    ["product_launch", { product: " " }, {}],
    ["layoffs", { count: 120, region: "EMEA" }, { count: "120" }],
    ["product_launch", { product: ["Atlas", "Atlas Pro"] }, {}],
  ])("of the built-in type %s with %j is %j, as the detectors have it", (type, data, identity) => {
    expect(identify(type, data)).toEqual(identity);
  });

  test("in the sub-type of a round is the round", () => {
    expect(identify("funding", {}, { subtype: "series-c" })).toEqual({ round: "series-c" });
    expect(identify("funding", { round: "Series B" }, { subtype: "series-c" })).toEqual({ round: "series-b" });
  });

  test("in the sub-type of a certificate is the certificate", () => {
    expect(identify("compliance_milestone", {}, { subtype: "soc2" })).toEqual({ certification: "soc2" });
  });

  test("is no round that is not disclosed", () => {
    expect(identify("funding", {}, { subtype: "undisclosed" })).toEqual({});
    expect(identify("funding", { round: "undisclosed" })).toEqual({});
  });

  test("of an own type is every single fact and the sub-type", () => {
    const data = { plan: "Enterprise!", visits: 3, pages: ["/a", "/b"] };
    expect(identify("visit", data, { isOwnType: true, subtype: "web" })).toEqual({
      plan: "enterprise",
      visits: "3",
      subtype: "web",
    });
  });

  test("of an own type is no empty field, and a sign counts", () => {
    expect(identify("visit", { note: "", change: -5 }, { isOwnType: true })).toEqual({ change: "-5" });
    expect(identify("visit", { note: "" }, { isOwnType: true, title: "🔥" })).toEqual({ title: "🔥" });
  });

  test("of an own type without facts is the title", () => {
    expect(identify("note", {}, { isOwnType: true, title: "Met them at the fair." })).toEqual({
      title: "met them at the fair",
    });
  });
});
