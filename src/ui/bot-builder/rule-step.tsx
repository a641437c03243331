import { NumberInput, Select, Stack, TagsInput, TextInput } from "@mantine/core";
import type { Rule, StepParts } from "./draft.ts";
import { Preview } from "./preview.tsx";

const TYPES: { value: Rule["type"]; label: string }[] = [
  { value: "content_diff", label: "The text of the page changes" },
  { value: "new_item", label: "A new item appears" },
  { value: "keyword", label: "Certain words appear" },
  { value: "regex", label: "A pattern matches" },
  { value: "number_change", label: "A number moves" },
  { value: "semantic", label: "News of a certain kind" },
];
const INTENTS = [
  "funding",
  "acquisition",
  "leadership_change",
  "hiring",
  "layoffs",
  "product_launch",
  "pricing_change",
  "partnership",
  "expansion",
  "certification",
  "outage",
] as const;

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
export function RuleStep({ draft, change }: StepParts) {
  const rule = draft.rule ?? EMPTY.content_diff;
  return (
    <Stack>
      <Select
        label="When should it fire?"
        data={TYPES}
        value={rule.type}
        allowDeselect={false}
        onChange={(type) => type && change({ rule: EMPTY[type as Rule["type"]] })}
      />
      <Fields rule={rule} onChange={(next) => change({ rule: next })} />
      <Preview draft={draft} what="rule" />
    </Stack>
  );
}

function Fields({ rule, onChange }: { rule: Rule; onChange(rule: Rule): void }) {
  switch (rule.type) {
    case "content_diff":
      return (
        <>
          <TextInput
            label="Only under this CSS selector"
            description="Leave it empty to compare the whole page."
            placeholder=".plan-card"
            value={rule.selector ?? ""}
            onChange={(event) => onChange(withText(rule, "selector", event.currentTarget.value))}
          />
          <TagsInput
            label="Leave out"
            description="CSS selectors of what changes for no reason."
            value={rule.ignore ?? []}
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
          onChange={(phrases) => onChange({ ...rule, [which]: phrases })}
        />
      ));
    case "regex":
      return (
        <TextInput
          label="Pattern"
          description="RE2: no look-around, never slow."
          value={rule.pattern}
          onChange={(event) => onChange({ ...rule, pattern: event.currentTarget.value })}
        />
      );
    case "number_change":
      return (
        <>
          <TextInput
            label="CSS selector of the number"
            value={rule.selector ?? ""}
            onChange={(event) => onChange(withText(rule, "selector", event.currentTarget.value))}
          />
          <TextInput
            label="or its JSONPath"
            placeholder="$.plans[0].price"
            value={rule.json_path ?? ""}
            onChange={(event) => onChange(withText(rule, "json_path", event.currentTarget.value))}
          />
          <NumberInput
            label="At least by"
            suffix=" %"
            min={0}
            value={rule.min_pct ?? 0}
            onChange={(value) => onChange({ ...rule, min_pct: Number(value) })}
          />
        </>
      );
    case "semantic":
      return (
        <Select
          label="News of this kind"
          description="Answered by the detectors, for companies that the text names."
          data={INTENTS.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
          value={rule.intent}
          allowDeselect={false}
          onChange={(intent) => onChange({ ...rule, intent: intent as (typeof INTENTS)[number] })}
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
