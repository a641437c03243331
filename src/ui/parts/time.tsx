import { Text, Tooltip } from "@mantine/core";
import { now } from "../clock.ts";
import { exactly, fromNow, isDay } from "./moment.ts";

/** An instant as people say it; the exact time in their zone and in UTC on hover. */
export function Time({ at, size = "sm" }: { at: string | null; size?: string }) {
  if (at === null) return <Text size={size}>–</Text>;
  return <Told at={at} size={size} asDay={false} />;
}

/** When something happened: a source often names no more than the day, which is then the same day everywhere. */
export function Happened({ at, size = "sm" }: { at: string; size?: string }) {
  return <Told at={at} size={size} asDay={isDay(at)} />;
}

function Told({ at, size, asDay }: { at: string; size: string; asDay: boolean }) {
  return (
    <Tooltip label={exactly(at, asDay)}>
      <Text component="time" dateTime={at} size={size} c="dimmed" style={{ whiteSpace: "nowrap" }}>
        {fromNow(at, now(), asDay)}
      </Text>
    </Tooltip>
  );
}
