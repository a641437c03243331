import { FOUNDER_TITLE, LOWER_TITLES, TRADE_TITLE, TRADES, withoutSmallWords } from "./lower-titles.ts";
import { remember } from "./remember.ts";
import { findLeaderRoles, joinRoles, kebab, type Role, type RoleLevel } from "./roles.ts";
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
  const lower = findLower(text).flatMap(({ level, ...title }): Role[] => {
    const { start, end } = withoutNames(text, title, names);
    if (end - start < 4 || leaders.some((leader) => start < leader.end && leader.start < end)) return [];
    const role = text.slice(start, end);
    return [{ start, end, role, level, normalised: kebab(role) }];
  });
  return joinRoles([...leaders, ...lower], text);
}

type LowerPost = Span & { level: RoleLevel };

/** Where the words of lower titles stand; the pattern is tried around the nouns that titles are built on, and nowhere else. */
const findLower = remember((text: string): readonly LowerPost[] => {
  const found: LowerPost[] = [];
  for (const { start, end } of stretchesAround(text)) {
    for (const match of withoutSmallWords(text.slice(start, end)).matchAll(LOWER)) {
      const title = TITLES.find((_, i) => match.groups?.[`t${i}`] !== undefined);
      const at = start + match.index;
      if (title) found.push({ start: at, end: at + match[0].length, level: title.level });
    }
  }
  return found;
});

/** A noun that some title is built on, or the beginning of one. */
const NOUN = new RegExp(
  `head|dire[ckt]|diret|lead|leit|supervisor|superintendent|chef|jefe|jefa|editor|trustee|\\bNED\\b|board|non-exec|independent|advis|consej|conselh|consigl|administrat|indépend|responsab|gerente|coordenad|hoofd|found|gründer|fondat|fundador|oprichter|redakteur|squad|chapter|section|member|mitglied|beirat|rat\\b|chair|observer|${TRADES}`,
  "giu",
);
/** Before and after such a noun a title may go on so far (characters). */
const TITLE_BEFORE = 110;
const TITLE_AFTER = 160;

/** The stretches of a text around such nouns, from one word to another, without overlaps. */
function stretchesAround(text: string): Span[] {
  const stretches: Span[] = [];
  for (const { index, 0: noun } of text.matchAll(NOUN)) {
    const start = index <= TITLE_BEFORE ? 0 : text.indexOf(" ", index - TITLE_BEFORE) + 1;
    const after = text.indexOf(" ", index + noun.length + TITLE_AFTER);
    const end = after < 0 ? text.length : after;
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
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
