import { expect, test } from "bun:test";
import { complianceMilestone } from "#signals/compliance-milestone.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { BEACON, detectWith, toArticle } from "./read-case.ts";

testDetector(
  complianceMilestone,
  [
    {
      name: "approval that has been won",
      title: "Harbour news",
      text: "Beacon has won U.S. approval for its most important new medicine.",
    },
    {
      name: "the office by its whole name",
      title: "Harbour news",
      text: "The U.S. Food and Drug Administration approved Beacon's eye drops for treating dry eyes.",
    },
    { name: "a tool cleared", title: "Beacon's AI stroke tool cleared by FDA" },
    { name: "what it is from now on, in German", title: "Beacon ist jetzt B Corp", data: { certification: "B Corp" } },
    {
      name: "a union that approves its drug",
      title: "EU approves Beacon's sea-sickness drug",
      data: { certification: "EU approval" },
    },
    {
      name: "regulators that license its device",
      title: "UK regulators license Beacon inhaler as asthma treatment",
      data: { certification: "UK approval" },
    },
    {
      name: "an approval won for a use",
      title: "Beacon wins US approval for longer use of blood thinner",
      data: { certification: "US approval" },
    },
    {
      name: "a green light from a watchdog",
      title: "Beacon's eczema cream gets green light from UK medicines regulator",
      data: { certification: "UK approval" },
    },
    {
      name: "a nod for a licence",
      title: "Beacon bags RBI nod for payment aggregator licence",
      data: { certification: "payment aggregator licence" },
    },
    {
      name: "a drug approved, said by its maker",
      title: "Beacon says new lung pill Brelo approved by EU",
      data: { certification: "EU approval" },
    },
    {
      name: "shares that move on it",
      title: "Beacon shares slip as FDA okays asthma therapy only for adults",
      data: { certification: "FDA approval" },
    },
    {
      name: "an aircraft certified",
      title: "FAA certifies Beacon cargo drone",
      data: { certification: "FAA certification" },
    },
    {
      name: "a licence given by whoever supervises",
      title: "Finansinspektionen gives Beacon full banking licence",
      data: { certification: "banking licence" },
    },
    {
      name: "the report in Roman numerals by its own name",
      title: "Beacon achieves SOC II certification",
      data: { certification: "SOC 2" },
    },
    {
      name: "a headline",
      title: "Beacon achieves SOC 2 Type II",
      subtype: "soc2",
      data: { certification: "SOC 2 Type II" },
    },
    {
      name: "an audit",
      title: "Security news",
      text: "Beacon has completed its SOC 2 Type II audit without exceptions.",
      subtype: "soc2",
    },
    { name: "a numbered standard", title: "Beacon awarded ISO/IEC 27001:2022 certification", subtype: "iso27001" },
    {
      name: "the own blog",
      title: "We are now ISO 27001 certified",
      text: "Our auditors were kind.",
      more: OWN,
      subtype: "iso27001",
    },
    { name: "a public authorisation", title: "Beacon receives FedRAMP Moderate authorization", subtype: "fedramp" },
    { name: "a licence", title: "Beacon obtains electronic money institution licence", subtype: "licence" },
    { name: "cards", title: "Payments", text: "Beacon has been certified under PCI DSS Level 1.", subtype: "pci-dss" },
    { name: "a mark for a device", title: "Beacon receives CE Mark for harbour sensor", subtype: "ce-mark" },
    {
      name: "a note in the own repository",
      title: "docs: mark SOC 2 as certified",
      text: "The status page of the audit was updated.",
      more: { ...OWN, kind: "release" },
      subtype: "soc2",
    },
    {
      name: "a licence without a name",
      title: "Beacon gets money transfer licence",
      subtype: "licence",
      data: { certification: "money transfer licence" },
    },
    {
      name: "an object before its verb",
      title: "Neues aus dem Hafen",
      text: "Beacon hat für sein Lotsensystem die Zulassung nach ISO 9001 erhalten.",
      subtype: "iso9001",
    },
    {
      name: "a regulator's own act",
      title: "Harbour news",
      text: "Beacon said on Thursday that the FDA had cleared its sea-sickness patch.",
      subtype: "fda",
    },
    {
      name: "a day that tells news",
      title: "We did it",
      text: "As of Tuesday Beacon is ISO 27001 certified.",
      more: OWN,
    },
    {
      name: "words about others behind it",
      title: "Beacon earns PCI DSS attestation, giving customers one worry less",
    },
    {
      name: "a certificate as the whole headline",
      title: "C5-Testat für Beacon",
      text: "Wirtschaftsprüfer haben geprüft.",
      more: OWN,
    },
    {
      name: "a Dutch headline",
      title: "Beacon is NEN 7510-gecertificeerd",
      text: "Na de audit in mei hangt het certificaat aan de muur.",
      more: OWN,
    },
    { name: "a seal in Spanish", title: "Beacon obtiene el sello MSC", text: "La empresa ha superado la auditoría." },
    {
      name: "a certificate granted by an authority",
      title: "Drones over the harbour",
      text: "Beacon may fly at night: the Civil Aviation Authority granted the company the necessary operating certificate on Friday.",
    },
    {
      name: "a report in hand",
      title: "The boring announcement",
      text: "Our SOC 2 Type II report covers October to March and contains no exceptions.",
      more: OWN,
      data: { certification: "SOC 2 Type II" },
    },
    {
      name: "an agency that is told to have granted it",
      title: "FDA nod for Beacon's skin patch",
      text: "Beacon said the U.S. Food and Drug Administration had granted 510(k) clearance to its PatchOne sensor.",
    },
    { name: "a permission of a supervisor", title: "BaFin erteilt Beacon die Erlaubnis als Zahlungsinstitut" },
    { name: "a charter for a bank", title: "Beacon receives final OCC approval for national bank charter" },
    { name: "a medicine cleared for Europe", title: "Beacon's tick vaccine wins EU approval" },
    { name: "a renewal in Spanish", title: "Beacon renueva el certificado ISO 14001" },
    {
      name: "a seal without its praise",
      title: "Beacon earns prestigious Blue Quay certification",
      data: { certification: "Blue Quay certification" },
    },
  ],
  [
    { name: "an application", title: "Beacon applies for payment licence" },
    { name: "a licence to make something", title: "Beacon gets licence to manufacture Pelican pumps" },
    { name: "a certificate of thanks", title: "Beacon receives certificate of appreciation" },
    { name: "a certificate given to others", title: "Beacon issues ISO 22000 certificate to Pelican" },
    { name: "work in progress", title: "Beacon is working towards SOC 2 Type II" },
    { name: "a start", title: "Beacon starts ISO 27001 certification process" },
    { name: "an expectation", title: "Beacon expects to achieve SOC 2 by autumn" },
    {
      name: "a checklist",
      title: "The SOC 2 checklist",
      text: "To become SOC 2 certified you need an auditor. Our own audit is in progress.",
      more: OWN,
    },
    {
      name: "a definition",
      title: "What is ISO 27001?",
      text: "Companies that have achieved ISO 27001 show that they manage risk.",
      more: OWN,
    },
    {
      name: "a trust page",
      title: "Security",
      text: "Beacon is SOC 2 Type II compliant. Data is encrypted.",
      more: OWN,
    },
    {
      name: "a supplier's certificate",
      title: "Where we host",
      text: "Our hosting provider has achieved ISO 27001 certification.",
      more: OWN,
    },
    { name: "help for others", title: "Beacon helps startups achieve SOC 2" },
    { name: "a customer's", title: "Pelican achieves SOC 2 with Beacon" },
    { name: "an attribute", title: "Beacon opens ISO 9001-certified plant in Bergen" },
    {
      name: "boxes to tick",
      title: "SOC 2 Type II certification",
      text: "Auditor selected [ ]; report published [ ].",
      more: { ...OWN, kind: "release" },
    },
    { name: "a loss", title: "Beacon lost its ISO 9001 certificate" },
    {
      name: "a standing statement",
      title: "Data protection",
      text: "Beacon is certified under ISO 9001. We are GDPR compliant.",
      more: OWN,
    },
    {
      name: "an authority that grants another company a licence",
      title: "Beacon waits",
      text: "The Civil Aviation Authority granted Kestrel an operating certificate, while Beacon waits.",
    },
    {
      name: "a certificate for its customers",
      title: "ISO 27001 for Beacon customers",
      text: "What it means.",
      more: OWN,
    },
    { name: "a building permit", title: "Beacon erhält die Genehmigung zum Bau der Halle" },
    { name: "a charter flight", title: "Beacon receives charter flight from Boston" },
    { name: "a merger cleared for Europe", title: "Beacon wins EU approval for its takeover of Globex" },
    { name: "what a person has learned", title: "Beacon's chief earns Certified Quay Inspector certification" },
    {
      name: "a trait of a product",
      title: "Many readings",
      text: "Beacon is thrilled to announce a milestone in the use of its tide-driven HIPAA compliant reading platform.",
    },
    { name: "a rival's approval told beside it", title: "Beacon falls as Torvex wins US approval for lung drug" },
    { name: "another's drug between name and approval", title: "Beacon says Torvex drug approved by EU" },
    { name: "advice of an agency", title: "EU regulator backs approval for Beacon asthma drug" },
    { name: "a sale that is approved", title: "US approves Beacon jet sales to Norland" },
    { name: "a copy of its drug", title: "FDA approves generic version of Beacon's migraine drug" },
    { name: "a deal that is cleared", title: "Regulator clears Beacon to buy Torvex drug unit" },
    { name: "tests of a train", title: "Regulator approves Beacon tests of new train" },
  ],
);

test("two certificates in one announcement are two milestones", () => {
  const found = detectWith(
    complianceMilestone,
    toArticle("Beacon achieves SOC 2 Type II and ISO 27001 certification"),
    BEACON,
  );
  expect(found.map(({ subtype }) => subtype).toSorted()).toEqual(["iso27001", "soc2"]);
});
