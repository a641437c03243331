import { expect, test } from "bun:test";
import { countTests } from "./count-tests.ts";

test("reads the counts that end a run", () => {
  const output = "(fail) x\n\n 12 pass\n 1 skip\n 2 fail\n 40 expect() calls\nRan 15 tests across 3 files. [1.00s]\n";
  expect(countTests(output)).toEqual({ passed: 12, failed: 2, skipped: 1 });
});

test("an error outside a test counts as a failure", () => {
  expect(countTests(" 3 pass\n 0 fail\n 1 error\nRan 3 tests across 2 files.\n")?.failed).toBe(1);
});

test("output without counts is no result", () => {
  expect(countTests("Segmentation fault\n")).toBeUndefined();
});
