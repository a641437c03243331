import { SUBJECT, type Words } from "./words.ts";

/** A sentence as the classifier takes it in: its words, and whether it is about the subject, and if so, puts something as a fact. */
export type Piece = { words: Words; isTitle: boolean; ofSubject?: "stated" | "open" | undefined };

/** What stands in a text, as hashes of 32 bits, and how often (see `eachFeature`). */
export type Features = Map<number, number>;

/** What stands before the first word of a piece. */
const START = 77;
/** What other names become among words, whoever they are. */
const NAME = 5;
/** Kinds of features; each has a part of the hashes to itself. */
const IN_TITLE = 0x5bd1e995;
const STATED_OF_SUBJECT = 0x2545f491;
const OPEN_OF_SUBJECT = 0x7f4a7c15;
const OVER_ONE = 0x1b873593;
const BESIDE_NAMES = 0x38b34ae5;
const BEFORE_SUBJECT = 0x6c078965;
const AFTER_SUBJECT = 0x41c64e6d;
const WITHOUT_SUBJECT = 0x19d699a5;

/** Linear in the length of the text. */
export function featuresOf(pieces: readonly Piece[]): Features {
  const features: Features = new Map();
  for (const piece of pieces) eachFeature(piece, (feature) => features.set(feature, (features.get(feature) ?? 0) + 1));
  return features;
}

/** Gives the features as they come, each as often as it stands there: who knows few of them need not keep the others. */
export function eachFeature(piece: Piece, add: (feature: number) => void): void {
  eachWord(piece, add);
  eachBesideNames(piece.words, add);
  eachByPlace(piece.words, add);
}

/** Words, pairs of neighbours and pairs with one word between; what the title and sentences about the subject say counts once more. */
function eachWord({ words: { stems }, isTitle, ofSubject }: Piece, add: (feature: number) => void): void {
  let before = START;
  let beforeThat = START;
  for (const word of stems) {
    const pair = pairOf(before, word);
    add(word);
    add(pair);
    if (beforeThat !== START) add(pairOf(beforeThat, word) ^ OVER_ONE);
    beforeThat = before;
    before = word;
    if (ofSubject === "open") add(word ^ OPEN_OF_SUBJECT);
    if (ofSubject === "stated") {
      add(word ^ STATED_OF_SUBJECT);
      add(pair ^ STATED_OF_SUBJECT);
    }
    if (!isTitle) continue;
    add(word ^ IN_TITLE);
    add(pair ^ IN_TITLE);
  }
}

/** Three words in a row, and pairs with a name, where one name is as good as another: "joins NAME", "SUBJECT joins NAME". */
function eachBesideNames({ stems, areNames }: Words, add: (feature: number) => void): void {
  let before = START;
  let beforeThat = START;
  for (const [at, stem] of stems.entries()) {
    const word = areNames[at] ? NAME : stem;
    if (word === NAME && before === NAME) continue;
    const pair = pairOf(before, word);
    if (before !== START && (word === NAME || before === NAME)) add(pair ^ BESIDE_NAMES);
    if (beforeThat !== START) add(pairOf(pairOf(beforeThat, before), word) ^ BESIDE_NAMES);
    beforeThat = before;
    before = word;
  }
}

/** Words with their endings, by whether the subject is named after them, before them, or not at all in the sentence: who does what. */
function eachByPlace({ stems, wholes }: Words, add: (feature: number) => void): void {
  const subject = stems.indexOf(SUBJECT);
  for (const [at, whole] of wholes.entries()) {
    if (whole === SUBJECT) continue;
    add(whole ^ (subject < 0 ? WITHOUT_SUBJECT : at < subject ? BEFORE_SUBJECT : AFTER_SUBJECT));
  }
}

function pairOf(before: number, word: number): number {
  return (Math.imul(before, 0x9e3779b1) ^ word) | 0;
}
