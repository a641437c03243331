import type { RouteFile } from "./route-case.ts";

export const eventRoutes: RouteFile = {
  async prepare(api) {
    await api.call("POST", "/v1/accounts", { body: { domain: "eventful.example" } });
    const end = await api.store.events.findEnd(api.ours.id);
    await api.call("POST", "/v1/accounts", { key: api.foreignKeys.admin, body: { domain: "eventful.example" } });
    const foreign = await api.store.events.findEnd(api.theirs.id);
    return { event: end?.id ?? "", foreign: foreign?.id ?? "" };
  },
  cases: [
    {
      method: "GET",
      path: "/v1/events",
      role: "read_only",
      query: "type=account.created,signal.fired&since=2026-05-01&order=desc&after={event}",
      wrong: [
        { query: "type=rumour.spread", code: "unsupported_event", param: "type" },
        { query: "after=evt_nothing", code: "invalid_param", param: "after" },
        { query: "after={foreign}", code: "invalid_param", param: "after" },
        { query: "order=sideways", code: "invalid_param", param: "order" },
        { query: "until=later", code: "invalid_timestamp", param: "until" },
        { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
      ],
    },
    {
      method: "GET",
      path: "/v1/events/stream",
      role: "read_only",
      query: "type=signal.fired",
      contentType: "text/event-stream; charset=utf-8",
      wrong: [
        { query: "type=*", code: "unsupported_event", param: "type" },
        { query: "after={foreign}", code: "invalid_param", param: "after" },
        { query: "limit=5", code: "invalid_param", param: "limit" },
      ],
    },
  ],
};
