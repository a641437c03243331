import { DOMParser } from "linkedom";
import { checkLimits } from "./page-tree.ts";

/** Below both figures the tree is harmless whatever the markup is (measured: under 60 ms), so it need not be counted. */
const ORDINARY_LENGTH = 256 * 1024;
const ORDINARY_TAGS = 5_000;

/**
 * HTML as a DOM, for what picks out or takes away parts of a page: selectors and paths. Nothing is implied, as in `parseTree`.
 * Throws `invalid` with the reason `page_too_large` before memory is spent on a page beyond the limits.
 */
export function parseDom(text: string): Document {
  if (text.length > ORDINARY_LENGTH || countTags(text) > ORDINARY_TAGS) checkLimits(text);
  // linkedom declares its own document type, which has the standard's methods.
  return new DOMParser().parseFromString(text, "text/html") as unknown as Document;
}

function countTags(text: string): number {
  let tags = 0;
  for (let at = text.indexOf("<"); at !== -1 && tags <= ORDINARY_TAGS; at = text.indexOf("<", at + 1)) tags++;
  return tags;
}
