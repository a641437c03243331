import { rfpPosted } from "#signals/rfp-posted.ts";
import { OWN, testDetector } from "./detector-table.ts";

testDetector(
  rfpPosted,
  [
    {
      name: "a tender put on the market in Dutch",
      title: "Beacon zet aanbesteding huishoudelijke hulp in de markt",
      data: { product: "huishoudelijke hulp" },
    },
    {
      name: "a market gone to",
      title: "Beacon goes to market for patient monitoring",
      text: "The framework, published on TED on Monday, is worth about NOK 60m.",
      data: { product: "patient monitoring" },
    },
    {
      name: "a tender all over Europe",
      title: "Beacon schreibt Lotsensystem europaweit aus",
      text: "Angebote müssen bis zum 15. Juni eingehen.",
      data: { product: "Lotsensystem" },
    },
    {
      name: "“Beacon issues RFP for fleet management software”",
      title: "Beacon issues RFP for fleet management software",
      data: { product: "fleet management software" },
    },
    {
      name: "“City council seeks bids for payroll system”",
      title: "City council seeks bids for payroll system",
      text: "Beacon is inviting tenders for a new payroll system. Bids are due by June 12, 2026.",
      data: { product: "payroll system", effective_date: "2026-06-12" },
    },
    {
      name: "“Request for Proposals: Website redesign”",
      title: "Request for Proposals: Website redesign",
      text: "Beacon is soliciting proposals from qualified agencies for the redesign of its website. Proposals are due on June 30, 2026 at 5 p.m.",
      more: OWN,
      data: { product: "Website redesign", effective_date: "2026-06-30" },
    },
    {
      name: "“RFP 26-014 Managed IT Services”",
      title: "RFP 26-014 Managed IT Services",
      text: "Issue date: May 12, 2026. Vendors shall submit questions by May 22, 2026.",
      more: OWN,
    },
    {
      name: "“Invitation to Tender – Supply of electric buses”",
      title: "Invitation to Tender – Supply of electric buses",
      text: "Issued by Beacon. Closing date for tenders: 1 July 2026.",
      data: { product: "electric buses", effective_date: "2026-07-01" },
    },
    {
      name: "“Beacon puts cleaning contract out to tender”",
      title: "Beacon puts cleaning contract out to tender",
      data: { product: "cleaning contract" },
    },
    {
      name: "“Transit agency Beacon launches tender for ticketing platform in Lyon”",
      title: "Transit agency Beacon launches tender for ticketing platform in Lyon",
    },
    {
      name: "“Beacon publishes request for quotation for 400 laptops”",
      title: "Beacon publishes request for quotation for 400 laptops",
    },
    {
      name: "“Beacon lance un appel d'offres pour la refonte de son site”",
      title: "Beacon lance un appel d'offres pour la refonte de son site",
      data: { product: "refonte de son site" },
    },
    { name: "“Beacon schreibt IT-Dienstleistungen aus”", title: "Beacon schreibt IT-Dienstleistungen aus" },
    {
      name: "“Ausschreibung: Einführung eines ERP-Systems”",
      title: "Ausschreibung: Einführung eines ERP-Systems",
      text: "Angebote sind bis zum 30. Juni 2026 einzureichen.",
      more: OWN,
    },
    {
      name: "“Beacon publica licitación para la compra de tranvías”",
      title: "Beacon publica licitación para la compra de tranvías",
    },
    {
      name: "“Beacon pubblica bando di gara per la fornitura di energia”",
      title: "Beacon pubblica bando di gara per la fornitura di energia",
    },
    {
      name: "“Beacon schrijft aanbesteding uit voor nieuw zaaksysteem”",
      title: "Beacon schrijft aanbesteding uit voor nieuw zaaksysteem",
    },
    { name: "“Beacon abre licitação para sistema de gestão”", title: "Beacon abre licitação para sistema de gestão" },
    {
      name: "“We are looking for a new auditor”",
      title: "We are looking for a new auditor",
      text: "Today we have issued a request for proposals for audit services. Firms may submit proposals until May 29, 2026.",
      more: OWN,
      data: { product: "audit services", effective_date: "2026-05-29" },
    },
    {
      name: "“RFP: CRM migration”",
      title: "RFP: CRM migration",
      text: "Beacon, a harbour operator, is seeking proposals from vendors for a CRM migration. Deadline is June 5, 2026.",
      more: { kind: "discussion", facts: { author: "Jane Roe, Beacon" } },
    },
    {
      name: "“Beacon invites suppliers to bid for data centre cooling”",
      title: "Beacon invites suppliers to bid for data centre cooling",
    },
    {
      name: "“Notice inviting tender”",
      title: "Notice inviting tender",
      text: "Sealed bids are invited by Beacon for the supply of pumps.",
      more: OWN,
    },
    {
      name: "“RFP for security guard services”",
      title: "RFP for security guard services",
      text: "Beacon hereby requests proposals for security guard services. Submissions due June 1, 2026.",
      more: { kind: "page", url: "https://beacon.example/rfp/guards" },
    },
  ],
  [
    {
      name: "“How to write an RFP”",
      title: "How to write an RFP",
      text: "A request for proposals is issued by a buyer. State your deadline.",
      more: OWN,
    },
    { name: "“Beacon wins tender for tram depot”", title: "Beacon wins tender for tram depot" },
    { name: "“Beacon responds to RFP from city of Globex”", title: "Beacon responds to RFP from city of Globex" },
    {
      name: "“Globex issues RFP for port software”",
      title: "Globex issues RFP for port software",
      text: "Beacon is among the firms expected to bid.",
    },
    { name: "“Beacon launches RFP automation software”", title: "Beacon launches RFP automation software" },
    {
      name: "“Beacon's new RFP response tool cuts work by half”",
      title: "Beacon's new RFP response tool cuts work by half",
    },
    {
      name: "“RFP template for CRM buyers”",
      title: "RFP template for CRM buyers",
      text: "Download our template and send it to vendors.",
      more: OWN,
    },
    { name: "“Beacon shortlisted in public tender”", title: "Beacon shortlisted in public tender" },
    { name: "“Beacon extends tender offer for Globex shares”", title: "Beacon extends tender offer for Globex shares" },
    { name: "“Beacon plans to issue RFP next year”", title: "Beacon plans to issue RFP next year" },
    {
      name: "“Call for proposals: speak at Beacon Summit”",
      title: "Call for proposals: speak at Beacon Summit",
      text: "Submit your talk by June 1.",
      more: OWN,
    },
    { name: "“Beacon cancels tender for new terminal”", title: "Beacon cancels tender for new terminal" },
    {
      name: "“City of Globex seeks bids for street lights”",
      title: "City of Globex seeks bids for street lights",
      text: "Companies such as Beacon have shown interest.",
    },
    {
      name: "“RFP process explained”",
      title: "RFP process explained",
      text: "Vendors submit proposals before the deadline.",
      more: OWN,
    },
    { name: "“Five tips for answering an RFP”", title: "Five tips for answering an RFP", more: OWN },
    { name: "“Beacon awarded contract after EU-wide tender”", title: "Beacon awarded contract after EU-wide tender" },
    {
      name: "“Beacon seeks bids for the company”",
      title: "Beacon seeks bids for the company",
      text: "The owners hope for $2bn.",
    },
    {
      name: "“Request for comments: new API”",
      title: "Request for comments: new API",
      text: "We request your comments until June 1.",
      more: OWN,
    },
    {
      name: "“Feature request for proposals”",
      title: "Feature request for proposals",
      text: "Let editors propose changes.",
      more: { kind: "release" },
    },
    {
      name: "“Proposal manager”",
      title: "Proposal manager",
      text: "You answer RFPs and tenders and submit bids before the deadline.",
      more: OWN,
    },
    { name: "“Beacon chefs serve tender beef”", title: "Beacon chefs serve tender beef" },
    { name: "“Beacon bids for rail franchise”", title: "Beacon bids for rail franchise" },
    {
      name: "“Our RFP win rate doubled”",
      title: "Our RFP win rate doubled",
      text: "We answered 40 requests for proposals last year and won 12.",
      more: OWN,
    },
    {
      name: "“Globex RFP: what it means for vendors”",
      title: "Globex RFP: what it means for vendors",
      text: "Globex has issued a request for proposals for a student system. Proposals are due June 3.",
      more: OWN,
    },
    {
      name: "“Procurement policy”",
      title: "Procurement policy",
      text: "Bids are invited for purchases above $50,000. Proposals must be submitted in writing.",
      more: OWN,
    },
    {
      name: "“Beacon helps cities issue RFPs for software”",
      title: "Beacon helps cities issue RFPs for software",
      text: "Its platform writes requests for proposals.",
    },
  ],
);
