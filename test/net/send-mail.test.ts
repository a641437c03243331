import { afterEach, describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import type { MailServer } from "#core/mail.ts";
import { createAddressRules } from "#net/address-rules.ts";
import { createMailer } from "#net/send-mail.ts";
import { type MailServerOptions, startMailServer } from "../helpers/mail-server.ts";

const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const CERT = read("acme.example.cert.pem");
const KEY = read("acme.example.key.pem");
const TIME_MS = 5_000;
const MAIL = {
  id: "alr_01K8Z3E5QJ6T7V8W9XYA",
  from: "Signals <signals@acme.example>",
  to: ["ana@acme.example", "bo@acme.example"],
  subject: "Preisänderung bei Fenwick",
  text: "Before: 29 €\nAfter: 39 €\n.\nhttps://fenwick.example/pricing\n",
  sentAt: Date.UTC(2026, 5, 1, 9),
};

let server: Awaited<ReturnType<typeof startMailServer>>;
afterEach(() => server.stop());

/** Sends the mail to a server of its own, which is asked for by name. */
async function send(options: MailServerOptions, how: Partial<MailServer> & { allow?: string[]; timeMs?: number } = {}) {
  server = await startMailServer(options);
  const { allow = ["127.0.0.1"], timeMs = TIME_MS, ...more } = how;
  const mailer = createMailer({
    addressRules: createAddressRules({ allowPrivate: allow }),
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    ca: CERT,
  });
  return mailer.send(MAIL, { host: "acme.example", port: server.port, tls: "none", login: undefined, ...more }, timeMs);
}

describe("a mail", () => {
  test("arrives as text with sender, addressees, date and an id that stays", async () => {
    expect(await send({})).toEqual({ kind: "accepted", refused: 0 });
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: "signals@acme.example", to: MAIL.to, isEncrypted: false });
    expect(mail?.source).toContain("Message-ID: <alr_01K8Z3E5QJ6T7V8W9XYA@acme.example>");
    expect(mail?.source).toContain("Date: Mon, 01 Jun 2026 09:00:00 +0000");
    expect(mail?.source).toContain("Auto-Submitted: auto-generated");
    expect(mail?.source).toContain("Subject: =?UTF-8?Q?Preis=C3=A4nderung_bei_Fenwick?=");
    expect(mail?.source.replace(/=\r\n/g, "")).toContain("After: 39 =E2=82=AC\r\n.\r\nhttps://fenwick.example/pricing");
  });

  test("is encrypted before the login is told, or not sent at all", async () => {
    const login = { username: "signals", password: "a password" };
    expect(await send({ cert: CERT, key: KEY }, { tls: "starttls", login })).toEqual({ kind: "accepted", refused: 0 });
    expect(server.mails).toMatchObject([{ isEncrypted: true, login: "signals:a password" }]);
    await server.stop();
    expect(await send({}, { tls: "starttls", login })).toEqual({ kind: "failed", reason: "tls" });
    expect(server.commands.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([]);
  });

  test("goes over a connection that is encrypted from its start", async () => {
    const options = { cert: CERT, key: KEY, isImplicit: true };
    expect(await send(options, { tls: "implicit" })).toEqual({ kind: "accepted", refused: 0 });
    expect(server.mails).toMatchObject([{ isEncrypted: true }]);
  });

  test("is not sent to a server whose certificate names another host", async () => {
    const options = { cert: CERT, key: KEY };
    expect(await send(options, { tls: "starttls", host: "globex.example" })).toEqual({ kind: "failed", reason: "tls" });
    expect(server.mails).toEqual([]);
  });

  test("goes to no address outside the rules, whatever the name says", async () => {
    expect(await send({}, { allow: [] })).toEqual({ kind: "blocked", reason: "private_address" });
    expect(server.connections()).toBe(0);
  });
});

describe("what the server says", () => {
  test.each([
    ["535 no such user", "AUTH", { kind: "refused", what: "login", isFinal: true }],
    ["454 later", "AUTH", { kind: "refused", what: "login", isFinal: false }],
    ["550 not you", "MAIL FROM", { kind: "refused", what: "sender", isFinal: true }],
    ["550 nobody here", "RCPT TO", { kind: "refused", what: "recipients", isFinal: true }],
    ["450 later", "RCPT TO", { kind: "refused", what: "recipients", isFinal: false }],
    ["554 spam", "message", { kind: "refused", what: "message", isFinal: true }],
    ["451 later", "message", { kind: "refused", what: "message", isFinal: false }],
    ["550 only bo is unknown", "RCPT TO:<bo@", { kind: "accepted", refused: 1 }],
  ] as const)("%s to %s is told in a class of ours", async (answer, command, result) => {
    const login = command === "AUTH" ? { username: "signals", password: "a password" } : undefined;
    expect(await send({ answers: { [command]: answer } }, { login })).toEqual(result);
  });

  test("is waited for only so long", async () => {
    const startedAt = performance.now();
    expect(await send({ isSilent: true }, { timeMs: 300 })).toEqual({ kind: "failed", reason: "timeout" });
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});

test("a server that is not there is unreachable", async () => {
  server = await startMailServer();
  await server.stop();
  const mailer = createMailer({ addressRules: createAddressRules({ allowPrivate: ["127.0.0.1"] }) });
  const nowhere = { host: "127.0.0.1", port: server.port, tls: "none" as const, login: undefined };
  expect(await mailer.send(MAIL, nowhere, TIME_MS)).toEqual({ kind: "failed", reason: "connect" });
});
