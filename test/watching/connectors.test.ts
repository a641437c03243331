import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MatchRule } from "#core/match-rule.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Watch, WatchItem } from "#core/watch.ts";
import { connectorOf } from "#watching/connectors/index.ts";

const FIXTURES = join(import.meta.dir, "../fixtures/sources");
const fixture = (name: string) => readFileSync(join(FIXTURES, name), "utf8");
const NO_ACCESS = {
  github: { token: undefined },
  discord: { botToken: undefined },
  reddit: { clientId: undefined, clientSecret: undefined },
};
const NOW = Date.UTC(2026, 5, 1);

function aWatch(
  template: string,
  source: string,
  more: { params?: Record<string, unknown>; rule?: object } = {},
): Watch {
  return { template, source, params: more.params ?? {}, matchRule: MatchRule.parse(more.rule ?? { type: "new_item" }) };
}

const urlsOf = (watch: Watch) =>
  connectorOf(watch)
    ?.requests(watch, NO_ACCESS)
    .map(({ url }) => url);

function itemsIn(watch: Watch, ...texts: string[]): WatchItem[] | string {
  const urls = urlsOf(watch) ?? [];
  const bodies = texts.map(
    (text, i): FetchedBody => ({ url: urls[i] ?? watch.source, contentType: "", text, fetchedAt: NOW }),
  );
  const seen = connectorOf(watch)?.read(bodies, watch);
  if (seen?.kind === "flaw") return seen.code;
  return seen?.kind === "list" ? seen.items : (seen?.kind ?? "none");
}

describe("a feed", () => {
  const item = (id: string, date: string) =>
    `<item><guid>${id}</guid><title>${id}</title><pubDate>${date}</pubDate></item>`;
  const text = `<rss version="2.0"><channel><title>Wire</title>${item("new", "Sun, 31 May 2026 08:00:00 GMT")}${item("old", "Fri, 01 May 2026 08:00:00 GMT")}</channel></rss>`;
  test("leaves out what is too old for it", () => {
    const ids = (params: Record<string, unknown>) => {
      const items = itemsIn(aWatch("rss", "https://wire.example/feed", { params }), text);
      return typeof items === "string" ? items : items.filter(({ isStale }) => !isStale).map(({ id }) => id);
    };
    expect([ids({}), ids({ max_age_days: 7 })]).toEqual([["new", "old"], ["new"]]);
  });
});

describe("any address", () => {
  test("that belongs to a job board is asked through the board's interface, and its roles are told by their ids", () => {
    const watch = aWatch("custom-url", "https://boards.greenhouse.io/northwind");
    expect(urlsOf(watch)).toEqual(["https://boards-api.greenhouse.io/v1/boards/northwind/jobs?content=true"]);
    const roles = itemsIn(watch, fixture("greenhouse.json"));
    expect(roles).toBeArray();
    expect(new Set((roles as WatchItem[]).map(({ id }) => id)).size).toBe((roles as WatchItem[]).length);
    expect((roles as WatchItem[]).every(({ title, url }) => title !== "" && url.startsWith("https://"))).toBe(true);
  });

  test("of a board is a page all the same where its text is compared", () => {
    const watch = aWatch("custom-url", "https://boards.greenhouse.io/northwind", { rule: { type: "content_diff" } });
    expect(urlsOf(watch)).toEqual(["https://boards.greenhouse.io/northwind"]);
  });

  test("that holds a sitemap is a list of addresses", () => {
    const items = itemsIn(aWatch("custom-url", "https://quayside.example/sitemap.xml"), fixture("sitemap.xml"));
    expect((items as WatchItem[]).length).toBeGreaterThan(1);
    expect((items as WatchItem[])[0]).toMatchObject({
      url: expect.stringMatching(/^https:/),
      title: expect.stringMatching(/\S/),
    });
  });

  test("that holds a feed is a list of its entries", () => {
    expect(
      itemsIn(aWatch("custom-url", "https://github.com/acme/tool/releases.atom"), fixture("releases.atom")),
    ).toBeArray();
  });

  test("that holds a page has no entries to tell apart, but phrases to look for", () => {
    const text = "<!doctype html><p>Hello</p>";
    expect(itemsIn(aWatch("custom-url", "https://quayside.example/"), text)).toBe("not_a_list");
    const phrases = { rule: { type: "keyword", any: ["hello"] } };
    expect(itemsIn(aWatch("custom-url", "https://quayside.example/", phrases), text)).toBe("page");
  });
});

describe("a subreddit", () => {
  /** As `/r/{name}/new.rss` answers: Atom, an id by the post's full name. */
  const entry = (id: string, title: string) =>
    `<entry><author><name>/u/hauler</name><uri>https://www.reddit.com/user/hauler</uri></author><category term="trucking" label="r/trucking"/><content type="html">&lt;div class="md"&gt;&lt;p&gt;We use Fenwick now.&lt;/p&gt;&lt;/div&gt;</content><id>${id}</id><link href="https://www.reddit.com/r/trucking/comments/${id}/x/" /><updated>2026-05-31T10:00:00+00:00</updated><published>2026-05-31T10:00:00+00:00</published><title>${title}</title></entry>`;
  const atom = (...entries: string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>newest submissions : trucking</title>${entries.join("")}</feed>`;

  test("is read from its public feeds, comments only if asked for", () => {
    expect(urlsOf(aWatch("subreddit", "r/trucking"))).toEqual(["https://www.reddit.com/r/trucking/new.rss?limit=100"]);
    const both = aWatch("subreddit", "https://www.reddit.com/r/trucking/", { params: { include_comments: true } });
    expect(urlsOf(both)).toEqual([
      "https://www.reddit.com/r/trucking/new.rss?limit=100",
      "https://www.reddit.com/r/trucking/comments.rss?limit=100",
    ]);
    const items = itemsIn(
      both,
      atom(entry("t3_1abc", "Route planners?")),
      atom(entry("t1_9xyz", "Re: Route planners?")),
    );
    expect(items).toMatchObject([
      { id: "t3_1abc", title: "Route planners?", text: "We use Fenwick now.", publishedAt: Date.UTC(2026, 4, 31, 10) },
      { id: "t1_9xyz" },
    ]);
    expect(itemsIn(both, atom(), "<html>blocked</html>")).toBe("not_a_list");
  });
});

describe("GitHub", () => {
  test("releases of a repository come from its list, those of an organisation from its events", () => {
    const repo = aWatch("github", "acme/tool");
    expect(urlsOf(repo)).toEqual(["https://api.github.com/repos/acme/tool/releases?per_page=50"]);
    const release = {
      id: 9,
      html_url: "https://github.com/acme/tool/releases/tag/v2.0.0",
      tag_name: "v2.0.0",
      name: "",
      body: "Faster.",
      draft: false,
      prerelease: false,
      published_at: "2026-05-31T10:00:00Z",
    };
    expect(itemsIn(repo, JSON.stringify([release]))).toMatchObject([
      { id: "release-9", title: "v2.0.0", text: "Faster." },
    ]);
    const org = aWatch("github", "https://github.com/acme");
    expect(urlsOf(org)).toEqual(["https://api.github.com/orgs/acme/events?per_page=100"]);
    expect(itemsIn(org, fixture("github-events.json"))).toBeArray();
  });

  test("issues without pull requests, and repositories without forks", () => {
    const watch = aWatch("github", "acme/tool", { params: { events: ["issue", "new_repo"] } });
    expect(urlsOf(watch)).toEqual([
      "https://api.github.com/repos/acme/tool/issues?state=all&sort=created&direction=desc&per_page=50",
      "https://api.github.com/users/acme/repos?sort=created&per_page=50",
    ]);
    expect(
      connectorOf(watch)
        ?.requests(watch, NO_ACCESS)
        .every(({ skipRobots }) => skipRobots),
    ).toBe(true);
    const issue = {
      id: 1,
      html_url: "https://github.com/acme/tool/issues/7",
      title: "Crash on start",
      body: null,
      created_at: "2026-05-31T10:00:00Z",
    };
    const repository = {
      id: 5,
      html_url: "https://github.com/acme/new",
      full_name: "acme/new",
      description: "A tool",
      created_at: "2026-05-30T10:00:00Z",
      fork: false,
    };
    const items = itemsIn(
      watch,
      JSON.stringify([
        issue,
        { ...issue, id: 2, pull_request: { url: "https://api.github.com/repos/acme/tool/pulls/8" } },
      ]),
      JSON.stringify([repository, { ...repository, id: 6, fork: true }]),
    );
    expect(items).toMatchObject([
      { id: "issue-1", title: "Crash on start", text: "", publishedAt: Date.UTC(2026, 4, 31, 10) },
      { id: "repo-5", title: "acme/new", text: "A tool" },
    ]);
  });
});

describe("a Discord channel", () => {
  const watch = aWatch("discord", "1090000000000000001");
  test("is read through the interface of the team's own bot", () => {
    expect(connectorOf(watch)?.requests(watch, NO_ACCESS)).toEqual([
      { url: "https://discord.com/api/v10/channels/1090000000000000001/messages?limit=100", skipRobots: true },
      { url: "https://discord.com/api/v10/channels/1090000000000000001", skipRobots: true, isOptional: true },
    ]);
  });

  test("messages are known by their ids; embeds are read too", () => {
    const message = {
      id: "1244000000000000001",
      type: 0,
      content: "Anyone moved off Fenwick?",
      channel_id: "1090000000000000001",
      author: { id: "80351110224678912", username: "hauler", discriminator: "0", avatar: null },
      embeds: [{ type: "link", title: "Fenwick raises prices", description: "From June on" }],
      timestamp: "2026-05-31T10:00:00.000000+00:00",
      edited_timestamp: null,
    };
    expect(itemsIn(watch, JSON.stringify([message]))).toEqual([
      {
        id: "1244000000000000001",
        url: "https://discord.com/channels/@me/1090000000000000001/1244000000000000001",
        title: "Anyone moved off Fenwick?",
        text: "Anyone moved off Fenwick?\nFenwick raises prices\nFrom June on",
        author: "hauler",
        publishedAt: Date.UTC(2026, 4, 31, 10),
      },
    ]);
    expect(itemsIn(watch, '{"message":"Missing Access","code":50001}')).toBe("not_a_list");
  });
});
