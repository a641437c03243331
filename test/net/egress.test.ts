import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { checkUserUrl } from "#net/url-rules.ts";
import { startCanary } from "../helpers/site.ts";
import { forbiddenUrls } from "./forbidden-urls.ts";

let canary: Awaited<ReturnType<typeof startCanary>>;
beforeAll(async () => {
  canary = await startCanary();
});
afterAll(() => canary.stop());

const rules = createAddressRules({ allowPrivate: [] });

describe("every forbidden address, however it is written,", () => {
  test("is refused when somebody gives it", () => {
    expect(forbiddenUrls(canary.port).length).toBeGreaterThanOrEqual(142);
    expect(forbiddenUrls(canary.port).filter((url) => "url" in checkUserUrl(url, rules))).toEqual([]);
  });

  test("is not connected to when something asks for it all the same, and no name server hears of it", async () => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      throw Object.assign(new Error("no such host"), { code: "ENOTFOUND" });
    };
    const outbound = createOutbound({ addressRules: rules, origins: {}, userAgent: "t", resolve });
    for (const url of forbiddenUrls(canary.port)) {
      const { kind } = await outbound.request({ url, method: "GET", timeoutMs: 2_000 });
      expect([url, kind]).not.toEqual([url, "response"]);
    }
    expect(canary.visits()).toBe(0);
    expect(asked.filter((host) => /\d$|localhost|:/.test(host))).toEqual([]);
  });
});
