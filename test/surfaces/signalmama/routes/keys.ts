import { idOf } from "../../../helpers/api.ts";
import type { RouteFile } from "./route-case.ts";

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
        { body: { name: "x", role: "admin", expires_at: "tomorrow" }, code: "invalid_timestamp", param: "expires_at" },
        {
          body: { name: "x", role: "admin", expires_at: "2026-13-45" },
          code: "invalid_timestamp",
          param: "expires_at",
        },
        {
          body: { name: "x", role: "admin", expires_at: "2020-01-01" },
          code: "invalid_timestamp",
          param: "expires_at",
        },
        {
          body: { name: "x", role: "admin", allowed_cidrs: ["10.0.0.0/99"] },
          code: "invalid_param",
          param: "allowed_cidrs",
        },
        {
          body: { name: "x", role: "admin", require_signature: "yes" },
          code: "invalid_param",
          param: "require_signature",
        },
      ],
    },
    { method: "POST", path: "/v1/keys/{key}:revoke", role: "admin" },
    { method: "POST", path: "/v1/session", role: "read_only", status: 201 },
    { method: "GET", path: "/v1/session", role: "read_only" },
    { method: "DELETE", path: "/v1/session", role: "read_only" },
  ],
};
