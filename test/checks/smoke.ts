import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import product from "#package.json";
import { runBinary } from "../helpers/binary.ts";

const LIMIT_MS = 15_000;

/** One start of the built binary in an empty folder whose .env and bunfig.toml are traps. Exits 1 with what went wrong. */
const folder = mkdtempSync(join(tmpdir(), "smoke "));
writeFileSync(join(folder, ".env"), "SIGNALMAMA_SERVER_PORT=1\n");
writeFileSync(join(folder, "bunfig.toml"), 'preload = ["./trap.ts"]\n');
writeFileSync(join(folder, "trap.ts"), "process.exit(66);\n");

const wrong = await smoke().finally(() => rmSync(folder, { recursive: true, force: true }));
if (wrong !== undefined) process.stderr.write(`smoke test: ${wrong}\n`);
process.exit(wrong === undefined ? 0 : 1);

async function smoke(): Promise<string | undefined> {
  const version = await runBinary(["version"], folder);
  if ((await version.exited) !== 0 || !version.out().startsWith(`signalmama ${product.version} (`)) {
    return `version printed ${version.out()}${version.err()}`;
  }
  const app = await runBinary(["serve", "--port", "0"], folder);
  const address = (await app.printed(/address +(\S+)/, LIMIT_MS))[1] ?? "";
  const health = await fetch(`${address}/healthz`, { proxy: "" });
  if (health.status !== 200) return `/healthz answered ${health.status}`;
  if ((await exitOf(["healthcheck", "--url", address])) !== 0) return "healthcheck did not find it alive";
  app.kill("SIGTERM");
  const code = await app.exited;
  if (code !== 0) return `SIGTERM ended it with ${code}: ${app.err()}`;
  if ((await exitOf(["healthcheck", "--url", address])) !== 1) return "healthcheck did not find it gone";
  return undefined;
}

async function exitOf(args: string[]): Promise<number> {
  return (await runBinary(args, folder)).exited;
}
