import type { DocumentKind } from "#core/document.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { Piece } from "./features.ts";
import { EVENTFUL, type Margins, type Model, theModel } from "./model.ts";
import { cut, meansSubject, toPiece } from "./stretches.ts";

/** What the classifier holds of a text. */
export type Opinion = {
  /** Whether it is worth looking for a type. Where this says no, a few in a hundred texts of that type are given up. */
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

/** Undefined for what is not told in words, in very few, or in none that the classifier knows. Linear in the length of the text. */
export function opinionOf(reading: Reading): Opinion | undefined {
  if (!TOLD.includes(reading.document.kind) || reading.text.length < LENGTH_MIN) return undefined;
  const model = theModel();
  const stretches = cut(reading);
  const marginsIn = createReader(reading, model);
  const ofStretches = stretches.map(marginsIn);
  if (ofStretches.every((margins) => margins === undefined)) return undefined;
  // What is told of the subject in two sentences is not to drown in what stands around them. Asked only where the whole says no.
  let own: (Margins | undefined)[] | undefined;
  const ofOwn = () => {
    own ??= stretches
      .filter((one) => one.some((sentence) => !sentence.isTitle && meansSubject(sentence)))
      .map((one) => marginsIn(one.filter(meansSubject)));
    return own;
  };
  const isSearched = (type: string) => (margins: Margins | undefined) =>
    margins !== undefined && isReached(model, margins, EVENTFUL) && isReached(model, margins, type);
  return {
    mayTell: (type) => ofStretches.some(isSearched(type)) || ofOwn().some(isSearched(type)),
    likelyTypes: () => likelyTypes(model, ofStretches[0]),
    beginning: stretches[0] ?? [],
    marginOf: (type, sentence) => marginOf(model, marginsIn([sentence]), type),
  };
}

/** Each sentence is taken in once, in however many stretches it stands. */
function createReader(reading: Reading, model: Model): (sentences: readonly Sentence[]) => Margins | undefined {
  const pieces = new Map<Sentence, Piece>();
  const pieceOf = (sentence: Sentence) => {
    const piece = pieces.get(sentence) ?? toPiece(reading, sentence);
    pieces.set(sentence, piece);
    return piece;
  };
  return (sentences) => model.margins(sentences.map(pieceOf));
}

/** What was never learned is always looked for. */
function isReached({ placeOf, outputs }: Model, margins: Margins, asks: string): boolean {
  const place = placeOf(asks);
  return place < 0 || (margins[place] as number) >= (outputs[place]?.searchedFrom ?? Number.NEGATIVE_INFINITY);
}

function likelyTypes(model: Model, margins: Margins | undefined): string[] {
  if (marginOf(model, margins, EVENTFUL) < EVENTFUL_FROM) return [];
  return model.outputs
    .map(({ asks, claimsFrom = Number.POSITIVE_INFINITY }) => ({
      asks,
      above: marginOf(model, margins, asks) - claimsFrom,
    }))
    .filter(({ asks, above }) => asks !== EVENTFUL && above >= 0)
    .sort((a, b) => b.above - a.above)
    .map(({ asks }) => asks);
}

function marginOf({ placeOf }: Model, margins: Margins | undefined, asks: string): number {
  return margins?.[placeOf(asks)] ?? Number.NEGATIVE_INFINITY;
}
