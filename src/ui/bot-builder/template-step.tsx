import { Radio, SimpleGrid, Text } from "@mantine/core";
import { fromTemplate } from "./draft.ts";
import type { StepParts } from "./step-parts.ts";

/** What kind of place is watched. */
export function TemplateStep({ draft, change, templates, told }: StepParts) {
  return (
    <Radio.Group
      label="What do you want to watch?"
      value={draft.template}
      error={told.at("template")}
      onChange={(key) => {
        const template = templates.find((one) => one.key === key);
        if (template) change(fromTemplate(template));
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} my="sm">
        {templates.map((template) => (
          <Radio.Card key={template.key} value={template.key} p="md" className="choice-card" aria-label={template.name}>
            <Text fw={600}>{template.name}</Text>
            <Text size="sm" c="dimmed">
              {template.description}
            </Text>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
