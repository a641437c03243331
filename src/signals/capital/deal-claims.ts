import { certaintyAt } from "../language/certainty.ts";
import { watchFor } from "../language/cues.ts";
import { cueOf } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { mayBeGermanFirm, tellsOfPurchase } from "./deal-evidence.ts";
import { type DealParty, type MarkedDeals, markDeals, mayMeanSubject } from "./deal-marks.ts";
import { isPartOf } from "./deal-parts.ts";
import type { DealRule } from "./deal-rule.ts";
import { DEAL_RULES, OWNER_RULES, SALE_RULES } from "./deal-rules.ts";

/** Who buys whom in a sentence, seen from the subject; `other` is unknown where the sentence does not name them. */
export type DealClaim = {
  role: "buyer" | "bought";
  other: string | undefined;
  /** Where in the sentence the words of the deal are, and what stands between them and the company that is bought. */
  at: number;
  words: string;
};

/** Without its words no rule can fit. */
const DEAL_CUE = cueOf(...DEAL_RULES.map(({ pattern }) => pattern));
const SALE_CUE = cueOf(...SALE_RULES.map(({ pattern }) => pattern));
/** "Käufer ist", before whoever it is. */
const OWNER_CUE = cueOf(...OWNER_RULES.map(({ pattern }) => pattern));

/** The first purchase of the subject or by it that a rule finds in a sentence. */
export function findDealClaim(reading: Reading, sentence: Sentence): DealClaim | undefined {
  // Marking the companies costs far more than these looks, and most sentences fail them.
  return (
    (DEAL_CUE(sentence) && mayMeanSubject(reading, sentence) ? dealOf(reading, sentence) : undefined) ??
    (isAfterSubject(reading, sentence) && OWNER_CUE(sentence) ? ownerOf(reading, sentence) : undefined)
  );
}

/** Who buys whom, where the subject is one of them and somebody else the other. */
function dealOf(reading: Reading, sentence: Sentence): DealClaim | undefined {
  const marked = markDeals(reading, sentence);
  if (!SUBJECT.test(marked.text) || !OTHER.test(marked.text)) return undefined;
  watchFor(marked.text);
  for (const rule of DEAL_RULES) {
    for (const match of rule.pattern.matchAll(marked.text)) {
      const claim = readMatch(reading, sentence, marked, rule, match);
      if (claim) return claim;
    }
  }
  return undefined;
}

/** "<subject> changes hands": sold, whoever bought it; a group that buys may be called after who leads it. */
export function findSaleClaim(reading: Reading, sentence: Sentence): DealClaim | undefined {
  if (!SALE_CUE(sentence) || !mayMeanSubject(reading, sentence)) return undefined;
  const marked = markDeals(reading, sentence);
  if (!SUBJECT.test(marked.text)) return undefined;
  watchFor(marked.text);
  for (const { pattern } of SALE_RULES) {
    for (const match of pattern.matchAll(marked.text)) {
      const bought = match.groups?.["bought"] ?? "";
      if (!marked.partyOf(bought).isSubject || !tellsOfPurchase(reading, sentence)) continue;
      if (!isFree(marked.text, match) || !isStated(reading, sentence, marked, match)) continue;
      return { role: "bought", other: match.groups?.["led"], at: marked.originalAt(match.index), words: "" };
    }
  }
  return undefined;
}

const SUBJECT = /[\uE200\uE201]/;
const OTHER = /[\uE300-\uE37F]/;

function readMatch(reading: Reading, sentence: Sentence, marked: MarkedDeals, rule: DealRule, match: RegExpExecArray) {
  const buyer = marked.partyOf(match.groups?.["buyer"] ?? "");
  const bought = marked.partyOf(match.groups?.["bought"] ?? "");
  if (buyer.isSubject === bought.isSubject) return undefined;
  const other = buyer.isSubject ? bought : buyer;
  if (!isFree(marked.text, match) || !isStated(reading, sentence, marked, match)) return undefined;
  const [lead = ""] = match[0].split(match.groups?.["bought"] ?? "").slice(0, 1);
  if (bought.isSubject && isPartOf(lead.replace(UP_TO_MARK, ""))) return undefined;
  if (rule.isAmbiguous && !tellsOfPurchase(reading, sentence)) return undefined;
  const isThing = rule.isGerman && buyer.isSubject && !IN_SHARES.test(match[0]);
  if (isThing && !mayBeGermanFirm(reading, sentence, other.name)) return undefined;
  return toClaim(marked, match, buyer.isSubject ? "buyer" : "bought", other);
}

/** Everything before the words between a buyer and what it buys. */
const UP_TO_MARK = /^.*[\uE200-\uE37F]/u;
/** Only of a company shares are bought. */
const IN_SHARES = /Anteile|Aktien|[Mm]ehrheit|Prozent|%/;

function toClaim(marked: MarkedDeals, match: RegExpExecArray, role: DealClaim["role"], other: DealParty): DealClaim {
  return { role, other: other.name, at: marked.originalAt(match.index), words: match[0] };
}

function isAfterSubject({ sentences }: Reading, { index }: Sentence): boolean {
  const before = sentences.slice(Math.max(0, index - 2), index);
  return before.some((one) => one.namesSubject && !one.isBoilerplate);
}

/** "Käufer ist die Nordhafen AG", right after the sale of the subject. */
function ownerOf(reading: Reading, sentence: Sentence): DealClaim | undefined {
  const marked = markDeals(reading, sentence);
  for (const rule of OWNER_RULES) {
    for (const match of rule.pattern.matchAll(marked.text)) {
      const owner = marked.partyOf(match.groups?.["buyer"] ?? "");
      if (owner.isSubject || !isFree(marked.text, match) || !isStated(reading, sentence, marked, match)) continue;
      return { role: "bought", other: owner.name, at: marked.originalAt(match.index), words: match[0] };
    }
  }
  return undefined;
}

/** What may not lead up to the company that a statement begins with: it is then only part of somebody's description. */
const BESIDE =
  /(?:^|[\s(’'])(?:of|for|from|with|by|at|to|von|vom|für|bei|mit|aus|d|de|du|des|del|da|do|das|dos|di|della|dell|dal|van|voor|bij|avec|chez|pour|con|para|com|per|(?:[Dd]irect\p{L}+|[Dd]irec\p{L}+|[Dd]irektion|[Dd]irectie|[Ll]eitung|[Gg]eschäftsführung|[Bb]estuur|[Ss]ede|[Ss]iège|[Uu]sine|[Ff]ábrica|[Ff]abbrica|[Ww]erk))(?: (?:the|la|le|el|il|de|der|die|das|dem|het)| l)?[ ’']$/u;
/** What follows the last company when something of it is meant, or when it does not happen. */
const GOES_ON = /^(?:['’]s?(?!\p{L})|-\p{L}| (?:nicht|niet|pas|non|não|no)(?!\p{L}))/u;
const THING_AFTER =
  /^ (?:\p{Ll}[\p{L}-]* )?(?:jets?|aircraft|chips?|servers?|trucks?|rights?|sites?|buildings?|plants?|factory|contracts?|orders?|accounts?|trademarks?|patents?|tickets?|shares|stock|products?|equipment|vehicles?|award|prize|customers?|to its client)(?!\p{L})/u;

function isFree(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 40), match.index);
  const startsWithCompany = /^[\uE200-\uE37F]/u.test(match[0]);
  if (startsWithCompany && BESIDE.test(before)) return false;
  const lastMarkAt = match[0].search(/[\uE200-\uE37F][^\uE200-\uE37F]*$/u);
  const after = text.slice(match.index + lastMarkAt + 1);
  return !GOES_ON.test(after) && !THING_AFTER.test(after);
}

function isStated(reading: Reading, sentence: Sentence, marked: MarkedDeals, match: RegExpExecArray): boolean {
  const end = marked.originalAt(match.index + match[0].length - 1);
  return certaintyAt(sentence.text, end, reading.referenceAt) === "stated";
}
