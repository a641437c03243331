import { expect, test } from "bun:test";
import { existsSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ApplianceApi } from "#demo/appliance-api.ts";
import { startInbox } from "#demo/inbox.ts";
import { until } from "../helpers/until.ts";
import { SECRET, setStage } from "./appliance.ts";

/** Debian's package libfaketime; its processes see the offset that stands in a file, and their monotonic clock as it is. */
const LIBRARY = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketimeMT.so.1`)
  .find((path) => existsSync(path));
const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;
const LIMIT_MS = 120_000;
const NOTICE_MS = 20_000;

if (!LIBRARY) process.stderr.write("libfaketime is missing: the binary is not tried under a clock that jumps\n");

test.skipIf(!LIBRARY)(
  "under a clock that is put back a day and forward again, a delivery gets the attempts that fall due, and none is lost",
  async () => {
    let status = 500;
    const inbox = startInbox(SECRET, () => status);
    const stage = await setStage({
      env: {
        LD_PRELOAD: LIBRARY ?? "",
        FAKETIME_TIMESTAMP_FILE: "offset",
        FAKETIME_NO_CACHE: "1",
        DONT_FAKE_MONOTONIC: "1",
      },
    });
    /** Replaced whole, because it is read at any moment. */
    const putClock = async (seconds: number) => {
      await writeFile(join(stage.folder, "next"), `${seconds < 0 ? "" : "+"}${seconds}\n`);
      await rename(join(stage.folder, "next"), join(stage.folder, "offset"));
    };
    try {
      await putClock(0);
      const { api, run, url } = await stage.boot();
      await api.call("POST", "/v1/webhooks", {
        url: `${inbox.origin}/hook`,
        secret: SECRET,
        events: ["workspace.rubric_updated"],
      });
      await changeFloor(api);
      const attempts = (count: number, limitMs: number) =>
        until(`attempt ${count}`, limitMs, () => inbox.received.length >= count);
      await attempts(1, 10_000);

      await putClock(-DAY_S);
      await until("the appliance notices", NOTICE_MS, () => run.err().includes("the clock was put back"));
      expect(inbox.received.length).toBe(1);
      // The minute of the first delay is over by the clock as it is now, not by the one before.
      await putClock(-DAY_S + 70);
      await attempts(2, 10_000);
      await putClock(-DAY_S + HOUR_S);
      await attempts(3, 10_000);

      status = 204;
      await putClock(DAY_S);
      await attempts(4, 10_000);
      await changeFloor(api, 41);
      await attempts(5, 10_000);
      // No burst: four of the first event, one of the second.
      expect(inbox.received.map(({ attempt, isSigned }) => [attempt, isSigned])).toEqual(
        [1, 2, 3, 4, 1].map((attempt) => [attempt, true]),
      );
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      expect(await Promise.race([run.exited, "alive"])).toBe("alive");
    } finally {
      await stage.end();
      await inbox.stop();
    }
  },
  LIMIT_MS,
);

/** One event. */
async function changeFloor(api: ApplianceApi, floor = 40): Promise<void> {
  const { weights } = (await api.call("GET", "/v1/workspace/rubric")) as { weights: object };
  await api.call("PUT", "/v1/workspace/rubric", { weights, floor });
}
