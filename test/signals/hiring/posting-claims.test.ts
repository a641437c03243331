import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

function find(type: string, title: string, text: string) {
  const { signals } = detectCase({ id: "posting", kind: "careers", company: "Harrow & Sedge", title, text });
  return signals.find((signal) => signal.type === type)?.data;
}

describe("a posting says that nobody held the post before", () => {
  const firing: [title: string, text: string][] = [
    ["Country Manager UK", "Employee no. 1 in Britain: that will be you. Apply by May."],
    ["Fundraiser", "We are looking for the first person here whose whole job it will be. Part time, £31k."],
    ["Export sales: a job that isn't there yet", "You sell abroad. £36k. Send a CV."],
    ["Bookkeeper", "For the first time we are looking for a bookkeeper. Three days a week."],
    ["Service Lead, Benelux", "You are the first of us to live there, near Zwolle. Apply with a CV."],
    ["Research Engineer – our first", "You turn scripts into tools. Four days a week."],
    ["Data steward", "Nobody has done this here before, you'll choose the system. £32k pro rata."],
    ["Buyer no. 1 in Spain", "You build the list. Commission, health cover. Send a CV."],
    ["Sachbearbeiterin Export", "Zum ersten Mal suchen wir jemanden nur für den Export. 30 Stunden."],
  ];
  test.each(firing)("%s", (title, text) => {
    expect(find("first_role_posted", title, text)).toBeDefined();
  });
  const silent: [title: string, text: string][] = [
    ["Receptionist", "You are the first person guests meet, and the first to take the phone. Part time."],
    ["Engineer", "You like to try what nobody has done before. Full time."],
    ["Porter", "For the first time in years we sold out last summer. You carry bags. Part time."],
    ["Caretaker", "You would be our only person in Leeds on Sundays. 20 hours a week."],
  ];
  test.each(silent)("but not: %s", (title, text) => {
    expect(find("first_role_posted", title, text)).toBeUndefined();
  });
});

describe("or that it goes somewhere new", () => {
  test("with the first house in a land", () => {
    const text = "Our first Belgian shop opens on the Meir in April and needs someone to run it. Dutch needed.";
    expect(find("new_location_hiring", "Store Manager, Antwerp", text)).toMatchObject({ location: "Belgium" });
    expect(find("market_expansion", "Store Manager, Antwerp", text)).toMatchObject({ location: "Belgium" });
  });
  test("with the first of its people", () => {
    expect(find("new_location_hiring", "VP of Sales, EMEA", "You will be employee no. 1 in London.")).toMatchObject({
      location: "London",
    });
    expect(
      find("new_location_hiring", "Site lead, Halifax", "You'd be hire number one in Canada: find the shed."),
    ).toMatchObject({ location: "Canada" });
  });
  const silent: [title: string, text: string][] = [
    ["Store Manager, Antwerp", "We opened our first Belgian shop in 2015 and run twelve today. Dutch needed."],
    ["Service engineer, Southampton", "You work from our workshop in Southampton. We have branches in Leeds and Cork."],
    ["Associate, Shenzhen", "You join our Shenzhen office, which opened in March. Mandarin a must."],
  ];
  test.each(silent)("but not: %s", (title, text) => {
    expect(find("new_location_hiring", title, text)).toBeUndefined();
    expect(find("market_expansion", title, text)).toBeUndefined();
  });
});

describe("or which tools the work is done in", () => {
  const firing: [title: string, text: string, tool: string][] = [
    ["People Partner", "Our HR system is Workday; previous exposure to it would be great.", "Workday"],
    ["Front Office Manager", "You know Opera Cloud inside out and enjoy calm talks.", "Oracle OPERA"],
    ["Telescope Operator", "LabVIEW and Linux are used daily and you should know both.", "LabVIEW"],
    ["Grafisch vormgever", "Jij maakt huisstijlen in Figma en Adobe InDesign.", "Figma"],
    ["Detailer", "We run Tekla Structures and send drawings to the saw. Full time.", "Tekla Structures"],
    ["Planner", "You bring three years around IFS Applications, patience, English. Full time.", "IFS Applications"],
  ];
  test.each(firing)("%s", (title, text, tool) => {
    expect(find("tool_in_job_post", title, text)?.["technology"]).toContain(tool);
  });
  const silent: [title: string, text: string][] = [
    ["Account Manager", "You have a proven track record and our customers include Workday and HubSpot users."],
    ["Engineer", "Our system is built by ourselves. Full time."],
  ];
  test.each(silent)("but not: %s", (title, text) => {
    expect(find("tool_in_job_post", title, text)).toBeUndefined();
  });
});
