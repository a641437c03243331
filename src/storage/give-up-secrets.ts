import { randomBytes } from "node:crypto";
import type { Transaction } from "kysely";
import type { By } from "#core/audit.ts";
import type { Records } from "#core/change.ts";
import type { Clock } from "#core/clock.ts";
import type { Ids } from "#core/id.ts";
import { type AuditChain, createAuditChain, PUT_NAMES } from "./audit-chain.ts";
import { insertRows } from "./insert-rows.ts";
import type { SealedNoun } from "./sealed-columns.ts";
import { fingerprintOf, sealAnew } from "./secret-key.ts";
import { openSqlite } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { inTransaction } from "./transaction.ts";

type Parts = { path: string; secretKey: string; clock: Clock; ids: Ids; by: By };

/**
 * For when the secret key is gone: what was sealed under it is given up, and all else goes on under another key. Endpoints
 * are disabled until their secret is rotated, alerts have no address, stored answers go, and what is derived from the own
 * secret (signing secrets of API keys, cursors) is void. Returns how many records lost something.
 */
export async function giveUpSecrets({ path, secretKey, clock, ids, by }: Parts): Promise<number> {
  const { writer, close } = openSqlite(path);
  try {
    return await inTransaction(writer, async (trx) => {
      const ownSecret = randomBytes(32).toString("base64url");
      const at = clock.now();
      const count = await sealAnew(trx, { secretKey, ownSecret, at }, (noun, body) =>
        WITHOUT_SECRETS[noun](JSON.parse(String(body)) as never),
      );
      await trx.deleteFrom("replays").execute();
      const chain = createAuditChain(ownSecret, ids);
      await vouchAnew(trx, chain);
      const after = { fingerprint: fingerprintOf(secretKey), records: count };
      chain.append(trx, [{ workspaceId: "", verb: "secret_key.lost", after }], by, at);
      return count;
    });
  } finally {
    await close();
  }
}

const WITHOUT_SECRETS: { [Noun in SealedNoun]: (record: Records[Noun]) => Records[Noun] } = {
  webhook: ({ previousSecret: _, ...webhook }) => ({
    ...webhook,
    // Nobody knows it, and nothing is sent under it.
    secret: `whsec_${randomBytes(32).toString("base64")}`,
    status: "disabled",
    disabledReason: "its signing secret was lost; rotate it, then enable it again",
  }),
  bot: (bot) => (bot.alert ? { ...bot, alert: { channel: bot.alert.channel } } : bot),
  alert: ({ destination: _, ...alert }) => alert,
  erasure: (erasure) => ({ ...erasure, name: "" }),
};

/**
 * Takes the rows of a log over into a chain under another secret, as they are: what was done to them before cannot be told
 * any more.
 */
async function vouchAnew(trx: Transaction<Tables>, chain: AuditChain): Promise<void> {
  const rows = await trx.selectFrom("audit").selectAll().orderBy("seq").execute();
  const named = await trx.selectFrom("audit_names").selectAll().execute();
  const tokens = new Map(named.map(({ token, id }) => [token, chain.tokenOf(id)]));
  const [first] = rows;
  const ends = { ...chain.readEnds(trx), isSealed: true };
  chain.putEnds(trx, { ...ends, first_seq: Number.MAX_SAFE_INTEGER });
  await trx.deleteFrom("audit").execute();
  await trx.deleteFrom("audit_names").execute();
  insertRows(
    trx,
    PUT_NAMES,
    named.map(({ id }) => [chain.tokenOf(id), id]),
  );
  if (first) ends.first_seq = first.seq - 1;
  ends.last_seq = ends.first_seq;
  ends.last_hash = ends.first_hash;
  for (const old of rows) {
    // Close to one another again, should some be missing.
    const row = { ...old, seq: ends.last_seq + 1, object: tokens.get(old.object ?? "") ?? old.object };
    ends.last_hash = chain.hashOf(ends.last_hash, row);
    ends.last_seq = row.seq;
    await trx
      .insertInto("audit")
      .values({ ...row, hash: ends.last_hash })
      .execute();
  }
  chain.putEnds(trx, ends);
}
