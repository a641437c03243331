import { afterAll, beforeAll, expect, test } from "bun:test";
import { openReading } from "#storage/connection.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { notePrepared, planOf } from "../helpers/query-plans.ts";
import { NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

let noted: ReturnType<typeof notePrepared>;
let opened: Awaited<ReturnType<typeof aStore>>;
beforeAll(async () => {
  opened = await aStore(createFakeClock());
  noted = notePrepared();
});
afterAll(async () => {
  noted.stop();
  await opened.remove();
});

/** Questions for few rows among many, and the index that holds those alone. */
const QUESTIONS: [string, () => Promise<unknown>][] = [
  ["accounts_due_crawl", () => opened.store.accounts.listDue("crawl", NOW, 10)],
  ["accounts_due_score", () => opened.store.accounts.listDue("score", NOW, 10)],
  ["accounts_due_purge", () => opened.store.accounts.purgeNext(NOW)],
  ["alerts_waiting", () => opened.store.alerts.listWaiting(ws, "bot_1")],
  ["pushes_waiting", () => opened.store.pushes.countWaiting(ws, "bot_1")],
  ["pushes_waiting", () => opened.store.pushes.findNext(ws, "bot_1")],
];

test.each(QUESTIONS)("is found through %s, whatever is bound", async (index, ask) => {
  noted.prepared.length = 0;
  await ask();
  const text = noted.prepared.find((each) => /^\s*select/i.test(each)) ?? "";
  const database = openReading(opened.path);
  const plan = planOf(database, text);
  database.close();
  expect(plan.join("; ")).toContain(index);
});
