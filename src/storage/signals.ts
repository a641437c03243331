import { type ExpressionBuilder, type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import { COMBO_APART_MS, type Weighty } from "#core/combo.ts";
import type { SignalQuery } from "#core/queries.ts";
import { FRESHNESS_DECAY_MIN, Freshness, type Signal } from "#core/signal.ts";
import type { Store } from "#core/store.ts";
import { DAY_MS } from "#core/time.ts";
import { fixedRows } from "./fixed-query.ts";
import {
  anyOf,
  holds,
  isAfter,
  isOfActiveAccount,
  isOfWorkspace,
  oneOf,
  pageOf,
  startOf,
  toRecord,
  toRecords,
} from "./paging.ts";
import type { Tables } from "./tables.ts";
import { countVerdicts } from "./verdicts.ts";

/** `apart`: reads from a thread of its own, for what goes through thousands of bodies. */
export function signalReads(reader: Kysely<Tables>, apart: Kysely<Tables>): Store["signals"] {
  const signals = (workspaceId: string) =>
    reader.selectFrom("signals").select("body").where("workspace_id", "=", workspaceId);
  const picked = (workspaceId: string, ids: RawBuilder<string>, from = reader) =>
    from.selectFrom("signals").select("body").where(isOfWorkspace(workspaceId)).where("id", "in", ids);
  const ofAccount = fixedRows(reader, (workspaceId: string, accountId: string) =>
    signals(workspaceId).where("account_id", "=", accountId).orderBy("detected_at", "desc").orderBy("id", "desc"),
  );
  const ofTypes = fixedRows(reader, (workspaceId: string, accountId: string, types: string) =>
    signals(workspaceId)
      .where("account_id", "=", accountId)
      // Nothing else goes by the type here: an account has thousands of signals at most, the workspace millions.
      .where(sql<boolean>`+type in ${oneOf(types)}`)
      .orderBy("detected_at", "desc")
      .orderBy("id", "desc"),
  );
  return {
    find: async (workspaceId, id) => toRecord(await signals(workspaceId).where("id", "=", id).executeTakeFirst()),
    findMany: async (workspaceId, ids) =>
      ids.length === 0 ? [] : toRecords(await picked(workspaceId, anyOf(ids)).execute()),
    async list(workspaceId, query) {
      const from = query.titleHas ? apart : reader;
      let rows = query.titleHas
        ? picked(workspaceId, idsTitled(apart, workspaceId, query.titleHas), from)
        : signals(workspaceId);
      if (query.types?.length === 1) rows = rows.where("type", "in", query.types);
      if (query.categories) rows = rows.where("category", "in", query.categories);
      if (query.families) rows = rows.where("family", "in", query.families);
      if (query.statuses) rows = rows.where("status", "in", query.statuses);
      if (query.accountId !== undefined) rows = rows.where("account_id", "=", query.accountId);
      if (query.since !== undefined) rows = rows.where("detected_at", ">=", query.since);
      if (query.occurredSince !== undefined) rows = rows.where("occurred_at", ">=", query.occurredSince);
      if (query.strengthGte !== undefined) rows = rows.where("strength", ">=", query.strengthGte);
      if (query.strengthLte !== undefined) rows = rows.where("strength", "<=", query.strengthLte);
      if (query.botId !== undefined) rows = rows.where("bot_id", "=", query.botId);
      if (query.verdicts) rows = rows.where(isJudged(query.verdicts));
      if (query.state?.freshness) rows = rows.where(isInBand(query.state.freshness, query.state.at));
      if (query.state?.isCombo) rows = rows.where(isCombo(query.state.at));
      rows = rows.where(isOfActiveAccount("signals"));
      if (query.order === "occurred") {
        const { until, types, ...paged } = query;
        if (until !== undefined) rows = rows.where("detected_at", "<=", until);
        if (types && types.length !== 1) rows = rows.where("type", "in", types);
        return pageOf(rows, "occurred_at", paged, (signal: Signal) => [signal.occurredAt, signal.id]);
      }
      if (query.types && query.types.length !== 1) rows = picked(workspaceId, newestOf(rows, query), from);
      return pageOf(rows, "detected_at", query, (signal: Signal) => [signal.detectedAt, signal.id]);
    },
    async hasType(workspaceId, type) {
      const row = await signals(workspaceId).where("type", "=", type).limit(1).executeTakeFirst();
      return row !== undefined;
    },
    listByAccount: async (workspaceId, accountId, types) =>
      toRecords(types ? ofTypes(workspaceId, accountId, JSON.stringify(types)) : ofAccount(workspaceId, accountId)),
    async listWeighty(workspaceId, accountIds, at) {
      if (accountIds.length === 0) return [];
      const rows = await reader
        .selectFrom("signals")
        .select(["id", "account_id", "family", "category", "occurred_at"])
        .where("account_id", "in", anyOf(accountIds))
        .where("weighty_until", ">=", at)
        .where(isOfWorkspace(workspaceId))
        .orderBy("detected_at", "desc")
        .orderBy("id", "desc")
        .execute();
      return rows.map(({ account_id, occurred_at, family, category, id }) => ({
        id,
        accountId: account_id,
        family: family as Weighty["family"],
        category: category as Weighty["category"],
        occurredAt: occurred_at,
      }));
    },
    countVerdicts: (workspaceId, query) => countVerdicts(apart, workspaceId, query),
  };
}

type Bodies = SelectQueryBuilder<Tables, "signals", { body: string }>;

/** Of several types, the newest of each: all that a page can be made of. Walking all types would pass by most. */
function newestOf(rows: Bodies, query: SignalQuery) {
  const start = startOf(query);
  const ofTypes = (query.types ?? []).map((type) => {
    const ofType = rows.clearSelect().select("id").where("type", "=", type);
    const newest = (start ? ofType.where(isAfter<"signals">("detected_at", "desc", start)) : ofType)
      .orderBy("detected_at", "desc")
      .orderBy("id", "desc")
      .limit(query.limit + 1);
    return sql`select id from ${newest.as("newest")}`;
  });
  return ofTypes.length === 0
    ? sql<string>`(select null where false)`
    : sql<string>`(${sql.join(ofTypes, sql` union all `)})`;
}

/** Titles stand in the records alone, so only so many of them are read, in the thread apart: 2,000 would hold the loop for 15 ms. */
function idsTitled(
  apart: Kysely<Tables>,
  workspaceId: string,
  { text, ofLatest }: NonNullable<SignalQuery["titleHas"]>,
): RawBuilder<string> {
  const latest = apart
    .selectFrom("signals")
    .select(["id", "body"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("detected_at", "desc")
    .orderBy("id", "desc")
    .limit(ofLatest);
  return sql<string>`(select id from ${latest.as("latest")} where ${holds("$.title", text)})`;
}

function isJudged(verdicts: NonNullable<SignalQuery["verdicts"]>) {
  return (eb: ExpressionBuilder<Tables, "signals">) =>
    eb.or([eb("verdict", "in", verdicts), ...(verdicts.includes("none") ? [eb("verdict", "is", null)] : [])]);
}

/** The rule of `freshnessOf`: bands by age in half-lives, each down to the one before. */
function isInBand(bands: NonNullable<NonNullable<SignalQuery["state"]>["freshness"]>, at: number) {
  const halfLivesMax = (band: Freshness | undefined) => (band ? Math.log2(1 / FRESHNESS_DECAY_MIN[band]) : -1);
  const age = sql`max(0, ${at} - occurred_at) / (half_life * ${DAY_MS})`;
  const conditions = bands.map((band) => {
    const above = halfLivesMax(Freshness.options[Freshness.options.indexOf(band) - 1]);
    const most = halfLivesMax(band);
    return Number.isFinite(most) ? sql`(${age} > ${above} and ${age} <= ${most})` : sql`${age} > ${above}`;
  });
  return conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

/** The rule of `findCombo`. */
function isCombo(at: number) {
  return sql<boolean>`signals.weighty_until >= ${at} and exists (
    select 1 from signals other
    where other.account_id = signals.account_id and other.workspace_id = signals.workspace_id
      and other.weighty_until >= ${at}
      and (other.family <> signals.family or (other.family = 'other' and other.category <> signals.category))
      and abs(other.occurred_at - signals.occurred_at) <= ${COMBO_APART_MS})`;
}
