import { setImmediate as nextTurn } from "node:timers/promises";
import { zstdDecompressSync } from "node:zlib";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Clock } from "#core/clock.ts";
import type { Contact } from "#core/contact.ts";
import { createEraser, type Eraser } from "#core/eraser.ts";
import type { Erasure } from "#core/erasure.ts";
import { folded } from "#core/folded.ts";
import type { KeptLook } from "#core/kept-look.ts";
import { retold, type Telling } from "#core/leave-out.ts";
import type { FetchedBody } from "#core/page.ts";
import type { Push } from "#core/push.ts";
import type { Signal } from "#core/signal.ts";
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
  const walk = async (table: Walked, take: Take) => {
    counts[table] = await walkRows(committer, { table, workspaceId, eraser }, take);
  };
  // One may have been written together with the erasure, or be spelled in another way.
  const goneIds = new Set<string>();
  await walk("contacts", async (trx, row) => {
    if (!eraser.isErased((JSON.parse(row.body) as Contact).name)) return false;
    goneIds.add(row.id);
    await trx.deleteFrom("audit_names").where("id", "=", row.id).execute();
    await trx.deleteFrom("contacts").where("id", "=", row.id).execute();
    return true;
  });
  for (const [table, noun] of Object.entries(TOLD_IN) as [Walked, Telling][]) {
    await walk(table, (trx, row) => rewrite(trx, table, row, (body) => retold(noun, body, eraser, goneIds)));
  }
  // Signals point at contacts that went with the erasure, too, and need not name anybody for it.
  const unlinked = await walkRows(committer, { table: "signals", workspaceId }, unlinkGone);
  counts["signals"] = Math.max(counts["signals"] ?? 0, unlinked);
  counts["pushes"] = await walkRows(committer, { table: "pushes", workspaceId }, (trx, row) =>
    rewrite(trx, "pushes", row, (body) => pushWithout(body as Push, eraser)),
  );
  await walk("briefs", async (trx, row) => {
    if (!isNamedIn(row.body, eraser)) return false;
    const redaction = trx.insertInto("redactions").values({ brief_id: row.id, erasure_id: id, at: clock.now() });
    await redaction.onConflict((conflict) => conflict.doNothing()).execute();
    return true;
  });
  // Blacked out they would differ from the page by more than has changed on it: the bot begins with a new baseline.
  await walk("memories", (trx, row) => removeNamed(trx, "memories", row, isNamedIn(row.body, eraser)));
  // Packed, so that no word in them can be looked for before they are unpacked.
  counts["looks"] = await walkRows(committer, { table: "looks", workspaceId }, (trx, row) =>
    removeNamed(trx, "looks", row, isSeenIn(JSON.parse(row.body) as KeptLook, eraser)),
  );
  counts["jobs"] = await sweepJobs(committer, workspaceId, eraser);
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
  | "looks"
  | "contacts"
  | "pushes";
type Row = { id: string; body: string };
type Take = (trx: Transaction<Tables>, row: Row) => Promise<boolean>;

/** Returns for how many rows `take` did something. Without an eraser every row is shown to it. */
async function walkRows(
  committer: Committer,
  { table, workspaceId, eraser }: { table: Walked; workspaceId: string; eraser?: Eraser },
  take: Take,
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

/** Takes contacts that are none any more out of a signal. */
async function unlinkGone(trx: Transaction<Tables>, row: Row): Promise<boolean> {
  const { contactIds } = JSON.parse(row.body) as Signal;
  if (contactIds.length === 0) return false;
  const rows = await trx.selectFrom("contacts").select("id").where("id", "in", contactIds).execute();
  const known = new Set(rows.map(({ id }) => id));
  const isKnown = (id: string) => known.has(id);
  return rewrite(trx, "signals", row, (body) => ({ ...(body as Signal), contactIds: contactIds.filter(isKnown) }));
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

function isSeenIn({ content }: KeptLook, eraser: Eraser): boolean {
  if (content.kind !== "packed") return false;
  const looks = JSON.parse(zstdDecompressSync(Buffer.from(content.packed, "base64")).toString()) as FetchedBody[][];
  return looks.flat().some((body) => eraser.page(body) !== body.text);
}

/** What waits for its run; by its hash it is still known when it is sent again. */
function pushWithout(push: Push, eraser: Eraser): Push {
  if (push.content === undefined) return push;
  const content = eraser.page({ contentType: "application/json", text: push.content });
  return content === push.content ? push : { ...push, content };
}

/** Jobs have no column for their workspace: it stands in what they carry. */
async function sweepJobs(committer: Committer, workspaceId: string, eraser: Eraser): Promise<number> {
  let count = 0;
  let after: string | undefined = "";
  while (after !== undefined) {
    const from: string = after;
    after = await committer.run(async (trx) => {
      const { rows } = await sql<{ id: string; payload: string; isOwn: number }>`
        select id, payload, json_extract(payload, '$.workspaceId') = ${workspaceId} as "isOwn"
        from jobs where id > ${from} order by id limit ${CHUNK}`.execute(trx);
      for (const { id, payload, isOwn } of rows) {
        if (isOwn !== 1 || !isNamedIn(payload, eraser)) continue;
        const next = JSON.stringify(eraser.record(JSON.parse(payload)));
        await trx.updateTable("jobs").set({ payload: next }).where("id", "=", id).execute();
        count++;
      }
      return rows.length < CHUNK ? undefined : rows.at(-1)?.id;
    });
    await nextTurn();
  }
  return count;
}
