import { Elysia } from "elysia";
import { z } from "zod";
import { eraseContact } from "#actions/erasures.ts";
import type { Erasure } from "#core/erasure.ts";
import { callerOf, factsOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams } from "./paging.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { waitUntilDone } from "./wait.ts";
import { ErasureWire, toErasureWire } from "./wire/erasure.ts";
import { listOf } from "./wire/values.ts";

/** Removing a person: `/v1/contacts/{id}:erase` and `/v1/erasures`. */
export function erasureRoutes({ actions, paging }: RouteContext) {
  const { store, clock } = actions;
  const isDone = ({ status }: Erasure) => status === "erased";

  return new Elysia()
    .post(
      "/v1/contacts/:id/~erase",
      async ({ request, params, set }) => {
        const facts = factsOf(request);
        const { workspaceId } = facts.caller;
        const started = await eraseContact(actions, workspaceId, pathId("ctc", params.id, "contact"));
        const look = () => store.erasures.find(workspaceId, started.id);
        const erasure = await waitUntilDone(started, { isDone, look }, request, facts, clock);
        set.status = isDone(erasure) ? 200 : 202;
        return toErasureWire(erasure);
      },
      {
        body: NoBody,
        detail: describe({
          tag: "Accounts",
          id: "eraseContact",
          summary: "Remove a person everywhere, for good",
          description:
            "The contact is gone at once, and so is every contact of that name in the workspace. A job then blacks the name out of documents, signals, scores, events, fires, deliveries, waiting pushes, notes, custom attributes and what companies' pages say: in any case, with or without accents, with `ue` for `ü`, a genitive s, up to two middle names, or the surname first; nicknames, initials and other transcriptions are not found. Briefs are never edited, but shown without the name from then on, with `redactions` that say so; those that are written later do without the person, and leave out what cannot be told so. The person is left out of whatever is read later. The name is kept, sealed, for that alone; when the key is lost (`keys rotate-secret --lost`) they are no longer left out. Not undone: backups made before still hold the person until they are removed, and so do answers kept for an `Idempotency-Key`, for 24 hours. Names of companies and addresses of public pages stay as they are. With `Prefer: wait=30` the answer is held until the job has ended.",
          answers: { 200: ErasureWire, 202: ErasureWire },
          canWait: true,
        }),
      },
    )
    .get(
      "/v1/erasures",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "erasures", workspaceId, filter: "" };
        const page = await store.erasures.list(workspaceId, paging.read(query, listing));
        return paging.render(page, listing, toErasureWire);
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Accounts",
          id: "listErasures",
          summary: "That people were removed, newest first; nothing tells who",
          answers: { 200: listOf(ErasureWire) },
        }),
      },
    );
}
