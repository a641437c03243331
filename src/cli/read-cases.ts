import type { z } from "zod";
import type { Case } from "#signals/case.ts";
import { caseDoubts } from "#signals/case-flaws.ts";
import { type JsonLine, parseAs, readJsonLines } from "./json-lines.ts";
import type { Terminal } from "./terminal.ts";

/** More of them are only counted. */
const WARNINGS_MAX = 20;

export type CaseLine<Given> = { line: JsonLine; given: Given };

/**
 * The texts of a file, each read before the first is judged. One with a field of another type stops it by its place; what is doubtful
 * about one is said on standard error, once for all lines that share it, and `doubtsOf` may add to it.
 */
export async function readCases<Schema extends z.ZodType<Omit<Case, "id">>>(
  input: string,
  schema: Schema,
  terminal: Terminal,
  doubtsOf: (given: z.infer<Schema>) => string[] = () => [],
): Promise<CaseLine<z.infer<Schema>>[]> {
  const lines = await readJsonLines(input, terminal);
  const doubts = new Map<string, Shared>();
  const cases = lines.map((line) => {
    const given = parseAs(schema, line);
    // The schema drops what it does not know, and a misspelt field is among that.
    const whole = { ...(line.value as object), ...given };
    for (const doubt of [...caseDoubts(whole), ...doubtsOf(given)]) {
      const { place, lines } = doubts.get(doubt) ?? { place: line.place, lines: 0 };
      doubts.set(doubt, { place, lines: lines + 1 });
    }
    return { line, given };
  });
  warn(doubts, terminal);
  return cases;
}

/** The first line of which something is said, and how many there are. */
type Shared = { place: string; lines: number };

function warn(doubts: Map<string, Shared>, { err }: Terminal): void {
  for (const [doubt, { place, lines }] of [...doubts].slice(0, WARNINGS_MAX)) {
    const more = lines === 1 ? "" : ` (and ${lines - 1} more ${lines === 2 ? "line" : "lines"})`;
    err(`warning: ${place}${more}: ${doubt}\n`);
  }
  if (doubts.size > WARNINGS_MAX) err(`warning: ${doubts.size - WARNINGS_MAX} more such things are not shown.\n`);
}
