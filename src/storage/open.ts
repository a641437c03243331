import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Clock } from "#core/clock.ts";
import { AppError, messageOf } from "#core/errors.ts";
import type { Ids } from "#core/id.ts";
import type { Store } from "#core/store.ts";
import { accountReads } from "./accounts.ts";
import { createCommitter } from "./commit.ts";
import { crawlReads } from "./crawls.ts";
import { documentReads } from "./documents.ts";
import { createJobs } from "./jobs.ts";
import { recordReads } from "./records.ts";
import { purgeOlderThan } from "./retention.ts";
import { signalReads } from "./signals.ts";
import { openSqlite } from "./sqlite.ts";

/** Opens the store on one SQLite file, creating folder and tables. Throws `unavailable` in one clear sentence. */
export async function openStore({ path, clock, ids }: { path: string; clock: Clock; ids: Ids }): Promise<Store> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new AppError("unavailable", `The data folder ${dirname(path)} cannot be created: ${messageOf(error)}.`, {
      cause: error,
    });
  });
  const { writer, reader, close } = openSqlite(path);
  let onJobs = () => {};
  const committer = createCommitter({ writer, clock, ids, onJobs: () => onJobs() });
  return {
    commit: committer.commit,
    ...recordReads(reader, committer),
    ...crawlReads(reader),
    accounts: accountReads(reader, committer),
    documents: documentReads(reader),
    signals: signalReads(reader),
    jobs: createJobs(reader, committer, { clock, ids }),
    purgeOlderThan: (limits) => purgeOlderThan(committer, limits),
    onJobs: (listener) => {
      onJobs = listener;
    },
    isWritable: () =>
      committer.run(async (trx) => {
        await trx.deleteFrom("purging").where("account_id", "=", "").execute();
        return true;
      }),
    close,
  };
}
