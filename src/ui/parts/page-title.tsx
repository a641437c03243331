import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** The head of a view: what it is, in one line what it shows, and what can be done there. */
export function PageTitle({ title, about, children }: { title: string; about: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" align="flex-end">
      <div>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text c="dimmed" size="sm">
          {about}
        </Text>
      </div>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
