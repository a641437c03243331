import type { Item } from "#core/document.ts";
import { defineSource } from "#core/source.ts";
import { feedItems } from "./formats/feed-items.ts";

const PRERELEASE = /(?:^|[-._\d])(?:alpha|beta|rc|pre|preview|dev|next|canary|nightly|snapshot)(?:$|[-._\d])/i;

/** The release feed of one repository on GitHub (`/{owner}/{repository}/releases.atom`). */
export const githubReleases = defineSource({
  id: "github-releases",
  name: "GitHub releases",
  kind: "repo",
  requests: () => [],
  parse: ({ body }) => {
    const items = feedItems(body)?.map((item) => toRelease(item, body.url));
    return { items: items ?? [], next: [], isMiss: items === undefined };
  },
});

/** The version is the tag of the address; the title may be any name. Tags have no content of their own. */
function toRelease(item: Item, feedUrl: string): Item {
  const repository = /github\.com\/([\w.-]+\/[\w.-]+)\/releases/.exec(feedUrl)?.[1];
  const tag = decodeTag(/\/releases\/tag\/([^/?#]+)/.exec(item.url)?.[1]) ?? item.key.split("/").at(-1) ?? "";
  return {
    ...item,
    kind: "release",
    text: item.text === "No content." ? "" : item.text,
    facts: {
      ...item.facts,
      version: tag,
      isPrerelease: PRERELEASE.test(tag),
      ...(repository === undefined ? {} : { repository }),
    },
  };
}

function decodeTag(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : decodeURIComponent(tag);
  } catch {
    return tag;
  }
}
