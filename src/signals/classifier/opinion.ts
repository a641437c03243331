import type { DocumentKind } from "#core/document.ts";
import { onceEach } from "../language/remember.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { eachFeature } from "./features.ts";
import type { Margins, Model } from "./linear-model.ts";
import { EVENTFUL, theModel } from "./model.ts";
import { cut, toPiece } from "./stretches.ts";

/** What the classifier holds of a text. */
export type Opinion = {
  /** Whether it is worth looking for a type. Where this says no, a few in a hundred texts of that type are given up. */
  mayTell(type: string): boolean;
  /** How likely a type is by the stretch that tells most of it. */
  bestMarginOf(type: string): number;
  /** What the beginning of the text most likely tells, the likeliest first. */
  likelyTypes(): string[];
  /** The sentences of the beginning. */
  beginning: readonly Sentence[];
  /** Whether one sentence alone tells of a type: positive means yes, the further from zero the surer. */
  marginOf(type: string, sentence: Sentence): number;
};

/** Free text. What boards, status pages and registers say is news by its place, however it is worded. */
export const TOLD: readonly DocumentKind[] = ["article", "page"];
/** A handful of words is too little to go by (characters). */
const LENGTH_MIN = 40;
/**
 * Short texts are quickly searched, so rules look for everything (characters). Of real headlines with half that margin most claims were of
 * what is planned, rumoured or somebody else's, so alone they have to be nearly certain (margin).
 */
const BRIEF = { length: 80, claimsFrom: 0.7 };
/** Of a text that may well tell of nothing, a type is claimed only where it is very likely by itself (margins). */
const EVENTFUL_FROM = 0.1;
const CERTAIN_FROM = 0.4;
/** A type that is likely is looked for, whatever the text as a whole seems to tell (margin). */
const LIKELY_FROM = 0;

/** Undefined for what is not told in words, in very few, or in none that the classifier knows. Linear in the length of the text. */
export function opinionOf(reading: Reading): Opinion | undefined {
  if (!TOLD.includes(reading.document.kind) || reading.text.length < LENGTH_MIN) return undefined;
  const model = theModel();
  const stretches = cut(reading);
  // Each sentence is taken in once, in however many stretches it stands.
  const knownOf = onceEach((sentence: Sentence) =>
    model.knownOf((add) => eachFeature(toPiece(reading, sentence), add)),
  );
  const marginsIn = (sentences: readonly Sentence[]) => model.marginsOf(sentences.map(knownOf));
  const marginsAlone = onceEach((sentence: Sentence) => marginsIn([sentence]));
  const [ofBeginning, ...ofRest] = stretches.map(marginsIn);
  const all = [ofBeginning, ...ofRest].filter((margins) => margins !== undefined);
  if (all.length === 0) return undefined;
  // What is told of the subject in two sentences is not to drown in what stands around them. Asked only where the whole says no, and is more.
  let own: Margins[] | undefined;
  const ofOwn = () => {
    own ??= stretches
      .filter((one) => one.some((sentence) => !sentence.isTitle && meansSubject(sentence)) && !one.every(meansSubject))
      .map((one) => marginsIn(one.filter(meansSubject)))
      .filter((margins) => margins !== undefined);
    return own;
  };
  const isBrief = reading.text.length < BRIEF.length;
  return {
    mayTell(type) {
      if (isBrief) return true;
      const isTold = (margins: Margins) => mayBeTold(model, margins, type);
      return all.some(isTold) || ofOwn().some(isTold);
    },
    bestMarginOf: (type) => Math.max(...all.map((margins) => marginOf(model, margins, type))),
    likelyTypes: () => likelyTypes(model, ofBeginning, isBrief),
    beginning: stretches[0] ?? [],
    marginOf: (type, sentence) => marginOf(model, marginsAlone(sentence), type),
  };
}

function mayBeTold(model: Model, margins: Margins, type: string): boolean {
  if (marginOf(model, margins, type) >= LIKELY_FROM) return true;
  return isReached(model, margins, EVENTFUL) && isReached(model, margins, type);
}

/** What was never learned is always looked for. */
function isReached({ placeOf, outputs }: Model, margins: Margins, asks: string): boolean {
  const place = placeOf(asks);
  return place < 0 || (margins[place] as number) >= (outputs[place]?.searchedFrom ?? Number.NEGATIVE_INFINITY);
}

function likelyTypes(model: Model, margins: Margins | undefined, isBrief: boolean): string[] {
  const isEventful = marginOf(model, margins, EVENTFUL) >= EVENTFUL_FROM;
  const least = isBrief ? BRIEF.claimsFrom : isEventful ? Number.NEGATIVE_INFINITY : CERTAIN_FROM;
  return model.outputs
    .map(({ asks, claimsFrom = Number.POSITIVE_INFINITY }) => {
      return { asks, above: marginOf(model, margins, asks) - Math.max(claimsFrom, least) };
    })
    .filter(({ asks, above }) => asks !== EVENTFUL && above >= 0)
    .sort((a, b) => b.above - a.above)
    .map(({ asks }) => asks);
}

function marginOf({ placeOf }: Model, margins: Margins | undefined, asks: string): number {
  return margins?.[placeOf(asks)] ?? Number.NEGATIVE_INFINITY;
}
