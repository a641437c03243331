import { describe, expect, test } from "bun:test";
import { eachFeature, featuresOf } from "#signals/classifier/features.ts";
import { closeModel, openModel } from "#signals/classifier/linear-model.ts";
import { readWords } from "#signals/classifier/words.ts";

const piece = (text: string) => ({ words: readWords(text, []), isTitle: false });

describe("a model", () => {
  const outputs = [
    { asks: "launch", scale: 0.01, bias: -0.5, searchedFrom: -1 },
    { asks: "cuts", scale: 0.02, bias: 0.25, searchedFrom: -1 },
  ];
  const hashes = [...featuresOf([piece("ship")]).keys()].toSorted((a, b) => (a >>> 0) - (b >>> 0));
  // The first speaks to both, the others to none.
  const features = hashes.map((hash) => ({ hash, telling: 2, end: 2 }));
  const weights = [100, -50].map((weight, output) => ({ output, weight }));
  const model = openModel(closeModel({ outputs, features: hashes.length, lessons: "" }, { features, weights }));

  test("weighs what it knows of a text, whatever else stands there", () => {
    // Three features of length 2 each: each is 1/√3 of the whole.
    const [launch = 0, cuts = 0] = model.margins(featuresOf([piece("ship")])) ?? [];
    expect(launch).toBeCloseTo(100 * Math.sqrt(1 / 3) * 0.01 - 0.5, 5);
    expect(cuts).toBeCloseTo(-50 * Math.sqrt(1 / 3) * 0.02 + 0.25, 5);
    expect(model.margins(featuresOf([piece("ship"), piece("unheard-of words")]))).toEqual(
      model.margins(featuresOf([piece("ship")])),
    );
  });

  test("has nothing to say of a text without any known word", () => {
    expect(model.margins(featuresOf([piece("quux")]))).toBeUndefined();
    expect(model.margins(featuresOf([]))).toBeUndefined();
  });

  test("weighs pieces together like the text that they are of, one text after the other", () => {
    const weighed = (...texts: string[]) =>
      model.marginsOf(texts.map((text) => model.knownOf((add) => eachFeature(piece(text), add))));
    for (const texts of [["ship"], ["a ship", "and a ship"], ["quux"], [], ["ship ship", "ship", "and another ship"]])
      expect(weighed(...texts)).toEqual(model.margins(featuresOf(texts.map(piece))));
  });

  test("knows which output answers", () => {
    expect(model.placeOf("cuts")).toBe(1);
    expect(model.placeOf("unheard_of")).toBe(-1);
  });
});
