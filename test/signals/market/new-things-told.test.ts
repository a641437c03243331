import { complianceMilestone } from "#signals/compliance-milestone.ts";
import { partnership } from "#signals/partnership.ts";
import { productLaunch } from "#signals/product-launch.ts";
import { rfpPosted } from "#signals/rfp-posted.ts";
import { OWN, testDetector } from "../detector-table.ts";

/** Headlines without an active verb, greetings, and sentences whose subject stands above them. */

testDetector(
  productLaunch,
  [
    {
      name: "“Kelvo 3 from Beacon now available”",
      title: "Kelvo 3 from Beacon now available",
      data: { product: "Kelvo 3" },
    },
    {
      name: "“Launch of Beacon's leak sensor”",
      title: "Launch of Beacon's leak sensor",
      data: { product: "leak sensor" },
    },
    {
      name: "“The Kelvo 3, unveiled by Beacon on Monday, spots leaks”",
      title: "The Kelvo 3, unveiled by Beacon on Monday, spots leaks",
      data: { product: "Kelvo 3" },
    },
    {
      name: "“Say hello to Kelvo 3”",
      title: "Say hello to Kelvo 3",
      text: "As of today it's live for every brewery.",
      more: OWN,
      data: { product: "Kelvo 3" },
    },
    {
      name: "“Beacon bets on AI with new brewing assistant”",
      title: "Beacon bets on AI with new brewing assistant",
      text: "The assistant, called Brewpal, became available to all customers on Monday.",
      data: { product: "Brewpal" },
    },
  ],
  [
    { name: "“Beacon: Globex's Kelvo 3 now available”", title: "Beacon: Globex's Kelvo 3 now available" },
    { name: "“Launch of Beacon's recruitment campaign”", title: "Launch of Beacon's recruitment campaign" },
    { name: "“Welcome Ana Lund”", title: "Welcome Ana Lund", text: "As of today she leads our sales team.", more: OWN },
    {
      name: "“We hope to launch Kelvo 4 next year”",
      title: "We hope to launch Kelvo 4 next year",
      text: "Nothing is decided yet.",
      more: OWN,
    },
    {
      name: "“Beacon hires new chief”",
      title: "Beacon hires new chief",
      text: "The platform was launched by Globex on Monday.",
    },
    { name: "“Beacon is out with strong results”", title: "Beacon is out with strong results" },
  ],
);

testDetector(
  partnership,
  [
    {
      name: "“Joint venture: Beacon and Globex Metals”",
      title: "Joint venture: Beacon and Globex Metals",
      data: { partner: "Globex Metals" },
    },
    {
      name: "“Globex Metals names Beacon exclusive distributor”",
      title: "Globex Metals names Beacon exclusive distributor",
      data: { partner: "Globex Metals" },
    },
    {
      name: "“Globex Metals to distribute Beacon products in Spain”",
      title: "Globex Metals to distribute Beacon products in Spain",
      data: { partner: "Globex Metals" },
    },
    {
      name: "“Our Globex integration is here”",
      title: "Our Globex integration is here",
      text: "Connect it in two clicks.",
      more: OWN,
      data: { partner: "Globex" },
    },
  ],
  [
    { name: "“Joint venture of Beacon and Globex dissolved”", title: "Joint venture of Beacon and Globex dissolved" },
    { name: "“Globex will sell Beacon software business”", title: "Globex will sell Beacon software business" },
    { name: "“Globex picks Beacon boss as partner”", title: "Globex picks Beacon boss as partner" },
    { name: "“Beacon shares to be sold by Globex”", title: "Beacon shares to be sold by Globex" },
  ],
);

testDetector(
  complianceMilestone,
  [
    { name: "“FedRAMP nod for Beacon”", title: "FedRAMP nod for Beacon", data: { certification: "FedRAMP" } },
    {
      name: "“Beacon certified to ISO 27001”",
      title: "Beacon certified to ISO 27001",
      data: { certification: "ISO 27001" },
    },
    {
      name: "“Our journey to B Corp”",
      title: "Our journey to B Corp",
      text: "We did it! On Friday the mail came. Beacon is a certified B Corporation.",
      more: OWN,
    },
    {
      name: "“It's official: we're ISO 27001 certified”",
      title: "It's official: we're ISO 27001 certified",
      text: "The auditors spent four days with us.",
      more: OWN,
    },
  ],
  [
    { name: "“Beacon auditors certified to ISO 27001”", title: "Beacon auditors certified to ISO 27001" },
    { name: "“Globex certified to ISO 27001 by Beacon”", title: "Globex certified to ISO 27001 by Beacon" },
    { name: "“Beacon reaches for ISO 27001 certification”", title: "Beacon reaches for ISO 27001 certification" },
    { name: "“FCA issues Beacon fine over e-money licence”", title: "FCA issues Beacon fine over e-money licence" },
  ],
);

testDetector(
  rfpPosted,
  [
    {
      name: "“Tender notice: payroll system”",
      title: "Tender notice: payroll system",
      text: "Beacon is the contracting authority. The closing date for offers is 17 April 2026.",
      data: { product: "payroll system", effective_date: "2026-04-17" },
    },
    {
      name: "“We need an agency”",
      title: "We need an agency",
      text: "We're looking for an agency to build our website. Please send your proposal by 17 April 2026.",
      more: OWN,
      data: { product: "website" },
    },
    {
      name: "“Beacon begins procurement of payroll system”",
      title: "Beacon begins procurement of payroll system",
      text: "Bidders have until 17 April 2026 to submit offers.",
      data: { product: "payroll system" },
    },
  ],
  [
    {
      name: "“Beacon seeks provider for patients”",
      title: "Beacon seeks provider for patients",
      text: "The closing date for applications is 4 May 2026.",
    },
    {
      name: "“We're looking for a developer”",
      title: "We're looking for a developer",
      text: "We need a developer to build our backend. Send your CV by 1 April.",
      more: OWN,
    },
    {
      name: "“Beacon begins procurement reform”",
      title: "Beacon begins procurement reform",
      text: "Suppliers should submit an offer.",
    },
  ],
);
