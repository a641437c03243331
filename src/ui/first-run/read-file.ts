import { type Csv, parseCsv } from "#core/csv.ts";
import { AppError } from "#core/errors.ts";

export const FILE_BYTES_MAX = 20 * 1024 * 1024;
export const ROWS_MAX = 100_000;

/** A chosen file, or in words why it cannot be used. */
export type ReadFile = { kind: "csv"; name: string; csv: Csv } | { kind: "unusable"; name: string; why: string };

/** Reads a file of comma-separated values as the API would. */
export async function readFile(file: File): Promise<ReadFile> {
  const { name } = file;
  const unusable = (why: string): ReadFile => ({ kind: "unusable", name, why });
  if (file.size > FILE_BYTES_MAX) return unusable("It is larger than 20 MB. Split it, or send it with the API.");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return unusable("It is not text in UTF-8. From Excel, save it as “CSV UTF-8 (comma delimited)”.");
  }
  try {
    const csv = parseCsv(text, ROWS_MAX, "file");
    if (csv.rows.length > ROWS_MAX) return unusable("It has more than 100,000 rows. Split it.");
    if (csv.rows.length === 0) return unusable("It has no row below its first line, which names the columns.");
    return { kind: "csv", name, csv };
  } catch (error) {
    if (error instanceof AppError) return unusable(error.message);
    throw error;
  }
}
