/**
 * Whether the words before the noun of a purchase leave it one that is made: "completes its", "with the", "Beacon's", or none at all. After any
 * verb but those that tell a purchase ("ditches its takeover of", "agrees to drop purchase of") it is not made, or long known.
 */
export function tellsPurchase(lead: string, isHeadline: boolean): boolean {
  if (STOPPED.test(lead)) return false;
  const before = lead.replace(OF_THE_DEAL, "");
  const [, word = ""] = /(?:^|[\s“"(])([\p{L}-]+)\s?$/u.exec(before) ?? [];
  if (word === "") return true;
  const made = MAKES.exec(before);
  if (made) return !REFUSES.test(before.slice(0, made.index));
  if (/^of$/i.test(word)) return IS_DONE_OF.test(before);
  if (LEADS_UP.test(word)) return true;
  // A name before the noun buys: "the Halden takeover of Beacon"; in a headline the verb is written like one.
  return /^\p{Lu}/u.test(word) && !(isHeadline && /\s/.test(before.trim()) && /(?:s|ed|ing)$/.test(word));
}

/** Whether a purchase that a noun names is told as given up, wished for or talked of: "is reconsidering its purchase of Halden". */
export function isNotMade(text: string, isHeadline: boolean): boolean {
  return [...text.matchAll(NOUN)].some(({ index }) => !tellsPurchase(text.slice(0, index), isHeadline));
}

const NOUN = /(?<![\p{L}-])(?:acquisition|purchase|takeover|take-over|buyout) of(?!\p{L})/giu;

/** What stands between a verb and the purchase it is about. */
const OF_THE_DEAL =
  /(?:(?<!\p{L})(?:the|its|their|our|his|her|an?|this|that) (?:(?!(?:the|an?|its|of|to|for|in|on|and|from|with|by)\s)[\w$€£.,%’'-]+ ){0,4}|(?:(?:planned|agreed|definitive|strategic|recent|major|friendly|surprise|full|final|outright|blockbuster|record|landmark|latest|first|second|third|another|new|majority|all-\p{Ll}+|[$€£]?\d[\d.,]*-?\p{L}*|million|billion|dollars?|euros?|pounds?) )*)$/iu;
/** The verbs that tell a purchase. */
const MAKES =
  /(?<!\p{L})(?:announc(?:es?|ed|ing)|complet(?:es?|ed|ing)|agree[sd]?(?: (?:to|on))?|agreeing|seal(?:s|ed|ing)?|sign(?:s|ed|ing)?|clos(?:es?|ed|ing)|finali[sz](?:es?|ed|ing)|conclud(?:es?|ed|ing)|confirm(?:s|ed|ing)?|clinch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|reveal(?:s|ed|ing)?|ma(?:kes?|de|king)|consummat(?:es?|ed|ing)|execut(?:es?|ed|ing)|effect(?:s|ed|ing)?|wrap(?:s|ped|ping)? up|secur(?:es?|ed|ing)|w(?:ins?|on|inning)|approv(?:es?|ed|ing)|clear(?:s|ed|ing)?|disclos(?:es?|ed|ing)|report(?:s|ed|ing)?|includ(?:es?|ed|ing)|celebrat(?:es?|ed|ing)|strik(?:es?|ing)|struck|reach(?:es|ed|ing)?|ink(?:s|ed|ing)?|land(?:s|ed|ing)?|pull(?:s|ed|ing)? off|involv(?:es?|ed|ing)|follow(?:s|ed|ing)?|said|says|is|was|are|were|be|been|has|have|had)\s?$/iu;
/** "Refuses to complete" */
const REFUSES =
  /(?<!\p{L})(?:refus|declin|fail|unable|unwilling|reluctan|threaten|ceas|stop|struggl|want|hop|seek|tr(?:y|ie)|aim|race)\p{L}* (?:(?:about|any|plans?) )?to\s$/iu;
/** Words no verb is, before the noun of a purchase. */
const LEADS_UP =
  /^(?:with|through|via|after|following|by|in|on|for|to|as|and|or|than|under|upon|since|before|plus|despite|including|where|when|which|that|the|its|their|an?|this|between|about|regarding|concerning|deal|agreement|acquisition|purchase|cash|stock|share|shares|asset|hostile|pending|corporate|company|private|equity|group|today|yesterday|also|now)$/i;
/** "The completion of the acquisition of" */
const IS_DONE_OF =
  /(?:completion|closing|close|announcements?|news|signing|finali[sz]ation|conclusion|consummation|part|result|approval|clearance|terms|details|value|cost|costs|date|time|basis|strength|form|way|means|instead|one|first|second|third|latest|each|all|both|some) of\s?$/i;

/** What stops a purchase that a noun names: "blocks the acquisition of", "walked away from its purchase of". */
const STOPPED =
  /\b(?:block(?:s|ed|ing)|halt(?:s|ed|ing)|veto(?:es|ed)|prohibit(?:s|ed)|bar(?:s|red)|oppos(?:es|ed|ing)|challeng(?:es|ed|ing)|walk(?:s|ed|ing) away from|pull(?:s|ed|ing) out of|withdr[ae]w[ns]? from|back(?:s|ed|ing) out of|drop(?:s|ped|ping)|terminat(?:es?|ed|ing)|cancel(?:s|led|ed|ling|ing)?|ditch(?:es|ed|ing)?|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?|shelv(?:es?|ed|ing)|unwinds?|unwound|unwinding|rescind(?:s|ed|ing)?|regret(?:s|ted|ting)?|call(?:s|ed|ing)? off|g[ai]ves? up|giving up|writ(?:es?|ing) (?:down|off)|wrote (?:down|off)|block on|ban on|delay(?:s|ed|ing)|review(?:s|ed|ing)|investigat(?:es|ed|ing|ion)|inquiry|probes?|probing|fund|financ(?:e|ed|ing)|bid for|offer for|complet(?:es|ed) (?:the )?integration|integrat(?:e|es|ed|ing)|digest(?:s|ed|ing)?|pursu(?:e[sd]?|ing)|propos(?:es?|ed|ing)|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:es?|ed|ing)|attempt(?:s|ed|ing)?|launch(?:es|ed|ing)?|destined to complete|poised to complete|hop(?:e|es|ed|ing) (?:to|for)|deadline|opposition)\b[^.;]{0,50}$/i;
/** "Pulled out of an agreement to buy": what was to be bought is not. */
export const GIVEN_UP =
  /\b(?:pull(?:s|ed|ing)? out of|walk(?:s|ed|ing)? away from|withdr[ae]w[ns]? from|back(?:s|ed|ing)? out of|drop(?:s|ped|ping)?|terminat(?:es?|ed|ing)|cancel(?:s|led|ed)?|end(?:s|ed)?|exit(?:s|ed)?|block(?:s|ed)?|void(?:s|ed)?|scrap(?:s|ped)?|abandon(?:s|ed)?|g[eo]t out of|get(?:s|ting)? out of)\b[^.;,]{0,40}\b(?:agreements?|deals?|plans?|bids?|offers?|contracts?|pacts?) $/i;
/** "Takeover of Beacon could hit a wall": it is not done yet, or is long known. */
export const DOUBTED =
  /^(?:['’]s?)? (?:could|may|might|would|faces?|stalls?|stalled|in doubt|at risk|hangs|collapses?|collapsed|delayed|hits? (?:an? )?(?:snag|hurdle|wall|trouble|rocks)|runs? into)(?!\p{L})/u;
/** "Foo is the latest acquisition of Beacon": Beacon buys. */
export const IS_LATEST = /\b(?:latest|newest|recent|first|second|third|fourth|fifth|biggest|largest)\s$/i;

/** "A look at the largest acquisitions ever", "The 10 biggest takeovers of the decade": examples, and no news. */
export const IS_LIST_OF_DEALS =
  /\b(?:look (?:back )?at|list of|ranking|(?:top|the) (?:\d+|five|six|seven|eight|nine|ten|twelve|twenty))\b[^.;]{0,40}?\b(?:biggest|largest|best|worst|most \p{L}+|top|key|major|famous|notable)\b[^.;]{0,40}?\b(?:acquisitions|deals|mergers|takeovers|buyouts)\b|\b(?:biggest|largest) (?:\p{L}+ ){0,3}(?:acquisitions|deals|mergers|takeovers|buyouts) (?:ever|of all time|in history|of the (?:year|decade|century)|so far)/iu;
