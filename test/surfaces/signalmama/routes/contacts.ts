import { addAccount } from "../../../helpers/api.ts";
import { aContact } from "../../../helpers/records.ts";
import type { RouteFile } from "./route-case.ts";

export const contactRoutes: RouteFile = {
  async prepare(api) {
    const account = await addAccount(api, { domain: "peopled.example" });
    const contact = aContact({ workspaceId: api.ours.id, accountId: account });
    await api.store.commit({ put: { contact: [contact] } });
    return { account, contact: contact.id };
  },
  cases: [
    {
      method: "GET",
      path: "/v1/accounts/{account}/decision-makers",
      role: "read_only",
      wrong: [{ query: "limit=0", code: "invalid_param", param: "limit" }],
    },
    { method: "GET", path: "/v1/contacts/{contact}", role: "read_only" },
    {
      method: "PATCH",
      path: "/v1/contacts/{contact}",
      role: "read_write",
      body: { tag: "champion" },
      wrong: [
        { body: {}, code: "missing_param", param: "tag" },
        { body: { tag: "friend" }, code: "invalid_param", param: "tag" },
        { body: { tag: null, email: "a@b.example" }, code: "invalid_param", param: "email" },
      ],
    },
  ],
};
