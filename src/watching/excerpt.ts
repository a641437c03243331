import { SPANS_MAX, type Span } from "#core/watch.ts";
import type { Place } from "#matching/keyword.ts";
import { unitePlaces } from "#matching/places.ts";

const LENGTH = 1_000;
const CUT_HEAD = "… ";
const CUT_TAIL = " …";

/** A part of a text, and where the marks of the whole stand in it. */
export type Excerpt = { text: string; spans: Span[] };

/** What stands around a place, from `from` on: whole words, at most 1,000 characters. */
export function excerptAround(
  whole: string,
  { start, marks }: Pick<Place, "start"> & { marks: Place[] },
  from: number,
): Excerpt {
  const { head, words, tail, begin } = cut(whole, start, from);
  const spans = marks.flatMap((place) => {
    const span = { start: Math.max(0, place.start - begin), end: Math.min(words.length, place.end - begin) };
    return span.start < span.end ? [{ start: span.start + head.length, end: span.end + head.length }] : [];
  });
  return { text: head + words + tail, spans: unitePlaces(spans, SPANS_MAX) };
}

/** Those of the marks that stand at the beginning of a text, which this is. */
export function marksWithin(beginning: string, marks: Place[]): Span[] {
  const within = marks.map(({ start, end }) => ({ start, end: Math.min(end, beginning.length) }));
  return unitePlaces(
    within.filter(({ start, end }) => start < end),
    SPANS_MAX,
  );
}

type Cut = { head: string; words: string; tail: string; begin: number };

/** The words from `begin` on, with marks where others stood before or after them. */
function cut(text: string, start: number, from: number): Cut {
  if (text.length - from <= LENGTH) return { head: "", words: text.slice(from), tail: "", begin: from };
  const middle = Math.min(Math.max(start, from), text.length);
  const begin = Math.max(from, Math.min(middle - LENGTH / 4, text.length - LENGTH));
  const stop = Math.min(text.length, begin + LENGTH);
  const words = text.slice(begin, stop).toWellFormed();
  const before = begin > from ? (/^\S*\s/.exec(words)?.[0].length ?? 0) : 0;
  const after = stop < text.length ? (/\s\S*$/.exec(words)?.[0].length ?? 0) : 0;
  return {
    head: before > 0 ? CUT_HEAD : "",
    words: words.slice(before, words.length - after),
    tail: after > 0 ? CUT_TAIL : "",
    begin: begin + before,
  };
}
