import { describe, expect, test } from "bun:test";
import { InfiniteQueryObserver, QueryClient } from "@tanstack/react-query";
import { beginAnew, renew } from "#ui/api/renew.ts";

const PAGES = 20;

/** A list of which so many pages are in sight, and how many were read so far. */
async function aList(pages: number) {
  const queries = new QueryClient();
  let reads = 0;
  const observer = new InfiniteQueryObserver(queries, {
    queryKey: ["accounts", "all"],
    initialPageParam: 0,
    queryFn: async ({ pageParam }) => {
      reads += 1;
      return pageParam;
    },
    getNextPageParam: (page) => (page < PAGES ? page + 1 : undefined),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const leave = observer.subscribe(() => undefined);
  await observer.refetch();
  while ((observer.getCurrentResult().data?.pages.length ?? 0) < pages) await observer.fetchNextPage();
  const readSince = async (act: () => void) => {
    const before = reads;
    act();
    while (queries.isFetching() > 0) await new Promise((resolve) => setImmediate(resolve));
    return reads - before;
  };
  return { queries, leave, readSince, shown: () => observer.getCurrentResult().data?.pages ?? [] };
}

describe("what was read", () => {
  test("is read again after an event, all of a short list", async () => {
    const { queries, readSince, leave } = await aList(3);
    expect(await readSince(() => renew(queries, new Set(["accounts"])))).toBe(3);
    expect(await readSince(() => renew(queries, new Set(["bots"])))).toBe(0);
    leave();
  });

  test("stays as it is where somebody has scrolled far down, and begins anew at the top", async () => {
    const { queries, readSince, shown, leave } = await aList(12);
    expect(await readSince(() => beginAnew(queries, ["accounts", "all"]))).toBe(0);
    expect(await readSince(() => renew(queries))).toBe(0);
    expect(shown()).toHaveLength(12);
    expect(await readSince(() => beginAnew(queries, ["accounts", "all"]))).toBe(1);
    expect(shown()).toEqual([0]);
    leave();
  });
});
