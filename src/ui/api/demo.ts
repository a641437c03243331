import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { answerOf, api } from "./client.ts";

/** No event tells that somebody else has removed it. */
const LOOK_EVERY_MS = 30_000;

/** Whether the demo is loaded. */
export function useDemo() {
  return useQuery({
    queryKey: ["demo"],
    queryFn: () => answerOf(api.GET("/v1/demo")),
    refetchInterval: ({ state }) => (state.data?.loaded_at ? LOOK_EVERY_MS : false),
  });
}

/** Loads the demo, and leads to where one sees its companies being read. */
export function useLoadDemo() {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: () => answerOf(api.POST("/v1/demo:load")),
    async onSuccess(demo) {
      navigate(`/accounts/reading?since=${encodeURIComponent(demo.loaded_at ?? "")}`);
      await queries.invalidateQueries();
    },
  });
}

/** Removes the demo, and leads to what is left without it. */
export function useRemoveDemo() {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: () => answerOf(api.POST("/v1/demo:remove")),
    async onSuccess(demo) {
      queries.setQueryData(["demo"], demo);
      navigate("/");
      await queries.invalidateQueries();
    },
  });
}
