import type { Reading, Sentence } from "../reading.ts";
import { actorBefore, subjectSpans } from "./actor.ts";
import { isAntecedent } from "./antecedent.ts";
import { certaintyAt } from "./certainty.ts";
import { findOrganisations } from "./names.ts";
import { createPattern } from "./pattern.ts";
import type { Span } from "./sentences.ts";

/** "Acme customer Globex", "Acme's rival", "Acme-backed Globex": the name only describes another doer. */
const OTHERS =
  /^(?:['’]s?)? ?(?:[\p{L}-]+ )?(?:customers?|clients?|partners?|rivals?|competitors?|suppliers?|vendors?|users?|investors?|owners?|alum(?:ni|nus)?|parent|founders?|veteran|spin-?off|shareholders?|resellers?|distributors?|dealers?|tenants?|members?|sellers?|merchants?|landlords?)\b|^-(?:backed|owned|funded|based|led|powered|certified)\b/iu;
/** Somebody else is to do it: "helps banks launch", "lets customers open". */
const FOR_OTHERS = createPattern(
  /[;?!]|\b(?:help(?:s|ed|ing)?|lets?|enabl(?:es?|ed|ing)|allow(?:s|ed|ing)?|asks?|asked|invites?|invited|urges?|after|because|before|when|if|whether|where|than|customers?|clients?|users?|companies|people|others|you|your)\b/i,
);
const ASIDE = /\([^)]{0,100}\)|,[^,]{0,140},/;

/** Whether the account itself does what the verb at `verbAt` (an offset in the sentence) says. */
export function isDoer(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  const names = subjectSpans(reading, sentence);
  // "Shipping" in the name of a shipping company is no verb.
  if (reading.matcher.find(sentence.text).some((name) => name.start <= verbAt && verbAt < name.end)) return false;
  const named = names.filter((name) => name.end <= verbAt).at(-1);
  if (!named) return isImplied(reading, sentence, verbAt);
  if (actorBefore(reading, sentence, verbAt) !== "subject") return false;
  const gap = sentence.text.slice(named.end, verbAt);
  return !OTHERS.test(gap) && !FOR_OTHERS.test(gap.replace(ASIDE, " "));
}

/** Whether the account is one of several that do together what the verb at `verbAt` says: "Torvex, Beacon and Halden cut". */
export function isAmongDoers(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  const lead = sentence.text.slice(0, verbAt);
  return subjectSpans(reading, sentence).some(
    ({ start, end }) => end <= verbAt && OTHERS_BESIDE.test(lead.slice(end)) && NAMES_BEFORE.test(lead.slice(0, start)),
  );
}

const NAME = "\\p{Lu}[\\p{L}\\p{N}'’&.-]*(?: \\p{Lu}[\\p{L}\\p{N}'’&.-]*){0,3}";
const OTHERS_BESIDE = new RegExp(
  `^(?:, ${NAME}){0,6},? (?:and|&) ${NAME} (?:(?:will|have|both|all|also|each|to|are) ){0,3}$`,
  "u",
);
const NAMES_BEFORE = new RegExp(`^(?:${NAME}, ){0,6}$`, "u");

/** Whether the words before a verb hand it on to somebody else: "helps banks", "after". */
export function isForOthers(lead: string): boolean {
  return FOR_OTHERS.test(lead.replace(ASIDE, " "));
}

/** "we" on the own site, or "it" and "the company" where the sentences before are about the account and nobody else. */
function isImplied(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  if (!sentence.impliesSubject) return false;
  const lead = sentence.text.slice(Math.max(0, verbAt - LEAD_MAX), verbAt);
  const we = WE.exec(lead);
  if (we) return !FOR_OTHERS.test(we[1] ?? "") && findOrganisations(we[1] ?? "").length === 0;
  if (actorBefore(reading, sentence, verbAt) !== "subject" || FOR_OTHERS.test(lead)) return false;
  return isAntecedent(reading, sentence);
}

/** Characters before a verb in which its pronoun stands. */
const LEAD_MAX = 120;
const WE =
  /\b(?:we(?:['’](?:re|ve|ll|d))?|our (?:team|company|group|engineers)|wir|nous|nosotros|nós|wij)\b([^;:]{0,80})$/iu;

/** Whether the sentence states the verb at `verbAt` as done or decided, not as a wish, a rumour or background. */
export function isStated(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  return certaintyAt(sentence.text, verbAt, reading.referenceAt) === "stated";
}

/** Where a part of the sentence names the account; by its short form only if the sentence is known to name it. */
export function mentionsIn(reading: Reading, sentence: Sentence, part: string): readonly Span[] {
  const full = reading.matcher.find(part);
  return full.length > 0 || !sentence.namesSubject ? full : reading.matcher.findLoosely(part);
}
