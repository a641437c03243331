import { idOf, type RouteFile } from "./route-case.ts";

export const keyRoutes: RouteFile = {
  prepare: async (api) => ({
    key: idOf(await api.call("POST", "/v1/keys", { body: { name: "subject", role: "read_only" } })),
  }),
  cases: [
    {
      method: "GET",
      path: "/v1/keys",
      role: "admin",
      wrong: [{ query: "limit=x", code: "invalid_param", param: "limit" }],
    },
    {
      method: "POST",
      path: "/v1/keys",
      role: "admin",
      body: { name: "x", role: "read_only" },
      status: 201,
      wrong: [
        { body: { role: "read_only" }, code: "missing_param", param: "name" },
        { body: { name: "x", role: "owner" }, code: "invalid_param", param: "role" },
      ],
    },
    { method: "POST", path: "/v1/keys/{key}:revoke", role: "admin" },
  ],
};
