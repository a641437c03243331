import { expect, test } from "bun:test";
import { systemClock } from "#clock.ts";

test("of those who wait for a turn of the loop one goes on in each, the first first", async () => {
  // Counts the turns of the loop, one for each time round.
  let loop = 0;
  let isOver = false;
  const count = () => {
    loop++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const went: { who: number; at: number }[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async (_, who) => {
      await systemClock.turn();
      went.push({ who, at: loop });
      // What it does right after its turn belongs to it.
      await Promise.resolve();
    }),
  );
  isOver = true;
  expect(went.map(({ who }) => who)).toEqual(Array.from({ length: 20 }, (_, who) => who));
  expect(new Set(went.map(({ at }) => at)).size).toBe(20);
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
