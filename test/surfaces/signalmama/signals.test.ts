import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import type { Signal } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import { SIGNAL_TYPES } from "#signals/catalogue.ts";
import { type Api, addAccount, codeOf, rowsOf, startApi } from "../../helpers/api.ts";
import { aSignal, NOW } from "../../helpers/records.ts";

let api: Api;
let accountId: string;
let otherId: string;
let signals: Record<string, Signal>;

beforeAll(async () => {
  api = await startApi();
  accountId = await addAccount(api, { domain: "northwind.example" });
  otherId = await addAccount(api, { domain: "contoso.example" });
  const signal = (type: string, more: Partial<Signal> = {}): Signal => {
    const { category, family, halfLifeDays } =
      SIGNAL_TYPES.find(({ key }) => key === type) ?? SIGNAL_TYPES[0] ?? fail();
    return aSignal({ workspaceId: api.ours.id, accountId, type, category, family, halfLifeDays, ...more });
  };
  signals = {
    funding: signal("funding", { detectedAt: NOW - 3 * DAY_MS }),
    debt: signal("debt_financing", { detectedAt: NOW - 2 * DAY_MS, strength: 60, occurredAt: NOW - 80 * DAY_MS }),
    exec: signal("exec_move", { detectedAt: NOW - DAY_MS, strength: 70, occurredAt: NOW - 5 * DAY_MS }),
    role: signal("key_role_posted", {
      detectedAt: NOW,
      accountId: otherId,
      strength: 65.5,
      feedback: [
        { by: "key_1", verdict: "useful", at: NOW },
        { by: "key_2", verdict: "noise", at: NOW },
      ],
    }),
    surge: signal("hiring_surge", { detectedAt: NOW - 9 * DAY_MS, accountId: otherId, isDated: false }),
    layoffs: signal("layoffs", {
      detectedAt: NOW - 8 * DAY_MS,
      accountId: otherId,
      status: "retracted",
      botId: "bot_1",
    }),
  };
  await api.store.commit({ put: { signal: Object.values(signals) } });
});
afterAll(() => api.stop());

/** The names, above, of the signals an address lists. */
async function listed(query: string, path = "/v1/signals"): Promise<string[]> {
  const answer = await api.call("GET", `${path}?${query}`);
  expect(answer.status).toBe(200);
  const names = new Map(Object.entries(signals).map(([name, signal]) => [signal.id, name]));
  return rowsOf<{ id: string }>(answer).map((row) => names.get(row.id) ?? row.id);
}

describe("the list of signals", () => {
  test("is the latest detected first", async () => {
    expect(await listed("")).toEqual(["role", "exec", "debt", "funding", "layoffs", "surge"]);
  });

  test.each([
    ["type=funding", ["funding"]],
    ["type=funding,exec_move", ["exec", "funding"]],
    ["type=funding%2Cexec_move", ["exec", "funding"]],
    ["type=funding&type=exec_move,layoffs", ["exec", "funding", "layoffs"]],
    ["type=hiring", ["role", "surge"]],
    ["family=hiring,funding", ["role", "debt", "funding", "surge"]],
    ["category=people", ["exec"]],
    ["since=2026-05-30", ["role", "exec", "debt"]],
    [`since=${(NOW - DAY_MS) / 1000}`, ["role", "exec"]],
    ["since=0", ["role", "exec", "debt", "funding", "layoffs", "surge"]],
    ["until=2026-05-24T10:00:00.000Z", ["layoffs", "surge"]],
    ["occurred_since=2026-05-25", ["exec"]],
    ["strength_gte=70", ["exec", "funding", "layoffs", "surge"]],
    ["strength_lte=60", ["debt"]],
    ["strength_gte=61&strength_lte=70", ["role", "exec"]],
    ["status=retracted", ["layoffs"]],
    ["status=active,expired&family=hiring,other", ["role", "surge"]],
    ["freshness=fresh", ["role", "exec", "funding", "layoffs", "surge"]],
    ["freshness=cooling,stale", ["debt"]],
    ["max_age_days=5", ["exec"]],
    ["max_age_days=4", []],
    ["max_age_days=11&occurred_since=2026-05-25", ["exec"]],
    ["combo_only=true", ["exec", "funding"]],
    ["combo_only=false&type=funding", ["funding"]],
    ["combo_only=true&type=funding&strength_gte=85&freshness=fresh", ["funding"]],
    ["bot_id=bot_1", ["layoffs"]],
    ["feedback=noise", ["role"]],
    ["feedback=useful,wrong", []],
    ["feedback=none", ["exec", "debt", "funding", "layoffs", "surge"]],
    ["feedback=none,noise&strength_lte=66", ["role", "debt"]],
  ])("?%s gives %j", async (query, names) => {
    expect(await listed(query)).toEqual(names);
  });

  test("filters combine", async () => {
    const query = `type=funding,exec_move&since=2026-05-01&strength_gte=70&account_id=${accountId}`;
    expect(await listed(query)).toEqual(["exec", "funding"]);
    expect(await listed(`account_id=${otherId}&type=funding`)).toEqual([]);
    expect(await listed("account_id=acct_nothing")).toEqual([]);
  });

  test("of one account is the same list, filtered", async () => {
    expect(await listed("", `/v1/accounts/${accountId}/signals`)).toEqual(["exec", "debt", "funding"]);
    expect(await listed("type=hiring", `/v1/accounts/${otherId}/signals`)).toEqual(["role", "surge"]);
  });

  test("walks all pages once", async () => {
    const first = await api.call("GET", "/v1/signals?limit=4");
    const second = await api.call("GET", `/v1/signals?limit=4&cursor=${first.json["next_cursor"]}`);
    const ids = [first, second].flatMap((page) => rowsOf<{ id: string }>(page).map((row) => row.id));
    expect(new Set(ids).size).toBe(6);
    expect([second.json["has_more"], second.json["next_cursor"]]).toEqual([false, null]);
  });

  test("of a family's name is the union of its keys", async () => {
    const keys = SIGNAL_TYPES.filter((type) => type.family === "hiring").map((type) => type.key);
    expect(keys).toHaveLength(7);
    expect(await listed("type=hiring")).toEqual(await listed(`type=${keys.join(",")}`));
    expect(await listed("type=funding")).not.toContain("debt");
  });

  test("filtered by age is walked as of its first page, so that none is lost on the way", async () => {
    const { json } = await api.call("POST", "/v1/accounts", { body: { domain: "ageing.example" } });
    const made = Array.from({ length: 6 }, (_, n) =>
      aSignal({
        workspaceId: api.ours.id,
        accountId: String(json["id"]),
        detectedAt: NOW - n,
        // The last of its day: a moment later it is a day older.
        occurredAt: NOW - 6 * DAY_MS + 1,
      }),
    );
    await api.store.commit({ put: { signal: made } });
    const filter = `account_id=${json["id"]}&max_age_days=5&limit=4`;
    const first = await api.call("GET", `/v1/signals?${filter}`);
    await api.clock.advance(10);
    const second = await api.call("GET", `/v1/signals?${filter}&cursor=${first.json["next_cursor"]}`);
    const ids = [first, second].flatMap((page) => rowsOf<{ id: string }>(page).map((row) => row.id));
    expect(ids).toEqual(made.map((signal) => signal.id));
    expect((await api.call("GET", `/v1/signals?${filter}`)).json["data"]).toEqual([]);
    await api.call("DELETE", `/v1/accounts/${json["id"]}`);
  });

  test.each([
    ["type=fundingg", "unknown_signal_type"],
    ["category=weather", "invalid_param"],
    ["family=weather", "invalid_param"],
    ["since=yesterday", "invalid_timestamp"],
    ["since=2026-02-30", "invalid_timestamp"],
    ["since=2026-13-01", "invalid_timestamp"],
    ["occurred_since=2026-13-45", "invalid_timestamp"],
    ["strength_gte=-1", "invalid_param"],
    ["strength_gte=7e1", "invalid_param"],
    ["expand=everything", "invalid_param"],
    ["status=dead", "invalid_param"],
    ["freshness=mouldy", "invalid_param"],
    ["max_age_days=1.5", "invalid_param"],
    ["combo_only=1", "invalid_param"],
    ["types=layoffs", "invalid_param"],
  ])("?%s is refused as %s", async (query, code) => {
    const answer = await api.call("GET", `/v1/signals?${query}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
  });
});

describe("one signal", () => {
  test("carries its source, its age, its band and the signals it makes a combo with", async () => {
    const answer = await api.call("GET", `/v1/signals/${signals["funding"]?.id}`);
    expect(answer.json).toMatchObject({
      type: "funding",
      subtype: "series-b",
      strength: 85,
      strength_level: 5,
      recency_days: 11,
      freshness: "fresh",
      occurred_at_known: true,
      fired_at: "2026-05-29T09:00:00.000Z",
      source_url: "https://northwind.example/news/series-b",
      combo: true,
      related_signal_ids: [signals["exec"]?.id],
      data: { amount: 45_000_000, currency: "USD", round: "series-b" },
      sources: [{ kind: "site", excerpt: "Northwind Robotics raises $45M Series B" }],
    });
  });

  test("rounds a strength half up and has sources in a list only when asked", async () => {
    const [plain] = rowsOf(await api.call("GET", "/v1/signals?type=key_role_posted"));
    expect([plain?.["strength"], plain?.["sources"]]).toEqual([66, undefined]);
    const [full] = rowsOf(await api.call("GET", "/v1/signals?type=key_role_posted&expand=sources"));
    expect(full?.["sources"]).toHaveLength(1);
  });

  test("names its account in a list when asked", async () => {
    const [both] = rowsOf(await api.call("GET", "/v1/signals?type=key_role_posted&expand=sources,account"));
    expect(both?.["sources"]).toHaveLength(1);
    const { json } = await api.call("GET", `/v1/accounts/${both?.["account_id"]}`);
    expect(both?.["account"]).toEqual({ id: json["id"], name: json["name"], domain: json["domain"] });
  });

  test("tells how its source was fetched as far as that is known", async () => {
    const [place] = signals["exec"]?.sources ?? [];
    if (!place) throw new Error("no source");
    const fetched = { ...place, documentId: "doc_2", httpStatus: 203, robotsAllowed: true };
    const exec = { ...signals["exec"], sources: [place, fetched] } as Signal;
    await api.store.commit({ put: { signal: [exec] } });
    const { json } = await api.call("GET", `/v1/signals/${exec.id}`);
    const [unknown, known] = json["sources"] as Record<string, unknown>[];
    expect(known).toMatchObject({ http_status: 203, robots_allowed: true, first_party: false });
    expect(unknown).toMatchObject({ http_status: null, robots_allowed: null });
  });

  test("goes with its account", async () => {
    const { json } = await api.call("POST", "/v1/accounts", { body: { domain: "going.example" } });
    const signal = aSignal({ workspaceId: api.ours.id, accountId: String(json["id"]) });
    await api.store.commit({ put: { signal: [signal] } });
    expect((await api.call("GET", `/v1/signals/${signal.id}`)).status).toBe(200);
    await api.call("DELETE", `/v1/accounts/${json["id"]}`);
    const answer = await api.call("GET", `/v1/signals/${signal.id}`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "signal_not_found"]);
  });
});

describe("the types of signals", () => {
  test("are the 47 of the catalogue, aliases in a field and not as rows", async () => {
    const answer = await api.call("GET", "/v1/signals/types");
    const rows = rowsOf<{ key: string; aliases: string[]; custom: boolean }>(answer);
    expect(rows).toHaveLength(47);
    const keys = rows.map((row) => row.key);
    expect(keys).toContain("funding");
    expect(keys).toContain("exec_move");
    expect(keys).not.toContain("hiring");
    expect(rows.filter((row) => row.aliases.includes("hiring"))).toHaveLength(7);
    expect(rows.filter((row) => row.aliases.includes("tech_change"))).toHaveLength(4);
    expect(rows.some((row) => row.custom)).toBe(false);
  });
});

function fail(): never {
  throw new Error("the catalogue is empty");
}

describe("accounts by the types of their signals", () => {
  test("take the names that signals take, aliases included, and refuse others", async () => {
    const account = await addAccount(api, { domain: "hiring.example" });
    const signal = aSignal({ workspaceId: api.ours.id, accountId: account, type: "hiring_surge", family: "hiring" });
    await api.store.commit({ put: { signal: [signal] } });
    const find = async (names: string) => {
      const answer = await api.call("GET", `/v1/accounts?domain=hiring.example&has_signal_type=${names}`);
      return answer.status === 200 ? rowsOf<{ id: string }>(answer).map(({ id }) => id) : codeOf(answer);
    };
    expect(await find("hiring_surge")).toEqual([account]);
    expect(await find("funding,hiring")).toEqual([account]);
    expect(await find("funding")).toEqual([]);
    expect(await find("rumour")).toBe("unknown_signal_type");
  });
});
