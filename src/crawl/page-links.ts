import type { Link } from "#core/page.ts";
import { plainUrl } from "#core/plain-url.ts";
import { cutText } from "#core/visible-text.ts";
import { theOneDate } from "./page-date.ts";
import { attribute, isElement, type PageElement, type PageNode } from "./page-node.ts";
import { collapse, type Found } from "./page-outline.ts";

const LINKS_MAX = 5_000;
const TEXT_MAX = 300;
const REFRESH_LENGTH_MAX = 4_096;
/** An entry of a list is a headline, a date and a teaser; more text than this is a page. */
const ENTRY_TEXT_MAX = 800;
const ENTRY_LEVELS_MAX = 6;
const ENTRY_TAGS = new Set(["li", "article", "tr", "dd"]);

/** What is linked and embedded, in reading order: `<link>`, scripts, frames and the refresh first, then `<a>`. */
export function pageLinks(machinery: PageElement[], anchors: Found[], baseUrl: string): Link[] {
  const targets = new Map<PageElement, string>();
  const chrome = new Set<PageElement>();
  for (const { element, isChrome } of anchors.slice(0, LINKS_MAX)) {
    const href = absolute(attribute(element, "href"), baseUrl);
    if (href !== undefined) targets.set(element, href);
    if (isChrome) chrome.add(element);
  }
  const crowded = crowdedElements(targets);
  const linked = [...targets].map(([anchor, href]) => {
    // Menus hold no entries, and most links of a page are in menus.
    const at = chrome.has(anchor) ? undefined : dateBeside(anchor, crowded);
    const link = { href, text: textOf(anchor), rel: attribute(anchor, "rel"), type: attribute(anchor, "type") };
    return at === undefined ? link : { ...link, publishedAt: at };
  });
  return [...machinery.flatMap((element) => embedded(element, baseUrl)), ...linked].slice(0, LINKS_MAX);
}

/** An absolute web address, undefined for `mailto:`, `javascript:`, empty and broken ones. */
export function absolute(href: string, baseUrl: string): string | undefined {
  if (href === "" || href.length > 4_096) return undefined;
  const url = URL.parse(href.trim(), baseUrl);
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : undefined;
}

function embedded(element: PageElement, baseUrl: string): Link[] {
  const name = element.localName;
  if (name === "meta") return refresh(element, baseUrl);
  const isLink = name === "link";
  if (!isLink && name !== "script" && name !== "iframe") return [];
  const href = absolute(attribute(element, isLink ? "href" : "src"), baseUrl);
  if (href === undefined) return [];
  const rel = isLink ? attribute(element, "rel").toLowerCase() : name;
  return [
    {
      href,
      text: cutText(collapse(attribute(element, "title")), TEXT_MAX),
      rel,
      type: attribute(element, "type").toLowerCase(),
    },
  ];
}

/** Where the page sends its visitors by itself; one that only loads itself anew names no address. */
function refresh(meta: PageElement, baseUrl: string): Link[] {
  if (attribute(meta, "http-equiv").toLowerCase() !== "refresh") return [];
  const content = attribute(meta, "content").trim().slice(0, REFRESH_LENGTH_MAX);
  const target = /^[\d.]+[;,\s]+(?:url\s*=\s*)?["']?([^"']+)/i.exec(content)?.[1];
  const href = target === undefined ? undefined : absolute(target, baseUrl);
  return href === undefined ? [] : [{ href, text: "", rel: "refresh", type: "" }];
}

/** The headline inside a card that is one big link, else all its text, else what a screen reader says. */
function textOf(anchor: PageElement): string {
  const { text, heading, alt } = readEntry(anchor, TEXT_MAX);
  const shown = collapse(heading === undefined ? text : readEntry(heading, TEXT_MAX).text);
  return cutText(shown || collapse(attribute(anchor, "aria-label") || attribute(anchor, "title") || alt), TEXT_MAX);
}

/** Elements that hold links to more than one place, up to a few levels above each link. */
function crowdedElements(targets: Map<PageElement, string>): Set<PageElement> {
  const first = new Map<PageElement, string>();
  const crowded = new Set<PageElement>();
  for (const [anchor, target] of targets) {
    const href = /[?#]/.test(target) ? (plainUrl(target) ?? target) : target;
    let element = anchor.parentElement;
    for (let level = 0; element !== null && level < ENTRY_LEVELS_MAX; level++) {
      if ((first.get(element) ?? href) !== href) crowded.add(element);
      first.set(element, href);
      element = element.parentElement;
    }
  }
  return crowded;
}

/**
 * The date of a link's entry: that of the nearest list item, article or table row, else of the largest element around
 * the link that leads nowhere else. Only if exactly one day is printed there.
 */
function dateBeside(anchor: PageElement, crowded: Set<PageElement>): number | undefined {
  let entry = anchor;
  let parent = anchor.parentElement;
  for (let level = 0; parent !== null && level < ENTRY_LEVELS_MAX; level++) {
    if (ENTRY_TAGS.has(parent.localName)) return dateOf(parent);
    if (crowded.has(parent) || parent.localName === "body") break;
    entry = parent;
    parent = parent.parentElement;
  }
  return dateOf(entry);
}

function dateOf(element: PageElement): number | undefined {
  const { text, times } = readEntry(element, ENTRY_TEXT_MAX + 1);
  return text.length > ENTRY_TEXT_MAX ? undefined : theOneDate(text, times);
}

type Entry = { text: string; times: PageElement[]; heading: PageElement | undefined; alt: string };

/** What stands under an element, its texts with a space between them, read only as far as needed. */
function readEntry(element: PageElement, lengthMax: number): Entry {
  const entry: Entry = { text: "", times: [], heading: undefined, alt: "" };
  const read = (parent: PageNode) => {
    for (let child = parent.firstChild; child !== null && entry.text.length < lengthMax; child = child.nextSibling) {
      if (child.nodeType === 3) entry.text += `${child.nodeValue ?? ""} `;
      if (isElement(child)) enter(child);
    }
  };
  const enter = (child: PageElement) => {
    const name = child.localName;
    if (name === "script" || name === "style" || name === "svg") return;
    if (name === "time") entry.times.push(child);
    if (name === "img") entry.alt ||= attribute(child, "alt");
    if (/^h[1-4]$/.test(name)) entry.heading ??= child;
    read(child);
  };
  read(element);
  return entry;
}
