import { isStated, mentionsIn } from "../language/doer.ts";
import { othersOf } from "../language/other-parties.ts";
import type { Reading, Sentence } from "../reading.ts";
import { BUYER, HAVE_UNTIL, OFFERS_ASKED, SEEKS_OFFERS, toScope } from "./tenders.ts";

/** Sentences of a notice among which its fields stand. */
const FIELDS_WITHIN = 20;
/** A notice of an award has the same fields. */
const IS_OVER =
  /(?<!\p{L})(?:award(?:ed|s)?(?: notice)?|winner|successful (?:bidder|tenderer|supplier)|contract (?:value|start)|zuschlag|attribué|adjudica\p{L}+|aggiudica\p{L}+|gegund)(?!\p{L})/iu;
const TAKES_OFFERS_UNTIL =
  /(?<!\p{L})(?:clos(?:es|ing)|deadline|due|return date|(?:submission|response|tender)s? (?:date|by)|frist|date limite|plazo|prazo|scadenza|sluitingsdatum|estimated value)(?!\p{L})/iu;

/** The headline over "Buyer: Acme … Closing date: 12 June": a notice made of fields, of which the headline is what is asked for. */
export function noticed(reading: Reading, sentence: Sentence): { scope: string | undefined } | undefined {
  if (!sentence.isTitle) return undefined;
  const fields = reading.sentences.slice(1, FIELDS_WITHIN);
  const isOwn = fields.some((one) =>
    [...BUYER.matchAll(one.text)].some(({ index, 0: label }) => {
      const rest = one.text.slice(index + label.length);
      return mentionsIn(reading, one, rest)[0]?.start === 0;
    }),
  );
  if (!isOwn || IS_OVER.test(sentence.text) || fields.some(({ text }) => IS_OVER.test(text))) return undefined;
  if (!fields.some(({ text }) => TAKES_OFFERS_UNTIL.test(text))) return undefined;
  const head = sentence.text.replace(LABEL, "");
  const own = mentionsIn(reading, sentence, head)[0];
  return { scope: toScope((own?.start === 0 ? head.slice(own.end) : head).replace(LABEL, "")) };
}

/**
 * "PROCUREMENT FOR THE SUPPLY OF METERS" over "tender documents can be obtained at the Procurement Unit of Acme": the headline is
 * what is asked for.
 */
export function collected(reading: Reading, sentence: Sentence): { scope: string | undefined } | undefined {
  const [label] = (sentence.isTitle ? GOODS.exec(sentence.text) : null) ?? [];
  if (label === undefined || IS_OVER.test(sentence.text)) return undefined;
  const fields = reading.sentences.slice(1, FIELDS_WITHIN).filter(({ isBoilerplate }) => !isBoilerplate);
  const isOwn = fields.some((one) => DOCUMENTS.test(one.text) && (one.namesSubject || reading.isOwnSite));
  if (!isOwn || fields.some(({ text }) => IS_OVER.test(text))) return undefined;
  return { scope: toScope(sentence.text.slice(label.length).toLowerCase()) };
}

const GOODS =
  /^(?:(?:(?:re-?)?tender|procurement|invitation (?:to|for) (?:tender|bids?)|bids?|request|notice) (?:for|of) )?(?:the )?(?:(?:supply|provision|procurement|purchase|delivery|construction|rehabilitation|renovation|maintenance|printing|hire|leasing|cleaning|installation|sewing)(?:(?:,| and| &) (?=\p{L}))?(?: of| for)? ?)+(?=\p{L})/iu;
const DOCUMENTS =
  /\b(?:(?:tender|bid(?:ding)?) documents? (?:(?:can|may|are to|must|should) be|(?:are|is) (?:available|obtainable|on sale)) ?(?:obtained|collected|purchased|bought|downloaded|inspected|viewed|picked up)?|(?:collect|obtain|purchase|pick up) (?:the |a set of )?(?:tender|bid(?:ding)?) documents?)\b/iu;

/** "Notice:", "Tender notice 2026/114:", "– " before what is asked for. */
const LABEL =
  /^[\s–—:-]*(?:(?:(?:contract|tender|public|procurement) )?(?:notice|tender|opportunity|RF[PQT]|ITT|ausschreibung|avis de marché|licitación|gara|aanbesteding)(?: (?:no\.?|nr\.?|ref\.?))?(?: ?#?[\w/.-]*\d[\w/.-]*)?)?\s*[:–—-]\s*/iu;

/** "Suppliers have until 4 May to bid" below a headline, or in a sentence, that names the account and nobody else. */
export function openUntil(reading: Reading, sentence: Sentence): { scope: string | undefined } | undefined {
  const [title] = reading.sentences;
  for (const clue of HAVE_UNTIL.matchAll(sentence.text)) {
    if (sentence.index > LEAD || !title || !isStated(reading, sentence, clue.index)) continue;
    const isNamed = title.namesSubject || sentence.namesSubject;
    if (!isNamed || [title, sentence].some((one) => othersOf(reading, one).some(({ name }) => !ACRONYM.test(name))))
      continue;
    const [, what] = CONTRACT.exec(sentence.text.slice(clue.index)) ?? [];
    return { scope: what === undefined ? undefined : toScope(what) };
  }
  return undefined;
}

const LEAD = 3;
const ACRONYM = /^(?:RF[PQTI]s?|ITTs?|IT|HR|CRM|ERP|EU|UK)$|^\d/;
const CONTRACT = /contract (?:for|to (?:run|supply|provide|deliver|build|operate|manage)) ([^.;]{3,90})/iu;

/** A notice says how to take part; an article about such requests does not. */
export function isNotice(reading: Reading): boolean {
  return reading.sentences.slice(1, NOTICE_SENTENCES_MAX).some(({ text }) => {
    OFFERS_ASKED.lastIndex = 0;
    return OFFERS_ASKED.test(text) || TAKES_PART.test(text) || text.search(SEEKS_OFFERS.regexp) >= 0;
  });
}

const TAKES_PART =
  /\b(?:deadline|closing (?:date|day|time)|closes on|due (?:date|by|on)|(?:send|submit|email|e-mail) (?:us )?(?:your|an?|their|its) (?:proposal|offer|bid|quote|tender)|(?:proposals|bids|offers|tenders|quotes) must|contracting authority|tender documents?|submit|submissions?|bidders?|vendors?|suppliers?|proposers?|offerors?|tenderers?|issued by|issue date|procurement|pre-bid|evaluation criteria|Abgabe\p{L}*|Angebote?|date limite|plazo|ofertas|propostas|offerte|inschrijv\p{L}+|déposer|soumissionner)\b/iu;

/** Further down stand the terms. */
const NOTICE_SENTENCES_MAX = 30;
