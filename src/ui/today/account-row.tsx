import { Anchor, Badge, Box, Group, Text } from "@mantine/core";
import { Link } from "wouter";
import { now } from "../clock.ts";
import { Score } from "../parts/score.tsx";
import { Sparkline } from "../parts/sparkline.tsx";
import { Time } from "../parts/time.tsx";
import { words } from "../parts/words.ts";
import type { TrendedAccount } from "./accounts.ts";

const DAY_MS = 86_400_000;
const TREND_DAYS = 30;

type Parts = { account: TrendedAccount; isCurrent: boolean; top: number; height: number };

/** One account in a line: score, company, why, how the score came to stand so. */
export function AccountRow({ account, isCurrent, top, height }: Parts) {
  const today = now();
  const points = (account.trend ?? []).map(({ at, score }) => ({ at: new Date(at).getTime(), score }));
  const lead = account.lead_signal;
  return (
    <Box
      component="li"
      px="md"
      style={{
        position: "absolute",
        insetInline: 0,
        top,
        height,
        borderBottom: "1px solid var(--mantine-color-default-border)",
        background: isCurrent ? "var(--mantine-color-default-hover)" : undefined,
      }}
    >
      <Group h="100%" wrap="nowrap" gap="md">
        <Score value={account.score} isAboveFloor={account.above_floor} />
        <Change points={points} score={account.score} since={today - DAY_MS} />
        <Box w={{ base: "auto", sm: 210 }} flex={{ base: 1, sm: "none" }} miw={0}>
          <Anchor component={Link} href={`/accounts/${account.id}`} fw={600} c="inherit" display="block" truncate>
            {account.name}
          </Anchor>
          <Text size="xs" c="dimmed" truncate visibleFrom="sm">
            {account.domain}
          </Text>
          <Text size="xs" c="dimmed" truncate hiddenFrom="sm" className="foreign">
            {lead?.title ?? account.domain}
          </Text>
        </Box>
        <Box flex={1} miw={0} visibleFrom="sm">
          {lead ? (
            <>
              <Text size="sm" truncate className="foreign">
                {lead.title}
              </Text>
              <Group gap={6} wrap="nowrap">
                <Badge size="xs" variant="light" color="gray">
                  {words(lead.type)}
                </Badge>
                <Time at={lead.occurred_at} size="xs" />
              </Group>
            </>
          ) : (
            <Text size="sm" c="dimmed">
              Nothing noticed yet
            </Text>
          )}
        </Box>
        <Box visibleFrom="md">
          <Sparkline points={points} from={today - TREND_DAYS * DAY_MS} to={today} />
        </Box>
      </Group>
    </Box>
  );
}

/** How the score differs from that of a day ago. */
function Change({ points, score, since }: { points: { at: number; score: number }[]; score: number; since: number }) {
  const before = points.findLast(({ at }) => at <= since)?.score;
  const change = before === undefined ? undefined : score - before;
  const isSeen = change !== undefined && change !== 0;
  return (
    <Text
      w={44}
      size="sm"
      ta="right"
      className="numbers"
      c={isSeen ? (change > 0 ? "teal" : "orange") : "dimmed"}
      aria-label={
        isSeen ? `${change > 0 ? "up" : "down"} ${Math.abs(change)} since yesterday` : "unchanged since yesterday"
      }
      visibleFrom="xs"
    >
      {change === undefined ? "new" : isSeen ? `${change > 0 ? "+" : "−"}${Math.abs(change)}` : "·"}
    </Text>
  );
}
