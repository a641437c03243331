import { describe, expect, test } from "bun:test";
import type { Document } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { competitorPriceChange } from "#signals/competitor-price-change.ts";
import { readDocument } from "#signals/reading.ts";
import { OWN } from "./detector-table.ts";
import { BEACON, toArticle } from "./read-case.ts";

const detect = (document: Document, rivals: string[], previous: Document[] = []) =>
  competitorPriceChange.detect(readDocument(document, BEACON), { ...NO_KNOWLEDGE, rivals, previous });

const pricing = (lines: string[], more: Partial<Document> = {}) =>
  toArticle("Pricing", lines.join("\n"), {
    kind: "pricing",
    url: "https://beacon.example/pricing",
    facts: { blocks: lines },
    ...more,
  });
const BEFORE = ["Team", "$49 per month", "Scale", "$99 per month"];
const AFTER = ["Team", "$59 per month", "Scale", "$99 per month"];

describe("of an account that is a rival itself", () => {
  test("fires on its pricing page, once the price differs", () => {
    const [found] = detect(pricing(AFTER), ["Beacon"], [pricing(BEFORE)]);
    expect(found).toMatchObject({ type: "competitor_price_change", subtype: "price", data: { amount: 59 } });
    expect(detect(pricing(AFTER), ["Beacon"], [pricing(AFTER)])).toEqual([]);
  });

  test.each([
    ["Beacon raises price of berths to $12.50 from July 1, 2026", "", "price"],
    ["Beacon scraps free tier", "", "tier"],
    ["Beacon cuts price of Tidewatch to €24,900", "", "price"],
    ["Beacon drops per-seat pricing", "All customers pay by berth from June.", "packaging"],
    ["Price changes from 1 June 2026", "We are increasing our prices by 8.5% because energy costs more.", "price"],
  ])("fires on “%s”", (title, text, subtype) => {
    const more = title.startsWith("Price") ? OWN : {};
    expect(detect(toArticle(title, text, more), ["Globex", "beacon"]).map((one) => one.subtype)).toEqual([subtype]);
  });

  test.each([
    ["Beacon raises $12 million"],
    ["Beacon to raise prices, analysts expect"],
    ["How to raise your prices"],
    ["Globex raises price of berths to $12.50"],
    ["Beacon launches planner at $12 a month"],
    ["Beacon shares fall as price rises fail"],
  ])("is silent on “%s”", (title) => expect(detect(toArticle(title), ["Beacon"])).toEqual([]));

  test("is worth less than a price change of a prospect, and more when the step is large", () => {
    const strengthOf = (title: string) => detect(toArticle(title), ["Beacon"])[0]?.strength;
    expect(strengthOf("Beacon raises prices by 5% from July 1, 2026")).toBe(25);
    expect(strengthOf("Beacon raises prices by 40% from July 1, 2026")).toBe(35);
  });
});

describe("of an account that is none", () => {
  test("never fires without rivals, whatever the page says", () => {
    expect(detect(pricing(AFTER), [], [pricing(BEFORE)])).toEqual([]);
    expect(detect(pricing(AFTER), ["Globex"], [pricing(BEFORE)])).toEqual([]);
    expect(detect(toArticle("Beacon raises price of berths to $12.50"), ["Globex"])).toEqual([]);
  });

  test("fires on a pricing page of a rival, known by its head or its host", () => {
    const at = { url: "https://www.globex.example/pricing" };
    expect(detect(pricing(AFTER, at), ["Globex"], [pricing(BEFORE, at)])[0]?.title).toContain("Globex");
    const headed = { title: "Globex – Pricing" };
    expect(detect(pricing(AFTER, headed), ["Globex"], [pricing(BEFORE, headed)])).toHaveLength(1);
  });

  test("fires on a text about it that reports it of a rival by name", () => {
    const text = "Globex raises the price of its Team plan from $39 to $55 a month. Beacon keeps its price, it said.";
    const found = detect(toArticle("Harbour software gets dearer", text), ["Globex"]);
    expect(found.map(({ title, evidence }) => [title.startsWith("Globex"), text.includes(evidence.quote)])).toEqual([
      [true, true],
    ]);
  });
});
