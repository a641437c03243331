import type { Command } from "commander";
import { add, type Ends, withStore } from "./declare.ts";

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

const FOLDER = "folder for it (default: backup.dir of the settings, which is backups in the data folder)";

/** What keeps the database, and brings it back. */
export function addDatabase(program: Command, ends: Ends): void {
  addBackups(
    withStore(
      add(program, "backup", "Write all there is into one file, also while it is served", "backup --to /mnt/backups"),
    ),
    ends,
  );
  const { terminal } = ends;
  withStore(
    add(program, "restore", "Put a backup into a data folder that nobody serves from", "restore FILE --data ./data"),
  )
    .addHelpText("after", RESTORE_HELP)
    .argument("<file>", "the backup")
    .option("--force", "replace the database that is there; it is kept beside")
    .action(async (file, options) => (await import("../restore.ts")).restoreCommand(file, options, terminal));
  withStore(
    add(program, "migrate", "Bring the database to this version's schema, as `serve` does", "migrate --dry-run"),
  )
    .addHelpText("after", MIGRATE_HELP)
    .option("--dry-run", "say what would be done, and do nothing")
    .option("--without-backup", "write no backup before")
    .action(async (options) => (await import("../migrate.ts")).migrateCommand(options, terminal));
}

function addBackups(backup: Command, { terminal, exit }: Ends): void {
  backup
    .addHelpText("after", BACKUP_HELP)
    .argument("[file]", "the file to write (default: one with the time in its name, in the folder)")
    .option("--to <folder>", FOLDER)
    .action(async (file, options) => (await import("../backup.ts")).backupCommand(file, options, terminal));
  // The parent takes its options wherever they stand; below it they are named again so that the help tells of them.
  withStore(add(backup, "list", "List the backups of the folder, the newest first", "backup list --json"))
    .option("--to <folder>", "the folder (default: backup.dir of the settings, which is backups in the data folder)")
    .action(async (_, command) =>
      (await import("../backup.ts")).listBackupsCommand(command.optsWithGlobals(), terminal),
    );
  add(backup, "verify", "Read all of a backup and compare it with what was backed up", "backup verify FILE")
    .argument("<file>", "the backup")
    .option("--json", "facts as JSON")
    .action(async (file, _, command) =>
      exit(await (await import("../backup.ts")).verifyBackupCommand(file, command.optsWithGlobals(), terminal)),
    );
}
