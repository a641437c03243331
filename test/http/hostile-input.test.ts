import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, addAccount, codeOf, startApi } from "../helpers/api.ts";

/** Stands for whatever a caller may have typed into the wrong field. */
const SECRET = "s3cret-that-must-not-come-back";

let api: Api;
let accountId: string;
beforeAll(async () => {
  api = await startApi();
  accountId = await addAccount(api, { domain: "acme.example" });
});
afterAll(() => api.stop());

const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
const utf8 = (...bytes: number[]) => Buffer.concat([Buffer.from('{"domain":"'), Buffer.from(bytes), Buffer.from('"}')]);

const BODIES: [name: string, body: string | Uint8Array, code: string][] = [
  ["nothing but a space", " ", "invalid_json"],
  ["half an object", `{"domain":"${SECRET}"`, "invalid_json"],
  ["a comma too many", `{"domain":"${SECRET}",}`, "invalid_json"],
  ["two objects", `{"domain":"a.example"}{"domain":"${SECRET}"}`, "invalid_json"],
  ["single quotes", `{'domain':'${SECRET}'}`, "invalid_json"],
  ["a comment", `{"domain":"${SECRET}" /* x */}`, "invalid_json"],
  ["a bare word", SECRET, "invalid_json"],
  ["NaN", '{"domain":NaN}', "invalid_json"],
  ["Infinity", '{"domain":Infinity}', "invalid_json"],
  ["a hexadecimal number", '{"domain":0x10}', "invalid_json"],
  ["a number with a leading zero", '{"domain":010}', "invalid_json"],
  ["a line break in a string", `{"domain":"${SECRET}\n"}`, "invalid_json"],
  ["an escape that is none", `{"domain":"${SECRET}\\x41"}`, "invalid_json"],
  ["a byte order mark, which is let pass, and a wrong domain", `\ufeff{"domain":"${SECRET}"}`, "invalid_param"],
  ["a field twice", `{"domain":"a.example","domain":"${SECRET}"}`, "invalid_json"],
  ["a field twice, once escaped", `{"domain":"a.example","d\\u006fmain":"${SECRET}"}`, "invalid_json"],
  ["a field twice further in", `{"domain":"a.example","attributes":{"tech":[],"tech":["${SECRET}"]}}`, "invalid_json"],
  ["65 levels", deep(65), "invalid_json"],
  ["100,000 levels", deep(100_000), "invalid_json"],
  ["100,000 open lists", "[".repeat(100_000), "invalid_json"],
  ["a prototype", `{"__proto__":{"domain":"${SECRET}"}}`, "invalid_param"],
  ["a byte that is no UTF-8", utf8(0xff), "invalid_json"],
  ["an overlong slash", utf8(0xc0, 0xaf), "invalid_json"],
  ["half a surrogate pair in UTF-8", utf8(0xed, 0xa0, 0x80), "invalid_json"],
  ["a letter that is cut", utf8(0xe2, 0x82), "invalid_json"],
  ["UTF-16", Buffer.from(`{"domain":"${SECRET}"}`, "utf16le"), "invalid_json"],
  ["a NUL", `{"domain":"${SECRET}\\u0000"}`, "invalid_param"],
  ["half a surrogate pair", `{"domain":"${SECRET}\\ud800"}`, "invalid_param"],
  ["null for everything", "null", "invalid_param"],
  ["a text for everything", `"${SECRET}"`, "invalid_param"],
  ["a number for everything", "42", "invalid_param"],
  ["a list for everything", `["${SECRET}"]`, "invalid_param"],
  ["an empty object", "{}", "missing_param"],
  ["an unknown field", `{"domain":"b.example","${SECRET}":1}`, "invalid_param"],
  ["a field of ours", '{"domain":"b.example","workspace_id":"ws_1"}', "invalid_param"],
  ["a score", '{"domain":"b.example","score":100}', "invalid_param"],
  ["a number for a text", '{"domain":42}', "invalid_param"],
  ["a list for a text", `{"domain":["${SECRET}"]}`, "invalid_param"],
  ["an object for a text", `{"domain":{"toString":"${SECRET}"}}`, "invalid_param"],
  ["null for a text", '{"domain":null}', "missing_param"],
  ["a text for a list", `{"domain":"b.example","tags":"${SECRET}"}`, "invalid_param"],
  ["a text for a number", `{"domain":"b.example","attributes":{"founded_year":"${SECRET}"}}`, "invalid_param"],
  ["a number beyond counting", '{"domain":"b.example","attributes":{"employee_count":1e400}}', "invalid_param"],
  ["what is no domain", `{"domain":"${SECRET} ' OR 1=1 --"}`, "invalid_param"],
];

describe("a body with", () => {
  test.each(BODIES)("%s is refused with an error that repeats nothing of it", async (_, body, code) => {
    const answer = await api.call("POST", "/v1/accounts", { body });
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    // The name of an unknown field is the caller's own, and told so that the field is found.
    if (!String(body).includes(`"${SECRET}":`)) expect(answer.text).not.toContain(SECRET);
  });

  test("a secret in the wrong place is not repeated", async () => {
    const answer = await api.call("POST", "/v1/webhooks", {
      body: { url: `https://${SECRET}@hooks.example/`, secret: [SECRET], events: [SECRET] },
    });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain(SECRET);
  });

  test("anything of this leaves everything as it was", async () => {
    const { json } = await api.call("GET", "/v1/accounts");
    expect((json["data"] as { domain: string }[]).map(({ domain }) => domain)).toEqual(["acme.example"]);
  });
});

const LIMITS: [given: string, status: number][] = [
  ["1", 200],
  ["100", 200],
  ["101", 200],
  ["999999999", 200],
  ["0", 400],
  ["-1", 400],
  ["%2B5", 400],
  ["1.5", 400],
  ["1e2", 400],
  ["0x10", 400],
  ["0b11", 400],
  ["1_000", 400],
  ["1%2C000", 400],
  ["%205", 400],
  ["5%20", 400],
  ["%EF%BC%95", 400],
  ["%D9%A5", 400],
  ["NaN", 400],
  ["Infinity", 400],
  ["true", 400],
  ["null", 400],
  ["", 400],
  ["99999999999999999999999999", 400],
];

describe("a limit of", () => {
  test.each(LIMITS)("%j is answered %d", async (given, status) => {
    const answer = await api.call("GET", `/v1/accounts?limit=${given}`);
    expect([given, answer.status]).toEqual([given, status]);
    if (status === 400) expect(codeOf(answer)).toBe("invalid_param");
  });

  test.each(["limit=1&limit=2", "limit[]=1", "limit[a]=1", "limit%00=1", "limit=1%00", "__proto__=1", "constructor=1"])(
    "?%s is refused, never guessed at",
    async (query) => {
      const answer = await api.call("GET", `/v1/accounts?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
    },
  );
});

/** What stands where an id belongs. */
const IDS = [
  "acct_",
  "acct_0",
  "acct_ILOUILOUILOUILOUILOU",
  "acct_01hzzzzzzzzzzzzzzzzz",
  "ACCT_00D2457433H3Z1T2J2J9",
  "sig_00D2457433H3Z1T2J2J9",
  "acct_00D2457433H3Z1T2J2J9x",
  "acct_00D2457433H3Z1T2J2J9%00",
  "acct_00D2457433H3Z1T2J2J9%0d%0aX-Injected:1",
  "acct_00D2457433H3Z1T2J2J9%20",
  "%2e%2e%2fkeys",
  "..%2f..%2fetc%2fpasswd",
  "%00",
  "%ff",
  "%f0%9f%a6%8a",
  "'%20OR%20'1'='1",
  "%22%3E%3Cscript%3E",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "0",
  "-1",
  "*",
  "a".repeat(4_000),
];
const NOUNS = ["accounts", "signals", "briefs", "contacts", "bots", "lists", "webhooks", "keys", "exports"];

describe("an id that cannot be one", () => {
  test.each(NOUNS)("of %s is not found, whatever the method, and is not repeated", async (noun) => {
    for (const id of IDS) {
      for (const method of ["GET", "PATCH", "DELETE"]) {
        const answer = await api.call(method, `/v1/${noun}/${id}`, method === "PATCH" ? { body: {} } : {});
        expect([method, id, [400, 404, 405].includes(answer.status)]).toEqual([method, id, true]);
        if (id.length > 20) expect(answer.text).not.toContain(decodeURIComponent(id.replace(/%(00|ff)/g, "")));
        expect(answer.headers.has("x-injected")).toBe(false);
      }
    }
  });

  test("of what belongs to an account is not found either", async () => {
    for (const path of ["brief", "score", "signals", "contacts"]) {
      const answer = await api.call("GET", `/v1/accounts/acct_ILOUILOUILOUILOUILOU/${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    expect((await api.call("GET", `/v1/accounts/${accountId}`)).status).toBe(200);
  });
});
