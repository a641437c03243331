import { expect, test } from "bun:test";
import { EventType } from "#core/event.ts";
import { TOUCHED } from "#ui/api/touched.ts";

test("the dashboard listens to events that there are", () => {
  const known: readonly string[] = EventType.options;
  expect(Object.keys(TOUCHED).filter((type) => !known.includes(type))).toEqual([]);
});
