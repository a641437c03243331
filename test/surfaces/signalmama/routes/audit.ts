import type { RouteFile } from "./route-case.ts";

export const auditRoutes: RouteFile = {
  prepare: async () => ({}),
  cases: [
    {
      method: "GET",
      path: "/v1/audit",
      role: "admin",
      query: "actor=system&verb=key.created&since=2026-01-01",
      wrong: [
        { query: "limit=x", code: "invalid_param", param: "limit" },
        { query: "since=soon", code: "invalid_timestamp", param: "since" },
        { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
      ],
    },
    { method: "GET", path: "/v1/audit/verification", role: "admin" },
  ],
};
