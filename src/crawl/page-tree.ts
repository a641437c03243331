import { Parser } from "htmlparser2";
import { DOMParser } from "linkedom";
import { AppError } from "#core/errors.ts";

/** UTF-16 units; a body of 2 MiB never has more. */
const LENGTH_MAX = 2 * 1024 * 1024;
/** Elements, texts and attributes together. */
const NODES_MAX = 200_000;
export const DEPTH_MAX = 512;

/** Below both figures the tree is harmless whatever the markup is (measured: under 60 ms), so it need not be counted. */
const ORDINARY_LENGTH = 256 * 1024;
const ORDINARY_TAGS = 5_000;

/**
 * HTML as a tree. Nothing is implied: a page without `<html>` or `<body>` is a list of whatever it holds.
 * Throws `invalid` with the reason `page_too_large` before memory is spent on a page beyond the limits.
 */
export function parseTree(text: string): Document {
  if (text.length > LENGTH_MAX) throw tooLarge("size");
  if (text.length > ORDINARY_LENGTH || countTags(text) > ORDINARY_TAGS) countNodes(text);
  // linkedom declares its own document type, which has the standard's methods.
  return new DOMParser().parseFromString(text, "text/html") as unknown as Document;
}

export function tooLarge(what: "size" | "depth" | "nodes"): AppError {
  return new AppError("invalid", `The page is beyond the limit of ${what}.`, { reason: "page_too_large" });
}

/** Spellings of attribute names as sites write them: linkedom keeps the case, and React writes `dateTime`. */
const CAMEL: Record<string, string> = { datetime: "dateTime", itemprop: "itemProp", "http-equiv": "httpEquiv" };

/** The value of an attribute, whatever the case of its name; empty when absent. */
export function attribute(element: Element, name: string): string {
  return (
    element.getAttribute(name) ??
    element.getAttribute(name.toUpperCase()) ??
    element.getAttribute(CAMEL[name] ?? name[0]?.toUpperCase() + name.slice(1)) ??
    ""
  );
}

function countTags(text: string): number {
  let tags = 0;
  for (let at = text.indexOf("<"); at !== -1 && tags <= ORDINARY_TAGS; at = text.indexOf("<", at + 1)) tags++;
  return tags;
}

/** Runs the tokenizer alone, which costs a third of a tree and stops at the first node too many. */
function countNodes(text: string): void {
  let nodes = 0;
  let depth = 0;
  const count = () => {
    nodes++;
    if (nodes > NODES_MAX) throw tooLarge("nodes");
  };
  const parser = new Parser({
    onopentagname: () => {
      count();
      depth++;
      if (depth > DEPTH_MAX) throw tooLarge("depth");
    },
    onclosetag: () => {
      depth--;
    },
    onattribute: count,
    ontext: count,
    oncomment: count,
  });
  parser.write(text);
  parser.end();
}
