import { Alert, Badge, Button, Group, Paper, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { ShownOnce } from "../parts/shown-once.tsx";
import { Time } from "../parts/time.tsx";
import { Deliveries } from "./deliveries.tsx";

/** The receivers of webhooks, and a form for another one. */
export function Endpoints() {
  const endpoints = usePages(["webhooks"], (from) =>
    answerOf(api.GET("/v1/webhooks", { params: { query: { ...from, limit: 50 } } })),
  );
  return (
    <Stack>
      <NewEndpoint />
      {endpoints.isError && <Problem error={endpoints.error} retry={endpoints.refetch} />}
      {endpoints.isSuccess && endpoints.rows.length === 0 && (
        <Nothing
          title="Nobody is told yet"
          hint="Register the address of a program of yours; it gets signed JSON for every event."
        />
      )}
      {endpoints.rows.map((endpoint) => (
        <Endpoint key={endpoint.id} endpoint={endpoint} />
      ))}
      <LoadMore pages={endpoints} />
    </Stack>
  );
}

function NewEndpoint() {
  const [url, setUrl] = useState("");
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/webhooks", { body: { url: url.trim(), events: ["*"] } })),
    onSuccess: () => {
      setUrl("");
      return queries.invalidateQueries({ queryKey: ["webhooks"] });
    },
  });
  return (
    <Paper withBorder p="md">
      <Group align="flex-end">
        <TextInput
          flex={1}
          label="Tell this address of every event"
          placeholder="https://receiver.example/signals"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          error={create.error instanceof ApiError ? create.error.message : undefined}
        />
        <Button loading={create.isPending} disabled={url.trim() === ""} onClick={() => create.mutate()}>
          Register
        </Button>
      </Group>
      {create.data && <ShownOnce title="The signing secret, shown only now" secret={create.data.signing_secret} />}
    </Paper>
  );
}

function Endpoint({ endpoint }: { endpoint: Schemas["Webhook"] }) {
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();
  const path = { params: { path: { id: endpoint.id } } };
  const renew = () => queries.invalidateQueries({ queryKey: ["webhooks"] });
  const test = useMutation({ mutationFn: () => answerOf(api.POST("/v1/webhooks/{id}:test", path)), onSettled: renew });
  const enable = useMutation({
    mutationFn: () => answerOf(api.PATCH("/v1/webhooks/{id}", { ...path, body: { status: "enabled" } })),
    onSettled: renew,
  });
  const error = [test.error, enable.error].find((one) => one instanceof ApiError);
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600} className="foreign">
            {endpoint.url}
          </Text>
          <Group gap="xs">
            <Badge variant="light" color={endpoint.status === "enabled" ? "teal" : "red"}>
              {endpoint.status}
            </Badge>
            <Text size="xs" c="dimmed">
              {endpoint.events.join(", ")}
            </Text>
            <Text size="xs" c="dimmed">
              last success
            </Text>
            <Time at={endpoint.last_success_at} size="xs" />
          </Group>
          {endpoint.disabled_reason && (
            <Text size="sm" c="red">
              {endpoint.disabled_reason}
            </Text>
          )}
        </div>
        <Group gap="xs">
          {endpoint.status === "disabled" && (
            <Button size="xs" loading={enable.isPending} onClick={() => enable.mutate()}>
              Enable
            </Button>
          )}
          <Button size="xs" variant="default" loading={test.isPending} onClick={() => test.mutate()}>
            Send a test
          </Button>
          <Button size="xs" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Deliveries
          </Button>
        </Group>
      </Group>
      {error && <Alert color="red">{error.message}</Alert>}
      {isOpen && <Deliveries id={endpoint.id} />}
    </Paper>
  );
}
