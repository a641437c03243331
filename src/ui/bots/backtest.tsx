import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ApiError, answerOf, api } from "../api/client.ts";
import { counted } from "../parts/words.ts";
import { FireCard } from "./fire-card.tsx";

const DAYS = 90;

/** What a bot would have fired over all that its runs have seen. */
export function Backtest({ id }: { id: string }) {
  const test = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/bots/{id}:backtest", { params: { path: { id } }, body: { days: DAYS } })),
  });
  return (
    <Stack gap="sm">
      <Group>
        <Button size="xs" variant="light" loading={test.isPending} onClick={() => test.mutate()}>
          Ask the last {DAYS} days
        </Button>
        {test.data && (
          <Text size="sm">
            Would have fired {counted(test.data.would_have_fired, "time")} over {counted(test.data.documents, "look")}.
          </Text>
        )}
      </Group>
      {test.error instanceof ApiError && <Alert color="red">{test.error.message}</Alert>}
      {test.data?.limits.map((limit) => (
        <Text key={limit.code} size="sm" c="dimmed">
          {limit.message}
        </Text>
      ))}
      {test.data?.fires.map((fire) => (
        <FireCard key={`${fire.at} ${fire.source_url} ${fire.matched_text}`} fire={fire} at={fire.at} />
      ))}
    </Stack>
  );
}
