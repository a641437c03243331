import { createPattern } from "../language/pattern.ts";
import { PERCENT, SUM } from "./figures.ts";
import { EXPECTED } from "./results.ts";

/** The words of headlines on results, for what is tried beside a company's name. */

const PERIOD =
  "(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:half|quarter|qtr\\.?)|(?:half|full|mid)[- ]year(?:ly)?|half-yearly|(?:three|six|nine|12|twelve)[- ]month|quarterly|annual|yearly|interim|fiscal|FY ?'?\\d{0,4}|Q[1-4]|[1-4]Q(?: ?\\d\\d)?|H[12]|[12]H|20\\d\\d|Christmas|holiday|festive)";
const KIND =
  "(?:underlying|organic|like-for-like|same-store|comparable|core|adjusted|net|operating|trading|gross|pre-?tax|group|total|headline|statutory|consolidated|(?:global )?room|passenger|retail|high[- ]street|online|store|after-tax)";
const DEGREE =
  "(?:an?|its|the|big|bigger|biggest|small|smaller|smallest|strong|stronger|strongest|solid|robust|weak|weaker|weakest|better|worse|worst|best|higher|highest|lower|lowest|record|narrower|wider|deeper|larger|largest|heavy|hefty|huge|steep|sharp|surprise|unexpected|slight|slightly|modest|healthy|bumper|massive|maiden|first|second|third|consecutive|straight|fresh|new|another|latest|further|shock|repeated|(?:better|worse|weaker|stronger|higher|lower|bigger|smaller)-than-(?:expected|forecast)|increased|reduced|rising|falling|declining|double-digit|[a-z]+-digit|rise|fall)";
const SOME = `(?:(?:${PERIOD}|${KIND}|${DEGREE}|${SUM}|${PERCENT}) )`;
const WHICH = `(?:(?:${PERIOD}|${KIND}|record) )`;
const EARNED = "(?:profits?|earnings|EBITDA|EBIT|(?:net )?income|loss(?:es)?|PAT|PBT)";
const SOLD = "(?:sales|revenues?|turnover|takings)";
const MEASURE = `(?:${EARNED}|${SOLD}|results)`;
const CHANGE =
  "(?:rises?|falls?|drops?|jumps?|gains?|surges?|leaps?|growth|slow-?down|declines?|slides?|plunges?|slumps?|dips?|increases?|decreases?|beats?|miss|tumble|boost|recovery|collapse)";
/** Not a stage of something else: "falls through", "up for grabs". */
const MOVES =
  "(?:ris(?:es?|en)|rose|gr[eo]ws?|climb(?:s|ed)?|jump(?:s|ed)?|surge[sd]?|leap(?:s|t)?|(?:inch|edge|creep|tick|nudge)(?:e?[sd])? (?:up|down|higher|lower)|gain(?:s|ed)?|accelerate[sd]?|f[ae]lls?(?! (?:through|foul|apart|victim|prey|into|on\\b))|drop(?:s|ped)?|decline[sd]?|slump(?:s|ed)?|slides?|slid|s[ia]nks?|plunge[sd]?|plummet(?:s|ed)?|dip(?:s|ped)?|ease[sd]?|tumble[sd]?|shr[iau]nks?|slip(?:s|ped)?|slow(?:s|ed)?(?! (?:motion|start|burn))|collapse[sd]?|deteriorate[sd]?|(?:wors|weak|strength)en(?:s|ed)?|recover(?:s|ed)?|rebound(?:s|ed)?|improve[sd]?|disappoint(?:s|ed)?|double[sd]?|triple[sd]?|treble[sd]?|halve[sd]?|widen(?:s|ed)?|narrow(?:s|ed)?|deepen(?:s|ed)?|stall(?:s|ed)?|stagnate[sd]?|flat(?!-)|up(?! for\\b)|down(?! to earth)|higher|lower|in line|takes? a (?:tumble|hit|dive|knock|plunge)|dive[sd]?|race[sd]? ahead|fizz(?:es|ed)?|(?:surge[sd]?|soar(?:s|ed)?|rocket(?:s|ed)?) [^,;:]{0,30}?" +
  PERCENT +
  ")";
const SOARS = "(?:soar(?:s|ed)?|(?:sky)?rocket(?:s|ed)?|zoom(?:s|ed)?)";
const TOUCHED =
  "(?:hit|hurt|dented|boosted|lifted|buoyed|depressed|squeezed|knocked|helped|driven|crimped|pressured|dragged (?:down|lower)|weighed down|weighed|held back|offset|propped up|bolstered|cushioned|eroded|wiped out)";
const COMPARES = `(?:miss(?:es|ed)?|beats?|tops?|topped|exceed(?:s|ed)?|lag(?:s|ged)?|trail(?:s|ed)?|surpass(?:es|ed)?|meets?|met|match(?:es|ed)?|undershoots?|outpaces?|(?:comes?|came) in (?:above|below|ahead of)|ahead of|above|below|short of) (?:[\\p{L}'’-]+ ){0,3}?(?:${EXPECTED}|views)`;
/** A legal form, a possessive, a share code. */
const NAME_END =
  "^(?:['’]s?)?(?: \\([^)]{2,24}\\))?(?: (?:[Pp]lc|PLC|Inc|Corp|Co|Ltd|AG|SE|NV|SA|Group|Holdings)\\.?)? ";
const ENDS =
  "(?= ?$| ?[,;.:]| (?:as|on|after|amid|despite|due|hurt|hit|but|and|while|since|helped|driven|fuel(?:l)?ed|thanks|ahead|beats?|misses|tops|before tax|after tax|with|up|down)(?!\\p{L})| for (?:the |its )?(?:first|second|third|fourth|full|half|year|quarter|fiscal|20\\d\\d|Q[1-4]|FY)| in (?:20\\d\\d|(?:more than |over |nearly |almost )?(?:\\d+|an?|two|three|four|five|six|seven|eight|nine|ten) (?:years?|decades?)|its history|the |Q[1-4]|H[12]|first|second|third|fourth|January|February|March|April|May|June|July|August|September|October|November|December)| of " +
  SUM +
  ")";

const after = (source: string): RegExp => new RegExp(`${NAME_END}(?:${source})(?!\\p{L})`, "iu");
/** Tried right behind the name: what moves, was touched, or was compared, is the account's. */
export const AFTER_NAME = after(
  `${WHICH}{0,4}(?:${MEASURE}(?: and ${WHICH}{0,3}${MEASURE})?(?: growth)?) (?:${MOVES}|${COMPARES}|(?:is |are |was |were )?${TOUCHED} (?:\\p{Ll}+ )?(?:by|on|as|amid|in)|${TOUCHED} ${PERCENT} by)` +
    `|${WHICH}{0,4}${MEASURE} (?:fall|fell|falls|come in|came in|comes in) ${SUM} (?:short of|below|above|ahead of) (?:[\\p{L}'’-]+ ){0,2}?${EXPECTED}` +
    `|(?:boosts|boosted|lifts|lifted|grows|grew|increases|increased) ${WHICH}{0,3}(?:${SOLD}|profits?|earnings) (?:despite|amid)` +
    "|(?:expects|forecasts) to grow (?:this|next) (?:financial )?year(?= ?$|[,.]| after(?!\\p{L}))" +
    `|${SUM} ${SOME}{0,3}(?:loss(?:es)?|profits?)(?= ?$|[,.])` +
    "|(?:profits?|earnings|guidance|forecast) (?:warning|downgrade|upgrade)(?= ?$|[,.]| (?:as|after|on|amid|surpris|hits|sends|shocks|rattles|spooks|follows))" +
    `|trading (?:is |was |remains )?(?:in line with|ahead of|above|below|short of) (?:[\\p{L}'’-]+ ){0,2}?${EXPECTED}` +
    `|${WHICH}{0,4}${EARNED} (?:${SOARS}|(?:${CHANGE}|boost) (?:as|on|after|amid|despite|for))` +
    `|${PERIOD} ${WHICH}{0,3}${MEASURE} ${SOARS}|${WHICH}{0,3}(?:${EARNED}|revenues?|turnover) ${SOARS}` +
    `|(?:shock |surprise |second |third |fresh )?(?:profits?|earnings|sales) warning(?= (?:wipes?|hits?|sends?|knocks?|sparks?|triggers?|shocks?|rattles?|spooks?|drags?|stuns?)(?!\\p{L}))` +
    `|(?:(?:profit|sales|earnings|revenue|results) )?(?:top|beat|miss|lag) ${EXPECTED}`,
);
/** "Beacon, Torvex top forecasts": each of several does. */
export const WITH_OTHERS = new RegExp(
  `^(?:,|,? and|,? &) \\p{Lu}[^,;:]{1,30}? (?:top|beat|miss|lag) (?:(?:profit|sales|earnings|revenue|results) )?${EXPECTED}(?!\\p{L})`,
  "u",
);
/** "Beacon and Torvex profits dented by strikes" */
export const OF_SEVERAL = new RegExp(
  `^(?:,|,? and|,? &) \\p{Lu}\\S*(?: \\p{Lu}[^\\s,;:]*){0,2} ${WHICH}{0,3}${EARNED} (?:${MOVES}|${TOUCHED} by|${COMPARES})(?!\\p{L})`,
  "u",
);
/** "Earnings for Beacon slip": before the name and behind it. */
export const AROUND_NAME: readonly [RegExp, RegExp] = [
  new RegExp(`^(?:[^.:]{0,16}: ?)?${SOME}{0,4}${MEASURE} (?:for|at|of) (?:the )?$`, "iu"),
  after(`${MOVES}|${SOARS}|${COMPARES}`),
];
/** Up to the name: "Profits fall 25% at", "Revenue, earnings take a tumble at". */
export const AT_NAME = new RegExp(
  `^(?:[^.:]{0,16}: ?)?${SOME}{0,4}${MEASURE}(?:(?:,| and) ${WHICH}{0,2}${MEASURE})? (?:${MOVES}|${SOARS})[^.;:]{0,24}? (?:at|for) (?:the |\\p{Lu}[\\p{L}.]+['’]s |(?:[\\p{Ll}-]+ )?(?:maker|owner|giant|group|retailer|bank|airline|insurer) )?$`,
  "iu",
);
/** "Strike hits Beacon's first-half profit"; what may or will do so has done nothing yet. */
export const LIFTS_OF_NAME =
  /(?<!(?<!\p{L})(?:to|may|will|could|would|might|can|did|not|should|must|n['’]t) )(?<!\p{L})(?:lifts?|lifted|boosts?|boosted|buoys|buoyed|hits?|dents?|dented|hurts?|push(?:es|ed)? (?:up|down)|drives|drove|drags? down|dragged down|weighs? on|weighed on|squeezes?|squeezed|eats into|erodes?|eroded|underpins?|knocks?|knocked|crimps?|swells?|(?:knocks?|knocked|wipes?|wiped|shaves?|shaved|slices?|sliced) \S{1,2} (?:off|from)) (?:the |(?:[\p{Ll}-]+ )?(?:maker|owner|operator|giant|group|retailer|bank|airline|insurer) )?$/iu;
export const BOUND_BY_NAME = after(
  `${WHICH}{0,4}(?:${EARNED}|results)(?! (?:forecasts?|targets?|estimates?|hopes?|margins?|outlook|warning|guidance|expectations|calls?|potential|season))|(?:${PERIOD} ${WHICH}{0,3}|to ${PERIOD} )(?:${EARNED}|${SOLD}|results)|${WHICH}{0,2}${SOLD} by (?:${PERCENT}|an? (?:fifth|quarter|third|half))`,
);

/** What the account does, from the verb on. */
export const DOES = createPattern(
  new RegExp(
    "(?<![\\p{L}\\d-])(?:" +
      [
        // "posts big loss", "delivers 7.5% profit growth", "rings up higher profit"
        `(?:REPORTS) (?!(?:\\p{L}+ )?(?:straight|consecutive) loss)${SOME}{0,5}loss(?:es)?${ENDS}`,
        `(?:REPORTS) (?:${SOME}{1,5}(?:profits?|earnings|EBITDA|net income)|${WHICH}{0,3}(?:${EARNED}|${SOLD}) ${CHANGE}|${SOME}{1,4}(?:${EARNED}|${SOLD}) ${CHANGE})${ENDS}`,
        // "reports record turnover of £48m"
        `(?:REPORTS) (?:an? |its )?record ${SOME}{0,2}${SOLD} of ${SUM}`,
        `(?:REPORTS) ${SOME}{0,3}${CHANGE} in ${SOME}{0,4}(?:${EARNED}|${SOLD})(?: growth)?${ENDS}`,
        // "tumbles to a £70m loss", "makes £3bn loss"
        `(?:makes|made|(?:tumble|slump|plunge|sink|swing|slide|crash|race|power|cruise|stomp|roar|bounce|dive|plummet|climb)s(?: back)? (?:in)?to) ${SOME}{1,5}(?:profits?|loss(?:es)?)(?= ?$| ?[,;.:]| (?:as|on|after|amid|despite|in|for|thanks|following)(?!\\p{L}))`,
        // "blames a tough market for £13m loss"
        `blame[sd] [^.;:]{3,60}? for (?:${SOME}{0,4}(?:${SUM} loss(?:es)?|${CHANGE} in ${SOME}{0,3}(?:${EARNED}|${SOLD}))|${SOME}{0,3}${EARNED} ${CHANGE})`,
        `(?:REPORTS|claims|claimed|makes|made|hails|hailed|enjoys|enjoyed|sees|saw) (?:an? |its )?['‘“"]?(?:${DEGREE}|good|positive|encouraging|slow|tough|steady|mixed|poor|disappointing)['’”"]? (?:start to (?:the |its )?(?:new |financial |fiscal )*year(?= ?$|[,.;:]| (?:as|on|after|amid|despite|but|and|with|thanks|helped)(?!\\p{L}))|(?:current )?trading${ENDS}|${PERIOD} growth|${PERIOD} results|(?:(?:consecutive|straight) )?(?:(?:first|second|third|fourth|final) )?(?:quarter|half|year)(?: of ${WHICH}{0,2}(?:${SOLD}|${EARNED}) growth|${ENDS}))`,
        `books? (?:an? )?(?:(?:second|third|fourth|fifth|${SOME}) )?(?:consecutive |straight )?quarter of ${WHICH}{0,2}(?:${SOLD}|${EARNED}) growth`,
        // "lifts profits 27%"
        `(?:lifts|lifted|raises|raised|grows|grew|increases|increased|boosts|boosted|doubles|doubled|triples|tripled|ups|upped) ${WHICH}{0,4}(?:profits?|earnings|EBITDA) (?:by |to |over |more than |nearly )*(?:${SUM}|${PERCENT})`,
        // "sees better first half", "forecasts rising earnings", "says first-half profits will be slightly ahead"
        `(?:sees|expects|forecasts?|predicts|flags|guides to|warns of|anticipates) (?:an? |its )?(?:higher|lower|better|worse|stronger|weaker|rising|falling|bigger|smaller|wider|narrower|(?:slightly|much|far|sharply|significantly) (?:higher|lower|better|worse|wider)) (?:${WHICH}{0,4}(?:${EARNED})|${PERIOD} (?:${SOLD}|results)|(?:first|second|third|fourth)[- ](?:half|quarter)|full year)${ENDS}`,
        "(?:expects|forecasts|sees) (?:a )?(?:to )?return to (?:profit(?:ability)?|sales growth)(?= ?$|[,.;]| (?:this|next|in|from|by|as|after)(?!\\p{L}))",
        `(?:sees|saw) (?:its )?${WHICH}{0,4}(?:${EARNED}|${SOLD}) (?:${MOVES}|rising|falling|growing|declining|improving|slipping|dropping)`,
        `(?:says|said|sees) (?:its )?${WHICH}{0,4}(?:${EARNED}|${SOLD}|results) (?:will |to |would |set to )(?:be |come in )?['‘“"]?(?:(?:slightly|well|significantly|sharply|much|far|broadly|at least|\\p{L}+ly) )?(?:lower|higher|ahead['’”"]? of|above|below|in line|short of|miss|beat|exceed|top|fall|drop|rise|grow|slow|decline|improve)`,
      ]
        .join("|")
        .replaceAll(
          "REPORTS",
          "reports?|reported|posts?|posted|records|recorded|books|booked|delivers|delivered|suffers|suffered|unveils|unveiled|announces|announced|rings up|rang up|serves up|racks up|racked up|chalks up|notches(?: up)?|turns in|turned in|logs|logged|discloses|reveals|warns of",
        ) +
      ")(?!\\p{L})",
    "giu",
  ),
);

/** Why something happens to the account: its results. Sales alone are a reason that shops have every day. */
export const FOR_A_REASON = createPattern(
  new RegExp(
    "(?<!\\p{L})(?:as|after|on|amid|despite|following|with) (?:its |the |an? )?(?:" +
      [
        `${SOME}{0,4}${EARNED} (?:${MOVES}|${SOARS}|${COMPARES}|warning|${CHANGE})`,
        `(?:Brexit |Christmas )?(?:profits?|earnings|sales|revenue) warning`,
        `${SOME}{0,3}(?:profits?|earnings|profit and revenue|profits and sales) (?:and (?:${SOLD}) )?(?:${MOVES})`,
        `(?:${SUM} ${SOME}{0,4}|${SOME}{0,3}${PERIOD} ${SOME}{0,2})(?:loss(?:es)?|profits?|earnings)`,
        `${SOME}{0,3}${CHANGE} in ${SOME}{0,4}(?:${EARNED}|${PERIOD} ${SOME}{0,2}${SOLD})`,
        `${SOME}{0,2}${PERIOD} ${SOME}{0,2}(?:${SOLD}|results) (?:${MOVES}|${COMPARES})`,
        `${SOME}{1,3}(?:profits?|earnings|loss(?:es)?) of (?:nearly |almost |over |about |more than )?${SUM}`,
        `${SOLD} (?:${COMPARES})`,
        `(?<sales>${SOME}{0,3}(?:${SOLD}) (?:${MOVES}))`,
      ].join("|") +
      ")(?!\\p{L})(?! (?:by|from|at|of|for) \\p{Lu})",
    "giu",
  ),
);
/** "Beacon shares jump 4%": the exchange has read a statement. */
export const SHARES_MOVE = createPattern(
  /(?<!\p{L})(?:shares?|stock|share price) (?:rise|rises|rose|fall|falls|fell|jump|jumps|jumped|drop|drops|dropped|dip|dips|tumble|tumbles|slide|slides|slump|slumps|sink|sinks|climb|climbs|soar|soars|surge|surges|leap|leaps|gain|gains|plunge|plunges|up|down|cool|ease)(?!\p{L})/iu,
);
/** "…: Quaypoll": who has counted. */
export const ATTRIBUTED = /(?:: | [–—-] |(?<=(?<!\p{L})\p{Ll}{3,})-)\p{Lu}\p{L}+$/u;
/** What others count or think, or what is yet to come. */
export const OTHERS_VIEW = createPattern(
  /(?:[:–—-] ?|, )(?:(?:\p{Lu}[\p{L}&]+ ){0,2}(?:data|survey|study|poll|research|analysts?|brokers?)|[Aa]nalysts?|[Bb]rokers?|[Ss]ources?|[Pp]ress|[Pp]aper)$|(?<!\p{L})(?:analysts?|brokers?|survey|study|data shows?|ahead of (?:its |the )?(?:results|earnings)|before (?:its |the )?(?:results|earnings)|seen|tipped|preview|in (?:the )?polls?|rumou?rs?)(?!\p{L})/iu,
);

/** The same in other languages, behind the name. */
export const ABROAD_AFTER_NAME =
  /^(?:['’]s?|s)?(?: ?[-,:–—] ?| )(?:mit (?:(?:kräftig|deutlich|satt|stark|leicht)e[mnr] )?(?:Gewinn|Umsatz|Ergebnis)(?:sprung|plus|einbruch|rückgang|wachstum)|mit Rekord(?:umsatz|gewinn|ergebnis)(?= ?$|[,.;:]| (?:im|in|trotz|dank)(?!\p{L}))|verfehlt (?:die |seine |ihre |das )?(?:eigenen? )?(?:Gewinn|Umsatz|Jahres)ziele?|(?:eleva|mejora|recorta|rebaja|reduce|revisa) (?:sus?|las?) (?:previsi(?:ón|ones)|perspectivas)(?= (?:de|para|anual)|s? ?$)|aumenta (?:i ricavi|il fatturato|gli utili) (?:del|a|di) ?\d|(?:tem|teve|registra|registrou) (?:prejuízo|lucro) (?:líquido )?de(?! \p{Ll})|(?:(?:Quartals|Halbjahres|Jahres|Netto|Konzern)?(?:gewinn|verlust|ergebnis|überschuss)|(?:Quartals|Halbjahres|Jahres)?umsatz) (?:steigt|sinkt|fällt|bricht (?:um |ein)|klettert|schrumpft|wächst|legt (?:um |zu|deutlich|kräftig|leicht)|halbiert|verdoppelt|stieg|sank|fiel|brach)|(?:steigert|verdoppelt|verdreifacht|halbiert|erhöht) (?:den |seinen |ihren )?(?:Quartals|Halbjahres|Jahres|Netto|Konzern)?(?:gewinn|überschuss|ergebnis)|(?:rutscht|gerät|dreht) (?:\p{Ll}+ )?in die (?:roten Zahlen|Verlustzone|Gewinnzone|schwarzen Zahlen)|schreibt (?:wieder |erneut |erstmals )?(?:rote|schwarze) Zahlen|(?:macht|verdient|verbucht|meldet) (?:deutlich |wieder |kräftig |etwas )?(?:mehr|weniger|höheren|niedrigeren) ?(?:Gewinn)?(?= ?$|[,.;]| (?:als|im|in|wegen|trotz|dank))|(?:le )?bénéfice(?: net)? en (?:nette |forte |légère )?(?:hausse|baisse|recul|progression|chute)|(?:creuse|réduit) (?:sa|ses) pertes?|(?:renoue avec|retrouve) (?:les bénéfices|le profit|les profits)|(?:dispara|reduce|mejora|aumenta|eleva|multiplica|duplica|recorta|hunde) (?:(?:su|sus) (?:beneficios?|ganancias|pérdidas)|(?:beneficios?|ganancias|pérdidas)(?= (?:un|en un|hasta|a) | ?$))|(?:vuelve|regresa) a (?:beneficios|pérdidas|las ganancias)|(?:entra|cae) en pérdidas|gana (?:más|menos)|(?:l['’])?utile (?:netto )?in (?:forte |lieve )?(?:crescita|calo|aumento|rialzo|flessione)|torna (?:in utile|all['’]utile|in perdita)|(?:reverte|amplia|reduz) (?:o )?prejuízo|(?:volta|regressa) a(?:o|os) (?:lucros?|prejuízos?)|(?:aumenta|duplica|dobra|reduz) (?:o )?lucro|(?:maakt|boekt) (?:fors |flink |iets )?(?:meer|minder|hogere|lagere|recordwinst|verlies|winst)(?: (?:winst|verlies))?(?= ?$|[,.;]| (?:in|door|over|dankzij|ondanks))|(?:netto|kwartaal|halfjaar|jaar)?(?:winst|omzet|verlies) (?:stijgt|daalt|groeit|keldert|verdubbelt|halveert|loopt op|neemt (?:toe|af))|(?:duikt|zakt|belandt) (?:\p{Ll}+ )?in de rode cijfers|keert terug naar winst)/iu;
/** Before the name and behind it. */
export const ABROAD_AROUND_NAME: readonly (readonly [RegExp, RegExp])[] = [
  // "Gewinneinbruch bei Beacon", "Umsatz von Beacon steigt auf 300 Millionen Euro": turnover alone needs its figure
  [
    /^(?:(?:Kräftig|Deutlich|Stark|Leicht)e[rs] )?(?:Gewinn|Umsatz|Ergebnis)(?:sprung|plus|einbruch|rückgang|warnung) (?:bei|von|der|des) $/iu,
    /^(?:$|[:,.!]| (?:im|nach|wegen|trotz|durch|dank)(?!\p{L}))/iu,
  ],
  [
    /^(?:De )?omzet (?:van |bij )?$/iu,
    new RegExp(`^ (?:stijgt|groeit|daalt|krimpt|zakt|neemt) (?:[\\p{Ll}]+ ){0,2}(?:${SUM}|${PERCENT})`, "iu"),
  ],
  [
    /^(?:Der )?(?:Konzern)?umsatz (?:von|bei|der|des) $/iu,
    new RegExp(
      `^ (?:steigt|sinkt|fällt|klettert|schrumpft|wächst|stieg|sank|fiel) (?:[\\p{Ll}]+ ){0,2}(?:um|auf) (?:rund |gut |knapp |mehr als )?(?:${SUM}|${PERCENT})`,
      "iu",
    ),
  ],
  [
    /^(?:(?:Quartals|Halbjahres|Jahres|Netto|Konzern)?gewinn|(?:Netto|Quartals|Halbjahres)?ergebnis|(?:Quartals|Halbjahres|Jahres)umsatz|Verluste?) (?:von|bei|der|des) $/iu,
    /^ (?:steigt|sinkt|fällt|bricht|klettert|schrumpft|wächst|legt|halbiert|verdoppelt|stieg|sank|fiel|brach)(?!\p{L})/iu,
  ],
  [
    /^(?:Le |Les )?(?:bénéfices?|profits?|résultats?|pertes?)(?: nets?| nettes?| trimestriels?| annuels?)? (?:de |d['’]|du |des )$/iu,
    /^ (?:bondi(?:t|ssent)|chute(?:nt)?|recule(?:nt)?|progresse(?:nt)?|augmente(?:nt)?|s['’]envole(?:nt)?|plonge(?:nt)?|baisse(?:nt)?|double(?:nt)?|se creuse(?:nt)?|en (?:nette |forte |légère )?(?:hausse|baisse|recul|progression|chute))(?!\p{L})/iu,
  ],
  [
    /^(?:(?:El|Los|Las|O|Os) )?(?:beneficios?|ganancias|lucros?|prejuízos?|pérdidas)(?: net[oa]s?| líquidos?)? (?:de |del |da |do |d[ao]s )$/iu,
    /^ (?:cae[n]?|sube[n]?|crece[n]?|bajan?|se (?:dispara|hunde|duplica|desploma)n?|aumentan?|retrocede[n]?|sobe[m]?|cai|caem|cresce[m]?|recuam?|disparam?|encolhe[m]?|dobram?)(?!\p{L})/iu,
  ],
  [
    /^(?:L['’])?(?:util[ei]|perdit[ae])(?: nett[oie])? (?:di |della |del |dell['’])$/iu,
    /^ (?:sale|salgono|scende|scendono|cresce|crolla(?:no)?|cala(?:no)?|raddoppia(?:no)?|balza|in (?:forte |lieve )?(?:crescita|calo|aumento|rialzo|flessione))(?!\p{L})/iu,
  ],
  [
    /^(?:Kwartaal|Halfjaar|Jaar|Netto|Bedrijfs)?(?:winst|verlies)(?: (?:van|bij))? $/iu,
    /^ (?:stijgt|daalt|groeit|keldert|verdubbelt|halveert|loopt|zakt|valt|neemt)(?!\p{L})/iu,
  ],
];
