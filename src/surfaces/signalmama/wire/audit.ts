import { z } from "zod";
import { ActorKind, type AuditRow, type AuditVerdict, type Facts } from "#core/audit.ts";
import { toIso } from "#core/time.ts";
import { Instant } from "./values.ts";

const FactsWire = z.record(z.string(), z.unknown());

export const AuditRowWire = z
  .object({
    id: z.string(),
    at: Instant,
    actor: z.object({ kind: ActorKind, id: z.string().nullable() }).meta({
      description: "`id` is that of a key, the user of the operating system for `cli`, or null.",
    }),
    address: z.string().nullable(),
    verb: z.string(),
    object: z.object({ type: z.string(), id: z.string().nullable() }).nullable(),
    before: FactsWire.nullable(),
    after: FactsWire.nullable(),
    changed: z.array(z.string()).nullable().meta({
      description: "All that is different now; of secrets and of what is purged with an account only the names.",
    }),
    request_id: z.string().nullable(),
    hash: z.string().meta({ description: "Covers this row and the hash of the row before it." }),
  })
  .meta({
    title: "AuditRow",
    examples: [
      {
        id: "aud_01K8Z3E5QJ6T7V8W9XYA",
        at: "2026-06-01T09:00:00.000Z",
        actor: { kind: "key", id: "key_01K8Z3E5QJ6T7V8W9XYA" },
        address: "203.0.113.7",
        verb: "webhook.updated",
        object: { type: "webhook", id: "wh_01K8Z3E5QJ6T7V8W9XYA" },
        before: { events: ["*"] },
        after: { events: ["brief.generated"] },
        changed: ["events"],
        request_id: "req_01K8Z3E5QJ6T7V8W9XYA",
        hash: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
      },
    ],
  });

export function toAuditRowWire(row: AuditRow): z.infer<typeof AuditRowWire> {
  return {
    id: row.id,
    at: toIso(row.at),
    actor: { kind: row.actor.kind, id: row.actor.id ?? null },
    address: row.address ?? null,
    verb: row.verb,
    object: row.object ? { type: row.object.type, id: row.object.id ?? null } : null,
    before: row.before ? toFactsWire(row.before) : null,
    after: row.after ? toFactsWire(row.after) : null,
    changed: row.changed?.map(toSnakeCase) ?? null,
    request_id: row.requestId ?? null,
    hash: row.hash,
  };
}

/** Names as on the rest of the wire, instants too; what people named themselves is left as it is. */
function toFactsWire(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      toSnakeCase(name),
      name.endsWith("At") && typeof value === "number" ? toIso(value) : value,
    ]),
  );
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export const AuditVerdictWire = z
  .object({
    ok: z.boolean(),
    rows: z.number().int().meta({ description: "As many were looked at." }),
    head: z.object({ seq: z.number().int(), hash: z.string() }),
    removed_up_to: z.number().int().meta({ description: "The last row that retention has removed; 0 when none was." }),
    flaw: z
      .object({ seq: z.number().int(), id: z.string().nullable(), what: z.string() })
      .nullable()
      .meta({ description: "The first row that is not what was written." }),
  })
  .meta({
    title: "AuditVerdict",
    examples: [
      {
        ok: true,
        rows: 812,
        head: { seq: 812, hash: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef" },
        removed_up_to: 0,
        flaw: null,
      },
    ],
  });

export function toAuditVerdictWire({ rows, head, removedUpTo, flaw }: AuditVerdict): z.infer<typeof AuditVerdictWire> {
  return {
    ok: flaw === undefined,
    rows,
    head,
    removed_up_to: removedUpTo,
    flaw: flaw ? { seq: flaw.seq, id: flaw.id ?? null, what: flaw.what } : null,
  };
}
