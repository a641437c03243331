import { ActionIcon, Group, NumberInput, Select, Stack, Switch, Text, Title } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { useSignalTypeList } from "../api/reads.ts";
import { label, labelWithin } from "../parts/labels.ts";

type Overrides = Schemas["Rubric"]["type_overrides"];
type Override = Overrides[string];
type Parts = { value: Overrides; onChange(overrides: Overrides): void };

/** What certain types of signals count instead of their usual strength and half-life, or that they do not count at all. */
export function TypeOverrides({ value, onChange }: Parts) {
  const types = useSignalTypeList();
  const free = types.filter(({ key }) => !(key in value));
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <div>
          <Title order={2} size="h4">
            Types of signals
          </Title>
          <Text size="sm" c="dimmed" maw={520}>
            Where a type means more or less to you than usual. An empty field leaves the usual value.
          </Text>
        </div>
        <Select
          size="xs"
          w={200}
          placeholder="Change a type"
          aria-label="Change a type"
          searchable
          data={free.map(({ key }) => ({ value: key, label: label(key) }))}
          value={null}
          onChange={(key) =>
            key && onChange({ ...value, [key]: { enabled: true, strength: null, half_life_days: null } })
          }
        />
      </Group>
      {Object.entries(value).map(([key, override]) => (
        <Line
          key={key}
          name={key}
          type={types.find((one) => one.key === key)}
          override={override}
          onChange={(part) => onChange({ ...value, [key]: { ...override, ...part } })}
          onRemove={() => {
            const { [key]: _gone, ...rest } = value;
            onChange(rest);
          }}
        />
      ))}
    </Stack>
  );
}

type LineParts = {
  name: string;
  type: Schemas["SignalType"] | undefined;
  override: Override;
  onChange(part: Partial<Override>): void;
  onRemove(): void;
};

function Line({ name, type, override, onChange, onRemove }: LineParts) {
  const { enabled, strength, half_life_days } = override;
  return (
    <Group gap="sm" align="flex-end" role="group" aria-label={label(name)}>
      <div style={{ flex: "1 1 180px" }}>
        <Text size="sm" fw={600}>
          {label(name)}
        </Text>
        <Switch
          size="xs"
          mt={6}
          label={enabled ? "counts" : "does not count"}
          checked={enabled}
          onChange={(event) => onChange({ enabled: event.currentTarget.checked })}
        />
      </div>
      <NumberInput
        size="xs"
        w={120}
        label="Strength"
        placeholder={type ? String(type.default_strength) : ""}
        min={0}
        max={100}
        clampBehavior="strict"
        disabled={!enabled}
        value={strength ?? ""}
        onChange={(next) => onChange({ strength: next === "" ? null : Number(next) })}
      />
      <NumberInput
        size="xs"
        w={140}
        label="Halves in"
        suffix=" days"
        placeholder={type ? `${type.half_life_days} days` : ""}
        min={1}
        disabled={!enabled}
        value={half_life_days ?? ""}
        onChange={(next) => onChange({ half_life_days: next === "" ? null : Number(next) })}
      />
      <ActionIcon mb={2} variant="subtle" color="red" aria-label={`As usual: ${labelWithin(name)}`} onClick={onRemove}>
        ×
      </ActionIcon>
    </Group>
  );
}
