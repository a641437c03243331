import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, addAccount, codeOf, rowsOf, startApi } from "../../helpers/api.ts";

let api: Api;
const added: string[] = [];
beforeAll(async () => {
  api = await startApi();
  added.push(
    await addAccount(api, { domain: "one.example", tags: ["West", "tier 1"], owner: "kim@team.example" }),
    await addAccount(api, { domain: "two.example", tags: ["tier 1", "tier 2"], owner: "kim@team.example" }),
    await addAccount(api, { domain: "three.example", tags: ["été"], owner: "Ada" }),
  );
});
afterAll(() => api.stop());

type Labels = { tag?: string; owner?: string };
const labels = async (path: string) =>
  rowsOf<Labels>(await api.call("GET", path)).map(({ tag, owner }) => tag ?? owner);

describe("the tags and owners of accounts", () => {
  test("are told each once, by their letters whatever their case", async () => {
    expect(await labels("/v1/tags")).toEqual(["tier 1", "tier 2", "West", "été"]);
    expect(await labels("/v1/owners")).toEqual(["Ada", "kim@team.example"]);
  });

  test.each([
    ["TIER", ["tier 1", "tier 2"]],
    ["w", ["West"]],
    ["est", []],
    ["%25", []],
  ])("are found by their beginning: %s", async (q, expected) => {
    expect(await labels(`/v1/tags?q=${q}`)).toEqual(expected);
  });

  test("come page by page", async () => {
    const seen: (string | undefined)[] = [];
    for (let cursor: string | null | undefined = ""; cursor != null; ) {
      const answer = await api.call("GET", `/v1/tags?limit=1${cursor === "" ? "" : `&cursor=${cursor}`}`);
      seen.push(...rowsOf<Labels>(answer).map(({ tag }) => tag));
      cursor = answer.json["next_cursor"] as string | null;
    }
    expect(seen).toEqual(["tier 1", "tier 2", "West", "été"]);
  });

  test("of one list do not go on in the other", async () => {
    const { json } = await api.call("GET", "/v1/tags?limit=1");
    expect(codeOf(await api.call("GET", `/v1/owners?limit=1&cursor=${json["next_cursor"]}`))).toBe("invalid_cursor");
  });

  test("are none of another workspace's", async () => {
    for (const path of ["/v1/tags", "/v1/owners"])
      expect(rowsOf(await api.call("GET", path, { key: api.foreignKeys.admin }))).toEqual([]);
  });

  test("follow what becomes of their accounts", async () => {
    const [one, two] = added;
    await api.call("PATCH", `/v1/accounts/${one}`, { body: { tags: ["north"], owner: null } });
    await api.call("DELETE", `/v1/accounts/${two}`);
    expect([await labels("/v1/tags"), await labels("/v1/owners")]).toEqual([["north", "été"], ["Ada"]]);
  });
});
