import type { BotAlert, BotConfig } from "#core/bot.ts";
import { parseNamedSource } from "#core/bot-source.ts";
import type { BotTemplate } from "#core/bot-template.ts";
import { isTimeZone } from "#core/cadence.ts";
import { AppError } from "#core/errors.ts";
import { MatchRule } from "#core/match-rule.ts";
import { getBotTemplate } from "./bot-templates.ts";
import type { ActionContext } from "./context.ts";
import { checkFiredType } from "./signal-types.ts";

/** A bot as a caller asks for it; what is left out comes from the template. */
export type NewBot = Pick<BotConfig, "name" | "template" | "source" | "params"> & {
  [Field in Exclude<keyof BotConfig, "name" | "template" | "source" | "params">]?: BotConfig[Field] | undefined;
};

/**
 * The whole configuration of a bot, checked. Throws `unknown_template`, `invalid_source_url`, `private_address`,
 * `invalid_cadence`, `unknown_signal_type`, `missing_param` or `invalid_param`.
 */
export async function planBot(context: ActionContext, workspaceId: string, input: NewBot): Promise<BotConfig> {
  const template = getBotTemplate(input.template);
  checkSource(context, template, input.source);
  const cadence = input.cadence ?? template.cadence;
  checkCadence(context, cadence);
  const timezone = input.timezone ?? "UTC";
  if (!isTimeZone(timezone)) throw invalid("timezone", "must be the name of a time zone such as Europe/Berlin");
  const firesSignal = input.firesSignal ?? template.firesSignal;
  if (firesSignal === undefined) throw missing("fires_signal");
  checkFiredType(firesSignal, "fires_signal");
  const { alert, accountIds, enabledHours, key } = input;
  if (alert) checkAlert(context, alert);
  if (accountIds) await checkAccounts(context, workspaceId, accountIds);
  return {
    name: input.name,
    template: template.id,
    source: input.source,
    params: input.params,
    cadence,
    timezone,
    matchRule: input.matchRule ?? defaultRule(template),
    firesSignal,
    signalScore: input.signalScore ?? template.signalScore,
    accountMatch: input.accountMatch ?? "auto",
    actions: [...new Set(input.actions ?? (alert && alert.channel !== "none" ? (["alert"] as const) : []))],
    ...(key === undefined ? {} : { key }),
    ...(enabledHours ? { enabledHours } : {}),
    ...(accountIds ? { accountIds: [...new Set(accountIds)] } : {}),
    ...(alert ? { alert } : {}),
  };
}

function checkSource({ checkUrl }: ActionContext, { source }: BotTemplate, text: string): void {
  if (source.kind !== "url") {
    if (parseNamedSource(source.kind, text)) return;
    throw invalid("source", `must be ${source.takes.charAt(0).toLowerCase()}${source.takes.slice(1)}`, {
      reason: "invalid_source_url",
    });
  }
  const refusal = checkUrl(text, "crawl");
  if (refusal) throw invalid("source", refusal.message, { reason: refusal.reason });
}

function checkCadence({ timetable }: ActionContext, cadence: string): void {
  const flaw = timetable.flawOf(cadence);
  if (flaw === undefined) return;
  throw invalid("cadence", `${flaw}; 15min, hourly, 6h, daily, weekly, on_push or five cron fields are taken`, {
    reason: "invalid_cadence",
  });
}

/** A rule that is only a form to fill in finds nothing, and a bot that finds nothing is a mistake. */
function defaultRule({ defaultRule: rule }: BotTemplate): MatchRule {
  if (!MatchRule.safeParse(rule).success) throw missing("match_rule");
  return rule;
}

const ADDRESSES_MAX = 20;
const EMAIL = /^[^\s@,]{1,64}@[^\s@,]+\.[^\s@,]+$/;

function checkAlert({ checkUrl }: ActionContext, { channel, destination }: BotAlert): void {
  const param = "alert.destination";
  if (channel === "none" || channel === "in_app") return;
  if (destination === undefined) throw missing(param);
  if (channel === "slack") return;
  if (channel === "email") {
    const addresses = destination.split(",").map((address) => address.trim());
    if (addresses.length <= ADDRESSES_MAX && addresses.every((address) => EMAIL.test(address))) return;
    throw invalid(param, `must be up to ${ADDRESSES_MAX} mail addresses, separated by commas`);
  }
  const refusal = checkUrl(destination, "webhooks");
  if (refusal) throw invalid(param, refusal.message, { reason: refusal.reason });
}

async function checkAccounts({ store }: ActionContext, workspaceId: string, accountIds: string[]): Promise<void> {
  const found = await Promise.all(accountIds.map((id) => store.accounts.find(workspaceId, id)));
  const missingAt = found.indexOf(undefined);
  if (missingAt !== -1) throw invalid(`account_ids[${missingAt}]`, "is not an account of this workspace");
}

function missing(param: string): AppError {
  return new AppError("invalid", `\`${param}\` is required.`, { reason: "missing_param", param });
}

/** `flaw` ends the sentence that begins with the parameter's name. */
function invalid(param: string, flaw: string, { reason = "invalid_param" } = {}): AppError {
  return new AppError("invalid", `\`${param}\` ${flaw}.`, { reason, param });
}
