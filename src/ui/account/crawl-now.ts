import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { ApiError, answerOf, api } from "../api/client.ts";

const LOOK_EVERY_MS = 1_000;

/** Reading an account's sources at somebody's wish, with how far it has come in words. */
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

  const isRunning = start.isPending || (crawlId !== undefined && !isFinished && !crawl.isError);
  return { start: () => start.mutate(), isRunning, progress: progressOf() };

  function progressOf(): string | undefined {
    if (start.error instanceof ApiError) return start.error.message;
    const { data } = crawl;
    if (!data) return undefined;
    const read = `${data.pages_fetched} read, ${data.unchanged} unchanged, ${data.failed} failed`;
    if (data.status !== "finished") return `${read}, ${data.pending} to do`;
    return data.signals_found === 0 ? `${read}; nothing new` : `${read}; ${data.signals_found} noticed`;
  }
}
