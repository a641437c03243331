import { type Command, Option } from "commander";
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
