import { describe, expect, test } from "bun:test";
import { quietUntil } from "#core/quiet-hours.ts";

const at = (iso: string) => Date.parse(iso);
const until = (hours: { from: string; to: string; timezone: string }, iso: string) => {
  const end = quietUntil(hours, at(iso));
  return end === undefined ? undefined : new Date(end).toISOString();
};
const NIGHT = { from: "22:00", to: "07:00", timezone: "Europe/Berlin" };

describe("quiet hours", () => {
  test.each([
    ["before they begin", "2026-06-01T19:59:59Z", undefined],
    ["at their beginning", "2026-06-01T20:00:00Z", "2026-06-02T05:00:00.000Z"],
    ["after midnight", "2026-06-02T04:59:59.999Z", "2026-06-02T05:00:00.000Z"],
    ["at their end", "2026-06-02T05:00:00Z", undefined],
  ])("that pass midnight, %s", (_, now, end) => {
    expect(until(NIGHT, now)).toBe(end);
  });

  test("within a day, in any zone", () => {
    const lunch = { from: "12:00", to: "13:30", timezone: "Asia/Kolkata" };
    expect(until(lunch, "2026-06-01T06:30:00Z")).toBe("2026-06-01T08:00:00.000Z");
    expect(until(lunch, "2026-06-01T08:00:00Z")).toBeUndefined();
  });

  test("end when the clock on the wall says so, also in the nights it is changed", () => {
    expect(until(NIGHT, "2026-03-28T22:00:00Z")).toBe("2026-03-29T05:00:00.000Z");
    expect(until(NIGHT, "2026-10-24T21:00:00Z")).toBe("2026-10-25T06:00:00.000Z");
  });

  test("that would end at a time the clock skips end when it has", () => {
    const hours = { from: "22:00", to: "02:30", timezone: "Europe/Berlin" };
    const end = at(until(hours, "2026-03-28T22:00:00Z") ?? "");
    expect(end).toBeGreaterThanOrEqual(at("2026-03-29T01:00:00Z"));
    expect(end).toBeLessThanOrEqual(at("2026-03-29T01:30:00Z"));
  });

  test("never end in themselves, over a year of quarters of an hour", () => {
    const hours = [
      NIGHT,
      { from: "00:00", to: "23:45", timezone: "America/St_Johns" },
      { from: "02:15", to: "02:45", timezone: "Europe/Berlin" },
    ];
    for (const one of hours) {
      for (let now = at("2026-01-01T00:07:00Z"); now < at("2027-01-01T00:00:00Z"); now += 6.25 * 3_600_000) {
        const end = quietUntil(one, now);
        if (end === undefined) continue;
        expect(end).toBeGreaterThan(now);
        expect(end - now).toBeLessThanOrEqual(25 * 3_600_000);
        expect(quietUntil(one, end)).toBeUndefined();
      }
    }
  });
});
