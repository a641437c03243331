import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { startSite } from "../helpers/site.ts";
import { hasNoBrowser, type Met, tell, visit } from "./browser.ts";
import { HOSTILE, startHostileSite } from "./hostile-site.ts";
import { buildHouse, type House } from "./house.ts";

const BUILD_LIMIT_MS = 120_000;
const VISIT_LIMIT_MS = 240_000;
const SHOWING = ["today-all", "account", "evidence", "signals", "bots", "bot-0", "bot-1", "inbox", "settings"];

describe.skipIf(hasNoBrowser)("the dashboard among strangers", () => {
  let house: House;
  let hostile: Awaited<ReturnType<typeof startHostileSite>>;
  beforeAll(async () => {
    hostile = await startHostileSite();
    const hosts = ["", "www.", "blog.", "news.", "careers.", "jobs.", "status."];
    const origins = Object.fromEntries(hosts.map((host) => [`https://${host}hostile.example`, hostile.origin]));
    house = await buildHouse({ origins });
  }, BUILD_LIMIT_MS);
  afterAll(async () => {
    await house?.end();
    await hostile?.stop();
  });

  test(
    "what a hostile site says is shown as text on every page, and breaks none",
    async () => {
      await house.open();
      const control = Bun.serve({
        hostname: "127.0.0.1",
        port: 0,
        fetch() {
          hostile.turn();
          return new Response();
        },
      });
      try {
        const given = {
          base: `http://127.0.0.1:${house.port}`,
          key: await house.key(),
          control: `http://127.0.0.1:${control.port}`,
          texts: HOSTILE,
          showing: SHOWING,
        };
        const { met, ...seen } = await visit<{
          met: Met;
          flaws: string[];
          shows: Record<string, number>;
          fires: number;
          crawled: string[];
        }>("steady/hostile-text", given, VISIT_LIMIT_MS);
        tell(`hostile text: ${JSON.stringify(seen)}`);
        expect(seen.flaws).toEqual([]);
        // Feed and page were read and told of, and each of these pages had something to show.
        expect(seen.fires).toBeGreaterThanOrEqual(4);
        expect(SHOWING.filter((page) => !seen.shows[page])).toEqual([]);
        expect([met.errors, met.foreign]).toEqual([[], []]);
      } finally {
        await control.stop(true);
        await house.kill();
      }
    },
    VISIT_LIMIT_MS,
  );

  test(
    "a page of another origin can neither change, read nor frame anything with somebody's session",
    async () => {
      await house.open();
      const elsewhere = await startSite({ "/": "<h1>Elsewhere</h1>" });
      try {
        const given = {
          base: `http://127.0.0.1:${house.port}`,
          key: await house.key(),
          // Another port is another origin of the same site, so that the cookie comes along; another name is another site.
          sameSite: elsewhere.origin,
          otherSite: elsewhere.origin.replace("127.0.0.1", "localhost"),
        };
        const seen = await visit<{
          answers: Record<string, number>;
          frames: Record<string, string[]>;
          forged: string[];
        }>("steady/cross-site", given, VISIT_LIMIT_MS);
        const { answers, frames, forged } = seen;
        const forms = (site: string) => Object.keys(answers).filter((name) => name.startsWith(`${site} form`));
        expect([forms("sameSite").length, forms("otherSite").length]).toEqual([3, 3]);
        // The cookie comes along only within the site, and there the page lacks the second token.
        for (const name of forms("sameSite")) expect([name, answers[name]]).toEqual([name, 403]);
        for (const name of forms("otherSite")) expect([name, answers[name]]).toEqual([name, 401]);
        expect(Object.keys(answers).filter((name) => name.includes(" read "))).toEqual([]);
        expect(frames["sameSite"]).toHaveLength(1);
        expect(
          Object.values(frames)
            .flat()
            .filter((url) => url.startsWith(given.base)),
        ).toEqual([]);
        expect(forged).toEqual([]);
      } finally {
        await elsewhere.stop();
        await house.kill();
      }
    },
    VISIT_LIMIT_MS,
  );
});
