import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { hasNoBrowser, type Met, NOTHING, tell, visit } from "./browser.ts";
import { buildHouse, type House } from "./house.ts";
import { startProxy } from "./proxy.ts";

const BUILD_LIMIT_MS = 120_000;
const VISIT_LIMIT_MS = 240_000;
/** A page that nobody answers asks so often in a quarter of a minute, all its cards together. */
const REQUESTS_MAX = 60;
const SAID_MS_MAX = 5_000;
const BACK_MS_MAX = 8_000;
const AGREED_MS_MAX = 2_000;
const SCRIPT_BYTES_MAX = 300 * 1024;
/** The promise is a second on a machine that does nothing else; tests run beside others. */
const FIRST_VIEW_MS_MAX = 2_000;

/** What a page did while nobody answered it. */
type Loss = {
  saidAfterMs: number;
  backAfterMs: number;
  asked: number;
  alerts: number;
  banners: number;
  isKept: boolean;
  isKeptAfter: boolean;
};

describe.skipIf(hasNoBrowser)("the dashboard keeps steady", () => {
  let house: House;
  beforeAll(async () => {
    house = await buildHouse();
  }, BUILD_LIMIT_MS);
  afterAll(() => house?.end());

  test.each([
    ["takes off", true],
    ["leaves", false],
  ])(
    "below a path of a proxy that %s it: every view, reload, link, stream and page stays there",
    async (_, isStripping) => {
      const proxy = startProxy("/mama", isStripping, () => `http://127.0.0.1:${house.port}`);
      const base = `${proxy.origin}/mama`;
      try {
        const link = await house.open({ server: { base_url: base } });
        expect(link).toStartWith(`${base}/signin?link_`);
        const seen = await visit<{ met: Met; [fact: string]: unknown }>(
          "steady/sub-path",
          { base, link, key: await house.key() },
          VISIT_LIMIT_MS,
        );
        expect(seen).toMatchObject({
          met: NOTHING,
          isLinkGone: true,
          cookies: [{ path: "/mama/", httpOnly: true, sameSite: "Strict" }],
          reached: ["/signals", "/bots", "/webhooks", "/rubric", "/settings", "/"],
          docs: [`${base}/docs`, 200],
          dead: [],
        });
        expect(proxy.outside).toEqual([]);
      } finally {
        await house.kill();
        proxy.stop();
      }
    },
    VISIT_LIMIT_MS,
  );

  test(
    "without a network or an appliance it says so quietly, keeps what was typed, asks ever more slowly, and recovers by itself",
    async () => {
      const link = await house.open();
      const control = Bun.serve({
        hostname: "127.0.0.1",
        port: 0,
        idleTimeout: 60,
        async fetch(request) {
          if (request.url.endsWith("/kill")) await house.kill();
          else await house.open();
          return new Response();
        },
      });
      try {
        const given = { base: `http://127.0.0.1:${house.port}`, link, control: `http://127.0.0.1:${control.port}` };
        const { met, ...losses } = await visit<{ met: Met } & Record<"withoutNetwork" | "withoutAppliance", Loss>>(
          "steady/network-loss",
          given,
          VISIT_LIMIT_MS,
        );
        tell(`without a network or an appliance: ${JSON.stringify(losses)}`);
        for (const loss of Object.values(losses)) {
          expect(loss).toMatchObject({ banners: 1, isKept: true, isKeptAfter: true });
          expect(loss.alerts).toBeLessThanOrEqual(1);
          expect(loss.asked).toBeLessThan(REQUESTS_MAX);
          expect(loss.saidAfterMs).toBeLessThan(SAID_MS_MAX);
          expect(loss.backAfterMs).toBeLessThan(BACK_MS_MAX);
        }
        expect(met).toEqual(NOTHING);
      } finally {
        await control.stop(true);
        await house.kill();
      }
    },
    VISIT_LIMIT_MS,
  );

  test(
    "two tabs agree within two seconds, and a third program's changes are seen as soon as somebody looks",
    async () => {
      const link = await house.open();
      try {
        const given = { base: `http://127.0.0.1:${house.port}`, link, key: await house.key() };
        const { met, ms } = await visit<{ met: Met; ms: Record<string, number> }>(
          "steady/two-tabs",
          given,
          VISIT_LIMIT_MS,
        );
        tell(`the other tab agrees after: ${JSON.stringify(ms)} ms`);
        expect(Object.entries(ms).filter(([, value]) => value > AGREED_MS_MAX)).toEqual([]);
        // Whoever signs out is not let in any more, and that is all that was refused.
        expect(met.refused.filter((answer) => !answer.startsWith("401 "))).toEqual([]);
        expect([met.errors, met.foreign]).toEqual([[], []]);
      } finally {
        await house.kill();
      }
    },
    VISIT_LIMIT_MS,
  );

  test(
    "the first view can be used within a second, with few scripts",
    async () => {
      await house.open();
      try {
        const given = { base: `http://127.0.0.1:${house.port}`, key: await house.key() };
        const { met, ...view } = await visit<{ met: Met; medianMs: number; allMs: number[]; scriptBytes: number }>(
          "steady/first-view",
          given,
          VISIT_LIMIT_MS,
        );
        tell(`first view: ${JSON.stringify(view)}`);
        expect(view.scriptBytes).toBeGreaterThan(0);
        expect(view.scriptBytes).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);
        expect(view.medianMs).toBeLessThan(FIRST_VIEW_MS_MAX);
        // Asking who is signed in is answered with a refusal until somebody is.
        expect([met.errors, met.foreign]).toEqual([[], []]);
      } finally {
        await house.kill();
      }
    },
    VISIT_LIMIT_MS,
  );

  test(
    "no view is wider than its window, from a phone to a wide screen, light and dark",
    async () => {
      await house.open();
      try {
        const given = { base: `http://127.0.0.1:${house.port}`, key: await house.key() };
        const { met, flaws } = await visit<{ met: Met; flaws: string[] }>("steady/pictures", given, VISIT_LIMIT_MS);
        expect(flaws).toEqual([]);
        expect([met.errors, met.foreign]).toEqual([[], []]);
      } finally {
        await house.kill();
      }
    },
    VISIT_LIMIT_MS,
  );
});
