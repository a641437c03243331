import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BinaryRun, runBinary } from "../helpers/binary.ts";
import { makeFolder } from "../helpers/folder.ts";
import { html, type Site, startCanary, startSite } from "../helpers/site.ts";
import { until } from "../helpers/until.ts";
import { forbiddenUrls } from "../net/forbidden-urls.ts";

const LIMIT_MS = 60_000;
/** Crawls may reach the one address, webhooks the other, and neither the canary's. */
const [CRAWLED, TOLD] = ["127.0.0.2", "127.0.0.4"];
const NO_LIMITS = {
  SIGNALMAMA_LIMITS_WRITES_PER_MINUTE: "unlimited",
  SIGNALMAMA_LIMITS_READS_PER_MINUTE: "unlimited",
  SIGNALMAMA_LIMITS_READ_BURST: "unlimited",
  SIGNALMAMA_LIMITS_ACTIVE_BOTS: "unlimited",
  SIGNALMAMA_LIMITS_WEBHOOKS: "unlimited",
  SIGNALMAMA_NETWORK_PER_HOST_REQUESTS_PER_SECOND: "200",
};

const folder = makeFolder();
let canary: Awaited<ReturnType<typeof startCanary>>;
let site: Site;
let receiver: Site;
let appliance: Awaited<ReturnType<typeof boot>>;

beforeAll(async () => {
  canary = await startCanary();
  const there = `http://127.0.0.1:${canary.port}/`;
  const hop = (location: string) => () => new Response(null, { status: 302, headers: { location } });
  site = await startSite(
    {
      "/page": html("<main><p>Nothing to see.</p></main>"),
      "/to-canary": hop(there),
      "/to-canary-by-name": hop(`http://localhost:${canary.port}/`),
      "/to-canary-in-six": hop(`http://[::1]:${canary.port}/`),
      "/to-canary-without-scheme": hop(`//127.1:${canary.port}/`),
      "/to-metadata": hop("http://169.254.169.254/latest/meta-data/"),
      "/to-file": hop("file:///etc/passwd"),
      "/to-bucket": hop("s3://bucket/key"),
      "/to-redis": hop("http://127.0.0.2:6379/"),
      "/moved-for-good": () => new Response(null, { status: 308, headers: { location: there } }),
      "/hop-1": hop("/hop-2"),
      "/hop-2": hop("/hop-3"),
      "/hop-3": hop("/hop-4"),
      "/hop-4": hop("/hop-5"),
      "/hop-5": hop("/hop-6"),
      "/hop-6": hop("/page"),
      "/hop-late": hop("/hop-late-2"),
      "/hop-late-2": hop(there),
      "/loop": hop("/loop"),
    },
    { hostname: CRAWLED, port: 0 },
  );
  receiver = await startSite({ "/hook": hop(there) }, { hostname: TOLD, port: 0 });
  appliance = await boot(`
crawl: { allow_private: [${CRAWLED}/32] }
webhooks: { allow_private: [${TOLD}/32], retry: [] }
`);
});
afterAll(async () => {
  appliance?.run.kill("SIGKILL");
  await appliance?.run.exited;
  await Promise.all([canary.stop(), site.stop(), receiver.stop()]);
  folder.remove();
});

async function boot(rules: string) {
  const settings = `
server: { port: 0 }
data_dir: data
${rules}`;
  const run: BinaryRun = await runBinary(
    ["serve", "--config", folder.write("s.yaml", settings)],
    folder.path,
    NO_LIMITS,
  );
  const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, 15_000);
  const key = (await readFile(join(folder.path, "data", "admin.key"), "utf8")).trim();
  const call = async (method: string, path: string, body?: unknown, headers = {}) => {
    const answer = await fetch(`${url}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: whatever the API answers.
    return { status: answer.status, json: (await answer.json()) as any };
  };
  return { run, url, call };
}

const addBot = (source: string) =>
  appliance.call("POST", "/bots", { name: "Bot", template: "competitor-pricing", source });
const addHook = (url: string) => appliance.call("POST", "/webhooks", { url, events: ["*"] });
const codeOf = ({ status, json }: { status: number; json: { error?: { code: string } } }) =>
  `${status} ${json.error?.code}`;
const REFUSALS = ["400 invalid_source_url", "422 private_address"];

describe("what users give", () => {
  test(
    "is refused in every forbidden spelling, for bots and for webhooks",
    async () => {
      const taken: string[] = [];
      for (const url of forbiddenUrls(canary.port)) {
        for (const answer of [await addBot(url), await addHook(url)]) {
          if (!REFUSALS.includes(codeOf(answer))) taken.push(`${url}: ${codeOf(answer)}`);
          // Nothing of the address is told back.
          if (url.length > 12 && JSON.stringify(answer.json).includes(url)) taken.push(`${url}: repeated`);
        }
      }
      expect(taken).toEqual([]);
      expect(canary.visits()).toBe(0);
    },
    LIMIT_MS,
  );

  test("is judged by two lists: crawls may not go where webhooks may, nor webhooks where crawls may", async () => {
    expect((await addBot(`${site.origin}/page`)).status).toBe(201);
    expect(codeOf(await addBot(`${receiver.origin}/page`))).toBe("422 private_address");
    expect((await addHook(`${receiver.origin}/hook`)).status).toBe(201);
    expect(codeOf(await addHook(`${site.origin}/page`))).toBe("422 private_address");
  });
});

describe("a redirect", () => {
  test.each([
    ["/to-canary", "blocked"],
    ["/to-canary-by-name", "blocked"],
    ["/to-canary-in-six", "blocked"],
    ["/to-canary-without-scheme", "blocked"],
    ["/to-metadata", "blocked"],
    ["/to-file", "blocked"],
    ["/to-bucket", "blocked"],
    ["/to-redis", "blocked"],
    ["/moved-for-good", "blocked"],
    ["/hop-late", "blocked"],
    ["/hop-1", "too_many_redirects"],
    ["/loop", "redirect_loop"],
  ])("%s ends the run as %s", async (path, code) => {
    const { json: bot } = await addBot(`${site.origin}${path}`);
    const { json: run } = await appliance.call("POST", `/bots/${bot.id}:run`, undefined, { prefer: "wait=20" });
    expect([path, run.status, run.error?.code]).toEqual([path, "failed", code]);
    expect(canary.visits()).toBe(0);
  });

  test("of a webhook is an answer like any other, and followed by nobody", async () => {
    const { json: hook } = await addHook(`${receiver.origin}/hook`);
    await appliance.call("POST", `/webhooks/${hook.id}:test`);
    await until("the webhook was tried", 10_000, () => receiver.requests.length > 0);
    const [delivery] = await until("the delivery ended", 10_000, async () => {
      const { json } = await appliance.call("GET", `/webhooks/${hook.id}/deliveries`);
      return json.data[0]?.status !== "pending" && json.data;
    });
    expect(delivery.status).toBe("failed");
    expect(canary.visits()).toBe(0);
  });
});

test(
  "its own port is refused inside an allowed range, and metadata addresses are, unless named by themselves",
  async () => {
    appliance.run.kill("SIGTERM");
    await appliance.run.exited;
    appliance = await boot(`network: { allow_private: [127.0.0.0/8, 169.254.0.0/16] }`);
    const ours = new URL(appliance.url).port;
    for (const host of ["127.0.0.1", "127.0.0.9", "2130706433", "localhost.localhost"]) {
      expect([host, codeOf(await addBot(`http://${host}:${ours}/v1/accounts`))]).toEqual([host, "422 private_address"]);
      expect([host, codeOf(await addHook(`http://${host}:${ours}/v1/accounts`))]).toEqual([
        host,
        "422 private_address",
      ]);
    }
    expect(codeOf(await addHook("http://169.254.169.254/latest"))).toBe("422 private_address");
    expect((await addHook(`${receiver.origin}/hook`)).status).toBe(201);
    expect(canary.visits()).toBe(0);
  },
  LIMIT_MS,
);
