import { describe, expect, test } from "bun:test";
import type { Document } from "#core/document.ts";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { readDocument } from "#signals/reading.ts";
import { techRemoved } from "#signals/tech-removed.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { aStack, CHALLENGE, compare, OUTLINE } from "./observed.ts";
import { BEACON } from "./read-case.ts";

const PULL: Partial<Document> = { kind: "release", url: "https://github.com/beacon/app/pull/12", feedUrl: undefined };

testDetector(
  techRemoved,
  [
    { name: "the title of a pull request", title: "Remove Segment", more: PULL, data: { technology: "Segment" } },
    { name: "a chore", title: "chore: get rid of Hotjar", more: PULL, data: { technology: "Hotjar" } },
    {
      name: "references to it",
      title: "Eliminar referencias a Google Analytics",
      more: PULL,
      data: { technology: "Google Analytics" },
    },
    {
      name: "what is out",
      title: "Fewer scripts",
      text: "References to Hotjar are out, Intercom has been removed.",
      more: PULL,
      data: { technology: ["Hotjar", "Intercom"] },
    },
    {
      name: "first persons on the own site",
      title: "Fewer cookies",
      text: "This week we removed Hotjar and the Facebook Pixel from our site.",
      more: OWN,
    },
    { name: "an end of use", title: "Beacon stops using Zoom", data: { technology: "Zoom" } },
    { name: "a headline of four words", title: "Beacon drops Salesforce", data: { technology: "Salesforce" } },
    { name: "German", title: "Beacon verabschiedet sich von Microsoft Teams", data: { technology: "Microsoft Teams" } },

    { name: "several who part with it", title: "Die Häfen von Beacon verabschieden sich von Microsoft 365", more: OWN },
    {
      name: "a subscription that ends",
      title: "Quieter days",
      text: "Last week we cancelled our subscription to Slack.",
      more: OWN,
      data: { technology: "Slack" },
    },

    {
      name: "a system scrapped",
      title: "Beacon scraps Oracle Fusion after overspend",
      data: { technology: "Oracle Fusion" },
    },
    {
      name: "the second of two verbs",
      title: "Off it",
      text: "As of this morning our shop has left Instagram and switched off the Meta pixel on every page.",
      more: OWN,
    },

    {
      name: "an integration of what watches visitors",
      title: "Remove HotJar integration",
      more: PULL,
      data: { technology: "Hotjar" },
    },
    {
      name: "French, left behind",
      title: "Pourquoi nous avons quitté Zendesk",
      text: "Nous écrivons nos réponses nous-mêmes.",
      more: OWN,
    },

    {
      name: "reporting disabled on everything",
      title: "Disable New Relic reporting on everything",
      more: PULL,
      data: { technology: "New Relic" },
    },
    { name: "a contract that ends", title: "Beacon ends Salesforce contract", data: { technology: "Salesforce" } },
    { name: "a contract left to lapse", title: "Beacon lets Zendesk contract lapse", data: { technology: "Zendesk" } },
    { name: "a plug that is pulled", title: "Beacon pulls plug on Salesforce" },
    { name: "nothing more to pay", title: "Quieter days", text: "We have stopped paying for Slack.", more: OWN },
    {
      name: "what is no longer used",
      title: "Fewer cookies",
      text: "Google Analytics is no longer used on our site.",
      more: OWN,
    },
    {
      name: "a dependency dropped",
      title: "feat!: remove dependency on Redis",
      more: PULL,
      data: { technology: "Redis" },
    },
  ],
  [
    { name: "a denial", title: "Beacon denies dropping Slack" },
    { name: "what others call for", title: "Beacon urged to drop Zoom" },
    { name: "a contract argued about", title: "Beacon ends contract dispute with Oracle" },
    { name: "others who no longer use it", title: "News", text: "Jira is no longer used by most teams.", more: OWN },
    { name: "a part of a program", title: "Remove Sidebar component", more: PULL },
    { name: "an end of support", title: "Drop support for Node 14", more: PULL },
    { name: "an entry of a list", title: "Remove Slack from the list of supported channels", more: PULL },
    { name: "an integration", title: "Remove HubSpot integration", more: PULL },
    { name: "a question", title: "Should we drop Redux?", more: PULL },
    { name: "lower prices", title: "Beacon drops prices for Team plan" },
    { name: "a denial", title: "Beacon denies plan to drop Oracle" },
    { name: "a customer's decision", title: "Larkspur drops Salesforce for Beacon" },
    { name: "a law on others", title: "Ministry bans TikTok, Beacon protests" },

    {
      name: "a subscription of its customers",
      title: "Quieter days",
      text: "Last week many customers cancelled their subscription to Slack.",
      more: OWN,
    },

    { name: "a plan scrapped", title: "Beacon scraps plan to adopt Oracle Fusion" },

    { name: "an integration for users", title: "Remove Salesforce integration", more: PULL },

    { name: "a part of it disabled", title: "Disable Cypress video in CI", more: PULL },
    { name: "for a part of the code", title: "Turn off Renovate for docs", more: PULL },

    { name: "a takeover scrapped", title: "Beacon scraps Snowflake takeover" },
    {
      name: "a rival that others leave for the account",
      title: "We ditched Jira for Beacon and cut meeting time by 30%",
      text: "After 14 months we moved to Beacon.",
    },
  ],
);

describe("tech_removed from observations", () => {
  const seen = (...observations: Document[]) => compare(techRemoved, observations);
  const [both, one] = [aStack(["HubSpot", "Hotjar"]), aStack(["HubSpot"])];
  const REDONE = OUTLINE.map((block) => `${block} and more`);

  test("fires at once when the same page no longer shows it", () => {
    expect(seen(one, both)).toEqual(["Beacon no longer uses Hotjar"]);
  });

  test("fires once", () => {
    expect(seen(one, one, both, both)).toEqual([]);
    expect(seen(one, one, one, both)).toEqual([]);
  });

  test("waits for a second look when the page is another", () => {
    const redone = aStack(["HubSpot"], REDONE);
    expect(seen(redone, both, both)).toEqual([]);
    expect(seen(redone, redone, both, both)).toEqual(["Beacon no longer uses Hotjar"]);
    expect(seen(redone, redone, redone, both, both)).toEqual([]);
  });

  test("makes nothing of a page that was not read whole, however often", () => {
    const door = aStack([], CHALLENGE);
    expect(seen(door, both, both)).toEqual([]);
    expect(seen(aStack(["HubSpot"], REDONE), door, both, both)).toEqual(["Beacon no longer uses Hotjar"]);
    expect(seen(both, door, both, both)).toEqual([]);
  });

  test("is silent on what comes and goes", () => {
    expect(seen(one, both, one, both, both)).toEqual([]);
  });

  test("asks twice about what the page shows as content", () => {
    const [film, none] = [aStack(["HubSpot", "YouTube"]), aStack(["HubSpot"])];
    expect(seen(none, film, film)).toEqual([]);
    expect(seen(none, none, film, film)).toEqual(["Beacon no longer uses YouTube"]);
  });

  test("is surer when it was missing twice", () => {
    const confidence = (...[now, ...previous]: Document[]) =>
      techRemoved.detect(readDocument(now as Document, BEACON), { ...NO_KNOWLEDGE, previous })[0]?.confidence ?? 0;
    const redone = aStack(["HubSpot"], REDONE);
    expect(confidence(redone, redone, both, both)).toBeGreaterThan(confidence(one, both));
  });
});
