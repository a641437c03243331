import fc from "fast-check";
import type { Contact } from "#core/contact.ts";
import type { DetectedPerson, SignalFacts } from "#core/detection.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import { scoreAccount } from "#core/scoring.ts";
import type { Signal, SignalSource } from "#core/signal.ts";
import { DAY_MS, toIsoDay } from "#core/time.ts";
import type { BriefFacts } from "#core/writer.ts";
import { SIGNAL_TYPES } from "#signals/catalogue.ts";
import { aContact, anAccount, aSignal, NOW } from "../helpers/records.ts";

/** Names as they occur, and some that nobody would think of. */
const anyName = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ..."Northwind Robotics|adidas|Müller & Söhne GmbH|O'Neil-Reyes|株式会社テスト|Œuvre d’Art|3i Group|monday.com|X|42crunch|Ørsted A/S|iRobot|ЯндексТех|शक्ति|The Gap|May Group|March 5|SOC 2 Type II|Acme (UK) Ltd.|“Quoted” Inc|İstanbul Ltd|node.js|C++ Tools|Level 3|100 Million Club|Half Moon|First Bank|1.5 °C".split(
        "|",
      ),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 24 }) },
);
const anyAmount = fc.oneof(
  fc.integer({ min: 1, max: 2_000_000_000 }),
  fc.integer({ min: 1, max: 400 }).map((count) => count * 500_000),
  fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100),
);
const anyCurrency = fc.constantFrom("USD", "EUR", "GBP", "CHF", "SEK", "JPY", "INR", "BRL", "KWD", "credits");
const anyDay = fc.integer({ min: -80, max: 60 }).map((days) => NOW + days * DAY_MS);
const anyIsoDay = anyDay.map(toIsoDay);
const oneOrMore = (name: fc.Arbitrary<string>) => fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 5 }));

/** Facts under the names that detectors use; each may be missing. */
const anyData: fc.Arbitrary<SignalFacts> = fc
  .record(
    {
      amount: anyAmount,
      currency: anyCurrency,
      round: fc.constantFrom("seed", "series-b", "series_c", "growth", "undisclosed", "bridge"),
      investor: oneOrMore(anyName),
      role: anyName,
      person: oneOrMore(anyName),
      direction: fc.constantFrom("in", "out"),
      count: fc.integer({ min: 0, max: 100_000 }),
      percent: fc.oneof(
        fc.integer({ min: -50, max: 200 }),
        fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10),
      ),
      location: oneOrMore(anyName),
      product: oneOrMore(anyName),
      technology: oneOrMore(anyName),
      target: anyName,
      acquirer: anyName,
      certification: anyName,
      partner: oneOrMore(anyName),
      effective_date: anyIsoDay,
      vendor: oneOrMore(anyName),
      purpose: anyName,
      from: anyName,
      to: anyName,
      before: anyName,
      after: anyName,
      event: anyName,
      form: fc.constantFrom("8-K", "10-Q", "6-K"),
      items: fc.array(fc.constantFrom("1.01", "2.02", "5.02"), { minLength: 1, maxLength: 3 }),
      department: anyName,
      days_open: fc.integer({ min: 61, max: 400 }),
      duration_minutes: fc.integer({ min: 1, max: 4_000 }),
      impact: fc.constantFrom("minor", "major", "critical"),
      interim: fc.boolean(),
      seen_in: anyName,
    },
    { requiredKeys: [] },
  )
  .map((data) => JSON.parse(JSON.stringify(data)) as SignalFacts);

const anyQuote = fc.oneof(
  anyName.map((name) => `${name} will join on 1 July 2026, it said.`),
  fc
    .tuple(anyName, anyAmount)
    .map(([name, amount]) => `${name} has agreed to acquire it for $${amount} million in cash.`),
  fc
    .tuple(anyName, anyDay)
    .map(([name, at]) => `“We are glad,” said ${name} on ${toIsoDay(at)}; 12% of 3,400 people doubled.`),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);

const anySource = (number: number): fc.Arbitrary<SignalSource> =>
  fc
    .record({
      kind: fc.constantFrom("site", "news", "ats", "status", "repo", "forum", "review", "registry", "filing", "gov"),
      domain: fc.constantFrom("northwind.example", "wire.example", "greenhouse.io", "post.example"),
      publisher: fc.option(anyName, { nil: undefined }),
      publishedAt: fc.option(anyDay, { nil: undefined }),
      facts: fc.option(anyData, { nil: undefined }),
      quote: anyQuote,
      isFirstParty: fc.boolean().map((is) => is && number > 1),
    })
    .map(({ publisher, publishedAt, facts, quote, isFirstParty, ...source }) => ({
      ...source,
      documentId: `doc_${number}`,
      ...(isFirstParty ? { isFirstParty } : { url: `https://${source.domain}/${number}` }),
      title: quote.slice(0, 60),
      fetchedAt: NOW,
      ...(publisher === undefined ? {} : { publisher }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...(facts === undefined ? {} : { facts }),
      contentHash: "0".repeat(64),
      evidence: { quote, start: 0, end: quote.length },
    }));

const anyPerson: fc.Arbitrary<DetectedPerson> = fc
  .record({ name: anyName, role: anyName, direction: fc.constantFrom("in", "out", "named") })
  .map((person) => person as DetectedPerson);

/** A signal of any type about `company`, with one to three sources that may contradict each other. */
export function anySignalOf(
  company: string,
  typeKeys: string[] = SIGNAL_TYPES.map(({ key }) => key),
): fc.Arbitrary<Signal> {
  return fc
    .record({
      type: fc.constantFrom(...SIGNAL_TYPES.filter(({ key }) => typeKeys.includes(key))),
      data: anyData,
      title: fc.oneof(
        fc
          .tuple(
            fc.constantFrom("opens", "will launch", "raised", "is to acquire", "has", "reported an incident:"),
            anyName,
          )
          .map(([verb, name]) => `${company} ${verb} ${name}`),
        anyName.map((name) => `${name}: 1,200 jobs, 12%`),
        anyQuote,
      ),
      occurredAt: anyDay.map((at) => Math.min(at, NOW)),
      isDated: fc.boolean(),
      people: fc.array(anyPerson, { maxLength: 2 }),
      sources: fc
        .integer({ min: 1, max: 3 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anySource(i + 1)))),
      subtype: fc.nat(),
    })
    .map(({ type, subtype, ...signal }) => {
      const { subtype: _, ...plain } = aSignal();
      const kind = type.subtypes[subtype % (type.subtypes.length + 1)];
      return {
        ...plain,
        ...signal,
        type: type.key,
        ...(kind === undefined ? {} : { subtype: kind }),
        category: type.category,
        family: type.family,
        strength: type.defaultStrength,
        halfLifeDays: type.halfLifeDays,
        summary: signal.title,
        identity: {},
      };
    });
}

const anyContact: fc.Arbitrary<Contact> = fc
  .record({
    name: anyName,
    role: fc.option(fc.oneof(anyName, fc.constantFrom("CTO", "VP Sales", "Head of Finance")), { nil: undefined }),
    seniority: fc.option(fc.constantFrom("c_level", "vp", "director", "manager", "ic"), { nil: undefined }),
    tag: fc.option(fc.constantFrom("new", "champion", "departed"), { nil: undefined }),
  })
  .map(({ name, role, seniority, tag }) => {
    const { role: _, seniority: __, tag: ___, ...contact } = aContact({ name });
    return {
      ...contact,
      ...(role === undefined ? {} : { role }),
      ...(seniority === undefined ? {} : { seniority: seniority as "vp" }),
      ...(tag === undefined ? {} : { tag: tag as "new" }),
    };
  });

/** What a writer may be given: any company, up to five live signals of any types, and anybody who may be known there. */
export const anyFacts: fc.Arbitrary<BriefFacts> = anyName.chain((name) =>
  fc
    .record({
      signals: fc.array(anySignalOf(name), { maxLength: 5 }),
      contacts: fc.array(anyContact, { maxLength: 4 }),
    })
    .map(({ signals, contacts }) => {
      const account = anAccount({ name });
      const told = signals.map((signal, index) => ({ ...signal, id: `sig_${index}` }));
      const scoring = scoreAccount({ account, signals: told, contacts, rubric: DEFAULT_RUBRIC, at: NOW });
      const scored = { ...account, score: scoring.score, breakdown: scoring.breakdown };
      return { account: scored, signals: scoring.live, contacts, at: NOW };
    }),
);
