import { Box, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { ViewTitle } from "./view-title.tsx";

/** The head of a view: what it is, in one line what it shows, and what can be done there. */
export function PageTitle({ title, about, children }: { title: string; about: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" align="flex-end">
      <Box miw={0} flex="1 1 20rem">
        <ViewTitle text={title} />
        <Text c="dimmed" size="sm" className="foreign">
          {about}
        </Text>
      </Box>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
