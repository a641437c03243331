import { addAccount } from "../../../helpers/api.ts";
import { aContact } from "../../../helpers/records.ts";
import type { RouteFile } from "./route-case.ts";

export const erasureRoutes: RouteFile = {
  async prepare(api) {
    const account = await addAccount(api, { domain: "forgets.example" });
    const contact = aContact({ workspaceId: api.ours.id, accountId: account, name: "Ona Quist" });
    await api.store.commit({ put: { contact: [contact] } });
    return { contact: contact.id };
  },
  cases: [
    { method: "POST", path: "/v1/contacts/{contact}:erase", role: "read_write", status: 202 },
    {
      method: "GET",
      path: "/v1/erasures",
      role: "read_only",
      wrong: [{ query: "limit=0", code: "invalid_param", param: "limit" }],
    },
  ],
};
