import { actorBefore, isOthersObject, subjectSpans } from "../language/actor.ts";
import { certaintyAt } from "../language/certainty.ts";
import { watchFor } from "../language/cues.ts";
import { namesCompanyBy } from "../language/from-there.ts";
import { isShortForSubject } from "../language/marking.ts";
import { withMarks } from "../language/marks.ts";
import { findOrganisations } from "../language/names.ts";
import { isOrdinaryWord } from "../language/ordinary-words.ts";
import { createPattern, type Pattern } from "../language/pattern.ts";
import { findPlaces, placesAfter } from "../language/places.ts";
import { onceEach } from "../language/remember.ts";
import type { Span } from "../language/sentences.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import type { Reading, Sentence } from "../reading.ts";
import { CUT_NOUNS, findHeadcounts, type Headcount, numberAt } from "./headcounts.ts";
import { areJobsOfOthers } from "./jobs-of-others.ts";
import { datelined } from "./town-lines.ts";

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

const COUNT_MARK = 0xe400;
const COUNTS_MAX = 0x7f;
/** Added to the mark of a head count that is one of jobs, or of cuts. */
const IS_JOBS = 0x80;
const IS_CUTS = 0x100;
const SUBJECT_MARK = 0xe600;
const CUTS = new RegExp(`(?:${CUT_NOUNS})$`, "iu");
/** "Its workforce will be reduced by 12 percent" */
const CUT_BY =
  /(?<!\p{L})(?:reduced|cut|trimmed|slashed|shrunk|pared|(?:to|will) shrink)(?: back| down)? by (?!\p{L}*\d*$)/iu;
const JOBS =
  /(?:jobs?|positions?|posts?|roles?|vacancies|openings|apprenticeships|traineeships|internships|hires|recruits|apprentices|trainees|interns|graduates|stellen|arbeitsplätzen?|azubis|auszubildende|emplois|postes?|apprentis|alternants|empleos|puestos(?: de trabajo)?|banen|arbeidsplaatsen|vacatures|posti(?: di lavoro)?|empregos|vagas|postos(?: de trabalho)?)$/iu;

/** The head counts of a sentence, found once for all detectors. */
export const headcountsOf = onceEach(({ text }: Sentence): Headcount[] => findHeadcounts(text).slice(0, COUNTS_MAX));

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
  const counts = headcounts.map(({ start, end }, i) => ({
    start,
    end,
    code: COUNT_MARK + i + kindOf(text.slice(start, end)),
  }));
  const names = subjectSpans(reading, sentence)
    .filter((name) => !counts.some((count) => count.start < name.end && name.start < count.end))
    .map(({ start, end }) => ({ start, end, code: SUBJECT_MARK }));
  const marked = withMarks(
    text,
    [...counts, ...names].sort((a, b) => a.start - b.start),
  );
  watchFor(marked.text);
  for (const { pattern, needsCount } of rules) {
    if (needsCount && headcounts.length === 0) continue;
    for (const match of pattern.matchAll(marked.text)) {
      if (!isSubjectsNews(reading, sentence, marked.originalAt(match.index))) continue;
      if (PER_TIME.test(sentence.text.slice(marked.originalAt(match.index + match[0].length)))) continue;
      const mark = match.groups?.["n"];
      const isOfNewcomers = match.groups?.["newcomers"] !== undefined;
      const isBare = isOfNewcomers || match.groups?.["number"] !== undefined;
      const endAt = marked.originalAt(match.index + match[0].length);
      const bare = isBare ? numberAt(sentence.text, endAt, isOfNewcomers) : undefined;
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

function kindOf(headcount: string): number {
  if (CUTS.test(headcount) || CUT_BY.test(headcount)) return IS_CUTS;
  return JOBS.test(headcount) ? IS_JOBS : 0;
}

const TOLD_AGAIN =
  /^[,–—-]? ?\(?(?:or|representing|equal to|equivalent to|i\.e\.|that is|which is|gut|rund|also|soit|oder)? ?(?:\p{L}+ ){0,2}$/u;

function sameToldAgain(sentence: Sentence, first: Headcount | undefined, next: Headcount | undefined) {
  if (!first || !next || (first.count === undefined) === (next.count === undefined)) return {};
  return TOLD_AGAIN.test(sentence.text.slice(first.end, next.start)) ? { also: next } : {};
}

/** A place that a preposition or a workplace beside it tells to be one: "in Wrexham", "its Rotherham bar mill". */
const SITED = createPattern(
  /\b(?:in|near|outside|across|nahe|à|im|en|an?|its|their|our|the|clos(?:es?|ed|ing)|shut(?:s|ting)?(?: down)?|of) (?:the |its )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?= (?:\p{Ll}[\p{L}-]+ ){0,2}(?:plants?|factory|mill|site|offices?|cent(?:re|er)|warehouse|works|yard|depot|hub|facility|campus|foundry|shop|store|bakery|brewery|distillery|dairy|studio|quarry|mine|shipyard|refinery|smelter|pottery|laboratory|lab|call cent(?:re|er)|distribution cent(?:re|er))\b)/gu,
);
/** "Subsidiary in Hamilton to close" */
const SITE_IN = createPattern(
  /(?:\b(?:subsidiary|plant|site|factory|offices?|branch|store|facility|warehouse|depot|mill|studio|cent(?:re|er)|hub|bakery|works) (?:in|at|near|outside) |\b(?:Werks?|Standorts?|Niederlassung|Filiale) (?:in )?|\b(?:usine|site|planta|fábrica|unidade|stabilimento|fabbrica|fabriek|vestiging) (?:d[ei]|d[’']|en|em|a|in) ?(?:la )?)(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?=[ ,.;]|$)/gu,
);
/** "Shut a Keighley factory", "its Derbyshire plant", "jobs across the Tees Valley" */
const AREA = createPattern(
  /\b(?:jobs|posts|positions|roles|staff|workers|employees|redundancies|losses) (?:across|throughout|around|in|from|at(?= (?:the |its )?(?:\p{Lu}[\p{L}’'-]+ ?){1,2}(?:[,.;]|$))) (?:the |its )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?=[ ,.;]|$)|\p{Lu}[’']s (\p{Lu}[\p{L}’-]+) (?:plant|site|factory|office|works|mill)\b/gu,
);
/** "58 jobs for Ashbourne" */
const FOR_PLACE = createPattern(
  /\b(?:jobs|positions|posts|roles) (?:boost )?(?:for|to) (?:the )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?= (?:as|when|after|with|from|in|by|over|at|to)\b|[.,;]|$)/gu,
);
/** "To locate in Henry County": what is called so is a place wherever it stands, but not whose council it is. */
const COUNTY = createPattern(
  /(?<!\p{L})(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)? (?:County|Parish))(?! (?:Council|Commission\p{L}*|Board|Hospital|Schools?|Economic|Development|Chamber|Sheriff|Executive|News|Times|Herald))(?!\p{L})/gu,
);
const PLACES_MAX = 3;
/** "a WARN notice" stands where a place might in Spanish. */
const ABBREVIATION = /^\p{Lu}{3,}$/u;

/** Where the jobs are: known places of the statements, places named by a preposition after the number, workplaces. */
export function placesOf(reading: Reading, statements: JobStatement[]): string[] {
  const names = statements.flatMap(({ sentence: { text }, headcount }) => [
    ...findPlaces(text)
      .filter(({ end }) => !namesCompanyBy(text, end))
      .map(({ name }) => name),
    ...(headcount ? placesAfter(text, headcount.end, 40) : [])
      .filter(
        ({ start, end }) =>
          !namesCompanyBy(text, end) &&
          /(?<!\p{L})(?:in|at|near|outside|across|around|to|for|à|en|a|em|te|nahe|im|bei) (?:the |der |dem )?$/u.test(
            text.slice(0, start),
          ),
      )
      .map(({ name }) => name),
    ...[COUNTY, SITED, SITE_IN, FOR_PLACE, AREA]
      .flatMap((pattern) => [...pattern.matchAll(text)])
      .flatMap((match) => match[1] ?? match[2] ?? []),
  ]);
  return [...new Set([...datelined(statements, names), ...names])]
    .filter(
      (name) => !isOwnName(reading, name) && !ABBREVIATION.test(name) && !isOrdinaryWord(name.split(" ")[0] ?? ""),
    )
    .slice(0, PLACES_MAX);
}

function isOwnName(reading: Reading, name: string): boolean {
  return reading.subject.name.includes(name) || reading.matcher.isLooselyNamedIn(name);
}

/** Whether the statement at this place of the sentence is news and made of the subject, as far as the sentence tells. */
export function isSubjectsNews(reading: Reading, sentence: Sentence, at: number): boolean {
  if (areJobsOfOthers(reading, sentence)) return false;
  const lead = sentence.text.slice(0, at);
  if (BY_PROJECT.test(lead) && !isDescribing(reading, sentence, at)) return !isOthersObject(reading, sentence, at);
  const certainty = certaintyAt(withDecided(sentence.text), at, reading.referenceAt);
  // "For the first time since 1998, 50 apprentices will join": what is to come is no past, whatever date stands beside it.
  const isToCome = certainty === "past" && isFuture(sentence, at);
  const isNews = certainty === "stated" || certainty === "planned" || isToCome;
  if (!isNews || isDescribing(reading, sentence, at)) return false;
  if (isOfFormer(reading, sentence) || isOnlyTelling(reading, sentence, at)) return false;
  const near = sentence.text.slice(Math.max(0, at - 60), at);
  if (OTHERS_ACT.test(near) || OTHERS_TO.test(near)) return false;
  if (BY_US.test(lead) && !IS_SAID.test(sentence.text)) return true;
  if (SAYS_OWN_HEAD.test(lead) && !OF_ANOTHER.test(lead)) return true;
  const actor = actorBefore(reading, sentence, at);
  if (actor === "unnamed") return !isBroughtByOther(reading, sentence, at);
  if (actor === "subject" || isUnnamedHead(reading, sentence, at)) return true;
  return !isOthersObject(reading, sentence, at) && isGoneOnWith(reading, sentence, at);
}

/**
 * "Is set to close with the loss of 55 jobs" is as good as "will close", and so is what a company itself expects or wants to do with its
 * staff, and what "we had to" do; the places stay the same.
 */
function withDecided(text: string): string {
  return text.replace(DECIDED, (words) => "will".padEnd(words.length));
}

const DECIDED =
  /\b(?:is|are) (?:all )?(?:set|due) to\b|\bexpects? to(?= (?:\p{L}+ )?(?:hire|recruit|create|add|employ|take on|bring|fill|double|triple)\b)|\bwants? to(?= (?:hire|recruit|take on|bring)\b)|\bhad to(?= (?:lay|let|cut|part|make|say|reduce|close|shut|shed|eliminate|dismiss)\b)/gu;

/** "The project is expected to", "The $20 million plant should": what is built brings the jobs, as those say who pay for it. */
const BY_PROJECT =
  /^(?:The|This|Its) (?:[^.;:]{0,50} )?(?:project|investment|plant|factory|facility|expansion|site|development|warehouse|cent(?:re|er))(?: (?:opens|will open|is scheduled to open|is due to open)[^.;:]{0,30} and)?(?: (?:is|are) (?:expected|projected|due|set) to| should| will(?: eventually| initially)?) $/u;
/** "Between now and Christmas we will": whoever writes speaks of the own house; a quotation may be anybody's. */
const BY_US =
  /\b[Ww]e(?:['’](?:ll|re|ve))?(?: (?:will|are|also|now|going to|(?:have )?(?:had|decided|chosen) to|have|(?:were|are) forced to|sadly|unfortunately|recently|just)){0,3} $/u;
const IS_SAID = /["“”]|\b(?:said|says|told|adds|added|according to)\b/i;

/** "Chief executive Greg Shaw confirmed that": whoever speaks for the account, named with the post alone. */
const SAYS_OWN_HEAD =
  /^(?:The (?:company['’]s )?|Its |A |An? company )?(?:[Cc]hief (?:executive|operating|financial|people)(?: officer)?|C[EFOTH]R?O|(?:[Cc]o-?)?[Ff]ounder|[Pp]resident|[Mm]anaging [Dd]irector|(?:[Cc]ompany )?[Ss]pokes(?:man|woman|person)|[Pp]lant [Mm]anager|[Bb]oss|[Oo]wner)(?: (?:and [\p{Ll}-]+ )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2},?)? (?:said|says|confirmed|confirms|announced|wrote|revealed|disclosed|told (?:staff|employees|workers|us|reporters))(?: (?:on \p{Lu}\p{L}+|in an? [\p{L}-]+|by [\p{L}-]+|today|yesterday|this week|late \p{L}+))*(?: that)? $/u;
const OF_ANOTHER = /\b(?:of|at|from) \p{Lu}/u;

function isFuture({ text, isTitle }: Sentence, at: number): boolean {
  const before = text.slice(Math.max(0, at - 90), at);
  return (
    FUTURE_AFTER.test(text.slice(at, at + 120)) || (isTitle && / to $/i.test(before)) || FUTURE_BEFORE.test(before)
  );
}

const FUTURE_AFTER = /^[^.;,]{0,110}\b(?:will|wird|werden|sera|seront|sarà|saranno)(?![\p{L}])/iu;
const FUTURE_BEFORE = /\b(?:will|(?:is|are) to|va|vont)(?: [\p{L}’'-]+){0,12} $/iu;

/** "500 jobs at former Acme site": what the place once was does nothing there. */
function isOfFormer(reading: Reading, sentence: Sentence): boolean {
  const names = subjectSpans(reading, sentence);
  return names.length > 0 && names.every(({ start }) => FORMER.test(sentence.text.slice(0, start)));
}

const FORMER = /\b(?:former|old|ex|one-time|disused|derelict|defunct)[ -](?:the )?$/i;

/** "Pubs to add 20,000 jobs, says Acme": who only tells it does not do it. */
function isOnlyTelling(reading: Reading, sentence: Sentence, at: number): boolean {
  const names = subjectSpans(reading, sentence);
  const [first] = names;
  if (!first || first.start < at) return false;
  if (TOLD.test(sentence.text.slice(0, first.start))) return true;
  const lead = sentence.text.slice(0, at);
  if (!TELLS.test(sentence.text.slice(0, first.start))) return false;
  // "Galway needs 120 engineers, says Acme": a place and a party before the verb are not whoever tells it.
  return OF_MANY.test(lead) || findPlaces(lead).length > 0 || ACTING_NAME.test(lead);
}

/** "The college has frozen hiring, its head told Acme Newspapers": Acme has been told. */
const TOLD = /\b(?:told|tells|informed) (?:the )?(?:\p{Ll}+ ){0,2}$/u;
const ACTING_NAME = /^(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:(?:will|to|is|are|has|have|could|may|might|must) )*$/u;
const TELLS =
  /\b(?:says|said|finds|found|predicts|forecasts|estimates|shows|according to|(?:survey|poll|study|report|research|analysis|data|figures|index) (?:by|from|of)) (?:the |\p{Ll}+ ){0,4}$/iu;
const OF_MANY =
  /\b(?:sectors?|industr(?:y|ies)|econom(?:y|ies)|employers|businesses|companies|firms|start-?ups|nation|country|region|city|retailers|manufacturers|hotels|pubs|restaurants|banks|hospitals)\b/i;

/** A rate ("30 posts a month") is no number of jobs. */
const PER_TIME =
  /^ (?:(?:an?|per|each|every) (?:minute|hour|day|week|month|quarter|year)\b|(?:each|every) (?:spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)\b|annually\b|every other )/i;

/** "Expect lenders to cut": what somebody else is to do. */
const OTHERS_TO =
  /\b(?:expect|predict|forecast|want|urg|ask|requir|push|press|advis|encourag|forc|caus|lead|prompt)(?:e?s|ed|ing|e)? (?:the |many |some |most |more |other |all )?(?!it(?!\p{L})|us(?!\p{L})|jobs|staff|workers|employees|sales|costs?|losses|profits?|results)(?:[\p{Ll}-]+ ){0,2}?\p{Ll}{3,}s to (?:be |also )?$/u;

/** "After two competitors axed hundreds of staff": those who do it are others, though no name is given. */
const OTHERS_ACT =
  /\b(?:sectors?|industr(?:y|ies)|econom(?:y|ies)|businesses|hotels|pubs|restaurants|hospitals|schools|farms|lenders|insurers|brewers|competitors?|rivals?|peers|customers?|clients?|suppliers?|vendors?|partners?|neighbou?rs|companies|firms|start-?ups|employers|retailers|banks|studios|factories|manufacturers)(?: (?:have|has|had|also|recently|just|already|elsewhere|nearby|expects?|plans?|intends?|hopes?|aims?|to|will|are|is|could|may|might|set)){0,3}(?: (?:cut|shed|laid off|let go|\p{Ll}{2,12}ed))? $/iu;

/** "Contoso, a rival of Acme, laid off", "Acme's customers laid off": the subject only tells who somebody else is. */
function isDescribing(reading: Reading, sentence: Sentence, at: number): boolean {
  const subject = subjectSpans(reading, sentence).findLast((span) => span.end <= at);
  if (!subject) return false;
  return (
    APPOSITION.test(sentence.text.slice(0, subject.start).replace(LEAD_DATE, "")) ||
    OTHERS_OF.test(sentence.text.slice(0, subject.start)) ||
    OTHERS.test(sentence.text.slice(subject.end))
  );
}

const OTHERS =
  /^(?:['’]s?)? (?:[\p{L}-]+ )?(?:customers?|clients?|partners?|rivals?|competitors?|suppliers?|vendors?|users?|investors?|owners?|dealers?|tenants?)\b|^-(?:backed|owned|funded)\b/iu;
const OTHERS_OF =
  /\b(?:customers?|clients?|partners?|rivals?|competitors?|suppliers?|vendors?|investors?|owners?|dealers?|tenants?) (?:of|to) (?:the )?$/iu;
const LEAD_DATE = /^(?:On|In|Effective|As of) [^,]{2,30}(?:, \d{4})?, /;
const APPOSITION =
  /, (?:an?|the(?! board)|its|once|formerly|one) [^,]{0,60}\b(?:of|to|for|with|by|from|in) (?:the )?$/u;

/** Nothing stands before the statement; or the sentence begins with the subject, and what it names since are places. */
function isGoneOnWith(reading: Reading, sentence: Sentence, at: number): boolean {
  if (QUANTITY.test(sentence.text.slice(0, at))) return !isBroughtByOther(reading, sentence, at);
  const subject = ownNames(reading, sentence).find(
    (span) => span.start <= OPENING || IS_TOLD.test(sentence.text.slice(0, span.start)),
  );
  if (!subject) return false;
  const between = sentence.text.slice(subject.end, at);
  if (/[:;–—] (?:\p{L}+ ){0,2}$/u.test(between)) return true;
  if (/\b(?:it|and|und|et|y|e|en)(?: (?:will|is|has|would|also|plans|to)){0,3} $/u.test(between)) return true;
  if (PROJECT.test(between)) return true;
  const places = findPlaces(between);
  return findOrganisations(between).every(
    (name) =>
      CUT_PLAN.test(name.name) ||
      OWN_SITE.test(between.slice(0, name.start)) ||
      places.some((place) => place.start < name.end && name.start < place.end),
  );
}

/** "Will cease production at its Telford foundry" */
const OWN_SITE = /\b(?:its|their|our) $/;
/** Abbreviations of what is done to the jobs, not of who does it. */
const CUT_PLAN = /^(?:ERE|ERTE|PSE|PDV|WARN|WARN Act)$/;

/** The subject's names, also a short form that the text never spells out. */
function ownNames(reading: Reading, sentence: Sentence): readonly Span[] {
  const named = subjectSpans(reading, sentence);
  if (named.length > 0) return named;
  return findOrganisations(sentence.text).filter(({ name }) => isShortForSubject(reading, name));
}

/** "400 jobs as Globex picks Dayton": who comes after the number brings the jobs. */
function isBroughtByOther(reading: Reading, sentence: Sentence, at: number): boolean {
  if (!QUANTITY.test(sentence.text.slice(0, at))) return false;
  const cue = BROUGHT_BY.exec(sentence.text.slice(at));
  if (!cue) return false;
  const actorAt = at + cue.index + cue[0].length;
  const actor = findOrganisations(sentence.text.slice(actorAt))[0];
  return actor?.start === 0 && !ownNames(reading, sentence).some((span) => span.start <= actorAt && actorAt < span.end);
}

const BROUGHT_BY = /\b(?:as|after|when|if|by|because) (?:[\p{Ll}-]+ ){0,2}(?=\p{Lu})/u;

/** "… has chosen Salina for a plant, an investment of $620 million that will": what the subject builds brings the jobs. */
const PROJECT =
  /\b(?:investment|plants?|factory|site|office|cent(?:re|er)|warehouse|project|expansion|facility|hub|campus)\b(?: (?:of|worth|in|near|at|outside) [^,;]{1,50}?)?,? (?:that|which)(?: (?:will|would|is (?:set|due|expected) to))? $/i;

/** A sentence that begins with the number itself ("Some 200 jobs", "Rund 200 Stellen") names no actor before it. */
const QUANTITY =
  /^["“]?(?:about|around|some|nearly|almost|roughly|over|more than|up to|at least|another|as many as|rund|etwa|gut|knapp|mehr als|bis zu|environ|près de|unos|cerca de|circa)? ?$/i;
/** "The governor's office says Beacon will": who tells it does not do it. */
const IS_TOLD =
  /^[^.;:]{3,70} (?:says?|said|announced|confirmed)(?: (?:that|on \p{Lu}\p{L}+day|\p{Lu}\p{L}+day))? (?:the )?$/u;
/** A subject that begins a sentence may have so many characters before it ("Robot maker"). */
const OPENING = 24;
