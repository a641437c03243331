import "./bots.css";
import { Anchor, Badge, Box, Center, Group, Paper, Text, useMatches } from "@mantine/core";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { Wheel } from "../parts/wheel.tsx";
import { BotStatus } from "./bot-status.tsx";
import { HealthBars } from "./health-bars.tsx";
import { NextLook } from "./next-look.tsx";

const PAGE_ROWS = 100;
/** Further rows are read when so many are left below. */
const AHEAD = 30;

export type Status = Schemas["Bot"]["status"];
type Parts = { named: string | undefined; status: Status | undefined; add: ReactNode };

/** The list itself: page by page from the appliance, and only what is in sight is drawn. */
export function BotTable({ named, status, add }: Parts) {
  const bots = useBots(named, status);
  const { rows } = bots;
  const list = useRef<HTMLUListElement>(null);
  const { virtual, top, rowHeight } = useRowsInSight(list, rows.length);
  const shown = virtual.getVirtualItems();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = bots;
  const isNearEnd = (shown.at(-1)?.index ?? 0) >= rows.length - AHEAD;
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isNearEnd, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (bots.isError) return <Problem error={bots.error} retry={bots.refetch} />;
  if (!bots.isSuccess) {
    return (
      <Center py={80}>
        <Wheel />
      </Center>
    );
  }
  if (rows.length === 0) return <NoBots isFiltered={named !== undefined || status !== undefined} add={add} />;
  return (
    <Paper withBorder>
      <Heads />
      <ul ref={list} aria-label="Bots" className="bare" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const bot = rows[index];
          return (
            bot && (
              <li key={bot.id} className="bot-row" style={{ top: start - top, height: rowHeight }}>
                <BotRow bot={bot} />
              </li>
            )
          );
        })}
      </ul>
    </Paper>
  );
}

function useBots(named: string | undefined, status: Status | undefined) {
  const query = { ...(named === undefined ? {} : { q: named }), ...(status === undefined ? {} : { status }) };
  return usePages(["bots", "listed", query], (from) =>
    answerOf(api.GET("/v1/bots", { params: { query: { ...from, ...query, limit: PAGE_ROWS, expand: "health" } } })),
  );
}

function useRowsInSight(list: RefObject<HTMLUListElement | null>, count: number) {
  const rowHeight = useMatches({ base: 108, sm: 64 });
  const [top, setTop] = useState(0);
  // After any drawing, since what stands above the list comes and goes; the same number draws nothing again.
  useLayoutEffect(() => {
    if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
  });
  const virtual = useWindowVirtualizer({ count, estimateSize: () => rowHeight, overscan: 8, scrollMargin: top });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the rows are of another height.
  useEffect(() => virtual.measure(), [rowHeight]);
  return { virtual, top, rowHeight };
}

/** What the columns show, for who sees them; the rows themselves say it to who does not. */
function Heads() {
  return (
    <div className="bot-row bot-heads" aria-hidden="true">
      <span>Bot</span>
      <span>Status</span>
      <span>24 h · 7 d · 30 d</span>
      <span className="bot-fires">Fires</span>
      <span>Next look</span>
    </div>
  );
}

/** What a rule waits for, in a word or two. */
const RULES: Record<Schemas["MatchRule"]["type"], string> = {
  content_diff: "changes",
  keyword: "words",
  regex: "a pattern",
  new_item: "new items",
  number_change: "a number",
  semantic: "news",
};

/** Rows that stay in sight are not drawn again while the list is scrolled. */
const BotRow = memo(function BotRow({ bot }: { bot: Schemas["ListedBot"] }) {
  return (
    <>
      <Box miw={0}>
        <Anchor component={Link} href={`/bots/${bot.id}`} fw={600} c="inherit" display="block" truncate>
          <bdi>{bot.name}</bdi>
        </Anchor>
        <Group gap={6} wrap="nowrap">
          <Badge size="xs" miw="max-content" variant="light" color="gray">
            {RULES[bot.match_rule.type]}
          </Badge>
          {bot.managed_by === "config" && (
            <Badge size="xs" variant="default" miw="max-content" title={bot.config_file ?? undefined}>
              from a file
            </Badge>
          )}
          <Text size="xs" c="dimmed" truncate>
            {bot.source}
          </Text>
        </Group>
      </Box>
      <div>
        <BotStatus bot={bot} />
      </div>
      <HealthBars health={bot.health} />
      <Text size="sm" className="numbers bot-fires">
        {bot.fire_count}
      </Text>
      <div>
        <NextLook bot={bot} />
      </div>
    </>
  );
});

function NoBots({ isFiltered, add }: { isFiltered: boolean; add: ReactNode }) {
  if (isFiltered) return <Nothing title="No such bot" hint="No bot has this in its name and this status." />;
  return (
    <Nothing
      title="No bots yet"
      hint="A bot watches a place of your choice, such as a rival's pricing page, and fires a signal when your rule matches."
    >
      {add}
    </Nothing>
  );
}
