import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";

/** Why a bot that is failing could not look the last time. */
export function LastFailure({ id }: { id: string }) {
  const runs = useQuery({
    queryKey: ["bots", id, "last-run"],
    queryFn: () => answerOf(api.GET("/v1/bots/{id}/runs", { params: { path: { id }, query: { limit: 1 } } })),
  });
  const error = runs.data?.data[0]?.error;
  return error ? <Alert color="yellow">Its last look failed. {error.message}</Alert> : null;
}
