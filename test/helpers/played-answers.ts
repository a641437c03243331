/** Answers of public interfaces in the shapes their documentation publishes, fields that nobody reads among them. */

const AT = Date.UTC(2026, 10, 27, 9);
const iso = (minutes: number) => new Date(AT + minutes * 60_000).toISOString();

/** Reddit API, "listings": `GET /r/{subreddit}/new`. */
export function redditListing(
  ...posts: { id: string; title: string; text?: string; score?: number; kind?: "t1" }[]
): object {
  const children = posts.map(({ id, title, text = "", score = 1, kind = "t3" }, i) => ({
    kind,
    data: {
      id,
      name: `${kind}_${id}`,
      subreddit: "logistics",
      author: "hauler",
      created_utc: AT / 1_000 - i * 60,
      permalink: `/r/logistics/comments/${id}/a_post/`,
      score,
      ...(kind === "t3"
        ? {
            title,
            selftext: text,
            is_self: true,
            url: `https://www.reddit.com/r/logistics/comments/${id}/a_post/`,
            over_18: false,
          }
        : { body: text, link_title: title, score_hidden: false, parent_id: "t3_1" }),
    },
  }));
  return {
    kind: "Listing",
    data: { after: null, dist: children.length, modhash: null, geo_filter: "", children, before: null },
  };
}

/** `POST /api/v1/access_token` (Reddit wiki, "OAuth2"). */
export const redditToken = (token = "a-token", expiresInS = 86_400) => ({
  access_token: token,
  token_type: "bearer",
  expires_in: expiresInS,
  scope: "*",
});

/** Discord API v10, "Message Object"; the newest first. */
export function discordMessages(...texts: string[]): object[] {
  return texts.map((content, i) => ({
    id: String(1_310_000_000_000_000_900n - BigInt(texts.length > 0 ? i : 0)),
    type: 0,
    content,
    channel_id: "112233445566778899",
    author: { id: "80351110224678912", username: "hauler", discriminator: "0", global_name: "Hauler", avatar: null },
    attachments: [],
    embeds: [],
    mentions: [],
    components: [],
    pinned: false,
    tts: false,
    timestamp: iso(-i),
    edited_timestamp: null,
    flags: 0,
  }));
}

export const discordChannel = {
  id: "112233445566778899",
  type: 0,
  guild_id: "998877665544332211",
  name: "general",
  nsfw: false,
};

/** GitHub REST API 2022-11-28, "Releases"; the newest first. */
export function githubReleases(...tags: string[]): object[] {
  return tags.map((tag, i) => ({
    id: 900 - i + tags.length,
    url: "https://api.github.com/repos/acme-robotics/gateway/releases/1",
    html_url: `https://github.com/acme-robotics/gateway/releases/tag/${tag}`,
    tag_name: tag,
    target_commitish: "main",
    name: `Gateway ${tag}`,
    draft: false,
    prerelease: false,
    created_at: iso(-i),
    published_at: iso(-i),
    author: { login: "octocat", id: 1 },
    assets: [],
    body: "Faster, and fixes.",
  }));
}

/** GitHub REST API 2022-11-28, "Get a repository". */
export const githubRepository = (stars: number) => ({
  id: 1_296_269,
  name: "gateway",
  full_name: "acme-robotics/gateway",
  owner: { login: "acme-robotics", id: 1 },
  private: false,
  html_url: "https://github.com/acme-robotics/gateway",
  description: "The gateway",
  fork: false,
  stargazers_count: stars,
  watchers_count: stars,
  forks_count: 9,
  created_at: "2024-01-26T19:01:12Z",
});

/** GitHub REST API 2022-11-28, "Get repository content" of a file. */
export const githubFile = (name: string, text: string) => ({
  type: "file",
  encoding: "base64",
  size: text.length,
  name,
  path: name,
  // In lines of 60 characters, as GitHub sends it.
  content: Buffer.from(text)
    .toString("base64")
    .replace(/(.{60})/g, "$1\n"),
  html_url: `https://github.com/acme-robotics/gateway/blob/main/${name}`,
});

/** RSS 2.0 of a news site. */
export function rss(...titles: string[]): string {
  const items = titles.map(
    (title, i) =>
      `<item><guid isPermaLink="false">${title}</guid><link>https://logistics-weekly.example/${i}</link><title>${title}</title><description>On ${title}.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Logistics Weekly</title>${items.join("")}</channel></rss>`;
}
