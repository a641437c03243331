import { join } from "node:path";

export type HostileSite = { origin: string; stop(): Promise<void> };

/** Pages and receivers that mean harm, in a process of their own: what they cost must not be taken for what they do. */
export async function startHostileSite(): Promise<HostileSite> {
  const child = Bun.spawn([process.execPath, "--no-install", join(import.meta.dir, "hostile-pages.ts")], {
    stdin: "ignore",
    stdout: "pipe",
    stderr: "inherit",
  });
  const reader = child.stdout.getReader();
  const { value } = await reader.read();
  const origin = new TextDecoder().decode(value).trim();
  if (!origin.startsWith("http://")) throw new Error("the hostile pages could not be served");
  return {
    origin,
    async stop() {
      child.kill("SIGKILL");
      await child.exited;
    },
  };
}
