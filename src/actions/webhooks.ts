import { invalidParam, notFound } from "#core/errors.ts";
import { isSubscribable, PREVIOUS_SECRET_MS, SUBSCRIBABLE, type Webhook } from "#core/webhook.ts";
import { checkAccounts } from "./check-accounts.ts";
import { checkAddress } from "./check-address.ts";
import type { ActionContext } from "./context.ts";
import { checkRoom } from "./room.ts";
import { resolveUsedTypes } from "./signal-types.ts";
import { inTurn } from "./turns.ts";

export const SECRET_LENGTH_MIN = 16;
const SECRET_BYTES = 32;

export type NewWebhook = {
  url: string;
  events: string[];
  secret?: string | undefined;
  filters?:
    | { signalTypes?: string[] | undefined; accountIds?: string[] | undefined; strengthGte?: number | undefined }
    | undefined;
  signatureFormat?: Webhook["signatureFormat"] | undefined;
};

/** What is to be different; what is absent stays. `filters` replaces all of them. */
export type WebhookUpdate = { [Field in keyof NewWebhook]?: NewWebhook[Field] | undefined } & {
  status?: Webhook["status"] | undefined;
};

/** Registers an endpoint. Without a secret one is made; it can be shown with the answer to this and never again. */
export async function createWebhook(context: ActionContext, workspaceId: string, input: NewWebhook): Promise<Webhook> {
  checkEvents(input.events);
  checkAddress(context, "url", input.url);
  checkSecret(input.secret);
  const at = context.clock.now();
  const webhook: Webhook = {
    id: context.ids.next("wh"),
    workspaceId,
    url: input.url,
    events: [...new Set(input.events)],
    filters: await toFilters(context, workspaceId, input.filters),
    signatureFormat: input.signatureFormat ?? "hex",
    secret: input.secret ?? newSecret(context),
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

/**
 * Changes an endpoint. Enabling it again leaves the deliveries held for it held; they can be replayed. A new secret takes
 * the place of the old one as in a rotation. Throws `webhook_not_found`.
 */
export async function updateWebhook(
  context: ActionContext,
  workspaceId: string,
  id: string,
  update: WebhookUpdate,
): Promise<Webhook> {
  if (update.events) checkEvents(update.events);
  if (update.url !== undefined) checkAddress(context, "url", update.url);
  checkSecret(update.secret);
  const filters = update.filters && (await toFilters(context, workspaceId, update.filters));
  return change(context, workspaceId, id, (webhook, at) => ({
    ...withStatus(webhook, update.status, at),
    url: update.url ?? webhook.url,
    events: update.events ? [...new Set(update.events)] : webhook.events,
    filters: filters ?? webhook.filters,
    signatureFormat: update.signatureFormat ?? webhook.signatureFormat,
    ...(update.secret === undefined ? {} : withSecret(webhook, update.secret, at)),
  }));
}

/** A new secret, shown with the answer to this and never again. Throws `webhook_not_found`. */
export function rotateSecret(context: ActionContext, workspaceId: string, id: string): Promise<Webhook> {
  return change(context, workspaceId, id, (webhook, at) => ({
    ...webhook,
    ...withSecret(webhook, newSecret(context), at),
  }));
}

/** Nothing is sent to it any more. Throws `webhook_not_found`. */
export function deleteWebhook(context: ActionContext, workspaceId: string, id: string): Promise<Webhook> {
  return change(context, workspaceId, id, (webhook, at) => ({
    ...webhook,
    status: "disabled",
    disabledReason: "deleted",
    deletedAt: at,
  }));
}

async function change(
  context: ActionContext,
  workspaceId: string,
  id: string,
  next: (webhook: Webhook, at: number) => Webhook,
): Promise<Webhook> {
  return inTurn(context.turns, id, async () => {
    const webhook = await getWebhook(context, workspaceId, id);
    const at = context.clock.now();
    const changed: Webhook = { ...next(webhook, at), updatedAt: at, revision: webhook.revision + 1 };
    await context.store.commit({ put: { webhook: [changed] } });
    return changed;
  });
}

/** Throws `webhook_not_found`. */
export async function getWebhook(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  id: string,
): Promise<Webhook> {
  const webhook = await store.webhooks.find(workspaceId, id);
  if (!webhook) throw notFound("webhook");
  return webhook;
}

function withStatus(webhook: Webhook, status: Webhook["status"] | undefined, at: number): Webhook {
  if (status === undefined || status === webhook.status) return webhook;
  const { disabledReason: _, ...rest } = webhook;
  return status === "enabled"
    ? { ...rest, status, enabledAt: at }
    : { ...rest, status, disabledReason: "disabled through the API" };
}

function withSecret(webhook: Webhook, secret: string, at: number): Pick<Webhook, "secret" | "previousSecret"> {
  return { secret, previousSecret: { secret: webhook.secret, validUntil: at + PREVIOUS_SECRET_MS } };
}

function newSecret({ randomBytes }: ActionContext): string {
  return `whsec_${Buffer.from(randomBytes(SECRET_BYTES)).toString("base64")}`;
}

async function toFilters(
  context: ActionContext,
  workspaceId: string,
  { signalTypes, accountIds, strengthGte }: NewWebhook["filters"] = {},
): Promise<Webhook["filters"]> {
  if (accountIds) await checkAccounts(context, workspaceId, "filters.account_ids", accountIds);
  const types = signalTypes && (await resolveUsedTypes(context, workspaceId, signalTypes, "filters.signal_types"));
  return {
    ...(types ? { signalTypes: types } : {}),
    ...(accountIds ? { accountIds: [...new Set(accountIds)] } : {}),
    ...(strengthGte === undefined ? {} : { strengthGte }),
  };
}

function checkSecret(secret: string | undefined): void {
  if (secret === undefined || secret.length >= SECRET_LENGTH_MIN) return;
  throw invalidParam("secret", `must have at least ${SECRET_LENGTH_MIN} characters`);
}

function checkEvents(events: string[]): void {
  const isKnown = (name: string) => name === "*" || isSubscribable(name);
  if (events.length > 0 && events.every(isKnown)) return;
  throw invalidParam("events", `must hold \`*\` or one or more of ${SUBSCRIBABLE.join(", ")}`, "unsupported_event");
}
