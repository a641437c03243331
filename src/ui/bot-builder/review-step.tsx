import { Stack, Table, Text } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { useUsage } from "../api/reads.ts";
import { RuleText } from "../bots/rule-text.tsx";
import { words } from "../parts/words.ts";
import type { StepParts } from "./draft.ts";

/** Everything once more, and the room that is left. */
export function ReviewStep({ draft, templates }: StepParts) {
  const usage = useUsage();
  const quota = usage.data?.usage.active_bots;
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
      {quota && quota.limit !== null && (
        <Text size="sm" c={quota.used >= quota.limit ? "red" : "dimmed"}>
          It will be bot {quota.used + 1} of {quota.limit}.
        </Text>
      )}
    </Stack>
  );
}
