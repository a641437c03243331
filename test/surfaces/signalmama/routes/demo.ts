import type { RouteFile } from "./route-case.ts";

export const demoRoutes: RouteFile = {
  prepare: async () => ({}),
  cases: [
    { method: "GET", path: "/v1/demo", role: "read_only" },
    {
      method: "POST",
      path: "/v1/demo:load",
      role: "read_write",
      isForEmpty: true,
      wrong: [
        { code: "workspace_not_empty", status: 409 },
        { body: { companies: 3 }, code: "invalid_param", param: "companies" },
      ],
      events: new Array(10).fill("account.created"),
    },
    {
      method: "POST",
      path: "/v1/demo:remove",
      role: "read_write",
      isForEmpty: true,
      wrong: [{ body: { force: true }, code: "invalid_param", param: "force" }],
    },
  ],
};
