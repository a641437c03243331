import { useQuery } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "./client.ts";

/** What is used of what may be used. */
export function useUsage() {
  return useQuery({ queryKey: ["usage"], queryFn: () => answerOf(api.GET("/v1/workspace/usage")) });
}

/** All types of signals with their defaults, those of the workspace's own bots included; empty until they are read. */
export function useSignalTypeList(): Schemas["SignalType"][] {
  const types = useQuery({
    queryKey: ["signal types"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answerOf(api.GET("/v1/signals/types", { params: { query: { limit: 200, include_custom: true } } })),
  });
  return types.data?.data ?? [];
}

/** Their keys alone. */
export function useSignalTypes(): string[] {
  return useSignalTypeList().map(({ key }) => key);
}
