import { z } from "zod";
import type { Account } from "#core/account.ts";
import type { NewJob } from "#core/queue.ts";
import type { Target } from "#core/source.ts";

/** What one read is for: an account, or (without one) a configured feed. */
export const ReadPayload = z.object({
  workspaceId: z.string(),
  accountId: z.string().optional(),
  crawlId: z.string(),
  feedName: z.string().optional(),
  request: z.object({
    sourceId: z.string(),
    url: z.string(),
    reason: z.string(),
    priority: z.number(),
    hint: z.object({ title: z.string().optional(), publishedAt: z.number().optional() }).optional(),
  }),
});
export type ReadPayload = z.infer<typeof ReadPayload>;

/** A job that reads one address; the same address is asked for once in a crawl. */
export function readJob(payload: ReadPayload, groupId: string): NewJob {
  const { sourceId, url, priority } = payload.request;
  return { step: "read", payload, key: `read:${payload.crawlId}:${sourceId}:${url}`, groupId, priority: 10 + priority };
}

/** Detecting, scoring and briefing of one account never overlap, so that no two of them decide on the same state. */
export function accountSerialKey(accountId: string): string {
  return `account:${accountId}`;
}

export function toTarget(account: Pick<Account, "name" | "domain" | "aliases">): Target {
  return { name: account.name, domain: account.domain, aliases: account.aliases };
}
