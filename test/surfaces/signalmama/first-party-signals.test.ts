import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { documentText } from "#core/document.ts";
import { sha256Hex } from "#core/hash.ts";
import { DAY_MS } from "#core/time.ts";
import {
  type Answer,
  type Api,
  addAccount,
  codeOf,
  errorMessageOf,
  paramOf,
  rowsOf,
  startApi,
} from "../../helpers/api.ts";
import { aContact, aSignal, NOW } from "../../helpers/records.ts";
import { countJobs } from "../../helpers/store.ts";

let api: Api;
let serial = 0;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

async function anAccountId(): Promise<string> {
  serial++;
  const body = { domain: `company-${serial}.example`, external_id: `crm-${serial}` };
  return addAccount(api, body);
}

const EXCERPT = "3 visits to /pricing#enterprise on 1 June 2026.";
const report = (more: Record<string, unknown> = {}) => ({
  type: "pricing_page_visited",
  title: "Looked at the enterprise plan",
  data: { plan: "enterprise" },
  source: { kind: "crm", title: "Web visits", excerpt: EXCERPT },
  ...more,
});
const send = (body: Record<string, unknown>): Promise<Answer> => api.call("POST", "/v1/signals", { body });

const firedAbout = async (accountId: string) =>
  (await api.store.events.list(api.ours.id, { limit: 1_000, accountId, types: ["signal.fired"] })).rows;

describe("a first-party signal", () => {
  test("is stored, told with its source, fired, and scored soon", async () => {
    const accountId = await anAccountId();
    const before = await countJobs(api.store, "score");
    const answer = await send(report({ account_id: accountId, subtype: "enterprise_plan", strength: 61 }));
    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toBe(`/v1/signals/${answer.json["id"]}`);
    expect(answer.json).toMatchObject({
      account_id: accountId,
      type: "pricing_page_visited",
      subtype: "enterprise-plan",
      category: "market",
      family: "other",
      title: "Looked at the enterprise plan",
      summary: "Looked at the enterprise plan",
      strength: 61,
      confidence: 0.65,
      half_life_days: 30,
      occurred_at: "2026-06-01T09:00:00.000Z",
      occurred_at_known: false,
      detected_at: "2026-06-01T09:00:00.000Z",
      status: "active",
      data: { plan: "enterprise" },
      bot_id: null,
      source_url: null,
      sources: [
        {
          kind: "crm",
          first_party: true,
          url: null,
          title: "Web visits",
          excerpt: EXCERPT,
          content_hash: sha256Hex(`Web visits\n${EXCERPT}`),
          evidence: { quote: EXCERPT, start: 11, end: 11 + EXCERPT.length },
        },
      ],
    });
    expect((await api.call("GET", `/v1/signals/${answer.json["id"]}`)).json).toEqual(answer.json);
    const [fired] = await firedAbout(accountId);
    expect(fired?.facts.signal?.id).toBe(String(answer.json["id"]));
    await api.clock.advance(2_000);
    expect(await countJobs(api.store, "score")).toBe(before + 1);
  });

  test("rests on a stored document whose text holds the excerpt word for word", async () => {
    const answer = await send(report({ account_id: await anAccountId() }));
    const [source] = answer.json["sources"] as { document_id: string; evidence: Record<string, never> }[];
    const [document] = await api.store.documents.findMany(api.ours.id, [source?.document_id ?? ""]);
    if (!document) throw new Error("no document");
    const { start, end, quote } = source?.evidence ?? {};
    expect(documentText(document).slice(start, end)).toBe(quote ?? "?");
    expect(document).toMatchObject({ sourceId: "first_party", contentHash: sha256Hex(documentText(document)) });
  });

  test("of a built-in type takes the type's strength, half-life, category and confidence where none are given", async () => {
    const body = report({ account_id: await anAccountId(), type: "rfp_posted", occurred_at: "2026-05-30T12:00:00Z" });
    expect((await send(body)).json).toMatchObject({
      category: "market",
      strength: 90,
      half_life_days: 30,
      confidence: 0.65,
      occurred_at: "2026-05-30T12:00:00.000Z",
      occurred_at_known: true,
    });
    const given = report({
      account_id: await anAccountId(),
      type: "exec_move",
      strength: 40,
      confidence: 0.5,
      half_life_days: 7,
    });
    expect((await send(given)).json).toMatchObject({
      category: "people",
      strength: 40,
      confidence: 0.5,
      half_life_days: 7,
    });
  });

  test("is of the day its source was published where nothing is said of the event", async () => {
    const source = { ...report().source, published_at: "2026-05-20T00:00:00.000Z" };
    expect((await send(report({ account_id: await anAccountId(), source }))).json).toMatchObject({
      occurred_at: "2026-05-20T00:00:00.000Z",
      occurred_at_known: true,
    });
  });

  test("names its account by id, domain or external id", async () => {
    const id = await anAccountId();
    for (const [index, name] of [
      { account_id: id },
      { domain: `https://www.company-${serial}.example/` },
      { external_id: `crm-${serial}` },
    ].entries()) {
      const answer = await send(report({ ...name, data: { visit: `number ${index}` } }));
      expect([name, answer.json["account_id"]]).toEqual([name, id]);
    }
    for (const name of [{ domain: "nobody.example" }, { external_id: "nobody" }]) {
      const answer = await send(report(name));
      expect([answer.status, codeOf(answer)]).toEqual([404, "account_not_found"]);
    }
  });

  test("about a deleted account is 410", async () => {
    const id = await anAccountId();
    await api.call("DELETE", `/v1/accounts/${id}`);
    for (const name of [{ account_id: id }, { domain: `company-${serial}.example` }]) {
      const answer = await send(report(name));
      expect([answer.status, codeOf(answer)]).toEqual([410, "account_deleted"]);
    }
  });

  test("of an own key is found by it, and its key is unknown where no signal has it", async () => {
    await send(report({ account_id: await anAccountId(), type: "asked_for_a_demo" }));
    const found = await api.call("GET", "/v1/signals?type=asked_for_a_demo,layoffs");
    expect(rowsOf(found).length).toBe(1);
    const foreign = await api.call("GET", "/v1/signals?type=asked_for_a_demo", { key: api.foreignKeys.admin });
    expect(codeOf(foreign)).toBe("unknown_signal_type");
  });

  test("of an own key can be exported and subscribed to by it", async () => {
    await send(report({ account_id: await anAccountId(), type: "asked_for_a_quote" }));
    const lines = await api.call("GET", "/v1/exports/signals.ndjson?type=asked_for_a_quote");
    expect(lines.text.trim().split("\n")).toHaveLength(1);
    const filter = { type: ["asked_for_a_quote"] };
    const asked = await api.call("POST", "/v1/exports", { body: { kind: "signals", format: "csv", filter } });
    expect(asked.json["filter"]).toEqual(filter);
    const subscribe = async (type: string) =>
      api.call("POST", "/v1/webhooks", {
        body: { url: "https://hooks.example/", events: ["*"], filters: { signal_types: [type] } },
      });
    expect((await subscribe("asked_for_a_quote")).json["filters"]).toEqual({ signal_types: ["asked_for_a_quote"] });
    expect(codeOf(await subscribe("asked_for_a_qoute"))).toBe("unknown_signal_type");
  });

  test("names contacts of its account, and of no other", async () => {
    const [accountId, otherId] = [await anAccountId(), await anAccountId()];
    const contact = aContact({ workspaceId: api.ours.id, accountId });
    await api.store.commit({ put: { contact: [contact] } });
    expect((await send(report({ account_id: accountId, contacts: [contact.id] }))).json["contacts"]).toEqual([
      contact.id,
    ]);
    expect(codeOf(await send(report({ account_id: otherId, contacts: [contact.id] })))).toBe("invalid_param");
  });
});

describe("a report of an event that is known", () => {
  test("in the same words changes nothing", async () => {
    const account_id = await anAccountId();
    const body = report({ account_id });
    const first = await send(body);
    const jobs = JSON.stringify(await api.store.jobs.countClaimable());
    const again = await send(body);
    expect([again.status, again.json]).toEqual([200, first.json]);
    expect(JSON.stringify(await api.store.jobs.countClaimable())).toBe(jobs);
    expect(await firedAbout(account_id)).toHaveLength(1);
  });

  test("in other words adds a source, also at the same address, and fires nothing", async () => {
    const account_id = await anAccountId();
    const told = (excerpt: string) =>
      report({ account_id, source: { kind: "crm", url: "https://crm.example/1", title: "Visits", excerpt } });
    const first = await send(told("one visit"));
    const again = await send(told("another visit"));
    expect([again.status, again.json["id"]]).toEqual([200, first.json["id"]]);
    expect((again.json["sources"] as { excerpt: string }[]).map((source) => source.excerpt)).toEqual([
      "one visit",
      "another visit",
    ]);
    // One place twice is no second witness.
    expect(again.json["confidence"]).toBe(0.65);
    expect(await firedAbout(account_id)).toHaveLength(1);
  });

  test("that was detected joins it and raises its confidence; its own words stay", async () => {
    const account_id = await anAccountId();
    const detected = aSignal({ workspaceId: api.ours.id, accountId: account_id });
    await api.store.commit({ put: { signal: [detected] } });
    const answer = await send(
      report({
        account_id,
        type: "funding",
        subtype: "series_b",
        title: "They told us of a round",
        occurred_at: "2026-05-22T09:00:00.000Z",
        data: { amount: 45_000_000, currency: "USD", lead: "Accent" },
      }),
    );
    expect([answer.status, answer.json["id"]]).toEqual([200, detected.id]);
    expect(answer.json).toMatchObject({
      title: detected.title,
      confidence: 0.95,
      data: { round: "series-b", lead: "Accent" },
    });
    expect((answer.json["sources"] as unknown[]).length).toBe(2);
  });

  test.each([
    ["funding", { round: "Series_B" }, { round: "series-b" }],
    ["funding", { round: "Pre Seed" }, { round: "pre-seed" }],
    ["round_of_talks", { round: "Second_One" }, { round: "Second_One" }],
    ["funding", { amount: 5, currency: "EUR" }, { amount: 5, currency: "EUR", amount_minor: 500 }],
    ["funding", { amount: 1e307, currency: "EUR" }, { amount: 1e307, currency: "EUR" }],
  ])("a %s with the facts %j shows them as detectors write theirs: %j", async (type, data, shown) => {
    const answer = await send(report({ account_id: await anAccountId(), type, data }));
    expect([answer.status, answer.json["data"]]).toEqual([201, shown]);
  });

  test("is another event when a fact differs or its time is past, and then a signal of its own", async () => {
    const account_id = await anAccountId();
    const first = await send(report({ account_id, occurred_at: "2026-05-01T00:00:00.000Z" }));
    const other = await send(report({ account_id, occurred_at: "2026-05-01T00:00:00.000Z", data: { plan: "team" } }));
    const later = await send(report({ account_id, source: { ...report().source, excerpt: "1 visit" } }));
    expect([first.status, other.status, later.status]).toEqual([201, 201, 201]);
    expect(new Set([first, other, later].map((answer) => answer.json["id"])).size).toBe(3);
  });

  test("may come from many at once: one signal, and no source is lost", async () => {
    const account_id = await anAccountId();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        send(report({ account_id, source: { kind: "crm", title: "Visits", excerpt: `visit ${n}` } })),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([...Array(11).fill(200), 201]);
    const signals = await api.store.signals.listByAccount(api.ours.id, account_id);
    expect(signals).toHaveLength(1);
    expect(new Set(signals[0]?.sources.map((source) => source.evidence.quote)).size).toBe(12);
  });

  test("keeps a retracted signal retracted", async () => {
    const account_id = await anAccountId();
    const first = await send(report({ account_id }));
    const [signal] = await api.store.signals.listByAccount(api.ours.id, account_id);
    if (!signal) throw new Error("no signal");
    await api.store.commit({ put: { signal: [{ ...signal, status: "retracted" }] } });
    const again = await send(report({ account_id, source: { ...report().source, excerpt: "again" } }));
    expect(again.json).toMatchObject({ id: first.json["id"], status: "retracted" });
  });
});

describe("reports that share no fact that tells events apart", () => {
  const titled = (title: string, more: Record<string, unknown> = {}) => ({
    title,
    data: {},
    source: { kind: "crm", title: "A call", excerpt: title },
    ...more,
  });
  const titlesAfter = async (type: string, reports: Record<string, unknown>[]) => {
    const account_id = await anAccountId();
    for (const one of reports) expect((await send(report({ account_id, type, ...one }))).status).toBeLessThan(300);
    const signals = await api.store.signals.listByAccount(api.ours.id, account_id);
    return signals.map(({ title, strength, subtype }) => [title, strength, subtype ?? null]).sort();
  };

  test.each([
    ["funding", "Seed of $2 million from Alpha", "Series B of $90 million from Beta", { subtype: "series-b" }],
    ["exec_move", "Ann Lee joins as CRO", "Bob Ray joins as CFO", {}],
    ["exec_departure", "Ann Lee leaves", "Bob Ray leaves", {}],
    ["partnership", "Partners with Bar", "Partners with Foo", {}],
    ["came_to_our_stand", "Met Ann Lee", "Met Bob Ray", { data: { stand: "B 12" } }],
  ])("of the type %s are two signals, each with its own title and strength", async (type, one, other, more) => {
    const told = [titled(one, { strength: 40 }), titled(other, { strength: 95, ...more })];
    const subtype = "subtype" in more ? more.subtype : null;
    expect(await titlesAfter(type, told)).toEqual([
      [one, 40, null],
      [other, 95, subtype],
    ]);
  });

  test("are one signal in the same words, whatever else was told", async () => {
    const [ann, bob] = [titled("Ann Lee joins"), titled("Bob Ray joins")];
    const again = titled("Ann Lee joins.", { source: { kind: "crm", title: "A mail", excerpt: "another one" } });
    expect((await titlesAfter("exec_move", [ann, bob, ann, bob, again])).map(([title]) => title)).toEqual([
      "Ann Lee joins",
      "Bob Ray joins",
    ]);
  });

  test("from one and the same source are answered each with its own signal when told again", async () => {
    const account_id = await anAccountId();
    const source = { kind: "crm", title: "Notes of the board", excerpt: "Partners: Foo, Bar." };
    const bodies = ["Foo", "Bar"].map((partner) =>
      report({ account_id, type: "partnership", title: `Partners with ${partner}`, data: { partner }, source }),
    );
    const first = [];
    for (const body of bodies) first.push((await send(body)).json["id"]);
    const again = [];
    for (const body of bodies) again.push((await send(body)).json["id"]);
    expect(new Set(first).size).toBe(2);
    expect(again).toEqual(first);
  });

  test("and what was read meet only where the report names what it is about", async () => {
    const account_id = await anAccountId();
    const read = aSignal({ workspaceId: api.ours.id, accountId: account_id });
    await api.store.commit({ put: { signal: [read] } });
    const tell = async (title: string) =>
      (await send(report({ account_id, type: "funding", ...titled(title), occurred_at: "2026-05-22" }))).json["id"];
    expect(await tell("They told us of their Series B")).toBe(read.id);
    expect(await tell("Seed of $2 million from Alpha")).not.toBe(read.id);
  });
});

describe("a sub-type", () => {
  test("of a type that lists them is one of those, and the refusal says which", async () => {
    const account_id = await anAccountId();
    for (const type of ["funding", "exec_move", "competitor_price_change", "public_talk"]) {
      const answer = await send(report({ account_id, type, subtype: "banana" }));
      expect([type, answer.status, codeOf(answer)]).toEqual([type, 400, "invalid_param"]);
      expect(paramOf(answer)).toBe("subtype");
    }
    const refused = await send(report({ account_id, type: "acquisition_made", subtype: "banana" }));
    expect(errorMessageOf(refused)).toContain("must be one of full, asset.");
    expect(await api.store.signals.listByAccount(api.ours.id, account_id)).toEqual([]);
  });

  test.each([
    ["funding", "series_a"],
    ["exec_move", "vp_sales"],
    ["exec_departure", "general-counsel"],
    ["compliance_milestone", "pci-dss"],
    ["leader_hire", "marketing"],
    ["a_type_of_ours", "banana"],
  ])("of %s may be %s", async (type, subtype) => {
    const answer = await send(report({ account_id: await anAccountId(), type, subtype }));
    expect([answer.status, answer.json["subtype"]]).toEqual([201, subtype.replaceAll("_", "-")]);
  });
});

test("a type that the rubric switches off takes no reports", async () => {
  const other = await startApi();
  const { json } = await other.call("POST", "/v1/accounts", { body: { domain: "off.example" } });
  const rubric = { ...other.ours.rubric, typeOverrides: { layoffs: { enabled: false } } };
  await other.store.commit({ put: { workspace: [{ ...other.ours, rubric }] } });
  const answer = await other.call("POST", "/v1/signals", { body: report({ account_id: json["id"], type: "layoffs" }) });
  expect([answer.status, codeOf(answer)]).toEqual([400, "invalid_param"]);
  expect(await other.store.signals.listByAccount(other.ours.id, String(json["id"]))).toEqual([]);
  await other.stop();
});

test("what lies more than three half-lives back is refused rather than dropped", async () => {
  const account_id = await anAccountId();
  const at = (days: number) => new Date(NOW - days * DAY_MS).toISOString();
  expect(codeOf(await send(report({ account_id, half_life_days: 10, occurred_at: at(31) })))).toBe("invalid_timestamp");
  expect((await send(report({ account_id, half_life_days: 10, occurred_at: at(29) }))).status).toBe(201);
});
