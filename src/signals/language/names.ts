import { isMoveWord, isNamePart, isOpeningWord, isOrdinaryWord, isPlainVerb, isTimeWord } from "./ordinary-words.ts";
import { remember } from "./remember.ts";

/** A run of capitalised words, with its place in the text. */
export type NameSpan = { start: number; end: number; name: string };

type Word = { text: string; start: number; end: number };

/** Letters and digits with the marks that stand inside names: O'Neill, AT&T, Booking.com, 23andMe, Yahoo!. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}&+]*(?:['’.-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}&+]+){0,8}!?/gu;
const IS_CAPITALISED =
  /^(?!\p{N}+[MBK]n?$)(?:\p{Lu}|\p{N}{1,4}(?:and)?\p{Lu}|\p{Ll}{1,2}\p{Lu}|\p{Ll}\p{N}+\p{Ll}?$|\p{L}{2,20}!$)/u;
const ELISION = /^[dlDL]['’](?=\p{Lu})/u;
/** What agencies glue to the first word of a headline they send out again: "CORRECTED-Beacon". */
const WIRE_MARK =
  /^(?:CORRECTED|REFILE|RPT|EXCLUSIVE|BRIEF|BUZZ|MOVES|INSIGHT|ANALYSIS|FACTBOX|DEALTALK|FEATURE|INTERVIEW)-(?=\p{Lu}\p{L}+)/u;
const CONNECTORS = new Set("of the & de la del della di da do dos van der den von zu for".split(" "));
/** "of" and "for" join only what is commonly so named; "Jane Roe of Google" and "buys Foo for Bar" are two names. */
const TAKES_OF =
  /^(?:Bank|University|Institute|College|School|Ministry|House|Department|Board|Kingdom|City|Council|Academy|Museum|State|States|Republic|Union|Society|Centre|Center|Federation|Association|Royal|Port|Isle|Church|Bureau|Office|Chamber|Government|Province)$/;
const MAY_END_WITH_DOT = /^(?:Inc|Corp|Ltd|Co|Cos|St|Jr|Sr|Bros|No|Mt|(?:[A-Z]\.){0,3}[A-Z])$/;
/** Not organisations although capitalised: rounds, comings and goings that open a sentence, single letters, abbreviations. */
const NOT_AN_ORGANISATION =
  /^(?:(?:Pre-)?Series [A-K]\d?(?:-\d)?|(?:Pre-)?(?:Series|Serie|Série)-[A-K]\d?(?:-.*)?|[\p{L}-]+-?(?:[Rr]unde|[Ff]inanzierung)|USD|EUR|GBP|CHF|INR|Rs|RMB|Mio|Mrd|Mill|Euro|Euros|Appointment|Promotion|Election|Nomination|Departure|Resignation|Retirement|Exit|Dismissal|Removal|Ouster|Founding|Stepping|Taking|Joining|(?:(?:Step|Stand|Bow|Move|Take|Hand|Forced|Pushed|Voted|Booted) )?(?:Down|Aside|Back|Out|Over|Upstairs)|Step Up|Forced|Pushed|Voted|Booted|C-[Ss]uite|AI|SaaS|B2B|B2C|API|IT|R&D|US|UK|EU|[A-Z]|\d+\p{L}?|[A-Z]\d)$/u;
const DESCRIBES =
  /-(?:based|backed|listed|owned|funded|headquartered|born|style|made|nominated|winning|award|certified|rated|driven|led|powered|focused|leading|selling|related|approved|registered|compliant|enabled|wide)$|(?:hersteller|anbieter|spezialist|spezialisten|unternehmen|firma|dienstleister|entwickler|betreiber|händler|konzern)s?$/i;
/** What a company is to the one before it; alone, it is all that is said of it. */
const KIND_BEFORE_NAME =
  /(?:wettbewerber|zulieferer|-start-?up)s?$|^(?:Competitor|Mitbewerber|Konkurrent(?:en|in)?|Rival(?:e|en|in)|Branchenkolleg(?:e|en|in)|Marktbegleiter|Concorrente|Competidora?|Concurrente|Branchegeno(?:ot|ten)|Sectorgenoot|Concullega|Konkurrenten)$/i;
/** Peoples whose word begins many a name ("American Airlines") but describes the one after a plain noun. */
const IS_ORIGIN =
  /^(?:American|African|Asian|Australasian|Californian|Texan|Emirati|Saudi|Egyptian|Nigerian|Kenyan|Indonesian|Vietnamese|Thai|Filipino|Malaysian|Pakistani|Croatian|Serbian|Slovenian|Luxembourgish|Maltese|Cypriot|Peruvian)$/;
/** "Mar Capital", "May Ventures": what a month or a day begins is a firm where such a word goes on. */
const GOES_ON_AS_FIRM = /^ (?:Capital|Ventures?|Partners|Equity|Growth|Angels)(?!\p{L}|['’-])/u;
/** Where a price begins, a name has ended. */
const CURRENCIES = new Set("USD EUR GBP CHF SEK NOK DKK INR JPY CNY RMB AUD CAD BRL PLN".split(" "));
/** "Beacon Inc. BCN.N said": what agencies put behind a company's name is where its shares are traded, and nobody else. */
const EXCHANGE_CODE =
  /^\p{Lu}{1,5}\p{Ll}?\.(?:N|O|OB|PK|A|P|L|TO|V|PA|DE|F|FSE|AS|BR|MI|MC|SW|S|VX|VI|ST|HE|CO|OL|IR|T|HK|SS|SZ|TW|KS|KQ|SI|AX|AU|NZ|NS|BO|J|SA|MX|MW)$/u;
const NAMES_MAX = 400;

/**
 * Sequences of capitalised words including connectors ("Bank of America", "Ace & Co"), without the ordinary words that a
 * sentence or a headline happens to capitalise. A possessive ends a name. People and places are among them.
 */
export const findCapitalised = remember((text: string): readonly NameSpan[] => {
  const names: NameSpan[] = [];
  let run: Word[] = [];
  let pending: Word[] = [];
  let previousEnd = 0;
  const close = () => {
    if (run.some((word) => !isNamePart(word.text) || isNumbered(text, word)) && names.length < NAMES_MAX)
      names.push(toName(run, text));
    run = [];
    pending = [];
  };
  for (let at = 0; at < text.length; at = WORD.lastIndex) {
    WORD.lastIndex = run.length === 0 ? afterPlainWords(text, at) : at;
    const match = WORD.exec(text);
    if (!match) break;
    if (run.length === 0 && isPlainWord(match[0])) continue;
    const word = toWord(match[0], match.index);
    if (run.length > 0 && !isJoined(text.slice(previousEnd, word.start), run.at(-1))) close();
    previousEnd = word.end;
    if (run.length > 0 && CONNECTORS.has(word.text)) {
      if (/^(?:of|for)$/.test(word.text) && !TAKES_OF.test(run.at(-1)?.text ?? "")) close();
      else pending.push(word);
    } else if (
      CURRENCIES.has(word.text) ||
      isExchangeCode(text, word) ||
      !IS_CAPITALISED.test(word.text) ||
      isOrdinary(text, word) ||
      isVerb(text, word)
    ) {
      close();
    } else {
      run.push(...pending, word);
      pending = [];
      if (isPossessive(text, word)) close();
    }
  }
  close();
  return names;
});

/** The names that may be organisations: no rounds, no single letters. People and places are still among them. */
export const findOrganisations = remember((text: string): readonly NameSpan[] =>
  findCapitalised(text).filter(({ name }) => !NOT_AN_ORGANISATION.test(name)),
);

/** A French or Italian article glued to a name is cut off: "d'Innovacom". The possessive never belongs to the word. */
function toWord(found: string, at: number): Word {
  const elided = (ELISION.exec(found) ?? WIRE_MARK.exec(found))?.[0].length ?? 0;
  const text = found.slice(elided).replace(/['’](?:s|ve|re|ll|d|m)$/, "");
  return { text, start: at + elided, end: at + elided + text.length };
}

/** Where a word in small letters that a space ends is followed by anything else: most words need no pattern to be passed over. */
function afterPlainWords(text: string, from: number): number {
  let at = from;
  for (let end = at; ; end += 1) {
    const code = text.charCodeAt(end);
    if (code === SPACE) at = end + 1;
    else if (!(code >= 97 && code <= 122)) return at;
  }
}

const SPACE = 32;

/** Most words are lower case throughout: told apart by their first letters, without a pattern. */
function isPlainWord(word: string): boolean {
  for (let at = 0; at < 3 && at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return !/[\d!]$/.test(word);
}

/** Initials have a dot behind the last too: "J.T. Marlin". */
function isExchangeCode(text: string, word: Word): boolean {
  return EXCHANGE_CODE.test(word.text) && text.charAt(word.end) !== ".";
}

/** Only a space, "&" or the dot of an abbreviation may stand between two words of a name. */
function isJoined(gap: string, last: Word | undefined): boolean {
  if (gap === " " || gap === " & " || gap === "\u00a0") return true;
  return (gap === ". " || gap === ". & ") && last !== undefined && MAY_END_WITH_DOT.test(last.text);
}

function isPossessive(text: string, word: Word): boolean {
  return /^['’](?:s\b|\s|$)/.test(text.slice(word.end, word.end + 3));
}

/** The initial "A." is not the article; a capital "Y" before a name is not Spanish; "the American distributor Foo" is not called American; nor is Foo "Leeds-based". */
function isOrdinary(text: string, word: Word): boolean {
  if (word.start === 0 && isOpeningWord(word.text) && /^[ ,:](?! ?\p{Lu})/u.test(text.slice(word.end, word.end + 3)))
    return true;
  if (DESCRIBES.test(word.text) || isKindBeforeName(text, word) || isFromTown(text, word)) return true;
  if (IS_ORIGIN.test(word.text) && /^ \p{Ll}/u.test(text.slice(word.end, word.end + 2))) return true;
  if (word.text === "Y" && /^ \p{Lu}\p{Ll}/u.test(text.slice(word.end, word.end + 3))) return false;
  if (isNumbered(text, word)) return false;
  if (isTimeWord(word.text) && GOES_ON_AS_FIRM.test(text.slice(word.end, word.end + 16))) return false;
  if (word.text === "Hat" && text.slice(Math.max(0, word.start - 4), word.start) === "Red ") return false;
  return isOrdinaryWord(word.text) && !(word.text.length === 1 && text.charAt(word.end) === ".");
}

/** "Konkurrent Foo": a name has to follow. */
function isKindBeforeName(text: string, { text: kind, end }: Word): boolean {
  return KIND_BEFORE_NAME.test(kind) && /^ [\p{Lu}\d]/u.test(text.slice(end, end + 2));
}

/** "der Kieler Zulieferer Foo": where it is from, before what it is. */
function isFromTown(text: string, { text: name, end }: Word): boolean {
  if (!/^\p{Lu}\p{Ll}{2,}er$/u.test(name)) return false;
  const [, next] = /^ (\p{Lu}[\p{L}-]{3,30}) (?=\p{Lu})/u.exec(text.slice(end, end + 36)) ?? [];
  return next !== undefined && (DESCRIBES.test(next) || KIND_BEFORE_NAME.test(next));
}

/** "700 Global" is a firm, "Global" alone an adjective. */
function isNumbered(text: string, word: Word): boolean {
  return word.text === "Global" && /\d $/.test(text.slice(Math.max(0, word.start - 2), word.start));
}

/** "Acme Partners with Beacon": the last word of many a firm, but a verb here; "Acme Chief to Resign": a headline in capitals. */
function isVerb(text: string, word: Word): boolean {
  if (/^Partners?$/.test(word.text)) return /^ (?:with|on|to)\b/i.test(text.slice(word.end, word.end + 6));
  return isPlainVerb(text, word) || isMoveWord(text, word);
}

function toName(run: Word[], text: string): NameSpan {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? start;
  return { start, end, name: text.slice(start, end) };
}
