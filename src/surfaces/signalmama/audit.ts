import { Elysia } from "elysia";
import { z } from "zod";
import { listAudit, verifyAudit } from "#actions/audit.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { filterOf, PagingParams } from "./paging.ts";
import { instantOf, instantParam, textParam } from "./query.ts";
import type { RouteContext } from "./route-context.ts";
import { AuditRowWire, AuditVerdictWire, toAuditRowWire, toAuditVerdictWire } from "./wire/audit.ts";
import { listOf } from "./wire/values.ts";

const AuditQuery = z.strictObject({
  actor: textParam("The id of a key, or `cli`, `file`, `system` or `stranger`."),
  verb: textParam("What happened, such as `webhook.secret_rotated`."),
  object: textParam("The id of what it happened to."),
  since: instantParam("Rows written at or after this instant."),
  until: instantParam("Rows written at or before this instant."),
  ...PagingParams,
});

/** Who did what: `/v1/audit`, for administrators. */
export function auditRoutes({ actions, paging }: RouteContext) {
  return new Elysia({ prefix: "/v1/audit" })
    .get(
      "",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "audit", workspaceId, filter: filterOf(query) };
        const page = await listAudit(actions, workspaceId, {
          ...paging.read(query, listing),
          actor: query.actor,
          verb: query.verb,
          object: query.object,
          since: instantOf(query, "since"),
          until: instantOf(query, "until"),
        });
        return paging.render(page, listing, toAuditRowWire);
      },
      {
        query: AuditQuery,
        detail: describe({
          tag: "Audit",
          id: "listAudit",
          summary: "Who did what, newest first",
          description:
            "Every change that a key, a command, a file or the appliance itself made to keys, bots, webhooks, lists, workspace and rubric, with what was before and after; every other write of a caller by what was asked for; first uses of keys, and sign-ins that failed (some an hour; `left_out_before` counts the rest). Secrets and the content of accounts are never in it. Rows are written in the transaction of the change and can be neither edited nor removed; `signalmama audit verify` proves it. Kept for `retention.audit`. What concerns the whole appliance is shown in its first workspace.",
          answers: { 200: listOf(AuditRowWire) },
        }),
      },
    )
    .get("/verification", async () => toAuditVerdictWire(await verifyAudit(actions)), {
      detail: describe({
        tag: "Audit",
        id: "verifyAudit",
        summary: "Whether the audit log is what was written",
        description:
          "Goes through the whole log, of all workspaces, as `signalmama audit verify` does. `head` kept elsewhere proves later that nothing before it was written anew.",
        answers: { 200: AuditVerdictWire },
      }),
    });
}
