import { describe, expect, test } from "bun:test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";
import { DEMO_LIMIT_MS, FLAWLESS, flawsOf, hasNoBrowser, tell, WALK_LIMIT_MS, walk, withDemo } from "./browser.ts";
import { fillWithAccounts } from "./many-accounts.ts";

const START_LIMIT_MS = 60_000;
const ACCOUNTS = 10_000;

describe.skipIf(hasNoBrowser)("Today in a browser", () => {
  test(
    "tells whom to talk to and why, and all of it can be reached by keys",
    async () => {
      const seen = await withDemo((demo) => walk("today", demo));
      expect(flawsOf(seen)).toEqual(FLAWLESS);
    },
    DEMO_LIMIT_MS + WALK_LIMIT_MS,
  );

  test(
    "stays smooth with ten thousand accounts, to the end of the list",
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
        await fillWithAccounts(data, ACCOUNTS, Date.now());
        const key = (await Bun.file(join(data, "admin.key")).text()).trim();
        const { url, end } = await serve();
        const seen = await walk("many", { url, key, count: ACCOUNTS }).finally(end);
        tell(`ten thousand accounts: ${JSON.stringify(seen.figures)}`);
        expect(flawsOf(seen)).toEqual(FLAWLESS);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    2 * START_LIMIT_MS + WALK_LIMIT_MS,
  );
});
