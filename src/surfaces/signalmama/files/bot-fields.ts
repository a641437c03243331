import { listBotTemplates } from "#actions/bot-templates.ts";
import { configOf } from "#actions/plan-bot.ts";
import type { BotConfig } from "#core/bot.ts";
import { canonicalJson } from "#core/hash.ts";
import { fromMatchRuleWire, toMatchRuleWire } from "../wire/match-rule.ts";

/** How a file names an account: by its domain, when it is known. */
export type NameAccount = (accountId: string) => string;

/** Everything a user decides about a bot, by the names it has in files; what is absent is left out. */
export function fieldsOf(config: BotConfig, nameAccount: NameAccount): Record<string, unknown> {
  const { key, alert, enabledHours, accountIds } = config;
  return {
    ...(key === undefined ? {} : { key }),
    name: config.name,
    template: config.template,
    source: config.source,
    params: config.params,
    cadence: config.cadence,
    timezone: config.timezone,
    ...(enabledHours ? { enabled_hours: enabledHours } : {}),
    match_rule: toMatchRuleWire(config.matchRule),
    fires_signal: config.firesSignal,
    signal_score: config.signalScore,
    ...(accountIds ? { account_ids: accountIds.map(nameAccount) } : {}),
    account_match: config.accountMatch,
    actions: config.actions,
    ...(alert ? { alert: { ...alert } } : {}),
  };
}

/**
 * The same without what a reader would fill in again. Cadence, rule, type and score stay, whatever the template says: the
 * file tells what the bot does, and a template that changes does not change it.
 */
export function briefFieldsOf(config: BotConfig, nameAccount: NameAccount): Record<string, unknown> {
  const { params, timezone, account_match, actions, match_rule, ...fields } = fieldsOf(config, nameAccount);
  const { template, name, source, alert } = config;
  const usual = configOf({
    name,
    template,
    source,
    alert,
    params: {},
    matchRule: config.matchRule,
    firesSignal: config.firesSignal,
  });
  const { alert: alertField, account_ids, fires_signal, signal_score, ...first } = fields;
  const brief = {
    ...first,
    params: withoutDefaults(params as Record<string, unknown>, (given) => parseParams(template, given)),
    timezone,
    match_rule: withoutDefaults(match_rule as Record<string, unknown>, fromMatchRuleWire),
    fires_signal,
    signal_score,
    account_ids,
    account_match,
    actions,
    alert: alertField,
  };
  const isUsual: Record<string, boolean> = {
    params: Object.keys(brief.params).length === 0,
    timezone: timezone === usual.timezone,
    account_match: account_match === usual.accountMatch,
    actions: canonicalJson(actions) === canonicalJson(usual.actions),
  };
  return Object.fromEntries(Object.entries(brief).filter(([field, value]) => value !== undefined && !isUsual[field]));
}

/** One difference between two bots: a field, by its path in a file, before and after; undefined where it is absent. */
export type FieldChange = { field: string; before: unknown; after: unknown };

/** Field by field, in the order of a file; what lies inside a rule or an alert is told apart, lists are told whole. */
export function changedFields(before: BotConfig, after: BotConfig, nameAccount: NameAccount): FieldChange[] {
  const left = flat(fieldsOf(before, nameAccount));
  const right = flat(fieldsOf(after, nameAccount));
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((field) => {
    const change = { field, before: left.get(field), after: right.get(field) };
    return canonicalJson(change.before) === canonicalJson(change.after) ? [] : [change];
  });
}

function flat(value: object, prefix = ""): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, inner] of Object.entries(value)) {
    const isMapping = typeof inner === "object" && inner !== null && !Array.isArray(inner);
    if (!isMapping) fields.set(`${prefix}${name}`, inner);
    else for (const [path, leaf] of flat(inner, `${prefix}${name}.`)) fields.set(path, leaf);
  }
  return fields;
}

/** What is left when every field is taken out without which the same is read; all of it, when it cannot be read. */
function withoutDefaults(fields: Record<string, unknown>, read: (fields: Record<string, unknown>) => unknown) {
  const meaning = (given: Record<string, unknown>) => {
    try {
      return canonicalJson(read(given));
    } catch {
      return undefined;
    }
  };
  const meant = meaning(fields);
  let rest = fields;
  for (const name of Object.keys(fields)) {
    const { [name]: _left, ...fewer } = rest;
    if (meant !== undefined && meaning(fewer) === meant) rest = fewer;
  }
  return rest;
}

function parseParams(template: string, params: Record<string, unknown>): unknown {
  return listBotTemplates()
    .find(({ id }) => id === template)
    ?.params.parse(params);
}
