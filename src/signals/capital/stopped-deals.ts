/** What stops a purchase that a noun names: "blocks the acquisition of", "walked away from its purchase of". */
export const STOPPED =
  /\b(?:block(?:s|ed|ing)|halt(?:s|ed|ing)|veto(?:es|ed)|prohibit(?:s|ed)|bar(?:s|red)|oppos(?:es|ed|ing)|challeng(?:es|ed|ing)|walk(?:s|ed|ing) away from|pull(?:s|ed|ing) out of|withdr[ae]w[ns]? from|back(?:s|ed|ing) out of|drop(?:s|ped|ping)|terminat(?:es|ed|ing)|cancel(?:s|led|ed)|delay(?:s|ed|ing)|review(?:s|ed|ing)|investigat(?:es|ed|ing|ion)|inquiry|probes?|probing|fund|financ(?:e|ed|ing)|bid for|offer for|complet(?:es|ed) (?:the )?integration|integrat(?:e|es|ed|ing)|digest(?:s|ed|ing)?|pursu(?:e[sd]?|ing)|propos(?:es?|ed|ing)|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:es?|ed|ing)|attempt(?:s|ed|ing)?|launch(?:es|ed|ing)?|destined to complete|poised to complete|hop(?:e|es|ed|ing) (?:to|for)|deadline|opposition)\b[^.;]{0,50}$/i;
/** "Pulled out of an agreement to buy": what was to be bought is not. */
export const GIVEN_UP =
  /\b(?:pull(?:s|ed|ing)? out of|walk(?:s|ed|ing)? away from|withdr[ae]w[ns]? from|back(?:s|ed|ing)? out of|drop(?:s|ped|ping)?|terminat(?:es?|ed|ing)|cancel(?:s|led|ed)?|end(?:s|ed)?|exit(?:s|ed)?|block(?:s|ed)?|void(?:s|ed)?|scrap(?:s|ped)?|abandon(?:s|ed)?|g[eo]t out of|get(?:s|ting)? out of)\b[^.;,]{0,40}\b(?:agreements?|deals?|plans?|bids?|offers?|contracts?|pacts?) $/i;
/** "Takeover of Beacon could hit a wall": it is not done yet, or is long known. */
export const DOUBTED =
  /^(?:['’]s?)? (?:could|may|might|would|faces?|stalls?|stalled|in doubt|at risk|hangs|collapses?|collapsed|delayed|hits? (?:an? )?(?:snag|hurdle|wall|trouble|rocks)|runs? into)(?!\p{L})/u;
/** "Foo is the latest acquisition of Beacon": Beacon buys. */
export const IS_LATEST = /\b(?:latest|newest|recent|first|second|third|fourth|fifth|biggest|largest)\s$/i;
