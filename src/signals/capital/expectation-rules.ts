import { type Rule, rule } from "./result-rule.ts";
import { EXPECTED, FIGURE, GUIDANCE, LIFTS, LOWERS, METRIC, PERIOD } from "./results.ts";

/** Expects of itself, and by now another figure than before. */
const SEES =
  "sees|expects?|forecasts?|guides|anticipates?|predicts|looks for|sieht|erwartet|rechnet|peilt|prognostiziert|stellt|attend|prévoit|vise|table|espera|prevé|prevê|projeta|prevede|stima|verwacht|rekent";
const BY_NOW = "now|instead of|rather than|nun|jetzt|nunmehr|désormais|maintenant|ahora|agora|ora|adesso|nu|voortaan";

/** "Will miss Wall Street estimates", "would fall far short of expectations". */
const WILL_COMPARE = `(?:will|would|to) (?:\\p{L}+ ){0,2}?(?:miss|exceed|beat|top|surpass|trail|(?:fall|come in|be) (?:\\p{L}+ ){0,2}(?:short of|below|above|ahead of))[^.;:]{0,24}?(?:${EXPECTED}|targets?)`;

/** What a company expects of itself and warns of, and how its results stand to what was expected. */
export const EXPECTATION_RULES: readonly Rule[] = [
  rule(
    "act",
    "nothing",
    `(?:${LIFTS}|${LOWERS}) (?:(?:its|the|their|ihre|die|seine|son|sa|sus|su|suas|de|il|le|la) )?(?:[\\p{L}\\d'’-]+ ){0,4}?(?:${GUIDANCE})`,
  ),
  rule(
    "thing",
    "nothing",
    `(?:${GUIDANCE}) (?:was |is |has been |wird |wurde )?(?:(?:nochmals|erneut|kräftig|deutlich|leicht|again|further|sharply) ){0,2}(?:raised|lifted|increased|upgraded|cut|lowered|trimmed|reduced|slashed|withdrawn|rises|rise|angehoben|erhöht|gesenkt|gekappt)`,
  ),
  rule(
    "act",
    "nothing",
    `(?:hat|haben|heeft)[^.;:]{0,50}? (?:${GUIDANCE}|Ausblick|Jahresziele)[^.;:]{0,60}? (?:angehoben|erhöht|gesenkt|gekappt|gekippt|kassiert|gestrichen|nach (?:oben|unten) (?:korrigiert|angepasst)|verhoogd|verlaagd|bijgesteld)`,
  ),
  rule(
    "act",
    "nothing",
    "(?:(?:issu(?:es|ed)|giv(?:es|en)|gave|mak(?:es|ing)|made|sound(?:s|ed)|deliver(?:s|ed)|puts? out) (?:(?:an?|its|their|another|yet another|the) )?(?:\\p{L}+ ){0,2}(?:profits?|earnings|revenue|sales) warning|warn(?:s|ed) (?:on|of|that|about) (?:[\\p{L}\\d-]+ ){0,4}(?:profits?|revenues?|sales|earnings|margins)|warn(?:s|ed) (?:(?:its|annual|full-year|half-year|first-half|second-half|quarterly|underlying|pre-?tax) ){0,3}(?:profits?|earnings|revenues?|sales) (?:will|to|would|are set to)|gibt Gewinnwarnung|warnt vor (?:Verlust|Gewinneinbruch))",
  ),
  rule(
    "act",
    "title",
    "(?:mit|nach|spricht|gibt) (?:(?:einer|erneuter|neuer|weiterer|zweiter) )?(?:Gewinn|Umsatz)warnung",
  ),
  rule(
    "thing",
    "nothing",
    "(?:(?:profits?|earnings) warning|Gewinnwarnung|avertissement sur résultats)(?= (?:at|from|by|bei|von|hits|sends|of|de)\\b)",
  ),
  rule(
    "act",
    "nothing",
    `(?<!(?<!\\p{L})(?:ratio|shares?|stock|drugs?|vaccine|dividend|payout|output|production|growth rate|forecast) )(?:beats?|tops|topped|exceed(?:s|ed)|surpass(?:es|ed)|miss(?:es|ed)|trails|trailed|smash(?:es|ed)|übertrifft|verfehlt|dépasse|manque|supera|bate|overtreft)(?![^.;:]{0,30}?\\b(?:my|your|(?:customer|client|guest|member)s?[’']?) )[^.;:]{0,50}?(?:${EXPECTED})`,
  ),
  rule(
    "act",
    "nothing",
    "guid(?:es|ed) (?:(?!to\\b)[\\p{L}\\d-]+ ){0,4}?(?:above|below|ahead of|under|short of) (?:the )?(?:Street|consensus|estimates|expectations|forecasts)",
  ),
  rule(
    "act",
    "period",
    "(?:says?|said|reports?|reported|confirms?|confirmed|sees) (?:that )?(?:its |current )?trading (?:is|was|has been|remains?|remained|continues?|continued) (?:[\\p{L}-]+ ){0,3}?(?:in line with|ahead of|above|below|behind) (?:[\\p{L}-]+ ){0,3}?(?:expectations|forecasts?|budget|last year|the prior year|consensus)",
  ),
  rule(
    "act",
    "headline",
    "(?:beats?|miss(?:es)?|tops?) (?:estimates |forecasts |expectations )?on (?:the )?(?:revenues?|EPS|earnings|profits?|sales|top(?: and bottom)? line|both (?:lines|the top))",
  ),
  rule(
    "act",
    "nothing",
    `(?:will|would|to) (?:miss|exceed|beat|top|surpass|fall short of) (?:its |the |analysts['’] )?(?:[\\p{L}-]+ ){0,3}?(?:profit|earnings|sales|revenue) (?:targets?|forecasts?|estimates?|guidance|expectations)`,
  ),
  rule(
    "act",
    "period",
    `(?:sees?|saw|forecasts?|expects?|expected|predicts|predicted|projects|projected|warn(?:s|ed) of) (?:an? |its )?(?:(?:much|far|slightly|even|sharply|significantly) )?(?:wider|bigger|larger|deeper|narrower|smaller|higher|lower|weaker|stronger|slower|better) (?:[\\p{L}\\d-]+ ){0,3}?(?:${METRIC})`,
  ),
  rule("thing", "period", `(?:${METRIC})[^.;:]{0,50}? ${WILL_COMPARE}`),
  rule("thing", "nothing", `(?:${PERIOD})[^.;:]{0,16}? results ${WILL_COMPARE}`),
  rule(
    "act",
    "period",
    `(?:sees?|forecasts?|predicts|predicted|expects?|expected|projects|projected) (?:[\\p{L}\\d’'-]+ ){0,4}?(?:${METRIC}) (?:\\p{Ll}+ ){0,2}?(?:below|above|ahead of|short of|under) [^.;:]{0,24}?(?:${EXPECTED}|targets)`,
  ),
  rule(
    "act",
    "period",
    `expects? (?:its |to (?:report|post) )?(?:[\\p{L}\\d-]+ ){0,4}?(?:${METRIC})[^.;:]{0,60}?(?:${FIGURE}|ahead of|above|below|in line with)`,
  ),
  rule("act", "nothing", `(?:${SEES})[^.;:]{0,40}?(?:${METRIC})[^.;:]{0,20}? (?:${BY_NOW})[^.;:]{0,60}?${FIGURE}`),
  rule("act", "period", `(?:geht|gehen|ging)[^.;:]{0,70}? von (?:\\p{L}+ ){0,3}(?:${METRIC})[^.;:]{0,40}?${FIGURE}`),
  rule(
    "act",
    "nothing",
    `(?:(?:${BY_NOW}) (?:${SEES})|(?:${SEES})[^.;:]{0,40}? (?:${BY_NOW}))[^.;:]{0,40}?(?:${METRIC}|year|Jahr)[^.;:]{0,60}?${FIGURE}`,
  ),
  rule(
    "thing",
    "period",
    `(?:${METRIC}) (?:will|is set to|should) (?:be |come in )?(?:\\p{L}+ ){0,3}(?:ahead of|above|below|grow|rise|fall)[^.;:]{0,60}`,
  ),
];
