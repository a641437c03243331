import { headcountText, wholeNumber } from "#core/headcount.ts";
import type { ProfileClaim } from "#core/profile.ts";
import type { Target } from "#core/source.ts";
import { cutText } from "#core/visible-text.ts";
import { namePattern, type Sentence } from "./sentences.ts";

const NUMBER = "(?<number>\\d{1,3}(?:[.,’' \\u00a0\\u202f]\\d{3}){0,2}|\\d{1,6})";
const ABOUT =
  "(?:(?<least>more than|over|at least|upwards of|well over|über|mehr als|plus de|más de|oltre|più di|meer dan|mais de|över|over)|about|around|approximately|nearly|almost|some|roughly|rund|etwa|ca\\.?|environ|unos|circa|ongeveer|~) ";
const PEOPLE =
  "(?:people|employees|colleagues|team members|staff(?: members)?|teammates|specialists|experts|professionals|engineers and \\p{Ll}{4,15}|Menschen|Mitarbeiter(?:innen)?(?: und Mitarbeiter(?:innen)?)?|Mitarbeitenden?|Beschäftigten?|Kolleg(?:en|innen)(?: und Kolleg(?:en|innen))?|personnes|collaborateurs|salariés|employés|personas|empleados|profesionales|persone|dipendenti|collaboratori|mensen|medewerkers|collega[’']s|pessoas|colaboradores|medarbetare|anställda|ansatte|medarbejdere)";
const COUNTED = `(?:${ABOUT})?${NUMBER}(?<plus>\\+)? (?:[\\p{Ll}-]{3,16} ){0,2}${PEOPLE}(?!\\p{L})`;
const TEAM = "(?:team|company|group|crew|Team|équipe|equipo|squadra|équipe) (?:of|von|de|di|van|aus|av|på) ";
const WE_HAVE =
  "(?:are|have|employ|count|number|consist of|beschäftigen|sind|haben|sommes|comptons|employons|somos|contamos con|tenemos|siamo|abbiamo|zijn|hebben|är|er)";
const IT_HAS =
  "(?:is|has|employs|counts|consists of|is made up of|beschäftigt|hat|ist|zählt|compte|emploie|est|cuenta con|emplea|es|conta|impiega|telt|heeft|is)";
/** "in Oslo", "in our Berlin office": others may be elsewhere. Countries and continents counted are the whole. */
const SOMEWHERE = /^[^.]{0,20}?\b(?:in|at|from|à|en|a) (?:our |the |unserem |notre )?(?!\d|(?:over|more) )\p{Lu}/u;

/** "120+ employees", a tile of an about page with nothing beside it. */
const TILE = new RegExp(
  `^(?:${ABOUT})?${NUMBER}(?<plus>\\+)? (?:employees|team members|people|colleagues|Mitarbeiter(?:innen)?|Mitarbeitende|collaborateurs|empleados|dipendenti|medewerkers)(?: worldwide| weltweit| globally| in \\d{1,3} countries)?$`,
  "iu",
);

/**
 * How many people the company says it has: a hint with its sentence, "120" or, where it says so or may mean one place only,
 * "120+". The sentence must have the company as its subject; customers and readers have employees too. On pages about the
 * company "we" is the company. Sentences that differ are not believed.
 */
export function headcountClaims(sentences: Sentence[], target: Target, isAboutCompany: boolean): ProfileClaim[] {
  const name = namePattern(target);
  const named = `(?:${name}|(?:the|our) (?:company|firm|group)|das Unternehmen)(?: (?:Group|GmbH|AG|Inc\\.?|Ltd\\.?))?`;
  const patterns = [
    new RegExp(
      `^(?:Today,? |With offices [^,]{1,60}, )?${named},? ${IT_HAS} (?:(?:now|today|currently|heute|derzeit) )?(?:an? |ein(?:em)? |une |un )?(?:(?:[\\p{Ll}-]{3,16} ){0,3}${TEAM})?${COUNTED}`,
      "iu",
    ),
  ];
  if (isAboutCompany) {
    patterns.push(
      new RegExp(
        `(?:^|[,:–—] |\\b(?:and|today|heute|aujourd[’']hui),? )(?:we|wir|nous|nosotros|noi|wij|vi)(?:[’']re| ${WE_HAVE})? (?:(?:now|today|currently|all|heute|mittlerweile|inzwischen|derzeit) )?(?:an? |ein |une |un )?(?:(?:[\\p{Ll}-]{3,16} ){0,3}${TEAM})?${COUNTED}`,
        "iu",
      ),
      new RegExp(
        `(?:^|[,:–—] )(?:our |unser |notre |nuestro |il nostro |ons )(?:[\\p{Ll}-]{3,16} ){0,2}(?:team|workforce|staff|équipe|equipo)(?: of| von| de)?(?: (?:${IT_HAS}|besteht aus|includes|has grown to))? (?:(?:now|today|heute) )?${COUNTED}`,
        "iu",
      ),
      new RegExp(`(?:^|, )a (?:[\\p{Ll}-]{3,16} ){0,3}${TEAM}${COUNTED}`, "iu"),
      TILE,
    );
  }
  const said = sentences.flatMap((sentence) => {
    const match = patterns
      .filter((pattern) => pattern !== TILE || sentence.isAlone)
      .map((pattern) => pattern.exec(sentence.text))
      .find((found) => found !== null);
    const count = wholeNumber(match?.groups?.["number"]?.replaceAll("’", "'"));
    if (!match || count === undefined || count < 2) return [];
    const rest = sentence.text.slice(match.index + match[0].length);
    const isLeast =
      match.groups?.["least"] !== undefined || match.groups?.["plus"] !== undefined || SOMEWHERE.test(rest);
    return [{ value: headcountText({ min: count, ...(isLeast ? {} : { max: count }) }), quote: sentence.text }];
  });
  const [first] = said;
  if (first === undefined || new Set(said.map(({ value }) => value)).size > 1) return [];
  return [{ field: "headcount", value: first.value, method: "text", quote: cutText(first.quote, 300) }];
}
