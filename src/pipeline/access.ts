import { BOT_TEMPLATES } from "#bots/index.ts";
import { type AccessSettings, type BotAccess, type BotNote, missingAccess } from "#core/bot-access.ts";
import type { Watch } from "#core/watch.ts";
import type { RunFailure } from "./run-failure.ts";

/** Why a bot's source cannot be read at all with these settings. */
export function accessMissing({ template }: Pick<Watch, "template">, sources: AccessSettings): BotNote | undefined {
  return missingAccess(accessOf(template), sources);
}

/** The failure with what the operator can do about it, where that is a matter of access. */
export function withAccessAdvice(
  failure: RunFailure,
  { template }: Pick<Watch, "template">,
  sources: AccessSettings,
): RunFailure {
  const access = accessOf(template);
  const { httpStatus } = failure.seen;
  if (!access || !(failure.code === "robots_disallowed" || httpStatus === 401 || httpStatus === 403)) return failure;
  const names = access.settings.map((name) => `\`${name}\``).join(" and ");
  if (!access.isGiven(sources))
    return {
      ...failure,
      message: `${failure.message} ${access.place} is read over its interface with ${names} in the settings.`,
    };
  if (httpStatus === 401)
    return {
      ...failure,
      code: "credentials_refused",
      message: `${access.place} refuses what ${names} in the settings hold.`,
    };
  return { ...failure, message: `${access.place} does not let ${names} read this.` };
}

function accessOf(template: string): BotAccess | undefined {
  return BOT_TEMPLATES.find(({ id }) => id === template)?.access;
}
