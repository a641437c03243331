import { NumberInput, Select, Stack, TagsInput, TextInput } from "@mantine/core";
import { INTENTS, type Intent } from "../bots/intents.ts";
import type { Complaints } from "../parts/complaints.ts";
import type { Rule } from "./draft.ts";
import { Preview } from "./preview.tsx";
import type { StepParts } from "./step-parts.ts";

const TYPES: { value: Rule["type"]; label: string }[] = [
  { value: "content_diff", label: "The text of the page changes" },
  { value: "new_item", label: "A new item appears" },
  { value: "keyword", label: "Certain words appear" },
  { value: "regex", label: "A pattern matches" },
  { value: "number_change", label: "A number moves" },
  { value: "semantic", label: "News of a certain kind" },
];

/** A rule of each type with nothing in it yet. */
const EMPTY: Record<Rule["type"], Rule> = {
  content_diff: { type: "content_diff" },
  new_item: { type: "new_item" },
  keyword: { type: "keyword", any: [] },
  regex: { type: "regex", pattern: "" },
  number_change: { type: "number_change", direction: "any" },
  semantic: { type: "semantic", intent: "funding" },
};

/** When it fires, tried on what is there now. */
export function RuleStep({ draft, change, told, onRefused }: StepParts) {
  const rule = draft.rule ?? EMPTY.content_diff;
  return (
    <Stack>
      <Select
        label="When should it fire?"
        data={TYPES}
        value={rule.type}
        error={told.at("match_rule")}
        allowDeselect={false}
        onChange={(type) => type && change({ rule: EMPTY[type as Rule["type"]] })}
      />
      <Fields rule={rule} told={told} onChange={(next) => change({ rule: next })} />
      <Preview draft={draft} what="rule" onRefused={onRefused} />
    </Stack>
  );
}

type FieldsParts = { rule: Rule; told: Complaints; onChange(rule: Rule): void };

function Fields({ rule, told, onChange }: FieldsParts) {
  switch (rule.type) {
    case "content_diff":
      return (
        <>
          <TextInput
            label="Only under this CSS selector"
            description="Leave it empty to compare the whole page."
            placeholder=".plan-card"
            value={rule.selector ?? ""}
            error={told.at("match_rule.selector")}
            onChange={(event) => onChange(withText(rule, "selector", event.currentTarget.value))}
          />
          <TagsInput
            label="Leave out"
            description="CSS selectors of what changes for no reason."
            value={rule.ignore ?? []}
            error={told.at("match_rule.ignore")}
            onChange={(ignore) => onChange({ ...rule, ignore })}
          />
        </>
      );
    case "keyword":
      return (["any", "all", "none"] as const).map((which) => (
        <TagsInput
          key={which}
          label={{ any: "Any of these", all: "All of these", none: "None of these" }[which]}
          description="Words or phrases; press enter after each."
          value={rule[which] ?? []}
          error={told.at(`match_rule.${which}`)}
          onChange={(phrases) => onChange({ ...rule, [which]: phrases })}
        />
      ));
    case "regex":
      return (
        <TextInput
          label="Pattern"
          description="RE2: no look-around, never slow."
          value={rule.pattern}
          error={told.at("match_rule.pattern")}
          onChange={(event) => onChange({ ...rule, pattern: event.currentTarget.value })}
        />
      );
    case "number_change":
      return (
        <>
          <TextInput
            label="CSS selector of the number"
            value={rule.selector ?? ""}
            error={told.at("match_rule.selector")}
            onChange={(event) => onChange(withText(rule, "selector", event.currentTarget.value))}
          />
          <TextInput
            label="or its JSONPath"
            placeholder="$.plans[0].price"
            value={rule.json_path ?? ""}
            error={told.at("match_rule.json_path")}
            onChange={(event) => onChange(withText(rule, "json_path", event.currentTarget.value))}
          />
          <NumberInput
            label="At least by"
            suffix=" %"
            min={0}
            value={rule.min_pct ?? 0}
            error={told.at("match_rule.min_pct")}
            onChange={(value) => onChange({ ...rule, min_pct: Number(value) })}
          />
        </>
      );
    case "semantic":
      return (
        <Select
          label="News of this kind"
          description="Answered by the detectors, for companies that the text names."
          data={Object.entries(INTENTS).map(([value, label]) => ({ value, label }))}
          value={rule.intent}
          allowDeselect={false}
          onChange={(intent) => onChange({ ...rule, intent: intent as Intent })}
        />
      );
    case "new_item":
      return null;
  }
}

/** An empty text is no text. */
function withText<R extends Rule>(rule: R, name: keyof R & string, text: string): R {
  const { [name]: _before, ...rest } = rule;
  return (text === "" ? rest : { ...rest, [name]: text }) as R;
}
