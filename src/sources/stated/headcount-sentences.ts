import { headcountText, wholeNumber } from "#core/headcount.ts";
import type { ProfileClaim } from "#core/profile.ts";
import type { Target } from "#core/source.ts";
import { cutText } from "#core/visible-text.ts";
import { firstMatch, namePattern, type Sentence } from "./sentences.ts";

const NUMBER = "(?<number>\\d{1,3}(?:[.,’' \\u00a0\\u202f]\\d{3}){0,2}|\\d{1,6})";
const LEAST =
  "(?<least>more than|(?:well )?over|at least|upwards of|über|mehr als|plus de|más de|oltre|più di|meer dan|mais de|över) ";
const NEARLY =
  "(?<nearly>about|around|approximately|nearly|almost|some|roughly|rund|etwa|ca\\.?|environ|unos|circa|ongeveer) |(?<tilde>~) ?";
const PEOPLE =
  "(?:people|employees|colleagues|team members|staff(?: members)?|teammates|specialists|experts|professionals|engineers and \\p{Ll}{4,15}|Menschen|Mitarbeiter(?:innen)?(?: und Mitarbeiter(?:innen)?)?|Mitarbeitenden?|Beschäftigten?|Kolleg(?:en|innen)(?: und Kolleg(?:en|innen))?|personnes|collaborateurs|salariés|employés|personas|empleados|profesionales|persone|dipendenti|collaboratori|mensen|medewerkers|collega[’']s|pessoas|colaboradores|medarbetare|anställda|ansatte|medarbejdere)";
const COUNTED = `(?:${LEAST}|${NEARLY})?${NUMBER}(?<plus>\\+)? (?:[\\p{Ll}-]{3,16} ){0,2}${PEOPLE}(?!\\p{L})`;
const TEAM = "(?:team|company|group|crew|équipe|equipo|squadra) (?:of|von|de|di|van|aus|av|på) ";
const A_TEAM_OF = `(?:an? |ein(?:em)? |une |un )?(?:(?:[\\p{Ll}-]{3,16} ){0,3}${TEAM})?`;
const NOW = "(?:(?:now|today|currently|all|heute|mittlerweile|inzwischen|derzeit) )?";
const WE_ARE =
  "(?:[’']re| (?:are|have|employ|count|number|beschäftigen|sind|haben|sommes|comptons|employons|somos|contamos con|tenemos|siamo|abbiamo|zijn|hebben|är|er))?";
const IT_HAS =
  "(?:is|has|employs|counts|consists of|is made up of|beschäftigt|hat|ist|zählt|compte|emploie|est|cuenta con|emplea|es|conta|impiega|telt|heeft)";
/** "120+ employees", a tile of an about page with nothing beside it. */
const TILE = `^(?:${LEAST}|${NEARLY})?${NUMBER}(?<plus>\\+)? (?:employees|team members|people|colleagues|Mitarbeiter(?:innen)?|Mitarbeitende|collaborateurs|empleados|dipendenti|medewerkers)(?: worldwide| weltweit| globally| in \\d{1,3} countries)?$`;

/** "in Oslo", "in our Berlin office": others may be elsewhere. Countries and continents counted are the whole. */
const SOMEWHERE = /^[^.]{0,20}?\b(?:in|at|from|à|en|a) (?:our |the |unserem |notre )?(?!\d|(?:over|more) )\p{Lu}/u;
/** Whoever has people who use something has customers; whoever employs people with something employs others too. */
const OF_A_KIND = /^,? (?:who|whom|that|with|using|on|from|waiting|signed|enrolled)(?!\p{L})/u;
const IS =
  /(?:[’']re|\b(?:is|are|sind|ist|sommes|est|somos|es|siamo|zijn|team|company|group|crew|équipe|equipo|squadra))\b/iu;

/**
 * How many people the company says it has: a hint with its sentence, "120", "~120" or, where it says so or may mean one
 * place only, "120+". The sentence must have the company as its subject; customers and readers have employees too. On pages
 * about the company "we" is the company. Sentences that differ are not believed.
 */
export function headcountClaims(sentences: Sentence[], target: Target, isAboutCompany: boolean): ProfileClaim[] {
  const patterns = patternsFor(target, isAboutCompany);
  const tile = isAboutCompany ? [new RegExp(TILE, "iu")] : [];
  const said = sentences.flatMap(({ text, isAlone }) => {
    const match = firstMatch(text, isAlone ? [...patterns, ...tile] : patterns);
    const count = wholeNumber(match?.groups?.["number"]?.replaceAll("’", "'"));
    if (!match || count === undefined || count < 2) return [];
    const rest = text.slice(match.index + match[0].length);
    if (OF_A_KIND.test(rest) && !IS.test(match[0])) return [];
    return [{ count, value: saidAs(count, match.groups ?? {}, rest), quote: text }];
  });
  const [first] = said;
  if (first === undefined || said.some(({ count }) => count !== first.count)) return [];
  return [{ field: "headcount", value: first.value, method: "text", quote: cutText(first.quote, 300) }];
}

function saidAs(count: number, { least, plus, nearly, tilde }: Record<string, string>, rest: string): string {
  if (least !== undefined || plus !== undefined || SOMEWHERE.test(rest)) return headcountText({ min: count });
  return `${(nearly ?? tilde) ? "~" : ""}${count}`;
}

function patternsFor(target: Target, isAboutCompany: boolean): RegExp[] {
  const others = isAboutCompany ? "|(?:the|our) (?:company|firm|group)|das Unternehmen" : "";
  const company = `(?:${namePattern(target)}${others})(?: (?:Group|GmbH|AG|Inc\\.?|Ltd\\.?))?`;
  const patterns = [
    `^(?:Today,? |With offices [^,]{1,60}, )?${company},? ${IT_HAS} ${NOW}${A_TEAM_OF}${COUNTED}`,
    `^${COUNTED} (?:now )?work (?:at|for) ${company}(?!\\p{L})`,
    `^(?:Heute |Derzeit )?beschäftigt ${company} ${COUNTED}`,
  ];
  const about = [
    `(?:^|[,:–—] |\\b(?:and|today|heute|aujourd[’']hui),? )(?:we|wir|nous|nosotros|noi|wij|vi)${WE_ARE} ${NOW}${A_TEAM_OF}${COUNTED}`,
    // In these languages the verb says "we" by itself.
    `^(?:somos|contamos con|siamo) ${A_TEAM_OF}${COUNTED}`,
    `(?:^|[,:–—] )(?:our|unser|notre|nuestro|il nostro|ons) (?:[\\p{Ll}-]{2,16} ){0,2}(?:team|workforce|staff|équipe|equipo)(?: of| von| de)?(?: (?:${IT_HAS}|besteht aus|includes|has grown to))? ${NOW}${COUNTED}`,
    `(?:^|, )a (?:[\\p{Ll}-]{3,16} ){0,3}${TEAM}${COUNTED}`,
  ];
  return [...patterns, ...(isAboutCompany ? about : [])].map((pattern) => new RegExp(pattern, "iu"));
}
