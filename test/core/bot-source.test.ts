import { expect, test } from "bun:test";
import { addressOf, parseNamedSource } from "#core/bot-source.ts";

test.each([
  ["subreddit", "r/sales", { kind: "subreddit", subreddit: "sales" }],
  ["subreddit", "/r/Sales_Ops/", { kind: "subreddit", subreddit: "Sales_Ops" }],
  ["subreddit", "https://www.reddit.com/r/sales", { kind: "subreddit", subreddit: "sales" }],
  ["github", "fenwick/plough", { kind: "github", owner: "fenwick", repo: "plough" }],
  ["github", "fenwick", { kind: "github", owner: "fenwick", repo: undefined }],
  ["github", "https://github.com/fenwick/plough.js", { kind: "github", owner: "fenwick", repo: "plough.js" }],
  ["discord", "112233445566778899", { kind: "discord", channelId: "112233445566778899" }],
] as const)("a %s is known by %s", (kind, text, source) => {
  expect(parseNamedSource(kind, text) as unknown).toEqual(source);
});

test.each([
  ["subreddit", "sales"],
  ["subreddit", "r/"],
  ["subreddit", "r/no spaces"],
  ["subreddit", "https://reddit.example/r/sales"],
  ["subreddit", "u/somebody"],
  ["github", "-fenwick/plough"],
  ["github", "fenwick/plough/issues"],
  ["github", "fenwick/.."],
  ["github", "https://github.example/fenwick/plough"],
  ["discord", "general"],
  ["discord", "123"],
  ["discord", "https://discord.com/channels/1/112233445566778899"],
] as const)("a %s is not known by %p", (kind, text) => {
  expect(parseNamedSource(kind, text)).toBeUndefined();
});

test.each([
  ["url", "https://support.acme.example/", "https://support.acme.example/"],
  ["subreddit", "/r/sales", "https://www.reddit.com/r/sales/"],
  ["github", "fenwick/plough", "https://github.com/fenwick/plough"],
  ["github", "https://github.com/fenwick", "https://github.com/fenwick"],
  ["discord", "112233445566778899", "https://discord.com/channels/@me/112233445566778899"],
] as const)("people find the %s %s at its address", (kind, source, address) => {
  expect(addressOf(kind, source)).toBe(address);
});
