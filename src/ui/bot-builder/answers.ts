import { ApiError } from "../api/api-error.ts";
import { type Complaints, complaintsOf, fieldOf } from "../parts/complaints.ts";
import { type Draft, needsAddress, type Rule } from "./draft.ts";

export const STEPS = ["Template", "Source", "Rule", "Signal", "Alert", "Review"] as const;
export type StepName = (typeof STEPS)[number];

/** What the builder calls the fields of the API. */
const FIELDS = {
  template: "The template",
  source: "This source",
  match_rule: "The rule",
  "match_rule.selector": "The selector",
  "match_rule.ignore": "What is left out",
  "match_rule.any": "“Any of these”",
  "match_rule.all": "“All of these”",
  "match_rule.none": "“None of these”",
  "match_rule.pattern": "The pattern",
  "match_rule.json_path": "The JSONPath",
  "match_rule.min_pct": "“At least by”",
  "match_rule.intent": "The kind of news",
  any: "“Any of these”",
  all: "“All of these”",
  name: "The name",
  fires_signal: "The signal",
  signal_score: "The strength",
  account_ids: "One of the companies",
  account_match: "Whom it is about",
  cadence: "How often it looks",
  alert: "The alert",
  "alert.destination": "This address",
  "alert.channel": "The channel",
};
type Field = keyof typeof FIELDS;

/** Where in the builder each part of a bot is asked for. */
const STEP_OF: Record<string, StepName> = {
  template: "Template",
  source: "Source",
  match_rule: "Rule",
  name: "Signal",
  fires_signal: "Signal",
  signal_score: "Signal",
  account_ids: "Signal",
  account_match: "Signal",
  cadence: "Signal",
  alert: "Alert",
};

/** The step at whose question the API found something wrong. */
export function stepOf(error: unknown): StepName | undefined {
  const field = error instanceof ApiError && error.param ? fieldOf(error.param, FIELDS) : undefined;
  return STEP_OF[field?.split(".")[0] ?? ""];
}

/** What is wrong with the answers so far: what the API refused, and once it was asked for what is missing in this step. */
export function complaintsAbout(draft: Draft, step: StepName, error: unknown, isAsked: boolean): Complaints {
  const told = complaintsOf(error, FIELDS);
  const missing = isAsked ? missingIn(draft, step) : {};
  return { ...told, at: (field) => told.at(field) ?? missing[field as Field] };
}

/** What a step still has to be told, at its field. */
export function missingIn(draft: Draft, step: StepName): Partial<Record<Field, string>> {
  switch (step) {
    case "Template":
      return draft.template === "" ? { template: "Choose what to watch." } : {};
    case "Source":
      return draft.source.trim() === "" ? { source: "Say where to look." } : {};
    case "Rule":
      return draft.rule ? missingInRule(draft.rule) : { match_rule: "Choose when it fires." };
    case "Signal":
      return {
        ...(draft.name.trim() === "" ? { name: "Give it a name." } : {}),
        ...(draft.firesSignal.trim() === "" ? { fires_signal: "Say what a match is called." } : {}),
        ...(draft.whom === "named" && draft.companies.length === 0 ? { account_ids: "Choose a company." } : {}),
      };
    case "Alert":
      return needsAddress(draft.channel) && draft.destination.trim() === ""
        ? { "alert.destination": "Say where it is told." }
        : {};
    case "Review":
      return {};
  }
}

function missingInRule(rule: Rule): Partial<Record<Field, string>> {
  const isNone = (phrases: string[] | undefined) => (phrases ?? []).length === 0;
  if (rule.type === "keyword" && isNone(rule.any) && isNone(rule.all))
    return { "match_rule.any": "Give at least one word here or below." };
  if (rule.type === "regex" && rule.pattern === "") return { "match_rule.pattern": "Give a pattern." };
  if (rule.type === "number_change" && !rule.selector && !rule.json_path)
    return { "match_rule.selector": "Say where the number stands, here or below." };
  return {};
}

/** A rule that any source takes, for looking at one before its own rule is there. */
const ANYTHING_NEW: Rule = { type: "new_item" };

/** The draft as its source alone is looked at. */
export function forLooking(draft: Draft): Draft {
  const isWhole = Object.keys(missingIn(draft, "Rule")).length === 0;
  return isWhole ? draft : { ...draft, rule: ANYTHING_NEW };
}
