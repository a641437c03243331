import { expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

type Story = [type: string, kind: "article" | "release", where: keyof typeof PLACES, title: string, text: string];

const PLACES = {
  own: "https://beacon.example/blog/1",
  code: "https://github.com/beacon/site/pull/1",
  tracker: "https://github.com/halden-tools/lists/issues/1",
  wire: "https://wire.example/1",
};

/** Work on pages, guides, others' stacks and plans: no change of the account's own. */
const SILENT: Story[] = [
  [
    "subprocessor_added",
    "release",
    "code",
    "Add `Last updated` at date to all subprocessor lists",
    "To be consistent with the privacy policy itself and with the subprocessor list we use for recruitment.",
  ],
  [
    "subprocessor_added",
    "release",
    "code",
    "Add subprocessors page",
    'Adds new subprocessors page at `/subprocessors` that uses data from `src/data/subprocessors.json`. Adds new "regions" field.',
  ],
  [
    "subprocessor_added",
    "release",
    "code",
    "Sort subprocessors alphabetically and add Region column",
    "Adds Region column to the subprocessor table.",
  ],
  ["subprocessor_added", "release", "code", "docs: dpa update", "update list of subprocessors to Vanta link"],
  [
    "subprocessor_added",
    "release",
    "code",
    "Update sub-processors",
    "Caused by the table. Also, remove HubSpot which is off-platform.",
  ],
  ["subprocessor_added", "release", "code", "Introduce Purpose field on subprocessors", "Shows what each one does."],
  ["subprocessor_added", "release", "code", "Add Subprocessors link to footer", "Links the list in the footer."],
  ["subprocessor_added", "release", "code", "Creates Trust menu with subprocessors section", ""],
  ["subprocessor_added", "release", "code", "Move subprocessors list to new Legal page", ""],
  ["subprocessor_added", "release", "code", "Update subprocessors", "Drops Mailgun, which we no longer use."],
  [
    "subprocessor_added",
    "release",
    "code",
    "DPA: Update Subprocessor List Date",
    "Match date to most recent subprocessor added.",
  ],
  ["subprocessor_added", "release", "code", "Adding `lastUpdated` field to subprocessors", ""],
  [
    "tech_removed",
    "article",
    "wire",
    "Beacon ditches takeover of Quay",
    "Beacon said on Monday it will abandon its acquisition of Quay after regulators objected.",
  ],
  ["tech_removed", "article", "wire", "Beacon scraps $4bn purchase of Slack", "The price of Slack had fallen."],
  [
    "tech_removed",
    "article",
    "wire",
    "Beacon abandons merger with Zendesk",
    "Beacon said Zendesk holders had voted against it.",
  ],
  ["tech_removed", "article", "wire", "Beacon drops lawsuit against Oracle", ""],
  ["tech_removed", "article", "wire", "Beacon dumps stake in Snowflake", ""],
  ["tech_removed", "article", "wire", "Beacon shelves acquisition of Asana", ""],
  ["tech_removed", "article", "wire", "Beacon scraps its offer for Docusign", ""],
  ["tech_removed", "article", "wire", "Beacon unwinds buyout of Zendesk", ""],
  ["tech_removed", "article", "wire", "Beacon discontinues all advertising on Slack", ""],
  //8s
];

/** Their twins, in which the account itself does it. */
const TOLD: Story[] = [
  [
    "subprocessor_added",
    "release",
    "code",
    "update subprocessor list",
    "removed vendors not qualified as subprocessors; added NetActuate and Jira",
  ],
  [
    "subprocessor_added",
    "release",
    "code",
    "Sub Processor Update June 2023",
    "This PR adds Hex and Mixpanel as sub processors.",
  ],
  ["subprocessor_added", "release", "code", "Add Datadog to the subprocessors page", ""],
  ["subprocessor_added", "release", "code", "Add Torvex to subprocessors and add Region column", ""],
  ["subprocessor_added", "release", "code", "Added Foqal to our list of subprocessors", ""],
  [
    "subprocessor_added",
    "release",
    "code",
    "Update sub-processors",
    "Removes Mailgun and adds Resend to the sub-processors.",
  ],
  ["subprocessor_added", "release", "code", "Update Subprocessors page on About", ""],
  ["subprocessor_added", "release", "code", "Updating list of sub-processors", ""],
  [
    "subprocessor_added",
    "article",
    "own",
    "New sub-processors",
    "We are adding Torvex Inc. as a new sub-processor on our sub-processors page.",
  ],
  ["subprocessor_added", "release", "code", "legal: new subprocessors (Mux, Resend)", ""],
  ["tech_removed", "article", "wire", "Beacon drops Slack", "Beacon has stopped using Slack."],
  [
    "tech_removed",
    "article",
    "wire",
    "Beacon ditches Salesforce",
    "The lender said it has ditched Salesforce after nine years.",
  ],
  ["tech_removed", "article", "wire", "Beacon ends contract with Zendesk", "Beacon no longer uses Zendesk."],
  ["tech_removed", "release", "code", "Remove Sentry", "We no longer use it."],
  ["tech_removed", "article", "own", "We stopped using Jira", "We stopped using Jira in March and are happy."],
  ["tech_removed", "article", "wire", "Beacon scraps its use of Slack", ""],
  //8t
];

function typesOf([, kind, where, title, text]: Story): string[] {
  const { signals } = detectCase({
    id: "1",
    company: "Beacon",
    domain: "beacon.example",
    kind,
    published_at: "2026-05-14",
    title,
    text,
    source_url: PLACES[where],
  });
  return signals.map(({ type }) => type);
}

for (const story of SILENT)
  test(`silent ${story[0]}: ${story[3]}`, () => expect(typesOf(story)).not.toContain(story[0]));
for (const story of TOLD) test(`told ${story[0]}: ${story[3]}`, () => expect(typesOf(story)).toContain(story[0]));
