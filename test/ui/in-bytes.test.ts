import { expect, test } from "bun:test";
import { inBytes } from "#ui/settings/in-bytes.ts";

test("bytes are told in the unit that people read", () => {
  expect([0, 1, 1_023, 1_024, 84_000_000, 5e15].map(inBytes)).toEqual([
    "0 B",
    "1 B",
    "1023 B",
    "1.0 KiB",
    "80.1 MiB",
    "4547 TiB",
  ]);
});
