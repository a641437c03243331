import type { Schemas } from "../api/client.ts";

type Row = Schemas["AccountImportResult"]["data"][number];

/** A row that the API does not take, from 1 for the first below the header. */
export type Refusal = {
  row: number;
  /** What is wrong with it, the field each is about being as the API has it; at least one. */
  faults: { param: string | undefined; message: string }[];
};

/** What became of the companies of a file, each counted once, and of the rows that named none. */
export type Tally = {
  created: number;
  updated: number;
  unchanged: number;
  /** Further rows of a company that the file has named before. */
  repeated: number;
  refused: Refusal[];
};

/**
 * Counts what the API answers part by part. The companies of earlier parts are remembered here, since a dry run of one part
 * knows nothing of those before it.
 */
export function createTally(): { tally: Tally; add(rows: Row[], rowsBefore: number): void } {
  const tally: Tally = { created: 0, updated: 0, unchanged: 0, repeated: 0, refused: [] };
  const became = new Map<string, "created" | "updated" | "unchanged">();
  const add = (rows: Row[], rowsBefore: number) => {
    for (const { row, status, domain = "", error, further_errors = [] } of rows) {
      if (status === "error") {
        const faults = [...(error ? [error] : []), ...further_errors].map(({ param, message }) => ({ param, message }));
        tally.refused.push({ row: row + rowsBefore, faults });
        continue;
      }
      const before = became.get(domain);
      if (before !== undefined) tally.repeated += 1;
      // What a repetition changes about a company that was known is a change of it; what is new stays new.
      const now = before === "unchanged" || before === undefined ? status : before;
      if (before !== undefined) tally[before] -= 1;
      tally[now] += 1;
      became.set(domain, now);
    }
  };
  return { tally, add };
}
