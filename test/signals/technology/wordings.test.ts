import type { Document } from "#core/document.ts";
import { outage } from "#signals/outage.ts";
import { ownPricingChange } from "#signals/own-pricing-change.ts";
import { techAdded } from "#signals/tech-added.ts";
import { techMigration } from "#signals/tech-migration.ts";
import { techRemoved } from "#signals/tech-removed.ts";
import { OWN, testDetector } from "../detector-table.ts";

const STATUS: Partial<Document> = { kind: "incident", url: "https://status.beacon.example/1", feedUrl: undefined };
const PULL: Partial<Document> = { kind: "release", url: "https://github.com/beacon/app/pull/12", feedUrl: undefined };

testDetector(
  outage,
  [
    { name: "a part of the service", title: "Commuters stranded as Beacon ticketing fails nationwide" },
    {
      name: "what could not be bought",
      title: "Ticket-App streikt den ganzen Tag",
      text: "Nichts ging mehr: Von früh bis spät ließen sich bei Beacon keine Fahrkarten kaufen.",
    },
    { name: "German, for hours", title: "Online-Banking der Beacon stundenlang gestört" },
    { name: "Spanish, verb first", title: "Se cae la red de Beacon: miles de usuarios sin datos durante horas" },
    { name: "Italian, for hours", title: "Beacon, i clienti non riescono ad accedere ai conti per ore" },
    {
      name: "nobody who could",
      title: "About last Thursday",
      text: "For six hours on Thursday none of our customers could log in.",
      more: OWN,
      data: { duration_minutes: 360 },
    },
    {
      name: "updates that give the time of day",
      title: "Login failures - resolved",
      text: "07:02 UTC Investigating: users see an error.\n07:30 UTC Identified.\n11:45 UTC Resolved. Logins were failing.",
      more: STATUS,
      data: { duration_minutes: 283 },
    },
  ],
  [
    { name: "attention", title: "Beacon customers could not pay more attention to service, survey finds" },
    { name: "rules", title: "Nobody could use Beacon vouchers abroad, rules say", text: "Customers must redeem them." },
    {
      name: "a term of a contract",
      title: "Beacon: los clientes no pueden retirar depósitos antes de un año",
    },
    { name: "analysts who are not impressed", title: "Beacon booking fails to impress analysts" },
    {
      name: "a strike",
      title: "Beacon-Beschäftigte legen Arbeit nieder: Bahnstrecke lahm",
      text: "Die Gewerkschaft streikt seit Montag, Tausende Pendler sind betroffen.",
    },
    {
      name: "updates within minutes",
      title: "Login failures - resolved",
      text: "07:02 UTC Investigating.\n07:30 UTC Resolved. Logins were failing.",
      more: STATUS,
    },
    { name: "suppliers who cannot deliver", title: "Fornecedores não conseguem entregar e Beacon adia abertura" },
  ],
);

testDetector(
  ownPricingChange,
  [
    {
      name: "a price put up",
      title: "Beacon puts price of standard plan up to £12.99",
      text: "Subscribers will pay £2 a month more from 3 June.",
      data: { amount: 12.99, currency: "GBP", effective_date: "2026-06-03" },
    },
    {
      name: "a German compound and a share in words",
      title: "Beacon senkt Strompreise um zehn Prozent",
      data: { percent: 10 },
    },
    {
      name: "Dutch, with the share after the verb",
      title: "Beacon verhoogt ticketprijzen met vijf procent",
      data: { percent: 5 },
    },
    {
      name: "the new price before the old one's currency",
      title: "Beacon wird teurer: Basis-Tarif kostet 24,99 statt 19,99 Euro",
      data: { amount: 24.99, currency: "EUR" },
    },
    { name: "an Italian subscription", title: "Beacon aumenta l'abbonamento a 49 euro", data: { amount: 49 } },
    {
      name: "a Spanish cut with its day",
      title: "Beacon rebaja un cinco por ciento sus tarifas de hogar",
      text: "La bajada se aplicará desde el 1 de julio.",
      data: { percent: 5, effective_date: "2026-07-01" },
    },
  ],
  [
    { name: "a look at others' prices", title: "Beacon aumenta i controlli sui prezzi dei fornitori" },
    { name: "a rank", title: "Beacon sobe ao pódio dos melhores preços do ano" },
    { name: "something else that is cut", title: "Beacon senkt Energieverbrauch und Strompreise steigen trotzdem" },
    { name: "others' lower prices", title: "Beacon verlaagt drempel met lagere prijzen van concurrenten" },
    { name: "what it buys", title: "Beacon recorta empleos y sube el precio del trigo" },
    { name: "a contribution to a cause", title: "Beacon erhöht Beitrag zum Klimaschutz" },
    { name: "the layout of the page", title: "Pricing page updates: fix overflow on mobile", more: PULL },
  ],
);

testDetector(
  techAdded,
  [
    {
      name: "a name that the next line explains",
      title: "Beacon rolls out Mews across 40 properties",
      text: "Reception teams at every hotel now use the Mews property management system.",
      data: { technology: "Mews" },
    },
    {
      name: "Dutch, the new record",
      title: "Beacon neemt Epic in gebruik",
      text: "Sinds zaterdag werken alle artsen met het nieuwe patiëntendossier.",
      data: { technology: "Epic" },
    },
    { name: "Spanish, nobody else behind it", title: "Beacon implanta SAP S/4HANA" },
    {
      name: "a headline that only describes the account",
      title: "Bäckereikette führt Personio ein",
      text: "Bei Beacon sind Schichtpläne auf Papier nun vorbei.",
      data: { technology: "Personio" },
    },
    { name: "everything that runs on it", title: "A quiet March", text: "Everything now runs on Hetzner.", more: OWN },
    { name: "all plants", title: "Beacon rolls out Workday at all plants", data: { technology: "Workday" } },
  ],
  [
    { name: "a bakery in use", title: "Beacon neemt nieuwe bakkerij in gebruik" },
    { name: "a week", title: "Beacon führt Vier-Tage-Woche ein", text: "Die Software zur Zeiterfassung bleibt." },
    { name: "a customer's", title: "Beacon implements Salesforce for Globex" },
    { name: "a feature for users", title: "Add Slack notifications for users", more: PULL },
    { name: "advice", title: "5 reasons to use Salesforce", more: OWN },
    { name: "a fee", title: "Beacon führt Parkgebühren ein" },
  ],
);

testDetector(
  techRemoved,
  [
    { name: "German, apart", title: "Beacon schafft Microsoft 365 ab", data: { technology: "Microsoft 365" } },
    { name: "Dutch farewell", title: "Beacon zegt Microsoft 365 vaarwel" },
    { name: "Dutch stop", title: "Beacon stopt met Google Workspace", data: { technology: "Google Workspace" } },
    { name: "we who left", title: "A note", text: "We left AWS.", more: OWN, data: { technology: "AWS" } },
    {
      name: "an abbreviation joined to a product",
      title: "drop the GA and Hotjar spyware",
      more: PULL,
      data: { technology: "Hotjar" },
    },
    { name: "French, without it", title: "Beacon se passe de Salesforce", data: { technology: "Salesforce" } },
  ],
  [
    { name: "bags", title: "Beacon schafft Plastiktüten ab" },
    { name: "a lease", title: "Beacon zegt huur van kantoor op" },
    { name: "a question", title: "Goodbye Heroku? What we tell our customers", more: OWN },
    { name: "no stone unturned", title: "Why teams leave Jira", text: "We left no stone unturned.", more: OWN },
    { name: "fireworks", title: "Beacon se passe de feu d'artifice" },
    { name: "old versions", title: "Drop Node and Python 3.8 support", more: PULL },
  ],
);

testDetector(
  techMigration,
  [
    {
      name: "from one to the other in a headline of the own site",
      title: "From Jenkins to GitHub Actions in a weekend",
      text: "Our last Jenkins box was switched off on Sunday night.",
      more: OWN,
      data: { from: "Jenkins", to: "GitHub Actions" },
    },
    { name: "German, apart", title: "Beacon löst SAP durch Odoo ab", data: { from: "SAP", to: "Odoo" } },
    {
      name: "an old system without a name",
      title: "Beacon replaces its legacy ERP with NetSuite",
      data: { technology: "Oracle NetSuite" },
    },
    {
      name: "the same in Italian",
      title: "Beacon sostituisce il vecchio gestionale con Odoo",
      data: { technology: "Odoo" },
    },
    {
      name: "an old system that has a name",
      title: "Beacon replaces its old Jenkins system with GitHub Actions",
      data: { from: "Jenkins", to: "GitHub Actions" },
    },
    {
      name: "one left, all on the other",
      title: "Goodbye AWS, hello bare metal",
      text: "In March we left AWS. Everything now runs on our own Hetzner machines.",
      more: OWN,
      data: { from: "AWS", to: "Hetzner" },
    },
  ],
  [
    {
      name: "customers who grow",
      title: "From spreadsheets to Salesforce: how our customers grow",
      text: "Many of our customers began with Excel and now run on Salesforce.",
      more: OWN,
    },
    {
      name: "pitfalls",
      title: "From Oracle to Postgres: five pitfalls",
      text: "You need to check stored procedures. We help companies plan such a move.",
      more: OWN,
    },
    { name: "an old system for a new one", title: "Beacon replaces its old system with a new one" },
    { name: "a trainer's contract", title: "Beacon löst Vertrag mit Trainer ab Juli auf" },
    { name: "a test", title: "Replace old system test with new one", more: PULL },
    { name: "a guide", title: "How to migrate from MySQL to Postgres", more: OWN },
  ],
);
