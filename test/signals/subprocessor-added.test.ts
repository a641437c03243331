import { describe, expect, test } from "bun:test";
import type { Document } from "#core/document.ts";
import { subprocessorAdded } from "#signals/subprocessor-added.ts";
import { OWN, testDetector } from "./detector-table.ts";
import { compare } from "./observed.ts";
import { toArticle } from "./read-case.ts";

const PULL: Partial<Document> = { kind: "release", url: "https://github.com/beacon/legal/pull/12", feedUrl: undefined };

testDetector(
  subprocessorAdded,
  [
    {
      name: "a list that says what is new on it",
      title: "Sub-processors",
      text: "Last updated 1 May 2026. Added: Datadog Inc. (monitoring, US). Removed: New Relic.",
      more: { ...OWN, kind: "page" },
      data: { vendor: "Datadog" },
    },
    {
      name: "a vendor below a headline that only says that something changes",
      title: "Privacy update",
      text: "We have added Halden as a subprocessor of Beacon as of May 20.",
      data: { vendor: "Halden" },
    },
    { name: "a vendor added", title: "Add Anthropic as sub-processor", more: PULL, data: { vendor: "Anthropic" } },
    {
      name: "two vendors added",
      title: "Privacy policy: add Stripe + Cloudflare to subprocessors",
      more: PULL,
      data: { vendor: ["Stripe", "Cloudflare"] },
    },
    {
      name: "vendors in brackets",
      title: "legal: new subprocessors (Mux, Resend)",
      more: PULL,
      data: { vendor: ["Mux", "Resend"] },
    },
    {
      name: "vendors that join",
      title: "Sub Processor Update June",
      text: "Hex and Mixpanel join our sub-processors with this change.",
      more: PULL,
      data: { vendor: ["Hex", "Mixpanel"] },
    },
    {
      name: "a list that names what is new on it",
      title: "update subprocessor list",
      text: "Took out some vendors. New on the list: NetActuate and Jira.",
      more: PULL,
      data: { vendor: ["NetActuate", "Jira"] },
    },
    { name: "a list that merely changed", title: "Updating list of sub-processors", more: PULL },
    {
      name: "a notice with its day",
      title: "Changes to our list of sub-processors",
      text: "We are adding Datadog as a new sub-processor with effect from 1 July 2026.",
      more: OWN,
      data: { vendor: "Datadog", effective_date: "2026-07-01" },
    },
    {
      name: "a binding plan",
      title: "Notice of new subprocessor",
      text: "Effective 15 June we will engage OpenAI as a subprocessor for our assistant.",
      more: OWN,
      data: { vendor: "OpenAI" },
    },
    {
      name: "vendors presented afterwards",
      title: "Sub-processor notice",
      text: "From 1 March we will use two additional sub-processors. Anthropic (USA) powers document summaries. Twilio SendGrid (USA) delivers e-mails.",
      more: OWN,
      data: { vendor: ["Anthropic", "Twilio SendGrid"] },
    },
    { name: "German", title: "Neue Unterauftragsverarbeiter ab 1. August", more: OWN },
    { name: "French", title: "Nouveaux sous-traitants ultérieurs", more: OWN },

    {
      name: "a refreshed list that tells what was added",
      title: "Refresh subprocessor list",
      text: "Changes to the list:\n- Added: Resend (transactional email), Sentry (error monitoring)\n- Kept: AWS",
      more: PULL,
      data: { vendor: ["Resend", "Sentry"] },
    },
    {
      name: "a vendor that will be added",
      title: "Notice",
      text: "Mailgun will be added to our list of sub-processors on May 1.",
      more: OWN,
      data: { vendor: "Mailgun" },
    },
    {
      name: "the newest one",
      title: "Notice",
      text: "Mux is our newest sub-processor.",
      more: OWN,
      data: { vendor: "Mux" },
    },
    {
      name: "a list extended by a name",
      title: "Beacon has extended its subprocessor list by Fireworks AI",
      data: { vendor: "Fireworks AI" },
    },
    {
      name: "one who is named a sub-processor",
      title: "Beacon names Sinch as a sub-processor",
      data: { vendor: "Sinch" },
    },
    {
      name: "who handles it from a day on",
      title: "Changes to the companies that process your data",
      text: "Beginning March 9, Mailgun will handle outgoing mail on our behalf and has been included in our list of sub-processors.",
      more: OWN,
      data: { vendor: "Mailgun" },
    },
    {
      name: "a vendor on a status page",
      title: "Trust center update",
      text: "New subprocessor: Palisade Queue (message broker, Montréal). Categories: appointment time.",
      more: { ...OWN, kind: "incident" },
      data: { vendor: "Palisade Queue" },
    },
  ],
  [
    { name: "none added", title: "Notice", text: "No new sub-processors were added this year.", more: OWN },
    {
      name: "a right to engage some",
      title: "Terms",
      text: "Customer authorises Beacon to engage sub-processors.",
      more: OWN,
    },
    { name: "the way to the list", title: "See the latest sub-processor list", more: OWN },
    {
      name: "a definition",
      title: "What is a sub-processor?",
      text: "You should add new sub-processors to a list.",
      more: OWN,
    },
    { name: "a vendor less", title: "Remove Mixpanel from sub-processors", more: PULL },
    { name: "a link", title: "Fix broken link on subprocessors page", more: PULL },
    { name: "a date on the page", title: 'Add "Last updated at" to all subprocessor lists', more: PULL },
    {
      name: "a list of what is to do",
      title: "Publish list of sub-processors",
      text: "- [ ] collect vendors\n- [ ] publish",
      more: PULL,
    },
    {
      name: "a contract",
      title: "Data Processing Agreement",
      text: "Beacon may engage sub-processors. Beacon shall notify the Customer before adding a new sub-processor.",
      more: OWN,
    },
    {
      name: "the lists of its suppliers",
      title: "How we vet vendors",
      text: "We ask every supplier for changes to its suppliers' sub-processors.",
      more: OWN,
    },
    { name: "the order of the list", title: "Sort subprocessor table alphabetically", more: PULL },
    {
      name: "somebody else's list",
      title: "Regulator fines Larkspur",
      text: "Larkspur had added two sub-processors without telling clients. Beacon was not concerned.",
    },

    {
      name: "a page that says when it is updated",
      title: "Sub-processors",
      text: "This list is updated as we add, remove or replace sub-processors.",
      more: OWN,
    },
    {
      name: "a supplier that told of its own",
      title: "legal: review Globex DPA update",
      text: "Globex notified us that they are updating their DPA to add Braintrust as a new sub-processor.",
      more: PULL,
    },

    {
      name: "a list of licences",
      title: "Add OpenSSL to third-party list",
      text: "Attribution for the installer.",
      more: PULL,
    },
    {
      name: "a list that was changed years ago",
      title: "Sub-processors",
      text: "Last updated 1 May 2022. Added: Datadog Inc. (monitoring, US).",
      more: { ...OWN, kind: "page" },
    },
    {
      name: "a list that a vendor of ours extends",
      title: "Our vendor Zendesk added a new sub-processor",
      more: OWN,
    },
  ],
);

describe("subprocessor_added from observations", () => {
  const aList = (...names: string[]) =>
    toArticle("Sub-processors", names.join("\n"), {
      kind: "vendors",
      url: "https://beacon.example/subprocessors",
      facts: { vendors: names.map((name) => ({ name })) },
    });
  const seen = (...lists: Document[]) => compare(subprocessorAdded, lists);

  test("fires for each vendor that no earlier list had", () => {
    expect(seen(aList("AWS", "Stripe", "OpenAI"), aList("AWS", "Stripe"))).toEqual([
      "Beacon lists OpenAI as a sub-processor",
    ]);
    expect(seen(aList("AWS", "Stripe", "OpenAI"), aList("AWS", "Stripe"), aList("AWS", "OpenAI"))).toEqual([]);
  });

  test.each([
    ["a first list", [aList("AWS")]],
    ["a vendor less", [aList("AWS"), aList("AWS", "Stripe")]],
    ["another spelling", [aList("AWS", "STRIPE"), aList("AWS", "Stripe")]],
    ["a list of other things", [aList("Berlin", "Paris", "AWS"), aList("AWS", "Stripe", "Twilio")]],
    ["a list after an empty one", [aList("AWS"), aList()]],
  ])("is silent on %s", (_name, lists) => {
    expect(seen(...lists)).toEqual([]);
  });
});
