import { expect, test } from "bun:test";
import { FIRST_PARTY } from "#core/document.ts";
import { toSource } from "#core/to-source.ts";
import { aDocument } from "../helpers/records.ts";

const EVIDENCE = { quote: "Northwind", start: 0, end: 9 };
const FEED = "https://wire.example/rss.xml";

test("what a configured feed brought names the feed beside the place it was published at", () => {
  const item = aDocument({ accountId: undefined, feedUrl: FEED, url: "https://news.elsewhere.example/1" });
  expect(toSource(item, { evidence: EVIDENCE, data: {} }, "news")).toMatchObject({
    kind: "news",
    domain: "elsewhere.example",
    feedUrl: FEED,
  });
  expect(toSource(aDocument(), { evidence: EVIDENCE, data: {} }, "site")).not.toHaveProperty("feedUrl");
});

test("what the workspace told without an address was read at no domain", () => {
  const note = aDocument({ sourceId: FIRST_PARTY, kind: "note", url: "" });
  expect(toSource(note, { evidence: EVIDENCE, data: {} }, "crm")).toMatchObject({
    isFirstParty: true,
    domain: FIRST_PARTY,
  });
});
