import { Autocomplete, Group, SegmentedControl, Select } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useSuggestions } from "../api/suggestions.ts";
import { label } from "../parts/labels.ts";
import { CATEGORIES, type Filter } from "./filter.ts";

const PAUSE_MS = 250;
/** Two in a line on a phone. */
const FIELD_WIDTH = { base: "calc(50% - 5px)", sm: 130 };

type Parts = { value: Filter; onChange(filter: Filter): void };

/** Which accounts are shown. */
export function Filters({ value, onChange }: Parts) {
  return (
    <Group gap="xs">
      <Select
        size="xs"
        w={FIELD_WIDTH}
        placeholder="Category"
        aria-label="Only accounts with signals of this category"
        data={CATEGORIES.map((category) => ({ value: category, label: label(category) }))}
        value={value.category === "" ? null : value.category}
        onChange={(category) => onChange({ ...value, category: category ?? "" })}
        clearable
      />
      <Typed
        name="Tag"
        hint="Only accounts with this tag"
        value={value.tag}
        onType={(tag) => onChange({ ...value, tag })}
      />
      <Typed
        name="Owner"
        hint="Only accounts of this owner"
        value={value.owner}
        onType={(owner) => onChange({ ...value, owner })}
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

type TypedParts = { name: "Tag" | "Owner"; hint: string; value: string; onType(text: string): void };

/**
 * One of those that there are, or another. Takes effect after a pause in typing, at once when one is chosen, and follows the
 * address where that is changed otherwise.
 */
function Typed({ name, hint, value, onType }: TypedParts) {
  const [text, setText] = useState(value);
  const [isTouched, setTouched] = useState(false);
  const tell = useDebouncedCallback(onType, PAUSE_MS);
  const known = useSuggestions(name === "Tag" ? "tag" : "owner", text, isTouched);
  useEffect(() => setText((before) => (before.trim() === value ? before : value)), [value]);
  return (
    <Autocomplete
      size="xs"
      w={FIELD_WIDTH}
      placeholder={name}
      aria-label={hint}
      value={text}
      data={known}
      filter={({ options }) => options}
      comboboxProps={{ width: 220, position: "bottom-start" }}
      onFocus={() => setTouched(true)}
      onChange={(typed) => {
        setText(typed);
        tell(typed.trim());
      }}
      onOptionSubmit={onType}
      clearable
    />
  );
}
