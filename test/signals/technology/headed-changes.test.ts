import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

/** What the headings of a project's changes say of its stack, in the words of those who write them. */
type Change = [types: string, title: string, text?: string];

const OF_THE_STACK = ["tech_added", "tech_removed", "tech_migration", "subprocessor_added"];

const TELLS: Change[] = [
  ["tech_added", "Integrate Sentry SDK into the backend"],
  ["tech_added", "Add HubSpot tracking code", "We need the snippet to follow visitors."],
  ["tech_added", "Add Stripe integration to checkout"],
  ["tech_added", "Use Clerk as our authentication system"],
  ["tech_added", "Use Postmark for transactional mail"],
  ["tech_added", "Put Cloudflare in front of the site"],
  ["tech_added", "Initial Sentry setup"],
  ["tech_added", "Ship logs to Datadog"],
  ["tech_added", "Accept payments through Stripe"],
  ["tech_added", "Feature flags with Unleash"],
  ["tech_added", "Track visits", "Adds Microsoft Clarity to all pages."],
  ["tech_added", "Adding visits", "Fathom analytics added."],
  ["tech_added", "Stripe checkout", "Adds Stripe so that people can pay by card."],
  ["tech_removed", "Bye bye New Relic", "Nobody has looked at it since spring."],
  ["tech_removed", "Turn off Intercom inclusion, code will be removed later"],
  ["tech_removed", "Remove Google Fonts link and host fonts ourselves"],
  ["tech_removed", "Chat widget", "Removing Intercom from docs"],
  ["tech_removed", "Delete .circleci", "Nothing is built there any more."],
  ["tech_removed", "Remove GA", "Nobody looks at Google Analytics."],
  ["tech_removed", "Get rid of Google Analytics and Tag Manager"],
  ["tech_migration", "Replace GA with Plausible"],
  ["tech_migration", "Replace Disqus with giscus"],
  ["tech_migration", "Migrate the Jenkins CI to GitHub Action"],
  ["tech_migration", "Replace the custom authentication system with Clerk"],
  ["tech_migration", "Travis is dead, long live GitHub Actions"],
  [
    "tech_migration",
    "ci: port pipelines to Buildkite",
    "Jobs that used to run on Jenkins are now described in one file.",
  ],
  ["tech_added,tech_migration,tech_removed", "Remove sentry & add rollbar"],
  ["tech_added,tech_migration,tech_removed", "Drop Google Analytics, self-host Plausible"],
  ["subprocessor_added", "Mistral as a sub-processor", "Adds Mistral AI (Paris) for customers in Europe."],
  ["subprocessor_added", "Subprocessors page: +1 row", "Adds Quenby Speech Ltd (live captions, UK)."],
  ["subprocessor_added", "docs(legal): subprocessors += Deepgram"],
];

const SAYS_NOTHING: Change[] = [
  ["", "Demo GitHub Actions to replace Travis", "I would not replace Travis until it is out of beta."],
  ["", "Add option to use Algolia for search"],
  ["", "Use Playwright for e2e testing of the example app"],
  ["", "Remove unused Stripe prices"],
  ["", "Remove Swagger annotations from tests"],
  ["", "Add Hotjar to the cookie policy"],
  ["", "Move Sentry init to a separate file"],
  ["", "Add Stripe integration", "Merchants can now take payments with Stripe."],
  ["", "Describe the jobs", "Jobs that used to run on Jenkins are now described in one file."],
  ["", "Our vendor Zendesk added a new sub-processor"],
  ["", "Subprocessors: fix table"],
];

function typesOf(company: string, title: string, text: string, url: string): string {
  const { signals } = detectCase({
    id: "1",
    company,
    domain: `${company.toLowerCase()}.example`,
    kind: "release_notes",
    published_at: "2026-05-14",
    title,
    text,
    source_url: url,
  });
  const types = signals.map(({ type }) => type).filter((type) => OF_THE_STACK.includes(type));
  return types.toSorted().join(",");
}

describe("headings of changes", () => {
  test.each([...TELLS, ...SAYS_NOTHING])("%s: %s", (types, title, text = "") => {
    expect(typesOf("Beacon", title, text, "https://github.com/beacon/app/pull/12")).toBe(types);
  });

  test("say nothing of whose product they name in others' trackers", () => {
    const text = "Google retired Universal Analytics in June, so nothing was counted anyhow.";
    const url = "https://github.com/torvex/site/pull/69";
    expect(typesOf("Google", "Replace Google Analytics with Plausible", text, url)).toBe("");
  });

  test("take up nothing in a list of tools", () => {
    const url = "https://github.com/beacon/awesome-privacy/pull/89";
    expect(typesOf("Beacon", "Add Fathom", "Fathom counts visits without cookies.", url)).toBe("");
  });
});
