import type { Money } from "../language/money.ts";
import { createPattern, type Pattern } from "../language/pattern.ts";
import { SUM } from "./figures.ts";
import { EXCHANGE, EXCHANGE_CITY, LISTING, PAPERS } from "./listings.ts";

/** Cheap: without one of these no pattern below is tried. */
export const SPEAKS_OF_LISTING = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:${LISTING}|${PAPERS}|${EXCHANGE}|[Ii]ssue|IPO-bound|[Ll]isting, (?:\\p{Ll}+ )?filing|on (?:its )?market debut|admi(?:tted|ssion) to trading|[Ss]hares? (?:leap|soar|jump|surge|rise|climb|gain|fall|drop|slump|slide|pop)s? [^.;:]{0,60}?(?:listing|float|flotation|debut)|(?:Wall Street|Nasdaq|NYSE|AIM|stock[- ]market) debut|to (?:list|float) (?:its shares )?in ${EXCHANGE_CITY}|files (?:\\p{Ll}+ )?to go public|paperwork [^.;:]{0,40}to go public|[Tt]rading in [^.;:]{2,50}? (?:shares|stock)|aufs Parkett|(?:top|bottom|end|midpoint|middle) of (?:(?:the|its|an?) )?(?:\\p{Ll}+ ){0,2}range|(?:goes|to go) public (?:in an?|in (?=[$€£])|via|through|at)|first day of trading|(?:debut|lists|listed|floats|floated) (?:its shares )?in ${EXCHANGE_CITY}|${EXCHANGE_CITY} debut|trading debut|business combination(?: agreement)? with [^.;:]{0,40}?Acquisition|SPAC|Zeichnungsfrist|Preisspanne|Börsendebüt|beursdebuut)(?!\\p{L})`,
    "u",
  ),
);
/** A listing that is thought of, put off, over, or somebody's opinion. */
export const NOT_YET =
  /\b(?:continued listing|resale (?:prospectus|registration)|share consolidation|a company listed|(?:shares|stock) of (?:[\w&.]+ ){1,5}(?:is|are) listed|registered shares|new ISIN|has been listed|(?:bonds?|notes?) (?:will be|is|are|was|were) (?:listed|admitted)|IPO allocations|remain(?:s|ed)? listed|under (?:the|its) new (?:name|symbol|ticker)|reverse (?:stock )?split|(?:could|may|might|would|should|wants? to|hopes? to|plans? (?:to (?:list|float|go public|file|raise)|for an? (?:IPO|listing))|planning (?:to|an? (?:IPO|listing))|planned for|aims? to (?:list|float|go public)|looking to (?:list|float)|expected to (?:list|file|go public|launch)|set to (?:file|consider)|prepar(?:es|ing|ation)|consider\w*|explor\w*|mull\w*|weigh\w*|eye(?:s|ing)|ahead of (?:(?:a|an|its|the) )?(?:possible|potential|planned|expected)|IPO[- ]ready|readiness|ready for an? (?:IPO|listing)|hires? banks|picks? banks|appoints? (?:banks|bankers)|taps? banks|shortlist\w*|post-?pon\w+|delay\w*|shelv\w+|pull(?:s|ed) (?:its|the)|withdr[ae]w\w*|scrap\w*|on (?:ice|hold)|off the table|call(?:s|ed) off|cancel\w*|abandon\w*|no plans|rul(?:es|ed) out|rumou?r\w*|reportedly (?:plan|consider|prepar|in)\w*|talks?|years? after (?:its|the) (?:IPO|listing)|since (?:its|the|going) (?:\d{4} )?(?:IPO|listing|flotation|public)|before (?:its|an?) IPO|pre-IPO|IPO market|IPO (?:lawyer|advis\w+|guide|calendar|pipeline|window|candidate|hopeful|plans?))|plant (?:einen |den )?Börsengang|erwägt|prüft|envisage|prépare|estudia|prepara|overweegt|valuta)\b/i;

/** One step of a listing: told as something the account does itself, or as what others do or say about its listing. */
export type StepRule = { kind: "filed" | "priced"; by: "doer" | "others"; pattern: Pattern };

const rule = (kind: StepRule["kind"], by: StepRule["by"], source: string): StepRule => ({
  kind,
  by,
  pattern: createPattern(new RegExp(`(?<![\\p{L}-])(?:${source})(?!\\p{L})`, "gu")),
});
const NEAR = "[^.;:]{0,70}?(?<!\\p{L})";
const REGULATOR =
  "(?:[Rr]egulators?|SEBI|Sebi|SEC|the SEC|CSRC|BaFin|AMF|FCA|Securities and Exchange (?:Commission|Board of India)|securities regulator|exchange|BSE|NSE|CVM|CNMV|Consob|AFM)";

/** Listing steps: what the account does itself, and what others say or do about its listing. */
export const LISTING_STEPS: StepRule[] = [
  rule(
    "priced",
    "doer",
    `(?:prices|priced|sets|set|fixes|fixed|names|named|puts?|announces (?:the )?pricing of|announced (?:the )?pricing of|cuts|lowers?|raises|raised|lifts|narrows|updates|upsizes|upsized|downsizes|downsized|increases|increased)(?:(?!(?<!\\p{L})(?:ahead of|before|prior to|for)(?!\\p{L}))[^.;:]){0,70}?(?<!\\p{L})(?:price (?:range|band)|(?:offer|issue) price|${LISTING})`,
  ),
  rule(
    "priced",
    "doer",
    `(?:opens?|opened|lance|ouvre|lanza|lança|lancia|launch(?:es|ed)|begins|began|starts|started|kicks off|kicked off)(?: (?!for |to |with )[^\\s.;:]+){0,6}? (?:${LISTING}|roadshow|bookbuilding|subscription)(?! (?:investors?|platform|tool|services?|fund|index|calendar|advis\\p{L}+|market|team|practice))`,
  ),
  rule(
    "priced",
    "doer",
    `(?:debuts|debuted|makes (?:its )?debut|made (?:its )?debut|lists|(?<!, |\\b(?:is|are) )listed|floats|floated|begins trading|began trading|starts trading|started trading|goes public|went public|rings? the (?:opening )?bell)${NEAR}(?:on|at|in|via|through|by) (?:the )?${EXCHANGE}`,
  ),
  rule(
    "priced",
    "doer",
    `(?:rais(?:es|ed)|secur(?:es|ed)|collect(?:s|ed)|fetche[sd]|(?:a |ont )?levé|lève|raccolto|captou|captó|eingesammelt|haalde)[^.;:]{0,30}?${SUM}[^.;:]{0,50}?(?:in|through|from|via|with|by|after|lors de|durante|beim|bei|em|en) (?:its |an? |the |their |son |sa |su |sua |seu |ihrem |seinem )?(?:\\p{L}+ ){0,3}${LISTING}`,
  ),
  rule(
    "priced",
    "doer",
    `(?:sells?|sold|offer(?:s|ed|ing)|plac(?:es|ed)|issu(?:es|ed)) [^.;:]{0,40}?shares?[^.;:]{0,50}? (?:in|through|via) (?:its|an|the|their) (?:\\p{L}+ )?${LISTING}`,
  ),
  rule("priced", "others", `${LISTING} (?:raises|raised|fetches|fetched|nets|netted|brings in)[^.;:]{0,20}?${SUM}`),
  rule(
    "priced",
    "others",
    `[Ss]hares? (?:leap|soar|jump|surge|rise|climb|gain|fall|drop|slump|slide|pop)s? (?:[^.;:]{0,24} )?(?:in|on) (?:(?:\\p{Ll}[\\p{L}-]*|UK|US|(?:UK|Europe|Britain|Germany|France|Asia|${EXCHANGE_CITY})['’]s|${EXCHANGE_CITY}) ){0,6}(?:IPO|listing|float|flotation|debut)(?=$|[,.])`,
  ),
  rule(
    "priced",
    "doer",
    `(?:clos(?:es|ed)|complet(?:es|ed)|announc(?:es|ed) (?:the )?(?:clos(?:ing|e)|completion) of) (?:(?:its|the|an?) )?(?:[\\p{L}-]+ ){0,3}?${LISTING}`,
  ),
  rule(
    "priced",
    "doer",
    `(?:goes|went|has gone) public (?:in (?:an? |its )?(?:${SUM} )?(?:[\\p{L}-]+ )?(?:float|${LISTING})|via|through|on (?:the )?${EXCHANGE}|at ${SUM})|(?:joins|joined|moves to|moved to|graduat(?:es|ed) to) (?:the )?${EXCHANGE}(?!(?: |-)?(?:100|200|[Ii]nde(?:x|ces)|Composite|as\\b|board))`,
  ),
  rule(
    "filed",
    "doer",
    `(?:to|will) (?:go public|become (?:a )?public(?:ly traded company|ly listed company|ly listed| company)?|list)(?!\\p{L})[^.;:]{0,40}? (?:via|through|by|in|with) [^.;:]{0,40}?(?:SPAC|blank[- ]check|special[- ]purpose|business combination|direct listing)`,
  ),
  rule(
    "filed",
    "doer",
    `(?:agrees|agreed|signs?|signed|announc(?:es|ed)|enter(?:s|ed)(?: into)?|complet(?:es|ed)|clos(?:es|ed)) [^.;:]{0,30}?(?:SPAC (?:merger|deal|tie-up|listing|transaction)|business combination(?: agreement)? with [^.;:,]{0,40}?Acquisition)`,
  ),
  rule(
    "filed",
    "others",
    `${LISTING},? (?:an? )?(?:\\p{Ll}+ )?(?:filing|prospectus) (?:shows|showed|reveals|revealed)`,
  ),
  rule(
    "filed",
    "doer",
    `(?:to|will) (?:float|list|debut|go public)(?: its shares| its stock)? (?:on|at) (?:the )?${EXCHANGE}`,
  ),
  rule("filed", "doer", `(?:opts|opted|goes|plumps) for (?:an? )?${LISTING}`),
  rule("filed", "others", `${PAPERS} (?:(?:is|was|has been) )?(?:filed|submitted|lodged)`),
  rule(
    "priced",
    "doer",
    `(?:now trades|is now (?:listed|traded|trading)|(?:has|have) (?:begun|started) trading)(?: under [^.;:]{1,24}?)? (?:on|at) (?:the )?${EXCHANGE}`,
  ),
  rule(
    "priced",
    "others",
    `(?:[Tt]rading in|[Dd]ealings in) [^.;:]{2,50}? (?:shares|stock) (?:begins|began|starts|started|has begun|has started|got under way|gets under way)`,
  ),
  rule(
    "priced",
    "doer",
    `(?:prices|priced|sells|sold|offers|offered) (?:its )?(?:[\\d,.]+\\p{L}? )?(?:shares|stock) (?:at|above|below|near) (?:the )?(?:top|bottom|high end|low end|middle|midpoint)(?: end)? of (?:(?:the|its|an?) )?(?:\\p{Ll}+ ){0,2}range`,
  ),
  rule("priced", "doer", `(?:wagt|schafft|geht|ging|macht)[^.;:]{0,40}?(?:Sprung |Gang )?(?:aufs|auf das) Parkett`),
  rule(
    "priced",
    "others",
    `(?:shares?|stock)[^.;:]{0,50}? (?:on|in|after) (?:(?:its|their|the|a) )?(?:[\\p{L}-]+ )?(?:first day of trading|(?:trading|market|Nasdaq|NYSE) debut)`,
  ),
  rule(
    "priced",
    "others",
    `${LISTING}(?:,? day \\d|[^.;:]{0,50}?(?:opens?|opened|priced|subscribed|oversubscribed|kicks off|closes|closed|launches|launched|begins|(?:to|will) (?:kick off|open|launch|begin|hit (?:the )?(?:market|D-Street)|start)(?: for [\\p{Ll} ]{3,30})?(?= on | from | \\p{Lu}\\p{Ll}+ \\d| today| tomorrow)|(?:is|goes|now) live|subscription|allotment|GMP|price band|price range|at ${SUM})(?!\\p{L}))`,
  ),
  rule(
    "priced",
    "others",
    `(?:[Ii]ssue|[Oo]ffer(?:ing)?)[^.;:]{0,30}?(?:opens?|opened|(?:was|is|fully|over)[- ]?subscribed|closes|priced at)${NEAR}(?:on|at|for|with|${SUM}|times)`,
  ),
  rule(
    "priced",
    "others",
    `${LISTING}[^.;:]{0,50}?(?:booked|covered|subscribed) (?:about |more than |over |nearly )?[\\d.,]+ times`,
  ),
  rule(
    "priced",
    "others",
    `(?:[Oo]pens?|opened|closes|closed|valued|jumps?|jumped|soars?|soared|rises?|rose|falls?|fell|slips?|slipped|pops|popped|surges?|surged|climbs?|climbed|drops?|dropped|slides?|slid|shares?|stock)[^.;:]{0,30}? (?:in|on|after|makes|at) (?:its |their )?${EXCHANGE_CITY} debut`,
  ),
  rule("priced", "others", `(?:shares?|stock)[^.;:]{0,50}? on (?:its|their|the) first day on (?:the )?${EXCHANGE}`),
  rule(
    "priced",
    "doer",
    `(?:makes|made) (?:its |an? )?(?:\\p{Ll}+ )?(?:Wall Street|Nasdaq|NYSE|AIM|stock[- ]market) debut`,
  ),
  rule("filed", "doer", `to (?:list|float) (?:its shares )?in ${EXCHANGE_CITY}(?=$|[,.:])`),
  rule("priced", "doer", `(?:lists|floats) (?:its shares )?in ${EXCHANGE_CITY}(?=$|[,.:])`),
  rule(
    "filed",
    "doer",
    `(?:sets?|set|announc(?:es|ed)|discloses|disclosed) (?:the )?terms (?:for|of)${NEAR}${LISTING}`,
  ),
  rule("filed", "others", `(?:S-1|F-1|IPO (?:filing|prospectus)|prospectus) (?:shows|reveals|discloses|lays bare)`),
  rule("priced", "others", `(?:price (?:band|range)|offer price|issue price)[^.;:]{0,40}?${SUM}`),
  rule(
    "priced",
    "others",
    `(?:shares?|stock)[^.;:]{0,60}?(?:debut(?:s|ed)?|list(?:s|ed)?|beg[ai]n trading|start(?:s|ed)? trading)${NEAR}(?:on|at|in) (?:the )?${EXCHANGE}`,
  ),
  rule(
    "priced",
    "others",
    `(?:(?:Nasdaq|NYSE|AIM|London|New York|Hong Kong|Frankfurt) )?(?:Nasdaq|NYSE|AIM|market|stock[- ]market|trading|bourse|exchange) debut`,
  ),
  rule(
    "priced",
    "doer",
    `(?:geht|ging|ist|gibt|startet|wagt|feiert)[^.;:]{0,40}?(?:an die Börse|Börsendebüt|Börsengang gestartet)|(?:s['’]introduit|entre|(?:fait|réussit|signe|rate) son entrée) en [Bb]ourse|(?:krijgt|kreeg|verkrijgt)[^.;:]{0,30} (?:beurs)?notering|(?:debuta|sale|estreia|estreou)[^.;:]{0,20}? (?:en|a|na) (?:la )?[Bb]olsa|gaat naar de beurs|(?:maakt|maakte|viert) (?:zijn |haar )?beursdebuut|(?:faz|fez|conclui|concluiu|realiza) (?:seu |o )?IPO (?:na|no|em)|si quota|debutta in [Bb]orsa`,
  ),
  rule(
    "filed",
    "doer",
    `(?:fil(?:es|ed|ing)|register(?:s|ed) (?:with the SEC )?(?:for|to)|submit(?:s|ted)|lodg(?:es|ed)|hand(?:s|ed) in|publicly (?:files|filed)|re-?fil(?:es|ed)|publish(?:es|ed)|mak(?:es|ing) (?:public )?(?:its )?filing|(?:has )?confidentially (?:filed|submitted)|reicht|veröffentlicht|dépose|presenta|registra|protocola|protocolou|deposita)${NEAR}(?:${PAPERS}|${LISTING}|to (?:go public|list)|going public|(?:with|to) ${REGULATOR}(?= for ))`,
  ),
  rule(
    "filed",
    "doer",
    `(?:gets?|got|receiv(?:es|ed)|secur(?:es|ed)|wins?|won|obtain(?:s|ed)|has)${NEAR}(?:${REGULATOR}[’']?s? )?(?:nod|approval|go-ahead|green light|clearance|observation letter|in-principle approval)${NEAR}(?:${LISTING}|${PAPERS}|to list|to float|to go public)`,
  ),
  rule(
    "filed",
    "others",
    `${REGULATOR} (?:has |had )?(?:clears?|cleared|approves?|approved|gives?|gave|given|greenlights?|waves? through|waved through|signs? off|signed off|okays?|declared|billigt|billigte|genehmigt|genehmigte|aprueba|aprobó|autoriza|autorizó|aprova|aprovou|approva|keurt)${NEAR}(?:${LISTING}|for (?:an? )?listing|${PAPERS}|go-ahead|nod|approval|registration statement|draft papers)`,
  ),
  rule(
    "filed",
    "others",
    `${LISTING}${NEAR}(?:cleared|approved|gets? (?:the )?(?:nod|approval|go-ahead)|filed|filing)`,
  ),
  rule(
    "filed",
    "doer",
    `(?:announc(?:es|ed)|confirm(?:s|ed)|unveils|unveiled|publish(?:es|ed)|kündigt|annonce|anuncia|kondigt)[^.;:]{0,40}?(?:intention to float|${PAPERS}|(?:its |the )?(?:launch of )?(?:its |an? |the |proposed )*(?:${LISTING}))`,
  ),
  rule(
    "filed",
    "others",
    `^(?:${LISTING} (?:synopsis|note|analysis|details|prospectus)|DRHP|RHP|[Pp]rospectus)(?!\\p{L})`,
  ),
  rule(
    "filed",
    "doer",
    `(?:appl(?:ies|ied)|has applied)[^.;:]{0,50}?(?:admission|admitted|to list|for (?:a |its |the )?listing)[^.;:]{0,40}?(?:on|to|at) (?:the )?${EXCHANGE}`,
  ),
  rule(
    "priced",
    "others",
    `(?:Preisspanne|Ausgabepreis|Emissionspreis|Platzierungspreis) (?:steht|festgelegt|festgesetzt)`,
  ),
  rule("priced", "others", `[Pp]ublic offer(?:ing)? of (?:up to )?(?:[\\d,.]+ )?(?:equity )?shares`),
  // German, French, Spanish, Portuguese, Italian, Dutch
  rule(
    "priced",
    "doer",
    `(?:fixe|fijó|fija|fissa|fixou|fixa|legt|setzt|bepaalt|stelt)${NEAR}(?:prix|precio|prezzo|preço|Ausgabepreis|Emissionspreis|Preisspanne|Angebotspreis|uitgifteprijs|introductieprijs)(?!\\p{L})`,
  ),
  rule(
    "priced",
    "doer",
    `(?:sbarca|approda|debutta|arriva|fait ses premiers pas|s['’]introduit|fait son entrée|entre|debuta|debutó|sale|salió|salta|saltó|empieza a cotizar|empezó a cotizar|ha debuttato|a réussi|estreia|estreou|chega|gaat|debuteert|geht|ging|startet|feiert)${NEAR}(?:${EXCHANGE}|IPO)`,
  ),
  rule(
    "filed",
    "doer",
    `(?:hat|haben|a|ha|heeft|have)[^.;:]{0,60}?(?:${PAPERS})[^.;:]{0,40}?(?:(?:gebilligt|genehmigt) bekommen|eingereicht|veröffentlicht|vorgelegt|ingediend|déposé)|(?:a (?:déposé|enregistré)|obtient|obtiene|ha (?:presentado|depositato)|protocolou|pediu)${NEAR}(?:${PAPERS}|${LISTING}|visa)`,
  ),
  rule(
    "priced",
    "others",
    `(?:ammess[oa] alle negoziazioni|cotation (?:commencera|débute|démarre)|Erstnotiz (?:ist|war|am)|début des négociations|primo giorno di (?:negoziazioni|contrattazioni)|Zeichnungsfrist (?:läuft|beginnt|endet))`,
  ),
];

const SIZE_BEFORE =
  /(?<!\p{L})(?:rais\p{L}*|worth|up to|size|fresh (?:issue|shares|part|equity|capital)|proceeds|aggregate|offering|issue|IPO|total\p{L}*|seek\p{L}*|maximum|tak(?:es|ing) in|took in|net(?:s|ted)?|bring(?:s|en|t)?|lève|lever|recauda\p{L}*|capta\p{L}*|racco(?:gli|lt)\p{L}*|einnehm\p{L}*|erlös\p{L}*|Volumen|(?:offer|sell)\p{L}* shares for|collect\p{L}*|fetch\p{L}*|moviment\p{L}*|levant\p{L}*|levé|haalde|opbrengst)[^.;]{0,40}$/iu;
const SIZE_AFTER =
  /^[- ](?:\p{L}+ ){0,2}(?:IPO|issue|offering|listing|flotation|raise|Börsengang|raccolti|soll die|in all|Emissionserlös)(?!\p{L})/iu;
const PER_SHARE =
  /^(?:[–—-][^\p{L}]{0,12})? ?(?:(?:a|per|pro|por|par|je) (?:\p{L}+ )?(?:share|ADS|unit|Aktie|acción|action|ação|azione)|each\b|apiece)/iu;
const OTHER_SUM =
  /(?<!\p{L})(?:valu\p{L}+|from|revenues?|loss|profits?|price|band|market cap\p{L}*|between|sales)(?!\p{L})[^,;]{0,24}$|(?<!\p{L})at (?:(?:about|around|an?|the|up to) )*$/iu;
/** Nobody lists for less (whole units of any currency). */
const SIZE_MIN = 500_000;

/** Whether a sum is the size of the issue: not the price of a share, nor what the company is worth or turns over. */
export function isIssueSize(before: string, after: string, sum: Money): boolean {
  if (sum.amount < SIZE_MIN || PER_SHARE.test(after) || OTHER_SUM.test(before.slice(-40))) return false;
  return SIZE_BEFORE.test(before) || SIZE_AFTER.test(after);
}
