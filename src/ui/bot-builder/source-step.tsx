import { Stack, TextInput } from "@mantine/core";
import { forLooking } from "./answers.ts";
import { Preview } from "./preview.tsx";
import type { StepParts } from "./step-parts.ts";

/** Which place it is, and what can be read there now. */
export function SourceStep({ draft, change, templates, told, onRefused }: StepParts) {
  const template = templates.find(({ key }) => key === draft.template);
  return (
    <Stack>
      <TextInput
        label="Where?"
        description={template?.source}
        value={draft.source}
        error={told.at("source")}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
      <Preview draft={forLooking(draft)} what="source" onRefused={onRefused} />
    </Stack>
  );
}
