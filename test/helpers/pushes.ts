import { Webhook } from "standardwebhooks";
import type { Answer, Api } from "./api.ts";

export type SignedPush = {
  /** What the message is called. */
  id: string;
  /** When it was signed, epoch ms. */
  at: number;
  secret: string;
  body: unknown;
};

/** The headers of a message as a library that knows nothing of us signs it. */
export function signedHeaders({ id, at, secret, body }: SignedPush): Record<string, string> {
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, new Date(at), textOf(body)),
  };
}

/** Sends it as somebody without an API key does. */
export function push(api: Api, botId: string, message: SignedPush): Promise<Answer> {
  return send(api, botId, textOf(message.body), signedHeaders(message));
}

export function send(api: Api, botId: string, body: string, headers: Record<string, string>): Promise<Answer> {
  return api.call("POST", `/v1/bots/${botId}:push`, { key: undefined, body, headers });
}

function textOf(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}
