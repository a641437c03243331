import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VERIFIERS } from "#surfaces/signalmama/docs/verify.ts";
import { signedHeaders } from "#webhooks/sign.ts";
import { NOW } from "../../../helpers/records.ts";

const SECRET = "whsec_this-is-only-for-the-test";
const BODY = JSON.stringify({
  event: "signal.fired",
  delivered_at: new Date(NOW).toISOString(),
  name: "Müller & Söhne",
});
const STAMP = { eventId: "evt_1", eventType: "signal.fired", deliveryId: "dlv_1", attempt: 1, sentAt: NOW };
const headersFor = (signatureFormat: "hex" | "sha256_prefixed") =>
  signedHeaders({ secret: SECRET, signatureFormat }, BODY, STAMP);

const signatureIn = (headers: Record<string, string> = headersFor("hex")) => headers["x-mama-signature"];

/** What a receiver is given, and whether it should take it for genuine. */
const CASES: [string, { body?: string; headers?: Record<string, string>; minutesLater?: number }, boolean][] = [
  ["a delivery as it was sent", {}, true],
  ["one with the prefixed signature", { headers: headersFor("sha256_prefixed") }, true],
  ["one whose body was changed", { body: BODY.replace("signal", "Signal") }, false],
  ["one without a signature", { headers: {} }, false],
  ["one with a signature that is none", { headers: { "x-mama-signature": "ü" } }, false],
  ["one that is played again later", { minutesLater: 6 }, false],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "signalmama-verify-"));
  writeFileSync(join(folder, "verify.mjs"), VERIFIERS.javascript);
  writeFileSync(join(folder, "verify.py"), VERIFIERS.python);
  writeFileSync(join(folder, "body.json"), BODY);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the receiver's code on the reference page tells genuine deliveries", () => {
  test.each(CASES)("in JavaScript: %s", async (_name, { body = BODY, headers, minutesLater = 0 }, isGenuine) => {
    const verifier = await import(join(folder, "verify.mjs"));
    const at = NOW + minutesLater * 60_000;
    expect(verifier.isGenuine(body, signatureIn(headers), SECRET, at)).toBe(isGenuine);
  });

  test.skipIf(Bun.which("python3") === null).each(CASES)(
    "in Python: %s",
    async (_name, { body = BODY, headers, minutesLater = 0 }, isGenuine) => {
      const call = `
import json, sys
from datetime import datetime, timezone
from verify import is_genuine
given = json.load(sys.stdin)
print(is_genuine(given["body"].encode(), given["signature"], given["secret"], datetime.fromtimestamp(given["at"], timezone.utc)))`;
      const at = NOW / 1000 + minutesLater * 60;
      const given = JSON.stringify({ body, signature: signatureIn(headers) ?? null, secret: SECRET, at });
      expect(await run(["python3", "-c", call], given)).toBe(isGenuine ? "True" : "False");
    },
  );

  test.skipIf(Bun.which("openssl") === null)("in a shell: it prints the signature", async () => {
    expect(await run(["sh", "-c", VERIFIERS.shell], "")).toBe(headersFor("hex")["x-mama-signature"] ?? "none");
  });
});

async function run(command: string[], input: string): Promise<string> {
  const child = Bun.spawn(command, {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", SECRET, PYTHONDONTWRITEBYTECODE: "1" },
    stdin: new Blob([input]),
    stdout: "pipe",
    stderr: "inherit",
  });
  return (await new Response(child.stdout).text()).trim();
}
