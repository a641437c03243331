import { createPattern } from "../language/pattern.ts";
/** How texts say that a company takes up, gives up or exchanges a product, by the order in which verb and products stand. */

/** One place to another: "migrates its data from A to B". */
export const MOVE = createPattern(
  /(?<![\p{L}-])(?:migrat(?:es?|ed|ing)|graduat(?:es?|ed|ing)|transferr?(?:s|ed|ing)?|relocat(?:es?|ed|ing)|jump(?:s|ed|ing)? ship|mov(?:es?|ed|ing)|switch(?:es|ed|ing)?(?: over)?|port(?:s|ed|ing)?|convert(?:s|ed|ing)?|transition(?:s|ed|ing)?|shift(?:s|ed|ing)?|cut(?:s|ting)? over|chang(?:es?|ed|ing)|re-?platform(?:s|ed|ing)?|upgrad(?:es?|ed|ing)|go(?:es)?|went|goodbye|wechsel(?:t|n|te|ten)|migrier(?:t|en|te|ten)|zieht|ziehen|umgezogen|umgestiegen|gewechselt|umgestellt|steigt|steigen|stell(?:t|en)(?=[^.;]{3,90} um(?!\p{L}))|passe(?:nt)?|(?:sommes|suis|est) passée?s?|(?:siamo|sono|è) (?:passat[oaie]|migrat[oaie])|a migré|ont migré|migre(?:nt)?|est passée?|bascule(?:nt)?|(?:a|ont|avons) (?:basculé|migré|déménagé|transféré)|(?:ha|han|hemos) (?:migrado|pasado|trasladado)|(?:ha|hanno|abbiamo) migrato|migramos|mudamos|passamos|migrámos|mudámos|passámos|abandonne|migran?|migró|migraron|migrou|cambian?|pasan?|pasó|mudam?|mudou|trocam?|trocou|migra(?:no|to)?|passa(?:no|to)?|stapt|stappen|overgestapt|verhuist|gemigreerd|migreert)(?![\p{L}-])/giu,
);
/** All of something onto one product; without "onto" such verbs say nothing of a stack. */
export const GATHER = createPattern(
  /(?<![\p{L}-])(?:br(?:ings?|ought)|bringing|consolidat(?:es?|ed|ing)|centrali[sz](?:es?|ed|ing)|unif(?:y|ies|ied|ying)|gather(?:s|ed|ing)?|merg(?:es?|ed|ing)|puts?|putting|roll(?:s|ed|ing)?|fold(?:s|ed|ing)?|pull(?:s|ed|ing)?|get(?:s|ting)?|got)(?: (?!onto |on to )[^\s.;:]+){1,6}? (?:onto|on to|over to)\s|(?<![\p{L}-])consolidat(?:es?|ed|ing)(?: (?!on )[^\s.;:]+){0,4}? on\s/giu,
);
export const FROM =
  /(?<!\p{L})(?:from|away from|off(?: of)?|out of|von|vom|de|depuis|du|van|da|dal|dalla|desde|do)\s/iu;
export const TO = /(?<!\p{L})(?:to|onto|over to|zu|zum|zur|auf|vers|sur|à|naar|para|hacia|al?|ad|alla|allo|su)\s/iu;
/** One thing for another: "replaces A with B". */
export const REPLACE = createPattern(
  /(?<![\p{L}-])(?:replac(?:es?|ed|ing)|swap(?:s|ped|ping)?(?: out)?|exchang(?:es?|ed|ing)|substitut(?:es?|ed|ing)|ersetz(?:t|en|te|ten)|tausch(?:t|en|te)|(?:löst|lösen|löste)(?=[^.;]{3,90} ab(?!\p{L}))|remplace(?:nt)?|a remplacé|ont remplacé|(?:ha|han) (?:reemplazado|sustituido|cambiado)|inrui(?:l|lt|len)|ruilt|ruilen|echangent?|échange(?:nt)?|reemplazan?|reemplazamos|reemplazó|cambiamos(?=[^.;]{2,60} por )|sustituimos|substituímos|trocamos|trocámos|sostituiamo|remplaçons|sustituyen?|sustituyó|substituem?|substituiu|trocam?|trocou|cambian?(?=[^.;]{2,60} por )|cambió(?=[^.;]{2,60} por )|troque(?:nt)?|sostituisce|sostituiscono|ha sostituito|vervang(?:t|en)|verving|(?:hat|haben|heeft|hebben)(?: (?!sein|ihr|unser|das |den |die |zijn|haar|het |de )[^\s.;]+){0,6}?(?= (?:(?:sein|ihr|unser)\p{L}*|das|den|die|zijn|haar|het|de) [^.;]{3,80} (?:ersetzt|abgelöst|vervangen)(?!\p{L})))(?![\p{L}-])/giu,
);
/** "changed A to B": with nothing but the one word between the two. */
export const CHANGE = createPattern(
  /(?<![\p{L}-])(?:chang|convert|port|migrat|mov|switch|transition)(?:e|es|ed|s|ing)?(?: (?:all |the |our )*(?:mentions?|references?|links?|docs|wiki|chat) (?:of|to|from))?(?= )/giu,
);
export const WITH_OTHER = /^[^.;:]{0,40}?(?<!\p{L})(?:with|by|for|durch|gegen|par|contre|por|pel[oa]s?|con|door)\s/iu;
/** "A has been replaced by B". */
export const REPLACED_BY = createPattern(
  /(?:(?<=\S )(?:replaced (?:with|by)|durch(?= [^.;]{2,40} (?:ersetzt|abgelöst)(?!\p{L}))|remplacée?s? par|(?:reemplazad|sustituid)[oa]s? por|substituíd[oa]s? por|sostituit[oaie] (?:da|con)|vervangen door)(?<!(?:is|are|was|were|been|being|now|get|gets|got|since|finally|fully|completely|est|été) (?:replaced (?:with|by)|remplacée?s? par))|(?:is|are|was|were|been|being|gets?|got)(?: now| being| since| finally| fully| completely)? (?:replaced|superseded|swapped out|succeeded) (?:with|by|for)|(?:wird|werden|wurde|wurden)(?= [^.;]{2,60} (?:ersetzt|abgelöst))[^.;]{0,20}? (?:durch|von)|(?:est|a été|ont été) remplacée?s? par|ma(?:k|d)es? way for|g(?:i|a)ves? way to|weicht|cède la place à)\s/giu,
);
/** "warum wir A gegen B getauscht haben", "waarom we A hebben ingeruild voor B": the verb stands between or behind. */
export const BARTERED =
  /^[^.;:]{0,20}?(?:gegen|durch|voor|door|contre|por|con) (?=[^.;:]{2,50} (?:getauscht|eingetauscht|ersetzt|ausgetauscht|abgelöst|ingeruild|vervangen|gewisseld|verruild)(?!\p{L}))|^ (?:hebben|heeft|haben|hat|zijn|sind) (?:[\p{L}]+ ){0,2}(?:ingeruild|vervangen|verruild|omgeruild|gewisseld|getauscht|ersetzt|ausgetauscht) (?:voor|door|gegen|durch) /iu;
/** The account itself, before what it has done something with. */
export const WE_OURSELVES = createPattern(/(?<!\p{L})(?:wir|wij|we)(?: (?:haben|hebben|nun|nu|jetzt))?(?= \p{Lu})/giu);
/** "B replaces A". */
export const REPLACES = createPattern(
  /(?<!\p{L})(?:(?:now |will |to |has |have |is |are )?(?:replac(?:es|ed|ing|e)|supersed(?:es|ed|ing)|succeed(?:s|ed|ing)|takes? over from|took over from)|ersetzt|löst|remplace|reemplaza|sustituye|substitui|sostituisce|vervangt)\s/giu,
);
/** "ditches A for B", "drops A in favour of B". */
export const GIVE_UP_FOR = createPattern(
  /(?<![\p{L}-])(?:ditch(?:es|ed|ing)?|drop(?:s|ped|ping)?|dump(?:s|ed|ing)?|leav(?:es?|ing)|left|abandon(?:s|ed|ing)?|trad(?:es?|ed|ing)(?: in)?|quit(?:s|ting)?|scrap(?:s|ped|ping)?|retir(?:es?|ed|ing)|remov(?:es?|ed|ing)|(?:mov(?:es?|ed|ing)|migrat(?:es?|ed|ing)) (?:away from|off)|stop(?:s|ped|ping)? using|get(?:s|ting)? rid of|got rid of|sunset(?:s|ting)?|decommission(?:s|ed|ing)?|deprecat(?:es?|ed|ing)|bin(?:s|ned)|shelv(?:es?|ed|ing)|exit(?:s|ed|ing)?|rip(?:s|ped|ping)? out|kick(?:s|ed|ing)? out|say(?:s|ing)? (?:goodbye|farewell) to|said goodbye to|turn(?:s|ed|ing)? (?:its|their|our) backs? on|deinstalliert|verlässt|verlaat|(?:ver|om)ruil(?:t|en)|quitte(?:nt)?|laisse|abandonne(?:nt)?|délaisse(?:nt)?|renonce(?:nt)? à|troque(?:nt)?|échange(?:nt)?|abandonan?|dejan?|lascia(?:no)?|abbandona(?:no)?)(?![\p{L}-])/giu,
);
export const IN_FAVOUR =
  /^[^.;:]{0,40}?(?<!\p{L})(?:for|in favou?r of|(?:post|after|since|following)[- ](?:the |our )?(?:switch(?:ing)?(?:-?over)?|mov(?:e|ing)|migrat(?:ion|ing)|transition(?:ing)?) to|(?:as|since|because|now that) we(?:['’]re| are| have| now| already| all)* (?:us(?:e|ing)|run(?:ning)? on|rely(?:ing)? on|moved to|migrated to|switched to)|(?<=, (?:and )?)(?:turn|mov|switch)(?:s|es|ed|ing)? to|(?<=, (?:and )?)(?:opts for|goes with|picks|adopts|chooses|buys|selects|installs|brings in)|(?<=(?:,|,? and) )(?:hello|welcomes?|says hello) to|replac(?:es?|ed|ing) (?:it |them |this |that )?(?:by|with)|zugunsten von|zugunsten|au profit d['’e]|contre|pour|a favor de|por|em favor d[eao]|a favore di|per|voor|ten gunste van)\s/iu;
/** "uses B instead of A". */
export const USE = createPattern(
  /(?<![\p{L}-])(?:us(?:es?|ing|ed)|point(?:s|ed|ing)?(?: \p{Ll}+)? to|adopt(?:s|ed|ing)?|run(?:s|ning)?(?: on)?|rely(?:ing)? on|relies on|go(?:es)? through|(?:is|are) (?:now )?(?:handled|processed|sent|served|hosted|run) by|prefer(?:s|red)?|with|nutzt|nutzen|setzt auf|setzen auf|utilise(?:nt|r)?|usan?|utilizan?|gebruikt)(?![\p{L}-])/giu,
);
export const INSTEAD =
  /^[^.;:]{0,30}?(?:instead of|rather than|in place of|(?:an)?statt|anstelle von|au lieu de|en lugar de|em vez de|in plaats van|al posto di|invece di)\s/iu;
/** "its move from A to B". */
export const MOVE_NOUN = createPattern(
  /(?<![\p{L}-])(?:migration|move|switch|transition|switch-?over|cut-?over|conversion|change-?over|journey|Umstieg|Wechsel|Umstellung|Umzug|passage|bascule|migración|paso|cambio|migração|mudança|migrazione|passaggio|overstap|overgang|migratie)(?![\p{L}-])/giu,
);
/** What a report of a move begins or ends with: an article about somebody's move would else only mention it. */
export const DONE =
  /\b(?:complet\w+|finish\w*|conclud\w+|announc\w+|wrap\w* up|successful\w*|done|behind (?:us|it)|start\w*|begun|began|kick\w* off|under ?way|celebrat\w+|made the|live|abgeschlossen|bewältigt|geschafft|gestemmt|gemeistert|vollzogen|vollzieht|angekündigt|gestartet|termin[ée]+\w*|achev\w+|annonc\w+|complet\w+|finaliz\w+|conclu\w+|anunci\w+|afgerond|voltooid|completat\w+)\b/i;
/** "A to B migration", "A → B". */
export const ARROW = createPattern(/\s?(?:->|=>|→|➡️?|⇒)\s?/gu);
export const TO_MOVE = /^["”'’`)]*(?:-to-| to )/;
export const MOVE_ENDS = /^ (?:migration|switch|move|transition|conversion|cut-?over|migrated?|done|complete)\b/i;

/** Taken up: products of others only, whatever follows. */
export const TAKE_UP = createPattern(
  /(?<![\p{L}-])(?:becom(?:es?|ing) (?:the |an? )?(?:[\p{L}-]+ ){0,6}?to (?:adopt|use|deploy|install|choose|select|implement|go live (?:on|with))|bets? on|(?:turn|switch)(?:s|es|ed|ing)? on|(?:equip|outfit|fit|kit)(?:s|ped|ted|ping|ting)?(?: out)? (?:[\p{Ll}\d,]+ ){0,4}(?:drivers|staff|employees|workers|nurses|clinicians|technicians|stores|branches|offices|trucks|lorries|buses|ambulances|aircraft|ships|vessels|vans|fleet|vehicles|classrooms|sites|plants|warehouses|teams?) with|fir(?:es?|ed|ing) up|(?<=(?<!\p{L})(?:will|to) )use(?= [^.;:]{2,40} (?:for|across|as its) )|us(?:e|es|ing)(?= [^.;:]{2,40} (?:instead|now)(?!\p{L}))|(?:complet(?:es?|ed|ing)|begins?|began|beginning|starts?|started|starting|finish(?:es|ed|ing)?|announc(?:es|ed|ing)|wraps? up|wrapped up|extend(?:s|ed|ing)?|accelerat(?:es|ed|ing)) (?:(?:the|its|our|an?) )?(?:[\p{L}-]+ ){0,3}?(?:roll-?out|implementation|deployment|adoption|installation|introduction|go-live) of|(?:schließt|startet|beginnt)(?= (?:die |den |mit der )?(?:Einführung|Umstellung|Rollout) )[^.;]{5,40}? (?:von|auf)|(?:achève|termine|lance|démarre|completa|finaliza|inicia|conclui|conclude|avvia|rondt|start) (?:le |la |el |a |o |il |l['’]|de |met de )?(?:déploiement|mise en place|implantación|implementación|despliegue|implantação|implementação|adoção|adozione|implementazione|uitrol|implementatie|invoering) (?:de|du|d['’]|do|da|di|van)|(?:a|ont|avons) (?:retenu|sélectionné|implanté|déployé|installé|mis en (?:place|service)|généralisé)|(?:ha|han|hemos) (?:elegido|escogido|seleccionado|adoptado|implantado|implementado|desplegado|puesto en marcha)|(?:implantou|implementou|contratou|passou a (?:usar|utilizar|adotar))|(?:ha|hanno|abbiamo) (?:implementato|installato|introdotto|messo in funzione)|(?:hat|haben)(?=[^.;]{3,80} (?:eingeführt|ausgerollt|implementiert|in Betrieb genommen|ausgewählt)(?!\p{L}))|nimmt(?=[^.;]{3,80} in Betrieb(?!\p{L}))|gekozen voor|rolt(?=[^.;]{3,80} uit(?!\p{L}))|rollt(?=[^.;]{3,80} aus(?!\p{L}))|(?:heeft|hebben) (?:(?=[^.;]{3,80} (?:in gebruik genomen|geïmplementeerd|uitgerold|ingevoerd)(?!\p{L})))|(?:geht|gehen|ging|gingen|ist|sind)(?= (?:[^.;]{0,24} )?mit [^.;]{2,50} live(?!\p{L}))(?: [^.;]{0,24}?)? mit|award(?:s|ed)(?= \p{Lu}[\p{L}\d&.-]*(?: \p{Lu}[\p{L}\d&.-]*)? (?:an? |the )?(?:[\p{L}\d$£€.,-]+ ){0,3}?(?:contract|deal) for (?:[\p{L}-]+ ){0,4}?(?:software|system|platform|erp|crm|ehr|payroll|ticketing)(?!\p{L}))|adopt(?:s|ed|ing)?|go(?:es)? live (?:with|on)|went live (?:with|on)|(?:has |have |is |are )?(?:gone|going) live (?:with|on)|is (?:now )?live (?:with|on)|standardi[sz](?:es|ed|ing)? on|start(?:s|ed|ing)?(?: to)? us(?:e|ing)|begin(?:s|ning)? (?:to use|using)|began using|now (?:uses?|runs? on|relies on|using)|is now (?:using|running(?: on)?)|(?:has|have) (?:gone for|gone with|settled on|opted for|chosen|selected|picked|implemented|adopted|deployed|rolled out|introduced|moved in with)|goes for|goes with|went with|went for|settle(?:s|d) on|opt(?:s|ed) for|sign(?:s|ed) up (?:for|to|with)|embrac(?:es|ed|ing)|br(?:ings|ought|inging) in|(?:has|have) brought in|tak(?:es|ing) up|took up|onboard(?:s|ed|ing)|onboards onto|run(?:s|ning)?(?= [^.;:]{2,60} in production)|us(?:es?|ing)(?= [^.;:]{2,60} in production)|turns to|taps|tapped|g(?:i|a)ves?|hand(?:s|ed) out|choos(?:es?|ing)|chose|pick(?:s|ed)?|select(?:s|ed)?|deploy(?:s|ed|ing)?|roll(?:s|ed|ing)? out|implement(?:s|ed|ing)?|install(?:s|ed|ing)?|invest(?:s|ed) in|buys|bought|licen[cs](?:es|ed)|go(?:es|ing)? all[- ]in on|went all[- ]in on|puts?(?= [^.;:]{2,40} (?:into|in|to) (?:production|service|use|work)(?!\p{L}))|setz(?:t|en)(?: (?!auf )[^\s.;:]+){0,5} auf|nutzt (?:künftig|nun|jetzt|ab sofort)|führt(?=[^.;]{3,80} ein\b)|führte(?=[^.;]{3,80} ein\b)|entscheidet sich für|entschied sich für|hat sich für(?=[^.;]{3,80} entschieden)|wählt|adopte(?:nt)?|choisit|a choisi|ont choisi|déploie(?:nt)?|opte(?:nt)? pour|a opté pour|passe(?:nt)? à|s['’]équipe(?:nt)? d[e'’]|adoptan?|adoptó|elige[n]?|eligió|implanta[n]?|implantó|implementa[n]?|confían? en|mise(?:nt)? sur|si affida(?:no)? a|aposta[m]? n[oa]|apuestan? por|escolhe[m]?|escolheu|adota[m]?|adotou|adotta(?:no)?|ha adottato|sceglie|scelgono|ha scelto|kiest voor|koos voor|kiezen voor|stapt(?: \p{L}+){0,3} over op|implementeert|gaat werken met|neemt(?=[^.;]{3,80} in gebruik)|c[oa]mes? to use|(?:avons|avez) (?:choisi|adopté|déployé|opté pour)|haben uns für(?=[^.;]{3,80} entschieden)|hemos (?:elegido|adoptado|implantado)|escolhemos|adotamos|abbiamo (?:scelto|adottato)|hebben gekozen voor)(?![\p{L}-])/giu,
);
/** Taken from among several: what is chosen is another's. */
export const CHOOSES =
  /^(?:becom|bets? on|br(?:ing|ought)|(?:has|have) brought|t(?:ak|ook)|choos|chose|pick|select|adopt|embrac|onboard|implement|install|turns|taps|tapped|wähl|choisi|a choisi|ont choisi|elig|scegl|scelg|escolh|adott|adota|gekozen voor)/i;
/** These are also what a vendor does with its own product. */
export const ALSO_SELLS =
  /^(?:g[ia]ve|hand)|(?:roll-?out|implementation|deployment|adoption|installation|introduction|go-live|Einführung|Umstellung|Rollout|déploiement|place|implantación|implementación|despliegue|implantação|implementação|adoção|adozione|implementazione|uitrol|implementatie|invoering) (?:of|von|auf|de|du|d[’']|do|da|di|van)$|^(?:hat|haben|heeft|hebben|implantou|implementou|(?:a|ont|avons|ha|han|hemos|hanno|abbiamo) (?:implant|implement|déploy|install|mis|général|desple|puesto|introd|messo)|deploy|roll|introduc|invest|buys|bought|licen|führ|déploie|implant|implement)/i;
/** Those within a company who get a product. */
export const AMONG_STAFF =
  /^[^.;:]{0,60}?\b(?:across (?:its|all (?:its|our)|our)|company-?wide|group-?wide|(?:to|for|at|in|with|across) (?:all |its |our |the |every |\d[\d,.]* )*(?:staff|employees|workforce|workers|offices?|stores?|shops|sites|plants|warehouses|hospitals|schools|branches|hotels|properties|clinics|depots|nurses|clinicians|drivers|refineries|factories|departments|wards|classrooms|trains|vehicles))\b/i;
/** Where a product is rolled out within a company, or what for. */
export const IN_HOUSE =
  /\b(?:across (?:its|all|the|our|\d[\d,.]*|north|europe|asia)|company-?wide|enterprise-?wide|organi[sz]ation-?wide|group-?wide|globally|worldwide|(?:to|for|at|in) (?:all |its |our |the |every |each |over |about |around |some |nearly |almost |more than |up to |end |office |shop |\d[\d,.]* )*(?:staff|employees|workforce|workers|teams?|offices?|stores?|shops|sites|plants|warehouses|hospitals|schools|branches|departments|nurses|clinicians|drivers|engineers|developers|agents|seats|users)|as (?:its|our|the|their|an?) |to (?:run|manage|power|moderni[sz]e|automate|handle|replace|track|support|process|streamline|unify|consolidate|centrali[sz]e|secure|monitor|improve|digiti[sz]e|store|underpin|speed)|for (?:its|our|their|the) |für (?:seine|ihre|die|das|den|alle)|als (?:neue[sn]?|zentrale[sn]?|seine?)|comme |pour (?:sa|son|ses|gérer|piloter|moderniser)|como |para (?:su|sus|gestionar|modernizar)|come |(?:dans|auprès de|chez|à) (?:tous |toutes )?(?:ses|son|sa|leurs|les) |(?:en|a) (?:todas? |todos? )?(?:sus|su) |(?:em|nas|nos) (?:suas?|seus?|todas?|todos?) |(?:in|nei|nelle|a) (?:tutt[ie] )?(?:i suoi|le sue|tutti)|(?:in|an|auf|bei) (?:allen|seinen|ihren|sämtlichen) |(?:in|bij|op|onder) (?:alle|zijn|haar|\d[\d.,]*) |unter (?:allen|seinen|ihren|\d[\d.,]*) |per (?:la|il|le|lo|i|gli|l['’]|gestire)|als |voor (?:zijn|haar|het|de))/i;
/** "B selected by Acme", "B goes live at Acme". */
export const TAKEN_UP_BY = createPattern(
  /(?<!\p{L})(?:(?:selected|chosen|picked|adopted|deployed|implemented|installed|rolled out|tapped|hired) (?:by|at|across)|go(?:es|ne)? live (?:at|with|in)|went live (?:at|with|in)|to power|powers|wins? (?:the )?[^.;:]{0,20}?(?:deal|contract) (?:with|from)|(?:lands|landed|wins|won|signs|signed|bags|bagged|secures|secured|gewinnt|gagne|gana a)(?= [^.;:]{2,50} (?:as (?:an? )?(?:new )?(?:customer|client)|als (?:neuen )?Kunden|comme (?:nouveau )?client|como (?:nuevo )?cliente)(?!\p{L}))|ausgewählt von|choisi par|elegid[oa] por|escolhid[oa] p(?:or|el[oa])|scelt[oa] da)\s(?:the )?/giu,
);

/** "All our clerks now work in A", "since May everything has run on A": news only with the word that dates the beginning. */
export const RUNS_ON = createPattern(
  /(?<!\p{L})(?:works? (?:in|on|with)|(?:employees|staff|colleagues|everyone|everybody|team|we) (?:now )?(?:logs?|signs?) in (?:with|through|via)|(?:is|are|now) powered by|runs? (?:[\p{Ll}-]+ ){0,3}(?:on|in)|running (?:[\p{Ll}-]+ ){0,3}on|run on|lives? (?:on|in)|(?:lands?|arrives?|ends? up) in|(?:(?:is|are|gets?) )?(?:billed|invoiced|paid|written|recorded|logged|scheduled|rostered|routed|booked|charged) (?:by|on|with|in|into|through|via)|(?:writes?|flows?|lands?|goes|feeds?)(?= [^.;]{3,40} into )[^.;]{3,40}? into|(?:is|are) (?:now |all )?(?:built and |stored and )?(?:synced|managed|hosted|monitored|handled|built|served|deployed|tracked|run|stored|sent|processed) (?:by|on|with|in|through|via)|(?:deploy|build|ship|monitor|track|host|publish|plan|test|chat|bill)s? (?:with|on|in|through|via)|is on|are on|goes through|go through|passent? par|tourne(?:nt)? sur|travaille(?:nt)? (?:sur|avec)|läuft (?:auf|in|über)|laufen (?:auf|in|über)|arbeite[nt](?: (?:seit|ab|nun|jetzt|künftig|schon)(?: [^\s.;]+){0,6}?)? (?:mit|in)|verwalte[nt](?=[^.;]{3,80} in )[^.;]{3,80}? in|roda[m]? (?:na|no|em)|funciona[n]? (?:con|en)|trabaja[n]? con|draai(?:t|en) op|werk(?:t|en) met|gira(?:no)? su|lavora(?:no)? con)\s/giu,
);
export const SINCE = createPattern(
  /(?<!\p{L})(?:now|once again|since(?= (?!\d{4}\b))|as of|from (?:this|today|monday)|seit(?= (?!\d{4}\b))|nun|jetzt|künftig|ab sofort|depuis(?= (?!\d{4}\b))|désormais|maintenant|desde(?= (?!\d{4}\b))|ahora|agora|sinds(?= (?!\d{4}\b))|voortaan|da (?:lunedì|ieri|questo)|ora)(?!\p{L})(?! (?:day one|the (?:start|beginning|very)|we|our|its|inception|founding|then|ever)(?!\p{L}))/iu,
);
/** "The A widget has been installed". */
export const IN_PLACE = createPattern(
  /(?<!\p{L})(?:(?:is|are|was|has been|have been|is now|are now) (?:now )?(?:installed|deployed|rolled out|set up|enabled|in use|live|switched on|turned on|in place)|(?:now )?(?:added|integrated|installed|set up|configured|enabled|hooked up|wired up)(?=[.,;!]|$| (?:to|on|in|into|across|for)(?!\p{L}))|(?:est|a été|sont) (?:installée?s?|déployée?s?|mise?s? en place|mise?s? en service)|(?:ist|wurde|sind) (?:eingeführt|installiert|eingerichtet|im Einsatz)|está (?:instalado|en uso))(?!\p{L})/giu,
);

/** Taken up in a project: the imperatives of issues and pull requests. */
export const SET_UP = createPattern(
  /(?:^[^\p{L}\p{N}"“]{0,4}|[:;,.\])–-] ?[^\p{L}\p{N}"“]{0,3}| [&+] |\band |\bwe (?:now |have |just )|\bto )((?:swap(?:s|ped)? in|add|adopt|introduce|set ?up|enable|turn on|switch on|embed|onboard(?: to)?|integrate|integrating|install|put(?= \p{Lu}[^.;:]{1,30} in front of)|use|start using|hook up|wire up|implement|configure|bring in|roll out|includ|add(?=ing )|install(?=ing ))(?:s|es|ed|d|e|ing)?)(?= )/giu,
);
/** Products a project takes up for itself; what it offers its users is added in the same words. */
export const OWN_STACK = new Set([
  "ci",
  "analytics",
  "product analytics",
  "session replay",
  "tag manager",
  "error tracking",
  "monitoring",
  "feature flags",
  "hosting",
  "cdn",
  "security",
  "consent management",
  "live chat",
  "help desk",
  "build tool",
  "package manager",
  "test framework",
  "infrastructure as code",
  "documentation",
  "source control",
  "bot protection",
  "site search",
  "customer data platform",
  "email delivery",
  "advertising",
  "comments",
  "localisation",
  "experimentation",
  "in-app guidance",
  "scheduling",
  "forms",
]);

/** Given up. */
export const GIVE_UP = createPattern(
  /(?<![\p{L}-])(?:remov(?:es?|ed|ing)|drop(?:s|ped|ping)?|ditch(?:es|ed|ing)?|dump(?:s|ed|ing)?|scrap(?:s|ped|ping)?|shelv(?:es?|ed|ing)|ax(?:es?|ed|ing)|quit(?:s|ting)?|disabl(?:es?|ed|ing)|switch(?:es|ed|ing)? off|part(?:s|ed|ing)? (?:ways|company) with|swap(?:s|ped|ping)?(?= [^.;:]{2,40} out(?!\p{L}))|delet(?:es?|ed|ing)|get(?:s|ting)? rid of|got rid of|turn(?:s|ed|ing)? off|shut(?:s|ting)? (?:down|off)|stop(?:s|ped|ping)? paying for|discontinu(?:es?|ed|ing)|giv(?:es?|ing) up on|gave up on|(?:do(?:es|ing)?|did|done) away with|dispens(?:es?|ed|ing) with|unplug(?:s|ged|ging)?|wean(?:s|ed|ing)? (?:itself|themselves|ourselves) off|(?<=(?<!\p{L})we(?:['’]| a)re )done with|strip(?:s|ped|ping)?(?: out)?|kick(?:s|ed|ing)? out|turn(?:s|ed|ing)? (?:its|their|our) backs? on|(?:end|terminat|exit)(?:e?s|e?d|ing)(?= [^.;:]{2,40} (?:contract|subscription|licen[cs]e|agreement)s?(?!\p{L})(?! (?:disputes?|talks|row|negotiations)))|let(?:s|ting)?(?= [^.;:]{2,40} (?:contract|subscription|licen[cs]e)s? (?:lapse|expire|run out)(?!\p{L}))|(?:will not|won['’]t|did not|didn['’]t|has not|have not|decid(?:es|ed) not to|opt(?:s|ed) not to) renew(?:ed)?|clos(?:es?|ed|ing)(?= (?:our|its|their) [^.;:]{2,40} (?:accounts?|workspaces?|tenants?)(?!\p{L}))|t(?:akes?|ook|aking)(?= [^.;:]{2,40} off (?:(?:all|every|each|the|of|our|its|their) ){1,3}(?:[\p{L}-]+ )?(?:pages?|sites?|website|app|apps|phones|laptops|machines|servers|devices)(?!\p{L}))|clos(?:es?|ed|ing)(?= [^.;:]{2,40} (?:workspaces?|tenants?)(?!\p{L}))|stop(?:s|ped|ping)?(?: the)? us(?:ing|e of)|stop(?:s|ped|ping)? (?:loading|embedding|including|relying on|paying for|subscribing to|sending (?:data|events|logs|errors|metrics|traces|e-?mails?) (?:to|through|via))|t(?:ake|akes|ook|aking) out(?= [\p{L}\d. ]{3,30}(?:[.,;:!)]|$| (?:from|and|as|because|script|snippet|widget|tracking)(?!\p{L})))|ceas(?:es|ed) (?:to use|using|its use of)|no longer (?:us(?:es?|ing)|loads?|runs? on|rel(?:y|ies) on|depends? on|pays? for)|(?:is|are) (?:now |finally )?(?:free|rid) of|pull(?:s|ed|ing)?(?= [^.;:]{2,40} from (?:its|all|our|their) )|(?:don['’]t|doesn['’]t|do not|does not) use(?=[^.;:]{2,40} any ?more)|(?:nutzen|verwenden|benutzen|brauchen|nutzt|verwendet)(?= (?:wir )?(?:kein(?:e|en)? [^.;:]{2,40}? mehr|[^.;:]{2,40}? nicht mehr)(?!\p{L}))|n['’](?:utilisons|utilise|utilisent|emploie|employons) plus|ya no (?:usamos|usa|utilizamos|utiliza)|(?:não|já não) (?:usamos|usa|utilizamos)(?= [^.;:]{0,6}mais)|non (?:usiamo|usa|utilizziamo) più|gebruiken(?= (?:wij |we )?(?:geen [^.;:]{2,40}? meer|[^.;:]{2,40}? niet meer)(?!\p{L}))|end(?:s|ed|ing)?(?: (?:its|our|their|the))? (?:use of|contract with|relationship with|subscription (?:to|for|with))|cancel(?:s|led|ed|ling|ing)?(?: (?:its|our|their|the))?|uninstall(?:s|ed|ing)?|decommission(?:s|ed|ing)?|retir(?:es?|ed|ing)|phas(?:es?|ed|ing) out|rip(?:s|ped|ping)? out|sunset(?:s|ting)?|kill(?:s|ed|ing)?(?: off)?|abandon(?:s|ed|ing)?|(?<=(?<!\p{L})we(?:[’'](?:re|ve)| have| are)? )(?:left|leave|leaving)|(?:mov|migrat|tak|pull|transferr?)(?:es?|ed|ing|s)(?! (?:[^.;:]{0,30} )?(?:companies|customers|clients|teams|business(?:es)?|brands|users|people|merchants|organi[sz]ations|you|your)(?!\p{L}))(?= [^.;:]{3,40}? (?:out of|off) )[^.;:]{3,40}? (?:out of|off)|mov(?:es?|ed|ing) (?:off|away from)|migrat(?:es?|ed|ing) (?:off|away from)|walk(?:s|ed|ing) away from|say(?:s|ing)? (?:goodbye|farewell) to|said goodbye to|goodbye,?|farewell,?|ban(?:s|ned|ning)?|bar(?:s|red|ring)|block(?:s|ed|ing)(?= [^.;:]{2,60} (?:from|on) (?:all |its |our |their |work |company |staff |government |official |school ))|prohibit(?:s|ed|ing)?|outlaw(?:s|ed)|(?:tells?|told|orders?|ordered|asks?|asked|instructs?|instructed) [^.;:]{3,50}? to (?:delete|remove|uninstall|stop using)|pull(?:s|ed|ing)? (?:out of|(?:the )?plug on)|verbann(?:t|en|te)|verbiete(?:t|n)|untersag(?:t|en|te)|bannit|bannissent|interdit|interdisent|prohíben?|veta(?:n)?|proíbem?|vieta(?:no)?|bandisce|weert|verbiedt|verbant|verzichte(?:t|n) (?:künftig |nun |jetzt )?auf|entfernt|(?:schalte[tn]|schaff(?:t|en)|stell(?:t|en))(?=[^.;]{3,60} ab\b)|stellt(?=[^.;]{3,60} ein\b)|streich(?:t|en)|deinstallier(?:t|en)|trenn(?:t|en) sich von|verabschiede(?:t|n) sich von|kündig(?:t|en)(?=[^.;]{3,60} (?:vertrag|abo|lizenz))|(?:dit|disent|tourne(?:nt)?) (?:adieu|le dos) (?:à|au)|se passe(?:nt)? d[e'’u]|se débarrasse(?:nt)? d[eu]|se deshacen? de|si libera(?:no)? di|débranche(?:nt)?|désinstalle(?:nt)?|abandonne(?:nt)?|quitte(?:nt)?|(?:a|ont|avons) (?:quitté|abandonné|supprimé|retiré)|(?:ha|han|hemos) (?:abandonado|eliminado|retirado)|deja(?:n|mos)? atrás|(?:ha|hanno|abbiamo) (?:abbandonato|eliminato|dismesso|lasciato)|deixamos|abandonamos|abandonou|renonce(?:nt)? à|retire(?:nt)?|supprime(?:nt)?|n['’]utilise plus|abandonan?|(?:dice|dicen|dá|dão|dice) (?:adiós a|adeus a[oà]?|addio a)|prescinden? de|renuncian? a|rinuncia a|deja de usar|dejan de usar|elimina[n]?|abandona[m]?|deixa de usar|deixou de usar|remove[m]?|removeu|abbandona(?:no)?|dismette|stopt (?:definitief |volledig )?met|stoppen (?:definitief |volledig )?met|doet(?=[^.;]{3,60} de deur uit)|zegt(?=[^.;]{3,60} (?:op|vaarwel)\b)|schakelt(?=[^.;]{3,60} uit\b)|verwijdert|neemt afscheid van|(?:hemos|ha|han) dejado de usar|eliminar|quitar|supprimer|retirer|remover|rimuovere|entferne[n]?|verwijderen)(?![\p{L}-])(?: (?:(?:the|its|our|their|an?|ihre?n?|seine?n?|unsere?n?|son|ses|leur|notre|su|sus|seu|il|zijn|haar|ons|onze) )?(?:[\p{L}-]+ ){0,2}?(?:contracts?|subscriptions?|licen[cs]es?|agreements?|accounts?|use|usage|dependenc(?:y|ies)|reliance|Vertr[aä]ge?|Abos?|Lizenz(?:en)?|Nutzung|contrats?|abonnements?|licences?|contratos?|licencias?|licenças?|contratt[oi]|licenz[ae]|contract|licenties?) (?:with|for|to|of|on|mit|für|von|bei|avec|de|con|com|di|met|voor)(?= ))?(?: (?:all |any |the |remaining |old |las |los |les |des |die |alle )*(?:references?|referencias|références|referências|riferimenti|traces?|remnants?|leftovers?|code|scripts?|snippets?|tags?|tracking)(?: (?:to|of|from|for|a|à|de|di|auf)(?= ))?(?= ))?/giu,
);
/** "A has been removed", "A goes". */
export const GIVEN_UP = createPattern(
  /(?<!\p{L})(?:(?:is|are|was|were|has been|have been|gets?|got)(?: now| all| finally| being| fully| completely)? (?:removed|dropped|gone|out|retired|decommissioned|turned off|switched off|shut down|deleted|uninstalled|ripped out|phased out|taken out|history)|(?:is|are) no longer (?:used|in use|loaded|part of)(?= (?:(?:on|in|at|by) )?(?:our|us)(?!\p{L})|[.,;!]|$)|(?:has|have) left the building|no longer (?:process(?:es)?|stores?|handles?|receives?)(?= [^.;]{0,30}(?:for us|on our behalf)(?!\p{L}))|(?:has )?(?:ended|ran out|run out|lapsed|expired)(?= [^.;]{0,60}(?:not|won['’]t|never|n['’]t) renew)|goes(?= and|[.,;]|$)|removed|(?:wird|werden|wurde|wurden) (?:entfernt|abgeschaltet|abgelöst)|est supprimée?|a été (?:supprimée?|retirée?))(?!\p{L})/giu,
);

/** "von A auf B umgestiegen": languages that put the verb last. */
export const VERB_LAST = createPattern(
  /(?<!\p{L})(?=(?:von|vom|van) [^.;:]{3,80}? (?:umgestiegen|gewechselt|migriert|umgezogen|umgestellt|umsteigt|wechselt|overgestapt|gemigreerd|verhuisd))/giu,
);

/** A list of those who use a project, in its own repository. */
export const ADOPTERS = createPattern(
  /\badopters?\b|\busers\.md\b|\b(?:users?|companies) (?:list|page|logos?)\b|\blogo (?:added|to)\b|\b(?:compan(?:y|ies)|organi[sz]ations?|users|who(?:['’]s| is| are))(?: that| who)? (?:us(?:e|es|ing)|runs?|running)\b|\bused in production by\b|\bproduction users\b|\bin production (?:at|by)\b/i,
);

/** After a name: what is not the product but its maker, its shares, its people. */
export const OF_ITS_MAKER =
  /^(?:['’]s?)?[ -](?:[\p{L}-]+ ){0,2}?(?:takeover|acquisition|deal|bid|talks|merger|stake|shares?|stock|(?:law)?suit|case|partnership|alliance|tower|boycott|ads?|adverts?|advertising|campaign|unit|jobs?|engineers?|founders?|co-founders?|ceo|executives?|chief|boss|veterans?|side)(?!\p{L})/iu;

/** "Completes a Dynamics upgrade for a recycling company": what an integrator does. */
export const DONE_FOR_OTHER =
  /\b(?:[Cc]omplet|[Dd]eliver|[Hh]elp)(?:e?s|ed)\b.{3,90}\bfor (?:an? (?:[\p{L}-]+ ){0,3}(?:company|organi[sz]ation|client|customer|firm)|(?!(?:Its|Our|The|All|Human|Customer|Supply|Core|Digital|Finance) )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/u;

/** "requires apps to use its App Store": what it sells itself. */
export const ITS_OWN = /\b(?:its|our|their) (?:own )?(?:[\p{L}-]+ ){0,2}$/iu;

/** Where an app is sold. */
export const IS_SHOP = /(?:App|Play|Web|Chrome) Store$|^Google Play|Marketplace$|AppExchange$/u;

export const NO_SOFTWARE = /\b(?:books?|novels?|films?|albums?|memoirs?|songs?|authors?|artists?)\b/i;

/** "replaces guesswork with A for small businesses": what a vendor does for those who buy from it. */
export const FOR_BUYERS =
  /^ for (?:[\p{L}-]+ ){0,2}(?:business(?:es)?|smbs?|customers|clients|companies|brands|users|owners|merchants|enterprises)(?!\p{L})/iu;

/** Work that software does, behind the product: "for payroll", "per le paghe", "pour la billetterie". */
export const FOR_TASK =
  /^ (?:for|to run|to handle|to manage|für|pour|para|per|voor) (?:(?:its|the|our|their|all|new|die|das|seine|ihre|la|le|les|sa|son|ses|el|los|las|su|sus|il|i|gli|lo|o|a|os|as|de|het|zijn|haar) ){0,2}(?:[\p{L}-]+ )?(?:payroll|paghe|paie|nóminas?|folha|\p{L}*abrechnung|salarisadministratie|accounting|bookkeeping|contabilità|comptabilité|contabilidade?|buchhaltung|boekhouding|ticketing|biglietteria|billetterie|bookings?|reservations?|prenotazioni|réservations?|reservas|buchungen|scheduling|rostering|dienstplanung|dispatch|invoicing|fatturazione|facturation|facturación|patient records|health records|claims|underwriting|recruiting|recruitment|recrutement|expenses|procurement|inventory|magazzino|warehousing|fundraising|core banking|digital banking|online banking|e-?commerce|help ?desk|customer (?:service|support|care)|kundenservice|kundendienst|service client|identity|log-?ins?|monitoring|backups?)(?!\p{L})/iu;

export const NEW_TOOL =
  /(?<!\p{L})(?:the|its|their|het|zijn|das|dem|le|la|son|el|su|il|o|seu) (?:new |nieuwe |neue[nm]? |nouveau |nouvelle |nuevo |nueva |nuovo |nuova |novo |nova )(?:[\p{L}-]+ ){0,2}[\p{L}-]*(?:software|platform|plattform|plateforme|plataforma|piattaforma|systeme?|systeem|sistema|système|logiciel|dossier|pakket|records?)(?!\p{L})/iu;
