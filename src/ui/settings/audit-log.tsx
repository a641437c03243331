import { Group, Paper, Text, Title } from "@mantine/core";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { type Column, ListTable } from "../parts/list-table.tsx";
import { LoadMore } from "../parts/load-more.tsx";
import { Problem } from "../parts/problem.tsx";
import { Time } from "../parts/time.tsx";
import { words } from "../parts/words.ts";
import { changesOf } from "./audit-changes.ts";
import { AuditVerification } from "./audit-verification.tsx";
import { useKeyNames } from "./use-keys.ts";

type Row = Schemas["AuditRow"];

/** Who did what, the newest first; nothing in it can be edited. */
export function AuditLog() {
  const rows = usePages(["audit"], (from) =>
    answerOf(api.GET("/v1/audit", { params: { query: { ...from, limit: 25 } } })),
  );
  const names = useKeyNames();
  const columns: Column<Row>[] = [
    { head: "What", cell: ({ verb, object }) => <Act verb={verb} object={object} /> },
    { head: "Changed", maxWidth: 420, cell: (row) => <Changes row={row} /> },
    { head: "Who", cell: (row) => <Actor row={row} name={names.get(row.actor.id ?? "")} /> },
    { head: "When", cell: ({ at }) => <Time at={at} /> },
  ];
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
      <ListTable
        label="Rows of the audit log"
        columns={columns}
        rows={rows.rows}
        keyOf={({ id }) => id}
        minWidth={760}
      />
      <LoadMore pages={rows} />
    </Paper>
  );
}

function Act({ verb, object }: Pick<Row, "verb" | "object">) {
  return (
    <>
      {words(verb.replace(".", " "))}
      <Text size="xs" c="dimmed">
        {object?.id}
      </Text>
    </>
  );
}

function Actor({ row: { actor, address }, name }: { row: Row; name: string | undefined }) {
  return (
    <>
      {name ?? ACTORS[actor.kind]}
      <Text size="xs" c="dimmed">
        {[name === undefined ? actor.id : undefined, address].filter(Boolean).join(" · ")}
      </Text>
    </>
  );
}

const ACTORS: Record<Row["actor"]["kind"], string> = {
  key: "a key",
  cli: "the command line",
  file: "a file",
  system: "the appliance",
  stranger: "a stranger",
};

/** A new thing is known by the first of its values; of a change all of them are told. */
const SAYING_MAX = 4;
const CHANGES_MAX = 20;

/** What was and what is, down to the values that differ; by name alone where the log tells no values. */
function Changes({ row }: { row: Row }) {
  const changes = changesOf(row);
  if (changes.length === 0) return null;
  const shown = changes.slice(0, row.before === null ? SAYING_MAX : CHANGES_MAX);
  return (
    <>
      {shown.map(({ field, before, after }) => (
        <Text key={field} size="xs">
          {inWords(field)}
          {before !== undefined && after !== undefined && `: ${before} → ${after}`}
          {before === undefined && after !== undefined && `: ${after}`}
          {before !== undefined && after === undefined && `: ${before} → nothing`}
        </Text>
      ))}
      {changes.length > shown.length && (
        <Text size="xs" c="dimmed">
          and {changes.length - shown.length} more
        </Text>
      )}
    </>
  );
}

/** Fields inside of others are spelled as they are inside of the appliance. */
function inWords(field: string): string {
  return words(field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}
