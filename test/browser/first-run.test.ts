import { describe, expect, test } from "bun:test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWeb } from "#demo/serve-web.ts";
import { settingsText } from "#demo/settings-text.ts";
import { createWeb } from "#demo/web.ts";
import { runBinary } from "../helpers/binary.ts";
import { FLAWLESS, flawsOf, hasNoBrowser, tell, WALK_LIMIT_MS, walk } from "./browser.ts";

const START_LIMIT_MS = 20_000;
/** How long each page takes, so that there is something to be followed live. */
const PAGE_MS = 150;
/** The promise is a second on a machine that does nothing else; tests run beside others. */
const FIRST_VIEW_MS_MAX = 3_000;

describe.skipIf(hasNoBrowser)("an empty workspace in a browser", () => {
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
        const [, link = ""] = await appliance.printed(/^(http:\S+\/signin\?\S+)$/m, START_LIMIT_MS);
        const seen = await walk("first-run", { url: new URL(link).origin, link });
        tell(`first run: ${seen.steps.length} steps, ${JSON.stringify(seen.figures)}`);
        expect(flawsOf(seen)).toEqual(FLAWLESS);
        expect(seen.figures["firstViewMs"]).toBeLessThan(FIRST_VIEW_MS_MAX);
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
