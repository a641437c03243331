import { Alert, Anchor, Badge, Button, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { now } from "../clock.ts";
import { useInAddress } from "../parts/in-address.ts";
import { type Column, ListTable } from "../parts/list-table.tsx";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { AttemptLine } from "./attempt-line.tsx";
import { DeliveryDetail } from "./delivery-detail.tsx";
import { ReplayForm } from "./replay-form.tsx";

type Sent = Schemas["Delivery"];
const COLORS = { delivered: "teal", pending: "yellow", failed: "red", held: "gray" } as const;
/** Until everything that is on its way has arrived, it is looked at this often. */
const LOOK_EVERY_MS = 2_000;
/** A replay begins in the background: until then nothing tells that it will. */
const REPLAY_BEGINS_MS = 30_000;

/** What was sent to one receiver, every attempt of it, and ways to send it again. */
export function Deliveries({ id }: { id: string }) {
  const [shown, setShown] = useInAddress("delivery");
  const [watchedUntil, setWatchedUntil] = useState(0);
  const queries = useQueryClient();
  const key = ["webhooks", id, "deliveries"];
  const deliveries = usePages(
    key,
    (from) =>
      answerOf(api.GET("/v1/webhooks/{id}/deliveries", { params: { path: { id }, query: { ...from, limit: 25 } } })),
    true,
    (rows) => (now() < watchedUntil || rows.some(({ status }) => status === "pending") ? LOOK_EVERY_MS : false),
  );
  const renew = () => queries.invalidateQueries({ queryKey: ["webhooks", id] });
  const again = useMutation({
    mutationFn: (delivery: string) =>
      answerOf(api.POST("/v1/webhooks/{id}/deliveries/{delivery}:redeliver", { params: { path: { id, delivery } } })),
    onSettled: renew,
  });
  const columns: Column<Sent>[] = [
    {
      head: "Event",
      cell: (delivery) => (
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-label={`What was sent: ${delivery.event}, number ${delivery.sequence}`}
          onClick={() => setShown(delivery.id)}
        >
          {delivery.event}
        </Anchor>
      ),
    },
    {
      head: "Status",
      cell: ({ status }) => (
        <Badge size="sm" miw="max-content" variant="light" color={COLORS[status]}>
          {status}
        </Badge>
      ),
    },
    {
      head: "Attempts",
      cell: ({ attempts }) => attempts.map((attempt) => <AttemptLine key={attempt.number} attempt={attempt} />),
    },
    { head: "When", cell: ({ created_at }) => <Time at={created_at} /> },
    {
      head: "",
      align: "right",
      cell: ({ id: delivery }) => (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={again.isPending && again.variables === delivery}
          onClick={() => again.mutate(delivery)}
        >
          Send again
        </Button>
      ),
    },
  ];
  if (deliveries.isError) return <Problem error={deliveries.error} retry={deliveries.refetch} />;
  if (deliveries.isSuccess && deliveries.rows.length === 0) {
    return <Nothing title="Nothing was sent yet" hint="“Send a test” shows whether the receiver can be reached." />;
  }
  return (
    <Stack mt="md" gap="sm">
      <ReplayForm
        id={id}
        onReplayed={() => {
          setWatchedUntil(now() + REPLAY_BEGINS_MS);
          return renew();
        }}
      />
      {again.error instanceof ApiError && <Alert color="red">{again.error.message}</Alert>}
      <ListTable label="Deliveries" columns={columns} rows={deliveries.rows} keyOf={({ id }) => id} minWidth={620} />
      <LoadMore pages={deliveries} />
      <DeliveryDetail webhookId={id} id={shown} onClose={() => setShown(undefined)} />
    </Stack>
  );
}
