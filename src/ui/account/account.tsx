import { Anchor, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { Score } from "../parts/score.tsx";
import { Time } from "../parts/time.tsx";

/** One company: its score with the reasons, its signals, its brief. */
export default function Account({ id }: { id: string }) {
  const path = { params: { path: { id } } };
  const account = useQuery({ queryKey: ["account", id], queryFn: () => answerOf(api.GET("/v1/accounts/{id}", path)) });
  const brief = useQuery({
    queryKey: ["account", id, "brief"],
    queryFn: () => answerOf(api.GET("/v1/accounts/{id}/brief", path)),
    enabled: account.data?.latest_brief !== null && account.isSuccess,
  });
  if (account.isError) return <Problem error={account.error} retry={account.refetch} />;
  if (!account.data) return null;
  return (
    <Stack maw={900}>
      <Group justify="space-between">
        <div>
          <Title order={1} size="h2">
            {account.data.name}
          </Title>
          <Anchor href={`https://${account.data.domain}/`} target="_blank" rel="noopener noreferrer nofollow" size="sm">
            {account.data.domain}
          </Anchor>
        </div>
        <Score value={account.data.score} isAboveFloor={account.data.above_floor} />
      </Group>
      {brief.data ? (
        <Paper withBorder p="md">
          <Group justify="space-between">
            <Title order={2} size="h4">
              Why now
            </Title>
            <Time at={brief.data.generated_at} />
          </Group>
          <Text mt="xs" className="foreign">
            {brief.data.why_now}
          </Text>
        </Paper>
      ) : (
        account.data.latest_brief === null && (
          <Nothing title="No brief yet" hint="One is written as soon as there is a live signal." />
        )
      )}
    </Stack>
  );
}
