import type { Reading, Sentence } from "../reading.ts";
import { actorBefore, subjectSpans } from "./actor.ts";
import { certaintyAt } from "./certainty.ts";
import type { Span } from "./sentences.ts";

/** "Acme customer Globex", "Acme's rival", "Acme-backed Globex": the name only describes another doer. */
const OTHERS =
  /^(?:['’]s?)? ?(?:[\p{L}-]+ )?(?:customers?|clients?|partners?|rivals?|competitors?|suppliers?|vendors?|users?|investors?|owners?|alum(?:ni|nus)?|parent|founders?|veteran|spin-?off|shareholders?|resellers?|distributors?|dealers?|tenants?|members?|sellers?|merchants?)\b|^-(?:backed|owned|funded|based|led|powered|certified)\b/iu;
/** Somebody else is to do it: "helps banks launch", "lets customers open". */
const FOR_OTHERS =
  /[;?!]|\b(?:help(?:s|ed|ing)?|lets?|enabl(?:es?|ed|ing)|allow(?:s|ed|ing)?|asks?|asked|invites?|invited|urges?|after|because|before|when|if|whether|where|than|customers?|clients?|users?|companies|people|others|you|your)\b/i;
const ASIDE = /\([^)]{0,100}\)|,[^,]{0,140},/;

/** Whether the account itself does what the verb at `verbAt` (an offset in the sentence) says. */
export function isDoer(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  const names = subjectSpans(reading, sentence);
  // "Shipping" in the name of a shipping company is no verb.
  if (reading.matcher.find(sentence.text).some((name) => name.start <= verbAt && verbAt < name.end)) return false;
  if (actorBefore(reading, sentence, verbAt) !== "subject") return false;
  const gap = sentence.text.slice(names.filter((name) => name.end <= verbAt).at(-1)?.end ?? 0, verbAt);
  return !OTHERS.test(gap) && !FOR_OTHERS.test(gap.replace(ASIDE, " "));
}

/** Whether the sentence states the verb at `verbAt` as done or decided, not as a wish, a rumour or background. */
export function isStated(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  return certaintyAt(sentence.text, verbAt, reading.referenceAt) === "stated";
}

/** Where a part of the sentence names the account; by its short form only if the sentence is known to name it. */
export function mentionsIn(reading: Reading, sentence: Sentence, part: string): Span[] {
  const full = reading.matcher.find(part);
  return full.length > 0 || !sentence.namesSubject ? full : reading.matcher.findLoosely(part);
}
