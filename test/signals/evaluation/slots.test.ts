import { describe, expect, test } from "bun:test";
import { judgeSlot } from "#signals/evaluation/slots.ts";

describe("numbers", () => {
  test.each([
    [45_000_000, 45_000_000, "right"],
    [100, 101, "right"],
    [100, 101.1, "wrong"],
    [100, 99, "right"],
    [0, 0, "right"],
    [0, 1, "wrong"],
    [1_500_000, "1.5m", "right"],
    [2_000_000_000, "2bn", "right"],
    [12_500, "12,500", "right"],
    [30_000, "30k", "right"],
    [5, "five", "wrong"],
    [-3, -3, "right"],
    [[10, 20], 20, "right"],
  ])("%p asked for, %p given is %s", (asked, given, verdict) => {
    expect(judgeSlot("amount", asked, given)).toBe(verdict as never);
  });
});

describe("texts", () => {
  test.each([
    ["person", "Zoë Müller", "zoe muller", "right"],
    ["person", "Ann Lee", "Ann-Lee", "right"],
    ["person", "Ann Lee", "Ann Leer", "wrong"],
    ["role", "Chief Financial Officer", "financial officer", "right"],
    ["role", "CFO", "Chief Financial Officer", "wrong"],
    ["role", "interim chief executive", "chief executive", "right"],
    ["location", "UK", "UK and Ireland", "wrong"],
    ["investor", ["Accel", "Index"], ["Northzone", "index"], "right"],
    ["investor", ["Accel"], ["Northzone"], "wrong"],
    ["round", "series_b", "series-b", "right"],
    ["round", "series_b", "series-b2", "wrong"],
    ["direction", ["in", "out"], "out", "right"],
    ["direction", "in", "inn", "wrong"],
    ["currency", "USD", "usd", "right"],
    ["effective_date", "2026-05-01", "2026-05-01", "right"],
    ["effective_date", "2026-05-01", "2026-05", "wrong"],
    ["person", "", "Ann", "wrong"],
  ])("%s %p asked for, %p given is %s", (slot, asked, given, verdict) => {
    expect(judgeSlot(slot, asked, given)).toBe(verdict as never);
  });
});

test.each([[undefined], [null], [""], [[]]])("%p given is empty, not wrong", (given) => {
  expect(judgeSlot("person", "Ann Lee", given)).toBe("empty");
});
