import { describe, expect, test } from "bun:test";
import { documentText } from "#core/document.ts";
import { execMove } from "#signals/exec-move.ts";
import { BEACON, detectWith, NORTHWIND, toArticle } from "./read-case.ts";

const firing: { name: string; title: string; text?: string; url?: string; subtype: string; person?: string }[] = [
  {
    name: "a newcomer who was elsewhere before",
    title: "Jane Roe, previously COO of Pelican, joins Northwind Robotics as CEO",
    subtype: "ceo",
    person: "Jane Roe",
  },
  {
    name: "one who was here before and comes back",
    title: "Former Northwind Robotics CFO Jane Roe leaves Pelican and returns as CEO of Northwind Robotics",
    subtype: "ceo",
    person: "Jane Roe",
  },
  {
    name: "a press release",
    title: "Northwind Robotics hires Jane Roe as Chief Revenue Officer",
    text: "BERLIN, May 12, 2026 – Northwind Robotics today announced that Jane Roe has joined as CRO.",
    subtype: "cro",
    person: "Jane Roe",
  },
  {
    name: "the passive, with particles in the name",
    title: "Ana de la Cruz appointed CFO of Northwind Robotics",
    subtype: "cfo",
    person: "Ana de la Cruz",
  },
  {
    name: "a headline without the name, which the lead gives",
    title: "Northwind names new CFO",
    text: "Northwind Robotics has named Ana de la Cruz as its new chief financial officer, effective July 1.",
    subtype: "cfo",
    person: "Ana de la Cruz",
  },
  {
    name: "a headline in title case without a preposition",
    title: "Northwind Robotics Appoints Dana Cole Chief Information Security Officer",
    subtype: "ciso",
    person: "Dana Cole",
  },
  {
    name: "the company's own blog in the first person",
    title: "Welcome Priya!",
    text: "We're thrilled to welcome Priya Nair as our new VP of Engineering at Northwind Robotics.",
    url: "https://northwind.example/blog/welcome",
    subtype: "vp-engineering",
    person: "Priya Nair",
  },
  {
    name: "an internal promotion told by surname first",
    title: "Northwind promotes Sørensen to CMO",
    text: "Kim Sørensen has led the brand of Northwind Robotics for five years.",
    subtype: "cmo",
    person: "Kim Sørensen",
  },
  {
    name: "a successor in the sentence after the departure",
    title: "Leadership change at Northwind",
    text: "Northwind Robotics CEO Lena Vogt is stepping down. Omar Haddad, the chief operating officer, will take over as chief executive on June 1.",
    subtype: "ceo",
    person: "Omar Haddad",
  },
  {
    name: "an interim chief",
    title: "Ruth Adler will serve as interim chief executive of Northwind Robotics",
    subtype: "ceo",
    person: "Ruth Adler",
  },
  {
    name: "German",
    title: "Jonas Weber wird neuer Geschäftsführer von Northwind Robotics",
    subtype: "managing-director",
    person: "Jonas Weber",
  },
  {
    name: "French",
    title: "Northwind Robotics nomme Claire Dubois directrice générale",
    subtype: "ceo",
    person: "Claire Dubois",
  },
  {
    name: "Spanish",
    title: "Northwind Robotics ficha a Marta Ruiz como directora financiera",
    subtype: "cfo",
    person: "Marta Ruiz",
  },
  {
    name: "Dutch",
    title: "Northwind Robotics benoemt Pieter de Vries tot algemeen directeur",
    subtype: "ceo",
    person: "Pieter de Vries",
  },
  {
    name: "an enumeration",
    title: "Northwind Robotics: Lisa Brandt new VP Marketing",
    subtype: "vp-marketing",
    person: "Lisa Brandt",
  },
  {
    name: "a role newly created",
    title: "Northwind Robotics expands C-suite",
    text: "Mia Ong, who spent ten years at Contoso, takes on the newly created role of Chief Customer Officer at Northwind Robotics.",
    subtype: "chief-customer-officer",
    person: "Mia Ong",
  },
  {
    name: "a successor",
    title: "Tom Fry to succeed Lena Vogt as CEO of Northwind Robotics",
    subtype: "ceo",
    person: "Tom Fry",
  },
  {
    name: "Portuguese",
    title: "Northwind Robotics anuncia Rui Costa como novo diretor executivo",
    subtype: "ceo",
    person: "Rui Costa",
  },
  {
    name: "the first of a kind",
    title: "Faces of the month",
    text: "Hannah Lind is our first VP of Marketing at Northwind Robotics.",
    url: "https://northwind.example/blog/faces",
    subtype: "vp-marketing",
    person: "Hannah Lind",
  },
  {
    name: "an entry in a list of moves",
    title: "People this week",
    text: "Northwind Robotics: Farah Noor, chief information security officer, from Contoso. Globex: nobody.",
    subtype: "ciso",
    person: "Farah Noor",
  },
  {
    name: "a rise from one post to another",
    title: "Northwind Robotics",
    text: "Lena Vogt was promoted from vice president of sales to chief revenue officer of Northwind Robotics.",
    subtype: "cro",
    person: "Lena Vogt",
  },
  {
    name: "an introduction",
    title: "Meet our new CTO, Omar Haddad",
    text: "He starts at Northwind Robotics next week.",
    url: "https://northwind.example/blog/omar",
    subtype: "cto",
    person: "Omar Haddad",
  },
  {
    name: "a legal form between name and verb",
    title: "Change of officers",
    text: "The board of Northwind Robotics GmbH appointed Ana Cruz as Chief Accounting Officer, effective June 5.",
    subtype: "chief-accounting-officer",
    person: "Ana Cruz",
  },
  {
    name: "a woman whose surname is a verb",
    title: "Northwind Robotics names Tessa Will CFO",
    subtype: "cfo",
    person: "Tessa Will",
  },
  {
    name: "a man whose first name is a verb",
    title: "Will Farrow joins Northwind Robotics as CFO",
    subtype: "cfo",
    person: "Will Farrow",
  },
  {
    name: "a name before a verb that is capitalised in a headline",
    title: "Ruth Adler Will Become Chief Executive of Northwind Robotics",
    subtype: "ceo",
    person: "Ruth Adler",
  },
  {
    name: "the Italian passive",
    title: "Carla Bruni Rossi è stata nominata amministratrice delegata di Northwind Robotics",
    subtype: "ceo",
    person: "Carla Bruni Rossi",
  },
  {
    name: "a successor without a word on the post",
    title: "Leadership transition",
    text: "Northwind Robotics said that Chief Executive Officer Tom Beck will retire on June 30 and that the board has appointed Zoe Park, currently Chief Operating Officer, as his successor.",
    subtype: "ceo",
    person: "Zoe Park",
  },
  {
    name: "a founder who hands over",
    title: "Northwind Robotics founder Tom Beck hands CEO job to Zoe Park",
    subtype: "ceo",
    person: "Zoe Park",
  },
  {
    name: "a German date before the post",
    title: "Northwind Robotics",
    text: "Klara Roth wird zum 1. Oktober Finanzvorständin der Northwind Robotics.",
    subtype: "cfo",
    person: "Klara Roth",
  },
  { name: "nobody named", title: "Northwind Robotics appoints new CTO", subtype: "cto" },
  {
    name: "a title with a dot",
    title: "Northwind Robotics names Dr. Ana Cruz as CEO",
    subtype: "ceo",
    person: "Ana Cruz",
  },
  {
    name: "a form of address",
    title: "Northwind Robotics appoints Ms. Ana Cruz as CFO",
    subtype: "cfo",
    person: "Ana Cruz",
  },
  { name: "a degree", title: "Northwind Robotics hires Ana Cruz, Ph.D., as CTO", subtype: "cto", person: "Ana Cruz" },
  {
    name: "German degrees before a first name that is a month",
    title: "Neuer Finanzchef",
    text: "Northwind Robotics hat Dipl.-Kfm. Jan Petersen zum neuen CFO bestellt.",
    subtype: "cfo",
    person: "Jan Petersen",
  },
  {
    name: "the German perfect",
    title: "Wechsel",
    text: "Bei Northwind Robotics hat Britta Lunde die Geschäftsführung übernommen.",
    subtype: "managing-director",
    person: "Britta Lunde",
  },
  {
    name: "a remark between the person and the verb",
    title: "Northwind Robotics",
    text: "Mara Quinn, best known for her years in breakfast radio, has been named Chief Marketing Officer of Northwind Robotics.",
    subtype: "cmo",
    person: "Mara Quinn",
  },
  {
    name: "one who is told by the age",
    title: "Mara Quinn comes to Northwind Robotics",
    text: "Mara Quinn will run the books of Northwind Robotics. The 47-year-old, who comes from reinsurer Halyard Re, will be the company's first Chief Financial Officer.",
    subtype: "cfo",
    person: "Mara Quinn",
  },
  {
    name: "a month to come",
    title: "Northwind Robotics: Ada Fern will join as VP Sales in January",
    subtype: "vp-sales",
    person: "Ada Fern",
  },
  {
    name: "a Spanish apposition",
    title: "Pilar Ruiz, nueva directora financiera de Northwind Robotics",
    subtype: "cfo",
    person: "Pilar Ruiz",
  },
  {
    name: "one who is asked to fill in",
    title: "Northwind Robotics board asks Hiro Tanaka to act as chief executive",
    subtype: "ceo",
    person: "Hiro Tanaka",
  },
  {
    name: "one who takes charge",
    title: "Northwind Robotics to be led by former Globex boss",
    text: "Tom Fry, who led Globex for six years, is to take charge at Northwind Robotics as chief executive in September.",
    subtype: "ceo",
    person: "Tom Fry",
  },
  {
    name: "a list of additions",
    title: "Senior hires",
    text: "Northwind Robotics today announced two additions to its leadership team: Ruth Adler as Chief People Officer and several engineers.",
    subtype: "chro",
    person: "Ruth Adler",
  },
  {
    name: "a role that names the person by what they are",
    title: "Finance chief named",
    text: "The robot maker's new CFO is Eva Lindqvist, Northwind Robotics said.",
    subtype: "cfo",
    person: "Eva Lindqvist",
  },
  {
    name: "a founder who is back",
    title: "Co-founder returns as chief executive of Northwind Robotics",
    text: "Dev Anand left two years ago.",
    subtype: "ceo",
  },
  {
    name: "a successor by that word",
    title: "Northwind Robotics CFO Beck to leave",
    text: "CFO Tom Beck leaves Northwind Robotics in June. Jane Roe, group treasurer, has been named as his successor.",
    subtype: "cfo",
    person: "Jane Roe",
  },
  {
    name: "the Spanish verb before the post",
    title: "Marta Ruiz, nueva CEO de Northwind Robotics",
    subtype: "ceo",
    person: "Marta Ruiz",
  },
  {
    name: "the Portuguese copula",
    title: "Northwind Robotics",
    text: "A nova presidente da Northwind Robotics é Beatriz Nogueira, até aqui diretora financeira.",
    subtype: "president",
    person: "Beatriz Nogueira",
  },
  {
    name: "a German headline without a verb",
    title: "Ein neuer CEO für Northwind Robotics",
    text: "Andrew Miller übernimmt im Mai.",
    subtype: "ceo",
    person: "Andrew Miller",
  },
  {
    name: "a filing",
    title: "Item 5.02",
    text: "On May 9, 2026, the Board of Directors of Northwind Robotics appointed Jane M. Roe to serve as the Company's Chief Financial Officer, effective June 1, 2026.",
    subtype: "cfo",
    person: "Jane M. Roe",
  },
];

const silent: { name: string; title: string; text?: string; url?: string }[] = [
  {
    name: "who was here before and goes elsewhere",
    title: "Former Northwind Robotics CFO joins Pelican as CEO",
    text: "Tom Beck, who left Northwind Robotics in 2022, was appointed CEO of Pelican.",
  },
  {
    name: "where somebody was before they went where nobody says",
    title: "Jane Roe leaves Pelican to become CEO; she previously was COO of Northwind Robotics",
  },
  {
    name: "a career here before a post elsewhere",
    title: "Pelican appoints Jane Roe as CFO",
    text: "Jane Roe joins Pelican as CFO after she spent ten years at Northwind Robotics.",
  },
  {
    name: "what came before the news",
    title: "Northwind Robotics opens a plant in Porto",
    text: "The plant comes on the heels of a busy spring for Northwind Robotics, including the addition of Jane Roe as chief executive officer.",
  },
  {
    name: "a look back over years",
    title: "Northwind Robotics grows in Iberia",
    text: "Northwind Robotics has grown over the last two years, including the hiring of Jane Roe as VP Sales.",
  },
  {
    name: "one who goes on, beside the one who comes",
    title: "Northwind Robotics news",
    text: "Jane Roe leads the group. She succeeds her father, Karl Roe, who will continue serving as Northwind Robotics's CEO.",
  },
  {
    name: "the post of whoever appoints",
    title: "Northwind Robotics advisers",
    text: "Northwind Robotics welcomed Jane Roe. She serves as the envoy appointed by the president for the grid and advises ministers.",
  },
  {
    name: "a post that somebody held",
    title: "Northwind Robotics news",
    text: "Northwind Robotics welcomed Jane Roe, a known figure of Globex, as its previous Chief Financial Officer.",
  },
  {
    name: "an announcement of the one who goes",
    title: "CFO transition",
    text: "Northwind Robotics today announced that Tom Beck, Chief Financial Officer, will be leaving the company.",
  },
  {
    name: "a chief who is hired away",
    title: "Contoso finds a chief",
    text: "Contoso has hired Tom Beck, the CFO of Northwind Robotics, as its CEO.",
  },
  {
    name: "a graduate who rises elsewhere, on the own site",
    title: "Our graduate leads Globex",
    text: "Northwind Robotics graduate Elin Berg has been appointed chief executive of the Danish company Globex Energi.",
    url: "https://northwind.example/news/elin",
  },
  {
    name: "a title beside a quotation",
    title: "Northwind Robotics raises $45M",
    text: '"We are thrilled," said CEO Lena Vogt. The company was founded by Jane Roe, former CFO of Contoso.',
  },
  {
    name: "a post at another company",
    title: "Contoso hires CFO from Northwind Robotics",
    text: "Contoso has appointed Jane Roe as CFO. Roe was previously VP Finance at Northwind Robotics.",
  },
  {
    name: "a guide",
    title: "How to hire your first CRO",
    text: "When should a startup hire a CRO? Northwind Robotics shares lessons. You should appoint a VP of Sales first.",
  },
  {
    name: "a rumour",
    title: "Northwind Robotics looks for a leader",
    text: "Northwind Robotics is considering Jane Roe as its next CEO, people familiar with the matter said.",
  },
  {
    name: "a board seat",
    title: "Northwind Robotics adds Jane Roe to board",
    text: "Jane Roe joins the board of directors of Northwind Robotics. She is CEO of Contoso.",
  },
  {
    name: "a chair",
    title: "Northwind Robotics elects John Doe chairman",
    text: "John Doe, former CEO of Contoso, becomes chairman of the board.",
  },
  {
    name: "an old appointment in a biography",
    title: "Meet the team: Jane Roe",
    text: "Jane Roe joined Northwind Robotics in 2016 as VP Sales and became CRO in 2019. She loves sailing.",
    url: "https://northwind.example/team/jane",
  },
  {
    name: "a customer's new chief",
    title: "Northwind Robotics signs Globex",
    text: "Globex CEO Hank Moss, who joined Globex in March as CEO, said Northwind Robotics will be a partner.",
  },
  {
    name: "an event with executives",
    title: "Webinar with our CFO",
    text: "Join Northwind Robotics CFO Ana de la Cruz as she talks about budgets.",
    url: "https://northwind.example/events/1",
  },
  {
    name: "a customer's own promotion",
    title: "Customer story: Globex",
    text: "Globex CEO Hank Moss became a Northwind Robotics customer. Since then he has promoted Jane Roe to COO.",
  },
  {
    name: "a prize with a post in its name",
    title: "Northwind Robotics CFO Ana Cruz named CFO of the Year by Finance Weekly",
  },
  {
    name: "a former executive who goes on elsewhere",
    title: "Former Northwind Robotics CEO joins Contoso",
    text: "Former Northwind Robotics CEO Lena Vogt joins Contoso as president.",
  },
  {
    name: "a prize for somebody else's chief",
    title: "Northwind Robotics names Jane Roe, CEO of Contoso, customer of the year",
  },
  { name: "an adviser to a chief", title: "Northwind Robotics appoints Jane Roe as advisor to the CEO" },
  {
    name: "an appointment of years ago",
    title: "Our history",
    text: "In 2019 Northwind Robotics appointed Jane Roe as CFO.",
  },
  { name: "a post below VP", title: "Northwind Robotics hires Darren Smith as head of business development" },
  {
    name: "another company that is meant by 'it', on the own site",
    title: "News of a partner",
    text: "Our customer Datapeak opened an office in Leeds. It also hired Jim Doe as CTO.",
    url: "https://northwind.example/news/datapeak",
  },
  {
    name: "a company that was bought and is meant by 'it', on the own site",
    title: "Northwind Robotics in March",
    text: "Northwind Robotics acquired Datapeak. It also hired Jim Doe as CTO.",
    url: "https://northwind.example/news/march",
  },
  { name: "what goes on after the object", title: "Globex sues Northwind Robotics, appoints Jim Doe as CFO" },
  {
    name: "an office at an association",
    title: "Honour",
    text: "Jane Roe, who leads Northwind Robotics, becomes the association's president.",
  },
  {
    name: "a foundation's post",
    title: "Wechsel",
    text: "Jonas Weber verlässt den Vertrieb von Northwind Robotics. Er übernimmt den Geschäftsführerposten der Stiftung für Verkehr.",
  },
  { name: "an appointment not made", title: "Northwind Robotics hasn't named Jane Roe as CFO" },
  { name: "a namesake", title: "Beacon Hill Bank appoints Jane Roe as CFO" },
  {
    name: "an officer taken from the company",
    title: "Contoso hires chief technology officer from Northwind Robotics",
  },
  {
    name: "a headline that means the company of its lead",
    title: "Bank names new chief executive",
    text: "Contoso Bank named Kim Berg chief executive; Northwind Robotics is one of its clients.",
  },
  {
    name: "the officer who is quoted",
    title: "Guest",
    text: "Northwind Robotics welcomes Jane Roe as a guest, CFO Tom Beck said.",
  },
  {
    name: "the head of a department",
    title: "Northwind Robotics appoints Jane Roe as country manager for Spain",
  },
];

describe("exec_move", () => {
  for (const { name, title, text, url, subtype, person } of firing) {
    test(`fires on ${name}`, () => {
      const document = toArticle(title, text, url ? { url } : {});
      const [found, ...rest] = detectWith(execMove, document, NORTHWIND);
      expect(rest).toEqual([]);
      expect(found?.subtype).toBe(subtype);
      expect(found?.data["person"]).toBe(person);
      expect(found?.data["direction"]).toBe("in");
      const { start, end, quote } = found?.evidence ?? { start: 0, end: 0, quote: "" };
      expect(documentText(document).slice(start, end)).toBe(quote);
      expect(quote).not.toBe("");
    });
  }

  for (const { name, title, text, url } of silent) {
    test(`stays silent on ${name}`, () => {
      const subject = title.startsWith("Beacon") ? BEACON : NORTHWIND;
      expect(detectWith(execMove, toArticle(title, text, url ? { url } : {}), subject)).toEqual([]);
    });
  }

  test("takes an undated page of the company for a biography unless it speaks of now", () => {
    const own = (text: string) => {
      const { publishedAt: _, ...undated } = toArticle("Our people", text, { url: "https://northwind.example/team" });
      return detectWith(execMove, undated, NORTHWIND).map(({ data }) => data["person"]);
    };
    expect(own("Jane Roe joined Northwind Robotics as CFO from Contoso.")).toEqual([]);
    expect(own("Jane Roe joins Northwind Robotics as CFO.")).toEqual(["Jane Roe"]);
  });

  test("reports everybody whom one sentence appoints, with a post of their own", () => {
    const pairs = (title: string) =>
      detectWith(execMove, toArticle(title), NORTHWIND).map(({ data }) => [data["person"], data["role"]]);
    expect(pairs("Northwind Robotics appoints Mara Quinn as VP Marketing and Tom Beck as VP Engineering")).toEqual([
      ["Mara Quinn", "VP Marketing"],
      ["Tom Beck", "VP Engineering"],
    ]);
    expect(pairs("Northwind Robotics names Mara Quinn CMO, Tom Beck CTO and Ada Fern CFO")).toEqual([
      ["Mara Quinn", "CMO"],
      ["Tom Beck", "CTO"],
      ["Ada Fern", "CFO"],
    ]);
    expect(pairs("Northwind Robotics names Mara Quinn CMO, Tom Beck, CEO of the firm, said")).toEqual([
      ["Mara Quinn", "CMO"],
    ]);
  });

  test("tells who comes from who goes", () => {
    const document = toArticle(
      "Northwind Robotics names Ana Cruz CFO",
      "Ana Cruz succeeds Tom Beck as CFO of Northwind Robotics.",
    );
    const people = detectWith(execMove, document, NORTHWIND).flatMap((found) => found.people);
    expect(people.filter(({ direction }) => direction === "in").map(({ name }) => name)).toEqual(["Ana Cruz"]);
    expect(people.map(({ name }) => name)).not.toContain("Northwind Robotics");
  });

  test("gives two texts on one appointment the same identity, however they spell post and name", () => {
    const [short] = detectWith(execMove, toArticle("Northwind Robotics hires Jane M. Roe as CRO"), NORTHWIND);
    const [long] = detectWith(
      execMove,
      toArticle("Jane Roe joins Northwind Robotics as Chief Revenue Officer"),
      NORTHWIND,
    );
    expect(short?.identity).toEqual({ role: "cro", person: "roe" });
    expect(long?.identity).toEqual({ role: "cro", person: "roe" });
  });

  test("weighs a chief executive above a vice president and a permanent post above an interim one", () => {
    const strength = (title: string) => detectWith(execMove, toArticle(title), NORTHWIND)[0]?.strength ?? 0;
    const chief = strength("Northwind Robotics appoints Jane Roe as CEO");
    expect(chief).toBeGreaterThan(strength("Northwind Robotics appoints Jane Roe as VP of Sales"));
    expect(chief).toBeGreaterThan(strength("Northwind Robotics appoints Jane Roe as interim CEO"));
  });
});
