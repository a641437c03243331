import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, codeOf, paramOf, rowsOf, startApi } from "../../helpers/api.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

type Row = { row: number; status: string; id?: string; error?: { code: string; param?: string } };

const send = (csv: string, more: object = {}) => api.call("POST", "/v1/accounts:import", { body: { csv, ...more } });
const find = async (domain: string) => rowsOf(await api.call("GET", `/v1/accounts?domain=${domain}`))[0];

describe("an import", () => {
  test("takes the export of a CRM as it is, and tells what it took each column for", async () => {
    const csv = [
      "Company name;Website URL;Number of employees;Country/Region;Company owner;Tags;Phone;CRM ID",
      '"Acme; Robots";https://www.acme-import.example/about;1,240;Germany;kim@team.example;tier 1; west;+49 1;crm-40',
      "Beta;beta-import.example;;us;;;;",
    ].join("\r\n");
    const quoted = csv.replace("tier 1; west", '"tier 1; west"');
    const answer = await send(`\ufeff${quoted}\r\n`);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      dry_run: false,
      summary: { created: 2, updated: 0, unchanged: 0, errors: 0 },
      columns: { name: "Company name", domain: "Website URL", employee_count: "Number of employees" },
      ignored_columns: ["Phone"],
    });
    expect(rowsOf<Row>(answer).map(({ row, status }) => [row, status])).toEqual([
      [1, "created"],
      [2, "created"],
    ]);
    expect(await find("acme-import.example")).toMatchObject({
      id: rowsOf<Row>(answer)[0]?.id,
      name: "Acme; Robots",
      owner: "kim@team.example",
      tags: ["tier 1", "west"],
      external_id: "crm-40",
      attributes: { employee_count: 1240, hq_country: "DE" },
    });
    expect(await find("beta-import.example")).toMatchObject({ tags: [], attributes: { hq_country: "US" } });
  });

  test("gives every row its own result, by its number below the header", async () => {
    await send("domain,notes\nknown-import.example,old\n");
    const csv = [
      "domain,employees,country,notes",
      "fresh-import.example,12,DE,a",
      "",
      "not a domain,12,DE,b",
      "typed-import.example,a dozen,DE,c",
      "placed-import.example,12,Atlantis,d",
      ",12,DE,nobody",
      "long-import.example,1,DE,e,and more",
      "known-import.example,,,old",
      "known-import.example,,,new",
    ].join("\n");
    const answer = await send(csv);
    expect(rowsOf<Row>(answer).map(({ row, status, error }) => [row, status, error?.param ?? error?.code])).toEqual([
      [1, "created", undefined],
      [3, "error", "domain"],
      [4, "error", "attributes.employee_count"],
      [5, "error", "hq_country"],
      [6, "error", "domain"],
      [7, "error", "invalid_param"],
      [8, "unchanged", undefined],
      [9, "updated", undefined],
    ]);
    expect(answer.json["summary"]).toEqual({ created: 1, updated: 1, unchanged: 1, errors: 5 });
    expect(await find("typed-import.example")).toBeUndefined();
  });

  test("knows countries by their names in other languages, and names those it does not know", async () => {
    const countries = ["Deutschland", "Österreich", "Schweiz", "Frankreich", "España", "Vereinigte Staaten", "Holland"];
    const rows = [...countries, "Atlantis", `Congo\u202e${"x".repeat(100)}`].map(
      (name, i) => `land-${i}.example,${name}`,
    );
    const answer = await send(["domain,country", ...rows].join("\n"));
    const codes = await Promise.all(
      countries.map(async (_, i) => (await find(`land-${i}.example`))?.["attributes"] as { hq_country: string }),
    );
    expect(codes.map(({ hq_country }) => hq_country)).toEqual(["DE", "AT", "CH", "FR", "ES", "US", "NL"]);
    const messages = rowsOf<Row & { error?: { message: string } }>(answer).flatMap(({ error }) => error?.message ?? []);
    expect(messages).toEqual([
      "`hq_country` is “Atlantis”, which is not the name of one country; write its two-letter code, such as DE, or its usual name.",
      `\`hq_country\` is “Congo${"x".repeat(55)} …”, which is not the name of one country; write its two-letter code, such as DE, or its usual name.`,
    ]);
  });

  test("names everything that is wrong with a row, and the company of every row it takes", async () => {
    const csv = [
      "domain,employees,country,name",
      `not a domain,a dozen,Atlantis,${"x".repeat(2_000)}`,
      "https://www.twice-import.example/about,,,",
      "twice-import.example,12,,Twice",
    ].join("\n");
    const answer = await send(csv, { dry_run: true });
    type Told = Row & { domain?: string; further_errors?: { param?: string }[] };
    expect(
      rowsOf<Told>(answer).map(({ status, error, further_errors, domain }) => [
        status,
        [error, ...(further_errors ?? [])].map((one) => one?.param),
        domain,
      ]),
    ).toEqual([
      ["error", ["name", "domain", "hq_country", "attributes.employee_count"], undefined],
      ["created", [undefined], "twice-import.example"],
      ["updated", [undefined], "twice-import.example"],
    ]);
  });

  test("as a dry run stores nothing and says what would happen", async () => {
    await send("domain,notes\nthere-import.example,old\n");
    const jobs = await api.store.jobs.countClaimable();
    const events = await api.store.events.list(api.ours.id, { limit: 1_000 });
    const csv = "domain,notes\nthere-import.example,new\nwould-import.example,x\nnope,x\nwould-import.example,x\n";
    const answer = await send(csv, { dry_run: true });
    expect(answer.json["dry_run"]).toBe(true);
    const known = await find("there-import.example");
    expect(rowsOf<Row>(answer).map(({ row, status, id }) => [row, status, id])).toEqual([
      [1, "updated", String(known?.["id"])],
      [2, "created", undefined],
      [3, "error", undefined],
      [4, "unchanged", undefined],
    ]);
    expect(known?.["notes"]).toBe("old");
    expect(await find("would-import.example")).toBeUndefined();
    expect(await api.store.jobs.countClaimable()).toEqual(jobs);
    expect(await api.store.events.list(api.ours.id, { limit: 1_000 })).toEqual(events);
  });

  test("in create mode refuses the rows that exist", async () => {
    await send("domain\ntwice-import.example\n");
    const answer = await send("domain\ntwice-import.example\n", { mode: "create" });
    expect(rowsOf<Row>(answer)[0]?.error?.code).toBe("account_exists");
  });

  test("takes the columns that the caller names", async () => {
    const answer = await send("Site,Label\nmapped-import.example,Mapped\n", {
      columns: { domain: "site", name: "Label" },
    });
    expect(answer.json["columns"]).toEqual({ domain: "Site", name: "Label" });
    expect(await find("mapped-import.example")).toMatchObject({ name: "Mapped" });
  });

  test("puts accounts on the lists it names", async () => {
    const { json: list } = await api.call("POST", "/v1/lists", { body: { name: "Imported, west" } });
    const answer = await send(
      'domain,list\nlisted-import.example,"imported, WEST"\nlost-import.example,"No such list"\n',
    );
    expect(rowsOf<Row>(answer).map(({ status, error }) => error?.param ?? status)).toEqual(["created", "lists"]);
    expect((await find("listed-import.example"))?.["list_ids"]).toEqual([list["id"]]);
  });

  test("of more rows than a batch may hold is refused whole", async () => {
    const before = await api.store.accounts.count(api.ours.id);
    const csv = `domain\n${Array.from({ length: 1_001 }, (_, n) => `over-${n}.example`).join("\n")}`;
    const answer = await send(csv);
    expect([answer.status, codeOf(answer)]).toEqual([400, "batch_too_large"]);
    expect(await api.store.accounts.count(api.ours.id)).toBe(before);
    const full = await send(csv.split("\n").slice(0, 1_001).join("\n"), { dry_run: true });
    expect(full.json["summary"]).toMatchObject({ created: 1_000 });
  });

  test("of a file without rows does nothing", async () => {
    expect((await send("domain\n")).json).toMatchObject({ data: [], summary: { created: 0 } });
  });
});

describe("a file sent as it is", () => {
  const post = (body: string | Uint8Array, headers: Record<string, string>, query = "") =>
    api.call("POST", `/v1/accounts:import${query}`, { body, headers });
  const CSV = { "content-type": "text/csv; charset=utf-8" };

  test("is read as text/csv, with mode and dry_run in the query", async () => {
    const csv = new TextEncoder().encode("\ufeffdomain,name\nraw-import.example,Röhm\n");
    const dry = await post(csv, CSV, "?dry_run=true&mode=create");
    expect(dry.json).toMatchObject({ dry_run: true, summary: { created: 1 }, columns: { domain: "domain" } });
    expect(await find("raw-import.example")).toBeUndefined();
    const wet = await post(csv, CSV);
    expect(wet.json).toMatchObject({ dry_run: false, summary: { created: 1 } });
    expect(await find("raw-import.example")).toMatchObject({ name: "Röhm" });
    const again = await post(csv, CSV, "?mode=create");
    expect(again.json).toMatchObject({ summary: { errors: 1 } });
  });

  test("and empty lacks a column of domains, like one that has others", async () => {
    for (const file of ["", "\n", "name\nRöhm\n"]) {
      const answer = await post(file, CSV);
      expect([answer.status, codeOf(answer), paramOf(answer)]).toEqual([400, "missing_param", "domain"]);
    }
  });

  test.each([
    ["in another encoding", "domain\nx.example", { "content-type": "text/csv; charset=latin1" }, 415],
    ["compressed", "domain\nx.example", { ...CSV, "content-encoding": "gzip" }, 415],
    ["as plain text", "domain\nx.example", { "content-type": "text/plain" }, 415],
    ["with bytes that are no UTF-8", new Uint8Array([100, 0xe9, 10]), CSV, 400],
    ["with a NUL character", "domain\nx.example\0", CSV, 400],
    ["above the size of a body", "x".repeat(4 * 1024 * 1024 + 1), CSV, 413],
  ])("%s is refused", async (_, body, headers, status) => {
    const answer = await post(body as string, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(codeOf(answer)).toBe(
      { 415: "unsupported_media_type", 400: "invalid_param", 413: "payload_too_large" }[status],
    );
  });

  test("is taken nowhere else", async () => {
    for (const [method, path] of [
      ["POST", "/v1/accounts"],
      ["POST", "/v1/accounts:batch"],
      ["POST", "/v1/lists"],
      ["POST", "/v1/accounts:import/"],
    ] as const) {
      const answer = await api.call(method, path, { body: "domain\nx.example", headers: CSV });
      expect([path, answer.status, codeOf(answer)]).toEqual([path, 415, "unsupported_media_type"]);
    }
  });
});

test("what was exported of a list can be imported again, and changes nothing", async () => {
  const { json: list } = await api.call("POST", "/v1/lists", { body: { name: "Round trip" } });
  const body = {
    domain: "round-trip.example",
    name: "=Round & Trip, Inc",
    tags: ["one", "two, too"],
    notes: "two\nlines",
    external_id: "crm-99",
    attributes: { industry: "robotics", employee_count: 1_234, hq_country: "KR" },
    list_ids: [list["id"]],
  };
  await api.call("POST", "/v1/accounts", { body });
  const exported = await api.call("GET", `/v1/exports/accounts.csv?list_id=${list["id"]}`);
  expect(exported.text.trim().split("\r\n")).toHaveLength(2);
  const answer = await send(exported.text);
  expect(answer.json["summary"]).toEqual({ created: 0, updated: 0, unchanged: 1, errors: 0 });
  expect(answer.json["columns"]).toMatchObject({ domain: "domain", external_id: "external_id", notes: "notes" });
});
