import { Badge, Code, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { CopyText } from "../parts/copy-text.tsx";
import { type Column, ListTable } from "../parts/list-table.tsx";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { SafeLink } from "../parts/safe-link.tsx";
import { Time } from "../parts/time.tsx";
import { counted, words } from "../parts/words.ts";

type Feed = Schemas["Feed"];
const GOOD = ["page", "unchanged"];
const COLUMNS: Column<Feed>[] = [
  { head: "Feed", cell: (feed) => <Named feed={feed} /> },
  { head: "Last reading", cell: (feed) => <Outcome feed={feed} /> },
  {
    head: "robots.txt",
    cell: ({ robots_allowed }) => (robots_allowed === null ? "–" : robots_allowed ? "allows it" : "forbids it"),
  },
  { head: "When", cell: ({ last_read_at }) => <Time at={last_read_at} /> },
  {
    head: "Listed in",
    maxWidth: 280,
    cell: ({ config_file }) => (config_file ? <Code>{config_file}</Code> : "the settings"),
  },
];

/** The news feeds that are read for every company, how the last reading of each went, and how another one is added. */
export function FeedsCard() {
  const feeds = usePages(["feeds"], (from) =>
    answerOf(api.GET("/v1/feeds", { params: { query: { ...from, limit: 50 } } })),
  );
  if (feeds.isError) return <Problem error={feeds.error} retry={feeds.refetch} />;
  if (!feeds.isSuccess) return null;
  const files = [...new Set(feeds.rows.flatMap(({ config_file }) => config_file ?? []))];
  return (
    <Stack>
      {feeds.rows.length === 0 ? (
        <Nothing title="No feeds" hint="News feeds are read for every company; the first is added as shown below." />
      ) : (
        <Paper withBorder p="md" component="section" aria-label="Feeds">
          <Title order={2} size="h4">
            {counted(feeds.rows.length, "feed")}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            News feeds that are read for every company. They come from the settings and are changed there.
          </Text>
          <ListTable label="News feeds" columns={COLUMNS} rows={feeds.rows} keyOf={({ url }) => url} minWidth={700} />
          <LoadMore pages={feeds} />
        </Paper>
      )}
      <AddOne file={files[0]} isListed={feeds.rows.length > 0} />
    </Stack>
  );
}

const ENTRY = `  - url: https://wire.example/rss.xml
    name: Wire`;

/** Feeds stand in files, under version control where the files are: there is nothing to be filled in here. */
function AddOne({ file, isListed }: { file: string | undefined; isListed: boolean }) {
  const snippet = isListed ? ENTRY : `feeds:\n${ENTRY}`;
  return (
    <Paper withBorder p="md" component="section" aria-label="Another feed">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h4">
          Add a feed
        </Title>
        <CopyText text={snippet} />
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {isListed ? "One more entry under " : "This in "}
        {isListed && (
          <>
            <Code>feeds:</Code> in{" "}
          </>
        )}
        {file ? <Code>{file}</Code> : "the settings file"}; it is taken over within seconds after the file was saved.
      </Text>
      <Code block tabIndex={0}>
        {snippet}
      </Code>
    </Paper>
  );
}

function Named({ feed: { name, url } }: { feed: Feed }) {
  return (
    <>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <SafeLink url={url} />
    </>
  );
}

function Outcome({ feed: { outcome, http_status, error } }: { feed: Feed }) {
  if (outcome === null) return "not read yet";
  return (
    <>
      <Badge size="sm" miw="max-content" variant="light" color={GOOD.includes(outcome) ? "teal" : "red"}>
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
