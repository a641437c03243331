import { z } from "zod";

export const Seniority = z.enum(["c_level", "vp", "director", "manager", "ic"]);
export const ContactTag = z.enum(["new", "champion", "decision_maker", "influencer", "former_customer", "departed"]);

/** A person named in evidence about an account. Never guessed: every contact names the document that names it. */
export const Contact = z.object({
  id: z.string(),
  workspaceId: z.string(),
  accountId: z.string(),
  name: z.string(),
  role: z.string().optional(),
  seniority: Seniority.optional(),
  tag: ContactTag.optional(),
  /** Tagged `champion` or `former_customer` until evidence said that they left: what they know, they take along. */
  wasChampion: z.boolean().optional(),
  source: z.object({ documentId: z.string(), kind: z.string(), url: z.string(), observedAt: z.number() }),
  startedRoleAt: z.number().optional(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Contact = z.infer<typeof Contact>;

/** Somebody who used what the workspace sells, and the name of the account they are a contact of. */
export type Champion = { contact: Contact; company: string };

/** The level a job title stands for, if it says one. */
export function seniorityOf(role: string): z.infer<typeof Seniority> | undefined {
  if (
    /\b(chief|c[a-z]o|president|founder|managing director|geschäftsführer|ciso)\b/i.test(role) &&
    !/\bvice\b/i.test(role)
  )
    return "c_level";
  if (/\b(s?vp|evp|vice[ -]president)\b/i.test(role)) return "vp";
  if (/\b(director|head of)\b/i.test(role)) return "director";
  if (/\b(manager|lead)\b/i.test(role)) return "manager";
  return undefined;
}

/** Whether a person has used what the workspace sells: so tagged, or so tagged until they left. */
export function isChampion({ tag, wasChampion }: Pick<Contact, "tag" | "wasChampion">): boolean {
  return tag === "champion" || tag === "former_customer" || wasChampion === true;
}

/** Who decides on a purchase: so tagged, or of C or VP level; nobody who has left. */
export function isDecisionMaker({ tag, seniority }: Pick<Contact, "tag" | "seniority">): boolean {
  if (tag === "departed") return false;
  return tag === "decision_maker" || seniority === "c_level" || seniority === "vp";
}
