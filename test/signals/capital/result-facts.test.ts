import { expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";
import { toldOfBeacon } from "../told-of-beacon.ts";

function resultsOf(text: string) {
  const given = {
    id: "1",
    company: "Beacon",
    kind: "article",
    published_at: "2026-05-14",
    title: "Beacon half-year results",
    text,
  };
  return detectCase(given).signals.find(({ type }) => type === "earnings_report")?.data;
}

test("the sales of a division are no figures of the whole", () => {
  expect(resultsOf("Sales of Beacon's pension business rose 12% to £4bn in the first half.")).toEqual({});
});

test("those of the whole are, where a division is named beside them", () => {
  const data = resultsOf("Growth in its pension business took group sales to £4bn in the first half, Beacon said.");
  expect(data).toMatchObject({ amount: 4_000_000_000, currency: "GBP" });
});

test.each([
  "Beacon profits warning wipes 40% off regional airline's value",
  "Beacon profits warning knocks 40 per cent off share price",
  "Snow knocks £1.5m off Beacon profits",
])("what is taken off is not what was earned: %s", (title) => {
  expect(toldOfBeacon(title).map(({ type, data }) => ({ type, data }))).toEqual([
    { type: "earnings_report", data: {} },
  ]);
});
