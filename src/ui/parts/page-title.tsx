import { Box, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** The head of a view: what it is, in one line what it shows, and what can be done there. */
export function PageTitle({ title, about, children }: { title: string; about: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" align="flex-end">
      <Box miw={0} flex="1 1 20rem">
        <Title order={1} size="h2" className="foreign">
          {title}
        </Title>
        <Text c="dimmed" size="sm" className="foreign">
          {about}
        </Text>
      </Box>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
