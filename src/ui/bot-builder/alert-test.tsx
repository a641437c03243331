import { Alert, Button, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";
import { type Draft, needsAddress, toNewBot } from "./draft.ts";

/** Sends a test to where the bot would tell things. The inbox needs none: it is here. */
export function AlertTest({ draft, onRefused }: { draft: Draft; onRefused(error: unknown): void }) {
  const test = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/bots:test-alert", { body: toNewBot(draft) })),
    onError: onRefused,
  });
  if (!needsAddress(draft.channel)) return null;
  return (
    <>
      <Group>
        <Button
          size="xs"
          variant="light"
          loading={test.isPending}
          disabled={draft.destination.trim() === ""}
          onClick={() => test.mutate()}
        >
          Send a test
        </Button>
      </Group>
      {test.data && (
        <Alert color={test.data.status === "delivered" ? "teal" : "red"} role="status">
          {test.data.error?.message ?? "It was delivered: look whether it arrived."}
        </Alert>
      )}
    </>
  );
}
