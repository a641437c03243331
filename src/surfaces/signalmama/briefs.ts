import { Elysia } from "elysia";
import { z } from "zod";
import { regenerateBrief } from "#actions/briefs.ts";
import { getAccount } from "#actions/get-account.ts";
import { notFound } from "#core/errors.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams } from "./paging.ts";
import { versionParam } from "./query.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { BriefVersionWire, BriefWire, toBriefVersionWire, toBriefWire } from "./wire/brief.ts";
import { listOf } from "./wire/values.ts";

const BriefQuery = z.strictObject({ version: versionParam("An earlier version; the latest without it.") });

/** Why to talk to an account now: `/v1/accounts/{id}/brief`. */
export function briefRoutes({ actions, paging }: RouteContext) {
  const { briefs } = actions.store;

  return new Elysia({ prefix: "/v1/accounts/:id/brief" })
    .get(
      "",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        if (query.version === undefined) {
          const latest = await briefs.findLatest(workspaceId, id);
          if (!latest) throw notFound("brief");
          return toBriefWire(latest);
        }
        const version = await briefs.findVersion(workspaceId, id, query.version);
        if (!version) throw notFound("brief_version");
        return toBriefWire(version);
      },
      {
        query: BriefQuery,
        detail: describe({
          tag: "Briefs",
          id: "getBrief",
          summary: "The latest brief of an account, or an earlier version word for word",
          answers: { 200: BriefWire },
        }),
      },
    )
    .get(
      "/versions",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        const listing = { list: "brief_versions", workspaceId, filter: id };
        const page = await briefs.list(workspaceId, id, paging.read(query, listing));
        return paging.render(page, listing, toBriefVersionWire);
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Briefs",
          id: "listBriefVersions",
          summary: "All versions of an account's brief, newest first",
          answers: { 200: listOf(BriefVersionWire) },
        }),
      },
    )
    .post(
      "/~regenerate",
      async ({ request, params, set }) => {
        const { workspaceId } = callerOf(request);
        const brief = await regenerateBrief(actions, workspaceId, pathId("acct", params.id, "account"));
        set.status = 201;
        set.headers["location"] = `/v1/accounts/${brief.accountId}/brief?version=${brief.version}`;
        return toBriefWire(brief);
      },
      {
        body: NoBody,
        detail: describe({
          tag: "Briefs",
          id: "regenerateBrief",
          summary: "Write a new version from what is already known",
          answers: { 201: BriefWire },
        }),
      },
    );
}
