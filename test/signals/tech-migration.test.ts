import { describe, expect, test } from "bun:test";
import type { Document } from "#core/document.ts";
import { techMigration } from "#signals/tech-migration.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { aStack, compare } from "./observed.ts";

const PULL: Partial<Document> = { kind: "release", url: "https://github.com/beacon/app/pull/12", feedUrl: undefined };

testDetector(
  techMigration,
  [
    {
      name: "one system for another in German",
      title: "Beacon steigt von Windows auf Linux um",
      data: { from: "Windows", to: "Linux" },
    },
    {
      name: "what is given up in French",
      title: "Beacon abandonne Zoom au profit de BigBlueButton",
      data: { from: "Zoom", to: "BigBlueButton" },
    },
    {
      name: "the title of a pull request",
      title: "Migrate CI from CircleCI to GitHub Actions",
      more: PULL,
      data: { from: "CircleCI", to: "GitHub Actions", technology: ["GitHub Actions", "CircleCI"] },
    },
    { name: "a switch without a word of the old one", title: "Switch to pnpm", more: PULL, data: { to: "pnpm" } },
    {
      name: "a replacement",
      title: "chore: replace Sentry with GlitchTip",
      more: PULL,
      data: { from: "Sentry", to: "GlitchTip" },
    },
    {
      name: "one in favour of another",
      title: "Drop Travis in favor of GitHub Actions",
      more: PULL,
      data: { from: "Travis CI" },
    },
    {
      name: "one instead of another",
      title: "Use Vitest instead of Jest",
      more: PULL,
      data: { from: "Jest", to: "Vitest" },
    },
    { name: "an arrow", title: "infra: Heroku -> Fly.io", more: PULL, data: { from: "Heroku", to: "Fly.io" } },
    { name: "a noun", title: "Mailchimp to Brevo migration", more: PULL, data: { from: "Mailchimp", to: "Brevo" } },
    {
      name: "one added and one removed of a kind",
      title: "Add GitHub Actions, remove Travis and Circle CI",
      more: PULL,
      data: { to: "GitHub Actions", from: "Travis CI, CircleCI" },
    },
    {
      name: "a passive",
      title: "New chat",
      text: "The Intercom bubble is replaced by Crisp in the whole app.",
      more: PULL,
      data: { to: "Crisp" },
    },
    {
      name: "products nobody knows",
      title: "Migrate from Quillbase to Ferrostore",
      more: PULL,
      data: { from: "Quillbase", to: "Ferrostore" },
    },
    {
      name: "an accepted proposal",
      title: "RFC 41: retire Datadog, adopt Grafana Cloud",
      text: "Status: accepted, executed.",
      more: PULL,
      data: { to: "Grafana Cloud" },
    },
    {
      name: "a story of its engineers",
      title: "Why we left MongoDB for Postgres",
      text: "It served us well, until it didn't.",
      more: OWN,
      data: { from: "MongoDB", to: "PostgreSQL" },
    },
    {
      name: "a sentence of its blog",
      title: "Scaling search",
      text: "We replaced Elasticsearch with Typesense in March.",
      more: OWN,
      data: { from: "Elasticsearch" },
    },
    {
      name: "a completed move",
      title: "Beacon completes move from Oracle to Workday for HR and finance",
      data: { from: "Oracle", to: "Workday" },
    },
    { name: "a headline", title: "Beacon ditches Salesforce for HubSpot", data: { from: "Salesforce", to: "HubSpot" } },
    {
      name: "a vendor's report",
      title: "Brightwave ERP replaces NetSuite at Beacon",
      data: { from: "Oracle NetSuite" },
    },
    {
      name: "German, with the verb at the end",
      title: "Warum wir von Jenkins auf GitLab CI umgestiegen sind",
      more: OWN,
      data: { from: "Jenkins", to: "GitLab CI" },
    },
    { name: "French", title: "Beacon passe de Magento à Shopify", data: { to: "Shopify" } },

    {
      name: "everything brought onto one",
      title: "How Beacon tidied up support",
      text: "In April the company ripped out Zendesk and brought everything onto Intercom.",
      data: { to: "Intercom" },
    },
    {
      name: "a heading all small",
      title: "switch from sentry to rollbar",
      more: PULL,
      data: { from: "Sentry", to: "Rollbar" },
    },
    {
      name: "a headline from one to another over the words of a single person",
      title: "From Heroku to AWS in three months",
      text: "I moved the infrastructure of Beacon and completed it last week.",
      data: { from: "Heroku", to: "AWS" },
    },

    {
      name: "two who move together",
      title: "Beacon and UPCM switching from Cerner to Epic",
      data: { from: "Cerner", to: "Epic" },
    },
    {
      name: "one parted with and one chosen in one breath",
      title: "Beacon neemt afscheid van ChipSoft en kiest voor Epic",
      data: { from: "ChipSoft", to: "Epic" },
    },
    {
      name: "a decision that was made",
      title: "Ten times cheaper",
      text: "We outgrew our plan. So the decision was made to graduate to AWS.",
      more: OWN,
      data: { to: "AWS" },
    },

    {
      name: "one changed to another",
      title: "Changed gitbook to notion for our wiki",
      more: PULL,
      data: { from: "GitBook", to: "Notion" },
    },
    {
      name: "the new one of a kind",
      title: "discord is the new gitter",
      more: PULL,
      data: { from: "Gitter", to: "Discord" },
    },
    {
      name: "a German perfect below a labelled headline",
      title: "Beacon: Umstieg auf Microsoft Dynamics 365 abgeschlossen",
      text: "Der Maschinenbauer hat an allen Standorten sein altes Infor-System durch Dynamics 365 ersetzt.",
    },
    {
      name: "a French team",
      title: "Le support change",
      text: "Notre équipe a basculé sur Front le mois dernier.",
      more: OWN,
      data: { to: "Front" },
    },

    {
      name: "one bidden farewell, one greeted",
      title: "Goodbye Jira, hello Linear",
      more: OWN,
      data: { from: "Jira", to: "Linear" },
    },
    {
      name: "one rather than another",
      title: "Beacon baut den Webshop um: Shopware statt Magento",
      data: { to: "Shopware" },
    },
    {
      name: "a completed migration to one",
      title: "Beacon completes global migration to Salesforce",
      data: { to: "Salesforce" },
    },
    { name: "one out and one in", title: "Zendesk out, HubSpot in", more: OWN },
    {
      name: "a transition begun in part",
      title: "Records at Beacon",
      text: "In April, Beacon began the first phase of its transition to an Epic electronic health record system.",
      data: { to: "Epic" },
    },
    {
      name: "a guest's story headed by its name",
      title: "Beacon Migration from Elasticsearch to ClickHouse",
      text: "At Beacon, we used to run our main application on top of Elasticsearch.",
      data: { from: "Elasticsearch", to: "ClickHouse" },
    },
    {
      name: "machines of others that one runs oneself",
      title: "How we cut the bill",
      text: "We decided to move our entire platform to self-hosted infrastructure on Hetzner Cloud.",
      more: OWN,
      data: { to: "Hetzner Cloud" },
    },
  ],
  [
    { name: "parts of a program below their scope", title: "monitoring: replace Gauge with Counter", more: PULL },
    { name: "a customer's move by an agency", title: "Beacon migrates Globex from Magento to Shopify" },
    { name: "a proposal", title: "RFC: migrate from Redux to Zustand", more: PULL },
    { name: "a question", title: "Should we switch to pnpm?", more: PULL },
    { name: "an upgrade", title: "Upgrade from Vue 2 to Vue 3", more: PULL },
    { name: "parts of a program", title: "Replace Login with AuthGate component", more: PULL },
    { name: "parts of a page", title: "Move buttons from Header to Footer", more: PULL },
    {
      name: "a feature for users who move",
      title: "Support switching from MySQL to Postgres without data loss",
      more: PULL,
    },
    { name: "a guide to its own product", title: "docs: guide for migrating from Heroku to Beacon", more: PULL },
    {
      name: "a guide",
      title: "How to migrate from HubSpot to Salesforce",
      text: "In this guide we walk you through it.",
      more: OWN,
    },
    {
      name: "what many companies do",
      title: "Why companies are moving from Slack to Teams",
      text: "Many firms have switched from Slack to Microsoft Teams.",
      more: OWN,
    },
    {
      name: "its customer's move",
      title: "A new database in a week",
      text: "Our customer Larkspur moved from MySQL to PostgreSQL.",
      more: OWN,
    },
    { name: "somebody who leaves it", title: "Larkspur switches from Beacon to Zendesk" },
    { name: "a move of offices", title: "Beacon moves headquarters from Austin to Denver" },
    { name: "a move of shares", title: "Beacon moves listing from Nasdaq to NYSE" },
    { name: "other auditors", title: "Beacon replaces Deloitte with KPMG as auditor" },
    { name: "another chief", title: "Beacon replaces CEO Jane Roe with Tom Beck" },
    { name: "talk of a move", title: "Beacon may switch from AWS to Google Cloud, sources say" },
    { name: "a move of years ago", title: "What we use", text: "In 2019 we moved from Trello to Linear.", more: OWN },
    {
      name: "what somebody did elsewhere",
      title: "Meet our new CTO",
      text: "Before Beacon she led the move from Oracle to PostgreSQL at Globex.",
      more: OWN,
    },

    { name: "where errors go", title: "Error tracking", text: "Errors of web and api now go to Sentry.", more: PULL },
    { name: "an ordinary word all small", title: "replace linear layout with segment view", more: PULL },
    { name: "a feature brought to a product", title: "Beacon brings its charts to Slack" },

    {
      name: "a move of another in the company of a third",
      title: "Beacon customers Globex and UPCM switching from Cerner to Epic",
    },

    {
      name: "a service that migrates its customers",
      title: "Migrate from Infor CloudSuite to Dynamics 365",
      text: "Field-level mapping and rollback. We move data and schema.",
      more: OWN,
    },
    {
      name: "a company in a lesson",
      title: "Module 8.7: stateful migration",
      text: "A media streaming company moved 90% of its services from RDS to Aurora.",
    },
    { name: "state moved to a place", title: "move redux state to react context", more: PULL },

    { name: "a comparison by another", title: "Why teams choose: Shopware statt Magento" },

    { name: "a replacement taken back", title: "Revert: replace Jest with Vitest", more: PULL },
    {
      name: "a customer in the headline of its own site",
      title: "How Globex moved everything onto Snowflake",
      text: "Our customer Globex consolidated on it with our help.",
      more: OWN,
    },
    { name: "a game for another system", title: "Beacon ports game from Windows to Linux" },
  ],
);

describe("tech_migration from observations", () => {
  const seen = (...observations: Document[]) => compare(techMigration, observations);

  test("fires when one product of a kind took the other's place", () => {
    expect(seen(aStack(["Stripe", "Intercom"]), aStack(["Stripe", "Drift"]))).toEqual([
      "Beacon replaces Drift with Intercom",
    ]);
  });

  test("fires when the new one had come shortly before", () => {
    const together = aStack(["Stripe", "Drift", "Intercom"]);
    expect(seen(aStack(["Stripe", "Intercom"]), together, aStack(["Stripe", "Drift"]))).toEqual([
      "Beacon replaces Drift with Intercom",
    ]);
    expect(
      seen(aStack(["Stripe", "Intercom"]), aStack(["Stripe", "Intercom"]), together, aStack(["Stripe", "Drift"])),
    ).toEqual([]);
  });

  test.each([
    ["products of different kinds", [aStack(["Stripe", "Intercom"]), aStack(["Stripe", "Hotjar"])]],
    ["pixels, of which a page has many", [aStack(["Stripe", "Meta Pixel"]), aStack(["Stripe", "TikTok Pixel"])]],
    [
      "a product that has long been there",
      [aStack(["Stripe", "Intercom"]), ...Array(4).fill(aStack(["Stripe", "Drift", "Intercom"]))],
    ],
    ["a first observation", [aStack(["Intercom"])]],
  ])("is silent on %s", (_name, observations) => {
    expect(seen(...observations)).toEqual([]);
  });
});
