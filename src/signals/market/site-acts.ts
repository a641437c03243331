import { createPattern } from "../language/pattern.ts";

/**
 * What companies do to a place of work when they grow: the verb, then the site ("takes over the lease of a unit"), in seven
 * languages. The forms of a verb stand together; what follows the verb decides whether it is a site at all.
 */
const ENGLISH =
  "(?:sets? (?:an? |its )?(?:grand )?opening date for|expand(?:s|ed|ing)? to(?= [\\d,.]+[ -]?sq)|tak(?:es?|ing) the wraps off|throws? open|invest(?:s|ed|ing)? (?:(?:up to|more than|over|about|around|another|nearly|some) )?[A-Z]{0,3}[$€£₹][\\d.,]+ ?(?:million|billion|mn?|bn?)? (?:for|on|into|to build|in building)|(?:creat(?:es?|ed|ing)|add(?:s|ing)?|hir(?:es?|ing)) [\\d,]+ (?:[\\p{L}-]+ ){1,3}(?:at|in|with)(?= (?:an? |its |the )?(?:new|second|third|planned|first)(?!\\p{L}))|(?:cho(?:oses?|se|sen)|pick(?:s|ed)?|select(?:s|ed)?)(?= (?:an? |the )?(?:\\p{L}+ )?(?:site|location|spot|plot|land|home)(?!\\p{L}))|run(?:s|ning)?(?= an? (?:second|third|new))|open(?:s|ed|ing)?|inaugurat(?:es?|ed|ing)|unveil(?:s|ed|ing)?|establish(?:es|ed|ing)?|set(?:s|ting)? up|build(?:s|ing)?|built|construct(?:s|ed|ing)?|erect(?:s|ed|ing)?|launch(?:es|ed|ing)?|plans?(?= (?:an?|its|the|new|\\d|[$€£]))|planned(?= (?:an?|its|new)\\b)|complet(?:es|ed|ing)|finish(?:es|ed)(?= (?:the |its |work|construction))|extend(?:s|ed|ing)?|expand(?:s|ed|ing)?|enlarg(?:es?|ed|ing)|doubl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|leas(?:es|ed|ing)|rent(?:s|ed|ing)|occup(?:y|ies|ied)|take(?:s|n)?(?= (?:over |up |out |on |[\\d,.]+[ -]?sq|(?:the |a |an )?(?:\\p{L}+ )?(?:lease|space|floor|unit|keys)))|took(?= (?:over |up |out |on |[\\d,.]+[ -]?sq|(?:the |a |an )?(?:\\p{L}+ )?(?:lease|space|floor|unit|keys)))|taking(?= (?:over |up |out |on |(?:the |a |an )?(?:\\p{L}+ )?(?:lease|space|floor|unit|keys)))|sign(?:s|ed)?(?= (?:an? |the )?(?:[\\p{L}\\d,.-]+ ){0,3}leases?)|now ha(?:s|ve)|mov(?:es?|ed|ing) in(?:to)?|cut(?:s|ting)? (?:the )?ribbon (?:on|at|of|for)|br(?:eaks?|oke|oken|eaking) ground|begin(?:s|ning)?|began|start(?:s|ed|ing)?(?= (?:work|construction|building|production|operations))|lay(?:s|ing)?(?= (?:the )?(?:foundation|first|corner))|laid(?= (?:the )?(?:foundation|first|corner))|add(?:s|ed|ing)?|get(?:s|ting)?|got|gain(?:s|ed)?|land(?:s|ed)?|bring(?:s|ing)?|brought|debut(?:s|ed|ing)?|creat(?:es?|ed|ing)|invest(?:s|ed|ing)?(?: (?!in\\b)[^\\s;:]{1,20}){0,6}? (?:in(?:to)?|on)|spen(?:ds?|t|ding)(?: (?!on\\b)[^\\s;:]{1,20}){1,5} on|put(?:s|ting)?(?: [^\\s;:]{1,20}){1,5}? into|pour(?:s|ed|ing)?(?: [^\\s;:]{1,20}){1,5}? into|pump(?:s|ed|ing)?(?: [^\\s;:]{1,20}){1,5}? into|commit(?:s|ted|ting)?(?: (?!to\\b)[^\\s;:]{1,20}){0,5}? to|(?:go(?:es|ing)?|went|press(?:es|ed|ing)?|push(?:es|ed|ing)?) ahead with|given the (?:go-ahead|green light|nod) (?:for|to)|g(?:ets?|ot|ives?|ave|ains?|ained) (?:the )?(?:planning permission|approval|go-ahead|green light|nod) (?:for|to)|w(?:ins?|on) (?:planning permission|approval) (?:for|to)|green-?lights?|greenlit|fit(?:s|ted|ting)? out|refurbish(?:es|ed|ing)?|remodel(?:s|ed|ing)?|upgrad(?:es|ed|ing)|(?:mov(?:es?|ed|ing)|relocat(?:es?|ed|ing)|shift(?:s|ed|ing)?)(?= (?:its |their |our |the )?(?:[\\p{L}-]+ )?(?:headquarters|HQ|head office|production|factory|plant|operations))|consolidat(?:es|ed|ing))";
const GERMAN =
  "(?:eröffne(?:t|te|n|ten)|erweiter(?:t|te|n|ten)|vergrö(?:ß|ss)er(?:t|te|n|ten)|bau(?:t|te|en|ten)|erricht(?:et|ete|en|eten)|bezieht|beziehen|bezog(?:en)?|miete(?:t|te|n|ten)|gründe(?:t|te|n|ten)|weih(?:t|te|en|ten)|nimmt|nahm|nehmen|verdoppel(?:t|te|n|ten)|investier(?:t|te|en|ten)(?: (?!in\\b)[^\\s;:]{1,20}){0,8}? in|steck(?:t|te|en)(?: (?!in\\b)[^\\s;:]{1,20}){1,6}? in|führ(?:t|te|en)|zieht in|zieht(?=[^.;]{3,70} hoch)|feier(?:t|te|n)(?= (?:[\\p{L}]+ ){0,3}(?:Spatenstich|Richtfest|Eröffnung|Einweihung|Grundstein))|leg(?:t|te|en)(?= (?:den )?Grundstein)|setz(?:t|te|en)(?= (?:den )?(?:ersten )?Spatenstich)|modernisier(?:t|te|en)|schafft|bekommt|erhält|hat(?= (?:nun |jetzt |seit \\p{L}+ )eine?n? (?:neu|zweit|eigen))|plant(?= (?:\\p{L}+ ){0,3}(?:neu|zweit|dritt|erst|Neubau)))";
const FRENCH =
  "(?:ouvr(?:e|ent|ir|ira|iront)|(?<=(?:a|ont) )(?:ouvert|inauguré|implanté|construit|agrandi)|(?<=d['’])(?:ouvrir|inaugurer)|inaugur(?:e|ent|er|era|é)|construi(?:t|sent|re|ra)|bâti(?:t|r|ra)|implant(?:e|ent|er|era)|install(?:e|ent|er|era)|agrandi(?:t|r|ra|ssent)|étend(?:re)?|double|s['’]offre|loue|emménage dans|investi(?:t|ssent|r|ra)?(?: (?!dans\\b)[^\\s;:]{1,20}){0,8}? (?:dans|pour)|pose(?=(?: la)? première pierre)|met(?:tent)? en service|lance(?= la construction)|crée|aura(?= un))";
const SPANISH =
  "(?:abr(?:e|en|irá|irán|ió|ieron|ir)|(?:ha|han) (?:abierto|inaugurado|ampliado|construido|estrenado|puesto)|inaugur(?:a|an|ará|ó|aron|ar)|constru(?:ye|yen|irá|irán|yó|ir)|ampl(?:ía|ían|iará|ió|iar)|estren(?:a|an|ó|ará)|levant(?:a|an|ará|ó|ar)|instal(?:a|an|ará|ó|ar)|edific(?:a|ará)|establec(?:e|en|erá|ió|er)|habilit(?:a|ó|ará)|pon(?:e|en|drá)(?= (?:en (?:marcha|funcionamiento)|la primera piedra))|coloc(?:a|ó|an)(?= (?:la )?primera piedra)|invi(?:erte|erten|rtió|rtieron)(?: (?!en\\b)[^\\s;:]{1,20}){0,8}? (?:en|para)|inver(?:tirá|tirán|tir)(?: (?!en\\b)[^\\s;:]{1,20}){0,8}? (?:en|para)|destin(?:a|an|ará|ó)(?: [^\\s;:]{1,20}){1,6}? (?:a|para)(?= (?:la |su |una |sus )?(?:ampl|constru|abr|nuev|planta|fábrica))|duplica|triplica|ten(?:drá|ga)|tiene|traslad(?:a|ará|ó))";
const PORTUGUESE =
  "(?:abr(?:e|em|irá|irão|iu|iram|ir)|inaugur(?:a|am|ará|ou|aram|ar)|constr(?:ói|oem|uirá|uiu|uir)|ampli(?:a|am|ará|ou|ar)|expand(?:e|em|irá|iu|ir)|ergue(?:rá)?|instal(?:a|am|ará|ou|ar)|invest(?:e|em|irá|iu|ir)(?: (?!em\\b|na\\b|no\\b)[^\\s;:]{1,20}){0,8}? (?:em|na|no|numa|num|para)|lança(?= a pedra)|dobra|ter[áã]o?|ganha|recebe(?:rá)?)";
const ITALIAN =
  "(?:apr(?:e|ono|irà|iranno)|aprire|(?:ha|hanno) (?:aperto|inaugurato|ampliato|acquistato)|inaugur(?:a|ano|erà|ato)|costrui(?:sce|scono|rà|re)|ampli(?:a|ano|erà|are)|realizz(?:a|erà|are)|invest(?:e|ono|irà|ire)(?: (?!in\\b|per\\b)[^\\s;:]{1,20}){0,8}? (?:in|per|nel|nello|nella)|pos(?:a|ata|ano)(?= la prima pietra)|raddoppia|mette in funzione|taglia il nastro|avrà|riunirà|trasferi(?:sce|rà))";
const DUTCH =
  "(?:open(?:t|de|den|en)|bouw(?:t|de|en)|betrekt|betrekken|betrok|huur(?:t|de)|breid(?:t|de|en)|neemt|investeer(?:t|de)(?: (?!in\\b)[^\\s;:]{1,20}){0,8}? in|verdubbelt|vestigt|start|krijgt)";

/** A site follows. */
export const TO_SITE = createPattern(
  new RegExp(
    `(?<![\\p{L}-])(?:${ENGLISH}|${GERMAN}|${FRENCH}|${SPANISH}|${PORTUGUESE}|${ITALIAN}|${DUTCH})(?![\\p{L}-])`,
    "giu",
  ),
);
/** German and Dutch close the clause with the verb: "hat in Warschau eine Tochter gegründet". The site stands between. */
export const SITE_THEN = createPattern(
  /(?<!\p{L})(?:hat|haben|wird|werden|will|wollen|heeft|hebben|gaat|gaan|zal|zullen) ([^.;:]{5,110}?) (?:eröffnet|eröffnen|gegründet|gründen|errichtet|errichten|gebaut|bauen|bezogen|beziehen|erweitert|erweitern|eingeweiht|gemietet|aufgebaut|geopend|openen|gebouwd|bouwen|betrokken|uitgebreid|uitbreiden|gevestigd|vestigen)(?!\p{L})/giu,
);

/** Verbs that people also do to what is no site: they need one that is called new, or is counted or measured. */
export const NEEDS_NEW =
  /^(?:add|get|got|gain|land|bring|brought|creat|launch|unveil|complet|finish|extend|refurb|remodel|upgrad|begin|began|start|take|took|taking|occup|consolid|commit|double|doubl|tripl|plan|invest|spen|put|pour|pump|debut|führ|nimmt|nahm|nehm|gründ|feier|modern|schafft|crée|lance|invi|inver|destin|duplic|triplic|dobra|realizz|raddopp|neemt|start|neemt|establish|instal|ha[sv]|hat|tien|tend|ter[áã]|ganha|receb|avrà|krijgt|bekommt|erhält|aura|riun)/i;
/** A site that was not there before. */
export const IS_NEW =
  /(?<!\p{L})(?:new|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|another|additional|further|larger|bigger|\d+(?:st|nd|rd|th)|flagship|state-of-the-art|purpose-built|doors|expan(?:sion|ded)|construction|ribbon|ground|[\d,.]+[ -]?(?:sq|square|m²|m2|qm|acre|hectare)\S*|home|neu\p{L}*|zweit\p{L}+|dritt\p{L}+|viert\p{L}+|erst\p{L}+|weiter\p{L}+|größer\p{L}*|Neubau|nouve\p{L}+|premi\p{L}+|deuxième|second[eo]?|troisième|nuev\p{L}+|primer\p{L}*|segund\p{L}+|tercer\p{L}*|nov[ao]s?|primeir\p{L}+|terceir\p{L}+|nuov\p{L}+|prim[aoi]|terz[ao]|nieuwe?|eerste|tweede|derde|vierde|grotere?|ampliación|ampliação|agrandissement|Ausbau|Erweiterung|estren\p{L}+|eigen\p{L}+|of (?:its|our) own)(?!\p{L})/iu;

const EVENTS =
  "(?:grand |official |soft )?opening(?! (?:hours|times|speech|remarks|night|day|bid|round|ceremony of the))|inauguration|[Gg]round (?:was|has been|is|will be) broken|groundbreaking|ground-breaking|ribbon[- ]cutting|relocation|Spatenstich|Grundstein(?:legung)?|Richtfest|Gleichenfeier|Eröffnung|Neueröffnung|Einweihung|Neubau|Ausbau|Erweiterung|ouverture|première pierre|agrandissement|extension|implantation|apertura|inauguraci[oó]n|primera piedra|ampliación|abertura|inauguração|pedra fundamental|ampliação|inaugurazione|prima pietra|ampliamento|eerste steen|nieuwbouw|uitbreiding";
/** Growth told as a thing: "groundbreaking for", "Spatenstich", "primera piedra", "posata la prima pietra". */
export const SITE_EVENT = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:${EVENTS})(?!\\p{L})|(?<!\\p{L})(?:(?:first|second|third|fourth|fifth|new|another|latest|next|bigger|larger) (?:[\\p{L}-]+ ){0,2}?(?=(?:offices?|stores?|shops?|locations?|sites?|plants?|factory|home|branch|hub|showroom|restaurant|warehouse|HQ|headquarters|facility|campus)(?!\\p{L}))|(?:neue|zweite|dritte|erste)[rsn]? (?=\\p{Lu})|(?:nouve(?:au|lle|l)|deuxième|second|troisième|premi[eè]re?|nuev[ao]|segund[ao]|primer[ao]?|tercer[ao]?|nov[ao]|primeir[ao]|terceir[ao]|nuov[ao]|second[ao]|terz[ao]|nieuwe?|tweede|derde|eerste) (?=\\p{L}))`,
    "giu",
  ),
);
