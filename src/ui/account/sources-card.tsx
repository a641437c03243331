import { Group, Paper, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api } from "../api/client.ts";
import { Time } from "../parts/time.tsx";
import { words } from "../parts/words.ts";

/** What the last crawl read, and why it could not read what it could not. */
export function SourcesCard({ id }: { id: string }) {
  const crawls = useQuery({
    queryKey: ["account", id, "crawls"],
    queryFn: () => answerOf(api.GET("/v1/accounts/{id}/crawls", { params: { path: { id }, query: { limit: 1 } } })),
  });
  const crawl = crawls.data?.data[0];
  if (!crawl) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label="Sources">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          Sources
        </Title>
        <Time at={crawl.finished_at ?? crawl.started_at ?? crawl.created_at} />
      </Group>
      <Table fz="xs" verticalSpacing={4} horizontalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Place</Table.Th>
            <Table.Th ta="right">Read</Table.Th>
            <Table.Th ta="right">Unchanged</Table.Th>
            <Table.Th ta="right">Failed</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="numbers">
          {crawl.sources.map((source) => (
            <Table.Tr key={source.id}>
              <Table.Td>
                {words(source.id)}
                {source.last_error && (
                  <Text size="xs" c="red" className="foreign">
                    {words(source.last_error.code)}: {source.last_error.url}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="right">{source.pages}</Table.Td>
              <Table.Td ta="right">{source.unchanged}</Table.Td>
              <Table.Td ta="right">{source.failed}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
