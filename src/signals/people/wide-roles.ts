import { findLeaderRoles, joinRoles, kebab, type Role } from "../language/roles.ts";
import { overlaps, type Span } from "../language/sentences.ts";
import { nounKind } from "./lower-titles.ts";
import { type Shape, shapeOf, type Token } from "./title-shapes.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}&]*(?:[’'-][\p{L}\p{N}]+)*|(?<= )&(?= )/gu;

/**
 * Every post of the text from founder and chair to team lead and trade; posts of C level, VP and board win over lower ones.
 * `names` are the people and companies of the text: a title ends where one of them begins. Linear.
 */
export function findWideRoles(text: string, names: readonly Span[] = []): Role[] {
  const leaders = findLeaderRoles(text);
  if (!text.match(WORD)?.some(nounKind)) return [...leaders];
  const tokens = [...text.matchAll(WORD)].map(
    (match): Token => ({ text: match[0], start: match.index, end: match.index + match[0].length }),
  );
  const shapes = tokens.flatMap(({ text: word }, at): Shape[] => {
    const kind = nounKind(word);
    const shape = kind && shapeOf(kind, { text, tokens, at });
    return shape ? [shape] : [];
  });
  if (shapes.length === 0) return [...leaders];
  const lower = shapes.flatMap((shape): Role[] => {
    const { start, end } = withoutNames(text, shape, names);
    if (end - start < 3) return [];
    const role = text.slice(start, end);
    return [{ start, end, role, level: shape.level, normalised: kebab(role) }];
  });
  // A seat that the usual titles know only in part is the fuller one: "board chair", "independent director".
  const kept = leaders.filter(
    (leader) => !lower.some((seat) => seat.level === "board" && leader.level === "board" && holds(seat, leader)),
  );
  return joinRoles([...kept, ...lower.filter((role) => !kept.some((leader) => overlaps(role, leader)))], text);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/** "Roe Marketing Director" of "Jane Roe Marketing Director", "director of the Acme" of "director of the Acme Library". */
function withoutNames(text: string, title: Span, names: readonly Span[]): Span {
  let { start, end } = title;
  for (const name of names) {
    if (name.start <= start && start < name.end) start = Math.min(end, name.end);
    // "Terrorism Underwriter" has the shape of a name; the noun that a title is built on tells otherwise.
    else if (name.start < end && end <= name.end && !endsWithNoun(text.slice(start, end))) end = name.start;
  }
  const kept = text.slice(start, end);
  const lead = /^[ ,-]*/.exec(kept)?.[0].length ?? 0;
  const rest = /(?:,? (?:of|for|and|&|der|des|de|du|del|di|da|do|van|von)(?: (?:the|la|le|el))?)?[ ,]*$/u.exec(kept);
  return { start: start + lead, end: start + Math.max(lead, rest?.index ?? kept.length) };
}

function endsWithNoun(title: string): boolean {
  return nounKind(title.slice(title.lastIndexOf(" ") + 1)) !== undefined;
}
