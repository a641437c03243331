import { z } from "zod";
import { listBotTemplates } from "#actions/bot-templates.ts";
import type { NewBot } from "#actions/plan-bot.ts";
import { AppError } from "#core/errors.ts";
import type { MatchRule } from "#core/match-rule.ts";
import { nearest } from "#core/nearest.ts";
import { fieldError, type Issue, issueError } from "#http/issue-error.ts";
import { fromMatchRuleWire, MatchRuleWire } from "../wire/match-rule.ts";
import { fromNewBotWire, NewBotWire } from "../wire/new-bot.ts";

/**
 * A bot as a file lists it: the body of `POST /v1/bots`, but that an account may be named by its domain, since a file
 * cannot know ids. An empty list of accounts is one whose accounts are all gone.
 */
export const BotInFile = NewBotWire.extend({
  account_ids: z
    .array(z.string().min(1).max(253))
    .max(500)
    .nullish()
    .describe("The accounts its signals go to, by domain (acme.example) or by id."),
});

/** What a file says of a bot: the whole of it, with the accounts as they are named there. */
export type SaidOfBot = { input: NewBot; accounts: string[] | undefined };
/** What is wrong, as a whole sentence, and the steps that lead to it inside the bot. */
export type Flaw = { path: PropertyKey[]; message: string };

/**
 * Reads a bot out of a file, or says of each wrong field what is wrong with it; `judge` says what is wrong with the fields
 * that could be read, be there other flaws or not.
 */
export function readBotInFile(
  value: unknown,
  judge: (readable: Partial<NewBot>) => AppError[],
): { said: SaidOfBot } | { flaws: Flaw[] } {
  const parsed = BotInFile.safeParse(value);
  const flaws = [...(parsed.error?.issues ?? []).flatMap((issue) => flawsOf(issue, value)), ...flawsInside(value)];
  const known = new Set(flaws.map(({ path }) => path.join("/")));
  flaws.push(
    ...judge(readableOf(value))
      .map(flawOf)
      .filter(({ path }) => !known.has(path.join("/"))),
  );
  if (!parsed.success || flaws.length > 0) return { flaws };
  const { account_ids, ...wire } = parsed.data;
  return { said: { input: fromNewBotWire(wire), accounts: account_ids ?? undefined } };
}

/**
 * What makes a bot the one it is among those of the files, as far as it can be read: its key, or its name when it has none,
 * and which of the two.
 */
export function identityInFile(value: unknown): { field: "key" | "name"; text: string } | undefined {
  const field = isGiven(fieldsOf(value)["key"]) ? "key" : "name";
  const text = reader(value)(field);
  return text === undefined ? undefined : { field, text };
}

/** The fields that are what they should be, taken one by one. */
function readableOf(value: unknown): Partial<NewBot> {
  const { match_rule, params } = fieldsOf(value);
  const read = reader(value);
  const alert = read("alert");
  return {
    name: read("name"),
    template: read("template"),
    source: read("source"),
    cadence: read("cadence"),
    timezone: read("timezone"),
    firesSignal: read("fires_signal"),
    params: read("params") && (paramsSchemaOf(value)?.safeParse(params).data ?? params),
    ...(isGiven(match_rule) ? { matchRule: readRule(match_rule) } : {}),
    ...(alert ? { alert: { channel: alert.channel, destination: alert.destination ?? undefined } } : {}),
  } as Partial<NewBot>;
}

function reader(value: unknown) {
  const given = fieldsOf(value);
  return <Field extends keyof typeof BotInFile.shape>(field: Field) => {
    const { data } = BotInFile.shape[field].safeParse(given[field]);
    return (data as z.infer<(typeof BotInFile.shape)[Field]> | undefined) ?? undefined;
  };
}

/** A rule that cannot be read counts as given all the same, and as one of which there is nothing more to say. */
function readRule(given: unknown): MatchRule {
  try {
    return fromMatchRuleWire(given);
  } catch {
    return { type: "new_item" };
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function paramsSchemaOf(value: unknown): z.ZodObject | undefined {
  return listBotTemplates().find(({ id }) => id === fieldsOf(value)["template"])?.params;
}

/** What an action or a translation threw about a bot. */
export function flawOf(error: unknown): Flaw {
  if (!(error instanceof AppError)) throw error;
  return { path: stepsTo(error.param ?? ""), message: error.message };
}

/** Rule and parameters are read apart from the rest; what is wrong in them is told beside what else is wrong. */
function flawsInside(value: unknown): Flaw[] {
  const { match_rule, params } = fieldsOf(value);
  const schema = paramsSchemaOf(value);
  return [
    ...(isGiven(match_rule) ? innerFlaws("match_rule", MatchRuleWire, match_rule) : []),
    ...(schema && typeof params === "object" && params !== null ? innerFlaws("params", schema, params) : []),
  ];
}

function innerFlaws(field: "match_rule" | "params", schema: z.ZodType, value: unknown): Flaw[] {
  const { error } = schema.safeParse(value);
  if (error) {
    return error.issues.flatMap((issue) => flawsOf({ ...issue, path: [field, ...issue.path] }, { [field]: value }));
  }
  if (field === "params") return [];
  try {
    fromMatchRuleWire(value);
    return [];
  } catch (thrown) {
    return [flawOf(thrown)];
  }
}

function flawsOf(issue: z.core.$ZodIssue, value: unknown): Flaw[] {
  const path = [...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, path) }));
  }
  if (path.length === 0) return [{ path, message: "a bot must be a mapping with name, template and source." }];
  if (issue.code === "invalid_union" && path.join(".") === "match_rule.type") {
    const types = MatchRuleWire.options.map((option) => option.shape.type.value).join(", ");
    return [{ path, message: `\`match_rule.type\` must be one of ${types}.` }];
  }
  const [field, ...rest] = path;
  const inside = typeof field === "string" ? (value as Record<string, unknown>)[field] : undefined;
  const error =
    rest.length > 0
      ? fieldError(String(field), { ...issue, path: rest } as Issue, inside)
      : issueError(issue as Issue, value);
  return [{ path, message: error.message }];
}

function unknownKey(key: string, path: PropertyKey[]): string {
  const meant = path.length === 0 ? nearest(key, Object.keys(BotInFile.shape)) : undefined;
  const where = path.length === 0 ? "in a bot" : `in \`${path.map(String).join(".")}\``;
  return `unknown key \`${key}\` ${where}${meant ? `; did you mean \`${meant}\`?` : "."}`;
}

/** `match_rule.ignore[0]` as steps. */
function stepsTo(param: string): PropertyKey[] {
  return [...param.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index),
  );
}
