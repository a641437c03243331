import { Text, Tooltip } from "@mantine/core";
import type { TrendedAccount } from "./accounts.ts";
import { changedLines, changedShortly } from "./changed.ts";

type Day = NonNullable<TrendedAccount["last_day"]>;

/** How the score moved within a day, and which signals came and went; all of them on hover. */
export function SinceYesterday({ day }: { day: Day | null }) {
  if (!day) {
    return (
      <Text size="sm" c="dimmed" className="account-day">
        new
      </Text>
    );
  }
  const { change } = day;
  const color = change > 0 ? "teal" : "orange";
  const ink = change === 0 ? "dimmed" : `var(--mantine-color-${color}-light-color)`;
  const lines = changedLines(day);
  const content = (
    <div className="account-day above-link">
      <Text size="sm" fw={change === 0 ? 400 : 600} c={ink} className="numbers" aria-label={changeLabel(change)}>
        {change === 0 ? "·" : `${change > 0 ? "+" : "−"}${Math.abs(change)}`}
      </Text>
      {changedShortly(day).map((words) => (
        <Text key={words} size="xs" lh={1.3} c="dimmed" truncate visibleFrom="sm">
          {words}
        </Text>
      ))}
    </div>
  );
  if (lines.length === 0) return content;
  return (
    <Tooltip multiline maw={360} label={lines.map((line) => <div key={line}>{line}</div>)}>
      {content}
    </Tooltip>
  );
}

function changeLabel(change: number): string {
  if (change === 0) return "unchanged since yesterday";
  return `${change > 0 ? "up" : "down"} ${Math.abs(change)} since yesterday`;
}
