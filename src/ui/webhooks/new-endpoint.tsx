import { Alert, Button, Group, MultiSelect, Paper, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api } from "../api/client.ts";
import { complaintsOf } from "../parts/complaints.ts";
import { ShownOnce } from "../parts/shown-once.tsx";

const EVENTS = [
  "account.score_changed",
  "account.score_jumped",
  "brief.generated",
  "signal.fired",
  "contact.added",
  "workspace.rubric_updated",
  "signal.retracted",
  "signal.restored",
  "account.created",
  "crawl.completed",
  "bot.auto_paused",
  "export.completed",
];

const FIELDS = { url: "This address", events: "The events" };

/** A form for another receiver; its signing secret is shown once. */
export function NewEndpoint() {
  const [url, setUrl] = useState("");
  const [events, setEvents] = useState<string[]>([]);
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: () =>
      answerOf(api.POST("/v1/webhooks", { body: { url: url.trim(), events: events.length === 0 ? ["*"] : events } })),
    onSuccess: () => {
      setUrl("");
      setEvents([]);
      return queries.invalidateQueries({ queryKey: ["webhooks"] });
    },
  });
  const told = complaintsOf(create.error, FIELDS);
  return (
    <Paper withBorder p="md" component="section" aria-label="New receiver">
      <Group align="flex-start" gap="sm">
        <TextInput
          flex="2 1 260px"
          label="Tell this address"
          placeholder="https://receiver.example/signals"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          error={told.at("url")}
        />
        <MultiSelect
          flex="1 1 220px"
          label="Of these events"
          error={told.at("events")}
          placeholder={events.length === 0 ? "the six core events" : ""}
          data={EVENTS}
          value={events}
          onChange={setEvents}
        />
        <Button
          className="beside-field"
          loading={create.isPending}
          disabled={url.trim() === ""}
          onClick={() => create.mutate()}
        >
          Register
        </Button>
      </Group>
      {told.rest && (
        <Alert color="red" mt="sm">
          {told.rest}
        </Alert>
      )}
      {create.data && <ShownOnce title="The signing secret, shown only now" secret={create.data.signing_secret} />}
    </Paper>
  );
}
