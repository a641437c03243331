/** What a cell of a CSV file can be made of; nothing known is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * What a spreadsheet would run rather than show: a formula may begin with these characters (the wide ones in East Asian
 * settings), also behind white space or a quotation mark, and tab and line breaks can move it into a cell of its own
 * (OWASP, CSV injection).
 */
const FORMULA = /^(?:[\t\r\n]|[\s"]*[=+\-@＝＋－＠])/;
const PLAIN_NEGATIVE = /^-\d+(?:\.\d+)?$/;

/** One line of a CSV file by RFC 4180, ended with CRLF. A text that could be taken for a formula gets a `'` before it. */
export function toCsvRow(cells: readonly Cell[]): string {
  return `${cells.map(toField).join(",")}\r\n`;
}

function toField(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = FORMULA.test(cell) && !PLAIN_NEGATIVE.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
