import { Group, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";

export type Filter = { isAboveFloor: boolean; tag: string; owner: string };
export const NO_FILTER: Filter = { isAboveFloor: true, tag: "", owner: "" };

const PAUSE_MS = 250;

/** Which accounts are shown. */
export function Filters({ value, onChange }: { value: Filter; onChange(filter: Filter): void }) {
  const change = useDebouncedCallback((part: Partial<Filter>) => onChange({ ...value, ...part }), PAUSE_MS);
  return (
    <Group gap="xs">
      <TextInput
        size="xs"
        w={130}
        placeholder="Tag"
        aria-label="Only accounts with this tag"
        defaultValue={value.tag}
        onChange={(event) => change({ tag: event.currentTarget.value.trim() })}
      />
      <TextInput
        size="xs"
        w={150}
        placeholder="Owner"
        aria-label="Only accounts of this owner"
        defaultValue={value.owner}
        onChange={(event) => change({ owner: event.currentTarget.value.trim() })}
      />
      <SegmentedControl
        size="xs"
        aria-label="Scores"
        data={[
          { value: "above", label: "Above the floor" },
          { value: "all", label: "All" },
        ]}
        value={value.isAboveFloor ? "above" : "all"}
        onChange={(chosen) => onChange({ ...value, isAboveFloor: chosen === "above" })}
      />
    </Group>
  );
}
