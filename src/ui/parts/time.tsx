import { Text, Tooltip } from "@mantine/core";
import { now } from "../clock.ts";

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });
const HERE = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** "3 days ago": an instant of the API, seen from now. */
export function fromNow(iso: string, at = now()): string {
  const seconds = (new Date(iso).getTime() - at) / 1000;
  const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
  return unit ? RELATIVE.format(Math.trunc(seconds / unit[1]), unit[0]) : "just now";
}

/** An instant as people say it; the exact time in their zone and in UTC on hover. */
export function Time({ at, size = "sm" }: { at: string | null; size?: string }) {
  if (at === null) return <Text size={size}>–</Text>;
  const date = new Date(at);
  return (
    <Tooltip label={`${HERE.format(date)} · ${date.toISOString().slice(0, 16).replace("T", " ")} UTC`}>
      <Text component="time" dateTime={at} size={size} c="dimmed" style={{ whiteSpace: "nowrap" }}>
        {fromNow(at)}
      </Text>
    </Tooltip>
  );
}
