import { Elysia } from "elysia";
import { z } from "zod";
import { previewRubric } from "#actions/rubric-preview.ts";
import { updateRubric } from "#actions/rubrics.ts";
import { getWorkspace } from "#actions/workspaces.ts";
import { notFound } from "#core/errors.ts";
import type { Rubric } from "#core/rubric.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams } from "./paging.ts";
import { versionParam } from "./query.ts";
import type { RouteContext } from "./route-context.ts";
import {
  fromNewRubricWire,
  NewRubricWire,
  RubricVersionWire,
  RubricWire,
  toRubricVersionWire,
  toRubricWire,
} from "./wire/rubric.ts";
import { RubricPreviewWire, toRubricPreviewWire } from "./wire/rubric-preview.ts";
import { listOf } from "./wire/values.ts";

const RubricQuery = z.strictObject({ version: versionParam("An earlier version; the one in force without it.") });

/** How the accounts of the workspace are scored: `/v1/workspace/rubric`. */
export function rubricRoutes({ actions, paging }: RouteContext) {
  const { rubrics } = actions.store;

  const renderInForce = async (workspaceId: string, rubric: Rubric) =>
    toRubricWire(rubric, await rubrics.findRescoring(workspaceId, rubric.version));

  return new Elysia({ prefix: "/v1/workspace/rubric" })
    .get(
      "",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const { rubric } = await getWorkspace(actions, workspaceId);
        if (query.version === undefined || query.version === rubric.version) return renderInForce(workspaceId, rubric);
        const earlier = await rubrics.findVersion(workspaceId, query.version);
        if (!earlier) throw notFound("rubric");
        return { ...toRubricVersionWire(earlier.rubric), rescoring: null };
      },
      {
        query: RubricQuery,
        detail: describe({
          tag: "Workspace",
          id: "getRubric",
          summary: "The rubric in force and how far all accounts have been scored by it, or an earlier version",
          errors: ["rubric_not_found"],
          answers: { 200: RubricWire },
        }),
      },
    )
    .put(
      "",
      async ({ request, body }) => {
        const { workspaceId, keyId } = callerOf(request);
        const rubric = await updateRubric(actions, workspaceId, fromNewRubricWire(body), keyId);
        return renderInForce(workspaceId, rubric);
      },
      {
        body: NewRubricWire,
        detail: describe({
          tag: "Workspace",
          id: "replaceRubric",
          summary: "Replace the rubric; all accounts are scored by the new one in the background",
          description:
            "The whole rubric is replaced: what the body leaves out is as in a new workspace, not as before. With `version` " +
            "the change is refused (409 `version_conflict`) when that is no longer the version in force. The same rubric " +
            "again changes nothing. `rescoring` tells how far the scoring is; a change of `floor`, `key_roles` and " +
            "`competitors` alone needs none. What reading adds (`updated_by`, `updated_at`, `rescoring`) may be sent back and is ignored.",
          errors: ["version_conflict"],
          answers: { 200: RubricWire },
        }),
      },
    )
    .post(
      "/~preview",
      async ({ request, body }) =>
        toRubricPreviewWire(await previewRubric(actions, callerOf(request).workspaceId, fromNewRubricWire(body))),
      {
        body: NewRubricWire,
        detail: describe({
          tag: "Workspace",
          id: "previewRubric",
          summary: "What a rubric would change; nothing is stored",
          description:
            "Takes the body of the replacement and compares the scores of the newest 2,000 accounts under both rubrics at " +
            "this instant. `data` holds the 100 that would move farthest. Needs `read_write` and counts as a write.",
          errors: ["version_conflict"],
          answers: { 200: RubricPreviewWire },
        }),
      },
    )
    .get(
      "/versions",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "rubric_versions", workspaceId, filter: null };
        const page = await rubrics.list(workspaceId, paging.read(query, listing));
        return paging.render(page, listing, ({ rubric }) => toRubricVersionWire(rubric));
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Workspace",
          id: "listRubricVersions",
          summary: "All versions of the rubric, newest first",
          answers: { 200: listOf(RubricVersionWire) },
        }),
      },
    );
}
