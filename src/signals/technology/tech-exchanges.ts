import type { Reading, Sentence } from "../reading.ts";
import { exchangedAbroad } from "./changes-abroad.ts";
import {
  bartered,
  changedInto,
  gathered,
  gaveUpFor,
  insteadOf,
  moved,
  movedAtLast,
  replaced,
  replacedBy,
  replaces,
} from "./exchange-verbs.ts";
import { labelledSwap } from "./labelled-swaps.ts";
import { moveOf } from "./move-nouns.ts";
import { betweenSystems } from "./operating-systems.ts";
import { movedToService } from "./outside-services.ts";
import { isOwnPlace, isTold } from "./own-doing.ts";
import { isPlausible } from "./plausible-exchanges.ts";
import { namesWrittenLarge, swappedSmall } from "./small-names.ts";
import {
  arrow,
  farewell,
  headedFromTo,
  isTheNew,
  longLive,
  outAndIn,
  ratherThan,
  redundant,
  tookForAnother,
} from "./tech-headings.ts";
import type { TechMove } from "./tech-objects.ts";
import type { Finder } from "./tech-pairs.ts";

/** The exchanges of one product for another that a sentence tells of the account. */
export function findExchanges(reading: Reading, sentence: Sentence): TechMove[] {
  const moves = exchangesIn(reading, withPlural(sentence)).map((move) => ({ ...move, sentence }));
  const large = moves.length === 0 ? namesWrittenLarge(reading, sentence) : undefined;
  return large ? exchangesIn(reading, large).map((move) => ({ ...move, sentence })) : moves;
}

/** "from Jenkins to GitHub Action": many write the product so, and one of its actions is nothing to move to. */
function withPlural(sentence: Sentence): Sentence {
  return ONE_ACTION.test(sentence.text) ? { ...sentence, text: sentence.text.replace(ONE_ACTION, "$&s") } : sentence;
}

const ONE_ACTION = /(?<=(?<!\p{L})(?:to|with|by|for) (?:the )?)git ?hub action(?!\p{L})/iu;

function exchangesIn(reading: Reading, sentence: Sentence): TechMove[] {
  let half: TechMove | undefined;
  for (const find of FINDERS) {
    for (const { at, from, to } of find(reading, sentence)) {
      const isSure = SURE.has(find) || isPlausible(reading, sentence, from, to);
      if (!isSure || !isTold(reading, sentence, at)) continue;
      // "Remove A after the switch to B": another verb may say what is left.
      if (from.length > 0 || !isOwnPlace(reading)) return [{ sentence, from, to }];
      half ??= { sentence, from, to };
    }
  }
  return half ? [half] : [];
}

/** The surer a way to say it, the earlier: the first that names what is left decides. */
const FINDERS: Finder[] = [
  redundant,
  moved,
  movedAtLast,
  betweenSystems,
  gathered,
  replaced,
  gaveUpFor,
  bartered,
  changedInto,
  isTheNew,
  farewell,
  longLive,
  outAndIn,
  tookForAnother,
  ratherThan,
  insteadOf,
  replacedBy,
  replaces,
  moveOf,
  arrow,
  headedFromTo,
  movedToService,
  labelledSwap,
  exchangedAbroad,
  swappedSmall,
];

/** These have looked themselves at what the two names stand for. */
const SURE = new Set<Finder>([movedToService, swappedSmall, labelledSwap]);
