import { Alert, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ApiError, answerOf, api } from "../api/client.ts";
import { Time } from "../parts/time.tsx";
import { Found } from "./found.tsx";

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
            Would have fired {test.data.would_have_fired} times over {test.data.documents} looks.
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
        <Paper key={`${fire.at} ${fire.source_url} ${fire.matched_text}`} withBorder p="sm">
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <div>
              <Found
                title={fire.title}
                titleSpans={fire.title_spans}
                text={fire.matched_text}
                spans={fire.spans}
                diff={fire.diff}
              />
            </div>
            <Time at={fire.at} />
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
