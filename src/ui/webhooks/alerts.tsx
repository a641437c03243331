import { Anchor, Badge, Paper, Table, Text } from "@mantine/core";
import { Link } from "wouter";
import { answerOf, api } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { words } from "../parts/words.ts";
import { AttemptLine } from "./attempt-line.tsx";

const COLORS = { delivered: "teal", waiting: "yellow", digested: "gray", failed: "red" } as const;

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
    <Paper withBorder>
      <WideTable label="Alerts" minWidth={680}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>About</Table.Th>
            <Table.Th>To</Table.Th>
            <Table.Th>Status</Table.Th>
            <Table.Th>Attempts</Table.Th>
            <Table.Th>When</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {alerts.rows.map((alert) => (
            <Table.Tr key={alert.id}>
              <Table.Td>
                <Anchor component={Link} href={`/bots/${alert.bot_id}`} size="sm">
                  {words(alert.reason)}
                </Anchor>
              </Table.Td>
              <Table.Td className="foreign">
                {words(alert.channel)} {alert.destination}
              </Table.Td>
              <Table.Td>
                <Badge size="sm" miw="max-content" variant="light" color={COLORS[alert.status]}>
                  {alert.status}
                </Badge>
                {alert.error && (
                  <Text size="xs" c="red">
                    {alert.error.message}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {alert.attempts.map((attempt) => (
                  <AttemptLine key={attempt.number} attempt={attempt} />
                ))}
              </Table.Td>
              <Table.Td>
                <Time at={alert.created_at} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <LoadMore pages={alerts} />
    </Paper>
  );
}
