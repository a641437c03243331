import { answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import type { Filter } from "./filters.tsx";

const PAGE_ROWS = 50;

/** An account with how its score stood over 30 days. */
export type TrendedAccount = Schemas["ListedAccount"];

/** Accounts page by page as they are scrolled to, the highest score first. */
export function useAccounts(filter: Filter, floor: number | undefined) {
  const read = (from: { cursor?: string }) =>
    answerOf(
      api.GET("/v1/accounts", {
        params: {
          query: {
            ...from,
            sort: "-score",
            limit: PAGE_ROWS,
            expand: "trend",
            ...(filter.isAboveFloor && floor !== undefined ? { score_gte: floor } : {}),
            ...(filter.tag === "" ? {} : { tag: filter.tag }),
            ...(filter.owner === "" ? {} : { owner: filter.owner }),
          },
        },
      }),
    );
  return usePages<TrendedAccount>(["accounts", filter, floor], read, floor !== undefined);
}

export type Accounts = ReturnType<typeof useAccounts>;
