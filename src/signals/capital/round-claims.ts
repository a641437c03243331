import { subjectSpans } from "../language/actor.ts";
import { certaintyAt } from "../language/certainty.ts";
import { createCue } from "../language/cues.ts";
import { findMoney, type Money } from "../language/money.ts";
import { createPattern, type Pattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { backing } from "./backing.ts";
import { isAdviser } from "./deal-objects.ts";
import { isDenied } from "./denied.ts";
import { isForCharity, isOtherObject, isRoundSum, namesInvestor, namesShareholders, tellsOfEnd } from "./equity.ts";
import { PUBLIC_GIVER } from "./grants.ts";
import { forGrowth, raisedWithoutCurrency, sellsShares } from "./headline-money.ts";
import { isAboutOwnFund } from "./investor-funds.ts";
import { investorLike } from "./investor-names.ts";
import { investorsPay, isBesideOthers } from "./investors-pay.ts";
import { isOthersMoney, isPaidForWares, leadsNoMoney } from "./others-money.ts";
import { isOwnActor, isStatedAt } from "./round-actors.ts";
import { type RoundClaim, toClaim } from "./round-claim.ts";
import { hasEquityNear, hasInvestorsAnywhere, hasRoundAnywhere, isOwnSpending, tellsOfRound } from "./round-context.ts";
import { headlineSum, ledAt } from "./round-headlines.ts";
import { namedRound, openingSum } from "./round-openings.ts";
import { byPhrase } from "./round-phrases.ts";
import { isHeadedByDebt, isListing, NO_ROUND } from "./round-vetoes.ts";
import { namesRound, ROUND_NOUN, ROUND_WORDS } from "./rounds.ts";
import { byNoun, forSubject } from "./rounds-without-verb.ts";
import { isToldOfAccount } from "./whose.ts";

/** Verbs that with a sum mean a round by themselves; the others need a word that says so. */
const RAISES = createPattern(
  /(?<![\p{L}-])(?:raises|raised|fundraised|crowdfunds|crowdfunded|after raising|have raised|(?:avoir|a|avons) (?:bouclé|levé|réuni|finalisé|sécurisé)|(?:a|ont|avons) réussi à (?:boucler|lever|clore|réunir)|(?:vient|viennent|venons) de (?:lever|boucler|clore|réaliser|réunir|finaliser|sécuriser|obtenir)|(?<=, )raising(?= (?:(?:gross|net|total|aggregate) proceeds\b|(?:about |over |more than )?(?:[A-Z]{0,3} ?[$€£]|[A-Z]{3} ?\d)))|lève|lèvent|levé|levée|levés|eingeworben|wirbt|eingesammelt|sammelte?|holt|holte|geholt|haalt|haalde|haalden|opgehaald|binnengehaald|binnenhaalt|capta|captado|captou|levantado|recaudado|captaram|levanta|levantou|levantó|recauda|recaudó|raccoglie|raccolto|récolte|boucle)(?!\p{L})/giu,
);
const TAKES = createPattern(
  /(?<![\p{L}-])(?:clinches|clinched|lines up|lined up|amasses|amassed|grabs|grabbed|gathers|gathered|(?<=, )fresh (?:from|off) (?:raising|closing|securing|landing|bagging)|secures|secured|closes|closed|closing of|scores|scored|banks|banked|hauls in|hauled in|rakes in|raked in|reels in|reeled in|mops up|mopped up|wraps up|wrapped up|wrapping up|locks (?:in|down|up)|locked (?:in|down|up)|finali[sz]es|finali[sz]ed|finalise|finalisé|concludes|concluded|pockets|pocketed|pulled in|extends|extended|expands|expanded|doubles|doubled|upsizes|upsized|tops up|topped up|issued and sold|sold(?= [$€£][^.;]{1,60}(?:offering|equity|shares|stock|securities)[^.;]{0,60}(?:investors|Form D|filing))|comes out of stealth with|came out of stealth with|coming out of stealth with|emerges from stealth with|emerged from stealth with|emerging from stealth with|completes|completed|lands|landed|accepts|accepted|nails|nailed|lets in|let in|pulls down|pulled down|emerges from stealth [^.;]{1,24}? with|emerged from stealth [^.;]{1,24}? with|came out of stealth [^.;]{1,24}? with|comes out of stealth [^.;]{1,24}? with|bags|bagged|nabs|nabbed|nets|netted|gets|got|gains|gained|replenish(?:es|ed) (?:its|their) (?:coffers|war chest|cash) with|takes|took|taken|receives|received|attracts|attracted|picks up|picked up|scoops|snags|snagged|garners|garnered|collects|collected|adds|added|announces|announced|announcing|to announce|draws|drew|drawn|valued(?= at [^;]{1,40} in (?:an?|its|the)\s)|brings in|brought in|pulls in|obtains|obtained|wins|won|marks|launches with|launched with|becomes|vira|pens|penned|inks|inked|sichert|sicherte|gesichert|abgeschlossen|sammelt|chiuso|cerrado|obtenido|recibido|ottenuto|ricevuto|afgesloten|afgerond|sluit|fechou|fecha|réalise|réalisé|réussit|(?:has|have)(?= (?:[A-Z]{0,3}[$€£]|\d))|erhält|erhielt|erhalten|bekommt|bekam|schließt|schloss|ontvangt|ontving|krijgt|kreeg|obtient|obtenu|recebe|recebeu|gekregen|ontvangen|recibe|recibió|cierra|cerró|ottiene|incassa|incassato|chiude|(?:gibt|gab)(?= [^;]{3,80} bekannt)|meldet|meldete|verkündet|verkündete|vara|varato|anuncia|annonce|empoche|empoché|officialise|officialisé)(?!\p{L})/giu,
);
/** Less than this, with no word of investors anywhere, is a collection or a takings (whole units of any currency). */
const SMALL_SUM = 100_000;
/** Without a sum one of these must stand there, or no pattern below matches. */
const MONEY_CUE = createCue(
  `${ROUND_WORDS} undisclosed millionenbetrag millionensumme millionenhöhe millioneninvestment millionenspritze einstellig zweistellig dreistellig siebenstellig sechsstellig achtstellig six seven eight ventures angels partners vc
  backing investor investors backer shareholder fund funds investisseur actionnaire inversor accionista investidor acionista aandeelhouder
  investeerder investitore azionista gesellschafter geld`,
);
/** "Beacon, the start-up that raised $40M, is ...": known already. */
const IN_APPOSITION = /, (?:an? |the )?[^,]{1,40} (?:that|which|who) (?:has |had |have |recently ){0,2}$/;
const ROUND_IS_CLOSED = createPattern(
  /\b(?:our (?:pre-?seed|seed|series [a-f]|growth|funding|investment)(?: round| financing)? (?:has )?closed|(?:our|the) (?:pre-?seed|seed|series [a-f]|growth|funding|investment)(?: round| financing)? (?:is|has been|was) (?:now |officially )?(?:closed|complete|completed|done))\b/i,
);
/** "Quay has led our $12M Series A" */
const LEADS_OURS = createPattern(
  /\b(?:led|leads|(?:is|are) leading|co-led|joined|invested in) our (?:[\w$€£.,]+ ){0,3}(?:pre-?seed|seed|series [a-f]|round)\b|\b(?:joined|joins|join|joining) us as (?:an? |new |our )?(?:\w+ )?(?:investors?|backers?|shareholders?)\b/i,
);
const RAISED_BY = /\b(?:raised|secured|closed|completed|landed|bagged) by\s/g;
const GROWS = /^(?:extend|expand|top|doubl|upsiz)/i;
/** The other way round: somebody puts money into the subject. */
const INVESTS = createPattern(
  /\b(?:(?:writes|wrote|written)(?= (?:an? )?[$€£])|invests?|invested|(?:is|are) (?:investing|backing|bankrolling)|has invested|puts?|pours?|poured|injects?|injected|backs?|backed|bets?(?= (?:on|[$€£]))(?: on)?|pumps|pumped|ploughs|ploughed|plows|plowed|sinks|leads?|led|gives?|gave|given|provid(?:es?|ed)(?= (?:another|an? further|an? additional|a new|fresh|[$€£]))|bankroll(?:s|ed)?|kick(?:s|ed)? in|chip(?:s|ped)? in|stump(?:s|ed)? up|wir(?:es|ed)|commit(?:s|ted)(?= [$€£])|contribut(?:es|ed)(?= [$€£])|subscribed|financing of|financing for|round (?:for|in|of)|investment in|investiert|investierte|stecken|steckt|steckte|pump(?:en|t)|investit|investissent|appor(?:te|tent)|injectent?|misent?|inyectan?|invierten?|aportan?|colocam?|investono|puntano|steken|steekt|levée de .{0,30}? de)\b/gi,
);
const IS_UNDISCLOSED = createPattern(
  /\b(?:undisclosed (?:amount|sum|round|funding|investment)|siebenstellig|sechsstellig|achtstellig|(?:ein|zwei|drei|hoch|niedrig)(?:en )?-?stellige[nrs]? Million|einstelligen? Million|Millionen(?:betrag|summe|höhe|investment|spritze)|(?:six|seven|eight)-figure)/i,
);
/** "Founded in 2019, Beacon has raised": a profile sums up what is known. */
const IS_PROFILE =
  /\b(?:founded|established|headquartered)\b[^;]{0,80}\band (?:has|have)\s(?:also |so far |already )?$/i;
/** A page that says what the company is sums up its rounds, it does not announce one. */
const IS_PORTRAIT =
  /^(?:about(?: us| the company)?\b|who we are|our (?:story|company)|company (?:profile|overview)|über uns|à propos|qui sommes-nous|sobre (?:nós|nosotros)|chi siamo|over ons)/i;
/** "Beacon Week hears speakers who have raised $250 million" */
const WHO_HAVE = /\bwho (?:(?:have|has|had|collectively|together|already) )*$/i;
/** Every sentence that states a round of the subject as done, in the order of the text. */
export function findRoundClaims(reading: Reading): RoundClaim[] {
  const { text } = reading;
  if (
    !(
      /\d/.test(text) ||
      MAY_TELL.test(text) ||
      ROUND_NOUN.test(text) ||
      IS_UNDISCLOSED.test(text) ||
      namesInvestor(text)
    )
  )
    return [];
  const claims = reading.sentences
    .flatMap((sentence) => readClaim(reading, sentence) ?? [])
    .filter(({ sentence, round }) => round || !isOwnSpending(reading, sentence));
  if (claims.length === 0 || tellsOfEnd(reading.document.title) || IS_PORTRAIT.test(reading.document.title)) return [];
  if (isDenied(reading) || (isAboutOwnFund(reading) && !claims.some((claim) => claim.round))) return [];
  if (reading.sentences.some((one) => isForCharity(one.text)) && !hasInvestorsAnywhere(reading)) return [];
  if (isListing(reading, claims) || isHeadedByDebt(reading, claims) || isAdviser(reading)) return [];
  const isLarge = claims.some((claim) => claim.round || (claim.sum?.amount ?? SMALL_SUM) >= SMALL_SUM);
  return isLarge || hasInvestorsAnywhere(reading) ? claims : [];
}

const MAY_TELL = createPattern(
  /\b(?:(?:backing|investment|capital|funding|money|cash) (?:from|by) |as (?:an? |its |the )?(?:[\w-]+ )?(?:investor|backer|shareholder))/i,
);

function readClaim(reading: Reading, sentence: Sentence): RoundClaim | undefined {
  if (sentence.isBoilerplate || !mayTell(reading, sentence)) return undefined;
  if (reading.isGeneric && !(reading.isOwnSite || /\b(?:we|we've|our)\b/i.test(sentence.text))) return undefined;
  const sums = findMoney(sentence.text).filter((sum) => isRoundSum(sentence.text, sum));
  const bare = sums.length === 0 ? raisedWithoutCurrency(reading, sentence) : undefined;
  if (bare) return bare;
  if (sums.length === 0 && !MONEY_CUE(sentence)) return undefined;
  const hasRound =
    namesRound(sentence) &&
    (sums.length > 0 || namesRound({ ...sentence, text: sentence.text.replace(NO_ROUND.regexp, " ") }));
  const isInvestment =
    sums.length > 0 || hasRound || IS_UNDISCLOSED.test(sentence.text) || namesInvestor(sentence.text);
  if (!isInvestment)
    return (
      backing(reading, sentence, sums) ??
      told(reading, sentence, sums) ??
      ownRound(reading, sentence, sums) ??
      byPhrase(reading, sentence, sums)
    );
  if (isForCharity(sentence.text) || tellsOfEnd(sentence.text)) return undefined;
  if (isOthersMoney(reading, sentence)) return undefined;
  if (sentence.isTitle && /^(?:how|why|inside|interview)\b/i.test(sentence.text)) return undefined;
  return (
    byVerb(reading, sentence, sums, RAISES, true) ??
    (hasRound || hasEquityNear(reading, sentence) ? byVerb(reading, sentence, sums, TAKES, false) : undefined) ??
    byInvestor(reading, sentence, sums) ??
    intoSubject(reading, sentence, sums) ??
    investorsPay(reading, sentence, sums) ??
    leading(reading, sentence, sums) ??
    opening(reading, sentence, sums) ??
    told(reading, sentence, sums) ??
    passive(reading, sentence, sums) ??
    byNoun(reading, sentence, sums) ??
    forSubject(reading, sentence, sums) ??
    backing(reading, sentence, sums) ??
    ownRound(reading, sentence, sums) ??
    byPhrase(reading, sentence, sums) ??
    headed(reading, sentence, sums) ??
    forGrowth(reading, sentence, sums) ??
    sellsShares(reading, sentence, sums) ??
    led(reading, sentence, sums)
  );
}

/** "<subject> cooks up $2m pre-seed": what headlines say of a round, with whatever verb. */
function headed(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const [own] = subjectSpans(reading, sentence);
  const sum = own && headlineSum(sentence, sums, own, () => tellsOfRound(reading));
  if (!sum || !isStatedAt(reading, sentence, own.end + 1) || isOtherObject(sentence.text, sum.end, sum))
    return undefined;
  if (isOtherObject(sentence.text, own.end, sum) || !isOwnActor(reading, sentence, sum.start, true)) return undefined;
  return toClaim(sentence, sum.start, false, sum);
}

/** "Quay and Heron led the round" below a headline on the subject. */
function led(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const at = sentence.isTitle || sentence.index > LEAD ? undefined : ledAt(sentence.text);
  if (at === undefined || !isStatedAt(reading, sentence, at)) return undefined;
  const [title] = reading.sentences;
  if (!title?.namesSubject || findMoney(title.text).length !== 1) return undefined;
  const named = subjectSpans(reading, sentence).some(({ end }) => end <= at || !/^['’]/.test(sentence.text.slice(end)));
  return named || isOtherObject(sentence.text, at, sums[0]) ? undefined : toClaim(sentence, at, false, sums[0]);
}

/** Sentences in which an article says who led the round of its headline. */
const LEAD = 3;

/** A sentence of the subject, or one that only describes who has raised ("The Leeds recruiter has raised …"). */
function mayTell(reading: Reading, sentence: Sentence): boolean {
  if (meansSubject(sentence)) return true;
  if (reading.isGeneric || !(namesRound(sentence) || namesShareholders(sentence.text) || payers(sentence)))
    return false;
  return isToldOfAccount(reading, sentence);
}

/** Whether it names somebody who buys shares for a living. */
function payers({ text }: Sentence): boolean {
  return /\d/.test(text) && investorLike(text).length > 0;
}

/** "<subject> raised $45M", "<subject> has closed its Series B". */
function byVerb(reading: Reading, sentence: Sentence, sums: Money[], verbs: Pattern, isStrong: boolean) {
  for (const verb of verbs.matchAll(sentence.text)) {
    const end = verb.index + verb[0].length;
    // A participle stands behind its object: "hat eine Seed-Finanzierung in siebenstelliger Höhe abgeschlossen".
    const object = STANDS_LAST.test(verb[0])
      ? sentence.text.slice(Math.max(0, verb.index - 90), verb.index)
      : sentence.text.slice(end, end + 110);
    const named = sums.find((one) => one.start >= end && one.start - end < 110) ?? sumBefore(sums, verb.index, verb[0]);
    const sum = named && isNewTotal(sentence.text, verb[0], named) ? undefined : named;
    if (!sum && !ROUND_NOUN.test(object) && !IS_UNDISCLOSED.test(object)) continue;
    if (isOtherObject(sentence.text, end, sum) || !isOwnActor(reading, sentence, verb.index)) continue;
    const lead = sentence.text.slice(0, verb.index);
    if (IS_PROFILE.test(lead) || WHO_HAVE.test(lead) || (IN_APPOSITION.test(lead) && object.includes(","))) continue;
    if (!isStatedAt(reading, sentence, verb.index)) continue;
    return toClaim(sentence, verb.index, isStrong, sum);
  }
  return undefined;
}

/** "Extends its seed round to $12M": the sum is what the round has come to, not what is new. */
function isNewTotal(text: string, verb: string, sum: Money): boolean {
  return GROWS.test(verb) && /\bto (?:about |over |more than )?$/.test(text.slice(0, sum.start));
}

const STANDS_LAST =
  /^(?:abgeschlossen|erhalten|eingesammelt|eingeworben|geholt|gesichert|afgesloten|opgehaald|afgerond|gekregen|ontvangen)$/i;

/** German, Dutch and French participles stand behind the sum: "hat 40 Mio. Euro erhalten", "3 millions d'euros levés". */
function sumBefore(sums: Money[], verbAt: number, verb: string): Money | undefined {
  if (
    !/(?:eingeworben|eingesammelt|erhalten|geholt|gesichert|abgeschlossen|afgesloten|opgehaald|levée?s?|obtenu|gekregen|ontvangen|binnengehaald|haalde|haalden)$/i.test(
      verb,
    )
  )
    return undefined;
  return sums.filter((sum) => sum.end <= verbAt && verbAt - sum.end < 60).at(-1);
}

/** "Accel invested $45M in <subject>", "gives <subject> another $50M", "a $250M financing of <subject>". */
function byInvestor(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  for (const verb of INVESTS.matchAll(sentence.text)) {
    const end = verb.index + verb[0].length;
    const target = targetsIn(reading, sentence).find((span) => span.start >= end && span.start - end < 90);
    if (!target) continue;
    const between = sentence.text.slice(end, target.start);
    if (isPaidForWares(between, sentence.text.slice(target.end)) || isBesideOthers(between)) continue;
    const isInto =
      /(?:\b(?:in|into|of|for|to|on|behind|another|de|da|d['’])|^)\s?(?:the |[\w-]+ ){0,3}$/i.test(between) &&
      between.length < 90;
    const isDirect =
      /^\s?(?:again )?(?:in |into )?$/.test(between) ||
      /\b(?:in|into|of|for|behind|on)\b[^,;]{0,50}$/.test(between) ||
      (/ in$/i.test(verb[0]) && /^\s?(?:[\p{L}-]+ ){0,4}$/u.test(between));
    if (!isInto || !isDirect || /\b(?:from|by)\b/.test(between)) continue;
    const sum = sums.find((one) => isPaidTo(sentence.text, one, verb.index, target));
    if (!sum && !ROUND_NOUN.test(sentence.text) && !/\b(?:puts?|pours?|invest)/i.test(verb[0])) continue;
    if (leadsNoMoney(sentence.text, verb[0], end, target, sum)) continue;
    if (isOtherObject(sentence.text, end, sum)) continue;
    // "State gives Beacon $1.5 million": a public body gives no money for shares.
    if (/^g[ai]ve/i.test(verb[0]) && PUBLIC_GIVER.test(sentence.text.slice(0, end))) continue;
    if (certaintyAt(sentence.text, verb.index, reading.referenceAt) !== "stated") continue;
    return toClaim(sentence, verb.index, false, sum);
  }
  return undefined;
}

/** The money itself acts or is acted on: "$6.2M has gone into <subject>", "9 Millionen fließen in <subject>". */
const FLOWS = createPattern(
  /(?<![\p{L}-])(?:(?:has |have )?(?:gone|goes?|going|went|flow(?:s|ed|ing)?|pour(?:s|ed|ing)?) into|(?:been |is |was |were )?(?:invested|injected|put|pumped) (?:in|into)|(?:fließt|fließen|flossen) in|(?:vont|va) à|(?:va|vanno|van) a)\s(?:the |[\p{Ll}-]+ ){0,3}$/iu,
);

function intoSubject(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  if (!namesRound(sentence)) return undefined;
  for (const target of targetsIn(reading, sentence)) {
    const flow = FLOWS.exec(sentence.text.slice(0, target.start));
    const sum = flow && sums.filter((one) => one.end <= flow.index && flow.index - one.end < 60).at(-1);
    if (!sum || isOtherObject(sentence.text.slice(0, flow.index), sum.end, sum)) continue;
    if (certaintyAt(sentence.text, flow.index, reading.referenceAt) !== "stated") continue;
    return toClaim(sentence, flow.index, false, sum);
  }
  return undefined;
}

/** The subject by name, and "us" where it speaks itself. */
function targetsIn(reading: Reading, sentence: Sentence): Span[] {
  const own = reading.isOwnSite
    ? [...sentence.text.matchAll(/\bus\b(?=[.,!;]| (?:and|to|as|with|in|led|at|for|over)\b|$)/g)]
    : [];
  const spans = own.map((word) => ({ start: word.index, end: word.index + word[0].length }));
  return [...subjectSpans(reading, sentence), ...spans].sort((a, b) => a.start - b.start);
}

/** "With $9.3M raised, <subject> leads the week": what has been raised opens the sentence. */
function leading(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const [sum] = sums;
  if (!sum || !/^(?:Avec|With|Con|Com|Mit|Met) (?:[^\s,]+ ){0,2}$/.test(sentence.text.slice(0, sum.start)))
    return undefined;
  const [own] = subjectSpans(reading, sentence).filter((span) => span.start >= sum.end);
  if (!own || !RAISED_THEN.test(sentence.text.slice(sum.end, own.start))) return undefined;
  if (!isStatedAt(reading, sentence, sum.end) || isOtherObject(sentence.text, sum.end, sum)) return undefined;
  return toClaim(sentence, sum.start, true, sum);
}

/** "Fresh from raising $20m, <subject> opens its doors". */
function opening(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const [own] = subjectSpans(reading, sentence);
  const sum = own && openingSum(sentence, sums, own, hasEquityNear(reading, sentence));
  if (!sum || !isStatedAt(reading, sentence, sum.end) || isOtherObject(sentence.text, sum.start, sum)) return undefined;
  return toClaim(sentence, sum.start, false, sum);
}

/** "Seed extension takes <subject>'s total to $7M"; "Fresh capital for <subject>" over a text that speaks of a round. */
function told(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const [own] = subjectSpans(reading, sentence);
  const round = own && namedRound(sentence, sums, own);
  if (!round || !hasRoundAnywhere(reading) || !isStatedAt(reading, sentence, round.at)) return undefined;
  return isOtherObject(sentence.text, 0, round.sum) ? undefined : toClaim(sentence, 0, false, round.sum);
}

const RAISED_THEN = createPattern(
  /^ (?:levés|raised|in (?:the bank|hand|its pocket|(?:fresh|new) (?:funding|capital|money))|recaudad[oa]s|levantad[oa]s|captad[oa]s|raccolti|opgehaald|eingesammelt\p{L}*)(?: [^.;,]{0,40})?, (?:[\p{Ll}'’-]+ ){0,4}$/iu,
);

/** "A $14M Series A has been raised by <subject>." */
function passive(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  for (const verb of sentence.text.matchAll(RAISED_BY)) {
    const end = verb.index + verb[0].length;
    const isOwn = subjectSpans(reading, sentence).some(
      (span) => span.start >= end && /^(?:the |[\p{L}-]+ ){0,4}$/u.test(sentence.text.slice(end, span.start)),
    );
    const sum = sums.filter((one) => one.end <= verb.index && verb.index - one.end < 60).at(-1);
    if (!isOwn || !sum || isOtherObject(sentence.text.slice(0, verb.index), sum.start, sum)) continue;
    if (certaintyAt(sentence.text, verb.index, reading.referenceAt) !== "stated") continue;
    return toClaim(sentence, verb.index, false, sum);
  }
  return undefined;
}

/** A sum before the verb's target, or right after it: "invested in Beacon, and put $5M into Heron" paid Beacon nothing. */
function isPaidTo(text: string, sum: Money, verbAt: number, target: Span): boolean {
  if (sum.end <= target.start) return sum.start >= verbAt - 40;
  // "backs Beacon in a $52M A round"
  if (
    /^ (?:in|with|to the tune of) (?:(?:an?|its|their|the|new|fresh|another) )*$/.test(
      text.slice(target.end, sum.start),
    )
  )
    return true;
  return sum.start - target.end < 40 && !/[,;]|\b(?:and|in|into)\b/.test(text.slice(target.end, sum.start));
}

/** "The seed round is closed" on the company's own site. */
function ownRound(reading: Reading, sentence: Sentence, sums: Money[]): RoundClaim | undefined {
  const closed = reading.isOwnSite ? (ROUND_IS_CLOSED.exec(sentence.text) ?? LEADS_OURS.exec(sentence.text)) : null;
  if (!closed || certaintyAt(sentence.text, closed.index, reading.referenceAt) !== "stated") return undefined;
  return toClaim(sentence, closed.index, false, sums[0]);
}
