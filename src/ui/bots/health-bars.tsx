import { Group, Text, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client.ts";

const WINDOWS = ["24h", "7d", "30d"] as const;
type Window = Schemas["BotHealth"]["windows"]["24h"];

/** The share of runs that worked, in three windows of time. */
export function HealthBars({ id }: { id: string }) {
  const health = useQuery({
    queryKey: ["bots", id, "health"],
    queryFn: () => answerOf(api.GET("/v1/bots/{id}/health", { params: { path: { id } } })),
  });
  return (
    <Group gap={6} wrap="nowrap">
      {WINDOWS.map((name) => (
        <Bar key={name} name={name} window={health.data?.windows[name]} />
      ))}
    </Group>
  );
}

function Bar({ name, window }: { name: string; window: Window | undefined }) {
  const rate = window?.success_rate;
  const isKnown = rate !== undefined && rate !== null;
  const color = !isKnown ? "gray" : rate >= 0.95 ? "teal" : rate >= 0.7 ? "yellow" : "red";
  const label = isKnown
    ? `${name}: ${window?.success} of ${window?.runs} runs worked, ${window?.fires} fires`
    : `${name}: no runs`;
  return (
    <Tooltip label={label}>
      <div role="img" aria-label={label} className="health">
        <div style={{ width: `${(rate ?? 0) * 100}%`, background: `var(--mantine-color-${color}-filled)` }} />
        <Text span size="xs" className="health-number numbers">
          {isKnown ? `${Math.round(rate * 100)}` : "–"}
        </Text>
      </div>
    </Tooltip>
  );
}
