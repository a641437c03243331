import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import swaggerUi from "swagger-ui-dist/package.json";
import { EventType } from "#core/event.ts";
import { botPage } from "#surfaces/signalmama/docs/bot-page.ts";
import { ADVICE } from "#surfaces/signalmama/docs/error-advice.ts";
import { countText, durationText, type InForce, listText } from "#surfaces/signalmama/docs/in-force.ts";
import { docsPages } from "#surfaces/signalmama/docs/pages.ts";
import { ERRORS, type ErrorCode } from "#surfaces/signalmama/errors.ts";
import { type Api, startApi, TOLD } from "../../../helpers/api.ts";
import { DOCUMENT, documentedRoutes } from "../../../helpers/documented.ts";
import { addressesIn, idsIn } from "../../../helpers/html-facts.ts";

let api: Api;
const read = (path: string, headers: Record<string, string> = {}) => api.call("GET", path, { key: undefined, headers });

const plainText = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe("the reference page", () => {
  test("has an anchor for every code an error can have, and says what to do about it", async () => {
    const { text } = await read("/docs");
    const ids = idsIn(text);
    for (const code of Object.keys(ERRORS)) expect(ids).toContain(code);
    expect(Object.keys(ERRORS).filter((code) => !ADVICE[code as ErrorCode])).toEqual([]);
  });

  test("is where the docs_url of an error leads", async () => {
    const refused = await api.call("POST", "/v1/accounts", { body: {} });
    const { docs_url } = refused.json["error"] as { docs_url: string };
    const address = new URL(docs_url);
    expect(address.pathname).toBe("/docs");
    expect(idsIn((await read(address.pathname)).text)).toContain(address.hash.slice(1));
  });

  test("lists every route and every event without JavaScript", async () => {
    const { text } = await read("/docs");
    const plain = plainText(text);
    for (const route of documentedRoutes()) expect(plain).toContain(route);
    for (const type of EventType.options) expect(plain).toContain(type);
  });

  test("gives no id twice, and links only to ids it has", async () => {
    const { text } = await read("/docs");
    const ids = idsIn(text);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const address of addressesIn(text).filter((one) => one.startsWith("#")))
      expect(ids).toContain(address.slice(1));
  });
});

describe("what the reference page shows", () => {
  test("criteria that the rubric takes as they stand", async () => {
    const { text } = await read("/docs");
    const [, shown = ""] = /aria-label="Shell: try criteria"><code>([^<]*)/.exec(text) ?? [];
    const [, json = ""] = /-d '([^']*)'/.exec(shown.replaceAll("&quot;", '"')) ?? [];
    const body = JSON.parse(json);
    expect(body.criteria).toHaveLength(4);
    expect((await api.call("POST", "/v1/workspace/rubric:preview", { body })).status).toBe(200);
    const stored = await api.call("PUT", "/v1/workspace/rubric", { body, key: api.keys.admin });
    expect(stored.status).toBe(200);
    expect(stored.json["criteria"]).toMatchObject(body.criteria);
    const whole = (await api.call("GET", "/v1/workspace/rubric")).json;
    const again = await api.call("PUT", "/v1/workspace/rubric", { body: whole, key: api.keys.admin });
    expect(again.status).toBe(200);
  });

  test("a name for two bots, as they may have, and a key for one", async () => {
    const bot = { name: "Prices", template: "competitor-pricing", source: "https://fenwick.example/pricing" };
    const statusOf = async (body: object) => (await api.call("POST", "/v1/bots", { body })).status;
    expect([await statusOf({ ...bot, key: "one" }), await statusOf({ ...bot, key: "two" })]).toEqual([201, 201]);
    expect(await statusOf({ ...bot, name: "Others", key: "one" })).toBe(409);
    expect(ADVICE.bot_exists).toContain("choose another key");
  });

  test("nothing that is said not to exist yet", async () => {
    expect((await read("/docs")).text.includes("does not have yet")).toBe(false);
    expect(JSON.stringify(DOCUMENT).includes("does not have yet")).toBe(false);
  });
});

describe("what the reference page says of the settings", () => {
  const limits = { readsPerMinute: 5, readBurst: Number.POSITIVE_INFINITY, writesPerMinute: 1, batchItems: 10_000 };
  const inForce: InForce = { ...TOLD, limits, webhooks: { timeoutMs: 2_000, retryMs: [2_000, 5_400_000] } };

  test("is what is in force, also after a reload", async () => {
    const other = await startApi({ limits });
    const textOf = async () => plainText((await other.call("GET", "/docs", { key: undefined })).text);
    expect(await textOf()).toContain("may make 5 reads and 1 write within any 60 seconds, and any number of reads");
    expect(await textOf()).toContain("holds up to 10,000 accounts");
    other.actions.limits.readsPerMinute = 7;
    expect(await textOf()).toContain("may make 7 reads and 1 write");
    await other.stop();
  });

  test("names the time and the delays of deliveries", async () => {
    const page = docsPages(
      async () => DOCUMENT,
      () => inForce,
    )["/docs"];
    const text = plainText((await (await page?.(new Request("http://localhost/docs")))?.text()) ?? "");
    expect(text).toContain("Any 2xx within 2 seconds: delivered.");
    expect(text).toContain("2 seconds and 90 minutes after the attempt before: 3 attempts in all.");
  });

  test("is put in words that read well", () => {
    expect([0, 1, 1_200].map((number) => countText(number, "read"))).toEqual(["0 reads", "1 read", "1,200 reads"]);
    expect([500, 1_000, 60_000, 90_000, 43_200_000].map(durationText)).toEqual([
      "0.5 seconds",
      "1 second",
      "1 minute",
      "90 seconds",
      "12 hours",
    ]);
    expect([["a"], ["a", "b"], ["a", "b", "c"]].map(listText)).toEqual(["a", "a and b", "a, b and c"]);
  });
});

describe("the page that the user agent leads to", () => {
  test("says how requests name themselves and how to shut them out, without a key", async () => {
    const { status, headers, text } = await read("/bot");
    expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(text).toContain("User-Agent: signalmama/0.0.0 (+https://mama.example/bot)");
    expect(text).toContain("User-agent: signalmama\nDisallow: /");
    expect(plainText(text)).toContain("at most 1 request a second");
  });

  test("goes by the user agent and the pace of the settings", () => {
    const crawler = { userAgent: "Acme-<Reader>/2", robotsName: "Acme-", requestsPerSecond: 0.5 };
    const text = botPage({ crawler });
    expect(text).toContain("Acme-&lt;Reader&gt;/2");
    expect(text).toContain("User-agent: Acme-\n");
    expect(plainText(text)).toContain("at most 1 request in 2 seconds");
  });
});

test("the reference page is also found with a slash behind it, below a prefix too", async () => {
  const { status, headers } = await read("/docs/");
  expect(status).toBe(308);
  for (const origin of ["http://localhost", "http://localhost/prefix"])
    expect(new URL(headers.get("location") ?? "", `${origin}/docs/`).href).toBe(`${origin}/docs`);
});

describe("the pages about the API", () => {
  test.each(["/docs", "/docs/changelog", "/docs/changelog?tag=api", "/bot"])(
    "%s needs nothing from outside",
    async (path) => {
      const { text, headers } = await read(path);
      const outside = addressesIn(text).filter((address) => !/^(?:#|data:,|[\w./?=-]+(?:#[\w.-]*)?$)/.test(address));
      expect(outside).toEqual([]);
      expect(text.match(/<script(?![^>]*src=)|\son\w+=|\sstyle=/g) ?? []).toEqual([]);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
      expect(policy).not.toContain("unsafe");
      expect(policy).not.toContain("http");
    },
  );

  test("lead to files that are there, also below a prefix", async () => {
    for (const path of ["/docs", "/docs/changelog", "/bot"]) {
      const links = addressesIn((await read(path)).text).filter((address) => !/^(?:#|data:)/.test(address));
      expect(links.filter((address) => address.startsWith("/"))).toEqual([]);
      for (const link of new Set(links)) {
        const { pathname, search } = new URL(link, `http://localhost${path}`);
        expect([link, (await read(`${pathname}${search}`)).status]).toEqual([link, 200]);
      }
    }
  });

  test("are asked for again when they change, and not sent twice when not", async () => {
    const first = await read("/docs");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await read("/docs", { "if-none-match": first.headers.get("etag") ?? "" });
    expect([again.status, again.text]).toEqual([304, ""]);
  });
});

test("the explorer is kept by browsers for as long as its version is the same", async () => {
  const { text } = await read("/docs");
  const script = addressesIn(text).find((address) => address.startsWith("docs/swagger-ui.js")) ?? "";
  expect(script).toEndWith(`?v=${swaggerUi.version}`);
  const answer = await read(`/${script}`);
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(answer.text).toContain("SwaggerUIBundle");
});

test("the API document is served with an ETag, in JSON and YAML", async () => {
  for (const path of ["/openapi.json", "/openapi.yaml", "/v1.yaml"]) {
    const first = await read(path);
    expect(first.text).toContain("3.1.0");
    expect((await read(path, { "if-none-match": first.headers.get("etag") ?? "" })).status).toBe(304);
  }
});
