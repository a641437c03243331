import { Elysia } from "elysia";
import { z } from "zod";
import { getAccount } from "#actions/get-account.ts";
import { invalidParam, notFound } from "#core/errors.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams } from "./paging.ts";
import { instantOf, instantParam } from "./query.ts";
import { pathId, type RouteContext } from "./route-context.ts";
import { ScoreExplanationWire, ScoreWire, toScoreExplanationWire, toScoreWire } from "./wire/score.ts";
import { listOf } from "./wire/values.ts";

const ScoreQuery = z.strictObject({ at: instantParam("A past instant; now without it.") });

/** The score of an account, its reasons and its history: `/v1/accounts/{id}/score` and `/v1/accounts/{id}/scores`. */
export function scoreRoutes({ actions, paging }: RouteContext) {
  const { store, clock } = actions;

  return new Elysia({ prefix: "/v1/accounts/:id" })
    .get(
      "/score",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        const at = instantOf(query, "at") ?? clock.now();
        if (at > clock.now()) {
          throw invalidParam("at", "must not lie in the future");
        }
        const point = await store.scores.findAt(workspaceId, id, at);
        if (!point) throw notFound("score");
        const lead =
          point.leadSignalId === undefined ? undefined : await store.signals.find(workspaceId, point.leadSignalId);
        return toScoreExplanationWire(point, lead, at);
      },
      {
        query: ScoreQuery,
        detail: describe({
          tag: "Accounts",
          id: "explainScore",
          summary: "The score of an account, now or at a past instant, and the four lines it is made of",
          description:
            "The contributions of the four lines sum to the score. `scored_at` says since when it stood so; before the " +
            "first scoring there is none (404 `score_not_found`).",
          errors: ["score_not_found"],
          answers: { 200: ScoreExplanationWire },
        }),
      },
    )
    .get(
      "/scores",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        const listing = { list: "scores", workspaceId, filter: id };
        const scores = await store.scores.list(workspaceId, id, paging.read(query, listing));
        return paging.render(scores, listing, toScoreWire);
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Accounts",
          id: "listScores",
          summary:
            "How the score of an account came about, newest first; the contributions of a point sum to its score",
          answers: { 200: listOf(ScoreWire) },
        }),
      },
    );
}
