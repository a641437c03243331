import type { Item } from "#core/document.ts";
import type { Page } from "#core/page.ts";
import { pageIdentity } from "#core/page-identity.ts";
import { plainUrl } from "#core/plain-url.ts";
import { defineSource, miss } from "#core/source.ts";
import { cutText, visibleText } from "#core/visible-text.ts";
import { isTooOld } from "./formats/age.ts";

const TITLE_MAX = 500;
const TEXT_MAX = 50_000;
const NAME_MAX = 200;
/** Less text without a date is a page that lists, asks or waits for a script. */
const TEXT_MIN = 200;

/** One article on its own page. Dated by the page, else by the list it came from, else not at all. */
export const article = defineSource({
  id: "article",
  name: "Article",
  kind: "site",
  requests: () => [],
  parse: ({ page, hint, body }) => {
    const nothing = miss();
    if (page === undefined) return nothing;
    const publishedAt = page.publishedAt ?? hint?.publishedAt;
    const title = cutText(page.title || hint?.title || "", TITLE_MAX);
    const isArticle = page.mainText.length >= TEXT_MIN || publishedAt !== undefined;
    if (title === "" || !isArticle) return nothing;
    if (isTooOld(publishedAt, body.fetchedAt)) return { items: [], next: [], isMiss: false };
    return { items: [toItem(page, title, publishedAt)], next: [], isMiss: false };
  },
});

function toItem(page: Page, title: string, publishedAt: number | undefined): Item {
  const author = authorOf(page.jsonLd);
  return {
    kind: "article",
    key: pageIdentity(page.canonicalUrl),
    url: plainUrl(page.url) ?? page.url,
    title,
    text: cutText(page.mainText || page.description, TEXT_MAX),
    ...(page.siteName === "" ? {} : { publisher: page.siteName }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    facts: author === undefined ? {} : { author },
  };
}

function authorOf(jsonLd: unknown[]): string | undefined {
  for (const node of jsonLd) {
    const author = typeof node === "object" && node !== null && "author" in node ? node.author : undefined;
    const first: unknown = Array.isArray(author) ? author[0] : author;
    const name = typeof first === "object" && first !== null && "name" in first ? first.name : first;
    if (typeof name === "string" && name !== "") return cutText(visibleText(name), NAME_MAX);
  }
  return undefined;
}
