import { useInfiniteQuery } from "@tanstack/react-query";

type Page<Row> = { data: Row[]; next_cursor: string | null };
/** Where a page begins: a cursor of the page before, or nothing for the first. */
export type From = { cursor?: string };

/** A list of the API page by page, in its order. `lookAgainMs` says by its rows how soon it is read again; `false` is not by itself. */
export function usePages<Row>(
  key: readonly unknown[],
  read: (from: From) => Promise<Page<Row>>,
  isReady = true,
  lookAgainMs: (rows: Row[]) => number | false = () => false,
) {
  const pages = useInfiniteQuery({
    queryKey: key,
    enabled: isReady,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => read(pageParam === undefined ? {} : { cursor: pageParam }),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: ({ state }) => lookAgainMs(state.data?.pages.flatMap((page) => page.data) ?? []),
  });
  return { ...pages, rows: pages.data?.pages.flatMap((page) => page.data) ?? [] };
}
