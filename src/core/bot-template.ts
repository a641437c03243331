import type { z } from "zod";
import type { BotAccess } from "./bot-access.ts";
import type { SourceKind } from "./bot-source.ts";
import type { NAMED_CADENCES } from "./cadence.ts";
import type { MatchRule } from "./match-rule.ts";

/** A preset to begin a bot with: what it reads, and what a field left out stands for. Data only. */
export type BotTemplate = {
  id: string;
  name: string;
  description: string;
  /** What the bot's `source` holds, and that in words for a form. */
  source: { kind: SourceKind; takes: string };
  /** Access of the operator's own that the place asks for or rewards. */
  access?: BotAccess;
  /** The parameters of its own, by the names they have in the API. */
  params: z.ZodObject;
  /** A `keyword` rule without phrases is only a form to fill in: such a bot must bring its own. */
  defaultRule: MatchRule;
  /** Absent where only the workspace can say what its signal is called. */
  firesSignal: string | undefined;
  /** Base strength of its signals, 0–100. */
  signalScore: number;
  cadence: (typeof NAMED_CADENCES)[number];
  /** What is wrong with parameters that the schema lets pass, given the source; starts with the verb. */
  flawOf?(source: string, params: Record<string, unknown>): { param: string; flaw: string } | undefined;
};

/** Checks the shape of a template at compile time. */
export function defineBot(template: BotTemplate): BotTemplate {
  return template;
}
