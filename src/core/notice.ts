import { z } from "zod";
import type { AlertMessage } from "./alert-message.ts";
import type { Webhook } from "./webhook.ts";

/** What the appliance tells people of itself, as it was when it happened. */
export const Notice = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("webhook_disabled"),
    webhookId: z.string(),
    /** Of its address only the host: who has the address can post there. */
    host: z.string(),
    why: z.string(),
  }),
  z.object({ kind: z.literal("backup_failed"), why: z.string() }),
  z.object({ kind: z.literal("backup_works") }),
]);
export type Notice = z.infer<typeof Notice>;

/** What all notices about backups are about. */
export const BACKUPS = "backups";

/** What a notice is about: an id, or a part of the appliance. */
export function subjectOfNotice(notice: Notice): string {
  return notice.kind === "webhook_disabled" ? notice.webhookId : BACKUPS;
}

/** The notice that an endpoint was disabled, not by hand. */
export function disabledNotice({ id, url, disabledReason }: Webhook): Notice {
  return {
    kind: "webhook_disabled",
    webhookId: id,
    host: URL.parse(url)?.host ?? "an unknown host",
    why: disabledReason ?? "unknown",
  };
}

/** The words of a notice; all of them are ours, but for the name of a host. */
export function composeNotice(notice: Notice): AlertMessage {
  return { ...wordsOf(notice), items: [], more: 0, timezone: "UTC" };
}

function wordsOf(notice: Notice): { title: string; note: string } {
  switch (notice.kind) {
    case "webhook_disabled":
      return {
        title: `The webhook to ${notice.host} is disabled`,
        note: `Why: ${notice.why}. Its events are kept. Enable it once the receiver works, then replay what was held.`,
      };
    case "backup_failed":
      return {
        title: "The backup failed",
        note: `${notice.why} It is tried again every 15 minutes; the next notice says that it works again.`,
      };
    case "backup_works":
      return { title: "Backups work again", note: "A backup was made, read again and found whole." };
  }
}
