import type { Detection } from "#core/detection.ts";
import { createPattern } from "./language/pattern.ts";
import type { Reading } from "./reading.ts";

/** Who has a say in a deal, fears for it or waits: told of one that is known, or of none yet. */
const ABOUT_A_DEAL =
  /\b(?:testif(?:y|ies|ied)|arguments?|urges?|warns? against|leans? against|overshadow(?:s|ed)?|assess(?:es|ing)|(?:to|will) appeal|files? (?:an? )?challenge|concerns? about|look into|under review|hits? (?:an? )?snag|seen as|pushe?s? back|deadline|cost to close|regrets?|steels? itself|(?<!, )hopes|scrambles?|factbox|states backing|explor(?:es|ing)|calls? [^.;]{0,40}to block|amended|front-?runners?|in (?:the )?lead to|competes? to|(?<!, )eyes|offered to sell|(?:judge|courts?)(?! (?:approves?|clears?|confirms?|backs?|sanctions?|signs off)(?!\p{L})))(?!\p{L})/iu;

/** Words that make other news of a headline, by type: what is done with a known thing, what is wished for, what is counted or told of others. */
const OTHER_NEWS: Readonly<Record<string, RegExp>> = {
  acquired: ABOUT_A_DEAL,
  acquisition_made: ABOUT_A_DEAL,
  compliance_milestone: /\bapproval to (?:increase|mine|dump|raise)(?!\p{L})/iu,
  partnership:
    /\b(?:negotiations|(?:partnership|tie-?up|alliance|merger) talks|on hold|arbitration|failed (?:deal|merger|tie-?up)|declin\p{L}+ to comment|mull|lobby|defends? (?:a |its |their )?(?:proposed|planned)|leaves? door open|injunction|revok\p{L}+|force majeure|fails? to|break-?up|retools?|firm (?:agreement|order) for|(?:MOU|order|agreement) for \d|accus\p{L}+|offers? to sell|better (?:deal|offer)|licen[cs]es? to|some drivers|factbox|talking with|leadership team|close to|cut(?:s|ting)? ties|sever(?:s|ed|ing)? (?:its |their )?(?:\p{L}+ )?(?:ties|links))(?!\p{L})/iu,
  funding:
    /\b(?:fund raises|into [^.;]{0,30}pension (?:fund|scheme|deficit|pot)s?|(?:wins?|won|loses?|lost) (?:the )?first round|for (?:its |the )?(?:[\p{Lu}][\p{L}]+ ){1,4}Funds?|[Hh]edge funds? [^.;]{2,40} (?:stake|bet)|(?:billion|million|bn|m|mln) bet on|deal for|after \p{Lu}\S* exit)(?!\p{L})/u,
  debt_financing: /\b(?:close to|offers? \p{L}+ [^.;]{0,30}loan|settles? in cash)(?!\p{L})/iu,
  grant_award:
    /\b(?:eschews?|rejects?|declines?|turns? down|without|won['’]t get|no(?= state| public| government| federal)) [^.;]{0,20}\b(?:aid|funding)(?!\p{L})/iu,
  ipo_filing: /\b(?:misconduct|failed (?:IPO|listing|flotation)|setting (?:the )?stage for|legal case)(?!\p{L})/iu,
  key_role_posted:
    /\b(?:chipmaker|carmaker|rival|bank|retailer|airline|insurer) (?:searches|hunts|looks) for(?!\p{L})/iu,
  product_launch:
    /\b(?:unveils? [^.;]{0,30}(?:chief|executives)|flotation|itself on the market|crusade|charm offensive|(?:strike|union) ballot|(?:stock|market|tech) debuts|ad (?:before|during|campaign|starring|featuring)|integration planning|reshuffle|buy-?back|stock split|(?<!(?:new|its|unveils|introduces|debuts) )launch vehicles?|proxy fight|IPO terms|(?:unveils?|reveals?) (?:[\p{L}\d]+ )?data breach|(?:launch(?:es)?|unveils?) [^.;]{0,20}reforms?|patients [^.;]{0,20} trial|new talks|fund investing|cash call|bridge loan|rights issue|shipping (?:group|giant|firm|line|company))(?!\p{L})/iu,
  market_expansion:
    /(?<!\p{L})(?:considers?|interested in|halts?|lawsuit|tells? (?:[\p{L}\d]+ ){0,2}staff|next top|(?:to|will) close (?:its )?(?:first|last|oldest|biggest)|suspend\p{L}*|suspensions?|production halt|re-?opens?|(?:get|gets|getting) rid of|resold|keep open|asks? for (?:an? )?delay|probe into|extends? talks|(?:half|most|some) of (?:its )?(?:stores|shops|hotels|restaurants)|(?:opens|reopens) all|(?:seeks?|looks? for|needs?) new partners|office property)(?!\p{L})/iu,
  own_pricing_change:
    /\b(?:(?:by|on|from|amid|of|due to) lower (?:\p{L}+ ){0,3}(?:prices|fees|fares|rates)|weak pricing|press(?:es)? [^.;]{1,20} to (?:drop|cut)|tariffs (?:will|would|could)|failure to|rental income|vows? to|closing[- ]down|to \p{Lu}\p{L}+: (?:drop|cut|raise)|mull|considers? (?:cutting|raising|lifting|lowering|hiking))(?!\p{L})/iu,
  earnings_report:
    /\b(?:demand forecast|loss(?:es)? on [^.;]{0,30}(?:investment|stake|bet|loan|holding)s?|(?:debt|credit|rating) outlook|(?:S&P|Moody['’]s|Fitch)(?:,[^.;]{2,20})? (?:cuts?|lowers?|raises?|downgrades?|affirms?)|output forecast)(?!\p{L})/iu,
  outage:
    /\b(?:contract (?:dispute|talks|row)|ends? [^.;]{0,20}blackout|(?:stop|prevent|avoid|avert)s? (?:\p{L}+ )?(?:blackouts?|outages?)|fatal|(?:plane|jet|car|train|bus|truck|helicopter)s?(?: \p{L}+){0,2} crash(?:es)?|(?<!(?:system|site|website|network|app|platform|server)s? )collapses?)(?!\p{L})/iu,
  security_incident: /\b(?:thinking it (?:was|had been)|over \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? hack)(?!\p{L})/u,
  revenue_milestone: /\b(?:blunder|scandal|leak|breach|\d+-(?:day|week|month|year) (?:high|low))(?!\p{L})/iu,
  headcount_growth:
    /\b(?:re-?open\p{L}*|(?:outlets|stores|shops|restaurants|branches)(?!\p{L})[^.;]{0,40} total to)(?!\p{L})/iu,
  hiring_surge: /\b(?:on the line|jobs (?:will |to )?go(?:ing)?)(?!\p{L})/iu,
  developer_docs_change: /\b(?:delays?|postpones?)(?!\p{L})/iu,
  public_talk: /\b(?:held|holds) [^.;]{0,20}talks with(?!\p{L})/iu,
  exec_move:
    /\b(?:advises against|potential candidates|headhunters (?:look|search|hunt)|(?:taps|hires|names|picks) headhunters?|makes concessions|offers to underwrite|who['’]s in charge|(?:wants?|calls? for|urges?) [^.;]{2,40} (?:replaced|removed|ousted))(?!\p{L})/iu,
  board_change:
    /\b(?:(?<!\bafter [^.;]{0,40})calls? for|renews? (?:its |his |her )?calls?|opposes?|(?<!\bnot [^.;]{0,20})re-?elect(?:s|ed|ion)?|promises|backs? (?:the )?management|not broaching|remains|evaluates|in (?:the )?balance|as (?:his|her) (?:lawyers?|advis[eo]rs?)|slate of)(?!\p{L})/iu,
  leader_hire: /\b(?:opposed to|(?:quits?|resigns?|retires?|steps? down) as)(?!\p{L})/iu,
  exec_departure: /\b(?:legal action against|shareholders back)(?!\p{L})/iu,
};
const PATTERNS = new Map(Object.entries(OTHER_NEWS).map(([type, words]) => [type, createPattern(words)]));

/** Whether a headline that tells of an event tells nothing else beside it: "U.S. judge assessing Beacon merger", "Beacon launches proxy fight". */
export function isNoOtherNews({ document: { title } }: Reading): (detection: Detection) => boolean {
  return ({ type, evidence: { quote, start } }) => start > title.length || !(PATTERNS.get(type)?.test(quote) ?? false);
}
