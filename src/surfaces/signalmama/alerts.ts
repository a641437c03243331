import { Elysia } from "elysia";
import { z } from "zod";
import { readNotifications, testAlert, testNewAlert } from "#actions/alerts.ts";
import { getAnyBot } from "#actions/bots.ts";
import { AlertStatus } from "#core/alert.ts";
import { AlertChannel } from "#core/bot.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { filterOf, PagingParams } from "./paging.ts";
import { flagParam, textParam } from "./query.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { AlertTestWire, AlertWire, toAlertTestWire, toAlertWire } from "./wire/alert.ts";
import { fromNewBotWire, NewBotWire } from "./wire/new-bot.ts";
import {
  NotificationsReadWire,
  NotificationWire,
  ReadNotificationsWire,
  toNotificationWire,
} from "./wire/notification.ts";
import { listOf } from "./wire/values.ts";

const AlertsQuery = z.strictObject({
  ...PagingParams,
  bot: textParam("Alerts of this bot, by its id."),
  channel: AlertChannel.optional().meta({ description: "Alerts through this channel." }),
  status: AlertStatus.optional().meta({ description: "Alerts that stand like this." }),
});
const InboxQuery = z.strictObject({ ...PagingParams, unread: flagParam("With `true` only what nobody has read.") });

/** What bots told people and how that went: `/v1/alerts`, `/v1/notifications`, and the test of one bot's alert. */
export function alertRoutes({ actions, paging }: RouteContext) {
  const { store } = actions;
  return new Elysia({ prefix: "/v1" })
    .get(
      "/alerts",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "alerts", workspaceId, filter: filterOf(query) };
        const { bot, channel, status } = query;
        const page = paging.read(query, listing);
        const botId =
          bot === undefined ? undefined : (await getAnyBot(actions, workspaceId, pathId("bot", bot, "bot"))).id;
        return paging.render(
          await store.alerts.list(workspaceId, { ...page, botId, channel, status }),
          listing,
          toAlertWire,
        );
      },
      {
        query: AlertsQuery,
        detail: describe({
          tag: "Bots",
          id: "listAlerts",
          summary: "The alerts of bots with every attempt at delivering them, newest first",
          errors: ["bot_not_found"],
          answers: { 200: listOf(AlertWire) },
        }),
      },
    )
    .get(
      "/notifications",
      async ({ request, query }) => {
        const { workspaceId } = callerOf(request);
        const listing = { list: "notifications", workspaceId, filter: filterOf(query) };
        const page = await store.alerts.listInbox(workspaceId, {
          ...paging.read(query, listing),
          isUnread: query.unread === true,
        });
        const facts = await store.alerts.listFacts(workspaceId, page.rows);
        return paging.render(page, listing, (alert) => toNotificationWire(alert, facts.get(alert.id)));
      },
      {
        query: InboxQuery,
        detail: describe({
          tag: "Bots",
          id: "listNotifications",
          summary: "The inbox of the workspace, newest first",
          description:
            "What bots tell through `in_app`, and what they could not tell through another channel, with the reason in `undelivered`.",
          answers: { 200: listOf(NotificationWire) },
        }),
      },
    )
    .post(
      "/notifications/~read",
      async ({ request, body }) => readNotifications(actions, callerOf(request).workspaceId, body?.ids),
      {
        body: ReadNotificationsWire,
        detail: describe({
          tag: "Bots",
          id: "readNotifications",
          summary: "Mark notifications as read: those named, or without a body the newest 500 that nobody has read",
          errors: ["alert_not_found"],
          answers: { 200: NotificationsReadWire },
        }),
      },
    )
    .post(
      "/bots/~test-alert",
      async ({ request, body }) =>
        toAlertTestWire(await testNewAlert(actions, callerOf(request), fromNewBotWire(body))),
      {
        body: NewBotWire,
        detail: describe({
          tag: "Bots",
          id: "testNewAlert",
          summary: "Send a test to where a bot would tell things, without creating it",
          description:
            "As `:test-alert` of a bot that is there. The test stands in the audit log, and in no list of alerts.",
          errors: ["private_address"],
          answers: { 200: AlertTestWire },
        }),
      },
    )
    .post(
      "/bots/:id/~test-alert",
      async ({ request, params }) =>
        toAlertWire(await testAlert(actions, callerOf(request).workspaceId, pathId("bot", params.id, "bot"))),
      {
        body: NoBody,
        detail: describe({
          tag: "Bots",
          id: "testBotAlert",
          summary: "Send a test to where a bot tells things",
          description:
            "It goes out at once, once, and quiet hours do not hold it. The answer is 200 also when it could not be delivered: `status` and `error` say so.",
          answers: { 200: AlertWire },
        }),
      },
    );
}
