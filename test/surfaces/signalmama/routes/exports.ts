import { EXPORT_KEPT_MS, type Export } from "#core/export.ts";
import { idOf } from "../../../helpers/api.ts";
import type { RouteFile } from "./route-case.ts";

export const exportRoutes: RouteFile = {
  async prepare(api) {
    const asked = idOf(await api.call("POST", "/v1/exports", { body: { kind: "accounts", format: "csv" } }));
    const at = api.clock.now();
    const completed: Export = {
      id: api.actions.ids.next("exp"),
      workspaceId: api.ours.id,
      kind: "accounts",
      format: "ndjson",
      filter: {},
      status: "completed",
      rowCount: 0,
      createdAt: at,
      completedAt: at,
      expiresAt: at + EXPORT_KEPT_MS,
    };
    await api.store.commit({ put: { export: [completed] } });
    return { export: asked, completed: completed.id, kind: "accounts", other_kind: "signals" };
  },
  cases: [
    {
      method: "GET",
      path: "/v1/exports/{kind}.csv",
      isWord: true,
      role: "read_only",
      query: "tag=target&score_gte=0",
      contentType: "text/csv; charset=utf-8",
      wrong: [
        { query: "colour=red", code: "invalid_param", param: "colour" },
        { query: "score_gte=101", code: "invalid_param", param: "score_gte" },
        { query: "account_id=x", code: "invalid_param", param: "account_id" },
        { query: "updated_since=soon", code: "invalid_timestamp", param: "updated_since" },
      ],
    },
    {
      method: "GET",
      path: "/v1/exports/{other_kind}.ndjson",
      isWord: true,
      role: "read_only",
      query: "type=funding&since=2026-05-01",
      contentType: "application/x-ndjson",
      wrong: [
        { query: "type=rumour", code: "unknown_signal_type", param: "type" },
        { query: "tag=target", code: "invalid_param", param: "tag" },
      ],
    },
    {
      method: "GET",
      path: "/v1/exports",
      role: "read_only",
      wrong: [{ query: "cursor=x", code: "invalid_cursor", param: "cursor" }],
    },
    {
      method: "POST",
      path: "/v1/exports",
      role: "read_write",
      body: { kind: "signals", format: "csv", filter: { type: ["funding"], strength_gte: 50 } },
      status: 202,
      wrong: [
        { body: { format: "csv" }, code: "missing_param", param: "kind" },
        { body: { kind: "accounts", format: "xlsx" }, code: "invalid_param", param: "format" },
        {
          body: { kind: "briefs", format: "csv", filter: { tag: "target" } },
          code: "invalid_param",
          param: "filter.tag",
        },
        {
          body: { kind: "briefs", format: "csv", filter: { since: "1780304400" } },
          code: "invalid_timestamp",
          param: "filter.since",
        },
        {
          body: { kind: "briefs", format: "csv", filter: { since: "soon" } },
          code: "invalid_timestamp",
          param: "filter.since",
        },
      ],
    },
    { method: "GET", path: "/v1/exports/{export}", role: "read_only" },
    {
      method: "GET",
      path: "/v1/exports/{completed}/download",
      role: "read_only",
      contentType: "application/x-ndjson",
    },
  ],
};
