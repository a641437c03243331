import type { Place } from "#matching/keyword.ts";

const LENGTH = 1_000;

/** What stands around a place, from `from` on: whole words, at most 1,000 characters. */
export function excerptAround(text: string, { start }: Pick<Place, "start">, from: number): string {
  if (text.length - from <= LENGTH) return text.slice(from);
  const middle = Math.min(Math.max(start, from), text.length);
  const begin = Math.max(from, Math.min(middle - LENGTH / 4, text.length - LENGTH));
  const stop = Math.min(text.length, begin + LENGTH);
  const words = text.slice(begin, stop).toWellFormed();
  const head = begin > from ? words.replace(/^\S*\s/, "… ") : words;
  return stop < text.length ? head.replace(/\s\S*$/, " …") : head;
}
