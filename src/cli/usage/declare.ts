import { type Command, InvalidArgumentError, Option } from "commander";
import { AppError } from "#core/errors.ts";
import { parseIsoInstant } from "#core/time.ts";
import type { Terminal } from "../terminal.ts";

/** Where a command says what it does: the screen, and the exit code where it is not 0. */
export type Ends = { terminal: Terminal; exit: (code: number) => void };

/** Adds a command below another. `example` is a whole line after the program's name. */
export function add(parent: Command, name: string, purpose: string, example: string): Command {
  return parent
    .command(name)
    .description(purpose)
    .allowExcessArguments(false)
    .addHelpText("after", `\nExample:\n  $ signalmama ${example}`);
}

/** Gives a command that works on a data folder its options. */
export function withStore(command: Command): Command {
  return command
    .option("--data <dir>", "data folder (default ./data)")
    .addOption(configOption())
    .option("--json", "facts as JSON");
}

export function configOption(): Option {
  return new Option("--config <file>", "settings file (default config/signalmama.yaml if it exists)");
}

export function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError("expected 0 to 65535.");
  return Number(text);
}

export function parseName(text: string): string {
  const name = text.trim();
  if (name === "" || name.length > 200) throw new InvalidArgumentError("expected 1 to 200 characters.");
  return name;
}

export function parseSplit(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) < 2) throw new InvalidArgumentError("expected a whole number from 2.");
  return Number(text);
}

/** Epoch milliseconds. */
export function parseEnd(text: string): number {
  try {
    return parseIsoInstant(text, "--expires");
  } catch (error) {
    if (error instanceof AppError) throw new InvalidArgumentError("expected 2027-01-31 or 2027-01-31T12:00:00Z.");
    throw error;
  }
}
