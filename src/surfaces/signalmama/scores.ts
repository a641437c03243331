import { Elysia } from "elysia";
import { z } from "zod";
import { getAccount } from "#actions/get-account.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams } from "./paging.ts";
import { pathId, type RouteContext } from "./route-context.ts";
import { ScoreWire, toScoreWire } from "./wire/score.ts";
import { listOf } from "./wire/values.ts";

/** The score history of an account: `/v1/accounts/{id}/scores`. */
export function scoreRoutes({ actions, paging }: RouteContext) {
  return new Elysia({ prefix: "/v1/accounts/:id/scores" }).get(
    "",
    async ({ request, params, query }) => {
      const { workspaceId } = callerOf(request);
      const { id } = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
      const listing = { list: "scores", workspaceId, filter: id };
      const scores = await actions.store.scores.list(workspaceId, id, paging.read(query, listing));
      return paging.render(scores, listing, toScoreWire);
    },
    {
      query: z.strictObject(PagingParams),
      detail: describe({
        tag: "Accounts",
        id: "listScores",
        summary: "How the score of an account came about, newest first; the contributions of a point sum to its score",
        answers: { 200: listOf(ScoreWire) },
      }),
    },
  );
}
