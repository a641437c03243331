import { expect, test } from "bun:test";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openEvents } from "../helpers/event-source.ts";
import { setStage } from "./appliance.ts";

const LIMIT_MS = 90_000;

test(
  "a stream of the binary ends with it, and resumed after the next start has told the whole log once and in order",
  async () => {
    const stage = await setStage();
    try {
      const first = await stage.boot();
      const key = (await readFile(join(stage.folder, "data", "admin.key"), "utf8")).trim();
      const told: string[] = [];
      const source = await openEvents(first.url, { key, query: "after=0" });
      const webhookId = await stage.begin(first.api);
      for (let message = await source.next(); message; message = await source.next()) {
        told.push(message.id);
        // In the middle of everything; what comes until the end is told or waits for the resumption.
        if (told.length === 15) first.run.kill("SIGTERM");
      }
      expect(await first.run.exited).toBe(0);
      const second = await stage.boot();
      const resumed = await openEvents(second.url, { key, lastEventId: source.lastEventId() });
      await stage.settle(second.api, webhookId);
      const log = await readLog(second.url, key);
      while (told.length < log.length) told.push((await resumed.next())?.id ?? "the stream ended");
      resumed.close();
      expect(log.length).toBeGreaterThan(30);
      expect(told).toEqual(log);
    } finally {
      await stage.end();
    }
  },
  LIMIT_MS,
);

async function readLog(url: string, key: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = "";
  do {
    const page = await fetch(`${url}/v1/events?limit=100${cursor === "" ? "" : `&cursor=${cursor}`}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const body = (await page.json()) as { data: { event_id: string }[]; next_cursor: string | null };
    ids.push(...body.data.map((row) => row.event_id));
    cursor = body.next_cursor;
  } while (cursor !== null);
  return ids;
}
