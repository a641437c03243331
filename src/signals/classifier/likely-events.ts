import type { Detection } from "#core/detection.ts";
import { likelyRound } from "../capital/round-claims.ts";
import { getSignalType } from "../catalogue.ts";
import { toRound } from "../funding.ts";
import { isOfItsKind } from "../hiring/named-jobs.ts";
import { isOnlyEarlierPlace } from "../language/earlier-place.ts";
import { isMeantAsWord } from "../language/name-as-word.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { isOfClient } from "../technology/client-tales.ts";
import { toDetection } from "../to-detection.ts";
import { goesOn, introducesSubject, namesNobodyElse, opensWithSubject, tellsOfSubject } from "./opens-with-subject.ts";
import type { Opinion } from "./opinion.ts";
import { plainFactsOf } from "./plain-facts.ts";
import { isPlain, tellsOfType } from "./plain-statement.ts";
import { isNotOtherwise } from "./told-otherwise.ts";

/** How much of a type's base confidence such a claim is worth: no rule has understood who did what. */
const CERTAINTY = 0.75;
/** The sentence alone has to be nearly likely enough (margin). */
const TOLD_FROM = -0.4;
/** Where all depends on who is who: which post is new and which was the last one. */
const LEFT_TO_RULES: ReadonlySet<string> = new Set(["exec_departure"]);
/** Giver, taker, helper, publisher: a round is claimed only of a sentence that is as likely by itself (margin). */
const ROUND_FROM = 0.2;
/** Where people come, a buyer, a reader, a judge: they are named first, and the subject is whom they come to. */
const OTHERS_COME_FIRST: ReadonlySet<string> = new Set([
  "exec_move",
  "board_change",
  "founder_transition",
  "leader_hire",
  "acquired",
  "compliance_milestone",
  "review_posted",
  "public_talk",
  "rfp_posted",
]);
/** So likely are text and sentence then at least (margins). */
const COMES_TO_SUBJECT = { text: 0.2, sentence: -0.2 };
/** Whoever is named first in these, both are in it. */
const SYMMETRIC: ReadonlySet<string> = new Set(["partnership"]);

/**
 * What the beginning of a text most likely tells, whether or not a rule has found it. The statement has to stand as a fact in a sentence
 * about the subject. `types` are those that are told in such documents at all.
 */
export function likelyEvents(reading: Reading, opinion: Opinion | undefined, types: ReadonlySet<string>): Detection[] {
  if (!opinion || reading.isGeneric) return [];
  const likely = opinion.likelyTypes().filter((type) => types.has(type) && !LEFT_TO_RULES.has(type));
  // Most texts have none: only for the others the whole text is looked through for the name.
  if (likely.length === 0 || isMeantAsWord(reading.matcher, reading.text)) return [];
  const beside = opinion.beginning.filter((one) => one.certainty === "stated" && meansSubject(one));
  const claims = likely.flatMap((type) => {
    const sentence = tellingSentence(reading, opinion, type);
    if (!sentence) return [];
    if (type === "funding") return opinion.marginOf(type, sentence) < ROUND_FROM ? [] : roundOf(reading, sentence);
    return [
      toDetection(reading, sentence, {
        type,
        title: `${reading.subject.name}: ${getSignalType(type).name.toLowerCase()}`,
        certainty: CERTAINTY,
        ...plainFactsOf(reading, sentence, { type, beside }),
      }),
    ];
  });
  return claims.filter(isOfItsKind(reading)).filter(isNotOtherwise(reading));
}

/** With the facts of a round, or none where it lacks what rounds are told with. */
function roundOf(reading: Reading, sentence: Sentence): Detection[] {
  const claim = likelyRound(reading, sentence);
  if (!claim) return [];
  const round = toRound(reading, claim, [claim]);
  return [{ ...round, confidence: Math.round(CERTAINTY * round.confidence * 100) / 100 }];
}

/**
 * The sentence that tells it most plainly, of those that put something as a fact and name nobody before the subject, or go on about it; any of
 * them where nobody else is named at all, and any with its name where others come first and the type is very likely.
 */
function tellingSentence(reading: Reading, opinion: Opinion, type: string): Sentence | undefined {
  const { beginning, marginOf } = opinion;
  const isAlone = namesNobodyElse(reading, beginning);
  const isIntroduced = introducesSubject(reading, beginning);
  const mayComeLater = OTHERS_COME_FIRST.has(type) && opinion.bestMarginOf(type) >= COMES_TO_SUBJECT.text;
  const isOfSubject = (one: Sentence, margin: number) =>
    isAlone ||
    (SYMMETRIC.has(type) && one.namesSubject) ||
    (mayComeLater && margin >= COMES_TO_SUBJECT.sentence && tellsOfSubject(reading, one)) ||
    opensWithSubject(reading, one) ||
    (isIntroduced && goesOn(one));
  return beginning
    .filter(
      (one) =>
        one.certainty === "stated" &&
        isPlain(one.text) &&
        tellsOfType(reading, one, type) &&
        !isOnlyEarlierPlace(reading, one) &&
        !isOfClient(reading, one),
    )
    .map((sentence) => ({ sentence, margin: marginOf(type, sentence) }))
    .filter(({ sentence, margin }) => margin >= TOLD_FROM && isOfSubject(sentence, margin))
    .sort((a, b) => b.margin - a.margin)[0]?.sentence;
}
