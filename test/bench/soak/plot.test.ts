import { expect, test } from "bun:test";
import { niceCeiling, toSvg } from "./plot.ts";

const PICTURE = {
  title: "Memory",
  unit: "MiB",
  everySeconds: 5,
  lines: [
    { name: "main", values: Array.from({ length: 360 }, (_, at) => 200 + (at % 7)) },
    { name: "helpers", values: Array.from({ length: 360 }, () => 0) },
  ],
};

test.each([
  [0, 1],
  [0.07, 0.08],
  [1, 1],
  [1.2, 1.5],
  [206, 250],
  [251, 300],
  [8_100, 10_000],
])("an axis up to %p ends at %p", (value, expected) => expect(niceCeiling(value)).toBeCloseTo(expected, 9));

test("a picture has its unit, its time in minutes, a name for each line, and every point inside its frame", () => {
  const svg = toSvg(PICTURE);
  expect(svg).toContain(">MiB</text>");
  expect(svg.match(/>\d+(?: min)?<\/text>/g)?.slice(-4)).toEqual([
    ">12</text>",
    ">18</text>",
    ">24</text>",
    ">30 min</text>",
  ]);
  for (const { name } of PICTURE.lines) expect(svg).toContain(`>${name}</text>`);
  const points = [...svg.matchAll(/points="([^"]+)"/g)].map(([, text = ""]) =>
    text.split(" ").map((point) => point.split(",").map(Number)),
  );
  expect(points.map(({ length }) => length)).toEqual([360, 360]);
  const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? "").split(" ").map(Number);
  for (const [x = -1, y = -1] of points.flat()) {
    expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
  }
});

test("nothing at all is drawn along the bottom", () => {
  const ys = /stroke="#d55e00" points="([^"]+)"/
    .exec(toSvg(PICTURE))?.[1]
    ?.split(" ")
    .map((point) => point.split(",")[1]);
  expect(new Set(ys)).toEqual(new Set(["260"]));
});
