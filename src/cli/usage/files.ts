import type { Command } from "commander";
import { add, configOption, type Ends, withStore } from "./declare.ts";

const PLAN_HELP = `
Works beside a serving appliance and without one. Bots are known by their key, else by their name; accounts by their domain.
A serving appliance applies its files by itself: at the start, at SIGHUP, and when one of them changes.
Where there are five bots of files or more, deleting more than a tenth of them takes \`apply --allow-delete\`. Without it \`apply\`
changes nothing; a serving appliance takes over all else, and keeps those bots until then or until they are listed again.`;

const EXPORT_HELP = `
One file for each template, with bots of files and of the API alike, and one with the accounts that come from files. After an
export into a folder of \`include\`, \`plan\` finds nothing to change; bots made over the API stay so until \`apply --adopt\`.
Keys, tokens and signing secrets are not in it; the addresses alerts go to are.`;

/** Settings, and what else stands in files. */
export function addFiles(program: Command, ends: Ends): void {
  addConfig(add(program, "config", "Check and show settings", "config check"), ends);
  addListed(program, ends);
}

function addConfig(config: Command, { terminal }: Ends): void {
  add(config, "check", "Say whether a settings file is valid, and where not", "config check config/signalmama.yaml")
    .argument("[file]", "settings file (default config/signalmama.yaml if it exists)")
    .option("--json", "the verdict as JSON")
    .action(async (file, options) => (await import("../config.ts")).configCheck(file, options, terminal));
  add(config, "schema", "Print the JSON Schema of the settings file, for editors", "config schema > settings.json")
    .option("--included", "of the files that `include` names instead")
    .option("--json", "JSON, which is the default")
    .action(async (options) => (await import("../config.ts")).configSchema(options, terminal));
  add(config, "show", "Print the settings in force and where they come from, secrets masked", "config show --defaults")
    .option("--defaults", "the default settings file with comments instead")
    .option("--json", "value and origin by path as JSON")
    .addOption(configOption())
    .action(async (options) => (await import("../config.ts")).configShow(options, terminal));
}

/** Bots and accounts that are listed in files. */
function addListed(program: Command, { terminal, exit }: Ends): void {
  withStore(
    add(program, "plan", "Say what `apply` would change, and change nothing", "plan --config config/signalmama.yaml"),
  )
    .addHelpText("after", PLAN_HELP)
    .action(async (options) => (await import("../plan.ts")).plan(options, terminal));
  withStore(add(program, "apply", "Make bots and accounts as the files list them", "apply --allow-delete"))
    .addHelpText("after", PLAN_HELP)
    .option(
      "--allow-delete",
      "delete more than a tenth of the bots of files where there are five or more, and what `serve` holds back",
    )
    .option("--adopt", "take over bots made over the API that have the same key, or the same name and no key")
    .action(async (options) => exit(await (await import("../apply.ts")).apply(options, terminal)));
  withStore(add(program, "export", "Write bots and the accounts of files back as files", "export --output config/bots"))
    .addHelpText("after", EXPORT_HELP)
    .option("--output <dir>", "folder to write to (default: print what would be written)")
    .option("--force", "write over files that are different")
    .action(async (options) => (await import("../export.ts")).exportCommand(options, terminal));
}
