import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { readListedBots } from "#app/listed-bots.ts";
import { loadSettings } from "#config/load-settings.ts";
import { makeFolder } from "../helpers/folder.ts";

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => {
  folder = makeFolder();
  folder.write("s.yaml", "");
});
afterEach(() => folder.remove());

function read(text: string) {
  folder.write("bots/a.yaml", text);
  return readListedBots(loadSettings({ file: "s.yaml", env: {}, workingDir: folder.path }));
}

function flaws(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split("\n");
  }
  return [];
}

const GOOD = "name: Prices\n  template: competitor-pricing\n  source: https://fenwick.example/pricing\n";

test("a bot is read as the API would read it, with the place it stands at", () => {
  const [bot] = read(`- ${GOOD}  account_ids: [acme.example]\n  alert: { channel: slack, destination: "#x" }\n`);
  expect(bot).toMatchObject({
    input: { name: "Prices", template: "competitor-pricing", alert: { channel: "slack", destination: "#x" } },
    accounts: ["acme.example"],
    file: "bots/a.yaml",
    at: "bots/a.yaml:1:3",
  });
});

test("null says nothing, and an empty list of accounts says that none is left", () => {
  expect(read(`- ${GOOD}  cadence:\n  account_ids: []\n  key: null\n`)).toMatchObject([{ accounts: [] }]);
});

describe("each wrong field is told with its place", () => {
  const cases: [name: string, lines: string, flaws: string[]][] = [
    ["not a mapping", "- prices\n", ["1:3: a bot must be a mapping with name, template and source."]],
    [
      "what is missing, at the bot",
      "- cadence: daily\n",
      ["1:3: `name` is required.", "1:3: `template` is required.", "1:3: `source` is required."],
    ],
    ["a misspelt key", `- ${GOOD}  cadance: daily\n`, ["4:3: unknown key `cadance` in a bot; did you mean `cadence`?"]],
    ["a wrong type", `- ${GOOD}  signal_score: high\n`, ["4:3: `signal_score` is not valid: a number is expected."]],
    [
      "what the template does not know",
      `- ${GOOD}  params: { selector: .plan, max_age_days: 1 }\n`,
      ["4:30: unknown key `max_age_days` in `params`."],
    ],
    [
      "a rule without what it needs",
      `- ${GOOD}  match_rule:\n    type: keyword\n    any: []\n`,
      ["6:5: `match_rule.any` is not valid: at least one phrase in `any` or `all` is expected."],
    ],
    [
      "a rule of no known type",
      `- ${GOOD}  match_rule: { type: magic }\n`,
      ["4:17: `match_rule.type` must be one of content_diff, keyword, regex, new_item, number_change, semantic."],
    ],
    [
      "an address inside the private network",
      `- ${GOOD.replace("https://fenwick.example", "http://10.0.0.1")}`,
      ["3:3: `source` "],
    ],
    ["a cadence nobody can keep", `- ${GOOD}  cadence: 5min\n`, ["4:3: `cadence` "]],
    [
      "a time zone there is not",
      `- ${GOOD}  timezone: Mars/Base\n`,
      ["4:3: `timezone` must be the name of a time zone"],
    ],
    ["a type nobody has", `- ${GOOD}  fires_signal: A!\n`, ["4:3: `fires_signal` must be a key of"]],
    [
      "an alert without a destination",
      `- ${GOOD}  alert: { channel: slack }\n`,
      ["4:10: `alert.destination` is required."],
    ],
    [
      "an XPath that cannot be read",
      `- ${GOOD}  match_rule:\n    type: content_diff\n    selector: //a[\n`,
      ["6:5: `match_rule.selector` is no XPath 1.0 expression: it cannot be read at character 5."],
    ],
    [
      "parts to ignore, each that cannot be read or selects no part",
      `- ${GOOD}  match_rule:\n    type: content_diff\n    ignore:\n      - .date\n      - //a[\n      - xpath:count(//a)\n`,
      [
        "8:9: `match_rule.ignore[1]` is no XPath 1.0 expression",
        "9:9: `match_rule.ignore[2]` is an XPath expression that selects no part of a page.",
      ],
    ],
    [
      "a pattern that cannot be read",
      `- ${GOOD}  match_rule: { type: regex, pattern: "(a" }\n`,
      ["4:30: `match_rule.pattern` is no pattern that RE2 can read."],
    ],
    [
      "a path into JSON that cannot be read",
      `- ${GOOD}  match_rule: { type: number_change, json_path: "$.[" }\n`,
      ["4:38: `match_rule.json_path` is no JSONPath (RFC 9535)."],
    ],
    ["a rule that is none", `- ${GOOD}  match_rule: false\n`, ["4:3: `match_rule` "]],
    [
      "parameters in a language of their own",
      '- name: x\n  template: custom-url\n  source: https://a.example/\n  fires_signal: seen\n  params: { items: "$.[", selector: "//a[" }\n',
      ["5:13: `params.items` is no JSONPath (RFC 9535).", "5:27: `params.selector` is no XPath 1.0 expression"],
    ],
    [
      "a parameter beside one that its template does not know",
      `- ${GOOD}  params:\n    max_age_days: 1\n    selector: //a[\n`,
      ["5:5: unknown key `max_age_days` in `params`.", "6:5: `params.selector` is no XPath 1.0 expression"],
    ],
    [
      "parameters that do not go with the source",
      "- name: x\n  template: github\n  source: acme\n  params: { events: [dependency] }\n",
      ["4:13: `params.events` takes `dependency` of a repository only"],
    ],
    [
      "a selector for what is sent in",
      `- ${GOOD}  cadence: on_push\n  match_rule: { type: content_diff, selector: .plan }\n`,
      ["5:37: `match_rule.selector` is for pages"],
    ],
    [
      "a template there is not",
      `- ${GOOD.replace("competitor-pricing", "competitor")}`,
      ["2:3: `template` must be one of competitor-pricing, rss, subreddit, github, discord, custom-url."],
    ],
    [
      "what only its template leaves open",
      "- name: x\n  template: custom-url\n  source: https://a.example/\n",
      ["1:3: `fires_signal` is required."],
    ],
  ];
  for (const [name, text, expected] of cases) {
    test(name, () => {
      const found = flaws(text);
      expect(found).toHaveLength(expected.length);
      for (const [i, flaw] of expected.entries()) expect(found[i]).toStartWith(`bots/a.yaml:${flaw}`);
    });
  }

  test("one bot's flaws do not hide each other, nor those of the next; they are told in the order of their lines", () => {
    const text = `- ${GOOD}  cadence: 5min\n  colour: red\n- key: k\n  ${GOOD}  timezone: Mars\n  params: { currency: usd }\n`;
    const places = flaws(text).map((flaw) => flaw.split(": ")[0]);
    expect(places).toEqual(["bots/a.yaml:4:3", "bots/a.yaml:5:3", "bots/a.yaml:10:3", "bots/a.yaml:11:13"]);
  });

  test("a value is never repeated", () => {
    const found = flaws(`- ${GOOD}  alert: { channel: teams, destination: "http://hunter2:hunter2@a.example/" }\n`);
    expect(found).toHaveLength(1);
    expect(found.join()).not.toContain("hunter2");
  });

  test("the same key or, without one, the same name twice", () => {
    expect(flaws(`- ${GOOD}- ${GOOD}`)).toEqual([
      "bots/a.yaml:4:3: another bot has this `name`, at bots/a.yaml:1:3; give each a `key` of its own.",
    ]);
    expect(flaws(`- key: k\n  ${GOOD}- key: k\n  ${GOOD.replace("Prices", "Others")}`)).toEqual([
      "bots/a.yaml:5:3: another bot has this `key`, at bots/a.yaml:1:3; give each a `key` of its own.",
    ]);
    expect(flaws(`- key: k\n  ${GOOD}- ${GOOD}`)).toEqual([]);
  });

  test("a key that is given again is told at once and where it stands, whatever else is wrong", () => {
    expect(flaws(`- ${GOOD}  key: k\n  cadence: 5min\n- ${GOOD}  colour: red\n  key: k\n`)).toEqual([
      expect.stringMatching(/^bots\/a\.yaml:5:3: `cadence` /),
      "bots/a.yaml:9:3: unknown key `colour` in a bot.",
      "bots/a.yaml:10:3: another bot has this `key`, at bots/a.yaml:4:3; give each a `key` of its own.",
    ]);
  });

  test("more than twenty are counted", () => {
    const found = flaws(Array.from({ length: 25 }, (_, i) => `- key: k${i}\n  ${GOOD}  cadence: 5min\n`).join(""));
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toBe("… and 5 more.");
  });
});

test("anchors and aliases lead to the place that is written", () => {
  const found = flaws(`- &a\n  ${GOOD}  cadence: 5min\n- *a\n`);
  expect(found.map((flaw) => flaw.split(": ")[0])).toEqual(["bots/a.yaml:5:3", "bots/a.yaml:5:3", "bots/a.yaml:6:3"]);
  expect(found[2]).toEndWith("another bot has this `name`, at bots/a.yaml:2:3; give each a `key` of its own.");
});
