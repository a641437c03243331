import { Autocomplete, Select, Slider, Stack, Text, TextInput } from "@mantine/core";
import { useSignalTypes } from "../api/reads.ts";
import type { StepParts } from "./draft.ts";

const CADENCES = [
  { value: "15min", label: "Every 15 minutes" },
  { value: "hourly", label: "Every hour" },
  { value: "6h", label: "Every 6 hours" },
  { value: "daily", label: "Every day" },
  { value: "weekly", label: "Every week" },
];

/** What a match is called, how much it weighs and how often it is looked for. */
export function SignalStep({ draft, change }: StepParts) {
  const types = useSignalTypes();
  return (
    <Stack>
      <TextInput
        label="Name of the bot"
        placeholder="Prices of our rival"
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Autocomplete
        label="Signal it fires"
        description="A known type, or a word of your own such as price_watch."
        data={types}
        limit={20}
        value={draft.firesSignal}
        onChange={(firesSignal) => change({ firesSignal })}
      />
      <div>
        <Text size="sm" fw={500} id="strength">
          Strength: {draft.signalScore}
        </Text>
        <Slider
          aria-labelledby="strength"
          thumbLabel="Strength"
          min={0}
          max={100}
          step={5}
          value={draft.signalScore}
          onChange={(signalScore) => change({ signalScore })}
        />
      </div>
      <Select
        label="How often should it look?"
        data={CADENCES}
        value={draft.cadence}
        allowDeselect={false}
        onChange={(cadence) => cadence && change({ cadence })}
      />
    </Stack>
  );
}
