import type { Reading, Sentence } from "../reading.ts";
import { certaintyAt } from "./certainty.ts";
import { isDoer, mentionsIn } from "./doer.ts";
import { type FiguredSentence, readFigures, SUM } from "./figures.ts";
import type { Money } from "./money.ts";
import type { Span } from "./sentences.ts";
import { isOwnAct, isOwnThing, isToldOfAccount, namesAnother } from "./whose.ts";

/** Money of one kind that the account has got: what the text calls it, and its size where the text gives one. */
export type Obtained = {
  sentence: Sentence;
  /** The words for it with what belongs to them: "a five-year SUM term loan". */
  phrase: string;
  sum: Money | undefined;
  /** Said of the account itself, not only in a text about it. */
  isNamed: boolean;
};

/** How one kind of money is spoken of. Patterns meet sums as one character each (see `readFigures`). */
export type ObtainedRules = {
  /** The noun, with the global flag. */
  noun: RegExp;
  /** What makes the noun another thing: "loan applications", "grants access". Tried right behind it. */
  notAfter: RegExp;
  /** Without a sum beside it only these nouns count. */
  alone: RegExp;
  /** Verbs of whoever gets it beside the usual ones. */
  takes?: RegExp;
};

const TAKES =
  /(?<![\p{L}-])(?:secur(?:es|ed|ing)|clos(?:es|ed)(?: on)?|obtain(?:s|ed)|receiv(?:es|ed)|gets?|got|rais(?:es|ed)|sign(?:s|ed)?|ink(?:s|ed)|(?:enter(?:s|ed)|has entered)(?: into)?|lands?|landed|wins?|won|bags|bagged|nets|netted|nabs|nabbed|scores|scored|scoops|scooped|clinch(?:es|ed)|attracts|attracted|gains|gained|picks up|picked up|collects|collected|lines up|lined up|locks in|locked in|pulls in|pulled in|takes|took|taken|announc(?:es|ed)|complet(?:es|ed)|finali[sz](?:es|ed)|agreed?s?(?: on)?|arrang(?:es|ed)|benefits from|(?:was|were|been|being|is|are) (?:also |now |just )?(?:awarded|granted|given|offered|handed|promised|allocated|approved for|selected (?:for|to receive)|chosen (?:for|to receive)|picked (?:for|to receive)|provided with)|(?:awarded|granted|given|handed|offered|allocated)(?= )|(?:has|have) (?=[\uE500-\uE57F])|sichert(?:e)?(?: sich)?|erhält|erhielt|erhalten|bekommt|bekam|bekommen|nimmt|schließt|schloss|vereinbart(?:e)?|unterzeichnet(?:e)?|gewinnt|empfängt|holt(?: sich)?|obtient|obtenu|décroche|décroché|reçoit|reçu|bénéficie|signe|signé|boucle|bouclé|lève|levé|sécurise|obtiene|obtuvo|obtenido|recibe|recibió|recibido|consigue|logra|cierra|cerró|firma|firmó|capta|obtém|obteve|recebe|recebeu|capta|captou|fecha|fechou|assina|conquista|contrata|krijgt|kreeg|ontvangt|ontving|ontvangen|sluit|haalt|sleept|ottiene|ottenuto|riceve|ricevuto|chiude|sottoscrive|incassa)(?!\p{L})/giu;
const GIVES =
  /(?<![\p{L}-])(?:provid(?:es|ed|ing)|gives?|gave|given|giving|grants?(?! (?:for|of|from|to|worth|funding|money)\b)|granted|award(?:s|ed)(?! (?:for|of|from)\b)|lends?|lent|extend(?:s|ed)|commit(?:s|ted|ting)|offer(?:s|ed)|invest(?:s|ed|ing)|back(?:s|ed|ing)|support(?:s|ed|ing)|fund(?:s|ed|ing)|financ(?:es|ed|ing)|announc(?:es|ed|ing)|approv(?:es|ed)|contribut(?:es|ed|ing)|allocat(?:es|ed|ing)|arrang(?:es|ed)|suppl(?:ies|ied)|mak(?:es|ing)|made|has agreed|have agreed|(?:will|is to|are to) (?:provide|give|grant|award|lend|extend|commit|offer|back|support|fund|finance|contribute|allocate)|fördert|unterstützt|bewilligt|gewährt|gewähren|überreicht|stellt|finanziert|gibt|leiht|accorde|accordent|octroie|attribue|soutient|finance|prête|concede|concedió|otorga|otorgó|presta|financia|apoya|concedeu|empresta|verstrekt|kent|leent|concede|eroga|finanzia)(?!\p{L})/giu;
/** Of those, what is done to somebody: without saying whom, it is done to whom the text is about. */
const HANDS_OVER = /^(?:provid|g[ai]v|grant|award|le[nt]|lend|extend|commit|offer|contribut)/i;
/** The participle stands behind its object: "hat ein Darlehen über 5 Mio. Euro aufgenommen". */
const PARTICIPLE =
  /^[^.;]{0,90}\b(?:erhalten|bekommen|aufgenommen|abgeschlossen|gesichert|unterzeichnet|vereinbart|platziert|begeben|emittiert|eingeworben|gewonnen|ontvangen|gekregen|afgesloten|opgehaald)(?!\p{L})/iu;
const AUXILIARY = /(?<![\p{L}-])(?:hat|haben|habe|konnte|heeft|hebben)(?!\p{L})/giu;
/** Words between a verb and its object that belong to another clause, or to another thing got. */
const OTHER_CLAUSE =
  /[;:?]|\b(?:which|who|that|after|because|while|when|but|if|so|before|than|without|rather|equity|shares?|patents?|acces|approval)\b|\b(?:to|for|in order to) (?!SUM|an?\b|up to|its\b|the\b)\p{Ll}/iu;
const GAP_MAX = 110;
/** Who it goes to, behind the object: "to Globex", "to five schools", "for students". */
const OTHER_RECIPIENT =
  /^[^.;,]{0,40}?\b(?:to|among|for) (?:\p{Lu}|\d|(?:the (?:local|winners?|community|charity|school|university|hospital|city|project)|local|several|many|more than|over|its (?:customers|clients|employees|staff|members|partners|users|borrowers)|community|small|young|early|eligible|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens|hundreds|thousands|other)\b|\p{Ll}+(?:s|people|women)\b(?= (?:in|across|who|that|and|from|with|working)\b|[.,;!]|$))/u;
const PASSIVE_TO =
  /^[^.;]{0,60}?\b(?:secured|obtained|received|won|signed|raised|taken out|drawn|awarded|granted|given|provided|made|approved|extended|allocated|handed)\b (?:by|to|for) (?:the )?(?:[\p{Ll}-]+ ){0,4}$/u;
const FOR_ACCOUNT =
  /^(?:[^.;:,]{0,50}?\s)?(?:for|to|für|an|pour|à|para|per|a|voor|aan) (?:the )?(?:[\p{Ll}-]+ ){0,4}$/iu;
/** "Beacon's customers", "Beacon rivals": somebody else after all. */
const OF_OTHERS =
  /^(?:['’]s?)? (?:customers?|clients?|users|rivals?|competitors?|suppliers?|partners?|investors?|owners?)\b/i;
const HELPED_BY =
  /(?<!\p{L})(?:helped|supported|backed|aided|assisted|(?:part-|co-|partly )?(?:funded|financed)|boosted|underpinned|unterstützt|gefördert|finanziert|soutenue?|financée?|apoyad[oa]|apoiad[oa]|gesteund)(?: in part| partly)? (?:by|with|through|thanks to|durch|mit|von|par|por|door)(?!\p{L})/giu;
const HEADED = /^(?:['’]s)?\s?(?:[:–—-]|\blands?|\bgets?)\s(?:(?:a|an|new|fresh|neue[rs]?|nouveau|nuevo|novo) )?$/i;

/** What the account gets of this kind in a sentence, by its own act, by that of the giver, or by a headline without a verb. */
export function findObtained(reading: Reading, sentence: Sentence, rules: ObtainedRules): Obtained | undefined {
  const figured = readFigures(sentence.text);
  const things = thingsIn(figured, rules);
  if (things.length === 0) return undefined;
  const told = { reading, sentence, figured, things, rules };
  return byTaker(told) ?? byGiver(told) ?? byHelp(told) ?? byPassive(told) ?? byHeading(told);
}

type Thing = Span & { sum: Money | undefined };
type Told = {
  reading: Reading;
  sentence: Sentence;
  figured: FiguredSentence;
  things: Thing[];
  rules: ObtainedRules;
};

const SUM_BEFORE = new RegExp(`(${SUM})(?:[- ,](?:[\\p{L}\\d-]+,? ){0,7}|-)$`, "u");
const SUM_AFTER = new RegExp(
  `^[^.;:]{0,40}?(?<!\\p{L})(?:of|worth|totall?ing|for|to|by|at|over|with|in|über|von|in Höhe von|auf|de|d['’]|di|da|van|por|per)\\s?(?:\\p{Ll}+ ){0,4}(${SUM})|^ (?:\\(|[–—-] ?)(${SUM})`,
  "iu",
);
const NOT_ITS_SUM = /\b(?:in|from|and|valued|valuation|revenue|to|sales|investors?)\b/i;

function thingsIn({ text, sumsIn }: FiguredSentence, { noun, notAfter, alone }: ObtainedRules): Thing[] {
  return [...text.matchAll(noun)].flatMap((match): Thing[] => {
    const end = match.index + match[0].length;
    if (notAfter.test(text.slice(end, end + 40))) return [];
    const lead = text.slice(Math.max(0, match.index - 90), match.index);
    const before = SUM_BEFORE.exec(lead);
    const isIts = before !== null && !NOT_ITS_SUM.test(before[0].slice(1).replace(/^ in | and /g, " "));
    const after = isIts ? null : SUM_AFTER.exec(text.slice(end, end + 90));
    const inside = sumsIn(match[0])[0];
    const sum = inside ?? (isIts ? sumsIn(before[1] ?? "")[0] : sumsIn(after?.[1] ?? after?.[2] ?? "")[0]);
    if (!sum && !alone.test(match[0])) return [];
    const start = isIts ? match.index - lead.length + before.index : match.index;
    return [{ start, end: after && !isIts ? end + after[0].length : end, sum }];
  });
}

function byTaker(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things, rules } = told;
  for (const verb of [...figured.text.matchAll(TAKES), ...(rules.takes ? figured.text.matchAll(rules.takes) : [])]) {
    const thing = objectOf(figured.text, verb.index + verb[0].length, things);
    if (!thing || isGivenAway(figured.text, verb[0], thing)) continue;
    const at = figured.originalAt(verb.index);
    if (isOwnAct(reading, sentence, at) && isStatedAt(told, at)) return toObtained(told, thing, true);
  }
  for (const verb of figured.text.matchAll(AUXILIARY)) {
    const thing = objectOf(figured.text, verb.index + verb[0].length, things);
    if (!thing || !PARTICIPLE.test(figured.text.slice(thing.end))) continue;
    const at = figured.originalAt(verb.index);
    if (isOwnAct(reading, sentence, at) && isStatedAt(told, at)) return toObtained(told, thing, true);
  }
  return undefined;
}

/** "Beacon awarded a grant to five schools" gives it; "Beacon awarded a grant to develop lamps" gets it. */
function isGivenAway(text: string, verb: string, thing: Thing): boolean {
  return (
    /^(?:award|grant|given|hand|offer|alloc|announc|rais|made)/i.test(verb) &&
    OTHER_RECIPIENT.test(text.slice(thing.end))
  );
}

function objectOf(text: string, from: number, things: Thing[]): Thing | undefined {
  return things.find(
    (thing) =>
      thing.start >= from &&
      thing.start - from <= GAP_MAX &&
      !OTHER_CLAUSE.test(text.slice(from, thing.start).replace(/[\uE500-\uE57F]/g, "SUM")),
  );
}

/** "HSBC provides Beacon with a loan", "… a loan to Beacon", "Invest NI has offered £3m" in a text about Beacon. */
function byGiver(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  const { text } = figured;
  for (const verb of text.matchAll(GIVES)) {
    const from = verb.index + verb[0].length;
    const thing = things.find((one) => one.start >= from && one.start - from <= GAP_MAX);
    if (!thing) continue;
    const at = figured.originalAt(verb.index);
    if (isDoer(reading, sentence, at) || !isStatedAt(told, at)) continue;
    const between = text.slice(from, thing.start);
    const isToAccount = meansAccount(told, between) || isFor(told, text.slice(thing.end));
    if (isToAccount && !/[;:]/.test(between)) return toObtained(told, thing, true);
    const isUnsaid =
      !OTHER_CLAUSE.test(between) && !namesAnother(between) && !OTHER_RECIPIENT.test(text.slice(thing.end));
    const hasGiver = HANDS_OVER.test(verb[0]) && namesAnother(text.slice(0, verb.index));
    if (isUnsaid && hasGiver && !sentence.namesSubject && isToldOfAccount(reading, sentence))
      return toObtained(told, thing, false);
  }
  return undefined;
}

/** Whether the words between a verb and its object are the account: "Beacon with", "the company", "us". */
function meansAccount({ reading, sentence }: Told, part: string): boolean {
  const [own] = mentionsIn(reading, sentence, part);
  if (own) return /^ (?:[\p{L}'’-]+ ){0,7}$/u.test(part.slice(0, own.start)) && !OF_OTHERS.test(part.slice(own.end));
  const isMeant = /^ (?:it|us|them|the (?:[\p{L}-]+ ){0,2}(?:company|firm|start-?up|business|group))\b/iu.test(part);
  return isMeant && isToldOfAccount(reading, sentence);
}

function isFor({ reading, sentence }: Told, rest: string): boolean {
  const [own] = mentionsIn(reading, sentence, rest);
  if (own) return FOR_ACCOUNT.test(rest.slice(0, own.start)) && !OF_OTHERS.test(rest.slice(own.end));
  return (
    /^[^.;:,]{0,30}? (?:to|for) (?:it|us|the (?:[\p{L}-]+ ){0,2}(?:company|firm|start-?up|business|group))\b/iu.test(
      rest,
    ) && isToldOfAccount(reading, sentence)
  );
}

/** "Beacon builds a second plant, helped by a grant of £1m". */
function byHelp(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  for (const clue of figured.text.matchAll(HELPED_BY)) {
    const end = clue.index + clue[0].length;
    const thing = things.find((one) => one.start >= end && one.start - end <= 40);
    if (!thing || !/^ (?:[\p{L}\uE500-\uE57F'’-]+ ){0,5}$/u.test(figured.text.slice(end, thing.start))) continue;
    const at = figured.originalAt(clue.index);
    if (isOwnThing(reading, sentence, at) && isStatedAt(told, at)) return toObtained(told, thing, true);
  }
  return undefined;
}

/** "A $40M facility has been secured by Beacon." */
function byPassive(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  for (const thing of things) {
    const rest = figured.text.slice(thing.end);
    const [own] = mentionsIn(reading, sentence, rest);
    if (!own || !PASSIVE_TO.test(rest.slice(0, own.start))) continue;
    if (isStatedAt(told, figured.originalAt(thing.end + own.start))) return toObtained(told, thing, true);
  }
  return undefined;
}

/** "£5m loan for Beacon", "Beacon: £5m loan from HSBC". */
function byHeading(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  if (!sentence.isTitle) return undefined;
  const { text } = figured;
  for (const thing of things) {
    if (!isStatedAt(told, figured.originalAt(thing.start))) continue;
    const own = mentionsIn(reading, sentence, text.slice(0, thing.start)).at(-1);
    const isHeaded = own !== undefined && own.start === 0 && HEADED.test(text.slice(own.end, thing.start));
    const [next] = mentionsIn(reading, sentence, text.slice(thing.end));
    const isOpening = /^(?:[\p{L}-]+,? ){0,3}$/u.test(text.slice(0, thing.start));
    const isForIt = next !== undefined && isOpening && FOR_ACCOUNT.test(text.slice(thing.end, thing.end + next.start));
    if (isHeaded || isForIt) return toObtained(told, thing, true);
  }
  return undefined;
}

function isStatedAt({ reading, sentence }: Told, at: number): boolean {
  return certaintyAt(sentence.text, at, reading.referenceAt) === "stated";
}

function toObtained({ sentence, figured }: Told, thing: Thing, isNamed: boolean): Obtained {
  return { sentence, phrase: figured.text.slice(thing.start, thing.end), sum: thing.sum, isNamed };
}
