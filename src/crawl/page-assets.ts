import type { PageAsset } from "#core/page.ts";
import { absolute } from "./page-links.ts";
import { attribute, elementsNamed, type PageElement, textUnder } from "./page-node.ts";
import type { Outline } from "./page-outline.ts";

const ASSETS_MAX = 1_000;
const IMAGES_MAX = 500;
const ADDRESS_LENGTH_MAX = 200;
/** Of all inline scripts of a page together, in characters; loaders stand in the first few thousand. */
const SCRIPT_LENGTH_MAX = 200_000;

/** Scripts that a browser runs, and those that a consent dialogue releases later; the others are data. */
const RUNS = /^(?:|module|(?:text|application)\/(?:java|ecma)script|text\/plain|text\/partytown)$/i;
/** An address within a script, its slashes escaped or not; what a loader adds by itself is not there. */
const ADDRESS =
  /\\?\/\\?\/((?:[a-z\d][a-z\d-]{0,62}\.){1,6}[a-z]{2,12})((?:\\?\/[\w.@%~-]{0,80}){0,8})(\?[\w=&.%-]{0,40})?/gi;
/** Consent dialogues keep addresses in such attributes until they may be loaded. */
const SOURCES = ["src", "data-src", "data-cookieblock-src", "data-cmp-src"];

/** What a page loads, each address once and every kind in reading order. Linear in the length of the page. */
export function pageAssets({ machinery, images }: Outline, baseUrl: string): PageAsset[] {
  const assets = new Map<string, PageAsset>();
  const add = (kind: PageAsset["kind"], href: string | undefined) => {
    const address = href
      ?.replace(/^https?:\/\//, "")
      .slice(0, ADDRESS_LENGTH_MAX)
      .toLowerCase();
    if (address !== undefined && !assets.has(address)) assets.set(address, { kind, address });
  };
  let left = SCRIPT_LENGTH_MAX;
  for (const element of machinery) {
    const name = element.localName;
    if (name === "link" && isLoaded(element)) add("style", absolute(attribute(element, "href"), baseUrl));
    if (name === "iframe") add("frame", sourceOf(element, baseUrl));
    if (name === "noscript") addUnseen(element, baseUrl, add);
    if (name !== "script") continue;
    const source = sourceOf(element, baseUrl);
    if (source !== undefined) add("script", source);
    else if (RUNS.test(attribute(element, "type")) && left > 0) {
      const text = textUnder(element).slice(0, left);
      left -= text.length;
      for (const href of addressesIn(text)) add("script", href);
    }
  }
  for (const image of images.slice(0, IMAGES_MAX)) add("image", sourceOf(image, baseUrl));
  return [...assets.values()].slice(0, ASSETS_MAX);
}

function isLoaded(link: PageElement): boolean {
  return /^(?:stylesheet|preload|modulepreload)$/i.test(attribute(link, "rel").trim());
}

function sourceOf(element: PageElement, baseUrl: string): string | undefined {
  const source = SOURCES.map((name) => attribute(element, name)).find((value) => value !== "");
  return source === undefined ? undefined : absolute(source, baseUrl);
}

const UNSEEN = new Set(["iframe", "img"]);

/** Pixels and frames for visitors whose browser runs no scripts. */
function addUnseen(
  noscript: PageElement,
  baseUrl: string,
  add: (kind: PageAsset["kind"], href: string | undefined) => void,
): void {
  for (const element of elementsNamed([noscript], UNSEEN)) {
    add(element.localName === "img" ? "image" : "frame", sourceOf(element, baseUrl));
  }
}

function addressesIn(script: string): string[] {
  return [...script.matchAll(ADDRESS)].map(([, host, path = "", query = ""]) =>
    `${host}${path}${query}`.replaceAll("\\", ""),
  );
}
