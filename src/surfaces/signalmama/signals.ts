import { Elysia } from "elysia";
import { z } from "zod";
import { getAccount } from "#actions/get-account.ts";
import { getSignal } from "#actions/get-signal.ts";
import { listOwnSignalTypes, listSignalTypes } from "#actions/signal-types.ts";
import { addSignal } from "#actions/signals.ts";
import type { Signal } from "#core/signal.ts";
import { BASE_CONFIDENCE } from "#core/signal-type.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { filterOf, PagingParams, pageOf } from "./paging.ts";
import { flagParam } from "./query.ts";
import { comboFields, findCombos, renderSignal } from "./render-signal.ts";
import { pathId, type RouteContext } from "./route-context.ts";
import { AccountSignalsQuery, expandedOf, instantOfWalk, isTimed, SignalsQuery, toFilter } from "./signal-query.ts";
import { fromNewSignalWire, NewSignalWire } from "./wire/new-signal.ts";
import { SignalTypeWire, SignalWire, toSignalSourceWire, toSignalWire } from "./wire/signal.ts";
import { listOf } from "./wire/values.ts";

const TypesQuery = z.strictObject({
  ...PagingParams,
  include_custom: flagParam("`true` adds the types of your own naming that your bots fire."),
});

/** What was detected: `/v1/signals` and, for one account, `/v1/accounts/{id}/signals`. */
export function signalRoutes({ actions, paging }: RouteContext) {
  const { store, clock } = actions;

  const findAccounts = async (workspaceId: string, signals: Signal[]) => {
    const found = await store.accounts.findMany(workspaceId, [...new Set(signals.map(({ accountId }) => accountId))]);
    return new Map(found.map(({ id, name, domain }) => [id, { id, name, domain }]));
  };

  const list = async (workspaceId: string, query: SignalsQuery) => {
    const listing = { list: "signals", workspaceId, filter: filterOf(query) };
    const position = paging.read(query, listing);
    const expanded = expandedOf(query);
    const at = instantOfWalk(query, position, clock.now());
    const found = await store.signals.list(workspaceId, {
      ...(await toFilter(actions, workspaceId, query, at)),
      ...position,
    });
    const page = { ...found, next: found.next && isTimed(query) ? [...found.next, at] : found.next };
    const combos = await findCombos(actions, page.rows, at);
    const accounts = expanded.has("account") ? await findAccounts(workspaceId, page.rows) : undefined;
    return paging.render(page, listing, (signal) => ({
      ...toSignalWire(signal, at),
      ...comboFields(combos.get(signal.id)),
      ...(accounts ? { account: accounts.get(signal.accountId) ?? null } : {}),
      ...(expanded.has("sources") ? { sources: signal.sources.map(toSignalSourceWire) } : {}),
    }));
  };

  return new Elysia()
    .post(
      "/v1/signals",
      async ({ request, body, set }) => {
        const { workspaceId } = callerOf(request);
        const { signal, isNew } = await addSignal(actions, workspaceId, fromNewSignalWire(body));
        if (isNew) {
          set.status = 201;
          set.headers["location"] = `/v1/signals/${signal.id}`;
        }
        return renderSignal(actions, signal);
      },
      {
        body: NewSignalWire,
        detail: describe({
          tag: "Signals",
          id: "createSignal",
          summary: "Report what you know yourselves; it counts like any other signal",
          description:
            "The source is required: its excerpt is kept, word for word, as the evidence. `account_id`, `domain` or `external_id` names the account. `type` is one of the built-in types or a key of your own. A report of an event that is known adds a source to its signal (200) instead of a new one (201). Without `occurred_at` the day the source was published counts, else now; more than three half-lives back is 400 `invalid_timestamp`. The account is scored about 3 seconds later; `:rescore` does it at once.",
          errors: ["account_not_found", "account_deleted", "private_address"],
          answers: { 200: SignalWire, 201: SignalWire },
        }),
      },
    )
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
          summary: "The signals of one account, the latest detected first unless `sort` says otherwise",
          answers: { 200: listOf(SignalWire) },
        }),
      },
    )
    .get(
      "/v1/signals/types",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "signal-types", workspaceId, filter: filterOf(query) };
        const own = query.include_custom ? await listOwnSignalTypes(actions, workspaceId) : [];
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
        return renderSignal(actions, await getSignal(actions, workspaceId, pathId("sig", params.id, "signal")));
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
