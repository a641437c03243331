import type { BotAlert, BotConfig } from "#core/bot.ts";
import { parseNamedSource } from "#core/bot-source.ts";
import type { BotTemplate } from "#core/bot-template.ts";
import { isOnPush, isTimeZone } from "#core/cadence.ts";
import { AppError, invalidParam } from "#core/errors.ts";
import { MatchRule, xpathIn } from "#core/match-rule.ts";
import { flawOfSelector } from "#matching/css-selector.ts";
import { checkJsonPath } from "#matching/json-path.ts";
import { compilePattern } from "#matching/regex.ts";
import { flawOfXpath } from "#matching/xpath.ts";
import { getBotTemplate, listBotTemplates } from "./bot-templates.ts";
import { checkAccounts } from "./check-accounts.ts";
import { checkAddress } from "./check-address.ts";
import { checkAlert } from "./check-alert.ts";
import type { ActionContext } from "./context.ts";
import { checkFiredType } from "./signal-types.ts";

/** A bot as a caller asks for it; what is left out comes from the template. */
export type NewBot = Pick<BotConfig, "name" | "template" | "source" | "params"> & {
  [Field in Exclude<keyof BotConfig, "name" | "template" | "source" | "params">]?: BotConfig[Field] | undefined;
};

/** What a bot is checked against beside the store. */
export type BotChecks = Pick<ActionContext, "checkUrl" | "timetable">;

/**
 * The whole configuration of a bot, checked. Throws `unknown_template`, `invalid_source_url`, `private_address`,
 * `invalid_cadence`, `unknown_signal_type`, `missing_param` or `invalid_param`.
 */
export async function planBot(context: ActionContext, workspaceId: string, input: NewBot): Promise<BotConfig> {
  const [flaw] = flawsOfBot(context, input);
  if (flaw) throw flaw;
  if (input.accountIds) await checkAccounts(context, workspaceId, "account_ids", input.accountIds);
  return configOf(input);
}

/**
 * Everything that is wrong with a bot but for its accounts, which only the store knows. Name, template and source may be
 * missing here: of a bot that is wrong in other ways too, what is there is judged.
 */
export function flawsOfBot(checks: BotChecks, input: Partial<NewBot>): AppError[] {
  const { template: templateId, source, alert } = input;
  const template = listBotTemplates().find(({ id }) => id === templateId);
  const cadence = input.cadence ?? template?.cadence;
  const checked = [
    () => templateId !== undefined && getBotTemplate(templateId),
    () => template && source !== undefined && checkSource(checks, template, source),
    () => template && source !== undefined && input.params && checkParams(template, source, input.params),
    () => cadence !== undefined && checkCadence(checks, cadence),
    () => checkTimezone(input.timezone ?? "UTC"),
    () => (template || input.firesSignal !== undefined) && checkFires(input.firesSignal ?? template?.firesSignal),
    () => alert && checkAlert(checks, alert),
    () => template && !input.matchRule && defaultRule(template),
    ...(input.matchRule ? checksOfRule(input.matchRule) : []),
    () => checkSelector("params.selector", input.params?.["selector"], "invalid_param"),
    () => isOnPush({ cadence }) && checkPushedRule(input.matchRule ?? template?.defaultRule, input.params),
  ];
  return checked.flatMap((check) => flawOf(check) ?? []);
}

/** The configuration of a bot without flaws: what is left out comes from its template. */
export function configOf(input: NewBot): BotConfig {
  const template = getBotTemplate(input.template);
  const { alert, accountIds, enabledHours, key } = input;
  return {
    name: input.name,
    template: template.id,
    source: input.source,
    params: input.params,
    cadence: input.cadence ?? template.cadence,
    timezone: input.timezone ?? "UTC",
    matchRule: input.matchRule ?? defaultRule(template),
    firesSignal: checkFires(input.firesSignal ?? template.firesSignal),
    signalScore: input.signalScore ?? template.signalScore,
    accountMatch: input.accountMatch ?? "auto",
    actions: [...new Set(input.actions ?? usualActions(alert))],
    ...(key === undefined ? {} : { key }),
    ...(enabledHours ? { enabledHours } : {}),
    ...(accountIds ? { accountIds: [...new Set(accountIds)] } : {}),
    ...(alert ? { alert } : {}),
  };
}

/** What a match leads to when nobody says it. */
function usualActions(alert: BotAlert | undefined): BotConfig["actions"] {
  return alert && alert.channel !== "none" ? ["alert"] : [];
}

function flawOf(check: () => unknown): AppError | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** Patterns and paths are in languages of their own, which only their readers know. Throws `invalid_match_rule`. */
export function checkRule(rule: MatchRule): void {
  for (const check of checksOfRule(rule)) check();
}

/** One check for each text of a rule, so that all that is wrong can be told. */
function checksOfRule(rule: MatchRule): (() => void)[] {
  const reason = "invalid_match_rule";
  const checks: (() => void)[] = [];
  if ("selector" in rule) checks.push(() => checkSelector("match_rule.selector", rule.selector, reason));
  if (rule.type === "content_diff") {
    for (const [i, part] of rule.ignore.entries())
      checks.push(() => checkSelector(`match_rule.ignore[${i}]`, part, reason, { takesValues: false }));
  }
  if (rule.type === "regex") {
    const read = () => compilePattern(rule.pattern, rule.flags);
    checks.push(() => check("match_rule.pattern", read, "is no pattern that RE2 can read"));
  }
  if (rule.type === "number_change" && rule.jsonPath !== undefined) {
    const { jsonPath } = rule;
    checks.push(() => check("match_rule.json_path", () => checkJsonPath(jsonPath), "is no JSONPath (RFC 9535)"));
  }
  return checks;
}

function checkSelector(
  param: string,
  selector: unknown,
  reason: string,
  { takesValues } = { takesValues: true },
): void {
  if (typeof selector !== "string") return;
  const expression = xpathIn(selector);
  const flaw = expression === undefined ? flawOfSelector(selector) : flawOfXpath(expression, { takesValues });
  if (flaw !== undefined) throw invalidParam(param, flaw, reason);
}

/** What is sent in is text or JSON: there are no elements in it that a selector could name. */
function checkPushedRule(rule: MatchRule | undefined, params: BotConfig["params"] = {}): void {
  const named = {
    "match_rule.selector": rule && "selector" in rule && rule.selector !== undefined,
    "match_rule.ignore": rule?.type === "content_diff" && rule.ignore.length > 0,
    "params.selector": params["selector"] !== undefined,
  };
  const [param] = Object.entries(named).find(([, isThere]) => isThere) ?? [];
  if (param === undefined) return;
  const reason = param.startsWith("match_rule") ? "invalid_match_rule" : "invalid_param";
  throw invalidParam(param, "is for pages; what is sent to a bot with `on_push` has no elements", reason);
}

function check(param: string, read: () => unknown, flaw: string): void {
  try {
    read();
  } catch {
    throw invalidParam(param, flaw, "invalid_match_rule");
  }
}

function checkTimezone(timezone: string): void {
  if (!isTimeZone(timezone)) throw invalidParam("timezone", "must be the name of a time zone such as Europe/Berlin");
}

function checkFires(firesSignal: string | undefined): string {
  if (firesSignal === undefined) throw invalidParam("fires_signal", "is required", "missing_param");
  checkFiredType(firesSignal, "fires_signal");
  return firesSignal;
}

function checkSource(context: BotChecks, { source }: BotTemplate, text: string): void {
  if (source.kind !== "url") {
    if (parseNamedSource(source.kind, text)) return;
    throw invalidParam(
      "source",
      `must be ${source.takes.charAt(0).toLowerCase()}${source.takes.slice(1)}`,
      "invalid_source_url",
    );
  }
  checkAddress(context, "source", text, "crawl");
}

/** What the schema of the parameters alone cannot know. */
function checkParams(template: BotTemplate, source: string, params: Record<string, unknown>): void {
  const flaw = template.flawOf?.(source, params);
  if (flaw) throw invalidParam(flaw.param, flaw.flaw);
}

function checkCadence({ timetable }: BotChecks, cadence: string): void {
  const flaw = timetable.flawOf(cadence);
  if (flaw === undefined) return;
  throw invalidParam(
    "cadence",
    `${flaw}; 15min, hourly, 6h, daily, weekly, on_push or five cron fields are taken`,
    "invalid_cadence",
  );
}

/** A rule that is only a form to fill in finds nothing, and a bot that finds nothing is a mistake. */
function defaultRule({ defaultRule: rule }: BotTemplate): MatchRule {
  if (!MatchRule.safeParse(rule).success) throw invalidParam("match_rule", "is required", "missing_param");
  return rule;
}
