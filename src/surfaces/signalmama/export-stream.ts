import { setImmediate as nextTurn } from "node:timers/promises";
import type { z } from "zod";
import type { Account } from "#core/account.ts";
import type { ExportFilter, ExportFormat, ExportKind, ExportRows } from "#core/export.ts";
import type { After } from "#core/queries.ts";
import type { Store } from "#core/store.ts";
import { toCsvRow } from "./csv-row.ts";
import { ACCOUNT_COLUMNS, BRIEF_COLUMNS, CONTACT_COLUMNS, type Column, SIGNAL_COLUMNS } from "./export-columns.ts";
import { type AccountWire, toAccountWire } from "./wire/account.ts";
import { type BriefWire, toBriefWire } from "./wire/brief.ts";
import { type ContactWire, toContactWire } from "./wire/contact.ts";
import { type SignalWire, toSignalSourceWire, toSignalWire } from "./wire/signal.ts";

/** Rows read in one go: few enough that no other request waits long behind a page. */
const PAGE_ROWS = 100;

export type Selection = { workspaceId: string; kind: ExportKind; filter: ExportFilter; until: number };

/** What rows are shown with: the instant of the export and the workspace's floor, 0–100. */
type Showing = { at: number; floor: number };

export type Writing = Showing & { format: ExportFormat; onFailure(error: unknown): void };

/**
 * The rows as bytes, read page by page as the reader takes them; one that goes away ends the reading. An error cuts the
 * connection, so that half an export never passes for a whole one.
 */
export function streamExport(
  store: Pick<Store, "accounts" | "exports">,
  { workspaceId, ...selection }: Selection,
  { format, onFailure, ...showing }: Writing,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const { toWire, columns } = SHAPES[selection.kind] as Shape<ExportKind, unknown>;
  const toLine =
    format === "csv"
      ? (row: unknown, account: Account | undefined) => toCsvRow(columns.map(([, cell]) => cell(row, account)))
      : (row: unknown) => `${JSON.stringify(row)}\n`;
  const namesAccounts = format === "csv" && selection.kind !== "accounts";
  let isGone = false;
  let after: After | undefined;
  let header = format === "csv" ? toCsvRow(columns.map(([name]) => name)) : "";
  const nextText = async (): Promise<string> => {
    // The queries never give the event loop a turn of their own.
    await nextTurn();
    const page = await store.exports.rows(workspaceId, selection, { limit: PAGE_ROWS, after });
    const accounts = namesAccounts ? await accountsOf(store, workspaceId, page.rows) : new Map<string, Account>();
    const text =
      header + page.rows.map((row) => toLine(toWire(row, showing), accounts.get(accountIdOf(row) ?? ""))).join("");
    header = "";
    after = page.next;
    return text;
  };
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          let text = "";
          // Without bytes the stream would not be asked again.
          do text = await nextText();
          while (text === "" && after !== undefined && !isGone);
          if (isGone) return;
          if (text !== "") controller.enqueue(encoder.encode(text));
          if (after === undefined) controller.close();
        } catch (error) {
          onFailure(error);
          throw error;
        }
      },
      cancel() {
        isGone = true;
      },
    },
    // Nothing is read ahead of the reader, and nothing at all for a HEAD.
    { highWaterMark: 0 },
  );
}

type Row = ExportRows[ExportKind];

async function accountsOf(
  { accounts }: Pick<Store, "accounts">,
  workspaceId: string,
  rows: readonly Row[],
): Promise<Map<string, Account>> {
  const ids = [...new Set(rows.flatMap((row) => accountIdOf(row) ?? []))];
  return new Map((await accounts.findMany(workspaceId, ids)).map((account) => [account.id, account]));
}

function accountIdOf(row: Row): string | undefined {
  return "accountId" in row ? row.accountId : undefined;
}

type Shape<Kind extends ExportKind, Wire> = {
  toWire(row: ExportRows[Kind], showing: Showing): Wire;
  columns: Column<Wire>[];
};

/** How the rows of each kind are shown: as the API shows them. */
const SHAPES: {
  accounts: Shape<"accounts", AccountWire>;
  signals: Shape<"signals", SignalWire>;
  briefs: Shape<"briefs", z.infer<typeof BriefWire>>;
  contacts: Shape<"contacts", z.infer<typeof ContactWire>>;
} = {
  accounts: { toWire: (row, { floor }) => toAccountWire(row, floor), columns: ACCOUNT_COLUMNS },
  signals: {
    toWire: (row, { at }) => ({ ...toSignalWire(row, at), sources: row.sources.map(toSignalSourceWire) }),
    columns: SIGNAL_COLUMNS,
  },
  briefs: { toWire: toBriefWire, columns: BRIEF_COLUMNS },
  contacts: { toWire: toContactWire, columns: CONTACT_COLUMNS },
};
