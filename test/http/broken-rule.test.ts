import { expect, test } from "bun:test";
import { z } from "zod";
import { brokenRule } from "#http/broken-rule.ts";

function told(schema: z.ZodType, input: unknown): string {
  const issue = schema.safeParse(input).error?.issues[0];
  if (!issue) throw new Error("nothing is wrong with it");
  return brokenRule(issue as Parameters<typeof brokenRule>[0]);
}

test.each([
  [z.string().max(200), "a".repeat(201), "at most 200 characters are allowed"],
  [z.string().min(1), "", "it must not be empty"],
  [z.string().min(8), "abc", "at least 8 characters are needed"],
  [z.array(z.string()).max(1), ["a", "b"], "at most 1 entry is allowed"],
  [z.array(z.string()).max(50), Array(51).fill("a"), "at most 50 entries are allowed"],
  [z.array(z.string()).min(1), [], "it must not be empty"],
  [z.number().max(100), 101, "it must be at most 100"],
  [z.number().min(0), -1, "it must be at least 0"],
  [z.number(), "a secret", "a number is expected"],
  [z.int(), 1.5, "a whole number is expected"],
  [z.boolean(), "yes", "true or false is expected"],
  [z.enum(["daily", "hourly"]), "a secret", "one of daily, hourly is expected"],
  [z.literal("v1"), "a secret", "only v1 is allowed"],
  [
    z.discriminatedUnion("type", [z.object({ type: z.literal("a") }), z.object({ type: z.enum(["b", "c"]) })]),
    { type: "x" },
    "one of a, b, c is expected",
  ],
  [z.union([z.string(), z.number()]), true, ""],
  [z.string().refine(() => false, "What: a day like 2026-11-28 is expected"), "x", "a day like 2026-11-28 is expected"],
  [z.string().refine(() => false, "no"), "x", ""],
] as [z.ZodType, unknown, string][])("a broken rule is told in plain words: %#", (schema, input, expected) => {
  expect(told(schema, input)).toBe(expected);
});
