import { expect, test } from "bun:test";
import { createLog, type LogOptions } from "#log.ts";
import { createFakeClock } from "./helpers/clock.ts";

function logged(options: Partial<LogOptions>, say: (log: ReturnType<typeof createLog>) => void): string {
  let text = "";
  const clock = createFakeClock(Date.UTC(2026, 5, 1, 9));
  say(createLog({ level: "info", format: "text", clock, write: (line) => (text += line), ...options }));
  return text;
}

test("a text line begins with the time in UTC and ends with its fields", () => {
  const line = logged({}, (log) =>
    log.info("crawl finished", { account: "acme.example", pages: 7, note: "two words" }),
  );
  expect(line).toBe('2026-06-01T09:00:00.000Z info  crawl finished account=acme.example pages=7 note="two words"\n');
});

test("a JSON line is one object", () => {
  const line = logged({ format: "json" }, (log) => log.warn("slow", { ms: 12, gone: undefined }));
  expect(JSON.parse(line)).toEqual({ at: "2026-06-01T09:00:00.000Z", level: "warn", message: "slow", ms: 12 });
});

test("what is below the level is not written", () => {
  const say = (log: ReturnType<typeof createLog>) => {
    log.debug("a");
    log.info("b");
    log.error("c");
  };
  expect(logged({ level: "error" }, say).split("\n")).toHaveLength(2);
  expect(logged({ level: "debug" }, say).split("\n")).toHaveLength(4);
});

for (const format of ["text", "json"] as const) {
  test(`foreign text cannot forge a line or steer a terminal in ${format}`, () => {
    const line = logged({ format }, (log) => log.info("a\nb", { title: "x\n2026 error forged\u001b[31m\u202e" }));
    expect(line.trimEnd()).not.toContain("\n");
    expect(line).not.toContain("\u001b");
  });

  test(`fields named like secrets are hidden in ${format}`, () => {
    const line = logged({ format }, (log) =>
      log.info("made", { key: "sk_live_x", webhookSecret: "y1", keyId: "key_1" }),
    );
    expect(line).not.toContain("sk_live_x");
    expect(line).not.toContain("y1");
    expect(line).toContain("key_1");
  });
}
