import { expect, test } from "bun:test";
import { withRetraction } from "#core/retraction.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import { aSignal, NOW } from "../helpers/records.ts";

const AT = NOW + 1_000;
const now = { at: AT, rubric: { typeOverrides: {} } };
const fresh = aSignal({ occurredAt: NOW - DAY_MS, halfLifeDays: 30 });
const old = aSignal({ occurredAt: NOW - 100 * DAY_MS, halfLifeDays: 30 });

const retract = (signal: Signal, reason: "feedback" | "correction" = "feedback") =>
  withRetraction(signal, reason, true, now);
const restore = (signal: Signal, reason: "feedback" | "correction" = "feedback", rubric = now.rubric as object) =>
  withRetraction(signal, reason, false, { at: AT, rubric: rubric as typeof now.rubric });

test("a reason retracts, and leaves all else as it is", () => {
  expect(retract(fresh)).toEqual({ ...fresh, status: "retracted", retractions: ["feedback"], updatedAt: AT });
});

test("what is retracted comes back as old as it is by then", () => {
  expect(restore(retract(fresh))).toEqual({ ...fresh, status: "active", updatedAt: AT });
  expect(restore(retract(old)).status).toBe("expired");
});

test("the half-life of the rubric decides whether it is too old", () => {
  const rubric = { typeOverrides: { funding: { halfLifeDays: 60 } } };
  expect(restore(retract(old), "feedback", rubric).status).toBe("active");
  expect(restore(retract(fresh), "feedback", { typeOverrides: { funding: { halfLifeDays: 0.1 } } }).status).toBe(
    "expired",
  );
});

test("it stays retracted while another reason stands, in whichever order they go", () => {
  for (const [first, second] of [
    ["feedback", "correction"],
    ["correction", "feedback"],
  ] as const) {
    const twice = retract(retract(fresh), "correction");
    expect(twice.status).toBe("retracted");
    const once = restore(twice, first);
    expect([once.status, once.retractions]).toEqual(["retracted", [second]]);
    const back = restore(once, second);
    expect([back.status, back.retractions]).toEqual(["active", undefined]);
  }
});

test("a reason that stands already, or never stood, changes nothing", () => {
  const retracted = retract(fresh);
  expect(retract(retracted)).toBe(retracted);
  expect(restore(fresh)).toBe(fresh);
  expect(restore(retracted, "correction")).toBe(retracted);
});
