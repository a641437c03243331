import { technologyNamed } from "#technologies/named-technologies.ts";
import { majorOf } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";

/** What of a changelog may be a launch: its head says so, or an entry that presents one thing; the other entries are changes. */

/** So many sentences are the head of a changelog. */
const HEAD_SENTENCES = 3;
const PRESENTS =
  /^(?:[#*•–—-]+ ?|\d+\. )?(?:[Ii]ntroducing|[Aa]nnouncing|[Pp]resenting|[Mm]eet) |\b(?:excited|proud|thrilled|pleased|happy|delighted) to (?:announce|introduce|present|launch|release|unveil) /u;

/** Whether a sentence of such a text may report a launch; every sentence of any other text. */
export function mayPresent({ document }: Reading, { isTitle, index, text }: Sentence): boolean {
  return document.kind !== "release" || isTitle || index <= HEAD_SENTENCES || PRESENTS.test(text);
}

/** "version 0.17.2", "Atlas" in "the release of Atlas v1.6", "Kubernetes" of templates for it: no product that is new. */
export function isNoNews({ document, matcher }: Reading, { text }: Sentence, product: string): boolean {
  if (document.kind !== "release") return false;
  const minor = MINOR.exec(text);
  if (minor !== null && majorOf(text) === undefined) {
    const lead = text.slice(0, minor.index);
    if (/^version\b/i.test(product) || product.includes(minor[0]) || lead.trimEnd().endsWith(product)) return true;
  }
  // "Node 22 is generally available" is another's news.
  const named = technologyNamed(product) ?? technologyNamed(product.replace(/ v?\d[\d.]*$/, ""));
  return named !== undefined && !matcher.isLooselyNamedIn(product);
}

/** "v1.6", "0.17.2": not the first of a line. */
const MINOR = /(?<![\w.])v?(?:0\.\d+(?:\.\d+)?|\d+\.(?:\d*[1-9]\d*(?:\.\d+)?|0\.[1-9]\d*))(?![\w.]\d)/;
