import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { defineDetector } from "./detector.ts";
import { isBound, isGiven } from "./language/binding.ts";
import { createCue } from "./language/cues.ts";
import { isActing } from "./language/definite-company.ts";
import { isStated, mentionsIn } from "./language/doer.ts";
import { findMoney } from "./language/money.ts";
import { findOrganisations } from "./language/names.ts";
import { othersOf } from "./language/other-parties.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { ownVoice } from "./market/own-people.ts";
import { formed, launchedBy, withoutBuyer } from "./market/tender-forms.ts";
import { collected, isNotice, noticed, openUntil } from "./market/tender-notices.ts";
import { headScope, placeBehind, scopeIn, scopeOf } from "./market/tender-scopes.ts";
import {
  deadlineIn,
  IS_ISSUED,
  IS_OUT,
  ISSUES,
  NOT_ASKING,
  OWN_REQUEST,
  REQUEST,
  referenceIn,
  SEEKS_OFFERS,
  SEEKS_SUPPLIER,
  scopeAfter,
  TAKES_OFFERS,
  toScope,
} from "./market/tenders.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const hasCue = createCue(
  `request requests rfp rfps rfq rfqs rft itt ifb itb reoi tender tenders bid bids bidders proposal proposals solicit solicits invitation invites
  quotation quotes ausschreibung schreibt vergabeverfahren auftragsbekanntmachung teilnahmewettbewerb appel appels avis demande ddp licitación
  licita licitação pregão edital bando bandi gara aanbesteding schrijft concurso saca contract call calls procurement supplier suppliers vendor vendors agency agencies provider providers contractor solicitation market markt zet öffentliche consultants contractors operators besteedt submissions registrations expressions wants`,
);

/** The account asks suppliers for offers: a tender or a request for proposals of its own. */
export const rfpPosted = defineDetector({
  type: "rfp_posted",
  kinds: ["article", "page", "release", "discussion"],
  cue: hasCue,
  detect(reading) {
    if (NOT_ASKING.test(reading.document.title) || isBidder(reading)) return [];
    for (const sentence of statedSentences(reading)) {
      if (sentence.index > SENTENCES_MAX) break;
      if (!(sentence.isTitle || hasCue(sentence)) || NOT_ASKING.test(sentence.text)) continue;
      const asked =
        requested(reading, sentence) ??
        sought(reading, sentence) ??
        procured(reading, sentence) ??
        told(reading, sentence) ??
        issued(reading, sentence) ??
        headed(reading, sentence) ??
        noticed(reading, sentence) ??
        collected(reading, sentence) ??
        openUntil(reading, sentence) ??
        formed(reading, sentence) ??
        launchedBy(reading, sentence);
      if (asked) return [toRequest(reading, sentence, asked)];
    }
    return [];
  },
});

/** "Beacon and Torvex are expected to bid": who offers does not ask. */
function isBidder({ sentences, matcher }: Reading): boolean {
  return sentences.some(
    ({ text, namesSubject }) =>
      namesSubject && BIDS.test(text) && matcher.findLoosely(text).some(({ end }) => BIDS_NEXT.test(text.slice(end))),
  );
}

const BIDS = /\b(?:bid|bids|bidding|tender|tenders|tendered|tendering|compet\p{L}+|submit\p{L}*)\b/iu;
const BIDS_NEXT =
  /^(?:,? and \p{Lu}[\p{L}\d]*)?,? (?:(?:is|are|was|were|will|would|has|have|plans?|likely|expected|set|due|keen|also|among|those|who) ){0,4}(?:to )?(?:bids?|bidding|tender(?:s|ed|ing)? for|compet(?:es?|ed|ing) for|submit(?:s|ted|ting)? (?:an? |its |their )?(?:bids?|proposals?|offers?|tenders?))(?!\p{L})/u;

/** Further down stand the terms. */
const SENTENCES_MAX = 30;

/** `scope`: what is asked for, where the sentence says it. */
type Asked = { scope: string | undefined };

/** "Beacon issues an RFP for a payroll system". */
function requested(reading: Reading, sentence: Sentence): Asked | undefined {
  const { text } = sentence;
  for (const clue of REQUEST.matchAll(text)) {
    const lead = text.slice(Math.max(0, clue.index - 90), clue.index);
    const verb = ISSUES.exec(lead);
    if (!verb) continue;
    const at = clue.index - lead.length + verb.index;
    if (isAsker(reading, sentence, at) && isStated(reading, sentence, at))
      return { scope: scopeAfter(text.slice(clue.index + clue[0].length)) };
  }
  return undefined;
}

/** "Beacon is seeking bids for", "We invite tenders for", "puts its payroll out to tender". */
function sought(reading: Reading, sentence: Sentence): Asked | undefined {
  const { text } = sentence;
  for (const clue of SEEKS_OFFERS.matchAll(text)) {
    if (!isAsker(reading, sentence, clue.index) || !isStated(reading, sentence, clue.index)) continue;
    const inside =
      /^(?:puts?|putting|schreibt|schrijft|besteedt|zet (?:een |de )?(?:nieuwe |Europese )?(?:aanbesteding|opdracht)) ([^.;:]{3,90}?) (?:(?:(?:opnieuw|neu|again|europaweit|EU-weit|bundesweit|öffentlich|Europees|openbaar) )*(?:out to|to|aus$|uit$|aan$|in de markt$))/iu.exec(
        clue[0],
      )?.[1];
    if (inside !== undefined) return { scope: toScope(inside) };
    const rest = text.slice(clue.index + clue[0].length);
    return {
      scope:
        scopeOf(rest) ?? (/^(?:saca|licita|sucht|suchen|cherche|al via)/i.test(clue[0]) ? toScope(rest) : undefined),
    };
  }
  return undefined;
}

/** "Beacon seeks a supplier for", "begins procurement of", "We're looking for an agency to build": who is to send an offer, the text says. */
function procured(reading: Reading, sentence: Sentence): Asked | undefined {
  const { text } = sentence;
  for (const clue of SEEKS_SUPPLIER.matchAll(text)) {
    const scope = toScope(text.slice(clue.index + clue[0].length));
    if (scope === undefined || !reading.sentences.some((one) => TAKES_OFFERS.test(one.text))) continue;
    if (isAsker(reading, sentence, clue.index) && isStated(reading, sentence, clue.index)) return { scope };
  }
  return undefined;
}

/** The account does it, also under its initials; a text handed over for it that never names it means it. */
function isAsker(reading: Reading, sentence: Sentence, at: number): boolean {
  if (isActing(reading, sentence, at)) return true;
  const initials = initialsOf(reading.subject.name);
  if (initials.length > 2 && BY_INITIALS.exec(sentence.text.slice(0, at))?.[1] === initials) return true;
  if (at === 0 || reading.isOwnSite || reading.document.kind !== "article" || !isGiven(reading)) return false;
  const lead = sentence.text.slice(0, at);
  const others = findOrganisations(lead);
  return sentence.index <= 3 && others.length <= 1 && !/[,;]/.test(lead.slice(others[0]?.end ?? 0));
}

const BY_INITIALS =
  /^(?:The )?(\p{Lu}{3,6}) (?:(?:is|are|now|has|have|wishes to|would like to|hereby|proposes to) ){0,2}$/u;

/** "Our RFP is on the portal", said by the account itself. */
function told(reading: Reading, sentence: Sentence): Asked | undefined {
  const voice = ownVoice(reading);
  if (voice === undefined || voice === "site") return undefined;
  for (const clue of REQUEST.matchAll(sentence.text)) {
    const rest = sentence.text.slice(clue.index + clue[0].length);
    if (!OWN_REQUEST.test(sentence.text.slice(0, clue.index)) || !IS_OUT.test(rest)) continue;
    if (isStated(reading, sentence, clue.index)) return { scope: scopeAfter(rest.replace(GOES_ON, "")) };
  }
  return undefined;
}

/** "An RFP has been issued for a vendor" below a headline that begins with the account. */
function issued(reading: Reading, sentence: Sentence): Asked | undefined {
  const [title] = reading.sentences;
  if (sentence.index > LEAD_SENTENCES || sentence.isTitle || !title?.namesSubject || !SEEKS.test(title.text))
    return undefined;
  if (
    mentionsIn(reading, title, title.text)[0]?.start !== 0 ||
    othersOf(reading, sentence).some(({ name }) => !NO_PARTY.test(name))
  )
    return undefined;
  for (const clue of REQUEST.matchAll(sentence.text)) {
    const rest = sentence.text.slice(clue.index + clue[0].length);
    const verb = IS_ISSUED.exec(rest);
    if (verb && isStated(reading, sentence, clue.index)) return { scope: scopeAfter(rest.slice(verb[0].length)) };
  }
  return undefined;
}

const SEEKS = /\b(?:seeks?|seeking|looks|looking|wants|calls|asks|invites|searches|opens|needs)\b/i;
const LEAD_SENTENCES = 3;
const GOES_ON = / (?:is|are|was|has|goes|went|est|sont|ist|wurde|está) .*$/iu;

/**
 * "Request for Proposal No. 08-192: Payroll System": the head is the request itself. Whose it is, it or the text says: the
 * account's own site, its name beside it, or who issues it.
 */
function headed(reading: Reading, sentence: Sentence): Asked | undefined {
  if (!sentence.isTitle) return undefined;
  const { text } = sentence;
  for (const clue of REQUEST.matchAll(text)) {
    const lead = text.slice(0, clue.index);
    const end = clue.index + clue[0].length;
    const rest = text.slice(end);
    const scope = scopeAfter(rest);
    // "Edital de pregão eletrônico: …": one request by two names.
    if (scope !== undefined && scope.replace(REQUEST.regexp, "") === "") continue;
    const before = withoutOwn(reading, sentence, lead);
    const isLast = BARE_END.test(rest);
    const isHead = HEAD.test(before) ? scope !== undefined || isLast : isLast && NAMES_SCOPE.test(before);
    if (isHead && isNotice(reading) && isIssuer(reading, sentence))
      return { scope: scope ?? toScope(before.replace(/^[\s…]+|[\s:–—-]+$/gu, "")) };
  }
  return undefined;
}

/** Before the request stand at most the buyer, a number or a label. */
const HEAD =
  /^(?:\W*(?:…|new|public|open|notice|news|now open|draft|the|city of|\d[\w./-]*|[\p{L}]+ ?:)[\s:|–—-]*){0,4}$/iu;
const BARE_END = /^(?:[\s(]*(?:(?:no|number|nr)\.?|#)? ?#?[\w/.-]*\d[\w/.-]*\)?)?[\s.!]*$/i;

function withoutOwn(reading: Reading, sentence: Sentence, lead: string): string {
  let rest = lead;
  for (const name of mentionsIn(reading, sentence, lead).toReversed()) {
    rest = `${rest.slice(0, name.start)}…${rest.slice(name.end).replace(/^['’]s/, "")}`;
  }
  const initials = initialsOf(reading.subject.name);
  return initials.length > 2 ? rest.replace(new RegExp(`\\b${initials}\\b`), "…") : rest;
}

/** "NMUSD" for the Newport-Mesa Unified School District. */
function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join("")
    .replace(/[^\p{L}]/gu, "");
}

/** "Payroll system: RFP", "Payroll system RFP" */
const NAMES_SCOPE = /^[…\s]*(?:[\p{L}\p{N}&/-]+ ){0,9}[\p{L}\p{N}&/-]+(?: ?[:–—-] | \(| )$/u;

/** The account is who asks: it stands in the head, issues the text, or is the first organisation named below. */
function isIssuer(reading: Reading, title: Sentence): boolean {
  if (reading.isOwnSite || title.namesSubject) return true;
  const body = reading.sentences.filter((one) => !one.isTitle && !one.isBoilerplate).slice(0, 6);
  for (const sentence of body) {
    const [own] = mentionsIn(reading, sentence, sentence.text);
    if (!own) continue;
    const [first] = findOrganisations(sentence.text).filter(({ name }) => !NO_PARTY.test(name));
    return first === undefined || own.start <= first.start || ISSUED_BY.test(sentence.text.slice(0, own.start));
  }
  return isBound(reading, title) && body.every((sentence) => !sentence.namesSubject);
}

const ISSUED_BY = /\b(?:issued|published|posted|released|invited|requested) by (?:the )?$/i;
const NO_PARTY = /^(?:RFP|RFQ|ITT|Request|Proposal|Proposals|Invitation|Tender|Issued|Notice|Section|Part)\b|^\d/;

/** Weaker where it does not say what for. The deadline is looked for in the whole text, the place in the sentence. */
function toRequest(reading: Reading, sentence: Sentence, { scope }: Asked): Detection {
  const sentences = statedSentences(reading, true).slice(0, SENTENCES_MAX);
  const product =
    ofThing(reading, scope) ??
    sentences.map((one) => scopeIn(one.text)).find((found) => found !== undefined) ??
    headScope(reading);
  const deadline = sentences
    .map((one) => deadlineIn(one.text, reading.document.publishedAt))
    .find((found) => found !== undefined);
  const reference = referenceIn(sentence.text);
  const money = sentences.slice(0, 5).flatMap((one) => (VALUE.test(one.text) ? findMoney(one.text) : []))[0];
  const place = product === undefined ? undefined : placeBehind(reading, sentence, product);
  return toDetection(reading, sentence, {
    type: "rfp_posted",
    title: `${reading.subject.name} asks for proposals${product === undefined ? "" : `: ${product}`}`,
    strengthShift: product === undefined ? -10 : 0,
    certainty: sentence.isTitle || sentence.index <= 4 ? 1 : 0.85,
    data: {
      ...(product !== undefined && { product }),
      ...(place !== undefined && { location: place }),
      ...(deadline !== undefined && { effective_date: deadline }),
      ...(money && { amount: money.amount, amount_minor: money.amountMinor, currency: money.currency }),
    },
    identity: {
      ...(product !== undefined && { product: nameKey(product) }),
      ...(reference !== undefined && { reference: nameKey(reference) }),
    },
  });
}

function ofThing(reading: Reading, scope: string | undefined): string | undefined {
  const thing = scope === undefined ? undefined : withoutBuyer(reading, scope);
  return thing === undefined || thing === scope ? scope : toScope(thing);
}

/** What the buyer means to spend; not a deposit or a threshold. */
const VALUE =
  /(?<!\p{L})(?:worth|valued?|value|budget\p{L}*|estimated|contract (?:sum|price)|up to|prevé|presupuesto|importe|montant|estimé|geschätzt\p{L}*|auftragswert|valore|importo|valor|begroot|waarde)(?!\p{L})/iu;
