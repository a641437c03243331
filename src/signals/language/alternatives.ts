/** One of the ways in which an expression can match, in the three pieces that it is made of. */
export type Alternative = { before: string; own: string; after: string };

/** Of fewer alternatives nothing is gained by looking at each. */
const ALTERNATIVES_MIN = 4;
/** Choices within choices are taken apart up to here. */
const [DEPTH_MAX, ALTERNATIVES_MAX] = [4, 600];

/**
 * Takes a regular expression apart at the groups that it begins with: whatever the expression matches at a place, the first of the
 * alternatives that matches there matches too, and just the same. Undefined where that is not certain: where a group is referred to,
 * or where the groups of an alternative would be counted otherwise.
 */
export function takeApart(source: string): Alternative[] | undefined {
  if (/\\[1-9k]/.test(source)) return undefined;
  const alternatives = alternativesOf({ before: "", own: source, after: "" }, DEPTH_MAX);
  if (alternatives.length < ALTERNATIVES_MIN || alternatives.length > ALTERNATIVES_MAX) return undefined;
  const groups = countGroups(source);
  const hasAll = ({ before, after }: Alternative) => countGroups(before) + countGroups(after) === groups;
  return alternatives.every(hasAll) ? alternatives : undefined;
}

function alternativesOf(whole: Alternative, depth: number): Alternative[] {
  const { before, own, after } = whole;
  const parts = partsOf(own);
  if (parts.length > 1) return parts.flatMap((part) => alternativesOf({ before, own: part, after }, depth));
  let at = 0;
  // What takes up no text: edges of words, and what must or must not stand around.
  for (let end = zeroWidth(own, at); end > at; end = zeroWidth(own, at)) at = end;
  if (depth === 0 || !own.startsWith("(?:", at)) return [whole];
  const end = endOfGroup(own, at);
  if (/^[*+?{]/.test(own.slice(end, end + 1))) return [whole];
  const inner = { before: before + own.slice(0, at), own: own.slice(at + 3, end - 1), after: own.slice(end) + after };
  return alternativesOf(inner, depth - 1);
}

/** The end of what takes up no text at this place; the place itself when there is no such thing. */
function zeroWidth(source: string, at: number): number {
  if (source[at] === "^") return at + 1;
  if (source.startsWith("\\b", at)) return at + 2;
  return /^\(\?<?[=!]/.test(source.slice(at, at + 4)) ? endOfGroup(source, at) : at;
}

/** Groups whose content a match tells. */
function countGroups(piece: string): number {
  const bare = piece.replace(/\\[\s\S]|\[(?:\\.|[^\]\\])*\]/g, "");
  return bare.match(/\((?!\?[:=!]|\?<[=!])/g)?.length ?? 0;
}

/** Splits at the bars that stand in no group. */
function partsOf(source: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length; ) {
    if (source[at] === "|") {
      parts.push(source.slice(start, at));
      start = at + 1;
    }
    at = source[at] === "(" ? endOfGroup(source, at) : endOfChar(source, at);
  }
  return [...parts, source.slice(start)];
}

/** The place after the bracket that closes the one at this place. */
function endOfGroup(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at = endOfChar(source, at)) {
    if (source[at] === "(") depth += 1;
    else if (source[at] === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error(`regular expression without a closing bracket: ${source.slice(start, start + 20)}`);
}

/** The place after a character, an escape or a class. */
function endOfChar(source: string, at: number): number {
  if (source[at] === "\\") return at + 2;
  if (source[at] !== "[") return at + 1;
  let end = at + 1;
  while (end < source.length && source[end] !== "]") end += source[end] === "\\" ? 2 : 1;
  return end + 1;
}
