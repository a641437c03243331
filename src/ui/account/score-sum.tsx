import { Group, Progress, Text } from "@mantine/core";
import type { Schemas } from "../api/client.ts";

type Line = Schemas["ScoreExplanation"]["explanation"][number];

/** A colour for each dimension of a score. */
export const DIMENSION_COLORS: Record<Line["dimension"], string> = {
  fit: "blue.8",
  recency: "teal.9",
  strength: "grape.8",
  depth: "orange.9",
};

/** The four contributions side by side, as long together as the score is of 100. */
export function ScoreSum({ lines, score }: { lines: Line[]; score: number }) {
  const sum = lines.map(({ dimension, contribution }) => `${dimension} ${contribution}`).join(", ");
  return (
    <>
      <Progress.Root size={18} mt="md" role="img" aria-label={`${sum}: ${score} of 100`}>
        {lines.map(({ dimension, contribution }) => (
          <Progress.Section
            key={dimension}
            value={contribution}
            color={DIMENSION_COLORS[dimension]}
            role="presentation"
          >
            {contribution >= 5 && <Progress.Label fz={11}>{contribution}</Progress.Label>}
          </Progress.Section>
        ))}
      </Progress.Root>
      <Group gap="md" mt={6} justify="space-between">
        <Text size="xs" c="dimmed" className="numbers">
          {lines.map(({ contribution }) => contribution).join(" + ")} = {score}
        </Text>
        <Text size="xs" c="dimmed">
          of 100
        </Text>
      </Group>
    </>
  );
}
