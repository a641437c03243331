import { describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { DETECTORS } from "#signals/index.ts";
import { OWN } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

/** What a line of the fixture says: "funding|+|Beacon bags €3m // Led by Quay." */
const LINE = /^(?<type>[a-z_]+)(?<own>!?)\|(?<sign>[+-])\|(?<title>.+?)(?: \/\/ (?<text>.+))?$/;

const lines = readFileSync(new URL("../fixtures/phrases/business.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

describe("ways to say a business event, and what only looks like it", () => {
  for (const line of lines) {
    test(line, () => {
      const { type, own, sign, title = "", text } = LINE.exec(line)?.groups ?? {};
      const detector = DETECTORS.find((one) => one.type === type);
      if (!detector) throw new Error(`no detector of type ${type}`);
      const found = detectWith(detector, toArticle(title, text, own ? OWN : {}), BEACON);
      expect(found.length > 0).toBe(sign === "+");
    });
  }
});
