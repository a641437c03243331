import { describe, expect, test } from "bun:test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWeb } from "#demo/serve-web.ts";
import { settingsText } from "#demo/settings-text.ts";
import { createWeb } from "#demo/web.ts";
import { runBinary } from "../helpers/binary.ts";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"].map((name) => Bun.which(name)).find(Boolean);
const NODE = Bun.which("node");
const isRequired = process.env["SIGNALMAMA_REQUIRE_BROWSER"] !== undefined;
const START_LIMIT_MS = 20_000;
const WALK_LIMIT_MS = 240_000;
/** How long each page takes, so that there is something to be followed live. */
const PAGE_MS = 150;
const PICTURES = join(import.meta.dir, "../../dist/pictures");
/** The promise is a second on a machine that does nothing else; tests run beside others. */
const FIRST_VIEW_MS_MAX = 3_000;

type Report = {
  steps: { name: string; error?: string }[];
  violations: string[];
  errors: string[];
  foreign: string[];
  firstViewMs: number;
  firstBriefMs: number;
  manyRowsMs: number;
};

describe.skipIf(!isRequired && !(CHROMIUM && NODE))("an empty workspace in a browser", () => {
  test(
    "leads from the link that signs in to the first brief",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "signalmama-first-run-"));
      const web = createWeb(Date.now());
      const served = startWeb(web, () => Bun.sleep(PAGE_MS));
      const file = join(folder, "signalmama.yaml");
      const { origin } = served;
      const dataDir = join(folder, "data");
      await Bun.write(file, settingsText({ web, webOrigin: origin, inboxOrigin: origin, dataDir, port: 0 }));
      const appliance = await runBinary(["serve", "--config", file], folder);
      try {
        const [, link = ""] = await appliance.printed(/sign in\s+(http:\S+)/, START_LIMIT_MS);
        const report = await walk(link);
        const { steps, violations, errors, foreign, firstViewMs, firstBriefMs, manyRowsMs } = report;
        process.stdout.write(
          `first run: ${steps.length} steps, first view ${firstViewMs} ms, 10,000 rows checked in ${manyRowsMs} ms, first brief after ${firstBriefMs} ms\n`,
        );
        const failed = steps.filter(({ error }) => error !== undefined);
        expect({ failed, violations, errors, foreign }).toEqual({
          failed: [],
          violations: [],
          errors: [],
          foreign: [],
        });
        expect(firstViewMs).toBeLessThan(FIRST_VIEW_MS_MAX);
      } finally {
        appliance.kill("SIGINT");
        await appliance.exited;
        await served.stop();
        await rm(folder, { recursive: true, force: true });
      }
    },
    START_LIMIT_MS + WALK_LIMIT_MS,
  );
});

/** The driver of the browser runs on Node alone. */
async function walk(link: string): Promise<Report> {
  const command = [NODE ?? "node", join(import.meta.dir, "first-run.mjs"), link, CHROMIUM ?? "chromium", PICTURES];
  const child = Bun.spawn(command, { stdout: "pipe", stderr: "pipe", timeout: WALK_LIMIT_MS });
  const [output, complaint] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  if ((await child.exited) !== 0) throw new Error(`the walk broke off: ${complaint.slice(0, 2_000)}`);
  return JSON.parse(output) as Report;
}
