import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";
import { isSettled, stageOf } from "./stage.ts";

const LOOK_EVERY_MS = 1_000;
/** Counting takes some 20 ms where 10,000 wait (measured). */
const COUNT_EVERY_MS = 2_000;

/** The accounts added since a time in the order in which they are read, or else the newest; looked at until all is read. */
export function useReadings(since: string | undefined, limit: number, everyMs = LOOK_EVERY_MS) {
  const query = { expand: "crawl", limit } as const;
  return useQuery({
    queryKey: ["accounts", "readings", since, limit],
    queryFn: () =>
      answerOf(
        api.GET("/v1/accounts", {
          params: {
            query:
              since === undefined
                ? { ...query, sort: "-created_at" }
                : { ...query, sort: "created_at", created_since: since },
          },
        }),
      ),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) =>
      state.data?.data.every((account) => isSettled(stageOf(account))) ? false : everyMs,
  });
}

/** How many companies there are and how many of them are not read yet, looked at while there are any. */
export function useUnread() {
  const usage = useQuery({
    queryKey: ["usage", "unread"],
    queryFn: () => answerOf(api.GET("/v1/workspace/usage")),
    refetchInterval: ({ state }) =>
      state.data && state.data.totals.crawls_queued + state.data.totals.crawls_running === 0 ? false : COUNT_EVERY_MS,
  });
  if (!usage.data) return undefined;
  const { totals, usage: used } = usage.data;
  return { companies: used.accounts.used, waiting: totals.crawls_queued, reading: totals.crawls_running };
}
