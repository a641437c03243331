import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Backtest, BacktestTask } from "#core/backtest.ts";
import type { Bot } from "#core/bot.ts";
import { configOfBot } from "#core/bot-plan.ts";
import type { Document } from "#core/document.ts";
import type { Fire } from "#core/fire.ts";
import { sha256Hex } from "#core/hash.ts";
import type { MatchRule } from "#core/match-rule.ts";
import type { Job } from "#core/queue.ts";
import type { Run } from "#core/run.ts";
import type { Store } from "#core/store.ts";
import { MINUTE_MS } from "#core/time.ts";
import type { WatchTask } from "#core/watch.ts";
import type { ReadResult } from "#crawl/fetch.ts";
import { createBacktest } from "#pipeline/backtest.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { runBotStep } from "#pipeline/run-bot.ts";
import { backtest } from "#watching/backtest.ts";
import { connectorOf } from "#watching/connectors/index.ts";
import { placeOf } from "#watching/packed-look.ts";
import { watch } from "#watching/watch.ts";
import { createFakeClock, type FakeClock } from "../helpers/clock.ts";
import { aBot, aDocument, anAccount, createTestIds, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";
import { cards } from "../watching/made-pages.ts";

let clock: FakeClock;
let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
let context: PipelineContext;
/** What the source answers from now on; a page is asked for anew at each fetch. */
let answer: () => ReadResult;

beforeEach(async () => {
  clock = createFakeClock(NOW);
  opened = await aStore(clock);
  store = opened.store;
  context = {
    store,
    clock,
    ids: createTestIds(() => clock.now(), 5n),
    log: { debug() {}, info() {}, warn() {}, error() {} },
    reader: { read: async ({ etag }: { etag?: string }) => notModified(answer(), etag) },
    extractor: {
      watch: async (task: WatchTask) => watch(task),
      backtest: async (task: BacktestTask) => backtest(structuredClone(task)),
      attribute: async () => [],
    },
    settings: () => ({ crawl: { timeoutMs: 1_000, maxBytes: 1_000_000, maxRedirects: 3 }, sources: {} }),
  } as unknown as PipelineContext;
});
afterEach(() => opened.remove());

function notModified(read: ReadResult, etag: string | undefined): ReadResult {
  const isSame = read.kind === "page" && read.etag !== undefined && read.etag === etag;
  return isSame ? ({ kind: "unchanged", url: read.url, durationMs: 3 } as ReadResult) : read;
}

function page(text: string, { etag }: { etag?: string } = {}): ReadResult {
  return {
    kind: "page",
    url: "https://fenwick.example/pricing",
    status: 200,
    contentType: text.startsWith("<?xml")
      ? "application/rss+xml"
      : text.startsWith("{")
        ? "application/json"
        : "text/html",
    text,
    bytes: text.length,
    bodyHash: "",
    durationMs: 40,
    redirects: [],
    ...(etag === undefined ? {} : { etag }),
  };
}

async function aBotWith(more: Partial<Bot>): Promise<string> {
  const bot = aBot({ slot: 0, accountMatch: "workspace", ...more });
  await store.commit({ put: { bot: [bot] } });
  return bot.id;
}
const botOf = async (id: string) => (await store.bots.find(ws, id)) as Bot;

/** One planned run, a quarter of an hour after the one before. Its failures are forgotten: a bot that pauses itself only probes. */
async function runOnce(botId: string): Promise<void> {
  await clock.advance(15 * MINUTE_MS);
  const bot = await botOf(botId);
  const run: Run = {
    id: context.ids.next("run"),
    workspaceId: ws,
    botId,
    trigger: "schedule",
    status: "queued",
    createdAt: clock.now(),
    matchCount: 0,
    fireCount: 0,
  };
  const fresh = { ...bot, consecutiveFailures: 0, revision: bot.revision + 1 };
  await store.commit({ put: { run: [run], ...(bot.consecutiveFailures > 0 ? { bot: [fresh] } : {}) } });
  const payload = { workspaceId: ws, botId, runId: run.id };
  await store.commit(await runBotStep.run(payload, context, {} as Job, new AbortController().signal));
}

const ask = async (botId: string, rule?: MatchRule, since = 0, signal = new AbortController().signal) => {
  const config = { ...configOfBot(await botOf(botId)), ...(rule ? { matchRule: rule } : {}) };
  return createBacktest(context)({ workspaceId: ws, config, botId, since }, signal);
};

/** What a run really fired, and what a backtest says it would have fired, in one form. */
async function firedBy(botId: string) {
  const { rows } = await store.fires.list(ws, botId, { limit: 1_000 });
  return rows
    .map(({ firedAt, matchedText, spans, diff, sourceUrl, accountId }: Fire) => ({
      at: firedAt,
      text: matchedText,
      spans,
      diff,
      url: sourceUrl,
      accountId,
    }))
    .sort(byTime);
}
function toldBy({ fires }: Backtest) {
  return fires
    .flatMap(({ at, match: { text, spans, diff, url }, accountIds }) =>
      (accountIds.length > 0 ? accountIds : [undefined]).map((accountId) => ({
        at,
        text,
        spans,
        diff,
        url,
        accountId,
      })),
    )
    .sort(byTime);
}
const byTime = (a: { at: number; text: string; accountId: string | undefined }, b: typeof a) =>
  a.at - b.at || a.text.localeCompare(b.text) || (a.accountId ?? "").localeCompare(b.accountId ?? "");

/** 0–1, the same at each run of the tests. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A site with a will of its own: prices move, boxes come and go, some visits fail, some are answered with 304. */
function restlessSite(seed: number) {
  const random = dice(seed);
  let [team, news, visits] = [29, 1, 0];
  const lines: string[] = [];
  return {
    turn() {
      if (random() < 0.25) team += 10;
      if (random() < 0.3)
        lines.push(random() < 0.5 ? `We now ship to port ${news}` : `A word on SOC ${news} and price`);
      news++;
      const mood = random();
      const isStill = random() < 0.3;
      const etag = isStill ? { etag: `"${team} ${lines.length}"` } : {};
      if (mood < 0.08) return () => ({ kind: "gone", url: "", httpStatus: 404, durationMs: 5 }) as ReadResult;
      if (mood < 0.16) return () => page("<!doctype html><title>404</title><h1>Page not found</h1>");
      return () => {
        visits++;
        const offer = random() < 0.2 ? `<p>Offer number ${visits} for you</p>` : "";
        const box = isStill ? "" : `${offer}<p>${["Aria", "Bo", "Cy"][visits % 3]} likes it</p>`;
        const items = lines.map((line, i) => `<li class="news">${line} (${i})</li>`).join("");
        return page(
          `<!doctype html><title>Fees</title><main>${cards({ team: `$${team}` })}${box}<ul>${items}</ul></main><!-- ${isStill ? "" : visits} -->`,
          etag,
        );
      };
    },
  };
}

/** A feed that grows, drops old entries and is now and then no feed. */
function restlessFeed(seed: number) {
  const random = dice(seed);
  const items: string[] = [];
  let made = 0;
  return {
    turn() {
      if (random() < 0.5) {
        made++;
        const word = random() < 0.5 ? "SOC 2 price list" : "new harbour";
        items.unshift(
          `<item><guid>${made}</guid><link>https://wire.example/${made}</link><title>Entry ${made}: ${word}</title><description>About ${word}</description></item>`,
        );
        if (items.length > 6) items.pop();
      }
      const built = Math.floor(random() * 4);
      const isBroken = random() < 0.1;
      const text = `<?xml version="1.0"?><rss version="2.0"><channel><title>W</title><lastBuildDate>${built}</lastBuildDate>${items.join("")}</channel></rss>`;
      return () => page(isBroken ? "<!doctype html><title>Oops</title><p>Nothing</p>" : text);
    },
  };
}

const PAGE_RULES: Record<string, MatchRule> = {
  "any change": { type: "content_diff", ignore: [], minChange: 0 },
  "the cards": { type: "content_diff", selector: ".plan-card", ignore: [".btn"], minChange: 0 },
  "large changes": { type: "content_diff", ignore: [], minChange: 0.1 },
  "a phrase": { type: "keyword", any: ["SOC", "price"], all: [], none: [] },
  "a pattern": { type: "regex", pattern: "port \\d+", flags: "i" },
  "a number": { type: "number_change", selector: ".price", direction: "up", minPct: 30 },
};
const LIST_RULES: Record<string, MatchRule> = {
  "new entries": { type: "new_item" },
  "entries with a phrase": { type: "keyword", any: ["soc 2"], all: [], none: [] },
};

describe("over its own rule a backtest fires what its runs have fired", () => {
  for (const [seed, [name, matchRule]] of Object.entries(PAGE_RULES).entries()) {
    test(`on a page: ${name}`, async () => {
      const id = await aBotWith({ matchRule });
      const site = restlessSite(seed + 1);
      for (let i = 0; i < 30; i += 1) {
        answer = site.turn();
        await runOnce(id);
      }
      const fired = await firedBy(id);
      const told = await ask(id);
      expect(toldBy(told)).toEqual(fired);
      expect(told).toMatchObject({ botId: id, undecided: 0, estimated: 0, unreadable: 0, tooLarge: 0, isCut: false });
      expect(fired.length).toBeGreaterThan(0);
    }, 30_000);
  }

  for (const [name, matchRule] of Object.entries(LIST_RULES)) {
    test(`in a feed: ${name}`, async () => {
      const id = await aBotWith({ template: "rss", source: "https://wire.example/rss.xml", matchRule });
      const feed = restlessFeed(7);
      for (let i = 0; i < 30; i += 1) {
        answer = feed.turn();
        await runOnce(id);
      }
      const fired = await firedBy(id);
      expect(toldBy(await ask(id))).toEqual(fired);
      expect(fired.length).toBeGreaterThan(3);
    });
  }

  test("in the sitemaps that an index leads to, which are kept with it", async () => {
    const source = "https://fenwick.example/sitemap.xml";
    const id = await aBotWith({ template: "custom-url", source, matchRule: { type: "new_item" } });
    const index = `<?xml version="1.0"?><sitemapindex><sitemap><loc>https://fenwick.example/posts.xml</loc></sitemap></sitemapindex>`;
    let posts = ["one"];
    const reader = {
      read: async ({ url }: { url: string }) => {
        const list = posts.map((name) => `<url><loc>https://fenwick.example/blog/${name}</loc></url>`).join("");
        return { ...page(url === source ? index : `<?xml version="1.0"?><urlset>${list}</urlset>`), url };
      },
    };
    context = { ...context, reader } as unknown as PipelineContext;
    for (const name of ["two", undefined, "three"]) {
      await runOnce(id);
      if (name) posts = [...posts, name];
    }
    await runOnce(id);
    const fired = await firedBy(id);
    expect(fired.map(({ url }) => url)).toEqual(["two", "three"].map((name) => `https://fenwick.example/blog/${name}`));
    expect(toldBy(await ask(id))).toEqual(fired);
  });

  test("and once for each account it goes to", async () => {
    const accounts = [anAccount({ domain: "one.example" }), anAccount({ domain: "two.example" })];
    await store.commit({ put: { account: accounts } });
    const id = await aBotWith({ accountIds: accounts.map(({ id }) => id) });
    for (const team of ["$29", "$29", "$39"]) {
      answer = () => page(`<!doctype html><title>Fees</title><main>${cards({ team })}</main>`);
      await runOnce(id);
    }
    const fired = await firedBy(id);
    expect(fired).toHaveLength(2);
    expect(toldBy(await ask(id))).toEqual(fired);
  });
});

const prices = (team: string, note = "") =>
  page(`<!doctype html><title>Fees</title><main>${cards({ team })}<p class="note">${note || "Nothing new"}</p></main>`);

/** Runs once over each of these answers. */
async function runOver(id: string, answers: ReadResult[]): Promise<void> {
  for (const one of answers) {
    answer = () => one;
    await runOnce(id);
  }
}
const CARDS = PAGE_RULES["the cards"] as MatchRule;
const NOTES: MatchRule = { type: "content_diff", selector: ".note", ignore: [], minChange: 0 };

describe("over another rule a backtest", () => {
  test("lets what the next run saw stand for the second look that no run took, and says so", async () => {
    const id = await aBotWith({ matchRule: CARDS });
    const answers = ["", "", "Moving soon", "Moving soon", "", ""].map((note) => prices("$29", note));
    await runOver(id, answers);
    expect(await firedBy(id)).toEqual([]);
    const told = await ask(id, NOTES);
    expect(told.fires.map(({ match }) => match.diff?.after)).toEqual(["Moving soon", "Nothing new"]);
    expect(told).toMatchObject({ estimated: 2, undecided: 0 });
    expect(told.fires[0]?.at).toBe(NOW + 3 * 15 * MINUTE_MS);
  });

  test("leaves out what the next run did not see any more, and what nobody looked at after", async () => {
    const id = await aBotWith({ matchRule: CARDS });
    await runOver(
      id,
      ["", "", "Nothing old", "", "", "Nothing else"].map((note) => prices("$29", note)),
    );
    const told = await ask(id, NOTES);
    expect(told.fires).toEqual([]);
    expect(told.undecided).toBe(1);
  });

  test("knows that what was answered with 304 stood still", async () => {
    const id = await aBotWith({ matchRule: CARDS });
    const still = (note: string, etag: string) => ({ ...prices("$29", note), etag }) as ReadResult;
    await runOver(id, [
      still("", "a"),
      still("", "a"),
      still("Moving soon", "b"),
      still("Moving soon", "b"),
      still("", "c"),
    ]);
    expect((await ask(id, NOTES)).fires.map(({ match }) => match.text)).toEqual(["Moving soon"]);
  });
});

test("only fires of the days asked for are told, and those before are known all the same", async () => {
  const id = await aBotWith({ matchRule: CARDS });
  await runOver(
    id,
    ["$29", "$29", "$39", "$49"].map((team) => prices(team)),
  );
  const [first, second] = (await ask(id)).fires;
  const told = await ask(id, undefined, (first?.at ?? 0) + 1);
  expect(told.fires).toEqual(second ? [second] : []);
  expect(told.fires[0]?.match.diff?.before).toContain("$39");
});

test("a bot that is not stored is asked over the looks of the bot with the most of the same source", async () => {
  const [few, many] = [await aBotWith({ matchRule: CARDS }), await aBotWith({ matchRule: CARDS, slot: 1 })];
  await runOver(few, [prices("$29")]);
  await runOver(
    many,
    ["$29", "$39"].map((team) => prices(team)),
  );
  const config = configOfBot(aBot({ name: "New" }));
  const run = createBacktest(context);
  const signal = new AbortController().signal;
  const told = await run({ workspaceId: ws, config, botId: undefined, since: 0 }, signal);
  expect(told).toMatchObject({
    botId: many,
    looks: 2,
    fires: [{ match: { diff: { before: "Team: $29 per user and month" } } }],
  });
  for (const elsewhere of [
    { workspaceId: "ws_other", config },
    { workspaceId: ws, config: { ...config, source: "https://fenwick.example/other" } },
  ]) {
    const nothing = await run({ ...elsewhere, botId: undefined, since: 0 }, signal);
    expect(nothing).toMatchObject({ botId: undefined, looks: 0, fires: [] });
  }
});

describe("what cannot be asked about is counted", () => {
  test("a look that takes more room than it may", async () => {
    const id = await aBotWith({ matchRule: CARDS });
    const noise = Array.from({ length: 18_000 }, (_, i) => sha256Hex(String(i))).join(" ");
    await runOver(id, [
      prices("$29"),
      page(`${(prices("$29") as { text: string }).text}<!-- ${noise} -->`),
      prices("$39"),
    ]);
    expect(await ask(id)).toMatchObject({ tooLarge: 1, looks: 2, fires: [{}] });
  });

  test("a look that cannot be read leaves the others as they are, as the run that failed at it did", async () => {
    const id = await aBotWith({ matchRule: CARDS });
    await runOver(
      id,
      ["$29", "$39", "$49", "$59"].map((team) => prices(team)),
    );
    const { extractor } = context;
    const ask3 = async (task: BacktestTask) => {
      if (task.looks.some(({ lookedAt }) => lookedAt === NOW + 3 * 15 * MINUTE_MS)) throw new Error("killed");
      return backtest(task);
    };
    context = { ...context, extractor: { ...extractor, backtest: ask3 } as unknown as PipelineContext["extractor"] };
    const told = await ask(id);
    expect(told).toMatchObject({ unreadable: 1, looks: 4 });
    expect(told.fires.map(({ match }) => match.diff?.before)).toEqual([
      "Team: $29 per user and month",
      "Team: $39 per user and month",
    ]);
  });

  test("and when time is up the rest", async () => {
    const id = await aBotWith({ matchRule: CARDS });
    await runOver(
      id,
      Array.from({ length: 12 }, (_, i) => prices(`$${i}`)),
    );
    const stop = new AbortController();
    const { extractor } = context;
    const first = async (task: BacktestTask) => {
      stop.abort();
      return backtest(task);
    };
    context = { ...context, extractor: { ...extractor, backtest: first } as unknown as PipelineContext["extractor"] };
    expect(await ask(id, undefined, 0, stop.signal)).toMatchObject({ isCut: true, looks: 8 });
  });
});

test("what a look shows that the one before had shown takes no room", async () => {
  const id = await aBotWith({
    template: "rss",
    source: "https://wire.example/rss.xml",
    matchRule: { type: "new_item" },
  });
  const feed = (built: number, count: number) => {
    const items = Array.from({ length: count }, (_, i) => `<item><guid>${i}</guid><title>Entry ${i}</title></item>`);
    return page(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>${built}</title>${items.join("")}</channel></rss>`,
    );
  };
  await runOver(id, [feed(1, 2), feed(2, 2), feed(3, 2), feed(4, 3), feed(5, 3)]);
  const bot = await botOf(id);
  const looks = await store.looks.list(
    ws,
    { botId: id, place: placeOf(connectorOf(bot)?.requests(bot, context.settings().sources) ?? []) },
    { after: undefined, limit: 10 },
  );
  expect(looks.map(({ content }) => content.kind)).toEqual(["packed", "as_before", "as_before", "packed", "as_before"]);
});

describe("where no bot has looked yet, what was read of a configured feed stands for looks", () => {
  const feedUrl = "https://wire.example/rss.xml";
  const item = (key: string, title: string, fetchedAt: number, more: Partial<Document> = {}) =>
    aDocument({
      accountId: undefined,
      feedUrl,
      sourceId: "feed",
      key,
      title,
      contentHash: key + title,
      fetchedAt,
      ...more,
    });

  test("what was new then is asked about; the first reading is what later ones are compared with", async () => {
    await store.commit({
      put: {
        document: [
          item("1", "Old news of SOC 2", NOW),
          item("2", "Of nothing", NOW + 1),
          item("3", "SOC 2 reached", NOW + 1),
          item("3", "SOC 2 reached, corrected", NOW + 2),
          item("4", "SOC 2 of long ago", NOW + 3, { publishedAt: NOW - 40 * 24 * 60 * MINUTE_MS }),
          item("5", "Elsewhere: SOC 2", NOW + 3, { feedUrl: "https://other.example/rss.xml" }),
        ],
      },
    });
    const bot = aBot({ template: "rss", source: feedUrl, params: { max_age_days: 30 }, accountMatch: "workspace" });
    const rule: MatchRule = { type: "keyword", any: ["SOC 2"], all: [], none: [] };
    const config = { ...configOfBot(bot), matchRule: rule };
    const signal = new AbortController().signal;
    const told = await createBacktest(context)({ workspaceId: ws, config, botId: undefined, since: 0 }, signal);
    expect(told).toMatchObject({ isOfStoredItems: true, botId: undefined, looks: 4 });
    expect(told.fires.map(({ at, match: { title } }) => [at, title])).toEqual([[NOW + 1, "SOC 2 reached"]]);
  });

  test("but never for a page, which is compared as a whole", async () => {
    await store.commit({ put: { document: [item("1", "One", NOW), item("2", "Two", NOW + 1)] } });
    const id = await aBotWith({ template: "custom-url", source: feedUrl, matchRule: CARDS });
    expect(await ask(id)).toMatchObject({ isOfStoredItems: false, looks: 0, fires: [] });
  });
});
