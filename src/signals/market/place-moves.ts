import { createCue } from "../language/cues.ts";
import { marketAt } from "../language/demonyms.ts";
import { isStated, mentionsIn } from "../language/doer.ts";
import { facilityIn } from "../language/facilities.ts";
import { nounPhraseAt } from "../language/noun-phrase.ts";
import { CHOOSE, CHOSEN_FOR, ENTER, IS_SITE, NOT_A_MARKET, RELOCATE } from "../language/openings.ts";
import { findPlaces, type PlaceSpan } from "../language/places.ts";
import { isProductNoun } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import { numberedMarket } from "./numbered-markets.ts";
import { isDoneByAccount } from "./settlers.ts";
import { isPlaceInText, isPlaceLike, placesRightAt } from "./settling.ts";
import type { Expansion } from "./site-jobs.ts";
import { siteIn } from "./site-words.ts";

/** A step whose object is the place itself: "picks Leipzig for its plant", "expands to Japan", "relocates to Austin". */
export function placeMove(reading: Reading, sentence: Sentence): Expansion | undefined {
  return (
    (mayChoose(sentence) ? choice(reading, sentence) : undefined) ??
    (mayEnter(sentence) ? entry(reading, sentence) : undefined) ??
    numberedMarket(reading, sentence)
  );
}

const mayEnter = createCue(
  `cross crosses crossed border grens foothold toehold beachhead bridgehead return returns returned returning head heads heading bound expand enter launch debut make arrive come land touch set sets plant is are now goes went start began roll bring take break push
  put puts rolls rolled ups upped swaps swapping trades trading ditches quits begin relocate move moving packing shift zieht verlegt verhuist déménage traslada si muda expandiert kommt geht wagt macht vollzieht fasst siedelt lässt pose posent prend jette apre abre ouvre opent pone da cruza desembarca aterra finca mette vestigt zet slaat s se débarque
  arrive leave leaving quit build builds going opens opening baut construye locate hires recruits recruiting coming desembarca embarca aterriza llega sbarca approda breidt komt gaat strijkt landt steekt chega inicia começa iniciou inició avvia estreia estreou live jetzt nun ab nu désormais también ahora agora zet`,
);
const mayChoose = createCue("pick choose chose select settle opt opts land");

/** "picks Sunderland for its pie factory". */
function choice(reading: Reading, sentence: Sentence): Expansion | undefined {
  for (const verb of sentence.text.matchAll(CHOOSE)) {
    const places = placesRightAt(sentence.text, verb.index + verb[0].length);
    // "picks Globex for its new office" is an order: only a place that is known is one here.
    const [use] = CHOSEN_FOR.exec(sentence.text.slice(places.at(-1)?.end ?? sentence.text.length)) ?? [];
    const isCalledPlace = use !== undefined && IS_SITE.test(use);
    if (
      !isCalledPlace &&
      !places.some((place) => findPlaces(place.name).length > 0 || isPlaceInText(reading, place.name)) &&
      !reading.sentences.slice(1, 3).some(({ text }) => / (?:people|staff|jobs|employees|workers) there\b/.test(text))
    )
      continue;
    const facility = use === undefined ? undefined : (facilityIn(use) ?? (IS_SITE.test(use) ? "site" : undefined));
    if (!facility || !isDoneByAccount(reading, sentence, verb.index) || !isStated(reading, sentence, verb.index))
      continue;
    return { verb: "chooses", what: facility, places, isNewMarket: false };
  }
  return undefined;
}

/** "expands to Japan", "relocates to Austin", "enters the German market": the place itself is the object. */
function entry(reading: Reading, sentence: Sentence): Expansion | undefined {
  for (const pattern of [ENTER, RELOCATE]) {
    for (const verb of pattern.matchAll(sentence.text)) {
      if (isOfOthers(sentence.text.slice(0, verb.index), verb[0])) continue;
      if (
        NOT_A_MARKET.test(verb[0]) ||
        SEATED.test(verb[0]) ||
        isOfGoods(reading, verb[0]) ||
        (pattern === RELOCATE && DATA_MOVES.test(sentence.text.slice(verb.index))) ||
        (IS_ALSO.test(verb[0]) && !sentence.namesSubject)
      )
        continue;
      if (WISHED.test(sentence.text.slice(Math.max(0, verb.index - 20), verb.index))) continue;
      if (pattern === ENTER && OF_PERSON.test(sentence.text.slice(0, verb.index))) continue;
      if (pattern === ENTER && isOfProduct(reading, sentence, verb.index)) continue;
      const end = verb.index + verb[0].length;
      const market = marketAt(sentence.text, end);
      const places = market ? [market] : placesBehind(sentence.text, end, pattern === RELOCATE);
      const markets = manyMarkets(reading, sentence, end);
      if (markets && isDoneByAccount(reading, sentence, verb.index) && isStated(reading, sentence, verb.index))
        return markets;
      const [place] = places;
      const isAnyName =
        pattern === RELOCATE
          ? isAboutPremises(reading) ||
            PREMISES.test(verb[0]) ||
            /^(?:zieht|verhuist|déménage|ups? sticks|upped sticks)/i.test(verb[0])
          : isSelling(verb[0]) || STANDS_THERE.test(verb[0]) || (!SELLS_IN.test(verb[0]) && speaksOfWalls(reading));
      if (!place || (!market && !isPlaceLike(sentence.text, place, places.at(-1)?.end ?? place.end, isAnyName)))
        continue;
      if (pattern === RELOCATE && !isAnyName) continue;
      // A change log moves parts "into the UI" and servers "to Globex".
      if (pattern === RELOCATE && reading.isOwnSite && !PREMISES.test(verb[0]) && findPlaces(place.name).length === 0)
        continue;
      if (!isDoneByAccount(reading, sentence, verb.index) || !isStated(reading, sentence, verb.index)) continue;
      const isMove = pattern === RELOCATE;
      return { verb: isMove ? "relocates" : "expands", what: "", places, isNewMarket: !isMove };
    }
  }
  return undefined;
}

/** "launches premium pet food in Peru": new goods, unless the head of the text speaks of a step to the place or of somebody at work there. */
function isOfGoods(reading: Reading, verb: string): boolean {
  const [, goods] = LAUNCH_OF.exec(verb) ?? [];
  if (goods === undefined || AT_WORK.test(goods)) return false;
  const head = reading.sentences.slice(0, 3).filter((one) => !one.isBoilerplate);
  return !head.some(({ text }) => IS_STEP.test(text));
}

/** "Beacon chief returns to Spain" */
const OF_PERSON = /\b(?:chief|boss|CEO|founder|chairman|chairwoman|director|executive)(?: \p{Lu}[\p{L}’'-]+){0,2} $/u;

/** "Competing to enter the US market" */
const WISHED =
  /\b(?:compet(?:es?|ed|ing)|rac(?:es?|ed|ing)|battl(?:es?|ed|ing)|vy(?:ing)|vies|struggl(?:es?|ed|ing)) to $/i;

/** "Beacon's new sensor, the Kelvo, will launch in Japan": goods come, and nobody settles. */
function isOfProduct(reading: Reading, { text, ...sentence }: Sentence, verbAt: number): boolean {
  const lead = text.slice(0, verbAt);
  const own = mentionsIn(reading, { text, ...sentence }, lead).at(-1);
  const [possessive] = (own && /^['’]s? /.exec(lead.slice(own.end))) ?? [];
  const phrase = own && possessive !== undefined ? nounPhraseAt(lead, own.end + possessive.length) : undefined;
  return phrase !== undefined && (isProductNoun(phrase) || !AT_WORK.test(phrase.text));
}

const LAUNCH_OF =
  /^(?:launch\p{L}*|roll(?:s|ed|ing)? out|unveil\p{L}*|introduc\p{L}*|(?:will )?(?:beg[iau]n|start)\p{L}* (?:to )?sell\p{L}*) (?!(?:its |our )?(?:first|new )?(?:\d|(?:online )?(?:here|today|officially|commercially)\b))(.{3,}?) in(?:to)?\s$/iu;
/** What people do where they are. */
const AT_WORK =
  /\b(?:services?|operations?|business|deliver(?:y|ies)|flights?|routes?|sales|network|adventures?|experiences?|centers?|centres?|stores?|shops?|offices?|hubs?|restaurants?|markets?|brand|compan(?:y|ies)|subsidiar(?:y|ies)|branch(?:es)?|clinics?|stud(?:y|io)s?|programs?|programmes?)\b/iu;
const IS_STEP =
  /\b(?:expan(?:d|sion)\p{L}*|enter(?:s|ed|ing)?|entry|debut\p{L}*|arriv\p{L}+|first (?:time|market|country)|international|abroad|overseas|market entry|presence|foothold|now available)\b/iu;

/** Data and what it lies on move between countries without the company. */
const DATA_MOVES =
  /^[^.;]{0,60}?\b(?:hosting|servers?|data|infrastructure|databases?|backups?|traffic|workloads?|code|repositor\p{L}+|repos?|websites?|blog|domains?|apps?|users|accounts?|cloud|cluster)(?!\p{L})/iu;

/** "The Home Show comes to Leeds", "for students moving to the US": what is held there, and who else moves. */
function isOfOthers(lead: string, verb: string): boolean {
  if (/^(?:come|coming|is coming|are coming|return|arriv|head|roll|launch|debut)/i.test(verb) && HELD.test(lead))
    return true;
  if (/^heads? for/i.test(verb) && / (?:new|the|as|an?|its|our) $/i.test(` ${lead}`)) return true;
  return /^\p{Ll}+ing /u.test(verb) && /\p{Ll}{3,}s $/u.test(lead) && FOR_WHOM.test(lead);
}

/** "a newly launched brand based in": where it is at home. */
const SEATED =
  /\b(?:based|located|headquartered|founded) in|^(?:shift|mov)\S* (?:its|their|our) (?:[\p{L}-]+ )?(?:focus|attention|strategy|emphasis)|^launch.* (?:program(?:me)?|course|training) in/iu;
const HELD =
  /(?:Show|Expo|Conference|Congress|Summit|Festival|Tour|Exhibition|Fair|Forum|Seminar|Championships?|Cup|Games|Musical|Concert)\b[^.;:]{0,30}$/;
const FOR_WHOM = /\b(?:for|to|by|helps?|serving|among|with) (?:[\p{Ll}-]+,? ){0,6}$/u;

/** "Jetzt auch in der Schweiz": said without a verb, of whoever the sentence names. */
const IS_ALSO = /(?:^|\s)(?:auch|ook|désormais|también|também|ahora|agora)\s/iu;

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
    /^(?:an?|its|our|their|the|[Nn]ew|[Ll]arger|[Bb]igger) (?:[\p{L}\d,.-]+ ){1,5}?(?:[Ii]n|[Aa]t|near|on) (?=\p{Lu})/u.exec(
      text.slice(end),
    ) ?? [];
  return site !== undefined && (siteIn(site) || siteIn(site.toLowerCase()))
    ? placesRightAt(text, end + site.length)
    : [];
}

/** Goods are launched in a chain of shops as well as in a town: the name has to be known. */
const SELLS_IN = /^(?:launch|enter|debut)/i;
/** What is built or opened in a name stands in a place. */
const STANDS_THERE =
  /^(?:(?:is|are|now) opening in|opens(?: up)? in|to open in|opened in|(?:going to |will |to )build in|builds in|(?:will |to )?locat(?:e|es|ing) in|baut in|construye en|abre en|ouvre à|apre a|opent in|lässt sich|siedelt sich|s['’]implante|s['’]installe|pose(?:nt)? ses|se instala|vestigt zich)/i;

/** "Hello, Singapore": said by whoever has come, in a text about rooms there. */
export function greeting(reading: Reading, sentence: Sentence): Expansion | undefined {
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
  return /relocat|headquarter|head office|\b(?:staff|workers|employees|team|people)\b[^.;]{0,20} (?:will |to )(?:move|leave|relocate)\b|\bHQ\b|new office|premises|\bbuilding\b|factory|square (?:f|m)|sq\. ?ft|\bfloors? (?:on|in|of|at)\b|\bkeys\b|\bdesks\b|\bour (?:new )?(?:home|lease|landlord)\b|\bsigned (?:a|the|an? [\w-]+) lease\b|Umzug|Büro|bureaux|oficinas|kantoor|ufficio/i.test(
    reading.text.slice(0, 3000),
  );
}

/** Bringing goods to a city names the city after "to" or "in"; a bare "enters Acme" does not. */
function isSelling(verb: string): boolean {
  return /^(?:comes?|brings?) .{0,60}to /i.test(verb);
}
