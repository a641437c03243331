import { afterEach, beforeEach, expect, test } from "bun:test";
import { putBack } from "#core/delivery-job.ts";
import type { Attempt, Delivery } from "#core/webhook.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { aDelivery, NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

let opened: Awaited<ReturnType<typeof aStore>>;
beforeEach(async () => {
  opened = await aStore(createFakeClock(NOW));
});
afterEach(() => opened.remove());

const attempt = (number: number, outcome: Attempt["outcome"]): Attempt => ({ number, at: NOW, durationMs: 1, outcome });
const FAILED = aDelivery({ status: "failed", attempts: [attempt(1, "rejected")] });

test("a delivery that has arrived since it was read is not put back on its way, and its attempt is not forgotten", async () => {
  const { store } = opened;
  await store.commit({ put: { delivery: [FAILED] } });
  const arrived: Delivery = { ...FAILED, status: "delivered", attempts: [...FAILED.attempts, attempt(2, "delivered")] };
  await store.commit({ put: { delivery: [putBack(FAILED, NOW)] } });
  await store.commit({ put: { delivery: [arrived] } });
  await expect(store.commit({ put: { delivery: [putBack(FAILED, NOW)] } })).rejects.toMatchObject({
    kind: "conflict",
    reason: "constraint",
  });
  expect(await store.deliveries.find(ws, FAILED.id)).toEqual(arrived);
});
