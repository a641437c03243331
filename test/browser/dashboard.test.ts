import { describe, expect, test } from "bun:test";
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
const SCRIPT_BYTES_MAX = 300 * 1024;
/** The promise is a second on a machine that does nothing else; tests run beside others. */
const FIRST_VIEW_MS_MAX = 3_000;

type Report = {
  steps: { name: string; error?: string }[];
  violations: string[];
  errors: string[];
  foreign: string[];
  scriptBytes: number;
  firstViewMs: number;
};

describe.skipIf(!isRequired && !(CHROMIUM && NODE))("the dashboard in a browser", () => {
  test(
    "does what it shows, is open to everybody and to nobody else",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "signalmama-browser-"));
      const demo = await runBinary(["demo"], folder);
      try {
        const [, url = "", key = ""] = await demo.printed(
          /The dashboard is at (http:\S+), [\s\S]*?(sk_live_\S+)/,
          DEMO_LIMIT_MS,
        );
        const report = await walk(url, key);
        process.stdout.write(
          `dashboard: ${report.steps.length} steps, first view ${report.firstViewMs} ms, scripts ${report.scriptBytes} bytes\n`,
        );
        const { steps, violations, errors, foreign } = report;
        const failed = steps.filter(({ error }) => error !== undefined);
        expect({ failed, violations, errors, foreign }).toEqual({
          failed: [],
          violations: [],
          errors: [],
          foreign: [],
        });
        expect(report.scriptBytes).toBeGreaterThan(0);
        expect(report.scriptBytes).toBeLessThan(SCRIPT_BYTES_MAX);
        expect(report.firstViewMs).toBeLessThan(FIRST_VIEW_MS_MAX);
      } finally {
        demo.kill("SIGINT");
        await demo.exited;
        await rm(folder, { recursive: true, force: true });
      }
    },
    DEMO_LIMIT_MS + WALK_LIMIT_MS,
  );
});

/** The driver of the browser runs on Node alone. */
async function walk(url: string, key: string): Promise<Report> {
  const command = [NODE ?? "node", join(import.meta.dir, "walk.mjs"), url, key, CHROMIUM ?? "chromium", PICTURES];
  const child = Bun.spawn(command, { stdout: "pipe", stderr: "pipe", timeout: WALK_LIMIT_MS });
  const [output, complaint] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  if ((await child.exited) !== 0) throw new Error(`the walk broke off: ${complaint.slice(0, 2_000)}`);
  return JSON.parse(output) as Report;
}
