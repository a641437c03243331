import { Autocomplete, Input, Select, Slider, Stack, TextInput } from "@mantine/core";
import { useSignalTypes } from "../api/reads.ts";
import { CADENCE_CHOICES } from "../bots/cadences.ts";
import { Companies } from "./companies.tsx";
import type { StepParts } from "./step-parts.ts";

/** What a match is called, how much it weighs and how often it is looked for. */
export function SignalStep(step: StepParts) {
  const { draft, change, told } = step;
  const types = useSignalTypes();
  return (
    <Stack>
      <TextInput
        label="Name of the bot"
        placeholder="Prices of our rival"
        value={draft.name}
        error={told.at("name")}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Autocomplete
        label="Signal it fires"
        description="A known type, or a word of your own such as price_watch."
        data={types}
        limit={20}
        value={draft.firesSignal}
        error={told.at("fires_signal")}
        onChange={(firesSignal) => change({ firesSignal })}
      />
      <Companies {...step} />
      <div>
        <Input.Label component="div" id="strength">
          Strength: {draft.signalScore}
        </Input.Label>
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
        data={CADENCE_CHOICES}
        value={draft.cadence}
        error={told.at("cadence")}
        allowDeselect={false}
        onChange={(cadence) => cadence && change({ cadence })}
      />
    </Stack>
  );
}
