import { z } from "zod";

/** `file`: the settings or a file they include. `stranger`: no key of ours, or none that works. */
export const ActorKind = z.enum(["key", "cli", "file", "system", "stranger"]);

/** Who did something. `id` is the key's id, the account of the operating system, or the name of the file. */
export const Actor = z.object({ kind: ActorKind, id: z.string().optional() });
export type Actor = z.infer<typeof Actor>;

const Facts = z.record(z.string(), z.unknown());
/** What may be said of a thing in a log that cannot be edited: never a secret, nothing about a person. */
export type Facts = z.infer<typeof Facts>;

/** Something worth remembering, without who did it. */
export const AuditNote = z.object({
  /** Empty for what concerns the whole appliance. */
  workspaceId: z.string(),
  /** `noun.what_happened`. */
  verb: z.string(),
  object: z.object({ type: z.string(), id: z.string().optional() }).optional(),
  before: Facts.optional(),
  after: Facts.optional(),
  /** The names of all that is different now, those whose values are not told among them. */
  changed: z.array(z.string()).optional(),
});
export type AuditNote = z.infer<typeof AuditNote>;

/** Things that no purge of an account takes along: the log names them for good. */
const LASTING: readonly string[] = ["workspace", "key", "list", "bot", "webhook", "erasure"];

/** Whether the id of such a thing may stand in a log that cannot be edited. */
export function isLasting(type: string): boolean {
  return LASTING.includes(type);
}

/** Who acts, from where, and how what they do is called unless the change itself says it better. */
export type By = {
  actor: Actor;
  workspaceId: string;
  address?: string | undefined;
  requestId?: string | undefined;
  act?: { verb: string; object?: AuditNote["object"] } | undefined;
};

/** A row of the audit log. Its hash covers it and the row before. */
export const AuditRow = AuditNote.extend({
  id: z.string(),
  at: z.number(),
  actor: Actor,
  address: z.string().optional(),
  requestId: z.string().optional(),
  hash: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** What came of verifying the log from its beginning; `flaw` names the first row that is not what was written. */
export type AuditVerdict = {
  rows: number;
  /** The end of the chain; kept elsewhere it proves later that nothing before it was written anew. */
  head: { seq: number; hash: string };
  /** The number of the last row that retention has removed, 0 at first. */
  removedUpTo: number;
  flaw?: { seq: number; id?: string | undefined; what: string } | undefined;
};
