import { existsSync } from "node:fs";
import type { Settings } from "#config/settings.ts";
import { isListening } from "#net/is-listening.ts";
import { listBackups } from "#ops/backup-folder.ts";
import type { Surroundings } from "#ops/doctor-checks.ts";
import { inspectFolder } from "#ops/inspect-folder.ts";
import { inspectMachine, openToOthers } from "#ops/inspect-machine.ts";
import { fileBytes } from "#storage/file-bytes.ts";
import { inspectContents } from "#storage/inspect-contents.ts";
import { verifyBackup } from "#storage/verify-backup.ts";
import { ballastBytes } from "./ballast.ts";
import { dataFiles } from "./data-folder.ts";
import { findSecret } from "./secret-key-file.ts";

const PRIVATE_FILES = ["signalmama.db", "signalmama.db-wal", "admin.key", "ballast"];

/** What `doctor` looks at beside what would stop a start. Reads the database and the newest backup through: seconds a gigabyte. */
export async function surroundingsOf(settings: Settings, isServing: boolean, now: number): Promise<Surroundings> {
  const { dataDir, backup, storage, server, metrics, network } = settings;
  const { database } = dataFiles(dataDir);
  const hasDatabase = existsSync(database);
  const contents = hasDatabase ? await inspectContents(database, findSecret(settings, database)) : undefined;
  const [newest] = listBackups(backup.dir).toSorted((a, b) => b.madeAt - a.madeAt);
  return {
    machine: inspectMachine(),
    openFiles: openToOthers(dataDir, PRIVATE_FILES),
    contents,
    backupFaults: newest && verifyBackup(newest.path).faults,
    backupRoom: {
      neededBytes: backup.schedule === "off" ? 0 : fileBytes(database),
      freeBytes: inspectFolder(backup.dir).disk?.freeBytes,
    },
    // Laid by the first start, once that has more than urgent things to do.
    ballast: { wantedBytes: hasDatabase ? storage.ballastBytes : 0, hasBytes: await ballastBytes(dataDir) },
    server,
    isServing,
    hasMetricsToken: metrics.token !== undefined,
    isProxyThere: network.proxy === undefined ? undefined : await isListening(network.proxy),
    now,
  };
}
