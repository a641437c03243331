/** A course of scores (0–100) over time, without axes: the picture beside a number. Times are epoch milliseconds. */
export function Sparkline({
  points,
  from,
  to,
  width = 96,
  height = 26,
}: {
  points: { at: number; score: number }[];
  from: number;
  to: number;
  width?: number;
  height?: number;
}) {
  const sorted = [...points].sort((a, b) => a.at - b.at);
  const first = sorted.findLast(({ at }) => at <= from);
  const seen = [...(first ? [{ ...first, at: from }] : []), ...sorted.filter(({ at }) => at > from)];
  const last = seen.at(-1);
  if (!last) return <svg width={width} height={height} aria-hidden="true" />;
  const x = (at: number) => 2 + ((Math.min(at, to) - from) / (to - from)) * (width - 6);
  const y = (score: number) => height - 3 - (score / 100) * (height - 6);
  // A score holds until the next one: steps, not slopes.
  const path = seen
    .map(({ at, score }, index) => (index === 0 ? `M${x(at)} ${y(score)}` : `H${x(at)}V${y(score)}`))
    .join("");
  const label = `Score over the last 30 days: ${seen.map(({ score }) => score).join(", ")}`;
  return (
    <svg width={width} height={height} role="img" aria-label={label}>
      <path d={`${path}H${x(to)}`} fill="none" stroke="var(--mantine-primary-color-filled)" strokeWidth={1.75} />
      <circle cx={x(to)} cy={y(last.score)} r={2.5} fill="var(--mantine-primary-color-filled)" />
    </svg>
  );
}
