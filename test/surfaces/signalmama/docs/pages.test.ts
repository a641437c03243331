import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import swaggerUi from "swagger-ui-dist/package.json";
import { EventType } from "#core/event.ts";
import { ADVICE } from "#surfaces/signalmama/docs/error-advice.ts";
import { ERRORS } from "#surfaces/signalmama/errors.ts";
import { type Api, startApi } from "../../../helpers/api.ts";
import { documentedRoutes } from "../../../helpers/documented.ts";
import { addressesIn, idsIn } from "../../../helpers/html-facts.ts";

let api: Api;
const read = (path: string, headers: Record<string, string> = {}) => api.call("GET", path, { key: undefined, headers });

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe("the reference page", () => {
  test("has an anchor for every code an error can have, and says what to do about it", async () => {
    const { text } = await read("/docs");
    const ids = idsIn(text);
    for (const code of Object.keys(ERRORS)) expect(ids).toContain(code);
    expect(Object.keys(ERRORS).filter((code) => !ADVICE[code])).toEqual([]);
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
    const plain = text.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
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

describe("the pages about the API", () => {
  test.each(["/docs", "/docs/changelog", "/docs/changelog?tag=api"])("%s needs nothing from outside", async (path) => {
    const { text, headers } = await read(path);
    const outside = addressesIn(text).filter((address) => !/^(?:#|data:,|[\w./?=-]+(?:#[\w.-]*)?$)/.test(address));
    expect(outside).toEqual([]);
    expect(text.match(/<script(?![^>]*src=)|\son\w+=|\sstyle=/g) ?? []).toEqual([]);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("http");
  });

  test("lead to files that are there, also below a prefix", async () => {
    for (const path of ["/docs", "/docs/changelog"]) {
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
