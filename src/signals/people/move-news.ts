import { certaintyAt } from "../language/certainty.ts";
import type { MarkedSentence } from "../language/marking.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isNoArrival } from "./no-arrivals.ts";
import { isNoDeparture } from "./no-departures.ts";
import { isOfOthers, isOnlyOrigin, isTakenFromSubject, isTroubleWithSubject } from "./others-people.ts";
import { deniesGoing, isUnsettled } from "./unsettled-moves.ts";

/** What makes a match no news of now: a look back, somebody's opinion, a demand. */
const BACKGROUND = createPattern(
  /\bwho (?:(?:eventually|later|then|once|first|previously|subsequently) )?(?:had|has been|was|were|became|left|took|\p{L}+ed)\b|\bwho is (?:now|currently)\b|\b(?:before|after|since|prior to|when) (?:he |she |being |her |his )?(?:join|becom|becam|being|was|nam|tak|took|leav|left|serv|step)/iu,
);
/** "Jane Roe, who left in 2019, returns" */
const LEFT_IN_ASIDE = createPattern(
  /, who (?:left|quit|retired|resigned|departed|stepped|was (?:ousted|fired|dismissed|removed))\b/iu,
);
/** "We introduce Jane Roe, who joined us this week as …" is the news itself. */
const INTRODUCED = createPattern(
  /\b(?:introduc|welcom|meet\b)[^.;]{0,60}, who (?:has )?(?:just )?joined (?:us|the team|\uE200)|\b(?:congrat\p{L}*|delighted|proud|thrilled|pleased)\b[^.;]{0,60}, who (?:has been|was|is|has just been) (?:promoted|appointed|named|elevated)/iu,
);
const OPINION = createPattern(
  /\b(?:says?(?! (?:hi|hello)\b)|said|told(?! (?:the |its |his |her )?(?:board|company|staff|employees|colleagues|directors)\b)|expects|believes|thinks|wants|asked|hopes)\b(?! (?:on \p{L}+day |today |in an? (?:[\p{L}-]+ )?(?:statement|letter|memo|e-?mail|post|note|message|filing) |that )*(?:he|she|they|it|\p{L}+day)\b)/iu,
);
const DEMAND = createPattern(
  /\b(?:call(?:s|ed|ing)? (?:for|on)|urg(?:es?|ed|ing)|press(?:es|ed|ing)? (?:for|[\uE100-\uE17F])|seeks?|demand(?:s|ed)?|wants?(?! to (?:let|share|announce|tell|introduce|welcome|congratulate|thank))|wanted(?! to (?:let|share|announce|tell|introduce|welcome|congratulate|thank))|pressur(?:es?|ed|ing) (?:on|for|\p{L}+ to)|refus(?:es|ed)|vote[sd]? against|votes? to|petition|never|how to|not (?:step|resign|leav|retir|quit|go\b))/iu,
);

/** "Jane Roe, who comes from Halyard Re, will be CFO": what follows the comma is told of her, not of whom the remark names. */
const IN_ASIDE = /[\uE000-\uE0FF], (?:who|which|der|die|que|qui|che)\b[^,.;]{0,110}$/u;

/** "welcomes Jane Roe as a guest, CFO Tom Beck said": the post is his who says it. */
const ATTRIBUTED = createPattern(
  /^,? ?[\uE000-\uE0FF][^.;,\uE000-\uE1FF]{0,20} (?:said|says|told|adds|added|explained|explains|wrote|noted|sagte|dijo)\b/iu,
);

/** `"This is …," added Jane Roe, Chief Marketing Officer`: behind a quotation these verbs say who speaks. */
const SPEAKS = /^(?:adds|added)(?!\p{L})/iu;
const QUOTATION_BEFORE = /[”"»’][,.]? ?$/u;

/** `"We welcome Jane to the board," shared Tom Beck, board chair`: he says it of her. */
const SAID_BEHIND =
  /[”"»],? ?(?:shared|wrote|writes|said|says|added|adds|commented|stated|noted|remarked|explained|concluded|continued) (?:[\p{L}.]+ )?[\uE000-\uE0FF]/iu;
/** "CEO Jane Roe joins Tom Beck with details", "joined Tom Beck from the channel to announce": an interview. */
const JOINS_PERSON =
  /^[^.;]{0,60}\bjoin(?:s|ed|ing) (?:[\uE300-\uE37F](?:[’']s?)? )?[\uE000-\uE0FF][^.;]{0,30}?\b(?:with|from|to (?:discuss|talk|share|explain|outline|announce|give|break)|for an?)\b/iu;

/** "named Jane Roe, VP at Acme, a recipient of the award": an honour, no post. */
const HONOURED =
  /^[^.;]{0,50}?,? (?:(?:an?|the|one of the|among the|as|its?) )*(?:[\p{L}\d’'-]+ ){0,5}?(?:recipients?|winners?|honou?rees?|finalists?|laureates?|rising stars?|(?:person|woman|man|entrepreneur|executive|leader|CEO) of the year)\b/iu;
/** "the host welcomed Jane Roe, CEO of Acme, to discuss": a guest. */
const WELCOMES_GUEST = /^(?:welcom|introduc)/iu;
const TO_TALK = /^[^.;]{0,80}?,? to (?:discuss|talk|explore|share|explain|chat|speak)\b/iu;
/** "on being selected for the contract, Jane Roe said": the company is selected. */
const BEING = /\bbeing $/iu;
/** "CEO Jane Roe joins Foo's board of directors": one does that beside one's post. */
const ONTO_BOARD =
  /\b(?:join|elected|appointed|named|added)\p{L}* [^.;]{0,80}\b(?:board(?: of (?:directors|trustees|advis[eo]rs|governors))?|(?:advisory|leadership) council)(?!\p{L})/iu;
const LEAVES_POST =
  /\b(?:leav|left|step|resign|retir|depart|quit|exit|hand|relinquish|vacat|former|successor|succeed|replac)\p{L}*/iu;
/** "announces Maintenance Manager, a solution for": a program that is named like a post. */
const A_PROGRAM =
  /^,? (?:an? |the |its |our )(?:[\p{L}-]+ ){0,4}?(?:solution|software|app|platform|tool|product|module|suite|extension)s?\b/iu;

/** "isn't leaving", "hasn't named" */
const NEGATED = createPattern(/\p{L}n[’']t(?![\p{L}])/u);

/** "Denies that CEO Jane Roe is on her way out", "dismissed reports that …": what follows did not happen. */
const DENIES = createPattern(
  /\b(?:den(?:y|ies|ied|ying)|(?:dismiss|reject|rebuff|scotch|refut|quash)(?:es|ed|ing|s)? [^.;]{0,30}\b(?:reports?|claims?|rumou?rs?|speculation|suggestions?|talk)|dementiert|weist [^.;]{0,40}zurück|dément|desmiente|smentisce|desmente|ontkent)\b/iu,
);

/** "Denied she will become", "drops plan to hire", "passed over for promotion": it did not come to that. */
const CALLED_OFF = createPattern(
  /\bden(?:y|ies|ied|ying) (?:that )?(?:he|she|they|it)\b|\b(?:drop(?:s|ped)?|abandon(?:s|ed)?|scrap(?:s|ped)?|shelv(?:es|ed)|cancel(?:s|led|ed)?|halt(?:s|ed)?|withdr(?:aws|ew)|reject(?:s|ed)?|block(?:s|ed)?|revers(?:es|ed)?) (?:(?:its|the|a|his|her|their) )?(?:plans?|bid|attempt|offer|proposal|decision|nomination) (?:to|for|of)\b|\b(?:pass(?:es|ed) over|miss(?:es|ed) out|turn(?:s|ed) down|overlooked) (?:for|on|the|an?)\b/iu,
);

/** "Beacon customer Fenwick Rail appoints", "Fenwick Rail, which uses Beacon, has appointed": somebody else acts. */
const OTHERS_ACT =
  /\uE200(?:[’']s?)?(?: \([^)]{1,24}\))? (?:[Cc]ustomer|[Cc]lient|[Ss]upplier|[Rr]ival|[Cc]ompetitor|neighbour|landlord|tenant|[Mm]erger (?:[Tt]arget|[Pp]artner)|[Pp]ortfolio (?:[Cc]ompany|[Ff]irm))s?(?:,? (?:the )?(?:[\p{Ll}-]+ ){0,2}[\uE000-\uE0FF\uE300-\uE37F],? \p{Ll}| (?:has|have|names|named|appoints|appointed|hires|hired|sacks|sacked|fires|fired) )|(?:^|[.;] )[\uE000-\uE0FF\uE300-\uE37F],? which\b[^.;]{0,80}\uE200[^.;]{0,80},/u;
const OTHERS_ACT_ABROAD =
  /(?:^|[,;:] )(?:Der|Die|Le|La|El|Il|De|O|A|Un|Una|Une|Ein|Eine|L[’']) ?(?:Kund(?:e|in)|Lieferant(?:in)?|Wettbewerber(?:in)?|Rivale|client[ea]?|fournisseur|concurrent|proveedora?|competidora?|rival[e]?|fornitore|fornitrice|concorrente|klant|leverancier|fornecedora?) [^.;]{2,80}/u;
/** "The association of printers, of which Acme is a member, has elected Jane Roe": a body of the trade acts. */
const TRADE_BODY_ACTS =
  /^(?:[^.;\uE200]{0,60}[ ’'])?(?:[Aa]ssociation|[Ff]ederation|[Cc]hamber|[Ii]nstitute|[Cc]ouncil|[Gg]uild|[Aa]lliance|[Aa]cademy|[Ll]eague|[Ss]ociety)(?: (?:of|for) [^.;,\uE200]{2,50})?(?:,[^.;]{2,70},)? (?:(?:has|have|today|also) )?(?:elect|nam|appoint|choos|chos|pick|select)(?:e?s|e?d|en)?(?![\p{L}])/u;
/** A model for letters: the reader's own people. */
const MODEL_LETTER = createPattern(/\b(?:one of )?your (?:employees?|boss|colleagues?|staff|team members?)\b/iu);

/** Who leaves for a fair, on leave or the stage comes back. */
const JOURNEY = createPattern(
  /\bdepart(?:s|ed|ing)? from (?:the |its |his |her )?(?:tradition|script|norms?|practice|plan|policy|past|custom|convention|usual)(?!\p{L})|\bleav(?:es?|ing)\b[^.;]{0,40}?\b(?:for (?:the |an? |his |her |their )?(?:[\p{L}-]+ ){0,3}(?:fairs?|conference|summit|trip|tour|holidays?|vacation|show|meetings?|event|expo|congress|forum|visit|mission|retreat|roadshow|break|weekend|day)(?![\p{L}])|on (?:(?:a|his|her|their|parental|maternity|paternity|medical|sick|annual) ){1,2}(?:leave|trip|tour|holiday|vacation|sabbatical)|(?:the|a) (?:stage|room|building|meeting|call|country|event|door|mark|legacy|message|comment|note|question)(?![\p{L}]))/iu,
);

/** A seat on a board is given up, not the post. */
const FROM_BOARD = createPattern(
  /\b(?:down|resign\p{L}*|retir\p{L}*|leav\p{L}*|left|depart\p{L}*|exit\p{L}*) (?:from )?(?:(?:the|its|his|her|[\uE200-\uE3FF](?:[’']s)?) )?(?:supervisory |advisory )?board(?![\p{L}])|(?<!\p{L})(?:de la|del|dal|du|do|aus dem|uit de) (?:junta(?! general)|consejo|consiglio|conseil|conselho|aufsichtsrat|verwaltungsrat)(?!\p{L})/iu,
);

const LOSES = createPattern(/\b(?:loses?|lost|verliert|perd|pierde|perde|verliest)\b/iu);
/** "Globex loses its CFO to Acme": Acme loses nobody. */
const LOST_TO_SUBJECT = /^[^.;]{0,80}\b(?:to|joins?|joined|for|zu|bei|chez) (?:[\p{Ll}-]+ ){0,5}\uE200/u;

const NOW = createPattern(
  /\b(?:quittera|prendra|remplacera|deviendra|succédera|dejará|asumirá|será|lascerà|assumerà|deixará|assumirá|will|is|are|to|say h[ei]l?l?o?|welcome|starts|begins|arrives|returns|rejoins|moves|names|appoints|promotes|hires|taps|tritt|geht|wird|übernimmt|folgt|beerbt|verlässt|startet|kommt|gibt|nomme|devient|rejoint|quitte|succède|nombra|ficha|deja|asume|assume|lascia|benoemt|wordt|vertrekt|joins|becomes|takes|steps|succeeds|replaces|retires|leaves|resigns|announces (?:his|her|their) new)\b/iu,
);
const IN_POST_SINCE = createPattern(
  /\b(?:since|seit|depuis|desde|sinds|joined in|arrived in|arrivée? en|entrée? en|llegó en|founded in|set up in|established in|started in|launched in|opened in|gegründet(?: im)?|fondée? en|cré[ée]+s?(?: \S+){0,3}? en|fundad[oa] en?m?|fundó en) (?:\p{L}+ )?(?:19|20)\d\d\b/giu,
);
const YEAR = /\b(?:19|20)\d\d\b/;

/** "She went on to serve as", "with a career at Globex, where he is", "was promoted in 2018": how somebody came along. */
function isCareer(reading: Reading, before: string, text: string, behind: string): boolean {
  const { referenceAt } = reading;
  const year = Number(IN_YEAR.exec(behind)?.[1] ?? Number.NaN);
  if (referenceAt !== undefined && year < new Date(referenceAt).getUTCFullYear() - 1) return true;
  if (AGO.test(behind)) return true;
  if (GOES_ON_SINCE.test(behind) || HAS_SINCE.test(before.slice(-120) + text)) return true;
  return WENT_ON.test(before.slice(-60) + text) || WORKS_WHERE.test(text) || TOLD_THEN.test(before);
}

const IN_YEAR = /^,? (?:back )?in (?:\p{L}{3,9} )?((?:19|20)\d\d)(?!\d)/u;
/** "Took the post a few months ago" */
const AGO =
  /^,? (?:(?:only|just|barely|less than|more than|about|some) )*(?:an?|\p{L}+|\d+) (?:months?|years?) ago\b/iu;
/** "He joined Acme as CFO and continues to oversee": of long ago. */
const GOES_ON_SINCE =
  /^[^.;,]{0,60},? and (?:continues to|has since|later|then (?:became|rose|returned)|eventually)\b/iu;
/** "Roe has since left, while Beck is now its CEO" */
const HAS_SINCE = /\b(?:has|have) since (?:left|become|joined|retired|resigned|departed|moved)\b/iu;
const WENT_ON = createPattern(/\b(?:went|goes|going) on to (?:serve|become|be |lead|head|take|act|work|join)/iu);
const WORKS_WHERE = /, where (?:he|she|they)\b(?! (?:will|is (?:going )?to|becomes|takes|assumes|starts)\b)[^,;]*$/iu;
const TOLD_THEN =
  /\bwhen [^,.;]{2,50} (?:announced|said|named|revealed|disclosed) (?:(?:in|last|on) [\p{L}\d ]{3,20} )?(?:that )?$|\bthe news (?:in|of|from|last) [^;.]{3,110}$|\b(?:incentive|reason|pressure|right|chance|case|need) for (?:(?:one of )?(?:the|its|their) )?$/iu;

/** "joined by two new directors, general manager {P} and …", "{P} and finance director {P}": the post is of whoever is next. */
function isMispaired(text: string, behind: string): boolean {
  if (/\bjoined\b[^,;]{0,60}\bby\b/iu.test(text) && /[\uE100-\uE17F]$/u.test(text)) return true;
  return /[\uE000-\uE0FF](?:,? and|,| &) [\uE100-\uE17F]$/u.test(text) && /^ [\uE000-\uE0FF]/u.test(behind);
}

/** Nobody comes to a post by going on in it, nor to a board by being elected to it anew. */
const STAYS_ON = createPattern(
  /\b(?:continu(?:e|es|ed|ing) (?:to (?:serve|act|work) |(?:serv|act|work)ing )?|remain(?:s|ed)? |stay(?:s|ed)? (?:on )?)(?:in (?:his|her|the) (?:role|post|position) |(?:with|at) [^.;]{1,30} )?as\b/iu,
);
const RE_ELECTED = createPattern(/\bre-?(?:elect|appoint)(?:s|ed)\b/iu);
/** A government's council, a club of the trade: no post at the company. */
const FROM_COUNCIL =
  /^(?:[^.;,]|(?<=\b[A-Z])\.){0,80}\b(?:resign|quit|step|left|leav|withdr|depart|remov|join|heads? to|goes to|moves? to|pull)\p{L}*\b(?:[^.;,]|(?<=\b[A-Z])\.){0,60}\b(?:council|commission|task force|advisory panel)(?!\p{L})/iu;
/** "Donald Roe elected president", "President Roe's 2016 campaign": a state's. */
const OF_STATE =
  /\b(?:saw?|seeing|helped|getting|got) [^.;,]{2,40} elected president\b|\bPresident (?:\p{Lu}[\p{L}.]* ){0,2}\p{Lu}[\p{L}]*[’']s? (?:\d{4} )?(?:re-?election |presidential |election )?(?:campaign|administration|government|cabinet|tariffs?|council)\b/u;
/** "His eventual departure" */
const SOME_DAY = createPattern(
  /\b(?:eventual|possible|potential|rumou?red|likely|hypothetical|feared) (?:departure|exit|resignation|retirement|succe|replace)/iu,
);
/** "announces a transition as {P}, {R}, retired": who goes. */
const GOES_NOW =
  /^(?: of [^,;.]{1,30})?,? (?:has |will |is |be )*(?:retir(?:ed|es|ing|e)|step(?:s|ped|ping)? down|leaves|left|leaving|depart(?:s|ed|ing)|resign(?:s|ed|ing))(?!\p{L})/iu;
const OF_VENTURE = /^[^.;,]{0,60}\bof the joint venture\b/iu;
/** "the long-time friend of Acme CEO {P} joined the board" */
const FRIEND_OF =
  /\b(?:friend|ally|brother|sister|wife|husband|son|daughter|colleague|confidante?|supporter|critic|partner) (?:of|to) (?:the )?(?:\uE200(?:[’']s)? )?(?:[\p{Ll}-]+ ){0,4}(?:[\uE100-\uE1FF] )?$/iu;
/** `"care has to be made," {P}, {R}, comments` */
const IS_QUOTED = /[”"],? ?[\uE000-\uE0FF]/u;
const QUOTES_WHOM = /[”"],? (?:says|said|adds|added|explains|explained|comments|commented|notes|noted) [^.;]{0,40}$/iu;
/** "will retire by rotation and, being eligible, offers himself for re-election": the rules of a board, nobody's departure. */
const STANDS_AGAIN =
  /^[^.;]{0,90}\b(?:by rotation\b|(?:stand|run|offer|seek|eligible|available|put)[^.;]{0,40} (?:for |to be )?re-?(?:elect|appoint)(?:ed|ion|ment)\b)/iu;
/** "has decided not to seek re-election to the board" */
const NOT_AGAIN = createPattern(/\bnot (?:to )?(?:seek|stand|run|offer)\b/iu);
/** "celebrates the anniversaries of two executives: {P}, {R}", "that's where {P} steps in" */
const HONOURS = /\banniversar(?:y|ies)\b|\bthat(?:[’']s| is) where\b[^.;]{0,80}\bsteps? in$/iu;
/** Far down, what happened "earlier this year" led up to the news. */
const EARLIER =
  /^(?:Earlier this year|Last (?:year|month|spring|summer|autumn|fall|winter)|In recent years|Over the (?:past|last))\b/;
const LEAD_SENTENCES = 3;
/** "a concept introduced by {P}, co-founder of Globex": who does it, not to whom it is done. */
const BY_AGENT = /^\p{L}+ed by (?:[\p{L}.]+ ){0,2}[\uE000-\uE0FF]/iu;
const RECENT_ADDITION = /, (?:an?|another) (?:recent|new) addition to\b/iu;
/** "how much of a market is left for", "left the job of emcee to" */
const IS_LEFT =
  /^[^.;]{0,140}?\b(?:(?:is|are|was|were|be|been) left\b|left the (?:job|task|work|honou?rs?) of (?:the )?\p{Ll})/u;
/** "after {P} tweets and top executives resign" */
const OTHERS_LEAVE =
  /\band (?:[\p{Ll}-]+ ){0,2}(?:executives|officers|directors|managers|leaders|employees|others|people)(?: (?:have|had|also|then))? (?:resign|quit|leave|left|depart|exit|step)/iu;
/** "Owned by {P}, lost an {R} when a surgeon resigned": who left is told of behind. */
const WHEN_OTHER_LEFT =
  /[\uE000-\uE0FF][^.;]{0,60}\b(?:loses|lost|losing)\b|[\uE000-\uE1FF][^.;]{0,60}\b(?:when|as|after) (?:an?|one|another) [^.;\uE000-\uE0FF]{2,80}$/iu;
/** "Is widely expected to become": others think so. */
const EXPECTED =
  /\b(?:widely|generally|long) expected to\b|\b(?:is|are|was) (?:expected|seen|tipped|thought|believed|rumou?red|favou?red) (?:to|as) (?:become|succeed|replace|be (?:named|appointed|chosen|elected|promoted)|resign|quit|step down|the next)\b/iu;
/** "Hires Globex for {R} search", "loses {R} pay vote": the post only says which thing is meant. */
const THING_OF_POST =
  /^(?:[’']s?)? (?:pay|salary|bonus(?:es)?|search|hunt|race|succession|sponsor\p{L}*|votes?|schemes?|plans?|perks?|jets?|package|compensation|contract|remit|awards?|of the (?:year|month)|club|summit|forum|survey|poll|magazine|row|spat|feud|probe|trial|case|lawsuit|candidates?|contenders?|shortlist|vacancy|rumou?rs?|speculation|talks)(?!\p{L})/iu;
/** "Acme founder dies … She stepped down in spring": told of a life. */
const DIES = /(?<!\p{L})(?:dies|died|dead|death|obituary|tributes?|funeral|mourns?)(?!\p{L})/iu;
const OF_DEATH = /\b(?:di(?:es|ed)|death|dead)\b/i;
/** "As {R}, {P} will run Globex" */
const RUNS_OTHER =
  /^ (?:will |is to |to )?(?:run|runs|head|heads) (?:the )?[\uE300-\uE37F](?=[.,;]| (?:on|from|until|in|for|while|and)\b|$)/iu;
/** "Why Acme fired its CEO": everybody knows that it has. */
const EXPLAINS = /^(?:Why|How|Inside)\b/;
/** "Is set to name", "will reportedly appoint", "favourite to be": others say so, and nothing is decided. */
const NOT_YET =
  /\b(?:set|poised|expected|likely|ready|preparing|close|about|due|near(?:s|ing)?) to (?:be )?(?:nam|appoint|hir|pick|tap|recruit|announc|choos|poach|unveil)(?:e|ing)?\b|\breportedly\b|\bsaid to\b|\b(?:favou?rite|front-?runner|contender|tipped|candidates?|in the (?:frame|running)) (?:to|for)\b/iu;
/** "President of the Steel Producers Council": a body of the trade. */
const OF_TRADE_BODY =
  /^,? of (?:(?:the )?(?:[\p{L}’'-]+ ){0,2}(?:trade|industry|lobby|employers?[’']?|business|advocacy) (?:body|group|association|federation|council|lobby|organi[sz]ation)(?!\p{L})|(?:the )?(?:(?:\p{Lu}[\p{L}&.’'-]*|of|for|and|[\uE300-\uE37F]) ){0,6}(?:Council|Association|Federation|Institute|Chamber|Society|League|Guild|Academy)(?!\p{L}))/u;
/** "Steel lobby president to leave" */
const LED_BODY =
  /\b(?:lobby|union|association|federation|council|chamber|league|guild|trade group|party|club) [\uE100-\uE17F]/iu;
/** "Sierra Video president resigns": what looks like a name and has a post behind it is a company. */
const COMPANY_AS_NAME = /^(?:..)?[\uE000-\uE0FF] [\uE100-\uE17F](?! [\uE000-\uE0FF])/u;
/** "Resigned to become chief executive of rival Acme": who leaves another company comes to the subject. */
const COMES_HERE = /^[^.;]{0,60}\bto (?:become|be|join|head|lead|run|take|work|serve)\b[^.;\uE300-\uE37F]{0,60}\uE200/u;
const SUBJECT = "\uE200";
/** "Named Finance, {R}": the post begins before its mark. */
const HALF_A_POST = /\b(?:named|appointed|made|promoted to) [\uE300-\uE37F], [\uE100-\uE17F]$/iu;
/** "The CFO of Acme has been named president of the Rotary Club": beside that post. */
const TAKES_OTHER_POST = /\b(?:named|appointed|hired|chosen|becomes?|join(?:s|ed|ing)?)\b[^.;]*[\uE300-\uE37F]/iu;
const OF_BODY =
  /\b(?:[Aa]ssociation|[Ff]ederation|[Cc]hamber|[Cc]lub|[Cc]ouncil|[Cc]ommi(?:ttee|ssion)|[Ss]ociety|[Ff]oundation|[Ii]nstitute|[Ll]eague|[Aa]lliance|[Tt]rust|[Bb]oard|[Pp]anel|[Uu]nited Way|[Rr]otary|[Gg]uild|[Aa]cademy|[Uu]nion)(?!\p{L})/u;
const WOULD_BE = /^[’']?s?(?: [\p{L}’'-]+){0,3} would\b/u;

/** "CEO Jane Roe may leave": the doubt stands before the verb, not before the name. */
export function isDoubtful(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  return ["rumoured", "denied", "hypothetical"].includes(certaintyAt(sentence.text, verbAt, reading.referenceAt));
}

/** `givesUpSeat` says that leaving a board is what is looked for. */
export function isNews(
  reading: Reading,
  sentence: Sentence,
  marked: MarkedSentence,
  match: RegExpExecArray,
  { direction, givesUpSeat }: { direction: "in" | "out"; givesUpSeat: boolean },
): boolean {
  const text = match[0];
  const withoutAside = text.replace(/, (?:(?:the|an?) [^,]{1,50} )?who [^,]{1,110},/u, " ");
  const withLead = marked.text.slice(Math.max(0, match.index - 70), match.index) + text;
  if (
    !INTRODUCED.test(withLead) &&
    BACKGROUND.test(direction === "out" && LEFT_IN_ASIDE.test(text) ? text : withoutAside)
  )
    return false;
  if (OPINION.test(withoutAside)) return false;
  if (direction === "in" && ATTRIBUTED.test(marked.text.slice(match.index + text.length))) return false;
  const behind = marked.text.slice(match.index + text.length, match.index + text.length + 140);
  if (direction === "in" && (HONOURED.test(behind) || A_PROGRAM.test(behind))) return false;
  if (WELCOMES_GUEST.test(text) && TO_TALK.test(behind)) return false;
  if (BEING.test(marked.text.slice(0, match.index))) return false;
  const told = sentence.text.slice(marked.originalAt(match.index));
  if (direction === "out" && !givesUpSeat && ONTO_BOARD.test(told) && !LEAVES_POST.test(told)) return false;
  if (SAID_BEHIND.test(text) || JOINS_PERSON.test(text + marked.text.slice(match.index + text.length).slice(0, 40)))
    return false;
  if (SPEAKS.test(text) && QUOTATION_BEFORE.test(marked.text.slice(0, match.index))) return false;
  if (NEGATED.test(marked.text.slice(Math.max(0, match.index - 12), match.index) + text)) return false;
  if (direction === "out" && LOSES.test(text) && LOST_TO_SUBJECT.test(marked.text.slice(match.index))) return false;
  if (direction === "out" && DEMAND.test(marked.text.slice(Math.max(0, match.index - 60), match.index) + text))
    return false;
  const before = marked.text.slice(0, match.index);
  if (CALLED_OFF.test(before + text)) return false;
  if (DENIES.test(before) || MODEL_LETTER.test(before)) return false;
  if (OTHERS_ACT.test(before + text) || OTHERS_ACT_ABROAD.test(before + text) || TRADE_BODY_ACTS.test(before + text))
    return false;
  if (isCareer(reading, before, text, behind) || OF_STATE.test(sentence.text)) return false;
  if (direction === "in" && STAYS_ON.test(text)) return false;
  if (direction === "in" && (isMispaired(text, behind) || (givesUpSeat && RE_ELECTED.test(text)))) return false;
  if (direction === "in" && (FRIEND_OF.test(before) || GOES_NOW.test(behind) || OF_VENTURE.test(behind))) return false;
  if (
    direction === "in" &&
    (IS_QUOTED.test(text) || QUOTES_WHOM.test(before) || NOT_AGAIN.test(before.slice(-60) + text))
  )
    return false;
  if (direction === "in" && (isNoArrival({ before, text, behind }) || isTakenFromSubject(before))) return false;
  if (isUnsettled({ before, text }) || (direction === "in" && isOnlyOrigin(reading, sentence, text))) return false;
  if (!(before + text).includes(SUBJECT) && isTroubleWithSubject(marked.text.slice(match.index + text.length)))
    return false;
  if (direction === "out" && (deniesGoing(reading) || isOfOthers(reading, sentence, marked, { before, text, behind })))
    return false;
  if (direction === "in" && HONOURS.test(before.slice(-90) + text)) return false;
  if (sentence.index > LEAD_SENTENCES && EARLIER.test(sentence.text)) return false;
  if (direction === "in" && (BY_AGENT.test(text) || RECENT_ADDITION.test(text + behind))) return false;
  if (!(before + text).includes(SUBJECT) && LED_BODY.test(before + text)) return false;
  if (/[\uE100-\uE1FF]$/u.test(text) && THING_OF_POST.test(behind)) return false;
  if (direction === "out" && !sentence.isTitle && DIES.test(reading.document.title) && !OF_DEATH.test(before + text))
    return false;
  if (direction === "in" && !marked.text.includes(SUBJECT) && runsOther(sentence, marked, match)) return false;
  if (sentence.isTitle && EXPLAINS.test(sentence.text)) return false;
  if (direction === "out" && isNoDeparture({ before, text, behind })) return false;
  if (direction === "out" && TAKES_OTHER_POST.test(text) && OF_BODY.test(sentence.text)) return false;
  if (direction === "out" && goesToPlace(sentence, marked, match)) return false;
  if (direction === "in" && NOT_YET.test(before.slice(-40) + text)) return false;
  if (EXPECTED.test(text) || OF_TRADE_BODY.test(behind)) return false;
  if (direction === "out" && (WHEN_OTHER_LEFT.test(text) || COMPANY_AS_NAME.test(before.slice(-2) + text)))
    return false;
  if (direction === "out" && !before.includes(SUBJECT) && !text.includes(SUBJECT) && COMES_HERE.test(behind))
    return false;
  if (direction === "in" && HALF_A_POST.test(text)) return false;
  if (direction === "out" && (OTHERS_LEAVE.test(text) || IS_LEFT.test(told))) return false;
  if (direction === "out" && STANDS_AGAIN.test(told) && !NOT_AGAIN.test(told)) return false;
  if (direction === "out" && (FROM_COUNCIL.test(told) || WOULD_BE.test(behind) || SOME_DAY.test(text + behind)))
    return false;
  const around = marked.text.slice(match.index, match.index + text.length + 60);
  if (direction === "out" && (JOURNEY.test(around) || (!givesUpSeat && FROM_BOARD.test(around)))) return false;
  if (IN_ASIDE.test(marked.text.slice(Math.max(0, match.index - 130), match.index)) && /^.,/u.test(text)) return false;
  if (marked.isElsewhere(match.index, match.index + text.length, direction)) return false;
  // On an undated page of the company "joined as CFO" is a biography.
  const isGreeted = sentence.isTitle && GREETS_NEWCOMER.test(sentence.text);
  if (reading.isOwnSite && reading.document.publishedAt === undefined && !NOW.test(text) && !isGreeted) return false;
  const verbAt = marked.originalAt(match.index);
  const plainly = withoutDatedRemark(sentence.text, verbAt);
  const certainty = certaintyAt(
    direction === "out" ? withoutYearsInPost(plainly) : plainly,
    verbAt,
    reading.referenceAt,
  );
  // A verb in the present or future tense makes news of a date that seems old because its year is left out.
  const namesYear = YEAR.test(sentence.text.replace(IN_POST_SINCE.regexp, ""));
  const isDatedNow = certainty === "past" && (namesYear ? isAhead(reading, text) : NOW.test(text));
  return certainty === "stated" || certainty === "planned" || isDatedNow;
}

/** "Jane Roe, finance chief until 2018, rejoins", "a veteran brought in two years ago, has left": the date is not that of the news. */
function withoutDatedRemark(text: string, verbAt: number): string {
  return text.replace(DATED_REMARK, (remark: string, at: number) =>
    at <= verbAt && verbAt < at + remark.length ? remark : `,${" ".repeat(remark.length - 2)},`,
  );
}

/** "Has resigned after serving in the role since July 2017": since when says nothing of when it ended. */
function withoutYearsInPost(text: string): string {
  return text.replace(SINCE_YEAR, (since: string) => " ".repeat(since.length));
}

const SINCE_YEAR = /(?<=(?<!\p{L})(?:since|seit|depuis|desde|sinds|dal) )(?:\p{L}+ )?(?:19|20)\d\d(?!\d)/giu;
const DATED_REMARK =
  /(?<=\p{Lu}[\p{L}’'-]+), (?:an?|the|aged|(?:[\p{Ll}-]+ ){0,3}(?:officer|chief|director|president|chair|manager|head)) [^,.;]{0,90}?\b(?:until|from|between|hired|brought|appointed|recruited|named|joined|arrived|installed|since|in)\b[^,.;]{0,30}\b(?:(?:19|20)\d\d|(?:years?|months?) ago)[^,.;]{0,12},(?= )/gu;

function runsOther({ text }: Sentence, marked: MarkedSentence, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const lead = /^As /.test(match[0]) ? RUNS_OTHER.exec(marked.text.slice(end))?.[0] : undefined;
  if (lead === undefined) return false;
  const at = marked.originalAt(end + lead.length - 1);
  return !findPlaces(text).some(({ start }) => start === at);
}

/** "{R} heads to Davos", "leaves for Japan": a journey. */
function goesToPlace({ text }: Sentence, marked: MarkedSentence, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const [lead] = TO_WHERE.exec(marked.text.slice(match.index, end + 12)) ?? [];
  if (lead === undefined) return false;
  const at = marked.originalAt(marked.text.indexOf(lead, match.index) + lead.length - 1);
  return findPlaces(text).some(({ start }) => start === at);
}

const TO_WHERE =
  /\b(?:(?:heads?|moves?|goes|is off|flies) to|(?:leaves?|departs?|sets? off|heads?) for) (?:the )?[\uE300-\uE37F]/iu;

/** A headline that introduces somebody: "Meet Jane Roe, our new CFO", "Meet our new CFO". */
const GREETS_NEWCOMER = /^(?:Meet|Introducing|Welcome|Welcoming|Please welcome)\b[^.;]{0,60}\bnew\b/i;

/** In a text without a date, what "starts in early 2022" is still to come. */
function isAhead({ referenceAt }: Reading, text: string): boolean {
  return referenceAt === undefined && AHEAD.test(text);
}

const AHEAD = createPattern(
  /\b(?:starts|begins|will|is to|to start|takes over|takes up|joins on|arrives|steps down on|leaves on)\b/iu,
);
