import { Tooltip } from "@mantine/core";
import { categoryColor } from "../parts/category.ts";

const DAY_MS = 86_400_000;
/** A signal counts for three half-lives. */
const HALF_LIVES = 3;
const WIDTH = 72;
const HEIGHT = 28;
const EDGE = 4;

const x = (halfLives: number) => EDGE + (Math.min(halfLives, HALF_LIVES) / HALF_LIVES) * (WIDTH - 2 * EDGE);
const y = (halfLives: number) => EDGE + (1 - 0.5 ** Math.min(halfLives, HALF_LIVES)) * (HEIGHT - 2 * EDGE);
const STEPS = Array.from({ length: 25 }, (_, step) => (step * HALF_LIVES) / 24);
/** The same for every signal, since the time is counted in half-lives. */
const CURVE = STEPS.map((age, index) => `${index === 0 ? "M" : "L"}${x(age).toFixed(1)} ${y(age).toFixed(1)}`).join("");

type Parts = { lead: { occurred_at: string; half_life_days: number; category: string }; at: number };

/** How much the age of a signal has taken from it: it starts at the top left and is over at the bottom right. */
export function DecayCurve({ lead, at }: Parts) {
  const days = Math.max(0, at - new Date(lead.occurred_at).getTime()) / DAY_MS;
  const age = days / lead.half_life_days;
  const color = `var(--mantine-color-${categoryColor(lead.category)}-filled)`;
  const label = decayLabel(days, lead.half_life_days);
  return (
    <Tooltip label={label}>
      <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label} className="above-link">
        <path d={CURVE} fill="none" stroke="var(--mantine-color-dimmed)" strokeOpacity={0.55} strokeWidth={1.5} />
        <circle cx={x(age)} cy={y(age)} r={3.5} fill={color} />
      </svg>
    </Tooltip>
  );
}

/** "12 days old: counts 76 %, half after 30 days". */
export function decayLabel(days: number, halfLifeDays: number): string {
  const whole = Math.floor(days);
  const old = whole === 0 ? "Less than a day old" : `${whole} ${whole === 1 ? "day" : "days"} old`;
  return `${old}: counts ${Math.round(100 * 0.5 ** (days / halfLifeDays))} %, half after ${halfLifeDays} days`;
}
