import { afterEach, beforeEach, expect, test } from "bun:test";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { watchFiles } from "#cli/watch-files.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";

let folder: ReturnType<typeof makeFolder>;
let clock: ReturnType<typeof createFakeClock>;
let changes: number;
let watch: { stop(): void };
let names: string[];
beforeEach(() => {
  folder = makeFolder();
  clock = createFakeClock();
  changes = 0;
  names = ["a.yaml"];
  folder.write("a.yaml", "1\n");
  watch = watchFiles({
    filesNow: () => names.map((name) => join(folder.path, name)),
    clock,
    pollMs: 1_000,
    onChange: async () => void changes++,
  });
});
afterEach(() => {
  watch.stop();
  folder.remove();
});

test("files left alone are no change", async () => {
  await clock.advance(10_000);
  expect(changes).toBe(0);
});

test("a change is told once, when the file has been left alone for one look", async () => {
  folder.write("a.yaml", "12\n");
  await clock.advance(1_000);
  expect(changes).toBe(0);
  await clock.advance(1_000);
  expect(changes).toBe(1);
  await clock.advance(10_000);
  expect(changes).toBe(1);
});

test("writes in a row are one change", async () => {
  for (const text of ["12\n", "123\n", "1234\n", "12345\n"]) {
    folder.write("a.yaml", text);
    await clock.advance(1_000);
  }
  expect(changes).toBe(0);
  await clock.advance(1_000);
  expect(changes).toBe(1);
});

test("a new file and one that is gone are changes", async () => {
  folder.write("b.yaml", "2\n");
  names = ["a.yaml", "b.yaml"];
  await clock.advance(2_000);
  expect(changes).toBe(1);
  rmSync(join(folder.path, "b.yaml"));
  await clock.advance(2_000);
  expect(changes).toBe(2);
});

test("what is undone before anybody looks again is no change", async () => {
  names = ["a.yaml", "b.yaml"];
  await clock.advance(1_000);
  names = ["a.yaml"];
  await clock.advance(5_000);
  expect(changes).toBe(0);
});

test("nothing is looked at after the end", async () => {
  watch.stop();
  folder.write("a.yaml", "12\n");
  await clock.advance(5_000);
  expect([changes, clock.sleepers()]).toEqual([0, 0]);
});
