import type { Detection } from "#core/detection.ts";
import type { Document } from "#core/document.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { DAY_MS } from "#core/time.ts";
import { getSignalType } from "./catalogue.ts";
import { defineDetector } from "./detector.ts";
import type { Headcount } from "./hiring/headcounts.ts";
import {
  compileJobRule,
  findJobStatement,
  headcountsOf,
  isSubjectsNews,
  type JobStatement,
  placesOf,
} from "./hiring/job-counts.ts";
import { isSizeOfTeam } from "./hiring/team-sizes.ts";
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
/** Open roles must have grown by so much against the baseline: both, the share and the number. */
const BOARD_GROWTH_PERCENT_MIN = 50;
const BOARD_GROWTH_MIN = 5;
/** The baseline is the latest earlier board of this age: younger ones show noise; a board that stands still is not stored again. */
const BASELINE_AGE_MS_MIN = 14 * DAY_MS;
const BASELINE_AGE_MS_MAX = 180 * DAY_MS;

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
    if (IS_CUT.test(sentence.text) || UNDECIDED.test(sentence.text)) continue;
    if (!isWorthIt || !isBound(reading, sentence)) continue;
    const statement = findJobStatement(reading, sentence, RULES) ?? findOpenings(reading, sentence);
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
  /\b(?:cut(?:s|ting(?![- ]edge))?|lay-?offs?|lays? off|laid off|redundanc\p{L}+|job losses|ax(?:e|es|ed)|sheds?|to go|slash\p{L}*|closes?|closure|stellen(?:abbau|streichung)\p{L}*|abbau\p{L}*|streicht|schließt|schließung|entl[aä]ss\p{L}+|affect(?:s|ed|ing)?|restructuring|leave|licenci\p{L}+|supprime|despid\p{L}+|licenzia|demit\p{L}+)(?![\p{L}])/iu,
);
/** Restraint, looks back, saved jobs, sums over an economy. */
const NOT_A_SURGE = createPattern(
  /^(?:The|These|Those|His|Her|Their|This) (?:[\p{L}\d-]+ ){0,3}(?:hires?|additions?|appointments?|recruits|recruitment|arrivals?|joiners|starters) (?:will )?(?:takes?|brings?|boosts?|raises?|lifts?)\b|\b(?:employers (?:of|in) the (?:area|region|city|county)|hiring spree,? and (?:now )?has|collectively|(?:net new|store|restaurant|location|club|studio|franchise|shop|showroom) openings|(?:bitcoin|crypto\p{L}*|asic|btc) miners?|(?:has|had) (?:said|promised|pledged) (?:that )?(?:it|they)|(?:answers?|reasons?|benefits?|estimates?|figures?|results?|respon(?:se|dent)s?|repl(?:y|ies)),? [^.;]{0,60}ranging from|ranging from [^.;]{1,60} to (?:(?:almost|nearly|even) )?(?:doubling|tripling|freezing|cutting)|looking ahead|once (?:promised|planned|hoped|vowed|pledged)|(?:none|few|they never) (?:came|materiali[sz]ed)|fell short of|aims? to (?:expand|grow|become|build)|created or retained|created or saved|economic (?:output|impact|activity|benefits?)|tax revenues?|(?:cohort|portfolio|member|participating) companies|(?:has|have) (?:[^.;]{2,60}, )?(?:created|generated|supported) (?:tens of |hundreds of )?(?:thousands|hundreds)|(?:has|have) grown to|still expects?|demand(?:s|ed|ing) (?:that )?(?=\p{Lu})|(?:announced|said) in (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d|(?:just|only) (?=\d)|(?<!no )fewer|freez\p{L}*|frozen|stop(?:s|ped)? (?:hiring|recruiting)|already here|slow(?:s|ed|ing)?|safeguard\p{L}*|protect(?:s|ed|ing)|sav(?:es|ed|ing)|so far(?! absent)|to date|(?<!(?:first time|first|biggest|largest) )since (?:19|20)\d\d|over the (?:past|last)|in the (?:past|last)|last year|you can|workspace|blog|social media|jobs from (?:\p{L}+ ){0,2}[\d,.]+ (?:\p{L}+ )?(?:employers|companies|firms)|in this (?:article|guide|post|example)|job (?:fair|seekers?)|(?:at|during|hosts?) (?:the |an? )?(?:\p{L}+ ){0,2}(?:recruitment|jobs?|careers?) (?:days?|fairs?|events?|expo)|hiring guide|unemploy\p{L}*|seit (?:19|20)\d\d|job (?:losses|cuts)|redundanc\p{L}+|at risk|under threat|(?:to|on|across|through) (?:its|the|our|their) (?:[\p{Ll}-]+ ){0,2}(?:platform|network|marketplace|app|roster|database|directory|waitlist|community|lists?|game|boards?|index|rankings?|catalog(?:ue)?|glossary|library|schema|templates?|software|permissions?|org chart)|withdr\p{L}+|rescind\p{L}*|revok\p{L}*|halt\p{L}*|nationwide|across the (?:industry|economy|sector))/iu,
);

const CREATES =
  "(?:creat(?:es?|ed|ing)|add(?:s|ing)?|bring(?:s|ing)?|generat(?:es?|ing)|propos(?:es?|ed|ing)|plans?(?: for)?|promis(?:es|ed|ing)|open(?:s|ing)?(?: up)?|fill(?:s|ing)?|announc(?:es?|ed|ing)|mean(?:s|ing)?|lead(?:s|ing)? to|result(?:s|ing)? in|the creation of|support(?:s|ing)?(?= up to))";
const HIRES =
  "(?:hir(?:es?|ing)(?! out\\b)|recruit(?:s|ing)?|tak(?:es?|ing) on|(?:to|will|would) (?:(?:initially|eventually|ultimately|directly|soon|then) )?employ|onboard(?:s|ing)?|look(?:s|ing) for|on the (?:hunt|lookout) for|in search of|hunt(?:s|ing)(?: for)?|advertis(?:es|ing)(?: for)?|seek(?:s|ing)|add(?:s|ing)?|grow(?:s|ing)? by|bring(?:s|ing)? on(?:board)?)";
const UP_BY_HALF = "(?:doubl(?:e|es|ing)|tripl(?:e|es|ing)|quadrupl(?:e|es|ing)|verdoppelt|verdreifacht)";

const RULES = [
  `\\b${CREATES}\\b{..}{J}`,
  `\\b${HIRES}\\b{..}{N}`,
  "\\bbring(?:s|ing)? {N}{..}\\bon ?board\\b(?! (?:its|the|an?|our|their)\\b)",
  `\\b${HIRES}{#}`,
  "{J}{..}\\b(?:(?:went|gone|go|are|now) (?:live|online|open)(?= (?:today|this|on|yesterday|now|last)\\b|[.,;!]|$)|opened (?:up )?(?:today|this|on|last))\\b",
  "\\b(?:hir(?:es?|ing)|recruit(?:s|ing)?|recrute|recrutera|recruter|embauche|embauchera|embaucher|assumerà|assumere|werft)(?![\\p{L}]){P}",
  "\\b(?:drive|campaign|push|hunt|search|call|bid|days?)\\b(?: \\p{L}+){0,2} (?:for|to (?:hire|recruit|find|fill|attract|add|bring in|take on)) (?:\\p{L}+ ){0,2}{N}",
  "\\b(?:will need|braucht|benötigt)\\b{..}{N}",
  // "stellt 200 Berater ein"
  "\\bstell(?:t|en)(?= (?:\\p{L}+ ){0,2}[\\d.]+ (?:[\\p{L}-]+ ){1,6}ein(?![\\p{L}])){P}",
  "\\b(?:has|have|is|are) (?:posted|advertised|advertising)\\b{..}{J}",
  "\\b(?:has|have|we[’']ve) (?:(?:just|now|today|also) )?opened(?: up)? (?:another |some |about )?{J}",
  "{J} (?:are )?(?:coming|headed|heading) to\\b",
  "\\b(?:swell|grow|expand|increas|boost)\\p{L}* (?:(?:its|our|the|their) )?ranks by{#}",
  // "Wanted: 300 train drivers", "needs 1,000 cabin crew"
  "(?:^|: )wanted:? (?:some |about |up to )?{N}",
  "\\b(?:needs|wants) (?:some |about |another |up to )?{N}(?=[.,;]|$| (?:as|for|by|in|at|across)\\b)",
  "{J}{..}\\b(?:will|to|are to|set to) join\\b",
  "{N}{..}\\b(?:will|to|are to|set to) (?:start (?:work|training)|begin (?:work|training)|be hired|be recruited|be taken on)\\b",
  "{N} (?:(?:are|now|being) )?(?:planned|wanted|sought|needed|up for grabs|on offer|on the cards|lined up|à pourvoir|zu besetzen|zu vergeben|por cubrir|da coprire|te vervullen|to be (?:hired|recruited|taken on)|on (?:the|its) way|in the pipeline|boost)\\b",
  "^(?:\\p{L}+ ){0,2}{N} as (?=\\p{Lu})",
  "\\b(?:tak|grow|expand|increas|lift|rais|boost|build|bring)\\p{L}* (?:(?:its|our|the|their) )?(?:[\\p{L}-]+ ){0,3}(?:team|work ?force|headcount|staff|payroll)\\b{..}\\b(?:to|by){#}",
  "\\b(?:to|will) (?:hire|recruit|take on) (?:(?:several|many) )?(?:hundreds|thousands|dozens)(?= (?:more|in|at|across|for|as|over|this|next)\\b|[.,;]|$)",
  "\\b(?:work ?force|headcount|staff|payroll|team)\\b{..}\\b(?:to|will|could|set to|is|are) (?:swell|grow|increase|rise|expand|climb|jump)(?:ing)? (?:by|to){#}",
  "\\b(?:(?:have|has|be) )?(?:jobs|positions|roles) (?:for|to be filled by) {N}",
  "\\b(?:grow|expand|increas)\\p{L}* (?:its|our|the|their) (?:\\p{L}+ ){0,3}(?:team|work ?force|headcount|staff)\\b{..}\\b(?:to|by) (?:\\p{L}+ ){0,2}{N}",
  "{N}{..}\\b(?:to follow|to come|to be (?:created|filled|added)|(?:will|would) (?:be created|follow|come)|(?:are|is) (?:to be )?(?:created|planned|coming)|created(?! (?:more|many|the|an?|problems|new|value)(?![\\p{L}])))",
  "\\b(?:grow|expand|increas|boost|enlarg)\\p{L}* (?:(?:its|our|the|their) )?(?:\\p{L}+ ){0,2}(?=[\\uE400-\\uE47F])(?:{N})",
  "\\b(?:prevede|avverrà|con) l[’']ingresso di\\b{..}{N}",
  "{J}{..}\\bfor (?=\\p{Lu})",
  "{J} (?:(?:sont|seront|van a ser|serán|serão|vengono|saranno|worden) )?(?:créée?s|cread[oa]s|criad[oa]s|creati|gecreëerd)(?![\\p{L}])",
  "\\b(?:with|and) (?:at least |about |around |up to |more than |over |some )?{N}{..}\\b(?:over|within|in) (?:the next )?(?:\\p{L}+|\\d+) (?:years|months)\\b",
  `\\b${UP_BY_HALF} (?:the size of )?(?:(?:its|our|their|the) )?(?:[\\p{L}-]+ ){0,3}(?:work ?force|headcount|team|staff|office|payroll|operation|hub)\\b(?! (?:space|size|productivity|output|budget))`,
  `\\b${UP_BY_HALF} (?:(?:its|our|the|their|ihre|seine) (?:\\p{L}+ ){0,3}(?:work ?force|headcount|team|staff|Belegschaft|Mitarbeiterzahl)|in size)`,
  // "In 120-job expansion", "announces 90-job plant"
  "{J} (?:[\\p{Ll}-]+ )?(?:expansion|investment|boost|project|plan|announcement|plant|factory|facility|hub)(?![\\p{L}])",
  "\\b(?:schafft|schaffen|entstehen|sucht)\\b{..}{N}",
  // "stellt ihre 3.000 Arbeitsplätze um" takes nobody on.
  "\\bstell(?:t|en)\\b{..}{N}{..}\\bein(?![\\p{L}])",
  "{N}{..}\\b(?:entstehen|schaffen|geschaffen|einstellen|eingestellt|ein\\b)",
  "\\b(?:crée|créera|créer|création de|recrute|recrutera|recruter|embauche|embauchera|embaucher)(?![\\p{L}]){..}{N}",
  "\\b(?:crea|creará|crear|genera|generará|generar|contrata|contratará|contratar|incorpora|incorporará|incorporar|busca|buscará|recluta|necesita|abre|abrirá)(?![\\p{L}]){..}{N}",
  "\\b(?:cria|criará|criar|gera|gerará|gerar|procura|busca|seleciona|recruta|abrirá|abrir|contrata|contratará|contratar|abre)(?![\\p{L}]){..}{N}",
  // "Más de 100 puestos creará Beacon", "dará trabajo a 122 personas"
  "{J}{..}(?<!\\p{L})(?:creará|crearán|generará|incorporará|contratará|criará|gerará|créera|creerà)(?!\\p{L})",
  "\\b(?:dará|darán|daría|dar) (?:(?:trabajo|empleo|trabalho|emprego) (?:[\\p{L}]+ )?a)(?!\\p{L}){..}{N}",
  "\\b(?:empleará|ocupará|admite|admitirá|empregará|emploiera|occuperà|impiegherà|darà lavoro a)(?!\\p{L}){..}{N}",
  "\\b(?:schept|creëert|scheppen|zoekt|werft|neemt)(?![\\p{L}]){..}{N}",
  "\\b(?:assume|assumerà|assumere|creerà|creare|crea|cerca)(?![\\p{L}]){..}{N}",
].map(compileJobRule);

const HIRING_NOUN =
  /\b(?:assunzioni|embauches|recrutements|contrataciones|contratações|neueinstellungen|ausbildungsplätze)$/iu;
const OPEN_NOUN = /\b(?:open (?:positions|roles|jobs|posts)|vacancies|openings|offene[nr]? stellen|vacatures)$/iu;
const TELLS_OF_OPENINGS = /\b(?:have|has|with|there are|(?:fill|list|advertis|recruit)\p{L}*)(?: \p{L}+){0,4} $/iu;
/** "We have twelve positions open right now" */
const IS_OPEN = /^ (?:currently )?(?:open|vacant|to fill)(?= (?:right )?now\b|[.,;:]|$| (?:across|in|at|for)\b)/iu;
/** "150 new jobs at Beacon", "150 neue Stellen bei Beacon": a headline without a verb. */
const NEW_JOBS =
  /(?<!\p{L})(?:new|more|extra|additional|neue[rn]?|zusätzliche|nouveaux|nuev[oa]s|nov[oa]s|nuov[ie]|nieuwe) (?:[\p{L}-]+ )?(?:jobs|positions|posts|roles|Stellen|Arbeitsplätze|Jobs|emplois|postes|empleos|puestos(?: de trabajo)?|empregos|vagas|postos(?: de trabalho)?|posti(?: di lavoro)?|banen|arbeidsplaatsen)$/iu;
const AT_SUBJECT = /^ (?:at|with|bei|beim|chez|en|na|no|da|em|alla|presso|bij) (?:the |der |die |das |la |el |le )?$/u;
/** "We're hiring! 14 open positions" */
const AFTER_HIRING = /\b(?:[Ww]e(?:['’]re| are)|[Nn]ow|is|are) hiring ?[!:.,–—-]{1,2} ?(?:for )?$/u;
const JOB_NOUN = /(?:jobs|positions|roles|posts)$/iu;
const WE_HAVE =
  /(?<!\p{L})(?:we(?:[’']ve)?|it|company|has|have) (?:now |currently |got )?(?:have |has )?(?:over |about |around |some )?$/iu;
const IS_HIRING = /\b(?:hir(?:e|es|ing)|recruit\p{L}*)\b/iu;

/** "62 open positions" where the title tells it or the sentence speaks of hiring; a page's count of its postings is no news. */
function findOpenings(reading: Reading, sentence: Sentence): JobStatement | undefined {
  const headcount = headcountsOf(sentence).find(({ start, end }) => {
    const [noun, before] = [sentence.text.slice(start, end), sentence.text.slice(0, start)];
    if (HIRING_NOUN.test(noun)) return true;
    if (sentence.isTitle && NEW_JOBS.test(noun) && isAtSubject(reading, sentence, end)) return true;
    if (OPEN_NOUN.test(noun) && AFTER_HIRING.test(before)) return true;
    if (IS_OPEN.test(sentence.text.slice(end)) && JOB_NOUN.test(noun) && WE_HAVE.test(before)) return true;
    const isNews =
      reading.document.kind !== "page" &&
      (sentence.isTitle || IS_HIRING.test(sentence.text) || IS_HIRING.test(reading.document.title));
    return isNews && OPEN_NOUN.test(noun) && TELLS_OF_OPENINGS.test(before);
  });
  if (!headcount) return undefined;
  const isOurs = AFTER_HIRING.test(sentence.text.slice(0, headcount.start));
  return isOurs || isSubjectsNews(reading, sentence, headcount.start) ? { sentence, headcount } : undefined;
}

function isAtSubject(reading: Reading, { text }: Sentence, end: number): boolean {
  const after = text.slice(end);
  return reading.matcher.findLoosely(after).some(({ start }) => AT_SUBJECT.test(after.slice(0, start)));
}

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
  const { document } = reading;
  const ageOf = (earlier: Document) => document.fetchedAt - earlier.fetchedAt;
  const baseline = previous.find(
    (earlier) =>
      earlier.facts.openRoles !== undefined &&
      ageOf(earlier) >= BASELINE_AGE_MS_MIN &&
      ageOf(earlier) <= BASELINE_AGE_MS_MAX,
  );
  const openRoles = document.facts.openRoles;
  const title = reading.sentences[0];
  if (!baseline?.facts.openRoles || !openRoles || !title) return undefined;
  const [before, now] = [baseline.facts.openRoles.length, openRoles.length];
  const percent = before === 0 ? undefined : Math.round(((now - before) / before) * 100);
  // A board that was empty may have been read wrongly; nothing can be said of its growth.
  if (percent === undefined || percent < BOARD_GROWTH_PERCENT_MIN || now - before < BOARD_GROWTH_MIN) return undefined;
  const department = growingDepartment(openRoles, baseline.facts.openRoles);
  const days = Math.round(ageOf(baseline) / DAY_MS);
  return {
    type: TYPE.key,
    title: `${reading.subject.name}'s open roles rose from ${before} to ${now} in ${days} days`,
    summary: `The job board of ${reading.subject.name} lists ${now} open roles; ${days} days earlier it listed ${before}.`,
    strength: strengthOf(now - before, percent),
    confidence: BASE_CONFIDENCE.hiring,
    occurredAt: document.fetchedAt,
    data: { count: now, percent, ...(department && { department }) },
    identity: {},
    evidence: quoteOf(title),
    people: [],
  };
}

type OpenRoles = NonNullable<Document["facts"]["openRoles"]>;

/** The department that more than half of the added roles belong to, if there is one. */
function growingDepartment(now: OpenRoles, before: OpenRoles): string | undefined {
  const known = new Set(before.map(({ key }) => key));
  const added = now.filter(({ key }) => !known.has(key));
  const counts = new Map<string, number>();
  for (const { department } of added) if (department) counts.set(department, (counts.get(department) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > added.length)?.[0];
}
