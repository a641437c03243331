import { afterAll, beforeAll, beforeEach, expect, test } from "bun:test";
import { type Api, startApi } from "../../helpers/api.ts";
import { documentedRoutes } from "../../helpers/documented.ts";

/** What works on a disk that is almost full: it ends something, or keeps nothing. Reading and deleting always do. */
const GOES_ON = [
  "POST /v1/lists/{id}/accounts:remove",
  "POST /v1/bots:preview",
  "POST /v1/contacts/{id}:erase",
  "POST /v1/bots/{id}:pause",
  "POST /v1/notifications:read",
  "POST /v1/webhooks/{id}:rotate-secret",
  "POST /v1/workspace/rubric:preview",
  "POST /v1/demo:remove",
  "POST /v1/keys/{id}:revoke",
  "POST /v1/session",
];

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(() => api.fillDisk(true));

const isRefused = async (method: string, path: string) => (await api.call(method, path, { body: {} })).status === 507;

test("every route that brings something in is refused, and no other", async () => {
  const refused: string[] = [];
  const taken: string[] = [];
  for (const route of documentedRoutes().filter((one) => !one.startsWith("GET "))) {
    const [method = "", path = ""] = route.split(" ");
    const isTaken = !(await isRefused(method, path.replaceAll(/\{\w+\}/g, "x_00000000000000000000")));
    (isTaken ? taken : refused).push(route);
  }
  expect(taken.filter((route) => !route.startsWith("DELETE ")).sort()).toEqual([...GOES_ON].sort());
  expect(refused.filter((route) => route.startsWith("DELETE "))).toEqual([]);
  expect(refused).toContain("POST /v1/accounts:batch");
});

test("the refusal says what it is, nothing is stored, and it ends by itself", async () => {
  const body = { domain: "tallgrass.example", name: "Tallgrass" };
  const answer = await api.call("POST", "/v1/accounts", { body });
  expect(answer.status).toBe(507);
  expect(answer.json["error"]).toMatchObject({ type: "api_error", code: "insufficient_storage" });
  expect(await api.store.accounts.count(api.ours.id)).toBe(0);
  api.fillDisk(false);
  expect((await api.call("POST", "/v1/accounts", { body })).status).toBe(201);
  api.fillDisk(true);
  const { json } = await api.call("GET", "/v1/accounts");
  const [account] = json["data"] as { id: string }[];
  expect((await api.call("DELETE", `/v1/accounts/${account?.id}`)).status).toBe(200);
});

test("who may not do it is told that first", async () => {
  const answer = await api.call("POST", "/v1/accounts", { key: api.keys.read_only, body: { domain: "a.example" } });
  expect(answer.status).toBe(403);
});
