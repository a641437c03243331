import { Parser } from "htmlparser2";
import { AppError } from "#core/errors.ts";

/** UTF-16 units; a body of 2 MiB never has more. */
const LENGTH_MAX = 2 * 1024 * 1024;
/** Elements, texts and attributes together. */
const NODES_MAX = 200_000;
/** Of what a reader sees; whoever reads the page counts these levels. */
export const DEPTH_MAX = 512;
/** Of anything at all: drawings, and what is hidden, may go deeper than what is read. */
const MARKUP_DEPTH_MAX = 4 * DEPTH_MAX;
/** What is for browsers without frames or plug-ins. It comes as one text, and yet holds the links of old pages. */
const FALLBACKS = new Set(["noframes", "noembed"]);

/** What a page is told to, in its order. Every element is closed, by the page or for it. */
export type MarkupSink = {
  open(name: string, attributes: Record<string, string>): void;
  close(): void;
  text(text: string): void;
  cdata(text: string): void;
  comment(text: string): void;
};

/**
 * Reads HTML, of which nothing is implied: a page without `<html>` has none. All trees are built from this, so that all are the
 * same. Throws `invalid` with the reason `page_too_large` before memory is spent on a page beyond the limits.
 */
export function readMarkup(text: string, sink: MarkupSink): void {
  if (text.length > LENGTH_MAX) throw tooLarge("size");
  new MarkupReader(sink).read(withoutCutTag(text));
}

export function tooLarge(what: "size" | "depth" | "nodes"): AppError {
  return new AppError("invalid", `The page is beyond the limit of ${what}.`, { reason: "page_too_large" });
}

/** A page that breaks off inside a tag: the parser would take what there is of it for text. */
function withoutCutTag(text: string): string {
  const at = text.lastIndexOf("<");
  return at !== -1 && text.indexOf(">", at) === -1 && /[a-z!/?]/i.test(text[at + 1] ?? "!") ? text.slice(0, at) : text;
}

/** Takes the parser's events. */
class MarkupReader {
  readonly #sink: MarkupSink;
  #nodes = 0;
  #depth = 0;
  #isCdata = false;
  /** The markup of the fallback that is open. */
  #fallback: string | undefined;
  /** One inside another stays text, as reading each anew would take quadratic time. */
  #isInFallback = false;

  constructor(sink: MarkupSink) {
    this.#sink = sink;
  }

  read(text: string): void {
    const parser = new Parser(this, { lowerCaseAttributeNames: false });
    parser.write(text);
    parser.end();
  }

  onopentagname(): void {
    this.#count();
    if (++this.#depth > MARKUP_DEPTH_MAX) throw tooLarge("depth");
  }

  onattribute(): void {
    this.#count();
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.#sink.open(name, attributes);
    if (FALLBACKS.has(name) && !this.#isInFallback) this.#fallback = "";
  }

  onclosetag(): void {
    const fallback = this.#fallback;
    if (fallback !== undefined) {
      this.#fallback = undefined;
      this.#isInFallback = true;
      this.read(fallback);
      this.#isInFallback = false;
    }
    this.#depth--;
    this.#sink.close();
  }

  ontext(text: string): void {
    if (this.#fallback !== undefined) {
      this.#fallback += text;
      return;
    }
    this.#count();
    if (this.#isCdata) this.#sink.cdata(text);
    else this.#sink.text(text);
  }

  oncomment(text: string): void {
    this.#count();
    this.#sink.comment(text);
  }

  oncdatastart(): void {
    this.#isCdata = true;
  }

  oncdataend(): void {
    this.#isCdata = false;
  }

  #count(): void {
    if (++this.#nodes > NODES_MAX) throw tooLarge("nodes");
  }
}
