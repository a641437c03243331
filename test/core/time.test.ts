import { describe, expect, test } from "bun:test";
import { AppError } from "#core/errors.ts";
import { parseInstant, parseIsoInstant, toIso } from "#core/time.ts";

function refusalOf(text: string, parse: typeof parseInstant): unknown {
  try {
    return toIso(parse(text, "since"));
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.reason : thrown;
  }
}

describe("an instant", () => {
  test.each([
    ["2026-05-01", "2026-05-01T00:00:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["2026-05-01T09:00:00.123456Z", "2026-05-01T09:00:00.123Z"],
    ["2026-05-01T01:00+02:00", "2026-04-30T23:00:00.000Z"],
  ])("is read from %s", (text, expected) => {
    expect(toIso(parseIsoInstant(text, "since"))).toBe(expected);
    expect(toIso(parseInstant(text, "since"))).toBe(expected);
  });

  test.each([
    "2026-13-01",
    "2026-00-10",
    "2026-12-00",
    "2026-12-32",
    "2026-13-45",
    "2026-99-99T09:00:00Z",
    "2026-02-30",
    "2026-02-29T09:00:00+02:00",
    "2026-05-01T25:00:00Z",
    "2026-05-01T09:00:00+99:99",
    "yesterday",
    "",
  ])("is refused, never failed at: %p", (text) => {
    expect(refusalOf(text, parseIsoInstant)).toBe("invalid_timestamp");
    expect(refusalOf(text, parseInstant)).toBe("invalid_timestamp");
  });
});
