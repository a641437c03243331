import { certaintyAt } from "../language/certainty.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { MoveMatch } from "./move-match.ts";

/** Whether a move is one of these days, by the dates and the tense of its sentence: stated or planned, and not long past. */
export function isOfNow({ reading, sentence, marked, start, text, direction }: MoveMatch): boolean {
  // On an undated page of the company "joined as CFO" is a biography.
  const isUndated = reading.isOwnSite && reading.document.publishedAt === undefined;
  if (isUndated && !NOW.test(text) && !greetsNewcomer(sentence)) return false;
  const verbAt = marked.originalAt(start);
  const plainly = withoutDatedRemark(sentence.text, verbAt);
  const certainty = certaintyAt(
    direction === "out" ? withoutYearsInPost(plainly) : plainly,
    verbAt,
    reading.referenceAt,
  );
  if (certainty !== "past") return certainty === "stated" || certainty === "planned";
  // A verb in the present or future tense makes news of a date that seems old because its year is left out.
  const namesYear = YEAR.test(sentence.text.replace(IN_POST_SINCE, ""));
  return namesYear ? isAhead(reading, text) : NOW.test(text);
}

const NOW = createPattern(
  /\b(?:quittera|prendra|remplacera|deviendra|succédera|dejará|asumirá|será|lascerà|assumerà|deixará|assumirá|will|is|are|to|say h[ei]l?l?o?|welcome|starts|begins|arrives|returns|rejoins|moves|names|appoints|promotes|hires|taps|tritt|geht|wird|übernimmt|folgt|beerbt|verlässt|startet|kommt|gibt|nomme|devient|rejoint|quitte|succède|nombra|ficha|deja|asume|assume|lascia|benoemt|wordt|vertrekt|joins|becomes|takes|steps|succeeds|replaces|retires|leaves|resigns|announces (?:his|her|their) new)\b/iu,
);
const IN_POST_SINCE =
  /\b(?:since|seit|depuis|desde|sinds|joined in|arrived in|arrivée? en|entrée? en|llegó en|founded in|set up in|established in|started in|launched in|opened in|gegründet(?: im)?|fondée? en|cré[ée]+s?(?: \S+){0,3}? en|fundad[oa] en?m?|fundó en) (?:\p{L}+ )?(?:19|20)\d\d\b/giu;
const YEAR = /\b(?:19|20)\d\d\b/;

function greetsNewcomer({ isTitle, text }: Sentence): boolean {
  return isTitle && GREETS_NEWCOMER.test(text);
}

/** A headline that introduces somebody: "Meet Jane Roe, our new CFO", "Meet our new CFO". */
const GREETS_NEWCOMER = /^(?:Meet|Introducing|Welcome|Welcoming|Please welcome)\b[^.;]{0,60}\bnew\b/i;

/** "Jane Roe, finance chief until 2018, rejoins", "a veteran brought in two years ago, has left": the date is not that of the news. */
function withoutDatedRemark(text: string, verbAt: number): string {
  return text.replace(DATED_REMARK, (remark: string, at: number) =>
    at <= verbAt && verbAt < at + remark.length ? remark : `,${" ".repeat(remark.length - 2)},`,
  );
}

const DATED_REMARK =
  /(?<=\p{Lu}[\p{L}’'-]+), (?:an?|the|aged|(?:[\p{Ll}-]+ ){0,3}(?:officer|chief|director|president|chair|manager|head)) [^,.;]{0,90}?\b(?:until|from|between|hired|brought|appointed|recruited|named|joined|arrived|installed|since|in)\b[^,.;]{0,30}\b(?:(?:19|20)\d\d|(?:years?|months?) ago)[^,.;]{0,12},(?= )/gu;

/** "Has resigned after serving in the role since July 2017": since when says nothing of when it ended. */
function withoutYearsInPost(text: string): string {
  return text.replace(SINCE_YEAR, (since: string) => " ".repeat(since.length));
}

const SINCE_YEAR = /(?<=(?<!\p{L})(?:since|seit|depuis|desde|sinds|dal) )(?:\p{L}+ )?(?:19|20)\d\d(?!\d)/giu;

/** In a text without a date, what "starts in early 2022" is still to come. */
function isAhead({ referenceAt }: Reading, text: string): boolean {
  return referenceAt === undefined && AHEAD.test(text);
}

const AHEAD = createPattern(
  /\b(?:starts|begins|will|is to|to start|takes over|takes up|joins on|arrives|steps down on|leaves on)\b/iu,
);
