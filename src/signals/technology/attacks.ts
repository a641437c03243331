import { createPattern } from "../language/pattern.ts";

/** How texts name an attack on somebody's systems or data, and by which words it shows that it happened and to whom. */

const KIND =
  "(?:cyber(?:[- ]?security)?|ransomware|malware|hack(?:er|ing)|phishing|DDoS|denial[- ]of[- ]service|credential[- ]stuffing|supply[- ]chain|computer|IT|network|data[- ]theft|extortion)[- ]?";
/** What makes a product, a study, a lesson or a court case of the word before. */
const NO_EVENT =
  "protection|detection|response|recovery|prevention|mitigation|insurance|simulat\\p{L}+|drills?|exercises?|readiness|resilience|reports?|surveys?|stud(?:y|ies)|statistics|research|costs?|notifications?|laws?|legislation|bill|act|rules?|services?|solutions?|tools?|toolkit|software|platform|products?|trends?|monitoring|risks?|threats?|defen[cs]es?|preparedness|playbooks?|plans?|polic(?:y|ies)|experts?|firm|specialists?|lawyers?|victims|coverage|warrant(?:y|ies)|hotline|hearings?|lawsuits?|settlements?|fines?|suits?|litigation|penalt(?:y|ies)|case|claims?|index|landscape|surge|training|awareness|teams?|gangs?|groups?|operators?|crews?|negotiat\\p{L}+|payments?|demands?|actors?|campaigns?|techniques?|methods?|incidents|strains?|famil(?:y|ies)|variants?|task force|scams?|attempts?|wave|season|market|checker|search|hotspot|capabilit\\p{L}+|guides?|checklists?|templates?|tips|history|timeline|roundup|webinars?|podcasts?|expertise|consult\\p{L}+|tabletop|movie|film|novel|game";
const ONE =
  "(?:cyber|digital|computer|data)[- ]?(?:attack|assault|incident|breach|hack|intrusion|extortion|heist|raid|break-?in|grab|crisis)|" +
  `${KIND}(?:attack|assault|incident|hack|intrusion|breach|event|infection|heist)|(?<!(?:ataques|attaques|incidentes) (?:de|por|par) )ransomware(?! (?:attacks|incidents|infections))|` +
  "(?:data|security|privacy|network|information|credential|database|e-?mail|website|server|system|card|card data|payment card|customer data|source code)[- ](?:security )?(?:breach|leak|theft|compromise|intrusion|hack)|(?:IT |cyber ?|data |information )?security (?:breach|incident)|(?:data|privacy) incident|(?:wallet|exchange|bridge|crypto|bitcoin|protocol)[- ](?:hack|heist|exploit|theft|breach)|" +
  "(?:breach|hack|compromise) of (?:(?:its|our|their|the|some|an?|one|internal|customer|user|corporate|employee|company) ){0,3}(?:[\\p{L}-]+ )?(?:systems?|networks?|servers?|databases?|data|e-?mails?|mailbox(?:es)?|environment|accounts?|website|portal|platform|app|cloud)|" +
  "(?:leak|theft) of (?:[\\p{L}\\p{N}.,-]+ ){0,4}(?:data|records|information|source code|credentials|passwords|names|addresses|files|e-?mails?|documents|details)|vol d(?:e |es |['’])(?:[\\p{L}]+ )?(?:données|noms|fichiers|informations|coordonnées|mots de passe)|" +
  "unauthori[sz]ed (?:third[- ]party |external )?(?:access|activity|intrusion|disclosure)|intrusion(?= (?:into|in|on|at) )|hack(?=[.!]?$| (?:on|of|at|that|which|exposes|exposing|affects|affecting|hits|hitting|last|in|this|drags|is|was) )|break-in(?= (?:at|into|on|of|that|which|last|in) [^.;]{0,80}(?:network|system|server|data|\\bIT\\b|computer|account|website|e-?mail|cloud|portal|records|files|customer))|" +
  "cyberangriff(?:e?s)?|cyberattacke|abfluss von \\p{L}*daten|cybervorfall|hacker-?(?:angriff(?:e?s)?|attacke)|ransomware-?(?:angriff(?:e?s)?|attacke)|datenleck|datenpanne|datendiebstahl|datenabfluss|(?:IT-|cyber-?)?sicherheitsvorfall|verschlüsselungstrojaners?|erpressungstrojaners?|it-angriff(?:e?s)?|angriff(?:e?s)? auf (?:die |das |ihre |seine )?(?:IT|EDV|Server|Computersysteme|IT-\\p{L}+)|" +
  "cyberattaque|cyber-attaque|attaque (?:informatique|par rançongiciel|par ransomware)|fuite de données|vol de données|violation de données|piratage|rançongiciel|" +
  "ciberataque|ciberincidente|ataque (?:informático|cibernético|hacker|de (?:ransomware|hackers|piratas informáticos))|filtración de datos|fuga de (?:datos|información)|robo de datos|brecha de (?:seguridad|datos)|hackeo|" +
  "vazamento de dados|invasão (?:hacker|cibernética|(?:de|a|ao|aos) (?:\\p{L}+ )?sistemas?)|incidente (?:de segurança|cibernético|de ciberseguridad)|attacco (?:hacker|informatico|ransomware|cyber)|cyberattacco|violazione (?:dei|di) dati|fuga di dati|furto di dati|" +
  "cyberaanval|hackaanval|ransomware-?aanval|gijzelsoftware|datalek|datadiefstal|cyberincident";

/** One attack, breach or leak: the singular, and not what is sold or said about such things. */
export const ATTACK = createPattern(
  new RegExp(`(?<![\\p{L}-])(?:${ONE})(?![\\p{L}]|-(?:\\p{L}))(?! (?:${NO_EVENT})(?!\\p{L}))`, "giu"),
);

/** Who attacks. */
export const ATTACKERS = createPattern(
  /(?<![\p{L}-])(?:hackers?|attackers?|cyber ?criminals?|cyber ?attackers?|threat actors?|intruders?|(?:ransomware|hacker|hacking|cyber ?crime|extortion|cyber) (?:gang|group|crew|operator|affiliate)s?|(?:pro-\p{L}+|hacktivist|DDoS|cyber) (?:groups?|hackers?|collectives?)|hacktivists?|(?:an? )?(?:unauthori[sz]ed|malicious|external|unknown) (?:third[- ]part(?:y|ies)|part(?:y|ies)|person|individual|actor|user|insider)s?|criminals|thieves|unbekannte|unbefugte|angreifer|cyberkriminelle|erpresser|online thieves|data thieves|(?:an? )?(?:former|rogue|disgruntled) (?:employee|contractor|worker|staff member|insider)|extortionists|blackmailers|outsiders?|strangers?|someone|somebody|kriminelle|pirates informatiques|hackeurs|cybercriminels|cyberpirates|des pirates|des inconnus|piratas informáticos|ciberdelincuentes|atacantes|criminosos|invasores|cybercriminali|pirati informatici|aanvallers|cybercriminelen|(?:ransomware|malware)(?! attacks?(?!\p{L}))|(?:computer )?virus|an attack|the attack)(?!\p{L})/giu,
);

/** What attackers do to somebody's systems and data. */
export const ATTACKS =
  /^(?:,? who)?(?: (?:has|have|had|may have|also|potentially|possibly|reportedly|recently|apparently|successfully|illegally|briefly|then|hat|haben|hatten|ont|a|han|hanno)){0,3}(?: [^.;:]{3,80}? (?:verschlüsselt|gestohlen|erbeutet|kopiert|angegriffen|gehackt|lahmgelegt|eingedrungen|abgegriffen|gestolen|gekraakt|versleuteld|buitgemaakt)(?!\p{L})| (?:volé|dérobé|chiffré|piraté|copié|pénétré|accédé|eu accès|paralysé|publié|robado|cifrado|accedido|sustraído|rubato|cifrato|criptato|violato|avuto accesso|accedieron|sustrajeron|cifraron|roubaram|acessaram|criptografaram|copiaram|drangen|verschafften sich|stahlen|erlangten|kopierten|st[eo]als?|stole|stolen|stehlen|erbeuten|erbeuteten|breach(?:es|ed)?|hacks?|hacked|(?:hold|held|holds)(?=[^.;]{2,50} (?:to|for) ransom)|been reading|read(?= (?:[\p{L}\d.,]+ ){0,3}(?:customers?|users?|clients?|members?|private|internal|personal|confidential|thousands|hundreds|\d[\d.,]*|e-?mails?|messages|tickets)(?!\p{L}))|access(?:es|ed)?|gain(?:s|ed)? (?:[\p{L}-]+ ){0,3}access|used? (?:[\p{L}'’-]+ ){0,5}to (?:access|enter|get|gain|break|export|exfiltrate|pull|view|obtain|steal|log|sign|reach|read|copy|act|pose|download)|g[eo]ts? (?:in|into|access|hold|at|hands)|log(?:s|ged)? (?:in|into)|signed in|reach(?:ed)?|ma(?:de|ke|kes) off with|walk(?:s|ed)? off with|helped themselves|lifted|swiped|snatched|nabbed|grabbed|scraped|sich Zugang|(?:were|was|been) (?:inside|in)|roamed|extort(?:ed)?|blackmail(?:s|ed)?|demand(?:s|ed)? (?:[\p{L}\d$€£.-]+ ){0,4}from|exploit(?:s|ed)? [^.;:]{3,50}? (?:and|to) (?:access|download|cop|st[eo]al|stole|read|export|view|exfiltrat|drain|dump)\p{L}*|br[eo]aks? into|broke into|broken into|compromise[sd]?|infiltrated?|penetrated?|encrypt(?:s|ed)?|verschlüssel\p{L}+|exfiltrated?|viewed|cop(?:y|ied)|download(?:ed)?|took|take[ns]?|leak(?:s|ed)?|publish(?:es|ed)?|dump(?:s|ed)?|hits?|attack(?:s|ed)?|angegriffen|target(?:s|ed)?|cripple[sd]?|paraly[sz]e[sd]?|disrupt(?:s|ed)?|affect(?:s|ed)?|(?:brings?|brought)(?=[^.;]{2,60} to (?:a |its )?(?:standstill|halt|knees)(?!\p{L}))|cloned?|deface[sd]?|hijack(?:ed)?|drain(?:ed)?|siphon(?:ed)?|obtain(?:ed)?|lock(?:s|ed)?|legen|legten|stelen|volent|dérobent|piratent|roban|robaron|filtran|filtraron|publican|publicaron|difunden|divulgam|vazam|vazaram|publient|diffusent|veröffentlichen|pubblicano|diffondono|lekken|publiceren|hackean|rubano|invadem|invadiram|hacken|hackten|kraken|wiped?|deleted?|shut(?:s)? down|knock(?:s|ed)|forced?|forces)(?!\p{L}))/iu;

/** The account is the object: "got into some of its IT systems". */
export const OWN_SYSTEMS =
  /(?<!\p{L})(?:its|our|their|the (?:company|firm|group|retailer|bank|network|hospital|university|city|council|district|school|operator|manufacturer|maker|carrier|airline|utility|exchange|chain|charity|clinic|supplier|broker|insurer|lender|platform|provider|agency|authority|club|museum|college|school|publisher|broadcaster|brewer)['’]s) (?:[\p{L}-]+ ){0,4}(?:IT|systems?|networks?|servers?|computers?|website|site|app|data|databases?|operations|production|plants?|factories|files|infrastructure|environment|stores|shops|outlets|restaurants|hotels|tills|terminals|e-?mails?|mailbox(?:es)?|platform|portal|cloud|backups?|accounts?|source code|repositor(?:y|ies)|users?|customers?|records)(?!\p{L})/iu;

/** Thieves steal copper too: who is no attacker of computers by name has to be after such things. */
export const OFFLINE_TOO =
  /^(?:thieves|criminals|(?:an? )?(?:former|rogue|disgruntled) (?:employee|contractor|worker|staff member|insider)|someone|somebody|outsiders|unbekannte|unbefugte|kriminelle|(?:computer )?virus|an attack|the attack|outsiders?|strangers?)$/iu;
export const DIGITAL =
  /\b(?:data\p{L}*|records?|files?|networks?|systems?|servers?|accounts?|e-?mails?|mailbox\p{L}*|passwords?|website|tickets?|source code|repositor\p{L}*|card (?:numbers|details)|bitcoin|crypto|cryptocurrency|ransom|inbox(?:es)?|tokens?|wallets?|messages|chats|mails?|software|IT|computers?|netzwerk\p{L}*|daten\p{L}*|server|systeme?)\b/iu;

/** Words between a verb and the attack: articles and adjectives, no further preposition. */
const GAP =
  "(?:(?!(?:in|of|at|for|to|on|against|from|with|by|after|how|new|rise|more|tools?) )[\\p{L}\\p{N}’'“\"-]+ ){0,5}[“\"'‘]?";

/** It happened to whoever stands before: "hit by", "suffers", "reeling from"; the attack follows at once. */
export const SUFFERS = new RegExp(
  "(?<!\\p{L})(?:(?:hit|struck|targeted|attacked|crippled|paraly[sz]ed|disrupted|affected|impacted|compromised|breached|hacked|infected|encrypted|downed|shut(?:tered)?(?: down)?|closed|halted|hobbled|knocked (?:out|offline)|taken (?:down|out|offline)|brought (?:down|to a (?:halt|standstill))|stolen|exposed|leaked|accessed|lost|offline|involved|rocked|shaken|plagued|besieged|caught(?: up)?|getroffen|lahmgelegt|betroffen|touchée?|frappée?|paralysée?|visée?|afectad[oa]|paralizad[oa]|colpit[oa]|bloccat[oa]|atingid[oa]|afetad[oa]|golpead[oa]|derrubad[oa]|paralisad[oa]|stilgelegd|platgelegd)(?: (?:no|na|nesta|neste|el|la|este|esta|em) (?:\\p{L}+(?:-feira)?|\\d{1,2})(?:, \\d{1,2})?(?: de \\p{L}+)?,?)?(?: (?:since|on|seit|am|depuis|desde|da|dal|sinds|op) (?:\\p{L}+ )?[\\p{L}\\d]+)? (?:by|in|with|during|von|durch|par|por|da|dal|door) |" +
    "(?:suffer(?:s|ed|ing)?|experienc(?:es|ed|ing)|endur(?:es|ed|ing)|sustain(?:s|ed)|faces|faced|facing|battl(?:es|ed|ing)|fight(?:s|ing)|grappl(?:es|ed|ing) with|reel(?:s|ing) from|recover(?:s|ing|ed) from|(?:deal(?:s|ing)|dealt) with|respond(?:s|ed|ing) to|struggl(?:es|ed|ing) with|cop(?:es|ed|ing) with|hit with|(?:loses?|lost|losing) (?:[$€£]?[\\d.,]+ ?\\p{L}* ){1,2}(?:[\\p{L}]+ ){0,3}(?:in|to)|(?:falls|fell|fallen) (?:victim|prey) (?:to|of)|(?:victim|target|subject) (?:of|to|in)|undergo(?:es|ing)|contain(?:s|ed|ing)?|erleidet|erlitt|kämpft (?:gegen|mit)|Opfer (?:von|eine[rs])|Ziel (?:von|eine[rs])|victime d['’ ]|subit|a subi|sufre|sufrió|ha sufrido|víctima de|sofre|sofreu|vítima de|subisce|ha subito|vittima di|slachtoffer van|kampt met|doelwit van|getroffen door) ?)" +
    `${GAP}$`,
  "iu",
);

/** Whoever stands before tells of it, or looks into it. */
export const TELLS = new RegExp(
  "(?<!\\p{L})(?:confirm(?:s|ed|ing)?|disclos(?:es|ed|ing)?|report(?:s|ed)|acknowledg(?:es|ed)|admit(?:s|ted)|announc(?:es|ed)|reveal(?:s|ed)|investigat(?:es|ed|ing)|prob(?:es|ing)|says|said|notif(?:ies|ied|ying) [^.;]{2,60}?(?:of|about|after)|warn(?:s|ed|ing)? [^.;]{2,60}?(?:of|about|after)|inform(?:s|ed|ing)? [^.;]{2,60}?(?:of|about|after)|(?:tells|told|alerts|alerted) [^.;]{2,60}?(?:of|about)|apologi[sz](?:es|ed) (?:for|after|over)|bestätigt|meldet|räumt|confirme|reconnaît|signale|annonce|confirma|confirmó|reconoce|reconoció|informa|conferma|comunica|bevestigt|meldt|a confirmé|ha confirmado|hat bestätigt)(?: (?:late |early )?(?:on )?(?:\\p{L}+day|lundi|mardi|mercredi|jeudi|vendredi|\\p{Lu}\\p{L}+ \\d{1,2})| to [\\p{L}’' ]{3,30}?| today| yesterday| this week| (?:via|by|in) an? [\\p{L}\\d -]{3,24}?){0,2},? (?:[Tt]hat |de |d['’]|del? |een |uma? |una? |un )?" +
    `${GAP}$`,
  "iu",
);

/** Whoever stands before has come upon it: their own, or as security firms do, somebody else's. */
export const FINDS = new RegExp(
  "(?<!\\p{L})(?:discover(?:s|ed)|detect(?:s|ed)|identif(?:ies|ied)|learn(?:ed|t)(?: of)?|(?:became|become|becomes|were made|was made) aware of|determined|noticed|found|finds|uncover(?:s|ed)|entdeckt(?:e|en)?|festgestellt|détecte|a détecté|detecta|detectó) (?:that )?" +
    `${GAP}$`,
  "iu",
);

/** What nobody does because it was attacked itself: sell, study, help, gain. */
export const NO_CONSEQUENCE = createPattern(
  /(?<!\p{L})(?:launch|unveil|introduc|releas|partner|team|acquir|buy|bought|rais|w[io]n|won|sign|help|support|assist|offer|publish|sees|demand|benefit|gain|grow|advis|call(?:s|ed) for|analy|research|track|recommend|predict|expand|open|invest|join|appoint|hire[sd]? new|add|updat|patch|fix|learn|lesson|stud|survey|report(?:s|ed) (?:rise|growth|record)|sell|sold|market|pitch|honou?r|award|donat|volunteer|lend|fund|praise|critici[sz]|condemn|comment|warn(?:s|ed)? (?:of|about|against|that)|detect|discover|uncover|find|found|show|stop|fight|combat|tackl|defend|protect|secur|explain|discuss|model|simulat|cover|insur|brief|train|teach|taught|test|urg|give|gave|speak|says?|told|tips?|research|trace|link|blam|attribut|investigat(?:es|ed)? (?:the|how)|accus|against|decrypt)\p{L}*/iu,
);

/** What leads from a consequence to its cause. */
export const BECAUSE = new RegExp(
  "(?<!\\p{L})(?:after|following|amid|(?:bill|hit|loss(?:es)?|costs?|damages?|fallout|disruption|charge) from|due to|because of|caused by|over|in (?:the )?(?:wake|aftermath) of|in response to|citing|by|blamed on|nach|wegen|aufgrund|infolge|après|suite à|à cause d['’]|à la suite d['’]|tras|después de|por|após|depois de|dopo|a causa di|na|door|vanwege) (?:de |d['’]|un |une |una |uma |een |einem |einer |eines )?" +
    `${GAP}$`,
  "iu",
);
/** Attacks that only a consequence tells from a worry: "offline due to an IT security issue". */
export const SECURITY_ISSUE = createPattern(
  /(?<![\p{L}-])(?:(?:IT |cyber ?)security (?:issue|event|matter|problem)|cyber (?:issue|event)|security (?:issue|event)|suspicious activity|(?:suspicious|unusual|anomalous|irregular) (?:\p{L}+ )?activity(?= (?:on|in|within|across|involving|affecting) (?:[\p{L}-]+ ){0,4}(?:networks?|systems?|servers?|accounts?|e-?mail|environment|computers?|infrastructure|IT)(?!\p{L})))(?!\p{L})/giu,
);

/** From an attack to whom it hits: "disrupts", "at", "on". */
export const STRIKES =
  /^(?:,? (?:that|which))?(?: (?:has|have|had|now|also|reportedly|briefly|again|temporarily)){0,2} (?:hits?|strikes?|struck|disrupt(?:s|ed|ing)?|cripple[sd]?|paraly[sz]e[sd]?|knock(?:s|ed)|shuts?(?: down)?|took|takes|forces?d?|brings?|brought|halt(?:s|ed)?|made|makes|renders?|rendered|hobble[sd]?|downs|closes?d?|locks?|locked|stop(?:s|ped)?|target(?:s|ed|ing)|impact(?:s|ed|ing)|affect(?:s|ed|ing)|hamper(?:s|ed)|rock(?:s|ed)|exposes?d?|leaves|left|sends|costs|plagues?d?|delays?|delayed|hitting|behind|at|on|against|of|in|inside|trifft|legt|legte|traf|auf|bei|gegen|touche|frappe|paralyse|vise|contre|chez|sur|à|de|afecta|golpea|paraliza|contra|en|al?|na|no|da|do|della|nella|atinge|afeta|derruba|derrubou|desliga|desligou|paralisa|paralisou|atingiu|afetou|interrompe|interrompeu|paralizó|tumba|tumbó|golpeó|afectó|colpisce|paralizza|contro|ai|alla|allo|del|della|treft|op|bij|legt) /iu;

/** Systems were attacked where no attack is named: "was hacked", "has been breached". */
export const HACKED = createPattern(
  /(?<![\p{L}-])(?:(?:is|was|were|are|been|being|got|gets|has been|have been) )?(?:hacked|defaced|breached|under attack(?= (?:from|by) (?:[\p{L}-]+ ){0,2}(?:hackers|cyber ?criminals))|(?:hit|struck|downed) by (?:an? )?(?:online|internet|web) attack|(?:hit|struck|targeted|breached) (?:in|by) (?:an? |the )?(?:[\p{L}-]+ ){0,3}cyber[- ]?(?:operation|campaign|espionage|sabotage)|gehackt|piratée?|hackead[oa]|hackerat[oa]|gehackt|invadid[oa]|se (?:fait|sont fait|est fait) (?:voler|dérober|pirater|hacker|attaquer)|s['’]est fait (?:voler|dérober|pirater|hacker|attaquer)|si è vist[oa] rubare)(?=$|[.,;:!?–—]| [:!?–—]| (?:des|les|ses|par|i|le|by|from|in|as|for|again|after|over|and|on|last|this|through|via|today|yesterday|with|amid|von|par|por|da|door)\b)/giu,
);

/** Whose systems were hacked stands behind "after": "cancels sailings after IT systems hacked". */
export const AFTER_ITS_SYSTEMS =
  /(?<!\p{L})(?:after|as|following|because) (?:(?:its|our|their|the) )?(?:[\p{L}-]+ ){0,2}(?:systems?|networks?|servers?|website|accounts?|database|computers) (?:(?:was|were|has been|have been|got) )?$/iu;
/** Languages that begin with the verb: "hackean a Beacon". */
export const HACK_AT = createPattern(/(?<!\p{L})(?:hackean|hackearon|atacan|ciberatacan|piratean)(?: a)? /giu);
/** Right after the account's name: "Beacon nach Hackerangriff". */
export const IN_THE_WAKE = /^ (?:nach|après|tras|na|dopo|após|after|following) $/iu;
/** A headline names the breach after its victim: "Beacon breach: what we know", "Beacon hack exposes 3m users". */
export const CALLED =
  /^(?:['’]s)? (?:massive |latest |data |security |customer |cyber )?(?:breach|hack|leak|cyber ?attack|ransomware attack)(?![\p{L}-])(?! (?:days?|weeks?|nights?|report|study|team|lab|of (?:contract|trust|duty)|protection|prevention|detection|response))/iu;
/** "sends breach letters to 61,000" */
export const SENDS_NOTICE = createPattern(
  /(?<!\p{L})(?:sends?|sent|sending|mails?|mailed|mailing) (?:out )?(?:data[- ])?breach (?:letters?|notices?|notifications?)(?!\p{L})/giu,
);
/** "It was ransomware": the cause of what was told before. */
export const IT_WAS = /^["“]?(?:It|This|That|The (?:cause|culprit|reason)) (?:was|is) (?:an? )?(?:\p{L}+ )?$/u;
/** A headline that speaks of more than the account: "hospital cyberattack", "industry data breach". */
export const OF_OTHERS =
  /(?<!\p{L})(?:hospital|bank|port|city|supplier|vendor|government|ministry|retail(?:er)?|industry|customer['’]s|client['’]s|rival|competitor|third[- ]party|school|election|airline|pipeline|celebrity|country|nation|world|major|next|every|any|no) $/iu;

/** Advice, law, history, drills and other people's troubles: the word without the event. */
export const NO_INCIDENT = createPattern(
  /\b(?:(?:fir(?:es|ed)|sack(?:s|ed)|dismiss(?:es|ed)|disciplin(?:es|ed)) [^.;]{0,50}\bfor leaking|(?:stories|reports|articles|reporters|journalists|bloggers)\b[^.;]{0,50}\b(?:leak(?:s|ed|ing)?|sources)|leak(?:s|ed|ing)? [^.;]{0,30}(?:forthcoming|upcoming|unreleased|unannounced)|in the event of|in case of|prevent(?:s|ing|ion)?|avoid(?:s|ing)?|protect(?:s|ed|ing)? (?:\p{L}+ ){0,4}(?:from|against)|prepar(?:e|es|ing) for|defend(?:s|ing)? against|insur(?:e|es|ing|ance) (?:against|for)|simulat(?:e|es|ed|ing|ion)|drill|tabletop|exercise|mock|penetration test|pen ?test(?:s|ing|ers)?|red team|bug bounty|capture the flag|(?:average|typical|total) cost of|help(?:s|ed|ing)? (?:\p{L}+ ){0,6}(?:recover|respond|contain|stop|avoid)|(?:most|many|half|few|one in (?:two|three|four|five|ten|\d+)|two[- ]thirds|a third|a quarter|majority) (?:of )?(?:all |the |uk |us )?(?:[\p{L}-]+ )?(?:firms|companies|businesses|organi[sz]ations|hospitals|banks|retailers|schools|councils|SMEs|victims)|at risk of|risk of|likelihood of|how to|lessons|anniversary|years? (?:after|since|on from|ago)|months? (?:after|since|on from|later)|what is an?|unaffected|not (?:been )?(?:affected|impacted|hit|involved)|averted|in (?:the )?event of|(?:thriller|novel|movie|film|game|series|drama) (?:by|from|about)|you play|what (?:to do|happens)|every \d+ (?:seconds|minutes)|percent of (?:companies|organi[sz]ations|businesses|firms)|\d+ ?% of (?:companies|organi[sz]ations|businesses|firms|attacks|breaches))\b/iu,
);
/** Heads of texts that come long after, or collect what happened to many. */
export const OLD_OR_MANY = createPattern(
  /\b(?:fine[ds]?\b|fined|penalt(?:y|ies)|settle(?:s|d|ment)|lawsuits?|sue[sd]?|suing|class[- ]actions?|court(?! (?:papers|filings?|documents|records)(?: show| reveal|$))|judge|convicted|sentenced|jailed|arrested|charged|extradited|pleads?|anniversary|lessons|biggest|worst|largest (?:data )?breaches|top \d+|round-?up|recap|timeline|list of|(?:this|last) week in|week in review|month in review|year in review|weekly|newsletter|statistics|trends?|survey|study|report finds|forecast|predictions?|how we|inside (?:the|our)|looking back|years? (?:after|later|on)|months? (?:after|later|on)|bußgeld|amende|multa|sanción|boete|one year)\b/iu,
);

/** Said, not shown: a gang's boast, a fear. */
export const CLAIMED =
  /\b(?:alleg(?:es|ed|edly|ing)|claim(?:s|ed|ing)? (?:to have|that|credit|responsibility|it|an?|the)|rumou?r(?:s|ed)?|purported(?:ly)?|possible|potential|unconfirmed|unverified|if|would|could|whether|fear(?:s|ed)?|threaten(?:s|ed|ing)? to|claims? of|reports? of)\s/iu;
/** It came to nothing. */
export const FENDED_OFF = createPattern(
  /\b(?:den(?:y|ies|ied)|no|not|never|nor|without|thwart\p{L}*|foil\p{L}*|repel\p{L}*|block(?:s|ed|ing)|prevent\p{L}*|avert\p{L}*|avoid\p{L}*|fend\p{L}*|stop(?:s|ped) an?|unaffected|immune|rul(?:es|ed) out|spared|kein\p{L}*|nicht|pas|aucune?|ningún|nenhum|nessun\p{L}*|geen|niet)\b/iu,
);
/** Of an earlier year, or told again. */
export const KNOWN_ALREADY = /\b(?:last year['’]s|previous|earlier|past|prior|(?:19|20)\d\d)(?: [\p{L}-]+)? $/iu;

/** Data in the wrong hands: "customer records were stolen". */
export const EXPOSED = createPattern(
  /(?<!\p{L})(?:(?:personal|customers?['’]?|clients?['’]?|users?['’]?|patients?['’]?|employees?['’]?|members?['’]?|students?['’]?|sensitive|confidential|private|payment|card|health|financial|account|login|internal|guest|passenger|donor|subscriber) (?:and (?:\p{L}+ ))?(?:[\p{L}-]+ )?(?:data|information|details|records|credentials|passwords|files|accounts|names|addresses|numbers|e-?mails|invoices|documents|photos|messages|prescriptions|statements|bookings)|(?:whose|their|your) (?:[\p{L}-]+ ){0,3}(?:data|information|details|records|passwords|files|names|addresses)|(?:data|records|details|information|passwords|accounts|names|addresses|messages|tickets) (?:of|on|from|belonging to)|source code|(?:credit |debit |bank |payment )cards?|bank details|passports?|\d[\d.,]*(?: (?:million|thousand))? (?:[\p{L}-]+ )?(?:customers|users|members|people|patients|accounts|clients|guests|subscribers|employees|students)(?= (?:were|was|have been|had been) (?:exposed|compromised)\b(?! to)))(?:[^.;:]|(?<=\d)\.(?=\d)){0,70}?\b(?:(?:was|were|has been|have been|had been|being|been|got|may have been|might have been|could have been|are|is) )?(?:stolen|leaks?(?= (?:after|online|on|via|in|from|due)(?!\p{L})|$)|leaked|exposed|accessed|compromised|exfiltrated|viewed|(?<=(?:was|were|been) )(?:taken(?! (?:into|from (?:the|a|our) (?:survey|study|report)))|copied|downloaded|siphoned off|obtained by|lifted|breached|scraped)|out|in (?:hackers['’]|criminals['’]|the wrong|strangers['’]) hands|in (?:the )?hands of (?:hackers|criminals|cyber ?criminals|strangers|thieves|fraudsters)|on (?:the )?dark ?web|seen by (?:others|strangers|other)|(?:sent|e-?mailed|mailed|shown|disclosed|handed|delivered|forwarded) to (?:the wrong|unrelated|unauthori[sz]ed|outsiders|strangers|other (?:users|customers|people|clients|patients|members))|visible to (?:others?|strangers|anyone)|accessible (?:to anyone|online)|(?:put |offered |found |listed )?(?:up )?for sale|(?:being |now )?(?:on sale|sold|offered|traded) (?:in|on|by) (?:an? |the )?(?:[\p{L}-]+ )?(?:forum|dark|hackers?|market|criminals)|published on(?:line)?)\b/giu,
);
/** The same in other languages: "les données de … volées", "rubati i dati di …". */
export const EXPOSED_ABROAD = createPattern(
  /(?<!\p{L})(?:(?:données|coordonnées|datos|dati|gegevens|dados|(?:\p{L}+)?daten) (?:[^.;:]|(?<=\d)\.(?=\d)){0,80}?(?<!\p{L})(?:volées|dérobées|exposées|piratées|dans la nature|robad[oa]s|expuest[oa]s|filtrad[oa]s|sustraíd[oa]s|rubati|esposti|trafugati|gestolen|gelekt|op straat|roubados|vazados|expostos|gestohlen|erbeutet|abgegriffen|im Netz|im Darknet|auf dem Darknet|(?:finiscono|finiti|pubblicati|diffusi|in vendita) (?:sul|nel|su|online|in rete)|(?:acaban|publicados|a la venta) en (?:la|el|internet)|(?:publiées|diffusées|en vente|mises en ligne) sur|(?:te koop|gepubliceerd) op|(?:à venda|publicados) (?:na|em))|(?:rubati|trafugati|violati|robados|roban|sustraen|roubam|volées) (?:i |gli |los |os )?(?:dati|account|conti|datos|dados) (?:di|de|da|do) )(?!\p{L})/giu,
);
/** "exposes data of 3 million users", "leaked customer records": who does it is to blame. */
export const EXPOSES = createPattern(
  /(?<!\p{L})(?:expos(?:es|ed|ing)|leak(?:s|ed|ing)|spill(?:s|ed)|mistakenly (?:shared|sent|published)|accidentally (?:shared|sent|published|exposed|leaked)) (?:(?:the|its|their|some|up|to|over|about|more than|around|nearly|millions|thousands|hundreds|of|\d[\d.,]*|million|personal|private|sensitive|confidential|customers?['’]?|users?['’]?|clients?['’]?|patients?['’]?|employees?['’]?|payment|health|medical|financial|account|login|internal|driver|guest|student|voice|chat|[\p{L}-]+(?:s['’]|['’]s)) ){0,8}(?:data|phone numbers|information|details|records|credentials|passwords|photos|messages|addresses|source code|passports?|documents)(?!\p{L})|(?<!\p{L})(?:left|leaves|leaving) [^.;:]{3,60}? (?:exposed|unprotected|unsecured|open to (?:the (?:internet|web)|anyone)|accessible online|visible to anyone)(?!\p{L})|(?<!\p{L})(?:bugs?|flaws?|glitch|errors?|faults?) (?:[\p{L}-]+ ){0,3}?(?:lets?|allow(?:s|ed)|show(?:s|ed)|gives?|gave) (?:[\p{L}-]+ ){1,4}?(?:see |view |access |read |download |open )?(?:[\p{L}-]+ ){0,2}?(?:each other|other (?:users|customers|people|clients|patients)|others|strangers)['’]s?(?!\p{L})|(?<!\p{L})(?:made|makes|making|left|leaving) (?:[\p{L}\d.,]+ ){0,3}(?:customers?|users?|patients?|clients?|members?|employees?|personal|private|confidential|internal)['’]? [^.;:]{3,50}? (?:publicly|openly|freely) (?:readable|accessible|visible|available|downloadable)(?!\p{L})/giu,
);
/** The account's own means of publishing fell into the wrong hands. */
export const COMPROMISED = createPattern(
  /(?<!\p{L})(?:(?:package|release|version|account|token|credential|key|repository|pipeline|build|workflow|laptop)s?(?: (?:of|for|with|that|which) [^.;,]{3,40}?)? (?:was|were|has been|have been|got) (?:compromised|stolen|hijacked|leaked|exposed|revoked after|(?:accidentally |inadvertently |mistakenly )?(?:printed|logged|written|visible|readable|published) (?:in|to|on) (?:the |our |a )?(?:public )?(?:build |CI )?(?:logs?|repository|repo|gist|bucket|page)|(?:accidentally|inadvertently|mistakenly) (?:committed|pushed|published|uploaded|exposed|checked in))|malicious (?:version|release|code|package|commit)s? (?:was|were|has been|have been|got) (?:published|pushed|uploaded|inserted|injected|released)|(?:wrote|printed|logged|stored|kept|saved) (?:[\p{L}\d-]+ ){0,4}?(?:keys?|tokens?|passwords|credentials|secrets?) in (?:clear|plain) ?text|(?:wrote|printed|logged|put|left|published|uploaded|copied|stored|kept) (?:[\p{L}\d-]+ ){0,4}?(?:keys?|tokens?|credentials|passwords|secrets?|data|records|addresses|backups?)(?= [^.;]{2,80}?(?:readable|visible|accessible|open|reachable|exposed|public) (?:from|to|on|for|over) (?:the (?:internet|web|public|outside|whole)|anyone|everyone|everybody|others))|(?:saw|noticed|detected|spotted|found|discovered) (?:[\p{L}-]+ ){0,2}?(?:log-?ins?|sign-?ins?|access) (?:to|on|into) [^.;]{2,60}? (?:with|using) (?:[\p{L}-]+ ){0,2}?(?:passwords?|credentials)(?= (?:[\p{L}-]+ ){0,3}?(?:stolen|leaked|reused|bought|breach\p{L}*))|(?:got hold of|stole|obtained|used|abused|leaked|pushed|committed) (?:one of )?our (?:[\p{L}\d-]+ ){0,3}(?:tokens?|keys?|credentials|passwords|accounts?|certificates?|secrets?)|(?:one|two|three|some|several|an?) of our (?:[\p{L}-]+ ){0,2}(?:engineers?|employees?|staff|developers?|colleagues?|contractors?|agents?|administrators?) (?:was|were|got|has been|have been) (?:phished|hacked|tricked|duped|socially engineered))(?!\p{L})/giu,
);
