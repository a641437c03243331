import { createCue } from "../language/cues.ts";
import { isDoer, isStated } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces, type PlaceSpan, placeAfter } from "../language/places.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import type { Reading, Sentence } from "../reading.ts";

/** A step to a place. `verb` and `what` make the title: "opens an office", "expands its plant", "relocates". */
export type Expansion = { verb: string; what: string; places: PlaceSpan[]; isNewMarket: boolean };

const hasCue = createCue(
  "create creating creation plans announces announced confirms confirmed add adding bring bringing hire hiring jobs coming schafft schaffen crea creará creará generará créer crée empleos",
);

/** "to create 220 jobs in Henry County", "coming to Macon with 350 jobs": as many as the figure says. */
const JOBS = createPattern(
  /(?<!\p{L})(?:creat(?:e|es|ed|ing)|add(?:s|ing)?|bring(?:s|ing)?|hir(?:e|es|ing)|generat(?:e|es|ing)|plans(?= [\d,]+ )|announces(?= [\d,]+ )|(?:announced|confirm(?:s|ed))(?= [\d,]+ (?:new jobs|jobs (?:at|with|in) (?:an?|its) new) )|(?:announc(?:es|ed)|confirm(?:s|ed)) (?:[\p{Ll}]+ ){0,3}?the creation of|coming to [^.;]{3,40}? with|schafft|schaffen|crea|creará|generará|crée|créera|crea|criará|gera) (?:[\p{Ll}]+ ){0,3}?(?:[\d.,]{2,7})(?:\+)? (?:[\p{L}-]+ ){0,4}?(?:jobs|positions|posts|roles|people|workers|employees|staff|Arbeitsplätze|Stellen|Jobs|empleos|puestos|emplois|empregos|vagas|posti)(?!\p{L})/giu,
);
/** What makes more than hiring of it: something is built, bought, fitted out or paid for. */
const SITE = createPattern(
  /(?<!\p{L})(?:plants?|factory|factories|facilit(?:y|ies)|sites?|operations?|buildings?|headquarters|HQ|campus|warehouses?|distribution cent(?:er|re)|square f|sq\.? ?ft|renovat\p{L}+|construct\p{L}+|expan(?:d|sion)\p{L}*|invest(?:s|ment|ing)?|leas(?:e|es|ing)|new office|cent(?:er|re)|Halle|Werk|\p{L}+halle|Neubau|planta|fábrica|naves?|usine|economic development|(?:county|state|governor|invest ni))(?!\p{L})/iu,
);

/**
 * A project that brings a stated number of jobs to a place, with a site in the sentences around it: what offices of economic
 * development announce. Hiring alone is none.
 */
export function jobsAtSite(reading: Reading, sentence: Sentence): Expansion | undefined {
  if (sentence.index > 3 || !hasCue(sentence)) return undefined;
  const lead = reading.sentences.slice(0, LEAD_SENTENCES).filter((one) => !one.isBoilerplate);
  if (
    !lead.some((one) => SITE.test(one.text.replace(WHERE_CALLS_ARE_TAKEN, " "))) ||
    lead.some((one) => REMOTE.test(one.text))
  )
    return undefined;
  for (const clue of JOBS.matchAll(sentence.text)) {
    const isOwn = isDoer(reading, sentence, clue.index) || isUnnamedHead(reading, sentence, clue.index);
    if (!isOwn || !isDecided(reading, sentence, clue.index)) continue;
    const place = placeOf(reading, sentence, clue, lead);
    if (place) return { verb: "expands", what: "site", places: [place], isNewMarket: false };
  }
  return undefined;
}

/** Whoever staffs a call centre that is there, or operations anywhere, builds nothing. */
const WHERE_CALLS_ARE_TAKEN =
  /(?<!\p{L})(?:(?:its|the|our|\p{Lu}[\p{L}&]+[’']s?) (?:(?:call|contact|existing|customer service) )?cent(?:er|re)s? in \p{Lu}\p{L}+ (?:already |currently )?employs|for (?:\p{Lu}\p{L}+|its|the) operations)(?!\p{L})/gu;
const LEAD_SENTENCES = 5;
/** Jobs that are nowhere or everywhere. */
const REMOTE = createPattern(
  /\b(?:remote(?:ly)?|nationwide|across the (?:country|world|globe|UK|US|U\.S\.)|worldwide|globally|seasonal|lay(?:s|ing)? off|laid off|job cuts)\b/i,
);

/** Jobs that an authority announces are decided: "plans 120 jobs", "is to create". */
function isDecided(reading: Reading, sentence: Sentence, at: number): boolean {
  return isStated(reading, sentence, at) || /\b(?:to|will|plans to|is to|set to) $/i.test(sentence.text.slice(0, at));
}

/** Behind the jobs, within "coming to Macon with", or in a sentence of the lead. */
function placeOf(reading: Reading, { text }: Sentence, clue: RegExpExecArray, lead: Sentence[]): PlaceSpan | undefined {
  const end = clue.index + clue[0].length;
  const coming = /^coming to (?:the )?(\p{Lu}[^.;]{2,40}?) with/u.exec(clue[0])?.[1];
  if (coming !== undefined) return { start: clue.index, end, name: coming };
  const behind = placeAfter(text, end, 60);
  // "20,000 more people in the U.S.": hiring all over a country, unless the sentence speaks of walls.
  if (behind && !(COUNTRY.test(behind.name) && !SITE.test(text))) return behind;
  for (const one of lead) {
    const [own = "", name = ""] = ITS_SITE.exec(one.text) ?? [];
    if (own !== "" && isPlace(reading, name)) return { start: 0, end: 0, name };
  }
  for (const one of lead) {
    if (one.text === text) continue;
    const place = placeAfter(one.text, 0, 160);
    if (
      place &&
      !COUNTRY.test(place.name) &&
      (isPlace(reading, place.name) || JOBS_IN.test(one.text.slice(0, place.start)))
    )
      return place;
  }
  return undefined;
}

/** "its Randolph County operation" */
const ITS_SITE =
  /\b(?:its|the|their) (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2}) (?:operations?|plant|site|facility|factory|campus|headquarters|works|mill|warehouse)\b/u;
/** Where goods are made or sold is not where the jobs are. */
const COUNTRY =
  /^(?:the )?(?:U\.?S\.?(?:A\.?)?|United States|America|UK|U\.K\.|United Kingdom|Britain|Europe|EU|Germany|Deutschland|France|España|Spain|Italy|Canada|Australia|India|China)$/u;

/** "120 jobs in", "next to its existing plant in": whatever name follows is where they are. */
const JOBS_IN =
  /\b(?:jobs|positions|posts|roles|people|workers|employees|staff|existing (?:operations?|sites?|plants?|cent(?:er|re)s?|factory)) (?:in|at|to) (?:the )?$/i;

function isPlace({ matcher }: Reading, name: string): boolean {
  return (
    !matcher.isLooselyNamedIn(name) &&
    (findPlaces(name).length > 0 || /\b(?:County|Park|Parish|District|City|Valley)\b/.test(name))
  );
}
