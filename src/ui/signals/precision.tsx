import "@mantine/charts/styles.css";
import { BarChart } from "@mantine/charts";
import { Paper, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";
import { words } from "../parts/words.ts";

const ROW_HEIGHT = 28;

/** How often each type was right, by what people said of its signals. Loaded apart: charts are large. */
export default function Precision() {
  const quality = useQuery({ queryKey: ["quality"], queryFn: () => answerOf(api.GET("/v1/signals/quality")) });
  const judged = (quality.data?.by_type ?? []).filter(({ judged }) => judged > 0);
  if (judged.length === 0) return null;
  const rows = judged.map(({ type, useful, noise, wrong }) => ({ type: words(type), useful, noise, wrong }));
  return (
    <Paper withBorder p="md" component="section" aria-label="Verdicts by type">
      <Title order={2} size="h4">
        How good they are
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Your verdicts on {judged.reduce((sum, one) => sum + one.judged, 0)} signals. A wrong one counts no more.
      </Text>
      <BarChart
        h={rows.length * ROW_HEIGHT + 60}
        data={rows}
        dataKey="type"
        type="stacked"
        orientation="vertical"
        yAxisProps={{ width: 140 }}
        withLegend
        series={[
          { name: "useful", color: "teal" },
          { name: "noise", color: "yellow" },
          { name: "wrong", color: "red" },
        ]}
      />
    </Paper>
  );
}
