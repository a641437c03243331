import { createPattern } from "../language/pattern.ts";

/** How texts say that a seller changes what it charges. */

/** Prices of shares, goods of others, offers, fields of code, what an authority is asked for, and general talk about pricing. */
const NOT_OWN_PRICE = createPattern(
  /\b(?:rate|price|fee|tariff|fare) (?:increase|hike|rise|change|adjustment) (?:request|proposal|petition|application)s?\b|\b(?:deserializ\w+|nullable|breaking change)\b|\bprices? (?:across|on) \p{Lu}[\p{L}-]+['’]s? (?:range|line|entire|whole|full|latest|new)\b|\bsavings to be had\b|\b(?:charge|add|collect)\w* (?:sales tax|VAT|GST)\b|\b(?:(?:fed|federal reserve|central bank|ecb|interest|mortgage|prime|bank) rate|rental (?:services?|business|programs?)|(?:gold|silver|copper|lithium|nickel|metals?|bitcoin|token) prices|rate (?:cuts?|hikes?) (?:announcement|decision|cycle))\b|\b(?:share|stock|stake|bid|takeover|target|offer|oil|(?<!\b(?:cut(?:s|ting)?|slash(?:es|ed)?|rais(?:es?|ed|ing)|hik(?:es?|ed|ing)|increas(?:es?|ed)|lower(?:s|ed)|reduc(?:es?|ed)|trim(?:s|med)?|drop(?:s|ped)?|ups?) (?:(?:its|household|domestic|standard|residential|retail|average) )*)(?:gas|energy|electricity)(?! prices? (?:cut|rise|hike|increase|freeze|reduction)s?\b)|house|home|commodity|asking|reserve|issue|strike|purchase|exercise) price|price (?:band|range|target|of (?:(?:its|the|a) )?(?:shares?|ipo|offering|rights issue|stock)\b)|\bshares? (?:fall|drop|rise|jump|slip|slide|surge|gain|sink|up|down)|\brents?\b|(?<!\b(?:prices?|fares?|fees?|tariffs?)\b[^.;]{0,60})\bwages?\b|\bsalar(?:y|ies)\b|depending on|\bbonds?\b|redemption|prospectus|(?:termination|break-?up) fee|\bIPO\b|per share|bookings?(?! (?:fees?|charges?)(?!\p{L}))|\bcosts? (?:surge|spike|jump|shock)|\b(?:lower|higher|falling|rising|weak(?:er)?) (?:[\p{L}-]+ ){0,2}prices\b[^.;]{0,60}\b(?:hurt|hit|weigh(?:ed|s)?|dent(?:ed|s)?|squeez(?:ed|es)|eroded?)\b|\beasier\b[^.;]{0,50}\bfor free\b|how (?:to|we|do)|if (?:you|we)|guide to|best practices|grandfathering|price caps?|interest rates?|growth rates?|conversion rates?|churn|award|remains? (?:unchanged|the same|stable)|(?<!not )unchanged|stays? the same|\?|(?:preci|prezz|preç|prix|preis|prij)\p{L}* (?:d[eou]l?|d[ea] la|da|des|della|dello|van|für|von) ?(?:el |la |o |het )?(?:trigo|petróleo|crudo|acero|oro|vivienda|aceite|leche|blé|pétrole|lait|acier|grano|petrolio|latte|acciaio|aço|leite|weizen|stahl|öl|tarwe|melk|staal)(?!\p{L})|until (?:mon|tues|wednes|thurs|fri|satur|sun)day|\banalysts? (?:expects?|predicts?|believes?|sees?)|plans to (?:cut|hire|build|open|expand|lay|raise)|(?:savings|pension|recovery|business|rescue|restructuring|action|climate|retirement|investment|transport) plan|growth plan(?! (?:costs?|is|goes|now|will|to|from|at)(?!\p{L}))/iu,
);

/** Offers that pass; one that is made permanent is a price. */
const PROMOTION = createPattern(
  /\b(?:discount code|black friday|cyber monday|promo(?:tion|tional)?(?!\p{L})|limited[ -]time|coupon|discounts?(?! (?:ends?|is gone))|save \d)\b|% off/iu,
);
const FOR_GOOD = /\b(?:permanent(?:ly)?|for good|new normal price)\b/i;

/** Whether a sentence speaks of other prices than those the account asks of everybody from now on. */
export function isOtherPrice(told: string): boolean {
  if (IS_DISPUTED.test(told)) return true;
  const text = told.replace(SHARES_REACT, " ").replace(FOR_COSTS, " ");
  return NOT_OWN_PRICE.test(text) || (PROMOTION.test(text) && !FOR_GOOD.test(text));
}

/** "Disputes report that it raised prices", "settles lawsuit over price hike", "got a lift from rental sales" */
const IS_DISPUTED =
  /\b(?:disput(?:es|ed)|den(?:ies|ied)|refut(?:es|ed)|rejects|rejected) (?:the |an? )?(?:\p{L}+ )?(?:reports?|claims?|allegations?)\b|\b(?:law)?suits? over\b|\b(?:gets?|got) an? (?:\p{L}+ )?lift from\b/iu;

/** "Beacon share price slips as group raises ticket price": only the reason is told of. */
const SHARES_REACT =
  /\b(?:share price|shares|stock) (?:\p{Ll}+ ){0,3}?(?:ris|rose|fall|fell|jump|drop|slip|slid|gain|sink|climb|edg|dip|tumbl|surg|soar|up|down)\p{L}* (?:[\p{Ll}\d.%-]+ ){0,4}?(?=(?:as|after) \p{Ll})/iu;

/** "hikes its surcharge a day after oil prices climbed" */
const FOR_COSTS =
  /(?<=\p{L} )(?:as|after|amid|because of|on|due to|despite|following|to (?:offset|reflect|cover)) (?:[\p{Ll}-]+ ){0,2}(?:oil|fuel|gas|energy|electricity|commodity|crude|raw[- ]materials?) (?:prices?|costs?)(?!\p{L})[^.;:]*/iu;

const NOUN =
  "(?:pric(?:e|es|ing)|tariffs?|fares?|(?:the )?costs? of (?:an? |our |its |the )?(?:[\\p{L}]+ ){0,2}(?:subscriptions?|plans?|memberships?|tickets?|licen[cs]es?|delivery|service|trips?|rides?|journeys?|entry|admission|passes|parking|stamps?|calls|meals?|coffee|rentals?|hire|postage|visits?|lessons?|seats?|loaf|pints?)|(?<=\\b(?:our|its|their) )rates|(?:subscription|monthly|annual|yearly|hourly|daily|service|membership|transaction|license|licence|platform|delivery|listing|seller|management|roaming|day) (?:fees?|rates?|costs?|prices?|rentals?|charges?)|(?:[\\p{L}]+ )?surcharges?|fees|fee(?= (?:for|to|from|by) )|rental|(?:API|call|freight|shipping|parking|room|ad|advertising|data|roaming|text|SMS|storage|hosting) rates)";
const NOUN_ABROAD =
  "(?:Preisschraube|[\\p{L}-]{0,24}(?:[Pp]reise?n?|[Tt]arife?n?|[Gg]ebühren|prijs|prijzen|tarief|tarieven)|(?:Monats|Jahres|Mitglieds|Versicherungs)beitr[aä]ge?|Beiträge(?! zu)|tarifs?|prix|abonnements?|cotisations?|precios?|tarifas?|prezz[io]|tariffe?|canone|abbonament[oi]|preços?|planos(?= (?:em|de) \\d)|planes(?= (?:un|en) \\d)|mensalidades?|cuotas?|abonos?|contributie|(?:plan|plano|piano|forfait|Abo|suscripción|assinatura|entradas?|billetes?|menú|bono|peaje|matrícula|ingresso|biglietto|billet|entrée|bilhete|passe|Eintritt|Fahrkarten?|toegang|kaartje)(?=[^.;]{0,40} (?:a|à|auf|para|op|naar) \\S{0,3}\\d))";
const RAISING =
  "rais(?:es|ed|ing|e)|increas(?:es|ed|ing|e)|hik(?:es|ed|ing|e)|lower(?:s|ed|ing)?|cuts?|cutting|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|halv(?:es|ed|ing|e)|bump(?:s|ed|ing)?(?! into)|reduc(?:es|ed|ing|e)|dropp?(?:s|ed|ing)?|doubl(?:es|ed|ing|e)|tripl(?:es|ed|ing|e)|ups|lift(?:s|ed|ing)?|jack(?:s|ed|ing)? up|bring(?:s|ing)? down|put(?:s|ting)? up|push(?:es|ed|ing)? up";
const RAISING_ABROAD =
  "majore(?:nt)?|erhöhen|senken|heben|augmentent|relèvent|baissent|suben|bajan|elevan|aumentano|aumentan|sobem|aumentam|reajustam|reajustou|aumentou|subió|aumentó|bajó|ha (?:subido|aumentado|bajado|aumentato|alzato|ritoccato|ribassato)|a (?:augmenté|relevé|baissé|majoré)|(?:hat|haben)(?=[^.;]{3,80} (?:erhöht|gesenkt|angehoben|verteuert)(?!\\p{L}))|(?:heeft|hebben)(?=[^.;]{3,80} (?:verhoogd|verlaagd)(?!\\p{L}))|erhöht|dreht(?= an der Preisschraube)|zieht(?= (?:(?:die|seine|ihre|alle) )?(?:[\\p{L}-]*[Pp]reise|Tarife|Gebühren)(?: (?:um|ab|zum|im|kräftig|deutlich|leicht)[^.;]{0,30})? an(?!\\p{L}))|past(?= (?:(?:de|zijn|haar|alle) )?(?:prijzen|tarieven)(?: (?:met|per|vanaf|in)[^.;]{0,30})? aan(?!\\p{L}))|senkt|hebt|encarece|abarata|augmente|relève|revoit|baisse|réduit|sube|subirá|baja|bajará|eleva|revisa|aumenta|aumentará|reajusta|reduz|rebaja|rebajará|incrementa|incrementará|recorta|sobe|baixa|ribassa|taglia|diminue|abaisse|verhogen|verlagen|alza|abbassa|ritocca|verhoogt|verlaagt";
/** "raises the wholesale price of", "is increasing its prices". */
export const RAISES = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:${RAISING}|chang(?:es|ed|ing|e)|adjust(?:s|ed|ing)?|updat(?:es|ed|ing|e)|revis(?:es|ed|ing|e)|overhaul(?:s|ed|ing)?|simplif(?:ies|ied|ying|y)|revamp(?:s|ed|ing)?|introduc(?:es|ed|ing|e)|launch(?:es|ed|ing)?|announc(?:es|ed|ing|e)|unveil(?:s|ed|ing)?|roll(?:s|ed|ing)? out|${RAISING_ABROAD})(?!\\p{L})(?:(?! (?:and|at|million|billion|as|after|amid|while|when|because|despite|on|over|due|und|et|y|e|ao|aos|à|às|dos|das|delle|dei|zum|zur|gegen|contre|contra|su|sui|sul|sulle|sobre|über|auf|grâce|trotz|(?:met|mit)(?! \\d)) )[^.;:]){0,50}?(?<![\\p{L}\x60_])(?:${NOUN}|${NOUN_ABROAD})(?![\\p{L}_\x60]|\\.\\p{Ll})(?! (?:competition|pressures?|wars?|page|tool|analytics|modules?|features?|dashboards?|apps?|assistants?|agents?|suite|solutions?|systems?|services?|comparison|guides?|studies|study|index|reports?|data|algorithms?|engine|software|strategy|team|intelligence|optimi[sz]ation|platform|api|model calculator|calculator|forecasts?|estimates?|outlook|assumptions?|targets?|views?))`,
    "giu",
  ),
);
/** "slashes its 300 Mbps plan to Rs 599": a sum has to follow. */
export const MOVES_PLAN = createPattern(
  new RegExp(
    `\\b(?:${RAISING})\\b[^.;:]{0,50}?\\b(?:plans?|tiers?|subscriptions?|packages?|memberships?|pass(?:es)?|licen[cs]es?)\\b[^.;:]{0,30}?\\b(?:to|from|by)\\s(?=\\S{0,4}\\s?\\d)`,
    "giu",
  ),
);
/** "introduces usage-based pricing", "switches to per-seat fees". */
export const CHANGES_MODEL = createPattern(
  /\b(?:introduc(?:es|ed|ing)|switch(?:es|ed|ing)? to|mov(?:es|ed|ing) to|shift(?:s|ed|ing)? to|adopt(?:s|ed|ing)?|launch(?:es|ed|ing)?|goes|goodbye,?|(?:get|gets|getting|got) rid of|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|scrap(?:s|ped|ping)?|ditch(?:es|ed|ing)?)(?: to)? (?:its |a |the |new )*(?:per[- ](?:seat|user|agent|member)|usage[- ]based|consumption[- ]based|outcome[- ]based|value[- ]based|flat[- ]rate|pay[- ]as[- ]you[- ]go|seat[- ]based|credit[- ]based)(?: (?:pricing|fees?|billing|plans?|model|rates?|prices?))?|\b(?:(?:get|gets|getting|got) rid of|scrap(?:s|ped|ping)?|abolish(?:es|ed|ing)?|do(?:es|ing)? away with|did away with) (?:our |its |the |all )?(?:seats|seat (?:limits?|licen[cs]es?|counts?)|user limits?|overage (?:fees|charges)|contracts and minimums)(?!\p{L})|\b(?:per[- ](?:seat|user|agent|member)|usage[- ]based|consumption[- ]based|outcome[- ]based|flat[- ]rate|seat[- ]based|credit[- ]based) (?:pricing|fees?|billing|plans?|licen[cs]es?|rates?|prices?) (?:now )?(?:replaces?|gives? way to|makes? way for|(?:is|are|has been|have been) replaced by)\b|(?<!\p{L})(?:billed|charged|priced|metered) (?:(?:per|by the|for each) [\p{L}-]+(?: [\p{L}-]+)?,? (?:instead of|rather than|not|no longer) (?:per|by the|for each)|(?:by|on) (?:usage|consumption),? (?:instead of|rather than|not) (?:per|by the)) [\p{L}-]+|(?<!\p{L})(?:encarece|abarata|rincara|verteuert|verbilligt|renchérit) (?:sus?|sua|suo|suoi|sue|seinen?|seine|ihren?|ihre|ses|son|sa|el|la|los|las|il|i|gli|le|les|den|die|das) \p{L}+/giu,
);
/** "launches an ad-supported tier at $5.99": a price has to stand beside it. */
export const ADDS_PLAN = createPattern(
  /\b(?:launch(?:es|ed|ing)?|introduc(?:es|ed|ing)|add(?:s|ed|ing)|unveil(?:s|ed|ing)?)\b[^.;:]{0,50}?\b(?:cheaper|new|ad-supported|entry-level|low-cost|basic|premium|business|enterprise|family|annual)\b[^.;:]{0,30}?\b(?:plans?|tiers?|subscriptions?)\b/gi,
);
/** "scraps its free tier", "makes its basic plan free". */
export const MAKES_FREE = createPattern(
  /\b(?:(?:puts?|putting|push(?:es|ed|ing)?) (?:[\p{L}]+ ){0,3}prices? (?:(?:of|for|on) (?:[\p{L}+-]+ ){1,5})?(?:up|down)|(?:scrap(?:s|ped|ping)?|end(?:s|ed|ing)?|abolish(?:es|ed|ing)?|eliminat(?:es|ed|ing)|do(?:es|ing) away with|did away with|waiv(?:es|ed|ing)(?= (?:all |its )?(?:monthly|annual|account|card|delivery|booking|transfer|transaction)[^.;]{0,20} (?:fees?|charges?)$)|drop(?:s|ped|ping)?|kill(?:s|ed|ing)?(?: off)?|axe[sd]?|pull(?:s|ed|ing)?|remov(?:es|ed|ing)|retir(?:es|ed|ing)|limit(?:s|ed|ing)?|restrict(?:s|ed|ing)?|sunset(?:s|ting)?|discontinu(?:es|ed|ing)|phas(?:es|ed|ing) out) (?:its |the |our )?(?:(?:free|unlimited|lifetime|legacy|student) (?:plans?|tiers?|versions?|editions?|subscriptions?|deals?(?= ?$|[,.])|licen[cs]es?(?= ?$|[,.]))|free (?:shipping|delivery|returns|refills|trials?|parking|entry|wi-?fi|checked bags)|(?:monthly |annual |yearly )?(?:account|card|maintenance|subscription|membership|roaming|withdrawal|entry|entrance|admission|booking|delivery|baggage|service|handling|late|overdraft|transfer|transaction|cancellation|change|setup|set-up) (?:fees?|charges?|prices?)(?!\p{L}| (?:dispute|row|case|lawsuit|probe|claims?|controversy)))|(?:launch(?:es|ed)?|introduc(?:es|ed|ing)|add(?:s|ed)?|unveil(?:s|ed)?|rolls? out|brings? back|brought back|reinstat(?:es|ed)|reviv(?:es|ed)) (?:(?:its|an?|new|the|first) )*free (?:plan|tier|version)(?! of events)|ma(?:kes|de|king) [^.;:]{2,40}? free(?= (?:for|to) (?:small|all|every\w*|teams|students|individuals?|up|personal|non)|[.!]?$))/giu,
);
/** "From today every plan comes with unlimited users", "you can use it for free from now on": said of the account's own plans. */
export const PLANS_NOW = createPattern(
  /(?<!\p{L})(?:(?:[Ss]tarting|[Ff]rom|[Aa]s of|[Bb]eginning|[Ee]ffective|[Ss]ince) (?:today|now|tomorrow|this (?:morning|week|month)|(?:next )?\p{Lu}\p{L}{2,8}(?: \d{1,2})?|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{L}{2,8})|(?:plans?|tiers?) now),? (?:[^.;:]{0,40}? )?(?:(?:every|all|each|all of our|our|the \p{L}+)(?: [\p{Lu}\p{Ll}][\p{L}-]*){0,2} (?:plans?|tiers?) (?:(?:will )?(?:come|include|cost|get|cover)s?(?: with)?)|(?:you|anyone|everyone) can use [^.;]{2,40}? for free (?!for \d|during|until)|(?:\p{Lu}[\p{L}\p{N}]+|it) (?:is|becomes|will be) free for (?:all|everyone|everybody|teams|up to|individuals|students|schools|teachers|non-?profits|small|personal|open[ -]source)(?! (?:\p{L}+ ){0,2}(?:for \d|during|until)))(?!\p{L})/gu,
);
/** "to charge for API access", "will charge £2 more". */
export const CHARGES = createPattern(
  /\b(?:put(?:s|ting)? up|rais(?:e|es|ing)|increas(?:e|es|ing)|hik(?:e|es|ing)) (?:[\p{L}-]+ ){0,2}bills by \S?\d|\b(?:will|to|starts?|started|begins?) (?:start(?:ing)? )?charg(?:e|ing) (?:(?:[\p{L}]+ ){0,3}for\b|[^.;]{0,20}[$€£]\s?\d)|\b(?:stops?|stopped|no longer|quit(?:s)?|end(?:s|ed)?) charg(?:e|es|ing) (?:per|by the|for each) \p{L}+|(?:introduc(?:es|ed|ing)|(?<=(?:will|to) )(?:introduce|add|impose|levy|charge)|add(?:s|ed|ing)|impos(?:es|ed|ing)|appl(?:ies|ied|ying)|levies|applique|appliquera|erhebt|verlangt|aplica|applica) (?:(?:an?|une?|eine?n?|un|una|il|new|temporary|its|our) ){0,2}(?:[\p{L}-]+ )?(?:surcharges?|(?:runtime|booking|service|entry|admission|delivery|baggage|bag|handling|platform|processing|account|usage|install|subscription|maintenance) (?:fees?|charges?)|(?:fees?|charges?)(?= (?:of|for|based) )|Zuschlag|Aufschlag|supplément|recargo|sovrapprezzo|toeslag)\b/giu,
);
/** "gets more expensive", "wird teurer". */
export const DEARER = createPattern(
  /(?<!\p{L})(?:(?:sofre(?:rá|u)?|vai sofrer|sufre|sufrirá|subit|subira|subisce|subirà) (?:um |un |une )?(?:novo |nuevo |nouvelle |nuovo )?(?:reajuste|aumento|subida|hausse|augmentation|rincaro)|(?:customers|members|passengers|commuters|subscribers|users|households|tenants|drivers|patients|clients|pupils|students|guests) (?:will |are to |to )?face (?:an? )?[\d.,]+ ?(?:%|per ?cent) (?:price |fare |fee )?(?:rise|increase|hike)|(?:pay|paying|charged?|charges|costs?|billed) (?:(?:them|you|customers|users|you['’]ll|about|around|an|extra) ){0,2}(?:[$€£]\s?\d[\d.,]*|[\d.,]+ ?(?:%|per ?cent)|\d+p|(?:an?|one|two|three|four|five|ten) (?:dollar|pound|euro)s?) (?:an? (?:month|year|week|day) )?(?:more|extra|less)(?! than)|(?:gets?|getting|becomes?|becoming|is now|will be) (?:[\d.,]+ ?(?:%|per ?cent) )?(?:more expensive|cheaper|dearer)|(?:wird|werden) (?:[^.;]{0,80}? )?(?:teurer|günstiger|billiger)|(?:wordt|worden) (?:[^.;]{0,60}? )?(?:duurder|goedkoper)|(?:pasa|pasará|pasan) a costar|(?:passe(?:nt|ra)?|passa(?:rá|no)?) (?:à|a) \S{0,4}\s?\d[\d.,]*(?= ?(?:€|euros?|reais|francs?))|(?:mov(?:es?|ed|ing)|go(?:es|ing)|jumps?|climbs?) to [$€£]\s?\d[\d.,]*(?! ?(?:million|billion|m|bn|k)(?!\p{L}))|(?:to|will|now) costs? \S{0,4}\s?\d[^.;]{0,40}?,? (?:up|down|a rise of|an increase of) \d|now costs? [$€£]\s?\d[\d.,]*(?! ?(?:million|billion|m|bn)(?!\p{L}))|(?:to|will|now) costs? (?:[\p{L}]+ ){0,3}\S{0,3}\d[\d.,]*(?:p|c| cents?| pence| euros?)? (?:more|less|extra)(?!\p{L})|(?:devient|deviennent) (?:plus|moins) chers?|augmente|se encarecen?|sube de precio|fica mais car[oa]|diventa più car[oa]|rincara)(?!\p{L})/giu,
);
/** "goes from $20 to $24", "passe de 29 à 35 euros", "now costs £18, up from £9": the old and the new. */
export const STEP = createPattern(
  /(?<!\p{L})(?:(?:go(?:es|ing)?(?: up| down)?|mov(?:es?|ing)|ris(?:es?|ing)|increas(?:es?|ing)|drop(?:s|ping)?|fall(?:s|ing)?|climbs?|jumps?) from \S{0,4}\s?\d(?:[^.;]|\.(?=\d)){0,30}? to \S{0,4}\s?\d|(?:plans?|packages?|subscriptions?|tiers?|tickets?|pass(?:es)?|memberships?|prices?|fees?|licen[cs]es?) (?:will )?(?:go(?:es)? (?:up|down)|ris(?:es?|ing)|increas(?:es?|ing)|drops?|falls?|climbs?|jumps?) (?:to|by) [$€£]\s?\d|free (?:plan|tier|version|edition)(?: of [\p{L}\p{N} ]{2,30}?)? (?:(?:will be|is being|is|are|has been) (?:switched off|retired|removed|discontinued|withdrawn|shut down|phased out|going away)|(?:will )?(?:go away|goes away|ends?|disappears?))|(?:planos|planes|piani|Tarife|formules|abonnements?|plannen) [^.;]{0,40}?(?:dão lugar a|dan paso a|lasciano il posto a|weichen|laissent place à|maken plaats voor)|[$€£]\s?\d[\d.,]*(?! ?(?:million|billion|m|bn|k)(?!\p{L}))[^.;$€£]{0,40}?(?<!\p{L})(?:(?:up|down) from|instead of|rather than|(?:it|that|they|we|which) (?:was|were)|used to (?:be|cost|pay|charge)|(?:previously|formerly)|compared (?:with|to)) (?:(?!than)[\p{L}]+ ){0,3}?[$€£]\s?\d|(?:used to (?:be|cost|pay|charge)|(?:was|were|cost|paid) (?=[$€£]\s?[\d.,]+[^.;$€£]{0,40}(?:now|from now on|from (?:today|tomorrow|next|\p{Lu}\p{L}+)|will|is|are) )) ?[^.;$€£]{0,20}[$€£]\s?\d[^.;$€£]{0,40}?[$€£]\s?\d|(?:is|are|be|goes?(?: to)?|at) [$€£]\s?[\d.,]+[^.;]{0,30}?,? (?:(?:up|down) from|instead of [$€£]\s?\d)|(?:now |will )?costs? (?:[^.;]|\.(?=\d)){1,50}?,? \(?(?:(?:up|down|instead|rather) (?:from|of|than)|was )|(?:passe(?:nt|ra)?|passa(?:rá|no|r)?|pasa(?:rá|n|r)?|passare|passer|sub(?:e|en|irá|irán|ir)|sobe(?:m)?|aumenta(?:rá|r)?|augmenter?|sale|salirà|salgono|gaat|steigt|steigen|stijgt|stijgen|sinkt|sinken|klettert|erhöht sich|erhöhen sich) (?:de|da|dai|van|von) \S{0,4}\s?\d[^.;]{0,30}? (?:à|a|para|naar|auf) \S{0,4}\s?\d|(?:prix|abonnement|tarif|forfait|precio|cuota|tarifa|preço|mensalidade|prezzo|canone|abbonamento|Preis|Abo|prijs|abonnement)(?!\p{L})[^.;]{0,40}? (?:passe(?:ra)?|passa|pasa|sube|sobe|sale|steigt|gaat|stijgt) (?:à|a|auf|naar|para) \S{0,4}\s?\d|kostet [^.;]{2,60}? statt|kost [^.;]{2,60}? in plaats van|used to (?:be|cost) )/giu,
);
/** What only prices have: a period, a user, a word for them. */
export const IS_PRICE = createPattern(
  /(?<!\p{L})(?:costs? \S{0,3}\d[\d.,]* more|billets?|biglietti|billete\p{L}*|entradas?|(?:per|a|each|every|\/) ?(?:month|mo|year|yr|seat|user|member|agent|week|ride|order)|monthly|annually|plans?|subscriptions?|prices?|pricing|tiers?|rental|fees?|fares?|tickets?|par mois|pro Monat|im Monat|al mes|por mês|al mese|per maand|mensuels?|Abo|abonnements?|suscripción|assinatura|abbonamento|prix|tarif\p{L}*|preci\p{L}+|prezz\p{L}|preç\p{L}+|valor|reajuste|mensa(?:is|l|les)|mensili?|prij[sz]\p{L}*)(?!\p{L})/iu,
);
/** "price increase", "our pricing goes up", "a 5.5% increase": said in the account's own name. */
export const MOVES = new RegExp(
  `(?<!\\p{L})(?:(?:price|pricing|tariff|rate|fee|subscription) (?:increase|hike|rise|change|adjustment|update|cut|reduction)s?|${NOUN} (?:will |is |are |to )?(?:go(?:es|ing)? up|ris(?:es|ing|e)|increas(?:es|ing|ed|e)|chang(?:es|ing|ed|e)|drop(?:s|ping)?|go(?:es|ing)? down|mov(?:es|ing|e))|(?:prices?|fares?|tolls?|fees|tariffs?|rates|tickets) (?:of|for|in|at|on|with) [^.;]{2,50}? (?:(?:is|are|set|due) )*(?:to|will) (?:rise|increase|go up|fall|drop|double)|(?:prices?|costs?|fares?|fees?|rates?|subscriptions?|tickets?|pass(?:es)?|plans?) (?:of|for|at|on) [^.;$€£]{2,50}? (?:falls?|rises?|drops?|climbs?|jumps?|doubles?|halves|goes (?:up|down)|increases?) (?:to|by|from) [$€£]?\\s?\\d|(?:(?:['’]ll|will|to|soon|now|must|have to) ){1,2}pay (?:more|less) (?:for|to|at)(?= )|costs? (?:more|less)(?! than)(?= (?:from|this|next|now|in|as|at|with|after)(?!\\p{L})|[.,:!?]|$)|(?:to|will) cost [$€£]\\s?[\\d.,]+(?: (?:an? |per )?\\p{L}+)? (?:from|starting) (?:next|this|\\p{Lu}\\p{L}+)|bills (?:will |are to |are set to |set to |to )?(?:go up|rise|increase|fall|drop|jump)s? (?:to|by) (?:an average (?:of )?)?[$€£]\\s?\\d|new (?:pricing|prices|price list|price plans?|pricing (?:plans?|model|structure))|(?:these|here) are our new prices|price list changes|(?:(?:aumentano|salgono|rincarano|suben|aumentan|sobem|aumentam|augmentent|stijgen|steigen|sinken) (?:i|gli|le|los|las|os|as|les|de|die)|(?:peajes|billetes|entradas|pedaggi|biglietti|péages|billets)[^.;]{0,40}? (?:subirán|suben|aumentarán|aumentano|aumenteranno|augmentent|augmenteront)) ?(?:${NOUN_ABROAD})?|${NOUN_ABROAD}[^.;]{0,40}? (?:subirán|subirão|aumentarán|aumentarão|aumenteranno|saliranno|augmenteront|suben|aumentan|sobem|aumentano|augmentent|stijgen)|(?:steigen|sinken) die Preise|Preise (?:steigen|sinken)|Preiserhöhung|Preisanpassung|hausse des (?:prix|tarifs)|subida de precios|reajuste de preços)(?!\\p{L})`,
  "giu",
);
/** "Our price was raised by a third", "the package would increase by 50%": told by those who pay. */
export const BILLED =
  /\b(?:prices?|rates?|fees?|bills?|package|subscriptions?|plan|dues|fares?|tolls?|premiums?)\b[^.;:]{0,60}? (?:(?:was|were|has been|have been|is being|are being|will be|would be) (?:raised|increased|hiked|put up|bumped|cut|lowered|reduced|doubled)|(?:will|would|is going to|are going to|are to|is to|to|set to) (?:increase|go up|rise|double|jump|cost))\b/gi;
/** A circumstance of something else: "cuts jobs as prices rise", "on price cut fears". */
export const BY_THE_WAY = /\b(?:as|amid|after|because|despite|on|over|due to|blam\w+|by) (?:[\p{L}-]+ ){0,3}$/iu;
/** Heads of a company's own notice to its customers. */
export const NOTICE =
  /^(?:(?:finally,? |at last,? )?an? free (?:plan|tier)(?=$|[.!,:]| (?:is|for|at)(?!\p{L}))|(?:nov[oa]s (?:planos|preços)|nuev[oa]s (?:planes|precios|tarifas)|nouveaux (?:tarifs|prix)|nouvelles formules|neue (?:Preise|Tarife)|nieuwe (?:prijzen|tarieven)|nuov[ie] (?:prezzi|tariffe|piani))(?!\p{L})|pric(?:es|ing),? (?:simplified|made simple|reworked|overhauled)|(?:an? |our |some )?(?:new|simpler|updated?|updating|fairer|changes?|changing|simplifying|introducing|goodbye|bye|farewell)\b.{0,30}\b(?:pric\w+|plans?|tiers?|tariffs?|rates|fees)\b|(?:an? |our )?(?:updates?|changes?|note) (?:to|about|on) (?:what you pay|how we charge|(?:our |your )?(?:pric\w+|plans?|tariffs?|rates|fees|bill))\b|(?:our |an? |important |upcoming |20\d\d )*(?:(?:price|pricing|(?:free |paid |starter |basic )?(?:plan|tier)|subscription|packaging|billing)s?(?:,? and |, | )){1,3}(?:update|change|increase|adjustment|list)s?\b|.{0,30}\b(?:prices|pricing|plans) (?:is|are) changing\b)/iu;
/** "Remove free tier", "feat: introduce Team plan", "Make the free plan unlimited": the heading of a change that takes a plan in or out. */
export const PACKS = createPattern(
  /^[^\p{L}]*(?:[\p{L}\d_/-]+(?:\([^)]{1,30}\))?!?: ?[^\p{L}]*)?(?:(?:remov|drop|sunset|retir|kill|discontinu|scrap|introduc|launch|merg|simplif)\p{L}* (?:the |our |legacy |old |new |an? )*(?:(?:free|starter|hobby|basic|pro|teams?|business|enterprise|growth|premium|plus|lite|standard|scale|max|personal|family|student|lifetime|solo|startup)(?:,? (?:and|&) |, ?| )?){1,3}(?:plans?|tiers?|pricing tiers?|subscriptions?)(?=[.!]?$| (?:at|for|and|from (?:the )?pricing|to|in favou?r)(?!\p{L}))|simplif\p{L}* pric(?:ing|es) to \p{L}|make the (?:free|basic|starter) (?:plan|tier) (?:free|unlimited))/iu,
);

/** "In 2014 new customers went from $8 to $9": what it once was. */
export const WAS_THEN = /\b[Ii]n (?:19|20)\d\d\b[^.;]{0,60} (?:went|came|was|were|rose|raised|paid|cost)\b/;

/** What becomes of a plan besides its price. */
export const LIMITS =
  /\b(?:will be |is now |are now |(?<=(?:plans?|projects?|accounts?|workspaces?|tiers?|users) )are )limited to\b|\(was \d|\bno longer (?:include|(?:be )?(?:free|available|sold|offered|for sale))|\b(?:covers?|includes?|gets?) [^.;]{2,40}? (?:instead of|rather than|down from|up from) \d|\bwill (?:only )?include\b|\bplans? instead of\b|\b(?:merged|combined|folded|rolled|consolidated) into (?:an? |one )(?:\p{L}+ ){0,2}plan\b|\busage only\b/iu;
/** The account speaks of its own prices, not of the trade's. */
export const OWN_VOICE = createPattern(
  /\bour (?:new |current |list |[\p{L}]+ )?(?:pric|plan|tariff|fees|rates|subscription)|\bwe(?:['’](?:re|ve|ll))?\b[^.;]{0,60}\b(?:rais|increas|chang|updat|adjust|announc|introduc|simplif|lower|reduc)/iu,
);

const UP =
  /\b(?:rais|increas|hik|doubl|tripl|up from|bump|ris(?:e|es|ing)\b|go(?:es|ing)? up|more expensive|dearer|teurer|erhöht|augmente|relève|hausse|sube|subir|subida|aumenta|encarece|rincara|verhoogt|duurder|jumps?|climbs?)/i;
const DOWN =
  /\b(?:cut|slash|lower|reduc|trim|halv|down from|cheaper|fall(?:s|ing)?\b|go(?:es|ing)? down|senkt|günstiger|billiger|baisse|baja|abbassa|verlaagt|goedkoper)/i;

/** Which way prices move according to a sentence; undefined when it says both or neither. */
export function directionOf(text: string): "raises" | "cuts" | undefined {
  const [isUp, isDown] = [UP.test(text), DOWN.test(text)];
  return isUp === isDown ? undefined : isUp ? "raises" : "cuts";
}
