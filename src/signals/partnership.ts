import { defineDetector } from "./detector.ts";
import { isDoer, isStated, mentionsIn } from "./language/doer.ts";
import { findOrganisations, type NameSpan } from "./language/names.ts";
import { findPlaces } from "./language/places.ts";
import type { Span } from "./language/sentences.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { nameKey, toDetection } from "./to-detection.ts";

/** A partnership, joint project or integration of the account with a named organisation. */
export const partnership = defineDetector({
  type: "partnership",
  kinds: ["article"],
  detect(reading) {
    for (const sentence of statedSentences(reading)) {
      if (!CLUE.test(sentence.text)) continue;
      const partners = partnersIn(reading, sentence);
      if (partners.length === 0 || NOT_NEWS.test(sentence.text)) continue;
      const keys = partners.map(nameKey).toSorted();
      return [
        toDetection(reading, sentence, {
          type: "partnership",
          title: `${reading.subject.name} and ${partners.join(", ")}: ${kindOf(sentence.text)}`,
          strengthShift: STRATEGIC.test(sentence.text) ? 10 : INTEGRATION.test(sentence.text) ? -5 : 0,
          certainty: sentence.isTitle || sentence.index <= 3 ? 1 : 0.85,
          data: { partner: partners.length === 1 ? (partners[0] ?? "") : partners },
          identity: { partner: keys[0] ?? "" },
        }),
      ];
    }
    return [];
  },
});

const CLUE =
  /partner|team|forces|collaborat|cooperat|co-operat|alliance|memorandum|\bmou\b|joint|integrat|agreement|kooperation|kooperiert|zusammen|partenariat|associe|alianza|asocia|samenwerk|collabora|parceria|project/i;
/** Programmes, prizes and ends of partnerships, customers and law firms: the word without the event. */
const NOT_NEWS =
  /\b(?:partner (?:program(?:me)?|network|portal|of the year|award|ecosystem|directory)|our partners include|trusted partner|partner of choice|(?:end(?:s|ed)?|terminat(?:es|ed)|dissolv(?:es|ed)|quits?|without|loses?|lost) (?:its |their |the |a )?(?:[\p{L}-]+ )?(?:partnership|alliance|collaboration|cooperation)|become a partner|find a partner|managing partner|general partner|limited partners?|life partner|joint (?:statement|chief|pain|replacement))\b/iu;
const STRATEGIC = /\bstrategic|joint venture|joint-venture|exclusive\b/i;
const INTEGRATION = /\bintegrat(?:es|ed|ing|ion)\b/i;

const KIND =
  "(?:partnerships?|collaborations?|co-?operations?|alliances?|memorandum(?: of understanding)?|mou|joint[ -](?:ventures?|projects?|programmes?|programs?|development|initiatives?|laborator(?:y|ies))|partnership agreement|partnerschaft|kooperation|zusammenarbeit|partenariat|alliance|alianza|acuerdo de colaboración|samenwerking|collaborazione|parceria)";
/** The account does it, the other follows "with". */
const WITH =
  /(?<!\b(?:our|its|their|the|of|as|an?|his|her|your|and|with|channel|business|longtime) )\b(?:(?:partner(?:s|ed|ing)?|team(?:s|ed|ing)?(?: up)?|join(?:s|ed|ing)? forces|collaborat(?:es|ed|ing)|co-?operat(?:es|ed|ing)|kooperiert|arbeitet|s['’]associe|se asocia|werkt samen|collabora)\b(?![^.;]{0,20}\bprogram)[^.,;:]{0,50}?\b(?:with|mit|avec|à|con|met|com)|integrat(?:es|ed|ing)\b[^.;:]{0,70}?\b(?:with|from))\s/gi;
/** "selects Globex as its cloud partner". */
const AS_PARTNER =
  /\b(?:selects?|selected|chooses|chose|picks|picked|names|named|appoints|appointed|welcomes|adds) (?=[^.;]{3,60} as (?:its |an? |the )?(?:[\p{L}-]+ ){0,3}partner\b)/giu;
/** "has signed a memorandum of understanding with", "announces a strategic partnership with", "integration with". */
const NOUN_WITH = new RegExp(
  `\\b(?:announc(?:es|ed|ing|e)|sign(?:s|ed|ing)?|form(?:s|ed|ing)?|enter(?:s|ed|ing)?(?: into)?|ink(?:s|ed)?|launch(?:es|ed)?|start(?:s|ed)?|begin(?:s)?|began|strikes?|struck|forg(?:es|ed)|expand(?:s|ed)?|extend(?:s|ed)?|renew(?:s|ed)?|deepen(?:s|ed)?|establish(?:es|ed)?|agree(?:s|d)?(?: (?:to|on))?|seal(?:s|ed)?|unveil(?:s|ed)?|secur(?:es|ed)|conclud(?:es|ed)|schließt|vereinbart|verkündet|annonce|signe|conclut|anuncia|firma|kondigt|sluit|annuncia|sigla|anuncia|fecha)\\b[^.;:]{0,60}?\\b(?:${KIND}|integration|(?:distribution|reseller|licensing|co-?marketing|supply|development|framework|strategic|technology|joint|commercial)[ -](?:[\\p{L}-]+ ){0,2}agreement|agreement)\\b(?:[^.;:]{0,60}?)\\b(?:with|between|mit|avec|con|met|com)\\s`,
  "giu",
);
/** "Acme and Globex sign": both stand before the verb. */
const JOINT =
  /\b(?:partner(?: up| on| to)?|team up|join forces|collaborate|co-?operate|sign(?:ed)? (?:an? )?(?:[\p{L}-]+ ){0,3}(?:mou|memorandum|agreement|partnership|alliance)|(?:form(?:ed)?|announced?|start(?:ed)?|have started|launch(?:ed)?|entered? into|agreed?(?: on| to)?|set up|struck|forge[d]?|choose|chose|invest(?:ed)? in|unveil(?:ed)?) (?:an? |the )?(?:[\p{L}-]+ ){0,4}?(?:partnership|collaboration|co-?operation|alliance|joint[ -](?:venture|project|programme|program|initiative|laboratory)|project|laboratory)|to build|to develop|to create|jointly develop|arbeiten zusammen|kooperieren|s['’]associent|se asocian|werken samen|collaborano)\b/giu;
/** A plain agreement may be a customer's order: then what it is for has to be something done together. */
const JOINT_PURPOSE =
  /\b(?:jointly|together|joint|co-develop|distribut|resell|develop|integrat|collaborat|partner|co-?operat)/i;

function partnersIn(reading: Reading, sentence: Sentence): string[] {
  const { text } = sentence;
  for (const pattern of [WITH, NOUN_WITH, AS_PARTNER]) {
    for (const clue of text.matchAll(pattern)) {
      const end = clue.index + clue[0].length;
      if (/\bagreement\b/i.test(clue[0]) && !JOINT_PURPOSE.test(text)) continue;
      if (isNamePart(sentence, clue) || isStanding(sentence, clue[0]) || !isStated(reading, sentence, clue.index))
        continue;
      const named = organisationsAt(text, end);
      const isParty = mentionsIn(reading, sentence, text.slice(end, (named.at(-1)?.end ?? end) + 1)).length > 0;
      if (isDoer(reading, sentence, clue.index)) return namesOf(reading, sentence, named);
      // The account is the one the other has teamed up with.
      if (isParty) return namesOf(reading, sentence, organisationsBefore(text, clue.index));
    }
  }
  return jointPartners(reading, sentence);
}

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
  for (const clue of sentence.text.matchAll(JOINT)) {
    if (/^to /i.test(clue[0]) && !sentence.isTitle) continue;
    const parties = pairBefore(reading, sentence, clue.index);
    const [first] = parties;
    if (!first || !isStated(reading, sentence, clue.index)) continue;
    if (mentionsIn(reading, sentence, sentence.text.slice(first.start, clue.index)).length === 0) continue;
    const partners = namesOf(reading, sentence, parties);
    if (partners.length > 0) return partners;
  }
  return [];
}

const JOINED = /^(?: \([^)]{1,30}\))?(?:,? (?:and|&|und|et|y|e|en) (?:[\p{L}\p{M}-]+ ){0,3}|, )$/u;

/** The names before a verb that are joined to each other by "and", "&" or a comma; fewer than two are no pair. */
function pairBefore(reading: Reading, sentence: Sentence, at: number): NameSpan[] {
  const { text } = sentence;
  const own = mentionsIn(reading, sentence, text.slice(0, at));
  const others = organisationsBefore(text, at).filter((name) => !own.some((mention) => overlaps(mention, name)));
  const named = own.map((mention) => ({ ...mention, name: text.slice(mention.start, mention.end) }));
  const names = [...others, ...named].sort((left, right) => left.start - right.start);
  const last = names.at(-1);
  if (!last || at - last.end > 40) return [];
  const pair = [last];
  for (const name of names.slice(0, -1).toReversed()) {
    if (!JOINED.test(text.slice(name.end, pair[0]?.start))) break;
    pair.unshift(name);
  }
  return pair.length > 1 ? pair : [];
}

/** The organisations named from `at` on: "Fetch and with Locus Robotics", at most a few words of description before each. */
function organisationsAt(text: string, at: number): NameSpan[] {
  const slice = text.slice(at, at + 160);
  const stop =
    /[;:]|\.\s| (?:to|for|in|on|at|which|who|that|as|after|before|says?|said)\s/iu.exec(slice)?.index ?? slice.length;
  const names = findOrganisations(slice).filter((name) => name.start <= stop);
  const found: NameSpan[] = [];
  for (const name of names) {
    const gap = slice.slice(found.at(-1)?.end ?? 0, name.start);
    const isNext =
      found.length === 0
        ? /^(?:["“]|(?:[\p{L}\p{M}\p{N}.'’-]+ ){0,7}["“]?)$/u.test(gap)
        : /^,? ?(?:(?:and|&|und|et|y|e|en) )?(?:(?:with|mit|avec|con) )?(?:the )?$/u.test(gap);
    if (!isNext) break;
    found.push(name);
  }
  return found.map((name) => ({ ...name, start: name.start + at, end: name.end + at }));
}

function organisationsBefore(text: string, at: number): NameSpan[] {
  return findOrganisations(text.slice(Math.max(0, at - 200), at)).map((name) => ({
    ...name,
    start: name.start + Math.max(0, at - 200),
    end: name.end + Math.max(0, at - 200),
  }));
}

/** The names that are neither the account, nor a place, nor a part of the account's name. */
function namesOf(reading: Reading, sentence: Sentence, names: NameSpan[]): string[] {
  const own = mentionsIn(reading, sentence, sentence.text);
  const places = findPlaces(sentence.text);
  const others = names.filter(
    (name) =>
      !own.some((mention) => overlaps(mention, name)) &&
      !places.some((place) => place.start <= name.start && name.end <= place.end),
  );
  return [...new Set(others.map((name) => name.name))].slice(0, 5);
}

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function kindOf(text: string): string {
  if (/joint[ -]venture/i.test(text)) return "joint venture";
  if (/\bmemorandum|\bmou\b/i.test(text)) return "memorandum of understanding";
  if (/\bjoint[ -](?:project|laborator|programme|program|development)/i.test(text)) return "joint project";
  if (INTEGRATION.test(text)) return "integration";
  return /\bagreement\b/i.test(text) && !/partner/i.test(text) ? "agreement" : "partnership";
}
