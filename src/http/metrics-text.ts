export type Metric = {
  name: string;
  /** A counter only grows, from the start of the process; a gauge is how things stand now. */
  type: "counter" | "gauge";
  /** Meaning and unit. */
  help: string;
  samples: { labels?: Record<string, string>; value: number }[];
};

/** Figures in Prometheus' text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats, read November 2026). */
export function metricsText(metrics: readonly Metric[]): string {
  return metrics.map(familyText).join("");
}

export const METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

function familyText({ name, type, help, samples }: Metric): string {
  const lines = samples.map(({ labels = {}, value }) => `${name}${labelsText(labels)} ${value}`);
  return [`# HELP ${name} ${escaped(help)}`, `# TYPE ${name} ${type}`, ...lines, ""].join("\n");
}

function labelsText(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value).replaceAll('"', '\\"')}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}
