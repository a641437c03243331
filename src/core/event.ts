import { z } from "zod";
import { Account } from "./account.ts";
import { Bot } from "./bot.ts";
import { Brief } from "./brief.ts";
import { Contact } from "./contact.ts";
import { Export } from "./export.ts";
import { Rubric } from "./rubric.ts";
import { Signal } from "./signal.ts";

/** The six core events: what every subscriber of `*` gets [seed]. */
export const CORE_EVENTS = [
  "account.score_changed",
  "account.score_jumped",
  "brief.generated",
  "signal.fired",
  "contact.added",
  "workspace.rubric_updated",
] as const;

/** Sent only to who asks by exact name (reference sheet, section 16.5, and the contract, section 5). */
export const OPTIONAL_EVENTS = [
  "brief.created",
  "brief.updated",
  "signal.decayed",
  "signal.retracted",
  "signal.restored",
  "opener.generated",
  "account.scored",
  "account.created",
  "crawl.completed",
  "bot.auto_paused",
  "webhook.disabled",
  "export.completed",
  "brief.shared",
  "reply.classified",
] as const;

/** Sent to one endpoint because somebody asked to see that it works; nobody can subscribe to it. */
export const TEST_EVENT = "webhook.test";

export const EventType = z.enum([...CORE_EVENTS, ...OPTIONAL_EVENTS, TEST_EVENT]);
export type EventType = z.infer<typeof EventType>;

/** What stood at the moment of the event; a delivery months later shows the same. */
export const EventFacts = z.object({
  account: Account.optional(),
  scoreBefore: z.number().optional(),
  scoreAfter: z.number().optional(),
  breakdownBefore: Account.shape.breakdown.optional(),
  reason: z.string().optional(),
  leadSignalId: z.string().optional(),
  signal: Signal.optional(),
  brief: Brief.optional(),
  contact: Contact.optional(),
  rubric: Rubric.optional(),
  previousRubric: Rubric.optional(),
  crawl: z
    .object({
      id: z.string(),
      pagesFetched: z.number(),
      signalsFound: z.number(),
      startedAt: z.number(),
      finishedAt: z.number(),
    })
    .optional(),
  bot: Bot.optional(),
  export: Export.optional(),
  webhook: z.object({ id: z.string(), url: z.string() }).optional(),
});
export type EventFacts = z.infer<typeof EventFacts>;

/** Something that happened, written in the transaction of the change that caused it. */
export const Event = z.object({
  id: z.string(),
  workspaceId: z.string(),
  type: EventType,
  accountId: z.string().optional(),
  createdAt: z.number(),
  /** Shared by the events that one cause set off. */
  causeId: z.string(),
  facts: EventFacts,
});
export type Event = z.infer<typeof Event>;
