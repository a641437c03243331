import { Radio, SimpleGrid, Text } from "@mantine/core";
import { fromTemplate, type StepParts } from "./draft.ts";

/** What kind of place is watched. */
export function TemplateStep({ draft, change, templates }: StepParts) {
  return (
    <Radio.Group
      label="What do you want to watch?"
      value={draft.template}
      onChange={(key) => {
        const template = templates.find((one) => one.key === key);
        if (template) change(fromTemplate(template));
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="sm">
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
