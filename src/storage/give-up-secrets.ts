import { randomBytes } from "node:crypto";
import type { By } from "#core/audit.ts";
import type { Records } from "#core/change.ts";
import type { Clock } from "#core/clock.ts";
import type { Ids } from "#core/id.ts";
import { createAuditChain } from "./audit-chain.ts";
import type { SealedNoun } from "./sealed-columns.ts";
import { fingerprintOf, sealAnew } from "./secret-key.ts";
import { openSqlite } from "./sqlite.ts";

type Parts = { path: string; secretKey: string; clock: Clock; ids: Ids; by: By };

/**
 * For when the secret key is gone: what was sealed under it is given up, and all else goes on under another key. Endpoints
 * are disabled until their secret is rotated, alerts have no address, stored answers go, and what is derived from the own
 * secret (signing secrets of API keys, cursors) is void. Returns how many records lost something.
 */
export async function giveUpSecrets({ path, secretKey, clock, ids, by }: Parts): Promise<number> {
  const { writer, close } = openSqlite(path);
  try {
    return await writer.transaction().execute(async (trx) => {
      const ownSecret = randomBytes(32).toString("base64url");
      const at = clock.now();
      const count = await sealAnew(trx, { secretKey, ownSecret, at }, (noun, body) =>
        WITHOUT_SECRETS[noun](JSON.parse(String(body)) as never),
      );
      await trx.deleteFrom("replays").execute();
      const chain = createAuditChain(ownSecret, ids);
      await chain.vouchAnew(trx);
      const after = { fingerprint: fingerprintOf(secretKey), records: count };
      await chain.append(trx, [{ workspaceId: "", verb: "secret_key.lost", after }], by, at);
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
};
