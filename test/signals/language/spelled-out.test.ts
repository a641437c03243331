import { expect, test } from "bun:test";
import { spelledOut } from "#signals/language/spelled-out.ts";

test("initials stand for the name that begins so, where the text gives it", () => {
  const text = "HMR joins hands with Beacon. Harbour Marine Research and Beacon will share a ship.";
  expect(spelledOut("HMR", text)).toBe("Harbour Marine Research");
  expect(spelledOut("HMR", "HMR joins hands with Beacon and Harbour Meals.")).toBe("HMR");
  expect(spelledOut("Heron", text)).toBe("Heron");
});
