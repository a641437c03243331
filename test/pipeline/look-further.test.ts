import { expect, test } from "bun:test";
import { createEraser } from "#core/eraser.ts";
import { type LookContext, lookAfresh } from "#pipeline/look.ts";
import { judge } from "#pipeline/look-further.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { NOW } from "../helpers/records.ts";

test("what a look leads to is without erased people before the rule sees it, as the first page is; addresses stay", async () => {
  const page = (url: string) => `<a href="${url}/dana-reyes">Dana Reyes</a>`;
  const context = {
    clock: createFakeClock(NOW),
    eraser: createEraser(["Dana Reyes"]),
    settings: () => ({ crawl: { timeoutMs: 1, maxBytes: 1, maxRedirects: 0 } }),
    reader: {
      read: async ({ url }: { url: string }) => ({
        kind: "page",
        url,
        contentType: "text/html",
        text: page(url),
        bytes: 9,
      }),
    },
  } as unknown as LookContext;
  const { signal } = new AbortController();
  const first = await lookAfresh([{ url: "https://x.example/1" }], context, signal);
  if (first.kind !== "seen") throw new Error("nothing was seen");
  const seen: string[][] = [];
  const judged = await judge(
    first,
    async ({ bodies }) => {
      seen.push(bodies.map(({ text }) => text));
      return bodies.length < 2
        ? { kind: "look_further", requests: [{ url: "https://x.example/2" }] }
        : { kind: "watched", matches: [], memory: {} };
    },
    context,
    signal,
  );
  const told = (n: number) => `<a href="https://x.example/${n}/dana-reyes">████ █████</a>`;
  expect(seen).toEqual([[told(1)], [told(1), told(2)]]);
  expect("look" in judged && judged.look.bodies.map(({ text }) => text)).toEqual([told(1), told(2)]);
});
