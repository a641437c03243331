import { type Command, InvalidArgumentError, Option } from "commander";
import { AppError } from "#core/errors.ts";
import { KeyRole } from "#core/key.ts";
import { parseIsoInstant } from "#core/time.ts";
import { add, type Ends, withStore } from "./declare.ts";

const FIRST_KEY_HELP = `
It is empty and nobody has a key to it. Its first key:
  $ signalmama keys create --workspace "$(signalmama workspaces create --name Sales)" --role admin`;

const ROTATE_HELP = `
Stop the appliance first. Webhook secrets and the addresses of alerts are sealed anew in one transaction; until it is through
the key before stays in force, whatever happens meanwhile. API keys and their signing secrets stay as they are.

With --lost webhook secrets and the addresses of alerts are gone, and signing secrets of API keys are new ones.`;

const AUDIT_HELP = `
Works beside a serving appliance and without one. It names the first row that was removed, changed or inserted. The head it
prints, kept elsewhere, proves later that nothing before it was written anew.`;

/** Who may come in, and what they did. */
export function addAccess(program: Command, ends: Ends): void {
  addWorkspaces(add(program, "workspaces", "Make and list workspaces", "workspaces create --name Sales"), ends);
  addKeys(add(program, "keys", "Make, list and revoke API keys", "keys create --role read_only"), ends);
  addAudit(add(program, "audit", "Look after the audit log", "audit verify"), ends);
}

function addWorkspaces(workspaces: Command, { terminal }: Ends): void {
  withStore(add(workspaces, "create", "Make a workspace; its id is printed", "workspaces create --name Sales"))
    .addHelpText("after", FIRST_KEY_HELP)
    .addOption(
      new Option("--name <name>", "a name to tell workspaces apart").argParser(parseName).makeOptionMandatory(),
    )
    .action(async (options) => (await import("../workspaces.ts")).createWorkspaceCommand(options, terminal));
  withStore(add(workspaces, "list", "List the workspaces, the oldest first", "workspaces list --json")).action(
    async (options) => (await import("../workspaces.ts")).listWorkspacesCommand(options, terminal),
  );
}

function addKeys(keys: Command, { terminal }: Ends): void {
  const inWorkspace = (command: Command) =>
    withStore(command.option("--workspace <id>", "workspace (default: the first)"));

  inWorkspace(add(keys, "create", "Make a key; it is printed this once", "keys create --role read_only --name crm"))
    .addOption(new Option("--role <role>", "what the key may do").choices(KeyRole.options).makeOptionMandatory())
    .option("--name <name>", "a name to tell keys apart", "command line")
    .option("--expires <time>", "when it ends, as 2027-01-31 or 2027-01-31T12:00:00Z (default: never)", parseEnd)
    .option("--allow <cidr...>", "addresses or ranges it may be used from (default: anywhere)")
    .option("--require-signature", "refuse requests whose body is not signed; the secret is shown once")
    .action(async (options) => (await import("../keys.ts")).createKeyCommand(options, terminal));
  inWorkspace(add(keys, "list", "List the keys, without what is secret about them", "keys list --json")).action(
    async (options) => (await import("../keys.ts")).listKeysCommand(options, terminal),
  );
  inWorkspace(add(keys, "revoke", "Revoke a key at once", "keys revoke key_01K8Z3E5QJ6T7V8W9XYA"))
    .argument("<id>", "the key's id, as listed")
    .action(async (id, options) => (await import("../keys.ts")).revokeKeyCommand(id, options, terminal));
  withStore(add(keys, "rotate-secret", "Change the key that stored secrets are sealed under", "keys rotate-secret"))
    .addHelpText("after", ROTATE_HELP)
    .option("--new-key-file <file>", "file with the next key (default: a random one)")
    .option("--lost", "the present key is gone: give up what only it can open, and go on with all else")
    .action(async (options) => (await import("../rotate-secret.ts")).rotateSecretCommand(options, terminal));
}

function addAudit(audit: Command, { terminal, exit }: Ends): void {
  withStore(
    add(audit, "verify", "Say whether the audit log is what was written; exit 1 when not", "audit verify --json"),
  )
    .addHelpText("after", AUDIT_HELP)
    .action(async (options) => exit(await (await import("../audit.ts")).verifyAuditCommand(options, terminal)));
}

function parseName(text: string): string {
  const name = text.trim();
  if (name === "" || name.length > 200) throw new InvalidArgumentError("expected 1 to 200 characters.");
  return name;
}

/** Epoch milliseconds. */
function parseEnd(text: string): number {
  try {
    return parseIsoInstant(text, "--expires");
  } catch (error) {
    if (error instanceof AppError) throw new InvalidArgumentError("expected 2027-01-31 or 2027-01-31T12:00:00Z.");
    throw error;
  }
}
