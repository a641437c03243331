import { describe, expect, test } from "bun:test";
import { firstRolePosted } from "#signals/first-role-posted.ts";
import { board, detectOnBoard, engineers, posting, role } from "./board-fixtures.ts";
import { OWN, testDetector } from "./detector-table.ts";

testDetector(
  firstRolePosted,
  [
    {
      name: "a posting that says so to the reader",
      title: "Head of Marketing",
      text: "Beacon makes lighthouses smart.\nYou'll be our first marketing hire and report to the CEO.",
      more: posting("Leeds"),
      data: { role: "Head of Marketing", location: "Leeds" },
    },
    { name: "a founding role", title: "Founding Account Executive, DACH", text: "You sell.", more: posting() },
    { name: "a title with a remark", title: "Machine Learning Engineer (first ML hire)", more: posting() },
    {
      name: "a function to be built",
      title: "Compliance Officer",
      text: "The role is new: you will establish the compliance function from the ground up.",
      more: posting(),
    },
    {
      name: "a team that does not exist yet",
      title: "People Operations Lead",
      text: "We are 45 people and don't have a People team yet.",
      more: posting(),
    },
    {
      name: "work that founders have done",
      title: "Technical Writer",
      text: "Until now our engineers have written the documentation themselves.",
      more: posting(),
    },
    {
      name: "a new team",
      title: "Data Analyst",
      text: "You will join a newly created data team that reports into finance.",
      more: posting(),
    },
    {
      name: "German",
      title: "Vertriebsleiter (m/w/d)",
      text: "Als unsere erste Vertriebsmitarbeiterin baust du den Bereich von Grund auf auf.",
      more: posting(),
    },
    {
      name: "Spanish",
      title: "Ingeniera de ventas",
      text: "Serás nuestra primera persona de ventas y crearás el equipo desde cero.",
      more: posting(),
    },
    {
      name: "a report of an advert",
      title: "Beacon seeks first chief data officer",
      text: "The lamp maker Beacon is looking for its first chief data officer, an advert says.",
      data: { role: "chief data officer" },
    },
    {
      name: "the company's own blog",
      title: "Come and draw with us",
      text: "We're looking for our first product designer to join us in Leeds.",
      more: OWN,
      data: { role: "product designer" },
    },
    { name: "a role just created", title: "News", text: "Beacon is recruiting for the newly created role of CISO." },
    { name: "a short office", title: "Beacon looks to hire first-ever chief AI officer" },
  ],
  [
    { name: "a created role filled", title: "Beacon appoints Ann Lee to newly created role of CISO" },
    {
      name: "one of the first",
      title: "Account Executive",
      text: "One of our first 10 hires, you'll be one of the first engineers of the platform team.",
      more: posting(),
    },
    {
      name: "other firsts of support",
      title: "Customer Support Agent",
      text: "You are the first point of contact, handle first-line support, and our customers come first.",
      more: posting(),
    },
    {
      name: "what applicants have done before",
      title: "Sales Manager",
      text: "Requirements: experience building a sales team from scratch. In your first 90 days you'll learn.",
      more: posting(),
    },
    {
      name: "who came long ago",
      title: "Backend Developer",
      text: "We hired our first developer in 2012. Our founding team met at university.",
      more: posting(),
    },
    {
      name: "a team that is there",
      title: "Partner Manager",
      text: "Build partner programs from scratch with your colleagues in the partner team of eight.",
      more: posting(),
    },
    { name: "a first aid trainer", title: "First Aid Trainer", text: "Deliver first aid courses.", more: posting() },
    { name: "a trainee", title: "Marketing Intern", text: "You'll be our first marketing intern.", more: posting() },
    {
      name: "a post that is filled",
      title: "Beacon appoints first chief information security officer",
      text: "Beacon has hired Jane Roe as its first CISO.",
    },
    {
      name: "advice",
      title: "How to hire your first salesperson",
      text: "When you hire your first salesperson, look for grit.",
      more: OWN,
    },
    { name: "a search for customers", title: "Beacon seeks first customers", text: "It is looking for its first win." },
    {
      name: "another company's first",
      title: "Globex seeks its first chief data officer",
      text: "Globex, a rival of Beacon, is looking for its first chief data officer.",
    },
    { name: "a release", title: "v2.0", text: "Our first plugin manager.", more: { kind: "release" } },
  ],
);

describe("first_role_posted from a job board", () => {
  const earlier = [board([...engineers(12), role("Product Designer", "Leeds")], 30)];

  test("fires for the first role of a function that no earlier board had", () => {
    const [found, ...others] = detectOnBoard(
      firstRolePosted,
      board([...engineers(12), role("Account Executive", "Leeds"), role("Sales Engineer", "Leeds")]),
      earlier,
    );
    expect(others).toEqual([]);
    expect(found?.title).toBe("First sales role on Beacon's job board: Account Executive");
    expect(found?.summary).toBe("None of the 13 roles seen on the job board of Beacon since 2026-04-15 was in sales.");
    expect(found?.data).toEqual({ role: "Account Executive", location: "Leeds", count: 2 });
    expect(found?.identity).toEqual({ function: "sales" });
    expect(found?.evidence.quote).toBe("Account Executive, Leeds");
  });

  test("is less sure where few roles were seen", () => {
    const fresh = board([...engineers(3), role("Account Executive")]);
    const [sure] = detectOnBoard(firstRolePosted, fresh, earlier);
    const [unsure] = detectOnBoard(firstRolePosted, fresh, [board(engineers(3), 30)]);
    expect(unsure?.confidence).toBeLessThan(sure?.confidence ?? 0);
  });

  test("takes the day a role says it was posted, when it lies between two readings", () => {
    const postedAt = Date.UTC(2026, 4, 3);
    const [found] = detectOnBoard(
      firstRolePosted,
      board([...engineers(12), role("Account Executive", "Leeds", { postedAt })]),
      earlier,
    );
    expect(found?.occurredAt).toBe(postedAt);
  });

  const silent: [name: string, now: ReturnType<typeof board>, previous: ReturnType<typeof board>[]][] = [
    ["at the first reading", board([role("Account Executive")]), []],
    ["when only an empty board was read before", board([role("Account Executive")]), [board([], 30)]],
    [
      "when a department had the function",
      board([role("Account Executive")]),
      [board([role("Manager", "Leeds", { department: "Sales & Marketing" })], 30)],
    ],
    [
      "when any earlier reading had it",
      board([role("Account Executive")]),
      [board(engineers(5), 1), board([role("Sales Manager")], 60)],
    ],
    ["for a trainee", board([...engineers(12), role("Sales Intern")]), earlier],
    ["for a pool of applicants", board([...engineers(12), role("Sales Talent Pool")]), earlier],
    ["for a title that tells no function", board([...engineers(12), role("Wizard")]), earlier],
  ];
  for (const [name, now, previous] of silent) {
    test(`stays silent ${name}`, () => expect(detectOnBoard(firstRolePosted, now, previous)).toEqual([]));
  }
});
