import { ActionIcon, Button, Checkbox, Group, NumberInput, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import type { Complaints } from "../parts/complaints.ts";
import { Flaw } from "../parts/flaw.tsx";

type Criterion = Schemas["Rubric"]["criteria"][number];
const OPS: { value: Criterion["op"]; label: string }[] = [
  { value: "eq", label: "is" },
  { value: "neq", label: "is not" },
  { value: "in", label: "is one of" },
  { value: "not_in", label: "is none of" },
  { value: "gte", label: "is at least" },
  { value: "lte", label: "is at most" },
  { value: "between", label: "is between" },
  { value: "contains_any", label: "has any of" },
  { value: "contains_all", label: "has all of" },
  { value: "exists", label: "is known" },
];
const LISTS: Criterion["op"][] = ["in", "not_in", "between", "contains_any", "contains_all"];
const ATTRIBUTES = ["industry", "hq_country", "employee_count", "founded_year", "tech"];

type Parts = { value: Criterion[]; told: Complaints; onChange(criteria: Criterion[]): void };

/** What a company should be like, a line each; a company of which something is not known is not blamed for it. */
export function Criteria({ value, told, onChange }: Parts) {
  const change = (index: number, part: Partial<Criterion>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const add = () =>
    onChange([
      ...value,
      { key: freeKey(value), attribute: "industry", op: "eq", value: "", weight: 1, required: false, tolerance: 0 },
    ]);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <div>
          <Title order={2} size="h4">
            Who fits
          </Title>
          <Text size="sm" c="dimmed">
            Attributes come from the companies' own pages and from you. Without criteria fit is neutral.
          </Text>
        </div>
        <Button size="xs" variant="light" onClick={add}>
          Add a criterion
        </Button>
      </Group>
      <Flaw text={told.at("criteria")} />
      {value.map((criterion, index) => (
        <Group key={criterion.key} align="flex-start" gap="xs">
          <Select
            size="xs"
            w={150}
            label="Attribute"
            data={[...new Set([...ATTRIBUTES, criterion.attribute])]}
            value={criterion.attribute}
            error={told.at(`criteria[${index}].attribute`)}
            allowDeselect={false}
            onChange={(attribute) => attribute && change(index, { attribute })}
          />
          <Select
            size="xs"
            w={120}
            label="Test"
            data={OPS}
            value={criterion.op}
            error={told.at(`criteria[${index}].op`)}
            allowDeselect={false}
            onChange={(op) => op && change(index, { op: op as Criterion["op"] })}
          />
          {criterion.op !== "exists" && (
            <TextInput
              size="xs"
              flex={1}
              miw={140}
              label={LISTS.includes(criterion.op) ? "Values, with commas" : "Value"}
              value={toText(criterion.value)}
              error={told.at(`criteria[${index}].value`)}
              onChange={(event) => change(index, { value: fromText(event.currentTarget.value, criterion.op) })}
            />
          )}
          <NumberInput
            size="xs"
            w={80}
            label="Weight"
            min={1}
            value={criterion.weight}
            error={told.at(`criteria[${index}].weight`)}
            onChange={(weight) => change(index, { weight: Number(weight) })}
          />
          <Checkbox
            size="xs"
            mt={30}
            label="Must"
            checked={criterion.required}
            onChange={(event) => change(index, { required: event.currentTarget.checked })}
          />
          <ActionIcon
            mt={22}
            variant="subtle"
            color="red"
            aria-label={`Remove the criterion on ${criterion.attribute}`}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            ×
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  );
}

function freeKey(criteria: Criterion[]): string {
  for (let number = criteria.length + 1; ; number += 1) {
    const key = `criterion_${number}`;
    if (criteria.every((one) => one.key !== key)) return key;
  }
}

function toText(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

function fromText(text: string, op: Criterion["op"]): unknown {
  return LISTS.includes(op) ? text.split(",").map((part) => toScalar(part.trim())) : toScalar(text);
}

function toScalar(text: string): string | number {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
