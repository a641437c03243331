import { DAY_MS, toIsoDay } from "#core/time.ts";
import { findDates } from "../language/dates.ts";
import { surnameOf } from "../language/people.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Words before the day on which somebody comes or goes. */
const LEAD =
  /(?<!\p{L})(?:effective(?: (?:on|from|as of|as from))?|with effect (?:from|on)|as (?:of|from)|from|starting(?: on)?|beginning(?: on)?|until|ab(?: dem)?|zum|seit(?: dem)?|per|bis(?: zum)?|mit Wirkung (?:zum|vom|ab)|à (?:partir|compter) du|dès le|depuis le|con efecto (?:desde )?(?:el|del)|a partir d(?:el?|[oai])|desde el?|con effetto dal?|a partire da(?:l|ll[’'])|dal|com efeito a partir de|vanaf|met ingang van)\s$/iu;
/** What goes on about a move in the sentence after it: "He will start on 2 June", "The appointment takes effect on …". */
const GOES_ON =
  /^(?:(?:he|she|they|er|sie|il|elle|ella|él|lei|lui|ele|ela|hij|zij)(?!\p{L})|(?:the|his|her|their) (?:appointment|resignation|departure|retirement|election|promotion|move|change|term)\b|(?:\p{Lu}[\p{L}’'-]+ ){1,2}(?:will|starts?|begins?|takes?|joins?|succeeds|startet|tritt|prendra)\b)/iu;
/** A day of the results, of the report or of a meeting is not the day of the change. */
const OTHER_DAY =
  /(?:\b(?:said|announced|told|reported|wrote|results|meeting|assembly|since|was born|published|teilte|meldete|annonc\p{L}+|anunci\p{L}+|results? (?:on|for)|Hauptversammlung)\b[^.;,]{0,25})$/iu;
/** A text that looks further back tells of a career. */
const BACK_DAYS = 60;

const YEAR = /(?:19|20)\d\d/;
/** A full date at the head of a text says when it was written. */
const DATELINE =
  /\b(?:\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}{3,10}\.?,? (?:de )?|\p{L}{3,10}\.? \d{1,2},? |\d{1,2}[./]\d{1,2}[./])(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d/u;
const DATELINE_WITHIN = 240;

/** Sentences after the move that may name its day. */
const REACH = 3;

/**
 * The day on which a move takes effect, as `YYYY-MM-DD`: only a full day, in the sentence of the move or in one soon after
 * that goes on about the same person, and only where no second day competes with it.
 */
export function effectiveDayOf(
  reading: Reading,
  { sentence, person }: { sentence: Sentence; person: string | undefined },
): string | undefined {
  const surname = person === undefined ? undefined : surnameOf(person);
  const after = reading.sentences
    .slice(sentence.index + 1, sentence.index + 1 + REACH)
    .filter(
      ({ text, isBoilerplate }, at) =>
        !isBoilerplate && ((at === 0 && GOES_ON.test(text)) || (surname !== undefined && text.includes(surname))),
    );
  for (const { text } of [sentence, ...after]) {
    const day = dayIn(reading, text);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** "May 13" without a year is of a year that something else in an undated text names, which may be of long ago. */
export function hasKnownYear(reading: Reading, day: string): boolean {
  return (
    reading.document.publishedAt !== undefined ||
    YEAR.test(day) ||
    DATELINE.test(reading.text.slice(0, DATELINE_WITHIN))
  );
}

function dayIn(reading: Reading, text: string): string | undefined {
  const { referenceAt } = reading;
  const days = findDates(text, referenceAt).filter(
    ({ precision, at, start, end }) =>
      precision === "day" &&
      /\d/.test(text.slice(start, end)) &&
      hasKnownYear(reading, text.slice(start, end)) &&
      (referenceAt === undefined || at > referenceAt - BACK_DAYS * DAY_MS) &&
      !OTHER_DAY.test(text.slice(0, start)),
  );
  const led = days.filter(({ start }) => LEAD.test(text.slice(0, start)));
  const ahead = days.filter(({ at }) => referenceAt !== undefined && at > referenceAt);
  const [day, ...others] = led.length > 0 ? led : ahead;
  return day && others.every(({ at }) => at === day.at) ? toIsoDay(day.at) : undefined;
}
