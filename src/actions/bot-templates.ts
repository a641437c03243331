import { BOT_TEMPLATES } from "#bots/index.ts";
import type { BotTemplate } from "#core/bot-template.ts";
import { invalidParam } from "#core/errors.ts";

export function listBotTemplates(): BotTemplate[] {
  return BOT_TEMPLATES;
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
