import type { Document } from "#core/document.ts";
import { developerDocsChange } from "#signals/developer-docs-change.ts";
import { OWN, testDetector } from "./detector-table.ts";

const PULL: Partial<Document> = { kind: "release", url: "https://github.com/beacon/app/pull/12", feedUrl: undefined };
const DOCS: Partial<Document> = { ...PULL, url: "https://github.com/beacon/beacon-docs/pull/12" };

testDetector(
  developerDocsChange,
  [
    { name: "a second version", title: "Announcing version 2 of the Beacon API", more: OWN },
    { name: "a note of a move", title: "Docs: migrate from Torvex to Kestrel", more: { ...OWN, kind: "release" } },
    { name: "a portal", title: "Introducing our new developer portal", more: OWN },
    { name: "a public interface", title: "News", text: "Today we are launching our public API.", more: OWN },
    {
      name: "documents written anew",
      title: "New docs",
      text: "We have rewritten our documentation from scratch.",
      more: OWN,
    },
    {
      name: "a version of the interface",
      title: "API v3 is generally available",
      more: OWN,
      data: { product: "API v3" },
    },
    { name: "a headline", title: "Beacon launches open API for freight forwarders" },
    { name: "a restructured reference", title: "docs: restructure API reference", more: PULL },
    { name: "documents that move", title: "Move documentation to docs.beacon.example", more: PULL },
    {
      name: "documents that follow the interface",
      title: "Refer to v2 version of the API",
      text: "All examples in the documentation now point to it.",
      more: PULL,
    },
    { name: "pages of the documentation", title: "Add PCI, HIPAA, and WCAG security pages", more: DOCS },
    { name: "an old version's end", title: "Deprecate v1 of the public API", more: PULL },
    {
      name: "German",
      title: "Neues Entwicklerportal ist online",
      text: "Unsere API-Dokumentation ist umgezogen.",
      more: OWN,
    },
    { name: "a portal for developers in Portuguese", title: "Beacon abre portal para programadores" },
    { name: "an interface that opens", title: "Beacon API: now in public beta", more: OWN },
    { name: "a description for machines", title: "OpenAPI specification now available", more: PULL },
    { name: "the end of a version as a noun", title: "Deprecation of the REST v1 API", more: OWN },
    { name: "guides put in order", title: "docs: restructure guides", more: PULL },
    {
      name: "a portal that was built",
      title: "What we learned building our Beacon developer portal",
      text: "For years we had shared the documentation of our API as plain pages.",
      more: OWN,
    },
  ],
  [
    { name: "an interface of others", title: "Stripe's API is now public", more: OWN },
    { name: "a version of others", title: "Stripe ships new API version: what changed", more: OWN },
    { name: "an interface that fails", title: "The API is now unavailable", more: OWN },
    { name: "a typo", title: "docs: fix typo in API reference", more: PULL },
    { name: "badges", title: "Update README badges", more: PULL },
    { name: "a bug", title: "fix: API returns 500 on empty body", more: PULL },
    {
      name: "a lesson",
      title: "How to use the Stripe API",
      text: "In this guide we show how to call the Stripe API.",
      more: OWN,
    },
    { name: "an outage", title: "API outage on Monday", text: "The API was down for three hours.", more: OWN },
    {
      name: "somebody else's interface",
      title: "Larkspur launches API",
      text: "Beacon is one of the first users of the API.",
    },
    {
      name: "where readers are sent",
      title: "Release notes",
      text: "Read our documentation for more, or see the docs for details.",
      more: OWN,
    },
    { name: "a plan", title: "What is next", text: "We plan to launch a public API next year.", more: OWN },
    { name: "lessons on an interface", title: "Beacon unveils API Lead Auditor Training" },
    { name: "a new head", title: "Beacon appoints head of developer relations" },
  ],
);
