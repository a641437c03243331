import { addAccount, idOf } from "../../../helpers/api.ts";
import type { RouteFile } from "./route-case.ts";

export const listRoutes: RouteFile = {
  async prepare(api) {
    const add = async (name: string) => idOf(await api.call("POST", "/v1/lists", { body: { name } }));
    const list = await add("Subject");
    const listed = { domain: "listed.example", list_ids: [list] };
    const member = await addAccount(api, listed);
    return { list, doomed_list: await add("Doomed"), member };
  },
  cases: [
    {
      method: "GET",
      path: "/v1/lists",
      role: "read_only",
      wrong: [
        { query: "limit=x", code: "invalid_param", param: "limit" },
        { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
      ],
    },
    {
      method: "POST",
      path: "/v1/lists",
      role: "read_write",
      body: { name: "Fresh" },
      status: 201,
      wrong: [
        { body: {}, code: "missing_param", param: "name" },
        { body: { name: " " }, code: "invalid_param", param: "name" },
        { body: { name: "Other", colour: "red" }, code: "invalid_param", param: "colour" },
        { body: { name: "SUBJECT" }, code: "list_exists", status: 409, param: "name" },
      ],
    },
    { method: "GET", path: "/v1/lists/{list}", role: "read_only" },
    {
      method: "PATCH",
      path: "/v1/lists/{list}",
      role: "read_write",
      body: { description: "About it" },
      wrong: [
        { body: { name: "" }, code: "invalid_param", param: "name" },
        { body: { account_count: 5 }, code: "invalid_param", param: "account_count" },
        { body: { name: "doomed" }, code: "list_exists", status: 409, param: "name" },
      ],
    },
    ...["add", "remove"].map((verb) => ({
      method: "POST" as const,
      path: `/v1/lists/{list}/accounts:${verb}`,
      role: "read_write" as const,
      body: { account_ids: ["{member}"] },
      wrong: [
        { body: {}, code: "missing_param", param: "account_ids" },
        { body: { account_ids: "x" }, code: "invalid_param", param: "account_ids" },
        { body: { account_ids: Array(1_001).fill("x") }, code: "invalid_param", param: "account_ids" },
      ],
    })),
    { method: "DELETE", path: "/v1/lists/{doomed_list}", role: "read_write" },
  ],
};
