import { actorBefore, subjectSpans } from "../language/actor.ts";
import { createPattern } from "../language/pattern.ts";
import { isTitleCase } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Kinds of business that are bought as such: "eight dental practices", "a cartography start-up". */
const BUSINESSES =
  "(?:start-?ups?|scale-?ups?|firms?|compan(?:y|ies)|business(?:es)?|rivals?|competitors?|agenc(?:y|ies)|practices|surgeries|clinics|pharmacies|care homes|dealerships?|consultanc(?:y|ies)|studios?|brewer(?:y|ies)|distilleries|breweries|manufacturers?|suppliers?|distributors?|wholesalers?|insurers?|brokers?|brokerages?|publishers?|(?:grocery |hardware |furniture |convenience |book)stores?|(?:grocery|hardware|furniture|convenience|department) stores?|grocers|supermarkets?|bakery|bakeries|winery|wineries|restaurants?|laborator(?:y|ies)|nurser(?:y|ies)|funeral homes?|opticians?|garages?|gyms?|newspapers?|radio stations?|\\p{Ll}*makers?|specialists?|providers?|developers?)";
/** A purchase of which the sentence gives the kind and not the name; the phrase ends with the kind. */
const BUYS_KIND = createPattern(
  new RegExp(
    `(?<![\\p{L}-])(?:acquires|acquired|buys|bought|snaps up|snapped up|takes over|scoops up|scooped up|swallows|gobbles up|to acquire|to buy) (?:(?:(?:an?|another|its|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|more|several|both|further|\\d{1,3}) )(?:(?:\\p{Lu}\\p{Ll}+(?:-based)?|US|UK|EU) )?|(?:US|UK|EU)(?:-based)? |\\p{Lu}\\p{Ll}+(?:ish|an|ese|ch|-based) )(?:[\\p{Ll}\\d-]+ ){0,3}?${BUSINESSES}(?=$|[.,;]| (?:in|from|for|based|to|as|and|that|which|with|near|across|out of)\\b)`,
    "gu",
  ),
);
/** The same where every word has its capital: "Buys Two Danish Services Firms". */
const BUYS_KIND_IN_CAPITALS = createPattern(
  new RegExp(
    `(?<![\\p{L}-])(?:acquires|buys|snaps up|takes over|scoops up|to acquire|to buy) (?:(?:another|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}) (?:(?:US|UK|EU|\\p{L}+(?:ish|an|ese|ch|-based)) )?|(?:an? )?(?:US|UK|EU|\\p{L}+(?:ish|an|ese|ch))(?:-based)? )(?:[\\p{L}\\d-]+ ){0,3}?${BUSINESSES}(?=$|[.,;]| (?:in|from|for|to|as|and)\\b)`,
    "giu",
  ),
);
/** "rachète deux sociétés danoises", "kauft drei Betriebe". */
const BUYS_KIND_ABROAD = createPattern(
  /(?<!\p{L})(?:(?:kauft|übernimmt|erwirbt) (?:zwei|drei|vier|fünf|sechs|weitere|mehrere|\d{1,2}) (?:\p{Ll}[\p{L}-]* ){0,2}(?:\p{L}+-)?(?:\p{L}*[Ff]irmen|\p{L}*[Uu]nternehmen|\p{L}*[Bb]etriebe|[Gg]esellschaften|Start-?ups)|(?:rachète|acquiert|reprend|s['’]offre) (?:deux|trois|quatre|cinq|plusieurs|\d{1,2}) (?:sociétés|entreprises|start-?ups|concurrents|PME)|(?:compra|adquiere|absorbe) (?:dos|tres|cuatro|cinco|varias|\d{1,2}) (?:empresas|compañías|firmas|start-?ups)|(?:compra|adquire) (?:duas|três|quatro|cinco|várias|\d{1,2}) (?:empresas|companhias|start-?ups)|(?:acquisisce|compra|rileva) (?:due|tre|quattro|cinque|diverse|\d{1,2}) (?:aziende|società|imprese|start-?up)|(?:koopt|neemt) (?:twee|drie|vier|vijf|meerdere|\d{1,2}) (?:\p{Ll}+ )?(?:bedrijven|ondernemingen|start-?ups))(?!\p{L}|-)(?! (?:aus|de|di|da|van) \p{Lu}\p{L}+ (?:Anteile|aandelen))/gu,
);
/** "would spend $3bn to buy one of Korea's main retail banks" */
const ONE_OF = createPattern(
  /\b(?:is|are|will|would|agreed|agrees|has agreed|is set) (?:to )?(?:spend [£$€][\d.,]{1,9} ?(?:[mb]n?|million|billion)?(?: \([£$€][\d.,]{1,9} ?(?:[mb]n?|million|billion)?\))? to )?(?:buy|acquire|take over) one of (?:the )?(?:\p{Lu}[\p{L}]+ ?){1,3}['’]s? (?:[\p{Ll}-]+ ){0,3}(?:banks|firms|companies|retailers|insurers|chains|makers|brewers|airlines|operators|publishers|producers|suppliers|groups)\b/u,
);
/** "Buys a small business loan", "to buy from a supplier": tried on the words of the purchase. */
const NOT_WHOLE =
  /\b(?:stake|shares?|interest|part|slice|minority|holding|licen[cs]es?|from|for|of|in|customer|client)\b/i;

/** Where the subject buys a business whose name the sentence does not give; undefined where it buys none. */
export function unnamedPurchaseAt(reading: Reading, sentence: Sentence): number | undefined {
  const one = ONE_OF.exec(sentence.text);
  if (one && sentence.index <= 1 && actorBefore(reading, sentence, one.index) === "subject") return one.index;
  const pattern = sentence.isTitle && isTitleCase(sentence.text) ? BUYS_KIND_IN_CAPITALS : BUYS_KIND;
  for (const buys of [...pattern.matchAll(sentence.text), ...BUYS_KIND_ABROAD.matchAll(sentence.text)]) {
    if (NOT_WHOLE.test(buys[0]) || actorBefore(reading, sentence, buys.index) !== "subject") continue;
    const own = subjectSpans(reading, sentence).findLast(({ end }) => end <= buys.index);
    const between = sentence.text.slice(own?.end ?? 0, buys.index);
    const goesOn = sentence.isTitle && own?.start === 0 && IS_SECOND_VERB.test(between);
    if (own && (goesOn || IS_BUYER.test(between))) return buys.index;
  }
  return undefined;
}

/** "Beacon backs its outlook, buys more firms": a headline with two verbs has one doer. */
const IS_SECOND_VERB = /^ \p{Ll}+s (?!(?:that|as|after|while|when)\b)[^,;:]{3,50}, (?:and )?$/u;

/** Nothing but a description or an adverb stands between the buyer and the verb. */
const IS_BUYER =
  /^(?: ?\([^)]{1,40}\)|, [^,;]{2,80},| (?:in|of|from) \p{Lu}[\p{L} .'’-]{1,24}(?:, \p{Lu}[\p{L}.]{1,14},?)?)? (?:(?:has|have|today|also|now|just|recently|agreed|agrees|is|set) ){0,3}$/u;
