import { describe, expect, test } from "bun:test";
import { refusalOf } from "#app/refusal-of.ts";
import { createAddressRules } from "#net/address-rules.ts";

const nothingPrivate = createAddressRules({ allowPrivate: [] });

describe("why a URL that somebody typed is refused", () => {
  test.each(["webhooks", "crawl"] as const)("a private address with the setting that can allow it: %s", (purpose) => {
    expect(refusalOf("http://10.1.2.3/hook", purpose, nothingPrivate)).toEqual({
      reason: "private_address",
      message: `points to an address that is not public; \`${purpose}.allow_private\` in the settings can allow it`,
    });
  });

  test("an address of cloud metadata without one: no range opens it", () => {
    expect(refusalOf("http://169.254.169.254/latest", "webhooks", nothingPrivate)?.message).toBe(
      "points to an address that is not public",
    );
  });

  test("what the setting allows, and what is public, is not refused", () => {
    const rules = createAddressRules({ allowPrivate: ["10.0.0.0/8"] });
    expect(refusalOf("http://10.1.2.3/hook", "webhooks", rules)).toBeUndefined();
    expect(refusalOf("https://hooks.example/x", "webhooks", nothingPrivate)).toBeUndefined();
  });
});
