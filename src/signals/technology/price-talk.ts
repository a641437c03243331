import { isBound } from "../language/binding.ts";
import { createCue } from "../language/cues.ts";
import { findMoney } from "../language/money.ts";
import { othersOf } from "../language/other-parties.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Some word of prices and plans. */
export const hasPriceCue = createCue(
  `price tariff fare fee fees rate plan tier subscription seat cost charge free expensive cheaper dearer rental membership package
  licence license pass preis abo teurer günstiger billiger gebühren tarif prix cher chers precio prezzo prijs prijzen tarieven
  valor sofre sofrer sufre subit subisce subira sube suben subir sobe sobem aumenta augmente sale salgono salirà steigen stijgt stijgen sinken klettert promo discount permanent
  erhöhen senken heben angehoben gesenkt verteuert verhoogd verlaagd augment relèvent relevé baissé bajan elevan aumentou aumentó subió subido reajust alzato ritoccato
  peajes billetes entradas pedaggi biglietti péages billets bag
  surcharge majore zuschlag aufschlag supplément recargo stop stops stopped preço encarece duurder goedkoper caro cara abonnement mensalidade hausse subida reajuste used go goes cuota abono rates encarece abarata planos planes piani plannen formules passe passa pasa gaat pay pays
  wird werden wordt worden passe passa pasa move moves moved moving lift lifts lifted lifting jack entry admission runtime steigt sinkt kostet kost senkt erhöht hebt verhoogt verlaagt rincara rincari beitrag beiträge canone abbonamento abbonamenti puts putting lifetime preisschraube escalator uplift indexation inflation`,
);

/** "The gym goes to £24.99" over a text that names the account and nobody else first. */
export function isOwnHead(reading: Reading, sentence: Sentence): boolean {
  return sentence.isTitle && othersOf(reading, sentence).length === 0 && isBound(reading, sentence);
}

/** Above this a sum is no price of a plan (whole units of any currency). */
export const PRICE_MAX = 10_000;

/** A sum or a share stands in the sentence or right after it. */
export function hasFigures(reading: Reading, sentence: Sentence): boolean {
  const text = nearText(reading, sentence);
  return findMoney(text).length > 0 || /\d ?%|per ?cent/i.test(text);
}

/** The sentence and what is said right after it, page furniture aside. */
export function nearText(reading: Reading, sentence: Sentence, count = NEAR_SENTENCES): string {
  return reading.sentences
    .slice(sentence.index, sentence.index + count)
    .filter(({ isBoilerplate }) => !isBoilerplate)
    .map(({ text }) => text)
    .join("\n")
    .replace(SPLIT_DAY.regexp, "$1 ");
}

const NEAR_SENTENCES = 10;
/** "Ab 1. Januar": the full stop of an ordinal ends no sentence. */
const SPLIT_DAY = createPattern(/(\b\d{1,2}\.)\n(?=\p{Lu})/gu);
