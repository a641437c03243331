import { Badge, Tooltip } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { words } from "../parts/words.ts";

const COLORS = { active: "teal", paused: "gray", auto_paused: "red" } as const;

/** Whether a bot runs, and why not. */
export function BotStatus({ bot }: { bot: Pick<Schemas["Bot"], "status" | "pause_reason" | "consecutive_failures"> }) {
  const isFailing = bot.status === "active" && bot.consecutive_failures > 0;
  const why = isFailing ? `${bot.consecutive_failures} failed in a row; three pause it` : bot.pause_reason;
  const badge = (
    <Badge variant="light" miw="max-content" color={isFailing ? "yellow" : COLORS[bot.status]}>
      {isFailing ? "failing" : words(bot.status)}
    </Badge>
  );
  return why ? <Tooltip label={words(why)}>{badge}</Tooltip> : badge;
}
