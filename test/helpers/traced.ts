import { readFile } from "node:fs/promises";

/** Whether there is a program here that tells what another one asks of the system. */
export const hasTracer = Bun.which("strace") !== null && process.platform === "linux";

/** Ends the program that a tracer watches; the tracer ends with it. */
export async function endTraced(tracer: number, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  const children = await readFile(`/proc/${tracer}/task/${tracer}/children`, "utf8").catch(() => "");
  const traced = Number.parseInt(children, 10);
  if (traced > 0) process.kill(traced, signal);
}
