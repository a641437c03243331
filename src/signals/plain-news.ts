import { figuresOf } from "./capital/figures.ts";
import { isHeadlineOfResults } from "./capital/result-headlines.ts";
import { cueOf } from "./language/pattern.ts";
import { onceEach } from "./language/remember.ts";
import type { Reading, Sentence } from "./reading.ts";

/**
 * Whether the headline or the first sentence says in the plainest words of newspapers that the account did what a type is about. The
 * classifier is not asked then: two lines of an agency are little to go by, and the detector looks closely anyway.
 */
export function tellsPlainly(reading: Reading, type: string): boolean {
  const [title] = reading.sentences;
  const [plain, brief, before] = [PLAIN[type], BRIEF[type], BEFORE[type]];
  if (title?.isTitle && before !== undefined && isSaidBefore(reading, title, before)) return true;
  if (title?.isTitle && brief !== undefined && isSaid(reading, title, brief)) return true;
  if (title && type === "earnings_report" && isHeadlineOfResults(reading, title, figuresOf(reading, title)))
    return true;
  if (type === "exec_move" && (isHandedOn(reading) || isNewOfficer(reading) || takesOfficer(reading))) return true;
  if (type === "exec_departure" && isLeaving(reading)) return true;
  if (type === "product_launch" && introducesOwn(reading)) return true;
  return plain !== undefined && openingOf(reading).some((sentence) => isSaid(reading, sentence, plain));
}

/** "Introducing Acme Pulse" on its own pages, over a text that begins with that name. */
function introducesOwn(reading: Reading): boolean {
  const name = reading.isOwnSite ? INTRODUCING.exec(reading.document.title.trim())?.[1] : undefined;
  const [, first, second] = reading.sentences;
  return name !== undefined && [first, second].some((sentence) => sentence?.text.includes(name) === true);
}

const INTRODUCING =
  /^(?:Introducing|Announcing)(?::| the (?:all-)?new)? (\p{Lu}[\p{L}\p{N}+-]*(?: [\p{Lu}\d][\p{L}\p{N}+-]*){0,3})(?:[,:–—!] ?.*)?$/u;

/** After the account's name, for who is named later is told about. */
function isSaid({ matcher }: Reading, sentence: Sentence, plain: RegExp): boolean {
  const { text } = sentence;
  const [own] = sentence.namesSubject && mayBeSaid(plain)(sentence) ? matcher.findLoosely(text) : [];
  return own !== undefined && own.start <= OPENING && plain.test(text.slice(own.end));
}

/** Whether a sentence has the words at all: the expressions are tried on a part of it, of which nobody has read them. */
const mayBeSaid = onceEach((plain: RegExp) => cueOf(plain));

/** A town, an agency and what the account is may stand before its name (characters). */
const OPENING = 110;

/** "Quay leads seed round for Beacon": who pays stands before the name. */
function isSaidBefore({ matcher }: Reading, sentence: Sentence, plain: RegExp): boolean {
  const { text } = sentence;
  const own = sentence.namesSubject && mayBeSaid(plain)(sentence) ? matcher.findLoosely(text).at(-1) : undefined;
  return own !== undefined && plain.test(text.slice(0, own.start));
}

const BEFORE: Readonly<Record<string, RegExp>> = {
  acquired:
    /^[^.;:?!]{2,60} (?:(?:agree[sd]? to |to )?(?:buys?|bought|acquires?|acquired|takes? over)|snaps up|snapped up|swallows|gobbles up|completes (?:the )?(?:purchase|acquisition|takeover) of)(?: (?:a |the )?(?:majority|controlling) (?:stake|interest) in| \d\d ?% of)? (?:[^.;:?!,]{0,50} )?$/iu,
  funding:
    /^[^.;:?!]{2,50} (?:(?:co-)?leads?|led|backs|joins|invests in|funds) (?:[^.;:?!]{0,30} )?(?:(?:pre-)?seed|series [a-k]\d?|growth|funding|financing|investment)(?: round| investment| financing)? (?:for|in|of|into) (?:[^.;:?!,]{0,60} )?$/iu,
};

function openingOf({ sentences }: Reading): Sentence[] {
  const [title, ...body] = sentences;
  const first = body.find(({ isBoilerplate }) => !isBoilerplate);
  return [title, first].filter((sentence) => sentence !== undefined);
}

const OFFICER =
  "(?:(?:co-)?C[EFOTIM]O|chief (?:executive|financial|operating|technology|marketing|information)(?: officer)?|president|boss|finance (?:chief|director|boss)|managing director)";
const SEAT = "(?:(?:non-executive |independent |outside )?(?:chair(?:man|woman)?|directors?))";
/** A name of up to three words between a post and a verb. */
const NAME = "(?: \\p{Lu}[\\p{L}.’'-]+){0,3}";
const GOES =
  "(?:(?:is |are |has |will |to )?(?:resign(?:s|ed|ing)?|quit(?:s|ting)?|retir(?:es?|ed|ing)|step(?:s|ped|ping)? (?:down|aside)|stand(?:s|ing)? down|stood down|leav(?:es?|ing)|left|depart(?:s|ed|ing)?|exit(?:s|ed)?|bow(?:s|ing)? out)|(?:is |was )?(?:ousted|fired|sacked|dismissed|axed))";
const TAKES =
  "(?:nam(?:es|ed)|appoint(?:s|ed)|hir(?:es|ed)|tap(?:s|ped)|pick(?:s|ed)|promot(?:es|ed)|poach(?:es|ed)|elect(?:s|ed))";

/** "… has left and his role is being taken over by …": below a headline that names the account. */
const HANDED_ON =
  /(?<!\p{L})(?:(?:role|job|post|position|seat) (?:(?:as|of) [^.;,]{2,40} )?(?:is|will be|has been|was)(?: being)? (?:taken over|filled|assumed|taken) by|(?:is|was|will be|has been) (?:being )?(?:succeeded|replaced) by|(?:leave|retire|resign|step down|depart)[^.;]{0,40} and be (?:succeeded|replaced) by|will (?:take over|step in|fill in|serve) as|^(?:his|her) (?:immediate |interim |permanent |designated )?(?:replacement|successor),)(?!\p{L})/iu;

function isHandedOn(reading: Reading): boolean {
  const [title, first] = openingOf(reading);
  if (title?.isTitle !== true || !(title.namesSubject || first?.namesSubject)) return false;
  const body = reading.sentences.slice(1).filter(({ isBoilerplate }) => !isBoilerplate);
  return body.slice(0, LEAD).some(({ text }) => HANDED_ON.test(text));
}

/** "Beacon also named a board member, Jane Roe, as its new CEO", among its results. */
const TAKES_OFFICER = new RegExp(
  `^(?:,? (?:Inc|Corp|Co|Ltd|plc|AG|SA|NV|Group)\\b\\.?,?)?(?:['’]s board)?(?: (?:has|have|also|today|yesterday|on \\p{L}+day))* ${TAKES} [^.;:]{3,70},? (?:as|to be) (?:(?:its|the|their|new|next|interim|acting|permanent|first) ){0,3}${OFFICER}(?!\\p{L})`,
  "iu",
);

function takesOfficer({ sentences, matcher }: Reading): boolean {
  return sentences.slice(0, LEAD + 1).some(({ text, namesSubject, isBoilerplate }) => {
    const [own] = namesSubject && !isBoilerplate ? matcher.findLoosely(text) : [];
    return own !== undefined && TAKES_OFFICER.test(text.slice(own.end));
  });
}

/** "Chief executive Jane Roe has left" below a headline that names the account, in a sentence that opens with it. */
const LEAVING = new RegExp(
  `^(?:The |Its |Their )?(?:[\\p{Ll}-]+ ){0,2}${OFFICER}(?: of (?:the )?[^.;,]{2,40})?,?${NAME},? (?:has |have |will |is |was )?(?:been )?(?:${GOES}|out(?= after| as|[.,;]))(?!\\p{L})`,
  "iu",
);
const LEAD = 4;

function isLeaving({ sentences }: Reading): boolean {
  const [title, ...body] = sentences;
  if (title?.isTitle !== true || !(title.namesSubject || body[0]?.namesSubject)) return false;
  return body.slice(0, LEAD).some(({ text, isBoilerplate }) => !isBoilerplate && LEAVING.test(text));
}

/** "Jane Roe is leaving Globex to become Acme's first CMO", as one line of several too. */
const BECOMES = /(?<!\p{L})(?:becom(?:es?|ing)|became|named|appointed|is|as|to be) $/u;
const NEW_OFFICER = new RegExp(`^['’]s? (?:new|first|next|newest|first-ever) ${OFFICER}(?!\\p{L})`, "iu");
const LINES = 8;

function isNewOfficer({ sentences, matcher }: Reading): boolean {
  return sentences.slice(0, LINES).some(({ text, namesSubject }) => {
    const [own] = namesSubject ? matcher.findLoosely(text) : [];
    return own !== undefined && BECOMES.test(text.slice(0, own.start)) && NEW_OFFICER.test(text.slice(own.end));
  });
}

/** What a headline says of people right behind the account's name; in the sentences below they are told of for other reasons too. */
const BRIEF: Readonly<Record<string, RegExp>> = {
  exec_departure: brief(
    `${OFFICER}${NAME},? ${GOES}|(?:oust|fire|sack|axe|dismiss|replace)(?:s|es|d|ed) (?:its |the )?${OFFICER}`,
  ),
  exec_move: brief(`${TAKES}[^.;:]{0,60}? ${OFFICER}`),
  board_change: brief(`${SEAT}${NAME},? ${GOES}|${TAKES}[^.;:]{0,50}? (?:${SEAT}|to (?:its |the )?board)`),
};

function brief(source: string): RegExp {
  return new RegExp(`^(?:['’]s?)? (?:(?:has|will|to) )?(?:${source})(?!\\p{L})`, "iu");
}

/** Right behind the name: its form, what it is, and when. */
const THEN =
  "^(?:,? (?:Inc|Corp|Co|Ltd|plc|AG|SA|NV|Group)\\b\\.?,?)?(?:, [^,;]{3,70},)?(?: (?:has|have|is|today|now|also|officially|formally|just|on \\p{L}+day))*";
const PLAIN: Readonly<Record<string, RegExp>> = {
  acquisition_made: new RegExp(
    `${THEN} (?:(?:(?:agree[sd]?|set|signs?|signed) )?to (?:buy|acquire|take over)|buys|acquires|acquired|takes over|agrees? (?:[$€£][\\d.,]+\\p{L}* )?(?:takeover|purchase|acquisition) of) (?:\\p{Lu}|(?:rival|\\p{Lu}\\p{L}+(?:ish|an|ese|ch)|US|UK) |(?:[\\p{Ll}-]+ ){1,4}(?:start-?up|company|firm|platform|maker|provider|specialist|developer|studio) \\p{Lu})`,
    "u",
  ),
  funding:
    /^(?:,? (?:Inc|Corp|Ltd|GmbH|AG)\b\.?)? (?:(?:has|have|just|today) )*(?:raises|raised|secures|secured|closes|closed|lands|landed|bags|bagged|nabs|nabbed|snags|snagged|nets|netted|gets|got|pulls in|pulled in|hauls in|hauled in|picks up|picked up|scores|scored|banks|banked|grabs|grabbed|attracts|attracted|takes in|took in|reels in|accepts|accepted|lève|sammelt|holt|capta|raccoglie|haalt|levanta|recebe) [^.;:]{0,24}?\d[^.;:]{0,50}?(?:series [a-k]|seed|round|funding|financing|equity|venture|led by|investors?|angels?|tour|runde|ronda|rodada|amorçage)(?!\p{L})|^(?:, [^;:?!]{3,100},)?(?: [^;:.?!]{3,90},)? (?:(?:has|just) )?(?:raises|nabs|snags|bags|lands|scores) (?:(?:another|about|over|more than|nearly|a (?:fresh|further)) )?[$€£]\d[\d.,]* ?(?:million|billion|[mb]n?)\+?(?=$|[,;—–]| (?!(?:contract|order|deal|grant|loan|fine|project|tender|award|prize|bond|debt)s?\b))|^(?:, [^,;:.?!]{3,50},)? (?:(?:has|have|just|today|a|ha|annoncé|avoir) )*(?:raised|secured|levé|raccolto|captado) [$€£]?\d[\d.,]* ?(?:million|billion|m|bn|millones|milioni|milhões)s?(?!\p{L})/iu,
  product_launch: new RegExp(
    `${THEN} (?:[Ll]aunch(?:es|ed|ing)|[Uu]nveil(?:s|ed|ing)|[Dd]ebuts|[Ii]ntroduc(?:es|ed|ing)) (?:[\\p{L}\\d'’-]+ ){0,5}?(?:[Ss]ervice|[Ss]oftware|[Tt]ool|[Cc]onsole|[Pp]hone|[Ss]martphone|[Hh]andset|[Tt]ablet|[Ll]aptop|[Nn]otebook|[Cc]omputer|[Pp]rinter|[Cc]amera|[Pp]layer|[Cc]hip|[Pp]rocessor|[Ss]erver|[Cc]ar|[Vv]an|[Tt]ruck|[Aa]ircraft|[Dd]rug|[Cc]ard|[Bb]rowser|[Ee]ngine|[Pp]latform|[Aa]pp)s?(?!\\p{L}| (?:centre|center|unit|division|business|company|firm|campaign|contest|survey))`,
    "u",
  ),
  partnership: new RegExp(
    `${THEN}(?:,? (?:and |& )?\\p{Lu}[\\p{L}\\d&.]+(?: \\p{Lu}[\\p{L}\\d&.]+){0,2})? (?:[Tt]eam(?:s|ed)?(?: [Uu]p)? (?:on|for|to|with)|[Pp]artners? (?:on|for|to|with)|[Jj]oins? [Ff]orces|[Tt]ies? [Uu]p|(?:[Ee]nters?|[Ss]igns?|[Ff]orms?|[Ss]trikes?) (?:[$€£\\p{L}\\d.,-]+ ){0,3}(?:[Cc]ollaboration|[Aa]lliance|[Pp]artnership|[Tt]ie-?up|[Jj]oint [Vv]enture))(?!\\p{L})`,
    "u",
  ),
  earnings_report:
    /(?<!\p{L})(?:says?|said|reports?|reported|posts?|posted|releas(?:es|ed)|warn(?:s|ed)|sees?|forecasts?|expects?|cuts?|rais(?:es|ed)|lower(?:s|ed)|trim(?:s|med)|boost(?:s|ed)|lift(?:s|ed))(?!\p{L})[^.;:]{0,70}?(?:quarter(?:ly)?|qtr|half|Q[1-4]|[1-4]Q|full-year|annual|profits?|earnings|revenues?|sales)(?!\p{L})[^.;:]{0,50}?(?:profits?|earnings|revenues?|loss(?:es)?|results|sales|income|forecasts?|outlook|guidance|estimates?)(?!\p{L})/iu,
  competitor_mention: /^ (?:vs\.?|versus) \p{Lu}/u,
  rfp_posted:
    /(?<!\p{L})(?:(?:issues|invites|seeks|floats|calls for|launches|opens) (?:[\p{L}-]+ ){0,2}?(?:tenders?|bids|RFPs?|proposals|quotations)|(?:schreibt|schrijft)(?= [^.;:]{3,90} (?:aus|uit)(?!\p{L}))|(?:lance|publie) (?:un |son )?(?:nouvel )?appel d['’]offres|(?:convoca|lanza|abre|publica|lança) (?:a |una? |la |o )?(?:nueva |nova )?(?:licitación|licitação|concurso público|edital|pregão)|(?:indice|pubblica|bandisce) (?:una? |la |il )?(?:gara|bando))(?!\p{L})/iu,
  security_incident:
    /^(?:, [^;:.?!]{3,90},)? (?:(?:has|have|had) been|was|were|gets|got) (?:hacked|breached|hit by (?:an? )?(?:\p{L}+ )?(?:ransomware|cyber ?attack|hack))(?!\p{L})/iu,
  layoffs:
    /(?<!\p{L})(?:cut(?:s|ting)?|lay(?:s|ing)? off|laid off|eliminat(?:e|es|ed|ing)|ax(?:es?|ed|ing)|slash(?:es|ed|ing)?|shed(?:s|ding)?)(?!\p{L})[^.;:]{0,50}?(?:jobs|workers|employees|staff|positions|posts|work ?force)(?!\p{L})|(?<!\p{L})over (?:[\d,]+ )?(?:planned )?(?:job (?:losses|cuts)|redundancies|lay-?offs)(?!\p{L})/iu,
  market_expansion: new RegExp(
    `^ (?:forms|establishes|sets up) (?:an? |its )?(?:\\p{Lu}\\p{L}+ ){1,2}(?:GmbH|subsidiary|unit|K\\.K|BV|SARL|SAS)|^ (?:in (?=\\p{Lu}\\p{L}+$)|(?:to invest|invests|investiert|investit|invierte|investe) [$€£]?[\\d.,]+ ?(?:million|billion|m|bn|Millionen|Mio\\.?|millions|millones|milhões|milioni) ?(?:euros?|Euro|dollars?|d['’]euros|de euros|di euro)? ?(?:in|à|en|em|a) \\p{Lu})|${THEN} (?:(?:to |will )?open(?:s|ed|ing)?|inaugurates|breaks ground on|eröffnet|inaugure|inaugura|ouvre|abre|apre|opent|bezieht) (?:[\\p{L}\\d’'-]+ ){0,6}?(?:offices?|plants?|factory|stores?|shops?|branch|hub|headquarters|HQ|warehouse|showroom|cent(?:re|er)|campus|restaurants?|Büro|Werk|Filiale|Niederlassung|Standort|bureaux?|usine|magasin|boutique|oficinas?|planta|fábrica|tienda|escritório|loja|unidade|ufficio|sede|stabilimento|negozio|filiale|kantoor|vestiging|winkel|fabriek) (?:in|at|near|à|en|em|a|di|de|te)(?: the)? \\p{Lu}`,
    "u",
  ),
  hiring_surge:
    /(?<!\p{L})(?:(?:to |will )?(?:creat(?:es?|ing)|hir(?:es?|ing)|recruit(?:s|ing)?|add(?:s|ing)?|tak(?:es?|ing) on)(?: (?:about|around|some|up to|more than|over|another|nearly|almost))? [\d,]+ (?:[\p{L}-]+ ){0,3}?(?:jobs|people|workers|employees|staff|positions|posts|roles)|[\d,]+-job (?:[\p{L}-]+ )?(?:expansion|investment|boost|project|plan|plant|hub))(?!\p{L})/iu,
  own_pricing_change:
    /(?<!\p{L})(?:cuts?|slash(?:es|ed)|drops?|dropped|lower(?:s|ed)?|rais(?:es|ed|e)|hik(?:es|ed|e)|increas(?:es|ed|e)|reduc(?:es|ed|e)|trim(?:s|med)|halv(?:es|ed)|doubl(?:es|ed))(?: (?!and\b|as\b|after\b)[\p{L}\d-]+){0,5}? (?:prices?|fares?|fees|surcharges?)(?!\p{L})/iu,
};
