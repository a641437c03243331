import { expect, test } from "bun:test";
import { Turns } from "#extract/turns.ts";

/** The tasks in the order in which they get their turn. */
function orderOf(turns: Turns<string>): string[] {
  const order: string[] = [];
  for (let one = turns.next("quick"); one !== undefined; one = turns.next("quick")) order.push(one);
  return order;
}

test("who took a moment the last time goes before who is new, and who is new before who took longer", () => {
  const turns = new Turns<string>();
  turns.note("long", 900);
  turns.note("brief", 10);
  for (const owner of ["long", "new", "brief"]) turns.add(owner, owner, 0);
  expect(orderOf(turns)).toEqual(["brief", "new", "long"]);
});

test("who took longer waits in proportion, and not for as long as others keep coming", () => {
  const turns = new Turns<string>();
  turns.note("long", 900);
  turns.note("brief", 10);
  turns.add("long", "long", 0);
  turns.add("brief, soon after", "brief", 10_000);
  turns.add("brief, much later", "brief", 20_000);
  expect(orderOf(turns)).toEqual(["brief, soon after", "long", "brief, much later"]);
});

test("what was not done in a moment is in nobody's way, until it is done in one again", () => {
  const turns = new Turns<string>();
  turns.note("hanging", 5_000);
  expect(turns.add("hanging", "hanging", 0)).toBe("slow");
  expect(turns.add("quick", "quick", 0)).toBe("quick");
  expect(turns.next("quick")).toBe("quick");
  expect(turns.next("quick")).toBeUndefined();
  expect(turns.next("slow")).toBe("hanging");
  turns.note("hanging", 20);
  expect(turns.add("hanging", "hanging", 0)).toBe("quick");
});

test("what still waits can be taken out at once", () => {
  const turns = new Turns<string>();
  turns.add("a", "a", 0);
  turns.add("b", "b", 0);
  expect(turns.clear()).toEqual(["a", "b"]);
  expect(turns.next("quick")).toBeUndefined();
});
