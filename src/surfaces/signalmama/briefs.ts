import { Elysia } from "elysia";
import { z } from "zod";
import { regenerateBrief } from "#actions/briefs.ts";
import { getAccount } from "#actions/get-account.ts";
import { BriefTrigger } from "#core/brief.ts";
import { notFound } from "#core/errors.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { filterOf, PagingParams } from "./paging.ts";
import { flagParam, instantOf, instantParam, textParam, versionParam } from "./query.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { BriefVersionWire, BriefWire, toBriefVersionWire, toBriefWire } from "./wire/brief.ts";
import { listOf } from "./wire/values.ts";

const BriefQuery = z.strictObject({ version: versionParam("An earlier version; the latest without it.") });

const BriefsQuery = z.strictObject({
  ...PagingParams,
  account_id: textParam("Briefs of this account."),
  since: instantParam("Briefs generated at or after this time."),
  until: instantParam("Briefs generated at or before this time."),
  trigger: BriefTrigger.optional().meta({ description: "Briefs written for this reason." }),
  latest_only: flagParam("`true`: of each account only the newest version."),
});

/** Why to talk to an account now: `/v1/accounts/{id}/brief`, and over all accounts `/v1/briefs`. */
export function briefRoutes({ actions, paging }: RouteContext) {
  const { briefs, accounts } = actions.store;

  return new Elysia()
    .get(
      "/v1/briefs",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "briefs", workspaceId, filter: filterOf(query) };
        const page = await briefs.page(workspaceId, {
          ...paging.read(query, listing),
          accountId: query.account_id,
          since: instantOf(query, "since"),
          until: instantOf(query, "until"),
          trigger: query.trigger,
          latestOnly: query.latest_only,
        });
        return paging.render(page, listing, toBriefWire);
      },
      {
        query: BriefsQuery,
        detail: describe({
          tag: "Briefs",
          id: "listBriefs",
          summary: "The briefs of all accounts, every version, the newest generated first",
          answers: { 200: listOf(BriefWire) },
        }),
      },
    )
    .get(
      "/v1/briefs/:id",
      async ({ request, params }) => {
        const { workspaceId } = callerOf(request);
        const brief = await briefs.find(workspaceId, pathId("brf", params.id, "brief"));
        if (!brief || !(await accounts.find(workspaceId, brief.accountId))) throw notFound("brief");
        return toBriefWire(brief);
      },
      {
        detail: describe({
          tag: "Briefs",
          id: "getBriefById",
          summary: "One version of a brief by its id",
          answers: { 200: BriefWire },
        }),
      },
    )
    .get(
      "/v1/accounts/:id/brief",
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
      "/v1/accounts/:id/brief/versions",
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
      "/v1/accounts/:id/brief/~regenerate",
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
