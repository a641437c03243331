import { expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

/** What a project's own changes, its status page and its notices say of it, in the words of those who write them. */
type Note = [type: string, title: string, text?: string, kind?: "status"];

const TELLS: Note[] = [
  ["website_relaunch", "Point DNS to the new museum site", "Old site is frozen. Redirects checked."],
  ["website_relaunch", "marketing: flip DNS to the new site"],
  [
    "security_incident",
    "Compromised release 2.4.1 – please upgrade",
    "A maintainer account was phished on Monday. If you installed 2.4.1, rotate every key.",
  ],
  [
    "security_incident",
    "2.4.2, security release",
    "The package uploaded as 2.4.1 was not built by us. It has been withdrawn. If you installed it, rotate your keys.",
  ],
  ["own_pricing_change", "pricing: exports billed per page instead of per seat", "$0.02 a page, the first 500 free."],
  ["own_pricing_change", "Storage is now free up to 50 GB", "Above that the rate falls from $0.08 to $0.05 per GB."],
  ["own_pricing_change", "Pricing page: per hour, no more bundles", "A flat 12 cents per audio hour."],
  ["competitor_mention", "chore: mention Voltara and Mixbench in the comparison table"],
  ["competitor_mention", 'docs: "Coming from Voltara?" section', "Which of our words stands for which of theirs."],
  ["competitor_mention", "blog: Acme vs Voltara", "How the two compare."],
  [
    "outage",
    "Incident review: imports stuck",
    "Imports sent between 22:10 on the 3rd and 07:40 on the 4th sat in the queue and never started.",
  ],
  [
    "outage",
    "Anmeldung gestört",
    "Samstag, 8:10 Uhr: Alle Praxen sind betroffen.\nSonntag, 9:30 Uhr: Alles läuft.",
    "status",
  ],
  [
    "outage",
    "Invio ordini non disponibile",
    "Risolto – 31 gen, 19:42. Gli ordini in coda sono stati trasmessi.\nIndagine – 31 gen, 08:10. L'invio è fermo.",
    "status",
  ],
  [
    "outage",
    "Retour sur l'indisponibilité de lundi",
    "De 7 h 40 à 14 h 15, ni l'application ni les bornes ne permettaient de payer.",
    "status",
  ],
  [
    "outage",
    "Orders not transmitted",
    "[Resolved 27 Jun 01:15] Sent again.\n[Opened 26 Jun 09:48] Shops receive nothing.",
    "status",
  ],
  ["tech_migration", "ci: Brookline out, Forgehut in", "All 84 workflows run there now."],
  ["tech_migration", "Drop Pixelcount, self-host Tallyhouse"],
  ["tech_migration", "db: cut over reads to Granitey, drop Mongrelia"],
  ["tech_migration", "Migrate to kestrelly.host from herrokai"],
  ["tech_migration", "Move to Cloudveil", "Both domains use Cloudveil's nameservers as of today."],
  ["tech_migration", "Metromo -> Quietcount", "The privacy page names Quietcount now."],
  ["tech_migration", "ci: port pipelines to Forgehut"],
  ["tech_migration", "Mail: SendGrid replaced by Postmark"],
  ["tech_migration", "Jenkins durch GitHub Actions ersetzt"],
  ["tech_migration", "build: webpack out, vite in"],
  ["tech_migration", "Changelog March", "- Payments now go through Stripe instead of Adyen.\n- Fixes a typo."],
  ["tech_removed", "Remove Watchpost agent from base image", "Licence ran out in August and we decided not to renew."],
  ["tech_removed", "Rip out Crashjar SDK", "Deletes the keys, updates the privacy page."],
  ["tech_removed", "Metrikon rausgeworfen", "Wir nutzen kein Metrikon mehr, das Skript ist weg."],
  ["tech_removed", "deps: drop dayglow", "Formatting is done with Intl now."],
  ["tech_removed", "Redundant dependency: newrelic", "Nobody uses it, so we get rid of the library."],
  ["tech_removed", "Stop sending data to Mixpanel"],
  ["tech_added", "chore: add Faultline error reporting to storefront", "DSN in the vault, sampled at 20%."],
  [
    "tech_added",
    "Integrate Chatterly direct chat",
    "Visitors of the landing page can reach us. The account is paid by sales.",
  ],
  [
    "tech_added",
    "Adding Acme Robotics to list of production users",
    "Adding Acme Robotics to the users list of Fluxwork.",
  ],
  ["subprocessor_added", "legal: add Twilio to annex 3"],
  ["subprocessor_added", "Annex 3: Glasswater AI goes in", "Data stay in Dublin, SCCs are signed."],
  [
    "subprocessor_added",
    "Replacement of a sub-processor",
    "Mailhaven takes over the sending of payslips from Despatcher on 1 March.",
  ],
  [
    "subprocessor_added",
    "Notice under clause 9.4 of the data processing agreement",
    "We are taking on Klangwerk GmbH, Leipzig, to read receipts.",
  ],
  ["developer_docs_change", "docs: rewrite getting started for API v3"],
  ["developer_docs_change", "docs: retire v1 pages", "v1 was shut down on Friday."],
  ["developer_docs_change", "API reference is generated from the code now"],
  ["compliance_milestone", "trust: SOC 2 Type II report issued"],
  ["compliance_milestone", "Our ISO 27001 certificate has been renewed"],
  ["product_launch", "Acme 5: nu voor iedereen beschikbaar"],
  ["product_launch", "Neu: Acme Lohn ist ab sofort verfügbar"],
];

const SAYS_NOTHING: Note[] = [
  ["website_relaunch", "Point DNS to the new site host", "The pages stay as they are."],
  ["website_relaunch", "Website redesign", "Mock-ups are in the folder. Nothing has shipped yet."],
  ["security_incident", "deps: pin tinycolor", "Version 4.1.2 was published by an attacker. Rotate your keys."],
  ["security_incident", "Are we exposed to the compromised release 4.1.2?", "If you installed it, rotate your keys."],
  ["own_pricing_change", "fix: price shown per page instead of per seat"],
  ["competitor_mention", "Should we have comparison pages?", "A page per rival. Nothing is decided."],
  ["competitor_mention", "docs: add page on moving from v1 to v2"],
  ["outage", "Add post-mortem template", "How long it lasted, from 08:00 to 12:00; what was down."],
  [
    "outage",
    "Geplante Wartung",
    "Samstag, 8:10 Uhr: Login nicht verfügbar.\nSamstag, 11:30 Uhr: Alles läuft.",
    "status",
  ],
  ["outage", "Login gestört", "Samstag, 8:10 Uhr: Login gestört.\nSamstag, 8:25 Uhr: Alles läuft.", "status"],
  [
    "subprocessor_added",
    "Docs: say which vendor stores files",
    "Adds half a sentence. No change to the list of sub-processors.",
  ],
  ["subprocessor_added", "Annex 2: include Linux and macOS builds"],
  ["subprocessor_added", "Annex C: add benchmark figures for Postgres"],
  ["compliance_milestone", "What to do when a SOC 2 report is issued"],
  ["compliance_milestone", "Ask our vendors once their ISO 27001 certificate has been renewed"],
  ["product_launch", "Acme 5.2: nu voor iedereen beschikbaar"],
  ["tech_migration", "analytics: Weekly instead of Daily"],
  ["tech_migration", "Replace Avatar with Initials", "The privacy policy says that pictures are not stored."],
  ["tech_migration", "Payments are now handled by Worker instead of Cron"],
  ["tech_removed", "Remove Leaderboard", "We updated the privacy policy as well."],
  ["tech_added", "Add Invoice error reporting", "Adds the error page to the admin."],
  ["own_pricing_change", "Pricing page: per seat toggle is broken", "Shows $10 instead of $12."],
  ["competitor_mention", 'Add page "Moving from Berlin to Lisbon"'],
  ["outage", "Incident report page: add filter", "From 08:00 to 12:00 UTC by default; not loading on Safari."],
  ["compliance_milestone", "Add SOC 2 report request form"],
  ["tech_migration", "refactor: replace Spinner with Loader in the app"],
  ["tech_migration", "Spinner replaced by Loader in the app"],
  ["tech_migration", "Move from old.acme.com to acme.com"],
  ["tech_migration", "feat(auth): Passkey instead of Password"],
  ["tech_removed", "deps: drop unused packages"],
  ["tech_removed", "Remove Carousel widget", "It weighs 80 kB on every page."],
  ["tech_removed", "billing: drop Starter", "Existing Starter subscriptions are mapped to Growth."],
];

const typesOf = ([, title, text = "", kind]: Note) =>
  detectCase({
    id: "n1",
    kind: kind ?? "release_notes",
    company: title.includes("Acme Robotics") ? "Acme Robotics" : "Acme",
    title,
    text,
  }).signals.map(({ type }) => type);

for (const note of TELLS) {
  test(`tells ${note[0]}: ${note[1]}`, () => expect<string[]>(typesOf(note)).toContain(note[0]));
}
for (const note of SAYS_NOTHING) {
  test(`tells no ${note[0]}: ${note[1]}`, () => expect<string[]>(typesOf(note)).not.toContain(note[0]));
}
