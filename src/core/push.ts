import { createHmac } from "node:crypto";
import { z } from "zod";
import { isStandardlySigned, type StandardSignature } from "./standard-signature.ts";
import { DAY_MS } from "./time.ts";

/** One thing that was sent to a bot, as its rule sees it. Instants in epoch ms. */
export const PushedItem = z.object({
  /** As the sender knows it; without one it is known by its content. */
  id: z.string().optional(),
  title: z.string().optional(),
  text: z.string(),
  url: z.string().optional(),
  author: z.string().optional(),
  publishedAt: z.number().optional(),
});
export type PushedItem = z.infer<typeof PushedItem>;

/** What was sent to a bot at once, for one run. Written with that run, so that what is acknowledged is there. */
export const Push = z.object({
  /** SHA-256 of the bot and of what the sender calls the message: the same message sent again is the same push. */
  id: z.string(),
  workspaceId: z.string(),
  botId: z.string(),
  runId: z.string(),
  createdAt: z.number(),
  /** SHA-256 of the content, which the same message sent again must have in common with it. */
  contentHash: z.string(),
  /** JSON: the document itself for a rule that reads a number, a list of items for all others. Gone when the run has ended. */
  content: z.string().optional(),
});
export type Push = z.infer<typeof Push>;

/** The push once its run has ended: nothing of it but that it came. */
export function takenPush({ content: _content, ...push }: Push): Push {
  return push;
}

/** Which of its secrets a bot takes pushes under. Nothing of a secret is stored: each is made from its version. */
export const PushSecret = z.object({
  version: z.number().int().min(1),
  createdAt: z.number(),
  /** Until then the version before is good too. */
  previousUntil: z.number().optional(),
});
export type PushSecret = z.infer<typeof PushSecret>;

/** How long the secret before a rotation stays good. */
const PREVIOUS_SECRET_MS = DAY_MS;

/** The secret after the one a bot has; the first when it has none. */
export function nextPushSecret(current: PushSecret | undefined, at: number): PushSecret {
  if (!current) return { version: 1, createdAt: at };
  return { version: current.version + 1, createdAt: at, previousUntil: at + PREVIOUS_SECRET_MS };
}

/** The secret in words, derived from the appliance's own, so that it need not be stored anywhere. */
export function pushSecretOf(botId: string, version: number, secret: string): string {
  return `whsec_${createHmac("sha256", secret).update(`push:${botId}:${version}`).digest("base64")}`;
}

/**
 * Whether a request was signed with a secret of this bot that is in force. Without a bot, or with one that has no secret, the same is
 * computed and the answer is no: how long it takes tells nobody which ids there are.
 */
export function isSignedFor(
  botId: string,
  bot: { pushSecret?: PushSecret | undefined } | undefined,
  signed: { signature: StandardSignature; bytes: Uint8Array; secret: string; at: number },
): boolean {
  const { version = 1, previousUntil = 0 } = bot?.pushSecret ?? {};
  const isBy = (one: number) =>
    isStandardlySigned(pushSecretOf(botId, one, signed.secret), signed.signature, signed.bytes);
  const [byCurrent, byPrevious] = [isBy(version), isBy(version - 1)];
  return bot?.pushSecret !== undefined && (byCurrent || (byPrevious && signed.at < previousUntil));
}
