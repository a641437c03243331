import { linesBelow } from "../language/headline-above.ts";
import { othersOf } from "../language/other-parties.ts";
import { withOwnSign } from "../language/own-sign.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { scopeAfter, toScope } from "./tenders.ts";

/**
 * A request for offers by its form: a headline or first line that asks for them in whatever words, and further lines that say until when
 * or how they are to be sent. Neither alone is one.
 */

/** What such a notice is headed by; what is sought follows. */
const LABEL =
  "(?:expressions? of interest|EOI|pre-?qualification(?: notice| questionnaire)?|PQQ|contract opportunity|tender opportunity|procurement notice|prior information notice|PIN|market (?:engagement|sounding|consultation)|(?:request|call) for information|RFIs?|call for (?:proposals|offers|quotes|suppliers|vendors)|notice (?:inviting|to)(?: sealed)? (?:quotations?|tenders?|bids?|offers?|bidders)|request for (?:quotations?|proposals?|tenders?|bids?)|invitation to (?:bid|tender|quote)|(?:vergabe)?bekanntmachung|aufforderung zur angebotsabgabe|(?:öffentliche )?ausschreibung|vergabe|angebotsaufforderung|marché public|consultation|mise en concurrence|appel à (?:candidatures|concurrence)|licitación|contratación|anuncio de licitación|avviso(?: di gara| pubblico)?|manifestazione di interesse|gara|edital|pregão(?: eletrônico)?|chamada pública|aankondiging|aanbesteding|offerteaanvraag|marktconsultatie)";
const HEADED = new RegExp(
  `^(?:[^:–—-]{3,60}(?: [–—-] |\\s?: ))?(?:(?:public|open|new|official|national|european|edital de) )*${LABEL}(?: (?:no\\.?|nr\\.?|n°|ref\\.?)? ?[\\w/.-]*\\d[\\w/.-]*)?(?: [–—-] |\\s?: ?| for (?:an? |the |our )?| (?:de|del|do|da|di|der|des|von|d['’]|pour|para|per|voor|zu[rm]?|über) ?)(?<what>[^:;]{3,140})$`,
  "iu",
);
/** Said in the first person or of the account: somebody is wanted who builds, sells or runs something. */
const WANTED = createPattern(
  /(?<!\p{L})(?:(?:we|our \p{L}+)(?:['’]re| are)?|is|are|wish(?:es)?|would like|want(?:s)?|intend(?:s)?|seek(?:s)?|need(?:s)?|looking|invit(?:e|es|ing)|ask(?:s|ing)? for|request(?:s|ing)?|bittet um|sucht|suchen|souhaite|recherche|cherche|busca|solicita|cerca|ricerca|procura|zoekt|vraagt)(?: [\p{L}’'-]+){0,3}? (?:(?:to )?(?:appoint|procure|commission|engage|contract|purchase|buy|replace)|(?:quotes?|quotations?|offers?|bids?|tenders?|proposals?|pitches)(?! to (?:buy|acquire))|(?:[\p{L}-]+ )?(?:supplier|vendor|agency|contractor|provider|developer|consultancy|integrator|installer)s?|Angebote?|Anbieter|Dienstleister|prestataires?|offres|fournisseurs?|ofertas|proveedor(?:es)?|offerte|fornitor[ei]|propostas|fornecedor(?:es)?|offertes|leveranciers?)(?!\p{L})/giu,
);
/** Until when, or how, offers are to be sent. */
const SENT_BY = createPattern(
  /(?<!\p{L})(?:(?:tenders?|bids?|proposals?|quotes?|quotations?|offers?|responses?|submissions?|questionnaires?|expressions? of interest|registrations?|Angebote?|Abgabe\p{L}*|Angebotsfrist|offres|candidatures|ofertas|propostas|offerte|inschrijving(?:en)?|offertes)(?!\p{L})[^.;]{0,70}?(?:by|until|before|no later than|due|deadline|received|returned|bis|avant|jusqu|hasta|até|entro|uiterlijk|:)[^.;]{0,24}?\d|(?:deadline|closing date|closes|submission date|Abgabefrist|Frist|date limite|remise des offres|plazo|scadenza|prazo|sluitingsdatum|inschrijftermijn)(?!\p{L})[^.;]{0,60}?\d|(?:register|reply|respond|apply|be returned|return the \p{L}+|send (?:us|your)[^.;]{0,40}|tell us[^.;]{0,50}|submit[^.;]{0,40}) (?:by|before|until|no later than)(?: \p{L}+){0,4} (?:\d|January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)|(?:candidats|entreprises|empresas|imprese|suppliers|vendors|firms) (?:ont|have|tienen|têm|hanno|may)[^.;]{0,50}\d|(?:RFQ|RFP|ITT|tender|procurement) ref(?:erence)?\.?|send us (?:an?|your|ten|up to) (?:[\p{L}-]+ )?(?:offer|quote|proposal|pitch|pages?|letter)(?!\p{L}))/iu,
);
/** The other side, lessons, sales of shares and land, and calls that are none to suppliers. */
const NO_PURCHASE = createPattern(
  /(?<!\p{L})(?:papers?|speak|talks?|speakers?|patients|abstracts?|sessions|artists?|authors?|essays|grants?|funding|scholarships?|startups?|applicants?|nominations?|awards?|shares?|notes|bonds?|stocks?|securities|shareholders?|investors?|acquisition|takeover|real estate|land|auction|mineral|exploration|jobs?|vacanc(?:y|ies)|candidates for|interns?|volunteers?|beta testers?|respond to|how to|guide|template|tips|software for|faster|win(?:s|ning)?|won|awarded|doing business|policy|standing|purchases over)(?!\p{L})/iu,
);
const LEAD_SENTENCES = 3;
const SENDING_WITHIN = 10;

/** What offers are asked for by such a notice of the account; undefined when it is none. */
export function formed(reading: Reading, sentence: Sentence): { scope: string | undefined } | undefined {
  const [title] = reading.sentences;
  if (!title || sentence.index > LEAD_SENTENCES || NO_PURCHASE.test(title.text) || NO_PURCHASE.test(sentence.text))
    return undefined;
  if (!(reading.isOwnSite || title.namesSubject || sentence.namesSubject)) return undefined;
  const { what } = (sentence.isTitle && HEADED.exec(sentence.text)?.groups) || {};
  if (what === undefined && !WANTED.test(sentence.text)) return undefined;
  const below = linesBelow(reading);
  if (!below.slice(0, SENDING_WITHIN).some(({ text }) => SENT_BY.test(text))) return undefined;
  if (what !== undefined) return { scope: toScope(withoutBuyer(reading, what)) };
  // "Globex has issued a request for proposals", on the page of a seller.
  if ([title, sentence].some((one) => othersOf(reading, one).length > 0)) return undefined;
  const scope = scopeOfTitle(title.text) ?? scopeOfWanted(sentence.text);
  return scope === undefined ? undefined : { scope };
}

/** "Tender launched for 40 trams by Acme": who asks comes last. */
export function launchedBy(reading: Reading, sentence: Sentence): { scope: string | undefined } | undefined {
  const match = sentence.isTitle ? BY_OWN.exec(withOwnSign(reading, sentence)) : null;
  const what = match?.[1] ?? match?.[2];
  return match ? { scope: what === undefined ? undefined : toScope(what) } : undefined;
}

const BY_OWN =
  /^(?:New )?(?:[Tt]ender|RFPs?|RFQ|[Bb]idding|[Pp]rocurement|[Bb]ids|[Pp]roposals|[Oo]ffers)(?: [\p{L}-]+)? (?:launched|issued|opened|published|floated|invited|sought|released|put out|announced)(?: for ([^¤]{3,80}?))? by ¤(?: for (.{3,80}))?/u;

/** "Acme - supply of a payroll system": the buyer in front is no part of what is asked for. */
export function withoutBuyer({ matcher }: Reading, text: string): string {
  const [own] = matcher.findLoosely(text);
  return own?.start === 0 ? text.slice(own.end).replace(/^[\s:–—-]+/, "") : text;
}

/** "We're looking for a new website agency", "Could you build our donor database?" */
function scopeOfTitle(title: string): string | undefined {
  const [, sought, built] = SOUGHT.exec(title) ?? [];
  const what = sought ?? built;
  return what === undefined ? undefined : toScope(what);
}

const SOUGHT =
  /(?:looking for|need|needs|seeks?|want|wants)(?: an?| the| our)?(?: new)? ([\p{L} -]{3,50}?) (?:supplier|vendor|agency|contractor|provider|developer|consultancy|integrator)s?(?!\p{L})|(?:build|design|supply|run|replace|host) (?:our|us an?|us)(?: new)? ([\p{L} -]{3,50})/iu;

function scopeOfWanted(text: string): string | undefined {
  const [clue] = WANTED.matchAll(text);
  return clue && scopeAfter(text.slice(clue.index + clue[0].length));
}
