import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

/** How headlines and a company's own blog say that one product takes another's place, each class beside its silent twin. */
function told(title: string, text: string, isOwn: boolean) {
  return detectCase({
    id: "1",
    company: "Beacon",
    domain: "beacon.example",
    kind: isOwn ? "blog" : "headline",
    published_at: "2026-05-14",
    title,
    text,
    source_url: isOwn ? "https://beacon.example/blog/1" : "https://wire.example/1",
  }).signals;
}

describe("what comes and what goes", () => {
  test.each([
    ["tech_migration", "Beacon replaces three billing systems with Zuora", "", { to: "Zuora" }],
    ["tech_migration", "Beacon replaces its monitoring tools with Grafana", "", { to: "Grafana" }],
    ["tech_migration", "Beacon, Torvex to switch from Oracle Cerner to Epic", "", { to: "Epic" }],
    ["tech_migration", "Beacon ditches Quellmark software, buys Torvex", "", { from: "Quellmark", to: "Torvex" }],
    ["tech_migration", "Beacon switches from Slack to Teams", "", { from: "Slack", to: "Microsoft Teams" }],
    ["tech_migration", "Beacon exits VMware, moves to Proxmox", "", { from: "VMware", to: "Proxmox" }],
    ["tech_migration", "Beacon rips out MongoDB, installs PostgreSQL", "", { from: "MongoDB", to: "PostgreSQL" }],
    ["tech_migration", "Beacon says goodbye to Slack and hello to Teams", "", { to: "Microsoft Teams" }],
    ["tech_migration", "Beacon verruilt Slack voor Teams", "", { from: "Slack", to: "Microsoft Teams" }],
    ["tech_removed", "Beacon kicks out Zoom", "", { technology: "Zoom" }],
    ["tech_removed", "Beacon turns its back on Salesforce", "", { technology: "Salesforce" }],
    ["tech_removed", "Beacon se débarrasse de Slack", "", { technology: "Slack" }],
    ["tech_added", "Beacon mise sur Snowflake", "", { technology: "Snowflake" }],
    ["tech_added", "Beacon si affida a SAP", "", { technology: "SAP" }],
    ["tech_added", "Salesforce wins Beacon as a customer", "", { technology: "Salesforce" }],
    ["tech_added", "Beacon geht mit SAP S/4HANA live", "", { technology: "SAP S/4HANA" }],
    ["tech_added", "Beacon awards Infor contract for new ERP", "", { technology: "Infor" }],
    ["tech_removed", "Beacon ditches Quellmark software", "", { technology: "Quellmark" }],
  ])("%s: %s", (type, title, text, data) => {
    const signal = told(title, text, false).find((found) => found.type === type);
    expect(signal?.data).toMatchObject(data);
  });

  test.each([
    "Beacon kicks out Slack founder",
    "Beacon Teams up with Slack",
    "Beacon leaves Slack for teams of its own",
    "Beacon lands Salesforce as customer",
    "Quellmark lands Beacon as customer",
  ])("nothing comes or goes: %s", (title) => {
    expect(told(title, "", false).filter(({ type }) => type.startsWith("tech_"))).toEqual([]);
  });

  test("a blog says what it is powered by now", () => {
    const [signal] = told("New blog", "This blog is now powered by Ghost.", true);
    expect(signal).toMatchObject({ type: "tech_added", data: { technology: "Ghost" } });
  });

  test.each([
    [
      "Torvex helps Beacon move its hosting",
      "Torvex has helped Beacon move its hosting from Amazon AWS to European servers.",
    ],
    ["Beacon awards Torvex contract for new bridge", "The bridge opens in 2028."],
    ["Beacon ditches Quellmark", "Beacon has ditched Quellmark, its sponsor of ten years."],
    ["Beacon replaces three directors with Torvex staff", "The board met on Monday."],
  ])("%s", (title, text) => {
    const claims = told(title, text, false).map(({ data }) => data);
    expect(
      claims.every(({ to, technology }) => to !== "European" && technology !== "Torvex" && technology !== "Quellmark"),
    ).toBe(true);
  });
});

describe("whom a notice of sub-processors names", () => {
  test.each([
    [
      "Changes to our sub-processors",
      "Beacon will engage the following new sub-processors from 11 July 2026:\n\n- Northquell GmbH, hosting, Germany\n- Speakwell Inc., transcription, USA",
      ["Northquell GmbH", "Speakwell"],
    ],
    [
      "Upcoming change to our list of sub-processors",
      "Dear customer, we inform you that Beacon intends to engage Cobalt Quell, Inc. (Austin, USA) for storing indexes.",
      "Cobalt Quell",
    ],
    ["Neue Unterauftragsverarbeiter ab Juli", "Ab dem 1. Juli setzen wir die Brevo GmbH für den Versand ein.", "Brevo"],
    [
      "Privacy update",
      "On October 1 we will begin using Snowflake to process data. Our sub-processor list has been updated.",
      "Snowflake",
    ],
  ])("%s", (title, text, vendor) => {
    const signal = told(title, text, true).find(({ type }) => type === "subprocessor_added");
    expect([signal?.data["vendor"]].flat()).toEqual(expect.arrayContaining([vendor].flat().slice(0, 1)));
  });

  test.each([
    [
      "List of sub-processors",
      "Beacon uses the following sub-processors:\n\n- AWS\n- Stripe\n\nWe will notify you 30 days before adding any.",
    ],
    ["How we choose sub-processors", "Every new sub-processor goes through a review."],
  ])("%s", (title, text) => {
    expect(told(title, text, true).map(({ type }) => type)).toEqual([]);
  });
});
