import type { Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isFundOfInvestor } from "./investor-funds.ts";

/** Money that moves and is no round of the subject: it pays itself, it collects a fund, banks place its shares. */
export function isOthersMoney(reading: Reading, sentence: Sentence): boolean {
  return (
    isOwnMoney(reading, sentence) ||
    leadsForOther(reading, sentence) ||
    investsInOther(reading, sentence) ||
    isFundOfInvestor(reading, sentence) ||
    investsByHeadline(reading) ||
    isAdvisedOn(reading, sentence) ||
    isSumUp(reading, sentence) ||
    OF_BUYERS.test(sentence.text) ||
    OF_A_MARKET.test(sentence.text) ||
    IS_FILED.test(sentence.text) ||
    FOR_SALE_OF_SHARES.test(sentence.text) ||
    doublesDown(reading, sentence)
  );
}

/** "The firm advised Torvex on its $90 million Series C": whoever is advised raises it. */
function isAdvisedOn({ matcher }: Reading, { text }: Sentence): boolean {
  const [, advised] = ADVISED.exec(text) ?? [];
  return advised !== undefined && !matcher.isLooselyNamedIn(advised);
}

const ADVISED = createPattern(
  /\b(?:advis(?:es|ed|ing)|represent(?:s|ed|ing)|act(?:s|ed|ing) (?:for|on behalf of)|counsel(?:s|led)? (?:to|for))\s(?=\p{Lu})([^.;,]{2,60}?)\s(?:on|in|during|with|through)\s/u,
);

/** "To date, Beacon has raised $17m", "closed its seed round in summer 2023": what is known for long. */
function isSumUp({ referenceAt }: Reading, { text }: Sentence): boolean {
  if (/^(?:To date|So far|Since (?:its |our )?(?:inception|founding|launch|(?:19|20)\d\d))\b/.test(text)) return true;
  const [, year] = /\b(?:spring|summer|autumn|fall|winter) (?:of )?((?:19|20)\d\d)\b/i.exec(text) ?? [];
  if (IS_EARLIER.test(text) || IN_ALL_YEARS.test(text)) return true;
  return year !== undefined && referenceAt !== undefined && Number(year) < new Date(referenceAt).getUTCFullYear();
}

/** "Quay doubles down on start-up Beacon in new round", "… just four months after its seed round": of Quay that is no round. */
function doublesDown({ matcher }: Reading, { text }: Sentence): boolean {
  const clue = DOUBLES_DOWN.exec(text);
  return clue !== null && matcher.findLoosely(text).every(({ end }) => end <= clue.index);
}

const DOUBLES_DOWN = createPattern(
  /\bdoubl(?:es|ed|ing) down on [^.;]{3,60}? (?:in|after) (?:an? |its |the )?(?:[\p{Ll}-]+ )?(?:round|series [a-k])(?!\p{L})/iu,
);
/** "Files a Regulation A offering to raise": nobody has paid yet. */
const IS_FILED = createPattern(
  /\bfil(?:es|ed|ing)\b[^.;]{0,90}\b(?:Reg(?:ulation)? A|registration statement|prospectus|shelf|offering statement|S-1|S-3)\b/iu,
);
/** "$2 million in prior funding", "his total personal investment in Beacon" */
const IS_EARLIER =
  /\bin (?:prior|previous|earlier|past) (?:funding|financing|capital|rounds?)\b|\b(?:his|her|personal|insider) (?:total )?(?:personal )?(?:investment|holdings)\b/i;
/** "Has raised over $22 million in a mix of equity and grants since 2015" */
const IN_ALL_YEARS =
  /\b(?:has|have|had) raised\b[^.;]{0,100} since (?:(?:its|the) (?:founding|foundation|launch|inception|start)|(?:19|20)\d\d)\b/i;
/** Who buys coins or backs a gadget gets no shares. */
const OF_BUYERS = createPattern(/\b(?:pre-?sale|token sale|ICO|initial coin offering|Kickstarter|Indiegogo)\b/iu);

/** "Beacon invests in Halden" over the text: what Halden announces there is Halden's. */
function investsByHeadline({ matcher, document: { title } }: Reading): boolean {
  const clue =
    /^(.{2,60}?) (?:invests?|invested|seeds|seeded|participates?|participated|backs|leads (?:[^ ]+ ){0,6}(?:round|investment|series \w+)) (?:[^ ]+ ){0,3}?in (?=\p{Lu})/iu.exec(
      title,
    );
  return (
    clue !== null && matcher.isLooselyNamedIn(clue[1] ?? "") && !matcher.isLooselyNamedIn(title.slice(clue[0].length))
  );
}

/** "Beacon led the latest round of funding for Halden": Beacon pays. */
function leadsForOther({ matcher }: Reading, { text }: Sentence): boolean {
  const clue = LEADS_FOR.exec(text);
  return (
    clue !== null &&
    !matcher.isLooselyNamedIn(text.slice(clue.index + clue[0].length, clue.index + clue[0].length + 40))
  );
}

const LEADS_FOR = createPattern(
  /\b(?:that it|that we) (?:has |have )?(?:led|leads|co-?led|co-?leads|participated in|joined) (?:[^ .;]+ ){0,6}?(?:round|financing|investment)(?: of (?:funding|financing|investment))? (?:for|in|of) (?=\p{Lu})/u,
);

/** "$7 billion in private investment from Beacon": Beacon pays. */
function isOwnMoney({ matcher }: Reading, { text }: Sentence): boolean {
  return matcher.findLoosely(text).some(({ start }) => BY_WHOM.test(text.slice(Math.max(0, start - 50), start)));
}

const BY_WHOM = /\b(?:private |own |capital )?investments? (?:from|by) (?:the )?$/iu;

/** "Startups raised $298M in 40 rounds", "the start-ups in Leeds raised": a market is counted, and nobody in it. */
const OF_A_MARKET = createPattern(
  /(?<!\p{L})(?:in|across|over|through|via|from|en|em|auf|aus|sur|su|con|com|avec|met) (?:[5-9]|\d{2,4}) (?:\p{L}+ ){0,2}(?:rounds|deals|transactions|rodadas|aportes|rondas|operaci(?:ones|ões)|operações|transacciones|opérations|levées|tours de table|Finanzierungsrunden|Runden|investeringsrondes|investeringen|operazioni)(?!\p{L})|^(?:In (?:total|all), |Overall, |Together, )?(?:(?:The|As|Os|Las|Los|Les|Die|De|Le|Gli) )?(?:[\p{L}-]+ ){0,2}?(?:start-?ups|companies|firms|jeunes pousses|Jungunternehmen|empresas|entreprises|fintechs|biotechs)(?: (?:in|from|across|aus|de|do|da|du|der) [\p{L} ]{2,30}?)? (?:have |had |ont |hanno |haben )?(?:together |collectively )?(?:raised?|raises|captaram|levantaram|captaron|levantaron|recaudaron|lèvent|levé|récoltent|sammelten|haalden|halen|raccolgono|hanno raccolto)(?!\p{L})/iu,
);

/** Banks that place shares lead no round. */
const FOR_SALE_OF_SHARES = createPattern(
  /\blead (?:banks?|managers?|underwriters?|arrangers?)\b|\bbook-?runners?\b|\bshare (?:repurchase|buy-?back)s?\b|\brepurchase program|\bground lease\b|\blicen[cs]ing fees?\b|\bsquare[- ]f(?:oo|ee)t\b|\b(?:in|of) assets\b|\bassets under management\b/iu,
);

/** "Beacon completes $7 billion equity investment in Halden": Beacon is the investor. */
function investsInOther({ matcher }: Reading, { text }: Sentence): boolean {
  const clue = /\b(?:complet|clos|mak|announc)(?:es|ed) [^.;]{0,70}\binvestments? in (?=\p{Lu})/u.exec(text);
  if (!clue) return false;
  const end = clue.index + clue[0].length;
  return matcher.isLooselyNamedIn(text.slice(0, clue.index)) && !matcher.isLooselyNamedIn(text.slice(end, end + 40));
}

/** Whether money goes into what the subject makes, or into a part of it that somebody else runs: judged by what stands before and behind it. */
export function isPaidForWares(before: string, behind: string): boolean {
  return BUYS_WARES.test(before) || OF_A_PART.test(behind);
}

/** "Invests $60m in six new Beacon trucks" */
const BUYS_WARES =
  /(?<!\p{L})(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|more|additional|used|new)(?: (?:new|more|used))? $/iu;
/** "Invests $30M in Beacon's ailing shops": a part is put in order by whoever has it. */
const OF_A_PART =
  /^(?:['’]s?)? (?:[\p{Ll}-]+ ){0,3}?(?:business(?:es)?|units?|divisions?|stores?|shops?|plants?|factor(?:y|ies)|operations|arm|sites?|fleet|projects?)(?!\p{L})/u;

/** "Backs away from", "leads Beacon to exit for $350M": who leads pays only in a round; a sum of another thing is no investment. */
export function leadsNoMoney(text: string, verb: string, end: number, target: Span, sum: Money | undefined): boolean {
  if (/^ (?:away|out|down|off)(?!\p{L})/u.test(text.slice(end))) return true;
  if (sum && OF_OTHER_THING.test(text.slice(sum.end))) return true;
  if (!/^(?:leads?|led)$/i.test(verb)) return false;
  return !IS_LED.test(text.slice(sum ? Math.min(end, sum.start) : 0)) || ADVISES_ON.test(text.slice(target.end));
}

/** "Backs Beacon in $40M patent fight", "on $625M Halden buy" */
const OF_OTHER_THING =
  /^(?:-|['’]s? | )(?:(?!(?:in|to|for|from|with|by|at|and|into|round|series|seed|funding|investment)(?!\p{L}))[\p{L}\d&-]+ ){0,3}(?:sales?|buy|buy-?out|purchase|acquisition|takeover|merger|deals?|exit|IPO|listing|offering|disputes?|fights?|suits?|lawsuits?|cases?|claims?|trial|battle|verdict|settlement|fraud|projects?|plants?|factory|contracts?|bids?|orders?|bonds?|loans?|tower|campus|stadium|headquarters)(?!\p{L})/iu;
/** "Leads Beacon on", "leads Beacon through": with advice. */
const ADVISES_ON = /^ (?:on|through|out of|past|to (?!(?:an? )?[$€£\d]))/iu;

const IS_LED =
  /\b(?:round|series [a-k]\d?|pre-?seed|seed(?! (?:\p{L}+ing|fund))|investment|financing|funding|raise|extension)\b/iu;
