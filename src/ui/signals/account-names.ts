import { useQueries } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";

/** The names of accounts by their ids; one that is not known yet, or deleted, is left out. */
export function useAccountNames(ids: string[]): Map<string, string> {
  const answers = useQueries({
    queries: [...new Set(ids)].map((id) => ({
      queryKey: ["account", id],
      queryFn: () => answerOf(api.GET("/v1/accounts/{id}", { params: { path: { id } } })),
    })),
  });
  return new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : [])));
}
