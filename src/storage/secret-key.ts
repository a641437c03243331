import { createHmac, randomBytes } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { AppError } from "#core/errors.ts";
import type { Event } from "#core/event.ts";
import { createSeal } from "#core/seal.ts";
import { rowsOf } from "./fixed-query.ts";
import {
  createVault,
  SEALED,
  SEALED_NOUNS,
  type SealedBody,
  type SealedNoun,
  type Vault,
  withoutAddress,
} from "./sealed-columns.ts";
import type { Tables } from "./tables.ts";
import { inTransaction } from "./transaction.ts";

export type SecretKeyTables = { secret_key: { id: number; fingerprint: string; own_secret: string; since: number } };

/** A database whose secrets can be read: with what, and the appliance's own secret among them. */
export type Unlocked = {
  vault: Vault;
  fingerprint: string;
  ownSecret: string;
  /** Secrets stood here in plain text until now, and unused parts of the files may still show them. */
  wasPlain: boolean;
};

const OWN_SECRET = "secret_key/1/own_secret";

/** Tells keys apart; nothing of the key follows from it but whether a guess is right. */
export function fingerprintOf(secretKey: string): string {
  return createHmac("sha256", secretKey).update("fingerprint").digest("hex").slice(0, 16);
}

/**
 * Readies the secrets of a database for reading; what is not sealed yet is sealed first, all in one transaction. Throws
 * `unavailable` when they were sealed under another key.
 */
export async function unlock(writer: Kysely<Tables>, secretKey: string, at: number): Promise<Unlocked> {
  const known = findKey(writer);
  if (known) return { ...openKey(known, secretKey), wasPlain: false };
  return inTransaction(writer, async (trx) => {
    const meanwhile = findKey(trx);
    if (meanwhile) return { ...openKey(meanwhile, secretKey), wasPlain: false };
    // An older appliance used the key itself: what is derived from it, such as signing secrets of API keys, stays good.
    const isOld = (await trx.selectFrom("keys").select("id").limit(1).executeTakeFirst()) !== undefined;
    const ownSecret = isOld ? secretKey : randomBytes(32).toString("base64url");
    const count = await sealAnew(trx, { secretKey, ownSecret, at }, (_, body) => JSON.parse(String(body)));
    const wasPlain = count + (await hideInEvents(trx)) > 0;
    return { ...openKey(await getKey(trx), secretKey), wasPlain };
  });
}

type Key = { secretKey: string; ownSecret: string; at: number };
/** What a stored body is, for who can read it. */
type Read = <Noun extends SealedNoun>(noun: Noun, body: SealedBody<Noun>) => { id: string };

/** Seals everything under a key, within the caller's transaction. Returns how many records that were. */
export async function sealAnew(trx: Transaction<Tables>, key: Key, read: Read): Promise<number> {
  const vault = createVault(key.secretKey);
  const count = await rewriteAll(trx, (noun, body) => vault.toBody(noun, read(noun, body)));
  await putKey(trx, key);
  // What stood in these rows before may still be read in unused parts of the file.
  const mark = trx.insertInto("residue").values({ id: 1 });
  await mark.onConflict((conflict) => conflict.doNothing()).execute();
  return count;
}

/** Refuses to seal under a key that is no longer the database's: another process has changed it. */
export function checkKey(trx: Transaction<Tables>, fingerprint: string): void {
  if (findKey(trx)?.fingerprint === fingerprint) return;
  throw new AppError("unavailable", "The secret key was changed meanwhile; start again with the new one.");
}

type KeyRow = { fingerprint: string; own_secret: string };
/** A fixed text, asked before every write of a secret. */
const READ_KEY = "select fingerprint, own_secret from secret_key";

/** Which key a database's secrets are sealed under; undefined while they are not. */
export function findKey(connection: Kysely<Tables>): KeyRow | undefined {
  return rowsOf<KeyRow>(connection, READ_KEY, [])[0];
}

/** The appliance's own secret; undefined when the key is not the database's. */
export async function findOwnSecret(connection: Kysely<Tables>, secretKey: string): Promise<string | undefined> {
  const row = findKey(connection);
  return row?.fingerprint === fingerprintOf(secretKey) ? openKey(row, secretKey).ownSecret : undefined;
}

function openKey({ fingerprint, own_secret }: KeyRow, secretKey: string): Omit<Unlocked, "wasPlain"> {
  const given = fingerprintOf(secretKey);
  if (given !== fingerprint) {
    throw new AppError(
      "unavailable",
      `The secrets in the database were sealed under another secret key: its fingerprint is ${fingerprint}, that of the one given is ${given}. Put the right secret.key back beside the database from your backup, or set SIGNALMAMA_SECRET_KEY (or SIGNALMAMA_SECRET_KEY_FILE) to it. If it is lost: \`signalmama keys rotate-secret --lost\`.`,
    );
  }
  const ownSecret = ownSeal(secretKey).open(own_secret, OWN_SECRET);
  return { vault: createVault(secretKey), fingerprint, ownSecret };
}

async function getKey(trx: Transaction<Tables>): Promise<KeyRow> {
  const row = findKey(trx);
  if (!row) throw new Error("the secrets were not sealed");
  return row;
}

async function putKey(trx: Transaction<Tables>, { secretKey, ownSecret, at }: Key): Promise<void> {
  const row = {
    fingerprint: fingerprintOf(secretKey),
    own_secret: ownSeal(secretKey).seal(ownSecret, OWN_SECRET),
    since: at,
  };
  const put = trx.insertInto("secret_key").values({ id: 1, ...row });
  await put.onConflict((conflict) => conflict.column("id").doUpdateSet(row)).execute();
}

function ownSeal(secretKey: string) {
  return createSeal(secretKey, "own secret");
}

type Rewrite = <Noun extends SealedNoun>(noun: Noun, body: SealedBody<Noun>) => string;

/** Rewrites the body of every record with secrets. One at a time: an endpoint or a bot is small, alerts are many. */
async function rewriteAll(trx: Transaction<Tables>, rewrite: Rewrite): Promise<number> {
  let count = 0;
  for (const noun of SEALED_NOUNS) {
    const { table } = SEALED[noun];
    const rows = await trx.selectFrom(table).select(["id", "body"]).execute();
    for (const { id, body } of rows) {
      const next = rewrite(noun, body as SealedBody<typeof noun>) as unknown as SealedBody<never>;
      await trx.updateTable(table).set({ body: next }).where("id", "=", id).execute();
    }
    count += rows.length;
  }
  return count;
}

async function hideInEvents(trx: Transaction<Tables>): Promise<number> {
  const ofBots = await trx.selectFrom("events").select(["id", "body"]).where("type", "like", "bot.%").execute();
  for (const { id, body } of ofBots) {
    const hidden = JSON.stringify(withoutAddress(JSON.parse(body) as Event));
    await trx.updateTable("events").set({ body: hidden }).where("id", "=", id).execute();
  }
  return ofBots.length;
}
