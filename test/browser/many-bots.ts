import { readFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "#clock.ts";
import { DAY_MS } from "#core/time.ts";
import { openStore } from "#storage/open.ts";
import { aBot, aRun, createTestIds } from "../helpers/records.ts";

const BATCH = 100;
const RUNS_EACH = 30;

/** Fills a data folder that a first start has made, with bots that ran once a day for a month. Nothing of it is due. */
export async function fillWithBots(data: string, count: number, now: number): Promise<void> {
  const ids = createTestIds(() => now, 13n);
  const secretKey = readFileSync(join(data, "secret.key"), "utf8").trim();
  const store = await openStore({ path: join(data, "signalmama.db"), secretKey, clock: systemClock, ids });
  const [workspace] = await store.workspaces.list();
  if (!workspace) throw new Error("the first start has made no workspace");
  const workspaceId = workspace.id;
  for (let from = 0; from < count; from += BATCH) {
    const bots = Array.from({ length: BATCH }, (_, place) =>
      aBot({
        id: ids.next("bot"),
        workspaceId,
        name: `Rival ${from + place}`,
        status: "paused",
        slot: undefined,
        nextRunAt: undefined,
        createdAt: now - (from + place) * 1_000,
      }),
    );
    const runs = bots.flatMap(({ id }, index) =>
      Array.from({ length: RUNS_EACH }, (_, day) =>
        aRun({
          id: ids.next("run"),
          workspaceId,
          botId: id,
          status: (index + day) % 10 === 0 ? "failed" : "no_match",
          createdAt: now - day * DAY_MS,
          finishedAt: now - day * DAY_MS,
        }),
      ),
    );
    await store.commit({ put: { bot: bots, run: runs } });
  }
  await store.close();
}
