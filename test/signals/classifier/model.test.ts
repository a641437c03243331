import { describe, expect, test } from "bun:test";
import { eachFeature, featuresOf, wordsOf } from "#signals/classifier/features.ts";
import { closeModel, openModel } from "#signals/classifier/linear-model.ts";

const piece = (text: string) => ({ words: wordsOf(text, []), isTitle: false, isOfSubject: false });

describe("a model", () => {
  const hashes = Int32Array.from(featuresOf([piece("ship")]).keys());
  const outputs = [
    { asks: "launch", scale: 0.01, bias: -0.5, searchedFrom: -1 },
    { asks: "cuts", scale: 0.02, bias: 0.25, searchedFrom: -1 },
  ];
  const tellings = new Float32Array(hashes.length).fill(2);
  const weights = Int8Array.from([...hashes].flatMap((_, row) => (row === 0 ? [100, -50] : [0, 0])));
  const model = openModel(closeModel({ outputs, features: hashes.length, lessons: "" }, { hashes, tellings, weights }));

  test("weighs what it knows of a text, whatever else stands there", () => {
    // Two features of length 2 each: each is 1/√2 of the whole.
    const [launch = 0, cuts = 0] = model.margins(featuresOf([piece("ship")])) ?? [];
    expect(launch).toBeCloseTo(100 * Math.SQRT1_2 * 0.01 - 0.5, 5);
    expect(cuts).toBeCloseTo(-50 * Math.SQRT1_2 * 0.02 + 0.25, 5);
    expect(model.margins(featuresOf([piece("ship"), piece("unheard-of words")]))).toEqual(
      model.margins(featuresOf([piece("ship")])),
    );
  });

  test("has nothing to say of a text without any known word", () => {
    expect(model.margins(featuresOf([piece("quux")]))).toBeUndefined();
    expect(model.margins(featuresOf([]))).toBeUndefined();
  });

  test("weighs features as they come like those that are counted, one text after the other", () => {
    const weighed = (text: string) => model.marginsOf((add) => eachFeature([piece(text)], add));
    for (const text of ["ship", "a ship and a ship", "quux", "", "ship ship ship and another ship"])
      expect(weighed(text)).toEqual(model.margins(featuresOf([piece(text)])));
  });

  test("knows which output answers", () => {
    expect(model.placeOf("cuts")).toBe(1);
    expect(model.placeOf("unheard_of")).toBe(-1);
  });
});
