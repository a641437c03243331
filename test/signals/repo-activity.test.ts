import type { Document } from "#core/document.ts";
import { repoActivity } from "#signals/repo-activity.ts";
import { OWN, testDetector } from "./detector-table.ts";

const PULL: Partial<Document> = { kind: "release", url: "https://github.com/beacon/kite/pull/12", feedUrl: undefined };
const tagged = (version: string, more: Document["facts"] = {}): Partial<Document> => ({
  ...PULL,
  facts: { version, repository: "beacon/kite", isPrerelease: false, ...more },
});
const event = (category: string, repository: string): Partial<Document> => ({
  kind: "activity",
  url: `https://github.com/${repository}`,
  feedUrl: undefined,
  facts: { repository, categories: [category] },
});

testDetector(
  repoActivity,
  [
    {
      name: "a repository opened",
      title: "beacon/atlas is now public",
      more: event("PublicEvent", "beacon/atlas"),
      subtype: "new-repo",
      data: { product: "atlas" },
    },
    {
      name: "a repository made",
      title: "New repository beacon/atlas",
      more: event("CreateEvent", "beacon/atlas"),
      subtype: "new-repo",
    },
    {
      name: "the number of the first stable release",
      title: "Kite",
      more: tagged("v1.0.0"),
      subtype: "release",
      data: { product: "kite" },
    },
    {
      name: "a number after the name of the repository",
      title: "kite-1.0",
      more: tagged("kite-1.0"),
      subtype: "release",
    },
    {
      name: "a release that calls itself the first",
      title: "0.1",
      text: "This marks the release of our first stable version.",
      more: PULL,
      subtype: "release",
    },
    { name: "a headline that is the number", title: "Release 1.0.0", more: PULL, subtype: "release" },
    {
      name: "an imperative",
      title: "Open source Code Ownership Checker",
      text: "Comment: done.",
      more: PULL,
      subtype: "new-repo",
      data: { product: "Code Ownership Checker" },
    },
    {
      name: "a repository flipped",
      title: "Make the repository public",
      text: "Secrets were scrubbed from history.",
      more: PULL,
      subtype: "new-repo",
      data: { product: "kite" },
    },
    {
      name: "first persons on the own site",
      title: "Open-sourcing Larder, our schema registry",
      text: "Today we're releasing Larder under the Apache 2.0 license.",
      more: OWN,
      data: { product: "Larder" },
    },
    {
      name: "what is open now",
      title: "Gantry is now open source",
      text: "You can find the code on GitHub.",
      more: OWN,
      data: { product: "Gantry" },
    },
    { name: "a headline", title: "Beacon open-sources its battery simulator", subtype: "new-repo" },
    { name: "German", title: "Beacon veröffentlicht Quellcode seiner Wetter-App" },
    { name: "French", title: "Beacon publie le code de son planificateur" },
    { name: "stars", title: "Atlas hits 10k stars on GitHub", more: OWN, subtype: "spike" },
    { name: "a project handed over", title: "Donating Atlas to the Linux Foundation", more: OWN },
    { name: "another license", title: "News", text: "We are relicensing Atlas under AGPLv3.", more: OWN },
    { name: "source code in a headline", title: "Beacon publishes source code of its operating system" },
    { name: "weights of a model", title: "Beacon opens weights of 70B model under MIT licence" },
    {
      name: "a stable version promoted",
      title: "Promote v1.0.0 Stable Version",
      text: "This marks the official stable release version 1.0.0.",
      more: PULL,
    },
  ],
  [
    { name: "money for a foundation", title: "Beacon donates $1m to the Linux Foundation", more: OWN },
    { name: "stars of others", title: "Kubernetes passes 100,000 GitHub stars", more: OWN },
    { name: "an office beside a university", title: "Beacon opens office with MIT in Boston" },
    { name: "advice on licenses", title: "News", text: "You should relicense your code under MIT.", more: OWN },
    { name: "an ordinary release", title: "v1.4.2", text: "Bug fixes.", more: tagged("v1.4.2") },
    { name: "a later major version", title: "v2.0.0", more: tagged("v2.0.0") },
    { name: "a candidate", title: "v1.0.0-rc.1", more: tagged("v1.0.0-rc.1", { isPrerelease: true }) },
    { name: "one package of many", title: "@beacon/button@1.0.0", more: tagged("@beacon/button@1.0.0") },
    {
      name: "a repository of settings",
      title: "New repository beacon/.github",
      more: event("CreateEvent", "beacon/.github"),
    },
    {
      name: "preparations",
      title: "Prepare for open sourcing",
      text: "Remove secrets before we open source the repo.",
      more: PULL,
    },
    { name: "a question", title: "When will 1.0 be released?", more: PULL },
    {
      name: "a road map",
      title: "Roadmap to 1.0",
      text: "Things we need before the first stable release.",
      more: PULL,
    },
    { name: "a sponsor", title: "Beacon sponsors open source maintainers" },
    {
      name: "a leak",
      title: "Source code of Beacon's app leaked",
      text: "The source code is on GitHub, researchers say.",
    },
    { name: "a plan", title: "Beacon plans to open source its model next year" },
    { name: "somebody else's tool", title: "Larkspur open-sources tool built with Beacon" },
    { name: "what kind of company it is", title: "Beacon, an open source company, raises $12M" },
    {
      name: "an example in somebody else's story",
      title: "Why we're open sourcing our core libraries",
      text: "Trust has to be earned. Whoever flies a plane wants to know. Beacon keeps its patents to itself.",
    },
  ],
);
