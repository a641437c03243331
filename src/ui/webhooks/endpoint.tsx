import { ActionIcon, Alert, Badge, Button, Group, Menu, Paper, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { useInAddress } from "../parts/in-address.ts";
import { ShownOnce } from "../parts/shown-once.tsx";
import { SureButton } from "../parts/sure-button.tsx";
import { Time } from "../parts/time.tsx";
import { Deliveries } from "./deliveries.tsx";

/** One receiver: how it has answered, a test, and what was sent to it. */
export function Endpoint({ endpoint }: { endpoint: Schemas["Webhook"] }) {
  const [opened, setOpened] = useInAddress("deliveries");
  const isOpen = opened === endpoint.id;
  const setOpen = (next: boolean) => setOpened(next ? endpoint.id : undefined);
  const queries = useQueryClient();
  const path = { params: { path: { id: endpoint.id } } };
  const onSettled = () => queries.invalidateQueries({ queryKey: ["webhooks"] });
  const test = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/webhooks/{id}:test", path)),
    onSuccess: () => setOpen(true),
    onSettled,
  });
  const switchTo = useMutation({
    mutationFn: (status: "enabled" | "disabled") =>
      answerOf(api.PATCH("/v1/webhooks/{id}", { ...path, body: { status } })),
    onSettled,
  });
  const rotate = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/webhooks/{id}:rotate-secret", path)),
    onSettled,
  });
  const remove = useMutation({ mutationFn: () => answerOf(api.DELETE("/v1/webhooks/{id}", path)), onSettled });
  const error = [test, switchTo, rotate, remove].map((one) => one.error).find((one) => one instanceof ApiError);
  const isEnabled = endpoint.status === "enabled";
  return (
    <Paper withBorder p="md" component="section" aria-label={`Receiver ${endpoint.url}`}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600} className="foreign">
            {endpoint.url}
          </Text>
          <Group gap="xs">
            <Badge variant="light" color={isEnabled ? "teal" : "red"}>
              {endpoint.status}
            </Badge>
            <Text size="xs" c="dimmed">
              {endpoint.events.map((name) => (name === "*" ? "the six core events" : name)).join(", ")}
            </Text>
            {endpoint.last_success_at ? (
              <Heard label="last success" at={endpoint.last_success_at} />
            ) : (
              <Text size="xs" c="dimmed">
                no success yet
              </Text>
            )}
            {endpoint.last_failure_at && <Heard label="last failure" at={endpoint.last_failure_at} />}
          </Group>
          {endpoint.disabled_reason && (
            <Text size="sm" c="red">
              {endpoint.disabled_reason}
            </Text>
          )}
        </div>
        <Group gap="xs">
          {!isEnabled && (
            <Button size="xs" loading={switchTo.isPending} onClick={() => switchTo.mutate("enabled")}>
              Enable
            </Button>
          )}
          <Button size="xs" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
            Send a test
          </Button>
          <Button size="xs" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Deliveries
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={30} aria-label="More about this receiver">
                ⋯
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => rotate.mutate()}>New signing secret</Menu.Item>
              {isEnabled && <Menu.Item onClick={() => switchTo.mutate("disabled")}>Disable</Menu.Item>}
              <SureButton
                fullWidth
                size="compact-sm"
                label="Delete"
                question="Really delete it?"
                onSure={() => remove.mutate()}
              />
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {error && (
        <Alert color="red" mt="sm">
          {error.message}
        </Alert>
      )}
      {rotate.data && <ShownOnce title="The new signing secret, shown only now" secret={rotate.data.signing_secret} />}
      {isOpen && <Deliveries id={endpoint.id} />}
    </Paper>
  );
}

function Heard({ label, at }: { label: string; at: string | null }) {
  return (
    <Group gap={4} wrap="nowrap">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Time at={at} size="xs" />
    </Group>
  );
}
