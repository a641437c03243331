import { describe, expect, test } from "bun:test";
import { inTurn, type Turns } from "#actions/turns.ts";
import { AppError } from "#core/errors.ts";

const overtaken = () => new AppError("conflict", "Another write came first.", { reason: "stale_revision" });

describe("actions on one subject", () => {
  test("follow one another, those on different subjects do not wait", async () => {
    const turns: Turns = new Map();
    const seen: string[] = [];
    const gate = Promise.withResolvers<void>();
    const slow = inTurn(turns, "a", async () => {
      seen.push("a1 begins");
      await gate.promise;
      seen.push("a1 ends");
    });
    const next = inTurn(turns, "a", async () => void seen.push("a2"));
    await inTurn(turns, "b", async () => void seen.push("b1"));
    gate.resolve();
    await Promise.all([slow, next]);
    expect(seen).toEqual(["a1 begins", "b1", "a1 ends", "a2"]);
    expect(turns.size).toBe(0);
  });

  test("go on after one that failed, and leave nothing behind", async () => {
    const turns: Turns = new Map();
    const failing = inTurn(turns, "a", () => Promise.reject(new Error("boom")));
    const next = inTurn(turns, "a", async () => "fine");
    await expect(failing).rejects.toThrow("boom");
    expect(await next).toBe("fine");
    expect(turns.size).toBe(0);
  });

  test("are run once more when another write came first, and only then", async () => {
    const turns: Turns = new Map();
    let runs = 0;
    const answer = await inTurn(turns, "a", async () => {
      runs++;
      if (runs === 1) throw overtaken();
      return runs;
    });
    expect(answer).toBe(2);
    runs = 0;
    const always = inTurn(turns, "a", async () => {
      runs++;
      throw overtaken();
    });
    await expect(always).rejects.toThrow("Another write came first.");
    expect(runs).toBe(2);
    runs = 0;
    const other = inTurn(turns, "a", async () => {
      runs++;
      throw new AppError("conflict", "It is there already.", { reason: "account_exists" });
    });
    await expect(other).rejects.toThrow("It is there already.");
    expect(runs).toBe(1);
  });
});
