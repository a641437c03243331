import "@mantine/charts/styles.css";
import { BarChart } from "@mantine/charts";
import { Paper, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";
import { label } from "../parts/labels.ts";

const ROW_HEIGHT = 30;
const LABEL_WIDTH = 190;

/** How often each type was right, by what people said of its signals. Loaded apart: charts are large. */
export default function Precision() {
  const quality = useQuery({ queryKey: ["quality"], queryFn: () => answerOf(api.GET("/v1/signals/quality")) });
  if (!quality.data) return null;
  const { by_type, overall } = quality.data;
  const judged = by_type.filter((one) => one.judged > 0).sort((a, b) => b.judged - a.judged);
  const rows = judged.map(({ type, useful, noise, wrong, precision }) => ({
    type: `${label(type)} ${toPercent(precision)}`,
    useful,
    noise,
    wrong,
  }));
  return (
    <Paper withBorder p="md" component="section" aria-label="Precision by type">
      <Title order={2} size="h4">
        How good they are
      </Title>
      <Text size="sm" c="dimmed" mb={rows.length > 0 ? "sm" : 0}>
        {overall.precision === null
          ? "Say of signals whether they were useful, noise or wrong, and this shows how precise each type is."
          : `${toPercent(overall.precision)} of the ${overall.judged} you judged were useful${between(overall.precision_interval)}. A wrong one counts no more.`}
      </Text>
      {rows.length > 0 && (
        <BarChart
          h={rows.length * ROW_HEIGHT + 64}
          data={rows}
          dataKey="type"
          type="stacked"
          orientation="vertical"
          xAxisProps={{ allowDecimals: false }}
          yAxisProps={{ width: LABEL_WIDTH }}
          maxBarWidth={18}
          withLegend
          series={[
            { name: "useful", color: "teal" },
            { name: "noise", color: "yellow" },
            { name: "wrong", color: "red" },
          ]}
        />
      )}
    </Paper>
  );
}

function toPercent(share: number | null): string {
  return share === null ? "" : `${Math.round(share * 100)} %`;
}

/** Few verdicts say little: where the share lies with a probability of 95 %. */
function between(interval: { low: number; high: number } | null): string {
  return interval ? ` (95 % sure: ${Math.round(interval.low * 100)}–${Math.round(interval.high * 100)} %)` : "";
}
