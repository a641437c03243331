import { Anchor, Badge, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { categoryColor } from "../parts/category.ts";
import { label } from "../parts/labels.ts";
import { Happened } from "../parts/time.tsx";
import { FeedbackButtons } from "./feedback-buttons.tsx";
import type { SourcedSignal } from "./sourced-signal.ts";

type Parts = { signals: SourcedSignal[]; isPending: boolean; onOpen(signal: SourcedSignal): void };

/** The signals of one account as a list, what happened last first. */
export function SignalCards({ signals, isPending, onOpen }: Parts) {
  if (isPending) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="Signals">
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2} size="h4">
          Signals
        </Title>
        {signals.length > 1 && (
          <Text size="xs" c="dimmed">
            what happened last comes first
          </Text>
        )}
      </Group>
      {signals.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing was noticed about this company so far.
        </Text>
      )}
      <Stack gap="sm">
        {signals.map((signal) => (
          <SignalLine key={signal.id} signal={signal} onOpen={onOpen} />
        ))}
      </Stack>
    </Paper>
  );
}

/** What one signal says, where it was read, and what people think of it. */
export function SignalLine({ signal, onOpen }: { signal: SourcedSignal; onOpen(signal: SourcedSignal): void }) {
  const isGone = signal.status !== "active";
  return (
    <Group className="signal-line" {...(isGone ? { c: "dimmed" } : {})}>
      <div>
        <Anchor
          component="button"
          type="button"
          ta="left"
          c="inherit"
          size="sm"
          className="foreign prose"
          onClick={() => onOpen(signal)}
        >
          {signal.title}
        </Anchor>
        <Group gap={6} mt={2}>
          <Badge size="xs" miw="max-content" variant="light" color={categoryColor(signal.category)}>
            {label(signal.type)}
          </Badge>
          <Text size="xs" c="dimmed" className="numbers">
            strength {signal.strength} · {Math.round(signal.confidence * 100)} % sure
          </Text>
          <Happened at={signal.occurred_at} size="xs" />
          {isGone && (
            <Text size="xs" c="dimmed">
              {signal.status}
            </Text>
          )}
        </Group>
      </div>
      <FeedbackButtons signal={signal} />
    </Group>
  );
}
