import { isDoer, isStated, mentionsIn } from "../language/doer.ts";
import { findOrganisations } from "../language/names.ts";
import { isTitleCase } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import { headedPartners, nominalPartners } from "./alliance-frames.ts";
import { ASSISTS, IS_PROBED, isOtherWith, isVerbOfBoth, KINDS_OF_PARTNER } from "./alliance-readings.ts";
import {
  AS_PARTNER,
  BEGINS,
  BESIDE,
  CHOSEN_BY,
  GROWS,
  IN_MARKETPLACE,
  IN_ROLE,
  INVESTOR,
  IS_BESIDE,
  JOINED_NAMES,
  JOINS_NETWORK,
  JOINT,
  JOINT_PURPOSE,
  LICENSES,
  MADE_FOR_EACH_OTHER,
  MADE_TOGETHER,
  NOUN_BETWEEN,
  NOUN_WITH,
  SIGNED_WITH,
  STANDING,
  TOGETHER,
  UNDER_PARTNERSHIP,
  WITH,
  WITH_THEN_NOUN,
  WITH_WHICH,
} from "./alliances.ts";
import { sideBySide } from "./joint-headlines.ts";
import { framedPartners } from "./pact-frames.ts";
import {
  doersBefore,
  INSTITUTION,
  moved,
  namesOf,
  organisationsAt,
  organisationsBefore,
  pairBefore,
} from "./parties.ts";
import { pactOfTwo } from "./unnamed-pacts.ts";

export function partnersIn(reading: Reading, sentence: Sentence): string[] {
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
