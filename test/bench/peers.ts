import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PEERS = join(import.meta.dir, "peers");
const LOCK = join(PEERS, "bun.lock");
const STAMP = join(PEERS, "node_modules", ".installed-from");

/**
 * Installs what others would use instead into `peers/node_modules`, from the lock file there, a package of its own. Nothing else needs it, and
 * nothing of it is part of the product.
 */
export function installPeers(): void {
  const lock = readFileSync(LOCK, "utf8");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  const command = [process.execPath, "install", "--frozen-lockfile", "--ignore-scripts", "--no-progress"];
  const { exitCode } = Bun.spawnSync(command, { cwd: PEERS, stdout: "ignore", stderr: "inherit" });
  if (exitCode !== 0) throw new Error("The peers could not be installed.");
  writeFileSync(STAMP, lock);
}

/** The Node.js that peers run on: one of the packages, so that every machine measures the same. */
export function peerNode(): string {
  return join(PEERS, "node_modules", `node-linux-${process.arch}`, "bin", "node");
}
