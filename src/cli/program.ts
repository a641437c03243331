import { Command, InvalidArgumentError } from "commander";
import { VERSION } from "#config/version.ts";
import type { Terminal } from "./terminal.ts";
import { refuseUnsafeEnvironment } from "./unsafe-environment.ts";
import { addAccess } from "./usage/access.ts";
import { addDatabase } from "./usage/database.ts";
import { add, configOption, type Ends, withStore } from "./usage/declare.ts";
import { addFiles } from "./usage/files.ts";
import { addTexts } from "./usage/texts.ts";

const EXIT_CODES = `
Exit codes: 0 success, 1 failure, 2 wrong usage.

Example:
  $ signalmama serve`;

const DOCTOR_HELP = `
It changes nothing and asks nobody outside but the system's resolver. Exit 1 when something would stop \`serve\`.`;

/** In the order in which the help shows them, each group under its heading. */
const GROUPS: { heading: string; addTo: (program: Command, ends: Ends) => void }[] = [
  { heading: "Run it:", addTo: addServing },
  { heading: "Who may come in:", addTo: addAccess },
  { heading: "Settings, and bots in files:", addTo: addFiles },
  { heading: "The database:", addTo: addDatabase },
  { heading: "Texts of your own:", addTo: addTexts },
  { heading: "Look at it:", addTo: addLooking },
];

/**
 * The command line: names, options and help. What a command does is imported when it runs, so that `version` loads
 * nothing of the appliance. `exit` is told the code of the command that ran.
 */
export function createProgram(terminal: Terminal, exit: (code: number) => void): Command {
  const program = new Command("signalmama")
    .description("Watches the public web for the companies you sell to and says why now.")
    .version(VERSION, "-V, --version", "print the version")
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText("after", EXIT_CODES);
  for (const { heading, addTo } of GROUPS) addTo(program.commandsGroup(heading), { terminal, exit });
  return addHelp(program.helpCommand(false));
}

/** The library's own shows the help of everything for a command that there is none of, as if all were well. */
function addHelp(program: Command): Command {
  program
    .command("help")
    .argument("[command]")
    .description("Show the help of a command")
    .action((name: string | undefined) => {
      const wanted = name === undefined ? program : program.commands.find((command) => command.name() === name);
      if (!wanted) return program.error(`error: unknown command '${name}'`, { code: "commander.unknownCommand" });
      return wanted.help();
    });
  return program;
}

function addServing(program: Command, { terminal, exit }: Ends): void {
  add(program, "serve", "Run the appliance", "serve --port 8787 --data ./data")
    .option("--host <address>", "address to listen on (SIGNALMAMA_SERVER_HOST; default 127.0.0.1)")
    .option("--port <number>", "port to listen on, 0 for a free one (SIGNALMAMA_SERVER_PORT; default 8787)", parsePort)
    .option("--data <dir>", "data folder (SIGNALMAMA_DATA_DIR; default ./data)")
    .addOption(configOption())
    .action(async (options) => exit(await (await import("./serve.ts")).serve(options, terminal)));
  add(program, "demo", "Show the whole product on a small fictional web, without internet", "demo")
    .option("--port <number>", "port to listen on (default: a free one)", parsePort)
    .option("--keep <dir>", "keep the data in this folder")
    .option("--once", "end after printing instead of going on serving")
    .action(async (options) => {
      refuseUnsafeEnvironment(terminal.env);
      exit(await (await import("./demo.ts")).runDemo(options));
    });
}

/** How it is, and what it is. */
function addLooking(program: Command, { terminal, exit }: Ends): void {
  withStore(add(program, "doctor", "Say what would stop `serve`, and which sources are on", "doctor --json"))
    .addHelpText("after", DOCTOR_HELP)
    .action(async (options) => exit(await (await import("./doctor.ts")).doctor(options, terminal)));
  add(program, "healthcheck", "Ask the running appliance whether it is alive; exit 1 when not", "healthcheck")
    .option("--url <url>", "its address (default: from the settings)")
    .option("--json", "the answer as JSON")
    .addOption(configOption())
    .action(async (options) => (await import("./healthcheck.ts")).healthcheck(options, terminal));
  add(program, "openapi", "Print the API's OpenAPI 3.1 document", "openapi --yaml > openapi.yaml")
    .option("--yaml", "YAML instead of JSON")
    .option("--json", "JSON, which is the default")
    .action(async (options) => (await import("./openapi.ts")).openapi(options, terminal));
  add(program, "version", "Print the version", "version --json")
    .option("--json", "version, commit and platform as JSON")
    .action(async (options) => (await import("./version.ts")).version(options, terminal));
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError("expected 0 to 65535.");
  return Number(text);
}
