import type { Detection } from "#core/detection.ts";
import { createPattern } from "./language/pattern.ts";
import type { Span } from "./language/sentences.ts";
import { MOVE_TYPES } from "./people/move-types.ts";
import type { Reading } from "./reading.ts";

/** What is done to a company is told of it also where the sentence goes on about somebody else. */
const SUFFERED: ReadonlySet<string> = new Set(["security_incident", "outage", "acquired", "layoffs"]);
const PEOPLE: ReadonlySet<string> = new Set([...MOVE_TYPES, "champion_move"]);

const NAME = "\\p{Lu}[\\p{L}\\d.&-]*(?: \\p{Lu}[\\p{L}\\d.&-]*)*";
const AND = "(?:, | and | & |, and )";

/**
 * Whether a detection is told of the account at all: its name also stands for what others are like ("the Beacon for vets"), where
 * they come from ("ex-Beacon engineers", "Beacon alums raise $20 million") and whom they have left or mock.
 */
export function isMoreThanAllusion({ matcher }: Reading): (detection: Detection) => boolean {
  return ({ type, evidence: { quote } }) => {
    const own = matcher.findLoosely(quote);
    return own.length === 0 || !own.every((name) => isAllusion(type, quote, name));
  };
}

function isAllusion(type: string, text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const behind = text.slice(end);
  if (type.startsWith("competitor_")) return false;
  if (isSimile(before, behind) || isCalledNames(before, behind) || IS_ADDRESSED.test(before)) return true;
  if (IS_BACKER.test(before) || IS_GLUED.test(behind)) return true;
  if (type !== "exec_departure" && HAS_LEFT.test(before)) return true;
  if (type !== "exec_departure" && type !== "founder_transition" && isWhereTheyWere(before, behind)) return true;
  if (PEOPLE.has(type) ? PAYS.test(before) && SAYS.test(behind) : OWN_PEOPLE_ELSEWHERE.test(behind)) return true;
  if (
    PEOPLE.has(type) &&
    type !== "exec_departure" &&
    (isHiredFrom(before, behind) || GOES_ELSEWHERE.test(behind) || OF_A_DEAL.test(behind))
  )
    return true;
  if (IS_TO_BE_MET.test(before) || (!SUFFERED.has(type) && OTHERS_THERE.test(behind))) return true;
  if (IS_PART.test(before) && PART_ACTS.test(behind)) return true;
  return !SUFFERED.has(type) && isLeftAside(before, behind);
}

/** "Torvex, the ‘Beacon for vets’, raises", "Torvex, a Beacon for accountants, raises" */
function isSimile(before: string, behind: string): boolean {
  return IS_LIKENED.test(before) && LIKENED_FOR.test(behind);
}

const IS_LIKENED =
  /(?:[‘“"'](?:the |an? )?|, (?:the|an?) |(?<!\p{L})(?:like (?:an?|the)|(?:build|becom|creat)\p{Ll}* (?:the|an?)|called the|known as the|dubbed the) )$/iu;
const LIKENED_FOR = /^ (?:for|of) (?!\d)/;

/** "Roe calls Beacon a cheap copy": what Roe tells is not told of Beacon. */
function isCalledNames(before: string, behind: string): boolean {
  return CALLS.test(before) && NAMED_SO.test(behind);
}

const CALLS = /(?<!\p{L})(?:calls|called|calling|labels|labelled|labeled|brands|branded) $/u;
const NAMED_SO = /^ (?:an? |the |[‘“"'])/u;

/** "Move over, Beacon: here comes Torvex" */
const IS_ADDRESSED = /^(?:Move over|Watch out|Look out|Step aside|Sorry|Goodbye|Bye|Forget|Not just|Never mind),? $/iu;

/** "Backed by Quay and Beacon, Torvex opens" */
const IS_BACKER = new RegExp(`(?<!\\p{L})[Bb]acked by (?:the |investors? )?(?:${NAME}${AND})*$`, "u");
/** "Beacon-backed Torvex buys", "Beacon-like tools" */
const IS_GLUED = /^-(?:backed|funded|incubated|like|style|inspired|compatible|killer|alum|trained)(?!\p{L})/u;

/** "Roe joins Torvex as CEO after leaving Beacon" */
const HAS_LEFT = /(?<!\p{L})(?:after|since|upon|before|following) (?:leaving|exiting|departing|quitting) (?:the )?$/u;

/** "Former Quay and Beacon researchers raise", "ex-Beacon executive Jane Roe": where others were before. */
function isWhereTheyWere(before: string, behind: string): boolean {
  return WERE.test(before) && THESE_WERE.test(behind);
}

const WERE = new RegExp(
  `(?<![\\p{L}’'])(?:[Ff]ormer|[Ee]x|[Oo]ne-?time|[Ll]ong-?time)[ -](?:${NAME}${AND})*$|(?<!\\p{L})backed by (?:[^.;]{0,60})$`,
  "u",
);
const THESE_WERE = new RegExp(
  `^(?:${AND}${NAME})*(?: [\\p{Ll}-]+){0,2} (?:engineers?|researchers?|scientists?|executives?|execs?|employees?|staffers?|workers?|alum\\p{Ll}*|veterans?|vets?|leaders?|managers?|designers?|developers?|directors?|officers?|chiefs?|heads?|presidents?|founders?|co-founders?|C[A-Z]Os?|S?VPs?)(?!\\p{L})`,
  "u",
);

/** "Beacon alums raise $24M", "Beacon vet launches", "Beacon founder raises $20M for Torvex": theirs, and no longer Beacon's. */
const OWN_PEOPLE_ELSEWHERE = createPattern(
  /^(?: (?:alums?|alumn[ia]|alumnus|vets?|veterans?|(?:co-)?creators?)(?: \p{Lu}\p{L}+){0,3} (?:(?:has|have|is|are) )?(?:rais|launch|unveil|start|found|build|land|secur|debut|bag|nab|snag|scor|introduc|reveal|buy|acquir)\p{Ll}*| (?:co-)?founders?(?: \p{Lu}\p{L}+){0,3} (?:(?:has|have) )?(?:rais|land|secur|bag|nab|snag|scor)\p{Ll}* [^.;]{0,60}? for \p{Lu})/u,
);

/** "Torvex confirms investment from Beacon, says its CEO is leaving" */
const PAYS = /(?<!\p{L})(?:investment|stake|funding|backing|money|cash|deal|contract) (?:from|by|with) (?:the )?$/u;
const SAYS = /^, (?:says?|said|adds?|added|confirms?|reveals?)(?!\p{L})/u;

/** "Torvex hires Beacon veteran as CFO", "brings in shipper Beacon's CFO" */
function isHiredFrom(before: string, behind: string): boolean {
  return HIRES.test(before) && ONE_OF_THEM.test(behind);
}

const HIRES =
  /(?<!\p{L})(?:hires?|hired|names?|named|taps?|tapped|picks?|picked|poache[sd]|ropes in|brings in|appoint(?:s|ed)|recruit(?:s|ed)|lures?|lured) (?:(?!(?:as|to|by)\b)\p{Ll}[\p{L}-]* ){0,2}$/u;
const ONE_OF_THEM =
  /^(?:['’]s?)? (?:(?!(?:as|to)\b)[\p{L}&]+ ){0,3}?(?:veteran|banker|exec(?:utive)?|alum\p{Ll}*|C[EFOT]O|chief|president|partner|director|head|manager|engineer|boss) (?:(?:\p{Lu}[\p{L}.’'-]+ ){1,3})?(?:as|to|for)(?!\p{L})/u;
/** "Beacon banker appointed Torvex CEO" */
const GOES_ELSEWHERE =
  /^(?:['’]s?)? (?:\p{Ll}+ )?(?:banker|executive|veteran|engineer|partner|manager) (?:\p{Lu}[\p{L}’'-]+ ){0,2}(?:is |was )?(?:appointed|named|becomes|to become) (?:as )?(?!(?:C[EFOT]O|Chief|President|Head|Chair|Director|Vice|Managing|General|New|To|As)\b)\p{Lu}/u;
/** "Appeals decision blocking Beacon deal as CEO returns": the CEO is another's. */
const OF_A_DEAL = /^(?:['’]s?)? (?:deal|merger|bid|takeover|tie-?up|stake|alliance|rescue)(?!\p{L})/u;

/** "Agree a merger to challenge Quay and Beacon" */
const IS_TO_BE_MET =
  /(?<!\p{L})to (?:challenge|rival|take on|counter|fend off|repel|catch up with|compete with) (?:[^.;,]{2,30} and )?$/iu;
/** "Beacon's buyer hires": somebody else. */
const OTHERS_THERE =
  /^['’]s? (?:new |would-be )?(?:buyer|rivals?|suitor|bidder|landlord|critics?|neighbou?r)(?!\p{L})/u;

/** "A wallet integrated with Beacon introduces trading" */
const IS_PART = /(?<!\p{L})(?:an? |the )?\p{Ll}+ (?:integrated|connected|compatible|synced) (?:with|to|into) $/iu;
const PART_ACTS = /^ \p{Ll}+(?:s|ed) \p{L}/u;

/** "As shoppers ditch Beacon for chat, Torvex raises": whoever comes behind the comma acts. */
function isLeftAside(before: string, behind: string): boolean {
  return SETS_SCENE.test(before) && OTHER_ACTS.test(behind);
}

const SETS_SCENE = /^(?:As|While|When|After|Because|With) (?:\p{Ll}[\p{L}’'-]* ){2,6}$/u;
const OTHER_ACTS = new RegExp(`^(?: [\\p{L}\\d’'-]+){0,6}, ${NAME} \\p{Ll}+(?:s|ed)(?!\\p{L})`, "u");
