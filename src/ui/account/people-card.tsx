import { Badge, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { useSession } from "../api/session.ts";
import { label } from "../parts/labels.ts";
import { ErasePerson } from "./erase-person.tsx";

const PEOPLE_MAX = 50;

/** The people known at a company, from public sources and the team's own lists. */
export function PeopleCard({ id }: { id: string }) {
  const contacts = useQuery({
    queryKey: ["account", id, "contacts"],
    queryFn: () =>
      answerOf(api.GET("/v1/accounts/{id}/contacts", { params: { path: { id }, query: { limit: PEOPLE_MAX } } })),
  });
  const mayErase = useSession().data?.key.role !== "read_only";
  const [leaving, setLeaving] = useState<Schemas["Contact"]>();
  const people = contacts.data?.data ?? [];
  if (people.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="People">
      <Title order={2} size="h4" mb="xs">
        People
      </Title>
      <Stack gap="xs">
        {people.map((person) => (
          <Group key={person.id} justify="space-between" wrap="nowrap">
            <div>
              <Text size="sm" fw={600} className="foreign">
                {person.name}
              </Text>
              <Text size="xs" c="dimmed" className="foreign">
                {person.role ?? "role unknown"}
              </Text>
            </div>
            <Group gap={6} wrap="nowrap">
              {person.tag && (
                <Badge size="sm" variant="light" color={person.tag === "departed" ? "gray" : "mama"}>
                  {label(person.tag)}
                </Badge>
              )}
              {mayErase && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  aria-label={`Erase ${person.name}`}
                  onClick={() => setLeaving(person)}
                >
                  Erase
                </Button>
              )}
            </Group>
          </Group>
        ))}
      </Stack>
      <ErasePerson person={leaving} onClose={() => setLeaving(undefined)} />
    </Paper>
  );
}
