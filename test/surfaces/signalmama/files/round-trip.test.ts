import { afterAll, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Glob } from "bun";
import fc from "fast-check";
import { configOf, flawsOfBot, type NewBot } from "#actions/plan-bot.ts";
import { readListedBots } from "#app/listed-bots.ts";
import { loadSettings } from "#config/load-settings.ts";
import { printList } from "#config/print-list.ts";
import { includedSchema, settingsSchema } from "#config/print-settings.ts";
import type { BotConfig } from "#core/bot.ts";
import { timetable } from "#pipeline/cadence.ts";
import { briefFieldsOf, changedFields, fieldsOf } from "#surfaces/signalmama/files/bot-fields.ts";
import { botSchema } from "#surfaces/signalmama/files/bot-schema.ts";
import { fromNewBotWire, NewBotWire } from "#surfaces/signalmama/wire/new-bot.ts";
import { makeFolder } from "../../../helpers/folder.ts";

const ROOT = join(import.meta.dir, "../../../..");
const folder = makeFolder();
afterAll(() => folder.remove());
folder.write("s.yaml", "include: [list.yaml]\n");

const asIs = (id: string) => id;

/** Text that YAML has a meaning for, and any other. */
const ODD = [
  "yes",
  "null",
  "~",
  "1e3",
  "0x1f",
  "2026-01-01",
  "- a",
  "# x",
  "a: b",
  "&a",
  "*a",
  "!t",
  "|",
  "'",
  '"',
  "%",
  "@",
  "`",
  "🦉 \u2028",
  "a\nb\t",
  "=",
  "<<",
  "[x]",
  "{x}",
  "on",
  "12:30",
];
const text = (maxLength: number) =>
  fc
    .oneof(
      fc.constantFrom(...ODD),
      fc.string({ minLength: 1, maxLength, unit: "grapheme" }),
      fc.string({ minLength: 1, maxLength }),
    )
    .map((value) => value.trim())
    .filter((value) => value !== "" && value.length <= maxLength && value.isWellFormed());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const phrases = fc.array(text(60), { minLength: 1, maxLength: 3 });
const selector = fc.constantFrom(".plan", "#price > b", "td:nth-child(2)", "a[href^='/x']");

const rule = fc.oneof(
  fc.record({
    type: fc.constant("content_diff"),
    selector: maybe(selector),
    ignore: maybe(fc.array(selector, { maxLength: 2 })),
    min_change: maybe(fc.constantFrom(0, 0.25, 1)),
    order: maybe(fc.boolean()),
  }),
  fc.record({ type: fc.constant("keyword"), any: phrases, all: maybe(phrases), none: maybe(phrases) }),
  fc.record({ type: fc.constant("regex"), pattern: text(80), flags: maybe(fc.constantFrom("", "i", "ms")) }),
  fc.record({ type: fc.constant("new_item"), filters: maybe(fc.record({ any: phrases })) }),
  fc.record({
    type: fc.constant("number_change"),
    selector,
    direction: maybe(fc.constantFrom("up", "down", "any")),
    min_pct: maybe(fc.constantFrom(0, 2.5, 100)),
  }),
  fc.record({
    type: fc.constant("semantic"),
    intent: fc.constantFrom("funding", "hiring"),
    threshold: maybe(fc.constantFrom(0.5, 0.8)),
  }),
);
const place = fc.oneof(
  fc.record({
    template: fc.constant("competitor-pricing"),
    source: fc.constant("https://fenwick.example/pricing"),
    params: maybe(fc.record({ currency: maybe(fc.constant("USD")) })),
  }),
  fc.record({
    template: fc.constant("rss"),
    source: fc.constant("https://wire.example/feed?a=1&b=%20"),
    params: maybe(fc.record({ max_age_days: maybe(fc.integer({ min: 1, max: 365 })) })),
  }),
  fc.record({
    template: fc.constant("subreddit"),
    source: fc.constant("r/sales"),
    params: maybe(fc.record({ min_score: maybe(fc.constant(0)), include_comments: maybe(fc.boolean()) })),
  }),
  fc.record({
    template: fc.constant("github"),
    source: fc.constant("oven-sh/bun"),
    params: maybe(fc.record({ events: maybe(fc.constantFrom(["release"], ["issue", "release"])) })),
  }),
  fc.record({ template: fc.constant("discord"), source: fc.constant("112233445566778899") }),
  fc.record({ template: fc.constant("custom-url"), source: fc.constant("https://port.example/") }),
);
const alert = fc.oneof(
  fc.record({
    channel: fc.constant("slack"),
    destination: text(40).map((name) => `#${name.replace(/[\s#@<>&,|":/]/gu, "-")}`),
  }),
  fc.record({ channel: fc.constant("email"), destination: fc.constant("a@acme.example, b@acme.example") }),
  fc.record({ channel: fc.constantFrom("none", "in_app") }),
);
const body = fc
  .tuple(
    place,
    fc.record({
      name: text(200),
      cadence: maybe(fc.constantFrom("15min", "daily", "on_push", "0 7 * * 1-5")),
      timezone: maybe(fc.constantFrom("UTC", "Europe/Berlin")),
      enabled_hours: maybe(fc.constant({ from: "08:00", to: "18:30" })),
      match_rule: rule,
      fires_signal: fc.constantFrom("funding", "competitor_price_change", "our_own_key", "null"),
      signal_score: maybe(fc.integer({ min: 0, max: 100 })),
      account_match: maybe(fc.constantFrom("auto", "mentioned", "workspace")),
      actions: maybe(fc.subarray(["alert", "auto_brief", "crm_push"])),
      alert: maybe(alert),
    }),
    maybe(fc.constantFrom([], ["acct_01K8Z3E5QJ6T7V8W9XYA"], ["acme.example", "acct_01K8Z3E5QJ6T7V8W9XYA"])),
  )
  .map(([where, rest, accountIds]): BotConfig => {
    const input: NewBot = fromNewBotWire(NewBotWire.parse({ ...where, ...rest }));
    return configOf({ ...input, accountIds: accountIds && [...accountIds] });
  })
  // What the API refuses, such as a pattern that nobody can read, is in no database that could be written to a file.
  .filter((config) => flawsOfBot({ timetable, checkUrl: () => undefined }, config).length === 0);
/** Each with a key of its own, as bots have that are not told apart by name. */
const bots = fc
  .array(fc.tuple(body, fc.boolean()), { minLength: 1, maxLength: 5 })
  .map((all) => all.map(([config], i): BotConfig => ({ key: `bot.${i}`, ...config })));

function readBack(text: string): BotConfig[] {
  folder.write("list.yaml", text);
  const settings = loadSettings({ file: "s.yaml", env: {}, workingDir: folder.path });
  return readListedBots(settings).map(({ input, accounts }) => configOf({ ...input, accountIds: accounts }));
}

test("bots that are written to a file and read back are the same, whatever they hold", () => {
  fc.assert(
    fc.property(bots, (configs) => {
      const entries = configs.map((config) => ({ remark: `${config.name}: x`, fields: briefFieldsOf(config, asIs) }));
      const text = printList({ list: "bots", about: "About.", schema: "x.json", entries });
      expect(readBack(text)).toEqual(configs);
      const inFull = configs.map((config) => ({ remark: "", fields: fieldsOf(config, asIs) }));
      expect(readBack(printList({ list: "bots", about: "", schema: "x", entries: inFull }))).toEqual(configs);
    }),
    { numRuns: 150 },
  );
}, 30_000);

test("two bots differ in the fields that are told, and in nothing when they are the same", () => {
  fc.assert(
    fc.property(body, body, (one, other) => {
      expect(changedFields(one, structuredClone(one), asIs)).toEqual([]);
      const told = changedFields(one, other, asIs);
      expect(told.length === 0).toBe(Bun.deepEquals(fieldsOf(one, asIs), fieldsOf(other, asIs)));
      for (const { field, before, after } of told) expect([field, before]).not.toEqual([field, after]);
    }),
  );
});

test("a remark stays on its line, whatever a bot is called", () => {
  const entries = [{ remark: "A\n- name: B\u2028C", fields: { name: "A" } }];
  expect(printList({ list: "bots", about: "x", schema: "y.json", entries })).toBe(
    "# yaml-language-server: $schema=y.json\n# x\n\n# A - name: B C\n- name: A\n",
  );
});

test("what a reader fills in again is not written", () => {
  const [config] = readBack("- { name: A, template: rss, source: https://wire.example/feed }\n");
  expect(config && briefFieldsOf(config, asIs)).toEqual({
    name: "A",
    template: "rss",
    source: "https://wire.example/feed",
    cadence: "hourly",
    match_rule: { type: "new_item" },
    fires_signal: "press_mention",
    signal_score: 25,
  });
});

test("there is a valid example for each template, which a new appliance does not read", () => {
  const config = join(ROOT, "config");
  const settings = loadSettings({ file: join(config, "signalmama.yaml"), env: {}, workingDir: folder.path });
  expect(readListedBots(settings)).toEqual([]);
  const files = [...new Glob("bots/examples/*.yaml").scanSync(config)].sort();
  const read = files.map((file) => {
    const text = readFileSync(join(config, file), "utf8");
    expect(text).toStartWith("# yaml-language-server: $schema=../../included.schema.json\n");
    const [bot, ...others] = readBack(text);
    expect(others).toEqual([]);
    return `bots/examples/${bot?.template}.yaml`;
  });
  expect(read).toEqual(files);
  expect(files).toHaveLength(6);
});

test("the shipped schemas are those of this version (write `config schema` into them after a change)", () => {
  const shipped = (name: string) => JSON.parse(readFileSync(join(ROOT, "config", name), "utf8"));
  const current = (schema: object) => JSON.parse(JSON.stringify(schema));
  expect(shipped("signalmama.schema.json")).toEqual(current(settingsSchema(botSchema())));
  expect(shipped("included.schema.json")).toEqual(current(includedSchema(botSchema())));
});

test("the schema says for each template what is its own", () => {
  const { allOf, properties, required } = botSchema() as {
    allOf: { if: object; then: { required: string[]; properties: Record<string, object> } }[];
    properties: Record<string, { description?: string }>;
    required: string[];
  };
  expect(allOf).toHaveLength(6);
  expect(required).toEqual(["name", "template", "source"]);
  for (const [field, schema] of Object.entries(properties))
    expect([field, schema.description]).not.toEqual([field, undefined]);
  expect(properties["account_ids"]?.description).toContain("by domain");
  const own = Object.fromEntries(
    allOf.map((one) => [JSON.stringify(one.if).match(/"const":"([\w-]+)"/)?.[1], one.then]),
  );
  expect(own["custom-url"]?.required).toEqual(["fires_signal"]);
  expect(own["subreddit"]?.required).toEqual(["match_rule"]);
  expect(own["github"]).toHaveProperty("properties.params.anyOf.0.properties.events");
});
