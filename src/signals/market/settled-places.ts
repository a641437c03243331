import { isDemonym } from "../language/demonyms.ts";
import { headlineAbove } from "../language/headline-above.ts";
import { isLeftBehind } from "../language/left-behind.ts";
import { findPlaces, isBuilding, type PlaceSpan } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { Expansion } from "./site-jobs.ts";
import { whereItGoes, wholeStreet } from "./streets.ts";

/**
 * The places of an expansion that can be places: known ones, and names that are no trade, agreement or shop.
 */
export function settledPlaces(reading: Reading, { text }: Sentence, { places, what }: Expansion): PlaceSpan[] {
  const settled = places
    .flatMap((place) => whereItGoes(toldIn(reading, text, place), place.name) ?? [place])
    .filter((place, index, all) => all.findIndex(({ name }) => name === place.name) === index)
    .map((place) => ({ ...place, name: withDirection(text, placeAlone(place.name)) }))
    .map((place) => ({ ...place, name: wholeStreet(toldIn(reading, text, place), place.name) }))
    .filter(({ name }) => !isLeftBehind(reading, name))
    // "320 new jobs at Beacon Steel": where they are is told after the name.
    .filter(({ name }) => name.toLowerCase() !== reading.subject.name.toLowerCase() || findPlaces(name).length > 0)
    .filter(
      ({ name }) =>
        !PURPOSE.test(name) && !(what === "" && HOST.test(name)) && !(REACH.test(what) && !isReached(text, name)),
    )
    .filter(
      ({ name }) =>
        findPlaces(name).length > 0 ||
        !(NO_PLACE.test(name) || isDemonym(lastWord(name)) || isWritten(reading, name.toLowerCase())),
    );
  // Beside its town a house says nothing more.
  const isTownNamed = settled.some(({ name }) => findPlaces(name).length > 0);
  return isTownNamed ? settled.filter(({ name }) => findPlaces(name).length > 0 || !isBuilding(name)) : settled;
}

/** The sentence that names a place: a headline may leave it to the text. */
export function toldIn({ sentences }: Reading, text: string, { name }: PlaceSpan): string {
  return text.includes(name) ? text : (sentences.find((one) => one.text.includes(name))?.text ?? text);
}

function lastWord(name: string): string {
  return name.split(" ").at(-1) ?? "";
}

/** "North Vancouver" is no part of Vancouver. */
function withDirection(text: string, name: string): string {
  if (findPlaces(name)[0]?.start !== 0) return name;
  const [side = ""] =
    /(?<!\p{L})(?:North|South|East|West) $/u.exec(text.slice(0, Math.max(0, text.indexOf(name)))) ?? [];
  return side + name;
}

/** "Its presence in Ohio", "its Ohio operations": known, and said of the presence. */
function isReached(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return true;
  if (findPlaces(name).length === 0) return / (?:County|Parish|Township)$/.test(name);
  return (
    BEFORE_REACHED.test(text.slice(0, at)) ||
    /^(?:['’]s?)?(?: [\p{L}-]+){0,3} (?:presence|footprint|operations)/iu.test(text.slice(at + name.length))
  );
}

const BEFORE_REACHED =
  /(?:(?:^|\s)(?:in|into|across|throughout|to|within|of|beyond|(?:with|by|through)(?: (?:its|a|an|the|new|first|second|third|fourth))*|from|and|in,|en|em|dans|nach)|,|–|-) (?:the |northern |southern |eastern |western |central |greater |rest of |both )*$/iu;

/** "Burgeoning Leeds" is Leeds, "Copenhagen Facility" Copenhagen. */
function placeAlone(name: string): string {
  const bare = name.replace(PRAISED, "").replace(ITS_SITE, "");
  return findPlaces(bare).length > 0 ? bare : name;
}

const PRAISED = /^(?:\p{Lu}\p{Ll}{2,}ing|Historic|Vibrant|Beautiful|Sunny|Famous|Iconic) (?=\p{Lu})/u;
const ITS_SITE =
  / (?:Facility|Office|Campus|Location|Headquarters|Plant|Store|Branch|Site|Showroom|Warehouse|Market|Clinic)$/;
/** "Bringing Mindfulness", "To Deploy": the next clause of a headline. */
const PURPOSE =
  /-(?:based|born|led)$|^(?:Bring|Empower|Offer|Deliver|Expand|Provid|Help|Creat|Strengthen|Support|Redefin|Transform|Introduc|Launch|Open)ing(?: |$)|^(?:Deploy|Build|Help|Meet|Serve|Support|Teach|Drive|Deliver|Offer|Boost|Power|Enable|Provide|Bring|Accelerate|Create|Improve|Enhance|Expand|Grow|Protect|Transform|Advance|Unlock|Launch|Address|Empower|Include|Strengthen|Make|Become|Host|Develop|Introduce)(?: |$)/;
/** Who takes something in is no market. */
const HOST =
  /(?:Hospitals?|University|Schools?|College|Church|Museum|Library|Airport|Stadium|Arena|Conference|Show|Expo|Festival|Field|Event Center)(?:, .*)?$/;
/** They are widened in a trade as well as in a land. */
const REACH = /^(?:presence|footprint|operations)$/;
/** Last words of what is entered, held or sold in. */
const NO_PLACE =
  /^(?:Linux|Windows|Android|iOS|macOS|Mac|PlayStation|Xbox|Steam|Kubernetes|Azure|AWS)$|^(?:More|Two|Three|Four|Five|Six|All|Additional|Multiple|Several)\b|(?:^|\s)(?:Suite|Unit|Floor|Ste|Cybersecurity|Communities|Locations|Markets|Families|Customers|Agreements?|Medicine|Research|Facilit(?:y|ies)|Solutions?|Beauty|Ribbon-Cutting|Ceremony|Opening|Conference|Congress|Programs?|Programmes?|AI|Inc|LLC|Ltd|Group|Services?|Partners|Partnerships?|Stores?|Industry|Healthcare|Technology|Technologies|Systems?|Platform|Start|Studio|Media|Energy|Capital|Contracts?|Launch|Community|Space|Sector|Retail|Care|Production|Development|Growth|Sales)$/;

/** A name whose words the text also writes small is a trade: "in family medicine". */
function isWritten({ text }: Reading, lower: string): boolean {
  return lower.length > 3 && text.includes(` ${lower} `);
}

/** "Is expanding its presence in Asia while": a state, unless the step is told with it. */
const IS_GROWING =
  /\b(?:is|are) (?:\p{L}+ly )?(?:expanding|growing|extending|strengthening) (?:its|their|our) (?![^.;]{0,120} (?:with|by|through) )[^.;]{0,60}(?:presence|footprint|operations|reach)\b/iu;

/** "The search that Beacon went through to pick Leeds was long": what a clause tells of the subject of its sentence is known. */
const IS_KNOWN = /^(?:The|That|Th[eo]se|This) (?:[\p{Ll}-]+ ){1,3}(?:that|which) (?:the )?(?:\p{Lu}|company )/u;

/** Whether the growth is only said to go on. */
export function goesOn({ text, isTitle }: Sentence): boolean {
  return GOES_ON.test(text) || (!isTitle && (IS_GROWING.test(text) || IS_KNOWN.test(text)));
}

/** Whether the news is of it: said at the head, or under a headline that speaks of growing, or of the place. */
export function isNewsOfSite(reading: Reading, sentence: Sentence, places: PlaceSpan[]): boolean {
  const title = headlineAbove(reading, sentence, 3);
  if (title === undefined) return true;
  return SPEAKS_OF_SITE.test(title.text) || places.some(({ name }) => title.text.includes(name.split(",")[0] ?? name));
}

const SPEAKS_OF_SITE =
  /(?<!\p{L})(?:open|expan|locat|office|headquarter|HQ|store|shop|plant|factor|facilit|site|branch|ground|ribbon|clinic|restaurant|campus|warehouse|center|centre|hub|studio|market|enter|mov(?:es|ing)|new home|footprint|presence|build|construct|invest|space|lease|global|international|nation|abroad|region|cit(?:y|ies)|countr|availab)/iu;

/** Growth that goes on, or is what somebody is after: no step of it is told. */
const GOES_ON =
  /\b(?:(?:continu(?:es|ed|ing)|remains?|is|are|keeps?) (?:to |focus(?:ed|ing) on |committed to |dedicated to |poised to )(?:further |rapidly |successfully )?(?:expand|grow|open|scal)(?:ing)?|as (?:it|the (?:company|firm|brand)|we) (?:continues? to )?(?:expand|grow|scale)s?|(?:course|path|way|plans?|groundwork|stage) for (?:\p{Ll}+ )?(?:expansion|growth)|open(?:s|ed|ing)? (?:the |up (?:the )?|its |new )?doors? (?:for|to) (?!(?:the )?(?:public|customers|visitors|guests|community|patients|students|families|diners|shoppers)\b)|in the coming (?:years|months)|has (?:amassed|assembled)|(?:has|have) established (?:its|a (?:strong|solid|significant)) (?:\p{L}+ )?presence|(?:was|were) on track to|\bground lease\b|\bbooth\b|mission is to|complet(?:es|ed) the installation|expand(?:s|ed|ing)? (?:its |their |our )?product (?:line|range|portfolio|offering)s?|having (?:recently|already|previously|just) |committed to [^.;]{0,80}expand|expand(?:s|ed)? access to|\bgifts?\b|donat(?:es|ed|ion)|years of (?:\p{Ll}+ )?experience|track record of (?:\p{Ll}+ ){0,2}(?:open|expand|grow|leas|scal)ing|success (?:\p{Ll}+ ){0,3}(?:open|expand|grow|leas|scal)ing|(?:complet|arrang|broker|negotiat)(?:es|ed) (?:[^.;]|\.\d){0,60}\b(?:sale|leases?)\b)/iu;
