import type { Block } from "#core/page.ts";
import { visibleText } from "#core/visible-text.ts";
import { ancestorsOfContent, isChrome } from "./page-chrome.ts";
import { DEPTH_MAX, tooLarge } from "./page-markup.ts";
import { attribute, isElement, type PageElement, type PageNode, type PageTree } from "./page-node.ts";

/** A block with what the search for the article weighs: where it stands and how many of its characters are links. */
export type OutlineBlock<E extends PageElement = PageElement> = Block & { element: E | undefined; linkedChars: number };

export type Found<E extends PageElement = PageElement> = { element: E; isChrome: boolean };

export type Outline<E extends PageElement = PageElement> = {
  blocks: OutlineBlock<E>[];
  anchors: Found<E>[];
  times: Found<E>[];
  /** `<script>`, `<iframe>`, `<link>`, `<meta>`, `<base>`, `<noscript>` and `<title>`, wherever they stand. */
  machinery: E[];
  images: E[];
};

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark q s small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
/** Nothing under these is text a reader sees. */
const UNSEEN = new Set(
  "script style title template noscript svg math iframe object canvas audio video select datalist option textarea button progress meter del".split(
    " ",
  ),
);
const MACHINERY = new Set(["script", "iframe", "link", "meta", "base", "noscript", "title"]);

/** Where the walk stands. `isContent`: inside `<main>` or `<article>`, whose headers are not the site's. */
type Place<E extends PageElement> = {
  element: E | undefined;
  isChrome: boolean;
  isContent: boolean;
  isLinked: boolean;
  depth: number;
};

/**
 * The page in reading order: its blocks, links and dates, and what is chrome. Throws `page_too_large` when elements
 * are nested deeper than the limit.
 */
export function outlinePage<E extends PageElement = PageElement>(tree: PageTree): Outline<E> {
  // By list, not by sibling: linkedom's document type has no next sibling.
  return outlineNodes(tree.childNodes, ancestorsOfContent(tree));
}

/** Parts of a page in reading order, as `outlinePage`; whoever picked them out wants all of them, so none is chrome as a whole. */
export function outlineParts<E extends PageElement>(elements: E[]): Outline<E> {
  return outlineNodes(elements, new Set(elements));
}

function outlineNodes<E extends PageElement>(nodes: Iterable<PageNode>, keep: Set<PageElement>): Outline<E> {
  const walk = new OutlineWalk<E>(keep);
  const top: Place<E> = { element: undefined, isChrome: false, isContent: false, isLinked: false, depth: 0 };
  for (const node of nodes) walk.visit(node, top);
  walk.endBlock(top);
  return walk.outline;
}

/** One walk through a page, with the text of the block that is being read. */
class OutlineWalk<E extends PageElement> {
  readonly outline: Outline<E> = { blocks: [], anchors: [], times: [], machinery: [], images: [] };
  readonly #keep: Set<PageElement>;
  #buffer = "";
  /** Whether the buffer holds more than white space; asking the buffer at each of many cells would take quadratic time. */
  #hasText = false;
  #linkedChars = 0;

  constructor(keep: Set<PageElement>) {
    this.#keep = keep;
  }

  visit(node: PageNode, place: Place<E>): void {
    // A tree has elements of one kind.
    if (isElement(node)) this.#enter(node as E, place);
    if (node.nodeType !== 3) return;
    const text = node.nodeValue ?? "";
    // Outside `<pre>` a line end of the markup is a space; only `<br>` ends a line.
    this.#buffer += place.element?.localName === "pre" ? text : text.replaceAll("\n", " ");
    this.#hasText ||= text.trim() !== "";
    if (place.isLinked) this.#linkedChars += text.trim().length;
  }

  endBlock({ element, isChrome }: Place<E>): void {
    // A double line break inside a block is how old pages write paragraphs.
    for (const part of this.#buffer.split(/\n\s*\n/)) {
      const text = collapse(part);
      const tag = element?.localName ?? "body";
      if (text !== "") this.outline.blocks.push({ text, tag, isChrome, element, linkedChars: this.#linkedChars });
    }
    this.#buffer = "";
    this.#hasText = false;
    this.#linkedChars = 0;
  }

  #enter(element: E, place: Place<E>): void {
    const name = element.localName;
    if (place.depth > DEPTH_MAX) throw tooLarge("depth");
    if (MACHINERY.has(name)) this.outline.machinery.push(element);
    if (name === "br") this.#buffer += "\n";
    if (name === "a") this.outline.anchors.push({ element, isChrome: place.isChrome });
    if (name === "img") this.outline.images.push(element);
    if (name === "time") this.outline.times.push({ element, isChrome: place.isChrome });
    if (UNSEEN.has(name) || isHidden(element)) return;
    if (INLINE.has(name)) this.#readInline(element, place);
    else if (name === "td" || name === "th") this.#readCell(element, place);
    else this.#readBlock(element, place);
  }

  #readInline(element: E, place: Place<E>): void {
    // Neighbours without a space between them are boxes side by side, such as a plan's name and its price.
    if (element.previousSibling?.nodeType === 1) this.#buffer += " ";
    this.#walk(element, { ...place, isLinked: place.isLinked || element.localName === "a", depth: place.depth + 1 });
  }

  /** The cells of a row are one block, unless they hold blocks of their own. */
  #readCell(element: E, place: Place<E>): void {
    if (this.#hasText) this.#buffer += " | ";
    const isChromeCell = place.isChrome || isChrome(element, place.isContent, this.#keep);
    this.#walk(element, { ...place, isChrome: isChromeCell, depth: place.depth + 1 });
  }

  #readBlock(element: E, place: Place<E>): void {
    this.endBlock(place);
    const inside: Place<E> = {
      element,
      isChrome: place.isChrome || isChrome(element, place.isContent, this.#keep),
      isContent: place.isContent || element.localName === "main" || element.localName === "article",
      isLinked: place.isLinked,
      depth: place.depth + 1,
    };
    this.#walk(element, inside);
    this.endBlock(inside);
  }

  #walk(parent: PageNode, place: Place<E>): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) this.visit(node, place);
  }
}

/** White space as a reader sees it: none at the ends, one space between words; nothing invisible. */
export function collapse(text: string): string {
  return visibleText(text)
    .replace(/[\s\u00a0\u0085]+/g, " ")
    .trim();
}

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute("hidden")) return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, "style").slice(0, 500));
}
