import type { Alert, Receipt } from "#core/alert.ts";
import type { AlertFacts, AlertMessage } from "#core/alert-message.ts";
import type { AlertSettings } from "#core/alert-settings.ts";
import type { AlertChannel } from "#core/bot.ts";
import type { Mailer } from "#core/mail.ts";
import type { Outbound } from "#core/outbound.ts";

/** What a bot has to name for a channel: an address of the web, a text of the channel's own kind, or nothing. */
export type Destination =
  | { kind: "url"; flawOf?(address: URL): string | undefined }
  /** What is wrong with it, as the end of a sentence; undefined when nothing is. `isUrl` texts are judged as addresses too. */
  | { kind: "text"; flawOf(text: string): string | undefined; isUrl?(text: string): boolean }
  | { kind: "none" };

/** One attempt at telling an alert. */
export type Telling = {
  message: AlertMessage;
  alert: Alert;
  facts: AlertFacts;
  /** Counts from 1. */
  attempt: number;
  /** When it is sent. */
  at: number;
};

export type ChannelContext = {
  outbound: Outbound;
  mailer: Mailer;
  settings: AlertSettings;
  /** For the whole attempt. */
  timeoutMs: number;
};

/** A way to tell people. Adding one is a file here and a line in `index.ts`. */
export type Channel = {
  id: AlertChannel;
  name: string;
  destination: Destination;
  /**
   * What the operator has to set before anything can be sent, as the end of "needs …"; undefined when nothing is missing, or nothing
   * for this destination.
   */
  missing(settings: AlertSettings, destination?: string): string | undefined;
  /** What is worth knowing of one that can send. */
  remark?(settings: AlertSettings): string | undefined;
  send(telling: Telling, context: ChannelContext): Promise<Receipt>;
};

export function defineChannel(channel: Channel): Channel {
  return channel;
}
