import { namesAnother } from "../capital/whose.ts";
import { isGiven } from "../language/binding.ts";
import { countryAt } from "../language/demonyms.ts";
import { isStated, mentionsIn } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { HEAD_SENTENCES, isDoneByAccount, isSiteOf } from "./settlers.ts";
import { objectAt, placesNear, placesRightAt } from "./settling.ts";
import { IS_NEW, NEEDS_NEW, SITE_EVENT, SITE_THEN, TO_SITE } from "./site-acts.ts";
import type { Expansion } from "./site-jobs.ts";
import { BUILDS, isOwnedAt } from "./site-owners.ts";
import { ofSite, placesOfSite } from "./site-places.ts";
import { siteIn } from "./site-words.ts";

/** Who does what to which site, in either order: the verb before it, or the account's name or possessive around it. */
export function siteFrame(reading: Reading, sentence: Sentence): Expansion | undefined {
  if (sentence.index > HEAD_SENTENCES && !sentence.namesSubject && !sentence.impliesSubject) return undefined;
  return actOnSite(reading, sentence) ?? siteEvent(reading, sentence) ?? sumIntoPlace(reading, sentence);
}

/** "takes over the lease of a unit": the account does it. */
function actOnSite(reading: Reading, sentence: Sentence): Expansion | undefined {
  const acts = [...TO_SITE.matchAll(sentence.text), ...SITE_THEN.matchAll(sentence.text)];
  for (const verb of acts) {
    const isClosed = verb[1] !== undefined;
    const end = isClosed ? verb.index + verb[0].indexOf(verb[1] ?? "") - 1 : verb.index + verb[0].length;
    const object = isClosed ? ` ${verb[1]}` : objectAt(sentence.text, end);
    const called = siteIn(object);
    const site = called ?? (/ground|ribbon/i.test(verb[0]) ? "site" : undefined);
    if (
      site === undefined ||
      (called === undefined && buildsForATrade(reading)) ||
      isAdvice(sentence, verb) ||
      isForAnother(reading, verb[0], sentence.text.slice(end), site)
    )
      continue;
    const isPlaced =
      STANDS.test(verb[0]) &&
      (placesNear(sentence.text, end, object).length > 0 || ofSite(reading, sentence, end) !== undefined);
    if (!isSite(verb[0], object, site, isPlaced)) continue;
    const isOwn = isDoneByAccount(reading, sentence, verb.index) || isSiteOf(reading, sentence, end, object);
    if (!isOwn || !isStated(reading, sentence, verb.index)) continue;
    const places = placesOfSite(reading, sentence, end, object);
    if (places.length > 0 || isSolid(reading, sentence, `${verb[0]} ${object}`))
      return { verb: verbOf(verb[0]), what: site, places, isNewMarket: false };
  }
  return undefined;
}

/** "Breaks ground on Quay Square": of a developer no site of its own, but what it lets or sells. */
function buildsForATrade(reading: Reading): boolean {
  const lead = reading.sentences.slice(1, LEAD_SENTENCES + 1).filter((one) => !one.isBoilerplate);
  return lead.some((one) =>
    mentionsIn(reading, one, one.text).some(({ end }) => IS_DEVELOPER.test(one.text.slice(end, end + 140))),
  );
}

const LEAD_SENTENCES = 3;
const IS_DEVELOPER =
  /^(?: \([^)]{1,60}\))?,? (?:is )?(?:an?|the|one of the) [^,.;]{0,90}?\b(?:real estate (?:\p{Ll}+ ){0,2}(?:company|firm|developer|group)|property developer|home ?builder|housebuilder|developer of (?:\p{Ll}+ ){0,3}(?:homes|apartments|communities|properties|retail|offices))\b/iu;

/** "puts $70 million into Tijuana", "to invest $100M" over a lead that names the site: money goes to a place, not to a thing. */
function sumIntoPlace(reading: Reading, sentence: Sentence): Expansion | undefined {
  if (!sentence.isTitle) return undefined;
  for (const verb of SUM_INTO.matchAll(sentence.text)) {
    if (!isDoneByAccount(reading, sentence, verb.index) || !isStated(reading, sentence, verb.index)) continue;
    const end = verb.index + verb[0].length;
    const abroad = worksAbroad(sentence.text, end);
    if (abroad) return { verb: "invests in", what: abroad.site, places: [abroad.country], isNewMarket: false };
    const lead = reading.sentences.slice(1, 4).filter((one) => !one.isBoilerplate);
    const site = lead.map(({ text }) => OWN_WORKS.exec(text)?.[0].toLowerCase()).find((found) => found !== undefined);
    if (site === undefined) continue;
    const [named] = placesRightAt(sentence.text, end);
    const places = named ? [named] : placesOfSite(reading, sentence, end, "");
    if (places.length > 0) return { verb: "invests in", what: site, places, isNewMarket: false };
  }
  return undefined;
}

/** "invests $82 million to expand Vietnamese plant": the headline itself says what and where. */
function worksAbroad(text: string, from: number) {
  const [lead = ""] = GROWS_ITS.exec(text.slice(from)) ?? [];
  const country = countryAt(text, from + lead.length);
  const site = country && WORKS.exec(text.slice(country.end))?.[1];
  return country && site !== undefined ? { country, site } : undefined;
}

const GROWS_ITS = /^(?:to (?:expand|extend|build|upgrade|moderni[sz]e|double) )?(?:(?:an?|its|the|new) )*/;
const WORKS =
  /^ (?:[\p{Ll}-]+ ){0,2}?(plants?|factory|factories|works|mill|campus|warehouses?|data cent(?:er|re)s?|brewery|shipyard|smelter|refinery|foundry|stores?|shops?)(?!\p{L}| (?:owner|maker|operator|builder|chain|group|company|firm|start-?up)(?!\p{L}))/u;

const SUM_INTO = createPattern(
  /(?<!\p{L})(?:(?:to )?(?:invest(?:s|ing)?|put(?:s|ting)?|pour(?:s|ing)?|pump(?:s|ing)?|spend(?:s|ing)?|sink(?:s|ing)?|plough(?:s|ing)?) (?:(?:up to|more than|over|about|another|nearly) )?(?:[$€£₹]|US\$|[A-Z]{3} )[\d.,]+ ?(?:million|billion|mn?|bn?|M|B)?|investiert [\d.,]+ (?:Millionen|Mio\.?|Mrd\.?) (?:Euro|Dollar|Franken)|investit [\d.,]+ (?:millions?|M) ?(?:d['’]euros|€)|invierte [\d.,]+ millones(?: de (?:euros|dólares))?|investe (?:R\$ )?[\d.,]+ (?:milhões|milioni))(?: (?:in(?:to)?|at|en|à|em|a|nel|dans le|dans))? ?/giu,
);
/** Where goods are made or kept, in the sentences below. */
const OWN_WORKS =
  /(?<!\p{L})(?:plants?|factory|factories|works|mill|headquarters|campus|warehouse|distribution cent(?:er|re)|brewery|shipyard|smelter|refinery|foundry|building|[\d,.]+[ -]?(?:square|sq)[ .-]?(?:foot|feet|ft|met\p{L}+)|Werk|Halle|Fabrik|usine|planta|fábrica|stabilimento|nave)(?!\p{L})/iu;

/** "Opening an office in Lisbon: costs and pitfalls" */
function isAdvice(sentence: Sentence, verb: RegExpMatchArray): boolean {
  return sentence.isTitle && verb.index === 0 && /ing$/.test(verb[0]);
}

/** "builds a plant for Globex": whoever is named has it. */
function isForAnother(reading: Reading, verb: string, after: string, site: string): boolean {
  if (!BUILDS_IT.test(verb)) return false;
  const rest = after.slice(after.toLowerCase().indexOf(site) + site.length);
  const [lead = "", word = ""] = /^ (for|für|pour|para|per|voor) (?=\p{Lu})/u.exec(rest) ?? [];
  const name = rest.slice(lead.length, lead.length + 40);
  if (lead === "" || !namesAnother(name)) return false;
  // A German noun that the text has once is what is made there.
  const [first = ""] = /^[\p{L}-]+/u.exec(name) ?? [];
  return word !== "für" || reading.text.split(first).length > 2 || /^\S+ (?:GmbH|AG|SE|KG)(?!\p{L})/u.test(name);
}

const BUILDS_IT =
  /^(?:buil|construct|erect|complet|finish|deliver|fit|bau|erricht|construi|constru|bâti|costrui|bouw|ergue)/i;

/** "Groundbreaking for", "ribbon cut on": what it is done for follows. */
const OF_WHAT = /^ (?:for|on|at)(?= (?:the |its |an? )?(?:\p{Lu}|new\b|\$|£|€))/u;

/** "Spatenstich für den Neubau der Beacon AG", "second location for Beacon". */
function siteEvent(reading: Reading, sentence: Sentence): Expansion | undefined {
  if (sentence.index > 2) return undefined;
  for (const event of SITE_EVENT.matchAll(sentence.text)) {
    const end = event.index + event[0].length;
    const [ofWhat = ""] = OF_WHAT.exec(sentence.text.slice(end)) ?? [];
    const object = sentence.text.slice(event.index, end) + ofWhat + objectAt(sentence.text, end + ofWhat.length);
    const site = siteIn(object) ?? (BUILDS.test(event[0]) ? "building" : undefined);
    if (site === undefined || VAGUE.test(site) || !isStated(reading, sentence, event.index)) continue;
    if (STANDS_AT.test(object.slice(0, object.toLowerCase().indexOf(site)))) continue;
    if (!isOwnedAt(reading, sentence, event.index)) continue;
    const places = placesOfSite(reading, sentence, event.index, object);
    if (places.length > 0 || isSolid(reading, sentence, object))
      return { verb: "opens", what: site, places, isNewMarket: false };
  }
  return undefined;
}

const VAGUE = /^(?:site|space|operations|presence|footprint|entity|base|centro|center|centre|centers|centres)$/;

/** "ha aperto la procedura nello stabilimento", "launches a test at Globex's new plant": something else is opened, the site is only where. */
const STANDS_IN =
  /[\p{L}\d] (?:(?:in|at|across|throughout|inside|within|im|nel|nell['’]|nello|nella|negli|en|dans|no|na|op|bij|bei) (?:(?:the|its|an?|our|der|dem|den|einer?|el|la|los|su|un|una|le|son|sa|de|het) )?(?:[\p{L}-]+ )?|(?<!(?: sq\S*| feet| space) )at (?:[\p{L}'’-]+ ){1,5})[\p{L}-]+$/iu;
/** "launches in 90 Globex stores", "began in a small office", "built on farm sites": the verb has no object, the site is only where. */
const IS_BARE = /^(?:launch|debut|beg[aiu]n|start|built)/i;
const ONLY_WHERE = /^ (?:in|at|on|across|throughout|within|inside|from) /;
/** "latest approval at its Leeds facility" */
const STANDS_AT = / (?:at|across|from|for|within) (?:[\p{L}-]+ ){0,4}$/u;
/** "baut in Sinsheim eine Halle" */
const AT_PLACE =
  /^ (?:in|en|à|a|em|no|na|bei|am|im|te|nel) (?:la |der |den )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/u;

/** What is done to a site where it stands: with a place beside it no word for new is needed. */
const STANDS =
  /^(?:cho|pick|select|run|hat |hab|wird|werd|will|wol|heeft|hebb|gaa|zal|zul|open|inaug|unveil|establish|set|buil|construct|erect|launch|plan|complet|extend|expand|enlarg|doubl|tripl|leas|tak|took|cut|br|lay|laid|add|invest|commit|given|g(?:ets?|ot|ives?|ave) [^ ]+ |win|won|green|remodel|eröff|erweit|vergr|bau|erricht|bezie|invest|nimmt|zieht|ouvr|a ouv|construi|implant|abr|constru|ampl|levant|instal|inverti|invi|apr|ha apert|costrui|open|bouw|betrek|huur|neemt|met|pon)/i;

/** A verb that may mean anything needs a site that is new; a vague word for a site needs that too. */
function isSite(verb: string, object: string, site: string, isPlaced: boolean): boolean {
  const until = object.toLowerCase().indexOf(site) + site.length;
  if (IS_BARE.test(verb) && ONLY_WHERE.test(object.replace(AT_PLACE, ""))) return false;
  if (
    NO_OBJECT.test(object.slice(0, until).replace(OF_MAKERS, " ")) ||
    STANDS_IN.test(object.slice(0, until).replace(AT_PLACE, ""))
  )
    return false;
  const isVagueWord = VAGUE.test(site) && !OF_WORK.test(object.slice(0, until));
  const isVague = isVagueWord && /^(?:launch|add|unveil)/i.test(verb);
  return (!NEEDS_NEW.test(verb) && !isVagueWord) || IS_NEW.test(`${verb} ${object}`) || (isPlaced && !isVague);
}

/** A centre that goods or people pass through has walls. */
const OF_WORK =
  /\b(?:distribution|fulfil?lment|sorting|logistics|returns|service|call|contact|data|engineering|research|R&D|production|manufacturing|medical|surgery|training) cent(?:er|re)$/iu;

/** "Software development centre": walls in which such things are made. */
const OF_MAKERS =
  /\b(?:software|digital|apps?|platform|online|virtual|AI|model) (?=(?:and [\p{L}&]+ )?(?:development|engineering|research|R&D|innovation|delivery|technology|testing|design) (?:cent(?:er|re)|hub|lab|office|facility|campus))/giu;

/** Tools, models and things online are launched, set up and opened too. */
const NO_OBJECT =
  /\b(?:online|virtual|digital|software|app|platform|API|feature|dashboard|model|tool|data ?sets?|partnership|programme?|programs?|course|contract|deal|order|customers?|clients?|users?|investigation|strike|exhibition|website|microsite|cent(?:er|re) of excellence for you|case|account|position|vacanc|stock ?lists?|inventory|brand(?! new)|bid)\b/i;

/** Solid enough to be news without its place: called new, and of walls. */
function isSolid(reading: Reading, sentence: Sentence, object: string): boolean {
  return (
    sentence.index <= 2 &&
    IS_NEW.test(object) &&
    WALLS.test(object) &&
    (meansSubject(sentence) || isUnnamedHead(reading, sentence, 0) || isGiven(reading))
  );
}

const WALLS =
  /(?<!\p{L})(?:doors|offices?|headquarters|HQ|plant|factory|warehouse|stores?|shops?|location|branch|showroom|restaurant|distribution cent(?:er|re)|Werk|Fabrik|Halle|Büro|Filiale|Standort|Neubau|Produktionshalle|usine|bureaux?|magasin|boutique|siège|fábrica|planta|tienda|oficinas?|sede|stabilimento|negozio|fabriek|kantoor|winkel|vestiging|loja|unidade|escritório)(?!\p{L})/iu;

function verbOf(verb: string): string {
  if (/^(?:mov|reloc|shift)/i.test(verb)) return "relocates";
  if (
    /^(?:expan|enlarg|doubl|tripl|extend|erweiter|vergrö|verdoppel|agrandi|étend|ampl|breid|raddopp|dobra|dupl)/i.test(
      verb,
    )
  )
    return "expands";
  if (/^(?:invest|investier|inve|invi|spen|put|pour|pump|commit|destin|steck)/i.test(verb)) return "invests in";
  if (/^(?:buil|construct|erect|br|lay|laid|plan|bau|erricht|constru|bâti|costru|bouw|ergue|pos|leg|setz)/i.test(verb))
    return "builds";
  return "opens";
}
