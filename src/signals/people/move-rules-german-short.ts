import type { MoveRule } from "./move-rules.ts";

const OF_OWN = "(?: (?:bei|von|der|des|im|beim|für|zur|zu)(?: (?:der|dem|den))? {own})?";

/** How German headlines and short notes say it: without articles, with the post amid the parts of a verb. The letters are those of `move-rules.ts`. */
export const GERMAN_IN_SHORT: MoveRule[] = [
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}(?<![\\p{L}])(?:wechselt|geht|kommt|stößt|tritt|steigt|leitet|führt|verantwortet|steuert|fungiert|agiert|beginnt|ergänzt|unterstützt|zieht|verstärkt)\\b{..}(?<!\\p{L})(?:als|zum|zur) {new}{R}(?![^.;]{0,80}(?<!\\p{L})(?:zurück|ab|aus|nieder|hin)(?!\\p{L}))",
  },
  {
    direction: "in",
    pattern:
      "^{P} (?:als|zum|zur) {new}{R}(?: (?:zu|zur|bei|von|der|des)(?: der)? {own}| ernannt| berufen| bestellt| befördert)",
  },
  {
    direction: "in",
    pattern:
      "{P},? (?:ist |wird )?(?:der |die )?[Nn]eue[rn]? {R}(?= ?[.,;:]|$| (?:bei|von|der|des|im|in|an|für|beim)(?![\\p{L}]))",
  },
  {
    direction: "in",
    pattern:
      "(?:^|[.:] )[Nn]eue[rn]? {R} (?:bei|von|der|des|für|im|beim)(?: der| dem)? {own} ?(?:ist|wird|heißt|:) {P}",
  },
  {
    direction: "in",
    pattern: "{P}{ap} übernimmt (?:die |den )?{R} (?:von|bei|der|des)(?: der)? {own}(?=[.,;]|$)",
  },
  { direction: "in", pattern: "^Neu (?:in der|im|in den|bei der|als) {R}{..}(?:ist|sind|:) {P}" },
  {
    direction: "in",
    pattern:
      "(?:^|[.:] )Als {new}{R} (?:kommt|startet|folgt|übernimmt|beginnt|wurde|wird|konnte|hat|agiert|fungiert)\\b{.}{P}",
  },
  {
    direction: "in",
    pattern:
      "^{own},? (?:holt|bekommt|erhält|findet|verpflichtet|ernennt|beruft|stellt|gewinnt|mit|hat|befördert) (?:einen |eine |sich )?(?:neue[nrms]? )?{R}(?= ?[.,;:]|$| (?:von|aus|für|vor|ein)(?![\\p{L}]))",
  },
  {
    direction: "in",
    pattern: `{P} (?:wird|ist|soll) (?:(?:der|die) )?[Nn]eue[rn]? (?:{own}-)?{R}(?= ?[.,;:]|$|${OF_OWN})`,
  },
  // Who goes
  {
    direction: "out",
    pattern: "^{own} (?:wechselt|tauscht) (?:(?:seine[nr]?|ihre[nr]?|den|die) )?{R}(?: {Q})? aus(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap}{.}(?<![\\p{L}])(?:legt|zieht sich|tritt|scheidet|hört|gibt|wirft|verabschiedet sich)\\b{..}{R}{..}(?:nieder|zurück|aus|auf|ab|hin|(?<=sich[^.;]{0,60}))(?= ?[.,;:]|$| (?:nach|zum|Ende|mit|und|aus)(?![\\p{L}]))",
  },
  {
    direction: "out",
    pattern: `(?:{R}${OF_OWN},? )?{Q}{ap} (?:wirft|nimmt|räumt|schmeißt){..}(?:hin|(?:seinen|ihren) (?:Hut|Posten|Platz|Sessel|Stuhl|Schreibtisch))(?![\\p{L}])`,
  },
  { direction: "out", pattern: "{Q}{ap} ist (?:nicht mehr|nicht länger|ab sofort nicht mehr) {R}" },
  {
    direction: "out",
    pattern: `(?:{R}${OF_OWN},? )?{Q}{ap} geht{.}in (?:den |die )?(?:wohlverdienten? |vorzeitigen? )?(?:Ruhestand|Rente|Pension|Vorruhestand)`,
  },
  {
    direction: "out",
    pattern:
      "^{own} (?:verliert|feuert|entlässt|beurlaubt|entbindet|entmachtet|schasst|setzt) (?:seine[nr]? |ihre[nr]? |den |die )?{R}(?:,? {Q})?(?= ?[.,;:]|$| (?:nach|wegen|an|mit|von seinen|von ihren|vor|ab|mitten)(?![\\p{L}]))",
  },
  {
    direction: "out",
    pattern:
      "\\b(?:Rücktritt|Abgang|Abschied|Ausscheiden|Entlassung|Rauswurf|Rückzug|Abberufung) (?:von |des |der |bei )(?:{own}[-’']?s? ?)?(?:{R} )?{Q}",
  },
  { direction: "out", pattern: "{R},? {Q} (?:von|bei) {own} (?:tritt|hört|geht|scheidet|zieht)(?![\\p{L}])" },
  { direction: "out", pattern: "{Q}{ap} verlässt{.}(?:den |die ){R}" },
];
