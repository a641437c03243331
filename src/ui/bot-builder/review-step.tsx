import { Alert, Group, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { useUsage } from "../api/reads.ts";
import { RuleText } from "../bots/rule-text.tsx";
import { Time } from "../parts/time.tsx";
import { words } from "../parts/words.ts";
import { type StepParts, toNewBot } from "./draft.ts";

/** Everything once more, and the room that is left. */
export function ReviewStep({ draft, templates }: StepParts) {
  const usage = useUsage();
  const quota = usage.data?.usage.active_bots;
  const body = toNewBot(draft);
  const preview = useQuery({
    queryKey: ["bot preview", body],
    queryFn: () => answerOf(api.POST("/v1/bots:preview", { body })),
    retry: false,
  });
  const rows = [
    ["Name", draft.name],
    ["Template", templates.find(({ key }) => key === draft.template)?.name ?? draft.template],
    ["Watches", draft.source],
    ["Fires", `${words(draft.firesSignal)}, strength ${draft.signalScore}`],
    ["Looks", words(draft.cadence)],
    ["Tells", draft.destination === "" ? words(draft.channel) : `${words(draft.channel)} ${draft.destination}`],
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
      {preview.error instanceof ApiError && <Alert color="red">{preview.error.message}</Alert>}
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
              · the first time it only notes what is there
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
