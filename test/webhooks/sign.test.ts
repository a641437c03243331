import { describe, expect, test } from "bun:test";
import { createHmac } from "node:crypto";
import { Webhook as StandardVerifier } from "standardwebhooks";
import { signedHeaders } from "#webhooks/sign.ts";

const body = '{"event":"signal.fired","note":"ünïcode"}';
const stamp = {
  eventId: "evt_00000000000000000001",
  eventType: "signal.fired",
  deliveryId: "dlv_1",
  attempt: 2,
  sentAt: Date.now(),
};
const headersFor = (secret: string, signatureFormat: "hex" | "sha256_prefixed" = "hex") =>
  signedHeaders({ secret, signatureFormat }, body, stamp);

describe("the vendor's signature", () => {
  test("is the lower-case hex HMAC-SHA256 of the raw body under the secret's text", () => {
    const expected = createHmac("sha256", "whsec_test secret value").update(body).digest("hex");
    expect(headersFor("whsec_test secret value")["x-mama-signature"]).toBe(expected);
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
  });

  test("has sha256= before it where the endpoint asks for that", () => {
    expect(headersFor("a secret of some length", "sha256_prefixed")["x-mama-signature"]).toBe(
      `sha256=${headersFor("a secret of some length")["x-mama-signature"]}`,
    );
  });
});

describe("the standard headers", () => {
  const base64Secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

  test("satisfy the public verifier under a base64 secret", () => {
    expect(new StandardVerifier(base64Secret).verify(body, headersFor(base64Secret))).toEqual(JSON.parse(body));
  });

  test("are refused by it when the body was edited", () => {
    expect(() =>
      new StandardVerifier(base64Secret).verify(body.replace("fired", "fired!"), headersFor(base64Secret)),
    ).toThrow();
  });

  test("use the secret's text when it is no base64 of 24 to 64 bytes", () => {
    const secret = "whsec_hunter2-hunter2-hunter2";
    const headers = headersFor(secret);
    const expected = createHmac("sha256", secret)
      .update(`${stamp.eventId}.${headers["webhook-timestamp"]}.${body}`)
      .digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${expected}`);
  });
});

describe("after a rotation", () => {
  const [before, after] = [7, 8].map((byte) => `whsec_${Buffer.alloc(32, byte).toString("base64")}`) as [
    string,
    string,
  ];
  const rotated = (validUntil: number) =>
    signedHeaders(
      { secret: after, signatureFormat: "hex", previousSecret: { secret: before, validUntil } },
      body,
      stamp,
    );

  test("the public verifier accepts either secret while the old one is good", () => {
    const headers = rotated(stamp.sentAt + 1);
    for (const secret of [before, after]) {
      expect(new StandardVerifier(secret).verify(body, headers)).toEqual(JSON.parse(body));
    }
    expect(headers["x-mama-signature"]).toBe(headersFor(after)["x-mama-signature"]);
  });

  test("the old one is no longer accepted once its time is up", () => {
    const headers = rotated(stamp.sentAt);
    expect(() => new StandardVerifier(before).verify(body, headers)).toThrow();
    expect(headers).toEqual(headersFor(after));
  });
});

describe("a delivery that is not the one we sent", () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
  const sent = headersFor(secret);
  const other = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;
  const at = (ageMs: number) =>
    signedHeaders({ secret, signatureFormat: "hex" }, body, { ...stamp, sentAt: stamp.sentAt - ageMs });
  const without = (name: string) => Object.fromEntries(Object.entries(sent).filter(([key]) => key !== name));
  const signature = sent["webhook-signature"] ?? "";

  test("is a copy of one that the public verifier takes", () => {
    expect(new StandardVerifier(secret).verify(body, sent)).toEqual(JSON.parse(body));
  });

  test.each<[string, Record<string, string>, string]>([
    ["has one character changed", sent, body.replace("fired", "fired!")],
    ["has another order of its fields", sent, '{"note":"ünïcode","event":"signal.fired"}'],
    ["has a space more", sent, `${body} `],
    ["has an escape instead of a letter", sent, body.replace("ü", "\\u00fc")],
    ["has no body", sent, ""],
    ["is signed under another secret", headersFor(other), body],
    ["has the id of another event", { ...sent, "webhook-id": "evt_00000000000000000002" }, body],
    [
      "has a later time put on it",
      { ...sent, "webhook-timestamp": String(Number(sent["webhook-timestamp"]) + 1) },
      body,
    ],
    ["is sent again after six minutes", at(6 * 60_000), body],
    ["comes from six minutes ahead", at(-6 * 60_000), body],
    ["has a time that is none", { ...sent, "webhook-timestamp": "now" }, body],
    ["has half of its signature", { ...sent, "webhook-signature": signature.slice(0, 24) }, body],
    ["has the signature of another version", { ...sent, "webhook-signature": signature.replace("v1,", "v9,") }, body],
    [
      "has the vendor's signature as the standard one",
      { ...sent, "webhook-signature": `v1,${sent["x-mama-signature"]}` },
      body,
    ],
    ["has no signature", without("webhook-signature"), body],
    ["has no id", without("webhook-id"), body],
    ["has no time", without("webhook-timestamp"), body],
  ])("because it %s is refused", (_, headers, text) => {
    expect(() => new StandardVerifier(secret).verify(text, headers)).toThrow();
  });
});

test("the headers name event, delivery and attempt, and nothing a user wrote", () => {
  const headers = headersFor("a secret of some length");
  expect(headers).toMatchObject({
    "x-mama-event": "signal.fired",
    "x-mama-delivery": "dlv_1",
    "x-mama-attempt": "2",
    "x-mama-event-id": stamp.eventId,
    "x-mama-timestamp": new Date(stamp.sentAt).toISOString(),
    "webhook-id": stamp.eventId,
  });
  expect(Number(headers["webhook-timestamp"])).toBe(Math.floor(stamp.sentAt / 1000));
});
