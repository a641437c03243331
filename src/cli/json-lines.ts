import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { z } from "zod";
import { AppError, messageOf } from "#core/errors.ts";
import type { Terminal } from "./terminal.ts";

/** One line of a file of JSON objects; `place` is `file:line`. */
export type JsonLine = { value: unknown; place: string };

/** The lines of a file, or of standard input for `-`, empty ones left out. The first that is no JSON stops it, by its place. */
export async function readJsonLines(input: string, terminal: Terminal): Promise<JsonLine[]> {
  const lines = (await readInput(input, terminal)).split("\n");
  const name = input === "-" ? "standard input" : input;
  return lines.flatMap((text, i) => (text.trim() === "" ? [] : [parseLine(text, `${name}:${i + 1}`)]));
}

/** The line as what it should be. Throws what is wrong with which field, and where. */
export function parseAs<Schema extends z.ZodType>(schema: Schema, { value, place }: JsonLine): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.length ? `\`${issue.path.join(".")}\`: ` : "";
  throw new AppError("invalid", `${place}: ${field}${issue?.message ?? "not as expected"}.`, { cause: parsed.error });
}

/** Does something with a line; whatever is thrown names the place. */
export function atPlace<T>({ place }: JsonLine, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw new AppError("invalid", `${place}: ${messageOf(thrown)}`, { cause: thrown });
  }
}

function parseLine(text: string, place: string): JsonLine {
  try {
    return { value: JSON.parse(text), place };
  } catch {
    throw new AppError("invalid", `${place}: this line is not a JSON object.`);
  }
}

async function readInput(input: string, terminal: Terminal): Promise<string> {
  if (input === "-") return Bun.stdin.text();
  const path = resolve(terminal.workingDir, input);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new AppError("invalid", `${input}: there is no such file.`);
  if (found.isDirectory()) throw new AppError("invalid", `${input}: this is a folder; a file is expected.`);
  return Bun.file(path).text();
}
