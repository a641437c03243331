import type { SendTest } from "#core/alert.ts";
import type { AlertSettings } from "#core/alert-settings.ts";
import type { RunBacktest } from "#core/backtest.ts";
import type { AccessSettings } from "#core/bot-access.ts";
import type { Timetable } from "#core/cadence.ts";
import type { Clock } from "#core/clock.ts";
import type { Demo } from "#core/demo.ts";
import type { Fault } from "#core/fault.ts";
import type { Ids } from "#core/id.ts";
import type { LookNow } from "#core/preview.ts";
import type { Store } from "#core/store.ts";
import type { Measured } from "#core/system.ts";
import type { Writer } from "#core/writer.ts";
import type { Turns } from "./turns.ts";

/** Ceilings an operator sets; `Infinity` stands for unlimited. */
export type Limits = {
  /** Items of one `accounts:batch`. */
  batchItems: number;
  /** Active accounts of one workspace. */
  accounts: number;
  /** Bots of one workspace that are not paused by hand. */
  activeBots: number;
  webhooks: number;
  /** Keys that can be used. */
  keys: number;
  lists: number;
  /** Requests of a workspace in any 60 s, and reads in any one. */
  readsPerMinute: number;
  readBurst: number;
  writesPerMinute: number;
  /** Criteria of a rubric. */
  criteria: number;
  /** Crawls that callers start in a day (UTC). */
  onDemandCrawlsPerDay: number;
};

/** All that actions need of the world. */
export type ActionContext = {
  store: Store;
  clock: Clock;
  ids: Ids;
  writer: Writer;
  randomBytes(count: number): Uint8Array;
  limits: Limits;
  /** Requests of a workspace in the last minute. */
  requestsOf(workspaceId: string): { reads: number; writes: number };
  /** How far apart an account's scorings and crawls lie, in ms. */
  cycles: { scoreMs: number; crawlMs: number };
  /** How long a deleted account can be restored, in ms. */
  retention: { deletedMs: number };
  /** The running program, which belongs to no workspace. */
  appliance: {
    version: string;
    findFaults(): Promise<Fault[]>;
    measure(): Measured;
    /** The news feeds of the settings. */
    feeds(): readonly { url: string; name: string; file: string }[];
  };
  /** The invented companies that a workspace may be shown with. */
  demo: Demo;
  /** Where people reach this appliance, without a slash at the end. */
  baseUrl: string;
  /** Whether a text is an IP address or a CIDR. */
  isAddressRange(text: string): boolean;
  /** Why an address a user gave may not be called, or with `crawl` not be read; undefined when it may. */
  checkUrl(url: string, purpose?: "webhooks" | "crawl"): { reason: string; message: string } | undefined;
  timetable: Timetable;
  /** What the operator has access to, of the places bots read by name. */
  access: AccessSettings;
  /** How alerts leave the appliance, as far as it is set up. */
  alerts: AlertSettings;
  /** Looks at a bot's source once, for previews. */
  lookNow: LookNow;
  /** Asks a rule about what runs have seen. */
  backtest: RunBacktest;
  /** Sends a test of a bot's alert at once. */
  sendTest: SendTest;
  /** The appliance's own secret, from which keys for signing and sealing are made; it outlives a restart. */
  secret: string;
  /** Lets actions on one account follow one another; see `inTurn`. */
  turns: Turns;
};
