import { join } from "node:path";
import { systemClock } from "#clock.ts";
import { createExtractor } from "#extract/pool.ts";

/** A program with one worker, which it sets spinning; says the worker's process id and waits to be killed. */
const command = [process.execPath, "--no-install", join(import.meta.dir, "fake-worker.ts")];
const pool = createExtractor({ size: 1, timeoutMs: 60_000, command, clock: systemClock });
const target = { name: "Acme", domain: "acme.example", aliases: [] };
const body = { url: "https://acme.example/", contentType: "text/html", text: "", fetchedAt: 0 };

const first = await pool.parse({ sourceId: "ok", body, target, hint: undefined });
void pool.parse({ sourceId: "spin", body, target, hint: undefined });
// The task is on its way before the parent can be killed.
setImmediate(() => process.stdout.write(`${first.next[0]?.reason}\n`));
