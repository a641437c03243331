import type { Alert } from "#core/alert.ts";
import { WEBHOOK_USER_AGENT } from "#core/delivery-headers.ts";
import { toIso } from "#core/time.ts";
import { signedHeaders } from "#webhooks/sign.ts";
import { defineChannel, type Telling } from "./channel.ts";
import { postJson } from "./post-json.ts";

/** What the body names itself, of a bot or of the appliance; no endpoint of `/v1/webhooks` can subscribe to it. */
const eventOf = ({ notice }: Alert) => (notice ? "appliance.alert" : "bot.alert");
/** More fires than these are only counted; all can be read at `/v1/bots/{id}/fires`. */
const FIRES_MAX = 100;

/** To any address, as JSON; signed like every webhook when the operator has set a secret for it. */
export const webhook = defineChannel({
  id: "webhook",
  name: "Webhook",
  destination: { kind: "url" },
  missing: () => undefined,
  remark: ({ webhook: { secret } }) =>
    secret === undefined ? "not signed; set alerts.webhook.secret so that receivers can check who sends" : undefined,
  send(telling, context) {
    const { alert, attempt, at } = telling;
    const { secret } = context.settings.webhook;
    const body = JSON.stringify(renderWebhook(telling));
    const stamp = { eventId: alert.id, eventType: eventOf(alert), deliveryId: alert.id, attempt, sentAt: at };
    const headers =
      secret === undefined
        ? { "user-agent": WEBHOOK_USER_AGENT }
        : signedHeaders({ secret, signatureFormat: "hex", previousSecret: undefined }, body, stamp);
    return postJson({ url: alert.destination ?? "", headers, body, at }, context);
  },
});

/** Flat like the bodies of webhooks; all but `delivered_at` and `attempt` is the same at every attempt. */
export function renderWebhook({ message, alert, facts, attempt, at }: Telling) {
  const { bot, fires, accounts } = facts;
  return {
    event: eventOf(alert),
    event_id: alert.id,
    created_at: toIso(alert.createdAt),
    delivered_at: toIso(at),
    workspace_id: alert.workspaceId,
    api_version: "v1",
    attempt,
    reason: alert.reason,
    title: message.title,
    note: message.note ?? null,
    ...(alert.notice?.kind === "webhook_disabled" ? { webhook: { id: alert.notice.webhookId } } : {}),
    bot: bot && { id: bot.id, name: bot.name, status: bot.status, fires_signal: bot.firesSignal },
    fire_count: fires.length,
    fires: fires.slice(0, FIRES_MAX).map((fire) => ({
      id: fire.id,
      run_id: fire.runId,
      account: accountOf(accounts.find(({ id }) => id === fire.accountId)),
      fired_at: toIso(fire.firedAt),
      title: fire.title ?? null,
      matched_text: fire.matchedText,
      diff: fire.diff ?? null,
      source_url: fire.sourceUrl,
    })),
  };
}

function accountOf(account: Telling["facts"]["accounts"][number] | undefined) {
  return account ? { id: account.id, name: account.name, domain: account.domain } : null;
}
