import type { Reading, Sentence } from "../reading.ts";
import { createPattern } from "./pattern.ts";
import { onceEach } from "./remember.ts";

/** "In 1992, before it had sold anything", "On January 7, 2000, Beacon": a sentence that begins with its year. */
const OPENS_WITH_YEAR =
  /^(?:In|On|By|During|Since|Im Jahr(?:e)?|Am|Em|En|Nel|Il|Le|El) (?:(?:early|mid|late|the (?:spring|summer|autumn|fall|winter) of) )?(?:\p{L}{3,10}\.? )?(?:\d{1,2}(?:st|nd|rd|th|\.)?,? )?(?:(?:of|de) )?(?:\p{L}{3,10} )?((?:19|20)\d\d)(?!\d)/u;
const FOUNDED =
  /\b(?:founded|established|incorporated|set up|started|gegründet|fondée?|fundada?|fondata?|opgericht) (?:[\p{L}]+ ){0,3}?(?:in|im Jahr|en|em|nel) (?:\p{L}{3,10} )?((?:19|20)\d\d)(?!\d)/iu;
/** A page that says of itself that it looks back. */
const LOOKS_BACK =
  /(?<!\p{L})(?:(?:our|company|corporate|a (?:brief|short)|the) history|history(?: of|$)|timeline|milestones|chronology|our story|through the years|over the years|Unternehmensgeschichte|Firmengeschichte|Chronik|Meilensteine|notre histoire|nuestra historia|la nostra storia|nossa história|onze geschiedenis)(?!\p{L})/iu;
const HAS_YEAR = createPattern(
  /(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:that|the same|the following) (?:same )?year\b|\bin (?:the same|that) (?:month|decade)\b/i,
);

/** "earned its certificate in January 2014": news of its own time leaves the year out. */
const IN_A_YEAR =
  /\b(?:in|since|back in) (?:(?:January|February|March|April|May|June|July|August|September|October|November|December|early|mid|late) )?(?:19|20)\d\d(?!\d)/u;

/**
 * Whether a sentence belongs to what was long before: a text that goes from year to year, a page called a history, or an example with its
 * year below a headline about something else. Texts with a date of their own judge each year by it; one without would read all of it as news.
 */
export function isToldInYears(reading: Reading, sentence: Sentence): boolean {
  const { publishedAt, fetchedAt } = reading.document;
  if (sentence.isTitle || publishedAt !== undefined || fetchedAt > 0 || !HAS_YEAR.test(sentence.text)) return false;
  const isExample =
    sentence.index > 1 && IN_A_YEAR.test(sentence.text) && !reading.matcher.isLooselyNamedIn(reading.document.title);
  return isExample || goesByYears(reading);
}

const goesByYears = onceEach((reading: Reading): boolean => {
  const told = reading.sentences.filter(({ isTitle, isBoilerplate }) => !isTitle && !isBoilerplate);
  const years = told.flatMap(({ text }) => (OPENS_WITH_YEAR.exec(text) ?? FOUNDED.exec(text))?.[1] ?? []);
  return new Set(years).size >= YEARS_MIN || LOOKS_BACK.test(reading.document.title);
});

/** One year may be that of the news. */
const YEARS_MIN = 2;
