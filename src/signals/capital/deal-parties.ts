import { type Actor, actorBefore, subjectSpans } from "../language/actor.ts";
import { COMPANY_NOUN } from "../language/company-nouns.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import { findLeaderRoles } from "../language/roles.ts";
import { contains, overlaps } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isPartOf } from "./deal-parts.ts";

/** What is bought: its name, its length in the text, whether it is the subject, the words before it ("the payments business of "), and whether a unit of it follows. */
export type Bought = { name: string; length: number; isSubject: boolean; gap: string; isUnit?: boolean };

/** What may not stand between the verb and the company that is bought: then something else is bought. */
const OTHER_THING = createPattern(
  /["”]|\b(?:that|from|with|for|by|at|via|against|under|after|before|because|who|which|than|on|inventory|such as|like|formats?|including|across|means|meant|gives|gave|brings|brought|announc(?:es|ed)|(?<!up )to|customers?|users?|subscribers|skills?|knowledge|rights?|licen[cs]es?|land|buildings?|propert(?:y|ies)|aircraft|planes|jets|ships?|vessels?|trucks?|cars|tickets?|ads|advertising|data|patents?|time|traffic|media|spectrum|airwaves|frequenc(?:y|ies)|(?:different|new|key|bigger|larger|leading|special) (?:roles?|meanings?|status|importance)|reputation)\b|[;]|\w: |[.!?] /i,
);
const THING_AFTER =
  /^(?: \p{Lu}\p{Ll}{1,12}){0,2} (?:[Jj]ets|[Aa]ircraft|[Pp]lanes|[Cc]hips|[Ss]ervers|[Tt]rucks|[Bb]uses|[Ll]icen[cs]es?|[Ss]pectrum|[Ss]takes?|[Hh]olding|[Aa]irwaves|[Rr]ights|sites?|buildings?|premises|plants?|factory|warehouses?|land|campus|offices?|headquarters|trademarks?|domain|patents?|catalogue|tickets|ads|shares|stock|products|equipment|software licen[cs]es|phones|vehicles|trains|GPUs)\b/u;
/** "acquires Globex server software": what it makes is bought, and not Globex. */
const WARES_AFTER =
  /^(?: (?!(?:to|and|for|as|in|with|after|which|that)\b)[\p{Ll}-]+){0,2} (?:software|technolog(?:y|ies)|source code|products|tools)(?: products)?(?=$|[.,;]| (?:of|from|in|for|to|and|as|with)\b)/u;
/** "acquires Beacon customer Foo": the word after the name says that something beside the subject is bought. */
const BELONGS_TO_SUBJECT =
  /^(?:['’]s?)? (?:(?!(?:in|for|of|to|with|at|from|by|on|as|and|an?|the)\b)[\w-]+ ){0,2}?(?:favou?rites?|rivals?|competitors?|customers?|clients?|suppliers?|vendors?|partners?|spin-?(?:offs?|outs?)|subsidiar(?:y|ies)|units?|divisions?|arm|business(?:es)?|operations|properties|markets|licen[cs]es?|spectrum|stores|plants?|shares?|stock|stake|products?|licen[cs]es?|devices?|scanners?|software|founder|investor|resellers?|insurers?|lenders?|broker(?:age)?s?|chains?|makers?|labels?|publishers?|airlines?|hotels?|propert(?:y|ies)|mines?|deposits?|fields?|land|loans?|bonds|debt|portfolio)\b/i;
const IN_WITHOUT_STAKE = /\b(?:in|into|of)\b/i;
const STAKE = createPattern(
  /\b(?:stake|interest|holding|majority|remainder|rest|shares?|control|share capital|outstanding|%|percent|per cent|pct)/i,
);
const FULL_STAKE = /\b(?:majority|controlling|remaining|remainder|rest|full|entire|all|100|whole)\b/i;
/** Part of a company rather than the whole. */
export const ASSET = createPattern(
  /\b(?:assets?|business(?:es)?|unit|division|operations|product line|arm|brands?|portfolio|clinics|stores|homes|practices|shops|branches|pharmacies|restaurants|activit(?:y|ies|és)|geschäft|sparte)\b/i,
);
const OWNS_ASSET =
  /^(?:,? (?:Inc|Corp|Co|Ltd)\.?)?['’]s? (?:(?!(?:and|to|for|as|in|of|with|will|has|is)\b)[\p{L}\d&-]+ ){0,4}(?:[Aa]ssets|[Bb]usiness(?:es)?|[Uu]nit|[Dd]ivision|[Aa]rm|[Oo]perations|[Bb]rands?|[Pp]ortfolio|[Aa]ctivities|[Ss]tores|[Cc]linics)\b/u;
const OWNER_OF = createPattern(/\b(?:owner|parent|maker|provider|publisher|developer|operator|out) of\b/i);
/** "Beacon founder Jane Roe buys a football club": she does, unless she only says so. */
const IS_PERSON_OF =
  /^(?:['’]s)? (?:co-)?(?:founders?|ceo|chief executive|boss|owners?|chair(?:man|woman)?|chief|president|investors?|shareholders?|director)\b(?!.*\b(?:said|says|announced|told|confirmed|it|we|has agreed)\b)/i;
/** "Foo beats Beacon to buy Bar", "regulator allows Beacon to buy Bar": it does not, or not yet. */
const MADE_TO =
  /\b(?:beat(?:s|en|ing)?|outbid(?:s|ding)?|urge[sd]?|block(?:s|ed)|forc(?:es|ed)|help(?:s|ed)?|want(?:s|ed)|ask(?:s|ed)|allow(?:s|ed)|clear(?:s|ed)|expect(?:s|ed)|way for|advis(?:es|ed|ing))\s$/i;
const ONLOOKER =
  /\b(?:advis\w+|act(?:s|ed|ing) (?:for|as|on)|represent(?:s|ed|ing)|counsel\w*|brokers?|brokered|arrang(?:es|ed)|helps?|helped|financ\w+|supports?|supported|comments?|welcomes?|after|amid|before|blocks?|opposes?|clears?|approves?)\b[^,]{0,40}$/i;

/** The company right after a verb, unless something else is bought, or less than half of it. */
export function boughtAt(reading: Reading, sentence: Sentence, from: number): Bought | undefined {
  const rest = sentence.text.slice(from, from + 150);
  const own = subjectSpans(reading, sentence).find((span) => span.start >= from);
  const first = findOrganisations(rest).find(
    (name) =>
      (!IS_SHARE.test(name.name) &&
        !isOrigin(name.name, rest.slice(name.end)) &&
        !/^['’]s?(?!\p{L})/u.test(rest.slice(name.end, name.end + 2))) ||
      OWNS_ASSET.test(rest.slice(name.end, name.end + 60)),
  );
  const ownStart = own ? own.start - from : Number.POSITIVE_INFINITY;
  const start = Math.min(first?.start ?? Number.POSITIVE_INFINITY, ownStart);
  // "Sold to “The Halden Company GmbH”": some write a name between marks.
  const [, quoted] = IS_QUOTED.exec(rest) ?? [];
  if (quoted !== undefined && !reading.matcher.isLooselyNamedIn(quoted))
    return { name: quoted, length: quoted.length, isSubject: false, gap: rest.slice(0, 2) };
  if (!Number.isFinite(start) || !leadsToCompany(rest.slice(0, start))) return undefined;
  const gap = rest.slice(0, start);
  // "Doubling down on buys, Beacon plans": another clause.
  if (/^[,;]/.test(gap)) return undefined;
  // "Acquires pagecraft to speed up PDF editing": what it is for is not what is bought.
  if (/^ [\p{Ll}\d]+ to \p{Ll}/u.test(gap)) return undefined;
  if (own && ownStart <= start) {
    const after = sentence.text.slice(own.end, own.end + 40);
    if (BELONGS_TO_SUBJECT.test(after) || OWNS_ASSET.test(sentence.text.slice(own.end, own.end + 80))) return undefined;
    // "acquired Beacon's Foo": the possessive is not what is bought.
    return /^['’]s\b/.test(after) && first
      ? { name: first.name, length: first.name.length, isSubject: false, gap }
      : { name: reading.subject.name, length: own.end - own.start, isSubject: true, gap };
  }
  // "Sold to NY investment firm": where the buyer is from.
  if (first && /^[\p{Lu}.]{2,5}$/u.test(first.name) && IS_FROM_THERE.test(rest.slice(first.end))) return undefined;
  if (
    !first ||
    WARES_AFTER.test(rest.slice(first.end)) ||
    THING_AFTER.test(rest.slice(first.end, first.end + 40)) ||
    TEAM_AFTER.test(rest.slice(first.start))
  )
    return undefined;
  if (isKindOfThing(gap, rest.slice(first.end)) || COUNTED.test(rest.slice(0, first.start))) return undefined;
  const isUnit = OWNS_ASSET.test(rest.slice(first.end, first.end + 80));
  return { name: first.name, length: first.name.length, isSubject: false, gap, isUnit };
}

const IS_QUOTED =
  /^ ["“„«](\p{Lu}[\p{L}\d&.’'-]*(?: [\p{L}\d&.’'-]+){0,5}?(?: (?:GmbH|AG|SE|Inc|Ltd|LLC|Group|Company|Holdings?|Capital|Partners)\.?)?)["”“»]/u;

/** "Takes over Halden's Kelvo chip team": people change hands, and no company. */
const TEAM_AFTER =
  /^(?:\p{Lu}[\p{L}\d&.-]* ?){1,3}(?:['’]s? )?(?:(?!(?:to|and|for|in|as|with|from|of|after|whose|which)\b)[\p{L}-]+ ){0,3}?(?:team|staff|employees|engineers|designers|workers)(?!\p{L})/u;
/** "Acquires Majority Stake in Beacon": a headline's capital. */
const IS_SHARE = /^(?:Majority|Minority|Controlling|Remaining|Full|Stake|Interest|Record)$/;

/** "Ghent rival Praline": the town says where the company after it is from. */
function isOrigin(name: string, after: string): boolean {
  return (
    /^(?:-based)? \p{Ll}[\p{L}-]+ (?:\p{Ll}[\p{L}-]+ ){0,2}\p{Lu}/u.test(after) && findPlaces(name)[0]?.name === name
  );
}

const IS_FROM_THERE = /^ (?:\p{Ll}+ )?(?:firm|group|company|fund|buyer|rival|giant|investors?|owners?)\b/u;

/** "Purchase a record 2.85 million Kelvo credits": so many of them. */
const COUNTED = /\d ?(?:million|billion|thousand|tons?|tonnes|more|additional) $/i;

/** "Bought a Super Bowl spot": the name only describes what the article belongs to. */
function isKindOfThing(gap: string, after: string): boolean {
  return (
    /^ an? $/.test(gap) &&
    /^ (?!(?:for|from|in|on|at|as|and|to|with|which|who|that|last|this)\b)\p{Ll}{3,}/u.test(after)
  );
}

const KIND_BEFORE = new RegExp(
  `(?<!\\p{L})(?:(?!(?:from|of|to|for|in|by|with|and|at|on|via|under)\\b)[\\p{L}\\d&-]+ ){1,4}?(?:${COMPANY_NOUN}|platform|app|tool|service|vendor) $`,
  "iu",
);

/** Whether the words between a verb and a name leave the company, a business of it or a majority as what is bought. */
function leadsToCompany(words: string): boolean {
  // "bought all of Halden"
  const gap = words.replace(/^ (?:all|the whole|the rest|100 ?%|100 per ?cent) of /i, " ");
  // "Acquires data access start-up Raito": what it does, and not what is bought.
  const things = gap.replace(KIND_BEFORE, " ");
  if (gap.length > 100 || OTHER_THING.test(things)) return false;
  if (IN_WITHOUT_STAKE.test(gap) && !STAKE.test(gap) && !ASSET.test(gap) && !OWNER_OF.test(gap)) return false;
  return !isMinority(gap);
}

/** "a stake of about 4% in": less than what makes an owner. */
export function isMinority(thing: string): boolean {
  return STAKE.test(thing) && !FULL_STAKE.test(thing) && !isMajority(thing);
}

function isMajority(gap: string): boolean {
  const percent = /(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|percent|per cent)/i.exec(gap)?.[1];
  return percent !== undefined && Number(percent.replace(",", ".")) > 50;
}

/** Who buys. "Beacon advises Foo on the acquisition of Bar" only looks on. */
export function buyerBefore(reading: Reading, sentence: Sentence, at: number, verb: string): Actor {
  const actor = actorBefore(reading, sentence, at);
  const own = subjectSpans(reading, sentence).filter((span) => span.end <= at);
  if (actor === "subject" && IS_PERSON_OF.test(sentence.text.slice(own.at(-1)?.end ?? at, at))) return "other";
  if (actor === "subject" && /^to /i.test(verb) && MADE_TO.test(sentence.text.slice(0, own.at(-1)?.start ?? 0)))
    return "other";
  if (actor === "subject" && SAYS_THAT.test(sentence.text.slice(own.at(-1)?.end ?? at, at))) return "other";
  const isNoun = /\b(?:of|de|du|von|der|des|van|di|d[ao])$/i.test(verb);
  return actor === "subject" && isNoun && ONLOOKER.test(sentence.text.slice(0, at)) ? "other" : actor;
}

/** "Beacon announces that the owners of Halden have acquired": whoever is named behind "that" does it. */
const SAYS_THAT = /\bthat (?!it\b|we\b|they\b|the (?:company|group|firm)\b)[^.;]{0,60}?\p{Lu}/u;

/** Whether what stands right before the verb is the subject: "Foo buys Bar, and Beacon acquired by Baz". */
export function endsWithSubject(reading: Reading, sentence: Sentence, at: number): boolean {
  const last = subjectSpans(reading, sentence)
    .filter((span) => span.end <= at)
    .at(-1);
  if (!last) return false;
  return /^(?:['’]s)?(?:,? (?:Inc|Ltd|LLC|Corp|Co|GmbH|AG|SA|plc)\.?)?(?:,? (?:and|&|und|et|y|e|en) (?:(?:its|the) )?(?:\p{Lu}[\p{L}\d.&'’-]* ?){1,4})?(?:, (?:based|located|headquartered|founded|both|an?|the|which|whose)\b[^,;]{3,80},)?,?\s?(?:\([^)]{0,60}\) ?)?(?:(?:to be|has been|have been|is|was|are|were|gets|agrees to be|agreed to be|will be|being) ?)?$/iu.test(
    sentence.text.slice(last.end, at),
  );
}

/** The last other company before a verb: the one that acts, or in the passive the one that is bought. */
export function nameBefore(reading: Reading, sentence: Sentence, at: number): string | undefined {
  const lead = sentence.text
    .slice(Math.max(0, at - 150), at)
    .replace(WIRE_COUNT, "")
    .replace(SAID_OF_IT, (aside) => " ".repeat(aside.length));
  const own = reading.matcher.findLoosely(lead);
  const places = findPlaces(lead);
  return findOrganisations(lead)
    .filter((name) => !own.some((span) => overlaps(span, name)))
    .filter((name) => !NO_PARTY.test(lead.slice(0, name.start)))
    .filter(
      // "A Portland investor group": who it is, nobody says, and the buyer is somebody all the same.
      (name) => GROUP_OF.test(lead.slice(name.end)) || !places.some((place) => contains(place, name)),
    )
    .at(-1)?.name;
}

/** "A practice has joined the Halden Group. The company has announced the acquisition of": whom the sentence before names last. */
export function companyAbove(reading: Reading, { index, text }: Sentence): string | undefined {
  const above = IS_THE_COMPANY.test(text) ? reading.sentences[index - 1] : undefined;
  if (!above || above.isTitle || above.isBoilerplate) return undefined;
  const places = findPlaces(above.text);
  return findOrganisations(above.text)
    .filter(({ name }) => !reading.matcher.isLooselyNamedIn(name))
    .filter((name) => !places.some((place) => contains(place, name)))
    .at(-1)?.name;
}

const IS_THE_COMPANY = /^(?:The (?:company|group|firm|chain|business)|It)(?=,? )/u;

/** "Halden, which owns the Kelvo site, has agreed to be acquired by": what is named in between is not what is bought. */
const SAID_OF_IT =
  /, (?:which|whose|who) (?:[^;.]|\.(?=\S)){2,120}?,(?= (?:has|have|is|was|will|to|agreed|agrees|said|announced|announces)(?!\p{L}))/gu;

const GROUP_OF =
  /^(?:-based)? (?:\p{Ll}[\p{L}-]* ){0,3}?(?:group|firm|company|fund|investors?|buyer|family|couple|businessm[ae]n|entrepreneurs?|chain|trust|holding|consortium)(?!\p{L})/u;

/** "UPDATE 2-Globex buys": agencies number what they send out again. */
const WIRE_COUNT = /^(?:UPDATE|WRAPUP) \d{1,2}-(?=\p{Lu})/u;

/** "of Globex", "(NYSE: GLX)", "Globex chief executive Jane Roe": where, a ticker, and who only speaks for the buyer. */
const NO_PARTY =
  /\b(?:of|in|from|at|on) (?:the )?$|\([^)]*$|\b(?:C[EFOT]O|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Pp]resident|[Cc]hair(?:man|woman)|[Bb]oss) $/u;

/** "Analysts at Foo said the purchase of Beacon by Bar": who buys stands behind, and who only speaks of it before. */
export function ownerOfNoun(reading: Reading, sentence: Sentence, at: number, end: number): string | undefined {
  const own = subjectSpans(reading, sentence).find((span) => span.start >= end);
  const by = own ? (/^(?:,? (?:Inc|Corp|Ltd)\.?)? by (?:the )?/u.exec(sentence.text.slice(own.end))?.[0] ?? "") : "";
  if (own && by !== "") {
    const from = own.end + by.length;
    return findOrganisations(sentence.text.slice(from, from + 60)).find(({ start }) => start === 0)?.name;
  }
  const lead = sentence.text.slice(0, at);
  if (SPEAKS_OF.test(lead)) return undefined;
  const [head] = IS_MEANS.test(lead) ? findOrganisations(lead) : [];
  return head?.start === 0 ? head.name : nameBefore(reading, sentence, at);
}

/** "Globex targets gains from ports to gas with the takeover of Beacon": who opens the clause buys, not what is named last in it. */
const IS_MEANS = /\b(?:with|through|via) (?:(?:the|its|an?|planned|agreed) ){0,2}$/i;

const SPEAKS_OF =
  /\b(?:sa(?:id|ys)|believes?|thinks?|calls?|called|argues?|argued|warn(?:s|ed)|analysts?)\b[^.;,]{0,40}$/i;

/** Whether what a verb tells was long before its text: "with its acquisition of Halden around a year ago". */
export function isLongAgo(fromVerb: string): boolean {
  return LONG_AGO.test(fromVerb);
}

const LONG_AGO =
  /^(?:[^.;,]|(?<=\b(?:Inc|Corp|Co|Ltd))\.){0,90}?\b(?:(?:a|an|one|two|three|four|five|six|ten|several|many|\d+) years?|(?:several|many|six|seven|eight|nine|ten|eleven) months) (?:ago|earlier|before)(?!\p{L})|^[^.;,]{0,90}?\b(?:earlier this year|last year)(?!['’\p{L}])/iu;

/** "purchase a Beacon policy", "the pumps division of Beacon", "buy Beacon's curated boxes": what is bought is something the subject sells, or a part of it. */
export function isWareOfSubject(reading: Reading, { text, ...sentence }: Sentence, end: number): boolean {
  const own = subjectSpans(reading, { text, ...sentence }).find((span) => span.start >= end);
  return (
    own !== undefined &&
    (/\b(?:an?|any|your|more) $/i.test(text.slice(end, own.start)) ||
      isPartOf(text.slice(end, own.start)) ||
      WARE.test(text.slice(own.end)) ||
      isItsOfficer(text.slice(own.end)))
  );
}

const WARE =
  /^['’]s (?!(?:[\p{Ll}-]+ )?(?:business|assets|shares|stock|operations|parent|owner|equity|outstanding|remaining|entire)(?!\p{L}))\p{Ll}/u;

/** "Snaps up Beacon’s CRO": who is hired away. */
function isItsOfficer(behind: string): boolean {
  const [post] = findLeaderRoles(behind);
  return post !== undefined && /^(?:['’]s)? (?:\p{Ll}+ )?$/u.test(behind.slice(0, post.start));
}

/** "The former Beacon site has been sold to Foo" */
export function isThingOfSubject(reading: Reading, sentence: Sentence, at: number): boolean {
  const own = subjectSpans(reading, sentence).findLast((span) => span.end <= at);
  return own !== undefined && THING_OF.test(sentence.text.slice(own.end, at));
}

const THING_OF =
  /^(?:['’]s?)? (?:[\p{Ll}-]+ ){0,3}(?:sites?|buildings?|premises|land|offices?|headquarters|HQ|factory|plant|warehouse|stake|shares|bonds|house|estate|store|brand|trademark|patents?|collection|archive)(?!\p{L})/u;

/** "Sells Beacon and its depots to", but "sells Beacon headsets to". */
export const ALL_OF_IT =
  /^(?:(?:,? (?:Inc|Ltd|plc|AG|Corp|Group))?\.?)(?:,? (?:and|&|along with|together with) [^.;]{2,70}|,[^,;]{2,70},| \([^)]{1,40}\)| for [^.;]{2,30}| (?:business|chain|group|brand|company|firm|unit|arm|division|stores|operations|airline|bank|newspaper|label|site|platform)){0,2}$/iu;

/** "Pays $5m for software firm Foo's mistakes", "for developer Foo to build an app": something else is paid for. */
export function endsWithName(text: string, from: number, name: string): boolean {
  const at = text.indexOf(name, from);
  return at < 0 || !/^(?:['’]s| to\b| \p{Ll}+s\b)/u.test(text.slice(at + name.length, at + name.length + 30));
}

/** "Fell on news of the takeover of Torvex by Halden": who buys is named behind it. */
export function isByAnother({ matcher }: Reading, after: string): boolean {
  const by = BY.exec(after);
  if (!by) return false;
  const name = findOrganisations(after.slice(by[0].length))[0];
  return name?.start === 0 && !matcher.isLooselyNamedIn(name.name);
}

const BY = /^(?:,? (?:Inc|Corp|Ltd|plc|AG|Group)\.?)? by (?:the )?(?:(?:rival|fellow|US|UK) )*/u;
