import { z } from "zod";
import type { MembersChanged } from "#actions/lists.ts";
import type { List } from "#core/list.ts";
import { toIso } from "#core/time.ts";
import { Instant } from "./values.ts";

const MEMBERS_MAX = 1_000;
const count = z.number().int().min(0);

export const ListWire = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    account_count: count,
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({
    title: "List",
    examples: [
      {
        id: "list_01K8Z3E5QJ6T7V8W9XYA",
        name: "Tier 1, west",
        description: "Accounts for the spring campaign",
        account_count: 42,
        created_at: "2026-05-04T08:00:00.000Z",
        updated_at: "2026-05-20T16:30:00.000Z",
      },
    ],
  });

const name = z.string().trim().min(1).max(200);
const description = z.string().max(2_000).nullish();

export const NewListWire = z
  .strictObject({ name, description })
  .meta({ title: "NewList", examples: [{ name: "Tier 1, west", description: "Accounts for the spring campaign" }] });

export const ListChangesWire = z
  .strictObject({ name: name.optional(), description })
  .meta({ title: "ListChanges", examples: [{ name: "Tier 1" }] });

export const DeletedListWire = z.object({ id: z.string(), deleted_at: Instant }).meta({
  title: "DeletedList",
  examples: [{ id: "list_01K8Z3E5QJ6T7V8W9XYA", deleted_at: "2026-06-01T09:00:00.000Z" }],
});

export const MembersWire = z
  .strictObject({ account_ids: z.array(z.string().max(64)).max(MEMBERS_MAX) })
  .meta({ title: "ListMembers", examples: [{ account_ids: ["acct_01K8Z3E5QJ6T7V8W9XYA"] }] });

export const MembersChangedWire = z
  .object({
    id: z.string(),
    changed: count,
    unchanged: count,
    /** Ids of no account here, as they were given. */
    not_found: z.array(z.string()),
    account_count: count,
  })
  .meta({
    title: "ListMembersChanged",
    examples: [{ id: "list_01K8Z3E5QJ6T7V8W9XYA", changed: 1, unchanged: 0, not_found: [], account_count: 43 }],
  });

export function toListWire(list: List, accountCount: number): z.infer<typeof ListWire> {
  return {
    id: list.id,
    name: list.name,
    description: list.description ?? null,
    account_count: accountCount,
    created_at: toIso(list.createdAt),
    updated_at: toIso(list.updatedAt),
  };
}

export function toMembersChangedWire(id: string, members: MembersChanged): z.infer<typeof MembersChangedWire> {
  const { changed, unchanged, notFound, accountCount } = members;
  return { id, changed, unchanged, not_found: notFound, account_count: accountCount };
}
