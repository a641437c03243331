/** Phrases a text must have and must not have; an empty list asks for nothing. */
export type Phrases = { any: string[]; all: string[]; none: string[] };

/** Where the first phrase that counts stands in a text that meets all conditions; undefined when it does not. */
export function findPhrases(text: string, { any, all, none }: Phrases): { start: number; end: number } | undefined {
  const placeOf = (phrase: string) => {
    const match = toPattern(phrase).exec(text);
    return match ? { start: match.index, end: match.index + match[0].length } : undefined;
  };
  if (none.some(placeOf)) return undefined;
  const required = all.map(placeOf);
  if (required.includes(undefined)) return undefined;
  const wanted = any.map(placeOf).filter((place) => place !== undefined);
  if (any.length > 0 && wanted.length === 0) return undefined;
  return [...wanted, ...required.filter((place) => place !== undefined)].sort((a, b) => a.start - b.start)[0];
}

/** Whole words, whatever the case and the white space between them. */
function toPattern(phrase: string): RegExp {
  const words = phrase.trim().split(/\s+/).map(RegExp.escape);
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, "iu");
}
