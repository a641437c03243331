import { Alert, Button, Group, Text } from "@mantine/core";
import { ApiError } from "../api/client.ts";

/** What went wrong, in the words of the API, with another try. */
export function Problem({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const isOurs = error instanceof ApiError;
  const title = isOurs && error.code === "offline" ? "Not connected" : "That did not work";
  return (
    <Alert color="red" title={title} m="md" role="alert">
      <Group justify="space-between">
        <Text size="sm">
          {isOurs ? error.message : "This view failed. Reload the page, or look into the log of the appliance."}
        </Text>
        {retry && (
          <Button size="xs" variant="light" color="red" onClick={() => void retry()}>
            Try again
          </Button>
        )}
      </Group>
    </Alert>
  );
}
