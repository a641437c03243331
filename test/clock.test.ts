import { expect, test } from "bun:test";
import { systemClock } from "#clock.ts";

/** Which time round the loop each of some steps came in, that take so long (ms). */
async function turnsOf(steps: number, tookMs: number): Promise<number[]> {
  let loop = 0;
  let isOver = false;
  const count = () => {
    loop++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const turns: number[] = [];
  await Promise.all(
    Array.from({ length: steps }, async (_, who) => {
      await systemClock.turn();
      turns[who] = loop;
      const endsAt = performance.now() + tookMs;
      while (performance.now() < endsAt);
    }),
  );
  isOver = true;
  return turns;
}

test("steps that take long have a turn of the loop each, the first first", async () => {
  const turns = await turnsOf(10, 2);
  expect(turns).toEqual([...turns].sort((a, b) => a - b));
  expect(new Set(turns).size).toBe(10);
});

test("steps of a moment share turns, but not all of them one", async () => {
  const turns = new Set(await turnsOf(200, 0.1));
  expect(turns.size).toBeGreaterThan(10);
  expect(turns.size).toBeLessThan(200);
});

test("who asks again in its turn stands behind those who waited", async () => {
  const went: string[] = [];
  const twice = async (name: string) => {
    for (const round of [1, 2]) {
      await systemClock.turn();
      went.push(`${name}${round}`);
    }
  };
  await Promise.all([twice("a"), twice("b"), twice("c")]);
  expect(went).toEqual(["a1", "b1", "c1", "a2", "b2", "c2"]);
});
