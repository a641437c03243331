import { Alert, Badge, Paper, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { now } from "../clock.ts";
import { type Column, ListTable } from "../parts/list-table.tsx";
import { LoadMore } from "../parts/load-more.tsx";
import { Problem } from "../parts/problem.tsx";
import { SureButton } from "../parts/sure-button.tsx";
import { Time } from "../parts/time.tsx";
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
  const columns: Column<Key>[] = [
    { head: "Name", cell: (key) => <Named of={key} /> },
    { head: "May", cell: ({ role }) => ROLES.find(({ value }) => value === role)?.label },
    { head: "Last used", cell: ({ last_used_at }) => (last_used_at === null ? "never" : <Time at={last_used_at} />) },
    {
      head: "Made",
      cell: ({ created_at, created_by }) => (
        <Made at={created_at} by={created_by && (names.get(created_by) ?? "another key")} />
      ),
    },
    { head: "Ends", cell: ({ expires_at }) => (expires_at === null ? "never" : <Time at={expires_at} />) },
    {
      head: "",
      align: "right",
      cell: (key) => (
        <End
          of={key}
          isOwn={key.id === ownKeyId}
          isEnding={revoke.isPending && revoke.variables === key.id}
          onEnd={() => revoke.mutate(key.id)}
        />
      ),
    },
  ];
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
        <ListTable
          label="Keys"
          columns={columns}
          rows={keys.rows}
          keyOf={({ id }) => id}
          isFaint={({ revoked_at }) => revoked_at !== null}
          minWidth={680}
        />
        <LoadMore pages={keys} />
      </Paper>
    </Stack>
  );
}

function Named({ of: { name, hint } }: { of: Key }) {
  return (
    <>
      {name}
      <Text size="xs" c="dimmed">
        …{hint}
      </Text>
    </>
  );
}

function Made({ at, by }: { at: string; by: string | null }) {
  return (
    <>
      <Time at={at} />
      <Text size="xs" c="dimmed">
        {by === null ? "on the machine itself" : `by ${by}`}
      </Text>
    </>
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
