import { afterAll, beforeAll, expect, test } from "bun:test";
import { openReading } from "#storage/connection.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { NOW, WORKSPACE_ID as ws } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

const Sqlite = loadSqlite();
const prepare = Sqlite.prototype.prepare;
/** What has been prepared on any connection. */
const prepared: string[] = [];

let opened: Awaited<ReturnType<typeof aStore>>;
beforeAll(async () => {
  opened = await aStore(createFakeClock());
  Sqlite.prototype.prepare = function (this: InstanceType<typeof Sqlite>, text: string) {
    prepared.push(text);
    return prepare.call(this, text);
  } as typeof prepare;
});
afterAll(async () => {
  Sqlite.prototype.prepare = prepare;
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
  prepared.length = 0;
  await ask();
  const text = prepared.find((each) => /^\s*select/i.test(each)) ?? "";
  const database = openReading(opened.path);
  const plan = database.prepare(`explain query plan ${text}`).all(Array(text.split("?").length - 1).fill(null));
  database.close();
  expect((plan as { detail: string }[]).map(({ detail }) => detail).join("; ")).toContain(index);
});
