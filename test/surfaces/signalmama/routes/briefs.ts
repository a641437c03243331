import { addAccount, idOf } from "../../../helpers/api.ts";
import type { RouteFile } from "./route-case.ts";

export const briefRoutes: RouteFile = {
  async prepare(api) {
    const account = await addAccount(api, { domain: "briefed.example" });
    return { brief: idOf(await api.call("POST", `/v1/accounts/${account}/brief:regenerate`)) };
  },
  cases: [
    {
      method: "GET",
      path: "/v1/briefs",
      role: "read_only",
      query: "latest_only=true&trigger=regenerate&since=2026-05-01",
      wrong: [
        { query: "latest_only=1", code: "invalid_param", param: "latest_only" },
        { query: "trigger=boredom", code: "invalid_param", param: "trigger" },
        { query: "since=soon", code: "invalid_timestamp", param: "since" },
        { query: "cursor=x", code: "invalid_cursor", param: "cursor" },
      ],
    },
    { method: "GET", path: "/v1/briefs/{brief}", role: "read_only" },
  ],
};
