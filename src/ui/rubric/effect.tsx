import { Alert, Table, Text } from "@mantine/core";
import type { Schemas } from "../api/client.ts";

const ROWS_MAX = 10;

/** What the changed rubric would do to today's companies. */
export function Effect({ effect }: { effect: Schemas["RubricPreview"] }) {
  const { changed, accounts_compared, above_floor_before, above_floor_after, data } = effect;
  return (
    <Alert color="mama" title="If you save this">
      <Text size="sm">
        {changed} of {accounts_compared} companies get another score; {above_floor_after} would be above the floor,{" "}
        {above_floor_after === above_floor_before ? "as many as now" : `now ${above_floor_before}`}.
      </Text>
      <Table fz="sm" mt="xs" className="numbers">
        <Table.Tbody>
          {data.slice(0, ROWS_MAX).map(({ account_id, name, score_before, score_after, delta }) => (
            <Table.Tr key={account_id}>
              <Table.Td className="foreign">{name}</Table.Td>
              <Table.Td ta="right">
                {score_before} → {score_after}
              </Table.Td>
              <Table.Td ta="right" c={`var(--mantine-color-${delta > 0 ? "teal" : "orange"}-light-color)`}>
                {delta > 0 ? `+${delta}` : delta}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Alert>
  );
}
