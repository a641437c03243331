import { Elysia } from "elysia";
import { z } from "zod";
import { judgeSignal } from "#actions/feedback.ts";
import { resolveUsedTypes } from "#actions/signal-types.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { instantOf, instantParam, listParam } from "./query.ts";
import { renderSignal } from "./render-signal.ts";
import { pathId, type RouteContext } from "./route-context.ts";
import { fromNewFeedbackWire, NewFeedbackWire } from "./wire/feedback.ts";
import { SignalWire } from "./wire/signal.ts";
import { SignalQualityWire, toSignalQualityWire } from "./wire/signal-quality.ts";

/** Places, feeds and bots that are told of; who has more looks at them by type. */
const ROWS_MAX = 100;

const QualityQuery = z.strictObject({
  type: listParam("Signals of any of these types; one of which none was judged is told of too."),
  since: instantParam("Signals detected at or after this time."),
});

/** What people think of signals, and how good those are by it. */
export function feedbackRoutes({ actions }: RouteContext) {
  return new Elysia({ prefix: "/v1/signals" })
    .post(
      "/:id/~feedback",
      async ({ request, params, body }) => {
        const id = pathId("sig", params.id, "signal");
        return renderSignal(actions, await judgeSignal(actions, callerOf(request), id, fromNewFeedbackWire(body)));
      },
      {
        body: NewFeedbackWire,
        detail: describe({
          tag: "Signals",
          id: "judgeSignal",
          summary: "Say whether a signal was useful, noise or wrong",
          description:
            "Can be repeated: of each key the last verdict stands, and of several keys the latest counts. A signal judged `wrong` is `retracted`: it counts no more, its account is scored again about 3 seconds later, and briefs that are written stay as they are. When `wrong` is withdrawn or another verdict comes later, the signal is restored. The events `signal.retracted` and `signal.restored` tell of it.",
          answers: { 200: SignalWire },
        }),
      },
    )
    .get(
      "/quality",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const types = query.type && (await resolveUsedTypes(actions, workspaceId, query.type, "type"));
        const filter = { types, since: instantOf(query, "since"), limit: ROWS_MAX };
        return toSignalQualityWire(await actions.store.signals.countVerdicts(workspaceId, filter), types ?? []);
      },
      {
        query: QualityQuery,
        detail: describe({
          tag: "Signals",
          id: "getSignalQuality",
          summary: "How precise the signals are, by the feedback on them",
          description:
            "Precision is the share of judged signals that are `useful`, each signal by the verdict that counts: overall, by type, by place (a signal read in several places counts for each), by configured feed and by bot, the most judged first, at most 100 rows each but for types. What nobody judged is left out, but for types that were asked for.",
          answers: { 200: SignalQualityWire },
        }),
      },
    );
}
