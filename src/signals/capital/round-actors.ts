import { actorBefore, subjectSpans } from "../language/actor.ts";
import { certaintyAt } from "../language/certainty.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { namesShareholders } from "./equity.ts";
import { namesRound, ROUND_NOUN } from "./rounds.ts";
import { isOwnAct } from "./whose.ts";

/** Between the company's name and the verb these make somebody else the actor: "Beacon alumni raise". */
const OTHER_ACTOR =
  /^(?:['’]s)?\s(?:\w+ )?(?:alum(?:ni|s|nus)?|vets?|veterans?|founders?|co-founders?|deal|pact|contract|lawsuit|spin-?(?:off|out)s?|employees|executives?|execs?|engineers|customers?|users?|clients|members|portfolio|competitors?|rivals?|parent|subsidiary|investors?|backers?|mafia|duo|reports?|stud(?:y|ies)|surveys?|index)\b(?!.*\b(?:said|says|announced|told|confirmed)\b)/i;

/** "Beacon's sale of old desks raised £40,000": not the company but a thing of it. */
const OWN_THING = /^['’]s? \p{Ll}(?!.*\b(?:said|says|announced|told|confirmed|that (?:it|we)|it has)\b)/u;

/** Whether what a sentence says at a place is told as a fact. */
export function isStatedAt(reading: Reading, sentence: Sentence, at: number): boolean {
  const text = sentence.text.replace(FOUNDED_THEN.regexp, (part) => " ".repeat(part.length));
  return certaintyAt(text, at, reading.referenceAt) === "stated";
}

/** ", fondée en 2016,": when somebody was founded does not date what is told of them. */
const FOUNDED_THEN = createPattern(
  /(?<!\p{L})(?:fondée?|créée?|lancée?|née?|fundad[ao]|cread[ao]|nacid[ao]|criad[ao]|fondat[ao]|nat[ao]|opgericht|gegründet)(?: (?:en|em|nel|in))? (?:19|20)\d\d(?!\d)/giu,
);

/** `ownsRound`: what the possessive names is the round itself ("Beacon's new $40M round"). */
export function isOwnActor(reading: Reading, sentence: Sentence, verbAt: number, ownsRound = false): boolean {
  const subject = subjectSpans(reading, sentence)
    .filter((span) => span.end <= verbAt)
    .at(-1);
  if (subject) {
    const between = sentence.text.slice(subject.end, verbAt);
    if (OTHER_ACTOR.test(between) || (!ownsRound && OWN_THING.test(between) && !ROUND_NOUN.test(between))) return false;
    if (/\b(?:former|ex)[ -]$/i.test(sentence.text.slice(0, subject.start))) return false;
  }
  return actorBefore(reading, sentence, verbAt) === "subject" || isDescribed(reading, sentence, verbAt);
}

function isDescribed(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  const isEquity = namesRound(sentence) || namesShareholders(sentence.text);
  return !sentence.namesSubject && isEquity && isOwnAct(reading, sentence, verbAt);
}
