import { Box, Paper, Text, Title, Tooltip } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { now } from "../clock.ts";
import { categoryColor } from "../parts/category.ts";
import { label } from "../parts/labels.ts";
import { exactly, fromNow, isDay } from "../parts/moment.ts";
import type { SourcedSignal } from "../signals/sourced-signal.ts";

const DAY_MS = 86_400_000;
const DAYS = 180;
const LANE_HEIGHT = 34;
const LABEL_WIDTH = 92;
const RADIUS = { least: 4, most: 13 };

/** What was noticed in half a year: a lane for each category, the stronger the larger. */
export function TimeLine({ signals, onOpen }: { signals: SourcedSignal[]; onOpen(signal: SourcedSignal): void }) {
  const { ref, width } = useElementSize();
  const to = now();
  const from = to - DAYS * DAY_MS;
  const shown = signals.filter(({ occurred_at }) => new Date(occurred_at).getTime() >= from);
  if (shown.length === 0) return null;
  const lanes = [...new Set(shown.map(({ category }) => category))].sort();
  const x = (iso: string) =>
    LABEL_WIDTH +
    ((new Date(iso).getTime() - from) / (to - from)) * (width - LABEL_WIDTH - 2 * RADIUS.most) +
    RADIUS.most;
  const months = monthsBetween(from, to);
  return (
    <Paper withBorder p="md" component="section" aria-label="Signals over time">
      <Title order={2} size="h4" mb="xs">
        Noticed
      </Title>
      <Box ref={ref} pos="relative" h={lanes.length * LANE_HEIGHT + 22}>
        {lanes.map((lane, index) => (
          <Text key={lane} size="xs" c="dimmed" pos="absolute" left={0} top={index * LANE_HEIGHT + 8}>
            {label(lane)}
          </Text>
        ))}
        {months.map(({ at, name }) => (
          <Text key={at} size="xs" c="dimmed" pos="absolute" top={lanes.length * LANE_HEIGHT + 4} left={x(at)}>
            {name}
          </Text>
        ))}
        {width > 0 &&
          shown.map((signal) => {
            const radius = RADIUS.least + (signal.strength / 100) * (RADIUS.most - RADIUS.least);
            return (
              <Tooltip key={signal.id} label={<Evidence signal={signal} />} multiline w={320} p="sm">
                <button
                  type="button"
                  className="dot"
                  aria-label={`${signal.title}, strength ${signal.strength}, ${fromNow(signal.occurred_at, now(), isDay(signal.occurred_at))}`}
                  onClick={() => onOpen(signal)}
                  style={{
                    left: x(signal.occurred_at) - radius,
                    top: lanes.indexOf(signal.category) * LANE_HEIGHT + LANE_HEIGHT / 2 - radius,
                    width: 2 * radius,
                    height: 2 * radius,
                    background: `var(--mantine-color-${categoryColor(signal.category)}-6)`,
                    opacity: signal.status === "active" ? 0.9 : 0.35,
                  }}
                />
              </Tooltip>
            );
          })}
      </Box>
    </Paper>
  );
}

/** What a point stands for, with the words it rests on. */
function Evidence({ signal: { title, type, strength, occurred_at, sources } }: { signal: SourcedSignal }) {
  const [source] = sources ?? [];
  return (
    <>
      <Text size="sm" fw={600} className="foreign">
        {title}
      </Text>
      <Text size="xs">
        {label(type)} · strength {strength} · {exactly(occurred_at, isDay(occurred_at))},{" "}
        {fromNow(occurred_at, now(), isDay(occurred_at))}
      </Text>
      {source && (
        <Text size="xs" mt={6} className="foreign" lineClamp={6}>
          “{source.evidence.quote}”{source.url && ` ${source.publisher ?? URL.parse(source.url)?.hostname}`}
        </Text>
      )}
    </>
  );
}

const MONTH = new Intl.DateTimeFormat("en", { month: "short" });

/** The first days of the months in a span of time. */
function monthsBetween(from: number, to: number): { at: string; name: string }[] {
  const months: { at: string; name: string }[] = [];
  const first = new Date(from);
  for (let month = first.getMonth() + 1; ; month += 1) {
    const day = new Date(first.getFullYear(), month, 1);
    if (day.getTime() > to) return months;
    months.push({ at: day.toISOString(), name: MONTH.format(day) });
  }
}
