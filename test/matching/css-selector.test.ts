import { expect, test } from "bun:test";
import { flawOfSelector } from "#matching/css-selector.ts";

test.each([
  ".plan-card",
  "main > .price, #plans li:nth-child(2n+1)",
  "[data-plan='a..b'] .price",
  "h2:not(.old):has(span)",
  ".sm\\:w-1\\.5",
  "article ~ p + p",
])("%s is a selector", (text) => {
  expect(flawOfSelector(text)).toBeUndefined();
});

test.each(["", "div[", ":foo(", ",", ".plan >", "> .plan", "..price", "#", "a..b", "//["])("%s is none", (text) => {
  expect(flawOfSelector(text)).toStartWith("is no CSS selector");
});
