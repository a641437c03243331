import { Elysia } from "elysia";
import { z } from "zod";
import type { LabelQuery } from "#core/queries.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { filterOf, PagingParams } from "./paging.ts";
import { textParam } from "./query.ts";
import type { RouteContext } from "./route-context.ts";
import { listOf } from "./wire/values.ts";

const LabelsQuery = z.strictObject({ ...PagingParams, q: textParam("Those that begin so, in any case.") });

const TagWire = z.object({ tag: z.string() }).meta({ title: "Tag", examples: [{ tag: "tier 1" }] });
const OwnerWire = z.object({ owner: z.string() }).meta({ title: "Owner", examples: [{ owner: "kim@team.example" }] });

/** What accounts are told apart by, to be suggested: `/v1/tags` and `/v1/owners`. */
export function labelRoutes({ actions, paging }: RouteContext) {
  const list =
    <Wire>(kind: LabelQuery["kind"], toWire: (label: string) => Wire) =>
    async ({ request, query }: { request: Request; query: z.infer<typeof LabelsQuery> }) => {
      const { workspaceId } = callerOf(request);
      const listing = { list: `${kind}s`, workspaceId, filter: filterOf(query) };
      const position = paging.read(query, listing);
      const page = await actions.store.accounts.listLabels(workspaceId, { ...position, kind, begins: query.q });
      return paging.render(page, listing, toWire);
    };

  return new Elysia()
    .get(
      "/v1/tags",
      list("tag", (tag) => ({ tag })),
      {
        query: LabelsQuery,
        detail: describe({
          tag: "Accounts",
          id: "listTags",
          summary: "The tags that accounts have, each once, by their letters",
          answers: { 200: listOf(TagWire) },
        }),
      },
    )
    .get(
      "/v1/owners",
      list("owner", (owner) => ({ owner })),
      {
        query: LabelsQuery,
        detail: describe({
          tag: "Accounts",
          id: "listOwners",
          summary: "The owners that accounts have, each once, by their letters",
          answers: { 200: listOf(OwnerWire) },
        }),
      },
    );
}
