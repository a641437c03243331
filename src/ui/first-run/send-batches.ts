import { answerOf, api } from "../api/client.ts";
import type { Batch } from "./batches.ts";

/** A row that the API does not take, from 1 for the first below the header. */
export type Refusal = {
  row: number;
  /** The field it is about, as the API has it. */
  param: string | undefined;
  message: string;
};
export type Outcome = {
  created: number;
  updated: number;
  unchanged: number;
  refused: Refusal[];
  /** The first account that was made; absent for a dry run. */
  firstId: string | undefined;
};

type Sending = {
  isDryRun: boolean;
  /** Told how many rows have been answered. */
  onProgress?(rows: number): void;
  signal?: AbortSignal;
};

/** Sends a file part by part. Throws `ApiError`; what was sent before it stays, and sending all again changes nothing of it. */
export async function sendBatches(batches: Batch[], { isDryRun, onProgress, signal }: Sending): Promise<Outcome> {
  const outcome: Outcome = { created: 0, updated: 0, unchanged: 0, refused: [], firstId: undefined };
  for (const { csv, rowsBefore, rows } of batches) {
    const { data, summary } = await answerOf(
      api.POST("/v1/accounts:import", { body: { csv, dry_run: isDryRun }, ...(signal ? { signal } : {}) }),
    );
    outcome.created += summary.created;
    outcome.updated += summary.updated;
    outcome.unchanged += summary.unchanged;
    outcome.firstId ??= data.find(({ status }) => status === "created")?.id;
    for (const { row, error } of data)
      if (error) outcome.refused.push({ row: row + rowsBefore, param: error.param, message: error.message });
    onProgress?.(rowsBefore + rows);
  }
  return outcome;
}
