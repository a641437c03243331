import { technologyNamed } from "#technologies/named-technologies.ts";
import { mentionsIn } from "../language/doer.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { addedAbroad } from "./changes-abroad.ts";
import { addedTool, inHeading, usedInHeading } from "./embedded-tools.ts";
import { addedService } from "./outside-services.ts";
import { concernsSubject, isOwnDoing, isOwnPlace, isTold } from "./own-doing.ts";
import { setUp } from "./set-up-tools.ts";
import { namesWrittenLarge } from "./small-names.ts";
import type { TechClaim } from "./tech-claims.ts";
import { FEATURE_OF, isAllKnown, TECH_NOUN, type TechName, techNamesAt, techNamesBefore } from "./tech-objects.ts";
import { counted, fronted, signed } from "./tech-purchases.ts";
import {
  ADOPTERS,
  ALSO_SELLS,
  AMONG_STAFF,
  CHOOSES,
  DONE_FOR_OTHER,
  FOR_TASK,
  IN_HOUSE,
  IN_PLACE,
  IS_SHOP,
  ITS_OWN,
  NEW_TOOL,
  NO_SOFTWARE,
  OF_ITS_MAKER,
  OWN_STACK,
  RUNS_ON,
  SINCE,
  TAKE_UP,
  TAKEN_UP_BY,
} from "./tech-words.ts";
import { isCalledToolBelow, isDescribedBelow, isToolOf, KIND_BEHIND } from "./tool-descriptions.ts";

/** Products that the account takes up, by a sentence. */
export function findTakenUp(reading: Reading, sentence: Sentence): TechClaim[] {
  for (const find of [
    takenUp,
    greeted,
    calledNew,
    signed,
    fronted,
    counted,
    takenUpBy,
    runsOn,
    inPlace,
    setUp,
    addedTool,
    usedInHeading,
    inHeading,
    addedService,
    addedAbroad,
    listedUse,
  ]) {
    const names = find(reading, sentence);
    if (names.length > 0) return [{ sentence, names }];
  }
  const large = namesWrittenLarge(reading, sentence);
  const names = large ? [setUp, inHeading].map((find) => find(reading, large)).find((found) => found.length > 0) : [];
  return names && names.length > 0 ? [{ sentence, names }] : [];
}

/** "adopts A", "selects A's platform to run payroll". */
function takenUp(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  for (const verb of TAKE_UP.matchAll(text)) {
    const end = verb.index + verb[0].length;
    const names = techNamesAt(reading, text, end);
    const last = names.at(-1);
    if (!last || !isOwnDoing(reading, sentence, verb.index) || !isTold(reading, sentence, verb.index)) continue;
    const rest = text.slice(last.end, last.end + 90);
    if (FEATURE_OF.test(rest) || NOT_A_USE.test(rest) || OF_ITS_MAKER.test(rest)) continue;
    const isKnown = isAllKnown(names);
    if (FITS_OUT.test(verb[0]) && !reading.isOwnSite && DONE_FOR_OTHER.test(reading.document.title)) continue;
    if (names.some(({ name }) => IS_SHOP.test(name))) continue;
    const lead = text.slice(end, names[0]?.start);
    // "Why We Chose a Data Warehouse": what the text below writes small is a kind, no name.
    if (!isKnown && sentence.isTitle && /\ban? $/i.test(lead) && isWrittenSmall(reading, last.name)) continue;
    if (!isKnown && (ITS_OWN.test(lead) || (/introduc/i.test(verb[0]) && /\ban? $/i.test(lead)))) continue;
    const isDescribed =
      TECH_NOUN.test(text.slice(end, last.end + 50)) || (CHOOSES.test(verb[0]) && FOR_TASK.test(rest));
    const isCalled =
      TAKES_ANOTHERS.test(verb[0]) &&
      !isKnown &&
      (KIND_BEHIND.test(rest) || (ENDS_NAME.test(rest) && isCalledToolBelow(reading, sentence)));
    if (isCalled || (BUYS_SEATS.test(verb[0]) && SEATS_OF.test(lead))) return names;
    const isExplained = BEGINS_USE.test(verb[0]) && isExplainedBelow(reading, sentence);
    // "the software by Kestrel": then Kestrel is another's, whoever knows it.
    const isAnothers = isKnown || isToolOf(reading, last);
    if (
      isExplained ||
      ((isAnothers || isDescribed || isDescribedBelow(reading, last)) && isUse(verb[0], rest, isAnothers))
    )
      return names;
  }
  return [];
}

function isWrittenSmall({ document }: Reading, name: string): boolean {
  const kind = name.split(" ").slice(-2).join(" ").toLowerCase();
  return document.text.includes(` ${kind}`) && !document.text.includes(name);
}

/** Who does this takes what is another's, whatever it is called. */
const TAKES_ANOTHERS =
  /^(?:becom|choos|chose|pick|select|opt|settle|go(?:es)? (?:for|with)|went (?:for|with)|turns? to|adopt|embrac|br(?:ing|ought)|bets? on|(?:has|have) (?:opted|settled|chosen|selected|picked|adopted|brought|gone))/i;
/** "picks Kestrel's founder" takes on somebody else. */
const ENDS_NAME =
  /^(?:[.,;:!?]|$| (?:for|to|as|in|at|across|after|over|from|on) | (?:cameras?|sensors?|scanners?|robots?)(?!\p{L}))/u;

/** "bought licences of A for its students". */
const BUYS_SEATS = /^(?:buys|bought|licen|order)/i;
const SEATS_OF = /(?<!\p{L})(?:licen[cs]es|seats|subscriptions) (?:of|for|to) $/iu;

/** "Hello Datadog" over a text of the account's own. */
function greeted(reading: Reading, sentence: Sentence): TechName[] {
  const greeting = sentence.isTitle && reading.isOwnSite ? HELLO.exec(sentence.text) : null;
  const names = greeting ? techNamesAt(reading, sentence.text, greeting[0].length) : [];
  const isAll = names.length > 0 && /^[.!]?$/.test(sentence.text.slice(names.at(-1)?.end));
  const isOurs = reading.sentences
    .slice(1, 6)
    .some(({ text }) => /\b(?:we|our|us|wir|nous|abbiamo|hemos)\b/i.test(text));
  return isAll && isOurs && isAllKnown(names) ? names : [];
}

/** "We launched Epic, our new patient record": somebody else's product that is new to the account. */
function calledNew(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  for (const verb of BRINGS.matchAll(text)) {
    const names = techNamesAt(reading, text, verb.index + verb[0].length);
    const rest = text.slice(names.at(-1)?.end);
    const isNew = isAllKnown(names) && IS_OUR_NEW.test(rest) && TECH_NOUN.test(rest.slice(0, 60));
    if (isNew && isOwnDoing(reading, sentence, verb.index) && isTold(reading, sentence, verb.index)) return names;
  }
  return [];
}

const BRINGS = createPattern(
  /(?<!\p{L})(?:launch(?:es|ed)|introduc(?:es|ed)|(?:turn|switch)(?:s|es|ed) on|activat(?:es|ed)|(?:went|goes|gone) live (?:with|on)|cut over to|roll(?:s|ed) out|flipped the switch on) /giu,
);
const IS_OUR_NEW =
  /^,? (?:our|its|their|the (?:hospital|bank|city|county|company|university|district|group)['’]s) new (?:[\p{L}-]+ ){0,3}\p{L}/iu;

const HELLO =
  /^(?:hello|hi|welcome|welcome aboard|hola|bonjour|hallo|ciao|olá|benvenuto|welkom|willkommen),? (?=\p{Lu})/iu;

/** Verbs that nobody uses of anything but tools, once the text speaks of "the new system". */
const BEGINS_USE = /^(?:go(?:es)? live|went live|start\p{L}*(?: to)? us|beg[ai]n\p{L}* (?:to )?us|neemt|gaat werken)/iu;

/** "The new patient record": what an unknown name stands for is told after it. */
function isExplainedBelow(reading: Reading, { isTitle }: Sentence): boolean {
  return (
    isTitle && reading.sentences.slice(1, 4).some(({ text, isBoilerplate }) => !isBoilerplate && NEW_TOOL.test(text))
  );
}

/** Vendors deploy and roll out what is theirs; whoever chooses takes what is another's. */
function isUse(verb: string, rest: string, isKnown: boolean): boolean {
  if (FITS_OUT.test(verb) && isForAnother(rest)) return false;
  if (HANDS_OUT.test(verb)) return isKnown && TO_STAFF.test(rest);
  if (CHOOSES.test(verb)) return isKnown || IN_HOUSE.test(rest) || FOR_WORK.test(rest) || /^implement/i.test(verb);
  if (FOR_TASK.test(rest)) return true;
  if (isKnown && INSTALLS.test(verb) && ENDS_HERE.test(rest)) return true;
  if (ALSO_SELLS.test(verb)) return isKnown ? IN_HOUSE.test(rest) : AMONG_STAFF.test(rest);
  return true;
}

/** "implements Salesforce for Globex": what integrators do. */
function isForAnother(rest: string): boolean {
  const [lead] =
    /^ (?:for|at|bei|für|chez|para|voor|presso|per) (?:the |den |der |la |el |de )?(?=\p{Lu})/u.exec(rest) ?? [];
  if (lead === undefined) return false;
  return (
    !findPlaces(rest).some(({ start }) => start === lead.length) &&
    findOrganisations(rest.slice(lead.length))[0]?.start === 0
  );
}

/** "gave Copilot to all developers", not "gives Salesforce a run for its money". */
const HANDS_OUT = /^(?:g[ia]ve|hand)/i;
const TO_STAFF = /^ to (?:all|every|each|its|our|the|\d)(?!\p{L})/iu;

const FITS_OUT = /^(?:implement|deploy|install|roll|implant|introduc|führ|déploie)/i;

/** "Beacon implants SAP.": with nobody behind it for whom, the known product of another is for itself. */
const INSTALLS = /^(?:deploy|implant|implement|führ|déploie|install)/i;
const ENDS_HERE = /^(?: (?:ein|in gebruik|this \p{L}+|today|dieses Jahr))?(?:[.!]|, |$)/iu;

/** "chooses A for core banking": what for, in a few words. */
const FOR_WORK = /^(?:['’]s)? (?:[\w-]+ ){0,3}?for (?:[\w-]+ ){0,4}/;

/** "selects A for its board", "picks A over B", "adopts A's Act". */
const NOT_A_USE =
  /^(?:['’]s)? (?:[p{L}-]+ ){0,2}?(?:as (?:an? )?(?:alternative|option|example|comparison|competitor)s?(?!\w)|as (?:its |the |new |interim )*(?:chief|ceo|cfo|cto|president|chair|director|head|partner agency|auditor|contractor|sponsor|venue|host|co-host)|as (?:(?:its|the|an?|new|interim|exclusive|sole|lead|official|preferred) )*(?:[\w-]+ )?(?:agents?|brokers?|counsel|host city|location|headquarters|architects?|managers?)|act\b|law\b|policy|standards?\b|principles|methodology|framework agreement|shares?|stake|bonds?|stock|startups?|start-ups?|alum|veteran|executive|engineers?)/i;

/** "A selected by Beacon", "A goes live at Beacon". */
function takenUpBy(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  if (reading.isOwnSite || isOwnPlace(reading) || NO_SOFTWARE.test(text)) return [];
  for (const verb of TAKEN_UP_BY.matchAll(text)) {
    const end = verb.index + verb[0].length;
    const [own] = mentionsIn(reading, sentence, text.slice(end));
    if (own === undefined || own.start > 4 || !isTold(reading, sentence, verb.index)) continue;
    const names = techNamesBefore(reading, text, verb.index);
    if (NOT_A_USE.test(text.slice(end + own.end))) continue;
    // "$ELX powers the platform": a token.
    if (names.some(({ start, name }) => text[start - 1] === "$" || IS_SHOP.test(name))) continue;
    if (
      names.some(({ known }) => known) ||
      (names.length > 0 &&
        (TECH_NOUN.test(text) || /live|power/i.test(verb[0]) || isCalledToolBelow(reading, sentence)))
    )
      return names.slice(-1);
  }
  return [];
}

/** "Since May all our clerks work in A". */
function runsOn(reading: Reading, sentence: Sentence): TechName[] {
  const { text } = sentence;
  if (!SINCE.test(text) || !concernsSubject(reading, sentence)) return [];
  for (const verb of RUNS_ON.matchAll(text)) {
    const names = techNamesAt(reading, text, verb.index + verb[0].length);
    const isOwn = isOwnPlace(reading) || reading.isOwnSite || mentionsIn(reading, sentence, text).length > 0;
    const lead = text.slice(0, verb.index);
    if (!isOwn || !isAllKnown(names) || USED_TO.test(lead) || OF_OTHERS.test(lead) || namesAnother(reading, lead))
      continue;
    // "Since May" would make a subordinate clause of it.
    if (sentence.certainty === "stated" || sentence.certainty === "past") return names;
  }
  return [];
}

/** "Jobs that used to run on A are now described in B". */
const USED_TO = /\b(?:used to|formerly|previously|once|no longer|until (?:now|today|recently)|before) $/i;

/** A company that is neither the account nor a product. */
function namesAnother(reading: Reading, lead: string): boolean {
  return findOrganisations(lead).some(
    ({ name }) =>
      !EVERYBODY.test(name) && !reading.matcher.isLooselyNamedIn(name) && technologyNamed(name) === undefined,
  );
}

const EVERYBODY =
  /^(?:Docs|Documentation|Tickets|Orders|Payroll|Invoices|Builds|Deploys|Deployments|Tests|Logs|Errors|Alerts|Metrics|Mail|Everything|Everyone|Everybody|Every|All|Each|Alles|Tout|Todo|Tutto|Tudo)$/;

/** Products run on others' platforms, customers work with others' tools. */
const OF_OTHERS =
  /\b(?:customers?|clients?|users?|you|your|partners?|companies|developers|teams|app|apps|product|integration|plug-?in|extension|available|supports?(?! (?:requests|tickets|cases|e-?mails|mails|calls|questions))|version|kunden|nutzer|clientes|usuarios|utilisateurs|klanten|code|sources?|repository|repo|issues)\b/i;

/** "The A widget has been installed", said by the account. */
function inPlace(reading: Reading, sentence: Sentence): TechName[] {
  if (!isOwnPlace(reading) && !reading.isOwnSite) return [];
  for (const verb of IN_PLACE.matchAll(sentence.text)) {
    const names = techNamesBefore(reading, sentence.text, verb.index);
    // "Shopify and Stripe added" on a site tells of what its product works with.
    if (!isOwnPlace(reading) && BARE.test(verb[0])) continue;
    const isStack =
      isAllKnown(names) && (reading.isOwnSite || names.every(({ known }) => OWN_STACK.has(known?.category ?? "")));
    if (isStack && !OF_OTHERS.test(sentence.text.slice(0, verb.index)) && isTold(reading, sentence, verb.index))
      return names;
  }
  return [];
}

const BARE = /^(?:now )?(?:added|integrated|installed|set up|configured|enabled|hooked|wired)/i;

/** A row of a list of adopters that names the account; what they have adopted is the project whose list it is. */
function listedUse(reading: Reading, sentence: Sentence): TechName[] {
  if (!isOwnPlace(reading) || !ADOPTERS.test(reading.text)) return [];
  const project = projectOf(reading);
  const own = reading.matcher.findLoosely(reading.text);
  if (project === undefined || own.length === 0) return [];
  const words = project.split(/[-_.]/).map((word) => word.replace(/\W/g, ""));
  const full = new RegExp(words.join("[ _.-]?"), "i");
  // "strimzi-kafka-operator" goes by the name of its owner.
  const [short = ""] = words;
  const isOwners = short.length > 4 && reading.document.url.includes(`/${short}/`);
  const pattern = isOwners && !full.test(reading.text) ? new RegExp(`\\b${short}\\b`, "i") : full;
  const [spelling] = pattern.exec(sentence.text) ?? [];
  const start = spelling === undefined ? -1 : sentence.text.indexOf(spelling);
  const isRow =
    reading.matcher.isLooselyNamedIn(sentence.text) ||
    /\b(?:us(?:e|es|ing)|run(?:s|ning)?|production)\b/i.test(sentence.text);
  const isListed = sentence.isTitle && reading.matcher.isLooselyNamedIn(sentence.text);
  if (spelling === undefined && isListed && !pattern.test(reading.text))
    return [{ start: 0, end: 0, name: project, known: technologyNamed(project) }];
  if (spelling === undefined || !isRow) return [];
  const end = start + spelling.length;
  return [{ start, end, name: sentence.text.slice(start, end), known: undefined }];
}

const SITE_OF_PROJECT = /^(?:(?:archive-)?website|web|site|docs|www|[\w-]+\.github\.io|homepage)$/i;

/** The repository a text stands in, unless it is the account's own. */
function projectOf({ document, subject }: Reading): string | undefined {
  const [, owner = "", project] =
    /^https?:\/\/(?:www\.)?(?:github|gitlab|codeberg)\.(?:com|org)\/([\w.-]+)\/([\w.-]+)/.exec(document.url) ?? [];
  const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const name = squeeze(subject.name);
  if (project !== undefined && SITE_OF_PROJECT.test(project))
    return squeeze(owner).includes(name) ? undefined : owner.replace(/[-.]?(?:js|io|org|lang|project|hq)$/i, "");
  return project === undefined || squeeze(owner).includes(name) || name.includes(squeeze(owner)) ? undefined : project;
}
