import { describe, expect, test } from "bun:test";
import { parseRssFeed } from "feedsmith";
import product from "#package.json";
import { CHANGELOG, CHANGELOG_TAGS } from "#surfaces/signalmama/changelog.ts";
import { changelogFeed } from "#surfaces/signalmama/docs/changelog-feed.ts";
import { changelogPage } from "#surfaces/signalmama/docs/changelog-page.ts";
import { idsIn } from "../../../helpers/html-facts.ts";

describe("the changelog", () => {
  test("tells of this version, the latest first", () => {
    expect(CHANGELOG.map((entry) => entry.version)).toContain(product.version);
    const dates = CHANGELOG.map((entry) => entry.date);
    expect(dates).toEqual(dates.toSorted().reverse());
    for (const date of dates) expect(new Date(date).toISOString()).toStartWith(date);
  });

  test("shows every version on its page, under an anchor of its own", () => {
    expect(idsIn(changelogPage(undefined))).toEqual(["main", ...CHANGELOG.map(({ version }) => `v${version}`)]);
  });

  test("shows only what has a tag when asked by it", () => {
    for (const tag of CHANGELOG_TAGS) {
      const shown = [...changelogPage(tag).matchAll(/<span class="tag">(\w+)<\/span>/g)].map((match) => match[1]);
      const changes = CHANGELOG.flatMap((entry) => entry.changes).filter((change) => change.tag === tag);
      expect(shown).toEqual(changes.map(() => tag));
    }
  });
});

describe("its feed", () => {
  const feed = parseRssFeed(changelogFeed("https://mama.example"));

  test("is RSS that says the same, and where to read it", () => {
    expect(feed.link).toBe("https://mama.example/docs/changelog");
    expect(
      feed.items?.map(({ title, link, pubDate }) => ({ title, link, date: new Date(pubDate ?? 0).toISOString() })),
    ).toEqual(
      CHANGELOG.map(({ version, title, date }) => ({
        title: `${version}: ${title}`,
        link: `https://mama.example/docs/changelog#v${version}`,
        date: `${date}T00:00:00.000Z`,
      })),
    );
  });

  test("names its tags, so that readers can keep to `api`", () => {
    expect(feed.items?.[0]?.categories?.map((category) => category.name)).toContain("api");
  });

  test("keeps the identity of an item wherever it is served from", () => {
    const guids = (baseUrl: string) => parseRssFeed(changelogFeed(baseUrl)).items?.map((item) => item.guid?.value);
    expect(guids("https://a.example")).toEqual(guids("https://b.example"));
    expect(new Set(guids("https://a.example")).size).toBe(CHANGELOG.length);
  });
});
