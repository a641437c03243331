import type { Calendar } from "../calendar.ts";
import { cdata, escapeMarkup, type Story } from "../story.ts";

type Channel = { title: string; origin: string; description: string };

/** RSS 2.0 with the full text in `content:encoded`, as WordPress writes it. */
export function rssFull(channel: Channel, stories: Story[], calendar: Calendar): string {
  const items = stories.map(
    (story, i) => `
  <item>
    <title>${escapeMarkup(story.title)}</title>
    <link>${channel.origin}${story.path}?utm_source=rss&amp;utm_medium=feed</link>
    <dc:creator>${cdata(story.author)}</dc:creator>
    <pubDate>${calendar.rfc822(story.daysAgo)}</pubDate>
    <category>${cdata("News")}</category>
    <guid isPermaLink="false">${channel.origin}/?p=${4200 - i}</guid>
    <description>${cdata(`<p>${escapeMarkup(story.summary)} [&#8230;]</p>`)}</description>
    <content:encoded>${cdata(`${story.html}\n<p>The post <a href="${channel.origin}${story.path}">${escapeMarkup(story.title)}</a> appeared first on <a href="${channel.origin}">${escapeMarkup(channel.title)}</a>.</p>`)}</content:encoded>
  </item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>${escapeMarkup(channel.title)}</title>
  <atom:link href="${channel.origin}/feed/" rel="self" type="application/rss+xml" />
  <link>${channel.origin}</link>
  <description>${escapeMarkup(channel.description)}</description>
  <language>en-GB</language>${items.join("")}
</channel>
</rss>
`;
}

/** RSS 2.0 that carries a summary and nothing else. */
export function rssShort(channel: Channel, stories: Story[], calendar: Calendar): string {
  const items = stories.map(
    (story) => `
  <item>
    <title>${escapeMarkup(story.title)}</title>
    <link>${channel.origin}${story.path}</link>
    <description>${escapeMarkup(story.summary)}</description>
    <pubDate>${calendar.rfc822(story.daysAgo)}</pubDate>
    <guid>${channel.origin}${story.path}</guid>
  </item>`,
  );
  return `<?xml version="1.0"?>
<rss version="2.0">
<channel>
  <title>${escapeMarkup(channel.title)}</title>
  <link>${channel.origin}/</link>
  <description>${escapeMarkup(channel.description)}</description>${items.join("")}
</channel>
</rss>
`;
}
