import { setImmediate as nextTurn } from "node:timers/promises";
import { normalEscapes } from "#core/normal-escapes.ts";

type Rule = { isAllow: boolean; length: number; parts: string[]; isAnchored: boolean };

/** What one robots.txt says to one crawler. */
export type RobotsRules = {
  rules: Rule[];
  /** Asked-for pause between two requests, if the file names one. */
  crawlDelayMs: number | undefined;
};

/** Longer lines are cut: no address is longer (Google's parser has the same limit, 8 × 2,083 with the end of the line). */
const LINE_LENGTH_MAX = 16_663;
const CRAWL_DELAY_MS_MAX = 60_000;
/** What a line costs beside its characters, in characters. */
const LINE_COST = 64;
/** Some 5 ms of hostile lines. */
const TURN_COST_MAX = 8_192;

/**
 * Reads robots.txt for the crawler of this product token (`signalmama`), as RFC 9309 has it: groups of the token are
 * merged, else those of `*` hold; unknown lines mean nothing and do not end a group. Accepts what sites get wrong in
 * practice: a missing colon, `useragent`, misspelt `disallow`, text after the token.
 */
export function parseRobots(text: string, productToken: string): RobotsRules {
  const reader = createReader(productToken);
  for (const line of linesOf(text)) reader.read(line);
  return reader.rules();
}

/** The same, lets others have their turn after every few thousand characters: half a mebibyte can take half a second. */
export async function parseRobotsInTurns(text: string, productToken: string): Promise<RobotsRules> {
  const reader = createReader(productToken);
  let spent = 0;
  for (const line of linesOf(text)) {
    reader.read(line);
    spent += line.length + LINE_COST;
    if (spent < TURN_COST_MAX) continue;
    spent = 0;
    await nextTurn();
  }
  return reader.rules();
}

/** Takes lines one by one. */
function createReader(productToken: string) {
  const own = emptyGroup();
  const everyone = emptyGroup();
  let addressed: Group[] = [];
  let isNamingAgents = false;
  return {
    read(line: string): void {
      const { name, value } = fieldOf(line.slice(0, LINE_LENGTH_MAX));
      if (name === "agent") {
        if (!isNamingAgents) addressed = [];
        const group = isEveryone(value) ? everyone : isToken(value, productToken) ? own : undefined;
        if (group) {
          group.isNamed = true;
          addressed.push(group);
        }
        isNamingAgents = true;
      }
      if (name === "allow" || name === "disallow") {
        isNamingAgents = false;
        if (addressed.length === 0) return;
        const rules = name === "allow" ? [...toRules(true, value), ...toFolderRule(value)] : toRules(false, value);
        for (const group of addressed) group.rules.push(...rules);
      }
      if (name === "delay") for (const group of addressed) group.crawlDelayMs ??= toDelayMs(value);
    },
    rules(): RobotsRules {
      const { rules, crawlDelayMs } = own.isNamed ? own : everyone;
      return { rules, crawlDelayMs };
    },
  };
}

/** One by one: half a million empty lines at once would be a list of half a million. */
function* linesOf(text: string): Generator<string> {
  const end = /\r\n|\r|\n/g;
  // A byte order mark, or what decoding leaves of half a one.
  let start = /^[\ufeff\ufffd]/.test(text) ? 1 : 0;
  end.lastIndex = start;
  for (let found = end.exec(text); found; found = end.exec(text)) {
    if (found.index > start) yield text.slice(start, found.index);
    start = end.lastIndex;
  }
  yield text.slice(start);
}

/** Whether an address may be read: the longest matching rule decides, `Allow` when two are equally long (RFC 9309 2.2.2). */
export function isAllowedBy({ rules }: RobotsRules, url: URL): boolean {
  if (url.pathname === "/robots.txt") return true;
  const path = withPlainCharacters(normalEscapes(url.pathname + url.search));
  let best: Rule | undefined;
  for (const rule of rules) {
    if (best && (rule.length < best.length || (rule.length === best.length && best.isAllow))) continue;
    if (isMatch(rule, path)) best = rule;
  }
  return best?.isAllow ?? true;
}

type Group = { isNamed: boolean; rules: Rule[]; crawlDelayMs: number | undefined };

function emptyGroup(): Group {
  return { isNamed: false, rules: [], crawlDelayMs: undefined };
}

type Field = { name: "agent" | "allow" | "disallow" | "delay" | "other"; value: string };

const FIELD_NAMES: [RegExp, Field["name"]][] = [
  [/^user[-\s]?agent$/, "agent"],
  [/^allow$/, "allow"],
  [/^(?:dis+al+ow|diasllow|disallaw)$/, "disallow"],
  [/^crawl[-\s]?delay$/, "delay"],
];

function fieldOf(line: string): Field {
  // Trimming would take a byte order mark in the middle of a file for white space.
  if (line.startsWith("\ufeff")) return { name: "other", value: "" };
  const statement = line.split("#", 1)[0]?.trim() ?? "";
  const colon = statement.indexOf(":");
  const [spelling = "", value = ""] =
    colon === -1
      ? (/^(\S+)\s+(\S+)$/.exec(statement)?.slice(1) ?? [])
      : [statement.slice(0, colon), statement.slice(colon + 1)];
  const name = FIELD_NAMES.find(([pattern]) => pattern.test(spelling.trim().toLowerCase()))?.[1] ?? "other";
  return { name, value: value.trim() };
}

function isEveryone(value: string): boolean {
  return /^\*(?:\s|$)/.test(value);
}

/** A product token is letters, `_` and `-`; a version or more words may follow it. */
function isToken(value: string, productToken: string): boolean {
  return /^[a-z_-]+/i.exec(value)?.[0].toLowerCase() === productToken.toLowerCase();
}

/** An empty value forbids and allows nothing. */
function toRules(isAllow: boolean, value: string): Rule[] {
  if (value === "") return [];
  const pattern = normalEscapes(value.replace(/[^\x21-\x7e]+/g, escapeAll));
  const isAnchored = pattern.endsWith("$");
  const parts = (isAnchored ? pattern.slice(0, -1) : pattern).split(/\*+/).map(withPlainCharacters);
  return [{ isAllow, length: pattern.length, parts, isAnchored }];
}

/** Who allows a folder's index page means the folder (Google's parser: `index.html` at the end is `/`). */
function toFolderRule(value: string): Rule[] {
  const folder = /^(.*\/)index\.html?$/.exec(value)?.[1];
  return folder === undefined ? [] : toRules(true, `${folder}$`);
}

/** `*` and `$` of an address stand for themselves; a rule names them by their escapes (RFC 9309 2.2.3). */
function withPlainCharacters(text: string): string {
  return text.replace(/\*/g, "%2A").replace(/\$/g, "%24");
}

function escapeAll(characters: string): string {
  return encodeURIComponent(characters.toWellFormed());
}

/**
 * `*` stands for anything, `$` at the end for the end. Taking each part at its first place is enough, so this is linear
 * where a table of all places would let 500 KiB of `*a*a*a` block the process.
 */
function isMatch({ parts, isAnchored }: Rule, path: string): boolean {
  const [first = "", ...rest] = parts;
  if (!path.startsWith(first)) return false;
  const last = isAnchored ? rest.pop() : undefined;
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isAnchored) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}

function toDelayMs(value: string): number | undefined {
  const seconds = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
  return seconds === undefined ? undefined : Math.min(Math.round(seconds * 1_000), CRAWL_DELAY_MS_MAX);
}
