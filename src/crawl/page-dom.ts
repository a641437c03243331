import { DOMParser } from "linkedom";
import { type MarkupSink, readMarkup } from "./page-markup.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Of one element; no selector asks for one of more. The DOM looks for each among those before it, which takes quadratic time. */
const ATTRIBUTES_MAX = 1_000;

/**
 * HTML as a DOM, for what picks out or takes away parts of a page: selectors and paths. It holds what `parseTree` would.
 * Throws `invalid` with the reason `page_too_large` before memory is spent on a page beyond the limits.
 */
export function parseDom(text: string): Document {
  // linkedom declares its own document type, which has the standard's methods. Its own parser is another, and knows no limits.
  const document = new DOMParser().parseFromString("", "text/html") as unknown as Document;
  readMarkup(text, new DomBuilder(document));
  return document;
}

class DomBuilder implements MarkupSink {
  readonly #document: Document;
  #open: ParentNode & Node;
  #drawing: Element | undefined;

  constructor(document: Document) {
    this.#document = document;
    this.#open = document;
  }

  open(name: string, attributes: Record<string, string>): void {
    const isDrawn = this.#drawing !== undefined || name === "svg";
    const element = isDrawn ? this.#document.createElementNS(SVG, name) : this.#document.createElement(name);
    // Each goes before those that are there.
    for (const [attribute, value] of Object.entries(attributes).slice(0, ATTRIBUTES_MAX).reverse())
      element.setAttribute(attribute, value);
    this.#open.appendChild(element);
    this.#open = element;
    if (isDrawn) this.#drawing ??= element;
  }

  close(): void {
    if (this.#open === this.#drawing) this.#drawing = undefined;
    this.#open = this.#open.parentNode ?? this.#document;
  }

  text(text: string): void {
    this.#open.appendChild(this.#document.createTextNode(text));
  }

  cdata(text: string): void {
    this.#open.appendChild(this.#document.createCDATASection(text));
  }

  comment(text: string): void {
    this.#open.appendChild(this.#document.createComment(text));
  }
}
