import { describe, expect, test } from "bun:test";
import { findProducts } from "#signals/hiring/named-products.ts";

const named = (text: string) => findProducts(text).map(({ name }) => name);

describe("the products a text names", () => {
  const cases: [text: string, names: string[]][] = [
    ["We need Salesforce, hubspot and SFDC.", ["Salesforce", "HubSpot", "Salesforce"]],
    ["AWS/GCP and S/4HANA", ["AWS", "GCP", "SAP"]],
    ["SAP-Berater, Dynamics 365 consultant", ["SAP", "Microsoft Dynamics 365"]],
    ["Experience with Segment or Drift.", ["Segment", "Drift"]],
    ["Apollo, Clay and Gong", ["Apollo", "Clay", "Gong"]],
    ["Our Slack workspace", ["Slack"]],
    ["Build HubSpot reports in Looker", ["HubSpot", "Looker"]],
    ["Monday is off, close the box, front of house", []],
    ["A segment of clay; Segment leaders", []],
    ["The Terraformers and Dockerland", []],
    ["", []],
  ];
  for (const [text, names] of cases) test(`of "${text}"`, () => expect(named(text)).toEqual(names));

  test("are where they are said to be", () => {
    const text = "You know Google Tag Manager and Power BI.";
    expect(findProducts(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Google Tag Manager",
      "Power BI",
    ]);
  });
});
