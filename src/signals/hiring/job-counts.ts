import { subjectSpans } from "../language/actor.ts";
import { watchFor } from "../language/cues.ts";
import { withMarks } from "../language/marks.ts";
import { createPattern, type Pattern } from "../language/pattern.ts";
import { onceEach } from "../language/remember.ts";
import { overlaps } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { CUT_NOUNS, findHeadcounts, type Headcount, numberAt } from "./headcounts.ts";
import { isSubjectsNews } from "./subjects-news.ts";

/** What a rule found in a sentence: where, and the number of jobs it speaks of, if any. */
export type JobStatement = {
  sentence: Sentence;
  headcount: Headcount | undefined;
  /** The same jobs told once more: the share in "430 positions, or about 9% of its workforce". */
  also?: Headcount;
};

/**
 * How texts say that jobs go or come. In a pattern `{N}` is a head count ("1,200 jobs", "a fifth of its workforce"), `{#}`
 * a bare number, `{P}` the bare number of whoever is hired ("200 adjusters"), `{J}` a head count of jobs or newcomers rather than people, `{C}` one of cuts ("140 esuberi"), `{S}` the subject by
 * name and `{..}` up to 60 characters of one clause without a head count.
 */
export type JobRule = { pattern: Pattern; needsCount: boolean };

export function compileJobRule(pattern: string): JobRule {
  const source = pattern
    .replace(/\{\.\.\}/g, "[^.;!?|\\n\\uE400-\\uE57F]{0,60}?")
    .replace(/\{C\}/g, "(?<n>[\\uE500-\\uE57F])")
    .replace(/\{S\}/g, "\\uE600")
    .replace(/\{N\}/g, "(?<n>[\\uE400-\\uE4FF])")
    .replace(/\{J\}/g, "(?<n>[\\uE480-\\uE4FF])")
    .replace(/\{#\}/g, "(?<number>)")
    .replace(/\{P\}/g, "(?<newcomers>)")
    // "Müssen bei Beacon gehen": the subject is a word among the others.
    .replace(/\\p\{L\}\+ /g, "[\\p{L}\\uE600]+ ");
  const required = pattern.replace(/\(\?:[^()]*\)\?/g, "").replace(/\(\?:[^()]*\|[^()]*\)/g, "");
  return { pattern: createPattern(new RegExp(source, "giu")), needsCount: /\{[NJC]\}/.test(required) };
}

/** The first statement of a sentence that one of the rules finds, that is news, and that is the subject's. */
export function findJobStatement(
  reading: Reading,
  sentence: Sentence,
  rules: readonly JobRule[],
): JobStatement | undefined {
  const { text } = sentence;
  const headcounts = headcountsOf(sentence).filter(({ start, end }) => !IS_YEAR.test(text.slice(start, end)));
  const marked = withCounts(reading, sentence, headcounts);
  watchFor(marked.text);
  for (const { pattern, needsCount } of rules) {
    if (needsCount && headcounts.length === 0) continue;
    for (const match of pattern.matchAll(marked.text)) {
      if (!isSubjectsNews(reading, sentence, marked.originalAt(match.index))) continue;
      const endAt = marked.originalAt(match.index + match[0].length);
      if (PER_TIME.test(text.slice(endAt))) continue;
      const { n: mark, number, newcomers } = match.groups ?? {};
      const isOfNewcomers = newcomers !== undefined;
      const isBare = isOfNewcomers || number !== undefined;
      const bare = isBare ? numberAt(text, endAt, isOfNewcomers) : undefined;
      if (isBare && !bare) continue;
      const at = mark ? (mark.charCodeAt(0) - COUNT_MARK) & COUNTS_MAX : -1;
      return {
        sentence,
        headcount: headcounts[at] ?? bare,
        ...sameToldAgain(sentence, headcounts[at], headcounts[at + 1]),
      };
    }
  }
  return undefined;
}

/** "The 2024 Popular Boatbuilding award", "sued over 2021 layoffs": a year before a name, or of what came then. */
const IS_YEAR = /^(?:19|20)\d\d (?:\p{Lu}|(?:lay-?offs|job (?:cuts|losses)|redundancies|hires|recruits|graduates)$)/u;
/** A rate ("30 posts a month") is no number of jobs. */
const PER_TIME =
  /^ (?:(?:an?|per|each|every) (?:minute|hour|day|week|month|quarter|year)\b|(?:each|every) (?:spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)\b|annually\b|every other )/i;

/** The sentence with a mark for each head count, whose kind it tells, and for each name of the subject. */
function withCounts(reading: Reading, sentence: Sentence, headcounts: Headcount[]): ReturnType<typeof withMarks> {
  const { text } = sentence;
  const counts = headcounts.map(({ start, end }, i) => ({
    start,
    end,
    code: COUNT_MARK + i + kindOf(text.slice(start, end)),
  }));
  const names = subjectSpans(reading, sentence)
    .filter((name) => !counts.some((count) => overlaps(count, name)))
    .map(({ start, end }) => ({ start, end, code: SUBJECT_MARK }));
  return withMarks(
    text,
    [...counts, ...names].sort((a, b) => a.start - b.start),
  );
}

const COUNT_MARK = 0xe400;
const COUNTS_MAX = 0x7f;
/** Added to the mark of a head count that is one of jobs, or of cuts. */
const IS_JOBS = 0x80;
const IS_CUTS = 0x100;
const SUBJECT_MARK = 0xe600;

/** The head counts of a sentence, found once for all detectors. */
export const headcountsOf = onceEach(({ text }: Sentence): Headcount[] => findHeadcounts(text).slice(0, COUNTS_MAX));

function kindOf(headcount: string): number {
  if (CUTS.test(headcount) || CUT_BY.test(headcount)) return IS_CUTS;
  return JOBS.test(headcount) ? IS_JOBS : 0;
}

const CUTS = new RegExp(`(?:${CUT_NOUNS})$`, "iu");
/** "Its workforce will be reduced by 12 percent" */
const CUT_BY =
  /(?<!\p{L})(?:reduced|cut|trimmed|slashed|shrunk|pared|(?:to|will) shrink)(?: back| down)? by (?!\p{L}*\d*$)/iu;
const JOBS =
  /(?:jobs?|positions?|posts?|roles?|vacancies|openings|apprenticeships|traineeships|internships|hires|recruits|apprentices|trainees|interns|graduates|stellen|arbeitsplätzen?|azubis|auszubildende|emplois|postes?|apprentis|alternants|empleos|puestos(?: de trabajo)?|banen|arbeidsplaatsen|vacatures|posti(?: di lavoro)?|empregos|vagas|postos(?: de trabalho)?)$/iu;

function sameToldAgain(sentence: Sentence, first: Headcount | undefined, next: Headcount | undefined) {
  if (!first || !next || (first.count === undefined) === (next.count === undefined)) return {};
  return TOLD_AGAIN.test(sentence.text.slice(first.end, next.start)) ? { also: next } : {};
}

const TOLD_AGAIN =
  /^[,–—-]? ?\(?(?:or|representing|equal to|equivalent to|i\.e\.|that is|which is|gut|rund|also|soit|oder)? ?(?:\p{L}+ ){0,2}$/u;
