import { describe, expect, test } from "bun:test";
import { Criteria, Criterion } from "#core/criterion.ts";
import { fitOf } from "#core/fit.ts";
import { DEFAULT_RUBRIC, isSameRubric, scoresAlike, Weights } from "#core/rubric.ts";

const criterion = { key: "k", attribute: "employee_count", op: "gte", value: 10, weight: 10 };
const isValid = (given: object) => Criterion.safeParse({ ...criterion, ...given }).success;

describe("a criterion", () => {
  test.each([
    ["eq", ["SaaS", 5, true], [undefined, null, ["SaaS"], {}, ""]],
    ["neq", ["SaaS"], [undefined, []]],
    ["in", [["US", "CA"], [1]], ["US", [], [["US"]], Array(501).fill("x")]],
    ["not_in", [["US"]], ["US"]],
    ["contains_any", [["hubspot"]], ["hubspot", []]],
    ["contains_all", [["hubspot"]], ["hubspot"]],
    ["gte", [0, 1.5], ["5", [5], undefined]],
    ["lte", [-1], ["5"]],
    [
      "between",
      [
        [80, 600],
        [5, 5],
      ],
      [[600, 80], [80], [80, 90, 100], ["80", "600"], 80],
    ],
    ["exists", [undefined, null], [true, 0]],
  ])("with %s takes the values that the operator can compare", (op, good, bad) => {
    for (const value of good) expect([value, isValid({ op, value })]).toEqual([value, true]);
    for (const value of bad) expect([value, isValid({ op, value })]).toEqual([value, false]);
  });

  test("asks for an attribute that accounts have, or for one of the customer's own", () => {
    for (const attribute of ["industry", "tech", "custom.tier", "custom.Tier 1"])
      expect(isValid({ attribute })).toBe(true);
    for (const attribute of ["", "mood", "custom", "custom.", "Industry", "constructor"])
      expect(isValid({ attribute })).toBe(false);
  });

  test("has a weight of 0 to 100 and a tolerance of 0 to 1", () => {
    for (const good of [{ weight: 0 }, { weight: 100 }, { tolerance: 1 }]) expect(isValid(good)).toBe(true);
    for (const bad of [{ weight: -1 }, { weight: 101 }, { tolerance: 1.1 }, { tolerance: -0.1 }, { op: "like" }])
      expect(isValid(bad)).toBe(false);
  });

  test("has a key of its own", () => {
    expect(Criteria.safeParse([criterion, { ...criterion, key: "other" }]).success).toBe(true);
    expect(Criteria.safeParse([criterion, criterion]).error?.issues[0]?.path).toEqual([1, "key"]);
  });
});

test("weights sum to 100", () => {
  expect(Weights.safeParse({ fit: 100, recency: 0, strength: 0, depth: 0 }).success).toBe(true);
  expect(Weights.safeParse({ fit: 30, recency: 25, strength: 25, depth: 21 }).success).toBe(false);
  expect(Weights.safeParse({ fit: 130, recency: -30, strength: 0, depth: 0 }).success).toBe(false);
});

test("what an account does not have is not found among what every object has", () => {
  const asked = Criterion.parse({ ...criterion, attribute: "custom.constructor", op: "exists", value: undefined });
  expect(fitOf({ attributes: { custom: {} } }, [asked]).missed).toEqual(["k"]);
  expect(fitOf({ attributes: { custom: { constructor: "x" } } }, [asked]).met).toEqual(["k"]);
});

describe("two rubrics", () => {
  const changed = {
    weights: { ...DEFAULT_RUBRIC, weights: { fit: 40, recency: 20, strength: 20, depth: 20 } },
    criteria: { ...DEFAULT_RUBRIC, criteria: [Criterion.parse(criterion)] },
    typeOverrides: { ...DEFAULT_RUBRIC, typeOverrides: { funding: { enabled: false } } },
    floor: { ...DEFAULT_RUBRIC, floor: 60 },
    keyRoles: { ...DEFAULT_RUBRIC, keyRoles: ["Head of Data"] },
    competitors: { ...DEFAULT_RUBRIC, competitors: ["Globex CRM"] },
  };

  test("are the same when they say the same, whatever their version", () => {
    const later = { ...DEFAULT_RUBRIC, version: 7, updatedAt: 1, updatedBy: "key_1" };
    expect(isSameRubric(DEFAULT_RUBRIC, later)).toBe(true);
    for (const rubric of Object.values(changed)) expect(isSameRubric(DEFAULT_RUBRIC, rubric)).toBe(false);
  });

  test("score alike when only the floor, the key roles or the competitors differ", () => {
    const alike = Object.entries(changed).filter(([, rubric]) => scoresAlike(DEFAULT_RUBRIC, rubric));
    expect(alike.map(([part]) => part)).toEqual(["floor", "keyRoles", "competitors"]);
  });
});
