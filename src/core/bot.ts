import { z } from "zod";
import { EnabledHours } from "./cadence.ts";
import { MatchRule } from "./match-rule.ts";
import { PushSecret } from "./push.ts";

/** `auto_paused` is entered by failures or robots.txt, `paused` by hand. */
export const BotStatus = z.enum(["active", "paused", "auto_paused"]);
export type BotStatus = z.infer<typeof BotStatus>;

/**
 * Which accounts a signal goes to when none are named (reference sheet, open question 9): `auto` is the account of the
 * source's host, else those the matched text mentions, else those using the watched product, else the workspace;
 * `mentioned` only those in the text; `workspace` no account at all.
 */
export const AccountMatch = z.enum(["auto", "mentioned", "workspace"]);

/** What a match leads to beside its signal. */
export const BotAction = z.enum(["alert", "auto_brief", "crm_push"]);

export const AlertChannel = z.enum(["slack", "email", "webhook", "teams", "discord", "ntfy", "in_app", "none"]);
export type AlertChannel = z.infer<typeof AlertChannel>;
export const BotAlert = z.object({ channel: AlertChannel, destination: z.string().optional() });
export type BotAlert = z.infer<typeof BotAlert>;

/** All that a user decides about a bot; replacing it replaces all of this. */
export const BotConfig = z.object({
  /** Its identity in files; unique in the workspace. */
  key: z.string().optional(),
  name: z.string(),
  /** The id of one of the templates in `bots/`. */
  template: z.string(),
  source: z.string(),
  /** By the names of the template's own parameters. */
  params: z.record(z.string(), z.unknown()),
  cadence: z.string(),
  timezone: z.string(),
  enabledHours: EnabledHours.optional(),
  matchRule: MatchRule,
  firesSignal: z.string(),
  /** Base strength of its signals, 0–100. */
  signalScore: z.number(),
  /** Absent: by `accountMatch`. Empty: all it was for are gone, and its signals go to nobody else's account. */
  accountIds: z.array(z.string()).optional(),
  accountMatch: AccountMatch,
  actions: z.array(BotAction),
  alert: BotAlert.optional(),
});
export type BotConfig = z.infer<typeof BotConfig>;

/** A stored instruction: what to read how often, what counts as a match, and whom to tell. */
export const Bot = BotConfig.extend({
  id: z.string(),
  workspaceId: z.string(),
  managedBy: z.enum(["api", "config"]),
  /** The file that lists it, as it is named there; only with `managedBy: "config"`. */
  configFile: z.string().optional(),
  /** Of the configuration as the file gave it; another one now was changed by somebody else. */
  configHash: z.string().optional(),
  /** Since when no file lists it, though it stays: it would have been deleted with too many others at once. */
  heldSince: z.number().optional(),
  status: BotStatus,
  pauseReason: z.enum(["manual", "failures", "robots", "quota"]).optional(),
  /** The place it takes of those the quota gives; no two bots of a workspace share one. Absent while paused by hand. */
  slot: z.number().int().min(0).optional(),
  consecutiveFailures: z.number().int(),
  lastError: z.object({ code: z.string(), message: z.string(), at: z.number() }).optional(),
  /** Of a bot that paused itself: its next look whether it would work again. */
  nextRunAt: z.number().optional(),
  /** When a bot that paused itself first saw that it would work again. */
  wouldHaveRecoveredAt: z.number().optional(),
  lastRunAt: z.number().optional(),
  lastSuccessAt: z.number().optional(),
  lastFireAt: z.number().optional(),
  fireCount: z.number().int(),
  /** Absent until a secret for sending to it was made; state, not configuration. */
  pushSecret: PushSecret.optional(),
  /** When what later runs compare with was taken; absent until then, and again after a change of source or rule. */
  baselineAt: z.number().optional(),
  /** The key that created it. */
  createdBy: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
  deletedAt: z.number().optional(),
  purgeAt: z.number().optional(),
  /** Grows by one at each write; a stale write is a conflict. */
  revision: z.number(),
});
export type Bot = z.infer<typeof Bot>;
