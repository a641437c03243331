import type { MoveRule } from "./move-rules.ts";

const NEW = "(?:nouveau|nouvelle|nouvel|nuev[oa]|nuov[oa]|nov[oa]|nieuwe)";
const A = "(?:(?:une?|un[oa]?|um(?:a)?|een|son|sa|su|seu|sua|(?:il |la )?su[oa]|zijn|haar) )?";
const OF = "(?:de|du|d[’']|di|del|della|da|do|van|bij|chez|en|em|na|no|in|per|para|pour|voor)(?: (?:la|el|le|l[’']))?";
/** The helm of the company. */
const HELM =
  "(?:les rênes|les commandes|la direction|la tête|las riendas|el mando|el timón|la dirección|as rédeas|o comando|a direção|le redini|la guida|il timone|il comando|de leiding|het roer)";
const AT_HELM =
  "(?:à la tête|aux commandes|al frente|al mando|à frente|no comando|alla guida|al timone|aan het (?:hoofd|roer))";
/** What a company does to somebody whose post alone is named. */
const FINDS =
  "(?:nomme|recrute|embauche|accueille|tient|trouve|présente|désigne|promeut|nombra|ficha|designa|contrata|incorpora|elige|presenta|anuncia|encuentra|nomeia|escolhe|anuncia|apresenta|tem|nomina|assume|sceglie|presenta|annuncia|ha|benoemt|haalt|krijgt|vindt|kiest|presenteert|heeft|se dote d[’'])";
const OUSTS =
  "(?:limoge|évince|remercie|licencie|démet|destitue|perd|se sépare de|releva|cesa|destituye|despide|pierde|prescinde de|se desprende de|demite|afasta|perde|destitui|dispensa|licenzia|rimuove|silura|esonera|ontslaat|verliest|schorst|neemt afscheid van)";
const GOING =
  "(?:[Dd]émission|[Dd]épart|[Ss]ortie|[Rr]etraite|[Dd]imisión|[Ss]alida|[Rr]enuncia|[Mm]archa|[Jj]ubilación|[Dd]emissão|[Ss]aída|[Rr]enúncia|[Dd]imissioni|[Uu]scita|[Aa]ddio|[Vv]ertrek|[Oo]ntslag|[Aa]ftreden|[Aa]fscheid)";

/** How headlines and short notes in French, Spanish, Portuguese, Italian and Dutch say it. The letters are those of `move-rules.ts`. */
export const ABROAD_IN_SHORT: MoveRule[] = [
  {
    direction: "in",
    pattern: `{P}{ap} (?:prend|prendra|toma|tomará|asume|asumirá|assume|assumirà|assumiu|prende|prenderà|neemt) ${HELM} (?:de|da|do|di|van|del|della|chez|en)(?: (?:la|le|el))? {own}`,
  },
  { direction: "in", pattern: `^{P},? ${AT_HELM} ${OF} {own}(?=[.,;]|$)` },
  {
    direction: "in",
    pattern: `^(?:[^\\uE300-\\uE37F\\n]{0,30}){own},? ${FINDS}(?: à| a| al)? ?${A}${NEW} {R}(?= ?[.,;:]|$| (?:venu|chez|pour|après|procedente|para|tras|de la|vindo|vinda|após|proveniente|dopo|van|uit|na|en|em)(?![\\p{L}]))`,
  },
  {
    direction: "in",
    pattern: `^{own},? (?:nomme|recrute|embauche|nombra|ficha|contrata|nomeia|nomina|assume|benoemt) ${A}{R}(?= ?[.,;:]|$)`,
  },
  { direction: "in", pattern: `^{own} ?: ${A}${NEW} {R}(?= ?[.,;:]|$)` },
  { direction: "in", pattern: `(?:^|[.:] )${A}${NEW} {R} ${OF} {own} ?[:,] {P}` },
  {
    direction: "in",
    pattern:
      "(?<![\\p{L}])(?:accueille|présente|embauche|élit|désigne|choisit|engage|elige|promociona|presenta|escolhe|elege|apresenta|sceglie|elegge|kiest|verwelkomt|presenteert)(?: a)? {P}{..}(?:\\b(?:como|comme|come|als|en tant que|para el cargo de|au poste de) ){new}{R}",
  },
  { direction: "in", pattern: "(?<![\\p{L}])stelt {P}{..}aan als {new}{R}" },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}(?<![\\p{L}])(?:élue?|elett[oa]|eleit[oa]|elegid[oa]|gekozen|verkozen|aangesteld|désignée?|recrutée?|embauchée?|fichad[oa]|contratad[oa]|escolhid[oa]|scelt[oa]|assunt[oa])(?![\\p{L}]){..}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap} (?:stapt over naar|maakt de overstap naar|treedt aan|gaat aan de slag|begint|s[’']installe|débute){..}(?<!\\p{L})(?:als|comme) {new}{R}",
  },
  { direction: "in", pattern: "(?<![\\p{L}])affida(?:ta)? (?:la |il |l[’'])?{R} a {P}" },
  {
    direction: "in",
    pattern: `^{own}[:,] (?:{P}|[\\uE300-\\uE37F]),? (?:è |é |est |es )?(?:il |la |le |el |o |a )?${NEW} {R}(?= ?[.,;:]|$)`,
  },
  // Who goes
  {
    direction: "out",
    pattern: `^{own} (?:remplace|change de|débarque|écarte|sustituye|cambia|cambia de|troca|troca de|substitui|sostituisce|vervangt|wisselt van)(?: a)? ${A}(?:il |la |l[’']|el |le )?{R}(?: {Q})?(?= ?[.,;:]|$| (?:après|par|por|pour|tras|após|dopo|na|na|por|con|en)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `^(?:[^:,]{2,40}[:,] )?(?:(?:[Ss]i|[\\uE300-\\uE37F]) dimette|[Ll]ascia|[Ss]e ne va|[Dd]imite|[Rr]enuncia|[Dd]émissionne|[Ss]e marcha) (?:il |la |l[’']|el |le |o |a )?{R}(?: {Q})?(?: ${OF} {own})?(?= ?[.,;:]|$)`,
  },
  {
    direction: "out",
    pattern: `(?<![\\p{L}])${OUSTS}(?: a| al)? {new}{R}(?:,? {Q})?(?= ?[.,;:]|$| (?:après|pour|tras|por|após|depois|dopo|na|wegens|en|au)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `(?<![\\p{L}])${OUSTS}(?: a)? {Q}{..}(?<!\\p{L})(?:comme|como|come|als|de son poste de|del cargo de|do cargo de|da|del puesto de) {new}{R}`,
  },
  {
    direction: "out",
    pattern: `(?:{R} (?:(?:de|du|di|da|do|van|del|della|d[’'])(?: la)? ?{own})?,? )?{Q}{ap} (?:a annoncé|annonce|ha anunciado|anuncia|anunció|ha annunciato|annuncia|anunciou|kondigt|heeft) (?:son|sa|su|seu|sua|il suo|la sua|le sue|zijn|haar) (?:prochain |próxim[ao] |prossim[oa] )?${GOING}`,
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap} (?:n[’']est plus|ya no es|non è più|não é mais|deja de ser|is niet langer|is geen) (?:le |la |el |il |o |a |l[’'])?{R}",
  },
  {
    direction: "out",
    pattern:
      "(?:{R}(?: (?:de|du|di|da|do|van|del|della|d[’'])(?: la)? ?{own})?,? )?{Q}{ap} (?:part(?:ira)? (?:à la|en) retraite|va in pensione|andrà in pensione|se jubila(?:rá)?|se aposenta|vai se aposentar|gaat met (?:pensioen|vervroegd pensioen)|verlaat {own}|verlaat het bedrijf|verlaat de onderneming|quitte l[’']entreprise|deja la (?:empresa|compañía)|abandona la (?:empresa|compañía)|deixa a (?:empresa|companhia)|lascia l[’']azienda|lascia la società)",
  },
  {
    direction: "out",
    pattern: `^(?:{own},? )?(?:l[’']|la |le |el |o |a |as |il |het )?${GOING}(?: surprise| inmediata| inesperada)? (?:de|du|d[’']|del|della|dell[’']|di|da|do|van|per|para|pour)(?: (?:la|l[’']|il|el|le|o))? ?{R}(?: (?:de|di|da|do|van|del|della|d[’']) ?{own})?(?:,? {Q})?(?= ?[.,;:]|$| (?:de|di|da|do|van|bij)(?![\\p{L}]))`,
  },
  { direction: "out", pattern: `^${GOING} (?:de|d[’']|di|da|do|van) {Q}, (?:le |la |el |il |o |a )?{R}` },
  { direction: "out", pattern: `^(?:[Vv]ertrek|[Oo]ntslag|[Aa]fscheid) (?:van )?{R} {Q}` },
  {
    direction: "out",
    pattern:
      "(?<![\\p{L}])(?:[Aa]ddio|[Aa]dieu|[Aa]diós|[Aa]deus|[Aa]fscheid) (?:al|all[’']|à|a|ao|à la|del|van) ?{new}{R}(?:,? {Q})?",
  },
];
