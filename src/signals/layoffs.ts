import type { Detection } from "#core/detection.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { toIsoDay } from "#core/time.ts";
import { getSignalType } from "./catalogue.ts";
import { defineDetector } from "./detector.ts";
import { CLOSURE_CUE, countNear, findClosure } from "./hiring/closures.ts";
import { isCalledOff, isDeniedBelow } from "./hiring/cuts-called-off.ts";
import { findJobStatement, headcountsOf, type JobStatement } from "./hiring/job-counts.ts";
import { LAYOFF_CUE, LAYOFF_RULES } from "./hiring/layoff-rules.ts";
import { isMemoir } from "./hiring/memoirs.ts";
import { placesOf } from "./hiring/told-places.ts";
import { isWhereWorkGoes } from "./hiring/where-work-goes.ts";
import { isBound } from "./language/binding.ts";
import { findDates, occurredAt } from "./language/dates.ts";
import { createPattern } from "./language/pattern.ts";
import { findPlaces } from "./language/places.ts";
import { excerpt, quoteOf } from "./language/quote.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";

const TYPE = getSignalType("layoffs");

/** Jobs are cut at the account, announced or carried out, closures with their jobs included. One a document. */
export const layoffs = defineDetector({
  type: TYPE.key,
  kinds: ["article"],
  detect(reading) {
    const { title } = reading.document;
    if (LOOKS_BACK.test(title) || IS_DENIED.test(title) || IS_ADVICE.test(title) || isCalledOff(title)) return [];
    const sentences = statedSentences(reading);
    if (sentences.some((one) => LAYOFF_CUE(one) && isDeniedBelow(reading, one) && isBound(reading, one))) return [];
    const statements = sentences.flatMap((sentence) => cutsIn(reading, sentence) ?? []);
    const first = statements.find(({ headcount }) => headcount !== undefined) ?? withCountNear(reading, statements[0]);
    return first ? [toDetection(reading, first, [first, ...statements])] : [];
  },
});

/** An anniversary tells what everybody knew. */
const LOOKS_BACK =
  /^(?:looking back|remembering|throwback|on this day|from the archives?|rückblick|il y a)(?!\p{L})|(?<!\p{L})(?:years?|decades?) on(?= ?[.,:;]|$)|\banniversary\b|\bsu(?:es|ed|ing) (?:over|for)\b/iu;

/** "Acme denies plans to cut a fifth of staff": the numbers below are those of the rumour. */
const IS_DENIED =
  /(?<!\p{L})(?:den(?:y|ies|ied)|refut(?:es?|ed)|rebut(?:s|ted)|rubbish(?:es|ed)|rules? out|ruled out|dementiert|desmiente|desmintió|dément|nega|smentisce|desmente|ontkent)(?!\p{L})|(?<!\p{L})weist [^.;]{3,60} zurück(?!\p{L})/iu;
/** "Letting people go: the founder's reality" speaks of how it is done. */
const IS_ADVICE =
  /^(?:letting (?:people|staff|employees|someone|somebody|team members) go|laying (?:people|staff|employees|someone) off|laying off (?:people|staff|employees|someone)|firing (?:people|someone|staff|employees)|making people redundant)(?=$|[:?!,]| (?:well|humanely|with|without|is|the right way|in an?)(?!\p{L}))/iu;

/** "Moravia baut Stellen ab. Betroffen sind 60 Beschäftigte." */
function withCountNear(reading: Reading, statement: JobStatement | undefined): JobStatement | undefined {
  return statement && { ...statement, headcount: countNear(reading, statement.sentence) };
}

function cutsIn(reading: Reading, sentence: Sentence): JobStatement | undefined {
  const mayCut = LAYOFF_CUE(sentence);
  if (
    !(mayCut || CLOSURE_CUE(sentence)) ||
    NOT_A_CUT.test(sentence.text) ||
    FEARED_ABROAD.test(sentence.text) ||
    hasGrown(sentence.text) ||
    isMemoir(reading, sentence) ||
    !isBound(reading, sentence)
  )
    return undefined;
  if (sentence.isTitle && IN_QUOTES.test(sentence.text)) return undefined;
  if (!sentence.namesSubject && HITS_OTHER.test(sentence.text)) return undefined;
  if (!sentence.isTitle && TOLD_BEFORE.test(sentence.text) && !tellsOfCut(reading.document.title)) return undefined;
  const where = CUTS_AT.exec(sentence.text)?.[1];
  if (where !== undefined && findPlaces(where).length === 0 && !reading.matcher.isLooselyNamedIn(where))
    return undefined;
  if (ONLY_AFFECTED.test(sentence.text) && !SPEAKS_OF_CUT.test(reading.text)) return undefined;
  const cut = mayCut ? findJobStatement(reading, sentence, LAYOFF_RULES) : undefined;
  return withoutWhole(cut) ?? findClosure(reading, sentence);
}

/** "A voluntary scheme for its 1,200 staff": how many there are, and not how many go. */
function withoutWhole(cut: JobStatement | undefined): JobStatement | undefined {
  const start = cut?.headcount?.start;
  if (!cut || start === undefined || !OF_ALL.test(cut.sentence.text.slice(0, start))) return cut;
  return { ...cut, headcount: undefined };
}

const OF_ALL =
  /\b(?:scheme|programme|program|offer\p{L}*|package|buy-?outs?|consult\p{L}*|severance|redundancy|retirement)\b[^.;,]{0,40}\b(?:for|to|with|among|open to) (?:all )?(?:of )?(?:its|their|our|the) (?:\p{L}+ )?$/iu;

/** An outage and a leak affect people too: the text has to speak of cuts somewhere. */
const ONLY_AFFECTED = /\b(?:affected|impacted)\b/i;
const SPEAKS_OF_CUT = createPattern(
  /(?<!\p{L})(?:cut(?:s|ting)?|lay(?:s|ing)?[ -]?offs?|laid off|job loss\p{L}*|redundan\p{L}+|restructur\p{L}+|reorgani[sz]\p{L}+|let(?:ting)? go|clos(?:e|es|ed|ing|ures?)|shut\p{L}*|w(?:ind(?:s|ing)?|ound) down|wind-?down|mothball\p{L}*|furlough\p{L}*|ax(?:es?|ed|ing)|sack\p{L}*|shed(?:s|ding)?|trim\p{L}*|insolven\p{L}+|administration|bankrupt\p{L}*|WARN|severance|eliminat\p{L}+|downsiz\p{L}+|reduc\p{L}+|pink slips?|terminat\p{L}+|dismiss\p{L}*|goodbye|farewell|difficult decision|hard decision|roles|positions|jobs)(?!\p{L})/iu,
);

/** "Layoffs hit Q&A start-up Globex": a digest of the day. */
const HITS_OTHER =
  /^(?:More |New |Mass )?(?:[Ll]ayoffs|[Jj]ob cuts|[Rr]edundancies) (?:hit|at|for|loom at) (?:[\p{L}&-]+ ){0,4}?\p{Lu}\p{L}/u;

/** "Acme to 'axe 900 jobs'": a headline in quotation marks stands by none of it. */
const IN_QUOTES =
  /(?<![\p{L}\d])['‘](?:to |will |set to )?(?:cut|axe|slash|shed|lose|lay|sack|eliminat|fire)\p{L}* [^'’]{0,40}(?:jobs|staff|workers|posts|people|off)[^'’]{0,30}['’](?!\p{L})/iu;

/** "Announced last month that it would": in an article on something else that is how things came. */
const TOLD_BEFORE = /\b(?:last (?:month|year)|earlier this (?:month|year))\b/i;
const tellsOfCut = (title: string) => TITLE_OF_CUT.test(title);
const TITLE_OF_CUT =
  /\b(?:(?:jobs?|staff|workforce|payroll) cuts?|cut(?:s|ting)? (?:[^.;]{0,30}(?:jobs|staff|workers|positions|roles|people)|\d)|lay-?offs?|laid off|lays? off|jobs?|redundanc\p{L}+|clos\p{L}+|shut\p{L}*|staff|workforce|workers|employees|restructur\p{L}+|axe[sd]?|sheds?|stellen\p{L}*|emplois|despid\p{L}+|licenzia\p{L}+)(?!\p{L})/iu;

/** "The staff reductions at Quay Arts": of whose staff they are. */
const CUTS_AT =
  /\b(?:[Rr]eductions|[Ll]ayoffs|[Jj]ob cuts|[Rr]edundancies) at (?:the )?(\p{Lu}[\p{L}&’'-]+(?: \p{Lu}[\p{L}&’'-]+){0,3})(?=$|[.,;:]| (?!\p{Lu}|plant|site|factory|mill|office|campus|warehouse|depot|store|branch|facility|headquarters|HQ))/u;

/** "We went from 5 employees to 8" */
function hasGrown(text: string): boolean {
  const [, from, to] = /\bfrom (\d[\d,]*)(?: \p{Ll}+){0,2} to (\d[\d,]*)/u.exec(text) ?? [];
  return from !== undefined && Number(from.replaceAll(",", "")) < Number(to?.replaceAll(",", ""));
}

/** What people are afraid of, and hearsay, in the languages beside English. */
const FEARED_ABROAD = createPattern(
  /(?<!\p{L})(?:redoute(?:nt)?|crai(?:nt|gnent)|teme[nm]?|temono|vre(?:es|ze)(?:t|n)|(?:be)?fürchte[nt]|rumores|rumeurs?|voci di|Gerüchten?|geruchten|boatos?)(?!\p{L})/iu,
);

/** Sentences of advice, statistics and blame, and cuts that do not happen. */
const NOT_A_CUT = createPattern(
  /\b(?:may|might|could) (?:[\p{L}-]+ ){0,3}(?:cut|go|lost|axed|disappear|eliminated)\b[^.;]{0,30}\b(?:if|unless)\b|\b(?:plans?|planning|expects?|sees?|makes?|there (?:are|will be)) no (?:further |more |new )?(?:job )?(?:cuts?|lay-?offs|redundancies|job losses)\b|\b(?:hir(?:es?|ed|ing)|took on|tak(?:es?|en|ing) on|recruit(?:s|ed|ing)?|snap(?:s|ped) up|offer(?:s|ed|ing)? (?:jobs|work|roles) to) [^.;]{0,50}\b(?:let go|laid[ -]off|made redundant|dismissed|sacked)\b|\bribbon[- ]cutting\b|\bcut(?:s|ting)? (?:the |a )?ribbon\b|\bwas (?:reportedly )?(?:planning|expected|due|set) to (?:close|shut|cut|axe)\b|\b(?:who|that) (?:have |had )?lost their jobs?\b|\b(?:[Hh]e|[Ss]he) (?:says|said|waves) (?:goodbye|farewell)|(?:schließt|schloss|schließen)\b[^.;]{0,60}\b(?:Entlassungen|Kündigungen|Stellenabbau)\b[^.;]{0,20}\baus\b|\b(?:descarta|nega|exclut|esclude|evita|sans|senza|sin|sem|zonder|ohne|keine?) (?:\p{L}+ ){0,2}(?:despidos?|demiss(?:ões|ão)|licenciements?|licenziament[oi]|esuberi|ontslag(?:en)?|Entlassungen|betriebsbedingten?|Kündigungen|ERE|plan social)|\b(?:avoid(?:s|ed|ing)?|without|no|prevent(?:s|ed|ing)?|instead of|rather than) (?:any |further |more |forced |compulsory |mass |the )?(?:layoffs?|lay-offs?|job (?:cuts|losses)|redundancies|(?:the )?loss of [\d,]+ jobs)\b|\blaid[ -]off (?:worker|employee|staff|from|by)|\b(?:after being|was|were once|got) laid off (?:from|by|at)\b|\b(?:rehir\w+|hir(?:es|ed|ing) (?:back )?laid|if you (?:are|were|have been)|WARN Act requires|severance (?:guide|calculator)|know about a layoff|(?:the|an|your) employer|employers|fear(?:s|ed)?|den(?:y|ies|ied)|(?:drop(?:s|ped)|shelv(?:es|ed)|revers(?:es|ed)|withdr(?:ew|aws?|awn)|scrap(?:s|ped)|abandon(?:s|ed)|cancel(?:s|led)|ditch(?:es|ed)|halt(?:s|ed)|paus(?:es|ed)|u-turn\p{L}* on|back(?:s|ed) (?:down|away) (?:from|on)) (?:\p{L}+ )?(?:plans?|proposals?|threat|programme|program)|(?:threat|plans?|risk|proposals?) (?:\p{L}+ ){0,3}(?:lifted|dropped|withdrawn|averted|shelved|scrapped|called off|avoided)|(?:jobs|posts|roles|positions) (?:are )?(?:kept|saved|safe)|warn(?:s|ed)? of|ranking|leaderboard|permissions?|years? (?:after|since)(?! (?:raising|securing|closing|landing|buying|acquiring|opening|launching|going public|announcing (?:a|its) (?:\p{L}+ )?(?:round|raise)))|(?:months?|weeks?) (?:after|since) [^.;]{0,40}\b(?:lay-?offs?|laid|cut(?:s|ting)?|redundanc\p{L}+|axed|axing|shedding|los(?:t|s|ing)|jobs?|sacking)|after (?:it|they|the company) (?:had )?(?:laid|cut))\b/iu,
);

function toDetection(reading: Reading, first: JobStatement, statements: JobStatement[]): Detection {
  const numbers = statements.flatMap(({ headcount, also }) => [headcount, also]);
  const count = numbers.find((number) => number?.count !== undefined)?.count ?? affectedNear(reading, first.sentence);
  const percent =
    numbers.find((number) => number?.percent !== undefined)?.percent ?? shareNear(reading, first.sentence);
  const stated = placesOf(reading, statements).filter(
    (name) => !statements.some(({ sentence: { text } }) => isWhereWorkGoes(text, name)),
  );
  const location = stated.length > 0 ? stated : placesNear(reading, first.sentence);
  const at = occurredAt(reading, first.sentence);
  const day = effectiveDay(reading, first.sentence);
  return {
    type: TYPE.key,
    title: titleOf(reading.subject.name, count, percent),
    summary: excerpt(first.sentence.text),
    strength: strengthOf(count, percent),
    confidence: first.headcount ? BASE_CONFIDENCE.hiring : BASE_CONFIDENCE.hiring - UNCOUNTED_PENALTY,
    ...(at !== undefined && { occurredAt: at }),
    data: {
      ...(count !== undefined && { count }),
      ...(percent !== undefined && { percent }),
      ...(location.length > 0 && { location }),
      ...(day !== undefined && { effective_date: day }),
    },
    identity: count !== undefined ? { count: String(count) } : {},
    evidence: quoteOf(first.sentence),
    people: [],
  };
}

/** "The layoffs take effect July 12": the day that the cut or one of the next two sentences gives. */
function effectiveDay(reading: Reading, { index }: Sentence): string | undefined {
  const near = reading.sentences.slice(index, index + 4).filter(({ isBoilerplate }) => !isBoilerplate);
  for (const { text } of near.slice(0, 3)) {
    const [cue] = TAKES_EFFECT.exec(text) ?? [];
    if (cue === undefined) continue;
    const from = text.indexOf(cue) + cue.length;
    const day = findDates(text.slice(from, from + 24), reading.referenceAt).find((date) => date.precision === "day");
    if (day) return toIsoDay(day.at);
  }
  return undefined;
}

const TAKES_EFFECT = createPattern(
  /(?<!\p{L})(?:effective|tak(?:e|es|ing) effect|wirksam (?:zum|ab)|(?:con|a) efectos (?:de|desde)|à compter du|met ingang van)(?: (?:on|from|as of|around))? /iu,
);

/** "… 790 jobs. That is 16 percent of the workforce": the share that one of the next sentences gives. */
function shareNear(reading: Reading, sentence: Sentence): number | undefined {
  return headcountsAfter(reading, sentence, IS_SHARE).find(({ percent }) => percent !== undefined)?.percent;
}

/** "… jede fünfte Stelle. Betroffen sind 85 Beschäftigte": how many, where the statement gives a share. */
function affectedNear(reading: Reading, sentence: Sentence): number | undefined {
  return headcountsAfter(reading, sentence, IS_AFFECTED).find(({ count }) => count !== undefined)?.count;
}

/** "Betroffen ist der Standort Zwickau", "It is shutting its Montreal studio": where, in one of the next two sentences. */
function placesNear(reading: Reading, { index }: Sentence): string[] {
  const next = reading.sentences.slice(index + 1).filter(({ isBoilerplate }) => !isBoilerplate);
  const telling = next.slice(0, 2).filter((sentence) => IS_AFFECTED.test(sentence.text) || CLOSURE_CUE(sentence));
  return placesOf(
    reading,
    telling.map((sentence) => ({ sentence, headcount: undefined })),
  );
}

/** The numbers of those of the next two sentences that are worded so. */
function headcountsAfter(reading: Reading, { index }: Sentence, wording: RegExp): ReturnType<typeof headcountsOf> {
  const next = reading.sentences.slice(index + 1).filter(({ isBoilerplate }) => !isBoilerplate);
  return next
    .slice(0, 2)
    .filter(({ text }) => wording.test(text))
    .flatMap((sentence) => headcountsOf(sentence));
}

const IS_AFFECTED =
  /(?<!\p{L})(?:affect(?:s|ed|ing)|lose their jobs|betroffen|betrifft|concerne(?:nt|ra)?|touche(?:nt|ra)?|afecta(?:rá)?|afetad[oa]s|coinvolt[ie]|getroffen)(?!\p{L})/iu;

const IS_SHARE =
  /^(?:That|This|It|They|The (?:cuts?|layoffs?|reductions?|move|jobs|positions|roles)|Das|Dies|Damit|Cela|Soit|Esto|Isso|Dat)(?!\p{L})[^.;]{0,60}(?:\d|half|third|quarter|fifth|tenth|Hälfte|Drittel|Viertel|moitié|tiers|quart|mitad|tercio|cuarta|metade|terço|metà|terzo|helft|derde)/u;

/** A cut whose size nobody tells is less sure to be one. */
const UNCOUNTED_PENALTY = 0.15;

/** The default; 10 more from 100 jobs or a tenth of the staff on, 20 more from 1,000 jobs or a third on. */
function strengthOf(count = 0, percent = 0): number {
  const size = count >= 1000 || percent >= 33 ? 20 : count >= 100 || percent >= 10 ? 10 : 0;
  return TYPE.defaultStrength + size;
}

function titleOf(company: string, count: number | undefined, percent: number | undefined): string {
  if (count !== undefined) return `Job cuts at ${company}: ${count.toLocaleString("en-US")} jobs`;
  return percent === undefined ? `Job cuts at ${company}` : `Job cuts at ${company}: ${percent} % of the staff`;
}
