import { PERCENT } from "./deal-rule.ts";

/* How French, Spanish, Portuguese and Italian texts say that one company buys another, in the notation of `deal-rule.ts`. */

const WHOLE_FR = `(?:(?:${PERCENT}|la totalité|l['’]intégralité|la majorité|le contrôle)(?: (?:du capital|des parts|des actions))? (?:d['’]|de l['’]|de la |de |du )|une (?:participation|part) majoritaire (?:dans|au capital de) |(?:une|la) majorité (?:dans|de) )`;
const WHOLE_ES = `(?:(?:el |la )?(?:${PERCENT}|totalidad|mayoría|control)(?: (?:del capital|de las (?:acciones|participaciones)|accionarial))? (?:de la |de los |de |del )|una participación mayoritaria en )`;
const WHOLE_PT = `(?:(?:[oa]s? )?(?:${PERCENT}|totalidade|maioria|control[eo]|restante)(?: (?:do capital|das (?:a[cç]ções|ações|quotas)|acionista))? (?:d[aoe]s? )|(?:uma )?(?:participação|posição) maioritária na? |participação majoritária na? )`;
const WHOLE_IT = `(?:(?:il |la |l['’])?(?:${PERCENT}|totalità|maggioranza|intero capitale|controllo)(?: (?:del capitale|delle quote|delle azioni))? (?:di |del |della |dell['’])|una (?:quota|partecipazione) di maggioranza (?:di|in) )`;

export const FRENCH = [
  `{A}{x}(?:rachète|rachetait|racheté|acquiert|acquis|avale|avalé|absorbe|absorbé|reprend|repris|s['’](?:offre|adjuge|empare d[eu]|est emparée? d[eu]|est offert)|croque|ingère|détient) (?:${WHOLE_FR})?{d}{B}`,
  `{A}{x}(?:prend|pris|prendre|obtient|a pris) (?:${WHOLE_FR})?{d}{B}(?<=(?:contrôle|majorité|majoritaire|capital)[^\\uE200-\\uE37F]{0,40}[\\uE200-\\uE37F])`,
  "{A}{x}(?:met|mis|mettre) la main sur {d}{B}",
  "\\b[Aa]vec (?:le rachat|l['’]acquisition|la reprise) (?:d['’]|de la |de l['’]|de |du ){d}{B}, (?:le groupe )?{A}",
  "\\b(?:[Cc]on la (?:compra|adquisición) de {d}{B}|[Cc]om a (?:compra|aquisição) d[aoe]s? {d}{B}|[Cc]on l['’](?:acquisizione|acquisto) d(?:i|el|ella|ell['’]) ?{d}{B}), (?:(?:el|la|il|o|a) (?:grupo |gruppo )?)?{A}",
  `{A}{x}(?:fait|faire|signe|signé|finalise|finalisé|boucle|bouclé|annonce|annoncé|conclut|conclu|réalise|réalisé|officialise|officialisé|confirme|confirmé|concrétise) (?:(?:de )?l['’]acquisition|le rachat|la reprise|l['’]achat|la prise de contrôle) (?:d['’]|de |du )?(?:${WHOLE_FR})?(?:de l['’]|de la |d['’]|de |du |des )?{d}{B}`,
  "{A}{x}(?:se porte|s['’]est porté|est choisi comme|désigné|retenu comme) (?:acquéreur|repreneur) (?:d['’]|de |du ){d}{B}",
  "{B}{x}(?:racheté|rachetée|rachetés|acquise?|cédée?|vendue?|reprise?|absorbée?|avalée?) (?:par|à|au) {d}{A}",
  "{B}{x}(?:passe|passé|passent|est passée?|tombe|tombé) (?:sous (?:le )?(?:pavillon|contrôle)(?: de| du| d['’])?|dans (?:le giron|l['’]escarcelle|les mains|l['’]orbite) (?:de |du |d['’]))(?: ?(?:de )?){d}{A}",
  "\\b(?:cède|cèdent|vend|vendent|cédé|vendu) {d}{B} (?:à|au) {d}{A}",
  "\\b(?:[Rr]achat|[Aa]cquisition|[Rr]eprise) (?:d['’]|de |du ){d}{B} par {d}{A}{..}(?:bouclée?|finalisée?|signée?|actée?|validée?|effecti(?:f|ve))(?![\\p{L}])",
];
export const FRENCH_AMBIGUOUS = [
  "{B}{x}(?:rejoint|intègre|a rejoint|rejoignent) (?:le groupe )?{d}{A}",
  "{B}{x}(?:trouve|trouvé) (?:un )?(?:repreneur|acquéreur)(?: en la personne de| avec|[ ,]*:) {d}{A}",
  "\\b(?:repreneur|acquéreur|acheteur) (?:de |du |d['’]){d}{B}{..}(?::|est|sera) {d}{A}",
  "{A}{x}(?:est )?(?:le |la )?nouve(?:au|lle) (?:propriétaire|actionnaire majoritaire|maison mère) (?:d['’]|de la |de |du ){d}{B}",
  "{A}{x}(?:se renforce|s['’]agrandit|grandit|accélère) avec {d}{B}",
];

export const SPANISH = [
  `{A}{x}(?:compra|compró|comprado|adquiere|adquirió|adquirido|absorbe|absorbió|absorbido|engulle) (?:a )?(?:${WHOLE_ES})?{d}{B}`,
  `{A}{x}(?:toma|tomó|asume|obtiene|tomado|se hace con|se hizo con) ${WHOLE_ES}{d}{B}`,
  `{A}{x}(?:cierra|cerró|cerrado|completa|completó|completado|formaliza|formalizó|formalizado|firma|firmó|anuncia|anunció|culmina|culminó|acuerda|acordó|acordado|concreta|concretó|concretado|confirma|confirmó|materializa|materializó|ultima y cierra) (?:la )?(?:compra|adquisición|toma de control|compraventa) (?:de )?(?:${WHOLE_ES}|l[ao]s? |l )?{d}{B}`,
  "{B},?{x}(?:comprad[oa]|adquirid[oa]|absorbid[oa]|vendid[oa]) (?:por|a|al) {d}{A}",
  "{B}{x}(?:pasa|pasó|pasan|pasado|cae|queda) (?:a|en) (?:las )?manos (?:de |del ){d}{A}",
  "{B}{x}(?:pasa|pasó|pasará) a (?:formar parte|ser (?:propiedad|filial)|integrarse en|depender) (?:de |del |el )?{d}{A}",
  "\\b(?:vende|venden|vendió|vendido) {d}{B} (?:a|al) {d}{A}",
];
export const SPANISH_AMBIGUOUS = [
  "{A}{x}(?:se hace con|se hizo con|se ha hecho con|se queda con|se quedó con|incorpora|suma|integra) (?:a )?{d}{B}",
  "{A}{x}(?:es )?(?:el |la )?nuev[oa] (?:dueñ[oa]|propietari[oa]) de(?:l| la)? {d}{B}",
  "{B}{x}(?:se integra|se ha integrado|se incorpora) (?:en|al|a) (?:el )?{d}{A}",
];

export const PORTUGUESE = [
  `{A}{x}(?:compra|comprou|adquire|adquiriu|absorve|absorveu|incorpora|incorporou|arremata|arrematou) (?:${WHOLE_PT})?{d}{B}`,
  `{A}{x}(?:assume|assumiu|toma|tomou|obtém|fica com|ficou com|passa a deter|leva) ${WHOLE_PT}{d}{B}`,
  `{A}{x}(?:conclui|concluiu|fecha|fechou|anuncia|anunciou|acerta|acertou|assina|assinou|finaliza|finalizou|formaliza|formalizou|confirma|confirmou) (?:a )?(?:compra|aquisição) (?:d[aoe]s? )?(?:${WHOLE_PT})?{d}{B}`,
  "{B}{x}(?:comprad[oa]|adquirid[oa]|vendid[oa]|absorvid[oa]|incorporad[oa]) (?:por|pel[oa]|à|ao|a) {d}{A}",
  "{B}{x}(?:passa|passou) (?:para (?:as )?(?:mãos|controlo|controle|o controle|o controlo) d[aoe]|a (?:integrar|fazer parte d[aoe]|pertencer (?:à|ao)|ser controlad[oa] pel[ao])) ?(?:[oa] )?{d}{A}",
  "\\b(?:vende|vendem|vendeu|venderam) (?:[oa] )?{d}{B} (?:à|ao|a) {d}{A}",
];
export const PORTUGUESE_AMBIGUOUS = [
  "{A}{x}(?:fica com|ficou com|leva|soma) (?:[oa] )?{d}{B}",
  "{A}{x}(?:é )?(?:o |a )?nov[oa] (?:don[oa]|proprietári[oa]) d[aoe] {d}{B}",
  "{B}{x}(?:junta-se|integra|vai para) (?:à|ao|a|o) {d}{A}",
];

export const ITALIAN = [
  `{A}{x}(?:acquisisce|acquisito|compra|comprato|si compra|rileva|rilevato|acquista|acquistato|ingloba|inglobato|assorbe) (?:${WHOLE_IT})?{d}{B}`,
  `{A}{x}(?:sale|salita|salito|arriva) al ${PERCENT} (?:del capitale )?(?:di |del |della ){d}{B}`,
  `{A}{x}(?:prende|assume|ottiene|conquista|si assicura) ${WHOLE_IT}{d}{B}`,
  "{A}{x}(?:mette|messo) le mani su {d}{B}",
  `{A}{x}(?:perfeziona|perfezionato|completa|completato|annuncia|annunciato|firma|firmato|chiude|chiuso|conclude|concluso|finalizza|finalizzato|formalizza) l['’](?:acquisizione|acquisto) (?:di |del |della |dell['’])(?:${WHOLE_IT})?{d}{B}`,
  "{B}{x}(?:acquisit[oa]|comprat[oa]|rilevat[oa]|cedut[oa]|vendut[oa]|acquistat[oa]|inglobat[oa]) (?:da|dal|dalla|a|al|alla) {d}{A}",
  "{B}{x}(?:finisce|passa|passata|passato|finita|cade) (?:nelle mani|sotto il controllo|nell['’]orbita|in mano) (?:di |del |della |a |al )?{d}{A}",
  "{B}[^.;\\uE200-\\uE37F]{1,40}?[:,] (?:l[ao] )(?:compra|rileva|acquisisce|prende) {d}{A}",
  "\\b(?:cede|cedono|vende|vendono|ceduto|venduto) {d}{B} (?:a|al|alla) {d}{A}",
];
export const ITALIAN_AMBIGUOUS = [
  "{B}{x}(?:passa|passata|passato|va) (?:a|al|alla|ad) {d}{A}",
  "{B}{x}(?:entra|entrata|entrato|confluisce) (?:in|nel|nella|nel gruppo|a far parte (?:di|del|della)) (?:gruppo )?{d}{A}",
  "{A}{x}(?:è )?(?:il |la )?nuov[oa] proprietari[oa] (?:di |del |della ){d}{B}",
  "{A}{x}(?:si aggiudica|conquista|si prende) {d}{B}",
];
