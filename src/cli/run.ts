import { CommanderError } from "commander";
import { AppError, messageOf } from "#core/errors.ts";
import { createProgram } from "./program.ts";
import type { Terminal } from "./terminal.ts";

const EXIT_FAILURE = 1;
const EXIT_USAGE = 2;

/** Runs one command; returns the exit code: 0 success, 1 failure, 2 wrong usage. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = createProgram(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (thrown) {
    // commander has printed its own complaint, or the help that was asked for.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : EXIT_USAGE;
    terminal.err(`signalmama: ${sentenceOf(thrown)}\n`);
    return EXIT_FAILURE;
  }
}

function sentenceOf(thrown: unknown): string {
  if (thrown instanceof AppError) return thrown.message;
  return `something unexpected went wrong: ${messageOf(thrown)}`;
}
