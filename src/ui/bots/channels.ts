import type { Schemas } from "../api/client.ts";

export type Channel = NonNullable<Schemas["Bot"]["alert"]>["channel"];

/** What people call the ways a bot can tell somebody. */
export const CHANNELS: Record<Channel, string> = {
  in_app: "the inbox",
  slack: "Slack",
  email: "e-mail",
  teams: "Microsoft Teams",
  discord: "Discord",
  ntfy: "ntfy",
  webhook: "a webhook",
  none: "nobody",
};

/** Whom an alert is for, in words: "Slack #competitors", "the inbox". */
export function toldTo(channel: Channel, destination: string | null): string {
  const where = channel === "in_app" ? null : destination;
  return where === null || where === "" ? CHANNELS[channel] : `${CHANNELS[channel]} ${where}`;
}
