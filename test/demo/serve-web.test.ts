import { expect, test } from "bun:test";
import { createHmac } from "node:crypto";
import { startInbox } from "#demo/inbox.ts";
import { originsFor, startWeb } from "#demo/serve-web.ts";
import { createWeb } from "#demo/web.ts";

test("the served web answers by Host and keeps what was asked", async () => {
  const web = startWeb(createWeb(Date.now()));
  try {
    const response = await fetch(`${web.origin}/feed.json`, { headers: { host: "tidegrid.example" } });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/feed+json"]);
    expect(web.requests).toEqual([{ host: "tidegrid.example", path: "/feed.json", status: 200 }]);
  } finally {
    await web.stop();
  }
});

test("every host of the web has its origin sent to where it is served", () => {
  const web = createWeb(Date.now());
  const origins = originsFor(web, "http://127.0.0.1:4010");
  for (const host of web.hosts) expect(origins[`https://${host}`]).toBe("http://127.0.0.1:4010");
  expect(origins["https://www.halden.example"]).toBe("http://127.0.0.1:4010");
});

test("the inbox accepts a signed webhook and refuses one whose body was touched", async () => {
  const secret = "whsec_a-secret-of-some-length";
  const inbox = startInbox(secret);
  const body = JSON.stringify({ event: "signal.fired", event_id: "evt_1", attempt: 2 });
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  const send = (text: string) =>
    fetch(inbox.origin, { method: "POST", body: text, headers: { "x-mama-signature": signature } });
  try {
    expect((await send(body)).status).toBe(204);
    expect((await send(body.replace("evt_1", "evt_2"))).status).toBe(401);
    expect(
      inbox.received.map(({ event, eventId, attempt, isSigned }) => ({ event, eventId, attempt, isSigned })),
    ).toEqual([
      { event: "signal.fired", eventId: "evt_1", attempt: 2, isSigned: true },
      { event: "signal.fired", eventId: "evt_2", attempt: 2, isSigned: false },
    ]);
  } finally {
    await inbox.stop();
  }
});

test("the inbox can be told to answer with a failure", async () => {
  const secret = "whsec_a-secret-of-some-length";
  const inbox = startInbox(secret, ({ attempt }) => (attempt === 1 ? 503 : 204));
  const send = (attempt: number) => {
    const body = JSON.stringify({ event: "signal.fired", attempt });
    const signature = createHmac("sha256", secret).update(body).digest("hex");
    return fetch(inbox.origin, { method: "POST", body, headers: { "x-mama-signature": signature } });
  };
  try {
    expect([(await send(1)).status, (await send(2)).status]).toEqual([503, 204]);
  } finally {
    await inbox.stop();
  }
});
