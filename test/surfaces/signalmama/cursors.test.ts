import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, codeOf, idOf, startApi, walk } from "../../helpers/api.ts";
import { anAccount, aSignal } from "../../helpers/records.ts";

const ROWS = 10_000;
const PAGE = 100;
/** How much longer the deepest pages may take than the first ones; an offset would take dozens of times longer. */
const DEPTH_RATIO_MAX = 3;

type Row = { id: string };
type Page = { data: Row[]; next_cursor: string | null };

let api: Api;
beforeAll(async () => {
  api = await startApi();
  const account = Array.from({ length: ROWS }, (_, index) =>
    anAccount({
      workspaceId: api.ours.id,
      domain: `deep-${index}.example`,
      name: `Deep ${index % 50}`,
      score: index % 101,
      createdAt: 1_000 + Math.floor(index / 3),
    }),
  );
  const signal = account.map(({ id }, index) =>
    aSignal({ workspaceId: api.ours.id, accountId: id, detectedAt: 1_000 + Math.floor(index / 3) }),
  );
  await api.store.commit({ put: { account, signal } });
});
afterAll(() => api.stop());

const inPages = (path: string) => `${path}${path.includes("?") ? "&" : "?"}limit=${PAGE}`;

async function page(path: string, cursor: string | null): Promise<Page> {
  const answer = await api.call("GET", `${inPages(path)}${cursor ? `&cursor=${cursor}` : ""}`);
  expect(answer.status).toBe(200);
  return answer.json as unknown as Page;
}

describe("a walk along the cursors", () => {
  test.each([
    "/v1/accounts",
    "/v1/accounts?sort=created_at",
    "/v1/accounts?sort=-score",
    "/v1/accounts?sort=name",
    "/v1/signals",
  ])("%s meets every row once, also those with equal sort values", async (path) => {
    const ids = (await walk<Row>(api, inPages(path))).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([ROWS, ROWS]);
  });

  test("is not shifted by rows that come, go or change their score on the way", async () => {
    const { rows } = await api.store.accounts.list(api.ours.id, { limit: ROWS, sort: "created_at" });
    const gone = new Set<string>();
    const ids = (
      await walk<Row>(api, inPages("/v1/accounts"), async (pages) => {
        const fresh = await api.call("POST", "/v1/accounts", { body: { domain: `fresh-${pages}.example` } });
        const doomed = rows[pages * 7];
        const moved = rows[pages * 11];
        if (doomed && (await api.call("DELETE", `/v1/accounts/${doomed.id}`)).status === 200) gone.add(doomed.id);
        if (moved && moved.id !== doomed?.id) {
          await api.store.commit({
            put: { account: [{ ...moved, score: 100 - (pages % 50), revision: moved.revision + 1 }] },
          });
        }
        gone.add(idOf(fresh));
      })
    ).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const seen = new Set(ids);
    expect(rows.filter(({ id }) => !gone.has(id) && !seen.has(id))).toEqual([]);
  });
});

test.each(["/v1/accounts", "/v1/accounts?sort=-score", "/v1/accounts?sort=name", "/v1/signals"])(
  "a page of %s costs the same at any depth",
  async (path) => {
    const cursors: (string | null)[] = [null];
    for (;;) {
      const { next_cursor } = await page(path, cursors.at(-1) ?? null);
      if (next_cursor === null) break;
      cursors.push(next_cursor);
    }
    const timeOf = async (cursor: string | null) => {
      const startedAt = performance.now();
      await page(path, cursor);
      return performance.now() - startedAt;
    };
    const shallow: number[] = [];
    const deep: number[] = [];
    // In turn, so that a busy machine slows both alike.
    for (let round = 0; round < 20; round++) {
      shallow.push(await timeOf(cursors[round % 3] ?? null));
      deep.push(await timeOf(cursors[cursors.length - 3 - (round % 3)] ?? null));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    expect(median(deep) / median(shallow)).toBeLessThan(DEPTH_RATIO_MAX);
  },
);

describe("a cursor", () => {
  const cursorOf = async (path: string, key = api.keys.admin) =>
    String((await api.call("GET", path, { key })).json["next_cursor"]);

  test("is good for its own list, filters and workspace alone, and only as it was given out", async () => {
    const cursor = await cursorOf("/v1/accounts?limit=1");
    const ask = async (path: string, given: string, key = api.keys.admin) => {
      const answer = await api.call(
        "GET",
        `${path}${path.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(given)}`,
        { key },
      );
      return [answer.status, codeOf(answer)];
    };
    const refused = [400, "invalid_cursor"];
    expect(await ask("/v1/accounts?limit=7", cursor)).toEqual([200, undefined]);
    expect(await ask("/v1/accounts?sort=-score", cursor)).toEqual(refused);
    expect(await ask("/v1/accounts?score_gte=1", cursor)).toEqual(refused);
    expect(await ask("/v1/signals", cursor)).toEqual(refused);
    expect(await ask("/v1/accounts", cursor, api.foreignKeys.admin)).toEqual(refused);
    const flipped = `${cursor[0] === "A" ? "B" : "A"}${cursor.slice(1)}`;
    for (const odd of [flipped, `${cursor}=`, `${cursor} `, cursor.slice(1), "", "x".repeat(10_000)]) {
      expect([odd.slice(0, 10), ...(await ask("/v1/accounts", odd))]).toEqual([odd.slice(0, 10), ...refused]);
    }
  });
});
