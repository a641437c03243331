import { join } from "node:path";
import { hasNoBrowser, visit } from "../../browser/browser.ts";
import { buildHouse } from "../../browser/house.ts";
import { serveApart } from "../children.ts";
import { inTurn } from "../in-turn.ts";
import type { Topic } from "../topic.ts";

const VISIT_MS_MAX = 240_000;
const SCRIPT_KIB_MAX = 300;

/** The first view of the dashboard in a real browser, from the compiled program and from a server that only hands it out. */
export const firstView: Topic = {
  name: "first-view",
  answers: "How long until somebody who opens the dashboard with an empty cache can use it?",
  async measure({ binary, rounds }) {
    if (hasNoBrowser) throw new Error("There is no Chromium and Node.js on the PATH.");
    process.env["SIGNALMAMA_BINARY"] = binary;
    const house = await buildHouse();
    try {
      await house.open();
      const ours = `http://127.0.0.1:${house.port}`;
      const bare = await serveApart([
        process.execPath,
        "--no-install",
        join(import.meta.dir, "../first-view/replay.ts"),
        ours,
      ]);
      const key = await house.key();
      const look = (base: string) => async () => {
        const seen = await visit<{ medianMs: number; scriptBytes: number }>(
          "steady/first-view",
          { base, key },
          VISIT_MS_MAX,
        );
        return { "first view": seen.medianMs, "scripts sent": seen.scriptBytes / 1024 };
      };
      try {
        const samples = await inTurn(rounds, { signalmama: look(ours), bare: look(bare.url) });
        const views = samples.of("signalmama", "first view");
        return {
          figures: [...samples.figures("first view", "ms"), ...samples.figures("scripts sent", "KiB")],
          bars: [
            {
              what: "first view against a bare server with the same files and answers",
              values: views,
              against: samples.of("bare", "first view"),
              is: "at most",
              floor: 1.5,
              aim: 1.15,
            },
            { what: "first view", values: views, unit: "ms", is: "at most", floor: 2_000, aim: 1_000 },
            {
              what: "scripts sent for it",
              values: samples.of("signalmama", "scripts sent"),
              unit: "KiB",
              is: "at most",
              floor: SCRIPT_KIB_MAX,
              aim: 250,
            },
          ],
          notes: [
            "From the request to a list that keys move through, signed in, each time with an empty cache; a value is the median of five views. Chromium, without a window, on the same machine: what it takes is mostly the browser's own work.",
            "The bare server has all answers in memory, those of the API too; it asks nobody and checks nothing.",
          ],
        };
      } finally {
        await bare.stop();
      }
    } finally {
      await house.end();
    }
  },
};
