import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { DAY_MS, HOUR_MS } from "#core/time.ts";
import { type Api, addAccount, codeOf, paramOf, rowsOf, startApi } from "../../helpers/api.ts";
import { BOT_BODY } from "../../helpers/bots.ts";
import { aSignal } from "../../helpers/records.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const namesOf = async (query: string) =>
  rowsOf<{ name: string }>(await api.call("GET", `/v1/accounts?${query}`)).map(({ name }) => name);

describe("looking for accounts", () => {
  beforeAll(async () => {
    await addAccount(api, { domain: "halden.example", name: "Halden Robotics", tags: ["west"] });
    await addAccount(api, { domain: "robotica.example", name: "Núñez Automação" });
  });

  test.each([
    ["rob", ["Núñez Automação", "Halden Robotics"]],
    ["Halden%20R", ["Halden Robotics"]],
    ["NUNEZ", ["Núñez Automação"]],
    ["https%3A%2F%2Fhalden.example%2Fnews", ["Halden Robotics"]],
    ["alden", []],
    ["%25", []],
  ])("q=%s finds %j", async (q, expected) => {
    expect(await namesOf(`q=${q}`)).toEqual(expected);
  });

  test("goes with the other filters", async () => {
    expect(await namesOf("q=rob&tag=west")).toEqual(["Halden Robotics"]);
  });

  test("finds nothing of another workspace", async () => {
    const answer = await api.call("GET", "/v1/accounts?q=halden", { key: api.foreignKeys.admin });
    expect(rowsOf(answer)).toEqual([]);
  });

  test.each([
    ["q=", "q"],
    ["has_signal_category=weather", "has_signal_category"],
  ])("%s is refused", async (query, param) => {
    const answer = await api.call("GET", `/v1/accounts?${query}`);
    expect([answer.status, codeOf(answer), paramOf(answer)]).toEqual([400, "invalid_param", param]);
  });
});

test("accounts are told by the categories of what goes on there now", async () => {
  const [capital = "", people = ""] = [
    await addAccount(api, { domain: "capital.example", name: "Of capital" }),
    await addAccount(api, { domain: "people.example", name: "Of people" }),
  ];
  const workspaceId = api.ours.id;
  await api.store.commit({
    put: {
      signal: [
        aSignal({ workspaceId, accountId: capital, category: "capital" }),
        aSignal({ workspaceId, accountId: people, category: "people" }),
        aSignal({ workspaceId, accountId: people, category: "capital", status: "expired" }),
      ],
    },
  });
  expect(await namesOf("has_signal_category=capital")).toEqual(["Of capital"]);
  expect((await namesOf("has_signal_category=capital,people&sort=name")).toSorted()).toEqual([
    "Of capital",
    "Of people",
  ]);
});

describe("what changed within a day", () => {
  type LastDay = {
    score: number;
    change: number;
    reasons: string[];
    came: { count: number; signals: { id: string; status: string }[] };
    left: { count: number; signals: { id: string; status: string }[] };
  };
  const lastDayOf = async (domain: string) => {
    const [row] = rowsOf<{ score: number; last_day: LastDay | null; lead_signal: { half_life_days: number } | null }>(
      await api.call("GET", `/v1/accounts?domain=${domain}&expand=trend`),
    );
    return row;
  };
  const rescore = (id: string) => api.call("POST", `/v1/accounts/${id}:rescore`);

  test("is told with the signals that came and those that faded, and nothing of it where no score stood", async () => {
    const id = await addAccount(api, { domain: "moving.example" });
    const signal = (more: object) => aSignal({ workspaceId: api.ours.id, accountId: id, ...more });
    const fading = signal({
      type: "press_mention",
      halfLifeDays: 10,
      occurredAt: api.clock.now() - 30 * DAY_MS + 2 * HOUR_MS,
    });
    await api.store.commit({ put: { signal: [fading] } });
    await rescore(id);
    expect((await lastDayOf("moving.example"))?.last_day).toBeNull();
    await api.clock.advance(23 * HOUR_MS);
    const fresh = signal({ occurredAt: api.clock.now() });
    await api.store.commit({ put: { signal: [fresh] } });
    await api.clock.advance(HOUR_MS);
    await rescore(id);
    const row = await lastDayOf("moving.example");
    expect(row?.last_day?.came).toMatchObject({ count: 1, signals: [{ id: fresh.id, status: "active" }] });
    expect(row?.last_day?.left).toMatchObject({ count: 1, signals: [{ id: fading.id, status: "expired" }] });
    expect(row?.last_day?.change).toBeGreaterThan(0);
    expect(Number(row?.score) - Number(row?.last_day?.change)).toBe(Number(row?.last_day?.score));
    expect(row?.last_day?.reasons).toEqual(["manual"]);
    await api.clock.advance(2 * DAY_MS);
    expect((await lastDayOf("moving.example"))?.last_day).toMatchObject({
      change: 0,
      reasons: [],
      came: { count: 0 },
      left: { count: 0 },
    });
  });

  test("names three signals at most and counts them all; the lead has the half-life of the rubric", async () => {
    const id = await addAccount(api, { domain: "busy.example" });
    await rescore(id);
    await api.clock.advance(DAY_MS);
    const many = Array.from({ length: 5 }, (_, index) =>
      aSignal({ workspaceId: api.ours.id, accountId: id, occurredAt: api.clock.now(), strength: 40 + index }),
    );
    await api.store.commit({ put: { signal: many } });
    const rubric = await api.call("PUT", "/v1/workspace/rubric", {
      body: {
        weights: { fit: 25, recency: 25, strength: 25, depth: 25 },
        type_overrides: { funding: { half_life_days: 7 } },
      },
    });
    expect(rubric.status).toBe(200);
    await rescore(id);
    const row = await lastDayOf("busy.example");
    expect(row?.last_day?.came.count).toBe(5);
    expect(row?.last_day?.came.signals.map((signal) => signal.id)).toEqual(
      many
        .slice(2)
        .map((signal) => signal.id)
        .toReversed(),
    );
    expect(row?.lead_signal?.half_life_days).toBe(7);
  });
});

test("signals are found by part of their titles, and bots by part of their names", async () => {
  const accountId = await addAccount(api, { domain: "titled.example" });
  const signal = aSignal({
    workspaceId: api.ours.id,
    accountId,
    title: "Titled opened an office in Łódź, 100% staffed",
  });
  await api.store.commit({ put: { signal: [signal] } });
  const found = async (q: string) =>
    rowsOf<{ id: string }>(await api.call("GET", `/v1/signals?q=${encodeURIComponent(q)}`)).map(({ id }) => id);
  expect([await found("OFFICE in Łódź"), await found("100%"), await found("100_"), await found("office at")]).toEqual([
    [signal.id],
    [signal.id],
    [],
    [],
  ]);
  expect(await Promise.all(["office in lodz", "ŁODZ", "Öffice", "łada"].map(found))).toEqual([
    [signal.id],
    [signal.id],
    [signal.id],
    [],
  ]);
  expect(rowsOf(await api.call("GET", "/v1/signals?q=office", { key: api.foreignKeys.admin }))).toEqual([]);
  const name = "Preise der Kovač-Straße";
  const bot = await api.call("POST", "/v1/bots", { body: { ...BOT_BODY, name } });
  expect(bot.status).toBe(201);
  const botsOf = async (q: string) =>
    rowsOf<{ id: string }>(await api.call("GET", `/v1/bots?q=${encodeURIComponent(q)}`)).map(({ id }) => id);
  const id = String(bot.json["id"]);
  expect(await Promise.all([name.slice(2).toUpperCase(), "kovac-strasse", "KOVAČ", "no such bot"].map(botsOf))).toEqual(
    [[id], [id], [id], []],
  );
});
