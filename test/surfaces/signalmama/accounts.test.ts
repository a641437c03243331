import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { ingestAccounts } from "#actions/accounts.ts";
import { type Api, codeOf, errorMessageOf, paramOf, rowsOf, startApi } from "../../helpers/api.ts";
import { countJobs } from "../../helpers/store.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe("adding an account", () => {
  test("answers 201 with the object, its address and the domain in its plain form", async () => {
    const answer = await api.call("POST", "/v1/accounts", {
      body: {
        domain: "https://www.Northwind.example/about",
        name: "Northwind Robotics",
        tags: ["a", "a"],
        external_id: "crm-1",
      },
    });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      domain: "northwind.example",
      name: "Northwind Robotics",
      tags: ["a"],
      score: 0,
      status: "active",
    });
    expect(answer.headers.get("location")).toBe(`/v1/accounts/${answer.json["id"]}`);
    const again = await api.call("GET", `/v1/accounts/${answer.json["id"]}`);
    expect(again.json).toEqual(answer.json);
  });

  test("starts its crawl in the same change and says so in the event log", async () => {
    const before = await countJobs(api.store, "crawl");
    const answer = await api.call("POST", "/v1/accounts", { body: { domain: "begun.example" } });
    const id = String(answer.json["id"]);
    expect(answer.json["name"]).toBe("Begun");
    const crawl = await api.store.crawls.findUnfinished(api.ours.id, id);
    expect(crawl).toMatchObject({ accountId: id, trigger: "created", status: "queued" });
    expect(await countJobs(api.store, "crawl")).toBe(before + 1);
    const events = await api.store.events.list(api.ours.id, { limit: 1 });
    expect(events.rows[0]).toMatchObject({ type: "account.created", accountId: id });
  });

  test("a second one of the same domain is refused, naming the first", async () => {
    const first = await api.call("POST", "/v1/accounts", { body: { domain: "twice.example" } });
    const second = await api.call("POST", "/v1/accounts", { body: { domain: "www.twice.example" } });
    expect([second.status, codeOf(second)]).toEqual([409, "account_exists"]);
    expect(second.text).toContain(String(first.json["id"]));
  });

  test("twenty at once make one", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.call("POST", "/v1/accounts", { body: { domain: "raced.example" } })),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === "account_exists")).toHaveLength(19);
  });

  test("a soft-deleted domain comes back with the id it had", async () => {
    const first = await api.call("POST", "/v1/accounts", { body: { domain: "revenant.example", notes: "kept" } });
    await api.call("DELETE", `/v1/accounts/${first.json["id"]}`);
    const second = await api.call("POST", "/v1/accounts", { body: { domain: "revenant.example" } });
    expect(second.status).toBe(201);
    expect(second.json).toMatchObject({
      id: first.json["id"],
      status: "active",
      notes: "kept",
      deleted_at: null,
      purge_at: null,
    });
  });

  test.each([
    [{}, 400, "missing_param", "domain"],
    [{ domain: null }, 400, "missing_param", "domain"],
    [{ domain: "" }, 400, "missing_param", "domain"],
    [{ domain: 5 }, 400, "invalid_param", "domain"],
    [{ domain: "localhost" }, 400, "invalid_param", "domain"],
    [{ domain: "10.0.0.1" }, 400, "invalid_param", "domain"],
    [{ linkedin_url: "https://www.linkedin.example/company/x" }, 422, "cannot_resolve_account", "domain"],
    [{ domain: "https://www.linkedin.com/company/x" }, 422, "cannot_resolve_account", "domain"],
    [{ domain: "crunchbase.com/organization/x" }, 422, "cannot_resolve_account", "domain"],
    [{ domain: "x.example", colour: "s3cret-value" }, 400, "invalid_param", "colour"],
    [{ domain: "x.example", workspace_id: "ws_1" }, 400, "invalid_param", "workspace_id"],
    [{ domain: "x.example", score: 99 }, 400, "invalid_param", "score"],
    [{ domain: "x.example", status: "active" }, 400, "invalid_param", "status"],
    [{ domain: "x.example", name: "n".repeat(201) }, 400, "invalid_param", "name"],
    [{ domain: "x.example", tags: ["ok", 7] }, 400, "invalid_param", "tags[1]"],
    [{ domain: "x.example", attributes: { employees: 5 } }, 400, "invalid_param", "attributes.employees"],
    [
      { domain: "x.example", attributes: { custom: { a: ["s3cret-value"] } } },
      400,
      "invalid_param",
      "attributes.custom.a",
    ],
    [[], 400, "invalid_param", undefined],
    ["text", 400, "invalid_json", undefined],
    [null, 400, "invalid_param", undefined],
  ])("%j is refused with %d %s naming %s", async (body, status, code, param) => {
    const before = await api.store.accounts.count(api.ours.id);
    const answer = await api.call("POST", "/v1/accounts", { body });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(paramOf(answer)).toBe(param);
    if (param !== undefined) expect(errorMessageOf(answer)).toContain(`\`${param}\``);
    expect(answer.text).not.toContain("s3cret-value");
    expect(await api.store.accounts.count(api.ours.id)).toBe(before);
  });

  test("a limit of accounts refuses the one too many and says which limit", async () => {
    const small = await startApi({ limits: { batchItems: 1_000, accounts: 1, activeBots: 25 } });
    await small.call("POST", "/v1/accounts", { body: { domain: "one.example" } });
    const answer = await small.call("POST", "/v1/accounts", { body: { domain: "two.example" } });
    expect([answer.status, codeOf(answer)]).toEqual([402, "account_limit_reached"]);
    await small.stop();
  });
});

describe("a batch", () => {
  test("gives each item its own result, in place", async () => {
    await api.call("POST", "/v1/accounts", { body: { domain: "known.example", name: "Known", tags: ["old"] } });
    const answer = await api.call("POST", "/v1/accounts:batch", {
      body: {
        accounts: [
          { domain: "fresh.example" },
          { domain: "known.example", name: "Known", tags: ["old"] },
          { domain: "www.known.example", tags: ["new"] },
          { domain: "nope" },
          "not an object",
          { domain: "fresh.example", name: "Fresh Inc" },
          { domain: "typed.example", tags: "no list" },
        ],
      },
    });
    expect(answer.status).toBe(200);
    const results = rowsOf<{ index: number; status: string; id?: string; error?: { code: string } }>(answer);
    expect(results.map(({ index, status }) => `${index} ${status}`)).toEqual([
      "0 created",
      "1 unchanged",
      "2 updated",
      "3 error",
      "4 error",
      "5 updated",
      "6 error",
    ]);
    expect(results[5]?.id).toBe(String(results[0]?.id));
    expect(answer.json["summary"]).toEqual({ created: 1, updated: 2, unchanged: 1, errors: 3 });
    const fresh = await api.call("GET", `/v1/accounts/${results[0]?.id}`);
    expect(fresh.json["name"]).toBe("Fresh Inc");
    const known = await api.call("GET", `/v1/accounts/${results[1]?.id}`);
    expect(known.json["tags"]).toEqual(["new"]);
  });

  test("in create mode what exists is an error of its item", async () => {
    await api.call("POST", "/v1/accounts", { body: { domain: "there.example" } });
    const answer = await api.call("POST", "/v1/accounts:batch", {
      body: { mode: "create", accounts: [{ domain: "there.example" }, { domain: "new-there.example" }] },
    });
    const results = rowsOf<{ status: string; error?: { code: string } }>(answer);
    expect(results.map((result) => result.error?.code ?? result.status)).toEqual(["account_exists", "created"]);
  });

  test("an external id that another account has is an error of its item", async () => {
    await api.call("POST", "/v1/accounts", { body: { domain: "owner.example", external_id: "crm-9" } });
    const answer = await api.call("POST", "/v1/accounts:batch", {
      body: { accounts: [{ domain: "other.example", external_id: "crm-9" }] },
    });
    expect(answer.json).toMatchObject({
      data: [{ status: "error", error: { code: "account_exists", param: "external_id" } }],
    });
  });

  test("changed attributes make the account due for scoring at once", async () => {
    await api.call("POST", "/v1/accounts", { body: { domain: "sized.example" } });
    const before = await countJobs(api.store, "score");
    const body = { accounts: [{ domain: "sized.example", attributes: { employee_count: 120 } }] };
    await api.call("POST", "/v1/accounts:batch", { body });
    expect(await countJobs(api.store, "score")).toBe(before + 1);
  });

  test("1,001 items are refused whole and store nothing", async () => {
    const before = await api.store.accounts.count(api.ours.id);
    const accounts = Array.from({ length: 1_001 }, (_, index) => ({ domain: `over-${index}.example` }));
    const answer = await api.call("POST", "/v1/accounts:batch", { body: { accounts } });
    expect([answer.status, codeOf(answer)]).toEqual([400, "batch_too_large"]);
    expect(await api.store.accounts.count(api.ours.id)).toBe(before);
  });

  test("the verb is the same written with %3A, and unknown verbs are no route", async () => {
    const encoded = await api.call("POST", "/v1/accounts%3Abatch", { body: { accounts: [] } });
    expect(encoded.status).toBe(200);
    for (const path of ["/v1/accounts:bulk", "/v1/accountsXbatch", "/v1/accounts/~batch", "/v1/accounts/%7Ebatch"]) {
      const answer = await api.call("POST", path, { body: { accounts: [] } });
      expect([path, answer.status]).toEqual([path, answer.status === 405 ? 405 : 404]);
      expect(["route_not_found", "method_not_allowed"]).toContain(String(codeOf(answer)));
    }
  });

  test.each([[{}], [{ accounts: "x" }], [{ accounts: [], extra: 1 }], [{ accounts: [], mode: "replace" }]])(
    "%j is refused whole",
    async (body) => {
      const answer = await api.call("POST", "/v1/accounts:batch", { body });
      expect(answer.status).toBe(400);
    },
  );
});

describe("a deleted account", () => {
  test("is gone at once, keeps its answer, and is due for purging in 30 days", async () => {
    const { json } = await api.call("POST", "/v1/accounts", { body: { domain: "leaving.example" } });
    const first = await api.call("DELETE", `/v1/accounts/${json["id"]}`);
    expect(first.status).toBe(200);
    const days =
      (Date.parse(String(first.json["purge_at"])) - Date.parse(String(first.json["deleted_at"]))) / 86_400_000;
    expect(days).toBe(30);
    const again = await api.call("DELETE", `/v1/accounts/${json["id"]}`);
    expect(again.json).toEqual(first.json);
    const read = await api.call("GET", `/v1/accounts/${json["id"]}`);
    expect([read.status, codeOf(read)]).toEqual([410, "account_deleted"]);
    const list = await api.call("GET", "/v1/accounts?domain=leaving.example");
    expect(list.json["data"]).toEqual([]);
  });
});

describe("scoring an account now", () => {
  test("answers with the account after scoring, and keeps how it came about", async () => {
    const { json } = await api.call("POST", "/v1/accounts", { body: { domain: "scored.example" } });
    const answer = await api.call("POST", `/v1/accounts/${json["id"]}:rescore`);
    expect(answer.status).toBe(200);
    expect(answer.json["score_breakdown"]).toEqual({ fit: 50, recency: 0, strength: 0, depth: 0 });
    expect(answer.json["score"]).toBe(15);
    const history = await api.call("GET", `/v1/accounts/${json["id"]}/scores`);
    const [point] = rowsOf<{ score: number; explanation: { contribution: number }[] }>(history);
    expect(point?.score).toBe(15);
    expect(point?.explanation.reduce((sum, line) => sum + line.contribution, 0)).toBe(15);
  });

  test("takes no field, and says which one it was given", async () => {
    const { json } = await api.call("POST", "/v1/accounts", { body: { domain: "fielded.example" } });
    const path = `/v1/accounts/${json["id"]}:rescore`;
    const answer = await api.call("POST", path, { body: { score: 99 } });
    expect([answer.status, answer.json]).toEqual([400, { error: expect.objectContaining({ param: "score" }) }]);
    expect((await api.call("POST", path, { body: {} })).status).toBe(200);
  });

  test("twenty callers at once all get an answer", async () => {
    const { json } = await api.call("POST", "/v1/accounts", { body: { domain: "wanted.example" } });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.call("POST", `/v1/accounts/${json["id"]}:rescore`)),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  });
});

describe("the list of accounts", () => {
  test("is newest first, in pages that neither repeat nor lose a row while others arrive", async () => {
    const fresh = await startApi();
    const body = { accounts: Array.from({ length: 7 }, (_, index) => ({ domain: `row-${index}.example` })) };
    await fresh.call("POST", "/v1/accounts:batch", { body });
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await fresh.call("GET", `/v1/accounts?limit=3${cursor === "" ? "" : `&cursor=${cursor}`}`);
      expect(page.json["has_more"]).toBe(page.json["next_cursor"] !== null);
      seen.push(...rowsOf<{ domain: string }>(page).map((row) => row.domain));
      await fresh.clock.advance(1_000);
      await fresh.call("POST", "/v1/accounts", { body: { domain: `late-${seen.length}.example` } });
      cursor = String(page.json["next_cursor"] ?? "");
    } while (cursor !== "");
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `row-${index}.example`));
    await fresh.stop();
  });

  test("more than 100 rows a page counts as 100, and 50 are given unasked", async () => {
    const fresh = await startApi();
    const body = { accounts: Array.from({ length: 120 }, (_, index) => ({ domain: `many-${index}.example` })) };
    await fresh.call("POST", "/v1/accounts:batch", { body });
    expect(rowsOf(await fresh.call("GET", "/v1/accounts?limit=500")).length).toBe(100);
    expect(rowsOf(await fresh.call("GET", "/v1/accounts")).length).toBe(50);
    await fresh.stop();
  });

  test("a cursor is good for its list, its filters and its workspace only", async () => {
    const page = await api.call("GET", "/v1/accounts?limit=1");
    const cursor = String(page.json["next_cursor"]);
    expect((await api.call("GET", `/v1/accounts?limit=2&cursor=${cursor}`)).status).toBe(200);
    const flipped = (cursor[0] === "A" ? "B" : "A") + cursor.slice(1);
    const wrong: [string, string | undefined][] = [
      [`/v1/accounts?cursor=${cursor}&sort=name`, api.keys.admin],
      [`/v1/accounts?cursor=${cursor}&tag=a`, api.keys.admin],
      [`/v1/signals?cursor=${cursor}`, api.keys.admin],
      [`/v1/accounts?cursor=${cursor}`, api.foreignKeys.admin],
      [`/v1/accounts?cursor=${flipped}`, api.keys.admin],
      [`/v1/accounts?cursor=${cursor}A`, api.keys.admin],
      [`/v1/accounts?cursor=${"x".repeat(8_000)}`, api.keys.admin],
      ["/v1/accounts?cursor=", api.keys.admin],
    ];
    for (const [path, key] of wrong) {
      const answer = await api.call("GET", path, { key });
      expect([path.slice(0, 60), answer.status, codeOf(answer)]).toEqual([path.slice(0, 60), 400, "invalid_cursor"]);
    }
  });

  test.each([
    ["limit=0", "limit"],
    ["limit=0x10", "limit"],
    ["limit=1e2", "limit"],
    ["limit=-5", "limit"],
    ["limit=5&limit=6", "limit"],
    ["sort=colour", "sort"],
    ["score_gte=101", "score_gte"],
    ["score_gte=abc", "score_gte"],
    ["updated_since=yesterday", "updated_since"],
    ["domain=nope", "domain"],
  ])("?%s is refused by name", async (query, param) => {
    const answer = await api.call("GET", `/v1/accounts?${query}`);
    expect(answer.status).toBe(400);
    expect(paramOf(answer)).toBe(param);
  });

  test("filters find by domain however written, external id, tag with a comma, and owner", async () => {
    await api.call("POST", "/v1/accounts", {
      body: { domain: "filtered.example", external_id: "f,1", tags: ["tier 1, west"], owner: "kim@team.example" },
    });
    for (const query of [
      "domain=https://www.Filtered.example/",
      "external_id=f,1",
      `tag=${encodeURIComponent("tier 1, west")}`,
      "owner=kim@team.example",
    ]) {
      const answer = await api.call("GET", `/v1/accounts?${query}`);
      expect(rowsOf<{ domain: string }>(answer).map((row) => row.domain)).toEqual(["filtered.example"]);
    }
  });
});

describe("an account of the configuration file", () => {
  test("is read-only for callers, also in a batch", async () => {
    const [made] = await ingestAccounts(
      api.actions,
      api.ours.id,
      [{ domain: "filed.example", managedBy: "config" }],
      "upsert",
    );
    if (made?.status !== "created") throw new Error("the account was not made");
    const read = await api.call("GET", `/v1/accounts/${made.account.id}`);
    expect(read.json["managed_by"]).toBe("config");
    const removed = await api.call("DELETE", `/v1/accounts/${made.account.id}`);
    expect([removed.status, codeOf(removed)]).toEqual([409, "managed_by_config"]);
    const body = { accounts: [{ domain: "filed.example", name: "Other" }] };
    const batch = await api.call("POST", "/v1/accounts:batch", { body });
    expect(batch.json).toMatchObject({ data: [{ status: "error", error: { code: "managed_by_config" } }] });
    const again = await ingestAccounts(
      api.actions,
      api.ours.id,
      [{ domain: "filed.example", name: "Filed Inc", managedBy: "config" }],
      "upsert",
    );
    expect(again).toMatchObject([{ status: "updated", account: { name: "Filed Inc" } }]);
  });
});

describe("reading an account again and again", () => {
  test("gives the same bytes each time, and others as soon as it or the floor is another", async () => {
    const added = await api.call("POST", "/v1/accounts", { body: { domain: "again.example", tags: ["a"] } });
    const path = `/v1/accounts/${added.json["id"]}`;
    const read = async () => {
      const texts = [];
      for (let time = 0; time < 4; time++) texts.push((await api.call("GET", path)).text);
      expect(new Set(texts).size).toBe(1);
      return JSON.parse(texts[0] ?? "");
    };
    expect(await read()).toEqual(added.json);
    await api.call("PATCH", path, { body: { tags: ["b"] } });
    expect((await read()).tags).toEqual(["b"]);
    const ours = await api.store.workspaces.find(api.ours.id);
    if (!ours) throw new Error("the workspace is gone");
    await api.store.commit({ put: { workspace: [{ ...ours, rubric: { ...ours.rubric, floor: 0 } }] } });
    expect((await read()).above_floor).toBe(true);
    await api.store.commit({ put: { workspace: [ours] } });
    expect((await read()).above_floor).toBe(false);
    expect((await api.call("GET", path, { key: api.foreignKeys.admin })).status).toBe(404);
    await api.call("DELETE", path);
    expect((await api.call("GET", path)).status).toBe(410);
  });
});
