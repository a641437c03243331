import { setImmediate as nextTurn } from "node:timers/promises";
import { zstdDecompressSync } from "node:zlib";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Clock } from "#core/clock.ts";
import { createEraser, type Eraser } from "#core/eraser.ts";
import type { Erasure } from "#core/erasure.ts";
import { folded } from "#core/folded.ts";
import type { KeptLook } from "#core/kept-look.ts";
import { retold, type Telling } from "#core/leave-out.ts";
import type { Store } from "#core/store.ts";
import type { Committer } from "./commit.ts";
import type { Erasers } from "./erasers.ts";
import { pageOf } from "./paging.ts";
import type { Vault } from "./sealed-columns.ts";
import type { Tables } from "./tables.ts";

type Parts = { committer: Committer; vault: Vault; erasers: Erasers; clock: Clock };

export function erasureReads(reader: Kysely<Tables>, { committer, vault, erasers, clock }: Parts): Store["erasures"] {
  const { toRecord, open } = vault.of("erasure");
  const erasures = (workspaceId: string) =>
    reader.selectFrom("erasures").select("body").where("workspace_id", "=", workspaceId);
  return {
    find: async (workspaceId, id) => toRecord(await erasures(workspaceId).where("id", "=", id).executeTakeFirst()),
    list: (workspaceId, query) =>
      pageOf(erasures(workspaceId), "created_at", query, (one: Erasure) => [one.createdAt, one.id], open),
    eraserOf: erasers.of,
    sweep: (erasure) => sweep(committer, erasure, clock),
  };
}

/** Rows looked at in one go: no request and no other write waits longer than for them. */
const CHUNK = 100;
/** Where a body is rewritten. */
const TOLD_IN: Partial<Record<keyof Tables, Telling>> = {
  accounts: "account",
  documents: "document",
  signals: "signal",
  scores: "score",
  events: "event",
  fetches: "fetch",
  fires: "fire",
  deliveries: "delivery",
};

/** Each row is read and rewritten in one transaction, so that nothing that changes meanwhile is undone. */
async function sweep(
  committer: Committer,
  { id, workspaceId, name }: Erasure,
  clock: Clock,
): Promise<Record<string, number>> {
  const eraser = createEraser([name]);
  const counts: Record<string, number> = {};
  const walk = async (table: Walked, take: (trx: Transaction<Tables>, row: Row) => Promise<boolean>) => {
    counts[table] = await walkRows(committer, { table, workspaceId, eraser }, take);
  };
  for (const [table, noun] of Object.entries(TOLD_IN) as [Walked, Telling][]) {
    await walk(table, (trx, row) => rewrite(trx, table, row, (body) => retold(noun, body, eraser, NONE_GONE)));
  }
  await walk("briefs", async (trx, row) => {
    if (!isNamedIn(row.body, eraser)) return false;
    const redaction = trx.insertInto("redactions").values({ brief_id: row.id, erasure_id: id, at: clock.now() });
    await redaction.onConflict((conflict) => conflict.doNothing()).execute();
    return true;
  });
  // Blacked out they would differ from the page by more than has changed on it: the bot begins with a new baseline.
  await walk("memories", (trx, row) => removeNamed(trx, "memories", row, isNamedIn(row.body, eraser)));
  // Packed, so that no word in them can be looked for before they are unpacked.
  counts["looks"] = await walkRows(committer, { table: "looks", workspaceId, eraser: undefined }, (trx, row) =>
    removeNamed(trx, "looks", row, isNamedIn(unpacked(row.body), eraser)),
  );
  counts["jobs"] = await committer.run((trx) => sweepJobs(trx, eraser));
  await committer.run((trx) =>
    trx
      .insertInto("residue")
      .values({ id: 1 })
      .onConflict((c) => c.doNothing())
      .execute(),
  );
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

type Walked =
  | "accounts"
  | "documents"
  | "signals"
  | "scores"
  | "events"
  | "fetches"
  | "fires"
  | "deliveries"
  | "briefs"
  | "memories"
  | "looks";
type Row = { id: string; body: string };
const NONE_GONE: ReadonlySet<string> = new Set();

/** Returns for how many rows `take` did something. Without an eraser every row is shown to it. */
async function walkRows(
  committer: Committer,
  { table, workspaceId, eraser }: { table: Walked; workspaceId: string; eraser: Eraser | undefined },
  take: (trx: Transaction<Tables>, row: Row) => Promise<boolean>,
): Promise<number> {
  let count = 0;
  let after: string | undefined = "";
  while (after !== undefined) {
    const from: string = after;
    after = await committer.run(async (trx) => {
      const { rows } = await sql<Row>`select id, body from ${sql.table(table)}
        where workspace_id = ${workspaceId} and id > ${from} order by id limit ${CHUNK}`.execute(trx);
      for (const row of rows) if (!eraser || eraser.mayName(row.body)) count += (await take(trx, row)) ? 1 : 0;
      return rows.length < CHUNK ? undefined : rows.at(-1)?.id;
    });
    await nextTurn();
  }
  return count;
}

async function rewrite(
  trx: Transaction<Tables>,
  table: Walked,
  { id, body }: Row,
  without: (record: unknown) => unknown,
): Promise<boolean> {
  const next = JSON.stringify(without(JSON.parse(body)));
  if (next === body) return false;
  await sql`update ${sql.table(table)} set body = ${next} where id = ${id}`.execute(trx);
  if (table !== "documents") return true;
  const { title, text } = JSON.parse(next) as { title: string; text: string };
  const searched = folded(text === "" ? title : `${title}\n${text}`);
  await sql`update documents set folded = ${searched} where id = ${id} and folded is not null`.execute(trx);
  return true;
}

async function removeNamed(
  trx: Transaction<Tables>,
  table: "memories" | "looks",
  { id }: Row,
  isNamed: boolean,
): Promise<boolean> {
  if (isNamed) await trx.deleteFrom(table).where("id", "=", id).execute();
  return isNamed;
}

function isNamedIn(json: string, eraser: Eraser): boolean {
  if (!eraser.mayName(json)) return false;
  return JSON.stringify(eraser.record(JSON.parse(json))) !== json;
}

function unpacked(body: string): string {
  const { content } = JSON.parse(body) as KeptLook;
  return content.kind === "packed" ? zstdDecompressSync(Buffer.from(content.packed, "base64")).toString() : "{}";
}

/** Jobs belong to no workspace; what they carry of a person of this name goes whoever's it is. */
async function sweepJobs(trx: Transaction<Tables>, eraser: Eraser): Promise<number> {
  const rows = await trx.selectFrom("jobs").select(["id", "payload"]).execute();
  let count = 0;
  for (const { id, payload } of rows) {
    if (!isNamedIn(payload, eraser)) continue;
    const next = JSON.stringify(eraser.record(JSON.parse(payload)));
    await trx.updateTable("jobs").set({ payload: next }).where("id", "=", id).execute();
    count++;
  }
  return count;
}
