import type { OutlineBlock } from "#crawl/page-outline.ts";

/** What a part of a page is headed, and which of the blocks says so; none where that block is not watched. */
export type Heading = { text: string; at: number | undefined };

const NAMES = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
/** What is longer is a sentence, not the name of a part. */
const LENGTH_MAX = 100;
/** Neighbours that are looked at before a block is held to have no heading. */
const NEIGHBOURS_MAX = 200;

/**
 * The headings of a page. A block stands under the nearest one before it that is its neighbour, or a neighbour of what it stands in, and
 * under the only one of its own card; those of the parts beside it are not its own.
 */
export class Headings {
  readonly #texts = new Map<Element, string>();
  readonly #watched: (Element | undefined)[];

  /** `watched` are the elements of the blocks that are compared, `blocks` those of the whole page. */
  constructor(blocks: OutlineBlock<Element>[], watched: (Element | undefined)[]) {
    this.#watched = watched;
    for (const { element, text, isChrome } of blocks) {
      const heading = isChrome ? undefined : headingAround(element);
      if (heading) this.#texts.set(heading, [this.#texts.get(heading) ?? "", text].join(" ").trim());
    }
    // The only one of the first rank is the name of the page and tells none of its parts from another.
    const [name, another] = [...this.#texts.keys()].filter(({ localName }) => localName === "h1");
    if (name && !another) this.#texts.delete(name);
  }

  /** The heading of the watched block at this place; undefined for one that is a heading itself or clearly stands under none. */
  of(at: number): Heading | undefined {
    const element = this.#watched[at];
    if (!element || headingAround(element)) return undefined;
    const heading = this.#above(element);
    const text = heading && this.#texts.get(heading);
    if (text === undefined || text.length > LENGTH_MAX) return undefined;
    const place = this.#watched.findIndex((one) => one !== undefined && headingAround(one) === heading);
    return { text: text.replace(/\s*:$/, ""), at: place === -1 ? undefined : place };
  }

  #above(element: Element): Element | undefined {
    let left = NEIGHBOURS_MAX;
    for (let node: Element | null = element; node && !isWhole(node); node = node.parentElement) {
      for (let beside = node.previousElementSibling; beside; beside = beside.previousElementSibling) {
        if (left-- === 0) return undefined;
        const heading = this.#heads(beside);
        if (heading) return heading;
      }
      const card = node.parentElement;
      const [only, another] = card && isCard(card) ? headingsIn(card) : [];
      if (only && !another && this.#texts.has(only) && isBefore(only, node)) return only;
    }
    return undefined;
  }

  /** The heading that a neighbour is, or holds and nothing else. */
  #heads(beside: Element): Element | undefined {
    if (this.#texts.has(beside)) return beside;
    const [only, another] = headingsIn(beside);
    if (!only || another || !this.#texts.has(only)) return undefined;
    return bare(beside) === bare(only) ? only : undefined;
  }
}

function headingAround(element: Element | undefined): Element | undefined {
  for (let node = element; node; node = node.parentElement ?? undefined) if (NAMES.has(node.localName)) return node;
  return undefined;
}

function headingsIn(element: Element): Element[] {
  return [...element.querySelectorAll([...NAMES].join(","))];
}

/** What stands outside has nothing to say about what stands inside. */
function isWhole({ localName }: Element): boolean {
  return localName === "body" || localName === "main" || localName === "article";
}

/** One of several parts of a kind, each with a heading of its own. */
function isCard(element: Element): boolean {
  const { localName, previousElementSibling: last, nextElementSibling: next } = element;
  return [last, next].some((one) => one?.localName === localName && headingsIn(one).length === 1);
}

/** Whether a heading stands in one of the neighbours before `node`. */
function isBefore(heading: Element, node: Element): boolean {
  for (let beside = node.previousElementSibling; beside; beside = beside.previousElementSibling)
    if (beside.contains(heading)) return true;
  return false;
}

function bare({ textContent }: Element): string {
  return (textContent ?? "").replace(/\s+/g, "");
}
