import { describe, expect, test } from "bun:test";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";
import { FLAWLESS, flawsOf, hasNoBrowser, tell, WALK_LIMIT_MS, walk } from "./browser.ts";
import { fillWithBots } from "./many-bots.ts";

const START_LIMIT_MS = 60_000;
const BOTS = 1_000;
const FILE = "config/bots/rivals.yaml";
const LISTED = `- name: Fenwick's prices
  template: competitor-pricing
  source: https://fenwick.example/pricing
`;

/** A folder that is gone once `act` is done. */
async function inFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "signalmama-bots-"));
  try {
    await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function serve<T>(folder: string, act: (given: { url: string; key: string }) => Promise<T>): Promise<T> {
  const run = await runBinary(["serve", "--port", "0"], folder);
  try {
    const [, url = ""] = await run.printed(/address +(http:\S+)/, START_LIMIT_MS);
    const key = (await Bun.file(join(folder, "data", "admin.key")).text()).trim();
    return await act({ url, key });
  } finally {
    run.kill("SIGTERM");
    await run.exited;
  }
}

describe.skipIf(hasNoBrowser)("bots in a browser", () => {
  test(
    "stay smooth when they are a thousand",
    () =>
      inFolder(async (folder) => {
        await serve(folder, async () => undefined);
        await fillWithBots(join(folder, "data"), BOTS, Date.now());
        const seen = await serve(folder, (given) => walk("many-bots", given));
        tell(`a thousand bots: ${JSON.stringify(seen.figures)}`);
        expect(flawsOf(seen)).toEqual(FLAWLESS);
      }),
    2 * START_LIMIT_MS + WALK_LIMIT_MS,
  );

  test(
    "that come from files say so and are changed there alone",
    () =>
      inFolder(async (folder) => {
        await mkdir(join(folder, "config/bots"), { recursive: true });
        await Bun.write(join(folder, "config/signalmama.yaml"), "include: [bots]\n");
        await Bun.write(join(folder, FILE), LISTED);
        const seen = await serve(folder, (given) => walk("file-bots", { ...given, file: FILE }));
        expect(flawsOf(seen)).toEqual(FLAWLESS);
      }),
    START_LIMIT_MS + WALK_LIMIT_MS,
  );
});
