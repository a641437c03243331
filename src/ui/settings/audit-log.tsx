import { Group, Paper, Table, Text, Title } from "@mantine/core";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { words } from "../parts/words.ts";
import { AuditVerification } from "./audit-verification.tsx";
import { useKeyNames } from "./use-keys.ts";

type Row = Schemas["AuditRow"];

/** Who did what, the newest first; nothing in it can be edited. */
export function AuditLog() {
  const rows = usePages(["audit"], (from) =>
    answerOf(api.GET("/v1/audit", { params: { query: { ...from, limit: 25 } } })),
  );
  const names = useKeyNames();
  return (
    <Paper withBorder p="md" component="section" aria-label="Audit log">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} size="h4">
            Who did what
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            Every change with who made it and from where. Rows are chained by hashes; none can be edited or removed.
          </Text>
        </div>
        <AuditVerification />
      </Group>
      {rows.isError && <Problem error={rows.error} retry={rows.refetch} />}
      <WideTable label="Rows of the audit log">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>When</Table.Th>
            <Table.Th>Who</Table.Th>
            <Table.Th>What</Table.Th>
            <Table.Th>Changed</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Time at={row.at} />
              </Table.Td>
              <Table.Td className="foreign">
                {(row.actor.id && names.get(row.actor.id)) ?? row.actor.kind}
                <Text size="xs" c="dimmed">
                  {[names.has(row.actor.id ?? "") ? undefined : row.actor.id, row.address].filter(Boolean).join(" · ")}
                </Text>
              </Table.Td>
              <Table.Td className="foreign">
                {words(row.verb.replace(".", " "))}
                <Text size="xs" c="dimmed">
                  {row.object?.id}
                </Text>
              </Table.Td>
              <Table.Td className="foreign">
                <Changes row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <LoadMore pages={rows} />
    </Paper>
  );
}

const SHOWN_MAX = 60;

/** What was and what is, field by field, as far as the log tells values. */
function Changes({ row: { before, after, changed } }: { row: Row }) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (fields.length === 0) return <Text size="xs">{changed?.map(words).join(", ")}</Text>;
  return fields.map((field) => (
    <Text key={field} size="xs">
      {words(field)}:{" "}
      {[before?.[field], after?.[field]]
        .filter((value) => value !== undefined)
        .map(short)
        .join(" → ")}
    </Text>
  ));
}

function short(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
