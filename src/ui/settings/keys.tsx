import { Alert, Badge, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { now } from "../clock.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Problem } from "../parts/problem.tsx";
import { SureButton } from "../parts/sure-button.tsx";
import { Time } from "../parts/time.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { NewKey, ROLES } from "./new-key.tsx";
import { useKeyNames, useKeys } from "./use-keys.ts";

type Key = Schemas["Key"];

/** Who may come in: every person and program has a key of their own, which can be ended. */
export function Keys({ ownKeyId }: { ownKeyId: string | undefined }) {
  const queries = useQueryClient();
  const keys = useKeys();
  const names = useKeyNames();
  const revoke = useMutation({
    mutationFn: (id: string) => answerOf(api.POST("/v1/keys/{id}:revoke", { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["keys"] }),
  });
  return (
    <Stack>
      <NewKey />
      <Paper withBorder p="md" component="section" aria-label="Members">
        <Title order={2} size="h4">
          Members of this workspace
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          People and programs come in by a key of their own. Ending one signs out whoever came in with it, at once.
        </Text>
        {keys.isError && <Problem error={keys.error} retry={keys.refetch} />}
        {revoke.error instanceof ApiError && <Alert color="red">{revoke.error.message}</Alert>}
        <WideTable label="Keys" minWidth={680}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th>May</Table.Th>
              <Table.Th>Last used</Table.Th>
              <Table.Th>Made</Table.Th>
              <Table.Th>Ends</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keys.rows.map((key) => (
              <Table.Tr key={key.id} {...(key.revoked_at === null ? {} : { c: "dimmed" })}>
                <Table.Td className="foreign">
                  {key.name}
                  <Text size="xs" c="dimmed">
                    …{key.hint}
                  </Text>
                </Table.Td>
                <Table.Td>{ROLES.find(({ value }) => value === key.role)?.label}</Table.Td>
                <Table.Td>{key.last_used_at === null ? "never" : <Time at={key.last_used_at} />}</Table.Td>
                <Table.Td>
                  <Time at={key.created_at} />
                  <Text size="xs" c="dimmed" className="foreign">
                    {key.created_by === null
                      ? "at the command line"
                      : `by ${names.get(key.created_by) ?? "another key"}`}
                  </Text>
                </Table.Td>
                <Table.Td>{key.expires_at === null ? "–" : <Time at={key.expires_at} />}</Table.Td>
                <Table.Td ta="right">
                  <End
                    of={key}
                    isOwn={key.id === ownKeyId}
                    isEnding={revoke.isPending && revoke.variables === key.id}
                    onEnd={() => revoke.mutate(key.id)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
        <LoadMore pages={keys} />
      </Paper>
    </Stack>
  );
}

type EndParts = { of: Key; isOwn: boolean; isEnding: boolean; onEnd(): void };

/** Why a key is of no use any more, or the button that ends it. */
function End({ of: key, isOwn, isEnding, onEnd }: EndParts) {
  const isOver = key.expires_at !== null && new Date(key.expires_at).getTime() <= now();
  if (key.revoked_at !== null || isOver) {
    return (
      <Badge variant="light" color="gray">
        {isOver ? "expired" : "revoked"}
      </Badge>
    );
  }
  if (isOwn) return <Badge variant="light">this session</Badge>;
  return <SureButton size="compact-xs" label="Revoke" question="Really revoke it?" loading={isEnding} onSure={onEnd} />;
}
