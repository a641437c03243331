import type { SignalFacts } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { findNamedTechnologies } from "#technologies/named-technologies.ts";
import { acquirerNear } from "../capital/acquirer-near.ts";
import { sumFacts, sumIdentity } from "../capital/figures.ts";
import { findHeadcounts } from "../hiring/headcounts.ts";
import { mayBeName } from "../language/described-names.ts";
import { isLeftBehind } from "../language/left-behind.ts";
import { findMoney } from "../language/money.ts";
import { othersOf } from "../language/other-parties.ts";
import { findPeople, surnameOf } from "../language/people.ts";
import { findPlaces, placeKey } from "../language/places.ts";
import { findRoles } from "../language/roles.ts";
import type { Span } from "../language/sentences.ts";
import { CALLED_SO, namedProducts } from "../market/appositions.ts";
import { findCertifications } from "../market/certifications.ts";
import { isStreetName, isWhereItLeaves } from "../market/streets.ts";
import type { Reading, Sentence } from "../reading.ts";
import { effectiveDate, percentIn, priceIn } from "../technology/price-facts.ts";

/** What can be read off a sentence without understanding it: facts of a signal, and those among them that identify the event. */
export type PlainFacts = { data: SignalFacts; identity: Record<string, string> };

type FactFinder = (reading: Reading, sentence: Sentence) => PlainFacts;

const NONE: PlainFacts = { data: {}, identity: {} };

/**
 * The facts of a type that stand in the sentence that tells of it; a place or a certificate also in the sentences about the subject
 * beside it. Only what a sentence has one of: which of two sums is meant, the classifier cannot tell.
 */
export function plainFactsOf(
  reading: Reading,
  telling: Sentence,
  { type, beside }: { type: string; beside: readonly Sentence[] },
): PlainFacts {
  const own = (FINDERS[type] ?? []).map((find) => find(reading, telling));
  const spread = (SPREAD[type] ?? []).map(
    (find) => [telling, ...beside].map((sentence) => find(reading, sentence)).find((one) => one !== NONE) ?? NONE,
  );
  const found = [...own, ...spread];
  return {
    data: Object.assign({}, ...found.map(({ data }) => data)),
    identity: Object.assign({}, ...found.map(({ identity }) => identity)),
  };
}

const sum: FactFinder = (_, { text }) => {
  const only = onlyOf(findMoney(text), ({ amount, currency }) => `${amount} ${currency}`);
  return only ? { data: sumFacts(only), identity: sumIdentity(only) } : NONE;
};

/** A name beside a post, for many a name of two words is nobody's. */
const person: FactFinder = (reading, { text }) => {
  const posts = findRoles(text);
  const people = findPeople(text).filter(
    (one) =>
      !reading.matcher.isLooselyNamedIn(one.name) &&
      !IS_THERE.test(text.slice(0, one.start)) &&
      posts.some((role) => isBeside(text, one, role)),
  );
  const only = onlyOf(people, ({ name }) => name);
  return only ? { data: { person: only.name }, identity: { person: nameKey(surnameOf(only.name)) } } : NONE;
};

/** "who, alongside its CEO Dana Roe, will build it": who is there already. */
export const IS_THERE =
  /\b(?:alongside|together with|report(?:s|ing)? to|led by|under|according to|predecessor,?)\b[^.;]{0,80}$/iu;
/** "Dana Roe as CFO", "Dana Roe, its CFO", "CFO Dana Roe". */
const JOINS =
  /^(?:,? | \()(?:(?:as|its|the|our|new|is|has been|was|named|appointed|zum|zur|als|comme|como|come) ){0,3}$/;

function isBeside(text: string, one: Span, other: Span): boolean {
  const [before, after] = one.start < other.start ? [one, other] : [other, one];
  return JOINS.test(text.slice(before.end, after.start));
}

const places: FactFinder = (reading, { text }) => {
  const named = new Set(
    findPlaces(text)
      .filter(({ start, end }) => {
        const [lead, rest] = [text.slice(0, start), text.slice(end)];
        return !isStreetName(lead, rest) && !isWhereItLeaves(lead, rest);
      })
      .map(({ name }) => name),
  );
  const names = [...named].filter((name) => !isLeftBehind(reading, name));
  const [first] = names;
  if (first === undefined) return NONE;
  return { data: { location: names.length > 1 ? names : first }, identity: { location: placeKey(first) } };
};

const heads: FactFinder = (_, { text }) => {
  const counts = findHeadcounts(text);
  const count = onlyOf(
    counts.flatMap((one) => one.count ?? []),
    String,
  );
  const percent = onlyOf(
    counts.flatMap((one) => one.percent ?? []),
    String,
  );
  if (count === undefined && percent === undefined) return NONE;
  return {
    data: { ...(count !== undefined && { count }), ...(percent !== undefined && { percent }) },
    identity: count === undefined ? {} : { count: String(count) },
  };
};

const certificate: FactFinder = (_, { text }) => {
  const only = onlyOf(findCertifications(text), ({ key }) => key);
  return only ? { data: { certification: only.name }, identity: { certification: only.key } } : NONE;
};

const technology: FactFinder = (reading, { text }) => {
  const named = findNamedTechnologies(text).filter((one) => !reading.matcher.isLooselyNamedIn(one.technology.name));
  const only = onlyOf(named, (one) => one.technology.name);
  return only ? { data: { technology: only.technology.name }, identity: {} } : NONE;
};

/** "the Kestrel 2, a drone": a name beside the kind of thing that it is. */
const product: FactFinder = (reading, { text, index }) => {
  const next = reading.sentences[index + 1]?.text ?? "";
  const called = CALLED_SO.exec(next)?.[1];
  const named = called === undefined ? namedProducts(reading, text).map(({ name }) => ({ name })) : [{ name: called }];
  const only = onlyOf(named, ({ name }) => name);
  return only ? { data: { product: only.name }, identity: { product: nameKey(only.name) } } : NONE;
};

/** The new price of a thing that is sold, by how much it moves, and from which day. */
const price: FactFinder = (reading, { text }) => {
  const [sum, percent, day] = [priceIn(text), percentIn(text), effectiveDate(text, reading)];
  const isPrice = sum !== undefined && sum.amount < PRICE_MAX;
  return {
    data: {
      ...(isPrice && sumFacts(sum)),
      ...(percent !== undefined && { percent }),
      ...(day !== undefined && { effective_date: day }),
    },
    identity: isPrice ? { amount: String(sum.amount) } : {},
  };
};

/** Above this a sum is no price (whole units of any currency). */
const PRICE_MAX = 10_000;

/** The only organisation beside the subject. */
const partner: FactFinder = (reading, sentence) => {
  const only = onlyOf(
    othersOf(reading, sentence).filter(({ name }) => mayBeName(name)),
    ({ name }) => name,
  );
  return only ? { data: { partner: only.name }, identity: { partner: nameKey(only.name) } } : NONE;
};

/** Who buys and who is bought: the subject, by the meaning of the type. */
const self =
  (fact: "acquirer" | "target"): FactFinder =>
  ({ subject }) => ({ data: { [fact]: subject.name }, identity: {} });

const FINDERS: Record<string, FactFinder[]> = {
  acquisition_made: [self("acquirer")],
  acquired: [
    self("target"),
    (reading, sentence) => {
      const acquirer = acquirerNear(reading, sentence);
      return acquirer ? { data: { acquirer }, identity: {} } : NONE;
    },
  ],
  debt_financing: [sum],
  grant_award: [sum],
  revenue_milestone: [sum],
  exec_move: [person],
  leader_hire: [person],
  promotion: [person],
  board_change: [person],
  public_talk: [person],
  hiring_surge: [heads],
  headcount_growth: [heads],
  layoffs: [heads],
  tech_added: [technology],
  tech_removed: [technology],
  own_pricing_change: [price],
  partnership: [partner],
};

/** Those that also stand beside the telling sentence: nothing else of their kind is likely to. */
const SPREAD: Record<string, FactFinder[]> = {
  new_location_hiring: [places],
  market_expansion: [places],
  compliance_milestone: [certificate],
  product_launch: [product],
};

/** The only one, however often it is named. */
function onlyOf<T>(found: readonly T[], keyOf: (one: T) => string): T | undefined {
  return new Set(found.map(keyOf)).size === 1 ? found[0] : undefined;
}
