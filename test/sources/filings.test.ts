import { describe, expect, test } from "bun:test";
import { getSource } from "#sources/index.ts";
import { asked, day, fixture, HARBOURLINE, readWith } from "./read-with.ts";

const LIST = "https://www.sec.gov/files/company_tickers.json";
const SUBMISSIONS = "https://data.sec.gov/submissions/CIK0001234567.json";

describe("the SEC's list of companies", () => {
  test("is asked for only when there is a contact to name", () => {
    const edgar = getSource("edgar");
    const settings = { github: { token: undefined }, dns: { isOn: true }, hackerNews: { isOn: true } };
    expect(edgar.offBecause?.({ ...settings, edgar: { contact: undefined } })).toBe("needs sources.edgar.contact");
    expect(edgar.offBecause?.({ ...settings, edgar: { contact: "ops@acme.example" } })).toBeUndefined();
    expect(edgar.requests(HARBOURLINE).map((request) => request.url)).toEqual([LIST]);
  });

  test.each([
    ["Harbourline", "edgar-filings https://data.sec.gov/submissions/CIK0001234567.json"],
    ["Harbourline, Inc.", "edgar-filings https://data.sec.gov/submissions/CIK0001234567.json"],
    ["HARBOURLINE Corporation", "edgar-filings https://data.sec.gov/submissions/CIK0001234567.json"],
    ["Harbourline Trust", "edgar-filings https://data.sec.gov/submissions/CIK0007654321.json"],
    // Nearly the name is another name.
    ["Harbour Line", undefined],
    ["Harbourline Freight", undefined],
    // Two companies have it.
    ["Tugboat", undefined],
    ["Inc.", undefined],
  ])("leads for %s to %s", (name, expected) => {
    const target = { name, domain: "harbourline.example", aliases: [] };
    const result = readWith("edgar", fixture("company-tickers.json"), LIST, { target });
    expect(result.isMiss).toBe(false);
    expect(asked(result)).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe("a company's filings", () => {
  test("are its 8-K, D and S-1 of the last 90 days, titled by what they report", () => {
    const { items, next } = readWith("edgar-filings", fixture("submissions.json"), SUBMISSIONS);
    expect(next).toEqual([]);
    expect(items.map((item) => [item.kind, item.title, day(item.publishedAt)])).toEqual([
      [
        "filing",
        "8-K: Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers; Compensatory Arrangements of Certain Officers (Item 5.02)",
        "2026-11-18",
      ],
      ["filing", "8-K: Results of Operations and Financial Condition (Item 2.02)", "2026-11-12"],
      ["filing", "S-1: Registration statement under the Securities Act of 1933", "2026-11-04"],
      ["filing", "D: Notice of Exempt Offering of Securities", "2026-10-01"],
    ]);
  });

  test("have the numbers of their items, the SEC's words for them, and the address of the filing's index", () => {
    const [, results] = readWith("edgar-filings", fixture("submissions.json"), SUBMISSIONS).items;
    expect(results).toMatchObject({
      key: "0001234567-26-000043",
      url: "https://www.sec.gov/Archives/edgar/data/1234567/000123456726000043/0001234567-26-000043-index.htm",
      text: "Item 2.02 Results of Operations and Financial Condition\nItem 9.01 Financial Statements and Exhibits",
      facts: { form: "8-K", formItems: ["2.02", "9.01"] },
      publishedAt: Date.parse("2026-11-12T21:30:00Z"),
    });
    const [, , , d] = readWith("edgar-filings", fixture("submissions.json"), SUBMISSIONS).items;
    expect(d?.facts).toEqual({ form: "D" });
  });

  test("of a company with another site are somebody else's", () => {
    const elsewhere = fixture("submissions.json").replace(
      `"website": ""`,
      `"website": "https://www.harbour-line.test"`,
    );
    expect(readWith("edgar-filings", elsewhere, SUBMISSIONS)).toEqual({ items: [], next: [], isMiss: true });
    const own = fixture("submissions.json").replace(`"website": ""`, `"website": "www.harbourline.example"`);
    expect(readWith("edgar-filings", own, SUBMISSIONS).items.length).toBe(4);
  });

  test("whose columns are of unequal length or empty are read as far as they go", () => {
    const { filings, ...rest } = JSON.parse(fixture("submissions.json"));
    const { items: _, acceptanceDateTime: __, ...recent } = filings.recent;
    const short = JSON.stringify({ ...rest, filings: { recent: { ...recent, form: ["8-K", null, "8-K"] } } });
    expect(readWith("edgar-filings", short, SUBMISSIONS).items.map((item) => [item.title, item.facts])).toEqual([
      ["8-K: Current report", { form: "8-K" }],
      ["8-K: Current report", { form: "8-K" }],
    ]);
  });

  test("that name a strange number or path are left out", () => {
    const strange = fixture("submissions.json").replace("0001234567-26-000043", "../../etc");
    expect(readWith("edgar-filings", strange, SUBMISSIONS).items.length).toBe(3);
  });
});

test.each(["edgar", "edgar-filings"])("%s of an unknown shape is a miss", (id) => {
  for (const text of [
    "",
    "<!doctype html><p>Undeclared automated tool",
    "[]",
    `{"0":{"cik_str":"x"}}`,
    `{"0":{"cik_str":-5,"title":"Harbourline"}}`,
    `{"cik":"1","name":"Harbourline","filings":{"recent":{"accessionNumber":"x","filingDate":[],"form":[]}}}`,
    `{"cik":"../1","name":"H","filings":{"recent":{"accessionNumber":[],"filingDate":[],"form":[]}}}`,
  ]) {
    expect(readWith(id, text, SUBMISSIONS)).toEqual({ items: [], next: [], isMiss: true });
  }
});
