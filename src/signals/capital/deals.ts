import { certaintyAt } from "../language/certainty.ts";
import { createCue } from "../language/cues.ts";
import { withoutDescription } from "../language/described-names.ts";
import { isDescribedBelow, partNamedBelow, wholeName } from "../language/names-below.ts";
import { onceEach } from "../language/remember.ts";
import { isToldInYears } from "../language/told-in-years.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { nameBehindPlace } from "./acquirer-near.ts";
import { type DealClaim, findDealClaim, findSaleClaim } from "./deal-claims.ts";
import {
  companyBought,
  isAdviser,
  isNewsOfDeal,
  isOfWares,
  isOnlyDescribed,
  isWare,
  twinName,
  withPossessor,
} from "./deal-objects.ts";
import { ASSET } from "./deal-parties.ts";
import { priceOf } from "./deal-price.ts";
import { unnamedPurchaseAt } from "./deal-unnamed.ts";
import { active, closesLater, type Deal, joining, merger, NO_COMPANY, passive, sale } from "./deal-verbs.ts";
import { isHired } from "./hired-people.ts";
import { MERGER_CUE, mergerOf } from "./mergers.ts";
import { BY_SHELL, FALLS_APART, IS_INTENT, LONG_BOUGHT, OFFICE_TAKEN, THINGS_SOLD } from "./no-deals.ts";
import { findRecommendedOffer } from "./recommended-offers.ts";
import { IS_LIST_OF_DEALS } from "./stopped-deals.ts";

/** Without one of its words no pattern of a kind can match. */
const BUY_CUE = createCue(
  `acquire acquiring purchasing acquisition buy buys buying bought buyout purchase takes took taken take taking takeover snaps snapped
  scoops scooped swoops swallows gobbles gulps gulped devours devoured assumes bolts picks absorb pays paid pay obtain obtains obtained secures secured`,
);
const BOUGHT_CUE = createCue(
  `acquired bought purchased taken snapped swallowed absorbed rescued sold sells sell selling takeover buyout acquisition sale merger offer`,
);
const SALE_CUE = createCue("sale sell sells sold selling");

/** A headline about a house: what is bought below it is one. */
const OF_HOUSES =
  /\b\d[\d,.]*[- ](?:units?|beds?|keys?|rooms?|acres?|square[- ]f\w+|SF)\b|\b(?:multi-?family|apartment|retail|industrial|office) (?:propert(?:y|ies)|community|complex|building|portfolio)\b/i;

/** Purchases with the subject on either side that the text states as done or agreed. */
export const findDeals = onceEach((reading: Reading): Deal[] => {
  const deals: Deal[] = [];
  let isOnlooker: boolean | undefined;
  if (IS_LIST_OF_DEALS.test(reading.document.title)) return deals;
  for (const sentence of reading.sentences) {
    if (
      sentence.isBoilerplate ||
      IS_INTENT.test(sentence.text) ||
      OFFICE_TAKEN.test(sentence.text) ||
      THINGS_SOLD.test(sentence.text) ||
      LONG_BOUGHT.test(sentence.text) ||
      FALLS_APART.test(sentence.text) ||
      BY_SHELL.test(sentence.text) ||
      isToldInYears(reading, sentence)
    )
      continue;
    const deal = meansSubject(sentence) ? named(reading, sentence) : byRule(reading, sentence);
    const isNews = deal !== undefined && (deal.role === "bought" || isNewsOfDeal(reading, sentence));
    const isHouse = deal?.role === "buyer" && OF_HOUSES.test(reading.document.title);
    const told = isNews && !isHouse ? ofCompany(reading, deal) : undefined;
    if (!told) continue;
    isOnlooker ??= isAdviser(reading);
    if (!isOnlooker) deals.push(told);
  }
  return deals;
});

/** The deal with the bare name of the other; undefined where the other is no company. */
function ofCompany(reading: Reading, deal: Deal): Deal | undefined {
  if (deal.other === undefined) return deal;
  if (deal.role === "buyer" && isOnlyDescribed(deal.sentence.text, deal.other)) return { ...deal, other: undefined };
  if (isHired(deal.sentence.text, deal.other)) return undefined;
  const behind = nameBehindPlace(reading, deal.sentence.text, deal.other);
  if (behind !== deal.other) return { ...deal, other: behind };
  const twin = twinName(deal.sentence.text, deal.other);
  if (twin !== undefined) return { ...deal, other: twin };
  const isBought = deal.role === "bought";
  if (isBought && isOfWares(reading, deal.sentence)) return undefined;
  const other = isBought
    ? withPossessor(deal.sentence.text, withoutDescription(deal.other))
    : companyBought(deal.sentence, deal.other);
  if (other === undefined || isWare(reading, deal.sentence, other)) return undefined;
  if (!deal.sentence.isTitle) return { ...deal, other: wholeName(reading, other) };
  if (isDescribedBelow(reading, other)) return { ...deal, other: undefined };
  return { ...deal, other: wholeName(reading, partNamedBelow(reading, other)) };
}

/** A purchase in a sentence that names the subject, or in which "we" or "the company" is. */
function named(reading: Reading, sentence: Sentence): Deal | undefined {
  return (
    (BOUGHT_CUE(sentence) ? passive(reading, sentence) : undefined) ??
    (BUY_CUE(sentence) ? active(reading, sentence) : undefined) ??
    (SALE_CUE(sentence) ? sale(reading, sentence) : undefined) ??
    byRule(reading, sentence) ??
    (MERGER_CUE(sentence) ? (merger(reading, sentence) ?? mergerOf(reading, sentence)) : undefined) ??
    joining(reading, sentence) ??
    soldToSomebody(reading, sentence) ??
    unnamed(reading, sentence) ??
    offered(reading, sentence)
  );
}

/** "<subject> has received an offer of 191p a share", and its board is for it. */
function offered(reading: Reading, sentence: Sentence): Deal | undefined {
  const offer = findRecommendedOffer(reading, sentence);
  if (!offer) return undefined;
  const sum = priceOf(reading, sentence, offer.at);
  return { role: "bought", sentence, other: offer.by, sum, isPending: true, isAsset: false, isWeak: false };
}

/** The constructions of `DEAL_RULES`. */
function byRule(reading: Reading, sentence: Sentence): Deal | undefined {
  const claim = findDealClaim(reading, sentence);
  return claim && !NO_COMPANY.test(sentence.text) ? fromClaim(reading, sentence, claim) : undefined;
}

/** "<subject> changes hands". */
function soldToSomebody(reading: Reading, sentence: Sentence): Deal | undefined {
  const claim = findSaleClaim(reading, sentence);
  return claim && fromClaim(reading, sentence, claim);
}

/** "<subject> snaps up eight practices in the Midlands" */
function unnamed(reading: Reading, sentence: Sentence): Deal | undefined {
  const at = NO_COMPANY.test(sentence.text) ? undefined : unnamedPurchaseAt(reading, sentence);
  if (at === undefined || certaintyAt(sentence.text, at, reading.referenceAt) !== "stated") return undefined;
  return fromClaim(reading, sentence, { role: "buyer", other: undefined, at, words: "" });
}

function fromClaim(reading: Reading, sentence: Sentence, claim: DealClaim): Deal {
  return {
    role: claim.role,
    sentence,
    other: claim.other,
    sum: priceOf(reading, sentence, claim.at),
    isPending: closesLater(reading, sentence),
    isAsset: claim.role === "buyer" && ASSET.test(claim.words),
    isWeak: false,
  };
}
