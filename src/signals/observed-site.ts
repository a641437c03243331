import type { Document } from "#core/document.ts";

/** Labels and headings below which an observation saw no site: a notice, a door, a challenge (blocks). */
const BLOCKS_MIN = 8;
/** Share of labels and headings that an edited page keeps at least; a new site keeps fewer. */
const TEXT_KEPT_MAX = 0.3;
/** Share of folders, hosts and generators that the same site keeps at least, whatever its front page says. */
const ASSETS_KEPT_MAX = 0.5;
const OBSERVATIONS_MAX = 12;

/**
 * Whether the outline of a front page (`facts.blocks`, see the home source) is that of a new site: both what it says and
 * what it is built of differ from the last observation by more than editing does (Jaccard indexes), in the same language,
 * and it resembles no earlier observation, as a page that swings between two forms would.
 */
export function isRelaunched(document: Document, previous: Document[]): boolean {
  const now = toOutline(document);
  const [last, ...earlier] = previous.slice(0, OBSERVATIONS_MAX).map(toOutline);
  if (!last || now.texts.size < BLOCKS_MIN || last.texts.size < BLOCKS_MIN || now.language !== last.language)
    return false;
  if (similarity(now.texts, last.texts) > TEXT_KEPT_MAX || similarity(now.assets, last.assets) > ASSETS_KEPT_MAX)
    return false;
  return !earlier.some((outline) => similarity(now.texts, outline.texts) > TEXT_KEPT_MAX);
}

type Outline = { language: string; texts: Set<string>; assets: Set<string> };

function toOutline({ facts }: Document): Outline {
  const blocks = facts.blocks ?? [];
  const beginning = (...labels: string[]) =>
    new Set(blocks.filter((block) => labels.some((label) => block.startsWith(label))));
  return {
    language: blocks.find((block) => block.startsWith("language: ")) ?? "",
    texts: beginning("navigation: ", "heading: "),
    assets: beginning("asset: ", "generator: "),
  };
}

/** Jaccard index, 0–1; two empty sets are alike. */
function similarity(one: Set<string>, other: Set<string>): number {
  if (one.size === 0 && other.size === 0) return 1;
  const both = [...one].filter((block) => other.has(block)).length;
  return both / (one.size + other.size - both);
}
