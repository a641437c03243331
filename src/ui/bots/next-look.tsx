import { Text } from "@mantine/core";
import { now } from "../clock.ts";
import { Time } from "../parts/time.tsx";

/** Looks nearer than this are under way as good as. */
const SOON_MS = 60_000;

/** When a bot looks again; one that waits for pushes, or is paused, does not. */
export function NextLook({ at }: { at: string | null }) {
  if (at === null)
    return (
      <Text size="sm" c="dimmed">
        –
      </Text>
    );
  if (new Date(at).getTime() - now() > SOON_MS) return <Time at={at} />;
  return (
    <Text size="sm" c="dimmed">
      any moment
    </Text>
  );
}
