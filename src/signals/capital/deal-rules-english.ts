import { PERCENT } from "./deal-rule.ts";

/* How English texts say that one company buys another, in the notation of `deal-rule.ts`. */

/** A price before the company: nobody else's deal has one. */
const PRICE =
  "(?:(?:up to|about|around|over|more than|some|nearly|an?|its) ){0,2}(?:(?:[A-Z]{1,3} ?)?[$€£₹][\\d.,]{1,9}[ -]?(?:[mb]n?|million|billion|crore)?|\\d[\\d.,]{0,8} ?(?:[mb]n?|million|billion) (?:euros?|dollars|pounds))(?: \\([$€£][\\d.,]{1,9} ?(?:[mb]n?|million|billion)?\\))?(?: in (?:cash|shares|stock)(?: and (?:cash|shares|stock))?)?";
const DEAL = "(?:deal|agreement|purchase|acquisition|takeover|buyout|buy-out|merger)";
const COMPLETES =
  "(?:seals?|sealed|signs?|signed|strikes?|struck|clinch(?:es|ed)|clos(?:es|ed)|complet(?:es|ed)|wraps? up|wrapped up|agrees?|agreed|finali[sz](?:es|ed)|reach(?:es|ed)|announc(?:es|ed)|confirms?|confirmed)";
/** What of a company is bought: a majority, all of it, or a business of its own ("70 per cent of", "the sawmill operations of"). */
const WHOLE_EN = `(?:(?:a |the )?(?:${PERCENT}|majority (?:stake|interest|holding|share)|controlling (?:stake|interest)|all (?:of )?the (?:shares|equity)|(?:entire |whole )?(?:issued )?share capital|(?:[\\p{L}-]+ ){0,3}(?:business(?:es)?|operations|activities|division|unit|arm|assets)) (?:of|in) (?:the )?)?`;
/** "Beacon-led consortium to buy": those who bid together are called after one of them. */
export const BIDDERS = "(?:[Gg]roup|[Cc]onsortium|[Tt]eam|[Ii]nvestors|[Bb]idders)";
export const BUYS_OR_WILL =
  "(?:[Bb]uys?|[Bb]ought|[Aa]cquires?|[Tt]akes? [Oo]ver|(?:(?:[Aa]grees?|[Aa]greed|[Ss]et|[Ww]ins [Bb]id) )?[Tt]o (?:[Bb]uy|[Aa]cquire|[Tt]ake [Oo]ver))";
export const ENGLISH = [
  `{A}{x}(?:buys|bought|acquires|acquired|purchases|purchased|takes over|took over|taken over|to buy|to acquire|is buying|is acquiring) ${WHOLE_EN}{T}`,
  "{A}{x}(?:takes|took|taking|to take|take|will take|taken) {d}{B} private\\b",
  "{B}{x}(?:taken private|owned|bought out|snapped up|scooped up) by {d}{A}",
  `{A}{x}${COMPLETES} (?:(?:an?|the|its) )?(?:[\\w£$€.,-]+ ){0,3}?${DEAL}(?: deal| agreement)? to (?:buy|acquire|take over|purchase|absorb|take control of) ${WHOLE_EN}{d}{B}`,
  `{A}{x}${COMPLETES} (?:(?:its|the|an?) )?(?:(?!to )[\\w£$€.,-]+ ){0,2}(?:purchase|acquisition|takeover|buyout|buy-out) of ${WHOLE_EN}{d}{B}`,
  `{A}{x}${COMPLETES} (?:${PRICE} )?{d}{B}(?:['’]s?)? (?:purchase|acquisition|takeover|buyout|buy-out)\\b(?! (?:agreements?|orders?|programs?|price|plan|option))`,
  "\\b(?:[Ss]hare|[Ss]tock)holders (?:of|in) {d}{B} (?:back|approve|clear|support)(?:s|ed|d)? (?:the |a |its )?(?:[\\w£$€.,-]+ ){0,3}(?:takeover|sale|merger|acquisition|buyout) (?:offer |bid )?(?:by|to|from|with) {d}{A}",
  "{B} (?:share|stock)holders (?:back|approve|clear|support)(?:s|ed|d)? (?:the |a |its )?(?:[\\w£$€.,-]+ ){0,3}(?:takeover|sale|merger|acquisition|buyout) (?:offer |bid )?(?:by|to|from|with) {d}{A}",
  "{A} (?!(?:helps?|advis|assist|backs?|support|struggl|wrestl|deal|grappl|proceed|mov|press|go)\\p{Ll}*(?!\\p{L}))\\p{Ll}+s [^.;:?!\\uE200\\uE201]{2,80}? with (?:its |the |an? )?(?:[$€£][\\d.,]+ ?\\p{L}{0,8} )?{B} (?:[\\p{L}-]+ ){0,2}(?:buy|purchase|acquisition|takeover|buyout)(?= ?$|[.,;])",
  "{B}{x}(?:confirms?|confirmed|announces?|announced) (?:an? |its |the )?(?:acquisition|takeover|buyout|purchase) by {d}{A}",
  "{A}{x}(?:expands?|grows|enters|moves|pushes|bulks|strengthens|strikes|bolsters|boosts|beefs up|deepens|broadens|extends|widens|reinforces|builds)(?: [\\w-]+){0,5}? (?:with|via|through) (?:the |its )?{B} (?:buy|purchase|acquisition|takeover|buyout)\\b",
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
export const ENGLISH_AMBIGUOUS = [
  "{B}(?:,[^,;\\uE200-\\uE37F]{1,90},)? now belongs to {d}{A}",
  "{B}{x}(?:(?:to )?be(?:en|ing)? )?(?:folded|merged|absorbed|rolled) into {d}{A}",
  "{A}{x}(?:makes|made|does|did) (?:(?:its|an?|the) )?(?:[\\w-]+ ){0,2}(?:deal|acquisition|purchase|buy)(?: of the year| this year)?(?: with|:|,) {d}{B}",
  `{A}{x}(?:in|strikes?|struck|agrees?|agreed|signs?|signed|seals?|sealed|clos(?:es|ed)|inks?|inked) ${PRICE} (?:[\\p{L}-]+ )?(?:deal|takeover|buyout|buy-out|swoop|acquisition) (?:for|of) {d}{B}${OR_UNIT}`,
  `{A}{x}(?:pays|paid|(?:(?:agrees|agreed|set) )?to pay|will pay|is paying) ${PRICE} for {B}${OR_UNIT}`,
  `{A}{x}(?:splash(?:es|ed) out|splurges|splurged|shells out|shelled out|forks out|forked out|lays out) ${PRICE} (?:on|for) {B}${OR_UNIT}`,
  "{A}{x}(?:pounces|pounced) (?:on|for) {d}{B}",
  "{B}['’]?s? (?:founders?|owners?|family owners?) (?:sells?|sold) (?:up|out) to {d}{A}",
  "{B} (?:acquisition|takeover|buyout|buy-out|purchase) (?:gives|gave|hands|brings|takes|boosts|lifts|bolsters|strengthens) {d}{A}",
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
