import { afterEach, describe, expect, test } from "bun:test";
import { gzipSync } from "node:zlib";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "#core/time.ts";
import {
  discordChannel,
  discordMessages,
  githubFile,
  githubReleases,
  githubRepository,
  redditListing,
  redditToken,
  rss,
} from "../helpers/played-answers.ts";
import { plain, type Route } from "../helpers/site.ts";
import { type Access, type Looking, NO_ACCESS, startLooking } from "./looking.ts";

const started: Looking[] = [];
afterEach(async () => {
  for (const one of started.splice(0)) await one.stop();
});

function looking(...given: Parameters<typeof startLooking>): Looking {
  const one = startLooking(...given);
  started.push(one);
  return one;
}

const json = (body: unknown, init: ResponseInit = {}) => Response.json(body, init);
const FORBIDDEN = plain("User-agent: *\nDisallow: /\n");

describe("a subreddit over the team's own app", () => {
  const access: Access = {
    ...NO_ACCESS,
    reddit: { clientId: "app-id", clientSecret: "only-reddit-may-see-this", username: "acme_ops" },
  };
  const routes = (listing: Route, token: Route = json(redditToken())) => ({
    "www.reddit.com": { "/api/v1/access_token": token, "/robots.txt": FORBIDDEN },
    "oauth.reddit.com": { "/r/logistics/new": listing },
  });
  const old = { id: "1", title: "Pallets" };
  const fresh = { id: "2", title: "Looking for a WMS", text: "Cheap & good?", score: 7 };

  test("asks for a token once, names itself as Reddit demands and tells what is new", async () => {
    const { visit, web, clock } = looking(
      { template: "subreddit", source: "r/logistics" },
      { hosts: routes(json(redditListing(old))), access },
    );
    expect(await visit()).toMatchObject({ titles: [], code: "" });
    web.at("oauth.reddit.com")["/r/logistics/new"] = json(redditListing(fresh, old));
    expect(await visit()).toMatchObject({
      titles: ["Looking for a WMS"],
      texts: ["Cheap & good?"],
      urls: ["https://www.reddit.com/r/logistics/comments/2/a_post/"],
    });
    const [token, first, second] = web.requests;
    expect(token).toMatchObject({
      host: "www.reddit.com",
      method: "POST",
      path: "/api/v1/access_token",
      body: "grant_type=client_credentials",
    });
    expect(token?.headers["authorization"]).toBe(`Basic ${btoa("app-id:only-reddit-may-see-this")}`);
    for (const { headers } of web.requests)
      expect(headers["user-agent"]).toBe("server:signalmama:v1.2.3 (by /u/acme_ops)");
    expect(first).toMatchObject({
      path: "/r/logistics/new?limit=100&raw_json=1",
      headers: { authorization: "Bearer a-token" },
    });
    expect([second?.host, web.requests.length]).toEqual(["oauth.reddit.com", 3]);
    await clock.advance(DAY_MS);
    await visit();
    expect(web.requests.filter(({ method }) => method === "POST")).toHaveLength(2);
  });

  test("renews a token that was taken back, and says that credentials are refused", async () => {
    const tokens = ["first", "second"];
    const asked: string[] = [];
    const listing: Route = (request) => {
      const shown = request.headers.get("authorization") ?? "";
      asked.push(shown);
      return shown === "Bearer second"
        ? json(redditListing(old))
        : json({ message: "Unauthorized", error: 401 }, { status: 401 });
    };
    const { visit, web, clock } = looking(
      { template: "subreddit", source: "r/logistics" },
      { hosts: routes(listing, () => json(redditToken(tokens.shift()))), access },
    );
    expect(await visit()).toMatchObject({ code: "" });
    expect(asked).toEqual(["Bearer first", "Bearer second"]);
    web.at("www.reddit.com")["/api/v1/access_token"] = json({ message: "Unauthorized", error: 401 }, { status: 401 });
    await clock.advance(DAY_MS);
    const refused = await visit();
    expect(refused).toMatchObject({ code: "credentials_refused" });
    expect(refused.message).toContain("`sources.reddit.client_secret`");
  });

  test("tells a post once it has the score that was asked for, and comments if asked for", async () => {
    const low = { id: "3", title: "Recommend a WMS", score: 2 };
    const hosts = {
      "www.reddit.com": { "/api/v1/access_token": json(redditToken()) },
      "oauth.reddit.com": {
        "/r/logistics/hot": json(redditListing(old)),
        "/r/logistics/comments": json(redditListing({ id: "c1", title: "Pallets", text: "Old", kind: "t1" })),
      },
    };
    const params = { min_score: 5, include_comments: true, sort: "hot" };
    const { visit, web } = looking({ template: "subreddit", source: "r/logistics", params }, { hosts, access });
    await visit();
    web.at("oauth.reddit.com")["/r/logistics/hot"] = json(redditListing(low, old));
    expect(await visit()).toMatchObject({ titles: [] });
    web.at("oauth.reddit.com")["/r/logistics/hot"] = json(redditListing({ ...low, score: 6 }, old));
    const comment = { id: "c2", title: "Pallets", text: "Try Fenwick", kind: "t1" as const, score: 9 };
    web.at("oauth.reddit.com")["/r/logistics/comments"] = json(redditListing(comment));
    expect(await visit()).toMatchObject({ titles: ["Recommend a WMS", "Re: Pallets"] });
    expect(await visit()).toMatchObject({ titles: [] });
  });

  test("of the hot ones tells an old post that has become hot, wherever it stands", async () => {
    const hosts = {
      "www.reddit.com": { "/api/v1/access_token": json(redditToken()) },
      "oauth.reddit.com": { "/r/logistics/hot": json(redditListing(fresh)) } as Record<string, Route>,
    };
    const { visit, web } = looking(
      { template: "subreddit", source: "r/logistics", params: { sort: "hot" } },
      { hosts, access },
    );
    await visit();
    // Each is a minute older than the one before it.
    web.at("oauth.reddit.com")["/r/logistics/hot"] = json(redditListing(fresh, old));
    expect(await visit()).toMatchObject({ titles: ["Pallets"] });
  });

  test("leaves Reddit alone once no requests are left, and waits as long as it is told", async () => {
    const spent = { "x-ratelimit-remaining": "0.0", "x-ratelimit-used": "100", "x-ratelimit-reset": "240" };
    const { visit, web, clock } = looking(
      { template: "subreddit", source: "r/logistics" },
      { hosts: routes(json(redditListing(old), { headers: spent })), access },
    );
    expect(await visit()).toMatchObject({ code: "" });
    const waiting = await visit();
    expect(waiting.code).toBe("host_busy");
    expect(waiting.retryAfterMs).toBeWithin(200 * SECOND_MS, 241 * SECOND_MS);
    expect(web.requests.filter(({ host }) => host === "oauth.reddit.com")).toHaveLength(1);
    await clock.advance(4 * MINUTE_MS);
    web.at("oauth.reddit.com")["/r/logistics/new"] = new Response("", {
      status: 429,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "30" },
    });
    expect(await visit()).toMatchObject({ code: "rate_limited", retryAfterMs: 30 * SECOND_MS });
  });

  test("a subreddit that does not exist is told as that", async () => {
    const hosts = {
      "www.reddit.com": { "/api/v1/access_token": json(redditToken()) },
      "oauth.reddit.com": {
        "/r/logistics/new": new Response(null, {
          status: 302,
          headers: { location: "https://oauth.reddit.com/subreddits/search?q=logistics" },
        }),
        "/subreddits/search": json(redditListing()),
      },
    };
    const { visit } = looking({ template: "subreddit", source: "r/logistics" }, { hosts, access });
    expect(await visit()).toMatchObject({ code: "no_such_place" });
  });
});

describe("a subreddit without an app", () => {
  const entry =
    '<entry><id>t3_1</id><title>Pallets</title><link href="https://www.reddit.com/r/logistics/comments/1/x/"/><updated>2026-05-31T10:00:00+00:00</updated></entry>';
  const atom = () =>
    new Response(`<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`, {
      headers: { "content-type": "application/atom+xml" },
    });
  const bot = { template: "subreddit", source: "r/logistics" };

  test("is read as far as robots.txt allows, else the settings that help are named", async () => {
    const hosts = {
      "www.reddit.com": { "/robots.txt": FORBIDDEN, "/r/logistics/new.rss": atom } as Record<string, Route>,
    };
    const refused = await looking(bot, { hosts }).visit();
    expect(refused.code).toBe("robots_disallowed");
    expect(refused.message).toContain("`sources.reddit.client_id` and `sources.reddit.client_secret`");
    const open = { "www.reddit.com": { "/r/logistics/new.rss": atom } };
    expect(await looking(bot, { hosts: open }).visit()).toMatchObject({ code: "" });
    expect(await looking({ ...bot, params: { min_score: 5 } }, { hosts: open }).visit()).toMatchObject({
      code: "no_scores",
    });
  });
});

describe("a Discord channel", () => {
  const path = "/api/v10/channels/112233445566778899";
  const access: Access = { ...NO_ACCESS, discord: { botToken: "a-bots-token" } };
  const bot = { template: "discord", source: "112233445566778899", rule: { type: "keyword", any: ["Fenwick"] } };
  const hostsWith = (...texts: string[]): Record<string, Record<string, Route>> => ({
    "discord.com": { [`${path}/messages`]: json(discordMessages(...texts)), [path]: json(discordChannel) },
  });

  test("is read with the bot's token, and a message is linked in its server", async () => {
    const { visit, web } = looking(bot, { hosts: hostsWith("Hello"), access });
    expect(await visit()).toMatchObject({ titles: [] });
    const [old] = discordMessages("Hello");
    const fresh = { ...old, id: "1310000000000000999", content: "Anyone using Fenwick?" };
    web.at("discord.com")[`${path}/messages`] = json([fresh, old]);
    expect(await visit()).toMatchObject({
      titles: ["Anyone using Fenwick?"],
      urls: ["https://discord.com/channels/998877665544332211/112233445566778899/1310000000000000999"],
    });
    expect(web.requests[0]).toMatchObject({
      path: `${path}/messages?limit=100`,
      headers: { authorization: "Bot a-bots-token" },
    });
  });

  test("without a token nobody is asked, and the setting is named", async () => {
    const { visit, web } = looking(bot, { hosts: hostsWith("Hello") });
    const missing = await visit();
    expect(missing.code).toBe("credentials_missing");
    expect(missing.message).toContain("`sources.discord.bot_token`");
    expect(web.requests).toEqual([]);
  });

  test("whose messages come empty tells that the intent is missing; one of a bot, a sticker or a picture is no sign of it", async () => {
    const withheld = await looking(bot, { hosts: hostsWith("", ""), access }).visit();
    expect(withheld.code).toBe("content_withheld");
    expect(withheld.message).toContain("Message Content intent");
    const [empty] = discordMessages("");
    const fine = [
      { ...empty, author: { username: "helper", bot: true } },
      { ...empty, id: "1310000000000000800", sticker_items: [{ id: "1", name: "wave", format_type: 1 }] },
      { ...empty, id: "1310000000000000801", attachments: [{ id: "2", filename: "dock.png" }] },
      { ...empty, id: "1310000000000000802", type: 7 },
    ];
    const hosts = hostsWith();
    hosts["discord.com"] = { ...hosts["discord.com"], [`${path}/messages`]: json(fine) };
    expect(await looking(bot, { hosts, access }).visit()).toMatchObject({ code: "" });
  });

  test("that the bot may not see, or whose token is refused, is told as that", async () => {
    const hosts = hostsWith("Hello");
    const answer = (status: number) => ({
      "discord.com": {
        ...hosts["discord.com"],
        [`${path}/messages`]: json({ message: "Missing Access", code: 50001 }, { status }),
      },
    });
    const hidden = await looking(bot, { hosts: answer(403), access }).visit();
    expect([hidden.code, hidden.message]).toEqual([
      "http_status",
      expect.stringContaining("does not let `sources.discord.bot_token` read this"),
    ]);
    expect(await looking(bot, { hosts: answer(401), access }).visit()).toMatchObject({ code: "credentials_refused" });
  });

  test("asks for patience in its own way and is given it", async () => {
    const limited = json(
      { message: "You are being rate limited.", retry_after: 64.57, global: false },
      {
        status: 429,
        headers: { "retry-after": "65", "x-ratelimit-remaining": "0", "x-ratelimit-reset-after": "64.57" },
      },
    );
    const hosts = hostsWith("Hello");
    hosts["discord.com"] = { ...hosts["discord.com"], [`${path}/messages`]: limited };
    expect(await looking(bot, { hosts, access }).visit()).toMatchObject({
      code: "rate_limited",
      retryAfterMs: 65 * SECOND_MS,
    });
  });
});

describe("GitHub", () => {
  const repo = "/repos/acme-robotics/gateway";
  const bot = (events: string[], source = "acme-robotics/gateway") => ({
    template: "github",
    source,
    params: { events },
  });
  const host = (routes: Record<string, Route>) => ({ hosts: { "api.github.com": routes } });

  test("shows its token, and each kind of activity is a list of its own", async () => {
    const releases = githubReleases("v1.1", "v1.0");
    const { visit, web } = looking(bot(["release", "issue"]), {
      ...host({ [`${repo}/releases`]: json(releases), [`${repo}/issues`]: json([]) }),
      access: { ...NO_ACCESS, github: { token: "ghp_a" } },
    });
    await visit();
    expect(web.requests[0]?.headers["authorization"]).toBe("Bearer ghp_a");
    // One was taken away, so an old one slides in at the end of its list.
    const older = { ...releases[1], id: 5, name: "Gateway v0.9", published_at: "2025-01-01T00:00:00Z" };
    web.at("api.github.com")[`${repo}/releases`] = json([releases[0], older]);
    const issue = {
      id: 1,
      html_url: "https://github.com/acme-robotics/gateway/issues/1",
      title: "Crash",
      created_at: "2026-05-31T10:00:00Z",
    };
    web.at("api.github.com")[`${repo}/issues`] = json([issue]);
    expect(await visit()).toMatchObject({ titles: ["Crash"] });
  });

  test("says when its limit is reached, and until when, and is not to blame for it", async () => {
    const reset = String(Math.floor((Date.UTC(2026, 5, 1, 9) + 20 * MINUTE_MS) / SECOND_MS));
    const spent = json(
      { message: "API rate limit exceeded" },
      { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset } },
    );
    const one = looking(bot(["release"]), host({ [`${repo}/releases`]: spent }));
    const limited = await one.visit();
    expect(limited.code).toBe("rate_limited");
    expect(limited.retryAfterMs).toBeGreaterThanOrEqual(0);
    const forbidden = await looking(
      bot(["release"]),
      host({ [`${repo}/releases`]: json({}, { status: 403 }) }),
    ).visit();
    expect([forbidden.code, forbidden.message]).toEqual([
      "http_status",
      expect.stringContaining("`sources.github.token`"),
    ]);
  });

  test("tells a spike of stars once, against what the repository's days usually bring", async () => {
    let stars = 1_000;
    const { visit, web, clock } = looking(
      bot(["star_spike"]),
      host({ [repo]: () => json(githubRepository(stars), { headers: { etag: '"same"' } }) }),
    );
    const found: string[] = [];
    for (let day = 0; day < 12; day++) {
      // Thirty a day, and three hundred on the tenth.
      stars += day === 9 ? 300 : 30;
      found.push(...(await visit()).texts.map((text) => `day ${day}: ${text}`));
      await clock.advance(DAY_MS);
    }
    expect(found).toEqual(["day 9: 1270 → 1570: 300 more within 24 hours"]);
    expect(web.requests.every(({ headers }) => headers["if-none-match"] === undefined)).toBe(true);
  });

  test.each([
    ["a busy repository's usual day is no spike", 50_000, [...Array(10).fill(400), 900], 0],
    ["a few stars more are no spike, however few there were", 3, [1, 0, 2, 0, 1, 0, 1, 2, 1, 0, 40], 0],
    ["a tenth more within a day is one before the usual is known", 2_000, [0, 210], 1],
    ["less than a tenth is none before the usual is known", 2_000, [0, 190], 0],
    ["what went away is none", 2_000, [0, -800, 100], 0],
  ])("%s", async (_, begin, days, spikes) => {
    let stars = begin;
    const { visit, clock } = looking(bot(["star_spike"]), host({ [repo]: () => json(githubRepository(stars)) }));
    let found = 0;
    for (const more of days) {
      stars += more;
      found += (await visit()).titles.length;
      await clock.advance(DAY_MS - HOUR_MS);
    }
    expect(found).toBe(spikes);
  });

  test("tells a dependency that was not there before, and neither versions nor a manifest that comes along", async () => {
    const manifest = (dependencies: object) =>
      json(githubFile("package.json", JSON.stringify({ name: "gateway", dependencies })));
    const folder = (...names: string[]) => json(names.map((name) => ({ type: "file", name, path: name, size: 9 })));
    const { visit, web } = looking(
      bot(["dependency"]),
      host({
        [`${repo}/contents/`]: folder("README.md", "package.json"),
        [`${repo}/contents/package.json`]: manifest({ kysely: "^0.29.0" }),
        [`${repo}/contents/requirements.txt`]: json(githubFile("requirements.txt", "requests>=2\n")),
      }),
    );
    expect(await visit()).toMatchObject({ titles: [], code: "" });
    const github = web.at("api.github.com");
    github[`${repo}/contents/package.json`] = manifest({ kysely: "^0.30.0" });
    github[`${repo}/contents/`] = folder("package.json", "requirements.txt");
    expect(await visit()).toMatchObject({ titles: [] });
    github[`${repo}/contents/package.json`] = manifest({ kysely: "^0.30.0", "@datadog/browser-rum": "^6.1.0" });
    github[`${repo}/contents/requirements.txt`] = json(
      githubFile("requirements.txt", "# ours\nrequests>=2\nTorch[cuda]==2.9 ; python_version > '3'\n"),
    );
    expect(await visit()).toMatchObject({
      titles: ["acme-robotics/gateway depends on @datadog/browser-rum", "acme-robotics/gateway depends on torch"],
      texts: ["@datadog/browser-rum ^6.1.0 in package.json", "torch ==2.9 in requirements.txt"],
    });
    expect(await visit()).toMatchObject({ titles: [] });
  });
});

describe("any address", () => {
  const site = "quayside.example";
  const xml = (text: string) => new Response(text, { headers: { "content-type": "application/xml" } });
  const urlset = (...paths: string[]) =>
    `<urlset>${paths.map((path) => `<url><loc>https://${site}${path}</loc></url>`).join("")}</urlset>`;
  const index = (...parts: string[]) =>
    `<sitemapindex>${parts.map((part) => `<sitemap><loc>https://${site}${part}</loc></sitemap>`).join("")}</sitemapindex>`;
  const packed = (text: string) =>
    new Response(new Uint8Array(gzipSync(text)), { headers: { "content-type": "application/x-gzip" } });
  const bot = (path: string, more: { params?: Record<string, unknown>; rule?: object } = {}) => ({
    template: "custom-url",
    source: `https://${site}${path}`,
    ...more,
  });

  test("of an index of sitemaps leads to its parts, packed ones too, and a part that comes along is new with all in it", async () => {
    const hosts = {
      [site]: {
        "/sitemap.xml": xml(index("/a.xml.gz", "/b.xml", "/gone.xml")),
        "/a.xml.gz": packed(urlset("/blog/one")),
        "/b.xml": xml(urlset("/about")),
        "/gone.xml": xml(urlset("/old")),
      } as Record<string, Route>,
    };
    const { visit, web } = looking(bot("/sitemap.xml"), { hosts });
    expect(await visit()).toMatchObject({ titles: [], code: "" });
    const routes = web.at(site);
    routes["/a.xml.gz"] = packed(urlset("/blog/one", "/blog/new-office-lyon"));
    routes["/sitemap.xml"] = xml(index("/a.xml.gz", "/b.xml", "/gone.xml", "/c.xml"));
    routes["/c.xml"] = xml(urlset("/events/expo"));
    expect((await visit()).titles.toSorted()).toEqual(["blog new office lyon", "events expo"]);
    // A part that is missing once, and comes back as it was, is no news; nor is what another one holds then for the first time.
    delete routes["/gone.xml"];
    expect(await visit()).toMatchObject({ titles: [], code: "" });
    routes["/gone.xml"] = xml(urlset("/old", "/older"));
    expect(await visit()).toMatchObject({ titles: ["older"] });
  });

  test("of a large index reads some of its parts, and one that is read for the first time is only noted", async () => {
    const parts = Array.from({ length: 40 }, (_, i) => `/part-${i}.xml`);
    const routes: Record<string, Route> = { "/sitemap.xml": xml(index(...parts)) };
    for (const part of parts) routes[part] = xml(urlset(`${part}/page`));
    const { visit, web } = looking(bot("/sitemap.xml"), { hosts: { [site]: routes } });
    await visit();
    expect(web.requests.map(({ path }) => path).slice(0, 3)).toEqual(["/sitemap.xml", "/part-39.xml", "/part-38.xml"]);
    expect(web.requests).toHaveLength(16);
    routes["/sitemap.xml"] = xml(index("/part-40.xml", ...parts.slice(0, 20)));
    expect(await visit()).toMatchObject({ titles: [], code: "" });
    routes["/part-19.xml"] = xml(urlset("/part-19.xml/page", "/press/prize"));
    expect(await visit()).toMatchObject({ titles: ["press prize"] });
  });

  test("a packed sitemap that is a bomb ends the look", async () => {
    const bomb = () =>
      new Response(new Uint8Array(gzipSync(new Uint8Array(12_000_000))), {
        headers: { "content-type": "application/gzip" },
      });
    expect(
      await looking(bot("/sitemap.xml.gz"), { hosts: { [site]: { "/sitemap.xml.gz": bomb } } }).visit(),
    ).toMatchObject({ code: "decompression_limit" });
  });

  test("of a careers page leads to the job board it embeds", async () => {
    const role = (id: number, title: string) => ({
      id,
      title,
      absolute_url: `https://job-boards.greenhouse.io/quayside/jobs/${id}`,
      location: { name: "Lyon" },
      content: "",
      departments: [],
      first_published: "2026-05-20T04:00:00-05:00",
    });
    const board = (...jobs: object[]) => json({ jobs, meta: { total: jobs.length } });
    const page =
      '<!doctype html><title>Careers at Quayside</title><main><h1>Careers</h1><p>Come and join us.</p><div id="grnhse_app"></div></main><script src="https://boards.greenhouse.io/embed/job_board/js?for=quayside"></script>';
    const hosts = {
      [site]: { "/careers": page },
      "boards-api.greenhouse.io": { "/v1/boards/quayside/jobs": board(role(1, "Clerk")) } as Record<string, Route>,
    };
    const rules = [{ type: "new_item" }, { type: "keyword", any: ["RevOps"] }];
    for (const rule of rules) {
      hosts["boards-api.greenhouse.io"] = { "/v1/boards/quayside/jobs": board(role(1, "Clerk")) };
      const { visit, web } = looking(bot("/careers", { rule }), { hosts });
      expect(await visit()).toMatchObject({ titles: [], code: "" });
      web.at("boards-api.greenhouse.io")["/v1/boards/quayside/jobs"] = board(
        role(2, "Head of RevOps"),
        role(1, "Clerk"),
      );
      expect(await visit()).toMatchObject({
        titles: ["Head of RevOps"],
        urls: ["https://job-boards.greenhouse.io/quayside/jobs/2"],
      });
    }
  });

  test("of a list in JSON tells new entries, by the list's place if it is named", async () => {
    const tender = (id: number, title: string, views = 1) => ({
      id,
      title,
      link: `/tenders/${id}`,
      views,
      buyer: { name: "Port" },
    });
    const routes: Record<string, Route> = { "/api": json({ total: 1, results: [tender(1, "Cranes")] }) };
    const { visit } = looking(bot("/api"), { hosts: { [site]: routes } });
    await visit();
    routes["/api"] = json({ total: 2, results: [tender(2, "Automated carriers"), tender(1, "Cranes", 99)] });
    expect(await visit()).toMatchObject({ titles: ["Automated carriers"], urls: [`https://${site}/tenders/2`] });
    routes["/api"] = json({ errors: [], message: "Something went wrong" });
    expect(await visit()).toMatchObject({ code: "not_a_list" });

    const named: Record<string, Route> = { "/api": json({ a: [{ id: 1 }], b: { list: [] } }) };
    const other = looking(bot("/api", { params: { items: "$.b.list" } }), { hosts: { [site]: named } });
    expect(await other.visit()).toMatchObject({ code: "" });
    named["/api"] = json({ a: [{ id: 1 }, { id: 2 }], b: { list: [{ id: 7, name: "Dredging" }] } });
    expect(await other.visit()).toMatchObject({ titles: ["Dredging"] });
  });

  test("of a number in JSON tells how it moved", async () => {
    const routes: Record<string, Route> = { "/api": json({ plans: [{ name: "Team", price: "29.00" }] }) };
    const rule = { type: "number_change", jsonPath: "$.plans[?@.name=='Team'].price", minPct: 5 };
    const { visit } = looking(bot("/api", { rule }), { hosts: { [site]: routes } });
    await visit();
    routes["/api"] = json({
      plans: [
        { name: "Free", price: "0" },
        { name: "Team", price: "39.00" },
      ],
    });
    expect(await visit()).toMatchObject({ texts: ["29 → 39 (+34.5 %)"] });
  });

  test("of a page tells what changed, and of a feed what is new in it", async () => {
    const price = (text: string) =>
      `<!doctype html><title>Prices</title><main><h1>Plans</h1><p class="plan">${text} a month</p></main>`;
    const routes: Record<string, Route> = { "/pricing": price("$29"), "/feed": () => xml(rss("Old")) };
    const page = looking(
      { template: "competitor-pricing", source: `https://${site}/pricing`, rule: { type: "content_diff" } },
      { hosts: { [site]: routes } },
    );
    const feed = looking({ template: "rss", source: `https://${site}/feed` }, { hosts: { [site]: routes } });
    await page.visit();
    await feed.visit();
    routes["/pricing"] = price("$39");
    routes["/feed"] = () => xml(rss("New", "Old"));
    expect(await page.visit()).toMatchObject({ texts: ["$39 a month"] });
    expect(await feed.visit()).toMatchObject({ titles: ["New"] });
  });
});
