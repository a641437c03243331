import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

function factsOf(title: string, text: string): Record<string, unknown> {
  const { signals } = detectCase({
    id: "1",
    company: "Beacon Hospitals",
    domain: "beaconhospitals.example",
    kind: "headline",
    published_at: "2026-05-14",
    title,
    text,
    source_url: "https://wire.example/1",
  });
  return Object.assign({}, ...signals.map(({ data }) => data));
}

const TITLE = "Beacon Hospitals goes live on Quellmark";

describe("who makes a product that is taken up", () => {
  test.each([
    [
      "Beacon Hospitals went live on Quellmark, a patient record system from Tampere's Vaaka Health, on Monday.",
      "Vaaka Health",
    ],
    ["Beacon Hospitals went live on the Quellmark patient record system of Perth-based Redsand on Monday.", "Redsand"],
    ["Beacon Hospitals went live on Quellmark, built by Redsand, on Monday. It is a patient record system.", "Redsand"],
    [
      "Beacon Hospitals went live on the Quellmark patient record system on Monday. Quellmark's maker, Redsand, sent ten people.",
      "Redsand",
    ],
  ])("%s", (text, vendor) => {
    expect(factsOf(TITLE, text)).toMatchObject({ technology: "Quellmark", vendor });
  });

  test.each([
    "Beacon Hospitals went live on Quellmark, a patient record system from Regensburg, on Monday.",
    "Beacon Hospitals went live on the Quellmark patient record system from Monday.",
    "Beacon Hospitals went live on the Quellmark patient record system of last resort.",
  ])("%s", (text) => {
    expect(factsOf(TITLE, text)["vendor"]).toBeUndefined();
  });
});

describe("what its contract is worth", () => {
  test.each([
    [
      "Beacon Hospitals went live on the Quellmark patient record system. The five-year deal is worth £4.6 million.",
      4_600_000,
    ],
    [
      "Beacon Hospitals went live on the Quellmark patient record system. The board approved the £2.2 million contract.",
      2_200_000,
    ],
  ])("%s", (text, amount) => {
    expect(factsOf(TITLE, text)).toMatchObject({ amount, currency: "GBP" });
  });

  test("what is saved is not paid", () => {
    const text =
      "Beacon Hospitals went live on the Quellmark patient record system. It expects to save £5 million a year.";
    expect(factsOf(TITLE, text)["amount"]).toBeUndefined();
  });
});
