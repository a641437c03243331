import { Badge, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";
import { label } from "../parts/labels.ts";

const PEOPLE_MAX = 50;

/** The people known at a company, from public sources and the team's own lists. */
export function PeopleCard({ id }: { id: string }) {
  const contacts = useQuery({
    queryKey: ["account", id, "contacts"],
    queryFn: () =>
      answerOf(api.GET("/v1/accounts/{id}/contacts", { params: { path: { id }, query: { limit: PEOPLE_MAX } } })),
  });
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
            {person.tag && (
              <Badge size="sm" variant="light" color={person.tag === "departed" ? "gray" : "mama"}>
                {label(person.tag)}
              </Badge>
            )}
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
