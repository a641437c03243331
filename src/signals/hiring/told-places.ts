import { isDemonym } from "../language/demonyms.ts";
import { namesCompanyBy } from "../language/from-there.ts";
import { isOrdinaryWord } from "../language/ordinary-words.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces, placesAfter } from "../language/places.ts";
import type { Reading } from "../reading.ts";
import type { JobStatement } from "./job-counts.ts";
import { datelined } from "./town-lines.ts";

/** Where the jobs are: known places of the statements, places named by a preposition after the number, workplaces. */
export function placesOf(reading: Reading, statements: JobStatement[]): string[] {
  const names = statements.flatMap((statement) => [
    ...knownPlaces(statement),
    ...placesBehindCount(statement),
    ...workplaces(statement),
  ]);
  return [...new Set([...datelined(statements, names), ...names])]
    .filter(
      (name) =>
        !isOwnName(reading, name) &&
        !ABBREVIATION.test(name) &&
        !isDemonym(name) &&
        !isOrdinaryWord(name.split(" ")[0] ?? ""),
    )
    .slice(0, PLACES_MAX);
}

const PLACES_MAX = 3;
/** "a WARN notice" stands where a place might in Spanish. */
const ABBREVIATION = /^\p{Lu}{3,}$/u;

function isOwnName(reading: Reading, name: string): boolean {
  return reading.subject.name.includes(name) || reading.matcher.isLooselyNamedIn(name);
}

function knownPlaces({ sentence: { text } }: JobStatement): string[] {
  return findPlaces(text)
    .filter(({ end }) => !namesCompanyBy(text, end))
    .map(({ name }) => name);
}

function placesBehindCount({ sentence: { text }, headcount }: JobStatement): string[] {
  if (!headcount) return [];
  return placesAfter(text, headcount.end, 40)
    .filter(({ start, end }) => !namesCompanyBy(text, end) && AT.test(text.slice(0, start)))
    .map(({ name }) => name);
}

const AT = /(?<!\p{L})(?:in|at|near|outside|across|around|to|for|à|en|a|em|te|nahe|im|bei) (?:the |der |dem )?$/u;

/** Places that the words beside them tell to be some, whether or not they are known. */
function workplaces({ sentence: { text } }: JobStatement): string[] {
  return [COUNTY, SITED, SITE_IN, FOR_PLACE, AREA]
    .flatMap((pattern) => [...pattern.matchAll(text)])
    .flatMap((match) => match[1] ?? match[2] ?? []);
}

/** "To locate in Henry County": what is called so is a place wherever it stands, but not whose council it is. */
const COUNTY = createPattern(
  /(?<!\p{L})(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)? (?:County|Parish))(?! (?:Council|Commission\p{L}*|Board|Hospital|Schools?|Economic|Development|Chamber|Sheriff|Executive|News|Times|Herald))(?!\p{L})/gu,
);
/** A place that a preposition or a workplace beside it tells to be one: "in Wrexham", "its Rotherham bar mill". */
const SITED = createPattern(
  /\b(?:in|near|outside|across|nahe|à|im|en|an?|its|their|our|the|clos(?:es?|ed|ing)|shut(?:s|ting)?(?: down)?|of) (?:the |its )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?= (?:\p{Ll}[\p{L}-]+ ){0,2}(?:plants?|factory|mill|site|offices?|cent(?:re|er)|warehouse|works|yard|depot|hub|facility|campus|foundry|shop|store|bakery|brewery|distillery|dairy|studio|quarry|mine|shipyard|refinery|smelter|pottery|laboratory|lab|call cent(?:re|er)|distribution cent(?:re|er))\b)/gu,
);
/** "Subsidiary in Hamilton to close" */
const SITE_IN = createPattern(
  /(?:\b(?:subsidiary|plant|site|factory|offices?|branch|store|facility|warehouse|depot|mill|studio|cent(?:re|er)|hub|bakery|works) (?:in|at|near|outside) |\b(?:Werks?|Standorts?|Niederlassung|Filiale) (?:in )?|\b(?:usine|site|planta|fábrica|unidade|stabilimento|fabbrica|fabriek|vestiging) (?:d[ei]|d[’']|en|em|a|in) ?(?:la )?)(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?=[ ,.;]|$)/gu,
);
/** "58 jobs for Ashbourne" */
const FOR_PLACE = createPattern(
  /\b(?:jobs|positions|posts|roles) (?:boost )?(?:for|to) (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?= (?:as|when|after|with|from|in|by|over|at|to)\b|[.,;]|$)/gu,
);
/** "Shut a Keighley factory", "its Derbyshire plant", "jobs across the Tees Valley" */
const AREA = createPattern(
  /\b(?:jobs|posts|positions|roles|staff|workers|employees|redundancies|losses) (?:across|throughout|around|in|from|at(?= (?:the |its )?(?:\p{Lu}[\p{L}’'-]+ ?){1,2}(?:[,.;]|$))) (?:the |its )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?=[ ,.;]|$)|\p{Lu}[’']s (\p{Lu}[\p{L}’-]+) (?:plant|site|factory|office|works|mill)\b/gu,
);
