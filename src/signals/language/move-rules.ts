/**
 * How texts say that somebody takes or gives up a post. In a pattern `{P}` is a person, `{Q}` one who goes, `{R}` the post,
 * `{new}` articles and adjectives before a post, `{..}` up to 60 and `{.}` up to 25 characters of one clause that name
 * neither person nor post; `{own}` is the subject and `{S}` any company; `{ap}` is an apposition with the post somebody holds, `{R3}`. Further people of an enumeration are `{P2}` and `{P3}`, a second post is `{R2}`.
 */
export type MoveRule = { direction: "in" | "out"; pattern: string };

const APPOINTS =
  "(?:names?|named|naming|appoints?|appointed|appointing|hires?|hired|hiring|taps|tapped|promotes?|promoted|promoting|recruits?|recruited|picks|picked|elevates|elevated|elects|elected|installs|installed|selects|selected|poaches|poached|engages|engaged|chooses|chosen?|(?:brings?|brought|bringing) (?:in|on|aboard)|adds|added|makes|made|tabs|tabbed|lands|landed|snags|welcomes?|welcomed|announc(?:es|ed|ing)|confirms|confirmed|settle[sd] on|opt(?:s|ed) for|turns? to|turned to|welcoming|introduc(?:es?|ed|ing)|unveils|unveiled|lur(?:es?|ed|ing)|ask(?:s|ed)(?=[^.]{0,50} to (?:act|serve|lead|step in|take over|become)))";
/** Verbs that make "hires CRO Jane Roe" an appointment; "welcomes CEO Jane Roe" may be a visit. */
const HIRES =
  "(?:names?|named|appoints?|appointed|hires?|hired|taps|tapped|recruits?|recruited|picks|picked|poaches|poached|selects|selected|lands|landed|(?:welcomes?|welcomed|announces|announced)(?= (?:its|our|the|a)? ?new ))";
const APPOINTED =
  "(?:named|appointed|promoted|elected|hired|tapped|tabbed|elevated|selected|chosen|picked|recruited|confirmed|installed|brought in|brought on|designated)";
const BECOMES =
  "(?:(?:takes?|took|taking|taken|assumes?|assumed) (?:charge|control|command|office|the helm|the reins|over)(?: (?:of|at) {own})? as|moves? (?:in)?to (?:the |a )?(?:new )?(?:role|post|position|seat) of|moved (?:in)?to (?:the |a )?(?:new )?(?:role|post|position|seat) of|is back as|back as|rejoins as|returns?(?: to [\\uE200\\uE300-\\uE3FF])? as|returned(?: to [\\uE200\\uE300-\\uE3FF])? as|steps? into|becomes?|became|become|becoming|takes? over as|take over as|took over as|taken over as|taking over as|takes? (?:up |on )?the (?:newly created |new )?(?:role|post|position|job|reins|helm|title) (?:of|as)|took (?:up |on )?the (?:role|post|position|job|reins|helm|title) (?:of|as)|steps? (?:in|up)(?:to the (?:role|post) of)?(?: as| to)?|stepped (?:in|up)(?: as| to)?|(?:starts?|started|begins?|began|serves|will serve)\\b{.}\\bas|assumes? (?:the )?(?:role|post|position|duties|title) (?:of|as)|assumed (?:the )?(?:role|post|position|duties|title) (?:of|as)|to serve as|will serve as|will be|is now|is(?= (?:the |its |our |[\\uE200](?:[’']s?)? |(?:the )?(?:[\\p{L}-]+ ){0,2}[\\p{L}-]+[’']s )?(?:new|interim|acting|next) | [\\uE200](?:[’']s)? (?:first|newest|latest) | (?:our|its) (?:first|newest|latest) )|to be|is the new|is its new|is our new|moves? (?:up )?to|moved (?:up )?to|rises to|returns as|takes the title of|signs on as|heads? up as|leads? as|in as)";
const LEAVES =
  "(?:steps? down|stepped down|stepping down|steps? aside|stepping aside|stands? down|standing down|stood down|off(?= to (?:join|become|lead|run|start|found|head)\\b)|resigns?|resigned|resigning|quits|quit|retires?|retired|retiring|departs?|departed|departing|leaves?|left|leaving|exits|exited|exiting|is out|are out|hands? over|handed over|relinquish(?:es|ed)?|bows? out|vacates?|vacated|part(?:s|ed)? ways|to go\\b|out(?= as )|ousted|dismissed|fired|sacked|removed|terminated|(?:gives?|gave|giving|given) up (?:(?:the|his|her|their) )?(?:[\\uE100-\\uE17F] )?(?:post|role|job|position|title|duties|seat)|mak(?:es?|ing) way|made way|(?:tender|submit|hand)(?:s|ed)?(?: in)? (?:his|her|their) (?:resignation|notice)|put(?:s|ting)? in (?:(?:his|her|their) )?(?:papers|notice)|call(?:s|ed|ing)? (?:it (?:quits|a day)|time)|mov(?:e|ing) on(?! (?:to|with) (?!pursue|other|new))|step(?:s|ped|ping)? (?:back|away)(?= ?[.,;]| as | after [\\p{L}\\d-]+ years as |$| from (?:(?:the|his|her|their) )?(?:[\\uE100-\\uE17F]|day-to-day|role|post|job|position|company|business|{S}))|forced out|relieved of|shown the door|(?:be|been|was|is) let go|bid(?:s|ding)? farewell|has gone|(?:moves?|moving|moved) (?:in)?to (?:an? )?(?:consult|advis)\\p{L}+ (?:roles?|positions?))";
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
    pattern: `{P}{ap}{..}\\b(?:join(?:s|ed|ing)?|comes? on board|came on board)\\b{..}\\b(?:as|to be|to become|in the role of) {new}{R}`,
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
      "{P}{ap}{..}\\b(?:fills? in|acts? in the role|deputi[sz]es|takes? (?:the|his|her) (?:job|post|place|role)|takes? over|steps? in|assumes? (?:both|the|his|her) (?:offices?|posts?|roles?|positions?))\\b",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:names|appoints|hires|gets|finds|picks|taps|welcomes|has(?: a)?|mit|tem(?: um(?:a)?)?|tiene|heeft|hat|recrute|ficha a|contrata|krijgt|assume|haalt|bekommt|nombra|nomme|benoemt|nomina) (?:a |its |an |ein(?:en)? )?(?:new|neue[nrm]?|nouveau|nouvelle|nuev[oa]|nieuwe|nuov[oa]|nov[oa]|interim) {R}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:gives?|gave|given|hands?|handed|offers?|offered) {P} the (?:role|job|post|position|title) (?:of|as) {new}{R}",
  },
  { direction: "in", pattern: "{P}{ap}{..}\\b(?:is|will be) {new}{R} again\\b" },
  {
    direction: "in",
    pattern:
      "{P}[^.;!?|\\n\\uE000-\\uE0FF]{0,100}\\band (?:then |also )?(?:becomes?|will (?:become|be)|takes over as) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:additions?|appointments?|hires?|joiners|starters|promotions?|colleagues|faces|executives)\\b[^.;:\\uE000-\\uE1FF]{0,60}: {P}(?:,| as)? \\(?{new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:moves?|moved|moving|rises?|rose|rising|steps?|stepped|stepping) (?:up )?:? ?from [^.;\\uE000-\\uE0FF]{2,50} to {new}{R}",
  },
  { direction: "in", pattern: "^(?:a )?new {R} (?:at|for) {own}" },
  {
    direction: "in",
    pattern: `^(?:[^:]{2,40}: )?(?:{R2}|(?:co-?)?founder) (?:is |to |will )?(?:${BECOMES}|${APPOINTED}|steps up(?: as| to)?|rises to) {new}{R}`,
  },
  {
    direction: "in",
    pattern:
      "\\b(?:pass(?:es|ed|ing)?|hand(?:s|ed|ing)?) (?:over )?(?:the |his |her )?(?:{R} (?:role|job|post|position|title|reins)|reins|baton|torch|keys|helm|running|leadership|day-to-day[^.;]{0,30}|control|management)\\b{..}\\bto (?:[\\p{L}-]+ ){0,2}(?:{R2},? )?{P}",
  },
  {
    direction: "in",
    pattern:
      "(?:^[^\\uE300-\\uE37F]{0,40}|{own}[^.;\\uE000-\\uE3FF]{0,60})\\b(?:hires|hired|appoints|appointed|recruits|recruited|poaches|poached|brings in|brought in|taps|lures|lured|names|named) (?:an? |its |the )?(?:new |first |first-ever ){0,2}{R}(?= (?:from|for|to|amid|after|ahead)\\b|[.,;]|$)",
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
    pattern:
      "{Q}{ap}{..}\\b(?:pass(?:es|ed|ing)?|hand(?:s|ed|ing)?) (?:over )?(?:the |his |her )?{R} (?:role|job|post|position|title|reins)\\b",
  },
  {
    direction: "out",
    pattern: `{Q}[^.;!?|\\n]{0,60}?\\b${LEAVES}${FROM_HERE}[^.;!?|\\n]{0,30}?\\bso (?:do|does|did|is) {Q2}`,
  },
  { direction: "out", pattern: "{Q} and {Q2} (?:are )?out(?= ?[.,;]|$)" },
  {
    direction: "out",
    pattern:
      "^(?:[^:]{2,40}: )?(?:{R2}|(?:{own}(?:[’']s)? )?(?:co-?)?founder) (?:gives?|gave|to give|hands?|to hand) (?:up|over) (?:the |his |her )?{R}(?: role| job| post| position| title|[.,;]|$)",
  },
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
  "(?:(?:tritt|treten){..}\\bzurück|(?:scheidet|scheiden){..}\\baus|legt{..}\\bnieder|zieht sich{..}\\bzurück|verlässt|verlassen|hört{..}\\bauf|geht(?= (?:zum|noch|bereits|schon|nach \\d|Ende|Anfang|Mitte|im|in (?:den )?(?:Rente|Ruhestand|Pension)|von Bord|überraschend)(?![\\p{L}])|[.,;:]|$)|gibt (?:den|das|die|seinen|ihren|sein|ihr) (?:Posten|Amt|Vorsitz|Chefposten|Leitung){..}\\bab|nimmt (?:seinen|ihren) Hut|muss gehen|wirft hin|räumt (?:den|die|das|seinen|ihren)|nimmt Abschied|steigt{..}\\baus|ist (?:nicht mehr|weg(?![\\p{L}])|raus(?![\\p{L}])))";

const GERMAN: MoveRule[] = [
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
    pattern: "(?:{R},? )?{Q}{ap} (?:hat|wird)\\b{..}\\b(?:verlassen|niedergelegt|hingeworfen|aufgegeben)(?![\\p{L}])",
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
  "(?:démissionne(?:ra)?|a démissionné|quitte(?:ra)?|a quitté|va quitter|cède sa place|dimite|dimitirá|dimitió|ha dimitido|renuncia|renunció|deja|dejará|dejó|abandona(?:rá)?|cesa|si dimette|si è dimess[oa]|lascia|lascerà|ha lasciato|deixa|deixará|deixou|renunciou|treedt{..}\\baf|stapt{..}\\bop|legt{..}\\bneer|vertrekt|se marcha(?:rá)?|se va|s[’']en va|s[’']en ira|passe la main|cesse ses fonctions|quitte ses fonctions|sort|sai d[aeo]|se retira|se jubila|si ritira|prend sa retraite|stopt|gaat weg|neemt afscheid|zwaait af|legt zijn functie neer|renunciará)";

/** French, Spanish, Dutch, Italian and Portuguese share enough to be told together. */
const ROMANCE_AND_DUTCH: MoveRule[] = [
  {
    direction: "in",
    pattern: "\\b(?:nombra|nombró|designa|elige|nomina|nomeia|benoemt|nomme) {new}{R}(?: a| al)? {P}",
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
      "{Q}{ap} (?:ha presentado|presenta|presentó|a présenté|présente|ha rassegnato|rassegna|apresentou) (?:su|sa|le|seu|sua|la) (?:dimisión|renuncia|démission|dimissioni|demissão|renúncia)",
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
      "{Q}, (?:que|qui|die|che)\\b{..}\\b(?:part(?= [àe]|[,.;]|$)|s[’']en va|se jubila|va in pensione|deja|dejó|dejará|abandona|abandonará|quitte|quittera|a quitté|vertrekt|lascia|lascerà|ha lasciato|deixa|deixará|sai)(?![\\p{L}])",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:nomme|recrute|promeut|nombra(?:do)?|nombró|ficha|fichó|incorpora|suma|contrató|verwelkomt|bevordert|stelt|promuove|asciende|designa|nominat?[oa]?|nomeia|contrata|anuncia|benoemt|haalt)\\b{.}{P}{..}(?:\\b(?:como|comme|au poste de|en tant que|als|tot|come|a|à) )?{new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{..}(?<![\\p{L}])(?:nommée?|promue?|nombrad[oa]|nominat[oa]|nomead[oa]|benoemd|devient|deviendra|rejoint|prend|prendra|asume|asumirá|assume|assumerà|assumirá|assumiu|wordt|diventa|diventerà|será|sera|sarà|è il nuovo|é o novo|é a nova|is de nieuwe|è la nuova|es el nuevo|es la nueva|est le nouveau|est la nouvelle|se convierte|torna-se|se incorpora|se une|entra)(?![\\p{L}]){..}{R}",
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
];

/** The verbs that rules beside these are built on too. */
export const VERB = { appoints: APPOINTS, leaves: LEAVES, going: GOING, quitte: QUITTE };

/** The verbs that most rules are built on: without one of them in a sentence none of its rules need be tried. */
export const VERBS = [APPOINTS, HIRES, APPOINTED, BECOMES, LEAVES, GOING, OUSTS, GEHT, QUITTE];

/** A word that every text in one of these languages has, beside the names and posts that are marks by then. */
export const ROMANCE_HINT =
  /(?<![\p{L}])(?:de|du|des|la|le|les|el|los|het|een|van|il|da|do|com|con|como|comme|tot|al|au|ao|nel|nell|su|op|è|é|es|est|nomm|nombra|ficha|nomina|nomeia|benoem|haalt|devient|rejoint|quitte|deja|lascia|deixa|dimi|renuncia|assum|asum|anuncia|vertrekt|stapt|treedt|démission|wordt|diventa|nominat|nombrad|nomead|promoss|promuov|promov|promue|promeut|ascend|asciende|bevorder|nuev|nuov|nov[oa]|nouve|nieuwe|volgt|komt|entra|elett|eleit|elegid|élu|se |s[’']|l[’']|d[’'])/iu;

export const MOVE_RULES: MoveRules[] = [
  { hint: undefined, rules: ENGLISH },
  {
    hint: /\b(?:der|die|das|dem|den|des|und|wird|als|zum|zur|von|mit|ist|geht|holt|beruft|ernennt|bestellt|gewinnt|neue[rn]?|tritt|verlässt|scheidet|bei|für|weg|raus|löst|beerbt|leitet|führt)\b/i,
    rules: GERMAN,
  },
  {
    hint: ROMANCE_HINT,
    rules: ROMANCE_AND_DUTCH,
  },
];
