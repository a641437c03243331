import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { postedPlaces } from "./hiring/posting-new-places.ts";
import { postingOf } from "./hiring/postings.ts";
import { inEnglish } from "./language/facilities.ts";
import { findMoney, type Money } from "./language/money.ts";
import { INTENTION, NO_OPENING } from "./language/openings.ts";
import { createPattern } from "./language/pattern.ts";
import { findPlaces, placeKey } from "./language/places.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { builtThere } from "./market/built-there.ts";
import { countedSite } from "./market/counted-sites.ts";
import { isOnlyCalledAfter } from "./market/former-sites.ts";
import { givesUpSite, isNoStepYet, isOnGivenUpSite } from "./market/given-up-sites.ts";
import { hostedSite } from "./market/host-places.ts";
import { movedHouse } from "./market/moved-house.ts";
import { ownArrival } from "./market/own-arrivals.ts";
import { ownMove } from "./market/own-moves.ts";
import { greeting, placeMove } from "./market/place-moves.ts";
import { goesOn, isNewsOfSite, settledPlaces } from "./market/settled-places.ts";
import { isOfAccount } from "./market/settlers.ts";
import { siteFrame } from "./market/site-frames.ts";
import { type Expansion, jobsAtSite } from "./market/site-jobs.ts";
import { townBelow } from "./market/site-places.ts";
import { siteThing } from "./market/site-things.ts";
import { isStreet } from "./market/streets.ts";
import { SO_FAR } from "./market/sums-so-far.ts";
import { townsBehind } from "./market/towns-behind.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** A new office, plant, store, country or region, or a relocation, with its place; decided, not wished for. */
export const marketExpansion = defineDetector({
  type: "market_expansion",
  kinds: ["article", "job"],
  detect(reading) {
    if (reading.document.kind === "job") return fromPosting(reading);
    if (TELLS_WHY.test(reading.document.title) || isOnGivenUpSite(reading)) return [];
    for (const sentence of statedSentences(reading)) {
      const hosted = hostedSite(reading, sentence) ?? (sentence.isTitle ? greeting(reading, sentence) : undefined);
      // It goes by the name itself, which "first" and "new" hide from whoever looks for names.
      const arrival = ownArrival(reading, sentence);
      const found =
        hosted ??
        arrival ??
        siteFrame(reading, sentence) ??
        placeMove(reading, sentence) ??
        siteThing(reading, sentence) ??
        movedHouse(reading, sentence) ??
        builtThere(reading, sentence) ??
        jobsAtSite(reading, sentence);
      const isDoubtful =
        found &&
        (NO_OPENING.test(sentence.text) ||
          INTENTION.test(sentence.text) ||
          goesOn(sentence) ||
          JOBS_GO.test(sentence.text) ||
          givesUpSite(sentence.text) ||
          isNoStepYet(reading, sentence.text) ||
          isOnlyCalledAfter(reading, sentence.text) ||
          isOfHomes(sentence, found));
      // Asked last: it is dear, and most sentences tell of no site.
      if (!found || isDoubtful || !(hosted || found === arrival || isOfAccount(reading, sentence))) continue;
      // "We opened a new office": without a place nobody can tell it from the last one.
      const places = settledPlaces(reading, sentence, found);
      if (places.length > 0 && isNewsOfSite(reading, sentence, places)) {
        const towns = townsBehind(reading, sentence.text, places);
        return [toExpansion(reading, sentence, { ...found, places: [...towns, ...places] })];
      }
    }
    return counted(reading);
  },
});

/** "Why fintechs expand to Mexico", "How Acme came to Leeds": what is explained is known, or nobody's. */
const TELLS_WHY = /^(?:why|how|when|should|what happens) (?!(?:sweet|about)\b)[^:–—]{4,}$/iu;

/** "To relocate work to Mexico, cutting 180 jobs": where the work goes nobody settles. */
const JOBS_GO = createPattern(
  /\b(?:cut(?:s|ting)?|cost(?:s|ing)?|ax(?:es|ing)|eliminat(?:es|ing)|shed(?:s|ding)?|los(?:es|ing)|lay(?:s|ing) off|(?:with )?the loss of) (?:(?:about|around|some|nearly|up to|more than|over|another) )?[\d,]+ (?:[\p{L}-]+ ){0,2}?(?:jobs|posts|positions|roles|workers|employees|staff|people)\b/iu,
);

/** "for home users in India", "a home-server system": whose it is for, and no house. */
function isOfHomes({ text }: Sentence, { what }: { what: string }): boolean {
  return what === "home" && !HOME.test(text);
}

const HOME =
  /\bhomes?\b(?![- ](?:users?|servers?|pages?|computers?|computing|entertainment|network\p{L}*|videos?|theat\p{L}+|markets?|PCs?|phones?|shopping|loans?|appliances?|electronics|improvement|goods|delivery)(?!\p{L}))/iu;

/** A posting for the account's first house somewhere says that it goes there. */
function fromPosting(reading: Reading): Detection[] {
  const posting = postingOf(reading.document, reading.subject.name) ?? { role: "", location: undefined };
  const found = postedPlaces(reading, posting).find(({ site }) => site !== undefined);
  if (found?.site === undefined) return [];
  const { sentence, names, site } = found;
  const [place = ""] = names;
  return [
    toDetection(reading, sentence, {
      type: "market_expansion",
      title: `${reading.subject.name} opens a ${inEnglish(site)}: ${place}`,
      certainty: 0.85,
      data: { location: names.length === 1 ? place : names },
      identity: { location: placeKey(place) },
    }),
  ];
}

/** Asked when no sentence tells a place. */
function counted(reading: Reading): Detection[] {
  const title = statedSentences(reading)[0];
  const site = title && !NO_OPENING.test(title.text) ? countedSite(reading, title) : undefined;
  if (!title || !site) return movedIn(reading);
  return [
    toDetection(reading, title, {
      type: "market_expansion",
      title: `${reading.subject.name} opens a ${site.nth} ${site.what}`,
      data: {},
      identity: { location: placeKey(`${site.nth} ${site.what}`) },
    }),
  ];
}

/** "We're moving to a new office!" on the account's own page: told from the next such move by the kind of house alone. */
function movedIn(reading: Reading): Detection[] {
  const move = ownMove(reading);
  if (!move) return [];
  return [
    toDetection(reading, move.sentence, {
      type: "market_expansion",
      title: `${reading.subject.name} moves to a new ${/s$/.test(move.what) ? "place" : inEnglish(move.what)}`,
      certainty: 0.85,
      data: {},
      identity: { location: placeKey(`new ${move.what}`) },
    }),
  ];
}

/** Whole units of any currency below which a sum is a price or a deposit, not what a site costs. */
const INVESTMENT_MIN = 100_000;

/** What the site costs: said in the sentence, or of the site in the two after it. */
function investmentIn(reading: Reading, sentence: Sentence): Money | undefined {
  const after = reading.sentences.slice(sentence.index + 1, sentence.index + 4).filter((one) => !one.isBoilerplate);
  const [title] = reading.sentences;
  const headed = title && title !== sentence && PUTS_IN.test(title.text) ? [title] : [];
  return [sentence, ...headed, ...after.filter(({ text }) => COSTS.test(text))]
    .filter(({ text }) => !NO_INVESTMENT.test(text) && !SO_FAR.test(text))
    .flatMap(({ text }) => findMoney(text))
    .find(({ amount }) => amount >= INVESTMENT_MIN);
}

const NO_INVESTMENT =
  /\b(?:raised|raises|revenues?|round|funding|grants?|loan|sales|profit|turnover|premiums|offered|incentives?|(?:tax )?credits?|subsid\w+|abatement|lenders?|banks|borrow\w*)\b/i;
/** A headline that says what is put into the site. */
const PUTS_IN = /(?<!\p{L})(?:invest|invers|invert|invier|invest|spend|put(?:s|ting)|pour|steckt)\p{L}*(?!\p{L})/iu;
const COSTS = createPattern(
  /(?<!\p{L})(?:invest\p{L}*|plant|facility|building|factory|project|renovation|site|operation|square f\p{L}+|costs?|worth|spent|spends?|invers\p{L}+|investi\p{L}+|Investition\p{L}*|projet|projeto|progetto|proyecto|estrutura|coût|co[uû]te|costo|custo|coste|kosten|Kosten|Quadratmeter|baut|Halle|Werk|planta|fábrica|naves?|m²)(?!\p{L})/iu,
);

/**
 * Strength: the type's default, +10 for a plant, a headquarters or a new country, −5 for a single shop. A sum counts as
 * the investment only where the sentence says so.
 */
function toExpansion(reading: Reading, sentence: Sentence, expansion: Expansion) {
  const { verb, what, places, isNewMarket } = expansion;
  const town = townBelow(reading, sentence, places);
  const names = [
    ...new Set(
      [...(town ? [town] : []), ...(isNewMarket ? withSite(sentence.text) : []), ...places].map(({ name }) => name),
    ),
  ].slice(0, 6);
  const located = names.filter((name) => !isStreet(name));
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
      ...(located.length > 0 && { location: located.length === 1 ? (located[0] ?? "") : located }),
      ...(money && { amount: money.amount, amount_minor: money.amountMinor, currency: money.currency }),
    },
    identity: { location: placeKey(names[0] ?? "") },
  });
}

/** "Expands Into the Nordics With Stockholm Office": the town of the site beside the land. */
function withSite(text: string): { name: string }[] {
  const [, name = ""] = WITH_SITE.exec(text) ?? [];
  return findPlaces(name).some(({ start }) => start === 0) ? [{ name }] : [];
}

const WITH_SITE =
  / [Ww]ith (?:an? |its |the )?(?:[Nn]ew |[Ff]irst )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) (?:[Oo]ffice|[Hh]ub|[Ss]tore|[Pp]lant|[Hh]eadquarters|[Hh]Q|[Bb]ranch|[Ss]tudio|[Ss]howroom|[Ff]acility|[Bb]ase)\b/u;

/** "opens an office in Berlin", "expands to Japan", "chooses Leipzig for a plant". */
function toPhrase({ verb, what: facility, isNewMarket }: Expansion, places: string): string {
  const what = inEnglish(facility);
  if (isNewMarket || verb === "relocates") return `${verb} to ${places}`;
  const isBare = /s$|^(?:space|presence|HQ)$/i.test(what) && !/^(?:premises|campus)$/i.test(what);
  const object = isBare || what === "premises" ? what : `${/^[aeiouh]q?$|^[aeiou]/i.test(what) ? "an" : "a"} ${what}`;
  return verb === "chooses" ? `chooses ${places} for ${object}` : `${verb} ${object} in ${places}`;
}

function listOf(names: string[]): string {
  return [names.slice(0, -1).join(", "), names.at(-1)].filter((part) => part !== "").join(" and ");
}
