import { createPattern, type Pattern } from "../language/pattern.ts";

/**
 * How texts in seven languages say that one company buys another. In a pattern `{A}` is the buyer and `{B}` what is bought, each one
 * mark of `markDeals`, and `{T}` what is bought where it is the subject and only described; `{x}` what may stand between a company and its verb, `{d}` what describes the company that follows
 * ("its rival "), `{..}` up to 60 characters of one clause that name no company, `{...}` up to 80 that do not name the subject.
 */
export type DealRule = {
  pattern: Pattern;
  /** The words say many things ("goes to"): the text around must tell of a purchase. */
  isAmbiguous: boolean;
  isGerman: boolean;
};

const MARK = "[\\uE200-\\uE37F]";
/** A town is marked like a company: what is bought "in Chemnitz" goes on behind it. */
const OTHER_MARK = "[\\uE300-\\uE37F]";
/** A town behind a company is marked like one: "Beacon of Leeds has". */
const PLACE_MARKS = "\\uE300-\\uE37F";
const ADVERBS =
  "has|have|had|is|are|was|were|will|today|also|now|just|recently|officially|finally|formally|quietly|fully" +
  "|hat|haben|ist|wird|wurde|nun|jetzt|künftig|vollständig|komplett|mehrheitlich|ebenfalls|auch|erneut|rückwirkend|offiziell" +
  "|heeft|hebben|wordt|werd|nu|ook|volledig|officieel|zijn|komt" +
  "|(?:annonce|confirme|indique|dit) avoir|(?:anuncia|confirma|dice) haber|(?:annuncia|conferma) di aver|(?:anuncia|confirma) ter|a|ont|est|sont|vient de|va|officiellement|désormais|également|aussi|enfin|été|entièrement" +
  "|ha|han|es|fue|ya|también|oficialmente|ahora|acaba de" +
  "|(?:since|sinds|seit|depuis|desde|ab|per|as of|dès|dal) (?:\\p{L}+ ){0,2}\\p{L}+" +
  "|é|foi|já|também|agora|será|tem" +
  "|è|viene|stata?|stato|ora|anche|ufficialmente|hanno|da oggi";
const BETWEEN = `(?: ?\\([^)]{1,40}\\))?(?: (?:of|in|from) [\\p{Lu}${PLACE_MARKS}][\\p{L}${PLACE_MARKS} .'’-]{0,24}(?:, [\\p{L}${PLACE_MARKS}.]{1,16})?(?=,| (?:has|have|is|will|agreed|agrees)(?![\\p{L}])),?)?(?:,[^,;\\uE200-\\uE37F]{1,90},)?(?: (?:${ADVERBS})(?![\\p{L}])){0,3} `;
/** Words that end the description of what is bought: it is something else, or somebody else's. */
const NOT_DESCRIBING =
  "of|in|from|for|with|by|to|at|on|and|or|that|which|who|von|vom|bei|mit|für|auf|aus|an|im|zur|zum|und|der|des" +
  "|van|voor|met|op|aan|bij|en|de la|du|des|avec|pour|par|sur|chez|dans|et|del|da|do|das|dos|di|della|dal|con|para|por|sin|com|per|y|e|em|no|na" +
  "|contract|contrat|contrato|contratto|vertrag|commessa|appalto|order|ordine|commande|pedido|encargo|cuenta|conta|prize|preis|prix|premio|prêmio|prijs|oscar" +
  "|campaign|campagne|campaña|campanha|campagna|land|terrain|terreno|solar|grundstück|perceel|pand|building|edificio|edifício|bâtiment|immeuble|local|nave|capannone|stabile" +
  "|licen[cs]es?|licence|licencia|licença|licenza|patent|patente|brevet|brevetto|trophy|copa|coupe|coppa|title|título|titre|tickets?|entradas|billets" +
  "|estadio|stade|stadio|stadion|tour|torneo|festival|gala|feria|salon|messe|project|proyecto|projet|progetto|projeto|concurso|concours|gara|bando|licitación|tender";
const DESCRIBES = `(?:(?:d|l|all)['’]|(?!(?:${NOT_DESCRIBING})(?![\\p{L}]))[\\p{L}'’&.-]+ ){0,6}?`;
const PERCENT =
  "(?:5[1-9]|[6-9]\\d|100)(?:[.,]\\d+)? ?(?:%|Prozent|percent|per cent|procent|por ciento|por cento|per cento|pour cent)";

/** Majorities and wholes, up to the "of" that leads to the company. */
const WHOLE_DE = `(?:(?:die |eine )?(?:Aktien|Anteils|Kapital)?[Mm]ehrheit(?:sbeteiligung)?|(?:sämtliche|alle|${PERCENT} der|die restlichen|die übrigen)(?: (?:Geschäfts)?[Aa]nteile| Aktien)?|${PERCENT}) (?:an|von|bei)(?: der| dem| den)? `;
const WHOLE_NL = `(?:(?:alle|de resterende|${PERCENT} van de) aandelen (?:van|in) |(?:de |een )?(?:meerderheids?belang|meerderheid(?: van de aandelen)?) (?:in|van) |${PERCENT} van )`;
const WHOLE_FR = `(?:(?:${PERCENT}|la totalité|l['’]intégralité|la majorité|le contrôle)(?: (?:du capital|des parts|des actions))? (?:d['’]|de l['’]|de la |de |du )|une (?:participation|part) majoritaire (?:dans|au capital de) |(?:une|la) majorité (?:dans|de) )`;
const WHOLE_ES = `(?:(?:el |la )?(?:${PERCENT}|totalidad|mayoría|control)(?: (?:del capital|de las (?:acciones|participaciones)|accionarial))? (?:de la |de los |de |del )|una participación mayoritaria en )`;
const WHOLE_PT = `(?:(?:[oa]s? )?(?:${PERCENT}|totalidade|maioria|control[eo]|restante)(?: (?:do capital|das (?:a[cç]ções|ações|quotas)|acionista))? (?:d[aoe]s? )|(?:uma )?(?:participação|posição) maioritária na? |participação majoritária na? )`;
const WHOLE_IT = `(?:(?:il |la |l['’])?(?:${PERCENT}|totalità|maggioranza|intero capitale|controllo)(?: (?:del capitale|delle quote|delle azioni))? (?:di |del |della |dell['’])|una (?:quota|partecipazione) di maggioranza (?:di|in) )`;

/** A price before the company: nobody else's deal has one. */
const PRICE =
  "(?:(?:up to|about|around|over|more than|some|nearly|an?|its) ){0,2}(?:(?:[A-Z]{1,3} ?)?[$€£₹][\\d.,]{1,9}[ -]?(?:[mb]n?|million|billion|crore)?|\\d[\\d.,]{0,8} ?(?:[mb]n?|million|billion) (?:euros?|dollars|pounds))(?: \\([$€£][\\d.,]{1,9} ?(?:[mb]n?|million|billion)?\\))?(?: in (?:cash|shares|stock)(?: and (?:cash|shares|stock))?)?";
const DEAL = "(?:deal|agreement|purchase|acquisition|takeover|buyout|buy-out|merger)";
const COMPLETES =
  "(?:seals?|sealed|signs?|signed|strikes?|struck|clinch(?:es|ed)|clos(?:es|ed)|complet(?:es|ed)|wraps? up|wrapped up|agrees?|agreed|finali[sz](?:es|ed)|reach(?:es|ed)|announc(?:es|ed)|confirms?|confirmed)";
/** What of a company is bought: a majority, all of it, or a business of its own ("70 per cent of", "the sawmill operations of"). */
const WHOLE_EN = `(?:(?:a |the )?(?:${PERCENT}|majority (?:stake|interest|holding|share)|controlling (?:stake|interest)|all (?:of )?the (?:shares|equity)|(?:entire |whole )?(?:issued )?share capital|(?:[\\p{L}-]+ ){0,3}(?:business(?:es)?|operations|activities|division|unit|arm|assets)) (?:of|in) (?:the )?)?`;
/** "Beacon-led consortium to buy": those who bid together are called after one of them. */
const BIDDERS = "(?:[Gg]roup|[Cc]onsortium|[Tt]eam|[Ii]nvestors|[Bb]idders)";
const BUYS_OR_WILL =
  "(?:[Bb]uys?|[Bb]ought|[Aa]cquires?|[Tt]akes? [Oo]ver|(?:(?:[Aa]grees?|[Aa]greed|[Ss]et|[Ww]ins [Bb]id) )?[Tt]o (?:[Bb]uy|[Aa]cquire|[Tt]ake [Oo]ver))";
const ENGLISH = [
  `{A}{x}(?:buys|bought|acquires|acquired|purchases|purchased|takes over|took over|taken over|to buy|to acquire|is buying|is acquiring) ${WHOLE_EN}{T}`,
  "{A}{x}(?:takes|took|taking|to take|take|will take|taken) {d}{B} private\\b",
  "{B}{x}(?:taken private|owned|bought out|snapped up|scooped up) by {d}{A}",
  `{A}{x}${COMPLETES} (?:(?:an?|the|its) )?(?:[\\w£$€.,-]+ ){0,3}?${DEAL}(?: deal| agreement)? to (?:buy|acquire|take over|purchase|absorb|take control of) ${WHOLE_EN}{d}{B}`,
  `{A}{x}${COMPLETES} (?:(?:its|the|an?) )?(?:(?!to )[\\w£$€.,-]+ ){0,2}(?:purchase|acquisition|takeover|buyout|buy-out) of ${WHOLE_EN}{d}{B}`,
  `{A}{x}${COMPLETES} (?:${PRICE} )?{d}{B}(?:['’]s?)? (?:purchase|acquisition|takeover|buyout|buy-out)\\b(?! (?:agreements?|orders?|programs?|price|plan|option))`,
  "\\b(?:[Ss]hare|[Ss]tock)holders (?:of|in) {d}{B} (?:back|approve|clear|support)(?:s|ed|d)? (?:the |a |its )?(?:[\\w£$€.,-]+ ){0,3}(?:takeover|sale|merger|acquisition|buyout) (?:offer |bid )?(?:by|to|from|with) {d}{A}",
  "{B} (?:share|stock)holders (?:back|approve|clear|support)(?:s|ed|d)? (?:the |a |its )?(?:[\\w£$€.,-]+ ){0,3}(?:takeover|sale|merger|acquisition|buyout) (?:offer |bid )?(?:by|to|from|with) {d}{A}",
  "{A}{x}(?:expands?|grows|enters|moves|pushes|bulks|strengthens|strikes)(?: [\\w-]+){0,5}? (?:with|via|through) (?:the |its )?{B} (?:buy|purchase|acquisition|takeover|buyout)\\b",
  `\\b(?:consortium|(?:buyout |investor )?group|team) led by {A}{x}(?:has |have )?(?:agreed|agrees|signed an? (?:[\\p{L}-]+ ){0,3}agreement|entered into an? (?:[\\p{L}-]+ ){0,3}agreement)(?: in principle)? to (?:buy|acquire|purchase|take over) ${WHOLE_EN}{d}{B}`,
  "{A} in (?:[\\w£$€.,-]+ ){0,3}(?:swoop|takeover|buyout|acquisition|purchase) (?:for|of) {d}{B}",
  "{A}(?:: |['’]s? )(?:[\\w£$€.,-]+ ){0,2}(?:acquisition|purchase|takeover|buyout) of {d}{B} (?:(?:is|has been|now|was) )?(?:completed?|closed|done|agreed|confirmed|sealed|finali[sz]ed)\\b",
  "{B}(?:['’]s?)? (?:[\\w£$€.,-]+ ){0,2}(?:sale|takeover|acquisition|buyout) (?:to|by) {d}{A}{..}\\b(?:completes?|completed|closes?|closed|agreed|done|sealed|confirmed|approved|cleared|goes through)\\b",
  "(?:^|[.:] |\\b(?:the|completes?|completed|agreed|announces?|announced|complete) )(?:[Ss]ale|[Tt]akeover|[Aa]cquisition|[Bb]uy-?out|[Pp]urchase) of {d}{B} (?:to|by) {d}{A}(?= ?$|[.,]|{..}\\b(?:completes?|completed|closes?|closed|agreed|done|sealed|confirmed|approved|cleared|goes through|announced)\\b)",
  "\\b[Ww]ith (?:the|its) (?:[\\w£$€.,-]+ ){0,2}(?:purchase|acquisition|takeover|buyout) of {d}{B}, (?:the )?{A}",
  "\\b[Ww]ith (?:the |its )?{B} (?:purchase|acquisition|takeover|buyout), (?:the )?{A}",
  `{A}{x}(?:signs?|signed|enter(?:s|ed)|execut(?:es|ed))(?: into)? (?:an? )?(?:[\\p{L}-]+ ){0,3}(?:share|asset|stock|equity) purchase agreement (?:for|to (?:acquire|buy|purchase)) ${WHOLE_EN}{d}{B}`,
  "{A}{x}(?:gains?|gained|wins?|won|seizes|seized) (?:full |majority )?control of {d}{B}",
  "{B}{x}(?:goes|went|going|to go) private (?:in|under|through|via) (?:an? )?(?:[\\w£$€.,-]+ ){0,3}?(?:deal|buyout|takeover|transaction) (?:with|by|led by|from) {d}{A}",
  `{B}{x}(?:sells|sold) (?:a |an )?(?:majority stake|controlling (?:stake|interest)|majority|${PERCENT} (?:stake|of (?:its )?shares)) to {d}{A}`,
  "{B}(?:['’]s)?(?: (?:board|directors|shareholders))?{x}(?:accepts|accepted|recommends|recommended|backs|backed|agrees to|agreed to) (?:an? |the |its )?(?:(?:[£$€][\\w.,]+|recommended|improved|final|cash|all-cash) ){1,3}(?:takeover )?(?:offer|bid|approach|proposal) (?:from|by|of) {d}{A}",
  "{A}{x}is (?:the )?(?:new|sole) owner of {d}{B}",
  "{A} (?:is now|becomes|became|has become) (?:the )?(?:(?:new|sole|proud|majority|outright) ){0,2}owner of {d}{B}",
  "^Having (?:just |recently |already )?(?:swallowed(?: up)?|bought(?: out)?|acquired|snapped up|taken over|absorbed|purchased) {d}{B}{..}, (?:the )?{d}{A}",
  "{A}['’]s (?:[\\w£$€.,-]+ ){0,3}(?:offer|bid) (?:(?:is|was|has been) )?(?:accepted|backed|approved|recommended) by {d}{B}",
  "{A}['’]s (?:[\\w£$€.,-]+ ){0,2}(?:acquisition|purchase|takeover|buyout) of {T}(?: (?:is|was|has been))? (?:announced|completed?|closed|agreed|confirmed|sealed|finali[sz]ed)\\b",
  "{T} (?:has been|was|is being|is to be) (?:bought|acquired|rescued|purchased|snapped up|saved|taken over)(?: \\p{Ll}+){0,3} by {d}{A}",
  "{B} (?:(?:has|is|was|has been|to be) )?(?:sold|sells|selling|to sell) (?:itself )?to {d}{A}",
  `{A}-[Ll]ed ${BIDDERS} ${BUYS_OR_WILL} ${WHOLE_EN}{d}{B}`,
  "\\b(?:sold|sells|to sell|selling|offloads|offloaded) (?:the |its |their )?{d}{B} to {d}{A}",
  `\\b(?:sells?|sold|selling|offloads?|offloaded) (?:its |their |an? |the )?(?:majority|controlling|remaining|entire|whole|${PERCENT}) (?:stake|interest|holding|shareholding) (?:of|in) (?:the )?{d}{B} to {d}{A}`,
  `{A}{x}(?:to spend|will spend|spends|spent|is spending) ${PRICE} (?:to (?:buy|acquire|purchase|take over)|on (?:buying|acquiring|purchasing|the (?:purchase|acquisition|takeover) of)) ${WHOLE_EN}{d}{B}`,
  `{A}{x}(?:confirm(?:s|ed)|announc(?:es|ed)|unveil(?:s|ed)|reveal(?:s|ed)) (?:(?:its|the|an?) )?(?:plans?|intentions?|intent|agreement|decision|move|deal) to (?:buy|acquire|purchase|take over) ${WHOLE_EN}{d}{B}`,
  `{B}{...}(?:news of|announc(?:es|ed|ing)|confirm(?:s|ed)|agree(?:s|d)(?: to)?|reveal(?:s|ed)) (?:its|the|an?) (?:(?:planned|proposed|agreed|recommended) )?(?:${PRICE} )?(?:takeover|acquisition|buyout|purchase|sale) (?:by|to) {d}{A}`,
  "{A}{x}(?:rescues|rescued|saves|saved) {d}{B} (?:from|out of|in) (?:an? )?(?:administration|insolvency|bankruptcy|receivership|collapse|liquidation|pre-pack)",
  "{A},? (?:which|who) (?:has |have )?(?:just |now )?(?:bought|acquired|purchased|taken over) {B}",
  "{B}{x}(?:(?:to|is to|are to) )?merg(?:e|es|ed|ing) (?:with and )?into {d}{A}",
  "{A}{x}(?:wins|won) (?:an? |the )?(?:takeover|bidding|bid) (?:battle|war|contest|fight|tussle) for {d}{B}",
];
const OR_UNIT =
  "(?:['’]s (?:[\\p{Ll}-]+ ){0,3}(?:business|operations|unit|arm|division|assets))?(?= ?$|[.,;]| (?:after|as|and|in|to|with)\\b)";
const ENGLISH_AMBIGUOUS = [
  "{B}(?:,[^,;\\uE200-\\uE37F]{1,90},)? now belongs to {d}{A}",
  "{B}{x}(?:(?:to )?be(?:en|ing)? )?(?:folded|merged|absorbed|rolled) into {d}{A}",
  "{A}{x}(?:makes|made|does|did) (?:(?:its|an?|the) )?(?:[\\w-]+ ){0,2}(?:deal|acquisition|purchase|buy)(?: of the year| this year)?(?: with|:|,) {d}{B}",
  `{A}{x}(?:in|strikes?|struck|agrees?|agreed|signs?|signed|seals?|sealed|clos(?:es|ed)|inks?|inked) ${PRICE} (?:[\\p{L}-]+ )?(?:deal|takeover|buyout|buy-out|swoop|acquisition) (?:for|of) {d}{B}${OR_UNIT}`,
  `{A}{x}(?:pays|paid|(?:(?:agrees|agreed|set) )?to pay|will pay|is paying) ${PRICE} for {B}${OR_UNIT}`,
  `{A}{x}(?:gets|got|lands|landed|bags|bagged|grabs|grabbed|nabs|nabbed|takes|took|scores|scored) {d}{B} for ${PRICE}`,
  "{A}(?: ?\\([^)]{1,40}\\))?,? now owns (?:all of |the whole of )?{d}{B}",
  "{A}{x}(?:closes|closed) on (?:the )?(?:\\d+ (?:[\\p{L}-]+ ){0,2})?{d}{B}(?! (?:on|at|in) (?:the )?\\d)",
  "\\b(?:hand|handed|handing|pass|passed|passing|transfer|transferred) (?:over )?(?:ownership of |control of )?{B} (?:over |on )?to {d}{A}",
  "{A}{x}in (?:[\\p{L}]{0,3} ?[$€£₹][\\d.,]+ ?(?:[mb]n?|million|billion)? )?{B} (?:swoop|takeover|buyout|buy-out)\\b",
  "{B}{x}(?:the |its |an? )?(?:latest|newest|most recent|first|second|third|fourth|fifth|largest|biggest) (?:purchase|acquisition|takeover|buy) (?:of|by|for) {d}{A}",
  "{B}['’]s? (?:new (?:owner|parent)|buyer)(?: is|:| will be) {d}{A}",
  "{B}{x}(?:falls|fell|goes|went|exits|exited|passes|passed) to {d}{A}",
  `{A}{x}${COMPLETES} {d}{B} deal\\b`,
  `{A}{x}${COMPLETES} (?:[\\w£$€.,-]+ ){0,3}?deal (?:for|with) {d}{B}`,
  "{A}{x}(?:adds|added|snares|snared|nabs|nabbed) {d}{B}(?! as (?:an? |its |the |new |first |lead ){0,3}(?:[\\p{L}-]+ ){0,2}(?:investor|backer|shareholder|customer|client|user|partner|sponsor|supplier|member|advis[eo]r|ambassador|tenant|reseller|distributor))",
  "{A}{x}(?:wins|won) (?:the )?(?:auction|bidding|race) for {d}{B}",
  "{A}{x}(?:expands?|grows|bulks up|strengthens|goes shopping)(?: (?!(?:partnership|collaboration|relationship|agreement|alliance|contract|work|ties|integration)s?\\b)[\\w-]+){0,4}? with {d}{B}",
  "{A}['’]s (?:[\\w-]+ ){0,2}spree continues with {d}{B}",
  "\\b(?:new (?:owner|home|parent)|buyer) (?:for|of) {d}{B}(?::| is| as) {d}{A}",
];

const BOUGHT_DE = "(?:übernommen|gekauft|zugekauft|erworben|geschluckt|akquiriert|aufgekauft)";
const GERMAN = [
  `{A}{x}(?:hat|haben) (?:(?:die|den|das|sich) )?{d}{B}{..}(?<![\\p{L}])${BOUGHT_DE}(?![\\p{L}])`,
  `{A}{x}(?:hat|haben) (?:sich )?${WHOLE_DE}{d}{B}{..}(?<![\\p{L}])(?:${BOUGHT_DE}|gesichert)(?![\\p{L}])`,
  `{A}{x}(?:verleibt|verleibte) sich {d}{B}{..}\\bein(?![\\p{L}])`,
  `{A}{x}(?:sichert|holt|greift|sicherte) sich ${WHOLE_DE}{d}{B}`,
  `{A}{x}(?:übernimmt|erwirbt|kauft|hält|übernahm|erwarb) ${WHOLE_DE}{d}{B}`,
  `{A}{x}(?:steigt|stieg) (?:mit ${PERCENT}|mehrheitlich) bei (?:der |dem )?{d}{B} ein(?![\\p{L}])`,
  "{A}{x}(?:übernimmt|übernahm|kauft|erwirbt|schluckt|akquiriert|erwarb) (?:(?:die|den|das|sich|zum [^ ]+ [^ ]+) )?{d}{B}(?! (?:über|auf) )",
  `^(?:Zum|Zur|Im|In|Am|Ab|Mit|Nach|Damit|Nun|Jetzt|Zudem|Außerdem|Für|Rückwirkend|Künftig|Heute)(?: [\\p{L}\\p{N}.]+){0,5} (?:übernimmt|kauft|erwirbt) (?:(?:der|die|das) )?(?:[\\p{L}-]+ ){0,2}{A} (?:(?:die|den|das) )?{d}{B}`,
  `{B}{x}(?:wird|wurde|werden) (?:\\p{Ll}+ ){0,2}von (?:der |dem )?{d}{A}{..}(?<![\\p{L}])${BOUGHT_DE}(?![\\p{L}])`,
  `{B}{x}von (?:der |dem )?{d}{A} ${BOUGHT_DE}(?![\\p{L}])`,
  "\\b(?:[Mm]it|[Dd]urch) (?:dem|der|die|den) (?:Kauf|Übernahme|Erwerb|Zukauf|Akquisition) (?:von|der|des) {d}{B}(?: (?:in|aus) \\p{Lu}[\\p{L}-]+)? \\p{Ll}+ (?:sich )?(?:die |der |das )?{A}",
  "{B}{x}(?:an (?:die |den |das )?{d}{A} verkauft|(?:schlüpft|kommt|rückt) unter das Dach (?:von|der|des) {d}{A}|(?:wird|ist|gehört) (?:\\p{Ll}+ )?(?:ein )?Teil (?:von|der|des) {d}{A})(?![\\p{L}])",
  "\\b(?:verkauft|veräußert|verkaufen|veräußern) (?:(?:die|den|das|ihre|seine) )?{d}{B} an (?:die |den |das )?{d}{A}",
  "\\b(?:hat|haben) (?:(?:die|den|das|ihre|seine) )?{d}{B} an (?:die |den |das )?{d}{A} (?:verkauft|veräußert)",
  "(?<![\\p{L}])Übernahme (?:von|der|des) {d}{B} durch (?:die |den |das )?{d}{A}{..}(?:perfekt|abgeschlossen|besiegelt|fix|unter Dach|vollzogen|genehmigt|vereinbart|unterzeichnet)(?![\\p{L}])",
  "{A}{x}gibt (?:die |den )?(?:Übernahme|Kauf|Erwerb|Akquisition) (?:von|der|des) {d}{B}{..}(?<![\\p{L}])bekannt(?![\\p{L}])",
  `\\b(?:verkauft|veräußert|verkaufen|veräußern) (?:die |eine |ihre |seine )?(?:[Mm]ehrheit(?:sbeteiligung)?|${PERCENT}) (?:an|von) (?:der |dem )?{d}{B} an (?:die |den |das )?{d}{A}`,
  "{A}{x}(?:gewinnt|gewann) (?:den |die )?(?:Bieterschlacht|Bieterkampf|Bieterwettstreit|Bieterwettbewerb|Übernahmekampf|Übernahmeschlacht) um (?:die |den |das )?{d}{B}",
  `{A}{x}(?:schließt|vollzieht|besiegelt|vereinbart|unterzeichnet|meldet|verkündet|vollzog|schloss) (?:die |den )?(?:Übernahme|Kauf|Erwerb|Akquisition) (?:von|der|des|einer)(?: (?:Aktien|Anteils)?[Mm]ehrheit (?:an|von)(?: der| dem)?)? {d}{B}`,
  `{A}{x}(?:hat|haben)?{...}(?:Vertrag|Kaufvertrag|Vereinbarung)(?: [\\p{L}\\d.,]+){0,5} (?:Erwerb|Kauf|Übernahme) (?:(?:sämtlicher|aller|von ${PERCENT} der|der) (?:(?:Geschäfts)?[Aa]nteile|Aktien) (?:an|von) )?(?:der |von |des )?{d}{B}{..}(?:unterzeichnet|geschlossen|abgeschlossen|unterschrieben)(?![\\p{L}])`,
  `{A}{x}(?:hat|haben)?{...}(?:beschlossen|vereinbart),? ${WHOLE_DE}{d}{B} zu (?:erwerben|übernehmen|kaufen)(?![\\p{L}])`,
  "\\b(?:geht|gehen)\\b{...}\\b(?:der|des|von|die) {d}{B} {..}\\b(?:an|auf) (?:die |den |das )?{d}{A} über(?![\\p{L}])",
];
const GERMAN_AMBIGUOUS = [
  "{A}{x}(?:zahlt|zahlte|bezahlt|bezahlte|blättert|legt) (?:[\\p{L}\\d.,€$-]+ ){1,7}?für (?:die |den |das )?{d}{B}",
  "{B}{x}geht(?: \\p{Ll}+){0,2} an (?:die |den |das )?{d}{A}(?! (?:Börse|Start))",
  "{A}{x}(?:sichert|holt|schnappt|angelt|kauft) sich (?:die |den |das )?{d}{B}",
  "{B}{x}(?:gehört|zählt) (?:(?:seit|ab) (?:dem )?[\\p{L}\\d.]+ (?:\\p{Lu}\\p{Ll}+ )?|\\p{Ll}+ ){0,2}zu(?:r|m)? {d}{A}",
  "{B}{x}(?:hat|bekommt|findet|erhält)(?: mit)? (?:einen |eine )?(?:neuen? (?:Eigentümer(?:in)?|Besitzer(?:in)?|Mutter|Heimat)|Käufer)(?:[:,–]| in| mit| gefunden:) {d}{A}",
  "{A}{x}(?:ist )?(?:der |die )?neuer? (?:Eigentümer(?:in)?|Besitzer(?:in)?|Gesellschafter(?:in)?|Mutter) (?:von|der|des) {d}{B}",
  "{A}{x}(?:wächst|verstärkt sich|baut aus) (?:durch|mit) (?:die |der |den )?(?:Zukauf|Übernahme|Kauf) (?:von|der|des) {d}{B}",
];

const DUTCH = [
  "{A}{x}(?:neemt|nam|nemen) (?:een meerderheid in )?{d}{B}{..}\\bover(?![\\p{L}])",
  `{A}{x}(?:neemt|nam|koopt|kocht|verwerft|verwierf|krijgt) ${WHOLE_NL}{d}{B}`,
  "{A}{x}(?:koopt|kocht|verwerft|verwierf|acquireert) {d}{B}",
  "{A}{x}(?:lijft|lijfde|slokt|slokte) {d}{B}{..}\\b(?:in|op)(?![\\p{L}])",
  `(?<!\\p{L}){A}{x}(?:heeft|hebben)? ?(?:${WHOLE_NL})?{d}{B}{..}\\b(?:overgenomen|gekocht|ingelijfd|verworven|opgekocht)(?! door)(?![\\p{L}])`,
  "{B}{x}(?:overgenomen|gekocht|opgekocht|ingelijfd) door {d}{A}",
  "{B}{x}(?:verkocht aan|(?:gaat|ging) op in|in handen van|onder de vleugels van) {d}{A}",
  "{B}{x}(?:deel|onderdeel|dochter(?:bedrijf)?|eigendom) van {d}{A}",
  "\\b(?:verkoopt|verkopen|verkocht) {d}{B} aan {d}{A}",
  "\\b[Oo]vername (?:van )?{d}{B} door {d}{A}{..}(?:afgerond|rond|voltooid|een feit|beklonken|goedgekeurd)(?![\\p{L}])",
  "\\b[Mm]et de (?:overname|aankoop) van {d}{B} \\p{Ll}+ (?:de |het )?{A}",
  "{A}{x}(?:rondt|rondde) (?:de )?overname (?:van )?{d}{B} af(?![\\p{L}])",
];
const DUTCH_AMBIGUOUS = [
  "{A}{x}(?:is )?(?:de |het )?nieuwe eigenaar van {d}{B}",
  "{A}{x}(?:breidt|breidde) uit met {d}{B}",
  "{B}{x}(?:naar|komt bij|valt toe aan) {d}{A}",
  "{B}{x}(?:krijgt|heeft|vindt) (?:een )?(?:nieuwe eigenaar|koper)(?:[:,–]| in) {d}{A}",
];

const FRENCH = [
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
const FRENCH_AMBIGUOUS = [
  "{B}{x}(?:rejoint|intègre|a rejoint|rejoignent) (?:le groupe )?{d}{A}",
  "{B}{x}(?:trouve|trouvé) (?:un )?(?:repreneur|acquéreur)(?: en la personne de| avec|[ ,]*:) {d}{A}",
  "\\b(?:repreneur|acquéreur|acheteur) (?:de |du |d['’]){d}{B}{..}(?::|est|sera) {d}{A}",
  "{A}{x}(?:est )?(?:le |la )?nouve(?:au|lle) (?:propriétaire|actionnaire majoritaire|maison mère) (?:d['’]|de la |de |du ){d}{B}",
  "{A}{x}(?:se renforce|s['’]agrandit|grandit|accélère) avec {d}{B}",
];

const SPANISH = [
  `{A}{x}(?:compra|compró|comprado|adquiere|adquirió|adquirido|absorbe|absorbió|absorbido|engulle) (?:a )?(?:${WHOLE_ES})?{d}{B}`,
  `{A}{x}(?:toma|tomó|asume|obtiene|tomado|se hace con|se hizo con) ${WHOLE_ES}{d}{B}`,
  `{A}{x}(?:cierra|cerró|cerrado|completa|completó|completado|formaliza|formalizó|formalizado|firma|firmó|anuncia|anunció|culmina|culminó|acuerda|acordó|acordado|concreta|concretó|concretado|confirma|confirmó|materializa|materializó|ultima y cierra) (?:la )?(?:compra|adquisición|toma de control|compraventa) (?:de )?(?:${WHOLE_ES}|l[ao]s? |l )?{d}{B}`,
  "{B},?{x}(?:comprad[oa]|adquirid[oa]|absorbid[oa]|vendid[oa]) (?:por|a|al) {d}{A}",
  "{B}{x}(?:pasa|pasó|pasan|pasado|cae|queda) (?:a|en) (?:las )?manos (?:de |del ){d}{A}",
  "{B}{x}(?:pasa|pasó|pasará) a (?:formar parte|ser (?:propiedad|filial)|integrarse en|depender) (?:de |del |el )?{d}{A}",
  "\\b(?:vende|venden|vendió|vendido) {d}{B} (?:a|al) {d}{A}",
];
const SPANISH_AMBIGUOUS = [
  "{A}{x}(?:se hace con|se hizo con|se ha hecho con|se queda con|se quedó con|incorpora|suma|integra) (?:a )?{d}{B}",
  "{A}{x}(?:es )?(?:el |la )?nuev[oa] (?:dueñ[oa]|propietari[oa]) de(?:l| la)? {d}{B}",
  "{B}{x}(?:se integra|se ha integrado|se incorpora) (?:en|al|a) (?:el )?{d}{A}",
];

const PORTUGUESE = [
  `{A}{x}(?:compra|comprou|adquire|adquiriu|absorve|absorveu|incorpora|incorporou|arremata|arrematou) (?:${WHOLE_PT})?{d}{B}`,
  `{A}{x}(?:assume|assumiu|toma|tomou|obtém|fica com|ficou com|passa a deter|leva) ${WHOLE_PT}{d}{B}`,
  `{A}{x}(?:conclui|concluiu|fecha|fechou|anuncia|anunciou|acerta|acertou|assina|assinou|finaliza|finalizou|formaliza|formalizou|confirma|confirmou) (?:a )?(?:compra|aquisição) (?:d[aoe]s? )?(?:${WHOLE_PT})?{d}{B}`,
  "{B}{x}(?:comprad[oa]|adquirid[oa]|vendid[oa]|absorvid[oa]|incorporad[oa]) (?:por|pel[oa]|à|ao|a) {d}{A}",
  "{B}{x}(?:passa|passou) (?:para (?:as )?(?:mãos|controlo|controle|o controle|o controlo) d[aoe]|a (?:integrar|fazer parte d[aoe]|pertencer (?:à|ao)|ser controlad[oa] pel[ao])) ?(?:[oa] )?{d}{A}",
  "\\b(?:vende|vendem|vendeu|venderam) (?:[oa] )?{d}{B} (?:à|ao|a) {d}{A}",
];
const PORTUGUESE_AMBIGUOUS = [
  "{A}{x}(?:fica com|ficou com|leva|soma) (?:[oa] )?{d}{B}",
  "{A}{x}(?:é )?(?:o |a )?nov[oa] (?:don[oa]|proprietári[oa]) d[aoe] {d}{B}",
  "{B}{x}(?:junta-se|integra|vai para) (?:à|ao|a|o) {d}{A}",
];

const ITALIAN = [
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
const ITALIAN_AMBIGUOUS = [
  "{B}{x}(?:passa|passata|passato|va) (?:a|al|alla|ad) {d}{A}",
  "{B}{x}(?:entra|entrata|entrato|confluisce) (?:in|nel|nella|nel gruppo|a far parte (?:di|del|della)) (?:gruppo )?{d}{A}",
  "{A}{x}(?:è )?(?:il |la )?nuov[oa] proprietari[oa] (?:di |del |della ){d}{B}",
  "{A}{x}(?:si aggiudica|conquista|si prende) {d}{B}",
];

const compile =
  (isAmbiguous: boolean, isGerman = false) =>
  (source: string): DealRule => ({
    pattern: createPattern(new RegExp(expand(source), "giu")),
    isAmbiguous,
    isGerman,
  });

/** Sure rules first: the first that fits a sentence tells who buys whom. */
export const DEAL_RULES: readonly DealRule[] = [
  ...[...ENGLISH, ...DUTCH, ...FRENCH, ...SPANISH, ...PORTUGUESE, ...ITALIAN].map(compile(false)),
  ...GERMAN.map(compile(false, true)),
  ...[
    ...ENGLISH_AMBIGUOUS,
    ...DUTCH_AMBIGUOUS,
    ...FRENCH_AMBIGUOUS,
    ...SPANISH_AMBIGUOUS,
    ...PORTUGUESE_AMBIGUOUS,
    ...ITALIAN_AMBIGUOUS,
  ].map(compile(true)),
  ...GERMAN_AMBIGUOUS.map(compile(true, true)),
];

const SELF = [
  `(?:^|[.:] )(?:[\\p{L}-]+ )?(?<led>\\p{Lu}[\\p{L}\\p{N}&]+)-[Ll]ed ${BIDDERS} ${BUYS_OR_WILL} {d}{B}(?= ?$|[.,]| (?:for|in)\\b)`,
  "\\b(?:[Mm]anagement|[Ee]mployee|[Ww]orker) buy-?(?:out|in) (?:at|of) {d}{B}",
  "\\b(?:[Ss]hareholders|[Ii]nvestors|[Oo]wners|[Ss]tockholders) (?:back|approve|accept|clear)(?:s|d|ed)? (?:the |an? )?(?:[\\w£$€.,-]+ ){0,2}(?:takeover|sale|buyout|merger) of {d}{B}(?= ?$|[.,])",
  "(?:^|[.:;] )(?:[\\p{L}-]+ ){0,3}(?:firm|group|company|giant|fund|investors?|house|rival|conglomerate|consortium|family|owner) (?:takes|took|has taken|seizes|gains|assumes) control of {d}{B}(?= ?$|[.,])",
  "{B}{x}(?:changes hands|changed hands|has (?:a )?new owners?|under new ownership|finds (?:a )?buyer|found (?:a )?buyer)\\b",
  "{B} (?:(?:is|has been|was) )?sold(?= (?:after|for|in)\\b|$)",
  "\\b(?:[Mm]anagers|[Mm]anagement(?: team)?|[Ee]xecutives|[Ee]mployees|[Ss]taff|[Ww]orkers|[Bb]osses)(?: (?:has|have))? (?:buys?|bought|takes?|took)(?: out| over| back)? {d}{B}",
  `(?<!\\p{L})(?:sells?|sold|selling) {B}(?:,? (?:and|&) ${OTHER_MARK})? to (?:(?:\\p{L}+ of )?(?:its|their|the|a) )?(?:(?:[\\p{Ll}-]+ ){0,3})(?:directors|managers|management(?: team)?|executives|employees|staff|workers|founders?|owner|chief executive)(?![\\p{L}])`,
  "{B}{x}(?:was|were|been) (?:(?:recently|quietly|now) )?(?:purchased|bought|acquired|snapped up|taken over)(?= (?:on (?:\\p{Lu}|\\p{Ll}+day)|last (?:week|month|\\p{Lu}\\p{Ll}+day)|(?:earlier )?this (?:week|month)|today|yesterday|for an? undisclosed|out of (?:administration|bankruptcy|insolvency|receivership)))",
  `(?:^|[.:] |\\b(?:the|completes?|completed|announced?|announces) )[Ss]ale of (?:the |an? )?(?:${PERCENT}|majority|controlling stake|all)(?: (?:of )?(?:the |its )?(?:shares|share capital|stake|interest|equity))? (?:of|in) {d}{B}(?: (?:has been|is|was|now))* (?:completed?|closed|done|sealed|finali[sz]ed)(?![\\p{L}])`,
  "{B}{x}(?:wechselt|wechselte) (?:den|seinen|ihren) (?:Besitzer|Eigentümer)(?![\\p{L}])",
  "{B}{x}(?:hat|bekommt|erhält) (?:einen )?neuen? (?:Eigentümer(?:in)?|Besitzer(?:in)?)(?![\\p{L}])",
  "{B}{x}verkauft(?= ?$|[.,])",
  "{B}{x}(?:krijgt|heeft) (?:een )?nieuwe eigena(?:ar|ren)(?![\\p{L}])",
  "{B}{x}verkocht(?= ?$|[.,])",
  "{B}{x}(?:change|changé|changent) (?:de mains|de propriétaire)(?![\\p{L}])",
  "{B}{x}(?:cambia|cambió|cambiado) de (?:dueño|manos|propietario)(?![\\p{L}])",
  "{B}{x}(?:muda|mudou) de (?:dono|mãos)(?![\\p{L}])",
  "{B}{x}(?:cambia|cambiato) (?:proprietà|proprietario|mano|padrone)(?![\\p{L}])",
];
/** The subject is sold, and the sentence does not say to whom. */
export const SALE_RULES: readonly DealRule[] = SELF.map(compile(false));

const NEW_OWNER = [
  "\\baccept(?:s|ed)? {A}['’]s (?:[\\w£$€.,-]+ ){0,2}(?:offer|bid|proposal)\\b",
  "\\b(?:[Tt]he (?:buyer|acquirer|new owner|purchaser) is|(?:[Nn]euer |[Dd]er neue )?(?:Käufer|Eigentümer|Erwerber|Besitzer)(?:in)? (?:ist|wird|heißt)|[Dd]e (?:nieuwe )?(?:koper|eigenaar) is|[Ll]['’]acquéreur (?:est|:)|[Ll]e (?:nouveau propriétaire|repreneur) est|[Ee]l (?:comprador|nuevo (?:dueño|propietario)) es|[OA] comprador[a]? é|[Ll]['’]acquirente è|[Ii]l (?:compratore|nuovo proprietario) è) {d}{A}",
];
/** Who bought the subject, told after the sale itself. */
export const OWNER_RULES: readonly DealRule[] = NEW_OWNER.map(compile(true, true));

function expand(source: string): string {
  return source
    .replaceAll("{A}", `(?<buyer>${MARK})`)
    .replaceAll("{B}", `(?<bought>${MARK})`)
    .replaceAll("{T}", "(?<bought>\\uE201)")
    .replaceAll("{x}", BETWEEN)
    .replaceAll("{d}", DESCRIBES)
    .replaceAll("{...}", "[^.;!?|\\n\\uE200\\uE201]{0,80}?")
    .replaceAll("{..}", `(?: (?:in|aus|à|en|em|uit|di|near) ${OTHER_MARK})?[^.;!?|\\n\\uE200-\\uE37F]{0,60}?`);
}
