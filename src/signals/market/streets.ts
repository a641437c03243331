import { type PlaceSpan, placesAfter } from "../language/places.ts";

/** "7549 Iceland Road", "15, avenue de Lyon": what is called after a place lies anywhere. It goes by the whole of its name. */
export function wholeStreet(text: string, name: string): string {
  const at = text.indexOf(name);
  if (at < 0) return name;
  const [street] = STREET_BEHIND.exec(text.slice(at + name.length)) ?? [];
  if (street !== undefined) return name + street;
  const [kind] = STREET_BEFORE.exec(text.slice(Math.max(0, at - 40), at)) ?? [];
  return kind === undefined ? name : kind + name;
}

/** Whether what stands around a name makes a street of it. */
export function isStreetName(lead: string, rest: string): boolean {
  return STREET_BEHIND.test(rest) || STREET_BEFORE.test(lead.slice(-40));
}

/** Whether a name is that of a street, which is no place to be told apart by. */
export function isStreet(name: string): boolean {
  return IS_STREET.test(name);
}

const KINDS =
  "(?:Street|Road|Avenue|Lane|Drive|Way|Square|Boulevard|Parkway|Highway|Terrace|Crescent|Court|Place|St|Rd|Ave|Blvd|Hwy|Pkwy|Ln|Dr|Straße|Strasse|Str|Allee|Platz|Weg|Chaussee|straat|laan|weg)";
const STREET_BEHIND = new RegExp(
  `^(?: (?:High|Main|North|South|East|West))?(?: (?:[NSEW]\\.? )?|-)(?!Way (?:[Aa]head|[Tt]o)(?!\\p{L})|(?:St|Dr)\\.? \\p{Lu})${KINDS}(?![\\p{L}-])`,
  "u",
);
const STREET_BEFORE =
  /(?<!\p{L})(?:(?:rue|avenue|boulevard|place|quai|route|chemin|allée|calle|avenida|paseo|plaza|carrer|rua|praça|viale|corso|piazza|(?<=(?:in|di|a|,|al|nella) )via) (?:de la |de l[’']|du |des |de |del |d[’']|di |da |do )?)$/iu;
const IS_STREET = new RegExp(
  `[ -]${KINDS}\\.?$|^(?:rue|avenue|boulevard|place|quai|route|chemin|allée|calle|avenida|paseo|plaza|carrer|rua|praça|viale|corso|piazza|via) `,
  "iu",
);

/** "Traslada sus oficinas de Toledo a Sevilla": where a move goes that begins in a place, instead of where it begins. */
export function whereItGoes(text: string, name: string): PlaceSpan[] | undefined {
  const at = text.indexOf(name);
  const behind = text.slice(at + name.length);
  if (at < 0 || !isWhereItLeaves(text.slice(0, at), behind)) return undefined;
  const [joint = ""] = GOES_TO.exec(behind) ?? [];
  const [goal] = placesAfter(` in ${behind.slice(joint.length)}`, 0, 6);
  return goal ? [goal] : [];
}

/** Whether a move begins in what stands between `lead` and `rest`, and ends elsewhere. */
export function isWhereItLeaves(lead: string, rest: string): boolean {
  return LEAVES.test(lead.slice(-20)) && GOES_TO.test(rest) && MOVES.test(lead);
}

const MOVES =
  /(?<!\p{L})(?:traslad|mud(?:a|ar|ará|an|anza)(?!\p{L})|reubic|transfer|trasfer|spost|déménag|transfér|délocalis|verleg|verlager|(?:um)?zieh(?:t|en)|zog(?!\p{L})|Umzug|verhui|verplaats|relocat|mov(?:e|es|ed|ing)(?!\p{L})|shift)/iu;
const LEAVES =
  /(?<!\p{L})(?:de|desde|von|aus|da|dalla|van|uit|from|depuis)(?: (?:la|el|o|a|den|der|the))? $|(?<!\p{L})d[’']$/iu;
const GOES_TO =
  /^(?:, \p{Lu}[\p{L}.]+,?)? (?:a|hacia|nach|in die|à|vers|en|para(?: [oa])?|naar|to|into|al)(?: the)? (?=\p{Lu})/u;
