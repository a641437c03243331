import { z } from "zod";
import type { ActionContext } from "#actions/context.ts";
import { resolveUsedTypes } from "#actions/signal-types.ts";
import { Verdict } from "#core/feedback.ts";
import type { PageQuery } from "#core/queries.ts";
import { Freshness, Signal } from "#core/signal.ts";
import { SignalCategory, SignalFamily } from "#core/signal-type.ts";
import { DAY_MS } from "#core/time.ts";
import { PagingParams } from "./paging.ts";
import { daysParam, flagParam, instantOf, instantParam, listParam, oneOf, scoreParam, textParam } from "./query.ts";

/** So few that who types waits for none of it. */
const SEARCHED_MAX = 2_000;

const Filters = {
  ...PagingParams,
  type: listParam("Signals of any of these types, separated by commas; `hiring` and `tech_change` stand for a family."),
  category: listParam("Signals of any of these categories."),
  family: listParam("Signals of any of these families."),
  since: instantParam("Signals detected at or after this time."),
  until: instantParam("Signals detected at or before this time."),
  occurred_since: instantParam("Signals of events at or after this time."),
  strength_gte: scoreParam("Signals of at least this strength."),
  strength_lte: scoreParam("Signals of at most this strength."),
  status: listParam("Signals with any of these states: active, expired, retracted."),
  freshness: listParam("Signals in any of these bands now: fresh, active, cooling, stale, expired."),
  max_age_days: daysParam("Signals whose `recency_days` is at most this."),
  combo_only: flagParam("`true`: signals that are part of a combo now."),
  bot_id: textParam("Signals that this bot fired."),
  feedback: listParam(
    "Signals whose verdict is one of these: useful, noise, wrong; `none` stands for those that nobody judged.",
  ),
  expand: listParam(
    "`sources` adds where each signal was read, `account` the name and domain of its account; both with a comma.",
  ),
};
const Expanded = z.enum(["sources", "account"]);
const FeedbackFilter = z.enum([...Verdict.options, "none"]);

export const AccountSignalsQuery = z.strictObject({
  ...Filters,
  sort: z
    .enum(["-detected_at", "-occurred_at"])
    .optional()
    .meta({ description: "What comes first: what was detected last, as without it, or what happened last." }),
});

/** What the lists of signals may be filtered by; filters combine. */
export const SignalsQuery = z.strictObject({
  ...Filters,
  account_id: textParam("Signals of this account."),
  q: textParam(
    "Signals whose title holds this text, case and accents aside, among the 2,000 of the workspace that were detected last.",
  ),
});
export type SignalsQuery = z.infer<typeof SignalsQuery> & Pick<z.infer<typeof AccountSignalsQuery>, "sort">;

/** Whether a filter's answer depends on the time. */
export function isTimed(query: SignalsQuery): boolean {
  return query.freshness !== undefined || query.max_age_days !== undefined || query.combo_only === true;
}

/** All pages of a walk are of the instant of its first, so that signals which age meanwhile are neither lost nor doubled. */
export function instantOfWalk(query: SignalsQuery, { after }: PageQuery, now: number): number {
  return isTimed(query) ? Number(after?.[2] ?? now) : now;
}

/** Throws `invalid_param`, `invalid_timestamp` or `unknown_signal_type`. */
export async function toFilter(actions: ActionContext, workspaceId: string, query: SignalsQuery, at: number) {
  const freshness = query.freshness?.map((name) => oneOf(Freshness, name, "freshness"));
  const isCombo = query.combo_only;
  const occurredSince = instantOf(query, "occurred_since");
  // `recency_days` counts whole days, so the last of them counts to its end.
  const youngerThan = query.max_age_days === undefined ? undefined : at - (query.max_age_days + 1) * DAY_MS + 1;
  return {
    order: query.sort === "-occurred_at" ? ("occurred" as const) : undefined,
    types: query.type && (await resolveUsedTypes(actions, workspaceId, query.type, "type")),
    categories: query.category?.map((name) => oneOf(SignalCategory, name, "category")),
    families: query.family?.map((name) => oneOf(SignalFamily, name, "family")),
    statuses: query.status?.map((name) => oneOf(Signal.shape.status, name, "status")),
    accountId: query.account_id,
    botId: query.bot_id,
    titleHas: query.q === undefined ? undefined : { text: query.q, ofLatest: SEARCHED_MAX },
    verdicts: query.feedback?.map((name) => oneOf(FeedbackFilter, name, "feedback")),
    since: instantOf(query, "since"),
    until: instantOf(query, "until"),
    occurredSince: youngerThan === undefined ? occurredSince : Math.max(youngerThan, occurredSince ?? youngerThan),
    strengthGte: query.strength_gte,
    strengthLte: query.strength_lte,
    ...(freshness || isCombo ? { state: { at, freshness, isCombo } } : {}),
  };
}

/** What is added to each signal. Throws `invalid_param`. */
export function expandedOf(query: SignalsQuery): Set<z.infer<typeof Expanded>> {
  return new Set(query.expand?.map((name) => oneOf(Expanded, name, "expand")));
}
