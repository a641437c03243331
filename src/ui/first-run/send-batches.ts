import { answerOf, api } from "../api/client.ts";
import type { Batch } from "./batches.ts";
import { createTally, type Tally } from "./tally.ts";

export type Outcome = Tally & {
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
  const { tally, add } = createTally();
  let firstId: string | undefined;
  for (const { csv, rowsBefore, rows } of batches) {
    const { data } = await answerOf(
      api.POST("/v1/accounts:import", { body: { csv, dry_run: isDryRun }, ...(signal ? { signal } : {}) }),
    );
    add(data, rowsBefore);
    firstId ??= data.find(({ status }) => status === "created")?.id;
    onProgress?.(rowsBefore + rows);
  }
  return { ...tally, firstId };
}
