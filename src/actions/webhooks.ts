import { AppError, notFound } from "#core/errors.ts";
import { CORE_EVENTS, EventType } from "#core/event.ts";
import type { Webhook } from "#core/webhook.ts";
import type { ActionContext } from "./context.ts";
import { checkRoom } from "./room.ts";
import { resolveSignalTypes } from "./signal-types.ts";
import { inTurn } from "./turns.ts";

export const SECRET_LENGTH_MIN = 16;
const SECRET_BYTES = 32;

export type NewWebhook = {
  url: string;
  events: string[];
  secret?: string | undefined;
  filters?: { signalTypes?: string[] | undefined; accountIds?: string[] | undefined; strengthGte?: number | undefined };
  signatureFormat?: Webhook["signatureFormat"] | undefined;
};

/** Registers an endpoint. Without a secret one is made; it can be shown with the answer to this and never again. */
export async function createWebhook(context: ActionContext, workspaceId: string, input: NewWebhook): Promise<Webhook> {
  checkEvents(input.events);
  checkAddress(context, input.url);
  if (input.secret !== undefined && input.secret.length < SECRET_LENGTH_MIN) {
    throw new AppError("invalid", `\`secret\` must have at least ${SECRET_LENGTH_MIN} characters.`, {
      reason: "invalid_param",
      param: "secret",
    });
  }
  const at = context.clock.now();
  const { signalTypes, accountIds, strengthGte } = input.filters ?? {};
  const webhook: Webhook = {
    id: context.ids.next("wh"),
    workspaceId,
    url: input.url,
    events: [...new Set(input.events)],
    filters: {
      ...(signalTypes ? { signalTypes: resolveSignalTypes(signalTypes, "filters.signal_types") } : {}),
      ...(accountIds ? { accountIds } : {}),
      ...(strengthGte === undefined ? {} : { strengthGte }),
    },
    signatureFormat: input.signatureFormat ?? "hex",
    secret: input.secret ?? `whsec_${Buffer.from(context.randomBytes(SECRET_BYTES)).toString("base64")}`,
    status: "enabled",
    createdAt: at,
    updatedAt: at,
    revision: 1,
  };
  return inTurn(context.turns, `webhooks:${workspaceId}`, async () => {
    await checkRoom("webhook", context.limits.webhooks, () => context.store.webhooks.count(workspaceId));
    await context.store.commit({ put: { webhook: [webhook] } });
    return webhook;
  });
}

/** Nothing is sent to it any more. Throws `webhook_not_found`. */
export async function deleteWebhook(context: ActionContext, workspaceId: string, id: string): Promise<Webhook> {
  return inTurn(context.turns, id, async () => {
    const webhook = await context.store.webhooks.find(workspaceId, id);
    if (!webhook) throw notFound("webhook");
    const at = context.clock.now();
    const deleted: Webhook = {
      ...webhook,
      status: "disabled",
      disabledReason: "deleted",
      deletedAt: at,
      updatedAt: at,
      revision: webhook.revision + 1,
    };
    await context.store.commit({ put: { webhook: [deleted] } });
    return deleted;
  });
}

function checkEvents(events: string[]): void {
  const isKnown = (name: string) => name === "*" || EventType.safeParse(name).success;
  if (events.length > 0 && events.every(isKnown)) return;
  throw new AppError("invalid", `\`events\` must be \`*\` or names such as \`${CORE_EVENTS[3]}\`.`, {
    reason: "unsupported_event",
    param: "events",
  });
}

function checkAddress(context: ActionContext, url: string): void {
  const refusal = context.checkUrl(url);
  if (refusal) throw new AppError("invalid", `\`url\` ${refusal.message}.`, { reason: refusal.reason, param: "url" });
}
