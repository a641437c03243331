import { Alert, Button, Group, Paper, Select, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api } from "../api/client.ts";
import { now } from "../clock.ts";
import { complaintsOf } from "../parts/complaints.ts";
import { localMinute } from "./local-minute.ts";

const DAY_MS = 86_400_000;
const WHICH = [
  { value: "unsuccessful", label: "What failed or was held" },
  { value: "failed", label: "What failed" },
  { value: "held", label: "What was held" },
  { value: "delivered", label: "What arrived" },
  { value: "any", label: "Everything" },
] as const;
type Which = (typeof WHICH)[number]["value"];

const FIELDS = { since: "Since", until: "Until", status: "What is sent again" };

/** Sends a stretch of time again, or everything since a time; receivers know repeats by their event id. */
export function ReplayForm({ id, onReplayed }: { id: string; onReplayed(): unknown }) {
  const [which, setWhich] = useState<Which>("unsuccessful");
  const [since, setSince] = useState(() => localMinute(now() - DAY_MS));
  const [until, setUntil] = useState("");
  const replay = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/v1/webhooks/{id}:replay", {
          params: { path: { id } },
          body: {
            ...(which === "unsuccessful" ? {} : { status: which }),
            ...(since === "" ? {} : { since: new Date(since).toISOString() }),
            // A minute that is named counts to its end.
            ...(until === "" ? {} : { until: new Date(new Date(until).getTime() + 59_999).toISOString() }),
          },
        }),
      ),
    onSettled: onReplayed,
  });
  const told = complaintsOf(replay.error, FIELDS);
  return (
    <Paper p="sm" bg="var(--mantine-color-default-hover)" component="section" aria-label="Send again">
      <Group align="flex-end" gap="sm">
        <Select
          size="xs"
          w={190}
          label="Send again"
          data={[...WHICH]}
          value={which}
          allowDeselect={false}
          onChange={(value) => value && setWhich(value as Which)}
        />
        <TextInput
          size="xs"
          type="datetime-local"
          label="Since"
          error={told.at("since")}
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          type="datetime-local"
          label="Until"
          error={told.at("until")}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Button size="xs" variant="light" loading={replay.isPending} onClick={() => replay.mutate()}>
          Replay
        </Button>
      </Group>
      {told.rest && (
        <Alert color="red" mt="sm">
          {told.rest}
        </Alert>
      )}
      {replay.data && (
        <Alert color="mama" mt="sm" role="status">
          {replay.data.deliveries === 0
            ? "Nothing of that kind was sent in this time."
            : `${replay.data.deliveries} ${replay.data.deliveries === 1 ? "delivery is" : "deliveries are"} on the way again, oldest first.`}
        </Alert>
      )}
    </Paper>
  );
}
