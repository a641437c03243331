import { Alert, Badge, Code, Drawer, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { CopyText } from "../parts/copy-text.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { Wheel } from "../parts/wheel.tsx";
import { words } from "../parts/words.ts";

type Attempt = Schemas["Delivery"]["attempts"][number];
type Parts = { webhookId: string; id: string | undefined; onClose(): void };

/** One delivery: what was sent, and every attempt with what the receiver answered. */
export function DeliveryDetail({ webhookId, id, onClose }: Parts) {
  const found = useQuery({
    queryKey: ["webhooks", webhookId, "delivery", id],
    enabled: id !== undefined,
    queryFn: () =>
      answerOf(
        api.GET("/v1/webhooks/{id}/deliveries/{delivery}", { params: { path: { id: webhookId, delivery: id ?? "" } } }),
      ),
  });
  const body = found.data?.request_body ? JSON.stringify(found.data.request_body, null, 2) : undefined;
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
      title={found.data?.event ?? "Delivery"}
    >
      {found.isPending && id !== undefined && <Wheel />}
      {found.isError && <Problem error={found.error} retry={found.refetch} />}
      {found.data && (
        <Stack gap="md">
          <Text size="xs" c="dimmed" className="foreign">
            {found.data.id} · event {found.data.event_id} · number {found.data.sequence}
          </Text>
          <section aria-label="Attempts">
            <Text fw={600} mb={4}>
              Attempts
            </Text>
            <Stack gap="xs">
              {found.data.attempts.length === 0 && (
                <Text size="sm" c="dimmed">
                  None yet.
                </Text>
              )}
              {found.data.attempts.map((attempt) => (
                <AttemptDetail key={attempt.number} attempt={attempt} />
              ))}
              {found.data.next_attempt_at && (
                <Group gap={6}>
                  <Text size="sm">The next one</Text>
                  <Time at={found.data.next_attempt_at} />
                </Group>
              )}
            </Stack>
          </section>
          <section aria-label="Request">
            <Group justify="space-between" mb={4}>
              <Text fw={600}>What was sent</Text>
              {body && <CopyText text={body} />}
            </Group>
            {body ? (
              <Code block className="foreign" tabIndex={0}>
                {body}
              </Code>
            ) : (
              <Alert color="gray">The event is kept no more; see `retention.events` in the settings.</Alert>
            )}
          </section>
        </Stack>
      )}
    </Drawer>
  );
}

function AttemptDetail({ attempt }: { attempt: Attempt }) {
  const { number, at, outcome, http_status, error, duration_ms, answer } = attempt;
  return (
    <div>
      <Group gap="xs">
        <Text size="sm" fw={600} className="numbers">
          {number}.
        </Text>
        <Badge size="sm" variant="light" color={outcome === "delivered" ? "teal" : "red"}>
          {http_status === null ? outcome : `HTTP ${http_status}`}
        </Badge>
        <Text size="xs" c="dimmed" className="numbers">
          {duration_ms} ms
        </Text>
        <Time at={at} size="xs" />
      </Group>
      {error && (
        <Text size="sm" c="red">
          {words(error)}
        </Text>
      )}
      {answer ? (
        <Code block mt={4} className="foreign" tabIndex={0} aria-label={`Answer to attempt ${number}`}>
          {answer}
        </Code>
      ) : (
        http_status !== null && (
          <Text size="xs" c="dimmed">
            The answer was empty.
          </Text>
        )
      )}
    </div>
  );
}
