import { createAddressRules } from "#net/address-rules.ts";
import { createOutbound } from "#net/client.ts";
import { send } from "#webhooks/send.ts";

/**
 * Signing and sending with the appliance's own client and nothing around it: no outbox, no record of what has arrived. Takes
 * `{ url, body, count, atOnce }` as JSON on stdin for each stretch, one a line, and prints how long it took.
 */
const outbound = createOutbound({
  addressRules: createAddressRules({ allowPrivate: ["127.0.0.1/32"] }),
  origins: {},
  userAgent: "bench",
});

for await (const line of console) {
  const { url, body, count, atOnce } = JSON.parse(line);
  const webhook = { url, secret: "a secret of some length that signs", signatureFormat: "hex" } as never;
  const before = process.cpuUsage();
  const startedAt = performance.now();
  let sent = 0;
  const lane = async () => {
    while (sent < count) {
      const id = `evt_${sent++}`;
      const stamp = { eventId: id, eventType: "signal.fired", deliveryId: id, attempt: 1, sentAt: Date.now() } as never;
      const { outcome } = await send(outbound, { webhook, body, stamp, timeoutMs: 10_000 });
      if (outcome !== "delivered") throw new Error(`one was not delivered: ${outcome}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - startedAt) / 1000;
  process.stdout.write(`${JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6 })}\n`);
}
