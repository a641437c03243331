import { mentionsIn } from "../language/doer.ts";
import { othersIn } from "../language/other-parties.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type Hit, isNext, isOthers } from "./attack-owner.ts";
import { ATTACK, CALLED, CLAIMED, FENDED_OFF, NO_CONSEQUENCE, NO_INCIDENT, OF_OTHERS } from "./attacks.ts";

/** "Beacon breach: what we know so far": in a headline the bare word is enough. */
export function called(reading: Reading, sentence: Sentence): Hit | undefined {
  if (!sentence.isTitle) return undefined;
  for (const own of mentionsIn(reading, sentence, sentence.text)) {
    const [word] = CALLED.exec(sentence.text.slice(own.end)) ?? [];
    if (word !== undefined) return { start: own.end, end: own.end + word.length, isWeak: false };
  }
  return undefined;
}

/** "After cyberattack, Beacon shuts plants", "Nach Cyberangriff: Beacon …": the cause comes first. */
export function opened(reading: Reading, sentence: Sentence): Hit | undefined {
  for (const clue of ATTACK.matchAll(sentence.text)) {
    const end = clue.index + clue[0].length;
    const isHead = clue.index === 0 && sentence.isTitle;
    if (!isHead && !OPENS_WITH_CAUSE.test(sentence.text.slice(0, clue.index))) return undefined;
    const [mark] = /^(?: on \p{Lu}\p{L}+day| last week)? ?[,:–—] ?/u.exec(sentence.text.slice(end, end + 24)) ?? [];
    if (mark === undefined) continue;
    if (isHead && isUnnamedHead(reading, sentence)) return { start: clue.index, end, isWeak: false };
    if (!isNext(reading, sentence, end + mark.length)) continue;
    if (!isHead || !NO_CONSEQUENCE.test(sentence.text.slice(end))) return { start: clue.index, end, isWeak: false };
  }
  return undefined;
}

const OPENS_WITH_CAUSE =
  /^(?:After|Following|Amid|Nach|Après|Suite à|Tras|Após|Dopo|Na) (?:(?!(?:the|in|of|at|for|to|on|years?|months?) )[\p{L}’'-]+ ){0,3}$/iu;

/**
 * A headline that names the account, an attack and nobody else speaks of an attack on the account, unless a word in it says
 * that the account sells, studies, stops or doubts one.
 */
export function headline(reading: Reading, sentence: Sentence): Hit | undefined {
  const { text } = sentence;
  if (!sentence.isTitle || !sentence.namesSubject || reading.isOwnSite || reading.document.kind !== "article")
    return undefined;
  if (/\?\s*$/.test(text) || NO_CONSEQUENCE.test(text) || FENDED_OFF.test(text) || CLAIMED.test(text)) return undefined;
  if (NO_INCIDENT.test(text) || BESIDE_OWN.test(text.slice(0, mentionsIn(reading, sentence, text)[0]?.start)))
    return undefined;
  for (const clue of ATTACK.matchAll(text)) {
    const end = clue.index + clue[0].length;
    // German writes every noun like a name.
    const others = othersIn(reading, text).filter(({ name }) => !GERMAN_ATTACK.test(clue[0]) || name.includes(" "));
    if (others.length === 0 && !OF_OTHERS.test(text.slice(0, clue.index)) && !isOthers(reading, sentence, end))
      return { start: clue.index, end, isWeak: true };
  }
  return undefined;
}

const BESIDE_OWN =
  /\b(?:suppliers?|vendors?|partners?|rivals?|customers?|clients?|competitors?|contractors?|owner|parent|users) (?:of|to|at|for) (?:the )?$/i;
const GERMAN_ATTACK = /angriff|attacke|daten|vorfall|trojaner/i;
