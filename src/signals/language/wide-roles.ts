import { FOUNDER_TITLE, LOWER_TITLES, TRADE_TITLE, TRADES } from "./lower-titles.ts";
import { findLeaderRoles, joinRoles, kebab, type Role } from "./roles.ts";
import type { Span } from "./sentences.ts";

const TITLES = [...LOWER_TITLES, TRADE_TITLE, FOUNDER_TITLE];
const LOWER = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${TITLES.map(({ pattern }, i) => `(?<t${i}>${pattern})`).join("|")})(?![\\p{L}\\p{N}])`,
  "gu",
);

/**
 * Every post of the text from founder and chair to team lead and trade; posts of C level, VP and board win over lower ones.
 * `names` are the people and companies of the text: a title ends where one of them begins.
 */
export function findWideRoles(text: string, names: Span[] = []): Role[] {
  const leaders = findLeaderRoles(text);
  const lower = [...text.matchAll(LOWER)].flatMap((match): Role[] => {
    const title = TITLES.find((_, i) => match.groups?.[`t${i}`] !== undefined);
    const { start, end } = withoutNames(text, { start: match.index, end: match.index + match[0].length }, names);
    if (!title || end - start < 4 || leaders.some((leader) => start < leader.end && leader.start < end)) return [];
    const role = text.slice(start, end);
    return [{ start, end, role, level: title.level, normalised: kebab(role) }];
  });
  return joinRoles([...leaders, ...lower], text);
}

const HEAD_NOUN = new RegExp(`(?:[Dd]irector|[Hh]ead|[Ll]eader|[Ll]ead|${TRADES})$`, "u");

/** "Roe Marketing Director" of "Jane Roe Marketing Director", "director of the Acme" of "director of the Acme Library". */
function withoutNames(text: string, title: Span, names: Span[]): Span {
  let { start, end } = title;
  for (const name of names) {
    if (name.start <= start && start < name.end) start = Math.min(end, name.end);
    // "Terrorism Underwriter" has the shape of a name; the noun that a title is built on tells otherwise.
    else if (name.start < end && end <= name.end && !HEAD_NOUN.test(text.slice(start, end))) end = name.start;
  }
  const kept = text.slice(start, end);
  const lead = /^[ ,-]*/.exec(kept)?.[0].length ?? 0;
  const rest = /(?:,? (?:of|for|and|&|der|des|de|du|del|di|da|do|van|von)(?: (?:the|la|le|el))?)?[ ,]*$/u.exec(kept);
  return { start: start + lead, end: start + (rest?.index ?? kept.length) };
}
