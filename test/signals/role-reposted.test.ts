import { describe, expect, test } from "bun:test";
import { DAY_MS } from "#core/time.ts";
import { roleReposted } from "#signals/role-reposted.ts";
import { board, detectOnBoard, engineers, NOW, posting, role } from "./board-fixtures.ts";
import { testDetector } from "./detector-table.ts";

testDetector(
  roleReposted,
  [
    {
      name: "a title",
      title: "Re-advertised: Finance Manager",
      text: "Beacon is looking for a finance manager.",
      more: posting("Leeds"),
      data: { role: "Finance Manager", location: "Leeds" },
    },
    {
      name: "a note to earlier applicants",
      title: "Marine Engineer",
      text: "Previous applicants need not apply.",
      more: posting(),
    },
    { name: "a tag", title: "[REPOST] Controls Engineer", text: "Apply with CV.", more: posting() },
    {
      name: "a search that failed",
      title: "IT Manager",
      text: "We advertised this role in January and did not appoint.",
      more: posting(),
    },
    {
      name: "a vacancy that has long been open",
      title: "Welder",
      text: "This vacancy has been open for more than three months.",
      more: posting(),
      data: { days_open: 90 },
    },
    { name: "German", title: "Buchhalter (m/w/d) – erneute Ausschreibung", text: "Für Kiel.", more: posting() },
    {
      name: "the press",
      title: "Beacon restarts hunt for finance director",
      text: "Beacon has reopened its search for a finance director.",
    },
    {
      name: "a search that drags on",
      title: "Still no finance chief",
      text: "Beacon has been looking for a CFO for nine months.",
      data: { role: "CFO", days_open: 270 },
    },
  ],
  [
    {
      name: "a shop that is open",
      title: "Warehouse Operative",
      text: "Beacon has been open since 1998.",
      more: posting(),
    },
    { name: "tasks", title: "Editor", text: "You repost user stories on our channels.", more: posting() },
    {
      name: "a rule",
      title: "Paralegal",
      text: "We may re-advertise this post if we receive too few applications.",
      more: posting(),
    },
    {
      name: "a policy",
      title: "Nurse",
      text: "Previous applicants are welcome to apply again after six months.",
      more: posting(),
    },
    { name: "a short search", title: "QA Engineer", text: "We have been hiring for six weeks.", more: posting() },
    {
      name: "a search of decades",
      title: "Sales Manager",
      text: "We have been looking for new ways to light the sea for 20 years.",
      more: posting(),
    },
    { name: "a plant", title: "Beacon reopens its Leeds plant", text: "Beacon has reopened its plant." },
    {
      name: "a post that is filled",
      title: "Beacon fills CFO post",
      text: "Beacon named Jane Roe CFO. The post had been vacant for nine months.",
    },
    {
      name: "advice",
      title: "Why jobs get reposted",
      text: "A reposted job often means that the first choice withdrew.",
    },
  ],
);

describe("role_reposted from a job board", () => {
  const others = engineers(6);
  const old = role("Head of Sales (m/w/d)", "Leeds", { key: "1" });
  const again = role("Head of Sales", "Leeds", { key: "2" });

  test("fires when a role that was away is open again under another key", () => {
    const [found, ...rest] = detectOnBoard(roleReposted, board([...others, again]), [
      board(others, 20),
      board([...others, old], 40),
    ]);
    expect(rest).toEqual([]);
    expect(found?.title).toBe("Beacon: Head of Sales is open again");
    expect(found?.summary).toBe(
      "The job board listed it on 2026-04-05, no longer on 2026-04-25, and again on 2026-05-15.",
    );
    expect(found?.data).toEqual({ role: "Head of Sales", location: "Leeds" });
  });

  test("fires once, when a role has passed 60 days since the reading before", () => {
    const open = role("Head of Sales", "Leeds", { postedAt: NOW - 63 * DAY_MS });
    const previous = [board([...others, open], 5)];
    const [found] = detectOnBoard(roleReposted, board([...others, open, role("Cook")]), previous);
    expect(found?.title).toBe("Beacon: Head of Sales is open for more than 60 days");
    expect(found?.occurredAt).toBe(NOW - 3 * DAY_MS);
    expect(found?.data["days_open"]).toBe(63);
    expect(detectOnBoard(roleReposted, board([...others, open]), [board([...others, open], 1)])).toEqual([]);
  });

  test("knows how long a role without a date is open from the first reading that had it", () => {
    const open = role("Head of Sales", "Leeds");
    const previous = [board([...others, open], 5), board([open], 61)];
    expect(detectOnBoard(roleReposted, board([...others, open, role("Cook")]), previous)).toHaveLength(1);
  });

  const silent: [name: string, now: ReturnType<typeof board>, previous: ReturnType<typeof board>[]][] = [
    ["at the first reading", board([role("Cook", "Leeds", { postedAt: NOW - 90 * DAY_MS })]), []],
    ["when the key changed while the role stayed", board([...others, again]), [board([...others, old], 20)]],
    ["when it was away for a day", board([...others, again]), [board(others, 1), board([...others, old], 2)]],
    ["when it was away for half a year", board([...others, again]), [board(others, 100), board([...others, old], 190)]],
    [
      "when the board was read in part",
      board([...others, again]),
      [board(engineers(1), 20), board([...others, old], 40)],
    ],
    ["when the board was empty between", board([...others, again]), [board([], 20), board([...others, old], 40)]],
    [
      "in another city",
      board([...others, role("Head of Sales", "Oslo", { key: "3" })]),
      [board(others, 20), board([...others, old], 40)],
    ],
    [
      "for a pool of applicants",
      board([role("General Application", "Leeds")]),
      [board([role("General Application", "Leeds")], 61)],
    ],
  ];
  for (const [name, now, previous] of silent) {
    test(`stays silent ${name}`, () => expect(detectOnBoard(roleReposted, now, previous)).toEqual([]));
  }
});
