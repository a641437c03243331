import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client.ts";
import type { Filter } from "./filters.tsx";

const PAGE_ROWS = 50;

/** An account with how its score stood over 30 days. */
export type TrendedAccount = Schemas["Account"] & {
  trend?: { at: string; score: number }[] | undefined;
  lead_signal?:
    | { id: string; type: string; category: string; title: string; occurred_at: string; half_life_days: number }
    | null
    | undefined;
};

/** Accounts page by page as they are scrolled to, the highest score first. */
export function useAccounts(filter: Filter, floor: number | undefined) {
  return useInfiniteQuery({
    queryKey: ["accounts", filter, floor],
    enabled: floor !== undefined,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/v1/accounts", {
          params: {
            query: {
              sort: "-score",
              limit: PAGE_ROWS,
              expand: "trend",
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
              ...(filter.isAboveFloor && floor !== undefined ? { score_gte: floor } : {}),
              ...(filter.tag === "" ? {} : { tag: filter.tag }),
              ...(filter.owner === "" ? {} : { owner: filter.owner }),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

export type Accounts = ReturnType<typeof useAccounts>;
