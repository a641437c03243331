import { z } from "zod";
import type { Bot } from "#core/bot.ts";
import { AppError, invalidParam } from "#core/errors.ts";
import { plainUrl } from "#core/plain-url.ts";
import { type PushedItem, pushSecretOf } from "#core/push.ts";
import { type Issue, issueError } from "#http/issue-error.ts";
import { BOT_EXAMPLE, BotWire } from "./bot.ts";
import { BOT_WITH_HEALTH_EXAMPLE, BotWithHealthWire } from "./bot-health.ts";
import { BodyInstant, fromBodyInstant } from "./values.ts";

/** Items of one push, as many as of one batch of accounts. */
const ITEMS_MAX = 1_000;
const TEXT_LENGTH_MAX = 200_000;

const ITEM_EXAMPLE = {
  id: "1342877",
  title: "Ticket 1342877",
  text: "We are leaving Fenwick at the end of the quarter.",
  url: "https://support.acme.example/tickets/1342877",
  published_at: "2026-06-01T08:58:11.000Z",
  author: "A customer",
};

const PushedItemWire = z
  .strictObject({
    id: z.string().min(1).max(500).nullish().describe("Its id where it comes from; the same one again is no news."),
    title: z.string().max(1_000).nullish(),
    text: z.string().min(1).max(TEXT_LENGTH_MAX).regex(/\S/, "Not valid: some text is expected"),
    url: z.string().max(4_096).nullish().describe("Where it can be read; the bot's `source` without one."),
    published_at: BodyInstant.nullish(),
    author: z.string().max(500).nullish(),
  })
  .meta({
    title: "PushedItem",
    examples: [ITEM_EXAMPLE],
  });

/** As the API document says it: an item, several, or for a rule that reads a number any JSON. */
export const PushWire = z.unknown().meta({
  openapi: z
    .union([
      PushedItemWire,
      z.array(PushedItemWire).min(1).max(ITEMS_MAX),
      z.record(z.string(), z.unknown()).describe("For `number_change`: any JSON, which the rule's `json_path` reads."),
    ])
    .meta({ title: "Push", examples: [ITEM_EXAMPLE] }),
});

/** What a bot was sent, as its rule reads it. Throws `batch_too_large`, `invalid_timestamp`, or as any body does. */
export function fromPushWire({ matchRule }: Pick<Bot, "matchRule">, body: unknown) {
  if (matchRule.type !== "number_change") return { items: itemsOf(body) };
  if (body === undefined) throw issueError({ message: "" }, body);
  return { document: body };
}

function itemsOf(body: unknown): PushedItem[] {
  if (!Array.isArray(body)) return [toItem(parse(PushedItemWire, body), "")];
  if (body.length > ITEMS_MAX) {
    throw new AppError("invalid", `No more than ${ITEMS_MAX.toLocaleString("en")} items are taken at once.`, {
      reason: "batch_too_large",
    });
  }
  return parse(z.array(PushedItemWire).min(1), body).map((item, at) => toItem(item, `[${at}].`));
}

function toItem({ published_at, ...item }: z.infer<typeof PushedItemWire>, place: string): PushedItem {
  const publishedAt = fromBodyInstant(published_at ?? undefined, `${place}published_at`);
  const given = Object.entries({ ...item, publishedAt, url: urlOf(item.url ?? undefined, `${place}url`) });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== null)) as PushedItem;
}

function urlOf(url: string | undefined, param: string): string | undefined {
  const plain = url === undefined ? undefined : plainUrl(url);
  if (url !== undefined && plain === undefined) throw invalidParam(param, "must be an address with https or http");
  return plain;
}

function parse<Wire extends z.ZodType>(schema: Wire, body: unknown): z.output<Wire> {
  const { data, error } = schema.safeParse(body);
  if (data === undefined) throw issueError(error?.issues[0] as Issue, body);
  return data;
}

const PushSecret = z.string().meta({ description: "Signs what is sent to the bot. Shown here and never again." });
const PUSH_SECRET_EXAMPLE = "whsec_dGhpcyBpcyBvbmx5IGFuIGV4YW1wbGUsIG5vIHNlY3I=";

/** The answer to the creation of a bot, with what later answers do not tell. */
export const CreatedBotWire = BotWithHealthWire.extend({ push_secret: PushSecret.optional() }).meta({
  title: "CreatedBot",
  examples: [BOT_WITH_HEALTH_EXAMPLE],
});

export const BotWithSecretWire = BotWire.extend({ push_secret: PushSecret }).meta({
  title: "BotWithSecret",
  examples: [
    {
      ...BOT_EXAMPLE,
      cadence: "on_push",
      next_run_at: null,
      push_secret_created_at: BOT_EXAMPLE.created_at,
      push_secret: PUSH_SECRET_EXAMPLE,
    },
  ],
});

/** The secret in force, for the one answer that shows it; nothing for a bot without one. */
export function pushSecretShown({ id, pushSecret }: Bot, secret: string): { push_secret?: string } {
  return pushSecret ? { push_secret: pushSecretOf(id, pushSecret.version, secret) } : {};
}
