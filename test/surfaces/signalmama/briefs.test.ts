import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { dirname, join } from "node:path";
import { sha256Hex } from "#core/hash.ts";
import { makeBackup } from "#ops/backup-folder.ts";
import { openStore } from "#storage/open.ts";
import { type Api, addAccount, codeOf, rowsOf, startApi, walk } from "../../helpers/api.ts";
import { aSignal, NOW, SECRET_KEY } from "../../helpers/records.ts";

let api: Api;
let accountId: string;

beforeAll(async () => {
  api = await startApi();
  accountId = await addAccount(api, { domain: "northwind.example" });
  await api.store.commit({ put: { signal: [aSignal({ workspaceId: api.ours.id, accountId })] } });
});
afterAll(() => api.stop());

describe("the brief of an account", () => {
  test("is not found before there is one", async () => {
    const answer = await api.call("GET", `/v1/accounts/${accountId}/brief`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "brief_not_found"]);
    expect((await api.call("GET", `/v1/accounts/${accountId}/brief/versions`)).json["data"]).toEqual([]);
  });

  test("is written again on demand, each time as a new version with its events", async () => {
    const first = await api.call("POST", `/v1/accounts/${accountId}/brief:regenerate`);
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject({
      version: 1,
      trigger: "regenerate",
      previous_version: null,
      account_id: accountId,
    });
    expect(Number(first.json["score"])).toBeGreaterThan(0);
    // The account itself is scored by a scoring, which leaves a point in its history.
    const account = (await api.call("GET", `/v1/accounts/${accountId}`)).json;
    expect(account).toMatchObject({ score: 0, last_scored_at: null, latest_brief: { version: 1 } });
    const { data } = (await api.call("GET", "/v1/events?type=brief.generated")).json as {
      data: { cause_id: string }[];
    };
    expect(data.at(-1)?.cause_id).toBe(String(first.json["id"]));
    await api.clock.advance(1_000);
    const second = await api.call("POST", `/v1/accounts/${accountId}/brief%3Aregenerate`);
    expect(second.json).toMatchObject({ version: 2, previous_version: 1, score_delta: expect.any(Number) });
    const events = await api.store.events.list(api.ours.id, {
      limit: 10,
      types: ["brief.generated", "brief.created", "brief.updated"],
    });
    expect(events.rows.map((event) => event.type).sort()).toEqual([
      "brief.created",
      "brief.generated",
      "brief.generated",
      "brief.updated",
    ]);
  });

  test("reads the same for ever, latest and by version", async () => {
    const first = await api.call("GET", `/v1/accounts/${accountId}/brief?version=1`);
    await api.clock.advance(86_400_000);
    await api.call("POST", `/v1/accounts/${accountId}/brief:regenerate`);
    expect((await api.call("GET", `/v1/accounts/${accountId}/brief?version=1`)).text).toBe(first.text);
    expect((await api.call("GET", `/v1/accounts/${accountId}/brief`)).json["version"]).toBe(3);
  });

  test("lists its versions newest first, in pages", async () => {
    const page = await api.call("GET", `/v1/accounts/${accountId}/brief/versions?limit=2`);
    expect(rowsOf<{ version: number }>(page).map((row) => row.version)).toEqual([3, 2]);
    const rest = await api.call(
      "GET",
      `/v1/accounts/${accountId}/brief/versions?limit=2&cursor=${page.json["next_cursor"]}`,
    );
    expect(rowsOf<{ version: number }>(rest).map((row) => row.version)).toEqual([1]);
    expect(rest.json["has_more"]).toBe(false);
  });

  test.each([
    ["version=99", 404, "brief_version_not_found"],
    ["version=0", 404, "brief_version_not_found"],
    ["version=-1", 400, "invalid_param"],
    ["version=latest", 400, "invalid_param"],
  ])("?%s answers %d %s", async (query, status, code) => {
    const answer = await api.call("GET", `/v1/accounts/${accountId}/brief?${query}`);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  test("ten callers at once get ten versions", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.call("POST", `/v1/accounts/${accountId}/brief:regenerate`)),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.json["version"])).size).toBe(10);
  });
});

describe("a brief asked for before a new signal is scored", () => {
  let own: Api;
  let path: string;
  beforeAll(async () => {
    own = await startApi();
    const { json } = await own.call("POST", "/v1/accounts", { body: { domain: "halden.example" } });
    path = `/v1/accounts/${json["id"]}`;
    await own.call("POST", `${path}:rescore`);
  });
  afterAll(() => own.stop());

  const report = (title: string) =>
    own.call("POST", "/v1/signals", {
      body: { domain: "halden.example", type: "rfp_posted", title, source: { kind: "crm", title, excerpt: title } },
    });

  test.each([
    ["", {}],
    [", with an Idempotency-Key", { "idempotency-key": "brief-of-halden" }],
  ])("brings the scoring forward, so that brief, account and history say one thing%s", async (name, headers) => {
    await own.clock.advance(10_000);
    const { json: signal } = await report(`A tender${name}`);
    const { json: brief, status } = await own.call("POST", `${path}/brief:regenerate`, { headers });
    const { json: account } = await own.call("GET", path);
    expect(status).toBe(201);
    expect(Number((brief["score_breakdown"] as Record<string, number>)["strength"])).toBeGreaterThan(50);
    expect(brief["signals"]).toContain(signal["id"]);
    expect([account["score"], account["score_breakdown"]]).toEqual([brief["score"], brief["score_breakdown"]]);
    const points = rowsOf(await own.call("GET", `${path}/scores`));
    expect(points.at(0)).toMatchObject({ score: brief["score"], reason: "signal" });
  });

  test("leaves a score alone that knows them all", async () => {
    await own.clock.advance(10_000);
    await own.call("POST", `${path}:rescore`);
    const before = (await own.call("GET", path)).json["last_scored_at"];
    await own.clock.advance(10_000);
    await own.call("POST", `${path}/brief:regenerate`);
    expect((await own.call("GET", path)).json["last_scored_at"]).toBe(before as string);
  });
});

describe("the briefs of all accounts", () => {
  const list = async (query = "") =>
    rowsOf<{ id: string; account_id: string }>(await api.call("GET", `/v1/briefs?limit=100${query}`));
  let other: string;

  beforeAll(async () => {
    other = await addAccount(api, { domain: "other.example" });
    await api.clock.advance(1_000);
    await api.call("POST", `/v1/accounts/${other}/brief:regenerate`);
    await api.clock.advance(1_000);
    await api.call("POST", `/v1/accounts/${other}/brief:regenerate`);
  });

  test("are every version, the newest generated first, in pages without gap or double", async () => {
    const all = await list();
    const paged = (await walk(api, "/v1/briefs?limit=3")).map((brief) => brief["id"]);
    expect(all.length).toBe(15);
    expect(paged).toEqual(all.map((brief) => brief.id));
    expect(all.slice(0, 2).map((brief) => brief.account_id)).toEqual([other, other]);
  });

  test("narrow down to an account, a time, a reason and the latest", async () => {
    const [newest, second] = await list(`&account_id=${other}`);
    expect((await list("&latest_only=true")).map((brief) => brief.account_id)).toEqual([other, accountId]);
    const at = (newest as unknown as { generated_at: string }).generated_at;
    expect(await list(`&since=${at}`)).toEqual([newest] as never);
    expect((await list(`&until=${at}&account_id=${other}`)).length).toBe(2);
    expect((await list("&trigger=regenerate")).length).toBe(15);
    expect(await list("&trigger=initial")).toEqual([]);
    expect(await list("&account_id=nobody")).toEqual([]);
    expect((await api.call("GET", `/v1/briefs/${second?.id}`)).json).toEqual(second as never);
  });

  test("of a deleted account are hidden", async () => {
    const [hidden] = await list(`&account_id=${other}`);
    await api.call("DELETE", `/v1/accounts/${other}`);
    expect((await list()).length).toBe(13);
    const answer = await api.call("GET", `/v1/briefs/${hidden?.id}`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "brief_not_found"]);
  });
});

test("200 versions are each the same bytes when they are read again, after a backup and a restore too", async () => {
  const api = await startApi();
  const account = await addAccount(api, { domain: "written-often.example" });
  const hashes = new Map<number, string>();
  const read = async (version: number) =>
    sha256Hex((await api.call("GET", `/v1/accounts/${account}/brief?version=${version}`)).text);
  for (let version = 1; version <= 200; version++) {
    await api.call("POST", `/v1/accounts/${account}/brief:regenerate`);
    hashes.set(version, await read(version));
  }
  for (const [version, hash] of hashes) expect([version, await read(version)]).toEqual([version, hash]);
  const before = await api.store.briefs.page(api.ours.id, { limit: 500 });
  const folder = dirname(api.databasePath);
  const limits = { minFreeBytes: 0, minFreePercent: 0 };
  const to = { file: join(folder, "backup.db") };
  await makeBackup({ database: api.databasePath, to, cause: "manual", product: "0.0.0", now: NOW, limits });
  const restored = await openStore({ path: to.file, secretKey: SECRET_KEY, clock: api.clock, ids: api.actions.ids });
  expect(await restored.briefs.page(api.ours.id, { limit: 500 })).toEqual(before);
  expect(before.rows).toHaveLength(200);
  await restored.close();
  await api.stop();
});
