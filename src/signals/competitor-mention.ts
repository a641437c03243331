import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { type DetectorContext, defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { findPeople } from "./language/people.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isByOwn } from "./market/own-people.ts";
import { isOthersRepository } from "./market/own-trackers.ts";
import { setBeside, spokenAgainst } from "./market/rival-frames.ts";
import { pagesAboutRivals } from "./market/rival-pages.ts";
import {
  COMPARE_PAGES,
  findRivals,
  IS_COMPARISON,
  isRival,
  OUR_RIVALS,
  othersNamed,
  SETS_BESIDE,
  SPEAKS_OF_RIVAL,
  VERSUS,
  WEIGHS,
  WORKS_WITH,
} from "./market/rivals.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/**
 * People of the account discuss a product the workspace competes with. Where the workspace has named its rivals, exactly
 * those count; where not, only what says itself that it compares or maps rivals.
 */
export const competitorMention = defineDetector({
  type: "competitor_mention",
  kinds: ["discussion", "article", "release"],
  detect(reading, { rivals }: DetectorContext) {
    return rivals.length > 0 ? namedRivals(reading, rivals) : unnamedRivals(reading);
  },
});

/** One detection for each rival, the first telling sentence as evidence. */
function namedRivals(reading: Reading, rivals: string[]): Detection[] {
  if (findRivals(reading.text, rivals).length === 0 || isRival(reading, rivals)) return [];
  const isOwn = isByOwn(reading);
  const found = new Map<string, Detection>();
  for (const sentence of statedSentences(reading, true)) {
    for (const { rival } of findRivals(sentence.text, rivals)) {
      const key = nameKey(rival);
      if (found.size >= RIVALS_MAX || found.has(key) || !isDiscussed(sentence, isOwn)) continue;
      found.set(key, toMention(reading, sentence, [rival]));
    }
  }
  return [...found.values()];
}

/** A text that names more of them is a list. */
const RIVALS_MAX = 5;

/** Said by the account's own people, in a sentence that weighs it; or quoted from them by somebody else. */
function isDiscussed(sentence: Sentence, isOwnVoice: boolean): boolean {
  const isWeighed = WEIGHS.test(sentence.text) && !WORKS_WITH.test(sentence.text);
  if (isOwnVoice) return isWeighed || (sentence.isTitle && VERSUS.test(sentence.text));
  return isWeighed && sentence.namesSubject && QUOTED.test(sentence.text);
}

const QUOTED = /["“”»]|\b(?:says?|said|told|according to|explains?|explained|writes|wrote|sagt|sagte|dit|dijo)\b/i;

/** Without a list of rivals: a comparison with the account's name in it, comparison pages, or "our competitors" by name. */
function unnamedRivals(reading: Reading): Detection[] {
  if (!reading.sentences.some(hasCue)) return [];
  const isOwn = isByOwn(reading) || (reading.document.kind === "release" && !isOthersRepository(reading));
  if (isOwn && JOINS_US.test(`${reading.document.title}\n${reading.document.text.slice(0, 300)}`)) return [];
  // Over a guide to choosing, the headline alone says who is set beside whom.
  const last = reading.isGeneric ? 0 : SENTENCES_MAX;
  const sentences = statedSentences(reading, isOwn || !reading.isGeneric).filter(({ index }) => index <= last);
  for (const sentence of sentences) {
    if (!hasCue(sentence) || (!isOwn && BUYS_RIVAL.test(sentence.text))) continue;
    const products = isOwn
      ? (comparedIn(reading, sentence) ??
        pagesAboutRivals(reading, sentence) ??
        mappedIn(reading, sentence, sentences) ??
        (reading.isOwnSite ? setBeside(reading, sentence) : undefined))
      : (spokenOf(reading, sentence) ?? spokenAgainst(reading, sentence));
    // "Should we have comparison pages?" with nobody named: nothing is said of any rival.
    if (products?.length === 0 && /\?\s*$/.test(reading.document.title)) continue;
    if (products) return [toMention(reading, sentence, products)];
  }
  return [];
}

/** A rival that was bought is none any more. */
const JOINS_US =
  /\b(?:we(?:['’]ve| have)?(?: just)? (?:bought|acquired)|(?:joins?|joined|joining) (?:us|our (?:team|family|group)|the family))\b/i;

/** "Beacon has agreed to purchase its main rival Globex": a deal with it, and no talk of what it sells. */
const BUYS_RIVAL =
  /\b(?:acquir(?:es?|ed|ing)|b(?:uys?|ought|uying)|purchas(?:es?|ed|ing)|tak(?:es?|ing) over|took over|takeover|merg(?:es?|ed|er|ing)|(?:sold|sells?|selling) (?:itself |its \p{L}+ )?to|snap(?:s|ped) up)\b[^.;]{0,60}\b(?:rivals?|competitors?)\b/iu;

const SENTENCES_MAX = 40;

const hasCue = createCue(
  `competitor competitive compete rival rivals compare comparison alternative alternatives versus vs battle wettbewerber konkurrenten
  mitbewerber concurrents competidores concorrentes concurrenten concorrenti stack frente face switch switching switched leave leaving left welcome coming compared comparing competed competing compete migrate migrating move moving benchmark benchmarking why how compares
  gegen contre contra wechsel wechseln umstieg passer pasarse cambiar mudar passare overstap overstappen vergleich differ unlike oder or table pricing prices price fees plans raised`,
);

/** "Beacon vs Globex", "switch from Globex to Beacon", "Benchmark against Globex": the account stands on one side of it. */
function comparedIn(reading: Reading, sentence: Sentence): string[] | undefined {
  if (!sentence.isTitle || reading.document.kind === "discussion" || !SETS_BESIDE.test(sentence.text)) return undefined;
  const isNoted =
    reading.document.kind === "release" &&
    /\b(?:(?:benchmark\p{L}*|compar\p{L}+) (?:against|with|to|vs)|migration (?:guide|path|docs|tool) (?:from|for))/iu.test(
      sentence.text,
    );
  if (!sentence.namesSubject && !isNoted) return undefined;
  // The account's own name may hold such a word: "Benchmark Partners".
  const near = reading.sentences.slice(0, 3).map(({ text }) => text.replaceAll(reading.subject.name, "¤"));
  const others = othersNamed(reading, sentence).filter((name) => !isWhoCompares(sentence.text, name));
  if (others.length === 0 || others.length > NAMES_MAX || !IS_COMPARISON.test(near.join(" "))) return undefined;
  const beside = others.filter((name) => standsBeside(reading, sentence, name));
  if (beside.length > 0 || !(isNoted || COMPARES.test(sentence.text))) return beside.length > 0 ? beside : undefined;
  return others;
}

/** "Jane Roe compares Beacon's features to others": a person is no product. */
function isWhoCompares(text: string, name: string): boolean {
  return (
    findPeople(text).some((person) => person.name === name) &&
    /^ (?:compares?|compared|weighs|explains|discusses|on) /.test(text.slice(text.indexOf(name) + name.length))
  );
}

const COMPARES =
  /(?<!\p{L})(?:compar\p{L}+|benchmark\p{L}* (?:against|vs\.?|with)|vs\.?|versus|alternatives?|vergleich|wechsel\p{L}*|umstieg\p{L}*|switch\p{L}*|migrat\p{L}+|mov\p{L}+)(?!\p{L})/iu;

/** Only a joining word or two between the account and the other: "Beacon or Globex", "from Globex to Beacon". */
function standsBeside({ matcher }: Reading, { text }: Sentence, name: string): boolean {
  const start = text.indexOf(name);
  return matcher.findLoosely(text).some((own) => {
    const gap = own.end <= start ? text.slice(own.end, start) : text.slice(start + name.length, own.start);
    return /^ (?:[\p{L}.]+ ){1,3}$/u.test(gap);
  });
}

/** "“They burn cash,” Beacon's chief said of larger rival Globex": told by others, in the words of the account's people. */
function spokenOf(reading: Reading, sentence: Sentence): string[] | undefined {
  if (!sentence.namesSubject || !IS_RIVAL.test(sentence.text)) return undefined;
  const others = othersNamed(reading, sentence).filter((name) => {
    const lead = sentence.text.slice(0, sentence.text.indexOf(name));
    return SPEAKS_OF_RIVAL.test(lead) && reading.matcher.isLooselyNamedIn(lead);
  });
  return others.length > 0 ? others : undefined;
}

const IS_RIVAL = /(?<!\p{L})(?:rivals?|competitors?|arch-?rivals?)(?!\p{L})/iu;

/** Pages that compare, or rivals by name. In code and trackers a note of such pages is enough. */
function mappedIn(reading: Reading, sentence: Sentence, sentences: Sentence[]): string[] | undefined {
  const { kind } = reading.document;
  const isNoted = kind === "release" && COMPARE_PAGES.test(sentence.text);
  const paths = [...sentence.text.matchAll(RIVAL_PATH)].map(([, name = ""]) => name.replace(/-/g, " "));
  if (isNoted && paths.length > 0) return paths;
  if (isNoted) {
    const isOfRivals = sentences.some(({ text }) => OF_RIVALS.test(text));
    return isOfRivals
      ? sentences.flatMap((one) =>
          OF_RIVALS.test(one.text) || IN_PAGES.test(one.text) ? othersNamed(reading, one) : [],
        )
      : undefined;
  }
  if (!OUR_RIVALS.test(sentence.text)) return undefined;
  // The headline leaves the name to the text.
  const told = sentence.isTitle ? sentences.slice(0, 3) : [sentence];
  const named = told.flatMap((one) => namesAtStart(reading, one));
  return named.length > 0 ? named : topicOf(reading);
}

/** "What Globex gets right", above a text that names it again and says "we compete": the one name that all is about. */
function topicOf(reading: Reading): string[] | undefined {
  const { sentences, document, isOwnSite } = reading;
  const [title] = sentences;
  if (!isOwnSite || document.kind !== "article" || !title) return undefined;
  const names = othersNamed(reading, title).filter((name) => document.text.includes(name));
  return names.length === 1 ? names : undefined;
}

/** Names that a sentence opens with count too where the next word is a verb: "Globex lifted its plan". */
function namesAtStart(reading: Reading, sentence: Sentence): string[] {
  const [opener] = /^\p{Lu}\p{L}*\p{Lu}\p{L}*(?= \p{Ll})/u.exec(sentence.text) ?? [];
  const isOther = opener !== undefined && !reading.matcher.isLooselyNamedIn(opener);
  return [...(isOther ? [opener] : []), ...othersNamed(reading, sentence)];
}

/** "/vs/globex": the address of a page that compares. */
const RIVAL_PATH =
  /\/(?:vs|versus|compare|comparison|alternatives?)\/(?:vs-)?([a-z0-9]{2,20}(?:-[a-z0-9]{2,20}){0,2})(?![\w/-])/gi;

const OF_RIVALS =
  /(?<!\p{L})(?:competitors?|competitive|rivals?|vs\.?|versus|alternatives? (?:to|pages?|hub))(?!\p{L})/iu;
const IN_PAGES = /(?<!\p{L})(?:against|pages? (?:for|against)|compared? (?:to|with))(?!\p{L})/iu;

function toMention(reading: Reading, sentence: Sentence, products: string[]): Detection {
  const names = [...new Set(products)].slice(0, NAMES_MAX);
  return toDetection(reading, sentence, {
    type: "competitor_mention",
    title: `${reading.subject.name} discusses ${names.length === 0 ? "its competitors" : names.join(", ")}`,
    strengthShift: sentence.isTitle ? 5 : 0,
    data: names.length === 0 ? {} : { product: names.length === 1 ? (names[0] ?? "") : names },
    identity: names[0] === undefined ? {} : { product: nameKey(names[0]) },
  });
}

const NAMES_MAX = 6;
