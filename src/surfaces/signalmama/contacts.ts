import { Elysia } from "elysia";
import { z } from "zod";
import { getContact, tagContact } from "#actions/contacts.ts";
import { getAccount } from "#actions/get-account.ts";
import { rankDecisionMakers } from "#core/rank-contacts.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams, pageOf } from "./paging.ts";
import { pathId, type RouteContext } from "./route-context.ts";
import {
  ContactUpdateWire,
  ContactWire,
  DecisionMakerWire,
  toContactWire,
  toDecisionMakerWire,
} from "./wire/contact.ts";
import { listOf } from "./wire/values.ts";

/** The people of an account: `/v1/accounts/{id}/contacts`, `/v1/accounts/{id}/decision-makers` and `/v1/contacts/{id}`. */
export function contactRoutes({ actions, paging }: RouteContext) {
  const { store, clock } = actions;

  return new Elysia()
    .get(
      "/v1/accounts/:id/contacts",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        const listing = { list: "contacts", workspaceId, filter: id };
        const page = await store.contacts.page(workspaceId, { ...paging.read(query, listing), accountId: id });
        return paging.render(page, listing, toContactWire);
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
    )
    .get(
      "/v1/accounts/:id/decision-makers",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        const listing = { list: "decision_makers", workspaceId, filter: id };
        const ranked = rankDecisionMakers(await store.contacts.list(workspaceId, id), clock.now());
        const rows = ranked.map((one) => ({ ...one, id: one.contact.id }));
        return paging.render(pageOf(rows, paging.read(query, listing)), listing, toDecisionMakerWire);
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Accounts",
          id: "listDecisionMakers",
          summary: "Who decides at an account, in the order in which to talk to them, each with the reason",
          description: "Contacts tagged `decision_maker` or of C or VP level; nobody who has left.",
          answers: { 200: listOf(DecisionMakerWire) },
        }),
      },
    )
    .get(
      "/v1/contacts/:id",
      async ({ request, params }) =>
        toContactWire(await getContact(actions, callerOf(request).workspaceId, pathId("ctc", params.id, "contact"))),
      {
        detail: describe({
          tag: "Accounts",
          id: "getContact",
          summary: "One person with where he or she is named",
          answers: { 200: ContactWire },
        }),
      },
    )
    .patch(
      "/v1/contacts/:id",
      async ({ request, params, body }) => {
        const { workspaceId } = callerOf(request);
        const id = pathId("ctc", params.id, "contact");
        return toContactWire(await tagContact(actions, workspaceId, id, body.tag ?? undefined));
      },
      {
        body: ContactUpdateWire,
        detail: describe({
          tag: "Accounts",
          id: "updateContact",
          summary: "Say what a person is to your team",
          description: "`null` takes the tag away. A report that the person has left replaces it.",
          answers: { 200: ContactWire },
        }),
      },
    );
}
