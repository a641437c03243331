import { describe, expect, test } from "bun:test";
import { isDecisionMaker } from "#core/contact.ts";
import { rankContacts, rankDecisionMakers } from "#core/rank-contacts.ts";
import { DAY_MS } from "#core/time.ts";
import { aContact, NOW } from "../helpers/records.ts";

describe("who decides", () => {
  test.each([
    [{ tag: undefined, seniority: "c_level" }, true],
    [{ tag: undefined, seniority: "vp" }, true],
    [{ tag: undefined, seniority: "director" }, false],
    [{ tag: undefined, seniority: undefined }, false],
    [{ tag: "decision_maker", seniority: undefined }, true],
    [{ tag: "decision_maker", seniority: "ic" }, true],
    [{ tag: "departed", seniority: "c_level" }, false],
    [{ tag: "influencer", seniority: "manager" }, false],
  ] as const)("%j: %p", (contact, decides) => {
    expect(isDecisionMaker(contact)).toBe(decides);
  });
});

const named = (name: string, more: Parameters<typeof aContact>[0]) => aContact({ name, tag: undefined, ...more });
const reasonFor = (more: Parameters<typeof aContact>[0]) => rankDecisionMakers([named("x", more)], NOW)[0]?.reason;

test("newcomers come first, then levels, then who was found last; who left is not in it", () => {
  const ranked = rankContacts(
    [
      named("manager", { seniority: "manager" }),
      named("vp found earlier", { seniority: "vp", createdAt: NOW - 1 }),
      named("vp", { seniority: "vp" }),
      named("gone", { seniority: "c_level", tag: "departed" }),
      named("unknown", { seniority: undefined }),
      named("new director", { seniority: "director", tag: "new" }),
      named("new long ago", { seniority: "ic", tag: "new", startedRoleAt: NOW - 91 * DAY_MS }),
    ],
    NOW,
  );
  expect(ranked.map(({ contact }) => contact.name)).toEqual([
    "new director",
    "vp",
    "vp found earlier",
    "manager",
    "new long ago",
    "unknown",
  ]);
});

describe("the reason of a rank", () => {
  test.each([
    [{ seniority: "c_level", role: "CTO" }, "C level (CTO)."],
    [{ seniority: "vp", role: undefined }, "VP level."],
    [{ seniority: undefined, role: undefined, tag: "decision_maker" }, "Tagged as a decision maker."],
    [{ seniority: "vp", role: "VP Data", tag: "decision_maker" }, "Tagged as a decision maker; VP level (VP Data)."],
    [{ seniority: "vp", role: "VP Data", tag: "new" }, "VP level (VP Data); new, first read of on 2026-06-01."],
    [{ seniority: "vp", role: "VP Data", tag: "new", startedRoleAt: NOW - 100 * DAY_MS }, "VP level (VP Data)."],
  ] as const)("%j: %s", (contact, reason) => {
    expect(reasonFor(contact)).toBe(reason);
  });
});
