import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { isTelling } from "./capital/whose.ts";
import { defineDetector } from "./detector.ts";
import { createCue } from "./language/cues.ts";
import { isDoer, isStated, mentionsIn } from "./language/doer.ts";
import { findOrganisations } from "./language/names.ts";
import { isDescribedBelow, partNamedBelow, wholeName } from "./language/names-below.ts";
import { findPlaces } from "./language/places.ts";
import { isTitleCase } from "./language/products.ts";
import { spelledOut } from "./language/spelled-out.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isToldInYears } from "./language/told-in-years.ts";
import { headedPartners, nominalPartners } from "./market/alliance-frames.ts";
import {
  ASSISTS,
  IS_PROBED,
  isOtherWith,
  isVerbOfBoth,
  KINDS_OF_PARTNER,
  OVER_YEARS,
} from "./market/alliance-readings.ts";
import {
  AS_PARTNER,
  allianceIn,
  BEGINS,
  BESIDE,
  CHOSEN_BY,
  CUSTOMER,
  EVENT,
  GROWS,
  IN_MARKETPLACE,
  IN_ROLE,
  INTEGRATION,
  INVESTOR,
  IS_BESIDE,
  JOINED_NAMES,
  JOINS_NETWORK,
  JOINT,
  JOINT_PURPOSE,
  LICENSES,
  MADE_FOR_EACH_OTHER,
  MADE_TOGETHER,
  NO_ALLIANCE,
  NOT_YET,
  NOUN_BETWEEN,
  NOUN_WITH,
  SIGNED_WITH,
  STANDING,
  STRATEGIC,
  TAKEOVER,
  TOGETHER,
  UNDER_PARTNERSHIP,
  WITH,
  WITH_THEN_NOUN,
  WITH_WHICH,
} from "./market/alliances.ts";
import { sideBySide } from "./market/joint-headlines.ts";
import { type NotedPact, notedPact } from "./market/noted-pacts.ts";
import { framedPartners, mayTellOfPact } from "./market/pact-frames.ts";
import {
  doersBefore,
  INSTITUTION,
  moved,
  namesOf,
  organisationsAt,
  organisationsBefore,
  pairBefore,
} from "./market/parties.ts";
import { pactOfTwo, unnamedPact } from "./market/unnamed-pacts.ts";
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
        .map((partner) => wholeName(reading, spelledOut(withoutLand(partner), reading.text)));
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

function partnersIn(reading: Reading, sentence: Sentence): string[] {
  const { text } = sentence;
  for (const pattern of [WITH, NOUN_WITH, WITH_THEN_NOUN, NOUN_BETWEEN, AS_PARTNER, LICENSES, BESIDE]) {
    for (const clue of pattern.matchAll(text)) {
      const end =
        clue.index + clue[0].length + (PEOPLE_OF.exec(text.slice(clue.index + clue[0].length))?.[0].length ?? 0);
      if (pattern === AS_PARTNER && (JOINS_FIRM.test(text.slice(clue.index)) || INVESTOR.test(text))) continue;
      if (pattern === LICENSES && SUPERVISOR.test(text)) continue;
      if (STANDING.test(text) && !GROWS.test(clue[0])) continue;
      if (isOtherWith(text, clue) || (ASSISTS.test(clue[0]) && IS_PROBED.test(text.slice(end)))) continue;
      if (/^(?:its|our|their|your|existing)\b/i.test(text.slice(end))) continue;
      if (isPlainDeal(clue[0]) && !hasJointPurpose(reading, sentence)) continue;
      const isBeside = pattern === BESIDE || IS_BESIDE.test(clue[0]);
      if (isBeside && !(BEGINS.test(text) && (sentence.isTitle || sentence.index <= 2))) continue;
      // Two that hold a summit together are its hosts.
      if (/^in /i.test(clue[0]) && HOLDS_EVENT.test(text)) continue;
      if (isNamePart(sentence, clue) || isStanding(sentence, clue[0]) || !isStated(reading, sentence, clue.index))
        continue;
      const named = organisationsAt(text, end, sentence.isTitle);
      const isParty = mentionsIn(reading, sentence, text.slice(end, (named.at(-1)?.end ?? end) + 1)).length > 0;
      if (isDoer(reading, sentence, clue.index)) return namesOf(reading, sentence, named);
      if (isParty && /(?:between|zwischen|entre|tra|fra|tussen)\s$/i.test(clue[0]))
        return namesOf(reading, sentence, named);
      // The account is the one the other has teamed up with.
      if (isParty) return namesOf(reading, sentence, doersBefore(text, clue.index));
    }
  }
  for (const find of [
    chosenBy,
    jointPartners,
    namesInRole,
    clausePartners,
    headedTogether,
    headedPartners,
    nominalPartners,
    sideBySide,
    pactOfTwo,
    framedPartners,
  ]) {
    const partners = find(reading, sentence);
    if (partners.length > 0) return partners;
  }
  return [];
}

/** A licence to act is no licence to use. */
const SUPERVISOR =
  /\b(?:central bank|regulators?|authority|commission|ministry|agency|government|banking|e-?money|electronic money|gaming|brokerage|operating licen[cs]e)\b/i;

/** "with the folks at Globex": its people stand for it. */
const PEOPLE_OF =
  /^(?:the |our )?(?:(?:good|great|fine|lovely|clever|brilliant) )?(?:folks|friends|team|people|guys|crew|makers|neighbou?rs|colleagues|experts|engineers) (?:over )?(?:at|from|of|behind) (?:the )?/iu;

/** "welcomes Jane Roe as New Partner": a partner of the firm, not of its business. */
const JOINS_FIRM =
  /^(?:welcomes?|names?|named|appoints?|appointed) [^.;]{3,60} as (?:(?:an?|its|our|the|new|equity|managing|senior|general|operating|venture|founding|limited|investment|advisory|client|practice|litigation|tax|audit) )*partner(?! (?:for|to)\b)(?=$|[,.;]| (?:of our|at|in|and)\b)/iu;
const HOLDS_EVENT =
  /\b(?:hosts?|hosted|hosting|hold(?:s|ing)?|held|presents?) (?:[\p{L}\d'’&-]+ ){0,7}?(?:Day|Summit|Conference|Gala|Webinar|Forum|Symposium|Fair|Expo|Festival|Workshop|events?|initiatives|summit|conference|gala|webinar|forum|symposium|workshop)\b/u;

/** What a plain agreement is for: said beside it, under a headline in the first sentence. */
function hasJointPurpose(reading: Reading, { text, isTitle }: Sentence): boolean {
  if (JOINT_PURPOSE.test(text)) return true;
  const next = isTitle ? reading.sentences.slice(1, 3).find((one) => !one.isBoilerplate) : undefined;
  return next !== undefined && IN_COMMON.test(next.text);
}

/** "Beacon selected by Globex to power its app. Under the partnership, …" */
function chosenBy(reading: Reading, sentence: Sentence): string[] {
  if (sentence.index > 2 || !sentence.namesSubject) return [];
  for (const clue of CHOSEN_BY.matchAll(sentence.text)) {
    const isOwn = isDoer(reading, sentence, clue.index) && isStated(reading, sentence, clue.index);
    const near = reading.sentences.slice(sentence.index, sentence.index + 4);
    if (!isOwn || !near.some(({ text, isBoilerplate }) => !isBoilerplate && UNDER_PARTNERSHIP.test(text))) continue;
    const named = organisationsAt(sentence.text, clue.index + clue[0].length, sentence.isTitle);
    return namesOf(reading, sentence, named);
  }
  return [];
}

/** Orders of words in which the other comes first, or nobody does it. */
function clausePartners(reading: Reading, sentence: Sentence): string[] {
  const { text } = sentence;
  for (const clue of WITH_WHICH.matchAll(text)) {
    const who = clue[1] ?? "";
    const isOwn =
      mentionsIn(reading, sentence, who).length > 0 || /^(?:we|the (?:company|firm|start-?up|group))$/i.test(who);
    const [other] = organisationsBefore(text, clue.index).slice(-1);
    if (isOwn && other?.end === clue.index) return namesOf(reading, sentence, [other]);
  }
  for (const clue of [...JOINS_NETWORK.matchAll(text), ...IN_MARKETPLACE.matchAll(text)]) {
    if (!isDoer(reading, sentence, clue.index) || !isStated(reading, sentence, clue.index)) continue;
    return namesOf(reading, sentence, organisationsAt(text, clue.index + clue[0].length, sentence.isTitle).slice(0, 1));
  }
  if (!reading.isOwnSite) return [];
  for (const pattern of [MADE_TOGETHER, SIGNED_WITH]) {
    for (const clue of pattern.matchAll(text)) {
      if (!isStated(reading, sentence, clue.index)) continue;
      const named = organisationsAt(text, clue.index + clue[0].length, sentence.isTitle);
      return namesOf(reading, sentence, named);
    }
  }
  return [];
}

/** "Beacon + Globex: …" over a text of the account's own that tells what they have built. */
function headedTogether(reading: Reading, sentence: Sentence): string[] {
  if (!sentence.isTitle || !reading.isOwnSite) return [];
  const [, first = "", second = ""] = JOINED_NAMES.exec(sentence.text) ?? [];
  const isOwn = (name: string) => reading.matcher.isLooselyNamedIn(name);
  const other = isOwn(first) ? second : isOwn(second) ? first : "";
  const isTold = reading.sentences.slice(1, 6).some(({ text }) => MADE_FOR_EACH_OTHER.test(text));
  return isTold && findOrganisations(other).length === 1 ? [other] : [];
}

const IN_COMMON =
  /\b(?:partnership|collaborat\w+|co-?operat\w+|jointly|joint|codeshar\w+|Kooperation|Zusammenarbeit|partenariat|collaborazione|colaboración|colaboração|alianza|parceria|samenwerking)\b/iu;

/** "agreement", "deal" and "pact" without a word that says what kind. */
function isPlainDeal(clue: string): boolean {
  return /\b(?:agreement|deal|pact|accord|acuerdo|acordo|accordo)\b/i.test(clue) && !/partner/i.test(clue);
}

/** "becomes Globex reseller for Ireland": the one it sells for stands before or after the role. */
function namesInRole(reading: Reading, sentence: Sentence): string[] {
  for (const clue of IN_ROLE.matchAll(sentence.text)) {
    if (!isDoer(reading, sentence, clue.index) || !isStated(reading, sentence, clue.index)) continue;
    const end = clue.index + clue[0].length;
    const at = clue.index + clue[0].indexOf(clue[1] ?? "");
    if (/^First /.test(clue[1] ?? "")) continue;
    const before = findOrganisations((clue[1] ?? "").replace(KIND_OF_PARTNER, "")).map((name) => moved(name, at));
    const after = / (?:of|for|to|with|by) (?:the )?$/.test(clue[0]) ? organisationsAt(sentence.text, end, false) : [];
    const isBehind = / (?:of|to) (?:the )?$/.test(clue[0]) && namesOf(reading, sentence, after).length > 0;
    const names = namesOf(reading, sentence, before.length > 0 && !isBehind ? before : after);
    if (names.length > 0) return names;
  }
  return [];
}

const KIND_OF_PARTNER = new RegExp(`(?:${KINDS_OF_PARTNER} )+$`, "u");

/** "integrates with these and 200 more": what a product can do, not news of one integration. */
function isStanding({ text, isTitle }: Sentence, clue: string): boolean {
  if (!/^integrates/i.test(clue)) return false;
  return (
    /\b(?:more|others?|dozens|hundreds) /i.test(text) || !(isTitle || /\b(?:now|today|new|announc\w+)\b/i.test(text))
  );
}

/** "led by Base Partners together with": the last word of a firm's name. */
function isNamePart(sentence: Sentence, clue: RegExpExecArray): boolean {
  return (
    /^Partner/.test(clue[0]) && !sentence.isTitle && /\p{Lu}[\p{L}\p{N}]* $/u.test(sentence.text.slice(0, clue.index))
  );
}

function jointPartners(reading: Reading, sentence: Sentence): string[] {
  if (!sentence.namesSubject) return [];
  for (const clue of JOINT.matchAll(sentence.text)) {
    const isPurpose = /^to (?!jointly)/i.test(clue[0]);
    if (isPurpose && !sentence.isTitle && !TOGETHER.test(sentence.text)) continue;
    if (
      /(?<!loyalty |research |technology |licensing |co-marketing |drug |distribution |content |development |roaming )\bdeal$|^(?:enter(?:ed)? into|conclude).* (?:agreement|pact)$/i.test(
        clue[0],
      ) &&
      !JOINT_PURPOSE.test(sentence.text)
    )
      continue;
    if (!isStated(reading, sentence, clue.index)) continue;
    const parties = pairBefore(reading, sentence, clue.index);
    if (!isVerbOfBoth(sentence.text, clue, parties.at(-1)?.end ?? clue.index)) continue;
    // "Beacon and Heron partner with Globex": the third is the partner of both.
    const [behind] = / with $/.exec(sentence.text.slice(clue.index, clue.index + clue[0].length + 6))
      ? organisationsAt(sentence.text, clue.index + clue[0].length + 6, sentence.isTitle)
      : [];
    // "Heron, Beacon's partner in the project"
    if (/^['’]s?(?!\p{L})/u.test(sentence.text.slice(parties.at(-1)?.end ?? clue.index))) continue;
    const from = parties[0]?.start ?? clue.index;
    const isParty = mentionsIn(reading, sentence, sentence.text.slice(from, clue.index)).length > 0;
    const partners = isParty
      ? namesOf(reading, sentence, behind && /\p{L}/u.test(behind.name) ? [behind] : parties)
      : [];
    if (partners.length > 0) return partners;
    const beside = isPurpose ? undefined : besideOwn(reading, sentence, clue.index);
    if (beside !== undefined) return [beside];
  }
  return [];
}

/** "Acme and the public library system of Globe": who stands beside the account bears a name only in part. */
function besideOwn(reading: Reading, sentence: Sentence, at: number): string | undefined {
  const { text, isTitle } = sentence;
  if (isTitle && isTitleCase(text)) return undefined;
  const own = mentionsIn(reading, sentence, text.slice(0, at)).at(-1);
  const [, beside] =
    /^(?:,? (?:and|&)|,) (?:the )?([^,;:.()]{4,60}?) (?:(?:are|have|will|to|today|also|now) )*$/.exec(
      own ? text.slice(own.end, at) : "",
    ) ?? [];
  return beside !== undefined && /^\p{Lu}/u.test(beside) && INSTITUTION.test(beside) ? beside : undefined;
}
