import { Badge, Paper, Text } from "@mantine/core";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { type Column, ListTable } from "../parts/list-table.tsx";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";

const COLORS: Record<string, string> = { ok: "teal", no_match: "gray", failed: "red", skipped: "yellow" };

type Run = Schemas["BotRun"];
/** How a run ended, as people say it. */
const ENDS: Record<Run["status"], string> = {
  queued: "waits",
  running: "looks",
  ok: "matched",
  no_match: "no match",
  failed: "failed",
  skipped: "skipped",
};
const COLUMNS: Column<Run>[] = [
  { head: "When", cell: ({ created_at }) => <Time at={created_at} /> },
  { head: "Ended", maxWidth: 360, cell: (run) => <End run={run} /> },
  { head: "Answer", align: "right", cell: ({ http_status }) => http_status ?? "–" },
  { head: "Took", align: "right", cell: ({ latency_ms }) => (latency_ms === null ? "–" : `${latency_ms} ms`) },
  { head: "Matches", align: "right", cell: ({ match_count }) => match_count },
  { head: "Fires", align: "right", cell: ({ fire_count }) => fire_count },
];

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
    <Paper withBorder px={{ base: "md", md: 0 }}>
      <ListTable label="Runs" columns={COLUMNS} rows={runs.rows} keyOf={({ id }) => id} />
      <LoadMore pages={runs} />
    </Paper>
  );
}

function End({ run: { status, error } }: { run: Run }) {
  return (
    <>
      <Badge size="sm" miw="max-content" variant="light" color={COLORS[status] ?? "gray"}>
        {ENDS[status]}
      </Badge>
      {error && (
        <Text size="xs" c="dimmed">
          {error.message}
        </Text>
      )}
    </>
  );
}
