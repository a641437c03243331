import { nameKey } from "#core/name-key.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { LEGACY } from "./old-systems.ts";
import { isOperatingSystem } from "./operating-systems.ts";
import { endsService, isServiceOf } from "./outside-services.ts";
import { isOwnPlace } from "./own-doing.ts";
import { FEATURE_OF, TECH_NOUN, type TechName } from "./tech-objects.ts";
import { DONE_FOR_OTHER, FOR_BUYERS, OF_ITS_MAKER } from "./tech-words.ts";
import { isCalledToolBelow } from "./tool-descriptions.ts";

/** Two different products, or one known one; where nobody knows either, the sentence has to speak of software. */
export function isPlausible(reading: Reading, sentence: Sentence, from: TechName[], to: TechName[]): boolean {
  const { text } = sentence;
  const [last] = to.slice(-1);
  if (DONE_FOR_OTHER.test(reading.document.title) && !reading.isOwnSite) return false;
  const rest = text.slice(last?.end ?? 0).slice(0, 40);
  if (
    !last ||
    FEATURE_OF.test(rest) ||
    OF_ITS_MAKER.test(rest) ||
    FOR_BUYERS.test(rest) ||
    (from.length === 0 && PART_OF.test(rest))
  )
    return false;
  const isSame = from.some((one) => to.some((other) => isVersionOf(one, other)));
  const isForOldOne = from.length === 0 && LEGACY.test(text);
  if (isSame || (from.length === 0 && !isForOldOne && to.some(({ known }) => known === undefined))) return false;
  if (isForOldOne) return true;
  const both = [...from, ...to];
  const isKnown = both.some(({ known }) => known !== undefined) || both.every(isOperatingSystem);
  const isOfCode = isOwnPlace(reading) && !/\bmigrat\w* (?:[\p{Ll}-]+ ){0,2}from /iu.test(text);
  return (
    isKnown ||
    (from.length > 0 &&
      (isOfCode
        ? TECH_NOUN.test(text.replace(SCOPE, "").replace(PART_OF_CODE.regexp, " ")) ||
          both.some((name) => isServiceOf(reading, name)) ||
          (sentence.isTitle && (endsService(reading) || isNotedInPolicy(reading, both)))
        : isOwnPlace(reading) || TECH_NOUN.test(text) || (isCalledToolBelow(reading, sentence) && !POST.test(text))) &&
      !both.some(isIdentifier))
  );
}

/** "monitoring: replace Gauge with Counter": the part of a program that is changed. */
const SCOPE = /^[\p{Ll}\d_./()-]+!?: /u;

/** "Replace Spinner with Loader in the app": what a program is made of is called so as well. */
const PART_OF_CODE = createPattern(
  /\b(?:apps?|applications?|modules?|models?|agents?|assistants?|library|libraries|tools?|systems?|platforms?)\b/giu,
);

/** "The privacy page names Kestrel": who visits is told by name who gets data of theirs. */
function isNotedInPolicy({ document }: Reading, names: TechName[]): boolean {
  return document.text
    .slice(0, 1_500)
    .split(/[.\n]/)
    .some((line) => OF_PRIVACY.test(line) && names.some(({ name }) => line.includes(name)));
}

const OF_PRIVACY = /\b(?:privacy (?:policy|notice|page|statement)|(?:notice|page) on privacy)\b/i;

/** "replaces Doe with Roe as coach". */
const POST =
  /\b(?:ceo|chief|president|chair\w*|director|coach|captain|manager|minister|auditor|sponsor|founder|host)\b/i;

/** "moves state to React context": another way of writing the same program. */
const PART_OF =
  /^ (?:context|hooks?|components?|router|query|store|state|models?|functions?|class(?:es)?|modules?|syntax|middleware|patterns?|format)\b/i;

/** `UserService`, `getBar`: parts of a program. */
function isIdentifier({ name, known }: TechName): boolean {
  return known === undefined && /\p{Ll}\p{Lu}|[()_]/u.test(name);
}

/** "from Vue 2 to Vue 3" is an upgrade. */
function isVersionOf(one: TechName, other: TechName): boolean {
  const bare = ({ name }: TechName) => nameKey(name).replace(/ ?v?\d[\d .]*$/, "");
  return bare(one) === bare(other) || nameKey(one.name) === nameKey(other.name);
}
