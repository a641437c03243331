import { idOf, type RouteFile } from "./route-case.ts";

const BODY = { url: "https://hooks.example/", events: ["*"] };

export const webhookRoutes: RouteFile = {
  async prepare(api) {
    const add = async () => idOf(await api.call("POST", "/v1/webhooks", { body: BODY }));
    return { webhook: await add(), doomed_webhook: await add() };
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
      wrong: [{ query: "cursor=x", code: "invalid_cursor", param: "cursor" }],
    },
    { method: "DELETE", path: "/v1/webhooks/{doomed_webhook}", role: "read_write" },
  ],
};
