import { Group, Paper, Progress, Stack, Text, Title } from "@mantine/core";
import { useUsage } from "../api/reads.ts";
import { words } from "../parts/words.ts";

const NEAR = 0.8;
const NUMBER = new Intl.NumberFormat("en");

/** What is used of what may be used. */
export function UsageCard() {
  const usage = useUsage();
  if (!usage.data) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="Usage">
      <Title order={2} size="h4" mb="xs">
        Usage
      </Title>
      <Stack gap="xs">
        {Object.entries(usage.data.usage).map(([noun, { used, limit, share }]) => (
          <div key={noun}>
            <Group justify="space-between">
              <Text size="sm">{words(noun)}</Text>
              <Text size="sm" c="dimmed" className="numbers">
                {limit === null ? NUMBER.format(used) : `${NUMBER.format(used)} of ${NUMBER.format(limit)}`}
              </Text>
            </Group>
            {share !== null && (
              <Progress
                value={Math.min(100, share * 100)}
                size="sm"
                color={share >= 1 ? "red" : share >= NEAR ? "yellow" : "mama"}
                aria-label={`${words(noun)}: ${Math.round(share * 100)} % used`}
              />
            )}
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
