import type { MailProtection } from "./alert-settings.ts";

/** One message in plain text. */
export type Mail = {
  /** Stays the same when it is sent again, so that a receiver can tell. */
  id: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  sentAt: number;
};

export type MailServer = {
  host: string;
  port: number;
  tls: MailProtection;
  login: { username: string; password: string } | undefined;
};

/** What the server said, or why it said nothing; classes of ours, never its words. */
export type MailResult =
  /** `refused` of the addresses were not taken, at least one was. */
  | { kind: "accepted"; refused: number }
  | { kind: "refused"; what: "login" | "sender" | "recipients" | "message"; isFinal: boolean }
  | { kind: "blocked"; reason: string }
  | { kind: "failed"; reason: "dns" | "connect" | "tls" | "timeout" | "protocol" };

/** The way out for mail, under the same address rules as every other. */
export type Mailer = { send(mail: Mail, server: MailServer, timeoutMs: number): Promise<MailResult> };
