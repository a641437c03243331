import { facilityIn } from "../language/facilities.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces, type PlaceSpan, placesAfter } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { cityNamed, countryNamed } from "./country-cities.ts";
import { COUNTRY_OF_ADJECTIVE, countryOf } from "./homes.ts";

/** Where a company says it has not been before; `isOfPeople` where it says so of the first person or role there. */
export type NewPlace = { names: string[]; at: number; isOfPeople: boolean };

const PLACES_MAX = 3;

/** "Our first hire in Japan", "first office in Leipzig", "our first in Europe": a first, and the place after it. */
const FIRST_THERE = createPattern(
  /(?:^|(?<![\p{L}])(?:our|its|their|the|a|unsere?[rnm]?|die|den|das|der|notre|nuestr[oa]|nossa|nosso|onze|['’]s|hires?|hiring|recruits?|recruiting|advertis(?:es|ed|ing)|posts|lists|fills|appoints|employs?|takes? on|adds?|stellt|sucht|suchen|ses|son|sa|sus|seus|suas|i|zijn) )(?:very )?(?:first(?:-ever)?|erste(?:[rnms]|[:*_/(]-?\p{L}{1,2}\)?){0,2}|premi(?:er|ère)s?|primer[oa]?s?|primeir[oa]s?|prim[ie]|eerste) (?:[\p{L}&/:*’'-]+ ){0,5}?(?=(?:in|outside|außerhalb|hors|fuera|auf|en|au|aux|à|no|na|em|for|für|pour|para) |vor Ort)/giu,
);
/** What may be first there: people, roles, places of work, or nothing named. */
const MAY_BE_FIRST =
  /(?:hires?|employees?|staff|workers?|engineers?|developers?|recruits?|roles?|positions?|team|people|person|member|colleagues?|presence|operations?|\p{L}*mitarbeiter[\p{L}/:*]*|kolleg\p{L}+|representative|manager|stützpunkt|personne|persona|pessoa|medewerkers?|salariés?|collaborateurs|empleados|funcionários|dipendenti|leute)(?: on the ground| on site| vor ort| sur place)? $|(?:first|erste[rnms]?|premi(?:er|ère)|primer[oa]?|primeir[oa]|eerste) $/iu;
/** Where vets, doctors and lawyers work. */
const OF_PROFESSION = /(?:cabinet|étude|praxis|kanzlei|surgery|practice|praktijk|consultório|consulta|studio) $/iu;
/** "Expands into Germany", "launch team for Spain", "opening up the Polish market". */
const GOES_TO = createPattern(
  /(?<![\p{L}])(?:expand(?:s|ed|ing)? (?:in)?to|enter(?:s|ed|ing)|launch(?:es|ed|ing)? in|mov(?:es|ed|ing) (?:its (?:[\p{L}-]+ ){1,3})?(?:in)?to|relocat(?:es|ed|ing) (?:its (?:[\p{L}-]+ ){1,3})?(?:from [^.;]{2,40}? )?to|land(?:s|ed|ing) in|plant(?:s|ed|ing) (?:its |a |the )?flag in|touch(?:es|ed) down in|(?:is |are )?coming to|debut(?:s|ed)? in|mak(?:es|ing) (?:its |a )?debut in|set(?:s|ting)? up (?:shop|camp|base) in|puts? down roots in|expansion (?:in)?to|launch in|entry into|(?:our|a|its) (?:new )?launch team (?:for|in)|establish(?:es|ing)? (?:a|our|its) presence in|expandiert nach|s['’](?:implante|installe) (?:à|en|au)|llega a|chega a[o]?|sbarca in|breidt uit naar|(?:pick(?:s|ed)|cho(?:oses|se)|select(?:s|ed)|settl(?:es|ed) on|opt(?:s|ed) for)(?= \p{Lu}[^.;,]{1,30}? (?:for|as|to be|to host) (?:its |the |a )?(?:(?:first|new|next|second|third|tech|engineering|development|European|US|regional)(?: [\p{L}-]+){0,2} )?(?:offices?|base|hub|outpost|studio|lab)(?!\p{L}))) (?=\p{Lu}|the (?:US|UK|Netherlands)\b)/giu,
);
/** "New to Georgia", "so far absent from Canada"; "Brazil will be the twelfth", "recruits in Nova Scotia for the first time". */
const NEW_THERE = createPattern(
  /\b(?:new to|(?:so far|hitherto|until now) absent from|not (?:yet )?(?:present|active) in|never (?:before )?(?:operated|worked|hired|been) in|(?:are|is|['’]re|will be) opening (?:up )?in) (?=(?:the )?\p{Lu})/u,
);
const FOR_THE_FIRST_TIME = createPattern(
  /\b(?:in|to) (?:the )?\p{Lu}[\p{L}’' -]{2,30} for the first time\b|\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2} (?:will be|is|becomes) (?:our|the|its) (?:next|second|third|\p{L}{3,12}th|\d{1,3}(?:st|nd|rd|th))(?: (?:country|market|location))?(?=[.,;!]|$)|\b(?:com(?:es|ing)|head(?:s|ed|ing)) to \p{Lu}[\p{L}’' -]{2,30} with [^.;]{0,20}\bjobs\b/u,
);
/** A new place of work that people work at: plants and shops stand beside others of a company's. */
const OPENS_OFFICE =
  /(?<![\p{L}])(?:open(?:s|ed|ing)?|set(?:s|ting)? up|establish(?:es|ed|ing)?|launch(?:es|ed|ing)?|start(?:s|ed|ing)?|our|its|a|the|new|neue[nrms]?|son|su|seu|sua|nouveau|nouvelle|nueva|nuevo|nova|novo|nuov[oa]|nieuwe?|eröffnet|eröffnen|ouvre|abre|apre|opent) (?:(?:up|a|an|our|its|the|new|brand-new|newly opened|second|third|ein(?:en|em)?|neue[snrm]?|un(?:a|e)?|nouveau|nueva|nuevo|novo|nova|nuov[oa]|nieuwe?) ){0,3}(?=[^.;!?]{0,60})/giu;
const OFFICE = createPattern(
  /\b(?:offices?|hubs?|bases?|outposts?|engineering cent(?:er|re)|(?:development|tech(?:nology)?|innovation|r&d|delivery|research|service|support) (?:cent(?:er|re)|hub)|studio|lab|büro|standort|bureau|oficina|ufficio|sede|kantoor|escritório)\b/iu,
);
const IS_NEW =
  /\b(?:new|brand-new|newly opened|opens?|opening|opened|set(?:s|ting)? up|establish\p{L}*|launch\p{L}*|neue[snrm]?|eröffnet|eröffnen|nouveau|ouvre|nueva|nuevo|abre|novo|nova|nuov[oa]|apre|opent|nieuwe?)\b/iu;

/** "Acme's app launches in Japan": a product needs no people there. */
const OF_ITS_PRODUCT = /['’]s? (?!first\b)[\p{L}\p{N}-]+(?: [\p{L}\p{N}-]+){0,3} $/u;

/** Jobs that come on top of what is there already. */
const THERE_ALREADY = createPattern(
  /\b(?:additional|extra|further|another|more than doubl\p{L}+|doubl\p{L}+|already (?:employs?|has|have)|where it (?:already )?(?:employs|has)|existing (?:team|staff|workforce|operations?|site|plant|office)|expand(?:s|ed|ing)? (?:its|our|the|their)|expansion (?:of|at)|growing (?:team|office)|return(?:s|ing)? to|re-?open\p{L}*)/iu,
);

/** "our first Leeds shop" */
const FIRST_OF_PLACE = createPattern(/(?<!\p{L})(?:our|its|their) (?:very )?first (?=\p{Lu})/gu);

/** The place a sentence says the account is new at. */
export function newPlaceIn({ text }: Sentence): NewPlace | undefined {
  for (const first of FIRST_THERE.matchAll(text)) {
    const phrase = first[0];
    const isOfPeople = MAY_BE_FIRST.test(phrase);
    if (!isOfPeople && facilityIn(phrase) === undefined && !OF_PROFESSION.test(phrase)) continue;
    const found =
      placesRightAfter(text, first.index + phrase.length) ??
      placeAtHead(text, first.index) ??
      placeMeant(text, first.index, first.index + phrase.length);
    if (found) return { ...found, at: first.index, isOfPeople };
  }
  const adjective = FIRST_OF_COUNTRY.exec(text);
  if (adjective) {
    const country = COUNTRY_OF_ADJECTIVE[adjective[1] ?? adjective[2] ?? ""] ?? "";
    return { names: [country], at: adjective.index, isOfPeople: false };
  }
  for (const first of FIRST_OF_PLACE.matchAll(text)) {
    const at = first.index + first[0].length;
    const place = findPlaces(text.slice(at)).find(({ start }) => start === 0);
    const found =
      place && facilityIn(text.slice(at + place.end, at + place.end + 24)) ? toNewPlace([place]) : undefined;
    if (found) return { ...found, at: first.index, isOfPeople: false };
  }
  const plain = NEW_THERE.exec(text);
  const named = plain && toNewPlace(placesAfter(` in ${text.slice(plain.index + plain[0].length)}`, 0, 8));
  if (plain && named) return { ...named, at: plain.index, isOfPeople: false };
  const atFirst = FOR_THE_FIRST_TIME.exec(text);
  const since =
    atFirst &&
    (toNewPlace(findPlaces(atFirst[0])) ??
      (/^com/.test(atFirst[0]) ? toNewPlace(placesAfter(atFirst[0], 0, 12)) : undefined));
  if (atFirst && since) return { ...since, at: atFirst.index, isOfPeople: false };
  if (THERE_ALREADY.test(text)) return undefined;
  for (const verb of GOES_TO.matchAll(text)) {
    if (OF_ITS_PRODUCT.test(text.slice(0, verb.index))) continue;
    const found = toNewPlace(placesAfter(` in ${text.slice(verb.index + verb[0].length)}`, 0, 8));
    if (found?.names.some((name) => isKnown(name) || /mov|reloc/i.test(verb[0])))
      return { ...found, at: verb.index, isOfPeople: false };
  }
  for (const verb of text.matchAll(OPENS_OFFICE)) {
    const object = text.slice(verb.index, verb.index + verb[0].length + 60);
    const office = OFFICE.exec(object);
    if (!office || !isNewOffice(object, office) || /[.;:!?]/.test(object.slice(0, office.index))) continue;
    const end = verb.index + office.index + office[0].length;
    const before = text.slice(verb.index, verb.index + office.index);
    const behind = placesAfter(text, end, 12);
    const found = toNewPlace([...findPlaces(before), ...(behind.length > 0 ? behind : townBehind(text, end))]);
    if (found) return { ...found, at: verb.index, isOfPeople: false };
  }
  return undefined;
}

/** "A new director for its Lyon office": what is new stands before the purpose. */
const FOR = /(?<!\p{L})(?:for|für|pour|para|per|voor)(?!\p{L})/iu;

/** "Standort Leipzig", "bureau de Lyon", "sede di Bari": a known town right behind, joined by "of" or by nothing. */
function townBehind(text: string, end: number): PlaceSpan[] {
  const [joint] = /^ (?:d[eio] |da )?(?=\p{Lu})/u.exec(text.slice(end)) ?? [];
  if (joint === undefined) return [];
  return findPlaces(text.slice(end + joint.length, end + 60)).filter(({ start }) => start === 0);
}

/** "Its new Dublin office", "our Dublin office opens in May" */
function isNewOffice(object: string, office: RegExpExecArray): boolean {
  return (
    IS_NEW.test(object.slice(0, office.index).split(FOR).at(-1) ?? "") ||
    /^ (?:opens|will open|is opening|launches) (?:in|on|this|next)\b/.test(
      object.slice(office.index + office[0].length),
    )
  );
}

/** "In Wien suchen wir die erste Person": the sentence opens with the place. */
function placeAtHead(text: string, before: number): Pick<NewPlace, "names"> | undefined {
  const head = /(?:^|: )(?:In|À|En|A|Em) (?=\p{Lu})/u.exec(text);
  return head ? toNewPlace(placesAfter(text, head.index, 6).filter(({ end }) => end <= before)) : undefined;
}

/** "In Gdańsk, our first office in the country": the place named just before. */
function placeMeant(text: string, from: number, to: number): Pick<NewPlace, "names"> | undefined {
  if (!/^in (?:the|this|that) (?:country|region|market|state|city|continent)\b/.test(text.slice(to))) return undefined;
  const named =
    /(?<!\p{L})(?:in|to) (?:the )?(\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2}), (?:our|its|their|the) $/u.exec(
      text.slice(0, from + (/^(?:our|its|their|the) /.exec(text.slice(from))?.[0].length ?? 0)),
    );
  return named?.[1] === undefined ? undefined : { names: [named[1]] };
}

/** "in Europe", "outside the US" names the place; "in sales" does not. */
function placesRightAfter(text: string, at: number): Pick<NewPlace, "names"> | undefined {
  const after = text.slice(at, at + 90);
  const outside = /^(?:outside|außerhalb|hors|fuera)(?![\p{L}])/iu.test(after);
  const found = toNewPlace(placesAfter(` ${after}`, 0, 12));
  return outside ? undefined : found;
}

function toNewPlace(places: PlaceSpan[]): Pick<NewPlace, "names"> | undefined {
  const names = [...new Set(places.map(({ name }) => name))].slice(0, PLACES_MAX);
  return names.length > 0 ? { names } : undefined;
}

function isKnown(name: string): boolean {
  return findPlaces(name).length > 0 || cityNamed(name) !== undefined || countryNamed(name) !== undefined;
}

/** "Its first Spanish office", "first German hires" */
const FIRST_OF_COUNTRY = createPattern(
  new RegExp(
    `(?:\\b[Ff]irst (?:ADJECTIVE) (?:team|hires?|employees?|staff)|\\b(?:hir|recruit|employ|jobs|roles|staff)[^.;:]{0,30} (?:at|for|in) (?:its |our |the )?first (?:ADJECTIVE) (?:offices?|hub|base|plant|factory|site|cent(?:er|re)))(?![\\p{L}-])`.replaceAll(
      "(?:ADJECTIVE)",
      `(${Object.keys(COUNTRY_OF_ADJECTIVE).join("|")})`,
    ),
    "u",
  ),
);
/** Whether a text says that the account has been at a place, or in its country, before: "in Galway since 1998". */
export function isPresentAt(reading: Reading, place: string): boolean {
  const names = [place, countryOf(place)].filter((name) => name !== undefined);
  return reading.sentences.some(
    ({ text, isBoilerplate }) => !isBoilerplate && PRESENT.test(text) && names.some((name) => text.includes(name)),
  );
}

const PRESENT =
  /\b(?:since (?:19|20)\d\d|already|(?:currently|now) (?:employs|has)|employs (?:\p{L}+ )?\d|for (?:over |more than )?(?:\d+|\p{L}+) (?:years|decades))(?![\p{L}])/iu;

/** Whether the words say that the account is there already. */
export function isThereAlready({ text }: Sentence): boolean {
  return THERE_ALREADY.test(text);
}
