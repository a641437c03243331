import { Alert, Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { now } from "../clock.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { words } from "../parts/words.ts";

const DAY_MS = 86_400_000;
const COLORS = { delivered: "teal", pending: "yellow", failed: "red", held: "gray" } as const;

/** What was sent to one receiver, every attempt of it, and ways to send it again. */
export function Deliveries({ id }: { id: string }) {
  const queries = useQueryClient();
  const key = ["webhooks", id, "deliveries"];
  const deliveries = usePages(key, (from) =>
    answerOf(api.GET("/v1/webhooks/{id}/deliveries", { params: { path: { id }, query: { ...from, limit: 25 } } })),
  );
  const renew = () => queries.invalidateQueries({ queryKey: key });
  const again = useMutation({
    mutationFn: (delivery: string) =>
      answerOf(api.POST("/v1/webhooks/{id}/deliveries/{delivery}:redeliver", { params: { path: { id, delivery } } })),
    onSettled: renew,
  });
  const replay = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/v1/webhooks/{id}:replay", {
          params: { path: { id } },
          body: { since: new Date(now() - DAY_MS).toISOString() },
        }),
      ),
    onSettled: renew,
  });
  const error = [again.error, replay.error].find((one) => one instanceof ApiError);
  if (deliveries.isError) return <Problem error={deliveries.error} retry={deliveries.refetch} />;
  return (
    <Stack mt="md" gap="xs">
      <Group justify="flex-end">
        <Button size="compact-xs" variant="light" loading={replay.isPending} onClick={() => replay.mutate()}>
          Send everything of the last 24 hours again
        </Button>
      </Group>
      {error && <Alert color="red">{error.message}</Alert>}
      <WideTable label="Deliveries">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Event</Table.Th>
            <Table.Th>Status</Table.Th>
            <Table.Th>Attempts</Table.Th>
            <Table.Th>When</Table.Th>
            <Table.Th aria-label="Actions" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deliveries.rows.map((delivery) => (
            <Table.Tr key={delivery.id}>
              <Table.Td>{delivery.event}</Table.Td>
              <Table.Td>
                <Badge size="sm" variant="light" color={COLORS[delivery.status]}>
                  {delivery.status}
                </Badge>
              </Table.Td>
              <Table.Td>
                {delivery.attempts.map((attempt) => (
                  <Attempt key={attempt.number} attempt={attempt} />
                ))}
              </Table.Td>
              <Table.Td>
                <Time at={delivery.created_at} />
              </Table.Td>
              <Table.Td ta="right">
                <Button
                  size="compact-xs"
                  variant="subtle"
                  loading={again.isPending && again.variables === delivery.id}
                  onClick={() => again.mutate(delivery.id)}
                >
                  Send again
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <LoadMore pages={deliveries} />
    </Stack>
  );
}

/** One attempt in a line. */
function Attempt({ attempt }: { attempt: Schemas["Delivery"]["attempts"][number] }) {
  const { number, outcome, http_status, error, duration_ms } = attempt;
  const result = http_status ?? (error === null ? outcome : words(error));
  return (
    <Text size="xs" className="numbers" c={outcome === "delivered" ? "dimmed" : "red"}>
      {number}. {result} in {duration_ms} ms
    </Text>
  );
}
