import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { connect } from "node:net";
import Papa from "papaparse";
import type { Brief } from "#core/brief.ts";
import { EXPORT_KEPT_MS } from "#core/export.ts";
import { exportStep } from "#pipeline/export.ts";
import { type Api, codeOf, startApi as start, walk } from "../../helpers/api.ts";
import { aContact, anAccount, aSignal, NOW } from "../../helpers/records.ts";
import { until } from "../../helpers/until.ts";

const COUNT = 5_000;
const RISKY = '=HYPERLINK("http://evil.example","x")';

let api: Api;
beforeAll(async () => {
  api = await start();
  const { ids } = api.actions;
  const owner = { workspaceId: api.ours.id };
  const accounts = Array.from({ length: COUNT }, (_, n) =>
    anAccount({
      ...owner,
      id: ids.next("acct"),
      domain: `company-${n}.example`,
      name: n === 0 ? RISKY : `Company "${n}", Ltd`,
      ...(n === 0 ? { externalId: "crm-0" } : {}),
      notes: "two\nlines",
      tags: n % 10 === 0 ? ["target", "emea"] : [],
      score: n % 100,
      attributes: { industry: "software", employee_count: n, tech: ["bun", "sqlite"], custom: { tier: "gold" } },
      // Many of one instant, so that paging cannot go by the time alone.
      createdAt: NOW - Math.floor(n / 700),
    }),
  );
  const [first] = accounts;
  if (!first) throw new Error("no account");
  const gone = anAccount({ ...owner, id: ids.next("acct"), domain: "gone.example", status: "deleted" });
  const signals = [first, gone].flatMap(({ id: accountId }) =>
    [1, 2, 3].map((n) => aSignal({ ...owner, id: ids.next("sig"), accountId, detectedAt: NOW - n * 1_000 })),
  );
  const contacts = [first, gone].map(({ id: accountId }) => aContact({ ...owner, id: ids.next("ctc"), accountId }));
  const briefs = [first, gone].flatMap((account) => [1, 2].map((version) => aBrief(account, version)));
  await api.store.commit({ put: { account: [...accounts, gone], signal: signals, contact: contacts, brief: briefs } });
});
afterAll(() => api.stop());

function aBrief({ id: accountId, workspaceId }: { id: string; workspaceId: string }, version: number): Brief {
  return {
    id: api.actions.ids.next("brf"),
    workspaceId,
    accountId,
    version,
    generatedAt: NOW - 10_000 + version,
    trigger: version === 1 ? "initial" : "regenerate",
    score: 82,
    breakdown: { fit: 95, recency: 78, strength: 82, depth: 68 },
    whyNow: "Why now.",
    whoToTalkTo: [{ name: "Dana Reyes", role: "Chief Revenue Officer", tag: "new", contactId: "ctc_1" }],
    draftOpener: "",
    signalIds: ["sig_1", "sig_2"],
    claims: [],
    writer: { kind: "template", name: "test", version: "1" },
    contentHash: "0".repeat(64),
  };
}

type Wire = Record<string, unknown>;
const csvRowsOf = (csv: string) => {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};
const linesOf = (ndjson: string) =>
  ndjson
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Wire);
const get = async (file: string) => (await api.call("GET", `/v1/exports/${file}`)).text;

describe("5,000 accounts", () => {
  test("as lines of JSON are the rows of the list, each once and in its order", async () => {
    const answer = await api.call("GET", "/v1/exports/accounts.ndjson");
    expect(answer.headers.get("content-type")).toBe("application/x-ndjson");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="accounts-2026-06-01.ndjson"');
    const lines = linesOf(answer.text);
    expect(lines.length).toBe(COUNT);
    expect(lines).toEqual(await walk<Wire>(api, "/v1/accounts?limit=100"));
  });

  test("as CSV say the same, one account a row", async () => {
    const answer = await api.call("GET", "/v1/exports/accounts.csv", { key: api.keys.read_only });
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="accounts-2026-06-01.csv"');
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const rows = csvRowsOf(answer.text);
    const wires = linesOf(await get("accounts.ndjson"));
    expect(rows.length).toBe(COUNT);
    const told = wires.map((wire) => {
      const { attributes, score_breakdown: score } = wire as { attributes: Wire; score_breakdown: Wire };
      const name = String(wire["name"]);
      return {
        id: wire["id"],
        name: name === RISKY ? `'${name}` : name,
        notes: "two\nlines",
        tags: (wire["tags"] as string[]).join(";"),
        score: String(wire["score"]),
        score_fit: String(score["fit"]),
        employee_count: String(attributes["employee_count"]),
        tech: "bun;sqlite",
        custom: '{"tier":"gold"}',
        external_id: wire["external_id"] ?? "",
        created_at: wire["created_at"],
      };
    });
    const names = Object.keys(told[0] ?? {});
    expect(rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])))).toEqual(told as never);
  });

  test("narrow down by the filters of their list", async () => {
    const tagged = linesOf(await get("accounts.ndjson?tag=target&score_gte=50"));
    expect(tagged.length).toBe(COUNT / 20);
    expect(tagged.every((row) => Number(row["score"]) >= 50 && (row["tags"] as string[]).includes("target"))).toBe(
      true,
    );
  });

  test("of another workspace are not in it", async () => {
    const answer = await api.call("GET", "/v1/exports/accounts.csv", { key: api.foreignKeys.admin });
    expect(csvRowsOf(answer.text)).toEqual([]);
    expect(answer.text).toStartWith("id,domain,name,");
  });
});

describe("what belongs to accounts", () => {
  test.each([
    ["signals", 3],
    ["briefs", 2],
    ["contacts", 1],
  ])("%s are in both formats, without those of a deleted account", async (kind, count) => {
    const lines = linesOf(await get(`${kind}.ndjson`));
    const rows = csvRowsOf(await get(`${kind}.csv`));
    expect(lines.length).toBe(count);
    expect(rows.map((row) => row["id"])).toEqual(lines.map((line) => String(line["id"])));
  });

  test("a signal names its evidence in both", async () => {
    const [line] = linesOf(await get("signals.ndjson?type=funding"));
    expect(line?.["sources"]).toMatchObject([{ url: "https://northwind.example/news/series-b" }]);
    const [row] = csvRowsOf(await get("signals.csv"));
    expect(row).toMatchObject({
      account_domain: "company-0.example",
      account_name: `'${RISKY}`,
      account_external_id: "crm-0",
    });
    expect(row).toMatchObject({ source_urls: "https://northwind.example/news/series-b", type: "funding" });
    expect(JSON.parse(row?.["data"] ?? "")).toEqual(line?.["data"]);
  });

  test("briefs flatten into one row, and only the newest are asked for by name", async () => {
    const [row, ...rest] = csvRowsOf(await get("briefs.csv?latest_only=true"));
    expect(rest).toEqual([]);
    expect(row).toMatchObject({
      version: "2",
      score: "82",
      score_depth: "68",
      who_to_talk_to: "Dana Reyes (Chief Revenue Officer)",
      signals: "sig_1;sig_2",
    });
  });

  test("since and until bound them", async () => {
    const span = `since=${NOW - 2_000}&until=${NOW - 2_000}`;
    expect(linesOf(await get(`signals.ndjson?${span}`)).length).toBe(1);
    expect(linesOf(await get(`contacts.ndjson?until=${NOW - 1}`))).toEqual([]);
  });
});

test.each(["accounts.xlsx", "accounts", "keys.csv", "webhooks.ndjson", "Accounts.csv", "accounts.csv.csv"])(
  "%s is no export",
  async (file) => {
    const answer = await api.call("GET", `/v1/exports/${file}`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "export_not_found"]);
  },
);

test("an export can only be read", async () => {
  const answer = await api.call("DELETE", "/v1/exports/accounts.csv");
  expect([answer.status, codeOf(answer), answer.headers.get("allow")]).toEqual([405, "method_not_allowed", "GET"]);
});

describe("a reader", () => {
  /** Counts the pages that are read from the database, until `stop` is called; `endless` gives the first for ever. */
  function countPages({ endless = false } = {}) {
    const { rows } = api.store.exports;
    let pages = 0;
    api.store.exports.rows = async (workspaceId, selection, query) => {
      pages++;
      return rows(workspaceId, selection, endless ? { limit: query.limit } : query);
    };
    return {
      count: () => pages,
      /** The count when no more is read for a while. */
      async settled() {
        for (let last = -1; last !== pages; ) {
          last = pages;
          for (let turn = 0; turn < 500; turn++) await new Promise((resolve) => setImmediate(resolve));
        }
        return pages;
      },
      stop: () => {
        api.store.exports.rows = rows;
      },
    };
  }

  test("that takes nothing keeps the rest in the database, and one that goes ends the reading", async () => {
    const pages = countPages({ endless: true });
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    socket.pause();
    socket.write(
      `GET /v1/exports/accounts.ndjson HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${api.keys.read_only}\r\n\r\n`,
    );
    await until("a page is read", 5_000, () => pages.count() > 0);
    // It would go on for ever: what is read fills the buffers of the two sockets and no more.
    const whileWaiting = await pages.settled();
    // It takes a little, and as much is read again.
    socket.resume();
    await until("more is read", 5_000, () => pages.count() > whileWaiting + 100);
    socket.destroy();
    const afterGoing = await pages.settled();
    const later = await pages.settled();
    pages.stop();
    expect(whileWaiting).toBeLessThan(1_000);
    expect(later).toBe(afterGoing);
    expect(api.logged.filter(({ message }) => message === "an export was cut off")).toEqual([]);
  });

  test("is cut off when reading fails, so that half an export never passes for a whole one", async () => {
    const { rows } = api.store.exports;
    api.store.exports.rows = (workspaceId, selection, query) =>
      query.after ? Promise.reject(new Error("the disk is gone")) : rows(workspaceId, selection, query);
    await expect(get("accounts.ndjson")).rejects.toThrow();
    api.store.exports.rows = rows;
    expect(api.logged).toContainEqual({
      message: "an export was cut off",
      fields: { requestId: expect.any(String), error: "the disk is gone" },
    });
  });

  test("that only asks for the head gets it without a row being read", async () => {
    const pages = countPages();
    const answer = await api.call("HEAD", "/v1/exports/accounts.csv");
    pages.stop();
    expect([answer.status, answer.headers.get("content-type"), pages.count()]).toEqual([
      200,
      "text/csv; charset=utf-8",
      0,
    ]);
  });
});

describe("an export that is asked for", () => {
  /** What the pipeline would do with the job. */
  async function complete(id: unknown) {
    const { store, clock, actions } = api;
    const payload = { workspaceId: api.ours.id, exportId: String(id) };
    const context = { store, clock, ids: actions.ids } as unknown as Parameters<typeof exportStep.run>[1];
    const job = { id: "job_1" } as Parameters<typeof exportStep.run>[2];
    await store.commit(await exportStep.run(payload, context, job, new AbortController().signal));
  }

  test("is queued, then completed with its count, and can be downloaded for a day", async () => {
    const asked = await api.call("POST", "/v1/exports", {
      body: { kind: "accounts", format: "csv", filter: { tag: "target" } },
    });
    expect(asked.json).toMatchObject({
      kind: "accounts",
      format: "csv",
      filter: { tag: "target" },
      status: "queued",
      row_count: null,
      download_url: null,
      expires_at: null,
    });
    expect(asked.headers.get("location")).toBe(`/v1/exports/${asked.json["id"]}`);
    const early = await api.call("GET", `/v1/exports/${asked.json["id"]}/download`);
    expect([early.status, codeOf(early)]).toEqual([404, "export_not_found"]);

    await complete(asked.json["id"]);
    const { json } = await api.call("GET", `/v1/exports/${asked.json["id"]}`);
    expect(json).toMatchObject({
      status: "completed",
      row_count: COUNT / 10,
      download_url: `http://127.0.0.1:8787/v1/exports/${asked.json["id"]}/download`,
      expires_at: "2026-06-02T09:00:00.000Z",
    });
    const download = await api.call("GET", `/v1/exports/${asked.json["id"]}/download`);
    expect(csvRowsOf(download.text).length).toBe(COUNT / 10);
    expect((await api.call("GET", "/v1/exports")).json["data"]).toMatchObject([json]);
  });

  test("holds what was there when it was asked for, and what is deleted since is gone from it", async () => {
    const old = anAccount({
      workspaceId: api.ours.id,
      id: api.actions.ids.next("acct"),
      domain: "old.example",
      tags: ["t"],
    });
    await api.store.commit({ put: { account: [old] } });
    const { json } = await api.call("POST", "/v1/exports", {
      body: { kind: "accounts", format: "ndjson", filter: { tag: "t" } },
    });
    await complete(json["id"]);
    await api.clock.advance(1_000);
    await api.call("POST", "/v1/accounts", { body: { domain: "younger.example", tags: ["t"] } });
    const download = async () => linesOf((await api.call("GET", `/v1/exports/${json["id"]}/download`)).text);
    expect((await download()).map((row) => row["domain"])).toEqual(["old.example"]);
    await api.call("DELETE", `/v1/accounts/${old.id}`);
    expect(await download()).toEqual([]);
  });

  test("of one account goes with the account when that is purged", async () => {
    const { ids } = api.actions;
    const account = anAccount({ workspaceId: api.ours.id, id: ids.next("acct"), domain: "purged.example" });
    await api.store.commit({ put: { account: [account] } });
    const { json } = await api.call("POST", "/v1/exports", {
      body: { kind: "signals", format: "csv", filter: { account_id: account.id } },
    });
    await complete(json["id"]);
    await api.store.accounts.purge(api.ours.id, account.id);
    expect((await api.call("GET", `/v1/exports/${json["id"]}`)).status).toBe(404);
    const events = await api.store.events.list(api.ours.id, { limit: 100 });
    expect(JSON.stringify(events)).not.toContain(account.id);
  });

  test("expires", async () => {
    const { json } = await api.call("POST", "/v1/exports", { body: { kind: "contacts", format: "csv" } });
    await complete(json["id"]);
    await api.clock.advance(EXPORT_KEPT_MS);
    const late = await api.call("GET", `/v1/exports/${json["id"]}/download`);
    expect([late.status, codeOf(late)]).toEqual([404, "export_not_found"]);
    expect((await api.call("GET", `/v1/exports/${json["id"]}`)).json).toMatchObject({
      status: "completed",
      download_url: null,
    });
  });
});
