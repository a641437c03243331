import { expect, test } from "bun:test";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";
import { makeFolder } from "../helpers/folder.ts";

const LIMIT_MS = 15_000;

test(
  "a folder that would make a runtime load other code or another environment has no effect on the executable",
  async () => {
    const folder = makeFolder();
    const mark = join(folder.path, "was-loaded");
    const code = `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "x");`;
    writeFileSync(join(folder.path, "preload.cjs"), code);
    writeFileSync(
      join(folder.path, "bunfig.toml"),
      'preload = ["./preload.cjs"]\n[run]\npreload = ["./preload.cjs"]\n',
    );
    const env =
      "SIGNALMAMA_SERVER_PORT=1\nSIGNALMAMA_DATA_DIR=/nowhere\nNODE_ENV=development\nBUN_OPTIONS=--preload=./preload.cjs\n";
    for (const name of [".env", ".env.local", ".env.production"]) writeFileSync(join(folder.path, name), env);
    writeFileSync(join(folder.path, "package.json"), '{"main":"./preload.cjs"}');
    writeFileSync(join(folder.path, "tsconfig.json"), '{"extends":"./preload.cjs"}');
    const run = await runBinary(["serve", "--port", "0", "--data", "data"], folder.path);
    await run.printed(/http:\/\/127\.0\.0\.1:\d+/, LIMIT_MS);
    expect(existsSync(join(folder.path, "data", "signalmama.db"))).toBe(true);
    expect(existsSync(mark)).toBe(false);
    run.kill("SIGKILL");
    await run.exited;
    folder.remove();
  },
  2 * LIMIT_MS,
);
