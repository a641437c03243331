import type { Detection } from "#core/detection.ts";
import type { Document } from "#core/document.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { getSignalType } from "./catalogue.ts";
import { defineDetector } from "./detector.ts";
import { findBoardGrowth } from "./hiring/board-growth.ts";
import { findOpenings } from "./hiring/counted-openings.ts";
import type { Headcount } from "./hiring/headcounts.ts";
import { findJobStatement, type JobStatement } from "./hiring/job-counts.ts";
import { SURGE_RULES } from "./hiring/surge-rules.ts";
import { isSizeOfTeam } from "./hiring/team-sizes.ts";
import { placesOf } from "./hiring/told-places.ts";
import { UNDECIDED } from "./hiring/undecided.ts";
import { isBound } from "./language/binding.ts";
import { occurredAt } from "./language/dates.ts";
import { createPattern } from "./language/pattern.ts";
import { excerpt, quoteOf } from "./language/quote.ts";
import { onceEach } from "./language/remember.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";

const TYPE = getSignalType("hiring_surge");

/** Fewer announced jobs than this are ordinary business, not a surge. */
const ANNOUNCED_MIN = 10;
/** A staff that grows by at least this share (percent) is a surge whatever its number. */
const GROWTH_PERCENT_MIN = 50;

/** The account says that it will hire or create a stated or large number of jobs, or its board has grown sharply. */
export const hiringSurge = defineDetector({
  type: TYPE.key,
  kinds: ["article", "page", "board", "job"],
  detect(reading, context) {
    const { kind, sourceId } = reading.document;
    // What every posting of a board says of the company is no news; a careers page handed over alone may be.
    if (kind === "job" && sourceId !== "case") return [];
    const found = kind === "board" ? grownBoard(reading, context.previous) : announcement(reading);
    return found ? [found] : [];
  },
});

function announcement(reading: Reading): Detection | undefined {
  const statement = announcedJobs(reading);
  return statement && toDetection(reading, statement);
}

/** The jobs that a text announces for the account: the first statement with a number, else one without. */
export const announcedJobs = onceEach((reading: Reading): JobStatement | undefined => {
  // Where the news is a cut, the jobs that come are the silver lining.
  if (!TRIGGER.test(reading.text) || IS_CUT.test(reading.document.title)) return undefined;
  let uncounted: JobStatement | undefined;
  for (const sentence of statedSentences(reading)) {
    const isWorthIt = NUMBER.test(sentence.text) && TRIGGER.test(sentence.text) && !NOT_A_SURGE.test(sentence.text);
    if (!isWorthIt || IS_CUT.test(sentence.text) || UNDECIDED.test(sentence.text)) continue;
    if (!isBound(reading, sentence)) continue;
    const statement = findJobStatement(reading, sentence, SURGE_RULES) ?? findOpenings(reading, sentence);
    if (!statement || !isLarge(statement.headcount) || isSizeOfTeam(statement)) continue;
    if (statement.headcount?.count !== undefined) return statement;
    uncounted ??= statement;
  }
  return uncounted;
});

const TRIGGER = createPattern(
  /\b(?:jobs?|positions|posts|roles|hir(?:e|es|ing)|recruit\p{L}*|employ|workforce|headcount|team|staff|add(?:s|ing)?|bring(?:s|ing)?|tak(?:e|es|ing) on|onboard\p{L}*|openings|vacancies|apprentices|trainees|wanted|join|drive|campaign|ranks|wants|apprenticeships|traineeships|internships|need(?:s|ed)?|cerca|busca|cherche|zoekt|neemt|nemen|procura|braucht|benötigt|dará|darán|admite|empleará|incorpora\p{L}*|abr(?:e|irá)|crea\p{L}*|cria\p{L}*|gera\p{L}*|crée\p{L}*|schept|werft|cdi|schafft|schaffen|entstehen|creará|generará|crearán|contratará|assum\p{L}+|seek\p{L}*|look(?:s|ing) for|hunt(?:s|ing)?|lookout|search|advertis(?:es|ing)|workers|stellt|stellen|einstell\p{L}*|arbeitsplätze|mitarbeiter|emplois|postes|recrut\p{L}*|embauch\p{L}*|empleos|puestos|contrata\p{L}*|banen|vacatures|assun\p{L}+|posti|vagas|empregos)(?![\p{L}])/iu,
);
/** Every announcement has a number in figures or words. */
const NUMBER = createPattern(
  /\d|hundred|thousand|dozen|doubl|tripl|quadrupl|verdoppel|verdreifach|hunderte|tausende|centaines|milliers|cientos|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\bten\b|eleven|twelve|teen\b|by (?:an? )?half|zig\b|anta\b|ggio\b|tig\b|enta\b/i,
);
const IS_CUT = createPattern(
  /\b(?:cut(?:s|ting(?![- ]edge))?|lay-?offs?|lays? off|laid off|redundanc\p{L}+|job losses|(?:jobs|posts|positions|roles) (?:(?:will|to|would) )?(?:disappear|vanish|go(?= ?$|[.,;]))|ax(?:e|es|ed)|sheds?|to go(?! (?:live|online|on offer|to (?:local|young))\b)|slash\p{L}*|closes?|closure|stellen(?:abbau|streichung)\p{L}*|abbau\p{L}*|streicht|schließt|schließung|entl[aä]ss\p{L}+|affect(?:s|ed|ing)?|restructuring|leave|licenci\p{L}+|supprime|despid\p{L}+|licenzia|demit\p{L}+)(?![\p{L}])/iu,
);
/** Restraint, looks back, saved jobs, sums over an economy. */
const NOT_A_SURGE = createPattern(
  /^(?:The|These|Those|His|Her|Their|This) (?:[\p{L}\d-]+ ){0,3}(?:hires?|additions?|appointments?|recruits|recruitment|arrivals?|joiners|starters) (?:will )?(?:takes?|brings?|boosts?|raises?|lifts?)\b|\b(?:employers (?:of|in) the (?:area|region|city|county)|hiring spree,? and (?:now )?has|collectively|(?:net new|store|restaurant|location|club|studio|franchise|shop|showroom) openings|(?:bitcoin|crypto\p{L}*|asic|btc) miners?|(?:has|had) (?:said|promised|pledged) (?:that )?(?:it|they)|(?:answers?|reasons?|benefits?|estimates?|figures?|results?|respon(?:se|dent)s?|repl(?:y|ies)),? [^.;]{0,60}ranging from|ranging from [^.;]{1,60} to (?:(?:almost|nearly|even) )?(?:doubling|tripling|freezing|cutting)|looking ahead|once (?:promised|planned|hoped|vowed|pledged)|(?:none|few|they never) (?:came|materiali[sz]ed)|fell short of|aims? to (?:expand|grow|become|build)|created or retained|created or saved|economic (?:output|impact|activity|benefits?)|tax revenues?|(?:cohort|portfolio|member|participating) companies|(?:has|have) (?:[^.;]{2,60}, )?(?:created|generated|supported) (?:tens of |hundreds of )?(?:thousands|hundreds)|(?:has|have) grown to|still expects?|demand(?:s|ed|ing) (?:that )?(?=\p{Lu})|(?:announced|said) in (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d|(?:just|only) (?=\d)|(?<!no )fewer|freez\p{L}*|frozen|stop(?:s|ped)? (?:hiring|recruiting)|already here|slow(?:s|ed|ing)?|safeguard\p{L}*|protect(?:s|ed|ing)|sav(?:es|ed|ing)|so far(?! absent)|to date|(?<!(?:first time|first|biggest|largest) )since (?:19|20)\d\d|over the (?:past|last)|in the (?:past|last)|last year|you can|workspace|blog|social media|jobs from (?:\p{L}+ ){0,2}[\d,.]+ (?:\p{L}+ )?(?:employers|companies|firms)|in this (?:article|guide|post|example)|job (?:fair|seekers?)|(?:at|during|hosts?) (?:the |an? )?(?:\p{L}+ ){0,2}(?:recruitment|jobs?|careers?) (?:days?|fairs?|events?|expo)|hiring guide|unemploy\p{L}*|seit (?:19|20)\d\d|job (?:losses|cuts)|redundanc\p{L}+|at risk|under threat|(?:to|on|across|through) (?:its|the|our|their) (?:[\p{Ll}-]+ ){0,2}(?:platform|network|marketplace|app|roster|database|directory|waitlist|community|lists?|game|boards?|index|rankings?|catalog(?:ue)?|glossary|library|schema|templates?|software|permissions?|org chart)|withdr\p{L}+|rescind\p{L}*|revok\p{L}*|halt\p{L}*|nationwide|across the (?:industry|economy|sector))/iu,
);

function isLarge(headcount: Headcount | undefined): boolean {
  if (headcount?.count !== undefined) return headcount.count >= ANNOUNCED_MIN;
  // "Hundreds of jobs" and "will double its workforce" name no figure and are large all the same.
  return headcount?.percent === undefined || headcount.percent >= GROWTH_PERCENT_MIN;
}

function toDetection(reading: Reading, statement: JobStatement): Detection {
  const { sentence, headcount } = statement;
  const { count, percent } = headcount ?? {};
  const at = occurredAt(reading, sentence);
  const stated = placesOf(reading, [statement]);
  const location = stated.length > 0 ? stated : placesNear(reading, sentence);
  return {
    type: TYPE.key,
    title:
      count === undefined
        ? `${reading.subject.name} announces many new jobs`
        : `${reading.subject.name} announces ${count.toLocaleString("en-US")} jobs`,
    summary: excerpt(sentence.text),
    strength: strengthOf(count ?? 0, percent ?? 0),
    confidence: BASE_CONFIDENCE.hiring,
    ...(at !== undefined && { occurredAt: at }),
    data: {
      ...(count !== undefined && { count }),
      ...(percent !== undefined && { percent }),
      ...(location.length > 0 && { location }),
    },
    identity: count === undefined ? {} : { count: String(count) },
    evidence: quoteOf(sentence),
    people: [],
  };
}

/** "The jobs will be in Leeds", "Les postes sont à pourvoir à Blagny": where, in one of the next two sentences, or in the headline. */
function placesNear(reading: Reading, { index, isTitle }: Sentence): string[] {
  const next = reading.sentences.slice(index + 1).filter(({ isBoilerplate }) => !isBoilerplate);
  const telling = next.slice(0, 2).filter(({ text }) => SAYS_WHERE.test(text));
  const [title] = reading.sentences;
  const near = [...telling, ...(title && !isTitle && NAMES_JOBS.test(title.text) ? [title] : [])];
  // Whatever stands behind a preposition there is a place: the jobs are what these sentences are about.
  return placesOf(
    reading,
    near.slice(0, 1).map((one) => ({ sentence: one, headcount: { start: 0, end: 0 } })),
  );
}

/** The jobs themselves, or the works that they are at, are what the sentence is about. */
const SAYS_WHERE =
  /^(?:The |These |All |Most of the |Les |Los |As |Os |I |De |Die )?(?:new |open |neuen |nouveaux )?(?:jobs|roles|positions|posts|vacancies|recruits|new hires|hires|work|plant|site|factory|Stellen|Jobs|Arbeitsplätze|postes|emplois|puestos|empleos|vagas|empregos|posti|banen|vacatures) (?:will|are|is|sind|entstehen|sont|seront|serán|estarán|são|serão|sono|saranno|zijn|komen)(?!\p{L})|\b(?:sites?|depots?|plants?|factory|offices?|base|campus|warehouse|hub) (?:in|at|near) \p{Lu}/u;
const NAMES_JOBS =
  /(?<!\p{L})(?:jobs|roles|positions|posts|hir(?:e|es|ing)|recruit\p{L}*|Stellen|emplois|empleos|empregos|posti|banen)(?!\p{L})/iu;

/** The default; 10 more from 100 jobs on, or where the open roles have doubled. */
function strengthOf(count: number, percent: number): number {
  return TYPE.defaultStrength + (count >= 100 || percent >= 100 ? 10 : 0);
}

function grownBoard(reading: Reading, previous: Document[]): Detection | undefined {
  const { document, subject } = reading;
  const growth = findBoardGrowth(document, previous);
  const title = reading.sentences[0];
  if (!growth || !title) return undefined;
  const { before, now, percent, days, department } = growth;
  return {
    type: TYPE.key,
    title: `${subject.name}'s open roles rose from ${before} to ${now} in ${days} days`,
    summary: `The job board of ${subject.name} lists ${now} open roles; ${days} days earlier it listed ${before}.`,
    strength: strengthOf(now - before, percent),
    confidence: BASE_CONFIDENCE.hiring,
    occurredAt: document.fetchedAt,
    data: { count: now, percent, ...(department && { department }) },
    identity: {},
    evidence: quoteOf(title),
    people: [],
  };
}
