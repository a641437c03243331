import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Store } from "#core/store.ts";
import { MIGRATIONS } from "#storage/migrations/index.ts";
import { openStore } from "#storage/open.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { makeFolder } from "../helpers/folder.ts";
import {
  aBot,
  anAlert,
  anEvent,
  aWebhook,
  createTestIds,
  NOW,
  SECRET_KEY,
  WORKSPACE_ID as ws,
} from "../helpers/records.ts";

const HOOK = "https://hooks.chat.example/services/T0/B0/qzxSecretOfTheAddress";
const SECRETS = ["whsec_qzxPresentSecretOfOne", "whsec_qzxPreviousSecretOfOne", "qzxSecretOfTheAddress"];
const webhook = aWebhook({
  secret: "whsec_qzxPresentSecretOfOne",
  previousSecret: { secret: "whsec_qzxPreviousSecretOfOne", validUntil: NOW + 1 },
});
const bot = aBot({ alert: { channel: "slack", destination: HOOK } });
const alert = anAlert({ botId: bot.id, destination: HOOK, inboxAt: NOW });
const event = anEvent({ type: "bot.auto_paused", facts: { bot } });
const put = { webhook: [webhook], bot: [bot], alert: [alert] };

let folder: ReturnType<typeof makeFolder>;
let path: string;
const open = (secretKey = SECRET_KEY) =>
  openStore({ path, secretKey, clock: createFakeClock(NOW), ids: createTestIds() });
beforeEach(() => {
  folder = makeFolder();
  path = join(folder.path, "data", "signalmama.db");
});
afterEach(() => folder.remove());

/** Which of the secrets can be read in any file beside the database. */
function onDisk(): string[] {
  const bytes = readdirSync(dirname(path)).map((name) => readFileSync(join(dirname(path), name), "latin1"));
  return SECRETS.filter((secret) => bytes.some((text) => text.includes(secret)));
}

/** By every way there is to read them. */
async function readAll({ webhooks, bots, alerts }: Store) {
  const page = { limit: 10 };
  return {
    webhook: [
      await webhooks.find(ws, webhook.id),
      (await webhooks.list(ws, page)).rows[0],
      (await webhooks.listAll(ws))[0],
    ],
    bot: [
      await bots.find(ws, bot.id),
      await bots.findAny(ws, bot.id),
      (await bots.list(ws, page)).rows[0],
      (await alerts.listFacts(ws, [alert])).get(alert.id)?.bot,
    ],
    alert: [
      await alerts.find(ws, alert.id),
      (await alerts.findMany(ws, [alert.id]))[0],
      (await alerts.list(ws, page)).rows[0],
      (await alerts.listInbox(ws, { ...page, isUnread: true })).rows[0],
      (await alerts.listWaiting(ws, bot.id))[0],
    ],
  };
}
const EVERY_WAY = { webhook: Array(3).fill(webhook), bot: Array(4).fill(bot), alert: Array(5).fill(alert) };

/** Runs SQL past the appliance. */
function tamper(work: (database: InstanceType<ReturnType<typeof loadSqlite>>) => void): void {
  const database = new (loadSqlite())(path);
  work(database);
  database.close();
}

describe("secrets of records", () => {
  test("are read as they were given, and stand in no file while the appliance runs or after", async () => {
    const store = await open();
    await store.commit({ put, events: [event] });
    expect(await readAll(store)).toEqual(EVERY_WAY);
    expect(onDisk()).toEqual([]);
    await store.close();
    expect(onDisk()).toEqual([]);
    expect(readFileSync(path, "latin1")).toContain(webhook.url);
  });

  test("of an address are not told with an event", async () => {
    const store = await open();
    await store.commit({ events: [event] });
    const [told] = await store.events.findMany([event.id]);
    expect(told?.facts.bot).toEqual({
      ...bot,
      alert: { channel: "slack", destination: "https://hooks.chat.example/…" },
    });
    await store.close();
  });

  test("do not open in another row or another place", async () => {
    const other = aWebhook({ secret: "whsec_another" });
    const store = await open();
    await store.commit({ put: { webhook: [webhook, other] } });
    await store.close();
    tamper((database) =>
      database.exec(`update webhooks set body = json_set(body, '$.secret',
        (select body ->> '$.secret' from webhooks where id = '${webhook.id}')) where id = '${other.id}'`),
    );
    tamper((database) =>
      database.exec(`update webhooks set body = json_set(body, '$.previousSecret.secret', body ->> '$.secret')
        where id = '${webhook.id}'`),
    );
    const reopened = await open();
    await expect(reopened.webhooks.find(ws, other.id)).rejects.toThrow("could not be opened");
    await expect(reopened.webhooks.find(ws, webhook.id)).rejects.toThrow("could not be opened");
    await reopened.close();
  });
});

describe("a database of an earlier version", () => {
  beforeEach(() => {
    folder.write("data/x", "");
    tamper((database) => {
      database.pragma("journal_mode = WAL");
      for (const text of MIGRATIONS.slice(0, 12)) database.exec(text);
      database.pragma("user_version = 12");
      database.prepare("insert into keys values ('key_1', ?, 'h', 1, null, null, '{}')").run(ws);
      database
        .prepare("insert into webhooks values (?, ?, 1, null, 1, ?)")
        .run(webhook.id, ws, JSON.stringify(webhook));
      database
        .prepare(
          "insert into bots (id, workspace_id, template, status, fires_signal, signal_score, created_at, revision, body) values (?, ?, 't', 'active', 's', 1, 1, 1, ?)",
        )
        .run(bot.id, ws, JSON.stringify(bot));
      database
        .prepare(
          "insert into alerts (id, workspace_id, bot_id, channel, status, created_at, inbox_at, body) values (?, ?, ?, 'slack', 'waiting', 1, 1, ?)",
        )
        .run(alert.id, ws, bot.id, JSON.stringify(alert));
      database
        .prepare("insert into events (id, workspace_id, type, created_at, body) values (?, ?, 'bot.auto_paused', 1, ?)")
        .run(event.id, ws, JSON.stringify(event));
    });
  });

  test("is sealed at the first start, and nothing of the plain text is left in its files", async () => {
    expect(onDisk()).toEqual(SECRETS);
    const store = await open();
    expect(onDisk()).toEqual([]);
    expect(await readAll(store)).toEqual(EVERY_WAY);
    // What was derived from the key itself stays what it was.
    expect(store.secret).toBe(SECRET_KEY);
    await store.close();
  });
});

describe("another key", () => {
  test("opens nothing, and the refusal says what to do", async () => {
    await (await open()).close();
    const refusal = open("qzxAnotherKey");
    await expect(refusal).rejects.toThrow(
      /fingerprint is [0-9a-f]{16}.*Put the right secret.key back.*SIGNALMAMA_SECRET_KEY/,
    );
  });

  test("takes the place of the one before: all is readable under it, and nothing under the one before", async () => {
    const store = await open();
    await store.commit({ put });
    const own = store.secret;
    expect(await store.changeSecretKey("the next key", { actor: { kind: "cli" }, workspaceId: "" })).toBe(3);
    // This process still has the one before, and must not seal anything more with it.
    await expect(store.commit({ put: { webhook: [aWebhook()] } })).rejects.toThrow("secret key was changed");
    await store.close();
    await expect(open()).rejects.toThrow("another secret key");
    const reopened = await open("the next key");
    expect(await readAll(reopened)).toEqual(EVERY_WAY);
    expect(reopened.secret).toBe(own);
    await reopened.close();
  });
});

test("a new database has an own secret that is not its key", async () => {
  const store = await open();
  expect(store.secret).toMatch(/^[\w-]{43}$/);
  const { secret } = store;
  await store.close();
  const again = await open();
  expect(again.secret).toBe(secret);
  await again.close();
  expect(existsSync(path)).toBe(true);
});
