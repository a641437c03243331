import type { Detection } from "#core/detection.ts";
import { defineDetector } from "./detector.ts";
import { findDates } from "./language/dates.ts";
import { findMoney } from "./language/money.ts";
import { othersOf } from "./language/other-parties.ts";
import { createPattern } from "./language/pattern.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { findAffected } from "./technology/affected.ts";
import { consequence } from "./technology/attack-consequences.ts";
import { framed } from "./technology/attack-frames.ts";
import type { Hit } from "./technology/attack-owner.ts";
import { findHit } from "./technology/attack-victim.ts";
import { mayTellOfAttack } from "./technology/attack-words.ts";
import { deedIn } from "./technology/attackers-deeds.ts";
import { ATTACK, NO_INCIDENT, OLD_OR_MANY } from "./technology/attacks.ts";
import { isForgedRelease, isHeadedByForgery } from "./technology/compromised-releases.ts";
import { toDetection } from "./to-detection.ts";

/** The account itself was attacked, or its data got into the wrong hands: disclosed, confirmed or reported as a fact. */
export const securityIncident = defineDetector({
  type: "security_incident",
  kinds: ["article", "page", "incident", "filing", "release"],
  cue: mayTellOfAttack,
  detect(reading) {
    const { kind, title, facts } = reading.document;
    if (kind === "filing" && facts.formItems?.includes(INCIDENT_ITEM)) return filedIncident(reading);
    // Standing pages speak of attacks to come; only the notice of one has it in its head.
    if (kind === "page" && !isPublicNotice(reading)) return [];
    if ((kind === "article" || kind === "page") && (OLD_OR_MANY.test(title) || DRILL.test(title))) return [];
    const isOnlyOwnVoice = reading.isGeneric && !isNotice(reading) && !isHeadedByForgery(reading);
    for (const sentence of statedSentences(reading, isNews(reading))) {
      if (sentence.index > SENTENCES_MAX) break;
      if (isOnlyOwnVoice && !WE.test(sentence.text)) continue;
      if (!mayTellOfAttack(sentence) || NO_INCIDENT.test(sentence.text) || isOfAProduct(sentence)) continue;
      if (isOfNamedOther(reading, sentence)) continue;
      const hit =
        findHit(reading, sentence) ??
        headed(reading, sentence) ??
        consequence(reading, sentence) ??
        framed(reading, sentence);
      if (hit) return [toIncident(reading, sentence, hit)];
    }
    return [];
  },
});

/** "Reports breach of Globex systems": whose they are stands inside the phrase. */
function isOfNamedOther({ matcher }: Reading, { text }: Sentence): boolean {
  const [, owner] = OF_NAMED.exec(text) ?? [];
  return owner !== undefined && !matcher.isLooselyNamedIn(owner);
}

const OF_NAMED =
  /\b(?:breach|hack|compromise) of (?:the )?(\p{Lu}[\p{L}\p{N}&.-]*\p{Ll}[\p{L}\p{N}&.-]*)(?:['’]s?)? (?:[\p{Ll}-]+ )?(?:systems?|networks?|servers?|databases?|data|e-?mails?|accounts?|website|portal|platform)(?!\p{L})/u;

/** "Hackers exploit flaw in Beacon's browser": whoever uses it is attacked, unless something was taken. */
function isOfAProduct({ text }: Sentence): boolean {
  return OF_A_FLAW.test(text) && !IS_TAKEN.test(text);
}

const OF_A_FLAW =
  /\b(?:advantage of|exploit(?:s|ed|ing)?) [^.;]{0,60}\b(?:flaws?|vulnerabilit(?:y|ies)|holes?|bugs?)(?!\p{L})/iu;
const IS_TAKEN =
  /\b(?:st(?:eal|ole|olen|ealing)|tak(?:e|en|ing) (?!advantage)\p{L}+|took (?!advantage)\p{L}+|access\p{L}*|breach\p{L}*|data|records|accounts|customers?|ransom\p{L}*|drain\p{L}*|million|systems|network|download\p{L}*|copied|files|siphon\p{L}*|deface\p{L}*)(?!\p{L})/iu;

/** Item 1.05 of Form 8-K is "Material Cybersecurity Incidents" (SEC release 33-11216, July 2023). */
const INCIDENT_ITEM = "1.05";
/** Further down stands background. */
const SENTENCES_MAX = 60;

/** "Sorry: we lost your data" addresses the reader as guides do; on the account's own site it may be news. */
function isNews(reading: Reading): boolean {
  return (
    !reading.isGeneric || (reading.isOwnSite && !LESSON.test(reading.document.title)) || isHeadedByForgery(reading)
  );
}

/** A head that is news whatever it has of a guide: "Security incident: what you need to know". */
function isNotice({ isOwnSite, document: { title } }: Reading): boolean {
  return isOwnSite && !LESSON.test(title) && (NOTICE.test(title) || ATTACK.test(title));
}

/** "Notice of Data Event" on the account's own site, with the day on which it was. */
function isPublicNotice({ isOwnSite, document: { title, text, publishedAt } }: Reading): boolean {
  return (
    isOwnSite &&
    PUBLIC_NOTICE.test(title) &&
    findDates(text.slice(0, 3_000), publishedAt).some(({ precision }) => precision === "day")
  );
}

const PUBLIC_NOTICE =
  /^(?:[^|–—-]{2,40} [|–—-] )?(?:(?:substitute |public |website )?notice (?:of|regarding|about) (?:an? |the )?|notification of |statement (?:on|about|regarding) (?:an? |the |our )?|update (?:on|about) (?:an? |the |our )?)?(?:(?:recent |IT |cyber ?)?(?:data|privacy|security|cyber(?:security)?|network) ?(?:security )?(?:event|incident|breach)|ransomware attack|cyber ?attack)(?: (?:notice|notification|update|statement))?(?= *$| [|–—-] | (?:of|on|in) )/iu;

const WE = /\b(?:[Ww]e|[Oo]ur|us)\b/;
const DRILL = createPattern(
  /\b(?:simulat\p{L}+|drill|exercise|tabletop|red team|pen(?:etration)? ?test\p{L}*|bug bounty|capture the flag|CTF)\b/iu,
);
const LESSON =
  /^(?:what is|what are|how to|how do|why|guide|anatomy|inside)\b|\b(?:in|during|before|against|behind) an? (?:[\w-]+ ){0,2}(?:attack|breach|hack)\b|\b(?:guide|checklist|template|policy|explained|glossary|wiki|webinar|podcast|case study|report on|demo|workshop|inside an?)\b/i;
const NOTICE =
  /^(?:an? |our |important )*(?:what happened (?:to|with|on|at|last)|update|notice|message|statement|information|letter|apology)\b/i;

/**
 * The entry of a status page is about the account's own systems whatever its head leaves out; so is what attackers did
 * according to a notice on its own site.
 */
function headed(reading: Reading, sentence: Sentence): Hit | undefined {
  const { document, isOwnSite, sentences } = reading;
  if (document.kind === "incident" && sentence.isTitle) {
    const start = ATTACK.exec(sentence.text)?.index ?? -1;
    return start < 0 ? undefined : { start, end: sentence.text.length, isWeak: true };
  }
  if (isForgedRelease(reading, sentence)) return { start: 0, end: sentence.text.length, isWeak: false };
  if (isDisclosure(reading, sentence)) return { start: 0, end: sentence.text.length, isWeak: true };
  const [heading] = sentences;
  if (document.kind === "release" && sentence.isTitle && TELLS_ITS_OWN.test(sentence.text)) {
    const start = ATTACK.exec(sentence.text)?.index ?? -1;
    return start < 0 ? undefined : { start, end: sentence.text.length, isWeak: false };
  }
  const isNotice =
    isOwnSite && !sentence.isTitle && sentence.index <= 6 && heading !== undefined && isOwnNotice(reading, heading);
  return isNotice ? deedIn(reading, sentence) : undefined;
}

/** "Security incident on 9 May" over "about 1,200 accounts were affected and we've written to all of them". */
function isDisclosure(reading: Reading, sentence: Sentence): boolean {
  if (!sentence.isTitle || !reading.isOwnSite || reading.isGeneric || !DATED_HEAD.test(sentence.text)) return false;
  return reading.sentences.slice(1, 6).some(({ text }) => WE.test(text) && OWNED_UP.test(text));
}

const DATED_HEAD =
  /^(?:(?:an? |our |the )?(?:update|notice|report|statement)s? (?:on|of|about) (?:an? |our |the )?)?(?:data |IT |cyber ?)?(?:[Ss]ecurity|[Pp]rivacy|[Dd]ata) (?:[Ii]ncident|[Bb]reach|[Ee]vent) (?:on|of|from|–|-|:) ?(?:\d|(?:Jan|Feb|Mar(?:ch)?|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[\p{L}.]* \d)/u;
const OWNED_UP =
  /\b(?:affected|impacted|exposed|accessed|apologi[sz]e|sorry|reset|rotated|notified|written to|e-?mailed)\b/i;

/** "Data security incident", "Postmortem: leaked tokens", and nobody else in it. */
function isOwnNotice(reading: Reading, heading: Sentence): boolean {
  const isHead =
    POSTMORTEM.test(heading.text) ||
    ATTACK.test(heading.text) ||
    (NOTICE.test(heading.text) &&
      /\byour (?:[\p{L}-]+ )?(?:account|data|information|details)(?!\p{L})/iu.test(heading.text));
  const others = othersOf(reading, {
    ...heading,
    text: heading.text.replace(ATTACK.regexp, "…").replace(POSTMORTEM.regexp, "…"),
  });
  return isHead && !LESSON.test(heading.text) && others.length === 0;
}

const TELLS_ITS_OWN = /\b(?:post-?mortem|incident report|disclos\p{L}+|statement|retrospective|advisory on our)\b/iu;
const POSTMORTEM = createPattern(
  /\b(?:post-?mortem|incident (?:report|review|notice|update)|(?:security|privacy) (?:notice|update)|leaked (?:[\p{L}-]+ )?(?:tokens?|keys?|credentials|passwords)|what happened|notice of (?:an? )?(?:data|privacy|security|cyber)[\p{L} ]{0,20}(?:event|incident|breach))\b/iu,
);

/** The form says what it is; the sentence that tells of the incident is the evidence. */
function filedIncident(reading: Reading): Detection[] {
  const told = statedSentences(reading, true);
  const sentence =
    told.find((one) => mayTellOfAttack(one) && ATTACK.test(one.text) && !one.isTitle && /\p{L}\.$/u.test(one.text)) ??
    told.find((one) => ATTACK.test(one.text)) ??
    reading.sentences[0];
  return sentence ? [toIncident(reading, sentence, { start: 0, end: sentence.text.length, isWeak: false })] : [];
}

/**
 * Strength: the type's default; +10 when systems were locked or 100,000 people are concerned, −15 when the clue is weak: data
 * that could be seen, or a finding of the account's own.
 */
function toIncident(reading: Reading, sentence: Sentence, hit: Hit): Detection {
  const near = neighbours(reading, sentence);
  const count = mostExact(
    near.flatMap(({ text }) =>
      findAffected(text).flatMap(({ end, count: some }) => (SENT_HOME.test(text.slice(end)) ? [] : [some])),
    ),
  );
  const money = near.filter(({ text }) => COST.test(text)).flatMap(({ text }) => findMoney(text))[0];
  const isRansom = near.some(({ text }) => RANSOM.test(text));
  const isLarge = isRansom || (count ?? 0) >= LARGE_COUNT;
  return toDetection(reading, sentence, {
    type: "security_incident",
    title: titleOf(reading, isRansom ? "ransomware" : sentence.text, count),
    strengthShift: isLarge ? 10 : hit.isWeak ? -15 : 0,
    certainty: sentence.isTitle || sentence.index <= 4 ? 1 : 0.85,
    data: {
      ...(count !== undefined && { count }),
      ...(money && { amount: money.amount, amount_minor: money.amountMinor, currency: money.currency }),
    },
    // Reports of one incident name other figures every day; what tells two apart is the time between them.
    identity: {},
  });
}

/** "sends 400 workers home": their data need not be concerned. */
const SENT_HOME = /^ (?:(?:are |were |is )?(?:sent )?home|nach Hause|naar huis|chez eux|a casa|para casa)(?!\p{L})/iu;

/** A headline rounds what the text gives exactly: "almost 300,000" is 296,000. */
function mostExact(counts: number[]): number | undefined {
  const [first] = counts;
  if (first === undefined) return undefined;
  const same = counts.filter((count) => Math.abs(count - first) <= first * 0.05);
  return same.toSorted((one, other) => zerosOf(one) - zerosOf(other))[0];
}

function zerosOf(count: number): number {
  return /0*$/.exec(String(count))?.[0].length ?? 0;
}

const LARGE_COUNT = 100_000;
const COST =
  /\b(?:ransom|(?:pays?|paid|hands? over|handed over) (?:[^.;]|\.\d){2,30} to (?:the )?(?:hackers|attackers|cyber ?criminals|blackmailers)|ma(?:de|kes?) off with|walked off with|heist|fraud|defrauded|conned|cost(?:s|ing)?|damages?|loss(?:es)?|loses?|lost|stolen|stole|drain(?:s|ed)|siphoned|worth|robad[oa]s|gestohlen|volés?|bill|hit|charge|schaden|rescate|rançon)\b/i;
const RANSOM =
  /\b(?:ransom(?:ware)?|rançongiciel|gijzelsoftware|erpress\p{L}*|verschlüsselungs\p{L}*|encrypted (?:its|our|the|some|files|systems|servers))\b/iu;

/** The evidence and the sentences after it, as long as they are about the account and nobody else's breach. */
function neighbours(reading: Reading, { index }: Sentence): Sentence[] {
  return statedSentences(reading, true).filter(
    (one) => one.index === index || (one.index > index && one.index <= index + 3) || (index <= 3 && one.isTitle),
  );
}

function titleOf({ subject }: Reading, text: string, count: number | undefined): string {
  const what = /ransom/i.test(text)
    ? "was hit by ransomware"
    : /cyber|attack|hack|angriff|attaque|ataque|attacco|aanval/i.test(text)
      ? "was hit by a cyberattack"
      : /breach|leak|exposed|stolen|data|fuite|datos|dados|dati/i.test(text)
        ? "had a data breach"
        : "had a security incident";
  return `${subject.name} ${what}${count === undefined ? "" : ` (${count.toLocaleString("en-US")} affected)`}`;
}
