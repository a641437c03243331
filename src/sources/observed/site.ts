import type { Item } from "#core/document.ts";
import type { Page } from "#core/page.ts";
import { plainUrl } from "#core/plain-url.ts";
import { cutText } from "#core/visible-text.ts";

const NAVIGATION_MAX = 60;
const HEADINGS_MAX = 40;
const PLACES_MAX = 40;
const BLOCK_LENGTH_MAX = 120;
/** Folders of an asset's path that name a theme or a build, rather than one file of it. */
const FOLDERS_MAX = 3;

/** The outline of a front page, block by block, for telling a new site from an edited one. */
export function observedSite(page: Page): Item {
  const blocks = [
    ...(page.lang === "" ? [] : [`language: ${page.lang}`]),
    ...page.generators.map((generator) => `generator: ${generator}`),
    ...outlineBlocks(page),
    ...assetPlaces(page).map((place) => `asset: ${place}`),
  ];
  return {
    kind: "site",
    key: "site",
    url: plainUrl(page.url) ?? page.url,
    title: `Front page of ${new URL(page.url).hostname}`,
    text: blocks.join("\n"),
    facts: { blocks },
  };
}

/** Navigation labels and main headings, numbers aside, which count up by themselves. */
export function outlineBlocks(page: Page): string[] {
  const navigation = page.blocks.filter((block) => block.isChrome).slice(0, NAVIGATION_MAX);
  const headings = page.blocks.filter((block) => !block.isChrome && /^h[12]$/.test(block.tag)).slice(0, HEADINGS_MAX);
  const toBlock = (label: string) => (block: { text: string }) =>
    `${label}: ${cutText(block.text, BLOCK_LENGTH_MAX).replace(/\d+/g, "#")}`;
  return [...new Set([...navigation.map(toBlock("navigation")), ...headings.map(toBlock("heading"))])];
}

/** Where scripts and style sheets lie: foreign hosts by name, own ones by folder, without names that a build makes up. */
function assetPlaces(page: Page): string[] {
  const own = new URL(page.url).hostname;
  const places = page.assets
    .filter(({ kind }) => kind !== "image")
    .map(({ address }) => {
      const [host = "", ...path] = address.replace(/\?.*$/, "").split("/");
      const folders = path.slice(0, -1).filter((folder) => !/[\da-f]{8}|\d{3}/.test(folder));
      return host === own ? `/${folders.slice(0, FOLDERS_MAX).join("/")}` : host;
    });
  return [...new Set(places)].slice(0, PLACES_MAX);
}
