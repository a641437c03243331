import { Anchor, Badge, Group, Paper, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { addressOf, answerOf, api } from "../api/client.ts";

const LOOK_EVERY_MS = 15_000;

/** Whether the parts of the appliance are well. */
export function SystemCard() {
  const status = useQuery({
    queryKey: ["status"],
    refetchInterval: LOOK_EVERY_MS,
    queryFn: () => answerOf(api.GET("/v1/status")),
  });
  if (!status.data) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="System">
      <Group justify="space-between">
        <Title order={2} size="h4">
          signalmama {status.data.version}
        </Title>
        <Badge variant="light" color={status.data.status === "operational" ? "teal" : "red"}>
          {status.data.status}
        </Badge>
      </Group>
      {status.data.components.map(({ name, status: state, reasons }) => (
        <Text key={name} size="sm" c={state === "operational" ? "dimmed" : "red"}>
          {name}: {state}
          {reasons.length > 0 && ` (${reasons.join("; ")})`}
        </Text>
      ))}
      <Group gap="md" mt="xs">
        <Anchor size="sm" href={addressOf("/docs")} target="_blank">
          API and documentation
        </Anchor>
        <Anchor size="sm" href={addressOf("/docs/changelog")} target="_blank">
          What changed
        </Anchor>
      </Group>
    </Paper>
  );
}
