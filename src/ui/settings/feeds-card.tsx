import { Badge, Code, Paper, Table, Text, Title } from "@mantine/core";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { SafeLink } from "../parts/safe-link.tsx";
import { Time } from "../parts/time.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { words } from "../parts/words.ts";

const GOOD = ["page", "unchanged"];

/** The news feeds that are read for every company, and how the last reading of each went. */
export function FeedsCard() {
  const feeds = usePages(["feeds"], (from) =>
    answerOf(api.GET("/v1/feeds", { params: { query: { ...from, limit: 50 } } })),
  );
  if (feeds.isError) return <Problem error={feeds.error} retry={feeds.refetch} />;
  if (feeds.isSuccess && feeds.rows.length === 0) {
    return (
      <Nothing
        title="No feeds"
        hint="List news feeds under `feeds:` in the settings file; they are read for every company."
      />
    );
  }
  return (
    <Paper withBorder p="md" component="section" aria-label="Feeds">
      <Title order={2} size="h4">
        Feeds
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        News feeds that are read for every company. They are changed under <Code>feeds:</Code> in the settings file.
      </Text>
      <WideTable label="News feeds">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Feed</Table.Th>
            <Table.Th>Last reading</Table.Th>
            <Table.Th>robots.txt</Table.Th>
            <Table.Th>When</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {feeds.rows.map((feed) => (
            <Table.Tr key={feed.url}>
              <Table.Td className="foreign">
                <Text size="sm" fw={600}>
                  {feed.name}
                </Text>
                <SafeLink url={feed.url} />
              </Table.Td>
              <Table.Td>
                <Outcome feed={feed} />
              </Table.Td>
              <Table.Td>
                {feed.robots_allowed === null ? "–" : feed.robots_allowed ? "allows it" : "forbids it"}
              </Table.Td>
              <Table.Td>
                <Time at={feed.last_read_at} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <LoadMore pages={feeds} />
    </Paper>
  );
}

function Outcome({ feed: { outcome, http_status, error } }: { feed: Schemas["Feed"] }) {
  if (outcome === null) return <Text size="sm">not read yet</Text>;
  return (
    <>
      <Badge size="sm" variant="light" color={GOOD.includes(outcome) ? "teal" : "red"} className="numbers">
        {outcome === "page" ? "read" : words(outcome)}
        {http_status !== null && ` · ${http_status}`}
      </Badge>
      {error && (
        <Text size="xs" c="red">
          {words(error)}
        </Text>
      )}
    </>
  );
}
