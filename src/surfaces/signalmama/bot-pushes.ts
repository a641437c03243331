import { Elysia } from "elysia";
import { getBot } from "#actions/bots.ts";
import { pushToBot, rotatePushSecret } from "#actions/pushes.ts";
import { callerOf } from "#http/request-facts.ts";
import { describe } from "./describe.ts";
import { messageIdOf } from "./push-signature.ts";
import { NoBody, pathId, type RouteContext } from "./route-context.ts";
import { toBotWire } from "./wire/bot.ts";
import { BotWithSecretWire, fromPushWire, PushWire, pushSecretShown } from "./wire/push.ts";
import { RunWire, toRunWire } from "./wire/run.ts";

const ABOUT_PUSH = `For bots with the cadence \`on_push\`, which fetch nothing. The sender needs no API key: it signs the request with the bot's own secret, by the same three headers that our webhooks carry. A key of the role \`read_write\` does as well.

The body is one item or a list of them. Each is looked at by the rule (\`keyword\`, \`regex\`, \`new_item\` or \`semantic\`) and fires at most once: it is known again by its \`id\`, else by its content. With \`content_diff\` each item is a version of one text, compared with the one before. With \`number_change\` the body is any JSON, read by \`json_path\`. Only these two begin with a baseline. Rules with selectors are refused when the bot is made.

What is answered with 202 is stored. Runs follow in the order of the answers. The same \`webhook-id\` with the same body, within a day, is answered with the run it had and does nothing; with another body it is 409 \`idempotency_key_reused\`. A paused bot answers 409 \`bot_paused\`.`;

/** What others send to a bot: `POST /v1/bots/{id}:push`, and the secret for it. */
export function botPushRoutes({ actions }: RouteContext) {
  return new Elysia({ prefix: "/v1/bots/:id" })
    .post(
      "/~push",
      async ({ request, params, body, set }) => {
        const { workspaceId } = callerOf(request);
        const bot = await getBot(actions, workspaceId, pathId("bot", params.id, "bot"));
        const messageId = messageIdOf(request.headers);
        const run = await pushToBot(actions, workspaceId, bot.id, { messageId, ...fromPushWire(bot, body) });
        set.status = 202;
        set.headers["location"] = `/v1/bots/${run.botId}/runs/${run.id}`;
        return toRunWire(run);
      },
      {
        body: PushWire,
        detail: describe({
          tag: "Bots",
          id: "pushToBot",
          summary: "Send something to a bot, signed with its secret",
          description: ABOUT_PUSH,
          errors: ["bot_paused", "bot_not_pushable", "batch_too_large", "invalid_signature", "unavailable"],
          answers: { 202: RunWire },
          isSigned: true,
        }),
      },
    )
    .post(
      "/~rotate-push-secret",
      async ({ request, params, set }) => {
        const id = pathId("bot", params.id, "bot");
        const bot = await rotatePushSecret(actions, callerOf(request).workspaceId, id);
        set.status = 201;
        set.headers["location"] = `/v1/bots/${bot.id}`;
        return { ...toBotWire(bot, { isOpen: true }), ...pushSecretShown(bot, actions.secret) };
      },
      {
        body: NoBody,
        detail: describe({
          tag: "Bots",
          id: "rotateBotPushSecret",
          summary: "Make a new secret for what is sent to a bot; only this answer holds it",
          description:
            "The one before is good for another day. Also the way to the first secret of a bot that comes from a file, or got the cadence `on_push` later.",
          errors: ["bot_not_pushable"],
          answers: { 201: BotWithSecretWire },
        }),
      },
    );
}
