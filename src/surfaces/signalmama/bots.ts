import { Elysia } from "elysia";
import { z } from "zod";
import { backtestNewBot } from "#actions/backtest-bot.ts";
import { getBotTemplate, listBotTemplates, notesOf } from "#actions/bot-templates.ts";
import { createBot, deleteBot, getBot, pauseBot, replaceBot, resumeBot } from "#actions/bots.ts";
import { previewBot } from "#actions/preview-bot.ts";
import { type Bot, BotStatus } from "#core/bot.ts";
import { allows } from "#core/key.ts";
import { callerOf } from "#http/request-facts.ts";
import { readHealth, readRates } from "./bot-history.ts";
import { describe } from "./describe.ts";
import { filterOf, PagingParams, pageOf } from "./paging.ts";
import { textParam } from "./query.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { BacktestResultWire, daysOf, NewBotBacktestWire, toBacktestWire } from "./wire/backtest.ts";
import { DeletedBotWire, toBotWire, toDeletedBotWire } from "./wire/bot.ts";
import { BotWithHealthWire, ListedBotWire, toRatesWire, toWindowsWire } from "./wire/bot-health.ts";
import { BotPreviewWire, toBotPreviewWire } from "./wire/bot-preview.ts";
import { BotTemplateWire, toBotTemplateWire } from "./wire/bot-template.ts";
import { fromNewBotWire, NewBotWire } from "./wire/new-bot.ts";
import { CreatedBotWire, pushSecretShown } from "./wire/push.ts";
import { listOf } from "./wire/values.ts";

const BotsQuery = z.strictObject({
  ...PagingParams,
  status: BotStatus.optional().meta({ description: "Bots in this state." }),
  template: textParam("Bots of this template."),
  fires_signal: textParam("Bots that fire signals of this type."),
  q: textParam("Bots whose name holds this text, case and accents aside."),
  expand: z.enum(["health"]).optional().meta({
    description: "`health` adds how the runs of each went over 24 hours, 7 days and 30 days.",
  }),
});

/** What a workspace wants watched beyond its accounts: `/v1/bots`. What they did is in `bot-history.ts`. */
export function botRoutes({ actions, paging }: RouteContext) {
  const { store, clock } = actions;
  const isOpen = (request: Request) => allows(callerOf(request).role, "read_write");
  const render = async (bot: Bot, request: Request) => ({
    ...toBotWire(bot, { isOpen: isOpen(request) }),
    health: toWindowsWire(await readHealth(store, bot, clock.now())),
    notes: notesOf(bot, actions),
  });

  return new Elysia({ prefix: "/v1/bots" })
    .get(
      "",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "bots", workspaceId, filter: filterOf(query) };
        if (query.template !== undefined) getBotTemplate(query.template);
        const page = await store.bots.list(workspaceId, {
          ...paging.read(query, listing),
          status: query.status,
          template: query.template,
          firesSignal: query.fires_signal,
          nameHas: query.q,
        });
        const rates = query.expand === "health" ? await readRates(actions, workspaceId, page.rows) : undefined;
        return paging.render(page, listing, (bot) => {
          const ofBot = rates?.get(bot.id);
          return { ...toBotWire(bot, { isOpen: isOpen(request) }), ...(ofBot && { health: toRatesWire(ofBot) }) };
        });
      },
      {
        query: BotsQuery,
        detail: describe({
          tag: "Bots",
          id: "listBots",
          summary: "The bots of the workspace, newest first",
          answers: { 200: listOf(ListedBotWire) },
        }),
      },
    )
    .post(
      "",
      async ({ request, body, set }) => {
        const bot = await createBot(actions, callerOf(request), fromNewBotWire(body));
        set.status = 201;
        set.headers["location"] = `/v1/bots/${bot.id}`;
        return { ...(await render(bot, request)), ...pushSecretShown(bot, actions.secret) };
      },
      {
        body: NewBotWire,
        detail: describe({
          tag: "Bots",
          id: "createBot",
          summary: "Create a bot; it counts against the quota at once",
          description:
            "Its first run only notes what is there; what changes or comes afterwards can fire. One with the cadence `on_push` fetches nothing and reads what is sent to it by `:push`; only this answer holds the secret for that.",
          errors: ["bot_quota_exceeded", "private_address"],
          answers: { 201: CreatedBotWire },
        }),
      },
    )
    .get(
      "/templates",
      ({ request, query }) => {
        const listing = { list: "bot-templates", workspaceId: callerOf(request).workspaceId, filter: null };
        return paging.render(pageOf(listBotTemplates(), paging.read(query, listing)), listing, toBotTemplateWire);
      },
      {
        query: z.strictObject(PagingParams),
        detail: describe({
          tag: "Bots",
          id: "listBotTemplates",
          summary: "The six templates a bot can start from",
          answers: { 200: listOf(BotTemplateWire) },
        }),
      },
    )
    .post(
      "/~preview",
      async ({ request, body }) => {
        return toBotPreviewWire(await previewBot(actions, callerOf(request).workspaceId, fromNewBotWire(body)));
      },
      {
        body: NewBotWire,
        detail: describe({
          tag: "Bots",
          id: "previewBot",
          summary: "Check a bot and look at its source once, without storing anything",
          description:
            "The body is checked in full and the source is read as a run would read it. What the rule finds is told as if nothing had been seen before. With the cadence `on_push` there is nothing to look at: `error.code` is `waits_for_push`.",
          errors: ["private_address"],
          answers: { 200: BotPreviewWire },
        }),
      },
    )
    .post(
      "/~backtest",
      async ({ request, body: { days: asked, ...body } }) => {
        const { workspaceId } = callerOf(request);
        const days = daysOf({ days: asked });
        const input = fromNewBotWire(body);
        return toBacktestWire(await backtestNewBot(actions, workspaceId, { input, days }), days, clock.now());
      },
      {
        body: NewBotBacktestWire,
        detail: describe({
          tag: "Bots",
          id: "backtestNewBot",
          summary: "What a bot that is not stored would have fired over what is kept of its source",
          description:
            "The body is checked in full. What the runs of another bot of the workspace have seen of the same source is asked about, up to 90 days back; without such a bot nothing can be told. Nothing is fetched and nothing is stored.",
          errors: ["private_address"],
          answers: { 200: BacktestResultWire },
        }),
      },
    )
    .get(
      "/:id",
      async ({ request, params }) =>
        render(await getBot(actions, callerOf(request).workspaceId, pathId("bot", params.id, "bot")), request),
      {
        detail: describe({
          tag: "Bots",
          id: "getBot",
          summary: "One bot: its configuration, its state and its health",
          answers: { 200: BotWithHealthWire },
        }),
      },
    )
    .put(
      "/:id",
      async ({ request, params, body }) => {
        const { workspaceId } = callerOf(request);
        const id = pathId("bot", params.id, "bot");
        return render(await replaceBot(actions, workspaceId, id, fromNewBotWire(body)), request);
      },
      {
        body: NewBotWire,
        detail: describe({
          tag: "Bots",
          id: "replaceBot",
          summary: "Replace the whole configuration of a bot",
          description:
            "What is left out falls back to the template. State and history stay; another source or rule begins with a new baseline.",
          errors: ["private_address", "bot_exists", "managed_by_config"],
          answers: { 200: BotWithHealthWire },
        }),
      },
    )
    .delete(
      "/:id",
      async ({ request, params }) =>
        toDeletedBotWire(await deleteBot(actions, callerOf(request).workspaceId, pathId("bot", params.id, "bot"))),
      {
        body: NoBody,
        detail: describe({
          tag: "Bots",
          id: "deleteBot",
          summary: "Delete a bot; its runs and fires can be read for 30 days",
          errors: ["managed_by_config"],
          answers: { 200: DeletedBotWire },
        }),
      },
    )
    .post(
      "/:id/~pause",
      async ({ request, params }) =>
        render(await pauseBot(actions, callerOf(request).workspaceId, pathId("bot", params.id, "bot")), request),
      {
        body: NoBody,
        detail: describe({
          tag: "Bots",
          id: "pauseBot",
          summary: "Pause a bot; its place in the quota is free, configuration and history stay",
          answers: { 200: BotWithHealthWire },
        }),
      },
    )
    .post(
      "/:id/~resume",
      async ({ request, params }) =>
        render(await resumeBot(actions, callerOf(request).workspaceId, pathId("bot", params.id, "bot")), request),
      {
        body: NoBody,
        detail: describe({
          tag: "Bots",
          id: "resumeBot",
          summary: "Resume a bot; it needs a free place in the quota, and its failures are forgotten",
          errors: ["bot_quota_exceeded"],
          answers: { 200: BotWithHealthWire },
        }),
      },
    );
}
