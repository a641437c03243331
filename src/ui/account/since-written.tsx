import { Alert, Text } from "@mantine/core";
import type { Schemas } from "../api/client.ts";

type Parts = {
  brief: Schemas["Brief"];
  score: number | null;
  signals: { id: string; title: string; status: string }[];
};

/** What has changed since a brief was written: it stays as it was, until its score has moved far or somebody asks for another. */
export function SinceWritten({ brief, score, signals }: Parts) {
  const named = new Set(brief.claims.map(({ signal_id }) => signal_id));
  const takenBack = signals.filter(({ id, status }) => status === "retracted" && named.has(id));
  return (
    <>
      {score !== null && score !== brief.score && (
        <Text size="sm" c="dimmed">
          Written at a score of {brief.score}; it is {score} now.
        </Text>
      )}
      {takenBack.length > 0 && (
        <Alert color="yellow" role="status" title="Taken back since">
          {takenBack.map(({ id, title }) => (
            <Text key={id} size="sm" className="foreign">
              {title}
            </Text>
          ))}
          <Text size="sm">Write the brief anew to leave that out.</Text>
        </Alert>
      )}
    </>
  );
}
