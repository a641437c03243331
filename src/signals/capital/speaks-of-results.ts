import { createPattern } from "../language/pattern.ts";

/* What texts and sentences about results say, and what those that only sound so say: before any rule of `result-rules.ts` is tried. */

/** Item 2.02 of form 8-K: results (Form 8-K, SEC). */
export const ITEM = createPattern(/\bItem 2\.02\b|Results of Operations and Financial Condition/i);

/** Titles of texts before the results, or about somebody's view of them. */
export const NOT_OUT_YET = createPattern(
  /\b(?:(?:to|will) (?:report|publish|release|announce|present|host|issue|disclose|hold|webcast|discuss|participate)\b|conference call|webcast|earnings call|(?:sets?|announces?|confirms?|schedules?|provides?|changes?|revises?) (?:(?:the|its|an?|revised|new|updated) )*(?:date|timing|schedule)|earnings date|preview|what to expect|price target|target price|transcript|invit(?:es|ation)|save the date|(?:ahead of|before) (?:its |the )?(?:results|earnings|Q[1-4])|veröffentlicht am|publiera|présentera|publicará|presentará|divulgará|calendar|(?:delay(?:s|ed|ing)?|postpon\w+) (?:[\p{L}\d-]+ ){0,5}?(?:results|earnings|report(?:ing|s)?|filings?|accounts|release|publication|figures|10-[KQ])|(?:results|earnings|report|filing|accounts|release) [^.;:]{0,20}(?:delayed|postponed)|results on \d|(?:on|am|le|il|el) \d{1,2}\.? \p{L}+ (?:to publish|veröffentlichen))\b/iu,
);
/** "Reports fourth-quarter results after the market closes on Thursday": the lead of a text that was written before. */
export const IS_AHEAD = createPattern(
  /(?<!\p{L})(?:reports?|releases?|publishes|posts?|is (?:due|set|scheduled|expected) to (?:report|release|publish|post)) [^.;]{0,60}(?<!\p{L})(?:results|earnings)(?!\p{L})[^.;]{0,30} (?:after|before) (?:the )?(?:market|bell|close|open)/iu,
);
/** What titles of texts about results say. */
export const SPEAKS_OF_RESULTS = createPattern(
  /\b(?:results?|annual report|10-[KQ]|20-F|40-F|earnings|profits?|revenues?|sales|turnover|loss(?:es)?|guidance|outlook|forecast|trading (?:update|statement)s?|quarter|half[- ]year|first half|Q[1-4]|H[12]|FY\d*|EBITDA|interim)\b|[Uu]msatz|[Gg]ewinn|[Vv]erlust|[Pp]rognose|[Qq]uartal|[Hh]albjahr|\p{L}*[zZ]ahlen|chiffre d|résultats?|bénéfice|trimestre|semestre|ventas|ingresos|beneficio|resultados|lucro|receita|omzet|winst|cijfers|ricavi|utile|fatturato|conti|mesi|bilancio|resultado/iu,
);

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
/** Somebody else's view, a market's size, or what will be told later: tried up to the end of the match. */
export const NOT_TOLD =
  /\b(?:no (?:new |further |second )?profits? warning|still (?:expects?|anticipates?|sees)|(?:will|to|plans to|expects to|intends to) (?:report|publish|release|announce its|present|host|issue|disclose|webcast)|conference call|analysts?,? (?:\w+ ){0,3}(?:expect|forecast|predict|see|estimat|project|model)\w*|(?:is |are )?(?:expected|forecast|projected|estimated|tipped) to (?:report|post|announce|deliver|show|record)|cumulative|(?:is|are) (?:still |also )?seen|(?:sales|profits?|revenues?|earnings|net) seen|market (?:size|revenue|is|will|to reach|research)|industry (?:revenue|sales)|helps?|helped(?! by\b)|customers? (?:saw|see|report|increas)\w*|case study|if|could|might|lost (?:sales|revenue)|loss of (?:data|life|jobs)|sales (?:team|people|staff|force|director|manager|head|chief|leader|office|process|cycle|rep\w*|executive|tool|platform|software|and marketing|pipeline|tax)|earnings (?:call|season|calendar)|income tax|for[- ]profit|non-?profit|data loss|hair loss|weight loss|hearing loss|at a loss)\b/i;
