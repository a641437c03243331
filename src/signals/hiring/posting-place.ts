import { DEPARTMENTS } from "../language/department-words.ts";
import { isOrdinaryWord, isTimeWord } from "../language/ordinary-words.ts";
import { findPlaces } from "../language/places.ts";
import { findRoles } from "../language/roles.ts";
import { findProducts } from "./named-products.ts";

/** A town as it is written: "Leeds", "New York", "Stoke-on-Trent", "Bad Homburg", "Saint-Aubin East". */
const TOWN =
  "(?:(?:St|Mt|Ft)\\. )?\\p{Lu}[\\p{L}’'-]+(?: (?:(?:am|an der|upon|sur|de|do|da|del|la|im) )?\\p{Lu}[\\p{L}’'-]+){0,2}";
const END = "(?=[ ,.;:)(|/\\n–—]|$)";
const town = (before: string, after = END): RegExp => new RegExp(`${before}(${TOWN})${after}`, "gu");

/** How a posting says where it is, the plainest first. */
const TOLD: readonly RegExp[] = [
  // "Place of work: Leeds", "Base: Leeds", also with the town on the next line.
  town(
    "(?:^|[\\n.|;] ?)(?:[Ll]ocations?|[Pp]lace(?: of work)?|[Ww]orkplace|[Dd]uty station|[Bb]ase|[Bb]ased|[Bb]ased in|[Cc]ampus|[Oo]ffice|[Ss]ite|[Ww]here|Standort|Arbeitsort|Einsatzort|Dienstort|Ort|Lieu(?: de travail)?|Ubicación|Lugar(?: de trabajo)?|Sede(?: di lavoro)?|Luogo(?: di lavoro)?|Localização|Local(?: de trabalho)?|Locatie|Standplaats|Plaats): ?\\n?",
  ),
  town("(?:^|\\n)(?:Where|Location|Standort|Ort|Lieu|Ubicación|Sede|Local|Locatie)\\n"),
  // "based in Leeds", "our office in Leeds", "unser Team in Kassel", "Poste basé à Nantes"
  town(
    "(?<!\\p{L})(?:[Bb]ased|[Ll]ocated|[Bb]asée?(?:\\(e\\))?|[Ss]ede|[Tt]eams?|[Oo]ffices?|[Rr]ole|[Oo]n[- ]site|[Bb]üro|[Ss]tandort|[Hh]aus|[Ff]iliale|[Gg]eschäftsstelle|[Nn]iederlassung|[Bb]ureau|[Oo]ficina|[Ee]scritório|[Uu]fficio|[Kk]antoor|[Vv]estiging|[Ll]ocatie|[Ss]tudio|[Pp]lant|[Ff]actory|[Ss]tore|[Ss]hop|[Ss]ite|[Dd]epot|[Ww]arehouse|[Ww]orkshop|[Bb]rewery|[Mm]useum|[Ss]chool|[Cc]linic|[Hh]otel) (?:in|at|out of|à|di|de|en|em|a|te) ",
  ),
  // "in our Leeds office"
  town(
    "(?<!\\p{L})(?:in|at|from|to|of) (?:our|the) (?:new )?",
    " (?:[Oo]ffice|[Pp]lant|[Ff]actory|[Ss]tudio|[Dd]epot|[Ss]tore|[Ss]ite|[Ww]arehouse|[Hh]ub|[Bb]ranch|HQ|[Hh]eadquarters)(?!\\p{L})",
  ),
  // "In Leeds are looking for", "sucht … in Kassel"
  town(
    "(?<!\\p{L})(?:in|à|en) ",
    "(?= (?:are|is) (?:looking|hiring|seeking|recruiting)|,? (?:suchen|sucht)(?!\\p{L}))",
  ),
  town("(?<!\\p{L})(?:recrute|sucht|suchen|busca|zoekt|cerca) [^.\\n]{3,60} (?:in|à|en|a) "),
  // "Leeds, hybrid.", "Leeds or remote", "Leeds, £42,000", "Leeds three days."
  town(
    "(?:^|(?<!(?:^|[ (])(?:Dr|Mr|Mrs|Ms|Prof|Mag|Ing))[.!?\\n] ?|[£€$][\\d.,–-]+k?, |[cC]ontract, )",
    "(?:, \\p{Lu}[\\p{L}’'. -]{1,20})?(?:,? (?:or|oder|ou|o|of) (?:remote|hybrid|home)|, (?:hybrid|remote|on-?site|full[- ]time|part[- ]time|permanent|vor Ort|Vollzeit|Teilzeit|[£€$]|\\d)|,? (?:one|two|three|four|\\d) days(?! off)|[.,] (?:Hybrid|Remote|Full[- ]time|[£€$]))",
  ),
];
/** "Acme, Leeds.", "Acme in Leeds", "chez Acme, à Bordeaux" */
const OF_COMPANY = town(
  "^(?:,? (?:in|à|de|te|en|em|a)|,) ",
  "(?=[.,;)\\n]|$| (?:sucht|suchen|is|are|seeks|recrute|busca|contrata|zoekt|cerca|ou|or)(?!\\p{L}))",
);
/** "Hadley & Brook | Bristol | Hybrid": a head of a posting, where the menu of a site has names in a row too. */
const IN_HEAD = town(
  "(?:^|\\n)[^|\\n]{2,60} ?\\| ?",
  " ?(?=\\| ?(?:[Hh]ybrid|[Rr]emote|[Oo]n-?site|[Ff]ull|[Pp]art|[Pp]ermanent|[Cc]ontract|[Ff]ixed|[£€$]|Vollzeit|Teilzeit|[Uu]nbefristet|CDI))",
);
/** "Leeds. We are …", "Alva, Clackmannanshire." */
const ALONE = town(
  "(?:^|[.!?\\n] ?)",
  "(?:, (?:\\p{Lu}{2}|\\p{Lu}[\\p{L}]{3,24}))?(?: or \\p{Lu}[\\p{L}’'-]+(?:, \\p{Lu}{2})?)?(?=[.\\n]|$)",
);
const HEAD_LENGTH = 2_500;
const TOLD_MAX = 8;

/**
 * Where a single posting is, as its text or title says; `rest` are the parts of the title beside the role. Undefined where nothing
 * says so plainly: what else has a capital there is a menu, a team or a product.
 */
export function placeOfPosting(rest: readonly string[], text: string, company: string): string | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  const isPlace = (place: string) => mayBeTown(place, company);
  for (const pattern of TOLD) {
    const told = placesBy(pattern, head).find(isPlace);
    if (told !== undefined) return told;
  }
  const places = rest.map(toLocation).filter((place) => place !== undefined);
  return (
    places.find((place) => findPlaces(place).length > 0 && !SKILL_OR_UNIT.test(place)) ??
    placesBy(IN_HEAD, head).find(isPlace) ??
    besideCompany(head, company).find(isPlace) ??
    placesBy(ALONE, head).find((place) => isPlace(place) && isKnown(place)) ??
    places.find((place) => mayBePlace(place, company) && !isUnitIn(text, place))
  );
}

function placesBy(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].slice(0, TOLD_MAX).map((match) => (match[1] ?? "").trim());
}

/** The towns that stand straight behind the name of who posts. */
function besideCompany(text: string, company: string): string[] {
  const places: string[] = [];
  if (company.length < 2) return places;
  for (let at = text.indexOf(company); at >= 0 && places.length < TOLD_MAX; at = text.indexOf(company, at + 1))
    places.push(...placesBy(OF_COMPANY, text.slice(at + company.length, at + company.length + 60)));
  return places;
}

function isKnown(place: string): boolean {
  return findPlaces(place).some(({ start }) => start === 0);
}

/** A capital is no place where a role, a way of working, a month, a language or an everyday word begins so. */
function mayBeTown(place: string, company: string): boolean {
  const [first = ""] = place.split(" ");
  if (NO_TOWN.test(place) || isOrdinaryWord(first) || isTimeWord(first)) return false;
  if (isKnown(place)) return !isSame(place, company);
  return findRoles(place).length === 0 && !isSame(place, company) && mayBePlace(place, company);
}

const NO_TOWN =
  /^(?:Remote|Hybrid|On-?site|Full|Part|Permanent|Contract|Fixed|Vollzeit|Teilzeit|Unbefristet|CDI|CDD|The|Our|Your|A|An|We|You|It|This|That|He|She|They|And|Or|For|With|No|One|Two|Three|Home|Office|Head|Field|Central|Apply|Please|Salary|Work|Various|Multiple|Any|Anywhere|Worldwide|Flexible|Negotiable|Competitive|Monday|Evenings?|Mornings?|Nights?|Days?|Weekends?|Shifts?|Early|Late|Touring|Letter|CV|Send|Call|Deltid|Heltid|Parttime|Fulltime|Voltijd|Deeltijd|Temps|Jornada|Media|Tempo|Horario|Horário|Turni|Contrat\p{L}*|Embarque|Equity|Salary|Pay|Ring|Text|Dr|Mr|Mrs|Ms|Prof|TBC|TBD|Wir|Sie|Du|Nous|Vous|Il|Elle|De|La|Le)(?!\p{L})/u;

/** The part of a title that may be a place, without what it says of the way of working. */
function toLocation(part: string): string | undefined {
  if (/preferred|required|level|english|german|french|speaking/i.test(part)) return undefined;
  // "US only": from where alone one may work.
  const places = part
    .replace(/ only$/i, "")
    .split(/\s*[/,]\s*/)
    .filter((place) => !WAY_OF_WORKING.test(place));
  const location = places.join("/");
  return /^\p{Lu}/u.test(location) && findRoles(location).length === 0 ? location : undefined;
}

const WAY_OF_WORKING =
  /^(?:remote|hybrid|on-?site|full[- ]time|part[- ]time|contract|permanent|temporary|cdi|cdd|stage|alternance|vollzeit|teilzeit|unbefristet|híbrido|remoto|presencial|\S* preferred)$/i;

/** A place that no list knows; not a field, a skill, the shop's sign or a part of the company. */
function mayBePlace(place: string, company: string): boolean {
  if (FIELD.test(place) || SKILL_OR_UNIT.test(place)) return false;
  if (/^(?:\p{Lu}{2,4}|REPOSTED|URGENT|NEW)$|^UTC(?!\p{L})|-\p{Ll}+ed$/u.test(place) && !REGION.test(place))
    return false;
  const words = company.toLowerCase().split(/\W+/);
  return (
    !place
      .toLowerCase()
      .split(/\W+/)
      .some((word) => word.length > 3 && words.includes(word)) && findProducts(`experience with ${place}`).length === 0
  );
}

/** "Site Engineer, Highways" where the text goes on with "our Highways division". */
function isUnitIn(text: string, place: string): boolean {
  const at = text.indexOf(`${place} `);
  return (
    at >= 0 &&
    /^(?:division|department|team|group|unit|practice|desk)(?!\p{L})/u.test(text.slice(at + place.length + 1))
  );
}

/** Of capital letters alone most are short for the role. */
const REGION = /^(?:USA?|UK|EU|EMEA|APAC|DACH|LATAM|MENA|ANZ|NYC?|SF|LA|DC|UAE|NZ|SEA)$/;
const SKILL_OR_UNIT =
  /^(?:Java|Python|Ruby|PHP|Golang|Go|Rust|Scala|Kotlin|Swift|C\+\+|C#|\.NET|SQL|JavaScript|TypeScript|Node(?:\.js)?|React\p{L}*|iOS|Android|AI|ML|R)$|^full-?stack$|(?<!\p{L})(?:reviews?|sessions?|framework|interview|platforms?|teams?|products?|project|projects|group|division|department|services|solutions|systems|infrastructure|hosting|technolog\p{L}+|contract|year|hours|authority|council|university|college|trust|hospital|school|foundation|institute|museum|ministry|agency|association|society|federation|commission|graduates?|cover|programme|program|opening|post|first)$/iu;
/** "- Payments" tells a team, not a place. */
const FIELD = new RegExp(
  `^(?:(?:${DEPARTMENTS}|payments|nights?|days|shifts?|core|mobile|web|back-?end|front-?end|mid-market|smb|b2b|saas|permanent|temporary|stage|branch)(?:[ &/-]+|$))+$`,
  "iu",
);

/** Whether a part of a title is what the company is called. */
export function isSame(part: string, company: string): boolean {
  return company.toLowerCase().startsWith(part.toLowerCase());
}
