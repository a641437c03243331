import { describe, expect, test } from "bun:test";
import { Criterion } from "#core/criterion.ts";
import { fitOf } from "#core/fit.ts";
import { headcountText, parseHeadcount } from "#core/headcount.ts";
import type { Enriched, EnrichedField } from "#core/profile.ts";
import { NOW } from "../helpers/records.ts";

const said = (field: EnrichedField, ...values: (string | number)[]): Enriched => ({
  field,
  values,
  url: "https://northwind.example/",
  method: "json-ld",
  observedAt: NOW,
});

function judged(account: Parameters<typeof fitOf>[0], criterion: Partial<Criterion>): "met" | "missed" | "unknown" {
  const asked = Criterion.parse({ key: "asked", weight: 10, ...criterion });
  const { met, missed } = fitOf(account, [asked]);
  return met.length > 0 ? "met" : missed.length > 0 ? "missed" : "unknown";
}

describe("fit", () => {
  test("reads what pages say where nobody gave anything else", () => {
    const wanted = { attribute: "industry", op: "in", value: ["robotics"] } as const;
    const enrichment = [said("industry", "Robotics")];
    expect(judged({ attributes: {} }, wanted)).toBe("unknown");
    expect(judged({ attributes: {}, enrichment }, wanted)).toBe("met");
    expect(judged({ attributes: { industry: "Drones" }, enrichment }, wanted)).toBe("missed");
  });

  test("reads the products that were seen", () => {
    const enrichment = [said("tech", "HubSpot"), said("tech", "Zendesk")];
    const wanted = { attribute: "tech", op: "contains_all", value: ["hubspot", "zendesk"] } as const;
    expect(judged({ attributes: {}, enrichment }, wanted)).toBe("met");
  });

  test.each([
    ["51-200", "gte", 50, "met"],
    ["51-200", "gte", 100, "unknown"],
    ["51-200", "gte", 201, "missed"],
    ["51-200", "lte", 200, "met"],
    ["51-200", "lte", 100, "unknown"],
    ["51-200", "lte", 50, "missed"],
    ["51-200", "between", [50, 500], "met"],
    ["51-200", "between", [100, 150], "unknown"],
    ["51-200", "between", [300, 500], "missed"],
    ["500+", "gte", 200, "met"],
    ["500+", "gte", 501, "unknown"],
    ["500+", "lte", 400, "missed"],
    ["500+", "between", [200, 1_000], "unknown"],
    ["500+", "between", [100, 200], "missed"],
    ["120", "between", [100, 150], "met"],
    ["~120", "lte", 100, "missed"],
    ["120", "exists", undefined, "missed"],
    ["51-200", "eq", 100, "unknown"],
  ] as const)("of a company of %s with employee_count %s %p is %s", (headcount, op, value, expected) => {
    const account = { attributes: {}, enrichment: [said("headcount", headcount)] };
    expect(judged(account, { attribute: "employee_count", op, value })).toBe(expected);
  });

  test("counts the number that was given, whatever a page hints at", () => {
    const account = { attributes: { employee_count: 90 }, enrichment: [said("headcount", "500+")] };
    expect(judged(account, { attribute: "employee_count", op: "gte", value: 200 })).toBe("missed");
  });

  test("gives no part of a criterion for a range that may be within its tolerance", () => {
    const account = { attributes: {}, enrichment: [said("headcount", "51-200")] };
    const near = { attribute: "employee_count", op: "gte", value: 220, tolerance: 0.5 } as const;
    expect(judged(account, near)).toBe("unknown");
  });
});

test.each([
  ["120", { min: 120, max: 120 }],
  ["1,200", { min: 1_200, max: 1_200 }],
  ["1.200-5.000", { min: 1_200, max: 5_000 }],
  ["11 – 50", { min: 11, max: 50 }],
  ["500+", { min: 500 }],
  ["10,001+", { min: 10_001 }],
  ["0", undefined],
  ["-5", undefined],
  ["1.5", undefined],
  ["200-50", undefined],
  ["many", undefined],
  ["99999999999", undefined],
])("%p people are %j", (text, expected) => {
  expect(parseHeadcount(text)).toEqual(expected);
  if (expected) expect(parseHeadcount(headcountText(expected))).toEqual(expected);
});
