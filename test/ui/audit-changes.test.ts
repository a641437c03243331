import { expect, test } from "bun:test";
import { changesOf } from "#ui/settings/audit-changes.ts";

test("a change is told by the values that differ, down to those inside of others", () => {
  const before = { rubric: { version: 1, floor: 70, weights: { fit: 30, depth: 20 }, competitors: ["Fenwick"] } };
  const after = { rubric: { version: 2, floor: 70, weights: { fit: 40, depth: 10 }, competitors: [] } };
  expect(changesOf({ before, after, changed: ["rubric"] })).toEqual([
    { field: "rubric version", before: "1", after: "2" },
    { field: "rubric weights fit", before: "30", after: "40" },
    { field: "rubric weights depth", before: "20", after: "10" },
    { field: "rubric competitors", before: "Fenwick", after: "none" },
  ]);
});

test("a new thing is told by its values, without those that say nothing", () => {
  expect(changesOf({ before: null, after: { name: "Prices", params: {}, ignore: [] }, changed: null })).toEqual([
    { field: "name", after: "Prices" },
    { field: "ignore", after: "none" },
  ]);
});

test("what the log may not tell the values of is named", () => {
  expect(
    changesOf({ before: { alert: { channel: "slack" } }, after: { alert: { channel: "slack" } }, changed: ["alert"] }),
  ).toEqual([{ field: "alert" }]);
  expect(changesOf({ before: null, after: null, changed: ["notes", "tags"] })).toEqual([
    { field: "notes" },
    { field: "tags" },
  ]);
});

test("a verdict is told as it was and as it is", () => {
  const row = { before: { verdict: "wrong" }, after: { type: "funding", verdict: null }, changed: ["verdict"] };
  expect(changesOf(row)).toEqual([
    { field: "verdict", before: "wrong", after: "none" },
    { field: "type", after: "funding" },
  ]);
});

test("a long value is cut", () => {
  const [change] = changesOf({ before: null, after: { source: "x".repeat(500) }, changed: null });
  expect(change?.after).toHaveLength(81);
});
