import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Clock } from "#core/clock.ts";
import { AppError, messageOf } from "#core/errors.ts";
import type { Ids } from "#core/id.ts";
import type { Store } from "#core/store.ts";
import { keyOlderAccounts } from "./account-keys.ts";
import { accountReads } from "./accounts.ts";
import { alertReads } from "./alerts.ts";
import { auditReads } from "./audit.ts";
import { createAuditChain } from "./audit-chain.ts";
import { botReads } from "./bots.ts";
import { briefReads } from "./briefs.ts";
import { type Committer, createCommitter } from "./commit.ts";
import { contactReads } from "./contacts.ts";
import { crawlReads } from "./crawls.ts";
import { documentReads } from "./documents.ts";
import { createErasers } from "./erasers.ts";
import { erasureReads } from "./erasures.ts";
import { eventReads } from "./events.ts";
import { exportReads } from "./exports.ts";
import { createJobs } from "./jobs.ts";
import { listReads } from "./lists.ts";
import { lookReads } from "./looks.ts";
import { putBackBy } from "./put-back.ts";
import { recordReads } from "./records.ts";
import { purgeOlderThan } from "./retention.ts";
import { scrub } from "./scrub.ts";
import { fingerprintOf, sealAnew, unlock } from "./secret-key.ts";
import { signalReads } from "./signals.ts";
import { type DiskOptions, openSqlite } from "./sqlite.ts";
import { deliveryReads, webhookReads } from "./webhooks.ts";

type EventListener = Parameters<Store["onEvents"]>[0];

type StoreParts = {
  path: string;
  /** What secrets in it are sealed under. */
  secretKey: string;
  clock: Clock;
  ids: Ids;
} & DiskOptions;

/** Opens the store on one SQLite file, creating folder and tables. Throws `unavailable` in one clear sentence. */
export async function openStore({ path, secretKey, clock, ids, ...disk }: StoreParts): Promise<Store> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw new AppError("unavailable", `The data folder ${dirname(path)} cannot be created: ${messageOf(error)}.`, {
      cause: error,
    });
  });
  const database = openSqlite(path, disk);
  const { writer, reader, close } = database;
  const unlocked = await unlock(writer, secretKey, clock.now()).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const { vault } = unlocked;
  await keyOlderAccounts(writer);
  await database.sync();
  const chain = createAuditChain(unlocked.ownSecret, ids);
  const erasers = await createErasers(reader, vault);
  let listener: Parameters<Store["onJobs"]>[0] = () => {};
  const onJobs = (steps: ReadonlySet<string>) => listener(steps);
  const eventListeners = new Set<EventListener>();
  const onEvents = (workspaceIds: ReadonlySet<string>) => {
    for (const hear of eventListeners) hear(workspaceIds);
  };
  const committer = createCommitter({
    writer,
    disk: database,
    clock,
    ids,
    unlocked,
    chain,
    erasers,
    onJobs,
    onEvents,
  });
  // Another program that reads the file at this moment keeps it from being cleared; the purge makes up for it.
  if (unlocked.wasPlain) await scrub(reader, committer, database).catch(() => undefined);
  const listed = {
    accounts: accountReads({ reader, apart: database.apart }, committer, { chain, clock }),
    signals: signalReads(reader, database.apart),
    briefs: briefReads(reader, erasers),
    contacts: contactReads(reader),
  };
  return {
    commit: committer.commit,
    secret: unlocked.ownSecret,
    async changeSecretKey(secretKey, by) {
      const at = clock.now();
      const count = await committer.run(async (trx) => {
        const note = { workspaceId: "", verb: "secret_key.rotated", after: { fingerprint: fingerprintOf(secretKey) } };
        chain.append(trx, [note], by, at);
        return sealAnew(trx, { secretKey, ownSecret: unlocked.ownSecret, at }, vault.open);
      });
      // Texts sealed under the key before are gone from unused parts of the file too, now or with the next purge.
      await scrub(reader, committer, database).catch(() => undefined);
      return count;
    },
    ...listed,
    ...recordReads(reader, committer, chain),
    ...crawlReads(reader),
    ...botReads(reader, vault),
    alerts: alertReads(reader, vault),
    lists: listReads(reader),
    looks: lookReads(reader),
    documents: documentReads(reader, committer),
    events: eventReads(reader, committer),
    webhooks: webhookReads(reader, vault),
    deliveries: deliveryReads(reader),
    erasures: erasureReads(reader, { committer, vault, erasers, clock }),
    exports: exportReads(reader, listed),
    audit: auditReads(database, committer, chain),
    jobs: createJobs(database, committer, { clock, ids, onJobs }),
    putBackBy: (byMs) => putBackBy(committer, byMs, clock.now()),
    scrub: () => scrub(reader, committer, database),
    purgeOlderThan: (limits) => purgeOlderThan(reader, committer, limits),
    onJobs: (given) => {
      listener = given;
    },
    onEvents: (hear) => {
      // Wrapped, so that the same function given twice is two listeners.
      const own: EventListener = (workspaceIds) => hear(workspaceIds);
      eventListeners.add(own);
      return () => void eventListeners.delete(own);
    },
    isWritable: () => beat(committer, clock),
    close,
  };
}

/** Writes a row: taking the write lock alone succeeds on a full disk too. */
function beat(committer: Committer, clock: Clock): Promise<boolean> {
  const written = committer.run(async (trx) => {
    const at = clock.now();
    const beats = trx.insertInto("heartbeat").values({ id: 1, at });
    await beats.onConflict((conflict) => conflict.column("id").doUpdateSet({ at })).execute();
    return true;
  });
  return written.catch(() => false);
}
