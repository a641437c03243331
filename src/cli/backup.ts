import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { backUpNow, listBackups, verifyBackup } from "#app.ts";
import { systemClock } from "#clock.ts";
import { AppError } from "#core/errors.ts";
import { toIso } from "#core/time.ts";
import { loadOwnSettings } from "./load-own-settings.ts";
import type { Terminal } from "./terminal.ts";
import type { DataOptions } from "./with-actions.ts";

type Options = DataOptions & { json?: boolean; to?: string };

/** Writes a backup; its path is printed alone, so that a script can take it. */
export async function backupCommand(file: string | undefined, options: Options, terminal: Terminal): Promise<void> {
  if (file !== undefined && options.to !== undefined) {
    throw new AppError("invalid", "Name a file or a folder (--to), not both.");
  }
  const inDir = (path: string) => resolve(terminal.workingDir, path);
  const to =
    file !== undefined ? { file: inDir(file) } : options.to === undefined ? undefined : { folder: inDir(options.to) };
  const made = await backUpNow(loadOwnSettings(options, terminal), to, systemClock);
  const { path, madeAt, sizeBytes } = made.file;
  const { schema, tables } = made.manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const facts = { path, made_at: toIso(madeAt), size_bytes: sizeBytes, schema, rows };
  terminal.out(options.json ? `${JSON.stringify(facts)}\n` : `${path}\n`);
  if (!options.json) terminal.err(`${rows} rows, ${toMebibytes(sizeBytes)}; read again and found whole\n`);
}

export function listBackupsCommand(options: Options, terminal: Terminal): void {
  const folder =
    options.to === undefined ? loadOwnSettings(options, terminal).backup.dir : resolve(terminal.workingDir, options.to);
  const backups = listBackups(folder);
  const facts = backups.map(({ path, madeAt, cause, sizeBytes }) => ({
    path,
    made_at: toIso(madeAt),
    cause,
    size_bytes: sizeBytes,
  }));
  const lines = backups.map(
    ({ path, madeAt, cause, sizeBytes }) =>
      `${toIso(madeAt)}  ${cause.padEnd(9)}  ${toMebibytes(sizeBytes).padStart(10)}  ${path}\n`,
  );
  terminal.out(options.json ? `${JSON.stringify({ folder, backups: facts })}\n` : lines.join(""));
  if (!options.json && backups.length === 0) terminal.err(`there are no backups in ${folder}\n`);
}

/** The exit code is 1 when anything is wrong with it; each fault is a line of its own. */
export function verifyBackupCommand(file: string, options: Options, terminal: Terminal): number {
  const path = resolve(terminal.workingDir, file);
  if (!existsSync(path)) throw new AppError("invalid", `There is no file ${path}.`);
  const { manifest, faults } = verifyBackup(path);
  const isWhole = faults.length === 0;
  if (options.json) {
    const facts = manifest && { made_at: toIso(manifest.madeAt), schema: manifest.schema, product: manifest.product };
    terminal.out(`${JSON.stringify({ ok: isWhole, faults, ...facts, tables: manifest?.tables ?? [] })}\n`);
  } else if (manifest && isWhole) {
    const { madeAt, product, schema } = manifest;
    terminal.out(`whole: made ${toIso(madeAt)} by version ${product}, schema ${schema}\n`);
    for (const { name, rows } of manifest.tables) terminal.out(`  ${name.padEnd(20)} ${rows}\n`);
  } else {
    for (const fault of faults) terminal.err(`${fault}\n`);
  }
  return isWhole ? 0 : 1;
}

function toMebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
