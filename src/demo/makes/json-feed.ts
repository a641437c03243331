import type { Calendar } from "../calendar.ts";
import type { Story } from "../story.ts";

/** JSON Feed 1.1 with the full text. */
export function jsonFeed(feed: { title: string; origin: string }, stories: Story[], calendar: Calendar): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: `${feed.origin}/`,
    feed_url: `${feed.origin}/feed.json`,
    language: "en",
    items: stories.map((story) => ({
      id: `${feed.origin}${story.path}`,
      url: `${feed.origin}${story.path}`,
      title: story.title,
      summary: story.summary,
      content_html: story.html,
      date_published: calendar.iso(story.daysAgo),
      authors: [{ name: story.author }],
      tags: ["company"],
    })),
  };
}
