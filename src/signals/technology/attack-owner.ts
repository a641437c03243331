import { isBound, isGiven } from "../language/binding.ts";
import { certaintyAt } from "../language/certainty.ts";
import { isTheCompany } from "../language/definite-company.ts";
import { isDoer, mentionsIn } from "../language/doer.ts";
import { othersIn, othersOf } from "../language/other-parties.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import type { Reading, Sentence } from "../reading.ts";
import { CLAIMED, FENDED_OFF, IN_THE_WAKE, KNOWN_ALREADY, NO_CONSEQUENCE, OWN_SYSTEMS } from "./attacks.ts";

/** Where a sentence says that the account was attacked. `isWeak`: only seen, not named, or told in passing. */
export type Hit = { start: number; end: number; isWeak: boolean };

/** Neither a boast nor a fear, neither fended off nor known since long. */
export function isNews(reading: Reading, sentence: Sentence, hit: Hit): boolean {
  const { text } = sentence;
  const before = text.slice(0, hit.start);
  if (KNOWN_ALREADY.test(before) || CLAIMED.test(before.slice(-60)) || FENDED_OFF.test(before.slice(-28))) return false;
  // A report tells in the past tense what is news: "said hackers had gained access".
  const told = text.slice(0, clauseEnd(text, hit.end)).replace(/\bhad\b/g, "has");
  return certaintyAt(told, hit.start, reading.referenceAt) === "stated";
}

/** What stands behind the next mark says nothing of the attack's own time and truth. */
function clauseEnd(text: string, from: number): number {
  const mark = /[,;:–—]|\b(?:but|while|although|whether)\b/.exec(text.slice(from, from + 120));
  return mark ? from + mark.index : Math.min(text.length, from + 120);
}

/** The account does, or bears, the verb at `at`; a headline may leave to the text who does. */
export function isVictimAt(reading: Reading, sentence: Sentence, at: number): boolean {
  if (FENDED_OFF.test(since(reading, sentence, at))) return false;
  return (
    isDoer(reading, sentence, at) ||
    isTheCompany(reading, sentence, at) ||
    isUnnamedHead(reading, sentence) ||
    isHandedOver(reading, sentence)
  );
}

/** A text handed over for the account that never names it: whoever it says was attacked is meant. */
function isHandedOver(reading: Reading, sentence: Sentence): boolean {
  return (
    isGiven(reading) &&
    reading.document.kind === "article" &&
    !reading.isOwnSite &&
    sentence.index <= HEAD_SENTENCES &&
    othersOf(reading, sentence).length <= 1
  );
}

const HEAD_SENTENCES = 3;

/** "halts production after": what the account does or bears because of an attack; not what it sells or says about one. */
export function isConsequence(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = since(reading, sentence, at);
  const [link = ""] = sentence.text.slice(at).split(" ");
  if (IN_THE_WAKE.test(`${lead}${link} `) && sentence.namesSubject) return true;
  return !NO_CONSEQUENCE.test(lead) && isVictimAt(reading, sentence, at);
}

/** Between the account's last name and a place of the sentence. */
function since(reading: Reading, sentence: Sentence, at: number): string {
  const lead = sentence.text.slice(0, at);
  return lead.slice(mentionsIn(reading, sentence, lead).at(-1)?.end ?? Math.max(0, at - 60));
}

const WE = /\b(?:we|our|us)\b/i;

/** "its" and "our" mean the account: it is named before them, or the sentence goes on about it. */
export function isTold(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(0, at);
  if (mentionsIn(reading, sentence, lead).length > 0) return true;
  if (othersOf(reading, sentence).some(({ end }) => end <= at) && !WE.test(lead)) return false;
  return !sentence.namesSubject && sentence.impliesSubject && isBound(reading, sentence);
}

/** "got into some of its IT systems": in the same breath as the verb. */
export function hasOwnSystems(text: string, at: number): boolean {
  const own = OWN_SYSTEMS.exec(text.slice(at, at + 110));
  return own !== null && !/[,;:]/.test(text.slice(at, at + own.index));
}

/** Words by which a sentence on the account means what is its own. */
export const OWN = /\b(?:our|its|us|the company['’]s)\b/i;

/** The account is the first organisation named from `at` on, after a few words that describe it. */
export function isNext(reading: Reading, sentence: Sentence, at: number): boolean {
  const rest = sentence.text.slice(at, at + 90);
  const [own] = mentionsIn(reading, sentence, rest);
  if (!own) return false;
  const gap = rest.slice(0, own.start);
  if (/[.;:?!]/.test(gap) || gap.split(" ").length > 8) return false;
  if (
    ROLE_OF.test(gap) ||
    (gap.includes(",") && /^ (?:said|says|found|reported|warned|wrote)\b/.test(rest.slice(own.end))) ||
    /^(?:['’]s?)? (?:customers?|clients?|partners?|suppliers?|rivals?|vendors?|competitors?)\b/i.test(
      rest.slice(own.end),
    )
  )
    return false;
  return othersIn(reading, gap).length === 0;
}

/** "a supplier of Beacon", "Beacon's rival": it struck somebody beside the account. */
export const ROLE_OF =
  /\b(?:suppliers?|vendors?|partners?|rivals?|customers?|clients?|competitors?|contractors?|provider|owner|parent|users) (?:of|to|at|for)\b/i;

/** "data breach at Globex", "attack on a supplier": what follows the attack makes it another's. */
export function isOthers(reading: Reading, sentence: Sentence, end: number): boolean {
  const rest = sentence.text.slice(end, end + 90);
  const at = PLACE.exec(rest);
  if (!at) return false;
  const whom = rest.slice(at[0].length);
  if (SOMEBODY_ELSE.test(whom)) return true;
  const [own] = mentionsIn(reading, sentence, whom);
  const [other] = othersIn(reading, whom);
  if (!other) return false;
  return (own === undefined || other.start < own.start) && /^(?:[\p{L}\d-]+ ){0,5}$/u.test(whom.slice(0, other.start));
}

const PLACE =
  /^(?: (?:[\p{Ll}]+ )?)(?:at|on|against|of|hitting|targeting|affecting|impacting|involving|suffered by|inside|within|bei|auf|gegen|chez|contre|contra|en|a|contro|op|bij) (?:the |an? |its |their |our |some )?/u;
const SOMEBODY_ELSE =
  /^(?:[\p{L}-]+ ){0,2}(?:suppliers?|vendors?|third[- ]part(?:y|ies)|contractors?|partners?|competitors?|rivals?|clients?|customers?(?! (?:data|information|records|accounts|details))|other (?:companies|firms|banks)|companies|businesses|organi[sz]ations|firms|hospitals|banks|retailers|governments?)(?!\p{L})/iu;
