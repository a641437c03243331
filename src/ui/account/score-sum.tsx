import { Box, Text } from "@mantine/core";
import type { Schemas } from "../api/client.ts";

type Line = Schemas["ScoreExplanation"]["explanation"][number];

/** A colour for each dimension of a score, dark enough for white figures on it. */
export const DIMENSION_COLORS: Record<Line["dimension"], string> = {
  fit: "#1864ab",
  recency: "#08694c",
  strength: "#862e9c",
  depth: "#a63c06",
};

/** A narrower piece has no room for its number. */
const LABEL_LEAST = 5;

/** The four contributions side by side, as long together as the score is of 100. */
export function ScoreSum({ lines, score }: { lines: Line[]; score: number }) {
  const isRounded = lines.some(({ value, weight }) => (value * weight) % 100 !== 0);
  const sum = lines.map(({ dimension, contribution }) => `${dimension} ${contribution}`).join(", ");
  return (
    <>
      <Box className="sum numbers" mt="md" role="img" aria-label={`${sum}: ${score} of 100`}>
        {lines.map(({ dimension, contribution }) => (
          <div
            key={dimension}
            style={{ width: `${contribution}%`, background: DIMENSION_COLORS[dimension] }}
            aria-hidden
          >
            {contribution >= LABEL_LEAST && contribution}
          </div>
        ))}
      </Box>
      <Text size="xs" c="dimmed" mt={6} className="numbers">
        {lines.map(({ contribution }) => contribution).join(" + ")} = {score} of 100
        {isRounded && ", rounded so that it adds up"}
      </Text>
    </>
  );
}
