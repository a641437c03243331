import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"].map((name) => Bun.which(name)).find(Boolean);
const NODE = Bun.which("node");
const isRequired = process.env["SIGNALMAMA_REQUIRE_BROWSER"] !== undefined;

/** Whether these tests cannot run here, and nobody insists. */
export const hasNoBrowser = !isRequired && !(CHROMIUM && NODE);
/** Pictures of every view, to be looked at by a person. */
export const PICTURES = join(import.meta.dir, "../../dist/pictures");

/** What a visit met that nobody should meet; empty when all is well. */
export type Met = { errors: string[]; foreign: string[]; refused: string[] };
export const NOTHING: Met = { errors: [], foreign: [], refused: [] };

/** Runs a script of this folder in a real browser and returns what it saw. The driver of the browser runs on Node alone. */
export async function visit<Seen>(script: string, given: Record<string, unknown>, limitMs: number): Promise<Seen> {
  const options = JSON.stringify({ ...given, executablePath: CHROMIUM, pictures: PICTURES });
  const child = Bun.spawn([NODE ?? "node", join(import.meta.dir, `${script}.mjs`), options], {
    stdout: "pipe",
    stderr: "pipe",
    timeout: limitMs,
  });
  const [output, complaint] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  if ((await child.exited) !== 0) throw new Error(`the visit broke off: ${complaint.slice(0, 3_000)}`);
  return JSON.parse(output) as Seen;
}

/** Says what was measured. */
export function tell(figures: string): void {
  process.stdout.write(`dashboard: ${figures}\n`);
}

/** What a walk through the dashboard found. `figures` are its own. */
type Walk = {
  met: Met;
  steps: { name: string; error?: string }[];
  violations: string[];
  figures: Record<string, number>;
};
export const WALK_LIMIT_MS = 240_000;

/** Goes through the dashboard at `url` with a script of `walks/`. */
export function walk(script: string, given: { url: string; [option: string]: unknown }): Promise<Walk> {
  return visit<Walk>(`walks/${script}`, given, WALK_LIMIT_MS);
}

/** What a walk should not have found. What the appliance refuses is part of a walk. */
export function flawsOf({ steps, violations, met: { errors, foreign } }: Walk) {
  return { failed: steps.filter(({ error }) => error !== undefined), violations, errors, foreign };
}
export const FLAWLESS = { failed: [], violations: [], errors: [], foreign: [] };

export const DEMO_LIMIT_MS = 60_000;

/** A demo of its own for `visit`, with the key it prints. */
export async function withDemo<T>(visit: (demo: { url: string; key: string }) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "signalmama-browser-"));
  const demo = await runBinary(["demo"], folder);
  try {
    const shown = /The dashboard is at (http:\S+), [\s\S]*?(sk_live_\S+)/;
    const [, url = "", key = ""] = await demo.printed(shown, DEMO_LIMIT_MS);
    return await visit({ url, key });
  } finally {
    demo.kill("SIGINT");
    await demo.exited;
    await rm(folder, { recursive: true, force: true });
  }
}
