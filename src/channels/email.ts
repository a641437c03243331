import type { AlertError, Receipt } from "#core/alert.ts";
import { type AlertMessage, plainLines } from "#core/alert-message.ts";
import type { MailResult } from "#core/mail.ts";
import { defineChannel } from "./channel.ts";

const ADDRESSES_MAX = 20;
/** No quoting, groups, comments or unseen characters, which programs that read addresses take for orders. */
const ADDRESS =
  /^[^\s\p{Cc}\p{Cf}@,;:<>()[\]"\\]{1,64}@[^\s\p{Cc}\p{Cf}@,;:<>()[\]"\\]{1,253}\.[^\s\p{Cc}\p{Cf}@,;:<>()[\]"\\.]+$/u;

/** To up to 20 mail addresses, through the operator's mail server. */
export const email = defineChannel({
  id: "email",
  name: "E-mail",
  destination: {
    kind: "text",
    flawOf(text) {
      const addresses = addressesOf(text);
      return addresses.length <= ADDRESSES_MAX && addresses.every((address) => ADDRESS.test(address))
        ? undefined
        : `must be up to ${ADDRESSES_MAX} mail addresses, separated by commas`;
    },
  },
  missing({ smtp: { host, from, username, password } }) {
    if (host === undefined) return "alerts.smtp.host and alerts.smtp.from";
    if (from === undefined) return "alerts.smtp.from";
    return (username === undefined) === (password === undefined)
      ? undefined
      : "alerts.smtp.username and alerts.smtp.password together";
  },
  remark: ({ smtp: { host, port, tls, username } }) =>
    `${host}:${port}, ${tls === "none" ? "not encrypted" : "encrypted"}, ${username === undefined ? "without" : "with"} a login`,
  async send({ message, alert, at }, { mailer, settings, timeoutMs }) {
    const { host = "", port, tls, username, password, from = "" } = settings.smtp;
    const login = username === undefined || password === undefined ? undefined : { username, password };
    const mail = { id: alert.id, from, to: addressesOf(alert.destination ?? ""), sentAt: at, ...renderMail(message) };
    const startedAt = performance.now();
    const result = await mailer.send(mail, { host, port, tls, login }, timeoutMs);
    return { ...judge(result), durationMs: Math.round(performance.now() - startedAt), retryAfterMs: 0 };
  },
});

export function renderMail(message: AlertMessage): { subject: string; text: string } {
  return { subject: message.title, text: `${plainLines(message).join("\n")}\n` };
}

function addressesOf(text: string): string[] {
  return text.split(",").map((address) => address.trim());
}

const REFUSALS: Record<Extract<MailResult, { kind: "refused" }>["what"], AlertError> = {
  login: "login_refused",
  sender: "sender_refused",
  recipients: "recipients_refused",
  message: "message_refused",
};

function judge(result: MailResult): Pick<Receipt, "outcome" | "error" | "isFinal"> {
  switch (result.kind) {
    case "accepted":
      return {
        outcome: "delivered",
        isFinal: true,
        ...(result.refused > 0 ? { error: "some_recipients_refused" as const } : {}),
      };
    case "refused":
      return { outcome: "rejected", error: REFUSALS[result.what], isFinal: result.isFinal };
    case "blocked":
      return { outcome: "unreachable", error: "blocked", isFinal: false };
    case "failed":
      return { outcome: "unreachable", error: result.reason, isFinal: false };
  }
}
