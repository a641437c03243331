import { PERCENT } from "./deal-rule.ts";

/* How German and Dutch texts say that one company buys another, in the notation of `deal-rule.ts`. */

/** Majorities and wholes, up to the "of" that leads to the company. */
const WHOLE_DE = `(?:(?:die |eine )?(?:Aktien|Anteils|Kapital)?[Mm]ehrheit(?:sbeteiligung)?|(?:sämtliche|alle|${PERCENT} der|die restlichen|die übrigen)(?: (?:Geschäfts)?[Aa]nteile| Aktien)?|${PERCENT}) (?:an|von|bei)(?: der| dem| den)? `;
const WHOLE_NL = `(?:(?:alle|de resterende|${PERCENT} van de) aandelen (?:van|in) |(?:de |een )?(?:meerderheids?belang|meerderheid(?: van de aandelen)?) (?:in|van) |${PERCENT} van )`;
const BOUGHT_DE = "(?:übernommen|gekauft|zugekauft|erworben|geschluckt|akquiriert|aufgekauft)";
export const GERMAN = [
  `{A}{x}(?:hat|haben) (?:(?:die|den|das|sich) )?{d}{B}{..}(?<![\\p{L}])${BOUGHT_DE}(?![\\p{L}])`,
  `{A}{x}(?:hat|haben) (?:sich )?${WHOLE_DE}{d}{B}{..}(?<![\\p{L}])(?:${BOUGHT_DE}|gesichert)(?![\\p{L}])`,
  `{A}{x}(?:verleibt|verleibte) sich {d}{B}{..}\\bein(?![\\p{L}])`,
  `{A}{x}(?:sichert|holt|greift|sicherte) sich ${WHOLE_DE}{d}{B}`,
  `{A}{x}(?:übernimmt|erwirbt|kauft|hält|übernahm|erwarb) ${WHOLE_DE}{d}{B}`,
  `{A}{x}(?:steigt|stieg) (?:mit ${PERCENT}|mehrheitlich) bei (?:der |dem )?{d}{B} ein(?![\\p{L}])`,
  "{A}{x}(?:übernimmt|übernahm|kauft|erwirbt|schluckt|akquiriert|erwarb) (?:(?:die|den|das|sich|zum [^ ]+ [^ ]+) )?{d}{B}(?! (?:über|auf) )",
  `^(?:Zum|Zur|Im|In|Am|Ab|Mit|Nach|Damit|Nun|Jetzt|Zudem|Außerdem|Für|Rückwirkend|Künftig|Heute)(?: [\\p{L}\\p{N}.]+){0,5} (?:übernimmt|kauft|erwirbt) (?:(?:der|die|das) )?(?:[\\p{L}-]+ ){0,2}{A} (?:(?:die|den|das) )?{d}{B}`,
  `{B}{x}(?:wird|wurde|werden) (?:\\p{Ll}+ ){0,2}von (?:der |dem )?{d}{A}{..}(?<![\\p{L}])${BOUGHT_DE}(?![\\p{L}])`,
  `{B}{x}von (?:der |dem )?{d}{A} ${BOUGHT_DE}(?![\\p{L}])`,
  "\\b(?:[Mm]it|[Dd]urch) (?:dem|der|die|den) (?:Kauf|Übernahme|Erwerb|Zukauf|Akquisition) (?:von|der|des) {d}{B}(?: (?:in|aus) \\p{Lu}[\\p{L}-]+)? \\p{Ll}+ (?:sich )?(?:die |der |das )?{A}",
  "{B}{x}(?:an (?:die |den |das )?{d}{A} verkauft|(?:schlüpft|kommt|rückt) unter das Dach (?:von|der|des) {d}{A}|(?:wird|ist|gehört) (?:\\p{Ll}+ )?(?:ein )?Teil (?:von|der|des) {d}{A})(?![\\p{L}])",
  "\\b(?:verkauft|veräußert|verkaufen|veräußern) (?:(?:die|den|das|ihre|seine) )?{d}{B} an (?:die |den |das )?{d}{A}",
  "\\b(?:hat|haben) (?:(?:die|den|das|ihre|seine) )?{d}{B} an (?:die |den |das )?{d}{A} (?:verkauft|veräußert)",
  "(?<![\\p{L}])Übernahme (?:von|der|des) {d}{B} durch (?:die |den |das )?{d}{A}{..}(?:perfekt|abgeschlossen|besiegelt|fix|unter Dach|vollzogen|genehmigt|vereinbart|unterzeichnet)(?![\\p{L}])",
  "{A}{x}gibt (?:die |den )?(?:Übernahme|Kauf|Erwerb|Akquisition) (?:von|der|des) {d}{B}{..}(?<![\\p{L}])bekannt(?![\\p{L}])",
  `\\b(?:verkauft|veräußert|verkaufen|veräußern) (?:die |eine |ihre |seine )?(?:[Mm]ehrheit(?:sbeteiligung)?|${PERCENT}) (?:an|von) (?:der |dem )?{d}{B} an (?:die |den |das )?{d}{A}`,
  "{A}{x}(?:gewinnt|gewann) (?:den |die )?(?:Bieterschlacht|Bieterkampf|Bieterwettstreit|Bieterwettbewerb|Übernahmekampf|Übernahmeschlacht) um (?:die |den |das )?{d}{B}",
  `{A}{x}(?:schließt|vollzieht|besiegelt|vereinbart|unterzeichnet|meldet|verkündet|vollzog|schloss) (?:die |den )?(?:Übernahme|Kauf|Erwerb|Akquisition) (?:von|der|des|einer)(?: (?:Aktien|Anteils)?[Mm]ehrheit (?:an|von)(?: der| dem)?)? {d}{B}`,
  `{A}{x}(?:hat|haben)?{...}(?:Vertrag|Kaufvertrag|Vereinbarung)(?: [\\p{L}\\d.,]+){0,5} (?:Erwerb|Kauf|Übernahme) (?:(?:sämtlicher|aller|von ${PERCENT} der|der) (?:(?:Geschäfts)?[Aa]nteile|Aktien) (?:an|von) )?(?:der |von |des )?{d}{B}{..}(?:unterzeichnet|geschlossen|abgeschlossen|unterschrieben)(?![\\p{L}])`,
  `{A}{x}(?:hat|haben)?{...}(?:beschlossen|vereinbart),? ${WHOLE_DE}{d}{B} zu (?:erwerben|übernehmen|kaufen)(?![\\p{L}])`,
  "\\b(?:geht|gehen)\\b{...}\\b(?:der|des|von|die) {d}{B} {..}\\b(?:an|auf) (?:die |den |das )?{d}{A} über(?![\\p{L}])",
];
export const GERMAN_AMBIGUOUS = [
  "{A}{x}(?:zahlt|zahlte|bezahlt|bezahlte|blättert|legt) (?:[\\p{L}\\d.,€$-]+ ){1,7}?für (?:die |den |das )?{d}{B}",
  "{B}{x}geht(?: \\p{Ll}+){0,2} an (?:die |den |das )?{d}{A}(?! (?:Börse|Start))",
  "{A}{x}(?:sichert|holt|schnappt|angelt|kauft) sich (?:die |den |das )?{d}{B}",
  "{B}{x}(?:gehört|zählt) (?:(?:seit|ab) (?:dem )?[\\p{L}\\d.]+ (?:\\p{Lu}\\p{Ll}+ )?|\\p{Ll}+ ){0,2}zu(?:r|m)? {d}{A}",
  "{B}{x}(?:hat|bekommt|findet|erhält)(?: mit)? (?:einen |eine )?(?:neuen? (?:Eigentümer(?:in)?|Besitzer(?:in)?|Mutter|Heimat)|Käufer)(?:[:,–]| in| mit| gefunden:) {d}{A}",
  "{A}{x}(?:ist )?(?:der |die )?neuer? (?:Eigentümer(?:in)?|Besitzer(?:in)?|Gesellschafter(?:in)?|Mutter) (?:von|der|des) {d}{B}",
  "{A}{x}(?:wächst|verstärkt sich|baut aus) (?:durch|mit) (?:die |der |den )?(?:Zukauf|Übernahme|Kauf) (?:von|der|des) {d}{B}",
];

export const DUTCH = [
  "{A}{x}(?:neemt|nam|nemen) (?:een meerderheid in )?{d}{B}{..}\\bover(?![\\p{L}])",
  `{A}{x}(?:neemt|nam|koopt|kocht|verwerft|verwierf|krijgt) ${WHOLE_NL}{d}{B}`,
  "{A}{x}(?:koopt|kocht|verwerft|verwierf|acquireert) {d}{B}",
  "{A}{x}(?:lijft|lijfde|slokt|slokte) {d}{B}{..}\\b(?:in|op)(?![\\p{L}])",
  `(?<!\\p{L}){A}{x}(?:heeft|hebben)? ?(?:${WHOLE_NL})?{d}{B}{..}\\b(?:overgenomen|gekocht|ingelijfd|verworven|opgekocht)(?! door)(?![\\p{L}])`,
  "{B}{x}(?:overgenomen|gekocht|opgekocht|ingelijfd) door {d}{A}",
  "{B}{x}(?:verkocht aan|(?:gaat|ging) op in|in handen van|onder de vleugels van) {d}{A}",
  "{B}{x}(?:deel|onderdeel|dochter(?:bedrijf)?|eigendom) van {d}{A}",
  "\\b(?:verkoopt|verkopen|verkocht) {d}{B} aan {d}{A}",
  "\\b[Oo]vername (?:van )?{d}{B} door {d}{A}{..}(?:afgerond|rond|voltooid|een feit|beklonken|goedgekeurd)(?![\\p{L}])",
  "\\b[Mm]et de (?:overname|aankoop) van {d}{B} \\p{Ll}+ (?:de |het )?{A}",
  "{A}{x}(?:rondt|rondde) (?:de )?overname (?:van )?{d}{B} af(?![\\p{L}])",
];
export const DUTCH_AMBIGUOUS = [
  "{A}{x}(?:is )?(?:de |het )?nieuwe eigenaar van {d}{B}",
  "{A}{x}(?:breidt|breidde) uit met {d}{B}",
  "{B}{x}(?:naar|komt bij|valt toe aan) {d}{A}",
  "{B}{x}(?:krijgt|heeft|vindt) (?:een )?(?:nieuwe eigenaar|koper)(?:[:,–]| in) {d}{A}",
];
