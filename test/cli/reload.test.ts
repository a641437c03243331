import { afterAll, beforeEach, expect, test } from "bun:test";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createReload } from "#cli/reload.ts";
import { loadSettingsWithOrigins } from "#config/load-settings.ts";
import type { Settings } from "#config/settings.ts";
import { createLog } from "#log.ts";
import { createFakeClock } from "../helpers/clock.ts";

const folder = mkdtempSync(join(tmpdir(), "reload-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let lines: string[] = [];
let taken: Settings[] = [];
beforeEach(() => {
  lines = [];
  taken = [];
});

const notes: unknown[] = [];

function write(text: string): void {
  writeFileSync(join(folder, "s.yaml"), text);
}

function start(text: string) {
  write(text);
  const request = { file: "s.yaml", env: {}, workingDir: folder };
  return createReload({
    request,
    loaded: loadSettingsWithOrigins(request),
    app: {
      async reload(settings, note) {
        taken.push(settings);
        notes.push(note);
      },
    },
    log: createLog({
      level: "debug",
      format: "text",
      clock: createFakeClock(),
      write: (line) => void lines.push(line),
    }),
  }).reload;
}

test("new feeds are taken over", async () => {
  const reload = start("log: { level: info }\n");
  write("feeds: [{ url: https://wire.example/rss.xml }]\n");
  await reload("SIGHUP");
  expect(taken.map((settings) => settings.feeds)).toEqual([
    [{ url: "https://wire.example/rss.xml", name: "wire.example", file: expect.stringContaining(".yaml") }],
  ]);
});

test("a bad file is refused whole and the old settings stay", async () => {
  const reload = start("limits: { accounts: 5 }\n");
  write("limits: { accounts: 6, reads: 1 }\n");
  await reload("SIGHUP");
  expect(taken).toEqual([]);
  expect(lines.join("")).toContain("old ones stay in force");
  expect(lines.join("")).toContain("unknown key `reads`");
});

test("a setting that waits for the next start is named", async () => {
  const reload = start("server: { port: 1 }\n");
  write("server: { port: 2 }\nlimits: { accounts: 6 }\n");
  await reload("SIGHUP");
  expect(lines.filter((line) => line.includes("next start"))).toHaveLength(1);
  expect(lines.join("")).toContain("setting=server.port");
});

test("reloads follow one another, and one that fails does not end the next", async () => {
  const reload = start("limits: { accounts: 1 }\n");
  write("limits: {\n");
  const first = reload("SIGHUP");
  await first;
  write("limits: { accounts: 3 }\n");
  await Promise.all([reload("SIGHUP"), reload("file changed")]);
  expect(taken.map((settings) => settings.limits.accounts)).toEqual([3, 3]);
});

test("what is different is noted with its values, but of secrets only that it is, and of lists how long they are", async () => {
  const reload = start("limits: { accounts: 1 }\nmetrics: { token: qzxOne }\n");
  write("limits: { accounts: 2 }\nmetrics: { token: qzxTwo }\naccounts: [{ domain: acme.example }]\n");
  await reload("SIGHUP");
  expect(notes.at(-1)).toEqual({
    before: { "limits.accounts": 1, accounts: [] },
    after: { "limits.accounts": 2, accounts: { count: 1 } },
    changed: ["metrics.token", "limits.accounts", "accounts"],
  });
});
