import { Alert, Button, Group, List, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { Problem } from "../parts/problem.tsx";

type Parts = { person: Schemas["Contact"] | undefined; onClose(): void };

/** Asks whether a person is to be removed everywhere, and says before what goes, what stays, and that nothing brings it back. */
export function ErasePerson({ person, onClose }: Parts) {
  const queries = useQueryClient();
  const erase = useMutation({
    mutationFn: (id: string) => answerOf(api.POST("/v1/contacts/{id}:erase", { params: { path: { id } } })),
    onSuccess: () => {
      onClose();
      return queries.invalidateQueries();
    },
  });
  const close = () => {
    erase.reset();
    onClose();
  };
  return (
    <Modal
      opened={person !== undefined}
      onClose={close}
      title="Erase this person"
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="sm">
        <Text className="foreign">
          <b>{person?.name}</b> is removed from this workspace, at every company, for good.
        </Text>
        <Told title="What goes">
          <List.Item>The contact, at once, and every contact of that name.</List.Item>
          <List.Item>
            Then the name wherever it stands: in documents, signals, scores, events, deliveries, notes and what
            companies’ pages say.
          </List.Item>
          <List.Item>Briefs are never edited; they are shown with the name blacked out.</List.Item>
          <List.Item>The person is left out of whatever is read from now on.</List.Item>
        </Told>
        <Told title="What stays">
          <List.Item>Names of companies and addresses of public pages.</List.Item>
          <List.Item>Nicknames, initials and spellings in another script are not found.</List.Item>
          <List.Item>Backups that were made before hold the person until they are removed.</List.Item>
          <List.Item>What was delivered to other systems is theirs to remove.</List.Item>
        </Told>
        <Alert color="red" p="xs">
          <Text size="sm">This cannot be undone.</Text>
        </Alert>
        {erase.isError && <Problem error={erase.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            Keep
          </Button>
          <Button color="red" loading={erase.isPending} onClick={() => person && erase.mutate(person.id)}>
            Erase for good
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Told({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Text size="sm" fw={600} mb={2}>
        {title}
      </Text>
      <List size="sm" spacing={2}>
        {children}
      </List>
    </div>
  );
}
