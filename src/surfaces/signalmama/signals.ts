import { Elysia } from "elysia";
import { z } from "zod";
import type { ActionContext } from "#actions/context.ts";
import { getAccount } from "#actions/get-account.ts";
import { listOwnSignalTypes, listSignalTypes, resolveSignalTypes } from "#actions/signal-types.ts";
import { findCombo } from "#core/combo.ts";
import { AppError, notFound } from "#core/errors.ts";
import { isId } from "#core/id.ts";
import { isLive, type Signal } from "#core/signal.ts";
import { BASE_CONFIDENCE, SignalCategory, SignalFamily } from "#core/signal-type.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { PagingParams, pageOf } from "./paging.ts";
import { instantOf, instantParam, listParam, scoreParam, textParam } from "./query.ts";
import { pathId, type RouteContext } from "./route-context.ts";
import { SignalTypeWire, SignalWire, toSignalSourceWire, toSignalWire } from "./wire/signal.ts";
import { listOf } from "./wire/values.ts";

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
  expand: z.enum(["sources"]).optional().meta({ description: "`sources` adds where each signal was read." }),
};
const AccountSignalsQuery = z.strictObject(Filters);
const SignalsQuery = z.strictObject({ ...Filters, account_id: textParam("Signals of this account.") });

const TypesQuery = z.strictObject({
  ...PagingParams,
  include_custom: z
    .enum(["true", "false"])
    .optional()
    .meta({
      description: "`true` adds the types of your own naming that your bots fire.",
      openapi: { type: "boolean" },
    }),
});

/** What was detected: `/v1/signals` and, for one account, `/v1/accounts/{id}/signals`. */
export function signalRoutes({ actions, paging }: RouteContext) {
  const { store, clock } = actions;

  const list = async (workspaceId: string, query: z.infer<typeof SignalsQuery>) => {
    const { limit: _limit, cursor: _cursor, ...filter } = query;
    const listing = { list: "signals", workspaceId, filter };
    const position = paging.read(query, listing);
    const isKnown = query.account_id === undefined || isId("acct", query.account_id);
    const page = isKnown
      ? await store.signals.list(workspaceId, { ...position, ...toFilter(query) })
      : { rows: [], next: undefined };
    const at = clock.now();
    const combos = await findCombos(actions, page.rows, at);
    return paging.render(page, listing, (signal) => ({
      ...toSignalWire(signal, at),
      ...comboFields(combos.get(signal.id)),
      ...(query.expand === "sources" ? { sources: signal.sources.map(toSignalSourceWire) } : {}),
    }));
  };

  return new Elysia()
    .get("/v1/signals", ({ request, query }) => list(callerOf(request).workspaceId, query), {
      query: SignalsQuery,
      detail: describe({
        tag: "Signals",
        id: "listSignals",
        summary: "The signals of the workspace, the latest detected first; filters combine",
        answers: { 200: listOf(SignalWire) },
      }),
    })
    .get(
      "/v1/accounts/:id/signals",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAccount(actions, workspaceId, pathId("acct", params.id, "account"));
        return list(workspaceId, { ...query, account_id: id });
      },
      {
        query: AccountSignalsQuery,
        detail: describe({
          tag: "Signals",
          id: "listAccountSignals",
          summary: "The signals of one account, the latest detected first",
          answers: { 200: listOf(SignalWire) },
        }),
      },
    )
    .get(
      "/v1/signals/types",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const { limit: _limit, cursor: _cursor, ...filter } = query;
        const listing = { list: "signal-types", workspaceId, filter };
        const own = query.include_custom === "true" ? await listOwnSignalTypes(actions, workspaceId) : [];
        const rows = [...TYPES, ...own.map((type) => toSignalTypeWire({ ...type, aliases: [] }, true))];
        const keyed = rows.map((row) => ({ id: row.key, row }));
        return paging.render(pageOf(keyed, paging.read(query, listing)), listing, ({ row }) => row);
      },
      {
        query: TypesQuery,
        detail: describe({
          tag: "Signals",
          id: "listSignalTypes",
          summary: "The 47 types of signals that can be detected",
          answers: { 200: listOf(SignalTypeWire) },
        }),
      },
    )
    .get(
      "/v1/signals/:id",
      async ({ request, params }) => {
        const { workspaceId } = callerOf(request);
        const signal = await store.signals.find(workspaceId, pathId("sig", params.id, "signal"));
        const account = signal && (await store.accounts.find(workspaceId, signal.accountId));
        if (!signal || !account) throw notFound("signal");
        const at = clock.now();
        const combos = await findCombos(actions, [signal], at);
        return {
          ...toSignalWire(signal, at),
          ...comboFields(combos.get(signal.id)),
          sources: signal.sources.map(toSignalSourceWire),
        };
      },
      {
        detail: describe({
          tag: "Signals",
          id: "getSignal",
          summary: "One signal with the sources it rests on",
          answers: { 200: SignalWire },
        }),
      },
    );
}

function toFilter(query: z.infer<typeof SignalsQuery>) {
  return {
    types: query.type && resolveSignalTypes(query.type, "type"),
    categories: query.category?.map((name) => oneOf(SignalCategory, name, "category")),
    families: query.family?.map((name) => oneOf(SignalFamily, name, "family")),
    accountId: query.account_id,
    since: instantOf(query, "since"),
    until: instantOf(query, "until"),
    occurredSince: instantOf(query, "occurred_since"),
    strengthGte: query.strength_gte,
    strengthLte: query.strength_lte,
  };
}

function oneOf<T extends z.ZodEnum>(options: T, name: string, param: string): z.infer<T> {
  const parsed = options.safeParse(name);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", `\`${param}\` must be one of ${options.options.join(", ")}.`, {
    reason: "invalid_param",
    param,
  });
}

/** For each signal the ids of those it makes a combo with. Only accounts with a live signal on the page are read. */
async function findCombos({ store }: ActionContext, signals: Signal[], at: number): Promise<Map<string, string[]>> {
  const live = signals.filter((signal) => isLive(signal, at));
  const combos = new Map<string, string[]>();
  for (const [accountId, ofPage] of Map.groupBy(live, (signal) => signal.accountId)) {
    const [first] = ofPage;
    const ofAccount = first ? await store.signals.listByAccount(first.workspaceId, accountId) : [];
    for (const signal of ofPage) {
      combos.set(
        signal.id,
        findCombo(signal, ofAccount, at).map((other) => other.id),
      );
    }
  }
  return combos;
}

function comboFields(related: string[] = []) {
  return { combo: related.length > 0, related_signal_ids: related };
}

const TYPES = listSignalTypes().map((type) => toSignalTypeWire(type, false));

type ListedType = ReturnType<typeof listSignalTypes>[number];

function toSignalTypeWire(type: ListedType, isCustom: boolean): z.infer<typeof SignalTypeWire> {
  return {
    key: type.key,
    name: type.name,
    category: type.category,
    family: type.family,
    description: type.description,
    default_strength: type.defaultStrength,
    half_life_days: type.halfLifeDays,
    base_confidence: BASE_CONFIDENCE[type.category],
    source_kinds: type.sourceKinds,
    subtypes: type.subtypes,
    aliases: type.aliases,
    custom: isCustom,
  };
}
