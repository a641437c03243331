import { createPattern } from "../language/pattern.ts";
import { PERCENT, SUM } from "./figures.ts";

/** What a company's results are measured in. */
export const METRIC =
  "(?:(?:(?:adjusted|pre-?tax|net|gross|operating|group|core|underlying|total|organic|comparable|like-for-like|same-store|annual|quarterly|half-year|first-half|second-half|full-year|interim|consolidated|recurring|subscription|cloud|statutory|headline|diluted|normali[sz]ed|Q[1-4]|H[12]|(?:first|second|third|fourth)[- ]quarter)[ -]){0,4}(?:revenues?|sales|turnover|profits?|earnings|EBITDA|EBIT|income|loss(?:es)?|deficit|EPS|bookings|billings|order intake|net interest income|takings|PAT|PBT|profits? (?:after|before) tax|top-?line|bottom line)" +
  "|\\p{L}*(?:[Uu]msatz|[Uu]msätze|[Gg]ewinn|[Vv]erlust|[Ee]rgebnis|[Ee]rlöse?|[Üü]berschuss|Auftragseingang)|chiffre d['’]affaires|CA|résultat (?:net|opérationnel|d['’]exploitation)|bénéfices?(?: net)?|pertes?(?: nettes?)?|ventes|ventas|ingresos|beneficio(?: neto)?|pérdidas|facturación|ganancias|utilidad(?: neta)?|receitas?(?: líquida)?|lucro(?: líquido)?|prejuízo|faturamento|volume de negócios|omzet|(?:netto)?winst|verlies|ricavi|fatturato|utile(?: netto)?|perdit[ae])";

/** What is earned rather than sold: a headline with a figure of it tells of results even without a period. */
export const PROFIT =
  "(?:(?:adjusted|pre-?tax|net|operating|group|core|underlying|annual|consolidated|statutory) ){0,3}(?:profits?(?: (?:after|before) tax)?|PAT|PBT|EBITDA|EBIT|earnings)|(?:like-for-like|same-store|comparable|underlying|organic) (?:sales|revenues?)";

/** A stretch of time that companies report on. */
export const PERIOD =
  "(?:(?:first|second|third|fourth|final|last|latest|fiscal|1st|2nd|3rd|4th)[- ](?:fiscal[- ])?(?:quarter|qtr|half)|Q[1-4]|[1-4]Q\\d{0,2}|H[12]|[12]H\\d{0,2}|quarter(?:ly)?|half[- ]year(?:ly)?|interim|full[- ]year|fiscal(?: year)?|financial year|FY ?'?\\d{2,4}|YE ?20\\d\\d|(?:three|six|nine|twelve|12) months (?:to|ended|ending|through)|(?:weeks|days|year|quarter|half|period|months) (?:to|ended|ending|through) (?:\\d+|(?:the end of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*)|annual|(?:in|for) (?:the year |fiscal |financial year )?20\\d\\d|20\\d\\d (?:revenue|sales|turnover|profit|pretax|pre-tax|results|net)|for the (?:quarter|half|year)|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.) (?:same-store |comparable |like-for-like )?(?:sales|revenue)(?! of\\b)|the year to (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*" +
  "|\\p{L}*[Qq]uartal\\p{L}*|\\p{L}*[Hh]albjahr\\p{L}*|Geschäftsjahr\\p{L}*|Jahres(?:umsatz|ergebnis|zahlen|gewinn|überschuss)|\\p{L}*(?:umsatz|gewinn|ergebnis) 20\\d\\d|(?:Monate|Monaten) bis|trimestr[ea]l?|semestr[ea]l?|exercice|T[1-4]|S[12]|annuels?|ejercicio|[1-4]T\\d\\d|exercício|kwartaal|halfjaar|boekjaar|esercizio|(?:en|em|nel|in|im Jahr|pour|für|voor|per il|para|hat|haben|konnte|heeft|hebben) 20\\d\\d|(?:(?:primer|prime?ir|premier|erst|eerst|prim)\\p{L}* )?(?:\\d|nueve|seis|tres|nove|neuf|six|trois|neun|sechs|drei|negen|zes|drie|sei|tre|primi) (?:(?:primer|prime?ir|premier|erst|eerst|prim)\\p{L}* )?(?:mesi|mois|meses|Monaten?|maanden))";

export const REPORTS =
  "(?:reports?|reported|post(?:s|ed)?|announc(?:es|ed)|publish(?:es|ed)|deliver(?:s|ed)|releas(?:es|ed)|unveil(?:s|ed)|record(?:s|ed)|announcing|reporting|showed|shows|book(?:s|ed)|log(?:s|ged)|notch(?:es|ed)|generat(?:es|ed)|achiev(?:es|ed)|ma(?:kes|de)|earn(?:s|ed)|swings? (?:back )?(?:in)?to|swung (?:back )?(?:in)?to|return(?:s|ed) to|slip(?:s|ped) to|slump(?:s|ed) to|f(?:alls|ell) to|turn(?:s|ed)|narrow(?:s|ed)|widen(?:s|ed)|revealed|disclosed|suffer(?:s|ed)|made|meldet(?:e)?|veröffentlicht(?:e)?|erzielt(?:e)?|verzeichnet(?:e)?|erwirtschaftet(?:e)?|steigert(?:e)?|schreibt|legt|publie|annonce|affiche|enregistre|réalise|a (?:publié|réalisé|enregistré|accusé|dégagé|essuyé|subi|affiché|annoncé)|accuse|dégage|essuie|subit|verbucht(?:e)?|macht(?:e)?|weist|wies|schrieb|erlitt|(?:ha |han )?(?:registrado|ganado|facturado|perdido)|ha (?:registrato|chiuso|realizzato|archiviato|messo a segno)|registou|apresentou|obteve|noteert|noteerde|lijdt|leed|registra|registró|obtiene|gana|ganó|presenta|factura|facturó|registrou|teve|tem|lucra|lucrou|boekt(?:e)?|meldt|draait|registra|chiude|realizza|archivia|torna (?:in|all)|segna|manda in archivio|vuelve a|volta (?:a|ao)|kehrt (?:in|zurück)|renoue avec)";

/** What happens to a metric, verbs of it and of whoever moves it. */
export const MOVES =
  "(?:ris(?:es|e|en)|rose|gr[eo]ws?|grown|climb(?:s|ed)?|jump(?:s|ed)?|surge[sd]?|soar(?:s|ed)?|zoom(?:s|ed)?|swell(?:s|ed)?|spik(?:es|ed)|(?:sky)?rocket(?:s|ed)?|slow(?:s|ed)?|crash(?:es|ed)|collaps(?:es|ed)|leap(?:s|t)?|advanc(?:es|ed)|gain(?:s|ed)?|add(?:s|ed)|accelerat(?:es|ed)|f[ae]lls?|fallen|drop(?:s|ped)?|declin(?:es|ed)|slump(?:s|ed)?|slid(?:es)?|s[ia]nks?|plung(?:es|ed)|dip(?:s|ped)?|eas(?:es|ed)|tumbl(?:es|ed)|shr[ia]nks?|contract(?:s|ed)|slip(?:s|ped)?|up|down|higher|lower|increas(?:es|ed)|decreas(?:es|ed)|doubl(?:es|ed)|tripl(?:es|ed)|trebl(?:es|ed)|quadrupl(?:es|ed)|halv(?:es|ed)|widen(?:s|ed)?|narrow(?:s|ed)?|improv(?:es|ed)|deepen(?:s|ed)?|came (?:in )?(?:at|to)|c[ao]mes? (?:in )?(?:at|to)|reach(?:es|ed)|total(?:s|l?ed)|(?:was|is|were|are|stood at|hit|amounted to)|steigt|stieg|steigen|gestiegen|wächst|wuchs|sinkt|sank|fällt|fiel|klettert(?:e)?|schrumpft(?:e)?|verdoppelt(?:e)?|bricht|brach|leg(?:t|te|en|ten)|lag|lagen|erhöh(?:t|te|ten) sich|verringer(?:t|te|ten) sich|verbesser(?:t|te|ten) sich|g(?:eht|ing|ingen)|klettern|kletterten|progresse|augmente|bondit|recule|baisse|chute|atteint|s['’]établit|(?:en|in|em) (?:hausse|baisse|recul|progression|repli|crescita|calo|aumento|alta|queda|alza)|crec(?:e|en|ió|ieron)|aument(?:a|an|ó)|cae[n]?|cayó|sub(?:e|en|ió)|baj(?:a|an|ó)|cresc(?:e|eu|em)|ca(?:i|iu)|sob(?:e|eu)|recu(?:a|ou)|stijgt|steeg|groeit|groeide|daalt|daalde|stegen|cresc(?:e|ono)|aumenta|cala(?:no)?|sale|salgono|scende)";

/** What a company does to what it expects of itself. */
export const GUIDANCE =
  "(?:(?:profit|sales|revenue|earnings|full-year|annual|year-end|FY\\d*|growth|financial|guidance|20\\d\\d|EBITDA|margin) ){0,4}(?:guidance|outlook|forecasts?|expectations|(?:profit|sales|revenue|earnings) (?:targets?|projections?|views?|estimates?)|financial targets)|\\p{L}*[Pp]rognose|Ausblick|Jahresziele|(?:ses |les )?(?:objectifs|prévisions)(?: annuels| de croissance)?|(?:sus )?(?:previsiones|perspectivas)|(?:suas )?(?:projeções|guidance)|(?:winst|omzet)?verwachting(?:en)?|(?:le )?(?:stime|guidance)";
export const LIFTS =
  "(?:rais(?:es|ed|ing)|lift(?:s|ed|ing)|hik(?:es|ed|ing)|increas(?:es|ed|ing)|ups|upped|upgrad(?:es|ed|ing)|boost(?:s|ed)|hebt|hob|erhöhte?|a relevé|a revu à la hausse|ha (?:elevado|mejorado|alzato)|elevó|mejoró|elevou|verhoogde|relève|revoit à la hausse|eleva|sube|mejora|aumenta|verhoogt|alza)";
export const LOWERS =
  "(?:cut(?:s|ting)?|lower(?:s|ed|ing)|trim(?:s|med|ming)|slash(?:es|ed|ing)|reduc(?:es|ed|ing)|downgrad(?:es|ed)|withdr(?:aws|ew)|suspend(?:s|ed)|scrap(?:s|ped)|senk(?:t|te)|kapp(?:t|te)|kassierte?|streicht|a abaissé|a revu à la baisse|ha (?:rebajado|recortado|tagliato)|rebajó|recortó|reduziu|cortou|verlaagde|abaisse|revoit à la baisse|rebaja|recorta|reduz|corta|verlaagt|taglia)";

export const FIGURE = `(?:${SUM}|${PERCENT})`;

/** What results are compared with. */
export const EXPECTED =
  "(?:(?:analysts?['’]?|market|Wall Street|City|consensus|Street|brokers?['’]?|own|management) )*(?:expectations|estimates|forecasts?|consensus|projections|guidance|Erwartungen|Prognosen|attentes|expectativas|previsiones|verwachtingen|attese)";

/** Whether a text names a period for which there are results. */
export const HAS_PERIOD = createPattern(new RegExp(`(?<![\\p{L}\\d])(?:${PERIOD})(?![\\p{L}])`, "iu"));
