import { join } from "node:path";

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

/** Runs one script of `steady/` in a real browser and returns what it saw. The driver of the browser runs on Node alone. */
export async function visit<Seen>(script: string, given: Record<string, unknown>, limitMs: number): Promise<Seen> {
  const options = JSON.stringify({ ...given, executablePath: CHROMIUM, pictures: PICTURES });
  const child = Bun.spawn([NODE ?? "node", join(import.meta.dir, "steady", `${script}.mjs`), options], {
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
