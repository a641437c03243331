import type { Alert } from "#core/alert.ts";
import { newBot } from "#core/bot-state.ts";
import { invalidParam, notFound } from "#core/errors.ts";
import type { KeyHolder } from "#core/key.ts";
import { getBot } from "./bots.ts";
import type { ActionContext } from "./context.ts";
import { type NewBot, planBot } from "./plan-bot.ts";
import { inTurn } from "./turns.ts";

/** Sends a test to where a bot tells things, at once and only once, and keeps how that went. Throws `bot_not_found` or `invalid_param`. */
export async function testAlert(context: ActionContext, workspaceId: string, botId: string): Promise<Alert> {
  const bot = await getBot(context, workspaceId, botId);
  const alert = await context.sendTest(bot);
  if (!alert) throw invalidParam("alert", "of this bot names no channel to send through");
  await context.store.commit({ put: { alert: [alert] } });
  return alert;
}

/**
 * The same for a bot that does not exist yet; the alert itself is kept nowhere. Throws as `planBot` does, and `invalid_param`
 * when it would tell nobody.
 */
export async function testNewAlert(
  context: ActionContext,
  { workspaceId, keyId }: KeyHolder,
  input: NewBot,
): Promise<Alert> {
  const { ids, clock, store } = context;
  const config = await planBot(context, workspaceId, input);
  const facts = { id: ids.next("bot"), workspaceId, createdBy: keyId, nextRunAt: undefined, at: clock.now() };
  const alert = await context.sendTest(newBot(config, { ...facts, managedBy: "api", slot: 0 }));
  if (!alert) throw invalidParam("alert", "of this bot names no channel to send through");
  const note = { workspaceId, verb: "bot.test_alert", object: { type: "bot" }, after: { channel: alert.channel } };
  await store.commit({ audit: [note] });
  return alert;
}

/** So many are marked with one write. */
const MARKED_AT_ONCE = 500;

/** Marks what stands in the inbox as read: these, or all of it. Returns how many were not before. Throws `alert_not_found`. */
export async function readNotifications(
  context: ActionContext,
  workspaceId: string,
  ids: string[] | undefined,
): Promise<{ read: number; unread: number }> {
  const { store, clock } = context;
  return inTurn(context.turns, `inbox:${workspaceId}`, async () => {
    const chosen = ids
      ? await named(context, workspaceId, [...new Set(ids)])
      : (await store.alerts.listInbox(workspaceId, { isUnread: true, limit: MARKED_AT_ONCE })).rows;
    const unread = await store.alerts.countUnread(workspaceId);
    const readAt = clock.now();
    const marked = chosen.filter((alert) => alert.readAt === undefined).map((alert) => ({ ...alert, readAt }));
    if (marked.length > 0) await store.commit({ put: { alert: marked } });
    return { read: marked.length, unread: unread - marked.length };
  });
}

async function named({ store }: ActionContext, workspaceId: string, ids: string[]): Promise<Alert[]> {
  const found = (await store.alerts.findMany(workspaceId, ids)).filter(({ inboxAt }) => inboxAt !== undefined);
  if (found.length < ids.length) throw notFound("alert");
  return found;
}
