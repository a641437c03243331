import { idOf } from "../../../helpers/api.ts";
import { aDelivery } from "../../../helpers/records.ts";
import type { RouteFile } from "./route-case.ts";

const BODY = { url: "https://hooks.example/", events: ["*"] };

export const webhookRoutes: RouteFile = {
  async prepare(api) {
    const add = async () => idOf(await api.call("POST", "/v1/webhooks", { body: BODY }));
    const webhook = await add();
    // Its event is still kept, so that it can be sent again.
    const test = await api.call("POST", `/v1/webhooks/${webhook}:test`);
    const eventId = String(test.json["event_id"]);
    const failed = aDelivery({ workspaceId: api.ours.id, webhookId: await add(), eventId, status: "failed" });
    await api.store.commit({ put: { delivery: [failed] } });
    return {
      webhook,
      delivery: idOf(test),
      failing_webhook: failed.webhookId,
      failed: failed.id,
      doomed_webhook: await add(),
    };
  },
  cases: [
    {
      method: "GET",
      path: "/v1/webhooks",
      role: "read_only",
      wrong: [{ query: "limit=x", code: "invalid_param", param: "limit" }],
    },
    {
      method: "POST",
      path: "/v1/webhooks",
      role: "read_write",
      body: BODY,
      status: 201,
      wrong: [
        { body: { events: ["*"] }, code: "missing_param", param: "url" },
        { body: { ...BODY, url: "http://10.0.0.1/" }, code: "private_address", status: 422, param: "url" },
        { body: { ...BODY, events: ["weather.changed"] }, code: "unsupported_event", param: "events" },
        { body: { ...BODY, secret: "short" }, code: "invalid_param", param: "secret" },
      ],
    },
    { method: "GET", path: "/v1/webhooks/{webhook}", role: "read_only" },
    {
      method: "GET",
      path: "/v1/webhooks/{webhook}/deliveries",
      role: "read_only",
      query: "status=pending",
      wrong: [
        { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
        { query: "status=lost", code: "invalid_param", param: "status" },
      ],
    },
    { method: "GET", path: "/v1/webhooks/{webhook}/deliveries/{delivery}", role: "read_only" },
    {
      method: "POST",
      path: "/v1/webhooks/{failing_webhook}/deliveries/{failed}:redeliver",
      role: "read_write",
      status: 202,
      wrong: [{ body: { now: true }, code: "invalid_param", param: "now" }],
    },
    ...(["PATCH", "PUT"] as const).map((method) => ({
      method,
      path: "/v1/webhooks/{webhook}",
      role: "read_write" as const,
      body: { events: ["signal.fired"], filters: { strength_gte: 60 } },
      wrong: [
        { body: { url: "http://10.0.0.1/" }, code: "private_address", status: 422, param: "url" },
        { body: { events: [] }, code: "unsupported_event", param: "events" },
        { body: { events: ["webhook.test"] }, code: "unsupported_event", param: "events" },
        { body: { secret: "short" }, code: "invalid_param", param: "secret" },
        { body: { status: "paused" }, code: "invalid_param", param: "status" },
        { body: { filters: { signal_types: ["rumour"] } }, code: "unknown_signal_type", param: "filters.signal_types" },
      ],
    })),
    {
      method: "POST",
      path: "/v1/webhooks/{webhook}:rotate-secret",
      role: "read_write",
      status: 201,
      wrong: [{ body: { secret: "a secret of one's own" }, code: "invalid_param", param: "secret" }],
    },
    {
      method: "POST",
      path: "/v1/webhooks/{webhook}:test",
      role: "read_write",
      status: 202,
      events: ["webhook.test"],
      wrong: [{ body: { event: "signal.fired" }, code: "invalid_param", param: "event" }],
    },
    {
      method: "POST",
      path: "/v1/webhooks/{webhook}:replay",
      role: "read_write",
      body: { since: "2026-06-01T00:00:00.000Z", status: "held" },
      status: 202,
      wrong: [
        { body: { since: "soon" }, code: "invalid_timestamp", param: "since" },
        { body: { since: "2026-00-10" }, code: "invalid_timestamp", param: "since" },
        { body: { since: "1780304400" }, code: "invalid_timestamp", param: "since" },
        { body: { until: "soon" }, code: "invalid_timestamp", param: "until" },
        { body: { status: "pending" }, code: "invalid_param", param: "status" },
      ],
    },
    { method: "DELETE", path: "/v1/webhooks/{doomed_webhook}", role: "read_write" },
  ],
};
