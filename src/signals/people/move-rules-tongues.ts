import type { MoveRule } from "./move-rules.ts";

/** German capitalises its nouns, and some of them are marked like companies. */
const NOUN = (words: string) => `(?:${words}|[\\uE300-\\uE37F])`;
const AGED = "(?: \\(\\d\\d\\))?";
const OF_OWN_GERMAN = "(?: (?:bei|von|der|des|im|beim)(?: (?:der|dem|den))? {own})?";
const GIVES_UP_GERMAN =
  "(?:niederlegen|abgeben|zurücklegen|ausscheiden|zurücktreten|aufhören|abtreten|(?:[\\uE200]|Unternehmen|Konzern|Firma|Haus|Bank|Verlag|Verein|Vorstand|Geschäftsführung|Aufsichtsrat) verlassen|(?:Amt|Ämter|Posten|Stuhl|Platz) (?:räumen|aufgeben)|sich [^.;\\uE000-\\uE1FF]{0,40}zurückziehen)";

/** How German notes say it with the verb at the end or at the head. The letters are those of `move-rules.ts`. */
export const GERMAN_TURNED: MoveRule[] = [
  // Who comes
  {
    direction: "in",
    pattern: "{P}{ap} (?:wird|will)\\b{..}{R}{..}(?<!\\p{L})(?:antreten|übernehmen|bekleiden)(?!\\p{L})",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap} wird\\b{.}(?:den |die )?(?:[\\p{Ll}]+ )?(?:[\\uE100-\\uE17F],? |C[A-Z]O )?{Q}{..}(?<!\\p{L})(?:ablösen|beerben|ersetzen)(?!\\p{L})",
  },
  {
    direction: "in",
    pattern:
      "(?<!\\p{L})(?:zieht|rückt|tritt|steigt|wechselt|kommt) {P}{..}(?:(?<!\\p{L})als {new}{R}|(?<!\\p{L})in (?:die|den) {R2})(?!\\p{L})",
  },
  {
    direction: "in",
    pattern: `{P}${AGED}{ap} übernimmt{..}(?<!\\p{L})(?:die|den) (?:[\\p{Ll}]+ )?{R}(?= (?:(?:der|des|von|bei) (?:der )?{own}|zum|ab|im|am|per)(?![\\p{L}])|[.,;]|$)`,
  },
  {
    direction: "in",
    pattern:
      "{P}{ap} steht (?:ab sofort|seit [^.;]{3,20}|künftig|nun|jetzt|ab [^.;]{3,20}|von nun an) an der Spitze (?:von|der|des) {own}",
  },
  {
    direction: "in",
    pattern:
      "^Mit {P}{..}(?<!\\p{L})(?:(?:bekommt|erhält|holt|gewinnt)\\b{..}(?<!\\p{L})(?:einen?|ihren?|seinen?|den|die) (?:neue[nrm]? |ersten? )?|hat\\b{..}(?<!\\p{L})(?:einen?|ihren?|seinen?|den|die) (?:neue[nrm]? |ersten? )){R}",
  },
  {
    direction: "in",
    pattern:
      "(?<!\\p{L})[Nn]eu in (?:den|die) {R}{..}(?:gewählt|berufen|bestellt|entsandt|aufgenommen)(?: wurden?| ist| sind| hat| haben)? {.}{P}(?:, {P2})?(?: (?:und|sowie) {P3})?",
  },
  {
    direction: "in",
    pattern: `{P}${AGED}{ap} (?:arbeitet|wirkt|startet) (?:seit|ab|zum)\\b{..}(?<!\\p{L})als {new}{R}`,
  },
  // Who goes
  {
    direction: "out",
    pattern: `{R},? {Q} und {R2},? {Q2} (?:wollen|werden|haben)\\b{..}(?<!\\p{L})${GIVES_UP_GERMAN}(?!\\p{L})`,
  },
  {
    direction: "out",
    pattern: `(?:{R}${OF_OWN_GERMAN},? )?{Q}{ap} (?:will|wird|möchte)\\b{..}(?<!\\p{L})${GIVES_UP_GERMAN}(?!\\p{L})`,
  },
  {
    direction: "out",
    pattern: `(?:{R}${OF_OWN_GERMAN},? )?{Q}{ap} (?:will|wird|hat)\\b{..}(?<!\\p{L})(?:seinen|ihren)(?: \\p{Ll}+)? ${NOUN("Vertrag|Kontrakt")}{..}(?<!\\p{L})(?:beenden|beendet|auflösen|aufgelöst|nicht verlängern|nicht verlängert|gekündigt)(?!\\p{L})`,
  },
  {
    direction: "out",
    pattern: `(?:{R}${OF_OWN_GERMAN},? )?{Q}{ap} hat\\b{.}(?<!\\p{L})(?:sein|ihr)(?:en?)? ${NOUN("Amt|Ämter|Posten|Mandat|Funktion")}{..}(?<!\\p{L})(?:zurückgelegt|niedergelegt|abgegeben|aufgegeben)(?!\\p{L})`,
  },
  {
    direction: "out",
    pattern: `(?:{R}${OF_OWN_GERMAN},? )?{Q}{ap} muss\\b{..}(?:gehen(?= ?[.,;:]|$)|(?:seinen|ihren) ${NOUN("Hut|Posten|Platz|Sessel|Stuhl|Schreibtisch")} (?:nehmen|räumen))`,
  },
  {
    direction: "out",
    pattern:
      "(?<!\\p{L})(?:trennt|trennen|trennte|trennten) sich\\b{..}(?<!\\p{L})von (?:seine[nrm]?|ihre[nrm]?|dem|der) {R}(?:,? {Q})?",
  },
  {
    direction: "out",
    pattern: "(?<!\\p{L})(?:gibt|legt|räumt) {Q}{..}{R}{..}(?<!\\p{L})(?:ab|nieder|auf|weiter)(?!\\p{L})",
  },
];

const OF = "(?:de|du|des|d[’']|di|del|della|dell[’']|da|do|van|bij)(?: (?:la|el|le|l[’']))?";
const HEADED = `(?:{R}(?: ${OF} ?{own})?,? )?`;
const NAMED_AS =
  "(?:contratado|fichado|nombrado|incorporado|designado|elegido|designó|nombró|contrató|fichó|eligió|nomeou|contratou|elegeu|escolheu|designou|nominato|scelto|assunto|designato|nommé|désigné|recruté|choisi|élu|benoemd|aangesteld)";
const REPLACED =
  "(?:relevad[oa]|sustituid[oa]|reemplazad[oa]|remplacée?|substituíd[oa]|sostituit[oa]|rimpiazzat[oa]|vervangen|opgevolgd)";
const THROWN_OUT =
  "(?:révoqué|limogé|évincé|remercié|écarté|démis|destituido|cesado|despedido|apartado|revocato|licenziato|rimosso|sollevato|esonerato|demitido|destituído|afastado|ontslagen|opzijgezet)";
const TO_THROW_OUT =
  "(?:destituir|cesar|despedir|relevar|sustituir|révoquer|limoger|remplacer|évincer|licenziare|rimuovere|sostituire|demitir|afastar|substituir)";
const PLACE =
  "(?:o cargo|el cargo|su cargo|el puesto|su puesto|son poste|ses fonctions|le poste|l[’']incarico|il posto|la carica|la compañía|la empresa|a empresa|a companhia|l[’']azienda|la società|l[’']entreprise|la société|le groupe)";

/** The same in French, Spanish, Portuguese, Italian and Dutch. */
export const ABROAD_TURNED: MoveRule[] = [
  // Who comes
  {
    direction: "in",
    pattern:
      "{P}{ap}(?: \\(\\d\\d\\))? (?:est|es|è|é|is) (?:depuis|à compter|désormais|desde|a partir|ahora|dal|da|agora|per|met ingang|vanaf|sinds)\\b[^.;!?\\n\\uE000-\\uE1FF]{0,40} {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap} (?:prend|prendra|reprend|tomará|toma|asume|asumirá|assumirà|prenderà|assume|assumirá) (?:les rênes|les commandes|la direction|la tête|las riendas|el mando|la guida|le redini|il timone|as rédeas|o comando) (?:du|des|de la|de l[’']|d[’']|dell[’']|della|del|dos|das) ?{own}",
  },
  {
    direction: "in",
    pattern: `(?<!\\p{L})${NAMED_AS}(?: (?:como|comme|come|als|para el cargo de|au poste de))? {new}{R} (?:a |à |al )?{P}`,
  },
  {
    direction: "in",
    pattern:
      "(?<!\\p{L})(?:y|et|e|en) (?:le|la|lo|lui|hem|haar|o|a) (?:sustituye|sustituirá|sucede|sucederá|reemplaza|reemplazará|releva|succède|succédera|remplace|remplacera|succede|succederà|sostituisce|subentra|substitui|substituirá) {P}",
  },
  {
    direction: "in",
    pattern: `{Q}{ap} (?:será|fue|ha sido|va a ser|sera|a été|sarà|è stat[oa]|viene|foi|wordt|is) ${REPLACED}(?:{..}(?<!\\p{L})(?:como|comme|come|als|al frente de|en el cargo de|no cargo de) {new}{R})?{..}(?<!\\p{L})(?:por|par|da|door) {.}(?:[\\uE100-\\uE17F],? )?{P}`,
  },
  { direction: "in", pattern: "{P}{ap} (?:arrive|passe|accède|est nommée?) à la {R}" },
  {
    direction: "in",
    pattern:
      "{P}{ap} (?:assure|assurera|asume|asumirá|assume) (?:l[’']intérim|de forma interina|de manera interina|ad interim|interinamente) (?:de|à|como|en)(?: la| l[’'])? ?{new}{R}",
  },
  // Who goes
  {
    direction: "out",
    pattern: `${HEADED}{Q}{ap} (?:ha presentado|presenta|presentó|a présenté|présente|a remis|remet|ha rassegnato|rassegna|apresentou|entregou|ha dato) (?:su|sa|le|seu|sua|la) (?:(?:proprie|sue|própria) )?(?:dimisión|renuncia|démission|dimissioni|demissão|renúncia)`,
  },
  {
    direction: "out",
    pattern: `(?<!\\p{L})(?:a|ha|hanno|han|heeft|foi|tem|ayer|hoy) ${THROWN_OUT}(?: de ses fonctions| de su cargo)?(?: a| al)? {new}{R}(?:,? {Q})?(?= ?[.,;:]|$| (?:${OF}|après|pour|sur|tras|por|dopo|per|na|wegens)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `(?<!\\p{L})(?:optado por|optó por|decidido|decidió|acordado|acordó|décidé de|deciso di|decidiu|optou por) ${TO_THROW_OUT}(?: a| al)? {new}{R}(?:,? {Q})?`,
  },
  {
    direction: "out",
    pattern:
      "(?<!\\p{L})(?:enseñ[óa]|ha enseñado|mostr[óa]|montre|a montré|ha mostrato) la (?:puerta(?: de salida)?|porte|porta) a {Q}(?:, (?:hasta (?:ayer|ahora)|jusqu[’']ici|fino a ieri|até ontem) {R})?",
  },
  {
    direction: "out",
    pattern: `{Q}{ap} (?:será|fue|ha sido|va a ser|sera|a été|sarà|è stat[oa]|viene|foi|wordt|is) ${REPLACED}(?:{..}(?<!\\p{L})(?:como|comme|come|als|al frente de|en el cargo de|no cargo de) {new}{R})?`,
  },
  {
    direction: "out",
    pattern: `${HEADED}{Q}{ap} (?:ha|a|han|heeft) (?:renunciado|dimitido|dejado|abandonado|quitté|démissionné|lasciato|opgestapt)(?: (?:como|comme|come|als|de|a su|al|su|son|ses|il|la|el))?(?:{..}{R2})?(?= ?[.,;:]|$| (?:por|pour|per|tras|após|después|dopo|${OF}|om|na)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `${HEADED}{Q}{ap}{..}(?<!\\p{L})(?:(?:vai|va a|va|irá|planeja|pretende|decidiu|decidió|ha decidido|a décidé de|ha deciso di) (?:deixar|dejar|abandonar|quitter|lasciare)|está de saída|deja|abandona|deixa|quitte|lascia) ${PLACE}(?:{..}{R2})?`,
  },
  { direction: "out", pattern: `${HEADED}{Q}{ap} está de saída` },
  {
    direction: "out",
    pattern:
      "{Q}{ap} (?:heeft|had) besloten{..}(?<!\\p{L})(?:terug te treden|op te stappen|te vertrekken|te stoppen|af te treden|neer te leggen)(?: als {R})?",
  },
  {
    direction: "out",
    pattern:
      "{Q}, (?:qui|que|che|die) (?:fait valoir ses droits|prend sa retraite|part (?:à|en) (?:la )?retraite|se retire|si ritira|se aposenta|se jubila|met pensioen gaat)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "{R} (?:du|des|dell[’']|dos|das) {.}{own}, {Q}, (?:passe la main|passe le relais|cède sa place|se retire|quitte|lascia|deixa)(?![\\p{L}])",
  },
];
