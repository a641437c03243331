import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";
import { join } from "node:path";
import { peerNode } from "./peers.ts";
import type { Bench, Topic } from "./topic.ts";

/** When, on what machine and with which versions a topic was measured, in one paragraph. */
export function circumstances(topic: Topic, { binary, isQuick, rounds }: Bench, load: number): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} cores (${cpu?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}`;
  const versions = [
    `signalmama ${versionOf(binary)}`,
    `Bun ${Bun.version}`,
    ...(topic.needsPeers ? peerVersions() : []),
  ];
  return [
    `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC, ${machine}, load ${load.toFixed(1)} at the start; ${rounds} rounds`,
    ...(isQuick ? ["**a quick run, for a look and not to be quoted**"] : []),
    versions.join(", "),
  ].join("; ");
}

/** Processes that wanted a core in the last minute: above the number of cores, others were at work. */
export function currentLoad(): number {
  return loadavg()[0] ?? 0;
}

function versionOf(binary: string): string {
  return (
    new TextDecoder()
      .decode(Bun.spawnSync([binary, "version"]).stdout)
      .split("\n")[0]
      ?.replace(/^signalmama /, "") ?? ""
  );
}

function peerVersions(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dir, "peers", "package.json"), "utf8"));
  const node = new TextDecoder().decode(Bun.spawnSync([peerNode(), "--version"]).stdout).trim();
  return [`Node ${node}`, ...Object.entries(dependencies).map(([name, version]) => `${name} ${version}`)];
}
