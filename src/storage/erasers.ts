import type { Kysely } from "kysely";
import { createEraser, type Eraser } from "#core/eraser.ts";
import type { Erasure } from "#core/erasure.ts";
import type { Vault } from "./sealed-columns.ts";
import type { Tables } from "./tables.ts";

/** Who is left out of what is written, by workspace: in memory, because every write asks. */
export type Erasers = {
  of(workspaceId: string): Eraser | undefined;
  /** Nobody is left out of anything. */
  isEmpty(): boolean;
  /** Until when (epoch ms) what began may have read of somebody who was not erased yet; `Infinity` while a sweep goes on. */
  sweptAt(workspaceId: string): number;
  /** When the last erasure began that is not through yet (epoch ms); `-Infinity` where none is under way. */
  begunAt(workspaceId: string): number;
  /** From now on this person is left out too. */
  note(erasure: Erasure): void;
};

export async function createErasers(reader: Kysely<Tables>, vault: Vault): Promise<Erasers> {
  const names = new Map<string, Set<string>>();
  const erasers = new Map<string, Eraser>();
  const sweeps = new Map<string, { open: Map<string, number>; last: number }>();
  const noteSweep = ({ id, workspaceId, createdAt, erasedAt }: Erasure) => {
    const sweep = sweeps.get(workspaceId) ?? { open: new Map(), last: 0 };
    if (erasedAt === undefined) sweep.open.set(id, createdAt);
    else sweep.open.delete(id);
    sweeps.set(workspaceId, { ...sweep, last: Math.max(sweep.last, erasedAt ?? 0) });
  };
  const note = (erasure: Erasure) => {
    noteSweep(erasure);
    const { workspaceId, name } = erasure;
    const own = names.get(workspaceId) ?? new Set<string>();
    if (name === "" || own.has(name)) return;
    names.set(workspaceId, own.add(name));
    erasers.set(workspaceId, createEraser([...own]));
  };
  const rows = await reader.selectFrom("erasures").select("body").execute();
  for (const erasure of vault.of("erasure").toRecords(rows)) note(erasure);
  const sweptAt = (workspaceId: string) => {
    const { open, last } = sweeps.get(workspaceId) ?? { open: new Map(), last: Number.NEGATIVE_INFINITY };
    return open.size > 0 ? Number.POSITIVE_INFINITY : last;
  };
  const begunAt = (workspaceId: string) => Math.max(...(sweeps.get(workspaceId)?.open.values() ?? []));
  return { of: (workspaceId) => erasers.get(workspaceId), isEmpty: () => sweeps.size === 0, sweptAt, begunAt, note };
}
