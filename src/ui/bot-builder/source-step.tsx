import { Stack, TextInput } from "@mantine/core";
import type { StepParts } from "./draft.ts";
import { Preview } from "./preview.tsx";

/** Which place it is, and what can be read there now. */
export function SourceStep({ draft, change, templates }: StepParts) {
  const template = templates.find(({ key }) => key === draft.template);
  return (
    <Stack>
      <TextInput
        label="Where?"
        description={template ? `For example ${template.source}` : undefined}
        value={draft.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
      <Preview draft={draft} what="source" />
    </Stack>
  );
}
