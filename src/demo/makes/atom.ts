import type { Calendar } from "../calendar.ts";
import { escapeMarkup, type Story } from "../story.ts";

/** Atom with summaries only, so that a reader has to follow the links. */
export function atom(
  feed: { title: string; origin: string; path: string },
  stories: Story[],
  calendar: Calendar,
): string {
  const entries = stories.map(
    (story) => `
  <entry>
    <id>tag:${new URL(feed.origin).host},${calendar.day(story.daysAgo)}:${story.path}</id>
    <title type="html">${escapeMarkup(escapeMarkup(story.title))}</title>
    <link rel="alternate" type="text/html" href="${story.path}"/>
    <published>${calendar.iso(story.daysAgo)}</published>
    <updated>${calendar.iso(story.daysAgo)}</updated>
    <author><name>${escapeMarkup(story.author)}</name></author>
    <summary>${escapeMarkup(story.summary)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${feed.origin}/">
  <id>${feed.origin}/</id>
  <title>${escapeMarkup(feed.title)}</title>
  <updated>${calendar.iso(stories[0]?.daysAgo ?? 1)}</updated>
  <link rel="self" href="${feed.origin}${feed.path}"/>
  <link rel="alternate" href="${feed.origin}/"/>${entries.join("")}
</feed>
`;
}
