import { Elysia } from "elysia";
import { z } from "zod";
import { createList, deleteList, getList, setMembers, updateList } from "#actions/lists.ts";
import { toIso } from "#core/time.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams } from "./paging.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import {
  DeletedListWire,
  ListChangesWire,
  ListWire,
  MembersChangedWire,
  MembersWire,
  NewListWire,
  toListWire,
  toMembersChangedWire,
} from "./wire/list.ts";
import { listOf } from "./wire/values.ts";

/** Lists of accounts: `/v1/lists`. Their accounts are `GET /v1/accounts?list_id=`. */
export function listRoutes({ actions, paging }: RouteContext) {
  const { lists } = actions.store;
  const countOf = async (id: string) => (await lists.countMembers([id])).get(id) ?? 0;

  const setMembersTo =
    (isOn: boolean) =>
    async ({ request, params, body }: MembersRequest) => {
      const { workspaceId } = callerOf(request);
      const id = pathId("list", params.id, "list");
      const members = await setMembers(actions, workspaceId, id, { accountIds: body.account_ids, isOn });
      return toMembersChangedWire(id, members);
    };

  return new Elysia({ prefix: "/v1/lists" })
    .get(
      "",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "lists", workspaceId, filter: null };
        const page = await lists.list(workspaceId, paging.read(query, listing));
        const counts = await lists.countMembers(page.rows.map((list) => list.id));
        return paging.render(page, listing, (list) => toListWire(list, counts.get(list.id) ?? 0));
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Lists",
          id: "listLists",
          summary: "The lists of the workspace, newest first",
          answers: { 200: listOf(ListWire) },
        }),
      },
    )
    .post(
      "",
      async ({ request, body, set }) => {
        const { name, description } = body;
        const input = { name, description: description ?? undefined };
        const list = await createList(actions, callerOf(request).workspaceId, input);
        set.status = 201;
        set.headers["location"] = `/v1/lists/${list.id}`;
        return toListWire(list, 0);
      },
      {
        body: NewListWire,
        detail: describe({
          tag: "Lists",
          id: "createList",
          summary: "Start a list of accounts",
          answers: { 201: ListWire },
          errors: ["list_exists", "list_limit_reached"],
        }),
      },
    )
    .get(
      "/:id",
      async ({ request, params }) => {
        const list = await getList(actions, callerOf(request).workspaceId, pathId("list", params.id, "list"));
        return toListWire(list, await countOf(list.id));
      },
      { detail: describe({ tag: "Lists", id: "getList", summary: "One list", answers: { 200: ListWire } }) },
    )
    .patch(
      "/:id",
      async ({ request, params, body }) => {
        const { workspaceId } = callerOf(request);
        const list = await updateList(actions, workspaceId, pathId("list", params.id, "list"), body);
        return toListWire(list, await countOf(list.id));
      },
      {
        body: ListChangesWire,
        detail: describe({
          tag: "Lists",
          id: "updateList",
          summary: "Rename or describe a list; what is absent stays as it is",
          answers: { 200: ListWire },
          errors: ["list_exists"],
        }),
      },
    )
    .delete(
      "/:id",
      async ({ request, params }) => {
        const list = await deleteList(actions, callerOf(request).workspaceId, pathId("list", params.id, "list"));
        return { id: list.id, deleted_at: toIso(list.deletedAt ?? list.updatedAt) };
      },
      {
        body: NoBody,
        detail: describe({
          tag: "Lists",
          id: "deleteList",
          summary: "Delete a list; its accounts stay and are taken off it",
          answers: { 200: DeletedListWire },
        }),
      },
    )
    .post("/:id/accounts/~add", setMembersTo(true), {
      body: MembersWire,
      detail: describe({
        tag: "Lists",
        id: "addToList",
        summary: "Put up to 1,000 accounts on a list; unknown ids are told and do no harm",
        answers: { 200: MembersChangedWire },
      }),
    })
    .post("/:id/accounts/~remove", setMembersTo(false), {
      body: MembersWire,
      detail: describe({
        tag: "Lists",
        id: "removeFromList",
        summary: "Take up to 1,000 accounts off a list; unknown ids are told and do no harm",
        answers: { 200: MembersChangedWire },
      }),
    });
}

type MembersRequest = { request: Request; params: { id: string }; body: z.infer<typeof MembersWire> };
