import { watchFor } from "../language/cues.ts";
import { isStated, mentionsIn } from "../language/doer.ts";
import type { Reading, Sentence } from "../reading.ts";
import { figuresOf } from "./figures.ts";
import { byGiver } from "./given-money.ts";
import { type Obtained, type ObtainedRules, type Thing, type Told, thingsIn, toObtained } from "./obtained-things.ts";
import { byFragment, byHelp, byNoun, byOpening } from "./obtained-without-verb.ts";
import { AUXILIARY, GAP_MAX, OTHER_CLAUSE, OTHER_RECIPIENT, PARTICIPLE, PASSIVE_TO, TAKES } from "./obtaining.ts";
import { isOwnAct } from "./whose.ts";

/** What the account gets of this kind in a sentence, by its own act, by that of the giver, or by a headline without a verb. */
export function findObtained(reading: Reading, sentence: Sentence, rules: ObtainedRules): Obtained | undefined {
  const figured = figuresOf(reading, sentence);
  watchFor(figured.text);
  const things = thingsIn(figured, rules);
  if (things.length === 0) return undefined;
  const told = { reading, sentence, figured, things, rules };
  return (
    byTaker(told) ??
    byOpening(told) ??
    byGiver(told) ??
    byHelp(told) ??
    byPassive(told) ??
    byNoun(told) ??
    byFragment(told)
  );
}

/** "Beacon secured a loan", "Beacon hat ein Darlehen über 5 Mio. Euro aufgenommen". */
function byTaker(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things, rules } = told;
  for (const verb of [...TAKES.matchAll(figured.text), ...(rules.takes ? figured.text.matchAll(rules.takes) : [])]) {
    const thing = objectOf(figured.text, verb.index + verb[0].length, things);
    if (!thing || isGivenAway(figured.text, verb[0], thing)) continue;
    const at = figured.originalAt(verb.index);
    if (isOwnAct(reading, sentence, at) && isStated(reading, sentence, at)) return toObtained(told, thing, true);
  }
  for (const verb of AUXILIARY.matchAll(figured.text)) {
    const thing = objectOf(figured.text, verb.index + verb[0].length, things);
    if (!thing || !PARTICIPLE.test(figured.text.slice(thing.end))) continue;
    const at = figured.originalAt(verb.index);
    if (isOwnAct(reading, sentence, at) && isStated(reading, sentence, at)) return toObtained(told, thing, true);
  }
  return undefined;
}

/** "Beacon awarded a grant to five schools" gives it; "Beacon awarded a grant to develop lamps" gets it. */
function isGivenAway(text: string, verb: string, thing: Thing): boolean {
  return (
    /^(?:award|grant|given|hand|offer|alloc|announc|rais|made)/i.test(verb) &&
    OTHER_RECIPIENT.test(text.slice(thing.end))
  );
}

function objectOf(text: string, from: number, things: Thing[]): Thing | undefined {
  return things.find(
    (thing) =>
      thing.start >= from &&
      thing.start - from <= GAP_MAX &&
      !OTHER_CLAUSE.test(text.slice(from, thing.start).replace(/[\uE500-\uE57F]/g, "SUM")),
  );
}

/** "A $40M facility has been secured by Beacon." */
function byPassive(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  for (const thing of things) {
    const rest = figured.text.slice(thing.end);
    const [own] = mentionsIn(reading, sentence, rest);
    if (!own || !PASSIVE_TO.test(rest.slice(0, own.start))) continue;
    if (isStated(reading, sentence, figured.originalAt(thing.end + own.start))) return toObtained(told, thing, true);
  }
  return undefined;
}
