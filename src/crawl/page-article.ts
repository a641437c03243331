import type { PageElement } from "./page-node.ts";
import type { OutlineBlock } from "./page-outline.ts";

/** Shorter blocks are labels and captions; they do not say where the article is. */
const PROSE_LENGTH = 40;
/** The smallest element that still holds this share of the page's prose is the article. */
const PROSE_SHARE = 0.8;
/** A longer list of links than this is an index, not a sentence with links in it. */
const LINKED_SHARE_MAX = 0.6;

/**
 * The article's own blocks: the `<article>` or `<main>` that holds most of the prose, else the smallest element that
 * does. Without prose, all that is not chrome.
 */
export function articleBlocks(blocks: OutlineBlock[]): OutlineBlock[] {
  const readable = blocks.filter((block) => !block.isChrome && !isLinkList(block));
  const weights = weighElements(readable);
  const scope = semanticScope(weights) ?? densestScope(weights);
  return scope === undefined ? readable : readable.filter((block) => isInside(block.element, scope));
}

/** Paragraphs separated by blank lines, without the headline, which is the title already. */
export function joinParagraphs(blocks: OutlineBlock[], title: string): string {
  const repeatsTitle = (block: OutlineBlock) => block.tag === "h1" || block.text === title;
  return blocks
    .filter((block) => !repeatsTitle(block))
    .map((block) => block.text)
    .join("\n\n");
}

function isLinkList(block: OutlineBlock): boolean {
  return block.linkedChars / block.text.length > LINKED_SHARE_MAX && !/^(h\d|p)$/.test(block.tag);
}

/** Characters of prose under every element; an element comes after those it holds. */
function weighElements(blocks: OutlineBlock[]): Map<PageElement, number> {
  const weights = new Map<PageElement, number>();
  for (const block of blocks) {
    if (block.text.length < PROSE_LENGTH) continue;
    const weight = block.text.length - block.linkedChars;
    for (let element = block.element ?? null; element !== null; element = element.parentElement) {
      weights.set(element, (weights.get(element) ?? 0) + weight);
    }
  }
  return weights;
}

function semanticScope(weights: Map<PageElement, number>): PageElement | undefined {
  const total = heaviest(weights)?.[1] ?? 0;
  const share = (tag: string) => {
    const found = heaviest(new Map([...weights].filter(([element]) => element.localName === tag)));
    return found !== undefined && found[1] >= total * 0.5 ? found[0] : undefined;
  };
  return share("article") ?? share("main");
}

function densestScope(weights: Map<PageElement, number>): PageElement | undefined {
  const total = heaviest(weights)?.[1] ?? 0;
  const dense = [...weights].filter(([element, weight]) => weight >= total * PROSE_SHARE && !isText(element));
  return dense.sort((a, b) => depthOf(b[0]) - depthOf(a[0]))[0]?.[0];
}

function isText(element: PageElement): boolean {
  return /^(p|h\d|li|td|pre|blockquote)$/.test(element.localName);
}

function heaviest(weights: Map<PageElement, number>): [PageElement, number] | undefined {
  let best: [PageElement, number] | undefined;
  for (const entry of weights) if (best === undefined || entry[1] > best[1]) best = entry;
  return best;
}

function depthOf(element: PageElement): number {
  let depth = 0;
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) depth++;
  return depth;
}

function isInside(element: PageElement | undefined, scope: PageElement): boolean {
  for (let at = element ?? null; at !== null; at = at.parentElement) if (at === scope) return true;
  return false;
}
