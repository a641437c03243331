import type { Schemas } from "../api/client.ts";
import type { Channel } from "../bots/channels.ts";

export type Rule = Schemas["MatchRuleInput"];
export type Template = Schemas["BotTemplate"];
type NewBot = Schemas["NewBot"];

/** Whose signals a bot's matches are: of companies that are named, or found by one of the API's ways. */
export type Whom = Schemas["Bot"]["account_match"] | "named";
export type NamedCompany = { id: string; name: string };

/** A bot as far as its questions have been answered. */
export type Draft = {
  template: NewBot["template"] | "";
  source: string;
  rule: Rule | undefined;
  name: string;
  firesSignal: string;
  signalScore: number;
  whom: Whom;
  companies: NamedCompany[];
  cadence: string;
  channel: Channel;
  destination: string;
};

export const NO_DRAFT: Draft = {
  template: "",
  source: "",
  rule: undefined,
  name: "",
  firesSignal: "",
  signalScore: 25,
  whom: "auto",
  companies: [],
  cadence: "daily",
  channel: "in_app",
  destination: "",
};

/** A draft that begins with a template: its rule, signal, score and cadence until somebody says otherwise. */
export function fromTemplate(template: Template): Partial<Draft> {
  return {
    template: template.key as Draft["template"],
    rule: template.default_match_rule as Rule,
    firesSignal: template.default_fires_signal ?? "",
    signalScore: template.default_signal_score,
    cadence: template.default_cadence,
  };
}

/** Channels that need no address. */
const WITHOUT_ADDRESS: Channel[] = ["in_app", "none"];
export function needsAddress(channel: Channel): boolean {
  return !WITHOUT_ADDRESS.includes(channel);
}

/** The body that makes the bot. */
export function toNewBot(draft: Draft): NewBot {
  return {
    name: draft.name.trim() || "New bot",
    template: draft.template || "custom-url",
    source: draft.source.trim(),
    ...(draft.rule ? { match_rule: draft.rule } : {}),
    fires_signal: draft.firesSignal.trim() || "page_changed",
    signal_score: draft.signalScore,
    ...(draft.whom === "named" ? { account_ids: draft.companies.map(({ id }) => id) } : { account_match: draft.whom }),
    cadence: draft.cadence,
    alert: {
      channel: draft.channel,
      ...(needsAddress(draft.channel) ? { destination: draft.destination.trim() } : {}),
    },
  };
}
