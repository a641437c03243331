import { fileURLToPath } from "node:url";

/** How this program starts itself as a worker: the compiled binary by itself, from source through the same Bun. */
export function workerCommand(name: "extract-worker" | "backup-worker" | "openapi-worker"): string[] {
  const isCompiled = import.meta.url.includes("/$bunfs/") || import.meta.url.includes("~BUN");
  if (isCompiled) return [process.execPath, name];
  const main = fileURLToPath(new URL("../main.ts", import.meta.url));
  return [process.execPath, "--no-install", "--no-env-file", main, name];
}
