import { isActing } from "../language/definite-company.ts";
import { isStated } from "../language/doer.ts";
import { findMoney } from "../language/money.ts";
import { othersOf } from "../language/other-parties.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { percentIn } from "./price-facts.ts";
import { DEARER, IS_PRICE, isOtherPrice, STEP } from "./price-moves.ts";
import { hasPriceCue, isOwnHead, nearText, PRICE_MAX } from "./price-talk.ts";

/** The old price and the new one, or the word that it is dearer now, with a figure beside it. */
export function isStepped(reading: Reading, sentence: Sentence): boolean {
  const isOwn =
    sentence.namesSubject ||
    reading.isOwnSite ||
    sentence.impliesSubject ||
    goesOnOfPrice(reading, sentence) ||
    goesOnOfHead(reading, sentence) ||
    isOwnHead(reading, sentence);
  if (!isOwn) return false;
  if (sentence.isTitle && isDearerItself(reading, sentence)) return true;
  const near = nearText(reading, sentence, sentence.isTitle ? 4 : 2);
  const hasSum = findMoney(near).some(({ amount }) => amount < PRICE_MAX);
  const hasShare = sentence.isTitle && percentIn(sentence.text) !== undefined;
  if (!(hasShare || (hasSum && IS_PRICE.test(near)))) return false;
  return [STEP, DEARER].some((pattern) =>
    [...pattern.matchAll(sentence.text)].some(
      (clue) =>
        isDecided(reading, sentence, clue.index) &&
        !isAnothers(reading, sentence.text, clue) &&
        (pattern === STEP
          ? !/\bmillion|billion|\bbn\b/i.test(sentence.text)
          : isDearerThere(reading, sentence, clue.index)),
    ),
  );
}

/** "The chain gets dearer", "train tickets at Beacon get dearer". */
function isDearerThere(reading: Reading, sentence: Sentence, at: number): boolean {
  if (isActing(reading, sentence, at)) return true;
  // On its own pages whatever "moves to $24" is one of its plans.
  if (reading.isOwnSite && TO_A_SUM.test(sentence.text.slice(at))) return true;
  const isNear = reading.matcher
    .findLoosely(sentence.text)
    .some((own) => AT_SELLER.test(sentence.text.slice(0, own.start)));
  return sentence.isTitle && (isNear || isOwnHead(reading, sentence));
}

/** "Beacon wird teurer", "Beacon Pro gets more expensive from June": the headline begins with what is dearer and goes on with nothing else. */
function isDearerItself(reading: Reading, sentence: Sentence): boolean {
  const [own] = reading.matcher.findLoosely(sentence.text);
  const [clue] = own?.start === 0 ? (IS_DEARER.exec(sentence.text.slice(own.end)) ?? []) : [];
  return clue !== undefined && isDecided(reading, sentence, sentence.text.length);
}

const IS_DEARER =
  /^(?:['’]s?)?(?:-| )?(?:(?:Pro|Plus|Premium|Basic|Standard|Family|Max|Lite|Business|subscriptions?|plans?|tickets?|memberships?|Abos?|Tickets?|Tarife?)? ?)?(?:(?:is )?(?:gets?|getting|becom(?:es|ing)|to become|to get) (?:more expensive|dearer|pricier|cheaper)|(?:wird|werden) (?:(?:erneut|wieder|deutlich|ab \p{L}+|zum 1\. \p{L}+) )?(?:teurer|günstiger|billiger)|wordt (?:(?:opnieuw|weer|fors|vanaf \p{L}+) )?(?:duurder|goedkoper)|devient plus cher|se encarece|fica mais caro|diventa più caro)(?=$|[.,:!]| (?:for|from|in|next|again|ab|im|für|vanaf|voor|per|à partir|en|a partir|from) ?)/iu;

const TO_A_SUM =
  /^(?:mov(?:es?|ed|ing)|go(?:es|ing)|jumps?|climbs?|(?:will |now )costs?)(?: (?:up|down))?(?: to)? [$€£]\s?\d/u;

const AT_SELLER =
  /(?<!\p{L})(?:at|of|with|bei(?: den| der| dem)?|der|des|von|chez|de la|du|de|del|en|na|da|do|bij|van|di|della|dell['’]) ?$/iu;

/** "The price rises from …" right after the sentence that named the account. */
function goesOnOfPrice(reading: Reading, { text, index }: Sentence): boolean {
  return THE_PRICE.test(text) && reading.sentences[index - 1]?.namesSubject === true;
}

/** "A ride will cost £3.30, up from £1.65" below a headline that says that the account makes rides dearer. */
function goesOnOfHead(reading: Reading, sentence: Sentence): boolean {
  const [title] = reading.sentences;
  return (
    sentence.index <= 2 &&
    title?.namesSubject === true &&
    hasPriceCue(title) &&
    !isOtherPrice(title.text) &&
    othersOf(reading, sentence).length === 0
  );
}

const THE_PRICE = createPattern(
  /^(?:The|Its|Their|Der|Die|Das|Le|La|Les|L['’]|El|Los|Las|O|A|Os|As|Il|I|Lo|De|Het) ?(?:\p{L}+ ){0,2}(?:prices?|fees?|plans?|subscriptions?|rates?|costs?|\p{L}*[Pp]reise?|\p{L}*[Gg]ebühr(?:en)?|Tarife?|Abo|prix|tarifs?|abonnement|forfait|precio|precios|tarifas?|cuota|valor|preço|preços|mensalidade|prezz[oi]|canone|costo|prij[sz]\p{L}*|tarie\p{L}+)(?!\p{L})/u,
);

/** "Postly's plan rises", "the free tier of Postly": told by a rival, or by a guide to it. */
function isAnothers(reading: Reading, text: string, clue: RegExpExecArray): boolean {
  const [, owner = ""] = /(\p{Lu}[\p{L}\p{N}]+)['’]s [^.;]{0,40}$/u.exec(text.slice(0, clue.index)) ?? [];
  const [, of = ""] =
    /(?:tier|plan|version|edition|plans|prices?) of (\p{Lu}[\p{L}\p{N}]+)/u.exec(
      text.slice(0, clue.index + clue[0].length),
    ) ?? [];
  return [owner, of].some(
    (name) => name !== "" && !reading.matcher.isLooselyNamedIn(name) && !reading.subject.name.startsWith(name),
  );
}

/** What a seller says of its own prices to come is decided: "will go from $25 to $30". */
function isDecided(reading: Reading, sentence: Sentence, at: number): boolean {
  return isStated(reading, sentence, at) || (reading.isOwnSite && sentence.certainty === "planned");
}
