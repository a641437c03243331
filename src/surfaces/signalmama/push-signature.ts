import type { ActionContext } from "#actions/context.ts";
import { AppError, invalidParam } from "#core/errors.ts";
import { isId } from "#core/id.ts";
import { isSignedFor } from "#core/push.ts";
import type { StandardSignature } from "#core/standard-signature.ts";
import { MINUTE_MS, SECOND_MS } from "#core/time.ts";
import type { Caller } from "#http/request-facts.ts";

/** How far the clocks of two ends may be apart, and how long a request may be on its way (Standard Webhooks: 5 minutes). */
const TOLERANCE_MS = 5 * MINUTE_MS;
const PUSH_PATH = /^\/v1\/bots\/([^/]+)\/~push\/?$/;
/** Without a dot, which separates what is signed: else a message could be cut elsewhere and still be signed. */
const MESSAGE_ID = /^[\x21-\x2d\x2f-\x7e]{1,255}$/;

/** Whether a request asks to be let in by its signature. One with a key is somebody who holds a key. */
export function isSignedPush({ method, headers }: Request, path: string): boolean {
  return method === "POST" && PUSH_PATH.test(path) && headers.has("webhook-signature") && !headers.has("authorization");
}

/** Refuses before the body is read what its headers alone make worthless. Throws `invalid_signature`. */
export function checkTimestamp(headers: Headers, at: number): void {
  const { seconds } = signatureOf(headers);
  if (!/^\d{1,12}$/.test(seconds) || Math.abs(at - Number(seconds) * SECOND_MS) > TOLERANCE_MS) throw notSigned();
}

/**
 * Whose request this is: that of the workspace whose bot's secret it was signed with. Throws `invalid_signature`, in the same words
 * and after the same work whether there is such a bot or not.
 */
export async function findSigner(
  { store, clock, secret }: ActionContext,
  { headers, path, bytes }: { headers: Headers; path: string; bytes: Uint8Array },
): Promise<Caller> {
  const id = PUSH_PATH.exec(path)?.[1] ?? "";
  const bot = isId("bot", id) ? await store.bots.findAnywhere(id) : undefined;
  const isSigned = isSignedFor(id, bot, { signature: signatureOf(headers), bytes, secret, at: clock.now() });
  if (!bot || !isSigned) throw notSigned();
  return { workspaceId: bot.workspaceId, keyId: "", role: "read_only", mustSign: true };
}

/** What the sender calls this message; undefined when it has no name. Throws `invalid_param`. */
export function messageIdOf(headers: Headers): string | undefined {
  const id = headers.get("webhook-id");
  if (id === null || MESSAGE_ID.test(id)) return id ?? undefined;
  throw invalidParam("webhook-id", "must be 1 to 255 printable ASCII characters without a dot");
}

function signatureOf(headers: Headers): StandardSignature {
  const id = headers.get("webhook-id") ?? "";
  if (!MESSAGE_ID.test(id)) throw notSigned();
  return { id, seconds: headers.get("webhook-timestamp") ?? "", signatures: headers.get("webhook-signature") ?? "" };
}

function notSigned(): AppError {
  return new AppError(
    "unauthorized",
    "`webhook-id`, `webhook-timestamp` (within five minutes) and `webhook-signature` are not those of this message under the bot's secret.",
    { reason: "invalid_signature" },
  );
}
