import type { InfiniteData, Query, QueryClient, QueryKey } from "@tanstack/react-query";

/** A list is read again page by page, in one go; so many are worth it. */
const PAGES_MAX = 4;

/** Whether a list has been scrolled so far down that reading all of it again is too much for a glance. */
export function isLong({ state }: Pick<Query, "state">): boolean {
  return pagesOf(state.data).length > PAGES_MAX;
}

/**
 * Has what is in sight read again, or only what begins with one of these words. Long lists are only marked as old: they begin
 * anew when their reader is back at the top.
 */
export function renew(queries: QueryClient, words?: ReadonlySet<string>): void {
  const isMeant = ({ queryKey }: Query) => words === undefined || words.has(String(queryKey[0]));
  void queries.invalidateQueries({ predicate: (query) => isMeant(query) && isLong(query), refetchType: "none" });
  void queries.invalidateQueries({ predicate: (query) => isMeant(query) && !isLong(query) });
}

/** Lets a long list that is old begin anew with its first page. Tells whether it did. */
export function beginAnew(queries: QueryClient, key: QueryKey): boolean {
  const query = queries.getQueryCache().find({ queryKey: key, exact: true });
  if (!query?.state.isInvalidated || !isLong(query)) return false;
  queries.setQueryData<InfiniteData<unknown>>(key, (list) =>
    list ? { pages: list.pages.slice(0, 1), pageParams: list.pageParams.slice(0, 1) } : list,
  );
  void queries.invalidateQueries({ queryKey: key, exact: true });
  return true;
}

function pagesOf(read: unknown): unknown[] {
  return (read as Partial<InfiniteData<unknown>> | undefined)?.pages ?? [];
}
