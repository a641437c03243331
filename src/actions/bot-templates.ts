import { BOT_TEMPLATES } from "#bots/index.ts";
import type { BotConfig } from "#core/bot.ts";
import { accessNote, type BotNote } from "#core/bot-access.ts";
import type { BotTemplate } from "#core/bot-template.ts";
import { isOnPush } from "#core/cadence.ts";
import { invalidParam } from "#core/errors.ts";
import { alertNote } from "./check-alert.ts";
import type { ActionContext } from "./context.ts";

export function listBotTemplates(): BotTemplate[] {
  return BOT_TEMPLATES;
}

/** What to know of a bot as this appliance is set up. */
export function notesOf(
  { template, cadence, alert }: Pick<BotConfig, "template" | "cadence" | "alert">,
  context: Pick<ActionContext, "access" | "alerts">,
): BotNote[] {
  // What is sent to a bot needs no access.
  const access = isOnPush({ cadence }) ? undefined : BOT_TEMPLATES.find(({ id }) => id === template)?.access;
  const notes = [accessNote(access, context.access), alertNote(context, alert)];
  return notes.filter((note) => note !== undefined);
}

/** Throws `unknown_template`. */
export function getBotTemplate(id: string, param = "template"): BotTemplate {
  const template = BOT_TEMPLATES.find((candidate) => candidate.id === id);
  if (!template) {
    const known = BOT_TEMPLATES.map((candidate) => candidate.id).join(", ");
    throw invalidParam(param, `must be one of ${known}`, "unknown_template");
  }
  return template;
}
