import { TAGS } from "../describe.ts";

const ABOUT: Record<string, string> = {
  // One a line.
  Accounts: "The companies a workspace watches, each with its score, its people and its history.",
  Signals: "What was detected about accounts: dated facts, each with the sources it was read in.",
  Briefs: "Why to talk to an account now, as numbered versions that never change.",
  Crawls: "Reading the public sources of an account.",
  Webhooks: "Endpoints that are told what happens, and what was sent to them.",
  Keys: "The API keys of a workspace, for administrators.",
};

/** The tags of the document in their order. */
export function describeTags(): { name: string; description?: string }[] {
  return TAGS.map((name) => ({ name, ...(ABOUT[name] === undefined ? {} : { description: ABOUT[name] }) }));
}
