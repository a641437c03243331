import { QUITTE, ROMANCE_AND_DUTCH } from "./move-rules-abroad.ts";
import { ABROAD_IN_SHORT } from "./move-rules-abroad-short.ts";
import { BRIEF_HEADLINES } from "./move-rules-brief.ts";
import { EXITS } from "./move-rules-exits.ts";
import { EXITS_ABROAD, GERMAN_EXITS } from "./move-rules-exits-abroad.ts";
import { GEHT, GERMAN } from "./move-rules-german.ts";
import { GERMAN_IN_SHORT } from "./move-rules-german-short.ts";
import { HANDOVERS } from "./move-rules-handover.ts";
import { HEADLINES } from "./move-rules-headline.ts";
import { IDIOMS } from "./move-rules-idioms.ts";
import { PLAIN_ABROAD, PLAIN_EXITS, PLAIN_GERMAN } from "./move-rules-plain.ts";
import { RETIRING, RETIRING_ABROAD, RETIRING_GERMAN } from "./move-rules-retiring.ts";
import { ABROAD_TURNED, GERMAN_TURNED } from "./move-rules-tongues.ts";
import { TURNED } from "./move-rules-turned.ts";

/**
 * How texts say that somebody takes or gives up a post. In a pattern `{P}` is a person, `{Q}` one who goes, `{R}` the post,
 * `{new}` articles and adjectives before a post, `{..}` up to 60 and `{.}` up to 25 characters of one clause that name
 * neither person nor post; `{own}` is the subject and `{S}` any company; `{ap}` is an apposition with the post somebody holds, `{R3}`. Further people of an enumeration are `{P2}` and `{P3}`, a second post is `{R2}`.
 */
export type MoveRule = { direction: "in" | "out"; pattern: string };

const APPOINTS =
  "(?:names?|named|naming|appoints?|appointed|appointing|hires?|hired|hiring|taps|tapped|promotes?|promoted|promoting|recruits?|recruited|picks|picked|elevates|elevated|elects|elected|installs|installed|selects|selected|poaches|poached|engages|engaged|chooses|chosen?|(?:brings?|brought|bringing) (?:in|on|aboard|back)|adds|added|makes|made|tabs|tabbed|lands|landed|snags|snagged|snares?|snared|nabs|nabbed|welcomes?|welcomed|announc(?:es|ed|ing)|confirms|confirmed|settle[sd] on|opt(?:s|ed) for|turns? to|turned to|welcoming|introduc(?:es?|ed|ing)|unveils|unveiled|lur(?:es?|ed|ing)|ask(?:s|ed)(?=[^.]{0,50} to (?:act|serve|lead|step in|take over|become)))";
/** Verbs that make "hires CRO Jane Roe" an appointment; "welcomes CEO Jane Roe" may be a visit. */
const HIRES =
  "(?:names?|named|appoints?|appointed|hires?|hired|taps|tapped|recruits?|recruited|picks|picked|poaches|poached|selects|selected|lands|landed|(?:welcomes?|welcomed|announces|announced)(?= (?:its|our|the|a)? ?new ))";
const APPOINTED =
  "(?:named|appointed|promoted|elected|hired|tapped|tabbed|elevated|selected|chosen|picked|recruited|confirmed|installed|brought in|brought on|designated)";
const BECOMES =
  "(?:(?:given|handed) (?:the|an?) (?:newly created |new )?(?:role|job|post|position|title) (?:of|as)|(?:takes?|took|taking|taken|assumes?|assumed) (?:charge|control|command|office|the helm|the reins|over)(?: (?:of|at) {own})? as|moves? (?:in)?to (?:the |a )?(?:new )?(?:role|post|position|seat) of|moved (?:in)?to (?:the |a )?(?:new )?(?:role|post|position|seat) of|transitions? (?:in)?to|transitioned (?:in)?to|transitioning (?:in)?to|slides? into|slid into|(?:tak(?:es?|ing|en)|took) over (?:from [^.;\\uE100-\\uE17F]{1,30} )?as|(?<!\\b(?:step|stepp|pull|hold|hang)(?:s|ed|ing)? )(?:is )?back (?:in charge |at the helm |in the hot seat )?as|rejoins as|returns?(?: to [\\uE200\\uE300-\\uE3FF])? as|returned(?: to [\\uE200\\uE300-\\uE3FF])? as|steps? into|stepped into|becomes?|became|become|becoming|takes? over as|take over as|took over as|taken over as|taking over as|(?:tak(?:es?|ing|en)|took) (?:up |on )?the (?:newly created |new )?(?:role|post|position|job|reins|helm|title) (?:of|as)|took (?:up |on )?the (?:role|post|position|job|reins|helm|title) (?:of|as)|steps? (?:in|up)(?:to the (?:role|post) of)?(?: as| to)?|stepp(?:ed|ing) (?:in|up)(?: as| to)?|(?:starts?|started|begins?|began|now serves|serves(?=[^.;]{0,60}\\b(?:interim|acting|until|while|effective)\\b)|will serve)\\b{.}\\bas|assumes? (?:the )?(?:role|post|position|duties|title) (?:of|as)|assumed (?:the )?(?:role|post|position|duties|title) (?:of|as)|to serve as|will serve as|(?:will |to |is )?act(?:s|ing)? as|will be|is now|is(?= (?:the |its |our |[\\uE200](?:[’']s?)? |(?:the )?(?:[\\p{L}-]+ ){0,2}[\\p{L}-]+[’']s )?(?:new|interim|acting|next) | [\\uE200](?:[’']s)? (?:first|newest|latest) | (?:our|its) (?:first|newest|latest) )|to be|is the new|is its new|is our new|moves? (?:up )?to|moved (?:up )?to|rises to|returns as|takes the title of|signs on as|heads? up as|leads? as|in as)";
const LEAVES =
  "(?:steps? down|stepped down|stepping down|steps? aside|stepping aside|stands? (?:down|aside)|standing (?:down|aside)|stood (?:down|aside)|off(?= to (?:join|become|lead|run|start|found|head)\\b)|resigns?|resigned|resigning|quits|quit|quitting|retires?|retired|retiring|departs?|departed|departing|leaves?|left|leaving|exits?|exited|exiting|heads? (?:for|to) the (?:exit|door)|heading (?:for|to) the (?:exit|door)|is out|are out|hand(?:s|ed|ing)? over|relinquish(?:es|ed|ing)?|bow(?:s|ed|ing)? out|vacat(?:es?|ed|ing)|part(?:s|ed|ing)? (?:ways|company)|to go\\b|out(?= as )|ousted|dismissed|fired|sacked|removed|terminated|(?:gives?|gave|giving|given) up (?:(?:the|his|her|their) )?(?:[\\uE100-\\uE17F] |[\\p{L}-]+ )?(?:post|role|job|position|title|duties|seat)|pass(?:es|ed|ing)? (?:on )?(?:the )?(?:torch|baton|reins|mantle)|relinquish(?:es|ed|ing)? (?:(?:the|his|her|their|all) )?(?:[\\p{L}-]+ )?(?:duties|role|control|post|position|responsibilities|reins|title)|mov(?:es?|ed|ing) upstairs|mak(?:es?|ing) way|made way|(?:tender|submit|hand|turn)(?:s|ed|ing)?(?: in)? (?:his|her|their) (?:resignation|notice)|put(?:s|ting)? in (?:(?:his|her|their) )?(?:papers|notice)|call(?:s|ed|ing)? (?:it (?:quits|a day)|time)|mov(?:es?|ing) on(?! (?:to|with) (?!pursue|other|new))|step(?:s|ped|ping)? (?:back|away)(?= ?[.,;]| as | after [\\p{L}\\d-]+ years as |$| to (?:spend|pursue|focus|take|concentrate|care|seek|start|explore|devote|become|join|recover|deal|travel)| (?:for|due to|on) (?:personal|health|family|medical)| in order| effective| (?:this|next) (?:week|month|year|\\p{L}+day)| at the end of| from (?:(?:the|his|her|their) )?(?:[\\uE100-\\uE17F]|day-to-day|role|post|job|position|company|business|{S}))|walk(?:s|ed|ing) out(?! on(?:to)? )|forced out|relieved of|shown the door|(?:be|been|was|is) let go|bid(?:s|ding)? farewell|has gone|(?:moves?|moving|moved) (?:in)?to (?:an? )?(?:consult|advis)\\p{L}+ (?:roles?|positions?))";
/** What follows a leaving that is one: an end, a time, a reason or a post; not "left the door open". */
const FROM_HERE =
  "(?= ?(?:[.,;:)–—-]|$)| (?:the (?:company|firm|group|business|job|post|role|organi[sz]ation|chamber|(?:[\\p{L}\\d]+[ -]){0,3}(?:company|firm|group|business|network|museum|school|college|university|hospital|platform|start-?up|bank|studio|brand|chain|charity|club|airline|agency|fund|trust|lender|insurer|utility|start-?up|\\p{L}{0,14}(?:builder|maker|tailer|grower|brewer|developer|manufacturer|producer|operator|provider|supplier|publisher|carrier|broker|owner|giant|specialist)))|{S}|(?:his|her|their|its) (?:[\\p{L}-]+ )?(?:post|role|job|position(?! in)|office|company|firm|duties|employer)|as|after|at|in|on|for|by|with|from|under|amid|because|due|this|next|last (?:night|week|month|\\p{L}+day)|late|early|earlier|immediately|effective|when|following|over|later|today|yesterday|pending|while|until|despite|citing|abruptly|suddenly|unexpectedly|within|(?:(?:just|only|barely|less than|more than|nearly|almost|about) )?(?:\\p{L}+|\\d+) (?:days?|weeks?|months?|years?) (?:after|before|into|ago)|and|to|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\\p{L}]))";
/** "Jan. 1": its dot ends no clause. */
const DATED = "(?: (?:on |effective )?(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\. \\d{1,2},?)?";
const GOING = "(?:resignation|departure|retirement|exit|dismissal|ouster|removal|firing)";
const OUSTS =
  "(?:fires|fired|ousts|ousted|removes|removed|dismisses|dismissed|sacks|sacked|parts? (?:ways|company) with|parted (?:ways|company) with|loses|terminates|terminated|replace[sd](?= (?:its|the) ))";

/** Rules of one language; `hint` is a word that every text of it has, so that others need not be tried. */
export type MoveRules = { hint: RegExp | undefined; rules: MoveRule[] };

const ENGLISH: MoveRule[] = [
  {
    direction: "in",
    pattern: `\\b${APPOINTS}\\b[^.;!?|\\n\\uE000-\\uE1FF]{0,45}?{P},{.}{R2}{..},? (?:as|to|to be|to become|to the (?:role|post|position) of) {new}{R}`,
  },
  {
    direction: "in",
    pattern: `\\b${APPOINTS}\\b(?![^\\uE000-\\uE0FF]{0,25}\\bthat\\b)[^.;!?|\\n\\uE000-\\uE1FF]{0,45}?(?:{R2},? )?{P}{..}(?:\\b(?:as|to|to be|to become|for|into|in)|,|’s?)? ?{new}{R}`,
  },
  { direction: "in", pattern: `\\b${HIRES} {new}{R},? {P}` },
  {
    direction: "in",
    pattern: `\\b${APPOINTS} {.}(?:{R2},? )?{P}(?:,{..},)?{..}\\bas (?:his|her|their|a|its) (?:(?:interim|acting|temporary|permanent) )?(?:successor|replacement)\\b`,
  },
  { direction: "in", pattern: `{P}{..}\\b${APPOINTED} from {.}{R2}{.}\\bto {new}{R}` },
  { direction: "in", pattern: `\\b${APPOINTS} {P} from {.}{R2}{.}\\bto {new}{R}` },
  { direction: "in", pattern: `{P}{ap}{..}\\b${APPOINTED}\\b{..}{R}` },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:(?:re-?)?join(?:s|ed|ing)?|comes? on board|came on board)\\b{..}\\b(?:as|to be|to become|in the role of) {new}{R}`,
  },
  {
    direction: "in",
    pattern: "{P}{ap}{..}\\b(?:tak(?:es?|ing|en)|took) over from {.}(?:[\\uE100-\\uE17F],? )?{Q}{..}\\bas {new}{R}",
  },
  { direction: "in", pattern: `{P}{ap}{..}\\b${BECOMES} {new}{R}` },
  {
    direction: "in",
    pattern: `{P}{ap}{..}(?<!\\b(?:be|been|being|is|was|are|were|gets) )\\b(?:succeed(?:s|ed)?|replac(?:es|ed?)|tak(?:es?|ing) over from|follows) {.}(?:{Q}{..})?\\bas {new}{R}`,
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
  { direction: "in", pattern: "{P},? (?:the |its |our )?new {R}" },
  {
    direction: "in",
    pattern:
      "\\b(?:introduc(?:es|ing)|meet|welcome(?: to)?) (?:our|its|the|{own}(?:[’']s)?) (?:new|first|newest|next) {R}[,:]? {P}",
  },
  { direction: "in", pattern: "{own}:? {P},? {new}{R},? \\(?(?:from|formerly|previously|ex-|who joins|joins)" },
  { direction: "in", pattern: "\\b{R} (?:role|job|post|position) (?:goes|went|passes) to {P}" },
  { direction: "in", pattern: "{P}{ap}{..}\\btakes? (?:the|over the) (?:helm|reins)(?: (?:of|at) {own})? as {new}{R}" },
  { direction: "in", pattern: "\\bhands? (?:over )?(?:the )?{R} (?:role|job|post|position|reins) to {P}" },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:fills? in|acts? in the role|deputi[sz]es|takes? (?:the|his|her) (?:job|post|place|role)|takes? over|(?:is|are|will be|now) taking over|steps? in|assumes? (?:both|the|his|her) (?:offices?|posts?|roles?|positions?))\\b",
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
    pattern: `{P}{ap}{..}\\b${APPOINTED}\\b(?: as)? (?:his|her|their|its) (?:successor|replacement)\\b`,
  },
  { direction: "in", pattern: "\\b(?:successor|replacement)(?:,| is| will be) {P}" },
  {
    direction: "in",
    pattern:
      "(?:^[^\\uE000-\\uE0FF\\uE300-\\uE37F]{0,40}|{own}[^.;\\uE000-\\uE3FF]{0,60})\\b(?:hires|hired|appoints|appointed|recruits|recruited|poaches|poached|brings in|brought in|taps|tapped|lures|lured|snares|snared|lands|landed|nabs|picks|picked|promotes|elevates|names|named) [^.;\\uE000-\\uE1FF]{0,50}(?:{R2})?[^.;\\uE000-\\uE1FF]{0,30}\\b(?:as|to be|to become) (?:an? |its |the |new |interim |acting ){0,3}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}[^.;!?|\\n\\uE000-\\uE0FF]{0,100}\\band (?:then |also )?(?:becomes?|will (?:become|be)|takes over as) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:additions?|appointments?|hires?|joiners|starters|promotions?|colleagues|faces|executives)\\b[^.;:\\uE000-\\uE1FF]{0,60}: {P}(?:,| as| to)? \\(?{new}{R}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:moves?|moved|moving|rises?|rose|rising|steps?|stepped|stepping|goes|went|progress(?:es|ed)|advances|advanced|climbs|climbed|graduates|graduated|jumps|jumped)(?: up)?:? from [^.;\\uE000-\\uE0FF]{1,50} to {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "^(?:a )?new {R} (?:at|for) {own}(?! (?!starts|begins|joins|arrives|comes|takes (?:over|charge|the helm|up)|steps|succeeds|replaces)[\\p{Ll}]{3,}s(?![\\p{L}]))",
  },
  {
    direction: "in",
    pattern: `^(?:[^:]{2,40}: )?(?:{own}(?:[’']s)? )?(?:{R2}|(?:co-?)?founder) (?:is |to |will )?(?:${BECOMES}|${APPOINTED}|steps up(?: as| to)?|rises to) {new}{R}`,
  },
  {
    direction: "in",
    pattern:
      "\\b(?:pass(?:es|ed|ing)?|hand(?:s|ed|ing)?) (?:over )?(?:the |his |her )?(?:{R}(?:[’']s?)? (?:role|job|post|position|title|reins|baton|torch|helm|mantle|duties|seat|chair)|reins|baton|torch|keys|helm|running|leadership|day-to-day[^.;]{0,30}|control|management)\\b{..}\\bto (?:[\\p{L}-]+ ){0,2}(?:{R2},? )?{P}",
  },
  {
    direction: "in",
    pattern:
      "(?:^[^\\uE000-\\uE0FF\\uE300-\\uE37F]{0,40}|{own}[^.;\\uE000-\\uE3FF]{0,60})\\b(?:hires|hired|appoints|appointed|recruits|recruited|poaches|poached|brings in|brought in|taps|lures|lured|names|named) (?:an? |its |the )?(?:new |first |first-ever ){0,2}{R}(?= (?:from|for|to|amid|after|ahead)\\b|[.,;]|$)",
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
      "(?<!\\b(?:former|ex)[ -]){own}(?:[’']s?)? {R},? (?:{Q} )?(?:(?:joins|is joining|defects to|switches to|jumps to|poached by) (?=[\\uE300-\\uE37F])|(?:moves|heads|goes|is off) to (?=[\\uE300-\\uE37F] (?:as|to (?:lead|run|become|head|take))\\b))",
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap}{..}\\b(?:pass(?:es|ed|ing)?|hand(?:s|ed|ing)?) (?:over )?(?:the |his |her )?{R}(?:[’']s?)? (?:role|job|post|position|title|reins|baton|torch|helm|mantle|duties|seat|chair)\\b",
  },
  {
    direction: "out",
    pattern: `{Q}[^.;!?|\\n]{0,60}?\\b${LEAVES}${FROM_HERE}[^.;!?|\\n]{0,30}?\\bso (?:do|does|did|is) {Q2}`,
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap}{..}\\b(?:hands?|handed|handing|pass(?:es|ed|ing)?|turn(?:s|ed|ing)?|cedes?|ceded) (?:over )?(?:the |his |her )?(?:reins|baton|torch|helm|keys)(?: over)?(?: (?:of|at) {own})? to (?:[\\uE000-\\uE17F]|(?:an?|the|his|her) )",
  },
  {
    direction: "out",
    pattern: `(?:{R},? )?{Q},? {.}\\b(?:told|informed|notified|advised) (?:the |its |his |her )?(?:{own}|board|company|staff|employees|colleagues|directors)[^.;!?|\\n\\uE000-\\uE1FF]{0,25}? (?:that (?:he|she|they) (?:will|would|intends? to|is going to|plans to)|of (?:his|her|their) (?:decision|intention|plan) to) ${LEAVES}`,
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
  {
    direction: "out",
    pattern: `{R},? {Q}{ap},? and (?:(?:its|the|our|their|his|her|fellow) )?(?:{R2},? )?{Q2}{..}\\b${LEAVES}${FROM_HERE}`,
  },
  { direction: "out", pattern: `{R},? {Q}{..}\\b${LEAVES}${FROM_HERE}` },
  {
    direction: "out",
    pattern: `{Q}, [^.;,!?|\\n\\uE000-\\uE1FF]{0,40}(?:{R2} )?and (?:an? |the |its )?{R} (?:of|at) {own},?{.}\\b${LEAVES}${FROM_HERE}`,
  },
  { direction: "out", pattern: `{Q},? {.}{R},?{..}\\b${LEAVES}${FROM_HERE}` },
  { direction: "out", pattern: `{Q}{ap}{..}\\b${LEAVES}\\b${DATED}{..}\\b(?:as|from|of) {new}{R}` },
  { direction: "out", pattern: `{Q}{ap}{..}\\b${LEAVES}(?! as )${FROM_HERE}` },
  {
    direction: "out",
    pattern: `{Q}, who (?:is |will |then |has |have )?(?:${LEAVES}|moves? (?:on|to)|becomes? chair)`,
  },
  {
    direction: "out",
    pattern: `{R}(?: (?:of|at) {.})? (?:(?:will|is|has|have|had|are|both|to|recently|just|now|already|also|abruptly|suddenly|unexpectedly|quietly) ){0,3}${LEAVES}${FROM_HERE}`,
  },
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
  { direction: "out", pattern: `{Q}[’']s? (?:[\\p{L}-]+ ){0,2}${GOING}(?: as {new}{R})?` },
  { direction: "out", pattern: "{Q}{ap} is no longer {.}{R}" },
  { direction: "out", pattern: `\\b${OUSTS} {new}{R},? {Q}` },
  { direction: "out", pattern: `\\b${OUSTS} {.}{Q}{..}\\bas {new}{R}` },
  { direction: "out", pattern: `\\b${OUSTS} (?:its |the ){0,2}{R}` },
];

/** The verbs that rules beside these are built on too. */
export const VERB = { appoints: APPOINTS, leaves: LEAVES, going: GOING, quitte: QUITTE };

/** The verbs that most rules are built on: without one of them in a sentence none of its rules need be tried. */
export const VERBS = [APPOINTS, HIRES, APPOINTED, BECOMES, LEAVES, GOING, OUSTS, GEHT, QUITTE];

/** A word that every text in one of these languages has, beside the names and posts that are marks by then. */
export const ROMANCE_HINT =
  /(?<![\p{L}])(?:de|du|des|la|le|les|el|los|het|een|van|il|da|do|com|con|como|comme|tot|al|au|ao|nel|nell|su|op|è|é|es|est|nomm|nombra|ficha|nomina|nomeia|benoem|haalt|devient|rejoint|quitte|deja|lascia|deixa|dimi|renuncia|assum|asum|anuncia|vertrekt|stapt|treedt|démission|wordt|diventa|nominat|nombrad|nomead|promoss|promuov|promov|promue|promeut|ascend|asciende|bevorder|nuev|nuov|nov[oa]|nouve|nieuwe|volgt|komt|entra|elett|eleit|elegid|élu|se |s[’']|l[’']|d[’']|son |sa |su |sus |seu |sua |suo |zijn |haar |un |une |una |uno |um |uma |een |limog|remerci|perd|pierd|despid|prescind|cesa|anunci|accueill|tient|llega|prend|toma|scegl|affid|addio|ontsl|verla|aan |als |bij |troca|cambia|change |wisselt|weg |vertrek|stopt |esce |meurt|muere|morre|muore|fallece|overl|limog)/iu;

export const MOVE_RULES: MoveRules[] = [
  {
    hint: undefined,
    rules: [
      ...ENGLISH,
      ...HANDOVERS,
      ...HEADLINES,
      ...TURNED,
      ...BRIEF_HEADLINES,
      ...IDIOMS,
      ...EXITS,
      ...PLAIN_EXITS,
      ...RETIRING,
    ],
  },
  {
    hint: /(?<![\p{L}])(?:der|die|das|dem|den|des|und|wird|als|zum|zur|von|mit|ist|geht|holt|beruft|ernennt|bestellt|gewinnt|neue[rn]?|tritt|verlässt|scheidet|bei|für|weg|raus|löst|beerbt|leitet|führt|übernimmt|seine?|ihre?|werde|übernehme|verlasse|soll|muss|verliert|feuert|entlässt|wirft|wechselt|steigt|verlässt|legt|gibt|hört|zieht|nimmt|räumt|neu|bekommt|erhält|wurde|kommt|folgt|startet|künftig|rückt|verstärkt|verantwortet|kündigt|abgesetzt|abberufen|entlassen|gefeuert|geschasst|stirbt|trauert|schmeißt|serviert|rücktritt|abgang|abschied|entbindet|beurlaubt)(?![\p{L}])/iu,
    rules: [...GERMAN, ...GERMAN_IN_SHORT, ...GERMAN_TURNED, ...GERMAN_EXITS, ...PLAIN_GERMAN, ...RETIRING_GERMAN],
  },
  {
    hint: ROMANCE_HINT,
    rules: [
      ...ROMANCE_AND_DUTCH,
      ...ABROAD_IN_SHORT,
      ...ABROAD_TURNED,
      ...EXITS_ABROAD,
      ...PLAIN_ABROAD,
      ...RETIRING_ABROAD,
    ],
  },
];
