import { resolve } from "node:path";
import { z } from "zod";
import { AppError } from "#core/errors.ts";
import { Case, detectCase } from "#signals/case.ts";
import { atPlace } from "./json-lines.ts";
import { readCases } from "./read-cases.ts";
import type { Terminal } from "./terminal.ts";

/** An id is only handed back: it may be a number, and missing. */
const DetectLine = Case.extend({ id: z.union([z.string(), z.number()], "expected string or number").nullish() });

/**
 * One line of signals for each line of text, in the same order. A line that cannot be read or judged stops it, with its number.
 */
export async function detect(options: { input: string; output?: string }, terminal: Terminal): Promise<void> {
  const cases = await readCases(options.input, DetectLine, terminal);
  const results = cases.map(({ line, given }) => {
    const { signals } = atPlace(line, () => detectCase({ ...given, id: String(given.id ?? "") }));
    return `${JSON.stringify({ id: given.id, signals })}\n`;
  });
  if (options.output === undefined) terminal.out(results.join(""));
  else await writeOutput(resolve(terminal.workingDir, options.output), results.join(""));
}

async function writeOutput(path: string, text: string): Promise<void> {
  try {
    await Bun.write(path, text);
  } catch (cause) {
    throw new AppError("unavailable", `${path}: cannot be written.`, { cause });
  }
}
