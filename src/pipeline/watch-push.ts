import { BOT_TEMPLATES } from "#bots/index.ts";
import type { Bot } from "#core/bot.ts";
import { addressOf } from "#core/bot-source.ts";
import type { Change } from "#core/change.ts";
import { AppError } from "#core/errors.ts";
import type { Push } from "#core/push.ts";
import type { Run } from "#core/run.ts";
import { askRule } from "./ask-rule.ts";
import type { PipelineContext } from "./context.ts";
import { failed, finished, skipped } from "./end-run.ts";
import { memoryOf } from "./memory-of.ts";

/** A run over what was sent to a bot, instead of over what it fetches. */
export async function watchPush(bot: Bot, run: Run, push: Push | undefined, context: PipelineContext): Promise<Change> {
  const { content, createdAt: fetchedAt } = push ?? {};
  if (content === undefined || fetchedAt === undefined)
    return skipped(run, context, "waits_for_push", "The bot reads what is sent to it; it fetches nothing.");
  const memory = (await memoryOf(bot, context))?.memory;
  const url = addressOf(BOT_TEMPLATES.find(({ id }) => id === bot.template)?.source.kind ?? "url", bot.source);
  const eraser = context.store.erasures.eraserOf(bot.workspaceId);
  const body = { url, contentType: "application/json", text: content, fetchedAt };
  const looks = [[{ ...body, text: eraser?.page(body) ?? content }]];
  const seen = { bytes: Buffer.byteLength(content) };
  const answer = await askRule(context.extractor, { watch: bot, looks, memory });
  if (answer.kind === "look_again" || answer.kind === "look_further") throw new Error("a push is looked at once");
  // A page is there again at the next run; this comes only once, so whatever went wrong is tried again first.
  if (answer.kind === "unreadable") throw new AppError("unavailable", answer.message, { reason: answer.code });
  if (answer.kind !== "watched") return failed(bot, { ...run, ...seen }, answer, context);
  return finished(
    bot,
    run,
    seen,
    { ...answer, memory: { memory: answer.memory, validators: [] }, kept: undefined },
    context,
  );
}
