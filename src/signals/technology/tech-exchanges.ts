import { nameKey } from "#core/name-key.ts";
import type { Pattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { exchangedAbroad } from "./changes-abroad.ts";
import { betweenSystems, isOperatingSystem } from "./operating-systems.ts";
import { isServiceOf, movedToService } from "./outside-services.ts";
import { concernsSubject, isOwnDoing, isOwnPlace, isTold } from "./own-doing.ts";
import { namesWrittenLarge, swappedSmall } from "./small-names.ts";
import type { TechMove } from "./tech-claims.ts";
import {
  arrow,
  farewell,
  headedFromTo,
  isTheNew,
  longLive,
  outAndIn,
  ratherThan,
  redundant,
  tookForAnother,
} from "./tech-headings.ts";
import { FEATURE_OF, isAllKnown, TECH_NOUN, type TechName, techNamesAt, techNamesBefore } from "./tech-objects.ts";
import { type Finder, fromTo, isForCustomer, type Pair, pairsAt, REACH } from "./tech-pairs.ts";
import {
  BARTERED,
  CHANGE,
  DONE,
  DONE_FOR_OTHER,
  FOR_BUYERS,
  GATHER,
  GIVE_UP,
  GIVE_UP_FOR,
  IN_FAVOUR,
  INSTEAD,
  MOVE,
  MOVE_NOUN,
  OF_ITS_MAKER,
  REPLACE,
  REPLACED_BY,
  REPLACES,
  USE,
  VERB_LAST,
  WE_OURSELVES,
  WITH_OTHER,
} from "./tech-words.ts";
import { isCalledToolBelow } from "./tool-descriptions.ts";

/** The exchanges of one product for another that a sentence tells of the account. */
export function findExchanges(reading: Reading, sentence: Sentence): TechMove[] {
  const moves = exchangesIn(reading, withPlural(sentence)).map((move) => ({ ...move, sentence }));
  const large = moves.length === 0 ? namesWrittenLarge(reading, sentence) : undefined;
  return large ? exchangesIn(reading, large).map((move) => ({ ...move, sentence })) : moves;
}

/** "from Jenkins to GitHub Action": many write the product so, and one of its actions is nothing to move to. */
function withPlural(sentence: Sentence): Sentence {
  return ONE_ACTION.test(sentence.text) ? { ...sentence, text: sentence.text.replace(ONE_ACTION, "$&s") } : sentence;
}

const ONE_ACTION = /(?<=(?<!\p{L})(?:to|with|by|for) (?:the )?)git ?hub action(?!\p{L})/iu;

function exchangesIn(reading: Reading, sentence: Sentence): TechMove[] {
  let half: TechMove | undefined;
  for (const find of FINDERS) {
    for (const { at, from, to } of find(reading, sentence)) {
      const isSure = find === movedToService || find === swappedSmall || isPlausible(reading, sentence, from, to);
      if (!isSure || !isTold(reading, sentence, at)) continue;
      // "Remove A after the switch to B": another verb may say what is left.
      if (from.length > 0 || !isOwnPlace(reading)) return [{ sentence, from, to }];
      half ??= { sentence, from, to };
    }
  }
  return half ? [half] : [];
}

/** "moves its CMS from A to B", "moves to B from A", "migrates to B". */
const moved: Finder = (reading, sentence) =>
  pairsAt(sentence, MOVE, (at, end) => {
    if (!isOwnDoing(reading, sentence, at) || isForCustomer(reading, sentence.text.slice(end))) return undefined;
    const isGoing = /^(?:go|went|chang|port)/i.test(sentence.text.slice(at, end));
    // "port pipelines to B": work that is done on somebody's machines.
    const isOfWork = OF_WORK.test(sentence.text.slice(at)) && isOwnPlace(reading);
    const pair = fromTo(reading, sentence.text, end, !isGoing || isOfWork);
    // "From code to containers": one goes from anything to anything.
    return isGoing && pair && !isAllKnown(pair.from) && !isAllKnown(pair.to) ? undefined : pair;
  });

const OF_WORK =
  /^port\p{L}* (?:(?:our|the|all|its|remaining) ){0,2}(?:[\p{Ll}-]+ )?(?:pipelines?|builds?|jobs?|ci|workflows?|deploy(?:s|ments?)|hosting|logs|alerts|dashboards|issues|tickets|docs|site|website) (?:over )?to /iu;

/** "brought everything onto B": what was there before may be named beside another verb. */
const gathered: Finder = (reading, sentence) =>
  pairsAt(sentence, GATHER, (at, end) => {
    const to = techNamesAt(reading, sentence.text, end);
    if (!isAllKnown(to)) return undefined;
    // "ripped out A and brought everything onto B": whoever did the first did the second.
    const [first] = GIVE_UP.matchAll(sentence.text.slice(0, at));
    const isOwn = isOwnDoing(reading, sentence, at) || (first && isOwnDoing(reading, sentence, first.index));
    return isOwn
      ? { from: first ? techNamesAt(reading, sentence.text, first.index + first[0].length) : [], to }
      : undefined;
  });

/** "its migration from A to B is complete". */
const moveOf: Finder = (reading, sentence) =>
  pairsAt(sentence, MOVE_NOUN, (at, end) => {
    const isOwn =
      isOwnPlace(reading) ||
      (sentence.isTitle && (reading.isOwnSite || isHeadedByMover(reading, sentence, at))) ||
      (BEGINS_ITS.test(sentence.text.slice(Math.max(0, at - 70), at)) && beginsIt(reading, sentence, at)) ||
      (DONE.test(sentence.text) && (isOwnDoing(reading, sentence, at) || isPossessed(reading, sentence, at)));
    const mayLackFrom =
      (DONE.test(sentence.text) || BEGINS_ITS.test(sentence.text.slice(Math.max(0, at - 70), at))) &&
      /^(?:migration|umst|migrac|migraç|migraz|migratie|conversion|transition)/i.test(sentence.text.slice(at, end));
    return isOwn ? fromTo(reading, sentence.text, end, mayLackFrom) : undefined;
  });

/** "Acme Migration from A to B": who moves, then from where to where. */
function isHeadedByMover(reading: Reading, { text }: Sentence, at: number): boolean {
  const [own] = reading.matcher.findLoosely(text.slice(0, at));
  return own?.start === 0 && /^(?:['’]s?)? (?:[\p{L}-]+ ){0,2}$/u.test(text.slice(own.end, at));
}

/** "will begin the first phase of its transition to B". */
function beginsIt(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(Math.max(0, at - 70), at);
  const begins = BEGINS_ITS.exec(lead);
  return begins !== null && isOwnDoing(reading, sentence, at - lead.length + begins.index);
}

const BEGINS_ITS =
  /(?<!\p{L})(?:beg[iau]ns?|starts?|started|complet(?:es?|ed)|finish(?:es|ed)?|kick(?:s|ed) off|mak(?:es|ing)|made|announc(?:es|ed)|accelerat(?:es|ed)|approv(?:es|ed)) (?:the (?:first|second|third|next|final|last) (?:phase|stage|wave|step|part) (?:of|in) )?(?:its|their|the) (?:[\p{L}\d$-]+ ){0,4}$/iu;

/** "Beacon's migration", "our migration". */
function isPossessed(reading: Reading, { text, impliesSubject }: Sentence, at: number): boolean {
  const lead = text.slice(Math.max(0, at - 60), at);
  const own = reading.matcher.findLoosely(lead).at(-1);
  if (own && /^(?:(?:['’]s?)?|:) (?:[\p{Ll}-]+ ){0,3}$/u.test(lead.slice(own.end))) return true;
  return (
    (impliesSubject || reading.isOwnSite) &&
    /\b(?:our|its|unsere[rn]?|notre|nuestra|nossa|onze) (?:[\p{Ll}-]+ ){0,3}$/iu.test(lead)
  );
}

/** "replaces A with B". */
const replaced: Finder = (reading, sentence) => exchanged(reading, sentence, REPLACE, WITH_OTHER);
/** "changed A to B". */
const changedInto: Finder = (reading, sentence) =>
  pairsAt(sentence, CHANGE, (at, end) => {
    const from = techNamesAt(reading, sentence.text, end);
    const last = from.at(-1)?.end ?? end;
    const [joint] = CHANGED_TO.exec(sentence.text.slice(last, last + 30)) ?? [];
    const to = joint === undefined ? [] : techNamesAt(reading, sentence.text, last + joint.length);
    return isAllKnown(from) && isAllKnown(to) && isOwnDoing(reading, sentence, at) ? { from, to } : undefined;
  });

/** "the Jenkins CI to B": what it is may stand behind the name. */
const CHANGED_TO =
  /^(?: (?:CI|pipelines?|builds?|jobs?|setup|workflows?|server|cluster|database|db|store|docs|site|tracking|analytics|project|repo(?:sitory)?))? (?:over )?(?:in|on)?to /i;

/** "drops A in favour of B". */
const gaveUpFor: Finder = (reading, sentence) => exchanged(reading, sentence, GIVE_UP_FOR, IN_FAVOUR);

function exchanged(reading: Reading, sentence: Sentence, verb: Pattern, link: RegExp): Pair[] {
  return pairsAt(sentence, verb, (at, end) => {
    if (!isOwnDoing(reading, sentence, at)) return undefined;
    return twoAt(reading, sentence.text, end, link);
  });
}

function twoAt(
  reading: Reading,
  text: string,
  end: number,
  link: RegExp,
): { from: TechName[]; to: TechName[] } | undefined {
  const named = techNamesAt(reading, text, end);
  const oldEnd = endOfOldOne(text, end);
  // "its old Jenkins system" has a name after all.
  const hasName = named.some(({ start, known }) => known && start < (oldEnd ?? 0));
  const old = hasName ? undefined : oldEnd;
  const from = old === undefined ? named : [];
  const rest = old ?? from.at(-1)?.end;
  const joint = rest === undefined ? undefined : link.exec(text.slice(rest, rest + REACH))?.[0];
  if (rest === undefined || joint === undefined) return undefined;
  return { from, to: techNamesAt(reading, text, rest + joint.length) };
}

/** "its legacy ERP", "das alte Warenwirtschaftssystem": what goes has no name. */
function endOfOldOne(text: string, end: number): number | undefined {
  const rest = text.slice(end, end + 80);
  const [phrase] = OLD_ONE.exec(rest) ?? OWN_ONE.exec(rest) ?? LEGACY_AT.exec(rest) ?? [];
  return phrase === undefined ? undefined : end + phrase.length;
}

const OLD_ONE =
  /^ ?(?:its|our|their|the|an?|seine?n?|ihre?n?|unsere?n?|das|die|le|la|son|sa|notre|su|el|nuestro|il|la|sua|il suo|o|seu|het|zijn|ons|onze) (?:[\p{L}\d-]+ ){0,3}?(?:legacy|old|ageing|aging|outdated|in-house|home-?grown|self-built|custom(?:-built|-made)?|bespoke|hand-?rolled|hand-?written|proprietary|decades?-old|\d+-year-old|previous|existing|alte[ns]?|bisherige[ns]?|ancien(?:ne)?|vieux|vieille|antigu[oa]|viejo|vecchi[oa]|antig[oa]|oude) (?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:software|system|systems|platform|erp|crm|cms|database|tool|stack|suite|lösung|plattform|core banking|mainframe|host|ledger|warehouse|intranet|records|logiciel|système|outil|sistema|plataforma|gestionale|systeem|pakket)(?!\p{L})/iu;

/** "their patient record": what is theirs already. */
const OWN_ONE =
  /^ ?(?:(?:its|our|their) (?:[\p{L}-]+ ){0,3}?(?:stack|tools|tooling|spreadsheets|setup|pipelines?|provider|ticketing|search engine|database|warehouse)(?!\p{L})|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|dozens of|several|a patchwork of|a handful of|a mix of) (?:[\p{L}-]+ ){0,3}?(?:systems|tools|platforms|databases|applications|EHRs|ERPs|CRMs|spreadsheets|vendors)(?!\p{L}))|^ ?(?:its|our|their|seine?n?|ihre?n?|unsere?n?|leur|son|sa|notre|su|nuestro|sua|il suo|seu|zijn|haar|ons|onze) (?:[\p{L}-]+ ){0,2}?(?:[\p{L}-]*software|systems?|erp|crm|cms|dossier patient|patient records?|records system|help ?desk|core banking|mainframe|intranet|warenwirtschaft|logiciel|système|sistema|gestionale|systeem|patiëntendossier)(?!\p{L})/iu;

/** Headlines leave the article out. */
const LEGACY_AT =
  /^ ?(?:legacy|in-house|ageing|aging|outdated|home-?grown|decades?-old) (?:[\p{L}-]+ ){0,2}?(?:software|systems?|platforms?|erp|crm|cms|core banking|mainframe|database)(?!\p{L})/iu;

/** The same anywhere: what takes the place of an old system is one too, whoever knows it. */
const LEGACY =
  /(?<!\p{L})(?:legacy|in-house|ageing|aging|outdated|home-?grown|decades?-old|\d+-year-old|alte[ns]?|ancien(?:ne)?|vieux|antigu[oa]|viejo|vecchi[oa]|antig[oa]|oude) (?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:software|systems?|platform|erp|crm|cms|core banking|mainframe|database|lösung|plattform|logiciel|système|sistema|plataforma|gestionale|systeem|pakket)(?!\p{L})/iu;

/** "uses B instead of A". */
const insteadOf: Finder = (reading, sentence) =>
  pairsAt(sentence, USE, (at, end) => {
    if (!isOwnDoing(reading, sentence, at)) return undefined;
    const found = twoAt(reading, sentence.text, end, INSTEAD);
    return found && { from: found.to, to: found.from };
  });

/** "A has been replaced by B". */
const replacedBy: Finder = (reading, sentence) =>
  pairsAt(sentence, REPLACED_BY, (at, end) => {
    if (!concernsSubject(reading, sentence)) return undefined;
    const from = techNamesBefore(reading, sentence.text, at);
    return { from, to: techNamesAt(reading, sentence.text, end) };
  });

/** "B replaces A at Beacon". */
const replaces: Finder = (reading, sentence) =>
  pairsAt(sentence, REPLACES, (at, end) => {
    if (!concernsSubject(reading, sentence)) return undefined;
    const from = techNamesAt(reading, sentence.text, end);
    const last = from.at(-1)?.end ?? endOfOldOne(sentence.text, end);
    // "Larkspur replaced A with B": who stands before the verb does it, and is no product.
    if (last === undefined || WITH_OTHER.test(sentence.text.slice(last, last + 50))) return undefined;
    return { from, to: techNamesBefore(reading, sentence.text, at) };
  });

/** "Waarom wij A hebben ingeruild voor B". */
const bartered: Finder = (reading, sentence) =>
  pairsAt(sentence, WE_OURSELVES, (_at, end) => {
    const from = techNamesAt(reading, sentence.text, end);
    const last = from.at(-1)?.end;
    const [joint] = (last !== undefined && BARTERED.exec(sentence.text.slice(last, last + REACH))) || [];
    if (last === undefined || joint === undefined || !isOwnDoing(reading, sentence, end)) return undefined;
    return { from, to: techNamesAt(reading, sentence.text, last + joint.length) };
  });

/** "wir sind von A auf B umgestiegen". */
const movedAtLast: Finder = (reading, sentence) =>
  pairsAt(sentence, VERB_LAST, (at, end) =>
    isOwnDoing(reading, sentence, at) ? fromTo(reading, sentence.text, end, false) : undefined,
  );

const FINDERS: Finder[] = [
  redundant,
  moved,
  movedAtLast,
  betweenSystems,
  gathered,
  replaced,
  gaveUpFor,
  bartered,
  changedInto,
  isTheNew,
  farewell,
  longLive,
  outAndIn,
  tookForAnother,
  ratherThan,
  insteadOf,
  replacedBy,
  replaces,
  moveOf,
  arrow,
  headedFromTo,
  movedToService,
  exchangedAbroad,
  swappedSmall,
];
/** Two different products, or one known one; where nobody knows either, the sentence has to speak of software. */
function isPlausible(reading: Reading, sentence: Sentence, from: TechName[], to: TechName[]): boolean {
  const { text } = sentence;
  const [last] = to.slice(-1);
  if (DONE_FOR_OTHER.test(reading.document.title) && !reading.isOwnSite) return false;
  const rest = text.slice(last?.end ?? 0).slice(0, 40);
  if (
    !last ||
    FEATURE_OF.test(rest) ||
    OF_ITS_MAKER.test(rest) ||
    FOR_BUYERS.test(rest) ||
    (from.length === 0 && PART_OF.test(rest))
  )
    return false;
  const isSame = from.some((one) => to.some((other) => isVersionOf(one, other)));
  const isForOldOne = from.length === 0 && LEGACY.test(text);
  if (isSame || (from.length === 0 && !isForOldOne && to.some(({ known }) => known === undefined))) return false;
  if (isForOldOne) return true;
  const isKnown =
    [...from, ...to].some(({ known }) => known !== undefined) || [...from, ...to].every(isOperatingSystem);
  const isOfCode = isOwnPlace(reading) && !/\bmigrat\w* (?:[\p{Ll}-]+ ){0,2}from /iu.test(text);
  return (
    isKnown ||
    (from.length > 0 &&
      (isOfCode
        ? TECH_NOUN.test(text) || [...from, ...to].some((name) => isServiceOf(reading, name))
        : isOwnPlace(reading) || TECH_NOUN.test(text) || (isCalledToolBelow(reading, sentence) && !POST.test(text))) &&
      ![...from, ...to].some(isIdentifier))
  );
}

/** "replaces Doe with Roe as coach". */
const POST =
  /\b(?:ceo|chief|president|chair\w*|director|coach|captain|manager|minister|auditor|sponsor|founder|host)\b/i;

/** "moves state to React context": another way of writing the same program. */
const PART_OF =
  /^ (?:context|hooks?|components?|router|query|store|state|models?|functions?|class(?:es)?|modules?|syntax|middleware|patterns?|format)\b/i;

/** `UserService`, `getBar`: parts of a program. */
function isIdentifier({ name, known }: TechName): boolean {
  return known === undefined && /\p{Ll}\p{Lu}|[()_]/u.test(name);
}

/** "from Vue 2 to Vue 3" is an upgrade. */
function isVersionOf(one: TechName, other: TechName): boolean {
  const bare = ({ name }: TechName) => nameKey(name).replace(/ ?v?\d[\d .]*$/, "");
  return bare(one) === bare(other) || nameKey(one.name) === nameKey(other.name);
}
