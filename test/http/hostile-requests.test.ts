import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, startApi } from "../helpers/api.ts";
import { sendRaw } from "../helpers/raw-http.ts";
import { hostileRequests, SMUGGLED_PATH } from "./hostile-requests.ts";

let api: Api;
let port: number;
beforeAll(async () => {
  api = await startApi();
  port = Number(new URL(api.url).port);
});
afterAll(() => api.stop());

describe("a request against the rules of HTTP", () => {
  // The names are needed before there is a key.
  for (const [index, { name }] of hostileRequests("").entries()) {
    test(`with ${name} is refused or read in one way, and never a failure of ours`, async () => {
      const request = hostileRequests(api.keys.read_only)[index];
      if (!request) throw new Error("no such request");
      const answer = await sendRaw(port, request.bytes);
      const seen = answer.statuses.length > 0 ? answer.statuses : [answer.isClosed ? "closed" : "silence"];
      expect(seen.filter((status) => !(request.may as unknown[]).includes(status))).toEqual([]);
      expect(answer.text).not.toContain("SMUGGLED");
      expect(api.logged.filter(({ fields }) => String(fields?.["path"]).includes(SMUGGLED_PATH))).toEqual([]);
      expect(api.logged.filter(({ message }) => message === "request failed")).toEqual([]);
    });
  }

  test("two good requests on one connection are answered both, in order", async () => {
    const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: mama.example\r\n\r\n`;
    const answer = await sendRaw(port, ask("/healthz") + ask("/nowhere"));
    expect(answer.statuses).toEqual([200, 404]);
  });
});
