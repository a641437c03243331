import { describe, expect, test } from "bun:test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";
import { fillWithAccounts } from "./many-accounts.ts";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"].map((name) => Bun.which(name)).find(Boolean);
const NODE = Bun.which("node");
const isRequired = process.env["SIGNALMAMA_REQUIRE_BROWSER"] !== undefined;
const START_LIMIT_MS = 60_000;
const WALK_LIMIT_MS = 240_000;
const PICTURES = join(import.meta.dir, "../../dist/pictures");

type Report = {
  steps: { name: string; error?: string }[];
  violations: string[];
  errors: string[];
  figures: Record<string, number>;
};
const FLAWLESS = { failed: [], violations: [], errors: [] };

describe.skipIf(!isRequired && !(CHROMIUM && NODE))("Today in a browser", () => {
  test(
    "tells whom to talk to and why, and all of it can be reached by keys",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "signalmama-today-"));
      const demo = await runBinary(["demo"], folder);
      try {
        const [, url = ""] = await demo.printed(/The dashboard is at (http:\S+), [\s\S]*?sk_live_\S+/, START_LIMIT_MS);
        expect(flawsOf(await walk("today-walk.mjs", url))).toEqual(FLAWLESS);
      } finally {
        demo.kill("SIGINT");
        await demo.exited;
        await rm(folder, { recursive: true, force: true });
      }
    },
    START_LIMIT_MS + WALK_LIMIT_MS,
  );

  test(
    "stays smooth with ten thousand accounts",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "signalmama-many-"));
      const serve = async () => {
        const run = await runBinary(["serve", "--port", "0"], folder);
        const [, url = ""] = await run.printed(/address +(http:\S+)/, START_LIMIT_MS);
        const end = async () => {
          run.kill("SIGTERM");
          await run.exited;
        };
        return { url, end };
      };
      try {
        await (await serve()).end();
        const data = join(folder, "data");
        await fillWithAccounts(data, 10_000, Date.now());
        const key = (await Bun.file(join(data, "admin.key")).text()).trim();
        const { url, end } = await serve();
        const report = await walk("many-walk.mjs", url, key).finally(end);
        process.stdout.write(`ten thousand accounts: ${JSON.stringify(report.figures)}\n`);
        expect(flawsOf(report)).toEqual(FLAWLESS);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    2 * START_LIMIT_MS + WALK_LIMIT_MS,
  );
});

function flawsOf({ steps, violations, errors }: Report) {
  return { failed: steps.filter(({ error }) => error !== undefined), violations, errors };
}

/** The driver of the browser runs on Node alone. */
async function walk(script: string, ...given: string[]): Promise<Report> {
  const command = [NODE ?? "node", join(import.meta.dir, script), CHROMIUM ?? "chromium", PICTURES, ...given];
  const child = Bun.spawn(command, { stdout: "pipe", stderr: "pipe", timeout: WALK_LIMIT_MS });
  const [output, complaint] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  if ((await child.exited) !== 0) throw new Error(`the walk broke off: ${complaint.slice(0, 2_000)}`);
  return JSON.parse(output) as Report;
}
