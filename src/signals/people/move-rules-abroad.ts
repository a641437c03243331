import type { MoveRule } from "./move-rules.ts";

export const QUITTE =
  "(?:démissionne(?:ra)?|a démissionné|quitte(?:ra)?|a quitté|va quitter|(?:cède|cédera|a cédé|va céder|laisse|laissera) sa place|(?:passera|a passé|va passer) (?:la main|le relais)|passe le relais|dimite|dimitirá|dimitió|ha dimitido|renuncia|renunció|claque(?:ra)? la porte|a claqué la porte|jette l[’']éponge|tire(?:ra)? sa révérence|rend son tablier|da un portazo|tira la toalla|sbatte la porta|getta la spugna|joga a toalha|pede demissão|pediu demissão|gooit de handdoek|deja|dejará|dejó|abandona(?:rá)?|cesa|si dimette|si è dimess[oa]|lascia|lascerà|ha lasciato|deixa|deixará|deixou|renunciou|treedt{..}\\baf|stapt{..}\\bop|legt[^.;!?|\\n\\uE000-\\uE1FF]{0,50}(?:functie|taken|werk|ambt|mandaat|schap|rol|leiding)[^.;!?|\\n\\uE000-\\uE1FF]{0,30}\\bneer|vertrekt|se marcha(?:rá)?|se va|s[’']en va|s[’']en ira|passe la main|cesse ses fonctions|quitte ses fonctions|sort|sai d[aeo]|se retira(?:rá)?|se jubila(?:rá)?|si ritira|prend sa retraite|stopt|gaat weg|gaat met pensioen|neemt afscheid|zwaait af|legt zijn functie neer|renunciará)";

/** French, Spanish, Dutch, Italian and Portuguese share enough to be told together. */
export const ROMANCE_AND_DUTCH: MoveRule[] = [
  {
    direction: "in",
    pattern:
      "\\b(?:son successeur|su sucesora?|seu sucessor|sua sucessora|il suo successore|zijn opvolger|haar opvolger) (?:est|sera|es|será|é|è|sarà|is|wordt) {.}{P}",
  },
  {
    direction: "in",
    pattern: "\\b(?:nombra|nombró|designa|elige|nomina|nomeia|benoemt|nomme) {new}{R}(?: a| al)? {P}",
  },
  {
    direction: "out",
    pattern:
      "(?<![\\p{L}])(?:releva|cesa|destituye|despide|destitui|demite|afasta|limoge|évince|remercie|licenzia|rimuove|ontslaat)(?: a| al)? {new}{R}(?:,? {Q})?",
  },
  {
    direction: "in",
    pattern:
      "^(?:Le|La|Lo|Lui|Hem|Haar|O|A|Ihm|Ihr) (?:sustituye|sustituirá|sucede|sucederá|reemplaza|reemplazará|releva|relevará|succède|succédera|remplace|remplacera|succederà|sostituisce|subentra|subentrerà|substitui|substituirá|folgt) {P}",
  },
  {
    direction: "in",
    pattern: "(?:confía|confie|affida|confia|entrega) (?:la|sa|su|a|il|el|o|le|sua) {R} (?:à|a) {P}",
  },
  {
    direction: "in",
    pattern:
      "(?<![\\p{L}])(?:elegeu|elegió|ha elegido|a élu|ha eletto|escolheu|designou|designó|a désigné|nomeou) {P}, (?:hoje|hoy|actual|atual|até agora|hasta ahora|jusqu[’']ici|oggi|attuale) {R}",
  },
  { direction: "out", pattern: "(?:{R},? )?{Q}{ap} (?:zijn|haar) functie{..}(?:neerlegt|neergelegd)(?![\\p{L}])" },
  { direction: "out", pattern: "{R},? {Q}{.}\\b(?:opstapt|vertrekt|aftreedt)(?![\\p{L}])" },
  {
    direction: "in",
    pattern:
      "(?<!\\p{L})(?:wordt|is|devient|est|será|es|diventa|è|sarà|é|sera) {P} (?:de nieuwe |le nouveau |la nouvelle |el nuevo |la nueva )?{R} (?:van|bij|de|di|da|du|del|della|do) {own}",
  },
  { direction: "out", pattern: "(?<![\\p{L}])se (?:sépare|separa|desprende) de {new}{R}(?:,? {Q})?" },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap} (?:a été|ha sido|è stat[oa]|foi) (?:remerciée?|limogée?|démise?|évincée?|licenciée?|destituid[oa]|cesad[oa]|despedid[oa]|licenziat[oa]|demitid[oa]|afastad[oa])",
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap} (?:ha presentado|presenta|presentó|a présenté|présente|a remis|remet|ha rassegnato|rassegna|apresentou|entregou|ha dato) (?:su|sa|le|seu|sua|la) (?:(?:proprie|sue|própria) )?(?:dimisión|renuncia|démission|dimissioni|demissão|renúncia)(?:{..}(?<!\\p{L})(?:como|comme|come|als|de son poste de|del cargo de|do cargo de) {new}{R})?",
  },
  {
    direction: "in",
    pattern:
      "(?:la |el |le |il |o |a |de |l[’'])?\\b(?:nouveau|nouvelle|nuev[oa]|nuov[oa]|nov[oa]|nieuwe) {R}(?: (?:de|di|da|van|del|della|do) {own})? (?:es|est|è|é|is|será|sera|sarà|wordt) {P}",
  },
  {
    direction: "in",
    pattern:
      "^(?:une? |een |un[oa]? |um(?:a)? )?(?:nouveau|nouvelle|nuev[oa]|nuov[oa]|nov[oa]|nieuwe) {R} (?:chez|pour|de|à|para|en|da|na|no|per|di|in|voor|bij|a) (?:la |el |le )?{own}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap} (?:la|lo|le|l[’']|lui|hem|haar|o|a) ?(?:sustituirá|sucederá|reemplazará|relevará|sustituye|sucede|remplacera|remplace|succédera|succède|sostituirà|sostituisce|succederà|substitui|substituirá|opvolgt|sucederá)",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}(?<![\\p{L}])(?:sustituye|sustituirá|sucede|sucederá|releva|remplace|remplacera|succède|succédera|sostituisce|sostituirà|succede|substitui|sucedeu) (?:a |à |al |o |il )?{.}{Q}(?:{..}(?:como|comme|come|als|en tant que|al frente de) {new}{R})?",
  },
  { direction: "in", pattern: "{P} volgt{.}{Q} op(?: als {new}{R})?" },
  {
    direction: "in",
    pattern: "{P}{ap}{..}\\b(?:pasará|pasa|passerà|passa|passera|passe) a (?:ser|diventare|être) {new}{R}",
  },
  { direction: "in", pattern: "(?:confía|entrega|confie|affida|confia) a {P} {..}{R}" },
  { direction: "out", pattern: "{Q}{ap} (?:deja|dejará|dejó) de ser {new}{R}" },
  { direction: "out", pattern: "{Q} si è dimess[oa] da {new}{R}" },
  { direction: "out", pattern: `(?<![\\p{L}])${QUITTE} (?:la |el |le |o |a |il |l[’'])?{R}` },
  {
    direction: "out",
    pattern:
      "{Q}, (?:que|qui|die|che)\\b{..}\\b(?:part(?= [àe]|[,.;]|$)|s[’']en va|se jubila|va in pensione|renunci(?:ou|ó|a)|dimitió|dimite|saiu|deixou|pediu demissão|a démissionné|si dimette|deja|dejó|dejará|abandona|abandonará|quitte|quittera|a quitté|vertrekt|lascia|lascerà|ha lasciato|deixa|deixará|sai)(?![\\p{L}])",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:nomme|recrute|promeut|(?:a|vient de) (?:nommer|nommé|recruter|recruté|promouvoir|promu|désigner|désigné|choisir|choisi)|nombra(?:do)?|nombró|ficha|fichó|incorpora|incorporó|ascendió|eligió|designó|anunció|ha (?:fichado|contratado|incorporado|elegido|designado|nominato|assunto|scelto)|nomeou|contratou|anunciou|escolheu|promoveu|suma|contrató|verwelkomt|bevordert|stelt|promuove|asciende|designa|nominat?[oa]?|nomeia|contrata|anuncia|benoemt|haalt)\\b{.}{P}{..}(?:\\b(?:como|comme|au poste de|en tant que|als|tot|come|a|à) )?{new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}(?<![\\p{L}])(?:nommée?|promue?|nombrad[oa]|nominat[oa]|nomead[oa]|benoemd|devient|deviendra|rejoint|prend|prendra|asume|asumirá|assume|assumerà|assumirá|assumiu|wordt|diventa|diventerà|(?:será|sera|sarà)(?! (?:relevad|sustituid|reemplazad|remplac|sostituit|substituíd|destituid|cesad|despedid))|è il nuovo|é o novo|é a nova|is de nieuwe|è la nuova|es el nuevo|es la nueva|est le nouveau|est la nouvelle|se convierte|torna-se|se incorpora|se une|entra)(?![\\p{L}]){..}{R}",
  },
  {
    direction: "in",
    pattern: "\\b(?:nouveau|nouvelle|nuev[oa]|nuov[oa]|nov[oa]|nieuwe) {R}(?:,|:| (?:de|di|da|van) {own}[:,])? {P}",
  },
  {
    direction: "in",
    pattern: "{P},? (?:la |le |el |il |o |a )?(?:nouveau|nouvelle|nuev[oa]|nuov[oa]|nov[oa]|nieuwe) {R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:chega|llega|arriva|arrive|arrivera|begint|start)\\b{..}\\b(?:como|come|comme|en tant que|als) {new}{R}",
  },
  { direction: "in", pattern: "{P}{ap} (?:prend|prendra) (?:les (?:rênes|commandes)|la (?:direction|tête)) de {S}" },
  { direction: "in", pattern: "^(?:Nommée?|Promue?) {new}{R}" },
  {
    direction: "out",
    pattern: `{R} (?:de|di|da|do|van|del|della) {.}{own}[^.;!?\\n\\uE000-\\uE1FF]{0,25}?, {Q}{..}(?<![\\p{L}])${QUITTE}(?![\\p{L}])`,
  },
  {
    direction: "out",
    pattern: `(?:{R} )?{Q}{ap}{..}(?<![\\p{L}])${QUITTE}(?![\\p{L}])(?:{..}{R2})?`,
  },
  {
    direction: "out",
    pattern: `{R} (?:(?:(?:de |di |da |do |van |del |della |d[’'])(?:la )?)?{own} )?${QUITTE}(?![\\p{L}])`,
  },
  // The move as a noun: "la nomination de Jane Roe à la tête de …", "las salidas del director general"
  {
    direction: "in",
    pattern:
      "(?<![\\p{L}])(?:nomination|élection|elección|eleição|elezione|promoção|ascenso|indicação|nombramiento|designación|incorporación|fichaje|llegada|arrivée|nomina|arrivo|nomeação|contratação|chegada|benoeming|komst) (?:de|d[’']|di|van|del|da|do|a) {.}{P}{..}(?<![\\p{L}])(?:comme|como|come|au poste de|en tant que|en qualité de|als|tot|a|à|al cargo de|para o cargo de|ao cargo de) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "(?<![\\p{L}])(?:nomination|nombramiento|designación|llegada|arrivée|nomina|arrivo|nomeação|chegada|benoeming) (?:de|d[’']|di|van|del|da|do) {.}{P} (?:à la tête|al frente|alla guida|à frente|aan het hoofd)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "(?<![\\p{L}])(?:démission|départ|éviction|limogeage|dimisión|cese|salida|jubilación|retiro|renuncia|destitución|despido|aposentadoria|pensionamento|pensioen|retraite|dimissioni|addio|uscita|demissão|saída|renúncia|vertrek|ontslag|aftreden)(?![\\p{L}])[^.;!?|\\n\\uE000-\\uE1FF]{0,30}(?:de|du|d[’']|del|della|dell[’']|di|da|do|van)(?: la| l[’']| son| sa| su| suo| sua| seu)? ?{R}(?:,? {Q})?",
  },
  {
    direction: "out",
    pattern:
      "(?<![\\p{L}])(?:démission|départ|éviction|limogeage|dimisión|cese|salida|jubilación|renuncia|destitución|aposentadoria|pensionamento|dimissioni|addio|uscita|demissão|saída|renúncia|vertrek|ontslag|aftreden) (?:de|d[’']|di|da|do|van) {Q}(?: (?:comme|como|come|als|da|del cargo de|do cargo de) {R})?",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}(?<![\\p{L}])(?:no lugar de|em substituição a|en lugar de|en sustitución de|en reemplazo de|à la place de|en remplacement de|al posto di|in sostituzione di|in plaats van|als opvolger van|en relevo de) {.}{Q}",
  },
  {
    direction: "out",
    pattern:
      "(?<![\\p{L}])(?:no lugar de|em substituição a|en lugar de|en sustitución de|à la place de|en remplacement de|al posto di|in plaats van) {.}{Q}, (?:que|qui|che|die) (?:deixa|deixou|deja|dejó|se va|quitte|a quitté|part|lascia|ha lasciato|vertrekt|se jubila|sai)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern: "(?<![\\p{L}])(?:se ne va|se va|s[’']en va|sale|sort) (?:il |la |l[’']|el |le )?{R}(?:,? {Q})?",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}(?<![\\p{L}])(?:prend|prendra|nommée?|arrive|accède|propulsée?|arriva|va|nominat[oa]|sale|passa|pasa|asume|nombrad[oa]|llega|tomará|ponerse|se pone|assume|chega|nomead[oa]|komt|benoemd)(?![\\p{L}]){.}(?:à la tête|aux commandes|les (?:rênes|commandes)|alla guida|al frente|à frente|aan het (?:hoofd|roer))(?: (?:de|di|du|del|della|do|da|van|bij))?(?: (?:la|le|el))? {own}",
  },
  {
    direction: "in",
    pattern: "^{own}[,:] {P} (?:nouvelle? )?(?:à la tête|aux commandes|alla guida|al frente|à frente|aan het roer)",
  },
  {
    direction: "in",
    pattern:
      "(?<![\\p{L}])(?:[Ss]on successeur|[Ss]a successeure|[Ss]a remplaçante|[Ss]on remplaçant|[Ss]u sucesora?|[Ss]eu sucessor|[Ss]ua sucessora|il suo successore|[Zz]ijn opvolger|[Hh]aar opvolger),? {P}",
  },
  {
    direction: "out",
    pattern:
      "{Q}(?: op)?, die\\b{..}\\b(?:met pensioen gaat|vertrekt|stopt|weggaat|aftreedt|opstapt|afscheid neemt)(?![\\p{L}])",
  },
  { direction: "in", pattern: "(?<![\\p{L}])(?:zal|gaat|wordt|komt) {P}{ap}{..}\\bals {new}{R}" },
  { direction: "out", pattern: "(?<![\\p{L}])(?:del|du|della|do|da) (?:saliente|sortant|uscente|que sai), {Q}" },
  {
    direction: "in",
    pattern: "{R} {P}(?: (?:van|de|di|da) {own})? (?:neemt|zal)\\b{..}\\b(?:over|op zich)\\b(?:{.} als {R2})?",
  },
  {
    direction: "in",
    pattern:
      "{Q}{ap}{..}(?<![\\p{L}])(?:cède|cédera|a cédé|va céder|laisse|laissera|passe|passera|transmet|transmettra|cede|cederá|pasa|passa|lascia|lascerà|draagt)(?![\\p{L}]) (?:sa place|la main|le relais|les rênes|la direction|son poste|el testigo|el mando|o comando|o bastão|il testimone|il timone|het stokje)(?: (?:de|da|di|van|als) {R})?{..}(?<![\\p{L}])(?:à|a|ao|aan|over aan) {.}{P}",
  },
  { direction: "in", pattern: "{P}{ap} (?:wordt |is )?(?:de )?(?:opvolger|opvolgster) van {.}{Q}" },
  {
    direction: "out",
    pattern: "{R}(?:,? {Q})?(?: (?:van|bij) {own})? (?:treedt|stapt)(?:{..})? (?:terug|af|op)(?![\\p{L}])",
  },
];
