import type { RouteFile } from "./route-case.ts";

const wrong = [
  { query: "limit=x", code: "invalid_param", param: "limit" },
  { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
  { query: "q=", code: "invalid_param", param: "q" },
  { query: "tag=west", code: "invalid_param", param: "tag" },
];

export const labelRoutes: RouteFile = {
  prepare: async () => ({}),
  cases: [
    { method: "GET", path: "/v1/tags", role: "read_only", wrong },
    { method: "GET", path: "/v1/owners", role: "read_only", wrong },
  ],
};
