import { subjectSpans } from "../language/actor.ts";
import { isStated } from "../language/doer.ts";
import type { Money } from "../language/money.ts";
import { createPattern, type Pattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOtherObject } from "./equity.ts";
import { isOwnActor, isStatedAt } from "./round-actors.ts";
import { type RoundClaim, sumBefore, toClaim } from "./round-claim.ts";
import { IS_UNDISCLOSED, ROUND_NOUN } from "./rounds.ts";

/* Rounds told by what whoever raises them does: "<subject> raised $45M", "<subject> has closed its Series B". */

/** "<subject> raised $45M": the verb alone says what the money is. */
export function raises(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  return byVerb(reading, sentence, sums, RAISES);
}

/** "<subject> has closed its Series B": for sentences that speak of a round or stand beside one that does. */
export function takes(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  return byVerb(reading, sentence, sums, TAKES);
}

/** Verbs that with a sum mean a round by themselves. */
const RAISES = createPattern(
  /(?<![\p{L}-])(?:raises|raised|(?<=\bhelps? (?:\p{Lu}\S* ){1,4})raise|fundraised|crowdfunds|crowdfunded|after raising|have raised|(?:avoir|a|avons) (?:bouclé|levé|réuni|finalisé|sécurisé)|(?:a|ont|avons) réussi à (?:boucler|lever|clore|réunir)|(?:vient|viennent|venons) de (?:lever|boucler|clore|réaliser|réunir|finaliser|sécuriser|obtenir)|(?<=, )raising(?= (?:(?:gross|net|total|aggregate) proceeds\b|(?:about |over |more than )?(?:[A-Z]{0,3} ?[$€£]|[A-Z]{3} ?\d)))|lève|lèvent|levé|levée|levés|eingeworben|wirbt|eingesammelt|sammelte?|holt|holte|geholt|haalt|haalde|haalden|opgehaald|binnengehaald|binnenhaalt|capta|captado|captou|levantado|recaudado|captaram|levanta|levantou|levantó|recauda|recaudó|raccoglie|raccolto|récolte|boucle)(?!\p{L})/giu,
);
/** Verbs of getting and closing: of a round only where the text has a word for one. */
const TAKES = createPattern(
  /(?<![\p{L}-])(?:clinches|clinched|lines up|lined up|amasses|amassed|grabs|grabbed|gathers|gathered|(?<=, )fresh (?:from|off) (?:raising|closing|securing|landing|bagging)|secures|secured|closes|closed|closing of|scores|scored|banks|banked|hauls in|hauled in|rakes in|raked in|reels in|reeled in|mops up|mopped up|wraps up|wrapped up|wrapping up|locks (?:in|down|up)|locked (?:in|down|up)|finali[sz]es|finali[sz]ed|finalise|finalisé|concludes|concluded|pockets|pocketed|pulled in|extends|extended|expands|expanded|doubles|doubled|upsizes|upsized|tops up|topped up|issued and sold|sold(?= [$€£][^.;]{1,60}(?:offering|equity|shares|stock|securities)[^.;]{0,60}(?:investors|Form D|filing))|comes out of stealth with|came out of stealth with|coming out of stealth with|emerges from stealth with|emerged from stealth with|emerging from stealth with|completes|completed|lands|landed|accepts|accepted|nails|nailed|lets in|let in|pulls down|pulled down|emerges from stealth [^.;]{1,24}? with|emerged from stealth [^.;]{1,24}? with|came out of stealth [^.;]{1,24}? with|comes out of stealth [^.;]{1,24}? with|bags|bagged|nabs|nabbed|nets|netted|gets|got|gains|gained|replenish(?:es|ed) (?:its|their) (?:coffers|war chest|cash) with|takes|took|taken|receives|received|attracts|attracted|picks up|picked up|scoops|snags|snagged|garners|garnered|collects|collected|adds|added|announces|announced|announcing|to announce|draws|drew|drawn|valued(?= at [^;]{1,40} in (?:an?|its|the)\s)|brings in|brought in|pulls in|obtains|obtained|wins|won|marks|launches with|launched with|becomes|vira|pens|penned|inks|inked|sichert|sicherte|gesichert|abgeschlossen|sammelt|chiuso|cerrado|obtenido|recibido|ottenuto|ricevuto|afgesloten|afgerond|sluit|fechou|fecha|réalise|réalisé|sécurise|sécurisent|complète|complété|clôture|clôturé|réussit|(?:has|have)(?= (?:[A-Z]{0,3}[$€£]|\d))|erhält|erhielt|erhalten|bekommt|bekam|schließt|schliesst|schloss|ontvangt|ontving|krijgt|kreeg|obtient|obtenu|obtiene|obtuvo|consigue|amplía|amplió|recebe|recebeu|gekregen|ontvangen|recibe|recibió|cierra|cerró|ottiene|incassa|incassato|chiude|(?:gibt|gab)(?= [^;]{3,80} bekannt)|meldet|meldete|verkündet|verkündete|vara|varato|anuncia|annonce|empoche|empoché|officialise|officialisé)(?!\p{L})/giu,
);

function byVerb(reading: Reading, sentence: Sentence, sums: Money[], verbs: Pattern): RoundClaim | undefined {
  for (const verb of verbs.matchAll(sentence.text)) {
    const end = verb.index + verb[0].length;
    // A participle stands behind its object: "hat eine Seed-Finanzierung in siebenstelliger Höhe abgeschlossen".
    const object = STANDS_LAST.test(verb[0])
      ? sentence.text.slice(Math.max(0, verb.index - 90), verb.index)
      : sentence.text.slice(end, end + 110);
    const named =
      sums.find((one) => one.start >= end && one.start - end < 110) ??
      (FOLLOWS_ITS_SUM.test(verb[0]) ? sumBefore(sums, verb.index) : undefined);
    const sum = named && isNewTotal(sentence.text, verb[0], named) ? undefined : named;
    if (!sum && !ROUND_NOUN.test(verbs === RAISES ? verb[0] + object : object) && !IS_UNDISCLOSED.test(object))
      continue;
    const isNamed = sum !== undefined && IS_ROUND_TO.test(sentence.text.slice(sum.end));
    const told = sum && (verbs === RAISES || isNamed) ? withoutPurpose(sentence.text, sum.end) : sentence.text;
    if (isOtherObject(told, end, sum) || !isOwnActor(reading, sentence, verb.index)) continue;
    const lead = sentence.text.slice(0, verb.index);
    if (IS_PROFILE.test(lead) || WHO_HAVE.test(lead) || (IN_APPOSITION.test(lead) && object.includes(","))) continue;
    if (!isStatedAt(reading, sentence, verb.index)) continue;
    return toClaim(sentence, verb.index, verbs === RAISES, sum);
  }
  return undefined;
}

/** "Raises $35M to automate sales tax", "raises $30M, the largest": what it is for and how it compares says nothing of what it is, unless it goes to lenders. */
function withoutPurpose(text: string, sumEnd: number): string {
  const rest = text.slice(sumEnd);
  const purpose = REPAYS.test(rest) ? null : PURPOSE.exec(rest);
  if (!purpose) return text;
  const [, round = "", from = ""] = purpose;
  // "From an investor's new fund": not a fund of its own.
  return text.slice(0, sumEnd + round.length + (/ fund$/.test(from) ? 0 : from.length));
}

const PURPOSE =
  /^(\+?(?: (?:series [a-k]|(?:pre-?)?seed|funding|investment|growth))?(?: round)?)((?: from [^.;,]{2,60}?)?)(?: to (?!date\b)(?:help )?\p{Ll}{2,}|, (?!in\b|from\b|by\b|through\b|via\b|selling\b)| — )/iu;
const IS_ROUND_TO = /^ (?:series [a-k]|(?:pre-?)?seed|(?:(?:funding|investment|growth) )?round) to \p{Ll}/iu;
const REPAYS = /\b(?:refinanc|repay|redeem|pay(?:ing)? (?:off|down)|retire|roll over|buy ?back|donat|charit)/i;

/** "Beacon, the start-up that raised $40M, is ...": known already. */
const IN_APPOSITION = /, (?:an? |the )?[^,]{1,40} (?:that|which|who) (?:has |had |have |recently ){0,2}$/;
/** "Founded in 2019, Beacon has raised": a profile sums up what is known. */
const IS_PROFILE =
  /\b(?:founded|established|headquartered)\b[^;]{0,80}\band (?:has|have)\s(?:also |so far |already )?$/i;
/** "Beacon Week hears speakers who have raised $250 million" */
const WHO_HAVE = /\bwho (?:(?:have|has|had|collectively|together|already) )*$/i;

/** "Extends its seed round to $12M": the sum is what the round has come to, not what is new. */
function isNewTotal(text: string, verb: string, sum: Money): boolean {
  return GROWS.test(verb) && /\bto (?:about |over |more than )?$/.test(text.slice(0, sum.start));
}

const GROWS = /^(?:extend|expand|top|doubl|upsiz)/i;

/** Participles behind their object. */
const STANDS_LAST =
  /^(?:abgeschlossen|erhalten|eingesammelt|eingeworben|geholt|gesichert|afgesloten|opgehaald|afgerond|gekregen|ontvangen)$/i;

/** German, Dutch and French participles stand behind the sum: "hat 40 Mio. Euro erhalten", "3 millions d'euros levés". */
const FOLLOWS_ITS_SUM =
  /(?:eingeworben|eingesammelt|erhalten|geholt|gesichert|abgeschlossen|afgesloten|opgehaald|levée?s?|obtenu|gekregen|ontvangen|binnengehaald|haalde|haalden)$/i;

/** "A $14M Series A has been raised by <subject>." */
export function passive(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  for (const verb of sentence.text.matchAll(RAISED_BY)) {
    const end = verb.index + verb[0].length;
    const isOwn = subjectSpans(reading, sentence).some(
      (span) => span.start >= end && /^(?:the |[\p{L}-]+ ){0,4}$/u.test(sentence.text.slice(end, span.start)),
    );
    const sum = sumBefore(sums, verb.index);
    if (!isOwn || !sum || isOtherObject(sentence.text.slice(0, verb.index), sum.start, sum)) continue;
    if (!isStated(reading, sentence, verb.index)) continue;
    return toClaim(sentence, verb.index, false, sum);
  }
  return undefined;
}

const RAISED_BY = /\b(?:raised|secured|closed|completed|landed|bagged) by\s/g;
