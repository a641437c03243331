import { Alert, Badge, Button, Group, Paper, Select, Table, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { ShownOnce } from "../parts/shown-once.tsx";
import { Time } from "../parts/time.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { words } from "../parts/words.ts";

type Role = Schemas["Key"]["role"];
const ROLES: { value: Role; label: string }[] = [
  { value: "read_only", label: "reads" },
  { value: "read_write", label: "reads and changes" },
  { value: "admin", label: "everything" },
];

/** The keys of the workspace, each for a person or a program; a new one is shown once. */
export function Keys({ ownKeyId }: { ownKeyId: string | undefined }) {
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("read_only");
  const keys = usePages(["keys"], (from) =>
    answerOf(api.GET("/v1/keys", { params: { query: { ...from, limit: 50 } } })),
  );
  const renew = () => queries.invalidateQueries({ queryKey: ["keys"] });
  const create = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/keys", { body: { name: name.trim(), role } })),
    onSuccess: () => {
      setName("");
      return renew();
    },
  });
  const revoke = useMutation({
    mutationFn: (id: string) => answerOf(api.POST("/v1/keys/{id}:revoke", { params: { path: { id } } })),
    onSettled: renew,
  });
  const error = [create.error, revoke.error].find((one) => one instanceof ApiError);
  return (
    <Paper withBorder p="md" component="section" aria-label="Keys">
      <Title order={2} size="h4" mb="xs">
        Keys
      </Title>
      <Group align="flex-end">
        <TextInput
          flex={1}
          label="For whom or what?"
          placeholder="Kim, or crm-sync"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label="What may it do?"
          data={ROLES}
          value={role}
          allowDeselect={false}
          onChange={(next) => next && setRole(next as Role)}
        />
        <Button loading={create.isPending} disabled={name.trim() === ""} onClick={() => create.mutate()}>
          Make a key
        </Button>
      </Group>
      {error && (
        <Alert color="red" mt="sm">
          {error.message}
        </Alert>
      )}
      {create.data && <ShownOnce title="The key, shown only now" secret={create.data.key} />}
      <WideTable label="Keys" minWidth={520} mt="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Key</Table.Th>
            <Table.Th>May</Table.Th>
            <Table.Th>Last used</Table.Th>
            <Table.Th aria-label="Actions" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.rows.map((key) => (
            <Table.Tr key={key.id} {...(key.revoked_at === null ? {} : { c: "dimmed" })}>
              <Table.Td className="foreign">
                {key.name}{" "}
                <Text span size="xs" c="dimmed">
                  …{key.hint}
                </Text>
              </Table.Td>
              <Table.Td>{words(key.role)}</Table.Td>
              <Table.Td>
                <Time at={key.last_used_at} />
              </Table.Td>
              <Table.Td ta="right">
                {key.revoked_at !== null ? (
                  <Badge variant="light" color="gray">
                    revoked
                  </Badge>
                ) : key.id === ownKeyId ? (
                  <Badge variant="light">this session</Badge>
                ) : (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="red"
                    loading={revoke.isPending && revoke.variables === key.id}
                    onClick={() => revoke.mutate(key.id)}
                  >
                    Revoke
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <LoadMore pages={keys} />
    </Paper>
  );
}
