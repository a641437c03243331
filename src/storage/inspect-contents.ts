import type { AuditVerdict } from "#core/audit.ts";
import { messageOf } from "#core/errors.ts";
import { createAuditChain } from "./audit-chain.ts";
import { fileBytes } from "./file-bytes.ts";
import { findOwnSecret } from "./secret-key.ts";
import { loadSqlite } from "./sqlite-driver.ts";
import { preparing, toKysely } from "./to-kysely.ts";
import { verifyAudit } from "./verify-audit.ts";

/** What stands in a database, as far as `doctor` asks. */
export type Contents = {
  /** What SQLite's own check finds wrong; undefined when nothing. */
  damage: string | undefined;
  logBytes: number;
  /** What came of verifying the audit log; undefined where there is no key to do it with. */
  audit: AuditVerdict | undefined;
  /** When something was last written, by the clock of then. */
  lastWriteAt: number | undefined;
  /** Since when the oldest job that waits for nothing else is due. */
  oldestDueAt: number | undefined;
  disabledWebhooks: number;
  pausedBots: number;
};

/** Reads a database of this version's schema and changes nothing, also while an appliance serves from it. Undefined when it cannot. */
export async function inspectContents(path: string, secretKey: string | undefined): Promise<Contents | undefined> {
  try {
    const Sqlite = loadSqlite();
    const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 2_000 });
    const reader = toKysely(preparing(database), () => void database.close());
    const first = (sql: string) => database.prepare(sql).pluck().get() as number | null | undefined;
    try {
      const check = String(database.pragma("quick_check(1)", { simple: true }));
      if (check !== "ok") return { ...NOTHING, damage: check, logBytes: fileBytes(`${path}-wal`) };
      const secret = secretKey === undefined ? undefined : await findOwnSecret(reader, secretKey);
      return {
        damage: undefined,
        logBytes: fileBytes(`${path}-wal`),
        audit: secret === undefined ? undefined : await verifyAudit(reader, createAuditChain(secret, NO_IDS)),
        lastWriteAt:
          first(
            "select max(at) from (select max(at) at from heartbeat union all select max(created_at) from events)",
          ) ?? undefined,
        oldestDueAt:
          first("select min(run_at) from jobs where token is null and held_by is null and step <> 'read'") ?? undefined,
        disabledWebhooks:
          first("select count(*) from webhooks where deleted_at is null and body ->> '$.status' = 'disabled'") ?? 0,
        pausedBots: first("select count(*) from bots where deleted_at is null and status = 'auto_paused'") ?? 0,
      };
    } finally {
      await reader.destroy();
      if (database.open) database.close();
    }
  } catch (error) {
    return /malformed|corrupt/i.test(messageOf(error))
      ? { ...NOTHING, damage: messageOf(error), logBytes: fileBytes(`${path}-wal`) }
      : undefined;
  }
}

const NOTHING = {
  audit: undefined,
  lastWriteAt: undefined,
  oldestDueAt: undefined,
  disabledWebhooks: 0,
  pausedBots: 0,
};

/** Verifying makes no rows. */
const NO_IDS = {
  next: (): never => {
    throw new Error("nothing is written here");
  },
};
