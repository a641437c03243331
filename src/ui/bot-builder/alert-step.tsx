import { Select, Stack, TextInput } from "@mantine/core";
import type { Channel } from "../bots/channels.ts";
import { AlertTest } from "./alert-test.tsx";
import { needsAddress } from "./draft.ts";
import type { StepParts } from "./step-parts.ts";

const CHANNELS: { value: Channel; label: string; where: string }[] = [
  { value: "in_app", label: "Here, in the inbox", where: "" },
  { value: "slack", label: "Slack", where: "#channel" },
  { value: "email", label: "E-mail", where: "kim@team.example" },
  { value: "teams", label: "Microsoft Teams", where: "The address of the workflow" },
  { value: "discord", label: "Discord", where: "The address of the channel's webhook" },
  { value: "ntfy", label: "ntfy", where: "A topic" },
  { value: "webhook", label: "Webhook", where: "https://…" },
  { value: "none", label: "Nobody", where: "" },
];

/** Whom it tells, tried with a test before it exists. */
export function AlertStep({ draft, change, told, onRefused }: StepParts) {
  const where = CHANNELS.find(({ value }) => value === draft.channel)?.where;
  return (
    <Stack>
      <Select
        label="Whom should it tell?"
        data={CHANNELS.map(({ value, label }) => ({ value, label }))}
        value={draft.channel}
        error={told.at("alert.channel") ?? told.at("alert")}
        allowDeselect={false}
        onChange={(channel) => channel && change({ channel: channel as Channel, destination: "" })}
      />
      {needsAddress(draft.channel) && (
        <TextInput
          label="Where?"
          placeholder={where}
          value={draft.destination}
          error={told.at("alert.destination")}
          onChange={(event) => change({ destination: event.currentTarget.value })}
        />
      )}
      <AlertTest draft={draft} onRefused={onRefused} />
    </Stack>
  );
}
