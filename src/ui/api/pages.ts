import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { beginAnew } from "./renew.ts";

type Page<Row> = { data: Row[]; next_cursor: string | null };
/** Where a page begins: a cursor of the page before, or nothing for the first. */
export type From = { cursor?: string };

/**
 * A list of the API page by page, in its order. What was read stays in sight when it cannot be read again. `lookAgainMs` says by
 * its rows how soon it is read again; `false` is not by itself.
 */
export function usePages<Row>(
  key: readonly unknown[],
  read: (from: From) => Promise<Page<Row>>,
  isReady = true,
  lookAgainMs: (rows: Row[]) => number | false = () => false,
) {
  const queries = useQueryClient();
  // Who comes back to a long list begins at its top.
  useState(() => beginAnew(queries, key));
  const pages = useInfiniteQuery({
    queryKey: key,
    enabled: isReady,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => read(pageParam === undefined ? {} : { cursor: pageParam }),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: ({ state }) => lookAgainMs(state.data?.pages.flatMap((page) => page.data) ?? []),
    // Pages differ in what was added to them; comparing all rows of a long list costs more than drawing those in sight.
    structuralSharing: false,
  });
  const shown = useRef(key);
  shown.current = key;
  useEffect(() => {
    // Where a list stands costs a layout to know, so it is asked only when scrolling has come to rest.
    const lookUp = () => {
      if (window.scrollY < window.innerHeight / 2) beginAnew(queries, shown.current);
    };
    window.addEventListener("scrollend", lookUp);
    return () => window.removeEventListener("scrollend", lookUp);
  }, [queries]);
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.data) ?? [], [pages.data]);
  return { ...pages, isError: pages.isLoadingError, rows };
}
