import { Group, Paper, Progress, RingProgress, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { DIMENSION_COLORS, ScoreSum } from "./score-sum.tsx";

/** The score as a dial, and the four lines that add up to it. */
export function ScoreCard({ account }: { account: Schemas["Account"] }) {
  const { id } = account;
  const score = useQuery({
    queryKey: ["account", id, "score"],
    queryFn: () => answerOf(api.GET("/v1/accounts/{id}/score", { params: { path: { id } } })),
    retry: (_, error) => !(error instanceof ApiError && error.status === 404),
  });
  const lines = score.data?.explanation ?? [];
  return (
    <Paper withBorder p="md" component="section" aria-label="Score">
      <Group wrap="nowrap" align="center">
        <RingProgress
          size={104}
          thickness={10}
          roundCaps
          sections={[{ value: account.score, color: account.above_floor ? "mama.7" : "gray.6" }]}
          label={
            <Text ta="center" fw={700} size="xl" className="numbers">
              {account.score}
            </Text>
          }
        />
        <div>
          <Title order={2} size="h4">
            Score
          </Title>
          <Text size="sm" c="dimmed">
            {account.above_floor ? "Above the floor: worth a call." : "Below the floor of your rubric."}
          </Text>
        </div>
      </Group>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed" mt="md">
          It is worked out after the first crawl.
        </Text>
      ) : (
        <ScoreSum lines={lines} score={account.score} />
      )}
      <Stack gap="sm" mt="md">
        {lines.map((line) => (
          <div key={line.dimension}>
            <Group justify="space-between">
              <Text size="sm" fw={600} tt="capitalize">
                {line.dimension}
              </Text>
              <Text size="sm" c="dimmed" className="numbers">
                {line.contribution} of {line.weight} points
              </Text>
            </Group>
            <Progress
              value={line.value}
              size="sm"
              color={DIMENSION_COLORS[line.dimension]}
              aria-label={`${line.dimension} ${line.value} of 100`}
            />
            <Text size="xs" c="dimmed" mt={4} className="foreign">
              {line.text}
            </Text>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
