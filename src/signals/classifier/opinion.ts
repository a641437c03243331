import type { DocumentKind } from "#core/document.ts";
import type { Reading, Sentence } from "../reading.ts";
import { EVENTFUL, type Margins, type Model, theModel } from "./model.ts";
import { cut, isOfSubject, piecesOf } from "./stretches.ts";

/** What the classifier holds of a text. */
export type Opinion = {
  /** Whether it is worth looking for a type: where this says no, next to no rule was ever right. */
  mayTell(type: string): boolean;
  /** What the beginning of the text most likely tells, the likeliest first. */
  likelyTypes(): string[];
  /** The sentences of the beginning. */
  beginning: readonly Sentence[];
  /** Whether one sentence alone tells of a type: positive means yes, the further from zero the surer. */
  marginOf(type: string, sentence: Sentence): number;
};

/** Free text. What boards, status pages and registers say is news by its place, however it is worded. */
const TOLD: readonly DocumentKind[] = ["article", "page"];
/** A handful of words is too little to go by, and quickly searched (characters). */
const LENGTH_MIN = 80;
/** Nothing that no rule has understood is claimed of a text that may well tell of nothing (margin). */
const EVENTFUL_FROM = 0.2;

/** Undefined for what is not told in words, or in very few. Linear in the length of the text. */
export function opinionOf(reading: Reading): Opinion | undefined {
  if (!TOLD.includes(reading.document.kind) || reading.text.length < LENGTH_MIN) return undefined;
  const model = theModel();
  const stretches = cut(reading);
  const marginsIn = (sentences: readonly Sentence[]) => model.margins(piecesOf(reading, sentences));
  const [first] = stretches;
  // What is told of the subject in two sentences is not to drown in what stands around them.
  const own = stretches.map((sentences) => sentences.filter(isOfSubject)).filter((sentences) => sentences.length > 0);
  const beginning = first && marginsIn(first);
  const margins = [...(beginning ? [beginning] : []), ...[...stretches.slice(1), ...own].map(marginsIn)];
  const eventful = margins.filter((one) => isSearchedFor(model, one, EVENTFUL));
  return {
    mayTell: (type) => eventful.some((one) => isSearchedFor(model, one, type)),
    likelyTypes: () => likelyTypes(model, beginning),
    beginning: first ?? [],
    marginOf: (type, sentence) => marginOf(model, marginsIn([sentence]), type),
  };
}

/** What was never learned is always looked for. */
function isSearchedFor({ placeOf, outputs }: Model, margins: Margins, asks: string): boolean {
  const place = placeOf(asks);
  return place < 0 || (margins[place] as number) >= (outputs[place]?.searchedFrom ?? 0);
}

function likelyTypes(model: Model, margins: Margins | undefined): string[] {
  if (!margins || marginOf(model, margins, EVENTFUL) < EVENTFUL_FROM) return [];
  return model.outputs
    .map(({ asks, claimsFrom = Number.POSITIVE_INFINITY }) => ({
      asks,
      above: marginOf(model, margins, asks) - claimsFrom,
    }))
    .filter(({ asks, above }) => asks !== EVENTFUL && above >= 0)
    .sort((a, b) => b.above - a.above)
    .map(({ asks }) => asks);
}

function marginOf({ placeOf }: Model, margins: Margins, asks: string): number {
  return margins[placeOf(asks)] ?? Number.NEGATIVE_INFINITY;
}
