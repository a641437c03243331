import type { Kysely } from "kysely";
import { createEraser, type Eraser } from "#core/eraser.ts";
import type { Erasure } from "#core/erasure.ts";
import type { Vault } from "./sealed-columns.ts";
import type { Tables } from "./tables.ts";

/** Who is left out of what is written, by workspace: in memory, because every write asks. */
export type Erasers = {
  of(workspaceId: string): Eraser | undefined;
  /** From now on this person is left out too. */
  note(erasure: Erasure): void;
};

export async function createErasers(reader: Kysely<Tables>, vault: Vault): Promise<Erasers> {
  const names = new Map<string, Set<string>>();
  const erasers = new Map<string, Eraser>();
  const note = ({ workspaceId, name }: Erasure) => {
    const own = names.get(workspaceId) ?? new Set<string>();
    if (name === "" || own.has(name)) return;
    names.set(workspaceId, own.add(name));
    erasers.set(workspaceId, createEraser([...own]));
  };
  const rows = await reader.selectFrom("erasures").select("body").execute();
  for (const erasure of vault.of("erasure").toRecords(rows)) note(erasure);
  return { of: (workspaceId) => erasers.get(workspaceId), note };
}
