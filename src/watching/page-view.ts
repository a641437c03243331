import type { FetchedBody } from "#core/page.ts";
import { cutText } from "#core/visible-text.ts";
import type { WatchFlaw } from "#core/watch.ts";
import { parseDom } from "#crawl/page-dom.ts";
import { collapse, outlinePage } from "#crawl/page-outline.ts";
import type { ListedBlocks } from "#matching/reordered.ts";
import { Headings } from "./headings.ts";
import { listsAmong } from "./lists.ts";
import { closesBody, flawOf, isCutOff } from "./page-flaws.ts";
import { type Part, partsAt, removeAt } from "./page-parts.ts";

/**
 * The watched part of one fetched page: its visible text in reading order, a block at a time, which blocks are lists, and what heads them.
 * `isClosed`: the markup of the page goes on to the end of its body.
 */
export type PageView = {
  url: string;
  title: string;
  blocks: string[];
  isClosed: boolean;
  lists(): ListedBlocks[];
  headings(): Pick<Headings, "of">;
};

/** Blocks that are compared; what lies beyond is not watched. */
const BLOCKS_MAX = 5_000;
/** Longer paragraphs are compared in pieces. */
const PIECE_LENGTH = 800;
const TEXT_LENGTH_MAX = 200_000;
const TITLE_LENGTH_MAX = 500;

/** Which part is watched, and what in it is not; without a selector all but navigation, footers and the like. */
export type WatchedPart = { selector?: string | undefined; ignore?: string[] };

/** The view of a body, or why there is none. Throws `invalid` for a page beyond the limits; a selector may take its time. */
export function viewPage(body: FetchedBody, { selector, ignore = [] }: WatchedPart): PageView | { flaw: WatchFlaw } {
  if (/html/i.test(body.contentType) && isCutOff(body.text)) return { flaw: "incomplete_page" };
  const document = parseDom(body.text);
  const whole = outlinePage<Element>(document);
  const title = collapse(whole.machinery.find(({ localName }) => localName === "title")?.textContent ?? "");
  const flaw = flawOf(document, title, whole.blocks);
  if (flaw) return { flaw };
  for (const unwanted of ignore) removeAt(document, unwanted);
  // What was ignored is gone from the tree, so it is read again.
  const read = () => (ignore.length > 0 ? outlinePage<Element>(document) : whole).blocks;
  const watched: Part[] | undefined =
    selector === undefined ? read().filter(({ isChrome }) => !isChrome) : partsAt(document, selector);
  if (!watched) return { flaw: "selector_not_found" };
  const pieces = watched.flatMap(({ text, element }) => piecesOf(text).map((piece) => ({ piece, element })));
  const texts = withinLimits(pieces.map(({ piece }) => piece));
  if (texts.length === 0) return { flaw: "empty_page" };
  const elements = pieces.slice(0, texts.length).map(({ element }) => element);
  return {
    url: body.url,
    title: cutText(title, TITLE_LENGTH_MAX),
    blocks: texts,
    isClosed: closesBody(body.text),
    lists: () => listsAmong(elements),
    headings: () => new Headings(read(), elements),
  };
}

/** The views of several looks, or why the first that has none has none. */
export function viewPages(bodies: FetchedBody[], part: WatchedPart): PageView[] | { flaw: WatchFlaw } {
  const views: PageView[] = [];
  for (const body of bodies) {
    const view = viewPage(body, part);
    if ("flaw" in view) return view;
    views.push(view);
  }
  return views;
}

/** The blocks of a text that is no page: its lines. */
export function blocksOf(text: string): string[] {
  const lines = text.split("\n").map(collapse);
  return withinLimits(lines.filter((line) => line !== "").flatMap(piecesOf));
}

/** A long paragraph by its sentences, several to a piece; one that has none is cut. */
function piecesOf(text: string): string[] {
  if (text.length <= PIECE_LENGTH) return [text];
  const pieces: string[] = [];
  for (const sentence of text.split(/(?<=[.!?;:。]) /u)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length < PIECE_LENGTH)
      pieces[pieces.length - 1] = `${last} ${sentence}`;
    else
      for (let at = 0; at < sentence.length; at += PIECE_LENGTH)
        pieces.push(sentence.slice(at, at + PIECE_LENGTH).toWellFormed());
  }
  return pieces;
}

function withinLimits(blocks: string[]): string[] {
  let left = TEXT_LENGTH_MAX;
  const kept: string[] = [];
  for (const block of blocks.slice(0, BLOCKS_MAX)) {
    left -= block.length;
    if (left < 0) break;
    kept.push(block);
  }
  return kept;
}
