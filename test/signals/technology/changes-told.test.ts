import { describe, expect, test } from "bun:test";
import { detectCase } from "#signals/case.ts";

/** How pull requests, issues, status entries and handbooks say what has changed, each class beside its silent twin. */
const PULL = "https://github.com/beacon/app/pull/12";
const ISSUE = "https://github.com/beacon/app/issues/12";

type Told = { title: string; text?: string; url?: string; kind?: string; data?: Record<string, unknown> };

const FIRING: Record<string, Told[]> = {
  tech_added: [
    { title: "🔎 Use posthog on the start page", data: { technology: "PostHog" } },
    { title: "web: PostHog analytics for shop and help pages", data: { technology: "PostHog" } },
    { title: "Docs: ➕ Add posthog for analytics to the guides", data: { technology: "PostHog" } },
    { title: "Add segment analytics", data: { technology: "Segment" } },
    { title: "Add Quellmark for error tracking", data: { technology: "Quellmark" } },
    { title: "Use Pennsign for feature flags", data: { technology: "Pennsign" } },
    {
      title: "Feature flags: LaunchDarkly",
      text: "We signed up for LaunchDarkly last week.",
      data: { technology: "LaunchDarkly" },
    },
  ],
  tech_removed: [
    { title: "Drop sentry", text: "Nobody has opened it since spring.", data: { technology: "Sentry" } },
    { title: "retire sentry for now", data: { technology: "Sentry" } },
    { title: "remove heap analytics", data: { technology: "Heap" } },
    { title: "Remove Quellmark", text: "The Quellmark contract ended last month.", data: { technology: "Quellmark" } },
    {
      title: "Update HR changes",
      text: "We moved off Quellmark last week and have another HR provider.",
      data: { technology: "Quellmark" },
    },
    { title: "Google Analytics entfernt", data: { technology: "Google Analytics" } },
    { title: "Verwijder Google Analytics", data: { technology: "Google Analytics" } },
    { title: "Aufräumen", text: "Wir nutzen kein Matomo mehr, das Skript ist weg.", data: { technology: "Matomo" } },
  ],
  tech_migration: [
    { title: "remove intercom and add crisp", data: { from: "Intercom", to: "Crisp" } },
    { title: "chore: remove postmark after the switch to mailgun", data: { from: "Postmark", to: "Mailgun" } },
    { title: "Drop CircleCI now that we use GitHub Actions", data: { from: "CircleCI", to: "GitHub Actions" } },
    {
      title: "swap out matomo (#2218)",
      text: "A change to remove Matomo and swap in Plausible.",
      data: { to: "Plausible" },
    },
    {
      title: "[LEG-412] Matomo -> Plausible",
      text: "Review: we should stress that we host it ourselves.",
      data: { from: "Matomo" },
    },
    { title: "Switch to Quellmark for transactional emails.", data: { to: "Quellmark" } },
    { title: "Move error tracking from Bugferret to Quellmark", data: { from: "Bugferret", to: "Quellmark" } },
    {
      title: "Replace Bugferret with Quellmark",
      text: "We closed our Bugferret account.",
      data: { from: "Bugferret" },
    },
    { title: "switch emails from mailgun to quellpost", data: { from: "Mailgun", to: "quellpost" } },
    { title: "Remplacer Intercom par Crisp", data: { from: "Intercom", to: "Crisp" } },
    { title: "Vervang Jenkins door GitHub Actions", data: { from: "Jenkins", to: "GitHub Actions" } },
    { title: "Migrar de Heroku a Fly.io", data: { from: "Heroku", to: "Fly.io" } },
    { title: "Handbook", text: "- Gusto -> ADP for payroll", data: { from: "Gusto", to: "ADP" } },
    { title: "Update FAQ", text: "Changed FAQ to point to Airbase instead of Expensify", data: { to: "Airbase" } },
  ],
  subprocessor_added: [
    {
      title: "Privacy policy",
      text: "Add Quellmark as a subprocessor to the privacy policy (used for insights).",
      data: { vendor: "Quellmark" },
    },
    {
      title: "chore(legal): new sub processors",
      text: "- Cloudflare\n- OpenAI",
      data: { vendor: ["Cloudflare", "OpenAI"] },
    },
    {
      title: "docs(privacy): disclose Quellmark and Pinewatch",
      text: "Both handle customer data, so both go into Annex III (sub-processors).",
      data: { vendor: ["Quellmark", "Pinewatch"] },
    },
    { title: "Update subprocessors.md", text: "Adds Quellmark, removes Pinewatch.", data: { vendor: "Quellmark" } },
    {
      title: "AVV: Unterauftragnehmer ergänzt",
      text: "Neu in Anlage 2: Mailgun (Versand).",
      data: { vendor: "Mailgun" },
    },
    { title: "Brevo toegevoegd als subverwerker", data: { vendor: "Brevo" } },
    { title: "add OpenAI and Anthropic to privacy policy", data: { vendor: ["OpenAI", "Anthropic"] } },
  ],
  own_pricing_change: [
    { title: "billing: reprice Pro to $42/mo, Team to $55/user/mo", data: { product: "Pro", amount: 42 } },
    { title: "Price Pro at $47 and cap runs at 600/day", data: { product: "Pro", amount: 47 } },
    { title: "Remove free tier" },
    { title: "Sunset legacy Starter plan", data: { product: "Starter" } },
  ],
  compliance_milestone: [
    { title: "Post: we are SOC2 Type II compliant", data: { certification: "SOC 2 Type II" } },
    {
      title: "SOC 2 - Type 2",
      text: "We have achieved SOC2 - type 2. Closing.",
      data: { certification: "SOC 2 type 2" },
    },
    {
      title: "feat(site): show SOC 2 Type II on every page",
      text: "Our SOC 2 Type II report was issued on Tuesday.",
      data: { certification: "SOC 2 Type II" },
    },
    { title: 'chore: replace "SOC 2 in progress" with "SOC 2 certified"', data: { certification: "SOC 2" } },
  ],
  repo_activity: [
    {
      title: "maint: Open-source prep",
      text: "Adds licenses.\n\nComment: flipped, lightgun is public now",
      data: { product: "lightgun" },
    },
    { title: "Open source this repo", text: "- [x] add MIT license\n\nComment: we're public now." },
  ],
  website_relaunch: [
    {
      title: "Website rebrand: flip the switch",
      text: "This is the redesign as seen on new.beacon.example. This merge is to push it live; the old site is archived.",
    },
    { title: "feat(website): rebrand", text: "New logo, colours and typography across the site." },
  ],
  outage: [
    {
      kind: "status",
      title: "Logins and page loads disrupted",
      text: "Resolved - Mar 13, 10:16 MDT: normal operations restored.\nIdentified - 08:25: a database.\nInvestigating - 07:00: errors.",
      data: { duration_minutes: 196 },
    },
  ],
};

const SILENT: Told[] = [
  { title: "Remove mention of Sentry in docs" },
  { title: "Remove Sentry from supported integrations list" },
  { title: "chore: remove stripe button style" },
  { title: "Remove segment from list" },
  { title: "Add Render as an alternative in chapter 4", text: "Students may host on Render instead." },
  {
    title: "Add rollbar to track errors",
    text: "Needs trying out.\n\nClosed in favour of Sentry, which we have.",
  },
  { title: "Add ADR-14: Replace Terraform Cloud backend with S3", text: "Status: Pending" },
  { title: "Move from Mailgun to Postmark", text: "Mailgun loses mails, let's move our sending there.", url: ISSUE },
  { title: "Migrate away from Heroku", text: "We probably need to find somewhere else.", url: ISSUE },
  { title: "Add Middleware for error tracking" },
  { title: "Add ErrorBoundary for error reporting" },
  { title: "Move payments to Backend" },
  { title: "Remove Sidebar", text: "Users no longer use the Sidebar." },
  { title: "replace mailgun with logger" },
  { title: "Request flow", text: "Browser -> Redis -> PostgreSQL" },
  { title: "Update link to sub-processors" },
  { title: "Make subprocessor table exportable", text: "Adds a CSV export to the sub-processor table." },
  { title: "Pricing page redesign", text: "New layout, same prices." },
  { title: "Implement free plan selector test" },
  { title: "Prepare for SOC 2 audit", text: "- [ ] policies" },
  { title: "Redesign of the editor", text: "We will push it live when we're ready." },
];

function told({ title, text = "", url = PULL, kind = "release_notes" }: Told) {
  return detectCase({ id: "1", company: "Beacon", kind, title, text, source_url: url }).signals;
}

describe("what changes of code tell", () => {
  for (const [type, cases] of Object.entries(FIRING)) {
    test.each(cases)(`${type}: $title`, (one) => {
      const signal = told(one).find((found) => found.type === type);
      expect(signal).toBeDefined();
      expect(signal?.data).toMatchObject(one.data ?? {});
    });
  }
});

describe("what changes of code do not tell", () => {
  test.each(SILENT)("$title", (one) => {
    expect(told(one).map(({ type }) => type)).toEqual([]);
  });
});
