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
    [
      "a wrong type",
      `- ${GOOD}  signal_score: high\n`,
      ["4:3: `signal_score` is not valid: expected number, received string."],
    ],
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

  test("one bot's flaws do not hide each other, nor those of the next", () => {
    const text = `- ${GOOD}  cadence: 5min\n  colour: red\n- ${GOOD}  timezone: Mars\n  params: { currency: usd }\n`;
    const places = flaws(text).map((flaw) => flaw.split(": ")[0]);
    expect(places).toEqual(["bots/a.yaml:5:3", "bots/a.yaml:4:3", "bots/a.yaml:10:13", "bots/a.yaml:9:3"]);
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

  test("more than twenty are counted", () => {
    const found = flaws(`- ${GOOD}  cadence: 5min\n`.repeat(25));
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toBe("… and 5 more.");
  });
});

test("anchors and aliases lead to the place that is written", () => {
  expect(flaws(`- &a\n  ${GOOD}  cadence: 5min\n- *a\n`).map((flaw) => flaw.split(": ")[0])).toEqual([
    "bots/a.yaml:5:3",
    "bots/a.yaml:5:3",
  ]);
});
