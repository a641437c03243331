import { createPattern } from "../language/pattern.ts";
/** Verbs of whoever gets money. */
export const TAKES = createPattern(
  /(?<![\p{L}-])(?:secur(?:es|ed|ing)|clos(?:es|ed)(?: on)?|obtain(?:s|ed)|receiv(?:es|ed)|(?:will|is to|are to|is set to|stands to|is due to) (?:receive|get|obtain)|gets?|got|rais(?:es|ed)|sign(?:s|ed)?|seal(?:s|ed)|ink(?:s|ed)|(?:enter(?:s|ed)|has entered)(?: into)?|lands?|landed|wins?|won|bags|bagged|nets|netted|nabs|nabbed|scores|scored|scoops|scooped|snags|snagged|earns|earned|celebrat(?:es|ed)|clinch(?:es|ed)|attracts|attracted|gains|gained|picks up|picked up|collects|collected|lines up|lined up|locks in|locked in|pulls in|pulled in|takes|took|taken|announc(?:es|ed|ing)|complet(?:es|ed)|finali[sz](?:es|ed)|agreed?s?(?: on)?|arrang(?:es|ed)|benefits from|(?:will be|will become|is|are|was|were|been|becomes?|became|named|chosen as) (?:(?:the|an?|one of the|among the) )?(?:(?:proud|latest|first|\p{Ll}+) )?recipients? of|(?:is|are|was|were) (?:now )?(?:getting|receiving)(?= (?:[\p{Ll}]+ ){0,3}[\uE500-\uE57F])|(?:was|were|been|being|is|are) (?:also |now |just )?(?:awarded|granted|given|offered|handed|promised|allocated|approved for|(?:selected|chosen|picked) (?:by [^.;,]{3,60}? )?(?:for|to receive)|provided with)|(?:awarded|granted|given|handed|offered|allocated)(?= )|(?:has|have|(?:pleased|proud|happy|delighted|excited|thrilled) to announce)(?= (?:(?:an?|the|its|our) )?(?:(?:new|closing|completion|signing|award|receipt|of|its|an?) )*[\uE500-\uE57F])|(?<=^(?:[^\s.;:,]+ ){1,6})to (?:get|receive)(?= [\uE500-\uE57F])|sichert(?:e)?(?: sich)?|erhält|erhielt|erhalten|bekommt|bekam|bekommen|nimmt|schließt|schloss|vereinbart(?:e)?|unterzeichnet(?:e)?|gewinnt|empfängt|holt(?: sich)?|obtient|obtenu|décroche|décroché|reçoit|reçu|(?:va |vont )(?:recevoir|toucher|bénéficier)|recevr(?:a|ont)|touchera|percevra|perçoit|touche|riceverà|otterrà|recebe(?:rá|rão)|obterá|recibirán|obtendrá|zal (?:krijgen|ontvangen)|bénéficie|signe|signé|boucle|bouclé|lève|levé|sécurise|contracte|contracté|souscrit|se voit (?:attribuer|accorder|octroyer)|obtiene|obtuvo|obtenido|logr[oó]|logrado|consigui[oó]|conseguido|suscribe|suscribi[oó]|suscrito|contratado|formaliza|formalizado|captado|firmado|recibe|recibió|recibido|consigue|logra|cierra|cerró|firma|firmó|capta|obtém|obteve|recebe|recebeu|capta|captou|fecha|fechou|assina|assinou|conquista|conquistou|garante|garantiu|contratou|contrata|krijgt|kreeg|ontvangt|ontving|ontvangen|sluit|haalt|sleept|ottiene|ottenuto|firmato|sottoscritto|incassato|perfeziona|perfezionato|riceve|ricevuto|chiude|sottoscrive|incassa|gana|ganó|empoche|empoché|remporte|remporté|chega a|aprova|aprovou|alcanza|se adjudica|incasse|récupère|vara|approv(?:es|ed))(?!\p{L})/giu,
);
/** Verbs of whoever gives it. */
export const GIVES = createPattern(
  /(?<![\p{L}-])(?:provid(?:es|ed|ing)|gives?|gave|given|giving|grants?(?! (?:for|of|from|to|worth|funding|money)\b)|granted|award(?:s|ed)(?! (?:for|of|from)\b)|lends?|lent|extend(?:s|ed)|commit(?:s|ted|ting)|offer(?:s|ed)|select(?:s|ed)|chooses|chose|chosen|pick(?:s|ed)|invest(?:s|ed|ing)|back(?:s|ed|ing)?|support(?:s|ed|ing)|fund(?:s|ed|ing)|financ(?:es|ed|ing)|announc(?:es|ed|ing)|approv(?:es|ed)|contribut(?:es|ed|ing)|allocat(?:es|ed|ing)|arrang(?:es|ed)|suppl(?:ies|ied)|mak(?:es|ing)|made|agree(?:s|d)? to(?= (?:an? )?[\uE500-\uE57F])|(?:has|have|had) agreed to (?:provide|lend|extend|give|grant|make available|advance|finance|fund)|has agreed|have agreed|advanc(?:es|ed)|pump(?:s|ed|ing)|inject(?:s|ed|ing)|pour(?:s|ed|ing)|plough(?:s|ed)|channel(?:s|l?ed)|kick(?:s|ed|ing) in|chip(?:s|ped|ping) in|hand(?:s|ed|ing)(?: over| out)?|stump(?:s|ed|ing) up|earmark(?:s|ed)|put(?:s|ting) up|steer(?:s|ed)|disburs(?:es|ed)|releas(?:es|ed)(?= [\uE500-\uE57F])|(?:will|is to|are to) (?:provide|give|grant|award|lend|extend|commit|offer|back|support|fund|finance|contribute|allocate|put up|chip in|inject|pump|hand|advance)|fördert|unterstützt|bewilligt|gewährt|gewähren|überreicht|stellt|finanziert|gibt|leiht|accorde|accordent|octroie|attribue|soutient|finance|prête|concede|concedió|otorga|otorgó|concedido|otorgado|accordé|octroyé|attribué|prêté|concesso|erogato|prestato|gewährte|verstrekte|toegekend|presta|financia|apoya|concedeu|empresta|verstrekt|kent|leent|eroga|finanzia|apporte|verse|alloue|débloque|injecte|steuert|schießt|übergab|übergibt|spendiert|zahlt|kende|verleent|aporta|destina|concedió|libera|liberou|destinou|stanzia|assegna|lift(?:s|ed)?|rais(?:es|ed)|increase[sd]?)(?!\p{L})/giu,
);
/** Of those, what is done to somebody: without saying whom, it is done to whom the text is about. */
export const HANDS_OVER =
  /^(?:announc|provid|advanc|kick|chip|hand|stump|earmark|put|steer|disburs|releas|pump|inject|pour|will (?:chip|put|hand)|g[ai]v|grant|award|le[nt]|lend|extend|commit|offer|contribut|lift|rais|increas|apport|vers|allou|débloq|accord|octro|steuert|schießt|übergab|übergib|zahlt|bewillig|gewähr|fördert|verstrek|kende|kent|verleent|aport|conced|conces|erogat|otorg|destin|libera|stanzia|assegna|eroga)/i;
/** The participle stands behind its object: "hat ein Darlehen über 5 Mio. Euro aufgenommen". */
export const PARTICIPLE = createPattern(
  /^[^.;]{0,90}\b(?:erhalten|bekommen|aufgenommen|abgeschlossen|gesichert|unterzeichnet|vereinbart|platziert|begeben|emittiert|eingeworben|gewonnen|ontvangen|gekregen|afgesloten|opgehaald)(?!\p{L})/iu,
);
export const AUXILIARY = createPattern(/(?<![\p{L}-])(?:hat|haben|habe|konnte|heeft|hebben)(?!\p{L})/giu);
/** Words between a verb and its object that belong to another clause, or to another thing got. */
export const OTHER_CLAUSE = createPattern(
  /[;:?]|\b(?:which|who|that|after|because|while|when|but|if|so|before|than|without|rather|equity|shares?|patents?|acces|approval)\b|\b(?:to|for|in order to) (?!SUM|an?\b|up to|its\b|the\b)\p{Ll}/iu,
);
export const GAP_MAX = 110;
/** Who it goes to, behind the object: "to Globex", "to five schools", "for students". */
export const OTHER_RECIPIENT =
  /^[^.;,]{0,40}?(?:\b(?:to|among) \p{Lu}|\b(?:to|among|for) (?:\d|(?:(?:an?|the|its|their|one) (?:[\p{L}-]+ ){0,3}?(?:schools?|charit(?:y|ies)|hospitals?|hospices?|college|academy|nursery|museum|theatre|church|club|foodbank|food bank|shelter)\b|the (?:local|winners?|community|charity|school|university|hospital|city|project)|local|several|many|more than|over|its (?:customers|clients|employees|staff|members|partners|users|borrowers)|community|small|young|early|eligible|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens|hundreds|thousands|other)\b|\p{Ll}+(?:s|people|women)\b(?= (?:in|across|who|that|and|from|with|working)\b|[.,;!]|$)))/u;
export const PASSIVE_TO =
  /^[^.;]{0,60}?\b(?:secured|obtained|received|won|signed|raised|taken out|drawn|awarded|granted|given|provided|made|approved|extended|allocated|handed)\b (?:by|to|for) (?:the )?(?:[\p{Ll}-]+ ){0,4}$/u;
export const FOR_ACCOUNT = createPattern(
  /^(?:[^.;:,]{0,50}?\s)?(?:for|to|into|towards?|für|an|pour|à|para|per|a|voor|aan) (?:the )?(?:[\p{Ll}-]+ ){0,4}(?:[\p{L}-]+ )?(?:(?:of|von|des|der|de|du|di|van|del|della|da|do)\s?(?:[\p{L}-]+ ){0,2}|d['’])?$/iu,
);
/** "Beacon's customers", "Beacon rivals": somebody else after all. */
export const OF_OTHERS =
  /^(?:['’]s?)? (?:customers?|clients?|users|rivals?|competitors?|suppliers?|partners?|investors?|owners?)\b/i;
export const HELPED_BY = createPattern(
  /(?<!\p{L})(?:helped|supported|backed|aided|assisted|(?:part-|co-|partly )?(?:funded|financed)|boosted|underpinned|unterstützt|gefördert|finanziert|soutenue?|financée?|apoyad[oa]|apoiad[oa]|gesteund)(?: in part| partly)? (?:by|with|through|thanks to|durch|mit|von|par|por|door)(?!\p{L})/giu,
);
export const HEADED =
  /^(?:['’]s)?\s?(?:[:–—-]|\blands?|\bgets?)\s(?:(?:a|an|new|fresh|neue[rs]?|nouveau|nuevo|novo) )?$/i;

/** Nobody has it yet: "seeks a loan for Beacon". */
export const WANTED = createPattern(
  /\b(?:seek\w*|want\w*|call\w* for|need\w*|demand\w*|ask\w*|appl\w+|lobb\w+|propos\w+|request\w*|beantragt|fordert|demande|solicita|pede|vraagt|chiede)\b/iu,
);
/** "Credit line raised to $140 million", "the grant was awarded in May": it has been done, whoever did it. */
export const IS_DONE = createPattern(
  /^(?:,? [^.;:,]{2,60},)? (?:(?:has|have) been |was |were |is )?(?:now )?(?:rais|increas|doubl|upsiz|extend|renew|expand|sign|clos|secur|agre|lift|provid|grant|award|approv|arrang|complet|plac|pric|obtain|receiv|confirm)\p{L}{0,3}ed\b|^(?:,? [^.;:,]{2,60},)? (?:(?:has|have) been |was |were |is )(?:signed|closed|secured|agreed|priced|placed|provided|won|given|made)\b|^ (?:gesichert|unterzeichnet|bewilligt|vereinbart|obtenue?|signée?|accordée?|firmado|concedid[oa]|assinado|aprovad[oa]|firmato|ottenuto|toegekend|afgesloten|covers|comes from|came from|couvre|kommt von|stammt von)(?!\p{L})/iu,
);
/** A feed's one-line fact: "Grant, €6M.", "Type: grant". */
export const IS_FRAGMENT = /^(?:(?:type|kind|art|instrument|financing|funding|deal) ?: ?)?$/i;
/** Givers in small letters, whom no name gives away. */
export const IS_GIVER = createPattern(
  /(?<!\p{L})(?:taxpayers?|state|city|council|government|region|county|ministry|bank|lenders?|agency|Land|Bund|Stadt|Kanton|région|département|ville|État|ministère|banque|métropole|gobierno|junta|ayuntamiento|banco|governo|estado|prefeitura|gemeente|provincie|regione|comune|ministero|banca|foundation|EU)(?!\p{L})/iu,
);
/** "A £2m loan from the city will help <account> buy presses". */
export const HELPS_ACCOUNT =
  /^[^.;:]{0,70}? (?:(?:will|has|have|is to) )?(?:help|allow|enable|let|support|fund|boost|back|pay for)(?:s|d|ed)? (?:the )?(?:[\p{Ll}-]+ ){0,4}$/u;
