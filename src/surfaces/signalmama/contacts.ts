import { Elysia } from "elysia";
import { z } from "zod";
import { getAccount } from "#actions/get-account.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams, pageOf } from "./paging.ts";
import { pathId, type RouteContext } from "./route-context.ts";
import { ContactWire, toContactWire } from "./wire/contact.ts";
import { listOf } from "./wire/values.ts";

/** The people of an account: `/v1/accounts/{id}/contacts`. */
export function contactRoutes({ actions, paging }: RouteContext) {
  return new Elysia({ prefix: "/v1/accounts/:id/contacts" }).get(
    "",
    async ({ request, params, query }) => {
      const { workspaceId } = callerOf(request);
      const { id } = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
      const listing = { list: "contacts", workspaceId, filter: id };
      const contacts = await actions.store.contacts.list(workspaceId, id);
      return paging.render(pageOf(contacts, paging.read(query, listing)), listing, toContactWire);
    },
    {
      query: z.strictObject(PagingParams),
      detail: describe({
        tag: "Accounts",
        id: "listContacts",
        summary: "The people of an account whom evidence names, newest first",
        answers: { 200: listOf(ContactWire) },
      }),
    },
  );
}
