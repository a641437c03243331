import { TAGS } from "../describe.ts";

const ABOUT: Record<(typeof TAGS)[number], string> = {
  // One a line.
  Accounts: "The companies a workspace watches, each with its score, its people and its history.",
  Signals: "What was detected about accounts: dated facts, each with the sources it was read in.",
  Briefs: "Why to talk to an account now, as numbered versions that never change.",
  Crawls: "Reading the public sources of an account.",
  Bots: "Crawlers of your own: a source, a cadence, a rule, the signal it fires and whom it tells.",
  Events: "All that happened, in order: to be read again, or followed as it happens.",
  Exports: "Everything that is stored, to be taken out.",
  Lists: "Lists of accounts, kept by hand.",
  Workspace: "How accounts are scored, what the limits are and how much of them is used.",
  Status: "Whether the appliance is well; needs no key.",
  Webhooks: "Endpoints that are told what happens, and what was sent to them.",
  Session: "Signing in from a browser, as the dashboard does.",
  Keys: "The API keys of a workspace, for administrators.",
  Audit: "Who did what, from where, in a log that cannot be edited; for administrators.",
};

/** The tags of the document in their order. */
export function describeTags(): { name: string; description: string }[] {
  return TAGS.map((name) => ({ name, description: ABOUT[name] }));
}
