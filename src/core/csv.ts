import Papa from "papaparse";
import { invalidParam } from "./errors.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** A spreadsheet's own first line, which names the delimiter. */
const DELIMITER_LINE = /^sep=(.)\r?\n/i;

/** The cells of a text of comma-separated values, row by row: the first is the header. Blank rows are empty. */
export type Csv = { header: string[]; rows: string[][] };

/**
 * Reads at most `rowsMax` rows below the header and one more, so that who asks can tell that there are too many. Commas,
 * semicolons, tabs or bars between the cells, any line ends, quotes, a byte order mark. Throws `invalid` with the reason
 * `invalid_param` for quotes that do not close: where a row ends cannot be told from there on.
 */
export function parseCsv(text: string, rowsMax: number, param = "csv"): Csv {
  const whole = text.replace(/^\ufeff/, "");
  const named = DELIMITER_LINE.exec(whole);
  const plain = named ? whole.slice(named[0].length) : whole;
  const delimiter = named?.[1] ?? delimiterOf(plain);
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter, preview: rowsMax + 2 });
  const broken = errors.find((error) => error.type === "Quotes");
  if (broken) {
    const place = broken.row === undefined || broken.row === 0 ? "its header" : `row ${broken.row}`;
    throw invalidParam(param, `has a quote out of place in ${place}`);
  }
  const [header = [], ...rows] = data.map((row) => (row.every((cell) => cell.trim() === "") ? [] : row));
  // The line end after the last row is not a row.
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return { header: header.map((cell) => cell.trim()), rows };
}

/** The one that parts the header into the most cells; names of columns hold none of them by chance. */
function delimiterOf(text: string): string {
  const cellsWith = (delimiter: string) => Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  return DELIMITERS.reduce((best, delimiter) => (cellsWith(delimiter) > cellsWith(best) ? delimiter : best));
}
