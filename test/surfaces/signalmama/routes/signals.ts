import { aSignal } from "../../../helpers/records.ts";
import { idOf, type RouteFile } from "./route-case.ts";

export const signalRoutes: RouteFile = {
  async prepare(api) {
    const account = idOf(await api.call("POST", "/v1/accounts", { body: { domain: "noisy.example" } }));
    const signal = aSignal({ workspaceId: api.ours.id, accountId: account });
    await api.store.commit({ put: { signal: [signal] } });
    return { account, signal: signal.id };
  },
  cases: [
    {
      method: "GET",
      path: "/v1/signals",
      role: "read_only",
      query: "type=funding,exec_move&since=2026-05-01&strength_gte=70",
      wrong: [
        { query: "type=rumour", code: "unknown_signal_type", param: "type" },
        { query: "since=soon", code: "invalid_timestamp", param: "since" },
        { query: "strength_gte=0x10", code: "invalid_param", param: "strength_gte" },
        { query: "category=gossip", code: "invalid_param", param: "category" },
      ],
    },
    {
      method: "GET",
      path: "/v1/accounts/{account}/signals",
      role: "read_only",
      wrong: [{ query: "account_id=x", code: "invalid_param", param: "account_id" }],
    },
    { method: "GET", path: "/v1/signals/types", role: "read_only" },
    { method: "GET", path: "/v1/signals/{signal}", role: "read_only" },
  ],
};
