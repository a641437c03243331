/**
 * How texts say that somebody takes or gives up a post. In a pattern `{P}` is a person, `{Q}` one who goes, `{R}` the post,
 * `{new}` articles and adjectives before a post, `{..}` up to 60 and `{.}` up to 25 characters of one clause that name
 * neither person nor post; `{own}` is the subject and `{S}` any company; `{ap}` is an apposition with the post somebody holds, `{R3}`. Further people of an enumeration are `{P2}` and `{P3}`, a second post is `{R2}`.
 */
export type MoveRule = { direction: "in" | "out"; pattern: string };

const APPOINTS =
  "(?:names?|named|naming|appoints?|appointed|appointing|hires?|hired|hiring|taps|tapped|promotes?|promoted|promoting|recruits?|recruited|picks|picked|elevates|elevated|elects|elected|installs|installed|selects|selected|poaches|poached|engages|engaged|chooses|chosen?|(?:brings?|brought|bringing) (?:in|on|aboard)|adds|added|makes|made|tabs|tabbed|lands|landed|snags|welcomes?|welcomed|announc(?:es|ed|ing)|confirms|confirmed|settle[sd] on|opt(?:s|ed) for|ask(?:s|ed)(?=[^.]{0,50} to (?:act|serve|lead|step in|take over|become)))";
/** Verbs that make "hires CRO Jane Roe" an appointment; "welcomes CEO Jane Roe" may be a visit. */
const HIRES =
  "(?:names?|named|appoints?|appointed|hires?|hired|taps|tapped|recruits?|recruited|picks|picked|poaches|poached|selects|selected|lands|landed|(?:welcomes?|welcomed|announces|announced)(?= (?:its|our|the|a)? ?new ))";
const APPOINTED =
  "(?:named|appointed|promoted|elected|hired|tapped|tabbed|elevated|selected|chosen|picked|recruited|confirmed|installed|brought in|brought on|designated)";
const BECOMES =
  "(?:steps? into|becomes?|became|become|becoming|takes? over as|take over as|took over as|taken over as|taking over as|takes? (?:up |on )?the (?:newly created |new )?(?:role|post|position|job|reins|helm|title) (?:of|as)|took (?:up |on )?the (?:role|post|position|job|reins|helm|title) (?:of|as)|steps? (?:in|up)(?:to the (?:role|post) of)?(?: as| to)?|stepped (?:in|up)(?: as| to)?|(?:starts?|started|begins?|began|serves|will serve)\\b{.}\\bas|assumes? (?:the )?(?:role|post|position|duties|title) (?:of|as)|assumed (?:the )?(?:role|post|position|duties|title) (?:of|as)|to serve as|will serve as|will be|is now|is(?= (?:the |its |our )?(?:new|interim|acting|next) | (?:our|its) (?:first|newest|latest) )|to be|is the new|is its new|is our new|moves? (?:up )?to|moved (?:up )?to|rises to|returns as|takes the title of|signs on as|heads? up as|leads? as|in as)";
const LEAVES =
  "(?:steps? down|stepped down|stepping down|steps? aside|stepping aside|stands? down|standing down|stood down|off(?= to (?:join|become|lead|run|start|found|head)\\b)|resigns?|resigned|resigning|quits|quit|retires?|retired|retiring|departs?|departed|departing|leaves?|left|leaving|exits|exited|exiting|is out|are out|hands? over|handed over|relinquish(?:es|ed)?|bows? out|vacates?|vacated|part(?:s|ed)? ways|to go\\b|out(?= as )|ousted|dismissed|fired|sacked|removed|terminated|gives? up (?:the|his|her) (?:post|role|job)|gave up (?:the|his|her) (?:post|role|job)|(?:tender|submit|hand)(?:s|ed)?(?: in)? (?:his|her|their) (?:resignation|notice)|put(?:s|ting)? in (?:(?:his|her|their) )?(?:papers|notice)|call(?:s|ed|ing)? (?:it (?:quits|a day)|time)|mov(?:e|ing) on(?! (?:to|with) (?!pursue|other|new))|step(?:s|ped|ping)? (?:back|away)(?= ?[.,;]| as | after [\\p{L}\\d-]+ years as |$| from (?:(?:the|his|her|their) )?(?:[\\uE100-\\uE17F]|day-to-day|role|post|job|position|company|business|{S}))|forced out|relieved of|shown the door|(?:be|been|was|is) let go|bid(?:s|ding)? farewell|has gone|(?:moves?|moving|moved) (?:in)?to (?:an? )?(?:consult|advis)\\p{L}+ (?:roles?|positions?))";
/** What follows a leaving that is one: an end, a time, a reason or a post; not "left the door open". */
const FROM_HERE =
  "(?= ?(?:[.,;:)–—-]|$)| (?:the (?:company|firm|group|business|job|post|role|organi[sz]ation|chamber|(?:\\p{L}+[ -])?(?:bank|studio|brand|chain|charity|club|airline|agency|fund|trust|lender|insurer|utility|start-?up|\\p{L}{0,14}(?:builder|maker|tailer|grower|brewer|developer|manufacturer|producer|operator|provider|supplier|publisher|carrier|broker|owner|giant|specialist)))|{S}|(?:his|her|their|its) (?:[\\p{L}-]+ )?(?:post|role|job|position(?! in)|office|company|firm|duties|employer)|as|after|at|in|on|for|by|with|from|under|amid|because|due|this|next|immediately|effective|when|following|over|later|today|yesterday|and|to|(?:mon|tues|wednes|thurs|fri)day)(?![\\p{L}]))";
const GOING = "(?:resignation|departure|retirement|exit|dismissal|ouster|removal|firing)";
const OUSTS =
  "(?:fires|fired|ousts|ousted|removes|removed|dismisses|dismissed|sacks|sacked|parts? (?:ways|company) with|parted (?:ways|company) with|loses|terminates|terminated|replaces (?=its|the))";

/** Rules of one language; `hint` is a word that every text of it has, so that others need not be tried. */
export type MoveRules = { hint: RegExp | undefined; rules: MoveRule[] };

const ENGLISH: MoveRule[] = [
  {
    direction: "in",
    pattern: `\\b${APPOINTS}\\b(?![^\\uE000-\\uE0FF]{0,25}\\bthat\\b){.}(?:{R2},? )?{P}{..}(?:\\b(?:as|to|to be|to become|for|into|in)|,|’s?)? ?{new}{R}`,
  },
  { direction: "in", pattern: `\\b${HIRES} {new}{R},? {P}` },
  {
    direction: "in",
    pattern: `\\b${APPOINTS} {.}{P}(?:,{..},)?{..}\\bas (?:his|her|their|a|its) (?:successor|replacement)\\b`,
  },
  { direction: "in", pattern: `{P}{..}\\b${APPOINTED} from {.}{R2}{.}\\bto {new}{R}` },
  { direction: "in", pattern: `\\b${APPOINTS} {P} from {.}{R2}{.}\\bto {new}{R}` },
  { direction: "in", pattern: `{P}{ap}{..}\\b${APPOINTED}\\b{..}{R}` },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:join(?:s|ed|ing)?|comes? on board|came on board)\\b{.}\\b(?:as|to be|to become|in the role of) {new}{R}`,
  },
  { direction: "in", pattern: `{P}{ap}{..}\\b${BECOMES} {new}{R}` },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:succeed(?:s|ed)?|replac(?:es|ed?)|tak(?:es?|ing) over from|follows) {.}(?:{Q}{..})?\\bas {new}{R}`,
  },
  {
    direction: "in",
    pattern:
      "\\b(?:appointment|hiring|promotion|election|naming|hire|arrival|addition) of {.}{P}{..}\\b(?:as|to) {new}{R}",
  },
  { direction: "in", pattern: "\\b(?:appointment|hiring|promotion|election|hire|arrival) of {new}{R},? {P}" },
  { direction: "in", pattern: "{P}[’']s? (?:appointment|promotion|hiring|election|arrival) (?:as|to) {new}{R}" },
  { direction: "in", pattern: "\\b(?:new|next|incoming|interim) {R}(?: of {.}| at {.})?(?::| is| will be) {P}" },
  { direction: "in", pattern: "{R} {Q}[^.\\n]{0,120}\\b(?:replaced|succeeded) by {.}{P}" },
  { direction: "in", pattern: "{P},? (?:the |its )?new {R}" },
  {
    direction: "in",
    pattern:
      "\\b(?:introduc(?:es|ing)|meet|welcome(?: to)?) (?:our|its|the|{own}(?:[’']s)?) (?:new|first|newest|next) {R}[,:]? {P}",
  },
  { direction: "in", pattern: "{own}:? {P},? {new}{R},? (?:from|formerly|ex-|who joins|joins)" },
  { direction: "in", pattern: "\\b{R} (?:role|job|post|position) (?:goes|went|passes) to {P}" },
  { direction: "in", pattern: "{P}{ap}{..}\\btakes? (?:the|over the) (?:helm|reins)(?: (?:of|at) {own})? as {new}{R}" },
  { direction: "in", pattern: "\\bhands? (?:over )?(?:the )?{R} (?:role|job|post|position|reins) to {P}" },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:fills? in|takes? (?:the|his|her) (?:job|post|place|role)|takes? over|steps? in|assumes? (?:both|the|his|her) (?:offices?|posts?|roles?|positions?))\\b",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:names|appoints|hires|gets|finds|picks|taps|welcomes|has(?: a)?|mit|bekommt|nombra|nomme|benoemt|nomina) (?:a |its |an |ein(?:en)? )?(?:new|neue[nrm]?|nouveau|nouvelle|nuev[oa]|nieuwe|nuov[oa]|nov[oa]|interim) {R}",
  },
  {
    direction: "out",
    pattern: `\\bI(?:[’']m| am|[’']ll| will| have|[’']ve)? (?:(?:be|decided to|chosen to|also|today) ){0,2}(?:leav(?:e|ing)|step(?:ping)? (?:down|back|aside)|resign(?:ing)?|retir(?:e|ing)|hand(?:ing)? over|mov(?:e|ing) on)\\b{..}\\b(?:as|from|of) {new}{R}`,
  },
  {
    direction: "in",
    pattern: "\\b(?:say (?:hi|hello) to|meet|welcome) \\p{Lu}\\p{L}+, (?:our|the) (?:new|first|next) {R}",
  },
  { direction: "out", pattern: "\\bmy last day as {new}{R}" },
  {
    direction: "out",
    pattern: "{Q}[^.;!?|\\n\\uE000-\\uE1FF]{0,110}\\b(?:cease[sd]? to be|ceas(?:es|ed|e) to serve as) {new}{R}",
  },
  { direction: "out", pattern: `{R} (?:of|at) {.}{own},? {Q},?{..}\\b${LEAVES}${FROM_HERE}` },
  {
    direction: "out",
    pattern:
      "{R}(?:(?: (?:of|at) {own})?,? {Q})? (?:is )?out(?= (?:after|amid|over|following|at|in|as)(?![\\p{L}])|[,;:]|$)",
  },
  { direction: "out", pattern: `{R},? {Q} and (?:{R2},? )?{Q2}{..}\\b${LEAVES}${FROM_HERE}` },
  { direction: "out", pattern: `{R},? {Q}{..}\\b${LEAVES}${FROM_HERE}` },
  { direction: "out", pattern: `{Q},? {.}{R},?{..}\\b${LEAVES}${FROM_HERE}` },
  { direction: "out", pattern: `{Q}{..}\\b${LEAVES}\\b{..}\\b(?:as|from|of) {new}{R}` },
  { direction: "out", pattern: `{Q}{..}\\b${LEAVES}(?! as )${FROM_HERE}` },
  {
    direction: "out",
    pattern: `{Q}, who (?:is |will |then )?(?:${LEAVES}|moves? (?:on|to)|becomes? chair)`,
  },
  { direction: "out", pattern: `{R}(?: (?:of|at) {.})? (?:(?:will|is to|has|to) )?${LEAVES}${FROM_HERE}` },
  {
    direction: "out",
    pattern: `{R} {Q} (?:announces|announced|plans) (?:his |her |their )?${GOING}`,
  },
  {
    direction: "out",
    pattern: `{Q}{.}\\b(?:announces|announced) (?:his|her|their) ${GOING} (?:as|from) {new}{R}`,
  },
  { direction: "out", pattern: `\\b${GOING} (?:of|by) {new}{R},? {Q}` },
  { direction: "out", pattern: `\\b${GOING} (?:of|by) {.}{Q}{..}\\bas {new}{R}` },
  { direction: "out", pattern: `{R} {Q}[’']s? ${GOING}` },
  { direction: "out", pattern: `{Q}[’']s? ${GOING}(?: as {new}{R})?` },
  { direction: "out", pattern: "{Q} is no longer {.}{R}" },
  { direction: "out", pattern: `\\b${OUSTS} {new}{R},? {Q}` },
  { direction: "out", pattern: `\\b${OUSTS} {.}{Q}{..}\\bas {new}{R}` },
  { direction: "out", pattern: `\\b${OUSTS} (?:its |the ){0,2}{R}` },
];

/** "Geht neue Wege" is no departure. */
const GEHT =
  "(?:(?:tritt|treten){..}\\bzurück|(?:scheidet|scheiden){..}\\baus|legt{..}\\bnieder|zieht sich{..}\\bzurück|verlässt|verlassen|hört{..}\\bauf|geht(?= (?:zum|noch|bereits|schon|nach \\d|Ende|Anfang|Mitte|im|in (?:den )?(?:Rente|Ruhestand|Pension)|von Bord|überraschend)(?![\\p{L}])|[.,;:]|$)|gibt (?:den|das|die|seinen|ihren|sein|ihr) (?:Posten|Amt|Vorsitz|Chefposten|Leitung){..}\\bab|nimmt (?:seinen|ihren) Hut|muss gehen|wirft hin)";

const GERMAN: MoveRule[] = [
  {
    direction: "in",
    pattern:
      "\\b(?:Seit|Ab|Zum)\\b[^!?\\n\\uE000-\\uE1FF]{0,30}?\\b(?:ist|wird|übernimmt|verantwortet|leitet|führt)\\b{.}{P}{.}(?:als )?{new}{R}",
  },
  {
    direction: "out",
    pattern:
      "{Q}, (?:der|die)\\b{..}\\b(?:gegangen|gehen|geht|verlassen|verlässt|ausgeschieden|ausscheidet|zurückgetreten|zurücktritt)(?![\\p{L}])",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:beruft|ernennt|bestellt|holt|gewinnt|verpflichtet|macht|befördert)\\b{.}(?:{R2} )?{P}{..}\\b(?:zum|zur|als|in den|in die) {new}{R}",
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
    pattern: `(?:{R}(?: (?:der|des|von|bei) (?:der |des )?{own},)? )?{Q}{ap}{..}\\b${GEHT}(?![\\p{L}])`,
  },
  { direction: "out", pattern: `{R} (?:(?:der|des|von|bei) (?:der |des )?{own} )?${GEHT}(?![\\p{L}])` },
  { direction: "out", pattern: "\\b(?:trennt sich von|entlässt|feuert) {new}{R},? {Q}" },
  { direction: "out", pattern: "{Q} tritt{.} als {R}{..}{..}\\bzurück" },
  {
    direction: "out",
    pattern: "{Q}[,;]? (?:(?:zu|über|nach|mit|wegen) )?(?:dessen|deren) (?:Abschied|Abgang|Rücktritt|Ausscheiden)",
  },
  { direction: "out", pattern: "\\b(?:Rücktritt|Abgang|Abschied|Ausscheiden) (?:von |des |der )(?:{R} )?{Q}" },
];

const QUITTE =
  "(?:démissionne(?:ra)?|a démissionné|quitte(?:ra)?|a quitté|va quitter|cède sa place|dimite|dimitirá|dimitió|ha dimitido|renuncia|renunció|deja|dejará|dejó|abandona(?:rá)?|cesa|si dimette|si è dimess[oa]|lascia|lascerà|ha lasciato|deixa|deixará|deixou|renunciou|treedt{..}\\baf|stapt{..}\\bop|legt{..}\\bneer|vertrekt)";

/** French, Spanish, Dutch, Italian and Portuguese share enough to be told together. */
const ROMANCE_AND_DUTCH: MoveRule[] = [
  {
    direction: "out",
    pattern:
      "{Q}, (?:que|qui|die|che)\\b{..}\\b(?:deja|dejó|dejará|abandona|abandonará|quitte|quittera|a quitté|vertrekt|lascia|lascerà|ha lasciato|deixa|deixará|sai)(?![\\p{L}])",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:nomme|recrute|promeut|nombra(?:do)?|ficha|designa|nominat?[oa]?|nomeia|contrata|anuncia|benoemt|haalt)\\b{.}{P}{..}(?:\\b(?:como|comme|au poste de|en tant que|als|tot|come|a|à) )?{new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{..}(?<![\\p{L}])(?:nommée?|promue?|nombrad[oa]|nominat[oa]|nomead[oa]|benoemd|devient|deviendra|rejoint|prend|prendra|asume|asumirá|assume|assumerà|assumirá|assumiu|wordt|diventa|diventerà|será|sera|sarà|è il nuovo|è la nuova|es el nuevo|es la nueva|est le nouveau|est la nouvelle|se convierte|torna-se|se incorpora|se une|entra)(?![\\p{L}]){..}{R}",
  },
  {
    direction: "in",
    pattern: "\\b(?:nouveau|nouvelle|nuev[oa]|nuov[oa]|nov[oa]|nieuwe) {R}(?:,|:| (?:de|di|da|van) {own}[:,])? {P}",
  },
  {
    direction: "in",
    pattern: "{P}, (?:la |le |el |il |o |a )?(?:nouveau|nouvelle|nuev[oa]|nuov[oa]|nov[oa]|nieuwe) {R}",
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
  { direction: "out", pattern: `{R} (?:(?:(?:de|di|da|do|van|del|della) )?{own} )?${QUITTE}(?![\\p{L}])` },
];

/** The verbs that rules beside these are built on too. */
export const VERB = { appoints: APPOINTS, leaves: LEAVES, going: GOING, quitte: QUITTE };

/** The verbs that most rules are built on: without one of them in a sentence none of its rules need be tried. */
export const VERBS = [APPOINTS, HIRES, APPOINTED, BECOMES, LEAVES, GOING, OUSTS, GEHT, QUITTE];

export const MOVE_RULES: MoveRules[] = [
  { hint: undefined, rules: ENGLISH },
  {
    hint: /\b(?:der|die|das|dem|den|des|und|wird|als|zum|zur|von|mit|ist|geht|holt|beruft|ernennt|bestellt|gewinnt|neuer|tritt|verlässt|scheidet)\b/i,
    rules: GERMAN,
  },
  {
    hint: /\b(?:de|du|des|la|le|el|los|het|een|van|il|da|do|com|con|como|comme|tot|nomme|nombra|ficha|nomina|nomeia|benoemt|haalt|devient|rejoint|quitte|deja|lascia|deixa|dimite|renuncia|assume|asume|anuncia|vertrekt|stapt|treedt|démission|wordt|diventa|nominat|nombrad|nomead|benoemd)/i,
    rules: ROMANCE_AND_DUTCH,
  },
];
