import { certaintyAt } from "../language/certainty.ts";
import { isDoer, mentionsIn } from "../language/doer.ts";
import { findOrganisations } from "../language/names.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Issues, pull requests and releases speak for the owner of the repository. */
export function isOwnPlace({ document }: Reading): boolean {
  return document.kind === "release" || document.kind === "activity";
}

/** Whether the account does what the verb says, in its own voice or by name. */
export function isOwnDoing(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  const lead = sentence.text.slice(Math.max(0, verbAt - 120), verbAt);
  if (OTHERS_DO.test(lead)) return false;
  if (isOwnPlace(reading)) return true;
  const from = toldFrom(sentence);
  if (isDoer(reading, sentence, verbAt) || isUnnamedHead(reading, sentence, verbAt)) return true;
  const [, after] = WE.exec(lead) ?? [];
  if (after !== undefined) return findOrganisations(after).length === 0 && speaksAsSubject(reading, sentence);
  const isBare = verbAt - from <= 3 || /^(?:\p{L}+ ){0,2}$/u.test(lead);
  return (
    isBare &&
    sentence.isTitle &&
    reading.isOwnSite &&
    reading.sentences.slice(1, 8).some(({ text }) => /\b(?:we|our|wir|nous)\b/i.test(text))
  );
}

const WE =
  /\b(?:we|our (?:[\w-]+ ){0,2}(?:team|company|engineers|group|department)|wir|nous|nosotros|nós|noi|wij)\b([^;:]{0,80})$/i;
const OTHERS_DO =
  /\b(?:customers?|clients?|users?|companies|businesses|people|teams|brands|merchants|developers|you|your|they|others|competitors?|rivals?|many|most|some|help(?:s|ed|ing)?|lets?|allow(?:s|ing)?|enabl(?:es?|ing)|if|should|could|would|might|may|can|want(?:s|ed)? to|like to|need(?:s|ed)? to|plan(?:s|ning)? to|consider(?:s|ing|ed)?|evaluat(?:e|es|ing)|instead of|rather than|before|without|not|never|don['’]t|didn['’]t|doesn['’]t|won['’]t|cannot|can['’]t) (?:\p{Ll}+ ){0,3}$|\bsupport(?:s|ing)?(?: for)? $/iu;

/** "We" of an article elsewhere is the account's when its first lines introduce the account. */
export function speaksAsSubject(reading: Reading, sentence: Sentence): boolean {
  if (reading.isOwnSite || sentence.impliesSubject) return true;
  return reading.sentences.slice(0, 7).some(({ text, isBoilerplate }) => {
    const [own] = isBoilerplate ? [] : reading.matcher.findLoosely(text);
    return (
      own !== undefined &&
      (own.start <= 12 ||
        /\b(?:at|for|here at|bei|chez|(?:infrastructure|stack|back-?end|site|app|code ?base|systems?|platform) of) $/i.test(
          text.slice(0, own.start),
        ))
    );
  });
}

/** Stated as done, under way or decided. */
export function isTold(reading: Reading, sentence: Sentence, at: number): boolean {
  // "Goodbye Heroku? What we tell our customers": asked, not told.
  if (/^[^.;:!?]{0,60}\?/.test(sentence.text.slice(at))) return false;
  const from = BECAUSE_WE.exec(sentence.text.slice(0, at))?.index ?? toldFrom(sentence);
  return certaintyAt(sentence.text.slice(from), Math.max(0, at - from), reading.referenceAt) === "stated";
}

/** "We would like to keep it as we migrate": the reason is a fact, whatever the wish. */
const BECAUSE_WE = /(?<=\b(?:as|while|now that|because) )we(?:['’](?:ve|re))? (?:\p{Ll}+ ){0,2}$/u;

/** Named in the sentence, or spoken by the account itself. */
export function concernsSubject(reading: Reading, sentence: Sentence): boolean {
  return (
    isOwnPlace(reading) ||
    reading.isOwnSite ||
    mentionsIn(reading, sentence, sentence.text).length > 0 ||
    sentence.impliesSubject
  );
}

/** Where a statement begins after "How", "Why": what follows is stated. */
export function toldFrom({ text }: Sentence): number {
  return (
    /^["“]?(?:How|Why|When|How and why|Why and how|Pourquoi|Comment|Warum|Wie|Weshalb|Por qué|Cómo|Por que|Como|Perché|Come|Waarom|Hoe) (?=(?:we|our|wir|unser|nous|nos|notre|nosotros|hemos|nós|abbiamo|wij|onze|\p{Lu}))/u.exec(
      text,
    )?.[0].length ?? 0
  );
}
