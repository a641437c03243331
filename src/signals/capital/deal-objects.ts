import { mayBeName, withoutDescription } from "../language/described-names.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isTelling } from "./whose.ts";

/**
 * The company that a purchase is of, by its name alone; undefined where what the sentence names is no company: a house, a claim, an
 * order, a stake, people. Real headlines say "acquires" and "secures" of all of them.
 */
export function companyBought(sentence: Sentence, found: string): string | undefined {
  const name = withPossessor(sentence.text, withFirstWords(sentence.text, withoutDescription(found)));
  // "PEO" is not the end of "PrestigePEO".
  const at = ` ${sentence.text}`.indexOf(` ${name}`);
  if (at < 0) return IS_THING.test(name) ? undefined : name;
  const after = sentence.text.slice(at + name.length, at + name.length + 100);
  const described = namedAfter(name, after);
  if (described !== undefined) return described;
  // "The Sensing Business of Marr": whose business it is.
  const [, owner] = IS_UNIT.test(name) ? (OF_OWNER.exec(after) ?? []) : [];
  if (owner !== undefined) return owner;
  if (sentence.text.charAt(at - 1) === "(" || !mayBeName(name)) return undefined;
  if (IS_THING.test(name) || IS_THING.test(`${name}${CAPITALS.exec(after)?.[0] ?? ""}`)) return undefined;
  if (THING_BEHIND.test(after) || MEASURED.test(sentence.text.slice(Math.max(0, at - 60), at))) return undefined;
  // "Los Angeles multifamily property": a town is bought by nobody.
  const isPlace = findPlaces(sentence.text).some(
    (place) => place.start <= at && at + name.length <= place.end && place.end - place.start > name.length,
  );
  return isPlace ? undefined : name;
}

/** "Acquires All Source Fire": words that names begin with and sentences too. */
function withFirstWords(text: string, name: string): string {
  const at = text.indexOf(` ${name}`);
  const [, first = ""] = at < 0 ? [] : (FIRST_WORDS.exec(text.slice(Math.max(0, at - 40), at + 1)) ?? []);
  return `${first}${name}`;
}

const FIRST_WORDS =
  /\b(?:[Aa]cquires?|[Aa]cquired|[Bb]uys|[Bb]ought|[Pp]urchases?|[Aa]cquisition of|[Pp]urchase of) ((?:All|First|Next|Total|North|South|East|West|Central|United|Great|Big|One|Two|Best|Better|Royal|Old|Complete) (?:\p{Lu}\p{L}+ )?)$/u;

/** "Bellamo's Family Market": where a name of trade words alone stands behind a possessive, both are the name. */
export function withPossessor(text: string, name: string): string {
  if (!OF_TRADE.test(name)) return name;
  const at = text.indexOf(` ${name}`);
  const possessor = at < 0 ? undefined : POSSESSOR.exec(text.slice(Math.max(0, at - 30), at + 1))?.[1];
  return possessor === undefined ? name : `${possessor}${name}`;
}

const POSSESSOR = /(?:^|[\s(“"])((?:\p{Lu}[\p{L}-]+ (?=\p{Lu}))?\p{Lu}\p{L}+(?:['’]s|s['’]) )$/u;
const OF_TRADE =
  /^(?:(?:Family|Famous|Original|Best|Own|Natural|Organic|Country|Corner|Home|Fine|Fresh|Old|Village|Town|Ice|Sporting|Hot|Pet|Auto|International|Specialty|Italian|Mexican|Market|Markets|Supermarkets?|Grocery|Grocers|Foods?|Deli|Pizza|Pizzeria|Kitchens?|Bakery|Bakeries|Grill|Diner|Pub|Pubs|Inn|Restaurants?|Cafés?|Cafes?|Coffee|Burgers?|Farms?|Hardware|Garage|Motors|Books|Bookstores?|Furniture|Jewelers|Jewellers|Brewery|Brewing|Creamery|Cream|Chocolates?|Candies|Candy|Goods|Pharmacy|Liquors?|Wines|Dairy|Meats?|Donuts|Tavern|Bar|Steakhouse|Seafood|Pies|Sausages?|Snacks|Sons|Dogs|Marine|Nursery|Florist|Cleaners|Plumbing|Heating|Roofing|Toys|Shoes|Outfitters|Department|Stores?)(?: |$))+$/u;

/** "Machine Learning company Ocurel", "Georgia-based PEO, Teamhall Services": the name stands behind what the company does. */
function namedAfter(name: string, after: string): string | undefined {
  const lead =
    IS_KIND.exec(after)?.[0] ?? (/^[\p{Lu}\d]{2,5}$/u.test(name) ? KIND_IN_CAPITALS.exec(after)?.[0] : undefined);
  if (lead === undefined) return undefined;
  const [first] = findOrganisations(after.slice(lead.length));
  return first?.start === 0 ? first.name : undefined;
}

const IS_UNIT = /(?:^| )(?:Business|Division|Unit|Operations|Assets|Arm|Segment)$/u;
const OF_OWNER = /^ (?:of|from) (?:the )?(\p{Lu}[\p{L}\d&’'-]*(?: \p{Lu}[\p{L}\d&’'-]*){0,4})/u;
const KIND_IN_CAPITALS = /^, (?=\p{Lu}\p{L}+(?:$|[ ,.]))/u;
const KIND =
  "(?:[Cc]ompany|[Ff]irm|[Ss]tart-?[Uu]p|[Pp]rovider|[Ss]pecialist|[Pp]latform|[Mm]aker|[Dd]eveloper|[Aa]gency|[Bb]usiness|[Bb]rand|[Oo]perator|[Ss]upplier|[Pp]ublisher|[Ss]tudio|[Mm]anufacturer|[Rr]etailer|[Ss]ite|[Oo]wner|[Pp]roducer)";
const IS_KIND = new RegExp(
  `^(?:, \\p{Lu}[\\p{L}.]{1,12})?-based (?=\\p{Lu})|^ (?:[\\p{Ll}-]+ )?${KIND},? (?=[\\p{Lu}\\d])`,
  "u",
);
/** "Acquires the XR game studio behind a hit": what it is, for want of its name. */
const ONLY_KIND =
  /^ (?:[\p{Ll}-]+ )?(?:firm|start-?up|specialist|maker|developer|agency|publisher|studio|manufacturer|retailer|producer)(?= (?:behind|in|for|that|which|who|from|with|to|based)(?!\p{L})|$|[.,])/u;

/** Whether what looks like the name of a bought company is the first word of its description. */
export function isOnlyDescribed(text: string, found: string): boolean {
  const at = text.indexOf(` ${found}`);
  if (at < 0) return false;
  const after = text.slice(at + found.length + 1, at + found.length + 60);
  return (
    IS_PLURAL_KIND.test(found) ||
    ONLY_KIND.test(after) ||
    KIND_AT_END.test(after) ||
    (IS_BEST.test(found) && IS_OF.test(text.slice(0, at)))
  );
}

/** "Buys IP Platform Maker": the headline ends with what it does. */
const KIND_AT_END =
  /^(?: \p{Lu}[\p{L}-]+){0,2} (?:Maker|Firm|Company|Provider|Developer|Specialist|Start-?[Uu]p|Vendor|Retailer|Chain|Manufacturer|Publisher|Operator|Supplier|Rival)(?=$| (?:for|in) [$€£\p{Ll}])/u;
/** "kauft zwei dänische IT-Firmen": German writes the kind like a name. */
const IS_PLURAL_KIND =
  /^(?:[\p{L}]+-)?(?:\p{L}*[Ff]irmen|\p{L}*[Uu]nternehmen|\p{L}*[Bb]etriebe|[Gg]esellschaften|[Ss]tart-?ups)$/u;
/** "China's Largest Web Retailer" */
const IS_BEST = /^(?:Largest|Biggest|Leading|Top|Oldest|Second|Third|Fastest|Smallest|Best|Most) /u;
const IS_OF = /['’]s?$/u;

/** "Acquires Globex Server Software" above "the server software": the text writes small what is bought. */
export function isWare({ document }: Reading, { isTitle }: Sentence, name: string): boolean {
  if (KIND_OF_SOFTWARE.test(name)) return true;
  const [, wares = ""] = / ((?:\p{Lu}\p{L}+ )?(?:Software|Technolog(?:y|ies)|Tools|Products))$/u.exec(name) ?? [];
  const small = wares.toLowerCase();
  return isTitle && small !== "" && [small, small.replace(" ", "-")].some((one) => document.text.includes(` ${one}`));
}

/** "Torvex buys Beacon chips": what Beacon makes is bought, and not Beacon. */
export function isOfWares({ matcher }: Reading, { text }: Sentence): boolean {
  const own = matcher.findLoosely(text);
  return own.length > 0 && own.every(({ end }) => WARES.test(text.slice(end)));
}

const WARES =
  /^(?:['’]s?)? (?:(?!(?:to|for|in|as|and|with|from|after|at|by|of|that|which)\b)[\p{L}\d.-]+ ){0,4}?(?:\d\d\ds|offices?|brands|bonds?|assets|(?:oilfield |minority )?stakes|parts firm|chips|GPUs?|processors|phones|handsets|laptops|servers|devices|trucks|planes|jets|aircraft|cars|vehicles|batteries|robots|tickets|licen[cs]es|subscriptions|gift cards|ads)(?!\p{L}| (?:maker|business|unit|division|arm|company|group))/u;

/** "Globex ERP" */
const KIND_OF_SOFTWARE = / (?:ERP|CRM|HCM|HRIS|CMS|EHR|SaaS)$/;

/** "Harlow and Harlow" is one firm, though each half looks like a name. */
export function twinName(text: string, name: string): string | undefined {
  const [first = ""] = name.split(" ");
  const at = text.indexOf(name);
  const [whole, and = ""] =
    (at >= 0 && /^[\p{L}'’-]+ (and|&|amp;) [\p{L}'’-]+/u.exec(text.slice(at + name.length - first.length))) || [];
  return name === first && whole === `${first} ${and} ${first}`
    ? `${first} ${and === "amp;" ? "&" : and} ${first}`
    : undefined;
}

const CAPITALS = /^(?: \p{Lu}[\p{L}\d&’'-]*){1,4}/u;

/** The last word of what is no company, though headlines write it like one. */
const IS_THING =
  /(?:^|[ -])(?:Majority|Minority|Controlling|Remaining|Triple|Double|Dual|Letter|Letters|Orders?|Contracts?|Agreements?|Offering|Offer|Loan|Funding|Financing|Grant|Award|Prize|Approval|Stake|Interest|Interests|Licen[cs]es?|Licensing|Certification|Accreditation|Patents?|Trademarks?|Rights|Shares|Stock|Warrants|Notes|Leaders|Members|Executives?|Officers?|Directors?|Advis[eo]rs|Veterans?|Talent|Hotel|Inn|Motel|Apartments?|Apts?|Condominiums?|Townhomes?|Plaza|Tower|Towers|Building|Buildings|Property|Campus|Warehouse|Residences?|Parcel|Ranch|Estate|Acreage|Portfolio|Shopping Center|Office Park|Business Park|Industrial Park|Ave|Avenue|Street|St|Road|Rd|Blvd|Boulevard|Drive|Lane|Parkway|Highway|Claims?|Project|Projects|Deposit|Concession|Tenements?|Nodes?|Aircraft|Jets?|Helicopters?|Vessels?|Ships?|Tugs?|Barges?|Yachts?|Trucks|Vehicles|Cars|Trailers|Machines?|Equipment|Printers?|Scanners?|System|(?<!\p{Ll}{3,} )Unit|Units|Bitcoins?|BTC|ETH|Bitcoin|Ethereum|Ether|Solana|Crypto|Tokens?|Sites?|(?:Additional|Another|New|Second|Third) (?:Business|Company|Firm|Brand)|Spot|Slot|Championship|Podium|Podiums|Medals?|Advance|Clearance|Designation|Status|Milestone|Investment|Commitments?|Victory|Place|Deal|Options?|Facility|(?:Care|Living|Retirement) Community)$/u;
/** What follows a name that only says which house, claim or thing it is. */
const THING_BEHIND = createPattern(
  /^(?:['’]s)?(?: (?:and|&) \p{Lu}[\p{L}\d’'-]*)?(?:\)| [\p{L}\d-]+){0,3} (?:[Pp]roperty|[Bb]uildings?|[Hh]otel|[Aa]partments?|[Ww]arehouse|[Cc]ampus|[Mm]ineral|[Cc]laims?|[Cc]oncessions?|[Tt]enements?|[Rr]oyalt(?:y|ies)|[Ss]hopping [Cc]ent(?:er|re)|[Pp]olic(?:y|ies)|[Oo]rders?|[Cc]ontracts?|[Pp]atents?|[Cc]ertificat(?:es?|ion)|[Vv]essels?|[Aa]ircraft|[Ss]quare[- ]f\w+)(?!\p{L}| (?:[Mm]anage|[Mm]anaging|firm|company|group|platform|maker|provider|operator|developer|business|specialist))|^,? (?:\p{Ll}+ at \d|(?:an?|the|located|comprising|consisting)\b[^.;]{0,60}?(?:\d[\d,.]*[- ](?:units?|rooms?|beds?|keys?|acres?|hectares?|square|sq)\b|\b(?:multi-?family|apartment|townhome|office tower|office building|retail cent(?:er|re)|warehouse|mineral claims?)\b(?! (?:manag|software|tech|compan|firm|operator|developer|lender|platform))))|^ (?:[\p{L}-]+ )?(?:BTC|ETH|bitcoins?|tokens?)\b/u,
);
/** "a 92-unit", "765,000 SF", before the name. */
const MEASURED = createPattern(
  /\d[\d,.]*[- ]?(?:units?|rooms?|keys?|beds?|acres?|hectares?|square[- ]f\w+|sq\.? ?f\w+|SF|ft|MW|ounces?)\b[^.;]{0,40}$|\d $|\b(?:multi-?family|apartment|industrial|retail|residential|mineral|mining) (?:properties|property|buildings?|complex|communit(?:y|ies)|portfolio|claims?|assets?) (?:[\p{Ll}]+ )*$/iu,
);

/** Words of a purchase, to be looked for in a headline and the lead. */
const TELLS_OF_DEAL = createPattern(
  /(?<!\p{L})(?:acqui\p{L}+|bought|buy(?:s|ing|-?out)?|buyer|purchas\p{L}+|take-?over|tak(?:es|en|ing) over|took over|merg\p{L}+|stake|majority|ownership|m&a|deals?|transactions?|combin\p{L}+|Übernahme\p{L}*|übern\p{L}+|kauf\p{L}*|erw[ei]rb\p{L}*|Erwerb\p{L}*|verkauf\p{L}*|Anteil\p{L}*|Mehrheit\p{L}*|overn\p{L}+|kocht|koopt|gekocht|verkocht|rach\p{L}+|repris\p{L}*|reprend|acquér\p{L}*|cède\p{L}*|compr\p{L}+|adqui\p{L}+|aqui\p{L}+|vend\p{L}+|rilev\p{L}+|acquis\p{L}+|cession\p{L}*|cedut\p{L}+)(?!\p{L})/iu,
);
/** Sentences of the lead. */
const LEAD = 3;

/** Far down a text a purchase is told in passing unless its headline or lead is about one. */
export function isNewsOfDeal(reading: Reading, { index, text, isTitle }: Sentence): boolean {
  if (FOLLOWS.test(text) || IN_TOTAL.test(text)) return false;
  const looksBack = !isTitle && LOOKS_BACK.test(text);
  if (!looksBack && reading.sentences.slice(0, index).filter(isTelling).length < LEAD) return true;
  const lead = reading.sentences.filter((one) => !one.isBoilerplate).slice(0, LEAD + 1);
  return lead.some((one) => one.index !== index && TELLS_OF_DEAL.test(one.text));
}

/** "It follows Beacon's agreement in June to acquire" */
const FOLLOWS = /^(?:It|This|The (?:deal|acquisition|transaction|move|purchase)) (?:also )?follow(?:s|ed) /;
/** "A total of $362bn in transactions, including Beacon's $52bn deal to buy Halden": an example of many. */
const IN_TOTAL =
  /\b(?:deals|transactions|mergers|takeovers|M&A|deal-?making|buyouts)\b[^.;]{0,80}\b(?:including|among them|led by|such as|topped by|boosted by|driven by)\b[^.;]{1,50}?['’]s? /iu;
const LOOKS_BACK =
  /\b(?:following|after|since|prior to|before|during|upon|until) (?:the |its |their |our )?(?:[\p{L}’']+ )?(?:acquisition|purchase|takeover|buyout) (?:of|by)\b/iu;

/** "Beacon facilitated the transaction between Halden and Foo": who advises does not buy. */
export function isAdviser({ matcher, sentences }: Reading): boolean {
  return sentences.slice(0, LEAD).some(({ text }) => {
    const clue = ADVISES.exec(text);
    const own = clue ? matcher.findLoosely(text.slice(0, clue.index)).at(-1) : undefined;
    return clue !== null && own !== undefined && ONLY_ADVERBS.test(text.slice(own.end, clue.index));
  });
}

const ONLY_ADVERBS =
  /^(?:,? (?:Inc|LLC|Ltd|LLP)\.?,?)? (?:(?:has|have|today|recently|also|successfully|exclusively) )*$/i;
const ADVISES = createPattern(
  /\b(?:facilitat(?:es|ed)|advis(?:es|ed)|broker(?:s|ed)|arrang(?:es|ed)|represent(?:s|ed)|act(?:s|ed) as (?:an? |the )?(?:[\p{L}-]+ ){0,4}advis[eo]r|serv(?:es|ed) as (?:an? |the )?(?:[\p{L}-]+ ){0,4}advis[eo]r) [^.;]{0,60}?\b(?:transaction|sale|acquisition|merger|purchase|deal|seller|buyer|in its|on its|(?:round|financing|fund-?raising|investment|IPO|listing)\b|to [\p{Lu}])/iu,
);
