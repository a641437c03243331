import { Elysia } from "elysia";
import { z } from "zod";
import { backtestBot } from "#actions/backtest-bot.ts";
import { getAnyBot } from "#actions/bots.ts";
import type { ActionContext } from "#actions/context.ts";
import { startRun } from "#actions/runs.ts";
import type { Bot } from "#core/bot.ts";
import { type BotHealth, HEALTH_WINDOWS_MS, healthOf } from "#core/bot-health.ts";
import { notFound } from "#core/errors.ts";
import type { Fire } from "#core/fire.ts";
import { isFinished, RunStatus } from "#core/run.ts";
import type { Store } from "#core/store.ts";
import { callerOf, factsOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { filterOf, PagingParams } from "./paging.ts";
import { instantOf, instantParam } from "./query.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { waitUntilDone } from "./wait.ts";
import { BacktestResultWire, BacktestWire, daysOf, ruleOf, toBacktestWire } from "./wire/backtest.ts";
import { BotHealthWire, toBotHealthWire } from "./wire/bot-health.ts";
import { FireWire, toFireWire } from "./wire/fire.ts";
import { RunWire, toRunWire } from "./wire/run.ts";
import { listOf } from "./wire/values.ts";

const HistoryQuery = z.strictObject({
  ...PagingParams,
  since: instantParam("What happened at or after this time."),
  until: instantParam("What happened at or before this time."),
});
const FiresQuery = HistoryQuery.extend({
  expand: z.enum(["account"]).optional().meta({ description: "`account` adds the name and domain of its account." }),
});
const RunsQuery = HistoryQuery.extend({ status: RunStatus.optional().meta({ description: "Runs in this state." }) });

/** What a bot did and how it is doing, below `/v1/bots/{id}`. Runs and fires of a deleted one stay readable for a while. */
export function botHistoryRoutes({ actions, paging }: RouteContext) {
  const { store, clock } = actions;
  const findAccounts = async (workspaceId: string, fires: Fire[]) => {
    const ids = new Set(fires.flatMap(({ accountId }) => accountId ?? []));
    const found = await store.accounts.findMany(workspaceId, [...ids]);
    return new Map(found.map(({ id, name, domain }) => [id, { id, name, domain }]));
  };

  return new Elysia({ prefix: "/v1/bots/:id" })
    .post(
      "/~run",
      async ({ request, params, set }) => {
        const facts = factsOf(request);
        const started = await startRun(actions, facts.caller.workspaceId, pathId("bot", params.id, "bot"));
        const look = () => store.runs.find(started.workspaceId, started.id);
        const run = await waitUntilDone(started, { isDone: isFinished, look }, request, facts, clock);
        set.status = isFinished(run) ? 200 : 202;
        set.headers["location"] = `/v1/bots/${run.botId}/runs/${run.id}`;
        return toRunWire(run);
      },
      {
        body: NoBody,
        detail: describe({
          tag: "Bots",
          id: "runBot",
          summary: "Run a bot now, whatever its cadence",
          description:
            "With `Prefer: wait=30` the answer is held until the run has finished. A run by hand always fetches afresh, and asks for robots.txt again where it could not be read; that of a bot with the cadence `on_push`, which fetches nothing, is `skipped`.",
          answers: { 200: RunWire, 202: RunWire },
          canWait: true,
        }),
      },
    )
    .post(
      "/~backtest",
      async ({ request, params, body }) => {
        const { workspaceId } = callerOf(request);
        const botId = pathId("bot", params.id, "bot");
        const days = daysOf(body ?? {});
        const asked = { botId, days, matchRule: ruleOf(body ?? {}) };
        return toBacktestWire(await backtestBot(actions, workspaceId, asked), days, clock.now());
      },
      {
        body: BacktestWire.optional(),
        detail: describe({
          tag: "Bots",
          id: "backtestBot",
          summary: "What a bot would have fired over what is kept of its source",
          description:
            "Asks its rule, or the one in the body, about what its runs have seen, up to 90 days back. Nothing is fetched and nothing is stored. Over its own rule it counts what its runs have fired; over another one it counts what `limits` says.",
          answers: { 200: BacktestResultWire },
        }),
      },
    )
    .get(
      "/runs",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAnyBot(actions, workspaceId, pathId("bot", params.id, "bot"));
        const listing = { list: "bot-runs", workspaceId, filter: { ...filterOf(query), id } };
        const page = await store.runs.list(workspaceId, id, {
          ...paging.read(query, listing),
          since: instantOf(query, "since"),
          until: instantOf(query, "until"),
          status: query.status,
        });
        return paging.render(page, listing, toRunWire);
      },
      {
        query: RunsQuery,
        detail: describe({
          tag: "Bots",
          id: "listBotRuns",
          summary: "The runs of a bot, newest first",
          answers: { 200: listOf(RunWire) },
        }),
      },
    )
    .get(
      "/runs/:run",
      async ({ request, params }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAnyBot(actions, workspaceId, pathId("bot", params.id, "bot"));
        const run = await store.runs.find(workspaceId, pathId("run", params.run, "run"));
        if (run?.botId !== id) throw notFound("run");
        return toRunWire(run);
      },
      {
        detail: describe({
          tag: "Bots",
          id: "getBotRun",
          summary: "One run of a bot",
          answers: { 200: RunWire },
        }),
      },
    )
    .get(
      "/fires",
      async ({ request, params, query }) => {
        const { workspaceId } = callerOf(request);
        const { id } = await getAnyBot(actions, workspaceId, pathId("bot", params.id, "bot"));
        const listing = { list: "bot-fires", workspaceId, filter: { ...filterOf(query), id } };
        const page = await store.fires.list(workspaceId, id, {
          ...paging.read(query, listing),
          since: instantOf(query, "since"),
          until: instantOf(query, "until"),
        });
        const alerts = await store.alerts.listByRuns(
          workspaceId,
          page.rows.map(({ runId }) => runId),
        );
        const byRun = new Map(alerts.map((alert) => [alert.runId, alert]));
        const named = query.expand === "account" ? await findAccounts(workspaceId, page.rows) : undefined;
        return paging.render(page, listing, (fire) => ({
          ...toFireWire(fire, byRun.get(fire.runId)),
          ...(named && { account: named.get(fire.accountId ?? "") ?? null }),
        }));
      },
      {
        query: FiresQuery,
        detail: describe({
          tag: "Bots",
          id: "listBotFires",
          summary: "The signals a bot has fired, with what each rests on, newest first",
          answers: { 200: listOf(FireWire) },
        }),
      },
    )
    .get(
      "/health",
      async ({ request, params }) => {
        const { workspaceId } = callerOf(request);
        const bot = await getAnyBot(actions, workspaceId, pathId("bot", params.id, "bot"));
        return toBotHealthWire(bot, await readHealth(store, bot, clock.now()));
      },
      {
        detail: describe({
          tag: "Bots",
          id: "getBotHealth",
          summary: "How a bot's runs went over 24 hours, 7 days and 30 days",
          answers: { 200: BotHealthWire },
        }),
      },
    );
}

/** How a bot is doing at an instant. */
export async function readHealth({ runs }: Store, { workspaceId, id }: Bot, at: number): Promise<BotHealth> {
  return healthOf(await runs.listOutcomes(workspaceId, id, at - HEALTH_WINDOWS_MS["30d"]), at);
}

/** How each of these bots is doing now, by its id. */
export function readRates({ store, clock }: Pick<ActionContext, "store" | "clock">, workspaceId: string, bots: Bot[]) {
  return store.runs.rates(
    workspaceId,
    bots.map(({ id }) => id),
    clock.now(),
  );
}
