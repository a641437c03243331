import { cpus } from "node:os";

/** What is measured has a core for itself, as far as the machine has two; what puts load on it has the other ones. */
export type Place = "measured" | "load" | "anywhere";

const CORES = cpus().length;

/** The command, kept to its place by `taskset` where that is there. */
export function pinned(command: string[], place: Place): string[] {
  if (place === "anywhere" || CORES < 2 || !Bun.which("taskset")) return command;
  const cores = place === "measured" ? "0" : CORES === 2 ? "1" : `1-${CORES - 1}`;
  return ["taskset", "-c", cores, ...command];
}
