import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { hasNoBrowser, type Met, NOTHING, visit } from "./browser.ts";
import { buildHouse, type House } from "./house.ts";
import { startProxy } from "./proxy.ts";

const BUILD_LIMIT_MS = 120_000;
const VISIT_LIMIT_MS = 120_000;

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
        expect(link).toStartWith(`${base}/#link_`);
        const seen = await visit<{ met: Met; [fact: string]: unknown }>(
          "sub-path",
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
        await proxy.stop();
      }
    },
    VISIT_LIMIT_MS,
  );
});
