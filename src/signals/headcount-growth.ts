import type { Detection } from "#core/detection.ts";
import { DAY_MS } from "#core/time.ts";
import { defineDetector } from "./detector.ts";
import { NUMBER, numberOf, PEOPLE } from "./hiring/staff-counts.ts";
import { type Growth, growthIn, staffAt } from "./hiring/staff-growth.ts";
import { thenAndNow } from "./hiring/staff-then-and-now.ts";
import { actorBefore } from "./language/actor.ts";
import { isBound } from "./language/binding.ts";
import { certaintyAt } from "./language/certainty.ts";
import { createCue } from "./language/cues.ts";
import { endOf, findDates } from "./language/dates.ts";
import { findOrganisations } from "./language/names.ts";
import { createPattern } from "./language/pattern.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { speaksAsSubject } from "./technology/own-doing.ts";
import { toDetection } from "./to-detection.ts";

/** Words of growth; of numbers that are compared; of the people who are counted. */
const tellsOfGrowth = createCue(
  `makes jump jumps grows rises climbs soars started began opened entered became number welcoming grown grew grow growing growth increase increased rose risen expanded doubled tripled quadrupled quintupled jumped climbed swelled scaled went gone up
   celebrates celebrate celebrated greets hires onboards surpassed exceeded crossed crosses reached compared added hired welcomed onboarded brought recruited more against versus passes passed tops topped surpasses exceeds crosses supera
   makes brings taking meet joined strong family sind jetzt nun now sommes somos siamo überschreitet dépasse hits reaches welcomes twice doubles triples doppelt doble doppio dobro duplica verdubbelt raddoppia from stieg wuchs
   gewachsen gestiegen gesteigert verdoppelt verdreifacht zuwachs augmenté passé passée crecido creció duplicado triplicado pasado pasó aumentó
   cresceu dobrou triplicou passou cresciuto groeide gegroeid steeg surged ballooned previous vorjahr um headcount taken taking bringing takes brings mais plus más mehr
   wächst passe passent crece cresce groeit steigt stijgt trebled swells swelled balloons boosts expands franchit franchissent dépassent übersteigt rise climb climbed increases swell numbers personale erreicht atteint alcanza raggiunge bereikt atinge chega klettert sube employees employing payroll`,
);
const comparesTimes = createCue(
  "ago earlier before last this started began launched vor vorjahr il hace há fa geleden vorig anno anni from how",
);
const tellsOfNow = createCue(
  "there we now today currently employs stands counts numbers totals jetzt heute zählt beschäftigt ya hoy oggi hoje aujourd compte emploie telt sind",
);
const countsPeople = createCue(
  `headcount workforce staff payroll employee employees team crew personnel people colleagues size we hires hired joiners belegschaft mitarbeiter
   mitarbeiterzahl beschäftigte köpfe anzahl zahl personalbestand effectifs équipe salariés collaborateurs plantilla equipo empleados equipe time
   quadro funcionários colaboradores pessoas organico dipendenti persone medewerkers werknemers personeelsbestand aantal family strong number
   us sind wir sommes somos siamo professionals teammates workers person persons payroll colleague hire FTE doubled tripled two`,
);

/** The number of employees has grown by a tenth or more, or from one number to a larger one, as a text says. */
export const headcountGrowth = defineDetector({
  type: "headcount_growth",
  kinds: ["article", "page", "filing"],
  cue: (sentence) => tellsOfGrowth(sentence) || comparesTimes(sentence),
  detect(reading) {
    const found = inOneSentence(reading) ?? overSentences(reading);
    return found ? [found] : [];
  },
});

function inOneSentence(reading: Reading): Detection | undefined {
  let early: Detection | undefined;
  for (const sentence of statedSentences(reading, true)) {
    if (!tellsOfGrowth(sentence) || !(countsPeople(sentence) || sentence.isTitle) || !isTelling(reading, sentence))
      continue;
    const growth = growthIn(sentence.text, { isTitle: sentence.isTitle, isOfStaff: () => speaksOfStaff(reading) });
    if (!growth || !isOfSubject(reading, sentence, growth.at)) continue;
    if (growth.isOfAnybody && !isGrower(reading, sentence, growth.at)) continue;
    const told = toGrowth(reading, sentence, withCountNear(reading, sentence, growth));
    // "In the first two years we grew to 10": what came since is the news, if it is told.
    if (!FIRST_STAGE.test(sentence.text)) return told;
    early ??= told;
  }
  return early;
}

const FIRST_STAGE = /^(?:In|Over|During) (?:the|our|its) first (?:\p{L}+|\d+) (?:years?|months?)(?!\p{L})/u;

/** A headline tells the growth, the lead how many there are now. */
function withCountNear(reading: Reading, { index, isTitle }: Sentence, growth: Growth): Growth {
  const total = totalNear(reading, index);
  if (total !== undefined && (growth.count === undefined || growth.isOfNewcomers)) return { ...growth, count: total };
  if (growth.count !== undefined || !isTitle) return growth;
  const next = reading.sentences.slice(index + 1).filter(({ isBoilerplate }) => !isBoilerplate);
  const told = next.slice(0, 2).map(({ text }) => growthIn(text, { isTitle: false, isOfStaff: () => false }));
  const count = told.find((one) => one?.count !== undefined)?.count;
  return count === undefined ? growth : { ...growth, count };
}

/** "The agency now has 70 staff", above or below: how many there are in all. */
function totalNear({ sentences }: Reading, index: number): number | undefined {
  const near = sentences.slice(Math.max(0, index - 1), index + 3).filter(({ isBoilerplate }) => !isBoilerplate);
  return near
    .filter(({ text }) => !NOT_THE_STAFF.test(text))
    .map(({ text }) => numberOf(HAS_NOW.exec(text)?.groups?.["to"]))
    .find((count) => count !== undefined && count >= 10);
}

const HAS_NOW = createPattern(
  new RegExp(
    `(?<![\\p{L}])(?:(?:now|currently|today) (?:has|employs|counts|numbers|stands at|totals)|(?:zählt|beschäftigt|hat) (?:nun|jetzt|inzwischen|mittlerweile|heute)|(?:compte|emploie) (?:désormais|aujourd['’]hui|maintenant)|(?:ya|ahora|hoy) (?:cuenta con|emplea a|tiene)|(?:já|hoje|agora) (?:tem|emprega|conta com)) (?:(?:about|around|over|more than|some|nearly|almost|rund|über|plus de|más de|mais de) )?(?<to>${NUMBER})(?: (?:${PEOPLE}|strong)(?![\\p{L}])|(?<=(?:employs|emploie|beschäftigt)[^.]{0,30})(?=[.,;]|$| (?:after|in|across|worldwide)\\b))`,
    "iu",
  ),
);

/** "A year ago we were nine. Today we are 34." */
function overSentences(reading: Reading): Detection | undefined {
  const { sentences } = reading;
  if (!sentences.some(comparesTimes) || !sentences.some(tellsOfNow)) return undefined;
  const counted = statedSentences(reading, true).filter(
    (sentence) =>
      (comparesTimes(sentence) || tellsOfNow(sentence)) &&
      HAS_NUMBER.test(sentence.text) &&
      isTelling(reading, sentence),
  );
  const found = thenAndNow(counted);
  return found && isOfSubject(reading, found.sentence, found.at) ? toGrowth(reading, found.sentence, found) : undefined;
}

/** Only sentences with a number are compared. */
const HAS_NUMBER = /\d|\b(?:were|are|['’]re) [a-z]/i;

/** A guide says "your team has doubled"; what "we" have done is told all the same. */
function isTelling(reading: Reading, { text }: Sentence): boolean {
  return !(reading.isGeneric && !OWN_VOICE.test(text)) && !NOT_THE_STAFF.test(text) && !OF_USERS.test(text);
}

/** "The number of clinics using it has tripled". */
const OF_USERS = /\bnumber of [^.;,]{2,60}? (?:using|(?:that|who) use|served by|relying on|powered by)(?!\p{L})/iu;

function speaksOfStaff({ sentences }: Reading): boolean {
  return sentences.some(({ text, isBoilerplate }) => !isBoilerplate && SPEAKS_OF_STAFF.test(text));
}

const OWN_VOICE =
  /\b(?:we|our|wir|unser\w*|nous|notre|nosotros|nuestr[oa]|nós|nossa?|noi|nostr[oa]|wij|onze)(?![\p{L}])/iu;
const SPEAKS_OF_STAFF =
  /\b(?:employees?|staff|team|headcount|work ?force|hires?|hired|people|colleagues|mitarbeiter\p{L}*|belegschaft|beschäftigte\p{L}*|salariés|effectifs?|collaborateurs|équipe|empleados|plantilla|equipo|funcionários|colaboradores|equipe|dipendenti|organico|persone|medewerkers|personeel\p{L}*)(?![\p{L}])/iu;
/** Staffs of others, things that are counted by heads, aims and advice. */
const NOT_THE_STAFF = createPattern(
  /\b(?:(?:slash|shed|axe|cut(?:s|ting)?|trim|lay(?:s|ing)? off|laid off|eliminat\p{L}+)(?:e?s|ing)? (?:[\p{L}]+ ){0,3}\d|customers?['’]|clients?['’]|your (?:team|headcount|staff|workforce|company|business)|helps?|helped|helping|enabl(?:es|ed|ing)|allow(?:s|ed|ing)|teams? (?:that|who|which) |is an? (?:bad|good|poor|terrible|great) (?:idea|measure|sign)|(?:portfolio|client) (?:firm|company|companies|business\p{L}*)|companies (?:that|who|which|with|from)|businesses (?:with|from|of)|organi[sz]ations (?:with|from|of)|for teams|industry|sector|economy|nationwide|unemployment|without (?:adding|hiring|growing|increasing)|despite (?:a )?(?:smaller|fewer)|costs?|salar(?:y|ies)|expenses|attrition|turnover rate|productivity|per employee|laid off|lay-?offs?|cut(?:s|ting)? |reduc(?:ed|es|ing|tion)|fell|dropped|shrank|shrinks?|shrinking|falls?|declin\p{L}+|drops|fewer|down from|users?|subscribers|followers|seats|licen[cs]es|students|patients|visitors|attendees|members grew|goal|target|hop(?:es?|ed) (?:to|for|that)|on average|% off\b|discounts?|(?:female|women|minority|black|hispanic|male) (?:employees|staff|workers|hires)|(?:he|she) (?:has |had |also |then )?(?:grew|built|scaled|expanded|doubled|tripled|led)|(?:shares?|stock|market (?:value|cap)|share price|bitcoin) (?:[\p{L}]+ ){0,4}?(?:doubled|tripled|quadrupled|grown|grew|risen|rose)|(?:study|survey|benchmark|report) (?:shows|finds|of|says)|by the end of (?:the|this|next) (?:year|decade)|over the next|in the next|within the next|by 20\d\d)(?![\p{L}])/iu,
);

/** What the account has done lies a year back at most, and is neither planned nor somebody else's. */
const AGE_DAYS_MAX = 400;

function isOfSubject(reading: Reading, sentence: Sentence, at: number): boolean {
  // "At Acme we had to grow our team" further up: whoever says "we" is of the account.
  const isOurs =
    (IS_WE.test(sentence.text.slice(at)) && isBound(reading, sentence)) ||
    (/(?<!\p{L})we(?:['’]ve)?(?: \p{L}+)?(?: $|$)/iu.test(sentence.text.slice(0, at)) &&
      speaksAsSubject(reading, sentence));
  if (!isOurs && !isBound(reading, sentence)) return false;
  if (reading.matcher.findLoosely(sentence.text).some(({ end }) => OF_OTHERS.test(sentence.text.slice(end))))
    return false;
  const certainty = certaintyAt(sentence.text, at, reading.referenceAt);
  if (certainty !== "stated" && certainty !== "past") return false;
  if (isLongAgo(clauseAt(sentence.text, at), reading.referenceAt)) return false;
  if (isOurs && IS_WE.test(sentence.text.slice(at))) return true;
  const from = Math.min(at, staffAt(sentence.text) ?? at);
  return actorBefore(reading, sentence, from) !== "other" || isOwnLead(reading, sentence.text.slice(0, from));
}

/** "With Ana and Ben we are now 30": who is told of are "we". */
const IS_WE = /^(?:we(?:['’]re| are)|wir sind|nous sommes|somos|siamo)(?!\p{L})/iu;

/** "Acme client triples staff" */
const OF_OTHERS =
  /^(?:['’]s?)? (?:clients?|customers?|partners?|rivals?|competitors?|suppliers?|vendors?|users?|portfolio|tenants?|alumni|spin-?offs?)(?!\p{L})/iu;

/** "Acme grew to 300 people": who stands right before the verb grew; a strike or a town at the account does not count. */
function isGrower(reading: Reading, { text }: Sentence, at: number): boolean {
  const lead = text
    .slice(0, at)
    .replace(/(?:,[^,]{0,80},)?(?: (?:has|have|had|also|since|now|then|is|was|['’]s|['’]ve))*\s*$/i, "");
  if (GROWS_ITSELF.test(lead) || (OURS_BEFORE.test(lead) && findOrganisations(lead).length <= 1)) return true;
  const own = reading.matcher.findLoosely(lead).at(-1);
  return (
    own?.end === lead.length && !/\b(?:at|of|in|by|with|for|from|to|near|against) $/i.test(lead.slice(0, own.start))
  );
}

/** "We ended the year with 70 people" */
const OURS_BEFORE = /^(?:[^.;]{0,30}, )?(?:we|wir|nous|nosotros|nós|wij)(?: [\p{Ll}\d’']+){1,6} ?$/iu;
const GROWS_ITSELF =
  /(?:^|(?<![\p{L}]))(?:we(?:['’]ve)?|it|they|wir|nous|nosotros|nós|and|who|which|what (?:began|started)[^,.;]{0,60}|(?:the |our |a |this )?(?:[\p{L}-]+ )?(?:company|firm|business|start-?up|agency|studio|group|family|workforce|unternehmen|firma|empresa|entreprise|société|azienda|bedrijf))$/iu;

/** "Wir sind", "Aumann zählt" of Fertigungstechnik Aumann: nobody else stands before the number. */
function isOwnLead({ subject }: Reading, lead: string): boolean {
  const names = findOrganisations(lead).filter(({ name }) => !OWN_VOICE.test(name) && !OF_COUNT.test(name));
  if (names.length === 0) return OWN_VOICE.test(lead) || OF_COUNT.test(lead.trim());
  return names.every(({ name }) => name.length > 4 && ` ${subject.name} `.includes(` ${name} `));
}

/** Words that a sentence about a number may begin with. */
const OF_COUNT = /^(?:Average|Total|Overall|Net|Global|Group|Full-time|Headcount)$/i;

/** "In 2009 it grew to 50 people; today …": the date of another clause is not of this one. */
function clauseAt(text: string, at: number): string {
  const end = text.indexOf(";", at);
  return text.slice(text.lastIndexOf(";", at) + 1, end < 0 ? text.length : end);
}

function isLongAgo(text: string, referenceAt: number | undefined): boolean {
  const dates = findDates(text, referenceAt);
  const latest = Math.max(...dates.map(endOf));
  if (referenceAt === undefined) return false;
  return dates.length > 0 && latest < referenceAt - AGE_DAYS_MAX * DAY_MS && !SINCE.test(text);
}

/** "Since 2019 the team has doubled" goes on to today. */
const SINCE = /\b(?:since|seit|depuis|desde|dal|sinds|founded)\b/i;

function toGrowth(reading: Reading, sentence: Sentence, growth: Growth): Detection {
  const { count, percent, factor } = growth;
  const { name } = reading.subject;
  const isSteep = (percent ?? 0) >= STEEP_PERCENT || factor !== undefined;
  return toDetection(reading, sentence, {
    type: "headcount_growth",
    title: titleOf(name, growth),
    strengthShift: isSteep ? 10 : 0,
    data: { ...(count !== undefined && { count }), ...(percent !== undefined && { percent }) },
    identity: count === undefined ? {} : { count: String(count) },
  });
}

const STEEP_PERCENT = 50;

function titleOf(name: string, { count, percent, factor }: Growth): string {
  if (count !== undefined) return `${name} has grown to ${count.toLocaleString("en-US")} people`;
  if (percent !== undefined) return `${name} has ${percent} % more people`;
  if (factor !== undefined)
    return `${name} has ${["twice", "three times", "four times", "five times"][factor - 2] ?? "many times"} as many people`;
  return `${name} has more people than before`;
}
