import { describe, expect, test } from "bun:test";
import { createSeal } from "#core/seal.ts";

const { seal, open } = createSeal("the appliance's secret", "replay");

describe("a seal", () => {
  test("hides a text and gives it back", () => {
    const sealed = seal("sk_live_secret äöü 🦊", "row 1");
    expect(sealed).not.toContain("secret");
    expect(open(sealed, "row 1")).toBe("sk_live_secret äöü 🦊");
    expect(seal("same", "row 1")).not.toBe(seal("same", "row 1"));
  });

  test.each([
    ["moved to another row", (sealed: string) => open(sealed, "row 2")],
    ["changed", (sealed: string) => open(`${sealed.slice(0, -2)}AA`, "row 1")],
    ["cut off", (sealed: string) => open(sealed.slice(0, 30), "row 1")],
    ["opened for another purpose", (sealed: string) => createSeal("the appliance's secret", "x").open(sealed, "row 1")],
    ["opened with another secret", (sealed: string) => createSeal("another", "replay").open(sealed, "row 1")],
  ])("that was %s does not open", (_what, attempt) => {
    expect(() => attempt(seal("something to hide", "row 1"))).toThrow("could not be opened");
  });
});
