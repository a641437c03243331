import { DEPARTMENTS } from "./department-words.ts";
import { FOREIGN_TITLES } from "./foreign-role-titles.ts";
import { forText } from "./latin.ts";
import { remember } from "./remember.ts";
import { ABBREVIATION_CODES, ABBREVIATIONS, CHIEF_CODES, MANAGING_DIRECTOR } from "./role-abbreviations.ts";
import { ENGLISH_TITLES, NO_PART, OTHER_TITLES, type RoleLevel, type RoleTitle } from "./role-titles.ts";

/**
 * A post named in a text. `role` is as written; `code` the usual abbreviation in lower case (`ceo`, `vp-sales`) if there is
 * one; `normalised` is equal for two spellings of one post.
 */
export type Role = {
  start: number;
  end: number;
  role: string;
  level: RoleLevel;
  code?: string;
  normalised: string;
};

const DEPARTMENT = `(?:${DEPARTMENTS})(?![\\p{L}\\p{N}])`;
const DEPARTMENT_LIST = `${DEPARTMENT}(?:(?:, | and | & |/| )${DEPARTMENT}){0,4}`;
const RANK = "(?:(?:senior|executive|corporate|group|regional|global|assistant|associate|first) ){0,2}";
const CHIEF = "(?:(?:deputy|global|group|interim|acting) )?chief ((?:[\\p{L}&-]{2,20} ){1,4}?)officer";
/** "Semiconductor Engineering", "Connected & Mobile Advertising", "the Enzyme Products Business": words of the trade before those of a department. */
const TRADE_DEPARTMENT = `(?:the )?(?:(?:& )?${NO_PART}[\\p{L}][\\p{L}&’'-]{1,24} ){1,3}?${DEPARTMENT_LIST}(?! (?:inc|corp|ltd|llc|gmbh|ag)(?![\\p{L}]))`;
const VICE_PRESIDENT = `(?:${RANK}vice[- ]president|(?:[se]|sr\\.? |g)?vp)(?:(?:(?: of| for|,| -| –| /)? (${DEPARTMENT_LIST}))| (?:of|for) ${TRADE_DEPARTMENT})?`;
const HEAD = `(?:global |regional |interim |deputy )?head(?: of|,) (?:the )?(${DEPARTMENT_LIST}|${NO_PART}[\\p{Lu}][\\p{L}&-]{1,20}(?: ${NO_PART}[\\p{Lu}][\\p{L}&-]{1,20}){0,2})`;

const BEFORE = "(?<![\\p{L}\\p{N}-])";
const AFTER = "(?![\\p{L}\\p{N}])";
const ABBREVIATED = new RegExp(
  `(?:${BEFORE}|(?<=(?<![\\p{L}])[Ii]nterims?-))(?:${ABBREVIATIONS}|${MANAGING_DIRECTOR})${AFTER}`,
  "gu",
);

/** Headlines call whoever leads a company its chief or boss; those of the police, of a party or a crew are no officers. */
const BARE_CHIEF =
  /(?<!\b(?:[Pp]olice|[Ff]ire|[Ss]heriff|[Uu]nion|[Aa]rmy|[Nn]avy|[Ss]taff|[Pp]arty|[Cc]rew|[Tt]ribal|[Ss]py|[Pp]ress|[Hh]ealth|[Aa]id) )(?<=(?:\p{Lu}[\p{L}\p{N}&.’'-]*|\b(?:as|new|interim|acting|next|its|our|the|outgoing|departing|long-?time|long-serving|veteran|current|bank|airline|group|company|firm|retailer|top|overall)) )(?:chief|boss)(?= \p{Lu}[\p{L}’'-]{2}|[,.;:]|$| (?:to|for|after|amid|as|from|who|and|over|following|under|steps?|stands?|quits?|resigns?|leaves?|exits?|departs?|retires?|bows|calls time|signs off|bids farewell|dies|walks|goes|gets the (?:boot|axe|sack|chop|push)|ousted|fired|sacked|axed|dismissed|removed|replaced|forced out|pushed out|voted out|shown the door|gives up|relinquishes|vacates|announces|is|has|will|named|appointed|hands|takes|out|on|at|with)(?!\p{L}))/gu;

/** The same in a headline in capitals, where no name or field follows: "Acme Chief to Step Down". */
const CAPITAL_CHIEF =
  /(?<!\b(?:Police|Fire|Sheriff|Union|Army|Navy|Staff|Party|Crew|Tribal|Spy|Press|Health|Aid|Mob|Bomb) )(?<=\p{Lu}[\p{L}\p{N}&.’'-]* )(?:Chief|Boss)(?= (?:[Tt]o|Steps?|Quits?|Resigns?|Leaves?|Exits?|Departs?|Retires?|Ousted|Out|Fired|Sacked|Dismissed)(?!\p{L}))/gu;

/** Titles are looked for only where their hint stands: most sentences have none, and the patterns are dear. */
const compile = (hint: RegExp, titles: RoleTitle[]) => ({
  hint,
  titles,
  forText: forText(
    new RegExp(`${BEFORE}(?:${titles.map((title, i) => `(?<t${i}>${title.pattern})`).join("|")})${AFTER}`, "giu"),
  ),
});
const LEADERS = [
  compile(/chief/i, [{ pattern: CHIEF, level: "c_level" }]),
  compile(/vp|vice/i, [{ pattern: VICE_PRESIDENT, level: "vp" }]),
  compile(/board|boss|chair|chief|director|president|counsel|manager/i, ENGLISH_TITLES),
  compile(
    /rat(?:s|es)?\b|interims|übergangs|vorsitz|direc|ratsvor|beirat|präsid|présid|presid|vorst|chef|direkt|direct|dirett|diret|geschäfts[fl]|gerent|bestuurder|administrad|leiter|drh|conseil|administrat|amminist|consej|ejecutiv|voorzitter|top(?:man|vrouw)|commissaris|toimitus|patron|[’' ]ad(?!\p{L})/iu,
    FOREIGN_TITLES,
  ),
];
const OTHERS = [
  compile(/head/i, [{ pattern: HEAD, level: "head" }]),
  compile(
    /director|sre|sdr|bdr|csm|devrel|partner|chief|lead|manager|engineer|developer|designer|analyst|architect|scientist|executive|representative|recruiter|consultant|specialist|accountant|administrator|coordinator|writer|researcher|technician|strategist/i,
    OTHER_TITLES,
  ),
];

/** Every post named in the text, in order, without overlaps: the leftmost wins, then the longest. Linear. */
export const findRoles = remember((text: string): readonly Role[] =>
  joinRoles([...leaderSpans(text), ...spelledSpans(text, OTHERS)], text),
);

/** Only posts of C level, VP and board. What is "President and CEO" of one person is one post. */
export const findLeaderRoles = remember((text: string): readonly Role[] => joinRoles(leaderSpans(text), text));

/**
 * The post a job title is for, not one it merely mentions: "Executive Assistant to the CEO" is no CEO and an assistant vice
 * president no vice president.
 */
export function roleOfTitle(title: string): Role | undefined {
  const role = findRoles(title)[0];
  if (!role) return undefined;
  const isMentioned = SERVES.test(title.slice(0, role.start)) || SERVED.test(title.slice(role.end));
  return isMentioned || /^(?:assistant|associate)\b/i.test(role.role) ? undefined : role;
}

const SERVES =
  /\b(?:assistant|assistenz|assistant[e]?|associate|to|for|of|the|office|support|intern|internship|trainee|secretary|partner|analyst|manager|reporting|assistentin|referent(?:in)?|werkstudent(?:in)?)\b/i;
const SERVED = /^(?:['’]s)? ?(?:office|assistant|associate|intern|support|secretary)\b/i;

/** Whether a title is of a role the rubric names: it holds the words in a row, or both stand for the same post. */
export function isNamedRole(title: string, keyRole: string): boolean {
  const wanted = kebab(keyRole);
  if (wanted === "") return false;
  if (`-${kebab(title)}-`.includes(`-${wanted}-`)) return true;
  const post = roleOfTitle(keyRole)?.code;
  return post !== undefined && roleOfTitle(title)?.code === post;
}

function leaderSpans(text: string): Role[] {
  return [...abbreviatedSpans(text), ...spelledSpans(text, LEADERS), ...bareSpans(text)];
}

function abbreviatedSpans(text: string): Role[] {
  if (!/[A-Z]{2}|c[ef]o/.test(text)) return [];
  return [...text.matchAll(ABBREVIATED)].map((match): Role => {
    const letters = match[0].toLowerCase();
    return toRole(text, match.index, match[0].length, "c_level", ABBREVIATION_CODES[letters] ?? letters);
  });
}

function bareSpans(text: string): Role[] {
  if (!/chief|boss/i.test(text)) return [];
  return [...text.matchAll(BARE_CHIEF), ...text.matchAll(CAPITAL_CHIEF)].map((match) =>
    toRole(text, match.index, match[0].length, "c_level", "ceo"),
  );
}

function spelledSpans(text: string, groups: typeof LEADERS): Role[] {
  return groups
    .filter(({ hint }) => hint.test(text))
    .flatMap((group) =>
      [...text.matchAll(group.forText(text))].flatMap((match) => toSpelled(text, match, group.titles)),
    );
}

function toSpelled(text: string, match: RegExpExecArray, titles: RoleTitle[]): Role[] {
  const title = titles.find((_, i) => match.groups?.[`t${i}`] !== undefined);
  if (!title) return [];
  // "Sales VP": the department may stand before as well.
  const department =
    title.level === "vp" ? (DEPARTMENT_BEFORE.exec(text.slice(0, match.index).slice(-20))?.[0] ?? "") : "";
  const start = match.index - department.length;
  const length = match[0].length + department.length;
  const code = title.code ?? codeOf(text.slice(start, start + length), title.level);
  return [toRole(text, start, length, title.level, code)];
}

const DEPARTMENT_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${DEPARTMENTS}) $`, "iu");

function toRole(text: string, start: number, length: number, level: RoleLevel, code: string | undefined): Role {
  const role = text.slice(start, start + length);
  return { start, end: start + length, role, level, ...(code && { code }), normalised: code ?? kebab(role) };
}

const RANKED_VICE_PRESIDENT = new RegExp(`${RANK}vice[- ]president|(?:[se]|sr\\.? |g)?vp`, "iu");

/** `vp-sales` for "Senior Vice President, Sales"; `cfo` for "Chief Financial Officer"; nothing below VP. */
function codeOf(role: string, level: RoleLevel): string | undefined {
  if (level === "vp") {
    const department = role
      .toLowerCase()
      .replace(RANKED_VICE_PRESIDENT, " ")
      .replace(/\b(?:of|for|and|the)\b/g, " ");
    return kebab(`vp ${department}`);
  }
  const chief = /chief (.+) officer/i.exec(role)?.[1]?.toLowerCase();
  return chief && (CHIEF_CODES[chief] ?? `chief-${kebab(chief)}-officer`);
}

/** Lower case, without accents, words joined by hyphens: how two spellings of a role or place compare. */
export function kebab(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** Posts that outrank others when one person holds both. */
const RANKING: RoleLevel[] = ["c_level", "vp", "board", "head", "director", "manager", "ic", "founder"];

/** Posts in order without overlaps, the leftmost first, then the longest; what is "President and CEO" of one person is one. */
export function joinRoles(roles: Role[], text: string): Role[] {
  const kept: Role[] = [];
  for (const role of roles.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && role.start < last.end) continue;
    if (last && /^(?: and | & |\/| und | y | et | e | en )$/.test(text.slice(last.end, role.start))) {
      kept[kept.length - 1] = joined(last, role, text);
    } else kept.push(role);
  }
  return kept;
}

/** "President and CEO" as one post that counts as CEO; the shorter name of the weightier post is the code. */
function joined(first: Role, second: Role, text: string): Role {
  const weight = (role: Role) => RANKING.indexOf(role.level) * 2 + (role.code === "ceo" ? 0 : 1);
  const leading = weight(second) < weight(first) ? second : first;
  return { ...leading, start: first.start, end: second.end, role: text.slice(first.start, second.end) };
}
