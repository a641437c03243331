import { median } from "./in-turn.ts";
import type { Bar, Figure, Findings, Topic } from "./topic.ts";

/** How a bar is met: `aim`, `floor` or `missed`. */
export type Verdict = "aim" | "floor" | "missed";

export function verdictOf(bar: Bar): Verdict {
  const value = measured(bar);
  const reaches = (bound: number) => (bar.is === "at least" ? value >= bound : value <= bound);
  return reaches(bar.aim) ? "aim" : reaches(bar.floor) ? "floor" : "missed";
}

/** The median of the values, or its ratio to the median of what they are held against. */
export function measured({ values, against }: Bar): number {
  return against ? median(values) / median(against) : median(values);
}

const WORDS: Record<Verdict, string> = { aim: "aim met", floor: "floor met", missed: "**MISSED**" };

/** The results of a topic as Markdown. */
export function toSection(topic: Topic, findings: Findings, circumstances: string): string {
  const { figures, bars, tables = [], notes = [], plots = [] } = findings;
  return [
    `## ${topic.name}`,
    topic.answers,
    circumstances,
    ...(bars.length > 0 ? [barTable(bars)] : []),
    ...(figures.length > 0 ? [figureTable(figures)] : []),
    ...tables.map(({ head, rows }) => table(head, rows)),
    ...notes.map((note) => `- ${note}`),
    ...plots.map(({ name, title }) => `![${title}](${name})`),
  ]
    .join("\n\n")
    .replaceAll(/^(- .*)\n\n(?=- )/gm, "$1\n");
}

function barTable(bars: Bar[]): string {
  const rows = bars.map((bar) => {
    const unit = bar.against ? " ×" : bar.unit ? ` ${bar.unit}` : "";
    return [
      bar.what,
      `${shown(measured(bar))}${unit}`,
      spread(eachRound(bar)),
      `${bar.is} ${shown(bar.floor)}${unit}`,
      `${shown(bar.aim)}${unit}`,
      WORDS[verdictOf(bar)],
    ];
  });
  return table(["what must hold", "median", "min – max of the rounds", "floor", "aim", ""], rows);
}

/** Round by round, so that the spread is that of the ratio and not that of the machine. */
function eachRound({ values, against }: Bar): number[] {
  return against ? values.map((value, round) => value / (against[round] ?? Number.NaN)) : values;
}

function figureTable(figures: Figure[]): string {
  const rows = figures.map(({ variant, what, unit, values }) => [
    variant,
    what,
    `${shown(median(values))} ${unit}`.trim(),
    values.length > 1 ? spread(values) : "",
  ]);
  return table(["variant", "figure", "median", "min – max"], rows);
}

function spread(values: number[]): string {
  return `${shown(Math.min(...values))} – ${shown(Math.max(...values))}`;
}

/** Three digits that mean something. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const digits = Math.max(0, Math.min(3, 2 - Math.floor(Math.log10(Math.abs(value) || 1))));
  return value.toLocaleString("en", { minimumFractionDigits: 0, maximumFractionDigits: digits });
}

function table(head: string[], rows: string[][]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, 3, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

const HEAD = `# What was measured

Written by \`bin/bench\`; each section says when it was measured, on what, and with which versions. All variants of a section ran
in turn in one run; compare figures within a section only.
`;

/** The file with this section in the place of the one of the same name, in the order of the topics. */
export function withSection(text: string, name: string, section: string, order: string[]): string {
  const sections = new Map(
    text
      .split(/^(?=## )/m)
      .filter((part) => part.startsWith("## "))
      .map((part) => [part.slice(3, part.indexOf("\n")), part.trim()]),
  );
  sections.set(name, section.trim());
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return `${[HEAD.trim(), ...[...sections].sort(([a], [b]) => rank(a) - rank(b)).map(([, part]) => part)].join("\n\n")}\n`;
}
