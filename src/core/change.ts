import type { Account } from "./account.ts";
import type { Alert } from "./alert.ts";
import type { AuditNote, By } from "./audit.ts";
import type { Bot } from "./bot.ts";
import type { BotMemory } from "./bot-memory.ts";
import type { Brief } from "./brief.ts";
import type { Contact } from "./contact.ts";
import type { Crawl, Fetch } from "./crawl.ts";
import type { Document } from "./document.ts";
import type { Erasure } from "./erasure.ts";
import type { Event } from "./event.ts";
import type { Export } from "./export.ts";
import type { Fire } from "./fire.ts";
import type { KeptLook } from "./kept-look.ts";
import type { ApiKey } from "./key.ts";
import type { List } from "./list.ts";
import type { Push } from "./push.ts";
import type { NewJob } from "./queue.ts";
import type { Replay } from "./replay.ts";
import type { Rescoring } from "./rescoring.ts";
import type { RubricVersion } from "./rubric.ts";
import type { Run } from "./run.ts";
import type { ScorePoint } from "./score.ts";
import type { Signal } from "./signal.ts";
import type { Delivery, Webhook } from "./webhook.ts";
import type { Workspace } from "./workspace.ts";

/** Everything that can be stored, by noun. Accounts carry a revision; briefs, documents and scores are written once. */
export type Records = {
  workspace: Workspace;
  rubric: RubricVersion;
  rescoring: Rescoring;
  key: ApiKey;
  list: List;
  account: Account;
  contact: Contact;
  document: Document;
  signal: Signal;
  score: ScorePoint;
  brief: Brief;
  crawl: Crawl;
  fetch: Fetch;
  bot: Bot;
  memory: BotMemory;
  look: KeptLook;
  push: Push;
  run: Run;
  fire: Fire;
  alert: Alert;
  webhook: Webhook;
  delivery: Delivery;
  replay: Replay;
  export: Export;
  erasure: Erasure;
};

/**
 * What a step or an action wants done, all or nothing: records to put, events that happened, jobs to start.
 * Storage adds the job that publishes the events, so that no event can be written and forgotten.
 */
export type Change = {
  put?: { [Noun in keyof Records]?: Records[Noun][] };
  events?: Event[];
  jobs?: NewJob[];
  /** Whose doing it is; that of the appliance itself when absent. */
  by?: By;
  /** What the audit log tells beside what it can see from the records. */
  audit?: AuditNote[];
};

/** Several changes as one, in order. */
export function mergeChanges(changes: Change[]): Change {
  const merged: Required<Omit<Change, "by">> & Pick<Change, "by"> = { put: {}, events: [], jobs: [], audit: [] };
  for (const change of changes) {
    for (const [noun, records] of Object.entries(change.put ?? {})) {
      const put = merged.put as Record<string, unknown[]>;
      put[noun] ??= [];
      for (const record of records) put[noun].push(record);
    }
    merged.events.push(...(change.events ?? []));
    merged.jobs.push(...(change.jobs ?? []));
    merged.audit.push(...(change.audit ?? []));
    if (change.by) merged.by ??= change.by;
  }
  return merged;
}
