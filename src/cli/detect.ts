import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { AppError, messageOf } from "#core/errors.ts";
import { detectCase } from "#signals/case.ts";
import type { Terminal } from "./terminal.ts";

/** One line of signals for each line of text, in the same order. A line that cannot be read stops it, with its number. */
export async function detect(options: { input: string; output?: string }, terminal: Terminal): Promise<void> {
  const lines = (await readInput(options.input, terminal)).split("\n");
  const results: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    results.push(`${JSON.stringify(detectLine(line, `${options.input}:${i + 1}`))}\n`);
  }
  if (options.output === undefined) terminal.out(results.join(""));
  else await writeOutput(resolve(terminal.workingDir, options.output), results.join(""));
}

function detectLine(line: string, place: string): unknown {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    throw new AppError("invalid", `${place}: this line is not a JSON object.`);
  }
  try {
    return detectCase(input as Parameters<typeof detectCase>[0]);
  } catch (thrown) {
    throw new AppError("invalid", `${place}: ${messageOf(thrown)}`, { cause: thrown });
  }
}

async function readInput(input: string, terminal: Terminal): Promise<string> {
  if (input === "-") return Bun.stdin.text();
  const path = resolve(terminal.workingDir, input);
  if (!existsSync(path)) throw new AppError("invalid", `${input}: there is no such file.`);
  return Bun.file(path).text();
}

async function writeOutput(path: string, text: string): Promise<void> {
  try {
    await Bun.write(path, text);
  } catch (cause) {
    throw new AppError("unavailable", `${path}: cannot be written.`, { cause });
  }
}
