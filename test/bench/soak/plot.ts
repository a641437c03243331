/** One line of a picture: its name and a value for each point in time; undefined where none was taken. */
export type Line = { name: string; values: number[] };

export type Picture = { title: string; unit: string; everySeconds: number; lines: Line[] };

const WIDTH = 760;
const HEIGHT = 300;
const LEFT = 58;
const RIGHT = 20;
const TOP = 62;
const BOTTOM = 40;
const TICKS = 5;
/** Apart for people who tell colours apart differently (Okabe and Ito 2008), on white and on black alike. */
const COLOURS = ["#0072b2", "#d55e00", "#009e73"];

/** Lines over time as SVG, of which nothing but the reader's colour scheme is asked: readable on light and on dark ground. */
export function toSvg({ title, unit, everySeconds, lines }: Picture): string {
  const length = Math.max(...lines.map(({ values }) => values.length));
  const top = niceCeiling(Math.max(...lines.flatMap(({ values }) => values), 0));
  const minutes = (length * everySeconds) / 60;
  const x = (minute: number) => LEFT + (minute / minutes) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${title}">
<style>
  text { font: 12px system-ui, sans-serif; fill: #333 } .title { font-size: 14px; font-weight: 600 }
  .ground { fill: #fff } .grid { stroke: #ddd } .line { fill: none; stroke-width: 1.5; stroke-linejoin: round }
  @media (prefers-color-scheme: dark) { text { fill: #ddd } .ground { fill: #16181c } .grid { stroke: #3a3d42 } }
</style>
<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="6"/>
<text class="title" x="${LEFT}" y="24">${title}</text>
${legend(lines)}
${valueAxis(top, unit, y)}
${timeAxis(minutes, x)}
${lines.map(({ values }, index) => lineOf(values, index, (at) => x(((at + 0.5) * everySeconds) / 60), y)).join("\n")}
</svg>
`;
}

function legend(lines: Line[]): string {
  let at = LEFT;
  return lines
    .map(({ name }, index) => {
      const entry = `<rect x="${at}" y="38" width="14" height="4" fill="${COLOURS[index]}"/><text x="${at + 20}" y="44">${name}</text>`;
      at += 44 + name.length * 6.6;
      return entry;
    })
    .join("");
}

function valueAxis(top: number, unit: string, y: (value: number) => number): string {
  const ticks = Array.from({ length: TICKS + 1 }, (_, index) => (top / TICKS) * index);
  const lines = ticks.map(
    (value) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${round(y(value))}" y2="${round(y(value))}"/><text x="${LEFT - 8}" y="${round(y(value) + 4)}" text-anchor="end">${Number(value.toPrecision(3)).toLocaleString("en")}</text>`,
  );
  return `${lines.join("")}<text x="${WIDTH - RIGHT}" y="24" text-anchor="end">${unit}</text>`;
}

function timeAxis(minutes: number, x: (minute: number) => number): string {
  const step = niceCeiling(minutes / TICKS);
  const ticks = Array.from({ length: Math.floor(minutes / step) + 1 }, (_, index) => index * step);
  return ticks
    .map((minute, index) => {
      const isLast = index === ticks.length - 1;
      const label = isLast ? `${Number(minute.toFixed(1))} min` : Number(minute.toFixed(1));
      return `<text x="${round(x(minute))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="${isLast ? "end" : "middle"}">${label}</text>`;
    })
    .join("");
}

function lineOf(values: number[], index: number, x: (at: number) => number, y: (value: number) => number): string {
  const points = values.map((value, at) => `${round(x(at))},${round(y(value))}`);
  return `<polyline class="line" stroke="${COLOURS[index]}" points="${points.join(" ")}"/>`;
}

/** The next number that is easily read on an axis. */
export function niceCeiling(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
