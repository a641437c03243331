import { describe, expect, test } from "bun:test";
import type { Contact } from "#core/contact.ts";
import type { Signal } from "#core/signal.ts";
import { DAY_MS } from "#core/time.ts";
import { areasOf } from "#writers/areas-of.ts";
import { choosePeople } from "#writers/choose-people.ts";
import { aContact, anAccount, aSignal, NOW } from "../helpers/records.ts";

const choose = (contacts: Contact[], signals: Signal[] = []) =>
  choosePeople({ account: anAccount(), signals, contacts, at: NOW });
const known = (name: string, role: string, seniority: Contact["seniority"], createdAt = NOW): Contact => {
  const { tag: _, seniority: __, ...contact } = aContact({ name, role, createdAt });
  return { ...contact, ...(seniority === undefined ? {} : { seniority }) };
};

const [engineering, finance, chief, sales] = [
  known("Mia Roth", "VP Engineering", "vp"),
  known("Anil Gupta", "Chief Financial Officer", "c_level"),
  known("Tomas Berg", "CEO", "c_level"),
  known("Ivo Lang", "Sales Manager", "manager"),
];

test("without a reason: newcomers first, then by level, and nobody who has left", () => {
  const people = choose([sales, engineering, aContact({ name: "Gone Girl", tag: "departed" }), aContact()]);
  expect(people.map(({ name, tag }) => [name, tag])).toEqual([
    ["Dana Reyes", "new"],
    ["Mia Roth", "decision_maker"],
    ["Ivo Lang", "influencer"],
  ]);
});

test("nobody is new for ever", () => {
  expect(choose([aContact({ startedRoleAt: NOW - 91 * DAY_MS })]).map(({ tag }) => tag)).toEqual(["decision_maker"]);
});

describe("with a reason", () => {
  const firstFor = (type: string, data: Signal["data"] = {}) =>
    choose([sales, engineering, finance, chief], [aSignal({ type, data })])[0]?.name;

  test.each([
    ["key_role_posted", { role: "Senior Backend Engineer" }, "Mia Roth"],
    ["key_role_posted", { role: "Group Controller" }, "Anil Gupta"],
    ["outage", {}, "Mia Roth"],
    ["debt_financing", {}, "Anil Gupta"],
    ["acquired", {}, "Tomas Berg"],
    ["funding", {}, "Tomas Berg"],
  ])("whose business it is comes first: %s %p", (type, data, name) => {
    expect(firstFor(type, data)).toBe(name);
  });

  test("who the news is about comes before everybody", () => {
    const move = aSignal({
      type: "exec_move",
      data: { role: "CRO" },
      people: [{ name: "Ivo Lang", role: "CRO", direction: "in" }],
    });
    expect(choose([engineering, chief, sales], [move])[0]?.name).toBe("Ivo Lang");
  });

  test("who is reported to go is not talked to, unless the same person was reported to come since", () => {
    const named = (direction: "in" | "out", occurredAt: number) =>
      aSignal({ type: "exec_departure", occurredAt, people: [{ name: "Mia Roth", direction }] });
    const names = (signals: Signal[]) => choose([engineering, chief], signals).map(({ name }) => name);
    expect(names([named("out", NOW)])).toEqual(["Tomas Berg"]);
    expect(names([named("out", NOW), named("in", NOW - DAY_MS)])).toEqual(["Tomas Berg"]);
    expect(names([named("out", NOW - DAY_MS), named("in", NOW)])).toContain("Mia Roth");
  });

  test("roles stand as they are known, and at most five people", () => {
    const many = Array.from({ length: 7 }, (_, index) => known(`Person ${index}`, "Engineer (f/m/d)", "ic"));
    const people = choose(many, [aSignal()]);
    expect(people.length).toBe(5);
    expect(people[0]?.role).toBe("Engineer (f/m/d)");
  });
});

test.each([
  ["Vice President, Sales", ["sales"]],
  ["CISO", ["security"]],
  ["Chief Technology Officer (CTO)", ["engineering", "technology"]],
  ["Head of Talent Acquisition", ["people"]],
  ["President and CEO", ["general"]],
  ["Leiter Vertrieb", ["sales"]],
  ["Astronaut", []],
])("a post is about what its name says: %s", (role, areas) => {
  expect(areasOf(role)).toEqual(areas as ReturnType<typeof areasOf>);
});
