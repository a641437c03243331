import type { MoveRule } from "./move-rules.ts";

const LEAVES_IN_GERMAN =
  "(?:(?:tritt|treten){..}\\bzurück|(?:scheidet|scheiden){..}\\baus|legt{..}\\bnieder|zieht sich{..}\\bzurück|verlässt|verlassen|hört{..}\\bauf|verabschiedet sich(?= (?:in|aus|vom|von|zum|nach|als|und|mit|Ende)(?![\\p{L}])|[.,;:]|$)|geht(?= (?:zum|noch|vorzeitig|freiwillig|per|bereits|schon|nach \\d|Ende|Anfang|Mitte|im|in (?:den )?(?:Rente|Ruhestand|Pension)|von Bord|überraschend)(?![\\p{L}])|[.,;:]|$)|gibt (?:den|das|die|seinen|ihren|sein|ihr) (?:Posten|Amt|Vorsitz|Chefposten|Leitung){..}\\bab|nimmt (?:seinen|ihren) Hut|muss gehen|wirft hin|räumt (?:den|die|das|seinen|ihren)|nimmt Abschied|steigt{..}\\baus|ist (?:nicht mehr|weg(?![\\p{L}])|raus(?![\\p{L}])))";

const STATED: MoveRule[] = [
  {
    direction: "in",
    pattern: "^(?:{own}: )?[Nn]eue[rn]? {R}(?: (?:von|bei|für|der|des) {own})? kommt (?:von|vom|aus)(?![\\p{L}])",
  },
  {
    direction: "in",
    pattern:
      "^{R}(?: (?:von|der|des|bei) {own})?: {P} (?:übernimmt|führt|leitet|wird|folgt|rückt|startet|kommt)(?![\\p{L}])",
  },
  // Told the other way round: "Künftig verantwortet als CSO Jane Roe den Vertrieb"
  {
    direction: "in",
    pattern:
      "(?<![\\p{L}])(?:soll|übernimmt|startet|kommt|wechselt|folgt|verstärkt|leitet|führt|verantwortet|fungiert|agiert|wird|steht|rückt|zieht)\\b{..}\\bals {new}{R} {P}",
  },
  {
    direction: "in",
    pattern:
      "(?<![\\p{L}])(?:hat|bekommt|erhält)\\b{.}\\bmit {P} (?:eine[nr]?|ihren|seinen|den|die) (?:neue[nrm]? |ersten? )?{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}(?<![\\p{L}])(?:(?:rückt|tritt) an (?:die Stelle|den Platz)|tritt die Nachfolge|übernimmt die Nachfolge|übernimmt die Aufgaben|wird (?:der )?Nachfolger(?:in)?) (?:von|des|der) {.}{Q}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:An (?:seine|ihre|dessen|deren) Stelle|Seinen Platz|Ihren Platz) (?:tritt|rückt|kommt|nimmt|übernimmt) {.}{P}",
  },
  { direction: "in", pattern: "{Q}{ap} wird{.} (?:von|durch) {.}{P}{..}(?:abgelöst|beerbt|ersetzt)" },
  {
    direction: "in",
    pattern:
      "\\b(?:Ernennung|Berufung|Bestellung|Verpflichtung|Beförderung|Wahl) (?:von|des|der) {.}{P}{..}\\b(?:zum|zur|als|in die|in den) {new}{R}",
  },
  {
    direction: "out",
    pattern: "{own}(?:-|s)? ?{R},? {Q}(?: aber| nun)? (?:wechselt|geht) (?:zu[rm]?|nach|in) (?!{own})",
  },
  {
    direction: "out",
    pattern: "\\bmuss\\b{.}{own}{..}\\bauf (?:seine[nr]?|ihre[nr]?|den|die) {R}(?:,? {Q})?{.}verzichten",
  },
  {
    direction: "in",
    pattern:
      "(?<![\\p{L}])übernimmt {P} (?:die|den|das) (?:[\\uE300-\\uE37F]|Amt|Posten|Rolle|Funktion|Aufgaben|Leitung) (?:des|der|als) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P},? (?:ist |wird )?(?:der |die )?neue[rn]? (?:Sprecher|Vorsitzende|Chef|Mitglied|Leiter)(?:in|r)? (?:der|des) {R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}(?<![\\p{L}])(?:tritt|rückt|wechselt|kommt|zieht|steigt){.}an die Spitze (?:von|der|des) {own}",
  },
  {
    direction: "out",
    pattern:
      "\\b(?:hat|haben) {new}{R},? {Q}{..}\\b(?:abberufen|entlassen|freigestellt|gefeuert|entbunden|abgesetzt|suspendiert)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap} (?:wurde|wird|ist)\\b{..}\\b(?:abberufen|entlassen|freigestellt|gefeuert|entbunden|abgesetzt|suspendiert)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "(?<![\\p{L}])übergibt {Q}[^.;!?|\\n\\uE000-\\uE1FF]{0,30}(?:{R}|\\bLeitung|\\bFührung|\\bStaffelstab|\\bChefposten|\\bSteuer|\\bRuder|[\\uE300-\\uE37F])",
  },
  {
    direction: "in",
    pattern: "(?<![\\p{L}])übergibt {Q} {.}{R} an {.}{P}",
  },
  { direction: "out", pattern: "\\bverliert (?:seine[nr]?|ihre[nr]?|den|die) {R}(?:,? {Q})?" },
  {
    direction: "out",
    pattern:
      "{R},? {Q},? (?:haben|hat|einigen|einigte|einigten) sich\\b{..}\\b(?:vorzeitige[nrs]?|einvernehmliche?[nrs]?|Trennung|Aufhebung|Auflösung|Beendigung)",
  },
  {
    direction: "out",
    pattern: "\\b(?:Abberufung|Entlassung|Weggang|Rückzug|Demission|Ruhestand) (?:von |des |der )(?:{R} )?{Q}",
  },

  { direction: "in", pattern: "\\bNachfolger(?:in)? (?:wird|ist|heißt) {.}{P}" },
  {
    direction: "in",
    pattern: "\\b(?:wird|steigt|rückt|startet|beginnt|kommt|wechselt) {P}{.}\\b(?:zur|zum|als|neue[rn]?) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "(?:^|[,;] )(?:Seine|Ihre|Dessen|Deren|Die|Den|Das) (?:Aufgaben?|Nachfolge|Posten|Amt|Leitung|Funktion|Position|Führung|Geschäfte) (?:übernimmt|übernehmen|führt){.}{P}",
  },
  { direction: "out", pattern: "\\b(?:Abgang|Abschied|Rücktritt|Ausscheiden) (?:von |des |der ){R}(?: {Q}|$)" },
  {
    direction: "out",
    pattern:
      "{R},? {Q} (?:stellt|stellte) (?:sein|ihr)(?:en)? (?:Posten|Amt|Mandat){..}\\bzur (?:Verfügung|[\\uE300-\\uE3FF])",
  },
  { direction: "out", pattern: "\\b(?:stellt|stellte) {R},? {Q} (?:sein|ihr)(?:en)? (?:Posten|Amt|Mandat)\\b" },
  { direction: "out", pattern: "{Q}{ap} gibt{..} {R}{..}\\bab(?![\\p{L}])" },
  {
    direction: "in",
    pattern:
      "{P}{ap} übernimmt{.}(?:beides|beide Ämter|das Ruder|die Nachfolge|das Amt|den Posten|die Leitung|interimistisch|ad interim|kommissarisch)(?![\\p{L}])(?!{.}{Q})",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}(?<![\\p{L}])übernimmt{.}(?:den|die) {R}(?= (?:(?:der|des|von|bei) (?:der )?{own}|zum|ab|im|am)(?![\\p{L}])|[.,;]|$)",
  },
  {
    direction: "in",
    pattern:
      "(?:^[^\\uE300-\\uE37F]{0,40}|{own}[^.;\\uE000-\\uE3FF]{0,60})\\b(?:holt|verpflichtet|gewinnt|bekommt) (?:sich )?(?:einen |eine )?(?:neuen? )?{R}(?= (?:von|aus|für)(?![\\p{L}])|[.,;]|$)",
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap} hat (?:seinen|ihren) (?:Rücktritt|Abschied|Rückzug|Ausstieg) (?:erklärt|angekündigt|eingereicht|bekannt)",
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap} (?:kündigt|kündigte|erklärt|erklärte) (?:seinen|ihren) (?:Rücktritt|Abschied|Rückzug|Ausstieg)",
  },
  { direction: "out", pattern: "^(?:[^:]{2,40}: )?{R} (?:ist |muss )?(?:weg|raus|gehen)(?![\\p{L}])" },
  { direction: "out", pattern: "\\b(?:löst|beerbt|ersetzt) (?:{R} )?{Q} (?:ab(?![\\p{L}])|als )" },
  {
    direction: "in",
    pattern: "^(?:ein(?:e|en)? )?neue[rn]? {R} (?:für|bei|an der Spitze von|von|der) (?:der |die |den )?{own}",
  },
  {
    direction: "in",
    pattern: "{P}{ap}{..}(?<![\\p{L}])tritt{.}(?:als|das Amt (?:als|des|der)) {new}{R}{.}an(?![\\p{L}])",
  },
  {
    direction: "in",
    pattern: "{P}{ap}{..}(?<![\\p{L}])(?:ist|heißt) (?:die |der |das )?(?:neue[rn]?|künftige[rn]?) {R}",
  },
  { direction: "in", pattern: "{R} (?:heißt|wird|ist|führt|übernimmt)\\b(?: nun| jetzt| künftig| ab sofort){0,2} {P}" },
  { direction: "in", pattern: "{P} (?:löst|beerbt|ersetzt) (?:{R2} )?{Q}(?: ab)?(?:{.}als {R})?" },
  {
    direction: "in",
    pattern: "{P}{ap}{..}(?<![\\p{L}])(?:folgt|folgte) (?:auf )?{.}{Q}{..}(?:als|im Amt des) {new}{R}",
  },
  {
    direction: "out",
    pattern:
      "{R},? {Q}, (?:der|die) [^.;!?|\\n]{0,80}, (?:hat|wird|ist)\\b{..}\\b(?:verlassen|gegangen|ausgeschieden|zurückgetreten)",
  },
  {
    direction: "out",
    pattern:
      "(?:{R}(?: (?:der|des|von|bei) (?:der |des )?{own})?,? )?{Q}{ap},? (?:hat|wird)\\b{..}\\b(?:verlassen|niedergelegt|hingeworfen|aufgegeben)(?![\\p{L}])",
  },
  { direction: "out", pattern: "{R},? {Q} (?:gehen|geht) getrennte Wege" },
  { direction: "out", pattern: "{R} {Q} und {R2} {Q2} (?:verlassen|gehen|treten|scheiden)(?![\\p{L}])" },
  { direction: "out", pattern: "\\b(?:trennt|trennen) sich von {new}{R}(?![^.;]{0,3}[\\uE000-\\uE0FF])" },
  {
    direction: "in",
    pattern:
      "\\b(?:Seit|Ab|Zum)\\b[^!?\\n\\uE000-\\uE1FF]{0,30}?\\b(?:ist|wird|übernimmt|verantwortet|leitet|führt)\\b{.}{P}{.}(?:als )?{new}{R}",
  },
  {
    direction: "out",
    pattern:
      "{Q}, (?:der|die)\\b{..}\\b(?:verabschiedet|zurückzieht|aufhört|gegangen|gehen|geht|verlassen|verlässt|ausgeschieden|ausscheidet|zurückgetreten|zurücktritt)(?![\\p{L}])",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:beruft|ernennt|bestellt|holt|gewinnt|verpflichtet|macht|befördert)\\b{.}(?:{R2} )?{P}{..}\\b(?:zum|zur|als|in den|in die) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:wurde|wird|ist) {P}{.}\\b(?:in (?:die|den)|zu[mr]) {new}{R}{..}\\b(?:berufen|bestellt|ernannt|befördert|gewählt)",
  },
  { direction: "in", pattern: "\\bberuft{..}\\bin (?:den|die) {R}:? ?{P}, {P2} und {P3}" },
  {
    direction: "in",
    pattern:
      "{P}{..}\\b(?:als|zum|zur) {new}{R}{..}\\b(?:gewonnen|ernannt|berufen|bestellt|verpflichtet|geholt|befördert)",
  },
  {
    direction: "in",
    pattern:
      "{P}{..}(?<![\\p{L}])(?:wird|ist ab|verstärkt|folgt|startet|kommt|rückt)\\b{..}(?:\\b(?:als|zum|zur|der|die|das Amt des|den Posten des|in den|in die) )?{new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}(?<![\\p{L}])übernimmt{..}\\b(?:als|(?:den Posten|das Amt|die Rolle) (?:des|der|als)) {new}{R}",
  },
  { direction: "in", pattern: "\\bhat {.}{P}{.} {new}{R}{.}übernommen" },
  { direction: "in", pattern: "{P}{ap} hat{.} {new}{R}{.}übernommen" },
  {
    direction: "out",
    pattern: "\\blegt {Q} (?:sein|ihr)(?:en|e)? (?:Amt|Ämter|Posten|Mandat)(?: als {R})?{..}\\bnieder",
  },
  { direction: "out", pattern: "\\b(?:tritt|zieht sich) {Q}{.}(?: als {R})?{..}\\bzurück" },
  { direction: "in", pattern: "\\b(?:Neuer?|neuer?|künftiger?) {R}{..}(?:\\b(?:ist|wird|heißt)|:) {.}{P}" },
  { direction: "in", pattern: "{P} (?:übernimmt (?:den Posten|das Amt|die Leitung)) von {Q}" },
  {
    direction: "out",
    pattern: `(?:{R}(?: (?:der|des|von|bei) (?:der |des )?{own},)? )?{Q}{ap}{..}\\b${LEAVES_IN_GERMAN}(?![\\p{L}])`,
  },
  { direction: "out", pattern: `{R} (?:(?:der|des|von|bei) (?:der |des )?{own} )?${LEAVES_IN_GERMAN}(?![\\p{L}])` },
  { direction: "out", pattern: "\\b(?:trennt sich von|entlässt|feuert) {new}{R},? {Q}" },
  { direction: "out", pattern: "{Q} tritt{.} als {R}{..}{..}\\bzurück" },
  {
    direction: "out",
    pattern: "{Q}[,;]? (?:(?:zu|über|nach|mit|wegen) )?(?:dessen|deren) (?:Abschied|Abgang|Rücktritt|Ausscheiden)",
  },
  { direction: "out", pattern: "\\b(?:Rücktritt|Abgang|Abschied|Ausscheiden) (?:von |des |der )(?:{R} )?{Q}" },
];

/** The forms of reported speech, "er übernehme das Amt", stand beside those that state. */
const REPORTED: Record<string, string> = {
  wird: "werde",
  übernimmt: "übernehme",
  verlässt: "verlasse",
  folgt: "folge",
  rückt: "rücke",
  tritt: "trete",
  wechselt: "wechsele?",
  kommt: "komme",
  leitet: "leite",
  führt: "führe",
  scheidet: "scheide",
  legt: "lege",
  geht: "gehe",
  gibt: "gebe",
  hört: "höre",
  hat: "habe",
  verabschiedet: "verabschiede",
};

function withReported(pattern: string): string {
  return pattern.replace(/(\\b|(?<![\p{L}\\]))(\p{Ll}{3,13})(?!\p{L})/gu, (all, bound: string, word: string) =>
    REPORTED[word] === undefined ? all : `${bound}(?:${word}|${REPORTED[word]})`,
  );
}

/** "Geht neue Wege" is no departure. */
export const GEHT = withReported(LEAVES_IN_GERMAN);

/** How German texts say that somebody takes or gives up a post; the letters are those of `move-rules.ts`. */
export const GERMAN: MoveRule[] = STATED.map(({ direction, pattern }) => ({
  direction,
  pattern: pattern.split(LEAVES_IN_GERMAN).map(withReported).join(GEHT),
}));
