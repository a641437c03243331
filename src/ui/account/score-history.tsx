import "@mantine/charts/styles.css";
import { LineChart } from "@mantine/charts";
import { Paper, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";
import { now } from "../clock.ts";

const POINTS_MAX = 200;
const DAY = new Intl.DateTimeFormat("en", { day: "numeric", month: "short" });
const MINUTE = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const DAYS_MS = 2 * 86_400_000;

/** How the score came to stand where it stands. Loaded apart: charts are large. */
export default function ScoreHistory({ id }: { id: string }) {
  const scores = useQuery({
    queryKey: ["account", id, "scores"],
    queryFn: () =>
      answerOf(api.GET("/v1/accounts/{id}/scores", { params: { path: { id }, query: { limit: POINTS_MAX } } })),
  });
  const found = (scores.data?.data ?? []).toReversed();
  const points = found.map(({ scored_at, score }) => ({ at: new Date(scored_at).getTime(), score }));
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  // The last one holds until now.
  const shown = [...points, { at: now(), score: last.score }];
  const format = now() - first.at > DAYS_MS ? DAY : MINUTE;
  return (
    <Paper withBorder p="md" component="section" aria-label="Score over time">
      <Title order={2} size="h4" mb="sm">
        Over time
      </Title>
      <LineChart
        h={160}
        data={shown}
        dataKey="at"
        series={[{ name: "score", color: "mama.6" }]}
        curveType="stepAfter"
        withDots={false}
        xAxisProps={{
          type: "number",
          scale: "time",
          domain: ["dataMin", "dataMax"],
          tickFormatter: (at: number) => (Number.isFinite(at) ? format.format(at) : ""),
          minTickGap: 48,
        }}
        yAxisProps={{ domain: [0, 100], ticks: [0, 50, 100], width: 36 }}
        lineChartProps={{ margin: { top: 10, right: 10 } }}
        tooltipProps={{ labelFormatter: (at) => (typeof at === "number" ? MINUTE.format(at) : "") }}
      />
      {points.length === 1 && (
        <Text size="xs" c="dimmed" mt={4}>
          Scored once so far; it moves with new signals and with the age of those there are.
        </Text>
      )}
    </Paper>
  );
}
