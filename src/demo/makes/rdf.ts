import type { Calendar } from "../calendar.ts";
import { escapeMarkup, type Story } from "../story.ts";

/** RSS 1.0 (RDF): the items stand beside the channel, not inside it. */
export function rdf(
  feed: { title: string; origin: string; path: string },
  stories: Story[],
  calendar: Calendar,
): string {
  const address = (story: Story) => `${feed.origin}${story.path}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${feed.origin}${feed.path}">
  <title>${escapeMarkup(feed.title)}</title>
  <link>${feed.origin}/</link>
  <description>News</description>
  <items><rdf:Seq>${stories.map((story) => `<rdf:li rdf:resource="${address(story)}"/>`).join("")}</rdf:Seq></items>
</channel>${stories
    .map(
      (story) => `
<item rdf:about="${address(story)}">
  <title>${escapeMarkup(story.title)}</title>
  <link>${address(story)}</link>
  <description>${escapeMarkup(story.summary)}</description>
  <dc:creator>${escapeMarkup(story.author)}</dc:creator>
  <dc:date>${calendar.iso(story.daysAgo).replace(".000Z", "+00:00")}</dc:date>
</item>`,
    )
    .join("")}
</rdf:RDF>
`;
}
