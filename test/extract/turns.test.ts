import { expect, test } from "bun:test";
import type { WatchTask } from "#core/watch.ts";
import { ownerOf, Turns } from "#extract/turns.ts";
import { aBot } from "../helpers/records.ts";

/** The tasks in the order in which they get their turn. */
function orderOf(turns: Turns<string>): string[] {
  const order: string[] = [];
  for (let one = turns.next("quick"); one !== undefined; one = turns.next("quick")) order.push(one);
  return order;
}

test("who took a moment the last time goes before who took longer, and who is new is in nobody's way", () => {
  const turns = new Turns<string>();
  turns.note("longer", 900);
  turns.note("brief", 10);
  for (const owner of ["new", "longer", "brief"]) turns.add(owner, owner, 0);
  expect(orderOf(turns)).toEqual(["brief", "longer"]);
  expect(turns.next("new")).toBe("new");
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
  expect(turns.add("newcomer", "newcomer", 0)).toBe("new");
  expect(turns.next("quick")).toBeUndefined();
  expect(turns.next("slow")).toBe("hanging");
  turns.note("hanging", 20);
  expect(turns.add("hanging", "hanging", 0)).toBe("quick");
});

test("one slow time of who is quick otherwise does not put it behind the others", () => {
  const turns = new Turns<string>();
  for (const tookMs of [10, 10, 800]) turns.note("quick at heart", tookMs);
  turns.note("steady", 400);
  turns.add("steady", "steady", 0);
  turns.add("quick at heart", "quick at heart", 0);
  expect(orderOf(turns)).toEqual(["quick at heart", "steady"]);
});

test("what was not done in the quick lane is begun again in the slow one", () => {
  const turns = new Turns<string>();
  turns.note("quick", 10);
  expect(turns.addSlow("quick", "quick", 0)).toBe("slow");
  expect(turns.next("quick")).toBeUndefined();
  expect(turns.next("slow")).toBe("quick");
});

test("what still waits can be taken out at once", () => {
  const turns = new Turns<string>();
  turns.add("a", "a", 0);
  turns.add("b", "b", 0);
  expect(turns.clear()).toEqual(["a", "b"]);
  expect(turns.next("quick")).toBeUndefined();
});

test("a bot is the same owner at every run, and another one with another rule", () => {
  const task = (more: object) =>
    ownerOf({ kind: "watch", watch: { ...aBot(), ...more }, looks: [], memory: undefined } as WatchTask);
  expect(task({ revision: 1, nextRunAt: 1 })).toBe(task({ revision: 2, nextRunAt: 2, lastRunAt: 1 }));
  expect(task({ matchRule: { type: "new_item" } })).not.toBe(task({ matchRule: { type: "regex", pattern: "a" } }));
});
