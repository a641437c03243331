import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { isTelling } from "./capital/whose.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { isDescribedBelow, partNamedBelow, wholeName } from "./language/names-below.ts";
import { isOrdinaryWord } from "./language/ordinary-words.ts";
import { findPlaces } from "./language/places.ts";
import { spelledOut } from "./language/spelled-out.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isToldInYears } from "./language/told-in-years.ts";
import { OVER_YEARS } from "./market/alliance-readings.ts";
import {
  allianceIn,
  CUSTOMER,
  EVENT,
  INTEGRATION,
  JOINED_NAMES,
  NO_ALLIANCE,
  NOT_YET,
  SIGNED_WITH,
  STRATEGIC,
  TAKEOVER,
} from "./market/alliances.ts";
import { type NotedPact, notedPact } from "./market/noted-pacts.ts";
import { mayTellOfPact } from "./market/pact-frames.ts";
import { partnersIn } from "./market/partners-in.ts";
import { unnamedPact } from "./market/unnamed-pacts.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** A partnership, joint project or integration of the account with a named organisation. */
export const partnership = defineDetector({
  type: "partnership",
  kinds: ["article", "release"],
  detect(reading) {
    const isRelease = reading.document.kind === "release";
    if (isRelease) {
      const noted = notedPact(reading);
      if (noted) return [toNotedPact(reading, noted)];
    }
    for (const sentence of statedSentences(reading)) {
      // Notes of changes tell of every connector; what was made or agreed together is an alliance.
      if (isRelease && !(sentence.index <= LEAD && OF_BOTH.test(sentence.text))) continue;
      if (!isCandidate(reading, sentence) || isToldInYears(reading, sentence)) continue;
      const partners = partnersIn(reading, sentence)
        .filter((partner) => !(sentence.isTitle && isDescribedBelow(reading, partner)))
        .map((partner) => (sentence.isTitle ? partNamedBelow(reading, partner) : partner))
        .map((partner) => wholeName(reading, spelledOut(withoutLand(partner), reading.text)))
        // "Meanwhile, Beacon …": where somebody else would stand.
        .filter((partner) => !isOrdinaryWord(partner));
      if (partners.length === 0 || isNoEvent(sentence.text)) continue;
      if (isTakeover(reading, partners) || !isNews(reading, sentence, partners)) continue;
      const keys = partners.map(nameKey).toSorted();
      return [
        toDetection(reading, sentence, {
          type: "partnership",
          title: `${[[reading.subject.name, ...partners.slice(0, -1)].join(", "), partners.at(-1)].join(" and ")} announce ${allianceIn(sentence.text)}`,
          strengthShift: STRATEGIC.test(sentence.text) ? 10 : INTEGRATION.test(sentence.text) ? -5 : 0,
          certainty: sentence.isTitle || sentence.index <= 3 ? 1 : 0.85,
          data: { partner: partners.length === 1 ? (partners[0] ?? "") : partners },
          identity: { partner: keys[0] ?? "" },
        }),
      ];
    }
    const pact = isRelease ? undefined : unnamedPact(reading);
    if (!pact) return [];
    return [
      toDetection(reading, pact, {
        type: "partnership",
        title: `${reading.subject.name} announces ${allianceIn(pact.text)}`,
        certainty: 0.85,
        data: {},
        identity: {},
      }),
    ];
  },
});

/** Said of two that agree on something, and not of what a product can be plugged into. */
const OF_BOTH =
  /(?<!\p{L})(?:(?:announc|introduc|sign|form|enter|new|our|with)\p{L}* [^.;]{0,50}?(?:partnership|collaboration|alliance|joint venture)|(?:partnership|collaboration) (?:with|between|announcement)|partner(?:ed|ing|s) with|team(?:ed|ing) up with|join(?:ed|ing) forces|(?:built|developed|made|created|designed) (?:\p{Ll}+ ){0,3}(?:together|jointly|hand in hand|side by side|in (?:close )?(?:partnership|co-?operation|collaboration)) with)(?!\p{L})/iu;

function toNotedPact(reading: Reading, { sentence, partners }: NotedPact): Detection {
  const [first = "", ...others] = partners;
  return toDetection(reading, sentence, {
    type: "partnership",
    title: `${[reading.subject.name, ...partners.slice(0, -1)].join(", ")} and ${partners.at(-1)} announce ${allianceIn(sentence.text)}`,
    certainty: 0.85,
    data: { partner: others.length === 0 ? first : partners },
    identity: { partner: partners.map(nameKey).toSorted()[0] ?? "" },
  });
}

/** "China's Globex" is Globex. */
function withoutLand(name: string): string {
  const [possessive = "", land = ""] = /^(.{2,30}?)['’]s (?=\p{Lu})/u.exec(name) ?? [];
  return findPlaces(land)[0]?.name === land ? name.slice(possessive.length) : name;
}

function isNoEvent(text: string): boolean {
  return NO_ALLIANCE.test(text) || NOT_YET.test(text) || (OVER_YEARS.test(text) && !EVENT.test(text));
}

/** Told at the head of the text or as an event; what is said further down of a partner the headline names is of the same news. */
function isNews(reading: Reading, sentence: Sentence, partners: string[]): boolean {
  const isHead = reading.sentences.slice(0, sentence.index).filter(isTelling).length < LEAD;
  if ((isHead || EVENT.test(sentence.text)) && !QUOTED.test(sentence.text)) return true;
  const [title] = reading.sentences;
  if (!title || CUSTOMER.test(title.text)) return false;
  const head = reading.sentences.slice(0, LEAD + 1).filter((one) => one !== sentence && !one.isBoilerplate);
  return head.some(({ text }) => partners.some((partner) => text.includes(partner)));
}

/** Sentences. */
const LEAD = 3;
const QUOTED = /^["“]|["”] (?:said|says|added)\b/;

/** Said by or about the account, with one of the words; a headline may do with the names alone. */
function isCandidate(reading: Reading, sentence: Sentence): boolean {
  return isAbout(reading, sentence) && (sentence.isTitle || hasCue(sentence) || mayTellOfPact(sentence));
}

function isAbout(reading: Reading, sentence: Sentence): boolean {
  return (
    sentence.namesSubject ||
    sentence.impliesSubject ||
    /^(?:The|Both) (?:two|pair of|firms|companies|groups)\b/.test(sentence.text) ||
    (reading.isOwnSite &&
      (sentence.isTitle
        ? JOINED_NAMES.test(sentence.text) || IS_HERE.test(sentence.text) || hasCue(sentence)
        : sentence.text.search(SIGNED_WITH.regexp) >= 0 || WITH_OTHERS.test(sentence.text))) ||
    (sentence.index <= 2 && HEAD_OF_NOTE.test(sentence.text))
  );
}

const WITH_OTHERS = /\b(?:together|jointly|hand in hand|side by side) with\b/i;
/** "Signing of an agreement with", "The tie-up with": the account stands beside. */
const HEAD_OF_NOTE =
  /^(?:Signing|Signature|Conclusion|Announcement|Start|Launch|Extension|Renewal|Expansion|The|This|In an?) (?:[\p{L}-]+ ){1,7}with (?:\p{Ll}+ ){0,4}\p{Lu}/u;
/** "Our Globex integration is here" over a text of the account's own. */
const IS_HERE = /\b(?:integration|connector|partnership) (?:is|has)\b/;

/** "Join forces" is also said by those who become one company: then the text speaks of the purchase of the other. */
function isTakeover(reading: Reading, partners: string[]): boolean {
  return reading.sentences
    .slice(0, 6)
    .some(({ text }) => TAKEOVER.test(text) && partners.some((partner) => text.includes(partner)));
}

const hasCue = createCue(
  `grants granted granting partner marketplace appexchange selected chosen picked tapped venture team join tie ties tied tying link pair hook ally allied allies work collaborate cooperate co alliance
  memorandum mou codeshare commun conjoint conjunt común comum congiunt gezamenlijk joint together integrate connects syncs plugs agreement agree deal pact accord reseller resale distributor
  dealer licensee conjunction tandem kooperiert kooperation zusammen gemeinsam verbündet partenariat associe allie noue
  nouent alianza asocia alía une unen acuerdo acordo convenio samen handen parceria insieme alleanza intesa sinergia gehen gemeinsame bündeln spannen rücken trekken bundelen unissent font suman aúnan fuerzas forze squadra van unem forças juntam project laboratory`,
);
