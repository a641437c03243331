import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";

const LOOK_EVERY_MS = 700;

/** How far a crawl has come: in words, and as a share (0–1) of what is known to be to do. */
export type CrawlProgress = { text: string; share: number | undefined };

/** Reading an account's sources at somebody's wish, and how far it has come. */
export function useCrawlNow(id: string) {
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/accounts/{id}/crawl:on-demand", { params: { path: { id } } })),
  });
  const crawlId = start.data?.id;
  const crawl = useQuery({
    queryKey: ["account", id, "crawl", crawlId],
    enabled: crawlId !== undefined,
    queryFn: () =>
      answerOf(api.GET("/v1/accounts/{id}/crawls/{crawl}", { params: { path: { id, crawl: crawlId ?? "" } } })),
    refetchInterval: ({ state }) => (state.data?.status === "finished" ? false : LOOK_EVERY_MS),
  });
  const isFinished = crawl.data?.status === "finished";
  useEffect(() => {
    if (isFinished) void queries.invalidateQueries({ queryKey: ["account", id], exact: false });
  }, [isFinished, queries, id]);

  const error = start.error instanceof ApiError ? start.error.message : undefined;
  const isRunning = start.isPending || (crawlId !== undefined && !isFinished && !crawl.isError);
  return { start: () => start.mutate(), isRunning, error, progress: crawl.data && progressOf(crawl.data) };
}

/** More is found while one reads, so that the share may fall; it is whole only at the end. */
export function progressOf(crawl: Schemas["Crawl"]): CrawlProgress {
  const { status, pages_fetched, unchanged, failed, pending, signals_found } = crawl;
  const read = `${pages_fetched} read, ${unchanged} unchanged, ${failed} failed`;
  if (status === "finished") {
    return {
      text: signals_found === 0 ? `${read}; nothing new` : `${read}; ${signals_found} noticed`,
      share: undefined,
    };
  }
  const done = pages_fetched + unchanged + failed;
  return { text: `${read}, ${pending} to do`, share: done / Math.max(1, done + pending) };
}
