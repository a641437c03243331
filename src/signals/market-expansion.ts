import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { isDoer, isStated, mentionsIn } from "./language/doer.ts";
import { facilityIn, inEnglish } from "./language/facilities.ts";
import { findMoney, type Money } from "./language/money.ts";
import {
  CHOOSE,
  CHOSEN_FOR,
  ENTER,
  INTENTION,
  IS_SITE,
  NO_OPENING,
  NOMINAL,
  NOT_A_MARKET,
  OPEN,
  OPENS_ITSELF,
  RELOCATE,
  STEP_WITH,
} from "./language/openings.ts";
import { findPlaces, type PlaceSpan, placeKey, placesAfter } from "./language/places.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isUnnamedHead } from "./language/unnamed-head.ts";
import { marketAt } from "./market/demonyms.ts";
import { hostedSite } from "./market/host-places.ts";
import {
  isPlaceInText,
  isPlaceLike,
  isSettler,
  objectAt,
  placesBefore,
  placesNear,
  placesRightAt,
} from "./market/settling.ts";
import { isDoneByAccount, isOfAccount, siteFrame } from "./market/site-frames.ts";
import { type Expansion, jobsAtSite } from "./market/site-jobs.ts";
import { townBelow } from "./market/site-places.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** A new office, plant, store, country or region, or a relocation, with its place; decided, not wished for. */
export const marketExpansion = defineDetector({
  type: "market_expansion",
  kinds: ["article"],
  detect(reading) {
    let placeless: Detection | undefined;
    for (const sentence of statedSentences(reading)) {
      const isAbout = isOfAccount(reading, sentence);
      const hosted = hostedSite(reading, sentence) ?? (sentence.isTitle ? greeting(reading, sentence) : undefined);
      if (!isAbout && !hosted) continue;
      const found =
        hosted ??
        (mayOpen(sentence) ? opening(reading, sentence, OPEN) : undefined) ??
        (mayChoose(sentence) ? choice(reading, sentence) : undefined) ??
        (mayEnter(sentence) ? entry(reading, sentence) : undefined) ??
        (mayOpenItself(sentence) ? openingItself(reading, sentence) : undefined) ??
        (sentence.isTitle ? opening(reading, sentence, STEP_WITH) : undefined) ??
        (mayBeNamed(sentence) ? nominal(reading, sentence) : undefined) ??
        siteFrame(reading, sentence) ??
        jobsAtSite(reading, sentence);
      const isDoubtful = found && (NO_OPENING.test(sentence.text) || INTENTION.test(sentence.text));
      if (!found || isDoubtful) continue;
      if (found.places.length > 0) return [toExpansion(reading, sentence, found)];
      placeless ??= toExpansion(reading, sentence, found);
    }
    return placeless ? [placeless] : [];
  },
});

const mayOpen = createCue(
  `open inaugurate unveil set sets setting establish build construct breaks broke cut cuts cutting begin began start lay lays laid nimmt neemt met mettent pone ponen mette launch add adds
  now leas lease sign take took move invest create hire expand double doubling enlarge remodel eröffnet baut errichtet bezieht
  mietet ouvre a ouvert implante abre abrió abriu apre ha bouwt betrekt huurt constrói costruisce`,
);
const mayEnter = createCue(
  `expand enter launch debut make arrive come land touch set sets plant is are now goes went start began roll bring take break push
  relocate move moving packing shift zieht verlegt verhuist déménage traslada si muda expandiert kommt geht wagt fasst siedelt lässt pose posent prend jette pone da cruza desembarca aterra finca mette vestigt zet slaat s se débarque
  arrive leave leaving quit build builds going opens opening baut construye locate hires recruits recruiting coming desembarca embarca aterriza llega sbarca approda breidt komt gaat strijkt landt steekt chega`,
);
const mayOpenItself = createCue("open starts begins began comes production running up");
const mayChoose = createCue("pick choose chose select settle opt opts land");
const mayBeNamed = createCue(
  `opening inauguration launch construction establishment its our their a relocation expansion entry move primera nueva nuevo première
  premiere pose spatenstich grundsteinlegung grundstein`,
);

/** "opens an office in Berlin": a verb of opening, a facility in its object, a place near it. */
function opening(reading: Reading, sentence: Sentence, pattern: RegExp): Expansion | undefined {
  for (const verb of sentence.text.matchAll(pattern)) {
    const end = verb.index + verb[0].length;
    const object = objectAt(sentence.text, end);
    const facility = /^ ?[\d,.]+[ -]?sq/.test(object) ? "premises" : facilityIn(object);
    if (!facility || (VAGUE.test(facility) && /launch|add|unveil/i.test(verb[0]))) continue;
    if (!isSettler(reading, sentence, verb.index) || !isStated(reading, sentence, verb.index)) continue;
    const near = placesNear(sentence.text, end, object);
    const places = near.length > 0 ? near : placesBefore(reading, sentence, end, object);
    if (places.length > 0) return { verb: verbOf(verb[0], object), what: facility, places, isNewMarket: false };
  }
  return undefined;
}

/** What is built or opened in a name stands in a place. */
const STANDS_THERE =
  /^(?:(?:is|are|now) opening in|opens(?: up)? in|to open in|opened in|(?:going to |will |to )build in|builds in|(?:will |to )?locat(?:e|es|ing) in|baut in|construye en|abre en|ouvre à|apre a|opent in|lässt sich|siedelt sich|s['’]implante|s['’]installe|pose(?:nt)? ses|se instala|vestigt zich)/i;

const VAGUE = /site|space|operations|presence|footprint|entity|building|base|centro/;

function verbOf(verb: string, object: string): string {
  if (/expan|doubl|enlarg|remodel|breidt/i.test(verb) && !/ with /i.test(verb)) return "expands";
  if (/^invest/i.test(verb)) return "invests in";
  const isToBuild = /buil|construct|ground|foundation|baut|errichtet|constru|costru|bouwt/i.test(verb);
  return isToBuild && !/^ ?(?:up|on)\b/.test(object) ? "builds" : "opens";
}

/** "Our Manchester studio opens on Monday": the facility does it, and it is the account's. */
function openingItself(reading: Reading, sentence: Sentence): Expansion | undefined {
  const { text } = sentence;
  for (const verb of text.matchAll(OPENS_ITSELF)) {
    const from = Math.max(0, verb.index - 90, (/[.;:!?][^.;:!?]*$/.exec(text.slice(0, verb.index))?.index ?? -1) + 1);
    const lead = text.slice(from, verb.index);
    const facility = facilityIn(lead);
    if (facility === undefined || !isStated(reading, sentence, verb.index)) continue;
    const own = mentionsIn(reading, sentence, lead).at(-1);
    const isOurs = sentence.impliesSubject && /(?:^|[\s(“"])(?:our|its)\b/i.test(lead);
    if (!isOurs && !(own && /^['’]/.test(lead.slice(own.end)))) continue;
    const next = reading.sentences[sentence.index + 1];
    const places = [
      ...placesNear(text, from, lead),
      ...(next && !next.isBoilerplate ? placesAfter(next.text, 0, 120).slice(0, 1) : []),
    ].filter((place) => !own || place.name !== text.slice(from + own.start, from + own.end));
    if (places.length > 0) return { verb: "opens", what: facility, places: places.slice(0, 1), isNewMarket: false };
  }
  return undefined;
}

/** "picks Sunderland for its pie factory". */
function choice(reading: Reading, sentence: Sentence): Expansion | undefined {
  for (const verb of sentence.text.matchAll(CHOOSE)) {
    const places = placesRightAt(sentence.text, verb.index + verb[0].length);
    // "picks Globex for its new office" is an order: only a place that is known is one here.
    if (!places.some((place) => findPlaces(place.name).length > 0 || isPlaceInText(reading, place.name))) continue;
    const [use] = CHOSEN_FOR.exec(sentence.text.slice(places.at(-1)?.end ?? sentence.text.length)) ?? [];
    const facility = use === undefined ? undefined : (facilityIn(use) ?? (IS_SITE.test(use) ? "site" : undefined));
    if (!facility || !isSettler(reading, sentence, verb.index) || !isStated(reading, sentence, verb.index)) continue;
    return { verb: "chooses", what: facility, places, isNewMarket: false };
  }
  return undefined;
}

/** "expands to Japan", "relocates to Austin", "enters the German market": the place itself is the object. */
function entry(reading: Reading, sentence: Sentence): Expansion | undefined {
  for (const pattern of [ENTER, RELOCATE]) {
    for (const verb of sentence.text.matchAll(pattern)) {
      if (NOT_A_MARKET.test(verb[0])) continue;
      const end = verb.index + verb[0].length;
      const market = marketAt(sentence.text, end);
      const places = market ? [market] : placesBehind(sentence.text, end, pattern === RELOCATE);
      const markets = manyMarkets(reading, sentence, end);
      if (markets && isDoneByAccount(reading, sentence, verb.index) && isStated(reading, sentence, verb.index))
        return markets;
      const [place] = places;
      const isAnyName =
        pattern === RELOCATE
          ? isAboutPremises(reading) || PREMISES.test(verb[0]) || /^(?:zieht|verhuist|déménage)/i.test(verb[0])
          : isSelling(verb[0]) || STANDS_THERE.test(verb[0]) || speaksOfWalls(reading);
      if (!place || (!market && !isPlaceLike(sentence.text, place, places.at(-1)?.end ?? place.end, isAnyName)))
        continue;
      if (pattern === RELOCATE && !isAnyName) continue;
      if (!isDoneByAccount(reading, sentence, verb.index) || !isStated(reading, sentence, verb.index)) continue;
      const isMove = pattern === RELOCATE;
      return { verb: isMove ? "relocates" : "expands", what: "", places, isNewMarket: !isMove };
    }
  }
  return undefined;
}

/** "in eight African markets": named there, in the sentence after, or nowhere. */
function manyMarkets(reading: Reading, sentence: Sentence, end: number): Expansion | undefined {
  if (!MANY.test(sentence.text.slice(end, end + 60))) return undefined;
  const next = reading.sentences[sentence.index + 1];
  const behind = findPlaces(sentence.text.slice(end));
  const places = behind.length > 0 || !next || next.isBoilerplate ? behind : findPlaces(next.text);
  return { verb: "expands", what: "", places: places.slice(-6), isNewMarket: true };
}

const MANY =
  /^(?:(?:another|the|its|our) )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|several|dozens of|more|new|additional|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|dois|três|quatro|due|quattro|cinque|twee|vier|vijf) (?:(?:new|more|additional|other|further|\p{Lu}\p{L}+) ){0,3}(?:markets|countries|cities|states|provinces|territories|Länder\p{L}?|Märkte\p{L}?|Städten?|pays|villes|marchés|países|ciudades|mercados|cidades|paesi|città|mercati|landen|steden)(?!\p{L})/u;

/** A move may name what stands there first: "to a new campus in Midtown". */
function placesBehind(text: string, end: number, isMove: boolean): PlaceSpan[] {
  const places = placesRightAt(text, end);
  if (places.length > 0 || !isMove) return places;
  const [site] =
    /^(?:an?|its|our|their|the) (?:[\p{L}\d,-]+ ){1,4}?(?:in|at|near|on) (?=\p{Lu})/u.exec(text.slice(end)) ?? [];
  return site !== undefined && facilityIn(site) ? placesRightAt(text, end + site.length) : [];
}

/** "Hello, Singapore": said by whoever has come, in a text about rooms there. */
function greeting(reading: Reading, sentence: Sentence): Expansion | undefined {
  const [whole = ""] = HELLO.exec(sentence.text) ?? [];
  const [place] = whole === "" ? [] : findPlaces(sentence.text.slice(whole.length));
  if (!place || place.start > 0 || !/^[!.\s]*$/.test(sentence.text.slice(whole.length + place.end))) return undefined;
  const isOurs = reading.sentences
    .slice(1, 4)
    .some((one) => one.namesSubject || /\b(?:we|our|I|wir|nous|nosotros)\b/i.test(one.text));
  return isOurs && speaksOfComing(reading)
    ? { verb: "expands", what: "", places: [place], isNewMarket: true }
    : undefined;
}

const HELLO =
  /^(?:(?:Goodbye|Bye|Au revoir|Adiós|Tschüss),? [^,]{2,30}, )?(?:[Hh]ello(?: again)?|[Hh]i|[Bb]onjour|[Hh]ola|[Cc]iao|[Hh]allo|[Oo]lá|[Ss]ervus|[Mm]oin|[Hh]owdy|[Gg]rüezi|[Gg]uten Tag|[Nn]amaste),? /;

function speaksOfComing({ sentences }: Reading): boolean {
  return sentences
    .slice(1, 5)
    .some(({ text }) =>
      /\b(?:office|home of (?:its|our) own|headquarters|launch\w*|live in|opened|opening|branch|store|shop|Büro|bureau|oficina|ufficio|kantoor|escritório)\b/i.test(
        text,
      ),
    );
}

/** "Acme's new office in Berlin", said in a headline or by the account of itself. */
function nominal(reading: Reading, sentence: Sentence): Expansion | undefined {
  if (!(sentence.namesSubject || sentence.impliesSubject || isUnnamedHead(reading, sentence, 0))) return undefined;
  if (!sentence.isTitle && sentence.index > 3) return undefined;
  for (const clue of sentence.text.matchAll(NOMINAL)) {
    const end = clue.index + clue[0].length;
    const isMove = /to$/i.test(clue[0]);
    const object = isMove ? "" : objectAt(sentence.text, end);
    const what = isMove ? "" : (facilityIn(object) ?? facilityIn(clue[0]));
    if (what === undefined || !isStated(reading, sentence, clue.index) || !isOwn(reading, sentence, clue.index))
      continue;
    const places = isMove ? placesRightAt(sentence.text, end + 1) : placesNear(sentence.text, end, object);
    const isKnown = places.some((place) => findPlaces(place.name).length > 0);
    if (places.length > 0 && (isKnown || !isMove)) {
      const verb = isMove || /expansion/i.test(clue[0]) ? "expands" : "opens";
      return { verb, what, places, isNewMarket: isMove };
    }
  }
  return undefined;
}

/** A news verb of the account's, or its possessive, stands before; "announced the opening", "celebrates its new plant". */
function isOwn(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(Math.max(0, at - 60), at + 1);
  const isNews =
    /\b(?:announc\w+|celebrat\w+|mark\w+|unveil\w+|inaugurat\w+|complet\w+|start\w*|begins?|began|confirm\w+)\b[^.;]{0,40}$|: [^.;]{0,30}$/i.test(
      lead,
    );
  return (
    (isNews && (sentence.isTitle || reading.isOwnSite || isDoer(reading, sentence, at))) ||
    isWithIt(reading, sentence, at) ||
    (BUILT.test(sentence.text.slice(at)) && (sentence.namesSubject || isUnnamedHead(reading, sentence, at)))
  );
}

/** "Primera piedra de la fábrica": what stands there needs no verb. */
const BUILT = /^(?:la )?(?:primera piedra|nuev[ao]|première pierre|pose|Spatenstich|Grundstein)/iu;

/** "With the opening of an office in Tokyo, Beacon takes its first step abroad": who does it follows. */
function isWithIt(reading: Reading, sentence: Sentence, at: number): boolean {
  if (!/^with (?:the )?$/i.test(sentence.text.slice(0, at))) return false;
  const clause = /, (.*)$/.exec(sentence.text.slice(at))?.[1] ?? "";
  return (
    reading.matcher.findLoosely(clause)[0]?.start === 0 ||
    (reading.isOwnSite &&
      /^we(?:['’]re| are|['’]ve| have| now)? (?:tak|brin|expan|ente|grow|mov|com|set|go)/.test(clause))
  );
}

/** The head of the text speaks of rooms, places of work or square metres. */
function speaksOfWalls({ sentences }: Reading): boolean {
  return sentences
    .slice(0, 4)
    .some(
      ({ text, isBoilerplate }) =>
        !isBoilerplate &&
        (facilityIn(text) !== undefined ||
          /\bsquare f|\bsq\. ?f|\d ?(?:m²|qm|m2)\b|Quadratmeter|\b(?:eröffne\p{L}*|öffnen|Laden|Haus an der|brewpub|taproom|ouvrira?|boutique)(?!\p{L})/iu.test(
            text,
          )),
    );
}

const PREMISES =
  /\b(?:headquarters?|HQ|production|manufacturing|operations|offices?|factory|base|Hauptsitz|Firmensitz|Produktion|sede|siège)\b/i;

/** Software moves "to Postgres", companies to towns: the text then speaks of walls. */
function isAboutPremises(reading: Reading): boolean {
  return /relocat|headquarter|\bHQ\b|new office|premises|\bbuilding\b|factory|square (?:f|m)|sq\. ?ft|\bfloors? (?:on|in|of|at)\b|\bkeys\b|\bdesks\b|\bour (?:new )?(?:home|lease|landlord)\b|Umzug|Büro|bureaux|oficinas|kantoor|ufficio/i.test(
    reading.text.slice(0, 3000),
  );
}

/** Bringing goods to a city names the city after "to" or "in"; a bare "enters Acme" does not. */
function isSelling(verb: string): boolean {
  return /^(?:comes?|brings?) .{0,60}to /i.test(verb);
}

/** Whole units of any currency below which a sum is a price or a deposit, not what a site costs. */
const INVESTMENT_MIN = 100_000;

/** What the site costs: said in the sentence, or of the site in the two after it. */
function investmentIn(reading: Reading, sentence: Sentence): Money | undefined {
  const after = reading.sentences.slice(sentence.index + 1, sentence.index + 4).filter((one) => !one.isBoilerplate);
  return [sentence, ...after.filter(({ text }) => COSTS.test(text))]
    .filter(({ text }) => !NO_INVESTMENT.test(text))
    .flatMap(({ text }) => findMoney(text))
    .find(({ amount }) => amount >= INVESTMENT_MIN);
}

const NO_INVESTMENT =
  /\b(?:raised|raises|revenues?|round|funding|grants?|loan|sales|profit|turnover|premiums|offered|incentives?)\b/i;
const COSTS =
  /(?<!\p{L})(?:invest\p{L}*|plant|facility|building|factory|project|renovation|site|operation|square f\p{L}+|costs?|worth|spent|spends?|invers\p{L}+|investi\p{L}+|Investition\p{L}*|projet|projeto|progetto|proyecto|estrutura|Quadratmeter|baut|Halle|Werk|planta|fábrica|naves?|m²)(?!\p{L})/iu;

/**
 * Strength: the type's default, +10 for a plant, a headquarters or a new country, −5 for a single shop. A sum counts as
 * the investment only where the sentence says so.
 */
function toExpansion(reading: Reading, sentence: Sentence, expansion: Expansion) {
  const { verb, what, places, isNewMarket } = expansion;
  const town = townBelow(reading, sentence, places);
  const names = [...new Set([...(town ? [town] : []), ...places].map((place) => place.name))].slice(0, 6);
  const money = investmentIn(reading, sentence);
  const isLarge =
    isNewMarket || /plant|factory|headquarter|hq|gigafactory|fábrica|werk|usine/i.test(what) || verb === "relocates";
  const isShop = /shop|store|restaurant|branch|boutique/i.test(what);
  return toDetection(reading, sentence, {
    type: "market_expansion",
    title: `${reading.subject.name} ${toPhrase(expansion, listOf(names))}`,
    strengthShift: isLarge ? 10 : isShop ? -5 : 0,
    certainty: sentence.isTitle || sentence.index <= 4 ? 1 : 0.85,
    data: {
      ...(names.length > 0 && { location: names.length === 1 ? (names[0] ?? "") : names }),
      ...(money && { amount: money.amount, amount_minor: money.amountMinor, currency: money.currency }),
    },
    identity: names[0] === undefined ? { site: inEnglish(what) } : { location: placeKey(names[0]) },
  });
}

/** "opens an office in Berlin", "expands to Japan", "chooses Leipzig for a plant". */
function toPhrase({ verb, what: facility, isNewMarket }: Expansion, places: string): string {
  const what = inEnglish(facility);
  if (isNewMarket || verb === "relocates") return `${verb} to ${places === "" ? "new markets" : places}`;
  const isBare = /s$|^(?:space|presence|HQ)$/i.test(what) && !/^(?:premises|campus)$/i.test(what);
  const object = isBare || what === "premises" ? what : `${/^[aeiouh]q?$|^[aeiou]/i.test(what) ? "an" : "a"} ${what}`;
  if (places === "") return `${verb} ${object}`;
  return verb === "chooses" ? `chooses ${places} for ${object}` : `${verb} ${object} in ${places}`;
}

function listOf(names: string[]): string {
  return [names.slice(0, -1).join(", "), names.at(-1)].filter((part) => part !== "").join(" and ");
}
