import { Text } from "@mantine/core";

/** What is wrong with several fields together, as a field says it of itself. */
export function Flaw({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <Text size="xs" mt={6} c="var(--mantine-color-error)" role="alert">
      {text}
    </Text>
  );
}
