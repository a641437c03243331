import { Group, Progress, Text } from "@mantine/core";

/** A score with its place between 0 and 100; it stands out from the workspace's floor on. */
export function Score({ value, isAboveFloor }: { value: number; isAboveFloor: boolean }) {
  const color = isAboveFloor ? "mama" : "gray.5";
  return (
    <Group gap="xs" wrap="nowrap" aria-label={`Score ${value} of 100`}>
      <Text fw={650} size="lg" w={34} ta="right" className="numbers" {...(isAboveFloor ? {} : { c: "dimmed" })}>
        {value}
      </Text>
      <Progress value={value} color={color} w={56} size="sm" aria-hidden visibleFrom="sm" />
    </Group>
  );
}
