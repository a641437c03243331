import { subjectSpans } from "../language/actor.ts";
import { certaintyAt } from "../language/certainty.ts";
import { createCue } from "../language/cues.ts";
import { findOrganisations, type NameSpan } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { tellsOfPurchase } from "./deal-evidence.ts";

/** A purchase told without a verb of buying: which side the subject is on, and who is on the other. */
export type Join = { role: "buyer" | "bought"; other: string; at: number };

/** "<company> is now part of <company>": the one before is bought. */
const PART_OF = createPattern(
  /(?<![\p{L}-])(?:is|are|becomes?|is becoming|are becoming|became|has become|have become|will become|is to become) (?:now |today |officially |proudly |finally ){0,2}(?:(?:an? |the )?(?:[\w-]+ ){0,2}(?:part|subsidiary|division|member) of|(?<=\b(?:now|officially|become|becomes|became) )owned by)(?!\p{L})|belongs to|gehört (?:künftig|nun|jetzt|ab sofort) zu[rm]?|(?<=\bwe)['’]re (?:now |today |officially |proudly |finally ){0,2}part of(?!\p{L})|(?<![\p{L}-])(?:joins|joined|is joining|are joining|has joined|have joined|will join|is to join)(?!\p{L}| with(?!\p{L}))/giu,
);
const JOIN_CUE = createCue(
  "belongs part subsidiary division member owned owner join joins joined joining gehört home parent buyer shareholder welcome welcoming",
);
/** "Part of" and "joins" are said of alliances and exhibitions too: these say when, or that it was bought. */
const SINCE_NOW = createPattern(
  /\b(?:now|today|officially|becomes?|becoming|became|become|subsidiary|owned|gehört)\b/i,
);
const SINCE_TODAY = /\b(?:as of|from|since) (?:today|this (?:morning|week|month)|now)\b[^.;]{0,30}$/i;
/** What one joins without being bought. */
const IS_CLUB = createPattern(
  /\b(?:alliance|program(?:me)?|consortium|association|federation|initiative|network|index|foundation|council|coalition|forum|chamber|ecosystem|marketplace|community|accelerator|incubator|cohort|project|partnership|union|campaign|pledge|league|committee|institute|university|board|club|exchange|standards?|(?:bid(?:ding)? )?(?:battle|race|fight|contest|fray|auction|hunt|war)|open source|portfolio of customers|[\p{Lu}\d]{2,} \d{2,})\b/iu,
);
/** Of a person one says so too: "Jane Roe joins Beacon from Foo as finance chief". */
const IS_HIRE = /^[^.;]{0,60}\b(?:as|from|to lead|to head|board)\b/i;
/** "joins the Hearthstone family of brands": companies alone do so. */
const IN_STABLE =
  /^[^.;]{0,40}\b(?:family|group|portfolio|stable|house) of (?:[\w-]+ )?(?:brands|companies|businesses|agencies|firms|labels|titles)\b/i;
const IN_FAMILY = /^[^.;]{0,40}\b(?:family|fold)\b/i;
/** "Beacon has a new owner: Foo", "Beacon finds a buyer in Foo". */
const NEW_OWNER = createPattern(
  /\b(?:has|have|finds?|found|gets|got) (?:itself )?(?:a )?(?:new (?:owner|home|parent)|buyer)(?:[:,–—-]| in| with| at)?\s/gi,
);
const IS_OWNER = createPattern(
  /\b(?:is|becomes|became|has become) the (?:new|sole|majority) (?:owner|parent|shareholder)(?: company)? of\s/gi,
);
/** "Welcome, Foo!", "Welcoming Foo to the Beacon family": only where the company itself speaks. */
const WELCOMES =
  /^(?:please |let's |we |join us in |a warm |(?:today,? )?(?:we|i)(?:['’]re|['’]m| are| am) (?:\w+ ){0,3}to )?welcom(?:e|es|ing)(?: to)?,?\s/i;
/** Who joins whom in a sentence, when words near it say that it is a purchase. */
export function findJoin(reading: Reading, sentence: Sentence): Join | undefined {
  if (!JOIN_CUE(sentence)) return undefined;
  return becomesPart(reading, sentence) ?? hasNewOwner(reading, sentence) ?? isWelcomed(reading, sentence);
}

function becomesPart(reading: Reading, sentence: Sentence): Join | undefined {
  const text = sentence.text;
  let hasDeal: boolean | undefined;
  for (const verb of PART_OF.matchAll(text)) {
    const end = verb.index + verb[0].length;
    const rest = text.slice(end, end + 90);
    const into = partyAt(reading, sentence, end);
    const joining = partyBefore(reading, sentence, verb.index);
    if (!into || !joining || into.isSubject === joining.isSubject) continue;
    // "Part of Europe's largest fair"
    if (/^['’]s? /.test(rest.slice(rest.indexOf(into.name) + into.name.length))) continue;
    const isJoin = /jo?in/i.test(verb[0]);
    // "Beacon is a subsidiary of Heron Group.": what every release ends with.
    if (/^(?:is|are) (?!now\b|today\b|officially\b).*(?:subsidiary|division|member)/i.test(verb[0])) continue;
    hasDeal ??= tellsOfPurchase(reading, sentence);
    // "Beacon is part of Heron Group." alone says how things are.
    if (IS_STANDING.test(verb[0]) && !SINCE_TODAY.test(text.slice(0, verb.index)) && !saysBought(reading, sentence))
      continue;
    // People and members join too: the words of a purchase must stand beside it, not in what the company sells.
    if (isJoin && !IN_STABLE.test(rest) && !saysBought(reading, sentence)) continue;
    if (isJoin && IN_STABLE.test(rest)) hasDeal = true;
    if (!(hasDeal || (!isJoin && (SINCE_NOW.test(verb[0]) || SINCE_TODAY.test(text.slice(0, verb.index)))))) continue;
    if (
      /^ ?(?:forces|hands)(?!\p{L})/iu.test(rest) ||
      IS_CLUB.test(rest.slice(0, 60)) ||
      (isJoin && (IS_HIRE.test(rest) || !(IN_FAMILY.test(rest) || isCompany(reading, joining, hasDeal))))
    )
      continue;
    if (certaintyAt(text, verb.index, reading.referenceAt) !== "stated") continue;
    return into.isSubject
      ? { role: "buyer", other: joining.name, at: verb.index }
      : { role: "bought", other: into.name, at: verb.index };
  }
  return undefined;
}

const IS_STANDING = /^(?:(?:is|are) (?:an? |the )?part of|belongs to)/i;

/** Whether this sentence or one beside it says outright that one is bought. */
function saysBought({ sentences }: Reading, { index }: Sentence): boolean {
  return sentences.slice(Math.max(0, index - 2), index + 4).some((one) => !one.isBoilerplate && BOUGHT.test(one.text));
}

const BOUGHT =
  /\b(?:acqui(?:res?|red|ring|sitions?)(?! of (?:skills|knowledge|talent))|bought|take-?over|buy-?out|merg(?:er|es|ed|ing)|signed the (?:papers|deal|agreement)|new owners?|subsidiary|all (?:of )?(?:the |its )?shares)\b/i;

function hasNewOwner(reading: Reading, sentence: Sentence): Join | undefined {
  const text = sentence.text;
  for (const verb of [...NEW_OWNER.matchAll(text), ...IS_OWNER.matchAll(text)]) {
    const isOwner = verb[0].includes(" of");
    const after = partyAt(reading, sentence, verb.index + verb[0].length);
    const before = partyBefore(reading, sentence, verb.index);
    if (!after || !before || after.isSubject === before.isSubject) continue;
    if (certaintyAt(text, verb.index, reading.referenceAt) !== "stated") continue;
    const owner = isOwner ? before : after;
    const owned = isOwner ? after : before;
    return owner.isSubject
      ? { role: "buyer", other: owned.name, at: verb.index }
      : { role: "bought", other: owner.name, at: verb.index };
  }
  return undefined;
}

function isWelcomed(reading: Reading, sentence: Sentence): Join | undefined {
  const verb = WELCOMES.exec(sentence.text);
  if (!verb || !reading.isOwnSite) return undefined;
  const welcomed = partyAt(reading, sentence, verb[0].length);
  const rest = sentence.text.slice(verb[0].length);
  if (!welcomed || welcomed.isSubject || IS_HIRE.test(rest) || IS_CLUB.test(rest.slice(0, 60))) return undefined;
  return tellsOfPurchase(reading, sentence) && isCompany(reading, welcomed, true)
    ? { role: "buyer", other: welcomed.name, at: 0 }
    : undefined;
}

type Party = { name: string; isSubject: boolean };

/** The company right after a place: the subject by name, "us" on its own site, or another. */
function partyAt(reading: Reading, sentence: Sentence, from: number): Party | undefined {
  const rest = sentence.text.slice(from, from + 90);
  if (reading.isOwnSite && /^\s?(?:us\b|our (?:\w+ )?(?:family|group|team|company)\b)/.test(rest)) return own(reading);
  const first = findOrganisations(rest)[0];
  const span = subjectSpans(reading, sentence).find((one) => one.start >= from);
  const start = Math.min(first?.start ?? Number.POSITIVE_INFINITY, span ? span.start - from : Number.POSITIVE_INFINITY);
  if (!/^ ?(?:the |an? |[\p{L}-]+ ){0,4}$/u.test(rest.slice(0, Math.min(start, 90)))) return undefined;
  if (span && span.start - from === start) return own(reading);
  // "Welcome, Foo!": the mark is of the sentence.
  return first ? { name: first.name.replace(/!$/, ""), isSubject: false } : undefined;
}

/** The company that a place follows; "we" on its own site. */
function partyBefore(reading: Reading, sentence: Sentence, at: number): Party | undefined {
  const lead = sentence.text.slice(Math.max(0, at - 140), at);
  if (reading.isOwnSite && /\b[Ww]e(?: (?:\w+ )?)?$/.test(lead)) return own(reading);
  const last = findOrganisations(lead.replace(/, [^,]{3,80}, ?$/, "")).at(-1);
  const span = subjectSpans(reading, sentence)
    .filter((one) => one.end <= at)
    .at(-1);
  const spanEnd = span ? span.end - (at - lead.length) : -1;
  if (span && spanEnd >= (last?.end ?? -1)) return own(reading);
  return last && isActive(lead, last) ? { name: last.name, isSubject: false } : undefined;
}

/** Only adverbs and an aside may stand between a name and its verb. */
function isActive(lead: string, name: NameSpan): boolean {
  return /^(?:, [^,]{3,80},)?(?: (?:team|has|have|will|also|now|today|officially|\([^)]{0,40}\)))*\s?$/.test(
    lead.slice(name.end),
  );
}

function own(reading: Reading): Party {
  return { name: reading.subject.name, isSubject: true };
}

/** A person joins a company too: the text must speak of the one that joins as of a company. */
function isCompany(reading: Reading, party: Party, hasDeal: boolean): boolean {
  if (party.isSubject) return hasDeal;
  const name = party.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const speaks = new RegExp(
    `(?:team|people|company|makers?|founders?|start-?up|folks) (?:behind|at|of) ${name}|${name}(?:['’]s)? (?:customers?|users?|team|is part|products?|platform|software|was founded|family|founders?)|acqui\\w+ (?:of )?${name}|bought ${name}`,
    "i",
  );
  // A person has two names.
  const isBought =
    !party.name.includes(" ") && /\b(?:the|this|our) (?:acquisition|purchase)\b/i.test(reading.text.slice(0, 4_000));
  return isBought || speaks.test(reading.text.slice(0, 4_000));
}
