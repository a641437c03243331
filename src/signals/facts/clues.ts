import type { Features } from "../classifier/features.ts";
import { hashOf, stemsOf } from "../classifier/words.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { Candidate } from "./candidates.ts";

/**
 * What speaks for or against a candidate, as hashes: `common` tells whatever the event is, `typed` also by its type (who is named
 * after "with" is the partner of a partnership, and no investor).
 */
export type Clues = { common: readonly number[]; typed: readonly number[] };

/** What stands beside the first or the last word of a sentence. */
const NOTHING = 77;
/** So many words to either side are taken as they come, the nearest few also by the type of the event. */
const AROUND = 7;
const NEAR = 4;
/** Between the subject and a candidate as far apart as this, the words say nothing of how they belong together. */
const BETWEEN_MAX = 10;
const PHRASE_MAX = 4;
/** What an event of a type is told with lies in this part of the hashes. */
const OF_TYPE = hashOf("type", 0, 4);

/** The clues of one candidate among all of a text. Linear in the length of its sentence and the number of candidates. */
export function cluesOf(reading: Reading, candidates: readonly Candidate[], candidate: Candidate): Clues {
  const mentions = reading.matcher.findLoosely(candidate.sentence.text);
  const clues = [
    ...besideIt(candidate, mentions),
    ...ofItsForm(candidate),
    ...ofItsPlace(candidates, candidate),
    ...towardsSubject(candidate, mentions),
    ...nearestOthers(candidates, candidate),
  ];
  return {
    common: clues.map(({ hash }) => hash),
    typed: clues.filter(({ isTyped }) => isTyped).map(({ hash }) => hash),
  };
}

/** All clues of a candidate for an event of a type; each counts once. */
export function featuresFor({ common, typed }: Clues, type: string): Features {
  const key = mix(OF_TYPE, hashText(type));
  return new Map([...common, key, ...typed.map((hash) => mix(hash, key))].map((hash) => [hash, 1]));
}

type Clue = { hash: number; isTyped: boolean };

function clue(about: string, value: string | number | boolean): Clue {
  return { hash: mix(hashText(about), typeof value === "number" ? value : hashText(String(value))), isTyped: false };
}

function typed(about: string, value: string | number | boolean): Clue {
  return { ...clue(about, value), isTyped: true };
}

/** The words before and after, each by its distance, in pairs and as they come; and the signs next to it. */
function besideIt({ sentence: { text }, start, end }: Candidate, mentions: readonly Span[]): Clue[] {
  const before = wordsBefore(text, start, mentions);
  const after = wordsAfter(text, end, mentions);
  const [left, left2, left3] = [0, 1, 2].map((i) => before[i] ?? NOTHING) as [number, number, number];
  const [right, right2, right3] = [0, 1, 2].map((i) => after[i] ?? NOTHING) as [number, number, number];
  return [
    typed("left", left),
    typed("left pair", mix(left, left2)),
    typed("right", right),
    typed("right pair", mix(right, right2)),
    clue("left 2", left2),
    clue("left 3", left3),
    clue("left three", mix(mix(left, left2), left3)),
    clue("right 2", right2),
    clue("right 3", right3),
    clue("both", mix(left, right)),
    ...before.slice(0, AROUND).map((word) => clue("before", word)),
    ...after.slice(0, AROUND).map((word) => clue("after", word)),
    ...[...before.slice(0, NEAR), ...after.slice(0, NEAR)].map((word) => typed("near", word)),
    ...[...before, ...after].map((word) => clue("sentence", word)),
    typed("signs before", text.slice(Math.max(0, start - 2), start).replace(/[\p{L}\p{N}]/gu, "a")),
    typed("signs after", masked(text.slice(end, end + 2))),
    clue("capital follows", /^\P{L}{0,2}\p{Lu}/u.test(text.slice(end, end + 3))),
  ];
}

/** A name by its words and letters, a number by its size. */
function ofItsForm({ kind, words, value, knownAs }: Candidate): Clue[] {
  const form = [typed("kind", kind), typed("known", knownAs)];
  if (typeof value === "number")
    return [...form, typed("size", Math.floor(Math.log10(Math.max(1, value)))), clue("round", value % 10 === 0)];
  const parts = words.toLowerCase().split(/[\s-]+/);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  return [
    ...form,
    typed("length", few(parts.length)),
    typed("letters", lettersOf(words)),
    ...parts.map((part) => typed("word", part.slice(0, 6))),
    clue("first word", first.slice(0, 6)),
    clue("last word", last.slice(0, 6)),
    clue("opening", first.slice(0, 3)),
    ...[2, 3, 4].map((length) => clue(`ending ${length}`, last.slice(-length))),
  ];
}

/** Where it stands in the text, and which of its kind it is. */
function ofItsPlace(candidates: readonly Candidate[], candidate: Candidate): Clue[] {
  const { sentence, kind } = candidate;
  const words = candidate.words.toLowerCase();
  const same = candidates.filter((one) => one.kind === kind);
  const beside = same.filter((one) => one.sentence === sentence);
  const again = same.filter((one) => one.words.toLowerCase() === words);
  return [
    typed("in title", sentence.isTitle),
    typed("title too", again.length > 1 && again.some((one) => one.sentence.isTitle)),
    typed("sentence", few(sentence.index)),
    typed("of subject", sentence.namesSubject ? 1 : sentence.impliesSubject ? 2 : 0),
    typed("certainty", sentence.certainty),
    typed("which", few(same.indexOf(candidate))),
    typed("only one", same.length === 1),
    typed("which beside", few(beside.indexOf(candidate))),
    clue("only one beside", beside.length === 1),
    typed("times", Math.min(3, again.length)),
  ];
}

/** How far it is from the subject's name, and over which words. */
function towardsSubject({ sentence: { text }, start, end }: Candidate, mentions: readonly Span[]): Clue[] {
  const before = mentions.findLast((one) => one.end <= start);
  const after = mentions.find((one) => one.start >= end);
  const [side, between] = before
    ? ["from subject", text.slice(before.end, start)]
    : ["to subject", after && text.slice(end, after.start)];
  if (between === undefined) return [typed("no subject", true)];
  const words = stemsOf(between, []);
  return [
    typed(side, few(words.length)),
    ...(words.length <= BETWEEN_MAX ? words.map((word) => clue(`${side} over`, word)) : []),
    ...(words.length <= PHRASE_MAX ? [clue(`${side} by`, words.reduce(mix, 5))] : []),
  ];
}

/** Of which kind the nearest other candidates are, and what joins them. */
function nearestOthers(candidates: readonly Candidate[], candidate: Candidate): Clue[] {
  const { sentence, start, end } = candidate;
  const beside = candidates.filter((one) => one.sentence === sentence);
  const before = furthest(beside.filter((one) => one.end <= start));
  const after = beside.find((one) => one.start >= end);
  return [
    clue("before it", before ? before.kind + joint(sentence, before.end, start) : "none"),
    clue("after it", after ? after.kind + joint(sentence, end, after.start) : "none"),
  ];
}

function furthest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.toSorted((a, b) => b.end - a.end)[0];
}

/** What stands between two neighbours, if it is a few characters. */
function joint({ text }: Sentence, from: number, to: number): string {
  if (to - from < 6) return text.slice(from, to);
  return to - from < 30 ? " near" : " far";
}

/** The nearest first. */
function wordsBefore(text: string, start: number, mentions: readonly Span[]): readonly number[] {
  const own = mentions.filter((one) => one.end <= start);
  return stemsOf(text.slice(0, start), own).toReversed();
}

function wordsAfter(text: string, end: number, mentions: readonly Span[]): readonly number[] {
  const own = mentions.filter((one) => one.start >= end);
  return stemsOf(
    text.slice(end),
    own.map((one) => ({ start: one.start - end, end: one.end - end })),
  );
}

function masked(signs: string): string {
  return signs
    .replace(/\p{Lu}/gu, "A")
    .replace(/\p{Ll}/gu, "a")
    .replace(/\d/g, "0");
}

function lettersOf(words: string): string {
  if (/^\p{Lu}{2,}$/u.test(words)) return "capitals";
  if (/\d/.test(words)) return "digits";
  if (words.includes("&")) return "and";
  return /\p{Ll}\p{Lu}/u.test(words) ? "camel" : "plain";
}

/** Small numbers as they are, larger ones in steps. */
function few(number: number): number {
  if (number < 4) return number;
  return number < 7 ? 4 : number < 13 ? 5 : 6;
}

function hashText(text: string): number {
  return hashOf(text, 0, text.length);
}

function mix(one: number, other: number): number {
  return (Math.imul(one ^ 0x2545f491, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) | 0;
}
