import type { Span } from "./sentences.ts";
import type { SubjectMatcher } from "./subject.ts";

/**
 * The matcher for a text that has the short form of a long name as a word: "Kestrel spotted in tower … a pair of kestrels" means no
 * Kestrel Labs. The full name, or a short one with a capital among words without, says otherwise.
 */
export function heedingWords(matcher: SubjectMatcher, text: string): SubjectMatcher {
  if (matcher.isNamedIn(text) || !isMeantAsWord(matcher, text)) return matcher;
  return { ...matcher, findLoosely: matcher.find, isLooselyNamedIn: matcher.isNamedIn };
}

/** Whether a name may as well be a word: the text has it in small letters too, and with a capital only where any word has one. */
export function isMeantAsWord(matcher: SubjectMatcher, text: string): boolean {
  const named = matcher.findLoosely(text);
  return named.length > 0 && named.every((span) => !isAmongWords(text, span)) && isUsedAsWord(text, named);
}

function isAmongWords(text: string, { start }: Span): boolean {
  return /(?<!\p{L})(?!(?:an?|the|this|one|ein|eine|der|die|das|un|une|le|la|el|una|um|uma|o|il|een|de|het) )\p{Ll}[\p{L}'’-]*,? $/u.test(
    text.slice(Math.max(0, start - 30), start),
  );
}

/** In small letters. */
function isUsedAsWord(text: string, spans: readonly Span[]): boolean {
  const words = new Set(spans.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  return [...words].some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const isWhole = !/[\p{L}\p{N}.@/_-]/u.test(text.charAt(at - 1));
      if (isWhole && ENDS_WORD.test(text.slice(at + word.length, at + word.length + 6))) return true;
    }
    return false;
  });
}

/** With the endings of a plural; "a beacon of hope" is a figure of speech. */
const ENDS_WORD = /^(?:e?s|e?n)?(?![\p{L}\p{N}@/_-]|\.\p{L}| of )/u;
