import { Badge, Paper, Table, Text } from "@mantine/core";
import { answerOf, api } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { words } from "../parts/words.ts";

const COLORS: Record<string, string> = { ok: "teal", no_match: "gray", failed: "red", skipped: "yellow" };

/** The log of a bot's runs, the newest first. */
export function Runs({ id }: { id: string }) {
  const runs = usePages(["bots", id, "runs"], (from) =>
    answerOf(api.GET("/v1/bots/{id}/runs", { params: { path: { id }, query: { ...from, limit: 25 } } })),
  );
  if (runs.isError) return <Problem error={runs.error} retry={runs.refetch} />;
  if (runs.isSuccess && runs.rows.length === 0) {
    return (
      <Nothing
        title="It has not run yet"
        hint="Its first run comes at the time shown above, or at once with “Look now”."
      />
    );
  }
  return (
    <Paper withBorder>
      <WideTable label="Runs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>When</Table.Th>
            <Table.Th>Ended</Table.Th>
            <Table.Th ta="right">Answer</Table.Th>
            <Table.Th ta="right">Took</Table.Th>
            <Table.Th ta="right">Matches</Table.Th>
            <Table.Th ta="right">Fires</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="numbers">
          {runs.rows.map((run) => (
            <Table.Tr key={run.id}>
              <Table.Td>
                <Time at={run.created_at} />
              </Table.Td>
              <Table.Td maw={360}>
                <Badge size="sm" variant="light" color={COLORS[run.status] ?? "gray"}>
                  {words(run.status)}
                </Badge>
                {run.error && (
                  <Text size="xs" c="dimmed">
                    {run.error.message}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="right">{run.http_status ?? "–"}</Table.Td>
              <Table.Td ta="right">{run.latency_ms === null ? "–" : `${run.latency_ms} ms`}</Table.Td>
              <Table.Td ta="right">{run.match_count}</Table.Td>
              <Table.Td ta="right">{run.fire_count}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <LoadMore pages={runs} />
    </Paper>
  );
}
