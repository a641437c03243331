import type { Account } from "./account.ts";
import type { Brief } from "./brief.ts";
import type { Contact } from "./contact.ts";
import type { Signal } from "./signal.ts";

/** All a writer may use: nothing that is not in here can be in a brief. `signals` are live, the lead first. */
export type BriefFacts = { account: Account; signals: Signal[]; contacts: Contact[]; at: number };

export type Draft = Pick<Brief, "whyNow" | "whoToTalkTo" | "draftOpener" | "signalIds" | "claims" | "writer">;

/** Turns facts into prose. */
export type Writer = { write(facts: BriefFacts): Promise<Draft> };
