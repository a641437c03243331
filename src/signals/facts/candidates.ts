import { toIsoDay } from "#core/time.ts";
import { findNamedTechnologies } from "#technologies/named-technologies.ts";
import { findDates } from "../language/dates.ts";
import { findMoney } from "../language/money.ts";
import { findOrganisations, type NameSpan } from "../language/names.ts";
import { findPeople } from "../language/people.ts";
import { findPlaces, type PlaceSpan, placesAfter } from "../language/places.ts";
import { isTitleCase } from "../language/products.ts";
import { overlaps, type Span } from "../language/sentences.ts";
import { findCertifications } from "../market/certifications.ts";
import type { Reading, Sentence } from "../reading.ts";
import { findCounts } from "./counts.ts";

/** `own` is a name in which the subject's stands, as in the names of its products; `quoted` what stands in quotation marks. */
export type CandidateKind = "name" | "own" | "quoted" | "person" | "place" | "sum" | "count" | "percent" | "day";

/** Words of a sentence (`start` and `end` are places in it) that may be a fact of the event it tells. */
export type Candidate = Span & {
  kind: CandidateKind;
  sentence: Sentence;
  words: string;
  /** What it is worth as a fact: a name, a number, a day; of a sum the amount. */
  value: string | number;
  /** What else it is known as, of a name: a place, a person, a product of the catalogue, a certificate. */
  knownAs: string;
};

const QUOTED = /["“”„«»‘']([\p{Lu}\p{N}][^"“”„«»’'.,;:!?]{1,40})["“”«»’'](?!\p{L})/gu;

/** All candidates of some sentences in order. Linear in their length. */
export function findCandidates(reading: Reading, sentences: readonly Sentence[]): Candidate[] {
  return sentences.flatMap((sentence) => {
    const spans = [...wordsIn(reading, sentence), ...figuresIn(reading, sentence.text)];
    return spans
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map((span) => ({ knownAs: "", ...span, sentence, words: sentence.text.slice(span.start, span.end) }));
  });
}

type Found = Span & Pick<Candidate, "kind" | "value"> & { knownAs?: string };

/**
 * Names and places. Where every word of a title has a capital, only the text below shows what is a name; "(NWR)" is another word for what
 * stands before it.
 */
function wordsIn(reading: Reading, { text, isTitle }: Sentence): Found[] {
  const places = placesIn(text);
  const all = [
    ...namesIn(reading, text, places),
    ...places
      // "Trading 2.0" goes on as no place does.
      .filter(({ name, end }) => !reading.matcher.isLooselyNamedIn(name) && !/^ \d/.test(text.slice(end, end + 2)))
      .map(toPlace),
  ].filter(({ start, end }) => text[start - 1] !== "(" || text[end] !== ")");
  if (!isTitle || !isTitleCase(text)) return all;
  return all.filter(({ value }) => reading.document.text.includes(String(value)));
}

function namesIn(reading: Reading, text: string, places: readonly PlaceSpan[]): Found[] {
  const known: [string, readonly NameSpan[]][] = [
    ["place", places],
    ["person", findPeople(text)],
    ["product", findNamedTechnologies(text).map(({ start, end }) => ({ start, end, name: text.slice(start, end) }))],
    ["certificate", findCertifications(text)],
  ];
  const written = findOrganisations(text);
  // What begins with a small letter, or that no capitals hold together.
  const beside = known.flatMap(([kind, spans]) =>
    kind === "person" ? [] : spans.filter((span) => !written.some((name) => overlaps(name, span))),
  );
  const named = [...written, ...withoutOverlaps(beside)].map(({ start, end, name }): Found => {
    const [own] = reading.matcher.findLoosely(name);
    const knownAs = known.filter(([, spans]) => spans.some((span) => overlaps(span, { start, end })));
    return {
      start,
      end,
      kind: own === undefined ? "name" : "own",
      value: name,
      knownAs:
        own !== undefined && own.end - own.start === name.length ? "subject" : knownAs.map(([kind]) => kind).join(),
    };
  });
  const quoted = [...text.matchAll(QUOTED)].map(({ index, 1: value = "" }): Found => {
    return { start: index + 1, end: index + 1 + value.length, kind: "quoted", value };
  });
  const people = findPeople(text).map(({ start, end, name }): Found => ({ start, end, kind: "person", value: name }));
  return [
    ...named.filter(({ knownAs }) => knownAs !== "subject"),
    ...quoted.filter((one) => !named.some((name) => overlaps(name, one))),
    ...people.filter(({ value }) => !reading.matcher.isLooselyNamedIn(String(value))),
  ];
}

/** Places of the list, and whatever follows a preposition as places do. */
function placesIn(text: string): PlaceSpan[] {
  const places = findPlaces(text);
  for (let from = 0; from < text.length; ) {
    const [first, ...others] = placesAfter(text, from);
    if (!first) break;
    places.push(first, ...others);
    from = (others.at(-1) ?? first).end;
  }
  return withoutOverlaps(places).filter(({ name }) => !NO_PLACE.test(name));
}

/** One is also at an event or a company, and in a period. */
const NO_PLACE =
  /(?<!\p{L})(?:conference|congress|convention|expo|fair|forum|summit|symposium|show|festival|awards?|series|podcast|season|quarter|month|partners?|solutions|software|systems|holdings|university|college|group|inc|ltd|llc|gmbh|ag|kongress|messe|congrès|salon|congreso|feria|congresso|fiera|beurs)(?!\p{L})/iu;

function toPlace({ start, end, name }: PlaceSpan): Found {
  return { start, end, kind: "place", value: name };
}

function figuresIn({ referenceAt }: Reading, text: string): Found[] {
  const sums = findMoney(text);
  const days = findDates(text, referenceAt).filter(({ precision }) => precision === "day");
  // A text says on which day it appears, or what happened yesterday, far more often than from when on something holds.
  const ahead = days.filter(({ at }) => referenceAt === undefined || at > referenceAt);
  return [
    ...sums.map((sum): Found => ({ start: sum.start, end: sum.end, kind: "sum", value: sum.amount })),
    ...ahead.map(({ start, end, at }): Found => ({ start, end, kind: "day", value: toIsoDay(at) })),
    // "The top 2 %" is a place in a list.
    ...findCounts(text, [...sums, ...days])
      .filter(({ start, isPercent }) => !(isPercent && IN_THE_TOP.test(text.slice(0, start))))
      .map(({ start, end, value, isPercent }): Found => ({ start, end, kind: isPercent ? "percent" : "count", value })),
  ];
}

const IN_THE_TOP = /\btop $/i;

function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  return spans.filter((span, at) => !spans.slice(0, at).some((other) => overlaps(other, span)));
}
