import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { answerOf, api } from "../api/client.ts";
import type { Outcome } from "./send-batches.ts";

/** Where one goes from an import: to how its new companies are being read. Who has only changed some stays and is told so. */
export function useAfterImport() {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return async ({ firstId: id }: Outcome) => {
    // The time is the appliance's: a browser's clock may be hours off.
    const first = id && (await answerOf(api.GET("/v1/accounts/{id}", { params: { path: { id } } })));
    if (first) navigate(`/accounts/reading?since=${encodeURIComponent(first.created_at)}`);
    await queries.invalidateQueries();
  };
}
