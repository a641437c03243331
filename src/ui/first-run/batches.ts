import type { Csv } from "#core/csv.ts";
import { IMPORT_FIELDS, type ImportField } from "#core/import-columns.ts";

/** A part of a file that one request takes; its rows count on from `rowsBefore`. */
export type Batch = { csv: string; rowsBefore: number; rows: number };

/** Which column holds which field, by place from 0. */
export type Places = ReadonlyMap<ImportField, number>;

/** Well below the 4 MiB of a body, whatever its letters take. */
const LENGTH_MAX = 800_000;

/** A file in parts of at most `rowsMax` rows, with only the columns that were chosen, under the names the API knows. */
export function toBatches({ header, rows }: Csv, places: Places, rowsMax: number): Batch[] {
  const fields = IMPORT_FIELDS.filter((field) => places.has(field));
  const columns = fields.map((field) => places.get(field) ?? -1);
  const batches: Batch[] = [];
  let lines: string[] = [];
  let length = 0;
  let rowsBefore = 0;
  const close = () => {
    if (lines.length === 0) return;
    batches.push({ csv: `${fields.join(",")}\n${lines.join("\n")}\n`, rowsBefore, rows: lines.length });
    rowsBefore += lines.length;
    lines = [];
    length = 0;
  };
  for (const cells of rows) {
    // What stands beyond the header goes along, so that the API refuses the row as it would in the file.
    const line = cells.length === 0 ? "" : lineOf([...columns.map((at) => cells[at] ?? ""), ...beyond(cells, header)]);
    if (lines.length === rowsMax || length + line.length > LENGTH_MAX) close();
    lines.push(line);
    length += line.length + 1;
  }
  close();
  return batches;
}

function beyond(cells: string[], header: string[]): string[] {
  const rest = cells.slice(header.length);
  return rest.some((cell) => cell.trim() !== "") ? rest : [];
}

function lineOf(cells: string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
}
