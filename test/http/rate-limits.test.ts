import { expect, test } from "bun:test";
import { createRateLimits } from "#http/rate-limits.ts";
import { createFakeClock } from "../helpers/clock.ts";

const SETTINGS = { readsPerMinute: 600, readBurst: 100, writesPerMinute: 120 };

test("any number of strangers within a minute takes bounded memory, and who keeps asking stays counted", async () => {
  const clock = createFakeClock();
  const limits = createRateLimits({ clock, settings: () => SETTINGS });
  limits.take("a silent one", "read");
  for (let stranger = 0; stranger < 60_000; stranger++) {
    limits.take(`address ${stranger}`, "read");
    if (stranger % 5_000 > 0) continue;
    limits.take("a busy one", "write");
    await clock.advance(1_000);
  }
  expect(limits.used("a busy one").writes).toBe(12);
  expect(limits.used("a silent one").reads).toBe(0);
});
