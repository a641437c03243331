import { Alert, Anchor, Badge, Button, Stack, Table } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, answerOf, api } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { AttemptLine } from "./attempt-line.tsx";
import { DeliveryDetail, type ShownDelivery } from "./delivery-detail.tsx";
import { ReplayForm } from "./replay-form.tsx";

const COLORS = { delivered: "teal", pending: "yellow", failed: "red", held: "gray" } as const;
/** Until everything that is on its way has arrived, it is looked at this often. */
const LOOK_EVERY_MS = 2_000;

/** What was sent to one receiver, every attempt of it, and ways to send it again. */
export function Deliveries({ id }: { id: string }) {
  const [shown, setShown] = useState<ShownDelivery>();
  const queries = useQueryClient();
  const key = ["webhooks", id, "deliveries"];
  const deliveries = usePages(
    key,
    (from) =>
      answerOf(api.GET("/v1/webhooks/{id}/deliveries", { params: { path: { id }, query: { ...from, limit: 25 } } })),
    true,
    (rows) => (rows.some(({ status }) => status === "pending") ? LOOK_EVERY_MS : false),
  );
  const renew = () => queries.invalidateQueries({ queryKey: ["webhooks", id] });
  const again = useMutation({
    mutationFn: (delivery: string) =>
      answerOf(api.POST("/v1/webhooks/{id}/deliveries/{delivery}:redeliver", { params: { path: { id, delivery } } })),
    onSettled: renew,
  });
  if (deliveries.isError) return <Problem error={deliveries.error} retry={deliveries.refetch} />;
  if (deliveries.isSuccess && deliveries.rows.length === 0) {
    return <Nothing title="Nothing was sent yet" hint="“Send a test” shows whether the receiver can be reached." />;
  }
  return (
    <Stack mt="md" gap="sm">
      <ReplayForm id={id} onReplayed={renew} />
      {again.error instanceof ApiError && <Alert color="red">{again.error.message}</Alert>}
      <WideTable label="Deliveries" minWidth={620}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Event</Table.Th>
            <Table.Th>Status</Table.Th>
            <Table.Th>Attempts</Table.Th>
            <Table.Th>When</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deliveries.rows.map((delivery) => (
            <Table.Tr key={delivery.id}>
              <Table.Td>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  aria-label={`What was sent: ${delivery.event}, number ${delivery.sequence}`}
                  onClick={() => setShown({ webhookId: id, id: delivery.id })}
                >
                  {delivery.event}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <Badge size="sm" miw="max-content" variant="light" color={COLORS[delivery.status]}>
                  {delivery.status}
                </Badge>
              </Table.Td>
              <Table.Td>
                {delivery.attempts.map((attempt) => (
                  <AttemptLine key={attempt.number} attempt={attempt} />
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
      <DeliveryDetail shown={shown} onClose={() => setShown(undefined)} />
    </Stack>
  );
}
