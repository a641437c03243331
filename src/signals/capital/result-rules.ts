import { EXPECTATION_RULES } from "./expectation-rules.ts";
import { PERCENT, SUM } from "./figures.ts";
import { type Rule, rule } from "./result-rule.ts";
import { FIGURE, LIFTS, LOWERS, METRIC, MOVES, PERIOD, PROFIT, REPORTS } from "./results.ts";

/** From a measure to its verb: "profit at Beacon Corp. rose". */
const TO_VERB = "(?:[^.;:]|(?<=(?:Corp|Inc|Cos?|Ltd))\\.){0,60}?";

/** What results are and how they have moved, from the telling to the vague. */
const FIGURE_RULES: readonly Rule[] = [
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
  rule("act", "headline", `earn(?:s|ed) ${SUM} (?:a|per) share`),
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
  // Agencies say "net" for what is earned: "4th-Qtr Net Rises".
  rule("thing", "headline", `(?:${PERIOD}) net (?:${MOVES})`),
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
];

/** A sentence tells of results if any of them fits; which one it was says nothing more. */
export const RULES: readonly Rule[] = [...EXPECTATION_RULES, ...FIGURE_RULES];
