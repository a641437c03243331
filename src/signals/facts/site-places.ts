import type { Detection } from "#core/detection.ts";
import { homeOf } from "../hiring/homes.ts";
import { isDemonym } from "../language/demonyms.ts";
import { FACILITY } from "../language/facilities.ts";
import { isLeftBehind } from "../language/left-behind.ts";
import { isOrdinaryWord, isTimeWord } from "../language/ordinary-words.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces, isRegion } from "../language/places.ts";
import { overlaps } from "../language/sentences.ts";
import { isOfKnownSites } from "../market/known-sites.ts";
import { isStreet, isStreetName, isWhereItLeaves } from "../market/streets.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";

/** What happens at a site, and is told with the town of the site. */
const AT_A_SITE: ReadonlySet<string> = new Set([
  "layoffs",
  "hiring_surge",
  "hiring_freeze",
  "market_expansion",
  "new_location_hiring",
]);
/** Of these the town of a land that was found says more. */
const OF_NEW_SITE: ReadonlySet<string> = new Set(["market_expansion", "new_location_hiring"]);

const TOWN =
  "((?:(?:St|Mt|Ft)\\. )?\\p{Lu}[\\p{L}’-]+(?: (?:(?:am|an der|upon|sur|de|do|da|del|la|im) )?\\p{Lu}[\\p{L}’-]+){0,2})";
/** Beside what companies open, what they shut. */
const SITE = `(?:${FACILITY.regexp.source}|(?<!\\p{L})(?:works|mines?|smelter|shipyard|yard|quarry|roastery|holiday park|resort|kilns|press|care home|taproom)(?!\\p{L}))`;
/** "plant in Leeds", "Werk bei Kassel", "usine de Roubaix", "Standort Zwickau", "hoofdkantoor Genk" */
const SITE_AT = createPattern(
  new RegExp(
    `(?:${SITE} (?:in|at|near|outside|im|bei|zu|à|de|d[’']|en|em|di|a|ad|te|bij|van)|(?<!\\p{L})(?:Standort|Werk|Niederlassung|Filiale|hoofdkantoor|vestiging|fabriek|filiaal)) ${TOWN}(?![\\p{L}’'-])`,
    "gu",
  ),
);
/** "its Leeds plant", "Acme’s Leeds plant", "to close Leeds plant" */
const TOWN_SITE = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:(?:[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he|[’']s?)(?: (?:new|old|first|second|third|main|largest|only|historic))?|clos(?:es?|ing)|shuts?|opens?|opening|expands?|doubles?|commissions|inaugurates|builds?|idles?|ground on|staff at|workers at) ${TOWN} (?:(?!in|at|of|and)\\p{Ll}+ ){0,2}${SITE}`,
    "gu",
  ),
);
/** "120 jobs in Leeds", "Beschäftigten in Kassel" */
const PEOPLE_AT = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:jobs|staff|workers|employees|posts|people|roles|positions|Beschäftigten?|Mitarbeiter\\p{L}*|Stellen|Arbeitsplätze|Jobs|emplois|salariés|postes|personnes|empleos|trabajadores|puestos|empleados|trabalhadores|funcionários|vagas|empregos|posti|lavoratori|dipendenti|banen|medewerkers|arbeidsplaatsen|arbeiders) (?:in|at|near|im|à|en|em|a|ad|te|bij) ${TOWN}(?![\\p{L}’'-])`,
    "gu",
  ),
);

/**
 * Detections with the town of the site they tell of, where the text binds it to a site or to the people who work there. Towns stand in no
 * list; what else has a capital there (a department, a month, a customer) is none. Where something is new, home is not the place.
 */
export function withSitePlaces(reading: Reading, detections: readonly Detection[]): Detection[] {
  return detections.map((detection) => {
    const { type, data } = detection;
    if (!AT_A_SITE.has(type)) return detection;
    const given = [data["location"] ?? []].flat().map(String);
    const known = OF_NEW_SITE.has(type) ? given.filter((name) => !isLeftBehind(reading, name)) : given;
    const isOpen = known.length === 0 || (OF_NEW_SITE.has(type) && known.every(isRegion));
    const towns = isOpen ? townsNear(reading, detection, known.length > 0) : [];
    if (towns.length === 0 && known.length === given.length) return detection;
    return { ...detection, data: located(data, [...new Set([...towns, ...known])]) };
  });
}

function located({ location: _, ...others }: Detection["data"], names: string[]): Detection["data"] {
  if (names.length === 0) return others;
  return { ...others, location: names.length === 1 ? (names[0] ?? "") : names };
}

const REACH = 1;
const TOWNS_MAX = 4;

function townsNear(reading: Reading, { type, evidence }: Detection, hasRegion: boolean): string[] {
  const telling = reading.sentences.filter((one) => overlaps(one, evidence));
  const last = Math.max(...telling.map(({ index }) => index)) + REACH;
  const near = reading.sentences.filter(
    (one) =>
      telling.includes(one) ||
      (!one.isBoilerplate && (one.isTitle || (one.end > evidence.start && one.index <= last && meansSubject(one)))),
  );
  const isNew = OF_NEW_SITE.has(type);
  const home = isNew ? homeOf(reading).names : [];
  const towns = near.flatMap((sentence) => townsIn(reading, sentence, isNew ? NOT_NEW : NOT_CLOSING));
  const beside = isNew || towns.length > 0 ? [] : near.flatMap((sentence) => besideSubject(reading, sentence));
  const said = [...new Set([...towns, ...beside])].filter((town) => !home.includes(town));
  return (hasRegion ? said.filter((town) => !isRegion(town)) : said).slice(0, TOWNS_MAX);
}

/** What stands before a site that the event is not about: one passed over, those that there are already. */
const NOT_NEW =
  /(?<!\p{L})(?:over|than|unlike|besides|leaves?|left|closes?|closing|former|near(?:by)?|next to|close to|adjacent to|beside|opposite|serv(?:es?|ing)|suppl(?:y|ies|ying)) (?:\p{L}+ ){0,2}$/iu;
/** Where the work goes, when it goes. */
const NOT_CLOSING =
  /(?<!\p{L})(?:over|than|unlike|besides|to (?:an?|its|the)|opens?|opening|(?:together|concentrated|consolidated|combined|merged) (?:at|in|into|on)) (?:\p{L}+ ){0,2}$/iu;
/** "The family with shops in Settle" */
const HAS_MANY = /(?<!\p{L})with [\p{L}-]+s (?:in|at|near) $/u;

/** "Acme in Leeds is laying off 40": who works there, works there. */
function besideSubject({ matcher }: Reading, { text, namesSubject }: Sentence): string[] {
  if (!namesSubject) return [];
  return matcher.findLoosely(text).flatMap(({ end }) => {
    const [, town] = BESIDE.exec(text.slice(end, end + 60)) ?? [];
    return town !== undefined && isTown(town) ? [town] : [];
  });
}

const BESIDE = new RegExp(`^ (?:in|à|en|em) ${TOWN}(?=[.,;:]|$| \\p{Ll})`, "u");

function townsIn({ matcher }: Reading, { text }: Sentence, passed: RegExp): string[] {
  return [SITE_AT, TOWN_SITE, PEOPLE_AT].flatMap((pattern) =>
    [...pattern.matchAll(text)]
      .filter(({ index, 0: said, 1: town = "" }) => {
        const before = text.slice(Math.max(0, index - 40), index);
        // "The Dallas space" where Dallas is a town: what else stands there may be anybody's.
        if (/^the\b/i.test(said) && findPlaces(town).length === 0) return false;
        const at = index + said.lastIndexOf(town);
        const [lead, rest] = [text.slice(0, at), text.slice(at + town.length)];
        if (isStreetName(lead, rest) || isStreet(town) || isWhereItLeaves(lead, rest)) return false;
        if (passed === NOT_NEW && isOfKnownSites(lead)) return false;
        const isTitled = /^ (?:is|was) \p{Lu}/u.test(text.slice(index + said.length));
        return !isTitled && !passed.test(before) && !HAS_MANY.test(before + said.slice(0, said.indexOf(town)));
      })
      .map((match) => match[1] ?? "")
      .filter((town) => isTown(town) && !matcher.isLooselyNamedIn(town)),
  );
}

function isTown(name: string): boolean {
  return (
    !isDemonym(name) &&
    name.split(" ").every((word) => /^\p{Ll}/u.test(word) || (!isOrdinaryWord(word) && !isTimeWord(word))) &&
    !NO_TOWN.test(name)
  );
}

const NO_TOWN =
  /^(?:Co|Q\d|H\d|I|We|The|This|That|It|Its|Our|IT|HR|R&D|Sales|Marketing|Engineering|Production|Finance|Support|Operations|Research|Administration|Verwaltung|Produktion|Vertrieb|Fertigung|Entwicklung|Zukunft|Kurzarbeit|Vollzeit|Teilzeit|Deutschland|Summe)(?!\p{L})|(?<!\p{L})(?:Street|Avenue|Road|Lane|Boulevard|Drive|Way|Group|Inc|Ltd|LLC|GmbH|AG|Department|Division|Team|Services?|Solutions|Systems|Partners?|University|College|Bank)$|\p{Ll}(?:ung|ungen|keit|keiten|heit|schaft|tion|tionen|enz|anz|zeit|arbeit|tät|betrieb|bereich|krise|rente|urlaub|branche|industrie)$/u;
