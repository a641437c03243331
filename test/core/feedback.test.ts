import { expect, test } from "bun:test";
import { type Feedback, standingVerdict, type Verdict, withVerdict } from "#core/feedback.ts";

const given = (verdict: Verdict, at: number) => ({ verdict, at });

test("a key has one verdict, its last one", () => {
  const first = withVerdict([], "key_1", given("useful", 1));
  expect(withVerdict(first, "key_1", given("noise", 2))).toEqual([{ by: "key_1", verdict: "noise", at: 2 }]);
});

test("of several keys the latest stands, whoever spoke first", () => {
  let feedback: Feedback[] = [];
  for (const [by, verdict] of [
    ["key_1", "useful"],
    ["key_2", "wrong"],
    ["key_1", "noise"],
  ] as const) {
    feedback = withVerdict(feedback, by, given(verdict, 1));
    expect(standingVerdict(feedback)).toMatchObject({ by, verdict });
  }
  expect(feedback.map((one) => one.by)).toEqual(["key_2", "key_1"]);
});

test("what is withdrawn uncovers what was said before it", () => {
  const both = withVerdict(withVerdict([], "key_1", given("useful", 1)), "key_2", given("wrong", 2));
  const left = withVerdict(both, "key_2", undefined);
  expect(standingVerdict(left)).toMatchObject({ by: "key_1", verdict: "useful" });
  expect(standingVerdict(withVerdict(left, "key_1", undefined))).toBeUndefined();
  expect(withVerdict(left, "key_3", undefined)).toEqual(left);
  expect(standingVerdict(undefined)).toBeUndefined();
});
