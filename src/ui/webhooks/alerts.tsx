import { Anchor, Badge, Paper, Text } from "@mantine/core";
import { Link } from "wouter";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { toldTo } from "../bots/channels.ts";
import { type Column, ListTable } from "../parts/list-table.tsx";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { AttemptLine } from "./attempt-line.tsx";

type SentAlert = Schemas["Alert"];
const COLORS = { delivered: "teal", waiting: "yellow", digested: "gray", failed: "red" } as const;
const REASONS: Record<SentAlert["reason"], string> = {
  fires: "A bot fired",
  auto_paused: "A bot paused itself",
  test: "A test",
  webhook_disabled: "A webhook was switched off",
  backup_failed: "A backup failed",
  backup_works: "Backups work again",
};
const COLUMNS: Column<SentAlert>[] = [
  { head: "About", cell: (alert) => <About alert={alert} /> },
  { head: "To", cell: ({ channel, destination }) => toldTo(channel, destination) },
  { head: "Status", cell: (alert) => <Status alert={alert} /> },
  {
    head: "Attempts",
    cell: ({ attempts }) =>
      attempts.length === 0 ? "–" : attempts.map((attempt) => <AttemptLine key={attempt.number} attempt={attempt} />),
  },
  { head: "When", cell: ({ created_at }) => <Time at={created_at} /> },
];

/** The log of what bots told people. */
export function Alerts() {
  const alerts = usePages(["alerts"], (from) =>
    answerOf(api.GET("/v1/alerts", { params: { query: { ...from, limit: 25 } } })),
  );
  if (alerts.isError) return <Problem error={alerts.error} retry={alerts.refetch} />;
  if (alerts.isSuccess && alerts.rows.length === 0) {
    return <Nothing title="No alerts yet" hint="They appear when a bot fires, or pauses itself." />;
  }
  return (
    <Paper withBorder px={{ base: "md", md: 0 }}>
      <ListTable label="Alerts" columns={COLUMNS} rows={alerts.rows} keyOf={({ id }) => id} minWidth={680} />
      <LoadMore pages={alerts} />
    </Paper>
  );
}

function About({ alert: { bot_id, reason } }: { alert: SentAlert }) {
  return (
    <Anchor component={Link} href={bot_id === "" ? "/webhooks" : `/bots/${bot_id}`} size="sm">
      {REASONS[reason]}
    </Anchor>
  );
}

function Status({ alert: { status, error } }: { alert: SentAlert }) {
  return (
    <>
      <Badge size="sm" miw="max-content" variant="light" color={COLORS[status]}>
        {status}
      </Badge>
      {error && (
        <Text size="xs" c="red">
          {error.message}
        </Text>
      )}
    </>
  );
}
