import { expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

/** What of an event stands beside it with a capital, and is not where it happens. */
test.each([
  [
    "a part of the account's own name",
    "hiring_surge",
    "Air Norway",
    "headline",
    "Air Norway to hire 900 pilots, 4,200 cabin crew this year",
    "Air Norway will hire 900 pilots and 4,200 cabin crew trainees as it takes in new aircraft.",
  ],
  [
    "the firm that looks for somebody",
    "key_role_posted",
    "Halden Health Board",
    "headline",
    "Board seeks finance person",
    "The cash-strapped Halden Health Board is recruiting a finance director with the help of recruitment firm Sheffield.",
  ],
  [
    "whose post it is",
    "key_role_posted",
    "GBA",
    "careers",
    "Chief Finance Officer - Greater Boston Authority",
    "The CFO is responsible to the Mayor. This role manages a team of three. Closing date: 18th December.",
  ],
  [
    "the people of a land",
    "layoffs",
    "Beacon",
    "headline",
    "Beacon closing its Vietnamese plant with loss of 80 jobs",
    "",
  ],
])("%s is no place: %s", (_what, type, company, kind, title, text) => {
  const { signals } = detectCase({ id: "1", company, kind, published_at: "2026-05-14", title, text });
  const [found] = signals.filter((signal) => signal.type === type);
  expect(found?.type).toBe(type);
  expect(found?.data["location"]).toBeUndefined();
});

test("a plant stands where it stands, and not where another's beside it", () => {
  const { signals } = detectCase({
    id: "1",
    company: "Beacon",
    kind: "headline",
    published_at: "2026-05-14",
    title: "Supplier to add 171 jobs in Tennessee",
    text: "Beacon said Wednesday it will add 100,000 square feet to its Spring Hill facility near the TVX assembly plant.",
  });
  const [found] = signals.filter(({ type }) => type === "market_expansion");
  expect(found?.data["location"]).toBe("Spring Hill");
});

test("who may work from one land alone has no place called so", () => {
  const { signals } = detectCase({
    id: "1",
    company: "Beacon",
    kind: "careers",
    published_at: "2026-05-14",
    title: "Beacon - DevOps Engineer - Remote (US only)",
    text: "Full time. Requirements: strong Kubernetes experience; Terraform for infrastructure.",
  });
  expect(signals.find(({ type }) => type === "key_role_posted")?.data["location"]).toBe("US");
});

test.each([
  [
    "chore: add job specs to careers page",
    "The pages are listed.\n\n* Front end engineer\n* Head of dev rel",
    "Front end engineer",
  ],
  [
    "[website] Open 4 new roles",
    "+### Product\n+#### [Technical Product Manager](/company/pm/)",
    "Technical Product Manager",
  ],
])("the first role of a list below: %s", (title, text, role) => {
  const { signals } = detectCase({ id: "1", company: "Beacon", kind: "careers", title, text });
  expect(signals.find(({ type }) => type === "key_role_posted")?.data["role"]).toBe(role);
});

test.each([
  ["Remove filled jobs", "* Front end engineer\n* Head of dev rel"],
  ["Close all job vacancies", "Added closure notices to all pages\n* Policy Director"],
])("none of a list of what is gone: %s", (title, text) => {
  const { signals } = detectCase({ id: "1", company: "Beacon", kind: "careers", title, text });
  expect(signals.filter(({ type }) => type === "key_role_posted")).toEqual([]);
});

const SITE_CHANGES: [title: string, text: string, url: string, count: number][] = [
  [
    "Site redesign and rewrite!",
    "New design for index, blog and docs.\n\n## Release playbook\n- [ ] Verify on staging\n- [ ] Promote to production",
    "https://github.com/beacon/site/pull/217",
    1,
  ],
  [
    "Site redesign",
    "New design for index, blog and docs.\n- [ ] Draw it\n- [ ] Build it",
    "https://github.com/beacon/site/issues/217",
    0,
  ],
  [
    "New job - redesign Beacon website",
    "Here's a new entry for your approval.",
    "https://github.com/boards/jobs/pull/2",
    0,
  ],
  [
    "Redesign website",
    "I have redesigned the website. Thanks, but the style doesn't match my vision, and I have no plans for a site refresh.",
    "https://github.com/beacon/app/issues/19",
    0,
  ],
];

test.each(SITE_CHANGES)("what a change of a site tells: %s", (title, text, source_url, count) => {
  const { signals } = detectCase({ id: "1", company: "Beacon", kind: "release_notes", title, text, source_url });
  expect(signals.filter(({ type }) => type === "website_relaunch")).toHaveLength(count);
});
