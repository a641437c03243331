import { expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { runBinary } from "../helpers/binary.ts";
import { DOCUMENT } from "../helpers/documented.ts";
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
import { startPlayedWeb } from "../helpers/played-web.ts";
import { plain, type Route } from "../helpers/site.ts";

const ROOT = join(import.meta.dir, "../..");
const EXAMPLES = join(ROOT, "config/bots/examples");
const SECRETS = { reddit: "only-reddit-may-see-this", discord: "only-discord-may-see-this", github: "ghp_only-github" };

type Sample = { from: string; body: Record<string, unknown> };

/** Every body that the documentation gives for a bot, word for word: the API document's, those of the files, and the README's. */
function documentedSamples(): Sample[] {
  const { NewBot } = DOCUMENT.components.schemas as unknown as Record<string, { examples: Sample["body"][] }>;
  const inDocument = (NewBot?.examples ?? []).map((body) => ({ from: `the API document: ${body["template"]}`, body }));
  const inFiles = readdirSync(EXAMPLES).flatMap((file) =>
    (parse(readFileSync(join(EXAMPLES, file), "utf8")) as Sample["body"][]).map((body) => ({ from: file, body })),
  );
  const curls = readFileSync(join(ROOT, "README.md"), "utf8").matchAll(/^post \$API\/bots -d '(.+?)'/gm);
  const inReadme = [...curls].map(([, body = ""]) => ({ from: "README.md", body: JSON.parse(body) as Sample["body"] }));
  // What is sent to a bot instead is played by the tests of pushes.
  return [...inDocument, ...inFiles, ...inReadme].filter(({ body }) => body["cadence"] !== "on_push");
}

/** The places the samples name, as they are at first; what becomes of them is `later`. */
function playPlaces() {
  const page = (title: string, text: string) =>
    `<!doctype html><title>${title}</title><main><h1>${title}</h1>${text}</main>`;
  const card = (price: string, name = "plan-card") =>
    page("Plans", `<div class="${name}"><h2>Team</h2><p>${price} per user and month</p></div>`);
  const feed =
    (...titles: string[]) =>
    () =>
      new Response(rss(...titles), { headers: { "content-type": "application/rss+xml" } });
  const repo = "/repos/acme-robotics/gateway";
  const channel = "/api/v10/channels/112233445566778899";
  const manifest = (dependencies: object) =>
    Response.json(githubFile("package.json", JSON.stringify({ dependencies })));
  const before: Record<string, Record<string, Route>> = {
    "fenwick.example": { "/pricing": card("$29") },
    "tallybrook.example": { "/pricing": card("€49", "plan") },
    "port-authority.example": { "/tenders": page("Tenders", "<p>Dredging of the outer basin</p>") },
    "logistics-weekly.example": { "/feed.xml": feed("Old news of docks") },
    "www.reddit.com": {
      "/robots.txt": plain("User-agent: *\nDisallow: /\n"),
      "/api/v1/access_token": Response.json(redditToken()),
    },
    "oauth.reddit.com": { "/r/logistics/new": Response.json(redditListing({ id: "1", title: "Pallets" })) },
    "discord.com": {
      [`${channel}/messages`]: Response.json(discordMessages("Hello")),
      [channel]: Response.json(discordChannel),
    },
    "api.github.com": {
      [`${repo}/releases`]: Response.json(githubReleases("v1.0")),
      [`${repo}/issues`]: Response.json([]),
      [repo]: Response.json(githubRepository(1_000)),
      [`${repo}/contents/`]: Response.json([{ type: "file", name: "package.json", path: "package.json" }]),
      [`${repo}/contents/package.json`]: manifest({}),
    },
    "slack.com": { "/api/chat.postMessage": Response.json({ ok: true }) },
  };
  const web = startPlayedWeb(before);
  const later = () => {
    const [old] = discordMessages("Hello");
    const fresh = { ...old, id: "1310000000000000999", content: "We left Fenwick last week" };
    web.at("fenwick.example")["/pricing"] = card("$39");
    web.at("tallybrook.example")["/pricing"] = card("€59", "plan");
    web.at("port-authority.example")["/tenders"] = page("Tenders", "<p>Two automated straddle carriers</p>");
    web.at("logistics-weekly.example")["/feed.xml"] = feed("Warehouse automation in Lyon", "Old news of docks");
    web.at("oauth.reddit.com")["/r/logistics/new"] = Response.json(
      redditListing({ id: "2", title: "Can you recommend a WMS?" }, { id: "1", title: "Pallets" }),
    );
    web.at("discord.com")[`${channel}/messages`] = Response.json([fresh, old]);
    Object.assign(web.at("api.github.com"), {
      [`${repo}/releases`]: Response.json(githubReleases("v1.1", "v1.0")),
      [repo]: Response.json(githubRepository(1_400)),
      [`${repo}/contents/package.json`]: manifest({ "dd-trace": "^5.0.0" }),
    });
  };
  return { web, later };
}

test("every sample body of the documentation creates a bot unchanged, which finds nothing at first and fires on what is new", async () => {
  const { web, later } = playPlaces();
  const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
  await writeFile(
    join(folder, "s.yaml"),
    `
server: { port: 0 }
data_dir: data
network: { allow_private: [127.0.0.0/8], origins: ${JSON.stringify(web.origins)}, per_host: { requests_per_second: 50 } }
alerts: { slack: { token: xoxb-a-token } }
sources:
  reddit: { client_id: an-app, client_secret: ${SECRETS.reddit}, username: acme_ops }
  discord: { bot_token: ${SECRETS.discord} }
  github: { token: ${SECRETS.github} }
`,
  );
  const discord = web.at("discord.com");
  for (const [flags, says] of [
    [0, "warn  discord        the bot has not the Message Content intent"],
    [1 << 19, "ok    discord        takes sources.discord.bot_token"],
  ] as const) {
    discord["/api/v10/applications/@me"] = Response.json({ id: "1", name: "Mama", flags });
    const examined = await runBinary(["doctor", "--config", "s.yaml"], folder);
    await examined.exited;
    expect(examined.out()).toContain(says);
    expect(examined.out()).not.toContain(SECRETS.discord);
  }
  const appliance = await runBinary(["serve", "--config", "s.yaml"], folder);
  const answers: string[] = [];
  try {
    const [url] = await appliance.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
    const key = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
    const post = async (path: string, body?: object) => {
      const answer = await fetch(`${url}/v1${path}`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json", prefer: "wait=30" },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const text = await answer.text();
      answers.push(text);
      return { status: answer.status, json: JSON.parse(text) as Record<string, unknown> };
    };

    const samples = documentedSamples();
    expect(new Set(samples.map(({ body }) => body["template"])).size).toBe(6);
    const bots: { from: string; id: unknown }[] = [];
    for (const { from, body } of samples) {
      const seen = await post("/bots:preview", body);
      expect([from, seen.status, seen.json["error"]]).toEqual([from, 200, null]);
      const made = await post("/bots", body);
      expect([from, made.status, made.json["status"]]).toEqual([from, 201, "active"]);
      expect(made.json).toMatchObject(body["params"] === undefined ? {} : { params: body["params"] });
      bots.push({ from, id: made.json["id"] });
    }
    const runAll = async () => {
      const found: unknown[][] = [];
      for (const { from, id } of bots) {
        const { json } = await post(`/bots/${id}:run`);
        found.push([from, json["status"], json["fire_count"], json["error"]]);
      }
      return found;
    };
    const each = (status: string, fires: number, from: string) => [from, status, fires, null];
    expect(await runAll()).toEqual(bots.map(({ from }) => each("no_match", 0, from)));
    later();
    // Of GitHub the document's sample watches three kinds of activity, and each has something new.
    const firesOf = (from: string) => (from === "the API document: github" ? 3 : 1);
    expect(await runAll()).toEqual(bots.map(({ from }) => each("ok", firesOf(from), from)));
    expect(await runAll()).toEqual(bots.map(({ from }) => each("no_match", 0, from)));

    const told = [...answers, appliance.out(), appliance.err()].join("\n");
    for (const secret of Object.values(SECRETS)) expect(told).not.toContain(secret);
    const hostsToldOf = (secret: string) => [
      ...new Set(
        web.requests.filter(({ headers }) => headers["authorization"]?.includes(secret)).map(({ host }) => host),
      ),
    ];
    expect(hostsToldOf(SECRETS.discord)).toEqual(["discord.com"]);
    expect(hostsToldOf(SECRETS.github)).toEqual(["api.github.com"]);
    expect(hostsToldOf(btoa(`an-app:${SECRETS.reddit}`))).toEqual(["www.reddit.com"]);
  } finally {
    appliance.kill("SIGTERM");
    await appliance.exited;
    await web.stop();
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);

test("what a bot lacks is said by its preview, by the answer to its creation and by doctor", async () => {
  const { web } = playPlaces();
  const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
  await writeFile(
    join(folder, "s.yaml"),
    `
server: { port: 0 }
data_dir: data
network: { allow_private: [127.0.0.0/8], origins: ${JSON.stringify(web.origins)}, per_host: { requests_per_second: 50 } }
`,
  );
  const examined = await runBinary(["doctor", "--config", "s.yaml"], folder);
  await examined.exited;
  expect(examined.out()).toContain(
    "Discord channel: off: Discord is read with `sources.discord.bot_token` in the settings only.",
  );
  expect(examined.out()).toMatch(
    /Subreddit: on \(Without `sources.reddit.client_id` and `sources.reddit.client_secret`/,
  );
  const appliance = await runBinary(["serve", "--config", "s.yaml"], folder);
  try {
    const [url] = await appliance.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
    const key = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
    const post = async (path: string, body: object) => {
      const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
      const answer = await fetch(`${url}/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) });
      return (await answer.json()) as Record<string, unknown>;
    };
    const samples = documentedSamples();
    const sample = (template: string) => samples.find(({ body }) => body["template"] === template)?.body ?? {};
    const discord = { code: "credentials_missing", message: expect.stringContaining("`sources.discord.bot_token`") };
    expect(await post("/bots:preview", sample("discord"))).toMatchObject({
      status: "failed",
      error: discord,
      notes: [discord],
    });
    expect(await post("/bots", sample("discord"))).toMatchObject({ status: "active", notes: [discord] });
    const reddit = expect.stringContaining("`sources.reddit.client_id` and `sources.reddit.client_secret`");
    expect(await post("/bots:preview", sample("subreddit"))).toMatchObject({
      robots_allowed: false,
      error: { code: "robots_disallowed", message: reddit },
      notes: [{ code: "credentials_advised", message: reddit }],
    });
    const slack = [{ code: "channel_not_set_up" }];
    expect(await post("/bots", sample("competitor-pricing"))).toMatchObject({ notes: slack });
  } finally {
    appliance.kill("SIGTERM");
    await appliance.exited;
    await web.stop();
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
