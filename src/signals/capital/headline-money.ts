import { actorBefore, subjectSpans } from "../language/actor.ts";
import { isStated } from "../language/doer.ts";
import type { Money } from "../language/money.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { PUBLIC_GIVER } from "./grants.ts";
import { investorLike } from "./investor-names.ts";
import { type RoundClaim, toClaim } from "./round-claim.ts";
import { isOwnAct } from "./whose.ts";

/*
 * Headlines that tell of a round without a word for it: what the money is for, or that the money is new, says enough where nothing in the
 * text speaks of an order, a loan, a grant or whatever else brings money in.
 */

/** Whether headlines say so only of rounds: by what the money is for, what it values the company at or who gives it; loose verbs by themselves. */
function isGot(verb: string, sum: Money, rest: string): boolean {
  if (FOR_ITSELF.test(rest.replace(FROM_WHOM, "")) || AT_VALUATION.test(rest)) return true;
  if (IN_FRESH.test(rest)) return true;
  if (/^\+? from /.test(rest))
    return investorLike(rest, true).length > 0 || (LOOSE.test(verb) && FROM_SEVERAL.test(rest));
  if (FOR_ITS_WARES.test(rest)) return true;
  return LOOSE.test(verb) && sum.amount >= LOOSE_MIN && LOOSE_GOES_ON.test(rest);
}

/** Of less money start-ups, clubs and choirs are told of alike (whole units of any currency). */
const LOOSE_MIN = 1_000_000;
/** What start-ups are said to do with money, and hardly anybody else. */
const LOOSE = /^(?:nab|snag|bag|score|land|snap|unlock|haul|pull|book|clos)/i;
/** The end, what happens beside it, or what it is for: without the work that customers pay for. */
const LOOSE_GOES_ON =
  /^\+?(?:$|[,;—–]| [—–] | (?:to (?!(?:supply|deliver|provide|study|repair|maintain|upgrade|operate|test|construct|demonstrate|research|investigate|restore|preserve|renovate|serve|settle|end|resolve|design|install|replace|run|manage|sponsor)(?!\p{L}))\p{Ll}|for (?:its|an?|AI|\p{Lu}\p{L}+ push) |as (?!part|prize|damages|compensation)|with |while |amid ))/u;
const FROM_WHOM = /^\+? from [^.;,]{2,50}?(?= to \p{Ll})/u;
const AT_VALUATION =
  /^\+? at (?:an? )?(?:[$€£][\d.,]+ ?\p{L}*\+? |flat |down-round |unchanged )(?:(?:post|pre)-money )?valuation/iu;
const IN_FRESH = /^\+? in (?:fresh|new) (?:funds|funding|capital|cash|money)(?!\p{L})/iu;
/** "From Quay, Heron, and others" */
const FROM_SEVERAL =
  /^\+? from (?:\p{Lu}[\p{L}\d.&’'-]*(?: \p{Lu}[\p{L}\d.&’'-]*){0,3})(?:, | and )(?:\p{Lu}|and |others)/u;
const FOR_ITS_WARES =
  /^\+? for (?:its|an?|new|the) (?:[\p{L}-]+ ){0,6}?(?:platform|tool|software|app|tech|technology|marketplace|robots?|models?|take|API|agents?|assistant|solution)(?!\p{L})/u;

/** Verbs of getting, without "wins", "awarded" and "receives": those are said of orders and grants. */
const GETS =
  /^(?:,? (?:Company|Co|Inc|Corp|Ltd|Group|Holdings)\.?)?(?:, [^;:]{3,100},)? (?:(?:has|just|today) ){0,2}(?<verb>secure[sd]|lands?|landed|bags?|bagged|nets|netted|nabs|nabbed|snags|snagged|scoops|scooped|scores|scored|books|booked|unlocks|unlocked|taps|tapped|closes|closed|(?:snaps|snapped|picks) up|(?:pulls|pulled|hauls|hauled) in|pockets) (?:(?:another|about|over|more than|nearly|a (?:further|fresh|whopping|massive|huge)|an extra|fresh) )*$/iu;
/** What a company does for itself; what is supplied, built, studied or repaired is done for whoever pays. */
const FOR_ITSELF =
  /^\+? (?:in (?:fresh |new )?funds )?to (?:help )?(?:scale|expand|grow|bring|launch|accelerate|make|take|fuel|tackle|transform|automate|fight|power|boost|dial up|drive|fund (?:growth|expansion|its)|ease|disrupt|challenge|rival|compete|win|reach|combat|help (?:companies|brands|businesses|enterprises|teams|developers|users|startups|people)|reinvent|replace|create|put|turn|speed|simplify|moderni[sz]e|double|ramp up|roll out|push|reshape|rethink|streamline|digiti[sz]e|commerciali[sz]e|democrati[sz]e|end|hire|enter|conquer)(?!\p{L})(?! [$€£\d])/iu;
const OF_OTHER_MONEY = createPattern(
  /\b(?:orders?|contract(?:s|or)?|deals?|tender|grants?|loans?|lenders?|debt|credit|bonds?|mortgages?|financing (?:package|facility)|facility|\p{L}*banks?|settlement|damages|lawsuit|verdict|awards?|awarded|prizes?|competition|subsid\p{L}+|incentives?|tax|budget|donat\p{L}+|gifts?|philanthrop\p{L}+|foundation|lottery|sponsor\p{L}*|customers?['’]? commitments?|auftrag|zuschuss|darlehen|kredit\p{L}*|förder\p{L}*|spenden?|subsidie|lening|krediet|actie|inzameling\p{L}*|goede doel|donaties?|stichting|vereniging|prêt|subvention|préstamo|subvención)\b/iu,
);
/** Bodies that live on what is given to them. */
const IS_BODY =
  /(?<!\p{L})(?:County|City|Council|Universit\p{L}+|College|School|District|Hospitals?|Foundation|Trust|Institute|Museum|Airport|Authority|Port|Charity|Society|Association|Church|Stiftung|Stichting|Verein|Gemeente|Stadt)(?!\p{L})/u;
const READ = 8;

/** "<subject> secures $18M to scale its network", "Fresh capital for <subject>: $7M": of a headline with one sum, behind the subject. */
export function forGrowth(reading: Reading, sentence: Sentence, sums: readonly Money[]): RoundClaim | undefined {
  const { text, isTitle } = sentence;
  const [own] = isTitle ? subjectSpans(reading, sentence) : [];
  if (!own) return undefined;
  // "Six months after raising $29M, Beacon nabs another $52M": what opens the sentence is known.
  const [sum, ...others] = sums.filter(({ start }) => start >= own.end);
  if (!sum || others.length > 0) return undefined;
  const between = text.slice(own.end, sum.start);
  const verb = GETS.exec(between)?.groups?.["verb"];
  const isSecured = verb !== undefined && isGot(verb, sum, text.slice(sum.end));
  const isFresh = FRESH_FOR.test(text.slice(0, own.start)) && BEHIND_COLON.test(between);
  if (!(isSecured || isFresh) || maySpringElsewhere(reading)) return undefined;
  return isStated(reading, sentence, own.end + Math.max(1, between.lastIndexOf(verb ?? " ")))
    ? toClaim(sentence, sum.start, false, sum)
    : undefined;
}

const FRESH_FOR =
  /^(?:(?:frisches|neues|weiteres) (?:kapital|geld)|(?:fresh|new) (?:venture |growth |equity )?capital|nouveaux? (?:capital|capitaux)|capital frais|(?:nuevo|novo|nuovo) capital[e]?|capitali freschi|(?:vers|nieuw) (?:kapitaal|geld)|(?:finanzierungs|kapital|seed-|investerings|kapitaal)runde|(?:investerings|kapitaal)ronde|levée de fonds|ronda de (?:financiación|inversión)|rodada de investimento|(?:seed|pre-seed|funding|investment) round|series [a-k]) (?:for|für|pour|para|per|voor) (?:[\p{Ll}-]+ ){0,4}$/iu;
const BEHIND_COLON = /^ ?[:–—-] (?:\p{Ll}+ )?$/u;

const SELLS_SHARES = createPattern(
  /(?<!\p{L})(?:sells?|sold|places?|placed|issues?|issued) (?:(?:new|more|its own|treasury|[\d.,]+(?: ?(?:million|mln|m|bn|billion))?) )*(?:shares|stock) to raise (?:(?:about|around|up to|some|nearly) )?(?=[\p{Lu}$€£₹\d])/iu,
);

/** "Taps shareholders for £20m" */
const TAPS_SHAREHOLDERS = createPattern(
  /(?<!\p{L})(?:taps|tapped) (?:its |the )?(?:existing )?(?:shareholders|stockholders|investors) for (?:(?:about|around|up to|another|a further) )?(?=[\p{Lu}$€£₹\d])/iu,
);
/** "Launches £50m rights issue": the sum stands before what it is raised by. */
const LAUNCHES = createPattern(
  /(?<!\p{L})(?:launch(?:es|ed)|unveil(?:s|ed)|announc(?:es|ed)) (?:an? )?(?=\S{0,4}\d[^.;:]{0,24}? (?:rights issue|share placing|share sale|capital increase|share issue|equity raise)(?!\p{L}))/iu,
);

/** "Sells shares to raise $2.5 billion", "launches £50m rights issue" */
export function sellsShares(reading: Reading, sentence: Sentence, sums: readonly Money[]): RoundClaim | undefined {
  for (const pattern of [SELLS_SHARES, TAPS_SHAREHOLDERS, LAUNCHES]) {
    const found = pattern.exec(sentence.text);
    const sum = found && sums.find(({ start }) => Math.abs(start - found.index - found[0].length) < 3);
    if (!found || !sum || !isStated(reading, sentence, found.index)) continue;
    if (isOwnAct(reading, sentence, found.index)) return toClaim(sentence, found.index, false, sum);
  }
  return undefined;
}

/** "Haalt 3 miljoen op", "sammelt 3 Millionen ein": money by the verb in two parts, though no currency is named; nothing that is counted stands between. */
const IN_TWO_PARTS = createPattern(
  /(?<!\p{L})(?:(?:haalt|haalde|halen) (?:[\p{Ll}]+ ){0,2}(?:\d+(?:[.,]\d+)?|een|twee|drie|vier|vijf|tien) (?:miljoen|mln\.?|ton) (?:op|binnen)|(?:sammelt|sammelte|wirbt|warb) (?:[\p{Ll}]+ ){0,2}(?:\d+(?:[.,]\d+)?|eine|zwei|drei|vier|fünf|zehn) (?:Millionen|Million|Mio\.?) ein)(?= ?(?:[.,;:]|$)| (?:en|und|bij|bei|von|van|voor|für|om|met|mit)(?!\p{L}))/u,
);

/** Where a headline says so; the sum is left out, for nobody says of what. */
export function raisedWithoutCurrency(reading: Reading, sentence: Sentence): RoundClaim | undefined {
  const found = sentence.isTitle ? IN_TWO_PARTS.exec(sentence.text) : null;
  if (!found || maySpringElsewhere(reading) || !isStated(reading, sentence, found.index)) return undefined;
  const isOwn = actorBefore(reading, sentence, found.index) === "subject";
  return isOwn ? toClaim(sentence, found.index, false, undefined) : undefined;
}

function maySpringElsewhere({ subject, sentences }: Reading): boolean {
  if (IS_BODY.test(subject.name)) return true;
  return sentences
    .slice(0, READ)
    .some(({ text, isBoilerplate }) => !isBoilerplate && (OF_OTHER_MONEY.test(text) || PUBLIC_GIVER.test(text)));
}
