import { Group, Text, Tooltip } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { counted } from "../parts/words.ts";

const WINDOWS = ["24h", "7d", "30d"] as const;
const NAMES = { "24h": "24 hours", "7d": "7 days", "30d": "30 days" };
/** A bar is to be seen also where nothing worked. */
const LEAST_PERCENT = 8;
type Window = Pick<Schemas["BotHealth"]["windows"]["24h"], "success_rate" | "success" | "runs" | "fires">;
export type Health = Record<(typeof WINDOWS)[number], Window>;

/** The share of runs that worked, in three windows of time. */
export function HealthBars({ health }: { health: Health | undefined }) {
  return (
    <Group gap={6} wrap="nowrap">
      {WINDOWS.map((name) => (
        <Bar key={name} name={NAMES[name]} window={health?.[name]} />
      ))}
    </Group>
  );
}

function Bar({ name, window }: { name: string; window: Window | undefined }) {
  const rate = window?.success_rate;
  const isKnown = rate !== undefined && rate !== null;
  const color = !isKnown ? "gray" : rate >= 0.95 ? "teal" : rate >= 0.7 ? "yellow" : "red";
  const label = isKnown
    ? `${name}: ${window?.success} of ${counted(window?.runs ?? 0, "run")} worked, ${counted(window?.fires ?? 0, "fire")}`
    : `${name}: no runs`;
  return (
    <Tooltip label={label}>
      <div role="img" aria-label={label} className="health">
        <div
          style={{
            width: `${isKnown ? Math.max(rate * 100, LEAST_PERCENT) : 0}%`,
            background: `var(--mantine-color-${color}-filled)`,
          }}
        />
        <Text span size="xs" className="health-number numbers">
          {isKnown ? `${Math.round(rate * 100)} %` : "–"}
        </Text>
      </div>
    </Tooltip>
  );
}
