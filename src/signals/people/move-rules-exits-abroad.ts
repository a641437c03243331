import type { MoveRule } from "./move-rules.ts";

/** Departures and successors in German as `move-rules-exits.ts` has them in English; the verb stands behind a negation or at the end. */
export const GERMAN_EXITS: MoveRule[] = [
  {
    direction: "out",
    pattern:
      "\\bVertrag (?:von|mit|des|der) (?:(?:dem|der|den|seinem|ihrem|des) )?{R},? {Q}(?= (?:wird|wurde|werde|soll|läuft) (?:[^.;]{0,30} )?(?:nicht (?:mehr )?(?:verlängert|erneuert)|aus|aufgelöst|beendet))",
  },
  {
    direction: "out",
    pattern:
      "\\bhat (?:(?:den|die|seinen|ihren|seine|ihre) )(?:bisherigen? )?{R}(?:,? {Q})?(?: [^.;\\uE000-\\uE1FF]{0,50})? (?:abberufen|entlassen|gefeuert|freigestellt|abgesetzt|beurlaubt|vor die Tür gesetzt)",
  },
  {
    direction: "out",
    pattern: `\\bverlässt (?:[\\p{L}]+ ){0,2}(?:der |die )?(?:{own}-?(?: )?)?{R}(?:,? {Q})? (?:[\\p{L}]+ ){0,2}(?:das Unternehmen|den Konzern|die Firma|die Bank|die Gesellschaft|den Verlag|das Haus|{own})`,
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\bals (?:[Ii]nterims-?)?{new}{R} (?:ein(?:springen|gesprungen|zuspringen)|fungieren|amtieren)(?![\\p{L}])",
  },
  {
    direction: "in",
    pattern:
      "(?:^|[.;] )(?:[\\uE300-\\uE37F]|(?:Sein|Ihr)e? Nachfolger(?:in)?) wird (?:der|die) (?:bisherige|derzeitige|jetzige|langjährige) (?:[\\p{L}\\uE100-\\uE1FF-]+ ){0,3}{P}",
  },
  {
    direction: "in",
    pattern:
      "(?:^|[.;] )[\\uE300-\\uE37F] wurde {P} (?:berufen|bestimmt|benannt|ernannt|bestellt|gewählt|verpflichtet|präsentiert|vorgestellt)",
  },
];

/** The same in French, Spanish, Italian, Portuguese and Dutch. */
export const EXITS_ABROAD: MoveRule[] = [
  {
    direction: "out",
    pattern:
      "(?:{R}(?: (?:de|du|d[’']) ?{own})?,? )?{Q}{ap} (?:partira|va partir|part(?= (?:fin|en|le|à|pour)(?![\\p{L}])))",
  },
  { direction: "out", pattern: "{R} (?:de |du |d[’'])?{own} (?:partira|va partir|part(?= (?:fin|en|le)(?![\\p{L}])))" },
  {
    direction: "out",
    pattern:
      "{Q}{ap} (?:a été |est |était )(?:[\\p{L}]+ment )?(?:révoqué|démis|limogé|évincé|remercié|débarqué|écarté|licencié|destitué)e?(?: de ses fonctions)?(?= ?[.,;]|$| (?:de|par|à|après|en|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|avec|pour|le)(?![\\p{L}]))",
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap} (?:ha )?(?:comunica(?:do)?|anuncia(?:do)?|confirma(?:do)?|comunicó|anunció|confirmó) su (?:salida|marcha|renuncia|dimisión|adiós|retirada)(?:[^.;\\uE000-\\uE1FF]{0,40}\\b(?:donde (?:era|ejercía de|ocupaba el cargo de)|como) {R})?",
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap} (?:ha|a|comunicou|comunicó|informou|heeft) ?(?:comunicato|comunicado|informé|annoncé|annunciato|anunciado|informato|informado)? ?(?:(?:al|le|o|ao|à|il|a la|el) (?:consiglio|conseil|consejo|conselho|cda|junta|board)[\\p{L} ’']{0,24} )?(?:de |che |que )?(?:la sua|l[’']|son|sa|su|sua|a sua) ?(?:intenzione|intention|intención|intenção|volontà|volonté|decisión|décision|decisione|decisão|voluntad) (?:di|de|d[’']) ?(?:dimettersi|lasciare|rassegnare|démissionner|quitter|se retirer|dimitir|dejar|abandonar|renunciar|deixar)",
  },
  { direction: "out", pattern: "{R} (?:verlaat|vertrekt bij|stapt op bij|weg bij) {own}" },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\boù (?:il|elle) (?:va |doit )?(?:occuper|occupera|prendre|prendra|assurer|assurera|devenir|devient|deviendra)(?: (?:le|la))?(?: nouveau)?(?: (?:poste|fonctions?) (?:de|d[’']))? ?{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap} (?:vai |passa a |deve )?(?:assum(?:ir|irá|iu|e)|acumul(?:ar|ará|ou|a)) (?:[\\p{L}]+mente )?(?:o cargo|a função|o posto|as funções) de {new}{R}",
  },
  {
    direction: "in",
    pattern: "\\bson successeur (?:(?:à la|au poste de|comme|en tant que) (?:{R} )?)?(?:sera|est) {P}",
  },
];
