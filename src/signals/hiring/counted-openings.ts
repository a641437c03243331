import type { Reading, Sentence } from "../reading.ts";
import { headcountsOf, type JobStatement } from "./job-counts.ts";
import { isSubjectsNews } from "./subjects-news.ts";

/** "62 open positions" where the title tells it or the sentence speaks of hiring; a page's count of its postings is no news. */
export function findOpenings(reading: Reading, sentence: Sentence): JobStatement | undefined {
  const headcount = headcountsOf(sentence).find(({ start, end }) => countsOpenings(reading, sentence, start, end));
  if (!headcount) return undefined;
  const isOurs = AFTER_HIRING.test(sentence.text.slice(0, headcount.start));
  return isOurs || isSubjectsNews(reading, sentence, headcount.start) ? { sentence, headcount } : undefined;
}

function countsOpenings(reading: Reading, sentence: Sentence, start: number, end: number): boolean {
  const [before, noun, behind] = [
    sentence.text.slice(0, start),
    sentence.text.slice(start, end),
    sentence.text.slice(end),
  ];
  if (HIRING_NOUN.test(noun)) return true;
  if (sentence.isTitle && NEW_JOBS.test(noun) && isAtSubject(reading, behind)) return true;
  if (IS_OPEN.test(behind) && JOB_NOUN.test(noun) && WE_HAVE.test(before)) return true;
  if (!OPEN_NOUN.test(noun)) return false;
  return AFTER_HIRING.test(before) || (TELLS_OF_OPENINGS.test(before) && tellsOfHiring(reading, sentence));
}

const HIRING_NOUN =
  /\b(?:assunzioni|embauches|recrutements|contrataciones|contratações|neueinstellungen|ausbildungsplätze)$/iu;
/** "150 new jobs at Beacon", "150 neue Stellen bei Beacon": a headline without a verb. */
const NEW_JOBS =
  /(?<!\p{L})(?:new|more|extra|additional|neue[rn]?|zusätzliche|nouveaux|nuev[oa]s|nov[oa]s|nuov[ie]|nieuwe) (?:[\p{L}-]+ )?(?:jobs|positions|posts|roles|Stellen|Arbeitsplätze|Jobs|emplois|postes|empleos|puestos(?: de trabajo)?|empregos|vagas|postos(?: de trabalho)?|posti(?: di lavoro)?|banen|arbeidsplaatsen)$/iu;
/** "We have twelve positions open right now" */
const IS_OPEN = /^ (?:currently )?(?:open|vacant|to fill)(?= (?:right )?now\b|[.,;:]|$| (?:across|in|at|for)\b)/iu;
const JOB_NOUN = /(?:jobs|positions|roles|posts)$/iu;
const WE_HAVE =
  /(?<!\p{L})(?:we(?:[’']ve)?|it|company|has|have) (?:now |currently |got )?(?:have |has )?(?:over |about |around |some )?$/iu;
const OPEN_NOUN = /\b(?:open (?:positions|roles|jobs|posts)|vacancies|openings|offene[nr]? stellen|vacatures)$/iu;
/** "We're hiring! 14 open positions" */
const AFTER_HIRING = /\b(?:[Ww]e(?:['’]re| are)|[Nn]ow|is|are) hiring ?[!:.,–—-]{1,2} ?(?:for )?$/u;
const TELLS_OF_OPENINGS = /\b(?:have|has|with|there are|(?:fill|list|advertis|recruit)\p{L}*)(?: \p{L}+){0,4} $/iu;

function isAtSubject({ matcher }: Reading, behind: string): boolean {
  return matcher.findLoosely(behind).some(({ start }) => AT_SUBJECT.test(behind.slice(0, start)));
}

const AT_SUBJECT = /^ (?:at|with|bei|beim|chez|en|na|no|da|em|alla|presso|bij) (?:the |der |die |das |la |el |le )?$/u;

function tellsOfHiring({ document }: Reading, { isTitle, text }: Sentence): boolean {
  return document.kind !== "page" && (isTitle || IS_HIRING.test(text) || IS_HIRING.test(document.title));
}

const IS_HIRING = /\b(?:hir(?:e|es|ing)|recruit\p{L}*)\b/iu;
