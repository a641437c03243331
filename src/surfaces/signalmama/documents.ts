import { Elysia } from "elysia";
import type { Document } from "#core/document.ts";
import { notFound } from "#core/errors.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { pathId, type RouteContext } from "./route-context.ts";
import { DocumentWire, toDocumentWire } from "./wire/document.ts";

/** What was read, as it was read: `/v1/documents/{id}`. */
export function documentRoutes({ actions }: RouteContext) {
  /** What belongs to a deleted account is hidden with it. */
  const isVisible = async ({ workspaceId, accountId }: Document) =>
    accountId === undefined || (await actions.store.accounts.find(workspaceId, accountId)) !== undefined;

  return new Elysia({ prefix: "/v1/documents" }).get(
    "/:id",
    async ({ request, params }) => {
      const { workspaceId } = callerOf(request);
      const [document] = await actions.store.documents.findMany(workspaceId, [pathId("doc", params.id, "document")]);
      if (!document || !(await isVisible(document))) throw notFound("document");
      return toDocumentWire(document);
    },
    {
      detail: describe({
        tag: "Signals",
        id: "getDocument",
        summary: "The text that a signal was read in",
        description:
          "As it stood when it was fetched. The `evidence` of a signal's sources points into `text`, by UTF-16 code units.",
        errors: ["document_not_found"],
        answers: { 200: DocumentWire },
      }),
    },
  );
}
