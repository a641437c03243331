import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { ViewTitle } from "./view-title.tsx";

type Parts = { title: string; hint: string; order?: 1 | 2; children?: ReactNode };

/** An empty place that says why it is empty and what to do about it. `order`: 1 where it is the whole view. */
export function Nothing({ title, hint, order = 2, children }: Parts) {
  return (
    <Stack align="center" gap="xs" py={64} px="md" ta="center">
      {order === 1 ? (
        <ViewTitle text={title} size="h3" />
      ) : (
        <Title order={2} size="h3" className="foreign">
          {title}
        </Title>
      )}
      <Text c="dimmed" maw={460} className="foreign">
        {hint}
      </Text>
      {children}
    </Stack>
  );
}
