import { Command, InvalidArgumentError, Option } from "commander";
import { VERSION } from "#config/version.ts";
import { KeyRole } from "#core/key.ts";
import type { Terminal } from "./terminal.ts";
import { refuseUnsafeEnvironment } from "./unsafe-environment.ts";

const EXIT_CODES = `
Exit codes: 0 success, 1 failure, 2 wrong usage.

Example:
  $ signalmama serve`;

const DOCTOR_HELP = `
It changes nothing and asks nobody outside but the system's resolver. Exit 1 when something would stop \`serve\`.`;

const PLAN_HELP = `
Works beside a serving appliance and without one. Bots are known by their key, else by their name; accounts by their domain.
A serving appliance applies its files by itself: at the start, at SIGHUP, and when one of them changes.
Where there are five bots of files or more, deleting more than a tenth of them takes \`apply --allow-delete\`. Without it \`apply\`
changes nothing; a serving appliance takes over all else, and keeps those bots until then or until they are listed again.`;

const EXPORT_HELP = `
One file for each template, with bots of files and of the API alike, and one with the accounts that come from files. After an
export into a folder of \`include\`, \`plan\` finds nothing to change; bots made over the API stay so until \`apply --adopt\`.
Keys, tokens and signing secrets are not in it; the addresses alerts go to are.`;

const BACKUP_HELP = `
Everything the appliance has stored, of one instant, in one SQLite file that says what it holds. It is read again and compared
with the database before it gets its name. Not in it: secret.key (keep a copy elsewhere), and the settings and bots in files.
A serving appliance makes one a day by itself (backup.schedule).`;

const RESTORE_HELP = `
The backup is verified first. Whatever happens meanwhile, either the old database stands there or the new one. Jobs and
deliveries that were waiting when it was made are done when the appliance starts, also those that have been done since.
The folder needs the secret.key of the appliance the backup is of: without it secrets in the database cannot be read.`;

const MIGRATE_HELP = `
A backup is written before. Nothing leads back to an older schema but that backup. Not possible while it is served.`;
const AUDIT_HELP = `
Works beside a serving appliance and without one. It names the first row that was removed, changed or inserted. The head it
prints, kept elsewhere, proves later that nothing before it was written anew.`;

const ROTATE_HELP = `
Stop the appliance first. Webhook secrets and the addresses of alerts are sealed anew in one transaction; until it is through
the key before stays in force, whatever happens meanwhile. API keys and their signing secrets stay as they are.

With --lost webhook secrets and the addresses of alerts are gone, and signing secrets of API keys are new ones.`;

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
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", EXIT_CODES);
  const add = (parent: Command, name: string, purpose: string, example: string) =>
    parent
      .command(name)
      .description(purpose)
      .allowExcessArguments(false)
      .addHelpText("after", `\nExample:\n  $ signalmama ${example}`);

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

  addWorkspaces(
    add(program, "workspaces", "Make and list workspaces", "workspaces create --name Sales"),
    add,
    terminal,
  );
  addKeys(add(program, "keys", "Make, list and revoke API keys", "keys create --role read_only"), add, terminal);
  withStore(
    add(
      add(program, "audit", "Look after the audit log", "audit verify"),
      "verify",
      "Say whether the audit log is what was written; exit 1 when not",
      "audit verify --json",
    ),
  )
    .addHelpText("after", AUDIT_HELP)
    .action(async (options) => exit(await (await import("./audit.ts")).verifyAuditCommand(options, terminal)));
  addConfig(add(program, "config", "Check and show settings", "config check"), add, terminal);

  add(program, "detect", "Run the detectors over texts; no server, no database", "detect --input cases.jsonl")
    .addHelpText(
      "after",
      `
One text a line, as a JSON object:
  {"id":"1","company":"Acme","domain":"acme.example","kind":"press_release","published_at":"2026-11-10",
   "title":"Acme raises $30 million Series B","text":"…","source_url":"https://acme.example/news/series-b"}
kind: headline, press_release, blog, rss_item, careers, release_notes or status. company is whom the text is judged for.
evidence.start and .end count characters of the title, a line break and the text.`,
    )
    .requiredOption("--input <file>", "texts, one JSON object a line; - for standard input")
    .option("--output <file>", "where to write the signals, one JSON object a line (default: standard output)")
    .action(async (options) => (await import("./detect.ts")).detect(options, terminal));

  add(program, "eval", "Measure the detectors on labelled texts; no server, no database", "eval --cases cases.jsonl")
    .addHelpText(
      "after",
      `
One text a line, as for detect, with the answer:
  {"id":"1","company":"Acme","kind":"headline","lang":"en","title":"Acme raises $30 million Series B","text":"…",
   "labels":["funding"],"optional":["partnership"],"slots":{"amount":30000000,"currency":"USD","round":"series_b"}}
labels: all types that must fire, [] where none may. optional: types that are neither right nor wrong. slots: facts to find.
A slot is right within 1 % for numbers, else when its words are the same but for case, accents and punctuation.
On cases that rules were tuned on the figures are training figures; keep some aside (--split) and look at those last.`,
    )
    .requiredOption("--cases <file>", "labelled texts, one JSON object a line; - for standard input")
    .option("--split <number>", "figures of the cases whose number is divisible by this apart", parseSplit)
    .option("--errors", "list every wrong and every missed label with its case")
    .option("--core", "leave out labels that are none of the 47 types")
    .option("--family", "compare families of types that lie close together instead of single types")
    .option("--json", "the figures as JSON; shares from 0 to 1")
    .action(async (options) => (await import("./eval.ts")).evalCommand(options, terminal));

  withStore(
    add(program, "plan", "Say what `apply` would change, and change nothing", "plan --config config/signalmama.yaml"),
  )
    .addHelpText("after", PLAN_HELP)
    .action(async (options) => (await import("./plan.ts")).plan(options, terminal));

  withStore(add(program, "apply", "Make bots and accounts as the files list them", "apply --allow-delete"))
    .addHelpText("after", PLAN_HELP)
    .option(
      "--allow-delete",
      "delete more than a tenth of the bots of files where there are five or more, and what `serve` holds back",
    )
    .option("--adopt", "take over bots made over the API that have the same key, or the same name and no key")
    .action(async (options) => exit(await (await import("./apply.ts")).apply(options, terminal)));

  withStore(add(program, "export", "Write bots and the accounts of files back as files", "export --output config/bots"))
    .addHelpText("after", EXPORT_HELP)
    .option("--output <dir>", "folder to write to (default: print what would be written)")
    .option("--force", "write over files that are different")
    .action(async (options) => (await import("./export.ts")).exportCommand(options, terminal));

  withStore(add(program, "doctor", "Say what would stop `serve`, and which sources are on", "doctor --json"))
    .addHelpText("after", DOCTOR_HELP)
    .action(async (options) => exit(await (await import("./doctor.ts")).doctor(options, terminal)));

  addBackups(
    withStore(
      add(program, "backup", "Write all there is into one file, also while it is served", "backup --to /mnt/backups"),
    ),
    add,
    terminal,
    exit,
  );
  withStore(
    add(program, "restore", "Put a backup into a data folder that nobody serves from", "restore FILE --data ./data"),
  )
    .addHelpText("after", RESTORE_HELP)
    .argument("<file>", "the backup")
    .option("--force", "replace the database that is there; it is kept beside")
    .action(async (file, options) => (await import("./restore.ts")).restoreCommand(file, options, terminal));
  withStore(
    add(program, "migrate", "Bring the database to this version's schema, as `serve` does", "migrate --dry-run"),
  )
    .addHelpText("after", MIGRATE_HELP)
    .option("--dry-run", "say what would be done, and do nothing")
    .option("--without-backup", "write no backup before")
    .action(async (options) => (await import("./migrate.ts")).migrateCommand(options, terminal));

  add(program, "openapi", "Print the API's OpenAPI 3.1 document", "openapi --yaml > openapi.yaml")
    .option("--yaml", "YAML instead of JSON")
    .option("--json", "JSON, which is the default")
    .action(async (options) => (await import("./openapi.ts")).openapi(options, terminal));

  add(program, "healthcheck", "Ask the running appliance whether it is alive; exit 1 when not", "healthcheck")
    .option("--url <url>", "its address (default: from the settings)")
    .option("--json", "the answer as JSON")
    .addOption(configOption())
    .action(async (options) => (await import("./healthcheck.ts")).healthcheck(options, terminal));

  add(program, "version", "Print the version", "version --json")
    .option("--json", "version, commit and platform as JSON")
    .action(async (options) => (await import("./version.ts")).version(options, terminal));

  return program;
}

function addBackups(backup: Command, add: Add, terminal: Terminal, exit: (code: number) => void): void {
  backup
    .addHelpText("after", BACKUP_HELP)
    .argument("[file]", "the file to write (default: one with the time in its name, in the folder)")
    .option("--to <folder>", "folder for it (default: backup.dir of the settings, which is backups in the data folder)")
    .action(async (file, options) => (await import("./backup.ts")).backupCommand(file, options, terminal));
  // They take the options of their parent, which may stand behind them too.
  add(backup, "list", "List the backups of the folder, the newest first", "backup list").action(async (_, command) =>
    (await import("./backup.ts")).listBackupsCommand(command.optsWithGlobals(), terminal),
  );
  add(backup, "verify", "Read all of a backup and compare it with what was backed up", "backup verify FILE")
    .argument("<file>", "the backup")
    .action(async (file, _, command) =>
      exit(await (await import("./backup.ts")).verifyBackupCommand(file, command.optsWithGlobals(), terminal)),
    );
}

type Add = (parent: Command, name: string, purpose: string, example: string) => Command;

/** The options of a command that works on a data folder. */
function withStore(command: Command): Command {
  return command
    .option("--data <dir>", "data folder (default ./data)")
    .addOption(configOption())
    .option("--json", "facts as JSON");
}

function addWorkspaces(workspaces: Command, add: Add, terminal: Terminal): void {
  withStore(add(workspaces, "create", "Make a workspace; its id is printed", "workspaces create --name Sales"))
    .addHelpText(
      "after",
      `
It is empty and nobody has a key to it. Its first key:
  $ signalmama keys create --workspace "$(signalmama workspaces create --name Sales)" --role admin`,
    )
    .addOption(
      new Option("--name <name>", "a name to tell workspaces apart").argParser(parseName).makeOptionMandatory(),
    )
    .action(async (options) => (await import("./workspaces.ts")).createWorkspaceCommand(options, terminal));
  withStore(add(workspaces, "list", "List the workspaces, the oldest first", "workspaces list --json")).action(
    async (options) => (await import("./workspaces.ts")).listWorkspacesCommand(options, terminal),
  );
}

function addKeys(keys: Command, add: Add, terminal: Terminal): void {
  const inWorkspace = (command: Command) =>
    withStore(command.option("--workspace <id>", "workspace (default: the first)"));

  inWorkspace(add(keys, "create", "Make a key; it is printed this once", "keys create --role read_only --name crm"))
    .addOption(new Option("--role <role>", "what the key may do").choices(KeyRole.options).makeOptionMandatory())
    .option("--name <name>", "a name to tell keys apart", "command line")
    .option("--expires <time>", "when it ends, as 2027-01-31 or 2027-01-31T12:00:00Z (default: never)")
    .option("--allow <cidr...>", "addresses or ranges it may be used from (default: anywhere)")
    .option("--require-signature", "refuse requests whose body is not signed; the secret is shown once")
    .action(async (options) => (await import("./keys.ts")).createKeyCommand(options, terminal));
  inWorkspace(add(keys, "list", "List the keys, without what is secret about them", "keys list --json")).action(
    async (options) => (await import("./keys.ts")).listKeysCommand(options, terminal),
  );
  inWorkspace(add(keys, "revoke", "Revoke a key at once", "keys revoke key_01K8Z3E5QJ6T7V8W9XYA"))
    .argument("<id>", "the key's id, as listed")
    .action(async (id, options) => (await import("./keys.ts")).revokeKeyCommand(id, options, terminal));
  withStore(add(keys, "rotate-secret", "Change the key that stored secrets are sealed under", "keys rotate-secret"))
    .addHelpText("after", ROTATE_HELP)
    .option("--new-key-file <file>", "file with the next key (default: a random one)")
    .option("--lost", "the present key is gone: give up what only it can open, and go on with all else")
    .action(async (options) => (await import("./rotate-secret.ts")).rotateSecretCommand(options, terminal));
}

function addConfig(config: Command, add: Add, terminal: Terminal): void {
  add(config, "check", "Say whether a settings file is valid, and where not", "config check config/signalmama.yaml")
    .argument("[file]", "settings file (default config/signalmama.yaml if it exists)")
    .option("--json", "the verdict as JSON")
    .action(async (file, options) => (await import("./config.ts")).configCheck(file, options, terminal));
  add(config, "schema", "Print the JSON Schema of the settings file, for editors", "config schema > settings.json")
    .option("--included", "of the files that `include` names instead")
    .option("--json", "JSON, which is the default")
    .action(async (options) => (await import("./config.ts")).configSchema(options, terminal));
  add(config, "show", "Print the settings in force and where they come from, secrets masked", "config show --defaults")
    .option("--defaults", "the default settings file with comments instead")
    .option("--json", "value and origin by path as JSON")
    .addOption(configOption())
    .action(async (options) => (await import("./config.ts")).configShow(options, terminal));
}

function configOption(): Option {
  return new Option("--config <file>", "settings file (default config/signalmama.yaml if it exists)");
}

function parseName(text: string): string {
  const name = text.trim();
  if (name === "" || name.length > 200) throw new InvalidArgumentError("expected 1 to 200 characters.");
  return name;
}

function parseSplit(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) < 2) throw new InvalidArgumentError("expected a whole number from 2.");
  return Number(text);
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError("expected 0 to 65535.");
  return Number(text);
}
