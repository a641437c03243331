import type { Reading, Sentence } from "../reading.ts";
import { isOwnDoing, isOwnPlace } from "./own-doing.ts";
import { type Finder, fromTo, pairsAt } from "./tech-pairs.ts";
import { DONE, MOVE_NOUN } from "./tech-words.ts";

/** "its migration from A to B is complete". */
export const moveOf: Finder = (reading, sentence) =>
  pairsAt(sentence, MOVE_NOUN, (at, end) => {
    const isPhase = BEGINS_ITS.test(sentence.text.slice(Math.max(0, at - LEAD), at));
    const isOwn =
      isOwnPlace(reading) ||
      (sentence.isTitle && (reading.isOwnSite || isHeadedByMover(reading, sentence, at))) ||
      beginsIt(reading, sentence, at) ||
      (DONE.test(sentence.text) && (isOwnDoing(reading, sentence, at) || isPossessed(reading, sentence, at)));
    const mayLackFrom =
      (DONE.test(sentence.text) || isPhase) &&
      /^(?:migration|umst|migrac|migraç|migraz|migratie|conversion|transition)/i.test(sentence.text.slice(at, end));
    return isOwn ? fromTo(reading, sentence.text, end, mayLackFrom) : undefined;
  });

/** "Acme Migration from A to B": who moves, then from where to where. */
function isHeadedByMover(reading: Reading, { text }: Sentence, at: number): boolean {
  const [own] = reading.matcher.findLoosely(text.slice(0, at));
  return own?.start === 0 && /^(?:['’]s?)? (?:[\p{L}-]+ ){0,2}$/u.test(text.slice(own.end, at));
}

/** "will begin the first phase of its transition to B". */
function beginsIt(reading: Reading, sentence: Sentence, at: number): boolean {
  const lead = sentence.text.slice(Math.max(0, at - LEAD), at);
  const begins = BEGINS_ITS.exec(lead);
  return begins !== null && isOwnDoing(reading, sentence, at - lead.length + begins.index);
}

/** Characters before the noun in which the verb that begins the move stands. */
const LEAD = 70;
const BEGINS_ITS =
  /(?<!\p{L})(?:beg[iau]ns?|starts?|started|complet(?:es?|ed)|finish(?:es|ed)?|kick(?:s|ed) off|mak(?:es|ing)|made|announc(?:es|ed)|accelerat(?:es|ed)|approv(?:es|ed)) (?:the (?:first|second|third|next|final|last) (?:phase|stage|wave|step|part) (?:of|in) )?(?:its|their|the) (?:[\p{L}\d$-]+ ){0,4}$/iu;

/** "Beacon's migration", "our migration". */
function isPossessed(reading: Reading, { text, impliesSubject }: Sentence, at: number): boolean {
  const lead = text.slice(Math.max(0, at - 60), at);
  const own = reading.matcher.findLoosely(lead).at(-1);
  if (own && /^(?:(?:['’]s?)?|:) (?:[\p{Ll}-]+ ){0,3}$/u.test(lead.slice(own.end))) return true;
  return (
    (impliesSubject || reading.isOwnSite) &&
    /\b(?:our|its|unsere[rn]?|notre|nuestra|nossa|onze) (?:[\p{Ll}-]+ ){0,3}$/iu.test(lead)
  );
}
