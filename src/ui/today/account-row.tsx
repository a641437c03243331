import { Anchor, Badge, Box, Group, Skeleton, Text } from "@mantine/core";
import { memo } from "react";
import { Link } from "wouter";
import { now } from "../clock.ts";
import { categoryColor } from "../parts/category.ts";
import { label } from "../parts/labels.ts";
import { Score } from "../parts/score.tsx";
import { Sparkline } from "../parts/sparkline.tsx";
import { Happened } from "../parts/time.tsx";
import type { TrendedAccount } from "./accounts.ts";
import { DecayCurve } from "./decay-curve.tsx";
import { SinceYesterday } from "./since-yesterday.tsx";

const DAY_MS = 86_400_000;
const TREND_MS = 30 * DAY_MS;

/**
 * One account in a line: score, company, why, how old that is, and how the score came to stand so. Drawn again only when
 * something about it has changed, not whenever its list is scrolled.
 */
export const AccountRow = memo(function AccountRow({ account }: { account: TrendedAccount | undefined }) {
  if (!account) return <Skeleton height={12} className="account-waiting" aria-label="Being read" />;
  const at = now();
  const lead = account.lead_signal;
  return (
    <>
      <Score value={account.score} isAboveFloor={account.above_floor} />
      <Box miw={0}>
        <Anchor
          component={Link}
          href={`/accounts/${account.id}`}
          title={lead?.title ?? account.name}
          fw={600}
          c="inherit"
          display="block"
          truncate
        >
          <bdi>{account.name}</bdi>
        </Anchor>
        <Text size="xs" c="dimmed" truncate visibleFrom="sm">
          {account.domain}
        </Text>
        <Text size="xs" c="dimmed" lineClamp={2} hiddenFrom="sm" className="foreign">
          {lead?.title ?? account.domain}
        </Text>
      </Box>
      <Box miw={0} className="account-why">
        {lead ? <Reason lead={lead} /> : <Nothing />}
      </Box>
      <div className="account-age">{lead && <DecayCurve lead={lead} at={at} />}</div>
      <SinceYesterday day={account.last_day ?? null} />
      <div className="account-trend">
        <Trend points={(account.trend ?? []).map(toPoint)} at={at} />
      </div>
    </>
  );
});

type Point = { at: number; score: number };

/** How the score stood; the first day alone would be no more than a dot. */
function Trend({ points, at }: { points: Point[]; at: number }) {
  if (points.every((point) => point.at > at - DAY_MS))
    return (
      <Text size="xs" c="dimmed">
        {points.length > 0 && "since today"}
      </Text>
    );
  return <Sparkline points={points} from={at - TREND_MS} to={at} width={84} />;
}

type Lead = NonNullable<TrendedAccount["lead_signal"]>;

function Reason({ lead }: { lead: Lead }) {
  return (
    <>
      <Text size="sm" lh={1.35} lineClamp={2} className="foreign">
        {lead.title}
      </Text>
      <Group gap={6} wrap="nowrap">
        <Badge size="xs" variant="light" color={categoryColor(lead.category)}>
          {label(lead.type)}
        </Badge>
        <Happened at={lead.occurred_at} size="xs" />
      </Group>
    </>
  );
}

function Nothing() {
  return (
    <Text size="sm" c="dimmed">
      Nothing noticed yet
    </Text>
  );
}

function toPoint({ at, score }: { at: string; score: number }): Point {
  return { at: new Date(at).getTime(), score };
}
