import { Text } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { now } from "../clock.ts";
import { Time } from "../parts/time.tsx";

/** Looks nearer than this are under way as good as. */
const SOON_MS = 60_000;

/** When a bot looks again; one that waits for pushes, or is paused, does not by itself. */
export function NextLook({
  bot: { next_run_at: at, cadence },
}: {
  bot: Pick<Schemas["Bot"], "next_run_at" | "cadence">;
}) {
  if (at !== null && new Date(at).getTime() - now() > SOON_MS) return <Time at={at} />;
  return (
    <Text size="sm" c="dimmed">
      {at !== null ? "any moment" : cadence === "on_push" ? "at a push" : "–"}
    </Text>
  );
}
