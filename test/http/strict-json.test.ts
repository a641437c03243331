import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { AppError } from "#core/errors.ts";
import { decodeUtf8, parseStrictJson } from "#http/strict-json.ts";

function reasonOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.reason;
    throw error;
  }
  return undefined;
}

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

describe("strict JSON", () => {
  test("reads all that JSON can say", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        if (text.includes("__proto__") || /\\u(0000|d[89a-f])/i.test(text)) return;
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test.each([
    ['{"a":1,"a":2}', "invalid_json"],
    ['{"a":1,"\\u0061":2}', "invalid_json"],
    ['{"a":{"b":1},"c":[{"d":1,"d":2}]}', "invalid_json"],
    [nested(65), "invalid_json"],
    [`${'{"a":'.repeat(65)}1${"}".repeat(65)}`, "invalid_json"],
    ['{"a":1', "invalid_json"],
    ["{'a':1}", "invalid_json"],
    ['{"a":1,}', "invalid_json"],
    ['{"a":01}', "invalid_json"],
    ['{"a":NaN}', "invalid_json"],
    ['{"a":"line\nbreak"}', "invalid_json"],
    ['{"a\\x":1}', "invalid_json"],
    ['"', "invalid_json"],
    [" ", "invalid_json"],
    ['{"a":"\\u0000"}', "invalid_param"],
    ['{"a":["x","\\ud800"]}', "invalid_param"],
    ['{"\\udc00":1}', "invalid_param"],
    ['{"__proto__":{"admin":true}}', "invalid_param"],
    ['{"\\u005f_proto__":1}', "invalid_param"],
  ])("refuses %j as %s", (text, reason) => {
    expect(reasonOf(() => parseStrictJson(text))).toBe(reason);
  });

  test.each([
    [nested(64), undefined],
    ['[{"a":1},{"a":1}]', undefined],
    ['{"a":{"a":{"a":1}}}', undefined],
    ['{"a":"{\\"a\\":1,\\"a\\":2}","b":"a\\\\"}', undefined],
    ['{"fox":"\\ud83e\\udd8a"}', undefined],
    ['["a","a",",","{"]', undefined],
  ])("takes %j", (text, reason) => {
    expect(reasonOf(() => parseStrictJson(text))).toBe(reason);
  });

  test("names the field that cannot be stored", () => {
    expect(() => parseStrictJson('{"attributes":{"custom":{"note":"\\u0000"}}}')).toThrow("`attributes.custom.note`");
  });

  test("100,000 levels are refused without overflowing", () => {
    expect(reasonOf(() => parseStrictJson(nested(100_000)))).toBe("invalid_json");
  });

  test("10,000 different fields are read, one more is refused at once, and the same ones may come any number of times", () => {
    const fields = (count: number) => Array.from({ length: count }, (_, index) => `"k${index}":0`);
    expect(Object.keys(parseStrictJson(`{${fields(10_000).join(",")}}`) as object)).toHaveLength(10_000);
    expect(reasonOf(() => parseStrictJson(`{${fields(10_001).join(",")}}`))).toBe("invalid_json");
    const spread = `[${fields(300_000).map((field) => `{${field}}`)}]`;
    const startedAt = performance.now();
    expect(reasonOf(() => parseStrictJson(spread))).toBe("invalid_json");
    expect(performance.now() - startedAt).toBeLessThan(500);
    expect(parseStrictJson(`[${Array.from({ length: 20_000 }, () => '{"a":1}')}]`)).toHaveLength(20_000);
  });

  test("half a million values are read, and more are refused", () => {
    const zeros = (count: number) => `[${"0,".repeat(count - 1)}0]`;
    expect(parseStrictJson(zeros(500_000))).toHaveLength(500_000);
    expect(reasonOf(() => parseStrictJson(zeros(500_002)))).toBe("invalid_json");
  });

  test("bytes that are not UTF-8 are refused, not repaired", () => {
    for (const bytes of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe2, 0x82]]) {
      expect(reasonOf(() => decodeUtf8(new Uint8Array(bytes)))).toBe("invalid_json");
    }
  });
});
