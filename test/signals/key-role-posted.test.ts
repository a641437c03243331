import { describe, expect, test } from "bun:test";
import type { Document } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { keyRolePosted } from "#signals/key-role-posted.ts";
import { readDocument } from "#signals/reading.ts";
import { NORTHWIND, toArticle } from "./read-case.ts";

function detect(document: Document, keyRoles: string[] = []) {
  return keyRolePosted.detect(readDocument(document, NORTHWIND), { ...NO_KNOWLEDGE, previous: [], keyRoles });
}

/** One open role as a job board gives it. */
function toJob(role: string, more: Partial<Document["facts"]> = {}): Document {
  return toArticle(role, "", {
    kind: "job",
    sourceId: "greenhouse",
    url: "https://boards.example/northwind/jobs/1",
    facts: { role, ...more },
  });
}

/** A single posting handed over by hand. */
function toSinglePosting(title: string, text = ""): Document {
  return toArticle(title, text, { kind: "job", sourceId: "case", facts: { role: title } });
}

const keyTitles = [
  "VP of Sales",
  "Vice President, Marketing",
  "Head of Growth",
  "Chief Financial Officer",
  "Regional Vice President Sales, EMEA",
  "General Counsel",
  "Geschäftsführer (m/w/d)",
  "CISO",
];
const ordinaryTitles = [
  "Account Executive",
  "Executive Assistant to the CEO",
  "Chief of Staff to the COO",
  "Assistant Vice President, Operations",
  "Office of the CFO Analyst",
  "Software Engineer, VP Office",
  "Director of Marketing",
  "Head Chef",
  "Product Manager reporting to the Head of Product",
];

describe("key_role_posted from a job board", () => {
  for (const role of keyTitles) {
    test(`fires for "${role}"`, () => {
      expect(detect(toJob(role)).map(({ data }) => data["role"])).toEqual([role]);
    });
  }

  for (const role of ordinaryTitles) {
    test(`stays silent for "${role}"`, () => {
      expect(detect(toJob(role))).toEqual([]);
    });
  }

  test("fires for what the rubric names, in either spelling", () => {
    expect(detect(toJob("Senior Account Executive, Lyon"), ["account executive"])).toHaveLength(1);
    expect(detect(toJob("Account Executive"), ["Solutions Engineer"])).toEqual([]);
    expect(detect(toJob("Account Executive"), [""])).toEqual([]);
  });

  test("takes one role in two places for one and carries place and department", () => {
    const [lyon] = detect(toJob("Head of Sales", { location: "Lyon, France", department: "Sales" }));
    const [oslo] = detect(toJob("Head of Sales", { location: "Oslo" }));
    expect(lyon?.data).toEqual({ role: "Head of Sales", location: "Lyon, France", department: "Sales" });
    expect(lyon?.identity).toEqual({ role: "head-of-sales" });
    expect(oslo?.identity).toEqual({ role: "head-of-sales" });
    expect(lyon?.subtype).toBeUndefined();
  });

  test("weighs a C level role above a head", () => {
    const strength = (role: string) => detect(toJob(role))[0]?.strength ?? 0;
    expect(strength("Chief Revenue Officer")).toBeGreaterThan(strength("Head of Revenue"));
  });
});

describe("key_role_posted from a single posting", () => {
  const cases: [title: string, text: string, role: string, location: string | undefined][] = [
    ["Northwind Robotics: Senior DevOps Engineer", "", "Senior DevOps Engineer", undefined],
    ["Hiring - QA Engineer", "Send us your resume.", "QA Engineer", undefined],
    ["Account Executive (f/m/d) - Oslo", "", "Account Executive", "Oslo"],
    ["Northwind Robotics - Data Engineer - Remote/Toronto", "", "Data Engineer", "Toronto"],
    ["Create designer.md", "Responsibilities: draw robots.", "Designer", undefined],
    ["Vaga: Gerente de Compras – Recife (híbrido)", "Requisitos: inglês.", "Gerente de Compras", "Recife"],
    ["Responsable achats (CDI, Nantes)", "Poste à pourvoir.", "Responsable achats", "Nantes"],
    ["Direttore Amministrazione e Finanza – Genova", "", "Direttore Amministrazione e Finanza", "Genova"],
    ["Produktionsleiter (m/w/d)", "", "Produktionsleiter", undefined],
    ["Night Shift Nurse", "", "Night Shift Nurse", undefined],
    ["Site Reliability Engineer - Payments", "Location: Dublin or remote.", "Site Reliability Engineer", "Dublin"],
    ["A new colleague", "We are looking for a Sales Manager who likes robots.", "Sales Manager", undefined],
  ];
  for (const [title, text, role, location] of cases) {
    test(`reads "${title}"`, () => {
      const [found] = detect(toSinglePosting(title, text));
      expect(found?.data["role"]).toBe(role);
      expect(found?.data["location"]).toBe(location as string);
    });
  }

  test("stays silent where the role is closed or none is named", () => {
    expect(detect(toSinglePosting("Position closed: QA Engineer"))).toEqual([]);
    const closed = "Salary: £46,000. Closing date: CLOSED. You will report to the head of development.";
    expect(detect(toSinglePosting("VP of Engineering", closed))).toEqual([]);
    expect(detect(toSinglePosting("VP of Engineering", closed.replace("CLOSED", "1 May")))).toHaveLength(1);
    expect(detect(toSinglePosting("How we hire"))).toEqual([]);
    expect(detect(toSinglePosting("Our summer party", "It was fun."))).toEqual([]);
    expect(detect(toSinglePosting("Meet Zoe, Product Manager at Northwind", "We're hiring!"))).toEqual([]);
    expect(detect(toSinglePosting("General application", "Apply here. Join us."))).toEqual([]);
    expect(detect(toSinglePosting("Life with robots", "We have no open positions. Join our talent pool."))).toEqual([]);
    expect(detect(toSinglePosting("We have 62 open positions", "We're hiring in every team."))).toEqual([]);
    expect(detect(toSinglePosting("Working at Northwind", "Join us and see our benefits."))).toEqual([]);
  });
});

describe("key_role_posted from a text", () => {
  const own = { url: "https://northwind.example/blog/1" };

  test("fires where the company says that it hires", () => {
    const found = detect(toArticle("We grow", "We're hiring a VP of Sales and a Head of Growth.", own));
    expect(found.map(({ data }) => data["role"])).toEqual(["VP of Sales"]);
    const [third] = detect(
      toArticle("Northwind Robotics grows", "Northwind Robotics is hiring a Chief Marketing Officer."),
    );
    expect(third?.data["role"]).toBe("Chief Marketing Officer");
  });

  test("fires where a headline advertises a director's post", () => {
    const [found] = detect(toArticle("Northwind Robotics advertises for director of finance on Monday"));
    expect(found?.data["role"]).toBe("director of finance");
  });

  test("fires where a headline says that the company seeks a chief", () => {
    const [found] = detect(toArticle("Northwind Robotics seeks CISO"));
    expect(found?.data["role"]).toBe("CISO");
  });

  const silent: [name: string, title: string, text: string][] = [
    ["what an investor wants", "Fund seeks CEO ouster at Northwind Robotics", "Globex Fund seeks CEO's resignation."],
    ["advice", "Our CEO on hiring", "When hiring a VP of Sales, look for curiosity. We asked if you need a CRO."],
    ["a search the press reports", "Northwind Robotics", "Northwind Robotics is reportedly seeking a new CEO."],
    ["an approval", "Freeze", "Exceptions need the President of Northwind Robotics."],
    ["ordinary roles", "Northwind Robotics grows", "Northwind Robotics is hiring a Sales Manager."],
  ];
  for (const [name, title, text] of silent) {
    test(`stays silent on ${name}`, () => {
      expect(detect(toArticle(title, text, own))).toEqual([]);
    });
  }
});

test("reads a form that is filled in, tags in brackets and titles that say who seeks", () => {
  const form = "### Company Name\n\nNorthwind\n\n### Job Title\n\nFounding Engineer\n\n### Location\n\nBoise, ID\n";
  expect(detect(toSinglePosting("New Role", form))[0]?.data).toMatchObject({
    role: "Founding Engineer",
    location: "Boise, ID",
  });
  const tagged = toSinglePosting(
    "[OPORTUNIDADE] [Desenvolvedor(a) Full Stack - Northwind] [100% REMOTO]",
    "Requisitos: Node.",
  );
  expect(detect(tagged)[0]?.data).toMatchObject({ role: "Desenvolvedor(a) Full Stack" });
  const seeking = toSinglePosting("On recrute un développeur web fullstack !", "Plus d'infos sur notre site.");
  expect(detect(seeking)[0]?.data).toMatchObject({ role: "Développeur web fullstack" });
  expect(detect(toSinglePosting("[Vaga] Nome da vaga @ Empresa", "Informe a descrição da vaga."))).toHaveLength(0);
});

describe("a change that takes a role down", () => {
  const changes: [title: string, text: string][] = [
    ["feat(hiring): close one position", "Move one open remote Rust developer position to the closed section."],
    ["Update careers page", "Adds links; the opening for Head of Data moves to the filled section."],
    ["careers: mark Head of Sales position as filled", ""],
  ];
  for (const [title, text] of changes)
    test(`posts none: ${title}`, () => {
      const change = toArticle(title, text, { kind: "release", sourceId: "case", url: "https://northwind.example/1" });
      expect(detect(change)).toEqual([]);
    });

  test("while one that adds a role posts it", () => {
    const change = toArticle("careers: add VP of Engineering opening", "", {
      kind: "release",
      sourceId: "case",
      url: "https://northwind.example/1",
    });
    expect(detect(change).map(({ data }) => data["role"])).toEqual(["VP of Engineering"]);
  });
});
