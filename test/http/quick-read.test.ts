import { expect, test } from "bun:test";
import fc from "fast-check";
import { z } from "zod";
import { quickRead } from "#http/quick-read.ts";
import { NewAccountWire } from "#surfaces/signalmama/wire/account.ts";

/** As JSON, where the order of fields counts; with what `undefined` stands in, which JSON would leave out. */
const spelled = (value: unknown) => JSON.stringify(value, (_, part) => (part === undefined ? "absent" : part));
const outcome = (result: z.ZodSafeParseResult<unknown>) => spelled(result.success ? result.data : result.error.issues);

/** What it gives is what the schema gives, refusals included. */
const agree = (schema: z.ZodType, value: unknown) =>
  expect(outcome(quickRead(schema)(value))).toBe(outcome(schema.safeParse(value)));

const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "",
    " ",
    " Halden ",
    "Élan",
    "𝒳",
    "e\u0301",
    "US",
    "us",
    "USA",
    "https://a.example/x",
    "https://",
    "x".repeat(201),
  ),
);
const leaf = fc.oneof(
  text,
  fc.constantFrom(null, undefined, true, 0, -1, 1.5, 240, 999, 3001, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY),
);
const anything = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(text, leaf, { maxKeys: 3 }));
const attributes = fc.record(
  {
    founded_year: anything,
    industry: anything,
    employee_count: anything,
    hq_country: anything,
    tech: fc.oneof(anything, fc.array(text)),
    custom: anything,
  },
  { requiredKeys: [] },
);
const fields = ["domain", "name", "external_id", "linkedin_url", "owner", "owner_id", "notes"] as const;
const account = fc.record(
  {
    tags: fc.oneof(anything, fc.array(text)),
    aliases: fc.oneof(anything, fc.array(text, { minLength: 19, maxLength: 22 })),
    ...Object.fromEntries(fields.map((field) => [field, fc.oneof(text, anything)])),
    attributes: fc.oneof(attributes, anything),
    list_ids: fc.array(text),
    stranger: anything,
  },
  { requiredKeys: [] },
);

test("an account is read as its schema reads it, whatever is sent", () => {
  fc.assert(
    fc.property(fc.oneof(account, anything), (value) => agree(NewAccountWire, value)),
    { numRuns: 2_000 },
  );
});

test.each([
  [
    "a plain account",
    { name: "Halden", domain: "halden.example", tags: ["a"], attributes: { tech: [], industry: "x" } },
  ],
  ["one in which nothing is said", {}],
  ["one with a field too many", { domain: "a.example", score: 90 }],
  ["one with a field that is there and says nothing", { domain: "a.example", name: undefined, stranger: undefined }],
  ["one whose texts are to be trimmed", { domain: "a.example", name: " A ", tags: [" b", "c "] }],
  ["custom fields", { domain: "a.example", attributes: { custom: { region: "west", 7: 1, constructor: true } } }],
  ["none at all", undefined],
  ["a list", [{ domain: "a.example" }]],
])("%s", (_, value) => agree(NewAccountWire, value));

test("what a schema adds, turns into something else or asks of several fields is left to it", () => {
  const schema = z
    .strictObject({
      size: z.number().int().min(1).default(7),
      at: z.coerce.number().optional(),
      kind: z.enum(["a", "b"]).optional(),
      code: z.string().regex(/^x/g).optional(),
      many: z.array(z.string().min(3)).min(2).optional(),
      free: z.object({ a: z.string().optional() }).optional(),
      either: z.union([z.string(), z.number()]).nullable().optional(),
      upper: z.string().toUpperCase().optional(),
      odd: z.number().gt(1).multipleOf(3).optional(),
    })
    .meta({ title: "Sample" });
  const values = [
    {},
    { size: 2 },
    { size: undefined },
    { at: "5" },
    { kind: "c" },
    { code: "xy" },
    { many: ["abc"] },
    { many: ["abc", "𝒳𝒳𝒳"] },
    { many: ["abc", "𝒳𝒳"] },
    { free: { a: "1", b: 2 } },
    { either: null },
    { either: 3 },
    { upper: "abc" },
    { upper: "ABC" },
    { odd: 9 },
    { odd: 8 },
  ];
  for (const value of values) for (let time = 0; time < 2; time++) agree(schema, value);
  const ordered = z.strictObject({ a: z.string(), b: z.string() }).refine(({ a, b }) => a < b);
  for (const value of [
    { b: "2", a: "1" },
    { a: "2", b: "1" },
  ])
    agree(ordered, value);
});
