import { expect, test } from "bun:test";
import { cutText, visibleText } from "#core/visible-text.ts";

test("what no reader sees is taken out, what they see is not", () => {
  expect(visibleText("a\u0000b\u202ec\u202d\u200bd\u00ade\ufefff\ng\th é 日本 👩‍🔧")).toBe("abcdef\ng\th é 日本 👩‍🔧");
  expect(visibleText("half \ud83d!")).toBe("half \ufffd!");
});

test("a cut never leaves half a character", () => {
  expect(cutText("ab👍", 3)).toBe("ab");
  expect(cutText("ab👍", 4)).toBe("ab👍");
  expect(cutText("abc", 2)).toBe("ab");
});
