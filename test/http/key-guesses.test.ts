import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { createKeyGuesses } from "#http/key-guesses.ts";
import { type Api, codeOf, startApi } from "../helpers/api.ts";
import { createFakeClock } from "../helpers/clock.ts";

let api: Api;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.stop());

let serial = 0;
const guess = (address: string, key = `sk_live_guess_${++serial}`) =>
  api.call("GET", "/v1/accounts", { key, headers: { "x-forwarded-for": address } });

describe("wrong keys", () => {
  test("are of 60 kinds are answered a minute for each address, more are refused until there is room again", async () => {
    for (let sent = 0; sent < 60; sent++) expect((await guess("203.0.113.1")).status).toBe(401);
    const refused = await guess("203.0.113.1");
    expect([refused.status, codeOf(refused), refused.headers.get("retry-after")]).toEqual([429, "rate_limited", "60"]);
    expect((await guess("203.0.113.2")).status).toBe(401);
    await api.clock.advance(60_000);
    expect((await guess("203.0.113.1")).status).toBe(401);
  });

  test("of one network of IPv6 are counted together", async () => {
    for (let sent = 0; sent < 60; sent++) await guess(`2001:db8:1:1::${sent}`);
    expect((await guess("2001:db8:1:1::ffff")).status).toBe(429);
    expect((await guess("2001:db8:1:2::1")).status).toBe(401);
  });

  test("of a stranger do not shut out who has the right one, nor who forgot it", async () => {
    for (let sent = 0; sent < 70; sent++) await guess("203.0.113.1");
    expect((await guess("203.0.113.1", api.keys.read_only)).status).toBe(200);
    expect((await api.call("GET", "/v1/accounts", { key: undefined })).status).toBe(401);
  });

  test("that were right once count too", async () => {
    const { json } = await api.call("POST", "/v1/keys", { body: { name: "old", role: "read_only" } });
    await api.call("POST", `/v1/keys/${json["id"]}:revoke`);
    for (let sent = 0; sent < 60; sent++) await guess("203.0.113.1");
    expect((await guess("203.0.113.1", String(json["key"]))).status).toBe(429);
  });

  test("that are one and the same are no guesses: the limits of requests hold for them", async () => {
    for (let sent = 0; sent < 90; sent++) expect((await guess("203.0.113.1", "sk_live_wrong")).status).toBe(401);
  });

  test("are said once a minute, however many there are", async () => {
    for (let sent = 0; sent < 90; sent++) await guess("203.0.113.1");
    const lines = api.logged.filter(({ message }) => message !== "answered");
    expect(lines).toEqual([
      { message: "too many wrong API keys; more from there are refused unread", fields: { network: "203.0.113.1" } },
    ]);
  });
});

test("any number of networks takes bounded memory", () => {
  const guesses = createKeyGuesses({ clock: createFakeClock(), log: { debug() {}, info() {}, warn() {}, error() {} } });
  for (let sent = 0; sent < 60; sent++) guesses.note("the first", `key ${sent}`);
  expect(guesses.note("the first", "one more")).toBeDefined();
  for (let network = 0; network < 10_000; network++) guesses.note(`network ${network}`, "key");
  expect(guesses.note("the first", "one more")).toBeUndefined();
});
