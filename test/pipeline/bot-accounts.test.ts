import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import type { Account } from "#core/account.ts";
import type { Bot } from "#core/bot.ts";
import type { AttributeTask } from "#core/extractor.ts";
import type { Store } from "#core/store.ts";
import type { Match } from "#core/watch.ts";
import { runTask } from "#extract/run-task.ts";
import { accountsOf } from "#pipeline/bot-accounts.ts";
import type { PipelineContext } from "#pipeline/context.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { markDemoLoaded, UNREAD_DEMO } from "../helpers/loaded-demo.ts";
import { aBot, anAccount, NOW } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

let opened: Awaited<ReturnType<typeof aStore>>;
let store: Store;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
  store = opened.store;
});
afterEach(() => opened.remove());

async function add(name: string, domain: string, more: Partial<Account> = {}): Promise<Account> {
  const account = anAccount({ name, domain, ...more });
  await store.commit({ put: { account: [account] } });
  return account;
}
/** The accounts one match goes to. The real reading, in this process: what is done in a helper otherwise. */
async function receivers(bot: Partial<Bot>, match: Partial<Match>): Promise<string[]> {
  const extractor = {
    attribute: async (task: Omit<AttributeTask, "kind">) => runTask({ kind: "attribute", ...task }),
  } as unknown as PipelineContext["extractor"];
  const whole: Match = { id: "1", url: "https://wire.example/1", title: "", text: "", ...match };
  const [ids = []] = await accountsOf(aBot(bot), [whole], { store, extractor, demo: UNREAD_DEMO });
  return ids;
}
const onWire: Partial<Bot> = { template: "rss", source: "https://wire.example/feed", firesSignal: "press_mention" };
const priceOf = (before: string, after: string): Partial<Match> => ({
  url: "https://fenwick.example/pricing",
  title: "Pricing | Fenwick",
  text: after,
  diff: { before, after },
});
const PRICE = priceOf("$29", "$39");

describe("a match goes to", () => {
  test("the accounts the bot names that are still there, and nobody else's", async () => {
    const [kept, gone] = [await add("Kept", "kept.example"), await add("Gone", "gone.example", { status: "deleted" })];
    const other = await add("Quillmark", "quillmark.example");
    const match = { text: "Quillmark raises $5M" };
    expect(await receivers({ ...onWire, accountIds: [gone.id, kept.id] }, match)).toEqual([kept.id]);
    expect(await receivers({ ...onWire, accountIds: [gone.id] }, match)).toEqual([]);
    expect(await receivers(onWire, match)).toEqual([other.id]);
  });

  test("the account whose site is watched, also below its domain, but not a deleted one", async () => {
    const fenwick = await add("Fenwick", "fenwick.example");
    expect(await receivers({}, PRICE)).toEqual([fenwick.id]);
    expect(await receivers({ source: "https://status.fenwick.example/" }, PRICE)).toEqual([fenwick.id]);
    await store.commit({ put: { account: [{ ...fenwick, status: "deleted", revision: 2 }] } });
    expect(await receivers({}, PRICE)).toEqual([]);
  });

  test("never whoever runs the site on which many have their pages", async () => {
    await add("Reddit", "reddit.com");
    await add("GitHub", "github.com");
    await add("Google", "google.com");
    const text = { text: "A new post", url: "https://www.reddit.com/r/sales/1" };
    expect(await receivers({ template: "subreddit", source: "https://www.reddit.com/r/sales" }, { text: "" })).toEqual(
      [],
    );
    expect(await receivers({ ...onWire, source: "https://www.reddit.com/r/sales/.rss" }, { ...text, url: "" })).toEqual(
      [],
    );
    expect(await receivers({ template: "github", source: "https://github.com/quay/api" }, { text: "v2" })).toEqual([]);
    expect(await receivers({ ...onWire, source: "https://news.google.com/rss/search?q=x" }, { text: "x" })).toEqual([]);
  });

  test("those the text names, and nobody where that is not certain", async () => {
    const quillmark = await add("Quillmark", "quillmark.example");
    await add("Halyard", "halyard.example");
    await add("Halyard", "halyard.test");
    expect(await receivers(onWire, { title: "Quillmark picks a new planner" })).toEqual([quillmark.id]);
    expect(await receivers(onWire, { title: "Halyard picks a new planner" })).toEqual([]);
    expect(await receivers({ ...onWire, accountMatch: "workspace" }, { title: "Quillmark" })).toEqual([]);
  });

  test("those that a change is about, not those that stand beside it", async () => {
    const [nordkap, vos] = [await add("Nordkap", "nordkap.example"), await add("Vosberg", "vosberg.example")];
    const customers = {
      template: "custom-url",
      source: "https://fenwick.example/customers",
      firesSignal: "press_mention",
    };
    expect(await receivers(customers, priceOf("Used by Vosberg", "Used by Vosberg and Nordkap"))).toEqual([nordkap.id]);
    expect(await receivers(customers, priceOf("Used by Vosberg and Nordkap", "Used by Nordkap"))).toEqual([vos.id]);
    expect(await receivers(customers, priceOf("Nordkap pays $29", "Nordkap pays $39"))).toEqual([nordkap.id]);
  });

  test("only those in the text when the bot says so, though the page is an account's own", async () => {
    await add("Fenwick", "fenwick.example");
    const nordkap = await add("Nordkap", "nordkap.example");
    const bot: Partial<Bot> = {
      template: "custom-url",
      source: "https://fenwick.example/customers",
      accountMatch: "mentioned",
    };
    const onPage = { url: "https://fenwick.example/customers", title: "Customers" };
    expect(await receivers(bot, { ...onPage, text: "Nordkap joins" })).toEqual([nordkap.id]);
    expect(await receivers(bot, { ...onPage, text: "Nobody joins" })).toEqual([]);
  });

  test("those that use what a watcher of competitors watches, whoever found that out", async () => {
    const given = await add("Given", "given.example", { attributes: { tech: ["Fenwick"] } });
    const enrichment: Account["enrichment"] = [
      { field: "tech", values: ["fenwick"], url: "https://found.example/", method: "observed", observedAt: NOW },
    ];
    const found = await add("Found", "found.example", { enrichment });
    await add("Corrected", "corrected.example", {
      attributes: { tech: ["Halyard"] },
      enrichment,
    });
    await add("Deleted", "deleted.example", { attributes: { tech: ["Fenwick"] }, status: "deleted" });
    expect((await receivers({}, PRICE)).toSorted()).toEqual([given.id, found.id].toSorted());
    expect(await receivers({ accountMatch: "mentioned" }, PRICE)).toEqual([]);
    expect(await receivers({ ...onWire, source: "https://fenwick.example/feed" }, { title: "A new post" })).toEqual([]);
    expect(
      await receivers({ ...onWire, source: "https://fenwick.example/f", firesSignal: "competitor_launch" }, {}),
    ).toHaveLength(2);
  });

  test("nobody when none of this is so", async () => {
    await add("Given", "given.example", { attributes: { tech: ["Halyard"] } });
    expect(await receivers({}, PRICE)).toEqual([]);
  });
});

describe("while the demo is loaded", () => {
  const onDemoWire: Partial<Bot> = { ...onWire, source: "https://wire.example/rss.xml" };
  const text = { text: "Larkspur raises $5M" };

  test("what is read at one of its places goes to its companies alone, and what is read elsewhere to real ones", async () => {
    await markDemoLoaded(store);
    const [invented, real] = [await add("Larkspur", "larkspur.example"), await add("Larkspur", "larkspur.com")];
    expect(await receivers(onDemoWire, text)).toEqual([invented.id]);
    expect(await receivers({ ...onWire, source: "https://paper.test.com/feed" }, text)).toEqual([real.id]);
    expect(await receivers({ source: "https://www.larkspur.example/pricing" }, PRICE)).toEqual([invented.id]);
    expect(await receivers({ ...onDemoWire, accountIds: [real.id, invented.id] }, text)).toEqual([invented.id]);
    expect(
      await receivers({ ...onWire, accountIds: [invented.id], source: "https://larkspur.com/feed" }, text),
    ).toEqual([]);
  });

  test("elsewhere its names are like any other", async () => {
    const larkspur = await add("Larkspur", "larkspur.com");
    expect(await receivers(onDemoWire, text)).toEqual([larkspur.id]);
  });
});
