import { afterAll, beforeAll, beforeEach, describe, expect, test } from "bun:test";
import { renderEvent } from "#surfaces/signalmama/webhook-body.ts";
import { type Answer, type Api, addAccount, codeOf, errorMessageOf, rowsOf, startApi } from "../../helpers/api.ts";
import { aContact, anAccount, aSignal } from "../../helpers/records.ts";

const WEIGHTS = { fit: 40, recency: 20, strength: 20, depth: 20 };
const CRITERION = {
  key: "headcount",
  attribute: "employee_count",
  op: "between",
  value: [80, 600],
  weight: 25,
  required: false,
  tolerance: 0.25,
};
const RUBRIC = {
  weights: WEIGHTS,
  floor: 65,
  criteria: [CRITERION],
  type_overrides: { funding: { enabled: true, strength: 90, half_life_days: 45 } },
  key_roles: ["Head of Data"],
  competitors: ["Globex CRM"],
};

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const get = (query = "") => api.call("GET", `/v1/workspace/rubric${query}`);
const put = (body: unknown, key = api.keys.admin) => api.call("PUT", "/v1/workspace/rubric", { body, key });
const preview = (body: unknown) => api.call("POST", "/v1/workspace/rubric:preview", { body });
const updates = async () =>
  (await api.store.events.list(api.ours.id, { limit: 1_000, types: ["workspace.rubric_updated"] })).rows;

describe("the rubric of a new workspace", () => {
  test("is the default, set by nobody, with nothing left to score", async () => {
    const { json } = await get();
    expect(json).toEqual({
      version: 1,
      weights: { fit: 30, recency: 25, strength: 25, depth: 20 },
      floor: 70,
      criteria: [],
      type_overrides: {},
      key_roles: [],
      competitors: [],
      updated_by: null,
      updated_at: "2026-06-01T09:00:00.000Z",
      rescoring: { status: "done", total: 0, done: 0, started_at: null, finished_at: null },
    });
    const { json: versions } = await api.call("GET", "/v1/workspace/rubric/versions");
    expect(versions).toMatchObject({ data: [{ version: 1, updated_by: null }], has_more: false });
  });
});

describe("a replaced rubric", () => {
  let before: Answer;
  beforeEach(async () => {
    await put({});
    before = await get();
  });

  test("is one version higher, tells who set it, and has the accounts scored", async () => {
    await api.call("POST", "/v1/accounts", { body: { domain: `v${before.json["version"]}.example` } });
    await api.clock.advance(1_000);
    const answer = await put(RUBRIC);
    expect(answer.json).toMatchObject({ ...RUBRIC, version: Number(before.json["version"]) + 1 });
    expect(String(answer.json["updated_by"])).toMatch(/^key_/);
    expect(answer.json["rescoring"]).toMatchObject({ status: "running", done: 0, finished_at: null });
    expect((await get()).json).toEqual(answer.json);
    expect((await api.call("GET", "/v1/workspace")).json).toMatchObject({
      floor: 65,
      rubric_version: answer.json["version"],
    });
  });

  test("keeps every version readable as it was", async () => {
    await put(RUBRIC);
    const { rescoring: _, ...then } = before.json;
    expect((await get(`?version=${before.json["version"]}`)).json).toEqual({ ...then, rescoring: null });
    const answer = await api.call("GET", "/v1/workspace/rubric/versions");
    const versions = rowsOf<{ version: number }>(answer).map((row) => row.version);
    expect(versions).toEqual(Array.from(versions, (_version, i) => versions.length - i));
    expect(rowsOf(answer)).toContainEqual(then);
  });

  test("of the same content changes nothing: no version, no event, no scoring", async () => {
    const first = await put(RUBRIC);
    const written = (await updates()).length;
    await api.clock.advance(1_000);
    const reordered = Object.fromEntries(Object.entries(RUBRIC).reverse());
    expect((await put(reordered)).json).toEqual(first.json);
    expect((await updates()).length).toBe(written);
  });

  test("is replaced whole: what the body leaves out is as in a new workspace", async () => {
    await put(RUBRIC);
    const { json } = await put({ floor: 50 });
    expect(json).toMatchObject({
      weights: { fit: 30, recency: 25, strength: 25, depth: 20 },
      floor: 50,
      criteria: [],
      type_overrides: {},
      key_roles: [],
      competitors: [],
    });
  });

  test("may be what was read, with a change", async () => {
    const exists = { ...CRITERION, key: "has-tech", attribute: "tech", op: "exists", value: null };
    const { json: read } = await put({ ...RUBRIC, criteria: [CRITERION, exists] });
    expect((await put(read)).json["version"]).toBe(read["version"]);
    const { json } = await put({ ...read, floor: 66 });
    expect(json).toMatchObject({ floor: 66, version: Number(read["version"]) + 1, criteria: read["criteria"] });
  });

  test("keeps countries as accounts do, whichever way they are written, and accounts meet them", async () => {
    const country = { key: "home", attribute: "hq_country", op: "in", value: ["Germany", "de", "UK"], weight: 10 };
    const { json: read } = await put({ criteria: [country] });
    expect(read["criteria"]).toMatchObject([{ value: ["DE", "GB"] }]);
    expect((await put({ criteria: [country] })).json["version"]).toBe(read["version"]);
    const id = await addAccount(api, { domain: "berlin.example", attributes: { hq_country: "DE" } });
    await api.call("POST", `/v1/accounts/${id}:rescore`);
    expect((await api.call("GET", `/v1/accounts/${id}`)).json).toMatchObject({ score_breakdown: { fit: 100 } });
    await api.call("DELETE", `/v1/accounts/${id}`);
    const refused = await preview({ criteria: [{ ...country, value: ["Atlantis"] }] });
    expect([refused.status, codeOf(refused)]).toEqual([400, "invalid_param"]);
    expect(errorMessageOf(refused)).toContain("such as DE");
  });

  test("is the same rubric when it says what reading fills in", async () => {
    const { json: read } = await put({ ...RUBRIC, type_overrides: { funding: { strength: 99 } } });
    expect(read["type_overrides"]).toEqual({ funding: { enabled: true, strength: 99, half_life_days: null } });
    expect((await put(read)).json["version"]).toBe(read["version"]);
  });

  test("is refused when it rests on a version that is no longer in force", async () => {
    const version = Number(before.json["version"]);
    const answers = await Promise.all([61, 62, 63].map((floor) => put({ floor, version })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(codeOf)).toEqual([
      "version_conflict",
      "version_conflict",
    ]);
    expect((await get()).json["version"]).toBe(version + 1);
  });

  test("is told to subscribers with what changed and who did it", async () => {
    await put(RUBRIC);
    const [event] = await updates();
    if (!event) throw new Error("no event");
    const body = JSON.parse(renderEvent(event, { attempt: 1, sequence: 1, deliveredAt: 0 }, "https://mama.example"));
    expect(body).toMatchObject({
      event: "workspace.rubric_updated",
      rubric: { version: Number(before.json["version"]) + 1, weights: WEIGHTS, floor: 65, criteria: [CRITERION] },
      previous: { version: before.json["version"], floor: 70 },
      updated_by: (await get()).json["updated_by"],
    });
    expect(body.changed.sort()).toEqual([
      "/competitors",
      "/criteria",
      "/floor",
      "/key_roles",
      "/type_overrides",
      "/weights/fit",
      "/weights/recency",
      "/weights/strength",
    ]);
  });

  test("holds no more criteria than the operator allows", async () => {
    const small = await startApi({ limits: { criteria: 1 } });
    const body = { criteria: [CRITERION, { ...CRITERION, key: "other" }] };
    const answer = await small.call("PUT", "/v1/workspace/rubric", { body });
    expect([answer.status, codeOf(answer)]).toEqual([400, "invalid_param"]);
    expect(answer.text).toContain("`criteria`");
    await small.stop();
  });

  test("names up to a hundred competitors, and naming none is the rubric that could not name any", async () => {
    for (const competitors of [["G"], [" "], ["x".repeat(101)], Array(101).fill("Globex"), "Globex"]) {
      expect((await put({ competitors })).status).toBe(400);
    }
    expect((await put({ competitors: Array(100).fill(" Globex ") })).json["competitors"]).toContain("Globex");
    const { json } = await put({});
    expect((await put({ competitors: [] })).json["version"]).toBe(json["version"]);
  });

  test("may name a type of the workspace's own once it is used, and keeps it after", async () => {
    const { store, ours } = api;
    const body = { type_overrides: { fenwick_hires: { strength: 40 } } };
    const early = await put(body);
    expect([early.status, codeOf(early)]).toEqual([400, "unknown_signal_type"]);
    expect(codeOf(await preview(body))).toBe("unknown_signal_type");
    const signal = aSignal({ workspaceId: ours.id, type: "fenwick_hires" });
    await store.commit({ put: { signal: [signal] } });
    expect((await put(body)).status).toBe(200);
    await store.commit({ put: { signal: [{ ...signal, type: "funding" }] } });
    expect((await put({ ...body, floor: 40 })).status).toBe(200);
  });

  test("names nothing that cannot be a type", async () => {
    expect((await put({ type_overrides: { competitor_mention: { strength: 40 } } })).status).toBe(200);
    for (const name of ["Funding", "tech_change", "hiring", "__proto__", "x", ""]) {
      const body = `{"type_overrides": {"${name}": {"strength": 40}}}`;
      const answer = await api.call("PUT", "/v1/workspace/rubric", { body });
      expect([name, answer.status]).toEqual([name, 400]);
    }
  });
});

describe("a preview", () => {
  test("says what the same body would do, and writes nothing", async () => {
    const fresh = await startApi();
    const ids = ["plain", "big", "hot"].map((name, i) => ({ name, id: `acct_0000000000000000000${i}` }));
    const [plain, big, hot] = ids.map(({ name, id }) =>
      anAccount({
        id,
        workspaceId: fresh.ours.id,
        domain: `${name}.example`,
        name,
        attributes: name === "big" ? { employee_count: 5_000 } : {},
      }),
    );
    if (!plain || !big || !hot) throw new Error("unreachable");
    const signal = aSignal({
      workspaceId: fresh.ours.id,
      accountId: hot.id,
      confidence: 1,
      occurredAt: fresh.clock.now(),
    });
    const contact = aContact({ workspaceId: fresh.ours.id, accountId: hot.id });
    await fresh.store.commit({ put: { account: [plain, big, hot], signal: [signal], contact: [contact] } });
    for (const { id } of ids) await fresh.call("POST", `/v1/accounts/${id}:rescore`);
    const look = async () =>
      JSON.stringify([
        await fresh.store.accounts.list(fresh.ours.id, { sort: "name", limit: 10 }),
        await fresh.store.workspaces.list(),
        await fresh.store.jobs.countClaimable(),
      ]);

    const stored = await look();
    const shown = await fresh.call("POST", "/v1/workspace/rubric:preview", {
      body: RUBRIC,
      key: fresh.keys.read_write,
    });
    expect(await look()).toBe(stored);

    const scoreOf = async (id: string) => Number((await fresh.call("GET", `/v1/accounts/${id}`)).json["score"]);
    const before = await Promise.all(ids.map(({ id }) => scoreOf(id)));
    await fresh.call("PUT", "/v1/workspace/rubric", { body: RUBRIC });
    for (const { id } of ids) await fresh.call("POST", `/v1/accounts/${id}:rescore`);
    const after = await Promise.all(ids.map(({ id }) => scoreOf(id)));
    const moves = ids
      .map(({ id, name }, i) => ({ id, name, before: before[i] ?? 0, after: after[i] ?? 0 }))
      .filter((move) => move.before !== move.after)
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
    expect(moves.length).toBe(3);
    expect(shown.json).toMatchObject({
      accounts_total: 3,
      accounts_compared: 3,
      changed: 3,
      moved_over_10: moves.filter((move) => Math.abs(move.after - move.before) > 10).length,
      above_floor_before: before.filter((score) => score >= 70).length,
      above_floor_after: after.filter((score) => score >= 65).length,
    });
    expect(shown.json["data"]).toMatchObject(
      moves.map((move) => ({
        account_id: move.id,
        domain: `${move.name}.example`,
        score_before: move.before,
        score_after: move.after,
        delta: move.after - move.before,
      })),
    );
    const distribution = shown.json["distribution"] as { from: number; to: number; before: number; after: number }[];
    expect(distribution.map(({ from, to }) => `${from}-${to}`).join()).toBe(
      "0-9,10-19,20-29,30-39,40-49,50-59,60-69,70-79,80-89,90-100",
    );
    for (const { from, to, ...counted } of distribution) {
      const countOf = (scores: number[]) => scores.filter((score) => score >= from && score <= to).length;
      expect(counted).toEqual({ before: countOf(before), after: countOf(after) });
    }
    await fresh.stop();
  });

  test("of the rubric in force shows that nothing would change", async () => {
    const { json } = await preview((await get()).json);
    expect(json).toMatchObject({ changed: 0, moved_over_10: 0, data: [] });
  });
});
