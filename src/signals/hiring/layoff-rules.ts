import { cueOf } from "../language/pattern.ts";
import { CUT_NOUNS } from "./headcounts.ts";
import { compileJobRule, type JobRule } from "./job-counts.ts";

const REDUCES =
  "(?:cut(?:s|ting)?|slash(?:es|ed|ing)?|ax(?:es?|ed|ing)|shed(?:s|ding)?|eliminat(?:es?|ed|ing)|trim(?:s|med|ming)?|par(?:es|ed|ing)(?: (?:back|down))?|reduc(?:es?|ed|ing)|cull(?:s|ed|ing)?|scrap(?:s|ped|ping)?|chop(?:s|ped|ping)?|shrink(?:s|ing)?|dismiss(?:es|ed|ing)?|fir(?:es|ed|ing)|sack(?:s|ed|ing)?|discharg(?:es|ed|ing)|los(?:es?|ing)|furlough(?:s|ed|ing)?|do(?:es|ing)? away with|did away with|get(?:s|ting)? rid of|got rid of|abolish(?:es|ed|ing)?|phas(?:es?|ed|ing) out)";
/** What lies between a verb and its number, without another "and": "cut costs and let 50 employees …" cuts no employees. */
const ONE_OBJECT =
  "(?:(?!\\b(?:and|while|so|for|from|(?<!total )of|hours|week|pay|salar\\p{L}+|wages|bonus\\p{L}*|benefits|costs?|time|workloads?|prices?|queues?|perks|hiring|emissions|risks?)\\b)[^.;!?|\\n\\uE400-\\uE4FF]){0,50}?";
/** Up to 60 characters without another subject: "212 people, and the sheep had to go" cuts no people. */
const ONE_CLAUSE = "(?:(?!\\b(?:and|while|but|as)\\b)[^.;!?|\\n\\uE400-\\uE57F]){0,60}?";
const ANNOUNCES =
  "(?:kick(?:s|ed) off|announc(?:es|ed|ing)|confirm(?:s|ed|ing)|beg(?:ins|an|un)|start(?:s|ed|ing)|carr(?:ies|ied|ying) out|conduct(?:s|ed|ing)|implement(?:s|ed|ing)|mak(?:es|ing)|made|(?:hit|rocked|struck) (?:by|with)|suffer(?:s|ed)|undergo(?:es|ne)|plan(?:s|ned|ning)|see(?:s)?|issu(?:es|ed)|open(?:s|ed)? consultations? on|prepar(?:es|ing)|go(?:es|ing)? through|unveil(?:s|ed))";
const CUTS =
  "(?:layoffs|lay-offs|job cuts|job losses|redundanc(?:y|ies)|staff cuts|(?:work ?force|headcount|staff|staffing) (?:reductions?|cuts?)|reductions? in (?:force|work ?force|headcount|staff)|retrenchments?)";
const OWN_WORKFORCE =
  "(?:its|the|their|our|his) (?:[\\p{L}-]{2,16} ){0,3}(?:work ?force|headcount|staff|payroll)(?! (?:costs?|time|turnover|hours|expenses|workload|pay|training))";

const WORKPLACE =
  "(?:plants?|sites?|factor(?:y|ies)|facilit(?:y|ies)|offices?|stores?|shops?|studios?|works|mills?|warehouses?|branch(?:es)?|centers?|centres?|lines?|units?|divisions?|labs?|hubs?)";

/** What is laid off too and is nobody: ships and furnaces that rest, risks and bets that are passed on. */
const LAID_OFF_THINGS =
  "(?:[\\p{L}\\d’'-]+ ){0,4}?(?:vessels?|ships?|boats?|trawlers?|ferr(?:y|ies)|tankers?|barges?|fleet|rigs?|aircraft|planes?|trucks?|buses|furnaces?|risks?|exposures?|bets?|liabilit(?:y|ies))(?= (?:to|for|in|on|from|at|as|with|until|after|onto)\\b|[.,;:]|$)";

const OVERHAUL =
  "(?:restructuring|reorgani[sz]ation|revamp|overhaul|shake-up|merger|takeover|closures?|cuts|cost[- ]cutting|integration|streamlining)";

const ENGLISH = [
  `\\b(?:lay(?:s|ing)?|laid) off\\b{..}{N}`,
  "\\b(?:(?:lay(?:s|ing)?|laid) off|furlough(?:s|ed|ing)?|mak(?:es?|ing) redundant){#}",
  "\\b(?:(?:lay(?:s|ing)?|laid) off|let(?:s|ting)? go of|sack(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|mak(?:es?|ing) redundant){P}",
  "\\bmak(?:es?|ing) redundant\\b{..}{N}",
  "\\b(?:lay(?:s|ing)?|laid) (?:(?:more than|over|about|around|some|nearly|almost|up to|another) )?{N} off(?=$|[.,;]| (?:at|in|from|this|last|on|before|without|after|as|due|because|amid|by)\\b)",
  "\\bpink slips? (?:for|to) (?:{N}|{#})",
  "\\bma(?:k(?:es?|ing)|de)(?= (?:(?:about|around|up to|some|another|a further|more than) )?[\\d,.]+ redundant\\b){#}",
  "\\bhand(?:s|ed|ing)? (?:out )?(?:notices?|redundanc(?:y|ies)|dismissals?) to\\b{..}{N}",
  "\\bwith (?:the )?loss of\\b{..}{N}",
  `\\b${REDUCES}\\b(?! (?:down )?to )${ONE_OBJECT}{N}(?! (?:a|per) (?:year|month)|[’']s? )`,
  `\\b${REDUCES} ${OWN_WORKFORCE} by{#}`,
  `\\b${REDUCES} ${OWN_WORKFORCE}{..}(?:\\bto{#})?`,
  "{N} (?:to |will )?lose\\b",
  `{N}${ONE_CLAUSE}\\b(?:(?:to|will) go(?! (?:live|online|on (?:offer|sale)|to (?:local|young|the)))|must go|had to go|have gone|to be (?:cut|lost|axed|shed|eliminated|made redundant|laid off|redundant)|redundant|(?:be|been|being|are|were|was) (?:cut|lost|axed|culled|removed|wiped out|eliminated|affected|impacted|made redundant|laid off|dismissed|terminated|separated|retrenched|let go)|lose (?:their )?jobs?|lost (?:their )?jobs?|losing (?:their )?jobs?|made redundant|laid off|let go|out of (?:work|a job)|jobless|redundant)\\b`,
  "{N}(?: (?:\\p{L}+ly|of them|there))? go(?:es)?(?= (?:at|in|on|as|by|from)\\b|[.,;]|$)",
  "{N} (?:(?:are|is|were|will|may|now|again|soon) ){0,3}(?:be |left )?(?:without (?:(?:a|their) )?(?:jobs?|work)|jobless|(?:out of|off) (?:a job|jobs|work)|unemployed)\\b",
  "\\b(?:puts?|putting|leaves?|leaving|left|throws?|threw)\\b{..}{N} (?:without (?:(?:a|their) )?(?:jobs?|work)|jobless|out of (?:a job|jobs|work))\\b",
  "{N} (?:(?:are|is) )?(?:set|due|expected|likely) to (?:be lost|go|disappear)\\b",
  "{N}{..}\\bno longer (?:have|has|work|be employed)\\b",
  "\\b(?:loss of|reductions? (?:of|in|to))\\b{..}{N}",
  "\\bWARN(?: Act)? (?:notices?|filings?|letters?)\\b{..}{N}",
  "\\bWARN(?: Act)? (?:notices?|filings?|letters?):? (?:from |by |for )?{S}",
  "\\b(?:staff|employees|workers|people),? who (?:were|have been) (?:let go|laid off|made redundant)(?= (?:yesterday|today|this|last|on|earlier)\\b)",
  "\\bpink[- ]slips?{#}",
  // "Trims 70 from its head office"
  "\\b(?:cut(?:s|ting)?|trim(?:s|med|ming)?|shed(?:s|ding)?|cull(?:s|ed|ing)?|ax(?:es|ed|ing)|slash(?:es|ed|ing)?)(?= (?:(?:about|around|some|up to|another) )?[\\d,]+ from (?:its|their|the) (?:[\\p{L}’'-]+ ){0,3}(?:offices?|team|staff|work ?force|payroll|headquarters|ranks|department|unit|arm|plant|operations?)\\b){#}",
  // "Several developers said they had been let go"
  "\\b(?:[Ss]everal|[Ss]ome|[Mm]ultiple|[Mm]any|[Aa] number of|[Nn]umerous|[Dd]ozens of|[Hh]undreds of) (?:[\\p{L}-]+ ){0,2}?(?:staff(?:ers)?|employees|workers|developers|engineers|people|colleagues|members of staff|team members)\\b{..}\\b(?:(?:been|were|are|being|be) (?:laid off|let go|made redundant|shown the door))\\b",
  "\\b(?:ax(?:es?|ed|ing)|sack(?:s|ed|ing)?)(?= (?:[\\p{L}]+ ){0,2}\\d[\\d,]{2}){#}",
  "\\b(?:work ?force|headcount|payroll|staff(?: numbers)?) (?:to|will) (?:shrink|fall|drop|be (?:reduced|cut|slashed|trimmed)) by{#}",
  // "Cuts opening hours and 200 jobs": two things are cut.
  "\\b(?:cut(?:s|ting)?|slash(?:es|ed|ing)?|ax(?:es|ed|ing)) (?!(?:an? |the )?(?:\\p{L}+ )?(?:deals?|ribbons?|tax\\p{L}*)\\b)[^.;:,!?|\\n\\uE400-\\uE57F]{3,45} and {J}(?=$|[.,;]| (?:in|at|as|after|by|over|amid)\\b)",
  `(?:{S}(?:[’']s?)? (?:[\\p{L}-]+ ){0,2}?${OVERHAUL}|\\b${OVERHAUL} at {S}) (?:(?:will|to|has|have) )?cost(?:s|ing)? (?:\\p{L}+ ){0,2}{J}`,
  "^Jobs (?:go|(?:(?:to be|are) )?(?:axed|cut|lost|shed|slashed)|to go) at (?:the )?{S}",
  // "Sacks entire content team"
  "\\b(?:lay(?:s|ing)? off|laid off|sack(?:s|ed|ing)?|fir(?:es|ed|ing)|dismiss(?:es|ed|ing)|ax(?:es|ed|ing)|let(?:s|ting)? go(?: of)?) (?:(?:its|the|our|their|nearly) ){0,2}(?:entire|whole|all|most|half)(?: of)? (?:(?:its|the|our|their) )?(?:[\\p{L}-]+ ){0,3}?(?:team|department|staff|newsroom|unit|crew|work ?force|division|desk)\\b",
  // Headlines drop the possessive: "slashing headcount to 400", "eliminates roles across marketing"
  "\\b(?:cut(?:s|ting)?|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|reduc(?:es?|ed|ing)|shrink(?:s|ing)?) (?:global |total )?(?:headcount|work ?force|payroll) (?:by|to|from){#}",
  "\\b(?:cut(?:s|ting)?|slash(?:es|ed|ing)?|ax(?:es|ed|ing)|shed(?:s|ding)?|eliminat(?:es|ed|ing)) (?:(?:some|several|more|multiple|dozens of) )?(?:(?:head office|management|back-office|administrative|factory|pilot|warehouse|support|marketing|engineering) )?(?:jobs|roles|positions|posts)(?= (?:across|at|as|amid|after)\\b| in (?!CI\\b|the (?:queue|pipeline|cloud))|$)(?![^.;]{0,30} from )",
  // "Entire support department dismissed"
  "\\b(?:entire|whole) (?:[\\p{L}-]+ ){0,3}?(?:team|department|staff|newsroom|unit|crew|work ?force|desk)(?: (?:is|was|are|were|has been|have been))? (?:dismissed|sacked|fired(?! up)|laid off|let go|axed|made redundant)\\b",
  "{N}{..}\\bWARN(?: Act)? (?:notices?|filings?|letters?)\\b",
  "\\b(?:pink slips?|(?:termination|redundancy|layoff|lay-off) notices?)\\b{..}{N}",
  "{N}{..}\\b(?:pink slips?|(?:termination|redundancy|layoff|lay-off) notices?)\\b",
  "\\b(?:restructur\\p{L}+|reorgani[sz]\\p{L}+|closures?|shutdowns?)\\b{..}\\b(?:affect|impact)\\p{L}*\\b{..}{N}",
  "\\b(?:let|lets|letting) go(?: of)?\\b{..}{N}",
  "\\b(?:let|lets|letting) {..}{N} go\\b(?! \\p{L}+ing)",
  "\\b(?:let|lets|letting) (?:\\p{L}+ ){0,3}(?:staff|employees|people|workers) go\\b",
  "\\b(?:let|lets|letting) (?:(?:almost|nearly|virtually) )?(?:everyone|everybody) go\\b|\\b(?:lay(?:s|ing)?|laid) off (?:(?:almost|nearly|virtually) )?(?:everyone|everybody)\\b",
  "\\b(?:part(?:s|ed|ing)?(?: ways| company)? with|show(?:s|ing|ed)?(?= [^.;]{2,60} (?:door|exit))|(?:say(?:s|ing)?|said|bid(?:s|ding)?) (?:goodbye|farewell|adieu) to)\\b{..}{N}",
  `\\b(?:clos(?:es?|ed|ing|ures?)|shut(?:s|ting)?|shutter(?:s|ed|ing)?)\\b{..}\\b${WORKPLACE}\\b{..}{N}`,
  "\\b(?:will|to|must) (?:\\p{L}+ )?(?:close|shut down|wind down)\\b{..}\\b(?:affects?|affecting|costs?|costing|putting|leaving|lose)\\b{..}{N}",
  "\\b(?:closures?|shutdowns?|shutting|move)\\b{..}\\b(?:(?:will |to )?cost|costs|costing|(?:will |to )?claims?) {N}",
  "{N}{..}\\bshown the door\\b",
  "\\bsend(?:s|ing)?\\b{..}{N} home (?:for good|permanently)\\b",
  "{J} hit(?=$|[.,;])",
  "{N}{..}\\btold\\b{..}\\b(?:jobs|posts|roles|positions) (?:will|would|are to) (?:go|end|be (?:cut|lost|axed))\\b",
  "\\bputting\\b{..}{N} at risk\\b",
  "\\b(?:says?|said|warns?|warned|admits?|admitted)(?: that)? (?:up to |about |around |some )?{N} (?:are )?at risk\\b(?! (?:from|of being) )",
  "\\b(?:administration|receivership|insolvency|liquidation)\\b{..}{N} at risk\\b",
  "\\b(?:site|plant|factory|office|closure|move|decision) (?:has|puts|leaves|affects|affecting|leaving) {..}{N}(?: at risk)?\\b",
  "{N}(?: (?:is|are|have been|were|put|placed)){0,2} at risk\\b{..}\\b(?:clos(?:e|es|ing|ure)|redundanc\\p{L}+|consultation|restructur\\p{L}+)\\b",
  `\\b${CUTS}{..}{N}`,
  `{N}{..}\\b${CUTS}`,
  `\\b${ANNOUNCES}\\b{..}\\b${CUTS}`,
  `\\b${CUTS}\\b{..}\\b(?:announced|confirmed|under ?way|begin|began|begun|started|hit)\\b`,
  "\\b(?:conduct(?:s|ed|ing)|hold(?:s|ing)|held|announces|announced) (?:an? )?(?:[\\p{Ll}-]+ ){0,2}lay-?off(?=$|[.,;]| (?:as|while|after|of|at|in|amid)\\b)",
  "\\b(?:los(?:e|es|ing|t) their jobs?|lose jobs)\\b",
  "\\breduc(?:e|es|ed|ing) the size of (?:its|our|the|their) (?:\\p{L}+ )?{N}",
  "\\breduc(?:e|es|ed|ing) the size of (?:its|our|the|their) (?:\\p{L}+ )?(?:team|work ?force|staff|company) by{#}",
  "\\breduc(?:e|es|ed|ing) the size of (?:its|our|the|their) (?:\\p{L}+ )?(?:team|work ?force|staff|company)\\b(?:{..}{N})?",
  "\\b(?:cuts?|cutting|goes|go|went|shrinks?|down) (?:down )?to (?:a (?:team|staff|workforce) of\\b|(?=[\\uE400-\\uE4FF]))",
  `\\b(?:lay(?:s|ing)?|laid) off\\b(?! (?:the|a) )(?! ${LAID_OFF_THINGS})`,
  "\\b(?:voluntary|compulsory) (?:redundancy|redundancies|severance)\\b",
  "\\b(?:told|informed|notified)\\b{..}{N}(?:, [^.;]{0,30},)?{..}\\b(?:their|the) (?:jobs|roles|positions|posts|contracts)\\b",
  "{N}{..}\\btold\\b{..}\\b(?:jobs|posts|roles|positions|contracts)\\b{..}\\b(?:go|going|gone|over|end|ending|ended|redundant|lost|cut|axed|eliminated)\\b",
  "{N}{..}\\b(?:disappear|vanish)(?:s|ed)?\\b",
  "{N}{..}\\b(?:told|learn(?:s|ed|t)?|heard|informed|notified|found out)\\b{..}\\b(?:their|the) (?:last (?:days?|shifts?)|(?:jobs?|roles?|positions?|posts?)\\b(?! (?:at|with|for) \\p{Lu}){..}\\b(?:no longer|ceases?|gone|over|at an end))(?![\\p{L}])",
  "\\bsee(?:s|ing)?\\b{..}{N} (?:leave|go|depart|exit|cut|lost|axed|eliminated)(?![\\p{L}])",
  "\\b(?:restructur\\p{L}+|reorgani[sz]\\p{L}+|cutbacks?|cuts|downsizing|programme|plan)\\b{..}\\b(?:affects?|impacts?|hits?|claims?)\\b{..}{N}",
  "{N}{..}\\b(?:could|may|might|are set to|are due to) (?:go|be (?:cut|lost|axed))\\b",
  "{N} (?:gone|eliminated|cut|axed|lost|shed|scrapped|made redundant|let go)(?=$|[.,;:]| (?:at|in|by|as|on|across)\\b)",
  "\\b(?:{N}|hundreds|thousands|dozens|scores)(?: (?:of \\p{L}+|more))? (?:face|faces|facing) (?:the )?(?:axe|ax|chop|redundancy|dismissal)\\b",
  "\\b(?:goes|went|shrinks|shrank|falls|fell|drops|down|reduc\\p{L}+|cut) from [\\uE400-\\uE4FF]{..}\\bto \\d",
  "\\bshrink\\p{L}*\\b{..}\\b(?:staff|work ?force|headcount|payroll)\\b",
  "\\b(?:puts?|plac(?:es|ed|ing))\\b{..}{N} at risk(?: of redundancy)?\\b",
  "\\baxe (?:falls|fell|swings) (?:on|at) (?:{..}{N}|{S})",
  "{S}(?: (?:is|has|to))? (?:swings?|swung|swinging|wields?|wielded) (?:the |its )?(?:jobs? )?axe\\b",
  `\\b${CUTS} (?:at|loom at|hit|for) (?:the )?(?:\\p{L}+ ){0,3}?{S}`,
  `\\b(?:closure|shutdown|closing) of (?:the )?(?:{S}(?:[’']s)? )?(?:[\\p{L}\\d’'-]+ ){0,4}?${WORKPLACE}\\b{..}{N}`,
  "\\b(?:said (?:goodbye|farewell) to|saying (?:goodbye|farewell) to|part(?:ed|ing) ways with)\\b{..}{N}",
  "{N}{..}\\b(?:will|would|are|were) (?:be )?(?:leaving|departing)(?= (?:us|{S}|the company|today|this week|as a result|the business)(?!\\p{L})|[.,;]|$)",
  "\\b(?:retrench(?:es|ed|ing)?|downsiz(?:es|ed|ing)|rightsiz(?:es|ed|ing)|offload(?:s|ed|ing)?|jettison(?:s|ed|ing)?|thin(?:s|ned|ning)? (?:its|the|their) ranks by)\\b{..}{N}",
  "\\bredundancy consultations? (?:opens?|begins?|starts?|launched|under ?way)\\b",
  "\\bma(?:k(?:es?|ing)|de) (?:(?:its|the|our|their|an|all|of|entire|whole|full|most|half) ){1,4}(?:[\\p{L}-]+ ){0,3}?(?:team|department|staff|work ?force|division|desk|crew|newsroom|unit|workers|employees) redundant\\b",
  "\\b(?:workers?|staff|employees|crew|team)\\b(?: \\p{L}+){0,3}? (?:receiv(?:e|es|ed|ing)|gets?|got|handed|given|sent|served) (?:with )?(?:their )?(?:WARN(?: Act)?|layoff|lay-off|redundancy|termination|dismissal) (?:letters?|notices?)",
  "\\b(?:issu(?:es|ed|ing)|fil(?:es|ed|ing)|submit(?:s|ted|ting)|serv(?:es|ed)|sends?|sent)\\b[^.;!?|\\n]{0,30}? WARN(?: Act)? (?:notices?|letters?|filings?)",
];

const DE_FIRES = "(?:streicht|strich|streichen|kürzt|kappt|entlässt|entließ|entlassen|kündigt|opfert|feuert)";
const DE_JOBS = "(?:Stellen|Arbeitsplätze|Jobs|Personal|Mitarbeiter|Beschäftigte)";
const GERMAN = [
  `\\b${DE_FIRES}\\b(?! (?:auf|aus)\\b){..}{N}(?!{..}\\b(?:auf|aus)$)`,
  "{N}{..}(?<![\\p{L}])(?:streichen|gestrichen|abbauen|abgebaut|abzubauen|ab|wegfallen|weg|entfallen|entfällt|zum Opfer|entlassen|kosten|gekündigt|verloren|vor dem Aus|freigesetzt|(?:müssen|sollen) (?:\\p{L}+ ){0,3}gehen|(?:ihren|ihre|den) (?:Job|Jobs|Arbeitsplatz|Arbeitsplätze|Arbeit|Stelle) (?:\\p{L}+ )?(?:verlieren|los)|verlieren (?:\\p{L}+ ){0,2}(?:ihren|ihre|den|die) (?:Job|Jobs|Arbeitsplatz|Arbeitsplätze|Arbeit|Stelle))(?![\\p{L}])",
  "(?<![\\p{L}])(?:müssen|sollen){..}{N}{..}\\bgehen(?![\\p{L}])",
  "\\bfallen\\b{..}{N}{..}\\bweg(?![\\p{L}])",
  "\\b(?:entlässt|entließ|feuert){P}",
  "\\b(?:entlässt|entließ|feuert|streicht|kündigt) (?:fast |rund )?jede[nrms]? (?:zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|zwölfte|zwanzigste)[nr]? (?:\\p{L}+ )?(?:Mitarbeiter\\p{L}*|Beschäftigten|Angestellten|Stelle|Job|Arbeitsplatz)(?![\\p{L}])",
  "{N} f(?:ä|a)ll(?:t|en) (?:\\p{L}+ ){0,3}(?:weg|zum Opfer)(?![\\p{L}])",
  "\\b(?:trennt|trennen|trennte) sich (?:\\p{L}+ ){0,2}von\\b{..}{N}",
  "\\b(?:sich|uns) (?:\\p{L}+ ){0,3}von\\b{..}{N}{..}\\b(?:trennen|getrennt)(?![\\p{L}])",
  "\\b(?:schickt|schickte)\\b{..}{N}{..}\\bnach Hause(?![\\p{L}])",
  "\\b(?:Abbau|Streichung|Wegfall|Entlassung|Kündigung|Abbaus)\\b(?: von|:)?{..}{N}",
  "\\b(?:reduziert|verkleinert|verringert|schrumpft|dezimiert|halbiert|senkt)\\b (?:(?:die|ihre|seine|den|ihren|seinen) )?{N}",
  `\\bbaut\\b[^.;!?|\\n]{0,40}? ${DE_JOBS} ab(?![\\p{L}])`,
  `\\b(?:streicht|kürzt|kappt|strich) (?:\\p{L}+ ){0,2}${DE_JOBS}(?![\\p{L}])`,
  "\\b(?:Stellenabbau|Personalabbau|Stellenstreichungen|Entlassungen|Massenentlassung(?:en)?|Jobabbau|Entlassungswelle|Kündigungswelle|Kahlschlag)\\b(?! (?:aus|vermeiden|verhindern|abgewendet)\\b)(?:{..}{N})?",
  "\\bbetriebsbedingt(?:e|en)? (?:gekündigt|Kündigungen)(?![\\p{L}])",
  "\\b(?:schließt|schliesst|Schließung|dicht|Aus)\\b{..}{N}",
];

const FRENCH = [
  "(?<![\\p{L}])(?:supprim\\p{L}+|licenci\\p{L}+|sépare(?:nt|r)? d(?:e|['’])|suppression d(?:e|['’])|remerci(?:e|ent|er)|congédi\\p{L}+) ?{..}{N}",
  "{N}{..}(?<![\\p{L}])(?:supprimés|supprimées|menacés|concernés|licenciés|disparaître|disparaissent|disparaîtront|sur le carreau|à la rue|(?:perdre|perdent|perdront) leur (?:emploi|travail|poste))(?![\\p{L}])",
  "(?<![\\p{L}])(?:annonce|annoncé|annonçant) (?:de )?(?:la |sa |une )?fermeture(?![\\p{L}]){..}{N}",
  "(?<![\\p{L}])(?:ferme|fermer|fermera|fermeture de)(?![\\p{L}]){..}\\b(?:usines?|sites?|magasins?|ateliers?)\\b{..}{N}",
  "\\b(?:annonc\\p{L}+|lance|présente|prépare|ouvre)(?![\\p{L}]){..}\\b(?:plan social|PSE|plan de sauvegarde|plan de départs|licenciements?|suppressions? (?:de postes|d[’']emplois))(?:{..}{N})?",
  "\\b(?:[Pp]lan social|PSE|[Pp]lan de sauvegarde[^.;]{0,14}|[Pp]lan de départs(?: volontaires)?|[Ll]icenciements?|[Ss]uppressions? (?:de postes|d[’']emplois)|[Vv]ague de licenciements) (?:chez|à|au sein de|pour) (?:la |le |les )?{S}",
  "(?<![\\p{L}])(?:réduit|réduire|réduira|diminue|ampute|rabote) (?:(?:ses|les|leurs|son|sa|de) )?{N}",
  "\\b(?:prévoi\\p{L}+|annonc\\p{L}+|confirm\\p{L}+|entraîn\\p{L}+)(?![\\p{L}]){..}\\b(?:départs?|disparition|perte) d(?:e|['’]){..}{N}",
  "\\b(?:[Pp]lan social|PSE|[Pp]lan de (?:sauvegarde|départs)[^.;]{0,14}|[Rr]estructuration|[Rr]éorganisation)(?![\\p{L}]){..}(?<![\\p{L}])(?:vise|touche|concerne|affecte|prévoit|porte sur)(?![\\p{L}]){..}{N}",
  "(?<![\\p{L}])(?:rupture|fin) d(?:e|es|u|['’]) ?(?:contrats?){..}{N}",
  "(?<![\\p{L}])licencie$",
];

/** "La extinción de sus contratos", "a rescisão dos contratos", "a extinção de postos" */
const ENDED_CONTRACTS =
  "(?<![\\p{L}])(?:extinción|rescisión|amortización|supresión|eliminación|extinção|rescisão|supressão|eliminação) d(?:e|el|os|as?)(?: (?:los|las|sus?|seus?|suas?|us))?";

const CONTRACTS = "(?:contratos?|puestos|empleos|postos|empregos)(?![\\p{L}])";

const SPANISH = [
  "\\b(?:despid\\p{L}+|despedi\\p{L}+|recort\\p{L}+|prescind\\p{L}+ de|se separa de|elimin\\p{L}+|destru\\p{L}+|echa(?:rá)? a)(?![\\p{L}]){..}{N}",
  "\\b(?:despide|despidió|despedirá|despedir|echa|echará)(?: a)?(?![\\p{L}]){P}",
  "\\b(?:despidos|ERE|expediente de regulación|despido colectivo)(?![\\p{L}]){..}{N}",
  "\\b(?:anuncia|presenta|inicia|ejecuta|presentado|presentó|anunciado|anunció|negocia)(?![\\p{L}]){..}\\b(?:despidos|despido colectivo|ERE|expediente de regulación)(?![\\p{L}])",
  "{N}{..}(?<![\\p{L}])(?:en la calle|a la calle|menos$|despedid[oa]s|sin (?:empleo|trabajo)|(?:pierden|perderán) (?:su|el) (?:empleo|puesto|trabajo))(?![\\p{L}])",
  `{N}{..}${ENDED_CONTRACTS} ${CONTRACTS}`,
  `${ENDED_CONTRACTS}{..}{N}`,
  "\\b(?:deja|dejará|dejan|dejando) (?:sin (?:empleo|trabajo)|en la calle) a\\b{..}{N}",
  "\\b(?:[Rr]educe|reducirá|[Rr]ecorta|recortará|adelgaza|ajusta|[Aa]juste de|[Rr]ecorte de|[Rr]educción de) (?:su |la )?plantilla(?![\\p{L}])",
  "\\b(?:[Dd]espidos|ERE|[Dd]espido colectivo) en (?:la |el )?{S}",
];

const PORTUGUESE = [
  "\\b(?:demite|demitiu|demitir|demitirá|despede|despediu|despedir|despedirá|corta|cortou|cortar|cortará|eliminar|eliminará|desliga|desligou|elimina|eliminou|manda embora)(?![\\p{L}]){..}{N}",
  "\\b(?:dispensa|dispensou|demite|demitiu|despede|despediu|desliga|desligou){P}",
  "\\b(?:dispensa|dispensou) (?:(?:cerca de|mais de|pouco mais de|mais|outros|quase|pelo menos) )?{N}",
  "\\b(?:demissão|demissões|despedimento|desligamento|corte) de\\b{..}{N}",
  "\\b(?:avança com|anuncia|inicia|comunica|comunicou|iniciou|anunciou)(?![\\p{L}]){..}\\bdespedimento cole[ct]?tivo(?![\\p{L}])(?:{..}{N})?",
  "{N}{..}(?<![\\p{L}])(?:sa(?:em|íram) d[aoe]|deixa(?:m|ram) a empresa|perdem o emprego|perderam o emprego|sem (?:emprego|trabalho)|(?:demitid|desligad|despedid|dispensad)[oa]s)(?![\\p{L}])",
  "\\b(?:faz|fez|anuncia|anunciou|inicia|iniciou|promove|promoveu)(?![\\p{L}]){..}(?<![\\p{L}])(?:demissão em massa|demissões|(?:nova )?(?:onda|rodada|leva) de (?:demissões|cortes))(?![\\p{L}])",
  `{N}{..}${ENDED_CONTRACTS} ${CONTRACTS}`,
  "\\b(?:reduz|reduziu|enxuga|enxugou) (?:(?:a|o|sua|seu|a sua|o seu) )?{N}",
  "\\b(?:[Dd]emissões|[Dd]emissão em massa|[Dd]espedimento cole[ct]?tivo|[Cc]ortes) n[ao] {S}",
];

const ITALIAN = [
  "\\b(?:licenzi\\p{L}+|taglia(?:no|re|to)?|manda a casa|lasci\\p{L}+ a casa)\\b(?:{..}{N}| altr| parte| [\\p{L}]+ personale)",
  "\\b(?:annuncia|dichiara|conferma|apre|avvia)\\b{..}\\b(?:licenziament[oi](?: collettiv[oi])?|esuberi|tagli|procedura di mobilità)\\b(?:{..}{N})?",
  "\\b[Ll]icenziament[oi](?: collettiv[oi])? (?:in|alla|al|all['’]|da|di) ?{S}",
  "\\b(?:riduce|ridotto|ridurrà|riduzione del|dimezza) (?:(?:l['’]|il |la ))?{N}",
  "{N}{..}(?<![\\p{L}])(?:licenziat[ie]|lasciat[ie] a casa|in esubero|senza lavoro|(?:lettera|lettere) di licenziamento|perdono il (?:posto|lavoro)|perderanno il (?:posto|lavoro))(?![\\p{L}])",
];

const DUTCH = [
  "\\b(?:schrapt|schrappen|ontslaat|ontslaan)\\b{..}{N}",
  "\\b(?:zet|zetten)\\b{..}{N}{..}\\b(?:op straat|buiten|aan de kant|de laan uit)(?![\\p{L}])",
  "\\b(?:verdwijnen|vervallen|sneuvelen)\\b{..}{N}",
  "{N}{..}(?<![\\p{L}])(?:verdwijnen|vervallen|sneuvelen|ontslagen|ontslaan|geschrapt|schrappen|boventallig|op straat|op de tocht|verliezen hun baan|hun baan kwijt|moet(?:en)? (?:\\p{L}+ )?(?:weg|vertrekken|gaan))(?![\\p{L}])",
  "\\b(?:reorganisatie|sluiting|sanering)\\b{..}\\bkost(?:en)?\\b{..}{N}",
  "\\b(?:neemt|nemen|nam) afscheid van\\b{..}{N}",
  "\\b(?:krimpt|verkleint|reduceert|snijdt in) (?:(?:het|de|zijn|haar) )?{N}",
  "\\b(?:[Oo]ntslagronde|[Mm]assaontslag|[Oo]ntslagen|[Cc]ollectief ontslag|[Bb]anenverlies) (?:bij|voor) {S}",
];

const NORDIC = [
  "\\b(?:irtisanoo|irtisanonut|irtisanoi|vähentää|varslar|säger upp|fyrer|opsiger|sier opp|kutter)(?![\\p{L}]){..}{N}",
];

/** From the telling to the vague; the first that fits a sentence gives its number. */
export const LAYOFF_RULES: readonly JobRule[] = [
  ...ENGLISH,
  ...GERMAN,
  ...FRENCH,
  ...SPANISH,
  ...PORTUGUESE,
  ...ITALIAN,
  ...DUTCH,
  ...NORDIC,
  // "140 esuberi", "60 redundancies": a number of cuts says it all.
  "{C}",
].map(compileJobRule);

/** Without one of these words no rule fits a sentence. */
export const LAYOFF_CUE = cueOf(
  ...LAYOFF_RULES.slice(0, -1).map(({ pattern }) => pattern),
  new RegExp(`\\b(?:${CUT_NOUNS})`, "iu"),
);
