import { COMMIT, VERSION } from "#config/version.ts";
import type { Terminal } from "./terminal.ts";

export function version(options: { json?: boolean }, terminal: Terminal): void {
  const facts = { version: VERSION, commit: COMMIT, bun: Bun.version, platform: `${process.platform}-${process.arch}` };
  terminal.out(options.json ? `${JSON.stringify(facts)}\n` : `signalmama ${VERSION} (${COMMIT})\n`);
}
