import { useQueries } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { answerOf, api, type Schemas } from "../api/client.ts";
import type { Filter } from "./filter.ts";
import { PAGE_ROWS, pagesOf, type Walk, walkAfter } from "./walk.ts";

/** An account with how its score stood over 30 days, what leads now, and what changed within the last day. */
export type TrendedAccount = Schemas["ListedAccount"];

type Page = Awaited<ReturnType<typeof readPage>>;
type Sight = { first: number; last: number };
type Parts = { filter: Filter; floor: number; walk: Walk; setWalk(next: (walk: Walk) => Walk): void; sight: Sight };

/**
 * The accounts in sight, the highest score first. Each page is asked for by itself: what happens has those in sight read
 * again and no others, however many thousand rows were scrolled through.
 */
export function useAccounts({ filter, floor, walk, setWalk, sight }: Parts) {
  const shown = pagesOf(walk, sight.first, sight.last);
  const pages = useQueries({
    queries: shown.map((index) => {
      const cursor = walk.cursors[index];
      return {
        queryKey: ["accounts", filter, floor, cursor ?? ""],
        queryFn: () => readPage(filter, floor, cursor),
      };
    }),
  });
  /** What a page showed last, until it is read from where it begins now. */
  const seen = useRef(new Map<number, Page>());
  for (const [place, { data }] of pages.entries()) {
    const index = shown[place];
    if (data && index !== undefined) seen.current.set(index, data);
  }
  const answers = pages.map(({ data }) => data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers themselves tell when there is something new.
  useEffect(() => {
    for (const [place, page] of answers.entries()) {
      const index = shown[place];
      if (page && index !== undefined) setWalk((before) => walkAfter(before, index, page));
    }
  }, [...answers, setWalk]);
  const failed = pages.find(({ isError }) => isError);
  return {
    rowAt: (row: number): TrendedAccount | undefined =>
      seen.current.get(Math.floor(row / PAGE_ROWS))?.data[row % PAGE_ROWS],
    isPending: pages.some(({ isPending }) => isPending),
    error: failed?.error,
    retry: () => failed?.refetch(),
  };
}

function readPage(filter: Filter, floor: number, cursor: string | undefined) {
  const { isAboveFloor, category, tag, owner } = filter;
  return answerOf(
    api.GET("/v1/accounts", {
      params: {
        query: {
          sort: "-score",
          limit: PAGE_ROWS,
          expand: "trend",
          ...(cursor === undefined ? {} : { cursor }),
          ...(isAboveFloor ? { score_gte: floor } : {}),
          ...(category === "" ? {} : { has_signal_category: category }),
          ...(tag === "" ? {} : { tag }),
          ...(owner === "" ? {} : { owner }),
        },
      },
    }),
  );
}
