import { toIsoDay } from "#core/time.ts";
import { findDates } from "../language/dates.ts";
import { createPattern } from "../language/pattern.ts";

/** How texts ask suppliers for offers, and what they ask for. */

/** A request for offers by its name; not the software, the team or the lesson that has to do with such requests. */
const REQUEST_WORDS =
  "(?:requests?|invitations?) (?:for|to) (?:sealed |competitive |public )?(?:proposals?|quotations?|quotes?|tenders?|bids?|qualifications|offers|expressions? of interest|submit proposals)|calls? for (?:tenders?|bids?|quotations?|competition|expressions? of interest)|(?:competitive )?solicitations?(?= (?:for|no|number|#?\\d)|:| ?[#–—-])|tenders?(?= (?:for|to|opens?|worth|valued|no|ref)(?!\\p{L})|:| ?[#–—-]| \\d)|(?:tenders|bids|proposals|offers|quotations|quotes) (?:are )?(?:invited|sought|wanted|requested)(?= for)|expressions? of interest(?=:)|RFPs?|RFQs?|RFTs?|ITTs?|IFBs?|ITBs?|REOIs?|(?:invitation|notice) (?:to|of|inviting) tenders?|(?:notice|advertisement|invitation) (?:to|for) (?:prospective )?(?:bidders|proposers|bids|tenderers|offerors|suppliers|vendors|contractors)|tender (?:notice|invitation|call)|(?:public|open|international|EU|restricted|competitive|national) (?:tender|procurement procedure)|bid solicitation|contract notice|(?:open|restricted|negotiated) procedure|" +
  "(?:öffentliche |EU-weite |europaweite )?ausschreibung(?:en)?|vergabeverfahren|auftragsbekanntmachung|teilnahmewettbewerb|appels? d['’]offres|demandes? de (?:propositions?|soumissions?|prix)|DDP|avis (?:de marché|d['’]appel (?:public )?à la concurrence)|(?:proceso de |concurso de )?licitación(?: pública)?|concurso público|licitação|pregão eletrônico|edital(?: de licitação)?|band[oi] di gara|gara(?: d['’]appalto| europea| pubblica)?(?= (?:per|da|europea|pubblica)(?!\\p{L}))|gara d['’]appalto|(?:openbare |Europese )?aanbesteding(?:en)?";
const NO_REQUEST =
  "responses?|softwares?|automation|management|templates?|process(?:es)?|writers?|writing|consultants?|consulting|guides?|tips|managers?|databases?|win|best practices|tools?|platforms?|librar(?:y|ies)|teams?|training|season|examples?|samples?|checklists?|answers?|questionnaires?|360|io|support services|offer|offers|of shares|shares|opportunities page|alerts?|search|policy|rules|law|solutions";
export const REQUEST = createPattern(
  new RegExp(`(?<![\\p{L}-])(?:${REQUEST_WORDS})(?![\\p{L}])(?![- ](?:${NO_REQUEST})(?!\\p{L}))`, "giu"),
);

/** Whoever stands before puts the request out; it follows at once. */
export const ISSUES =
  /(?<!\p{L})(?:issu(?:es|ed|ing)|releas(?:es|ed|ing)|publish(?:es|ed|ing)|post(?:s|ed|ing)|launch(?:es|ed|ing)|open(?:s|ed|ing)|float(?:s|ed|ing)|advertis(?:es|ed|ing)|announc(?:es|ed|ing)|put(?:s|ting)? out|sen(?:ds|t) out|invit(?:es|ed|ing)|seek(?:s|ing)|sought|start(?:s|ed|ing)?|reissu(?:es|ed)|initiat(?:es|ed)|veröffentlicht|startet|lance|publie|lanza|publica|abre|convoca|lança|pubblica|indice|bandisce|publiceert|schrijft) (?:(?!(?:for|to|of|in|on) )[\p{L}\p{N}’'-]+ ){0,4}$/iu;

/** Offers are asked for where no request is named: "seeks bids for", "puts its payroll out to tender". */
export const SEEKS_OFFERS = createPattern(
  /(?<!\p{L})(?:(?:is |are |now |currently |hereby )*(?:seek(?:s|ing)?|wants?|needs?|looks? for|looking for|solicit(?:s|ed|ing)?|invit(?:es|ed|ing|e)|request(?:s|ed|ing)?|call(?:s|ed|ing)? for(?! proposals)|ask(?:s|ed|ing)? for|accept(?:s|ing)?|welcom(?:es|ing)) (?:(?:sealed|competitive|written|qualified|electronic|formal|new|fresh|public|online|responses|and) ){0,3}(?:proposals|bids|tenders|quotations|quotes|tender (?:submissions|responses|offers|applications)|expressions of interest|(?:registrations?|applications?)(?= (?:for|from) (?:the )?(?:empanelment|prequalification|pre-qualification))|(?:offers|responses) from (?:\p{L}+ )?(?:suppliers|vendors|contractors|firms|companies|providers)(?: interested in)?)(?! for (?:(?:its|the|a|an|their) )?(?:[\p{L}-]+ ){0,2}(?:units?|arm|division|subsidiary|stake|shares|airline|brand|business|portfolio|assets?|rights)(?!\p{L}))(?! (?:for (?:talks|papers|sessions|speakers|the (?:company|firm|stake|shares))))|(?:is |are )?ask(?:s|ed|ing)? (?:[\p{L}-]+ ){0,2}(?:suppliers|vendors|firms|companies|bidders|contractors|agencies|consultants|operators|developers|architects|designers|providers) for (?:proposals|bids|offers|quotes|tenders)|(?:puts?|putting) [^.;:]{3,80}? (?:out )?to (?:public )?tender|(?:(?:re-?)?tenders|(?:is |are )?to (?:re-?)?tender) (?:(?:an?|its|the) )?(?:[£€$][\d.,]+ ?(?:[mk]|bn|million)? )?(?:(?!for )[\p{L}-]+ ){1,4}contracts?|(?:goes|going|went) (?:out )?to (?:public )?tender|schreibt (?![^.;:]{0,60}(?:Stellen?|Jobs|Posten|Professur\p{L}*|Preise?|Wettbewerb\p{L}*|Stipendi\p{L}*|Wahlen)(?!\p{L}))[^.;:]{3,90}? aus(?!\p{L})|schrijft (?![^.;:]{0,60}(?:vacatures?|verkiezingen|prijs|wedstrijd)(?!\p{L}))[^.;:]{3,90}? uit(?!\p{L})|besteedt [^.;:]{3,90}? aan(?!\p{L})|zet (?:een |de )?(?:nieuwe |Europese )?(?:aanbesteding|opdracht) [^.;:]{3,80}? in de markt|opens? (?:the )?bidding(?= (?:for|on) )|call(?:s|ed)? (?:on|for) (?:suppliers|vendors|firms|companies|contractors|bidders|agencies) to (?:bid|tender|pitch)|saca a (?:concurso|licitación)|(?:sucht|suchen) per (?:europaweiter |öffentlicher |EU-weiter )?Ausschreibung|cherche par appel d['’]offres|al via (?:la |il )?(?:gara|bando)(?: d['’]appalto)? per|licita(?= )|met en concurrence|invites? (?:suppliers|vendors|companies|firms|bidders|contractors|qualified [\p{L}]+) to (?:bid|tender|submit|respond))(?!\p{L})/giu,
);
/** That offers are taken: "send your proposal by", "the closing date for offers is". */
export const TAKES_OFFERS =
  /(?<!\p{L})(?:(?:submit|send|e-?mail|deadline for|closing date for|receipt of|invit\p{L}+|evaluat\p{L}+) (?:(?:us|in|your|an?|their|the|all|its|final|written|sealed) ){0,3}(?:proposals?|offers?|bids?|quotes?|quotations?|tenders?)|(?:proposals?|bids?|quotes?|quotations?|tenders?|offers) (?:must|should|are due|due|by|close|deadline|will be (?:accepted|received|evaluated))|RFPs?|RFQs?|request for proposals?|bidders|tenderers|(?:vendors|suppliers|firms|companies|interested parties) have until|(?:tender|procurement|competition|RFP|process)(?:, [^;]{2,60}?,)? (?:closes|is open|opens|runs until|deadline)|(?:gone|going|goes|went) (?:out )?to (?:the )?market for|tender documents?|(?:published|posted|advertised) (?:on|in) (?:TED|Find a Tender|Contracts Finder|SIMAP|BOAMP|SAM\.gov|the Official Journal)|bids close|(?:submit|send|e-?mail) (?:(?:us|in|your|an?|their) ){1,2}(?:pitch(?:es)?|concepts?|portfolios?|expressions? of interest))(?!\p{L})/iu;
/** A supplier is looked for or a contract put up; that offers are taken has to be said beside it. */
export const SEEKS_SUPPLIER = createPattern(
  /(?<!\p{L})(?:(?:is |are |['’]re |now |currently )*(?:seek(?:s|ing)?|wants?|needs?|looks? for|looking for|search(?:es|ing) for|on the lookout for|hunts? for|in (?:the )?market for|invit(?:es|ing)) (?:(?:an?|the|its|our|new|experienced|qualified|external|single|one) ){0,3}(?:[\p{L}-]+ ){0,2}?(?:suppliers?|vendors?|agenc(?:y|ies)|contractors?|providers?|consultanc(?:y|ies)|consultants?|firms?|integrators?|developers?|partners?|operators?) (?:for|to (?:supply|provide|deliver|build|rebuild|create|develop|replace|implement|run|operate|host|design|redesign|manage|install|upgrade|maintain|modernise|modernize|migrate|write|translate|audit|take over|set up|carry out))|(?:in|(?:goes|go|went|gone|going) (?:out )?to) (?:the )?market for(?! (?:[\p{L}-]+ ){0,3}?(?:capital|cash|funds|funding|money|loans?|bonds?|debt|equity|financ\p{L}+|players?|strikers?|buyers?|investors?)(?!\p{L}))(?= )|(?:is |are )?(?:to (?:replace|procure|overhaul)(?= (?:an?|the|its|our|new) )|(?:wants?|needs?)(?= (?:an? |its )?new ))(?! (?:an? |the |its |our |new )*(?:chief|boss|head|director|chair\p{L}*|president|manager|owners?|bidders?|investors?|partners?|staff|employees|workers|rules?|law|members?)(?!\p{L}))|(?:advertis(?:es|ed)|put(?:s|ting)? up|re-?tender(?:s|ed|ing)?|tender(?:s|ed|ing)? (?:out )?)(?: (?:an?|the|its|our))? (?:[\p{L}-]+ )?contract for|(?:begins?|began|starts?|started|launch(?:es|ed)|opens?|opened|kicks? off|kicked off) (?:(?:the|an?|its|our|formal|open|competitive|public) ){0,2}(?:procurement(?: process)?|bidding(?: process)?|re-?tender(?:ing)?)(?: of| for))(?: (?:the|an?|its|our|a new))*(?= )/giu,
);
/** The same in the passive, as notices have it. */
export const OFFERS_ASKED =
  /(?<!\p{L})(?:(?:sealed |electronic |written |competitive )*(?:proposals|bids|offers|tenders|quotations|responses)(?: (?:for|to) [^.;:]{3,80}?)? (?:are|will be|must be|should be|is|shall be) (?:hereby |now )?(?:invited|sought|requested|solicited|due|received|accepted|submitted|opened)|(?:proposals?|bids?|tenders?|responses?|submissions?) (?:due|deadline|closing date)|(?:rfp|tender|bid|closing) (?:closes|closing|deadline|due|schedule|issue date)|qualified (?:firms|vendors|suppliers|bidders|contractors|proposers) (?:are invited|to submit)|terms of reference|scope of work)(?!\p{L})/giu;

/** What is said of one's own request once it is out: "our RFP is on the portal", "the final RFP goes out on". */
export const IS_OUT =
  /^[^.;:]{0,60}? (?:is|are|was|were|has been|have been|goes|go|went|est|sont|a été|ist|sind|wurde|está|es|è|is nu) (?:now |out |finally |today )?(?:out|on(?= )|live|open|online|up |available|published|posted|released|issued|publiée?|ouverte?|sur(?= )|veröffentlicht|publicad[oa]|pubblicat[oa]|gepubliceerd)(?!\p{L})/iu;
export const OWN_REQUEST =
  /(?<!\p{L})(?:our|the(?: final)?|notre|nos|unsere?|nuestr[oa]|nossa?|onze|la nostra) (?:[\p{L}-]+ )?$/iu;

/** "An RFP has been issued", "in a request for proposals released Thursday": by whom the headline says. */
export const IS_ISSUED =
  /^ (?:(?:was|were|has been|have been|is) )?(?:released|issued|published|posted|advertised|floated|put out)(?!\p{L})(?! by)/iu;

/** The account is on the other side, or it is over. */
export const NOT_ASKING = createPattern(
  /\b(?:w[io]ns?|won|awarded|awards?|wins|secures?|secured|lands?|shortlisted|short-listed|respond(?:s|ed|ing)? to|answer(?:s|ed|ing)?|submit(?:s|ted)? (?:(?:a|its|the) )?(?:bids?|proposals?|tenders?|response)(?! (?:by|before|until|to)\b)|(?<!(?:wants|want|needs|looks for|looking for|seek|seeks|seeking|sought|invites?|inviting|invited|solicits?|soliciting|solicited|requests?|accepts?|accepting|calls? for|out|sealed|new|online|opens|opened|opens the|opened the|suppliers to|vendors to|firms to|contractors to|companies to|bidders to|until [\p{L}\d ]{3,24} to) )(?:bids?|bidding) for|bid on|tender offer|tender(?:s|ed)? (?:its|their|his|her|all|for) (?:shares|stock|notes)|cancel(?:s|led|ed)?|withdr[ae]wn?|scrap(?:s|ped)|closed|lost|protest(?:s|ed)?|challenge[sd]?|(?<!(?:on|about|for) )how to|guide|template|what is an?|(?:proposals?|RFPs?|tenders?|quotations?),? (?:defined|explained|definition|meaning)|(?:RFP|RFQ|tender|request for proposals?|proposal) is an? (?:\p{L}+ )?(?:document|process|procedure|way)|tips|checklist|plans? to (?:issue|release|launch|publish)|will (?:issue|release|launch|publish)|expects? to|intends? to|considering|draft rfp|help(?:s|ing)? (?:you|teams|vendors|sales)|faster|automat\p{L}+|legal tender|tender (?:loving|meat|beef|steak|age)|sample|flow ?chart)\b/iu,
);

const SCOPE =
  /^(?:['’]s)?(?: ?\([^)]{1,40}\))?(?:[ ,]*(?:(?:no|number|nr|ref|reference)\.?|#)? ?#?(?=[\w/.-]*\d)[\w/.-]{2,24}(?![\w/.-])(?: (?=\p{Lu}))?)?(?: ?\([^)]{1,40}\))?(?: (?:is |are )?(?:issued|published|released|posted|out|now open|open|today|opens))?(?: from (?:[\p{L}-]+ ){1,4}(?=for ))?(?:(?<=\d[\w/.-]{0,12} )|\s*[:–—|-]\s*|,? (?:for|to (?:provide|supply|deliver|build|develop|replace|implement|procure|run|operate|design|conduct|carry out|prepare|perform|undertake|create|manage|install|upgrade)|(?:interested in )?(?:providing|supplying|delivering|developing|conducting|building)|über|für|pour|para|per(?: la| il| l['’])?|voor|zur?|del|della|dello|des|du|de|d['’]) ?)/iu;
const LEADING =
  /^(?:(?:del|dello|della|the|an?|its|our|their|his|new|novel|der|die|das|eine[rns]?|den|(?:die )?vergabe (?:von|des|der|einer|eines)|la|le|les|l['’]|un|une|su|sus|nuev[oa]s?|neue[nsr]?|nouvelles?|nouveau|nuov[oaie]|nov[oa]s?|sa|son|ses|seine?n?|ihre?n?|sua|seu|suo|el|los|las|una|il|lo|het|een|o|a|os|as|um|uma|(?:supply|provision|procurement|purchase|delivery|implementation|development|replacement|design|installation|acquisition|operation|fourniture|mise en place|suministro|contratación|adquisición|fornitura|fornecimento|aquisição|contratação|levering|lieferung|beschaffung|einführung|vendors?|suppliers?|firms?|contractors?|agenc(?:y|ies))(?: and (?:supply|provision|procurement|purchase|delivery|implementation|development|replacement|design|installation|operation|maintenance|support))?(?: (?:of|de|di|do|da|von|van|for|to (?:provide|supply|deliver|build|develop|run)|d['’]|del|della|des|du|der|einer|eines)))(?: |(?<=['’])))+/iu;
const ENDS =
  /[,.;:()|?!–—"“”]|\s(?:by|with|which|that|to|from|due|before|until|at|on|in|deadline|covering|across|as|after|this|closes|closing|worth|is|are|will|responses|proposals|bids|bis|mit|bei|avec|avant|con|hasta|até|entro|met|per|valued|total|under|through)\s/iu;

/** What offers are asked for, from the text that follows the request; undefined where it says nothing of it. */
export function scopeAfter(rest: string): string | undefined {
  const link = SCOPE.exec(rest);
  return link ? toScope(rest.slice(link[0].length)) : undefined;
}

/** The thing at the head of a text, without articles and "supply of". */
export function toScope(text: string): string | undefined {
  const thing = text.trimStart().slice(0, 140);
  const lead = LEADING.exec(thing)?.[0].length ?? 0;
  const named = thing
    .slice(lead)
    .split(ENDS)[0]
    ?.split(/\sfor (?=the |its |our |their |\p{Lu})/u)[0];
  const scope = named?.trim().replace(/["“”]/g, "") ?? "";
  // "Acme wants to renew its payroll" is a sentence, not a thing.
  if (/(?<!\p{L})(?:veut|souhaite|wants?|seeks?|sucht|quiere|busca|vuole|cerca|quer|wil|zoekt)(?!\p{L})/iu.test(scope))
    return undefined;
  return scope.length >= 3 && /\p{L}{2}/u.test(scope) && !/^(?:proposals?|bids?|tenders?|qualifications)$/i.test(scope)
    ? scope
    : undefined;
}

/** The reference a buyer gives: "RFP 24-017", "No. 08-192". */
export function referenceIn(text: string): string | undefined {
  return /\b(?:RFP|RFQ|RFT|ITT|IFB|tender|proposals?|solicitation|bid)s?[ ,]*(?:(?:no|number|nr|ref)\.?|#)? ?#?((?=[\w/.-]*\d)[\w/-]{3,24})/i.exec(
    text,
  )?.[1];
}

const DUE =
  /(?<!\p{L})(?:deadline|time limit|receipt of \p{L}+|due|have until|clos(?:es|ing|e)|submit(?:ted)?|submissions?|no later than|until|before|received by|by|accepted (?:until|through)|Abgabe\p{L}*|[\p{L}]*frist|bis(?: zum)?|date limite|avant le|jusqu['’]au|plazo|hasta el|prazo|até|scadenza|entro il|uiterlijk|sluit|inschrijven|tot(?: en met)?|vor dem|spätestens)(?!\p{L})(?:[ap]\.m\.|[^.;]){0,60}$/iu;

/** The day until which offers are taken, as ISO date. `referenceAt` (epoch ms) completes a day without a year. */
export function deadlineIn(text: string, referenceAt: number | undefined): string | undefined {
  const due = findDates(text, referenceAt)
    .filter(({ precision }) => precision === "day")
    .find(({ start }) => DUE.test(text.slice(Math.max(0, start - 90), start)));
  return due && toIsoDay(due.at);
}

/** "Suppliers have until 4 May to bid": somebody takes offers. */
export const HAVE_UNTIL = createPattern(
  /(?<!\p{L})(?:(?:suppliers|vendors|firms|companies|bidders|contractors|providers|operators|agencies|consultants|businesses|interested parties) (?:now )?have (?:until|till) [^.;]{2,30}? to (?:bid|submit|apply|respond|tender|register|express|send|make)|(?:les )?(?:candidats|entreprises|prestataires|fournisseurs) ont jusqu['’]au? [^.;]{2,30}? pour (?:déposer|soumettre|répondre|candidater)|(?:Firmen|Unternehmen|Anbieter|Bieter|Interessenten) (?:haben bis|können bis)|(?:las )?empresas (?:tienen|tendrán) hasta|(?:as )?empresas têm até|(?:le )?imprese hanno (?:tempo )?fino|(?:bedrijven|leveranciers) hebben tot)(?!\p{L})/giu,
);
/** "Buyer: Acme", "Contracting authority – Acme": the line of a notice that says who asks. */
export const BUYER = createPattern(
  /(?<!\p{L})(?:buyer|purchaser|contracting (?:authority|body|entity|organisation)|procuring (?:entity|organisation|agency)|purchasing (?:body|organisation|entity)|(?:issuing|requesting|tendering) (?:body|authority|entity|organisation|agency)|issued by|auftraggeber(?:in)?|vergabestelle|pouvoir adjudicateur|acheteur|órgano de contratación|entidad adjudicadora|entidade adjudicante|stazione appaltante|aanbestedende dienst)(?: ?[:–—-] ?| {2,})(?:the |der |die |la |le )?(?=\p{Lu})/giu,
);
