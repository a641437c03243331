import { resolve } from "node:path";
import { AppError } from "#core/errors.ts";
import { type Case, detectCase } from "#signals/case.ts";
import { atPlace, readJsonLines } from "./json-lines.ts";
import type { Terminal } from "./terminal.ts";

/** One line of signals for each line of text, in the same order. A line that cannot be read stops it, with its number. */
export async function detect(options: { input: string; output?: string }, terminal: Terminal): Promise<void> {
  const lines = await readJsonLines(options.input, terminal);
  const results = lines.map((line) => `${JSON.stringify(atPlace(line, () => detectCase(line.value as Case)))}\n`);
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
