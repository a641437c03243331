import { DEPARTMENTS } from "./role-titles.ts";
import type { RoleLevel } from "./roles.ts";

/** A family of spellings of posts below VP. `pattern` is the source of a regular expression in which case matters. */
export type LowerTitle = { pattern: string; level: RoleLevel };

/** Words no title goes on with: small words, and the verbs of sentences about posts. */
const NO_TITLE = spelledOut(
  `an? the of on in at for to with from who as by is was are were will has have had be and or but our its his her
  their your my new newly next former outgoing incoming current longtime long-time then that which where when after before
  since while until effective joins? joined joining becomes? became named? names appoints? appointed hires? hired promotes?
  promoted leaves left leads? says? said told takes? took steps? starts? reports? reporting succeeds? succeeded replaces?
  replacing succeeding based responsible overseeing leading following today yesterday tomorrow starting now also both first
  second third two three four several other another every each no not it he she they we you welcomes? welcomed adds? added
  announces? announced recruits? recruited taps picks amid over under into within across between during about against alongside
  than so if because without per via through upon last this only`,
);
/** Those of them that the patterns below speak of themselves. */
const SPOKEN_OF = new Set("the of and or for at in lead leads start starts".split(" "));
const WORD_OF_TITLE = `(?!(?:${[...SPOKEN_OF].map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join("|")})(?![\\p{L}-]))`;

/** "joins?" is "join" and "joins". */
function spelledOut(words: string): Set<string> {
  return new Set(
    words.split(/\s+/).flatMap((word) => (word.endsWith("?") ? [word.slice(0, -2), word.slice(0, -1)] : [word])),
  );
}

/**
 * A text, letter for letter, without the words no title goes on with: a pattern that would have to exclude them all at each of its
 * words takes many times as long.
 */
export function withoutSmallWords(text: string): string {
  return text.replace(/[\p{L}][\p{L}-]*/gu, (word) => {
    const lower = word.toLowerCase();
    const isSmall = NO_TITLE.has(lower) && !SPOKEN_OF.has(lower) && word.slice(1) === lower.slice(1);
    return isSmall ? NO_LETTER.repeat(word.length) : word;
  });
}

/** Stands for a letter of a word that is left out; no pattern knows it. */
const NO_LETTER = "\uE5FF";
const LOWER = `${WORD_OF_TITLE}\\p{Ll}[\\p{Ll}&’'-]{1,24}`;
const CAPITAL = `${WORD_OF_TITLE}\\p{Lu}[\\p{L}\\p{N}&’'-]{0,24}`;
const DEPARTMENT = `(?:${DEPARTMENTS.split("|")
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join("|")}|HR|IT|AI|UK|US|EU|EMEA|APAC|DACH|M&A|R&D|PR)(?![\\p{L}\\p{N}])`;
const AND = "(?:, | and | & |/| )";
/** What a post is head of: departments, small words, or at most three capitalised ones. */
const FIELD = `(?:(?:${DEPARTMENT}|${CAPITAL})(?:(?:, and |${AND})${DEPARTMENT}|(?: and | & | )${CAPITAL}| (?:and|&) ${LOWER}){0,4}|${LOWER}(?:(?: and | & | )${LOWER}){0,3})`;
const RANK =
  "(?:(?:[Ss]enior|[Aa]ssociate|[Dd]eputy|[Rr]egional|[Gg]lobal|[Gg]roup|[Nn]ational|[Ii]nterim|[Aa]cting|[Aa]ssistant|[Ee]xecutive|[Ff]ounding|[Pp]rincipal|[Aa]rea|[Ll]ead|[Jj]unior|[Ss]r\\.?) ){0,2}";
/** Up to four words before the noun a title is built on. */
const BEFORE = `(?:(?:${DEPARTMENT}${AND}){1,4}|(?:${LOWER} ){1,3}|(?:${CAPITAL} (?:(?:and|&) ${CAPITAL} )?){1,2})`;

/** Whoever manages accounts, products or projects leads nobody by that. */
const MANAGES_PEOPLE =
  "(?!(?:[Kk]ey )?(?:[Aa]ccount|[Pp]roduct|[Pp]roject|[Pp]rogram(?:me)?|[Cc]ase|[Cc]ommunity|[Cc]ontent|[Cc]ategory|[Rr]elationship|[Pp]ortfolio|[Oo]ffice|[Tt]ransaction|[Ii]nvestment|[Ff]und|[Mm]oney|[Ss]ocial [Mm]edia|[Cc]ustomer [Ss]uccess|[Pp]roperty|[Rr]isk) [Mm]anager)";
const LEADS_TEAM =
  "(?:[Tt]eam|[Gg]roup|[Pp]ractice|[Ss]quad|[Cc]hapter|[Ss]hift|[Ss]ection|[Uu]nit) (?:[Ll]ead(?:er)?|[Mm]anager|[Hh]ead)";
/** What links a post to its field in French, Spanish, Portuguese, Italian and Dutch. */
const LINK =
  "(?: (?:de|du|des|del|della|dello|dei|delle|di|da|do|dos|das|para|por|pela|pelo|van) (?:la |las |los |el |les |l[’'])?| d[’']| dell[’'])";
const ABROAD = `(?:(?:[Rr]esponsable|[Cc]hef(?:fe)?|[Jj]ef[ea]|[Gg]erente|[Dd]irect(?:eur|rice|ora?)|[Dd]iretora?|[Rr]esponsabile|[Dd]irett(?:ore|rice)|[Cc]oordenadora?)${LINK}|(?:[Hh]oofd|[Rr]esponsabile|[Dd]irett(?:ore|rice)) (?:van (?:de |het )?)?)`;

/** Posts below VP as they are spelled. */
export const LOWER_TITLES: LowerTitle[] = [
  // Seats on boards that name themselves otherwise than the usual ones
  {
    pattern:
      "(?:[Bb]oard|[Nn]on-[Ee]xec(?:utive)?|NED|[Ii]ndependent|[Ll]ead [Ii]ndependent) (?:[Cc]hair(?:man|woman|person)?|[Tt]rustee|[Oo]bserver|[Mm]ember|[Dd]irector)|[Tt]rustee|NED|[Nn]on-[Ee]xec|(?:[Ss]trategic|[Ss]pecial|[Bb]oard|[Ss]cientific|[Ii]ndustry|[Ss]enior|[Ee]xecutive) [Aa]dvis[eo]r(?! (?:at|for|in) )|[Cc]onsejer[oa] (?:independiente|dominical|externo|externa)|[Cc]onselheir[oa](?: independente)?|[Cc]onsigliere?a? (?:indipendente|di amministrazione)|[Aa]dministrat(?:eur|rice)(?: indépendante?)?|[Cc]ommissaris|[Aa]ufsichtsrätin|[Vv]erwaltungsrätin",
    level: "board",
  },
  { pattern: `${RANK}(?:[Hh]ead|HEAD)(?: of|,) (?:the )?${FIELD}`, level: "head" },
  // French, Spanish, Portuguese, Italian, Dutch
  {
    pattern: `${ABROAD}\\p{L}[\\p{L}-]{2,24}(?: (?:y|e|et|en|&) (?:de |du )?\\p{L}[\\p{L}-]{2,24})?`,
    level: "head",
  },
  {
    pattern: `(?:[Gg]eneral|[Cc]ountry|[Dd]ivision(?:al)?|[Pp]lant|[Bb]ranch|[Ww]orks) [Mm]anager(?: (?:of|for) ${FIELD})?`,
    level: "director",
  },
  {
    pattern: `${RANK}(?:${BEFORE})?[Dd]irector(?:(?: of| for) (?:the )?${FIELD}|, ${DEPARTMENT}(?:${AND}${DEPARTMENT}){0,3})?`,
    level: "director",
  },
  { pattern: `(?:${BEFORE})?(?:${LEADS_TEAM})(?:,? (?:of|for) (?:the )?${FIELD})?`, level: "manager" },
  {
    pattern:
      "(?:[Mm]anaging|[Ee]xecutive|[Dd]eputy|[Nn]ews|[Cc]ity|[Pp]olitical|[Bb]usiness) [Ee]ditor|[Ee]ditor[- ]in[- ][Cc]hief",
    level: "director",
  },
  {
    pattern:
      "[Cc]hief of [Ss]taff|[Cc]hief (?:[Ss]cientist|[Aa]rchitect|[Ee]conomist|[Ee]ngineer|[Aa]ctuary|[Uu]nderwriter|[Ee]vangelist)",
    level: "director",
  },
  { pattern: `${BEFORE}[Hh]ead(?! (?:of|office|start|count))`, level: "head" },
  { pattern: `${MANAGES_PEOPLE}${RANK}${BEFORE}[Mm]anager`, level: "manager" },
  { pattern: `${BEFORE}(?:[Ll]ead|[Ll]eader|[Ss]upervisor|[Ss]uperintendent)`, level: "manager" },
  // German
  {
    pattern:
      "(?:\\p{Lu}[\\p{L}-]{2,30})?(?:[Ll]eiter(?:in)?|[Ll]eitung)(?: (?:der|des|für|von|im|in|den|die|das)(?: (?:den|die|das|der|dem))?)?(?: \\p{Lu}[\\p{L}&-]{1,30}(?:(?: und | & )\\p{Lu}[\\p{L}-]{1,30})?)?",
    level: "head",
  },
  {
    pattern:
      "\\p{Lu}[\\p{L}-]{2,24}direktor(?:in)?|(?:Direktor|Direktorin)(?: \\p{Lu}[\\p{L}-]{1,30})?|Chefredakteur(?:in)?",
    level: "director",
  },
];

/** Trades and ranks of people who need not lead anybody, as the last word of a title. */
export const TRADES =
  "[Mm]anager|[Ee]ngineer|[Dd]eveloper|[Dd]esigner|[Aa]nalyst|[Aa]rchitect|[Ss]cientist|[Ee]xecutive|[Rr]epresentative|[Rr]ecruiter|[Cc]onsultant|[Ss]pecialist|" +
  "[Aa]ccountant|[Aa]dministrator|[Cc]oordinator|[Ww]riter|[Rr]esearcher|[Tt]echnician|[Ss]trategist|[Uu]nderwriter|[Bb]roker|[Bb]anker|[Tt]rader|[Ll]awyer|" +
  "[Aa]ttorney|[Ss]olicitor|[Aa]ssociate|[Aa]dvis[eo]r|[Aa]gent|[Bb]uyer|[Pp]lanner|[Pp]roducer|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Oo]fficer|[Ss]ergeant|" +
  "[Ll]ieutenant|[Cc]aptain|[Cc]hief|[Cc]ommander|[Ff]irefighter|[Ii]nspector|[Dd]etective|[Nn]urse|[Pp]hysician|[Ss]urgeon|[Pp]rofessor|[Ll]ecturer|[Tt]eacher|" +
  "[Ll]ibrarian|[Cc]hef|[Pp]ilot|[Oo]perator|[Tt]rainer|[Ee]vangelist|[Aa]dvocate|[Cc]ontroller|[Cc]omptroller|[Tt]reasurer|[Pp]artner|[Ff]ellow|[Pp]rincipal|" +
  "[Dd]ean|[Cc]urator|[Ff]oreman|[Ee]stimator|[Ss]urveyor|[Aa]ctuary|[Aa]uditor|[Cc]ounsel|[Pp]aralegal|[Cc]opywriter|[Mm]erchandiser";
/** They count as posts only where a text says that somebody came or rose to one. */
export const TRADE_TITLE: LowerTitle = { pattern: `${RANK}(?:${BEFORE})?(?:${TRADES})`, level: "ic" };

/** Who set the company up. */
export const FOUNDER_TITLE: LowerTitle = {
  pattern:
    "(?:[Cc]o-?)?[Ff]ounder|(?:[\\p{Lu}][\\p{L}-]+-)?(?:[Mm]it)?[Gg]ründer(?:in)?|(?:[Cc]o-?)?[Ff]ondat(?:eur|rice)|(?:[Cc]o-?)?[Ff]undador[ae]?|(?:[Mm]ede)?[Oo]prichter|(?:[Cc]o-?)?[Ff]ondat(?:ore|rice)",
  level: "founder",
};
