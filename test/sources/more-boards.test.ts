import { describe, expect, test } from "bun:test";
import { asked, day, fixture, readWith } from "./read-with.ts";

const WORKABLE = "https://apply.workable.com/api/v1/widget/accounts/harbourline?details=true";
const RECRUITEE = "https://harbourline.recruitee.com/api/offers/";
const PERSONIO = "https://harbourline.jobs.personio.de/xml";
const WORKDAY_SITE = "https://harbourline.wd3.myworkdayjobs.com";
const WORKDAY = `${WORKDAY_SITE}/wday/cxs/harbourline/Harbourline_Careers`;
const SMART = "https://api.smartrecruiters.com/v1/companies/Harbourline1/postings";

describe("a job board", () => {
  test("at Workable has a role once, with all the places it is open in", () => {
    const { items, next } = readWith("workable", fixture("workable.json"), WORKABLE);
    expect(next).toEqual([]);
    expect(items.map((item) => [item.kind, item.key])).toEqual([
      ["board", "https://apply.workable.com/harbourline"],
      ["job", "9D49579863"],
      ["job", "77DF64C44E"],
    ]);
    expect(items[1]?.text).toBe("You lead sales & partnerships.\n\nTen years of freight");
    expect(items[1]?.facts).toEqual({
      role: "VP of Sales",
      department: "Sales",
      location: "Hamburg, Hamburg, Germany",
    });
    expect(day(items[1]?.publishedAt)).toBe("2026-11-02");
    expect(items[2]?.facts.location).toBe("Leeds, England, United Kingdom; Porto, Portugal");
  });

  test("at Recruitee has what is published, with both halves of its text", () => {
    const { items } = readWith("recruitee", fixture("recruitee.json"), RECRUITEE);
    expect(items.map((item) => item.key)).toEqual(["https://harbourline.recruitee.com", "2695896", "2700825"]);
    expect(items[1]?.text).toBe("You lead the delivery of large ships.\n\nFive years at sea");
    expect(items[1]?.url).toBe("https://harbourline.recruitee.com/o/delivery-lead-3");
    expect(day(items[1]?.publishedAt)).toBe("2026-11-01");
    expect(items[2]?.facts.location).toBe("Utrecht, Netherlands");
    expect(items[2]?.publishedAt).toBeUndefined();
  });

  test("at Personio is read from its feed, the parts of a description in their order", () => {
    const { items } = readWith("personio", fixture("personio.xml"), PERSONIO);
    expect(items.map((item) => item.url)).toEqual([
      "https://harbourline.jobs.personio.de",
      "https://harbourline.jobs.personio.de/job/4103",
      "https://harbourline.jobs.personio.de/job/4104",
    ]);
    expect(items[1]?.title).toBe("Head of Sales (m/w/d)");
    expect(items[1]?.text).toBe(
      "Deine Aufgaben\n\nDu leitest den Vertrieb.\n\nTeam aufbauen\n\nDein Profil\n\nZehn Jahre Seefracht",
    );
    expect(items[1]?.facts).toMatchObject({ department: "Sales & Marketing", location: "Hamburg; Bremen" });
    expect(items[1]?.publishedAt).toBe(Date.parse("2026-11-03T09:15:00Z"));
  });

  test("at Personio without positions is an empty list, and what is no such feed a miss", () => {
    const empty = readWith("personio", "<workzag-jobs></workzag-jobs>", PERSONIO);
    expect(empty.items.map((item) => item.facts.openRoles)).toEqual([[]]);
    expect(readWith("personio", "<jobs><position><id>1</id></position></jobs>", PERSONIO).isMiss).toBe(true);
    for (const length of [60, 700, fixture("personio.xml").length - 20]) {
      const cut = fixture("personio.xml").slice(0, length);
      expect(readWith("personio", cut, PERSONIO)).toEqual({ items: [], next: [], isMiss: true });
    }
  });

  test("at Workday is its list; what a role is about is read on the role's own page, the newest first", () => {
    const result = readWith("workday", fixture("workday.json"), `${WORKDAY}/jobs`);
    expect(result.items.map((item) => [item.kind, item.key])).toEqual([
      ["board", `${WORKDAY_SITE}/Harbourline_Careers`],
    ]);
    expect(result.items[0]?.facts.openRoles?.map((role) => [role.role, role.location, day(role.postedAt)])).toEqual([
      ["Dock Planner", undefined, undefined],
      ["Vice President, Freight", "Hamburg", "2026-11-17"],
      ["Crane Engineer", "Rotterdam", "2026-11-20"],
    ]);
    expect(asked(result)).toEqual([
      `workday-role ${WORKDAY}/job/Rotterdam/Crane-Engineer_JR1001`,
      `workday-role ${WORKDAY}/job/Hamburg/Vice-President--Freight_JR1002`,
      `workday-role ${WORKDAY}/job/Gdask/Dock-Planner_JR0990`,
    ]);
  });

  test("at Workday knows a role in the list and on its page by the same key", () => {
    const path = "/job/Hamburg/Vice-President--Freight_JR1002";
    const { items } = readWith("workday-role", fixture("workday-role.json"), `${WORKDAY}${path}`);
    expect(items.map((item) => [item.kind, item.key, item.title, day(item.publishedAt)])).toEqual([
      ["job", path, "Vice President, Freight", "2026-11-17"],
    ]);
    expect(items[0]?.text).toBe("You run freight.\n\nSnowflake and dbt");
    expect(items[0]?.facts).toEqual({ role: "Vice President, Freight", location: "Hamburg; Bremen" });
    const list = readWith("workday", fixture("workday.json"), `${WORKDAY}/jobs`).items[0];
    expect(list?.facts.openRoles?.map((role) => role.key)).toContain(path);
  });

  test("at SmartRecruiters is its list, and a role without what every posting says of the company", () => {
    const result = readWith("smartrecruiters", fixture("smartrecruiters.json"), `${SMART}?limit=100&offset=0`);
    expect(result.items.map((item) => item.key)).toEqual(["https://careers.smartrecruiters.com/Harbourline1"]);
    expect(result.items[0]?.facts.openRoles?.map((role) => [role.key, role.department, role.location])).toEqual([
      ["743999900000001", "Security", "Hamburg, HH, Germany"],
      ["743999900000002", undefined, "Antwerp, BE"],
    ]);
    expect(asked(result)[0]).toBe(`smartrecruiters-role ${SMART}/743999900000001`);
    const { items } = readWith(
      "smartrecruiters-role",
      fixture("smartrecruiters-role.json"),
      `${SMART}/743999900000001`,
    );
    expect(items[0]?.key).toBe("743999900000001");
    expect(items[0]?.text).toBe(
      "Job Description\n\nYou guard our ships.\n\nQualifications\n\nISO 27001\n\nAdditional Information",
    );
  });
});

/** A page of a Workday list; as the sites do, only the first tells the total. */
function workdayPage(offset: number, total: number): string {
  const jobPostings = Array.from({ length: Math.max(0, Math.min(20, total - offset)) }, (_, index) => ({
    title: `Role ${offset + index}`,
    externalPath: `/job/Here/Role_JR${offset + index}`,
    locationsText: "Here",
    postedOn: "Posted Today",
  }));
  return JSON.stringify({ total: offset === 0 ? total : 0, jobPostings });
}

describe("a board in pages", () => {
  test("asks for the rest first, and says nothing before it has it", () => {
    const result = readWith("workday", workdayPage(0, 45), `${WORKDAY}/jobs`);
    expect(result.items).toEqual([]);
    expect(result.next).toEqual([]);
    expect(result.rest?.map((request) => [request.url, JSON.parse(request.post ?? "")])).toEqual([
      [`${WORKDAY}/jobs`, { appliedFacets: {}, limit: 20, offset: 20, searchText: "" }],
      [`${WORKDAY}/jobs`, { appliedFacets: {}, limit: 20, offset: 40, searchText: "" }],
    ]);
    const smart = JSON.stringify({ totalFound: 101, content: [] });
    const rest = readWith("smartrecruiters", smart, `${SMART}?limit=100&offset=0`).rest;
    expect(rest?.map((request) => request.url)).toEqual([`${SMART}?limit=100&offset=100`]);
  });

  test("is one list of all its pages, and leads to a limited number of roles", () => {
    const rest = [workdayPage(20, 45), workdayPage(40, 45)];
    const result = readWith("workday", workdayPage(0, 45), `${WORKDAY}/jobs`, { rest });
    expect(result.items.map((item) => item.facts.openRoles?.length)).toEqual([45]);
    expect(result.next.length).toBe(15);
    expect(result.rest).toBeUndefined();
  });

  test.each([
    ["a page that is broken", ["{", workdayPage(40, 45)]],
    ["a page that repeats another", [workdayPage(0, 45), workdayPage(40, 45)]],
    ["a page too few", [workdayPage(20, 45)]],
  ])("with %s is no list, since nothing can be said of what is missing", (_name, rest) => {
    const result = readWith("workday", workdayPage(0, 45), `${WORKDAY}/jobs`, { rest });
    expect(result.items).toEqual([]);
    expect(result.next.length).toBe(15);
  });

  test("of any size asks for a limited number of pages", () => {
    const huge = JSON.stringify({ total: 1e15, jobPostings: [] });
    expect(readWith("workday", huge, `${WORKDAY}/jobs`).rest?.length).toBe(24);
  });

  test.each([
    ["out of the site", "/job/../../../../../etc/passwd"],
    ["of another kind", "/login"],
    ["to another host", "//evil.example/job/x"],
    ["without end", `/job/${"x".repeat(600)}`],
    ["that is none", ""],
  ])("does not follow a path %s", (_name, externalPath) => {
    const body = JSON.stringify({ total: 1, jobPostings: [{ title: "Role", externalPath }] });
    expect(asked(readWith("workday", body, `${WORKDAY}/jobs`))).toEqual([]);
  });
});

describe("a board in the wrong shape", () => {
  const SOURCES = [
    "workable",
    "recruitee",
    "personio",
    "workday",
    "workday-role",
    "smartrecruiters",
    "smartrecruiters-role",
  ];
  test.each(SOURCES)("of %s is a miss", (id) => {
    for (const text of [
      "",
      "<!doctype html><p>Not found",
      `{"error":"x"}`,
      `{"jobs":[{"shortcode":{}}]}`,
      `{"offers":[{"id":null}]}`,
      `{"total":-1,"jobPostings":[]}`,
      `{"total":"3","jobPostings":[{"title":[]}]}`,
      `{"totalFound":1,"content":[{"id":1}]}`,
      `{"jobPostingInfo":{"title":7}}`,
      "[1,",
      "null",
    ]) {
      expect(readWith(id, text, `${WORKDAY}/jobs`)).toEqual({ items: [], next: [], isMiss: true });
    }
  });
});

describe("a link to a board", () => {
  const HOME = "https://harbourline.example/";
  test.each([
    ["https://apply.workable.com/harbourline/", `workable ${WORKABLE}`],
    ["https://apply.workable.com/harbourline/j/9D49579863/", `workable ${WORKABLE}`],
    ["https://apply.workable.com/j/9D49579863", undefined],
    ["https://jobs.workable.com/company/harbourline", undefined],
    [
      "https://careers.smartrecruiters.com/Harbourline",
      "smartrecruiters https://api.smartrecruiters.com/v1/companies/Harbourline/postings?limit=100&offset=0",
    ],
    [
      "https://jobs.smartrecruiters.com/Harbourline/743999-clerk",
      "smartrecruiters https://api.smartrecruiters.com/v1/companies/Harbourline/postings?limit=100&offset=0",
    ],
    ["https://harbourline.recruitee.com/o/controller", `recruitee ${RECRUITEE}`],
    ["https://support.recruitee.com/", undefined],
    ["https://harbourline.jobs.personio.de/job/4103?language=en", `personio ${PERSONIO}`],
    ["https://harbourline.jobs.personio.com/", "personio https://harbourline.jobs.personio.com/xml"],
    ["https://harbourline-jobs.personio.de/", `personio ${PERSONIO}`],
    ["https://harbourline.wd3.myworkdayjobs.com/en-US/Harbourline_Careers", `workday ${WORKDAY}/jobs`],
    ["https://harbourline.wd3.myworkdayjobs.com/Harbourline_Careers/job/Hamburg/x_JR1", `workday ${WORKDAY}/jobs`],
    [
      "https://harbourline.wd3.myworkdayjobs.com/wday/cxs/harbourline/Harbourline_Careers/jobs",
      `workday ${WORKDAY}/jobs`,
    ],
    ["https://harbourline.wd3.myworkdayjobs.com/en-US", undefined],
    ["https://harbourline.wd3.myworkdayjobs.com/", undefined],
    ["https://tugboat.wd3.myworkdayjobs.com/Tugboat_Careers", undefined],
  ])("%s", (href, expected) => {
    const found = readWith("home", `<p><a href="${href}">Quayside</a></p>`, HOME).next.filter((request) =>
      /^(?:workable|smartrecruiters|recruitee|personio|workday)$/.test(request.sourceId),
    );
    expect(found.map((request) => `${request.sourceId} ${request.url}`)).toEqual(
      expected === undefined ? [] : [expected],
    );
  });

  test("at Workday is asked with a question, on the home page and on the careers page", () => {
    const link = `<a href="${WORKDAY_SITE}/Harbourline_Careers">Jobs</a>`;
    for (const page of ["home", "careers"]) {
      const [request] = readWith(page, `<p>${link}</p>`, HOME).next.filter((one) => one.sourceId === "workday");
      expect(JSON.parse(request?.post ?? "")).toEqual({ appliedFacets: {}, limit: 20, offset: 0, searchText: "" });
    }
  });
});
