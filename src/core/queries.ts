import type { Account } from "./account.ts";
import type { AlertStatus } from "./alert.ts";
import type { AlertChannel, BotStatus } from "./bot.ts";
import type { Brief } from "./brief.ts";
import type { Verdict } from "./feedback.ts";
import type { Freshness } from "./signal.ts";
import type { Delivery } from "./webhook.ts";

/** Where a page of a list begins: the sort values of the last row of the page before. */
export type After = (string | number)[];
export type PageQuery = { limit: number; after?: After | undefined };
/** `next` is absent on the last page. */
export type PageOf<T> = { rows: T[]; next: After | undefined };

export type AccountQuery = PageQuery & {
  sort: "-created_at" | "created_at" | "-score" | "score" | "name" | "-name";
  scoreGte?: number | undefined;
  scoreLte?: number | undefined;
  domain?: string | undefined;
  externalId?: string | undefined;
  tag?: string | undefined;
  owner?: string | undefined;
  createdSince?: number | undefined;
  updatedSince?: number | undefined;
  /** Keys: with an active signal of one of them. */
  hasSignalTypes?: string[] | undefined;
  hasActiveSignal?: boolean | undefined;
  /** With an active signal of one of these categories. */
  hasSignalCategories?: string[] | undefined;
  /** A `searchKey`: what a key of the account begins with. */
  keyPrefix?: string | undefined;
  fitGte?: number | undefined;
  listId?: string | undefined;
};

export type LabelQuery = PageQuery & {
  kind: "tag" | "owner";
  /** How they begin; ASCII letters in either case. */
  begins?: string | undefined;
};

export type SignalQuery = PageQuery & {
  /** What comes first: the latest detected unless given; by the event's date only of one account. */
  order?: "detected" | "occurred" | undefined;
  types?: string[] | undefined;
  categories?: string[] | undefined;
  families?: string[] | undefined;
  accountId?: string | undefined;
  /** Against `detectedAt`, so that polling misses nothing. */
  since?: number | undefined;
  until?: number | undefined;
  occurredSince?: number | undefined;
  strengthGte?: number | undefined;
  strengthLte?: number | undefined;
  statuses?: string[] | undefined;
  botId?: string | undefined;
  /** Of the latest so many only those whose title holds this, case and accents aside. */
  titleHas?: { text: string; ofLatest: number } | undefined;
  /** With one of these verdicts standing; `none`: not judged. */
  verdicts?: (Verdict | "none")[] | undefined;
  /** As they are at this instant: in one of these bands, part of a combo. */
  state?: { at: number; freshness?: Freshness[] | undefined; isCombo?: boolean | undefined } | undefined;
};

export type VerdictQuery = Pick<SignalQuery, "types" | "since">;

export type EventQuery = PageQuery & {
  /** By their commits; `desc` unless given. */
  order?: "asc" | "desc" | undefined;
  types?: string[] | undefined;
  accountId?: string | undefined;
  /** Against `createdAt`. */
  since?: number | undefined;
  until?: number | undefined;
};

export type BriefQuery = PageQuery & {
  accountId?: string | undefined;
  since?: number | undefined;
  until?: number | undefined;
  trigger?: Brief["trigger"] | undefined;
  /** Of each account only the newest version. */
  latestOnly?: boolean | undefined;
};

export type ContactQuery = PageQuery & {
  accountId?: string | undefined;
  since?: number | undefined;
  until?: number | undefined;
};

export type BotQuery = PageQuery & {
  status?: BotStatus | undefined;
  template?: string | undefined;
  firesSignal?: string | undefined;
  /** Part of the name, case and accents aside. */
  nameHas?: string | undefined;
};

export type AlertQuery = PageQuery & {
  botId?: string | undefined;
  channel?: AlertChannel | undefined;
  status?: AlertStatus | undefined;
};

/** `actor` is the id of a key or the kind of another actor; both ends of the time included. */
export type AuditQuery = PageQuery & {
  actor?: string | undefined;
  verb?: string | undefined;
  /** The id of what it happened to. */
  object?: string | undefined;
  since?: number | undefined;
  until?: number | undefined;
};

/** A stretch of a bot's history, both ends included; runs by their beginning, fires by their time. */
export type HistoryQuery = PageQuery & { since?: number | undefined; until?: number | undefined };

export type DeliveryQuery = PageQuery & { statuses?: Delivery["status"][] | undefined };

/** Deliveries of one endpoint made in a stretch of time. */
export type DeliveryStretch = {
  webhookId: string;
  statuses: Delivery["status"][];
  since?: number | undefined;
  until: number;
};

/** What matching a text to accounts needs of each account. */
export type AccountName = Pick<Account, "id" | "name" | "domain" | "aliases">;
