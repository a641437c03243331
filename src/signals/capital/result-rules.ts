import { createPattern, type Pattern } from "../language/pattern.ts";
import { PERCENT, SUM } from "./figures.ts";
import { EXPECTED, FIGURE, GUIDANCE, LIFTS, LOWERS, METRIC, MOVES, PERIOD, PROFIT, REPORTS } from "./results.ts";

/** How results stand to what was expected, and what becomes of the expectations. */
export type Outcome = "beat" | "miss" | "guidance-up" | "guidance-down";

/** Item 2.02 of form 8-K: results (Form 8-K, SEC). */
export const ITEM = createPattern(/\bItem 2\.02\b|Results of Operations and Financial Condition/i);

/** Titles of texts before the results, or about somebody's view of them. */
export const NOT_OUT_YET = createPattern(
  /\b(?:(?:to|will) (?:report|publish|release|announce|present|host|issue|disclose|hold|webcast|discuss|participate)\b|conference call|webcast|earnings call|(?:sets?|announces?|confirms?|schedules?|provides?) (?:the )?(?:date|timing|schedule)|earnings date|preview|what to expect|price target|transcript|invit(?:es|ation)|save the date|(?:ahead of|before) (?:its |the )?(?:results|earnings|Q[1-4])|veröffentlicht am|publiera|présentera|publicará|presentará|divulgará|calendar|(?:delay(?:s|ed|ing)?|postpon\w+) (?:[\p{L}\d-]+ ){0,5}?(?:results|earnings|report(?:ing|s)?|filings?|accounts|release|publication|figures|10-[KQ])|(?:results|earnings|report|filing|accounts|release) [^.;:]{0,20}(?:delayed|postponed)|results on \d|(?:on|am|le|il|el) \d{1,2}\.? \p{L}+ (?:to publish|veröffentlichen))\b/iu,
);
/** "Reports fourth-quarter results after the market closes on Thursday": the lead of a text that was written before. */
export const IS_AHEAD = createPattern(
  /(?<!\p{L})(?:reports?|releases?|publishes|posts?|is (?:due|set|scheduled|expected) to (?:report|release|publish|post)) [^.;]{0,60}(?<!\p{L})(?:results|earnings)(?!\p{L})[^.;]{0,30} (?:after|before) (?:the )?(?:market|bell|close|open)/iu,
);
/** What titles of texts about results say. */
export const SPEAKS_OF_RESULTS = createPattern(
  /\b(?:results?|annual report|10-[KQ]|20-F|40-F|earnings|profits?|revenues?|sales|turnover|loss(?:es)?|guidance|outlook|forecast|trading (?:update|statement)s?|quarter|half[- ]year|first half|Q[1-4]|H[12]|FY\d*|EBITDA|interim)\b|[Uu]msatz|[Gg]ewinn|[Vv]erlust|[Pp]rognose|[Qq]uartal|[Hh]albjahr|\p{L}*[zZ]ahlen|chiffre d|résultats?|bénéfice|trimestre|semestre|ventas|ingresos|beneficio|resultados|lucro|receita|omzet|winst|cijfers|ricavi|utile|fatturato|conti|mesi|bilancio|resultado/iu,
);
/** Somebody else's view, a market's size, or what will be told later: tried up to the end of the match. */
export const NOT_TOLD =
  /\b(?:no (?:new |further |second )?profits? warning|still (?:expects?|anticipates?|sees)|(?:will|to|plans to|expects to|intends to) (?:report|publish|release|announce its|present|host|issue|disclose|webcast)|conference call|analysts?,? (?:\w+ ){0,3}(?:expect|forecast|predict|see|estimat|project|model)\w*|is (?:expected|forecast|projected|estimated) to (?:report|post|announce|deliver|show|record)|cumulative|(?:is|are) (?:still |also )?seen|(?:sales|profits?|revenues?|earnings|net) seen|market (?:size|revenue|is|will|to reach|research)|industry (?:revenue|sales)|helps?|helped(?! by\b)|customers? (?:saw|see|report|increas)\w*|case study|if|could|might|lost (?:sales|revenue)|loss of (?:data|life|jobs)|sales (?:team|people|staff|force|director|manager|head|chief|leader|office|process|cycle|rep\w*|executive|tool|platform|software|and marketing|pipeline|tax)|earnings (?:call|season|calendar)|income tax|for[- ]profit|non-?profit|data loss|hair loss|weight loss|hearing loss|at a loss)\b/i;

/**
 * `act`: something the account does; `thing`: something that is its own. `needs` is what makes it results: a period named in
 * the sentence or nearby, a text whose title speaks of results (`table`), the title itself,
 * a headline on what only results tell (`headline`: "swings to a loss"), a measure in any sentence, or nothing more.
 */
export type Rule = {
  pattern: Pattern;
  whose: "act" | "thing";
  needs: "period" | "table" | "title" | "headline" | "measure" | "nothing";
};
const rule = (whose: Rule["whose"], needs: Rule["needs"], source: string): Rule => ({
  whose,
  needs,
  pattern: createPattern(new RegExp(`(?<![\\p{L}\\d-])(?:${source})(?![\\p{L}])`, "giu")),
});

/** A cheap first look: a sentence without one of these names no measure, forecast or results. */
export const SPEAKS_OF_MEASURE = createPattern(
  /\b(?:revenues?|sales|turnover|profits?|earnings|EBITDA|EBIT|income|loss(?:es)?|deficit|EPS|bookings|billings|order intake|takings|PAT|PBT|top-?line|bottom line|CA|(?:earned|lost|earns|loses)(?= (?:about |nearly |more than |a record )?(?:[A-Z]{0,3}[$€£])?\d)|in(?:to)? (?:the )?(?:red|black)(?= ?$|[.,;]| (?:after|as|in|for|on|amid|with|despite|but|and)\b)|net(?= (?:up|down|rises?|rose|falls?|fell|jumps?|jumped|drops?|dropped|climbs?|surges?|soars?|slips?|doubles?|plunges?|declines?|gains?|slides?)\b))\b|umsatz|umsätze|gewinn|verlust|ergebnis|erlös|überschuss|auftragseingang|chiffre d|résultat|bénéfice|perte|ventes|ventas|ingresos|beneficio|pérdida|factur|ganancia|gan[aó](?= )|utilidad|receita|lucr|prejuízo|fatur|volume de neg|omzet|winst|verlies|ricavi|fattur|utile|perd/i,
);
export const SPEAKS_OF_OUTLOOK = createPattern(
  /guidance|outlook|forecast|expect|estimate|targets?|prognos|warn|objectifs|prévisions|previsiones|perspectivas|projeções|verwacht|stime|consensus|erwartung|attentes|expectativas|attese|projections|ausblick|jahresziele|\bsee(?:s)? |\bguide[sd] |sieht|rechnet|peilt|\bvise |prevé|prevê|prevede/i,
);
export const SPEAKS_OF_REPORT = createPattern(
  /results?|earnings|figures|numbers|trading (?:update|statement)|(?:year|quarter(?:ly)?|half|interim) update|updates on|zahlen|bilanz|résultats|resultados|cijfers|risultati/i,
);

/** Expects of itself, and by now another figure than before. */
const SEES =
  "sees|expects?|forecasts?|guides|anticipates?|predicts|looks for|sieht|erwartet|rechnet|peilt|prognostiziert|stellt|attend|prévoit|vise|table|espera|prevé|prevê|projeta|prevede|stima|verwacht|rekent";
const BY_NOW = "now|instead of|rather than|nun|jetzt|nunmehr|désormais|maintenant|ahora|agora|ora|adesso|nu|voortaan";

/** From a measure to its verb: "profit at Beacon Corp. rose". */
const TO_VERB = "(?:[^.;:]|(?<=(?:Corp|Inc|Cos?|Ltd))\\.){0,60}?";

/** "Will miss Wall Street estimates", "would fall far short of expectations". */
const WILL_COMPARE = `(?:will|would|to) (?:\\p{L}+ ){0,2}?(?:miss|exceed|beat|top|surpass|trail|(?:fall|come in|be) (?:\\p{L}+ ){0,2}(?:short of|below|above|ahead of))[^.;:]{0,24}?(?:${EXPECTED}|targets?)`;

/** From the telling to the vague. Sums and percentages are one character each. */
export const RULES: Rule[] = [
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
    "headline",
    "(?:sw[iu]ngs?|fl(?:ies|ew)|jump(?:s|ed)|plung(?:es|ed)|slips?|slipped|slides?|slid|sinks?|sank|falls?|fell|tumbl(?:es|ed)|returns?|returned|moves?|moved|bounc(?:es|ed)) (?:back )?(?:in)?to (?:an? |the )?(?:[\\p{L}-]+ ){0,3}?(?:loss(?:es)?|profit(?:ability)?|red|black)(?! (?:from|sharing|margin|cent))|back in(?:to)? (?:profit(?:ability)?|the (?:red|black))(?= ?$|[.,]| (?:after|as|in|for|on|for)\\b)",
  ),
  rule(
    "act",
    "headline",
    "(?:narrow(?:s|ed)|widen(?:s|ed)|deepen(?:s|ed)|halv(?:es|ed)|trim(?:s|med)) (?:(?:its|the|their) )?(?:[\\p{L}-]+ ){0,3}?loss(?:es)?",
  ),
  rule(
    "act",
    "headline",
    "(?:halbiert|verringert|reduziert|vergrößert|vertieft|verkleinert)(?: (?:den|seinen|ihren))? (?:\\p{L}+-?)?[Vv]erluste?",
  ),
  rule(
    "act",
    "period",
    "(?:kann|konnte|hat|haben)[^.;:]{0,60}? (?:\\p{L}+-?)?(?:[Vv]erluste?|Fehlbetrag|Minus|Defizit)(?! (?:an|von \\p{Lu}|der|des) )[^.;:]{0,70}? (?:halbier(?:t|en)|verringer[tn]|reduzier(?:t|en)|gesenkt|senken|eingedämmt|eindämmen|verkleiner[tn]|ausgeweitet|vergrößer[tn])",
  ),
  rule(
    "act",
    "period",
    "(?:says?|said|reports?|reported|confirms?|confirmed|sees) (?:that )?(?:its |current )?trading (?:is|was|has been|remains?|remained|continues?|continued) (?:[\\p{L}-]+ ){0,3}?(?:in line with|ahead of|above|below|behind) (?:[\\p{L}-]+ ){0,3}?(?:expectations|forecasts?|budget|last year|the prior year|consensus)",
  ),
  rule("act", "headline", `earn(?:s|ed) ${SUM} (?:a|per) share`),
  rule(
    "act",
    "headline",
    "(?:beats?|miss(?:es)?|tops?) (?:estimates |forecasts |expectations )?on (?:the )?(?:revenues?|EPS|earnings|profits?|sales|top(?: and bottom)? line|both (?:lines|the top))",
  ),
  rule(
    "act",
    "headline",
    `(?:steigert(?:e)?|erhöht(?:e)?|verdoppelt(?:e)?|verdreifacht(?:e)?|halbiert(?:e)?) (?:(?:den|seinen|ihren|die|das) )?(?:[\\p{Ll}-]+ ){0,2}(?:\\p{L}*(?:[Uu]msatz|[Gg]ewinn|[Ee]rgebnis|[Ee]rlöse?|[Üü]berschuss))[^.;:]{0,30}?${FIGURE}`,
  ),
  rule(
    "thing",
    "headline",
    `chiffre d['’]affaires (?:annuel |trimestriel |semestriel |consolidé )?en (?:(?:forte|nette|légère) )?(?:hausse|baisse|recul|progression|croissance|repli)(?: de ${FIGURE})?`,
  ),
  rule(
    "act",
    "headline",
    `(?:aumenta|eleva|incrementa|reduce|recorta|mejora|dispara|aumentou|elevou) (?:en |em )?(?:un |o |a )?${PERCENT} (?:su|sus|o|seu|as|a) (?:${METRIC})`,
  ),
  rule("thing", "headline", `(?:${PROFIT}) (?:${MOVES})[^.;:]{0,40}?${FIGURE}`),
  rule(
    "thing",
    "headline",
    `(?:${PROFIT})(?: (?:at|of) [^.;:]{2,40}?| \\p{Lu}[^.;:]{1,30}?)? (?:${MOVES}) (?:by|met|um) (?:an?|een|ein) (?:quarter|third|half|fifth|kwart|derde|Viertel|Drittel|Fünftel)`,
  ),
  rule(
    "act",
    "headline",
    `(?:gana|ganó|factura|facturó|ingresa|ingresó|vende|vendió|lucra|lucrou|fatura|faturou) (?:un |una )?${PERCENT} (?:más|menos|a mais|a menos)`,
  ),
  rule(
    "thing",
    "period",
    `(?:${METRIC})(?: (?:at|of) [^.;:]{2,40}?)? (?:tops|topped|passes|passed|reach(?:es|ed)|hits?|exceed(?:s|ed)|came to|comes to|totall?ed) (?:about |around |over |more than |nearly )?${FIGURE}`,
  ),
  rule(
    "thing",
    "nothing",
    `(?:${PERIOD})[^.;:]{0,16}? (?:organic |like-for-like |sales |revenue )?growth (?:${MOVES}|slows|slowed|accelerates|accelerated|eases|eased|picks up|picked up|cools|cooled)[^.;:]{0,20}?${FIGURE}`,
  ),
  rule("act", "period", `(?:${REPORTS})[^.;:]{0,70}?(?:${METRIC})(?: [^.;:]{0,60}?${FIGURE})?`),
  rule(
    "act",
    "period",
    `(?:${LIFTS}|${LOWERS}|doubl(?:es|ed)|tripl(?:es|ed)|grows|grew)[^.;:]{0,40}?(?:${METRIC})[^.;:]{0,50}?${FIGURE}`,
  ),
  rule(
    "act",
    "period",
    `(?:${LIFTS}|${LOWERS}|doubl(?:es|ed)|tripl(?:es|ed)|grows|grew|narrow(?:s|ed)|widen(?:s|ed)|verdoppelt|verdreifacht|duplica|dobra|dobrou|verdubbelt|raddoppia) (?:\\p{L}+ ){0,3}(?:${METRIC})(?! (?:team|staff|force|target))`,
  ),
  rule(
    "act",
    "nothing",
    `(?:${REPORTS}|beats?|misses?)[^.;:]{0,80}?(?:(?:${PERIOD})[^.;:]{0,30}?(?:results|earnings|figures|numbers|trading update|trading statement)|(?:results|earnings|figures)(?: of operations)? (?:for|of) (?:the |its )?(?:${PERIOD})|\\p{L}*(?:Quartals|Halbjahres|Jahres)(?:zahlen|bilanz)|résultats (?:annuels|semestriels|trimestriels|du)|resultados (?:del|do|trimestrales|anuales)|(?:jaar|kwartaal|halfjaar)cijfers|trading (?:update|statement)|preliminary results|risultati)`,
  ),
  rule(
    "thing",
    "title",
    `(?:${PERIOD})[^.;:]{0,24}?(?:results|earnings|figures|numbers|(?:trading )?(?:update|statement))|(?:results|figures)(?: for)? (?:the )?(?:${PERIOD})|trading (?:update|statement)|updates on (?:${PERIOD}) (?:performance|trading)|\\p{L}*(?:Quartals|Halbjahres|Jahres)(?:zahlen|bilanz)|résultats (?:annuels|semestriels|trimestriels|du \\p{L}+)|resultados (?:trimestrales|semestrales|anuales|del \\p{L}+|do \\p{L}+)|(?:jaar|kwartaal|halfjaar)cijfers|risultati (?:trimestrali|semestrali|annuali|del \\p{L}+)`,
  ),
  rule(
    "act",
    "period",
    `(?:${REPORTS})[^.;:]{0,30}?${SUM}(?: \\p{L}+)? (?:of|in|an|de|d['’]|di|en|em|aan) (?:${METRIC})`,
  ),
  rule(
    "act",
    "period",
    `(?:factur(?:a|ó)|fatur(?:a|ou)|fattura|(?:ha )?fatturato|erlöste?|turn(?:s|ed) over|earn(?:s|ed)|los(?:es|t)|gan(?:a|ó)|lucr(?:a|ou)|pierde|perdió|perde|perdeu|perd|verliert) (?:\\p{L}+ ){0,2}${SUM}`,
  ),
  rule(
    "thing",
    "table",
    `(?:${METRIC})(?: (?:consolidat[oa]|totale|of|at|a|per|di|von|bei|de|à|em|van))*:? ?(?:${SUM}|${FIGURE} \\()`,
  ),
  rule(
    "act",
    "period",
    `(?:hat|haben|konnte|heeft|hebben)[^.;:]{0,60}?(?<!\\p{L})(?:${METRIC})[^.;:]{0,60}?${FIGURE}[^.;:]{0,40}? (?:gesteigert|steigern|erhöht|verdoppelt|verbessert|erzielt|erwirtschaftet|verzeichnet|verbucht|gemacht|ausgewiesen|eingefahren|geschrieben|geboekt|behaald|gemaakt|geleden)`,
  ),
  rule("thing", "period", `(?:${METRIC})${TO_VERB}(?:${MOVES})[^.;:]{0,60}?${FIGURE}`),
  rule(
    "thing",
    "period",
    `(?:${METRIC})[^.;:]{0,50}?${FIGURE},? (?:was |were |is )?(?:up|down|higher|lower|more|less|mehr|weniger|better|below|above|ahead)`,
  ),
  rule(
    "thing",
    "period",
    `(?:${MOVES}|record|record-breaking|wider|deeper|higher|lower)[^.;:]{0,30}? (?:${METRIC})[^.;:]{0,60}?${FIGURE}`,
  ),
  rule("thing", "period", `(?:${METRIC})(?: growth)? (?:(?:more than|almost|\\p{Ll}+ly) ){0,2}(?:${MOVES})`),
  rule(
    "thing",
    "measure",
    `(?:(?:${PROFIT})|net (?:income|loss)) (?:${MOVES}) (?:\\p{Ll}+ ){0,3}?${SUM},? (?:or [^.;:]{1,24}? (?:a|per) share|from ${SUM})`,
  ),
  rule(
    "thing",
    "measure",
    `(?:same-store|comparable(?:-store)?|like-for-like) sales (?:${MOVES}) (?:\\p{Ll}+ ){0,2}?${FIGURE}`,
  ),
  rule(
    "act",
    "nothing",
    `(?:will|would|to) (?:miss|exceed|beat|top|surpass|fall short of) (?:its |the |analysts['’] )?(?:[\\p{L}-]+ ){0,3}?(?:profit|earnings|sales|revenue) (?:targets?|forecasts?|estimates?|guidance|expectations)`,
  ),
  // Agencies say "net" for what is earned: "4th-Qtr Net Rises".
  rule("thing", "headline", `(?:${PERIOD}) net (?:${MOVES})`),
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
    "measure",
    `(?:report(?:s|ed)|post(?:s|ed)|enjoy(?:s|ed)|record(?:s|ed)|suffer(?:s|ed)|announc(?:es|ed)|unveil(?:s|ed)|book(?:s|ed)|saw|sees) an? (?:[\\p{L}-]+ ){0,2}?${PERCENT} (?:rise|increase|jump|gain|surge|leap|growth|drop|fall|decline|decrease|slide|plunge|slump|dip) in (?:[\\p{L}-]+ ){0,3}?(?:profits?|earnings|net income)`,
  ),
  rule(
    "act",
    "period",
    `(?:saw|sees|(?:has|have) seen|enjoy(?:s|ed)) (?:(?:an?|its|their|the) )?(?!(?:the )?(?:customers?|clients?|rivals?|industry|market|users?|members?|house|housing|property) )(?:[\\p{L}\\d-]+ ){0,3}?(?:${METRIC})`,
  ),
  rule(
    "thing",
    "period",
    `(?:rise|fall|drop|jump|slump|surge|decline|increase|plunge|slide) in (?:[\\p{L}\\d-]+ ){0,3}?(?:${METRIC}) (?:at|for) (?:(?:parent|owner|the) )?(?=\\p{Lu})`,
  ),
  // A headline without a verb: what there was more or less of.
  rule(
    "thing",
    "period",
    "mit (?:[\\p{L}-]+ ){0,3}?(?:(?:umsatz|gewinn|ergebnis|erlös|absatz)-(?: und|,) )?(?:rekord|quartals|halbjahres)?(?:umsatz|gewinn|ergebnis|erlös|verlust|absatz)s?(?:sprung|plus|minus|anstieg|zuwachs|wachstum|steigerung|rückgang|einbruch|schub|einbußen)",
  ),
  rule(
    "thing",
    "period",
    `(?:hausse|bond|envolée|progression|croissance|baisse|recul|repli|chute) d(?:u|es?|e (?:la|ses?|son)) (?:${METRIC})|(?:aumento|subida|alza|salto|crecimiento|caída|descenso|retroceso|crescimento|queda|alta|balzo|crescita|calo) d(?:e|el|os?|as?|e (?:sus?|las?|los)|i|ei|ell[ea]) (?:${METRIC})|(?:omzet|winst)(?:groei|stijging|sprong|daling|plus)`,
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

const OUTCOMES: [Outcome, RegExp][] = [
  [
    "guidance-up",
    new RegExp(
      `(?<!\\p{L})(?:${LIFTS})[^.;:]{0,50}?(?:${GUIDANCE})|(?:${GUIDANCE}) (?:was |is |has been |wird |wurde )?(?:raised|lifted|increased|upgraded|rises|angehoben|erhöht)`,
      "iu",
    ),
  ],
  [
    "guidance-down",
    new RegExp(
      `(?<!\\p{L})(?:${LOWERS})[^.;:]{0,50}?(?:${GUIDANCE})|(?:${GUIDANCE}) (?:was |is |has been |wird |wurde )?(?:cut|lowered|trimmed|reduced|slashed|withdrawn|gesenkt)|profit warning|warn(?:s|ed) (?:on|of|that) [^.;:]{0,40}(?:profits?|sales|revenues?|earnings)|Gewinnwarnung`,
      "iu",
    ),
  ],
  [
    "miss",
    new RegExp(
      `(?:miss(?:es|ed)|below|short of|trail(?:s|ed)|worse than|verfehlt|unter den|inférieur|por debajo)[^.;:]{0,40}?(?:${EXPECTED})`,
      "iu",
    ),
  ],
  [
    "beat",
    new RegExp(
      `(?:beat(?:s|ing)?|tops|topp(?:ed|ing)|above|ahead of|exceed(?:s|ed|ing)?|surpass\\p{L}*|better than|smash\\p{L}*|übertrifft|über den|supérieur|dépasse|supera|por encima)[^.;:]{0,40}?(?:${EXPECTED})`,
      "iu",
    ),
  ],
];

/** The first outcome a text tells: a changed forecast before a comparison with one. */
export function outcomeOf(text: string): Outcome | undefined {
  return OUTCOMES.find(([, pattern]) => pattern.test(text))?.[0];
}
