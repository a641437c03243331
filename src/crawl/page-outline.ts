import type { Block } from "#core/page.ts";
import { visibleText } from "#core/visible-text.ts";
import { attribute, DEPTH_MAX, tooLarge } from "./page-tree.ts";

/** A block with what the search for the article weighs: where it stands and how many of its characters are links. */
export type OutlineBlock = Block & { element: Element | undefined; linkedChars: number };

export type Outline = {
  blocks: OutlineBlock[];
  anchors: Element[];
  times: { element: Element; isChrome: boolean }[];
  /** `<script>`, `<iframe>`, `<link>`, `<meta>`, `<base>` and `<title>`, wherever they stand. */
  machinery: Element[];
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
const MACHINERY = new Set(["script", "iframe", "link", "meta", "base", "title"]);

/** Where the walk stands. `isContent`: inside `<main>` or `<article>`, whose headers are not the site's. */
type Place = {
  element: Element | undefined;
  isChrome: boolean;
  isContent: boolean;
  isLinked: boolean;
  depth: number;
};

/**
 * The page in reading order: its blocks, links and dates, and what is chrome. Throws `page_too_large` when elements
 * are nested deeper than the limit.
 */
export function outlinePage(document: Document): Outline {
  const outline: Outline = { blocks: [], anchors: [], times: [], machinery: [] };
  const keep = ancestorsOfContent(document);
  let buffer = "";
  let linkedChars = 0;

  const endBlock = (place: Place) => {
    // A double line break inside a block is how old pages write paragraphs.
    for (const part of buffer.split(/\n\s*\n/)) {
      const text = collapse(part);
      if (text === "") continue;
      const tag = place.element?.localName ?? "body";
      outline.blocks.push({ text, tag, isChrome: place.isChrome, element: place.element, linkedChars });
    }
    buffer = "";
    linkedChars = 0;
  };

  const enter = (element: Element, place: Place) => {
    const name = element.localName;
    if (place.depth > DEPTH_MAX) throw tooLarge("depth");
    if (MACHINERY.has(name)) outline.machinery.push(element);
    if (name === "br") buffer += "\n";
    if (name === "a") outline.anchors.push(element);
    if (name === "time") outline.times.push({ element, isChrome: place.isChrome });
    if (UNSEEN.has(name) || isHidden(element)) return;
    const isInline = INLINE.has(name);
    if (isInline) {
      // Neighbours without a space between them are boxes side by side, such as a plan's name and its price.
      if (element.previousSibling?.nodeType === 1) buffer += " ";
      walk(element, { ...place, isLinked: place.isLinked || name === "a", depth: place.depth + 1 });
      return;
    }
    const isCell = name === "td" || name === "th";
    if (isCell && buffer.trim() !== "") buffer += " | ";
    if (!isCell) endBlock(place);
    const inside: Place = {
      element: isCell ? place.element : element,
      isChrome: place.isChrome || isChrome(element, place, keep),
      isContent: place.isContent || name === "main" || name === "article",
      isLinked: place.isLinked,
      depth: place.depth + 1,
    };
    walk(element, inside);
    if (!isCell) endBlock(inside);
  };

  const walk = (parent: Node, place: Place) => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) visit(node, place);
  };

  const visit = (node: Node, place: Place) => {
    if (node.nodeType === 1) enter(node as Element, place);
    if (node.nodeType !== 3) return;
    buffer += node.nodeValue ?? "";
    if (place.isLinked) linkedChars += (node.nodeValue ?? "").trim().length;
  };

  const top: Place = { element: undefined, isChrome: false, isContent: false, isLinked: false, depth: 0 };
  // By list, not by sibling: linkedom's document type has no next sibling.
  for (const node of document.childNodes) visit(node, top);
  endBlock(top);
  return outline;
}

/** White space as a reader sees it: none at the ends, one space between words; nothing invisible. */
export function collapse(text: string): string {
  return visibleText(text)
    .replace(/[\s\u00a0\u0085]+/g, " ")
    .trim();
}

const CHROME_TAGS = new Set(["nav", "footer", "aside", "dialog", "menu"]);
const CHROME_ROLES = new Set(
  "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar".split(" "),
);
/** Words of class names and ids that say chrome as the first word, or also as the last: `site-footer`. */
const FIRST_WORDS = new Set(
  "cookie cookies consent gdpr subscribe subscription related recommended recommendations share sharing social promo advert advertisement ads sponsor comments skip tagcloud".split(
    " ",
  ),
);
const ANY_END_WORDS = new Set(
  "nav navbar navigation menu sidebar breadcrumb breadcrumbs footer newsletter signup popup modal overlay pagination pager searchform".split(
    " ",
  ),
);
/** States and layouts of what is around: `has-sidebar` does not make an element a sidebar. */
const STATE_WORDS = new Set(["has", "with", "without", "no", "is", "js", "show", "hide"]);
const CONTENT_TAGS = new Set(["html", "body", "main", "article", "h1"]);

function isChrome(element: Element, place: Place, keep: Set<Element>): boolean {
  const name = element.localName;
  if (CONTENT_TAGS.has(name) || keep.has(element)) return false;
  if (CHROME_TAGS.has(name) || CHROME_ROLES.has(attribute(element, "role").toLowerCase())) return true;
  if (name === "header") return !place.isContent;
  if (name === "form" && asksForEmail(element)) return true;
  return hasChromeName(element.className) || hasChromeName(element.id);
}

function hasChromeName(names: string): boolean {
  return names !== "" && names.length <= 500 && names.split(/\s+/).some(isChromeName);
}

function isChromeName(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_:]+/);
  const first = words[0] ?? "";
  if (STATE_WORDS.has(first)) return false;
  return FIRST_WORDS.has(first) || ANY_END_WORDS.has(first) || ANY_END_WORDS.has(words.at(-1) ?? "");
}

function asksForEmail(form: Element): boolean {
  return [...form.getElementsByTagName("input")].some((input) => attribute(input, "type").toLowerCase() === "email");
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden")) return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, "style").slice(0, 500));
}

/** What holds the headline or the main part is not chrome, whatever it is called. */
function ancestorsOfContent(document: Document): Set<Element> {
  const keep = new Set<Element>();
  const content = [...document.getElementsByTagName("main"), ...document.getElementsByTagName("h1")].slice(0, 20);
  for (const found of content) {
    for (let parent = found.parentElement; parent !== null && !keep.has(parent); parent = parent.parentElement) {
      keep.add(parent);
    }
  }
  return keep;
}
