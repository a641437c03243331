import { describe, expect, test } from "bun:test";
import { exactly, fromNow, isDay } from "#ui/parts/moment.ts";

/** In the zone of this machine, whatever it is. */
const here = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString();
const NOW = new Date(2026, 10, 28, 13, 28).getTime();

describe("a moment, seen from now", () => {
  test.each([
    [here(28, 13, 27), "1 min. ago"],
    [here(28, 14, 28), "in 1 hr."],
    [here(28, 1, 0), "12 hr. ago"],
    // Fewer than twelve hours away it is hours, also across midnight.
    [here(29, 1, 0), "in 11 hr."],
    [here(29, 5, 30), "tomorrow"],
    [here(30, 5, 30), "in 2 days"],
    [here(27, 23, 0), "yesterday"],
    [here(17, 9, 0), "11 days ago"],
    [here(14, 9, 0), "2 wk. ago"],
    [new Date(2026, 7, 20).toISOString(), "3 mo. ago"],
    [new Date(2024, 7, 20).toISOString(), "2 yr. ago"],
  ])("%s is told as %s", (iso, told) => {
    expect(fromNow(iso, NOW)).toBe(told);
  });
});

describe("a day that a source names", () => {
  test("is that day wherever one looks", () => {
    expect(isDay("2026-11-24T00:00:00.000Z")).toBe(true);
    expect(isDay("2026-11-24T09:30:00.000Z")).toBe(false);
    expect(exactly("2026-11-24T00:00:00.000Z", true)).toBe("Nov 24, 2026");
    expect(fromNow("2026-11-24T00:00:00.000Z", NOW, true)).toBe("4 days ago");
    expect(fromNow("2026-11-28T00:00:00.000Z", NOW, true)).toBe("today");
  });

  test("is so west of Greenwich too", async () => {
    const program = `import { exactly, fromNow } from "#ui/parts/moment.ts";
      const now = new Date(2026, 10, 28, 13, 28).getTime();
      console.log([exactly("2026-11-24T00:00:00.000Z", true), fromNow("2026-11-24T00:00:00.000Z", now, true)].join(" / "));`;
    const child = Bun.spawn([process.execPath, "--no-install", "-e", program], {
      env: { TZ: "America/Los_Angeles" },
      cwd: `${import.meta.dir}/../..`,
      stdout: "pipe",
    });
    expect((await new Response(child.stdout).text()).trim()).toBe("Nov 24, 2026 / 4 days ago");
  });
});
