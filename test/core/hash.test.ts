import { expect, test } from "bun:test";
import { canonicalJson, isSameJson } from "#core/hash.ts";
import { createRandom } from "../helpers/random.ts";

const VALUES = [
  null,
  true,
  false,
  0,
  1,
  "",
  "a",
  "null",
  [],
  [1],
  [1, "a"],
  ["a", 1],
  [null],
  {},
  { a: 1 },
  { a: undefined },
  { a: null },
  { a: 1, b: undefined },
  { a: undefined, b: 1 },
  { b: [1, { c: 2 }], a: 1 },
  { a: 1, b: [1, { c: 2 }] },
  { a: 1, b: [1, { c: 3 }] },
  { 0: 1 },
  JSON.parse('{"__proto__": 1}') as unknown,
];

test("values are the same when their JSON is, whatever the order of keys", () => {
  for (const one of VALUES) {
    for (const other of VALUES) {
      const isSame = canonicalJson(one) === canonicalJson(other);
      expect([one, other, isSameJson(one, other)]).toEqual([one, other, isSame]);
    }
  }
});

test("a difference is found however deep it is", () => {
  const random = createRandom(3);
  for (let round = 0; round < 200; round++) {
    let [one, other]: [unknown, unknown] = [1, random.whole(1, 2)];
    for (let depth = 0; depth < 5; depth++) {
      if (random.whole(0, 1) === 0)
        [one, other] = [
          [depth, one],
          [depth, other],
        ];
      else
        [one, other] = [
          { x: one, y: depth },
          { y: depth, x: other },
        ];
    }
    expect(isSameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
  }
});
