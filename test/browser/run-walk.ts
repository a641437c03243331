import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"].map((name) => Bun.which(name)).find(Boolean);
const NODE = Bun.which("node");
const isRequired = process.env["SIGNALMAMA_REQUIRE_BROWSER"] !== undefined;
const DEMO_LIMIT_MS = 60_000;
const WALK_LIMIT_MS = 240_000;
/** Pictures of every view, to be looked at by a person. */
const PICTURES = join(import.meta.dir, "../../dist/pictures");

/** How long a walk and the demo it goes through may take together. */
export const LIMIT_MS = DEMO_LIMIT_MS + WALK_LIMIT_MS;

/** Whether there is a browser to walk with; where one is required its absence is a failure. */
export const canWalk = isRequired || (CHROMIUM !== undefined && NODE !== null);

export type Report = {
  steps: { name: string; error?: string }[];
  violations: string[];
  errors: string[];
  foreign: string[];
};

/** Goes through a demo of its own with a script of this folder. The driver of the browser runs on Node alone. */
export async function walkThroughDemo(script: string): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "signalmama-browser-"));
  const demo = await runBinary(["demo"], folder);
  try {
    const shown = /The dashboard is at (http:\S+), [\s\S]*?(sk_live_\S+)/;
    const [, url = "", key = ""] = await demo.printed(shown, DEMO_LIMIT_MS);
    const command = [NODE ?? "node", join(import.meta.dir, script), url, key, CHROMIUM ?? "chromium", PICTURES];
    const child = Bun.spawn(command, { stdout: "pipe", stderr: "pipe", timeout: WALK_LIMIT_MS });
    const [output, complaint] = await Promise.all([
      new Response(child.stdout).text(),
      new Response(child.stderr).text(),
    ]);
    if ((await child.exited) !== 0) throw new Error(`the walk broke off: ${complaint.slice(0, 2_000)}`);
    return JSON.parse(output) as Report;
  } finally {
    demo.kill("SIGINT");
    await demo.exited;
    await rm(folder, { recursive: true, force: true });
  }
}
