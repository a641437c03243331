import "@mantine/charts/styles.css";
import { LineChart } from "@mantine/charts";
import { Paper, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";

const POINTS_MAX = 200;
const DAY = new Intl.DateTimeFormat("en", { day: "numeric", month: "short" });

/** How the score came to stand where it stands. Loaded apart: charts are large. */
export default function ScoreHistory({ id }: { id: string }) {
  const scores = useQuery({
    queryKey: ["account", id, "scores"],
    queryFn: () =>
      answerOf(api.GET("/v1/accounts/{id}/scores", { params: { path: { id }, query: { limit: POINTS_MAX } } })),
  });
  const points = (scores.data?.data ?? []).toReversed().map(({ scored_at, score }) => ({
    at: DAY.format(new Date(scored_at)),
    score,
  }));
  // One point is no history.
  if (points.length < 2) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="Score over time">
      <Title order={2} size="h4" mb="sm">
        Over time
      </Title>
      <LineChart
        h={160}
        data={points}
        dataKey="at"
        series={[{ name: "score", color: "mama" }]}
        curveType="stepAfter"
        withDots={false}
        yAxisProps={{ domain: [0, 100], width: 32 }}
      />
    </Paper>
  );
}
