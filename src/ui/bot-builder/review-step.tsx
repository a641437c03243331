import { Alert, Group, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { useUsage } from "../api/reads.ts";
import { cadenceInWords } from "../bots/cadences.ts";
import { toldTo } from "../bots/channels.ts";
import { RuleText } from "../bots/rule-text.tsx";
import { label } from "../parts/labels.ts";
import { Time } from "../parts/time.tsx";
import { WAYS } from "./companies.tsx";
import { type Draft, toNewBot } from "./draft.ts";
import type { StepParts } from "./step-parts.ts";

/** Everything once more, and the room that is left. */
export function ReviewStep({ draft, templates, onRefused }: StepParts) {
  const usage = useUsage();
  const quota = usage.data?.usage.active_bots;
  const body = toNewBot(draft);
  const preview = useQuery({
    queryKey: ["bot preview", body],
    queryFn: () => answerOf(api.POST("/v1/bots:preview", { body })),
    retry: false,
  });
  useEffect(() => {
    if (preview.error) onRefused(preview.error);
  }, [preview.error, onRefused]);
  const rows = [
    ["Name", draft.name],
    ["Template", templates.find(({ key }) => key === draft.template)?.name ?? draft.template],
    ["Watches", draft.source],
    ["Fires", `${label(draft.firesSignal)}, strength ${draft.signalScore}`],
    ["Looks", cadenceInWords(draft.cadence)],
    ["About", whomOf(draft)],
    ["Tells", toldTo(draft.channel, draft.destination)],
  ];
  return (
    <Stack>
      <Table>
        <Table.Tbody>
          {rows.map(([what, value]) => (
            <Table.Tr key={what}>
              <Table.Th w={110}>{what}</Table.Th>
              <Table.Td className="foreign">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {draft.rule && <RuleText rule={draft.rule as Schemas["MatchRule"]} />}
      {preview.data?.notes.map((note) => (
        <Alert key={note.code} color="yellow">
          {note.message}
        </Alert>
      ))}
      {preview.data && preview.data.next_runs.length > 0 && (
        <Group gap="xs">
          <Text size="sm">It looks first</Text>
          {preview.data.next_runs.map((at, index) => (
            <Group key={at} gap={6}>
              {index > 0 && <Text size="sm">then</Text>}
              <Time at={at} />
            </Group>
          ))}
          {preview.data.first_run === "baseline" && (
            <Text size="sm" c="dimmed">
              · the first time it only notes what is there; “Look now” on its page has it do that at once
            </Text>
          )}
        </Group>
      )}
      {quota && quota.limit !== null && (
        <Text size="sm" c={quota.used >= quota.limit ? "red" : "dimmed"}>
          It will be bot {quota.used + 1} of {quota.limit}.
        </Text>
      )}
    </Stack>
  );
}

const NAMED_MAX = 5;

function whomOf({ whom, companies }: Draft): string {
  if (whom !== "named") return WAYS.find(({ value }) => value === whom)?.label ?? "";
  const names = companies.slice(0, NAMED_MAX).map(({ name }) => name);
  const more = companies.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}
