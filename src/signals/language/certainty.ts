import { DAY_MS } from "#core/time.ts";
import { endOf, findDates } from "./dates.ts";
import { createPattern } from "./pattern.ts";

/**
 * How a sentence puts its statement: `stated` as done or decided, `planned` without a decision, `rumoured` or expected,
 * `denied`, `hypothetical` (if, would, how to), `past` (background, "in 2015", "its last round was").
 */
export type Certainty = "stated" | "planned" | "rumoured" | "denied" | "hypothetical" | "past";

/** What is dated longer than this before its text is background, not news (days). */
export const NEWS_AGE_DAYS_MAX = 90;

/** These colour the whole sentence, wherever they stand. */
const DENIED = createPattern(
  /\b(?:den(?:y|ies|ied|ying) (?:that |any |the (?:creation|closure|sale|purchase|acquisition|appointment|departure|merger) |reports?|rumou?rs?|it |speculation|being|having|talk)|no truth|not true|untrue|no plans? (?:to|for)|has not (?:received|made|been)|have not (?:received|made)|had no (?:takeover|offer)|is not (?:aware|in talks|for sale|seeking|considering|actively)|no talks|no knowledge of|ruled out|rules out|squash(?:es|ed)|quash(?:es|ed)|rebuffs?|rebuffed|rejects?|rejected|turned down|called off|calls off|abandon(?:s|ed)|falls through|fell through|scrapp(?:s|ed)|dementiert|weist .{0,30}zurück|keine Pläne|dément|desmiente|niega|smentisce|ontkent|nega que)\b/i,
);
/** Denials and hearsay in the languages whose letters the pattern above cannot end at. */
const DENIED_ABROAD = createPattern(
  /(?<!\p{L})(?:neg(?:ou|ó|ado)|desment(?:iu|ido)|desmintió|(?:a|ont) démenti|démente?nt|niegan|desmienten|desmentem?|smentiscono|ontkennen|dementieren|(?:sei(?:en)?|ist|sind|waren?) (?:frei erfunden|falsch|unzutreffend|nicht geplant|kein Thema)|n['’](?:est|a été) pas (?:prévue?|envisagée?)|nie(?:nt)?|ha(?:nno)? smentito|dementierte|ontkende|boatos?|bulos?)(?!\p{L})/iu,
);
/** "Raised $45 million between 2018 and 2022": a stretch of years is told after it is over. */
const STRETCH_OF_YEARS = createPattern(/\b(?:between|from) (?:19|20)\d\d (?:and|to|until|through) (?:19|20)\d\d\b/i);
const RUMOURED = createPattern(
  /\b(?:(?:in|early|active|ongoing|advanced|exclusive|preliminary|takeover|merger|acquisition|holding|held|exploratory|final|deal) (?:stage )?(?:talks|discussions|negotiations)|talks (?:over|to (?:buy|sell|acquire|raise|merge|take))|(?:holds?|held|began|started|resumed) talks|negotiating|conduct(?:s|ed|ing) (?:[p{L}-]+ )?negotiations|surmis(?:es|ed)|it (?:therefore |now |thus |also )?(?:seems|appears)|rumou?r(?:s|ed)?|speculation|is said to|are said to|said to be|people familiar|sources? (?:say|said|told|close)|according to sources|considering|mulling|mulls|weighing|weighs|(?:eyes|eyeing) (?:an?|[$€£]|\d|fresh|new|more|up)|explor(?:es|ing) (?:a|an|the|strategic|options|its|potential|possible)|evaluating (?:a|an|strategic|options)|seek(?:s|ing) (?:a? ?buyers?|funding|up to|\$|€|£)|could be (?:sold|bought|acquired)|takeover (?:target|bid|interest)|potential (?:for )?(?:an? )?(?:strategic |future )?(?:sale|buyer|acquisition|deal|bid|partnership|collaboration|merger|alliance|joint venture)|possible (?:sale|acquisition|deal|bid|offer)|on the verge of|close to (?:a|an|raising|closing|buying|acquiring|signing|securing)|(?:nears?|nearing) (?=(?:[\w$€£.,’'-]+ ){0,4}(?:deals?|agreement|sale|takeover|acquisition|merger|purchase|buyout|round|funding|financing|valuation|ipo|listing|close|closing|completion|accord|pact|contract|decision)\b|[A-Z]{0,3}[$€£])|tipped to|angeblich|Gerücht\w{0,3}|im Gespräch|Verhandlungen|verhandelt|erwägt|prüft|en (?:discussions?|négociations?|pourparlers)|négocie|envisage|rumeurs?|selon nos informations|en conversaciones|negocia\b|(?:evalúa|analiza|valora|contempla|sopesa|baraja|avalia|analisa|pondera) \w+(?:ar|er|ir)\b|estudia|estuda|em conversas|in gesprek|overweegt|geruchten|especulan?(?=\W)|spekulier(?:t|en)\b|specul(?:ano|eert|eren)\b|womöglich|möglicherweise|peut-être|posiblemente|possivelmente|in trattativa|valuta l)\b/i,
);
const HYPOTHETICAL = createPattern(
  /\?["”’)]?$|^how to\b|\b(?:why (?:we|they|he|she|I)|what if|imagine|suppose|let's say|hypothetical(?:ly)?|in theory)\b/i,
);
/** These colour only the verb that follows them in the same clause. */
const EXPECTED = createPattern(
  /\b(?:may|might|could|(?:will|would) (?:likely|probably|possibly)|(?:is|are|was|were) (?:likely|(?:set|due)(?! to (?:an?|the|its|open|start|begin|relocate|leave|step (?:down|aside)|stand down|retire|depart|rejoin|take (?:up|charge|the (?:helm|reins)))\b)|believed|thought|tipped|poised) to|(?:expected|rumou?red) to|[Ww]e expect(?= \p{Lu})|(?:appear|seem|look)(?:s|ed)? (?:(?:destined|set|likely|poised|certain|bound|ready|headed) )to|destined to|(?:[Aa]nalysts?|[Ii]nvestors) expect|expects? to|likely to|[Rr]eportedly (?:in|plans?|set|close|looking|seeking|considering)|dürfte|könnte|soll(?:te)?|zou(?:den)?|pourrait|devrait|serait|aurait|podría|poderia|potrebbe)(?!\p{L})/u,
);
const CONDITIONAL = createPattern(
  /\b(?:would|should|if|unless|whether|how to|when (?:you|your|a company|companies|startups)|you (?:can|need|must|want)|to help (?:you|them)|wants? to|wanted|need(?:s|ed)? to|ability to|ways? to|able to|würde|wollte)\b/i,
);
const PLANNED = createPattern(
  /\b(?:(?:plans?|planned|planning|intends?|intend(?:ed|ing)|aims?|aim(?:ed|ing)|hop(?:es|ed|ing)|expects|prepar(?:es|ing)|seeks|sought|proposes|proposed|tr(?:ies|ied|ying)|wants) (?:to|for|on)|(?:seeking|looks|looking) to|plant(?= (?:[Dd](?:en|ie|as|er)|eine?n?|het|een|ab|für|zu|laut|nach)\b)|will seek|möchte|prévoit de|compte|planea|pretende|is van plan)\b/i,
);
const DECIDED = createPattern(
  /\b(?:definitive agreement|has (?:signed|agreed)|have (?:signed|agreed)|signed|agreed|approved|board has|decided|announced|announces|confirmed|confirms)\b/i,
);
const NOT_DONE = createPattern(
  /\b(?:not|never|without|failed to|fails to|nor|nicht|kein|keine|pas|niet|geen|não|nunca)\b|\b(?:has|have|had|is|are|was|were|did|does|wo|could)n['’]t\b(?! (?:just|only|merely|simply)\b)/i,
);
/** Words that put a verb into the past of the text. */
const LOOKING_BACK = createPattern(
  /\b(?:(?<=\b(?:we|they|it|I|you|he|she|who|which|that) (?:also )?)used to|previously|formerly|earlier this year|last year|years? ago|months ago|in the past|at the time|back in|originally|had|its (?:last|previous|most recent|earlier|first)|since its|letztes Jahr|im Vorjahr|vergangenes Jahr|zuvor|l['’]an dernier|l['’]année dernière|précédemment|el año pasado|no ano passado|vorig jaar|eerder)\b/i,
);
const OPENS_WITH_PAST = createPattern(
  /^(?:last year|previously|formerly|years ago|in the past|originally|earlier this year|\w+ (?:decades?|years?|months?|quarters?) (?:ago|earlier|later|before|after|since|on))\b/i,
);
/** "It is a year since Beacon bought Foo", "when Beacon bought Foo": known already. */
/** "Four years after its launch, Beacon has landed": only what comes before the comma is old. */
const NOW_AFTER_YEARS =
  /^[\w-]+ (?:years?|months?) (?:after|since) [^;]{3,90}, (?:[^\s,;]+ ){1,5}(?:has|have) (?:now |just |also )?$/i;
const AFTER_TIME = /^[\w-]+ (?:years?|months?|weeks?|days?) (?:after|since|later) [^;]{3,90}, (?:[^\s,;]+ ){1,5}$/i;
const PRESENT = /^(?!was\b|has\b)(?:\w+s|are)(?![\p{L}])/iu;
const SUBORDINATE = createPattern(/\b(?:since|when|before) (?:(?!and\b|,)[^\s.;]{1,20} ){0,5}$/i);
/** A verb that states, at the head of what the sentence tells. */
const STATES = createPattern(
  /\b(?:raises?|raised|secure[sd]?|clos(?:es|ed)|acquire[sd]?|buys?|bought|appoint(?:s|ed)|named?|names|hires?|hired|joins|joined|promot(?:es|ed)|launch(?:es|ed)|open(?:s|ed)|sign(?:s|ed)|complete[sd]?|receive[sd]?|achieve[sd]?|earned|obtained|resign(?:s|ed)|retire[sd]|stepp?(?:s|ed) down|leaves|left|cuts?|lays off|laid off|release[sd]|introduce[sd]?|partner(?:s|ed)|expand(?:s|ed)|is (?:cutting|laying|opening|launching|hiring|raising|buying|acquiring|expanding|introducing))\b/i,
);
/** Reported speech puts "will" into "would": the statement stands. */
const REPORTED_WOULD = createPattern(
  /\b(?:said|says|saying|announced|announcing|announcement|confirmed|confirming|told|telling|disclosed|disclosing|revealed|revealing)\b[^.;]{0,130}\bwould\b/gi,
);
const REPORTED_HAD = createPattern(
  /\b(?:said|says|announced|confirmed|disclosed|reported|revealed|told (?:(?:its|the|their) )?(?:shareholders|investors|staff|employees|workers|reporters|analysts|customers|regulators?|markets?|exchange|stock exchange)) (?:(?:in a (?:statement|filing|note|letter)|on \w+|\w+day|yesterday|today) ){0,2}(?:that )?(?:it|they|he|she|the company|(?:[\w’'.-]+ ){0,4}[\w’'.-]+) (?:has |have )?had\b/gi,
);
/** "Seeking to fill a gap, the dairy introduces": why, before what is done. */
const PURPOSE = /^(?:Seeking|Looking|Aiming|Hoping|Planning|Wanting|Trying) to [^,;.]{3,90}, /;
/** Side remarks whose dates say nothing of the main statement. */
const ASIDE = createPattern(
  /\([^)]{0,120}\)|, (?:que|qui|che|who|which|founded|formerly|previously|established|based|a company)\b[^,;]{0,120},?|\b(?:founded|established|set up|started|launched|formed|gegründete?|fondée?|since|seit|depuis) (?:in |im Jahr )?(?:19|20)\d\d\b/gi,
);
const CLAUSE_END =
  /[;:–—]\s|, (?:and|but|while|whereas|which|who|und|aber|et|mais|y|pero|e|en|maar)\b|\b(?:and|but|while|which)\s(?=(?:has|have|is|it|will|would|may|plans?|also)\b)/gi;

/**
 * The certainty of a sentence's main statement. `referenceAt` is when its text was published (epoch ms): without it old
 * dates cannot be told from new ones.
 */
export function certaintyOf(sentence: string, referenceAt?: number): Certainty {
  const whole = colourOf(sentence);
  if (whole) return whole;
  const statesAt = STATES.exec(sentence)?.index ?? sentence.length;
  const lead = withoutPreface(sentence.slice(0, statesAt));
  if (EXPECTED.test(lead)) return "rumoured";
  if (CONDITIONAL.test(lead.replace(REPORTED_WOULD.regexp, " "))) return "hypothetical";
  if (PLANNED.test(lead) && !DECIDED.test(sentence)) return "planned";
  return isBackground(sentence.replace(ASIDE.regexp, " "), referenceAt) ||
    isBackground(entryDate(sentence), referenceAt)
    ? "past"
    : "stated";
}

/**
 * The certainty of the statement whose verb stands at `at`: a "may" in another clause does not weaken it, and a
 * pluperfect or an old date in its own clause makes it background.
 */
export function certaintyAt(sentence: string, at: number, referenceAt?: number): Certainty {
  const whole = colourOf(sentence);
  if (whole) return whole;
  const clause = clauseAround(sentence, at);
  const lead = withoutPreface(sentence.slice(Math.max(clause.start, at - 90), at));
  // From a whole word on: half of "Governor" would be a "nor".
  if (NOT_DONE.test(lead.slice(lead.lastIndexOf(" ", Math.max(0, lead.length - 24)) + 1))) return "denied";
  if (EXPECTED.test(lead) && !isSettled(sentence, lead, at)) return "rumoured";
  if (CONDITIONAL.test(lead) && isConditional(sentence.slice(Math.max(clause.start, at - REPORTED_MAX), at)))
    return "hypothetical";
  if (PLANNED.test(lead.replace(PURPOSE, "")) && !DECIDED.test(lead)) return "planned";
  if (LOOKING_BACK.test(lead.slice(-60).replace(REPORTED_HAD.regexp, " ").slice(-36))) return "past";
  if (OPENS_WITH_PAST.test(sentence) && !tellsNow(sentence, at)) return "past";
  if (SUBORDINATE.test(lead.slice(-60))) return "past";
  const aside = asideAround(sentence, at);
  // "Beacon, which raised $20M, opens an office": what a closed relative clause tells is known already.
  if (aside && /^, (?:which|who)\b/.test(aside) && !sentence.endsWith(aside) && !TELLS_THAT.test(aside)) return "past";
  const clauseText =
    aside ?? withoutEarlier(sentence.slice(clause.start, clause.end), at - clause.start).replace(ASIDE.regexp, " ");
  return isBackground(clauseText, referenceAt) || isBackground(leadDate(sentence), referenceAt) ? "past" : "stated";
}

/** "Said that its chair Max Keller, formerly of Torvex, would take over": who is meant may be told at length. */
const REPORTED_MAX = 220;
const LEAD_MAX = 90;

function isConditional(lead: string): boolean {
  return CONDITIONAL.test(withoutPreface(lead.replace(REPORTED_WOULD.regexp, " ").slice(-LEAD_MAX)));
}

/** "Is set to leave", "is set to open": whoever writes so of people and of sites tells of what is decided. */
function isSettled(sentence: string, lead: string, at: number): boolean {
  return SET_TO.test(lead) && MOVES_ON.test(sentence.slice(at));
}

const SET_TO = /\b(?:is|are|was|were) (?:set|due) to $/u;
const MOVES_ON =
  /^(?:leave|step (?:down|aside)|stand down|retire|depart|rejoin|take (?:up|charge|the (?:helm|reins))|open|relocate|start|begin|(?:expand|move) (?:in)?to)(?!\p{L})/u;

/** "Is opening in Leeds after its move to Hull last year": what comes after the present was before it. */
function withoutEarlier(clause: string, at: number): string {
  return IS_NOW.test(clause.slice(0, at + 4)) ? clause.replace(AFTER_THAT, " ") : clause;
}

const IS_NOW = /\b(?:is|are|will)(?: \p{L}+ly| now| also| today)? (?:to )?(?:be )?\p{L}{0,4}$/iu;
const AFTER_THAT = / (?:after|following) [^,;.]{3,80}[.!]?$/iu;

/** "We could not be happier to share that", "I want to let you know that", "we would like to announce": words before news. */
const PREFACE =
  /\b(?:(?:could|can)(?: ?not|n['’]t) be (?:happier|prouder|more \p{L}+)(?: to (?:share|announce|say|report))?|(?:would|['’]d) like to (?:announce|share|welcome|introduce|congratulate|inform|let you know)|want(?:ed)? to (?:let (?:you|everyone|people) know|share|announce|tell you|introduce|welcome|congratulate))/iu;

function withoutPreface(lead: string): string {
  return /could|can|like to|want/i.test(lead) ? lead.replace(PREFACE, " ") : lead;
}

/** "Six months after its seed, Beacon raises", "… has raised". */
function tellsNow(sentence: string, at: number): boolean {
  const lead = sentence.slice(0, at);
  return NOW_AFTER_YEARS.test(lead) || (AFTER_TIME.test(lead) && PRESENT.test(sentence.slice(at, at + 24)));
}

/** "is reported to have", "reports say": a medium states it, which counts, but weighs less. */
export function isReported(sentence: string): boolean {
  return /\b(?:reportedly|reports? say|reported to have|is reported|according to (?:reports|media)|laut (?:Medien|Bericht))/i.test(
    sentence,
  );
}

/** "The latest is Beacon, which said that Jane Roe, its CFO, was leaving": the news itself, and its comma ends no remark. */
const TELLS_THAT =
  /^, (?:which|who) (?:[\p{L}]+ )?(?:said|says|announced|confirmed|disclosed|revealed|reported)(?: (?:today|yesterday|on \p{L}+|\p{L}+day))? that (?!(?:last|earlier|in (?:19|20)\d\d)\b)/iu;

/** Several detectors ask about one sentence in a row; the last answer is kept. */
let lastColour: { sentence: string; colour: Certainty | undefined } = { sentence: "", colour: undefined };

function colourOf(sentence: string): Certainty | undefined {
  if (lastColour.sentence !== sentence) lastColour = { sentence, colour: readColour(sentence) };
  return lastColour.colour;
}

function readColour(sentence: string): Certainty | undefined {
  if (DENIED.test(sentence) || DENIED_ABROAD.test(sentence)) return "denied";
  if (RUMOURED.test(sentence)) return "rumoured";
  return HYPOTHETICAL.test(sentence) ? "hypothetical" : undefined;
}

/** Whether every date of a text ended longer ago than news may be old. */
function isBackground(text: string, referenceAt: number | undefined): boolean {
  if (STRETCH_OF_YEARS.test(text)) return true;
  if (/\b(?:last year|years ago|previous year|im Vorjahr|l['’]an dernier)\b/i.test(text)) return true;
  const dates = findDates(text, referenceAt);
  // News gives the year of its own events to nobody: in an undated text "in 2022" looks back.
  if (referenceAt === undefined) return dates.length > 0 && dates.every((date) => date.precision === "year");
  return dates.length > 0 && dates.every((date) => endOf(date) < referenceAt - NEWS_AGE_DAYS_MAX * DAY_MS);
}

function asideAround(sentence: string, at: number): string | undefined {
  for (const match of ASIDE.matchAll(sentence)) {
    if (match.index <= at && at < match.index + match[0].length) return match[0];
  }
  return undefined;
}

/** "In June 2012, ..." dates the whole sentence. */
function leadDate(sentence: string): string {
  return entryDate(sentence) || (/^(?:In|On|Im|En|Em|Nel|Back in|Since) [^,]{3,30},/.exec(sentence)?.[0] ?? "");
}

/** "1997 Beacon opened ...", "In the mid 1980s, ...": an entry of a company's history. */
function entryDate(sentence: string): string {
  const year = (YEAR_FIRST.exec(sentence) ?? DECADE_FIRST.exec(sentence))?.[1];
  return year === undefined ? "" : `In ${year},`;
}

const YEAR_FIRST =
  /^((?:19|20)\d\d):? (?:(?:the |The )?\p{Lu}[\p{L}\d&.’'-]* (?:[\p{L}\d&.’'-]+ ){0,3}?|[Tt]he company |[Ww]e )?(?:(?:was|were|has been) )?(?:\p{L}{2,}ed|bought|sold|built|began|became|set up|went|won|grew|took|made)(?!\p{L})/u;
const DECADE_FIRST =
  /^(?:In|During|By|Since|Throughout|In den) (?:the )?(?:(?:early|mid|late|frühen|späten)[- ]){0,2}(?:to )?((?:19|20)\d0)(?:['’]?s|ern?)(?!\p{L})/u;

function clauseAround(sentence: string, at: number): { start: number; end: number } {
  let start = 0;
  for (const match of sentence.matchAll(CLAUSE_END)) {
    if (match.index >= at) return { start, end: match.index };
    start = match.index + match[0].length;
  }
  return { start, end: sentence.length };
}
