import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { isDoer, isStated } from "./language/doer.ts";
import { numberInWords } from "./language/number-words.ts";
import { OCCUPATIONS } from "./language/occupations.ts";
import { createPattern } from "./language/pattern.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { oneForEach, toMoveDetection } from "./people/move-detection.ts";
import { withNewcomer } from "./people/newcomer.ts";
import { isRise, wasHereBefore } from "./people/rises.ts";
import { isSeat } from "./people/seats.ts";
import { findWideMovesUntil, type WideMove } from "./people/wide-moves.ts";
import { findWideRoles } from "./people/wide-roles.ts";
import type { Reading, Sentence } from "./reading.ts";

/** Somebody rises within the account, and that is what the text is about. */
export const promotion = defineDetector({
  type: "promotion",
  kinds: ["article"],
  cue: createCue(`promotions partner partners since began started joined after named elected service partnership congratulations congrats moves promozione makes made making until previously currently hasta hitherto bisher bislang jusqu finora fino até tot promoted promotes promotion elevated elevates rises rose risen rise moves moved steps stepped climbs advances ups upped bumps bumped raises raised lifts lifted upgrades upgraded advances graduates insider veteran longtime long-time internal apprentice trainee intern ranks
    befördert beförderung rückt steigt promu promue promeut promovido promueve ascendido asciende ascensos promosso promuove
    bevorderd bevordert`),
  detect: (reading) => oneForEach(rises(reading)).map((move) => toPromotion(reading, withNewcomer(reading, move))),
});

/** What the text is about stands at its head. */
const SENTENCES_MAX = 8;

function rises(reading: Reading): WideMove[] {
  const moves = findWideMovesUntil(reading, SENTENCES_MAX).filter(
    (move) => move.role !== undefined && move.role.level !== "founder" && move.direction === "in" && !isSeat(move),
  );
  const told = moves.filter((move) => isRise(reading, move));
  if (told.length > 0) return told;
  const fromWithin = moves.filter((move) => wasHereBefore(reading, move));
  return fromWithin.length > 0 ? fromWithin : severalRises(reading);
}

/** "Acme has promoted six lawyers to partner": nobody is named. */
function severalRises(reading: Reading): WideMove[] {
  const sentence = statedSentences(reading).find(({ text, index }) => index <= SENTENCES_MAX && SEVERAL.test(text));
  const said = sentence && SEVERAL.exec(sentence.text);
  if (!sentence || !said || !isOwn(reading, sentence, said.index) || !isStated(reading, sentence, said.index))
    return [];
  const [role] = findWideRoles(said.slice(1).find((post) => post !== undefined) ?? "");
  return [{ direction: "in", role, person: undefined, replaces: undefined, sentence, isInterim: false, said: said[0] }];
}

/** "The Bristol law firm has made up four partners" goes on about whoever was named before, wherever they sit. */
function isOwn(reading: Reading, sentence: Sentence, at: number): boolean {
  return isDoer(reading, sentence, at) || (sentence.impliesSubject && /^(?:The|It|They) /.test(sentence.text));
}

const MANY = "(?:two|three|four|five|six|seven|eight|nine|ten|several|another|more than|\\d{1,3})";
const STAFF = `(?:lawyers|associates|employees|staff|staffers|managers|executives|officers|firefighters|colleagues|bankers|partners|directors|leaders|engineers|developers|people|women|men|brokers|reporters|editors|${OCCUPATIONS})`;
const SEVERAL = createPattern(
  new RegExp(
    `\\bpromot(?:es|ed) (?:its )?${MANY} (?:of its )?(?:[\\p{L}-]+ ){0,2}${STAFF}(?: (?:to|as) (?:the rank of )?([\\p{L} -]{3,30}?)s?(?=[,.;]|$| in\\b| at\\b| across\\b))?|\\b(?:makes|made|making) up (?:${MANY} )?(?:new )?(partner)s|\\b(?:elevat|promot)(?:es|ed) ${MANY} to ([\\p{L} -]{3,30}?)(?=[,.;]|$| in\\b| at\\b| across\\b)|\\b(?:announc|unveil|reveal|confirm)(?:es|s|ed) (?:the )?(?:promotions? of (?:its )?${MANY} (?:of its )?(?:[\\p{L}-]+ ){0,2}${STAFF}|${MANY} (?:(?:senior|internal|partner|leadership|staff|management) ){1,2}promotions)|\\b(?:names|named|elects|elected) ${MANY} (?:new )?(partner)s(?=[,.;]|$| (?:in|at|across|as|to|from)\\b)|\\bmade up ${MANY} ${STAFF} to (partner)|\\b(?:join|joins|admitted to|elevated to|promoted to|elected to) the (partner)ship\\b`,
    "iu",
  ),
);

/** How many rise, where nobody is named: "97 senior lawyers", "six partners". */
function headcountsIn(said: string): number | undefined {
  const [written] = HOW_MANY.exec(said) ?? [];
  return written === undefined ? undefined : /\d/.test(written) ? Number(written) : numberInWords(written);
}

const HOW_MANY = /\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\b/i;

function toPromotion(reading: Reading, move: WideMove): Detection {
  const post = move.role?.role ?? "";
  const count = move.person === undefined ? headcountsIn(move.said) : undefined;
  return toMoveDetection(reading, move, {
    type: "promotion",
    ...(count !== undefined && { data: { count } }),
    title: move.person
      ? `${move.person} was promoted to ${post} at ${reading.subject.name}`
      : `${reading.subject.name} promoted people of its own${post && ` to ${post}`}`,
  });
}
