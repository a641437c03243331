import { createServer } from "node:net";
import { type Place, pinned } from "./pinned.ts";

const START_MS_MAX = 30_000;

/** A server in a process of its own. */
export type Served = { url: string; pid: number; stop(): Promise<void> };

/** Starts a program that listens on the port given to it as its last argument; resolves when it answers there. */
export async function serveApart(
  command: string[],
  { place = "measured", env = {}, cwd }: { place?: Place; env?: Record<string, string>; cwd?: string } = {},
): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = start([...command, String(port)], place, env, cwd);
  await answering(url, child).catch(async (error: unknown) => {
    await end(child);
    throw error;
  });
  return { url, pid: child.pid, stop: () => end(child) };
}

/** Starts a program; who starts it ends it. */
export function start(command: string[], place: Place, env: Record<string, string> = {}, cwd?: string): Bun.Subprocess {
  return Bun.spawn(pinned(command, place), {
    ...(cwd === undefined ? {} : { cwd }),
    env: { PATH: process.env["PATH"] ?? "", HOME: "/nonexistent", TZ: "UTC", ...env },
    stdin: "ignore",
    stdout: "ignore",
    stderr: "inherit",
  });
}

/** Asks it to end; what does not is killed. */
export async function end(child: Bun.Subprocess): Promise<void> {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), START_MS_MAX);
  await child.exited;
  clearTimeout(timer);
}

/** Resolves at the first answer of any status. Throws when the program ends before. */
export async function answering(url: string, child: Bun.Subprocess, pauseMs = 5): Promise<void> {
  const startedAt = performance.now();
  for (;;) {
    if (await answers(url)) return;
    if (child.exitCode !== null) throw new Error(`a program ended with ${child.exitCode} before it answered`);
    if (performance.now() - startedAt > START_MS_MAX) throw new Error(`nothing answers at ${url}`);
    await Bun.sleep(pauseMs);
  }
}

/** Whether anything answers there, of whatever status. */
async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url, { redirect: "manual" })).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
