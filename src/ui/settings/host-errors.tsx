import { Paper, Table, Text, Title } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { Time } from "../parts/time.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { words } from "../parts/words.ts";

const COUNT = new Intl.NumberFormat("en");

/** How crawling went in the last day, and at which hosts it failed. */
export function HostErrors({ crawl: { last_day, hosts } }: { crawl: Schemas["System"]["crawl"] }) {
  const { requests, pages, unchanged, failed } = last_day;
  return (
    <Paper withBorder p="md" component="section" aria-label="Crawls">
      <Title order={2} size="h4">
        Crawls of the last day
      </Title>
      <Text size="sm" c="dimmed" className="numbers">
        {COUNT.format(requests)} requests: {COUNT.format(pages)} pages read, {COUNT.format(unchanged)} unchanged,{" "}
        {COUNT.format(requests - pages - unchanged - failed)} with nothing there, {COUNT.format(failed)} failed.
      </Text>
      {hosts.length > 0 && (
        <WideTable label="Errors by host" minWidth={420} mt="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Host</Table.Th>
              <Table.Th ta="right">Failed</Table.Th>
              <Table.Th>Last error</Table.Th>
              <Table.Th>When</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="numbers">
            {hosts.map(({ host, failed, last_error, last_at }) => (
              <Table.Tr key={host}>
                <Table.Td className="foreign">{host}</Table.Td>
                <Table.Td ta="right">{failed}</Table.Td>
                <Table.Td>{words(last_error)}</Table.Td>
                <Table.Td>
                  <Time at={last_at} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </Paper>
  );
}
