import { z } from "zod";
import { BackupCause } from "#core/backup.ts";
import { messageOf } from "#core/errors.ts";
import { makeBackup } from "./backup-folder.ts";

/** What the appliance asks of its backup worker. */
export const BackupTask = z.object({
  database: z.string(),
  to: z.object({ folder: z.string() }),
  cause: BackupCause,
  product: z.string(),
  now: z.number(),
  limits: z.object({ minFreeBytes: z.number(), minFreePercent: z.number() }),
});
export type BackupTask = z.infer<typeof BackupTask>;

/** What it answers, as one line of JSON. */
export const BackupAnswer = z.union([
  z.object({
    file: z.object({
      path: z.string(),
      name: z.string(),
      madeAt: z.number(),
      cause: BackupCause,
      sizeBytes: z.number(),
    }),
  }),
  z.object({ failure: z.string() }),
]);

/** What `signalmama backup-worker <parent process id> <task>` does: a scheduled backup, beside the process that serves. */
export async function runBackupWorker(task: string | undefined, write: (line: string) => void): Promise<void> {
  process.umask(0o077);
  const answer = async (): Promise<z.infer<typeof BackupAnswer>> => {
    try {
      const { file } = await makeBackup(BackupTask.parse(JSON.parse(task ?? "")));
      return { file };
    } catch (error) {
      return { failure: messageOf(error) };
    }
  };
  write(`${JSON.stringify(await answer())}\n`);
}
