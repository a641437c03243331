import { generateRssFeed } from "feedsmith";
import { CHANGELOG } from "../changelog.ts";
import { inline } from "./html.ts";

/** The changelog as RSS 2.0, one item a version. */
export function changelogFeed(baseUrl: string): string {
  const page = `${baseUrl}/docs/changelog`;
  return generateRssFeed({
    title: "signalmama changelog",
    link: page,
    description: "What changed in signalmama, and when.",
    language: "en",
    ttl: 24 * 60,
    atom: { links: [{ href: `${page}.xml`, rel: "self", type: "application/rss+xml" }] },
    items: CHANGELOG.map(({ version, date, title, changes }) => ({
      title: `${version}: ${title}`,
      link: `${page}#v${version}`,
      // The same wherever the appliance runs.
      guid: { value: `signalmama-${version}`, isPermaLink: false },
      pubDate: new Date(`${date}T00:00:00.000Z`),
      categories: [...new Set(changes.map(({ tag }) => tag))].map((name) => ({ name })),
      description: `<ul>${changes.map(({ tag, text }) => `<li>${tag}: ${inline(text)}</li>`).join("")}</ul>`,
    })),
  });
}
