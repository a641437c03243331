import { Badge, Tooltip } from "@mantine/core";
import { type Heard, useHeard } from "../api/heard.ts";

const SHOWN: Record<Heard, { label: string; color: string; why: string }> = {
  live: { label: "Live", color: "teal", why: "New signals appear by themselves." },
  connecting: { label: "Connecting", color: "gray", why: "The appliance is being asked to tell what happens." },
  reconnecting: {
    label: "Reconnecting",
    color: "yellow",
    why: "The appliance cannot be heard; what was missed is shown as soon as it can.",
  },
};

/** Whether a list shows what happens as it happens. */
export function LiveBadge() {
  const { label, color, why } = SHOWN[useHeard()];
  return (
    <Tooltip label={why}>
      <Badge variant="dot" color={color} role="status">
        {label}
      </Badge>
    </Tooltip>
  );
}
