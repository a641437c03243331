import { describe, expect, test } from "bun:test";
import { NO_KNOWLEDGE } from "#core/knowledge.ts";
import { competitorMention } from "#signals/competitor-mention.ts";
import { readDocument } from "#signals/reading.ts";
import { OWN, type Story, testDetector } from "./detector-table.ts";
import { BEACON, toArticle } from "./read-case.ts";

testDetector(
  competitorMention,
  [
    {
      name: "“Add competitor comparison pages”",
      title: "Add competitor comparison pages",
      text: "Pages against Globex, Initech and PlotWise with a table each.",
      more: { kind: "release", url: "https://github.com/beacon/site/pull/9" },
    },
    {
      name: "“Competitive analysis: scheduling tools”",
      title: "Competitive analysis: scheduling tools",
      text: "List what our competitors Globex and Initech charge.",
      more: { kind: "release", url: "https://github.com/beacon/site/pull/9" },
    },
    {
      name: "“Beacon vs Globex”",
      title: "Beacon vs Globex",
      text: "Both plan berths. Here is where we differ.",
      more: OWN,
    },
    {
      name: "“feat: /vs pages”",
      title: "feat: /vs pages",
      text: "One page for each rival, starting with Globex.",
      more: { kind: "release", url: "https://github.com/beacon/site/pull/9" },
    },
    {
      name: "“How we compare”",
      title: "How we compare",
      text: "Our main competitors are Globex and PlotWise; neither reads tides.",
      more: OWN,
    },
    {
      name: "“Battle cards for sales”",
      title: "Battle cards for sales",
      text: "One for each competitor.",
      more: { kind: "release", url: "https://github.com/beacon/site/pull/9" },
    },
  ],
  [
    {
      name: "“Compare plans page”",
      title: "Compare plans page",
      text: "Adds a table that compares our plans.",
      more: { kind: "release", url: "https://github.com/beacon/site/pull/9" },
    },
    {
      name: "“Storage alternatives”",
      title: "Storage alternatives",
      text: "Write up three alternatives for our storage.",
      more: { kind: "release", url: "https://github.com/beacon/site/pull/9" },
    },
    {
      name: "“Beacon beats competitors to contract”",
      title: "Beacon beats competitors to contract",
      text: "Rivals Globex and Initech lost out.",
    },
    { name: "“Globex vs Initech”", title: "Globex vs Initech", text: "Which of them suits a small port?", more: OWN },
    {
      name: "“Orla Finch compares Beacon lamps to others”",
      title: "Orla Finch compares Beacon lamps to others",
      text: "She compares how long they burn.",
      more: OWN,
    },
    {
      name: "“A competitive salary”",
      title: "A competitive salary",
      text: "We compare pay with the market every year.",
      more: OWN,
    },
    {
      name: "“Beacon sues competitor Globex”",
      title: "Beacon sues competitor Globex",
      text: "It says that its patents were used.",
    },
  ],
);

describe("with the workspace's own rivals", () => {
  const rivals = ["Globex CRM", "Initech", "Drift"];
  const mentioned = ({ title, text, more }: Story) =>
    competitorMention.detect(readDocument(toArticle(title, text, more), BEACON), {
      ...NO_KNOWLEDGE,
      rivals,
      previous: [],
    });

  const told: Story[] = [
    {
      name: "“Why we left Initech”",
      title: "Why we left Initech",
      text: "We used Initech for two years and switched last month.",
      more: OWN,
    },
    {
      name: "“Tooling at Beacon”",
      title: "Tooling at Beacon",
      text: "Our support runs on spreadsheets. We tried Globex CRM and it was better than expected.",
      more: OWN,
    },
    {
      name: "“Anyone using Drift?”",
      title: "Anyone using Drift?",
      text: "Our contract with Drift ends in June and the renewal is 40% up.",
      more: { kind: "discussion", url: "https://forum.example/1", facts: { author: "Jane Roe, Beacon" } },
    },
    {
      name: "“Ports go digital”",
      title: "Ports go digital",
      text: "“We are replacing Initech this year,” said Jane Roe, CTO of Beacon.",
    },
    {
      name: "“chore: drop Initech client”",
      title: "chore: drop Initech client",
      text: "We no longer use Initech, so the client goes.",
      more: { kind: "release", url: "https://github.com/beacon/site/pull/9" },
    },
  ];
  for (const story of told) test(`fires on ${story.name}`, () => expect(mentioned(story)).toHaveLength(1));

  const untold: Story[] = [
    {
      name: "“Integrations”",
      title: "Integrations",
      text: "We integrate with Initech, Globex CRM and 40 more.",
      more: OWN,
    },
    { name: "“Initech raises $20M”", title: "Initech raises $20M", text: "Rivals such as Beacon look on." },
    {
      name: "“Customers drift away”",
      title: "Customers drift away",
      text: "We drift with the tide and use our nets.",
      more: OWN,
    },
    { name: "“Globex vs Contoso”", title: "Globex vs Contoso", text: "We use Contoso.", more: OWN },
    {
      name: "“Release 2.1”",
      title: "Release 2.1",
      text: "Adds an importer for Globex CRM files, imports from Initech.",
      more: { kind: "release", url: "https://github.com/beacon/app/releases" },
    },
    {
      name: "“Initech review”",
      title: "Initech review",
      text: "We use Initech and love it.",
      more: { kind: "discussion", url: "https://forum.example/2", facts: { author: "Ann Lee, Contoso" } },
    },
  ];
  for (const story of untold) test(`is silent on ${story.name}`, () => expect(mentioned(story)).toEqual([]));

  test("names each rival once, the first telling sentence as evidence", () => {
    const text = "We used Initech for years. We hated Initech. Globex CRM is better than we thought.";
    const found = mentioned({ name: "", title: "Our stack", text, more: OWN });
    expect(found.map(({ data, evidence }) => [data["product"], evidence.quote])).toEqual([
      ["Initech", "We used Initech for years."],
      ["Globex CRM", "Globex CRM is better than we thought."],
    ]);
  });

  test("is silent on others, whom the workspace does not compete with", () => {
    expect(mentioned({ name: "", title: "Beacon vs Contoso", text: "Where we differ.", more: OWN })).toEqual([]);
  });
});
