import { isIP, type Socket } from "node:net";
import { createTransport } from "nodemailer";
import type { Mail, Mailer, MailResult, MailServer } from "#core/mail.ts";
import type { AddressRules } from "./address-rules.ts";
import { openSocket, type Resolve, systemResolve } from "./open-socket.ts";
import type { OutgoingProxy } from "./through-proxy.ts";

export type MailerOptions = {
  addressRules: AddressRules;
  /** Who answers for host names; the system unless a test says otherwise. */
  resolve?: Resolve;
  /** Through which all of it goes. */
  proxy?: OutgoingProxy | undefined;
  /** A certificate authority trusted besides the system's, PEM. */
  ca?: string;
};

/** Sends each mail over a connection of its own, to an address the rules allow. */
export function createMailer(options: MailerOptions): Mailer {
  return {
    async send(mail, server, timeoutMs) {
      const signal = AbortSignal.timeout(timeoutMs);
      // Plain in any case: where it is encrypted from the start, that begins over this very connection.
      const opened = await openSocket({
        hostname: server.host,
        port: server.port,
        isTls: false,
        rules: options.addressRules,
        resolve: options.resolve ?? systemResolve,
        proxy: options.proxy,
        signal,
      });
      if (opened.kind === "blocked") return opened;
      if (opened.kind === "failed") {
        return { kind: "failed", reason: opened.reason === "aborted" ? "timeout" : opened.reason };
      }
      const stop = () => opened.socket.destroy(new Error("The time for this mail is over"));
      signal.addEventListener("abort", stop, { once: true });
      try {
        return await converse(mail, server, { ...options, socket: opened.socket, timeoutMs });
      } catch (error) {
        return signal.aborted ? { kind: "failed", reason: "timeout" } : resultOf(error);
      } finally {
        signal.removeEventListener("abort", stop);
        opened.socket.destroy();
      }
    },
  };
}

type Conversation = MailerOptions & { socket: Socket; timeoutMs: number };

async function converse(mail: Mail, server: MailServer, { socket, timeoutMs, ca }: Conversation): Promise<MailResult> {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    connection: socket,
    secure: server.tls === "implicit",
    requireTLS: server.tls === "starttls",
    ignoreTLS: server.tls === "none",
    tls: {
      rejectUnauthorized: true,
      ...(isIP(server.host) === 0 ? { servername: server.host } : {}),
      ...(ca === undefined ? {} : { ca: [ca] }),
    },
    ...(server.login ? { auth: { user: server.login.username, pass: server.login.password } } : {}),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // A mail is text made here: nothing in it may name a file or an address to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { rejected } = await transport.sendMail({
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    date: new Date(mail.sentAt),
    messageId: `<${mail.id}@${/@([^\s<>@]+)>?\s*$/.exec(mail.from)?.[1] ?? "signalmama.invalid"}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  });
  return { kind: "accepted", refused: rejected.length };
}

type MailError = { code?: unknown; responseCode?: unknown; command?: unknown };

/** Nodemailer's codes (its `errors.js`, 10.6); a 4yz of the server means later, everything else from it is final. */
function resultOf(error: unknown): MailResult {
  const { code, responseCode, command } = error as MailError;
  const isFinal = !(typeof responseCode === "number" && responseCode >= 400 && responseCode < 500);
  switch (code) {
    case "EAUTH":
    case "ENOAUTH":
      return { kind: "refused", what: "login", isFinal };
    case "EENVELOPE":
      return { kind: "refused", what: command === "MAIL FROM" ? "sender" : "recipients", isFinal };
    case "EMESSAGE":
      return { kind: "refused", what: "message", isFinal };
    case "ETLS":
      return { kind: "failed", reason: "tls" };
    case "ETIMEDOUT":
      return { kind: "failed", reason: "timeout" };
    case "ESOCKET":
    case "ECONNECTION":
      return { kind: "failed", reason: isCertificateError(error) ? "tls" : "connect" };
    default:
      return { kind: "failed", reason: "protocol" };
  }
}

function isCertificateError(error: unknown): boolean {
  return error instanceof Error && /certificate|self[- ]signed|altnames|TLS|SSL/i.test(error.message);
}
