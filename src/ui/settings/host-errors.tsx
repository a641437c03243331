import { Paper, Text, Title } from "@mantine/core";
import type { Schemas } from "../api/client.ts";
import { type Column, ListTable } from "../parts/list-table.tsx";
import { Time } from "../parts/time.tsx";
import { words } from "../parts/words.ts";

const COUNT = new Intl.NumberFormat("en");

type Host = Schemas["System"]["crawl"]["hosts"][number];
const COLUMNS: Column<Host>[] = [
  { head: "Host", cell: ({ host }) => host },
  { head: "Failed", align: "right", cell: ({ failed }) => failed },
  { head: "Last error", cell: ({ last_error }) => words(last_error) },
  { head: "When", cell: ({ last_at }) => <Time at={last_at} /> },
];

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
        <ListTable label="Errors by host" columns={COLUMNS} rows={hosts} keyOf={({ host }) => host} minWidth={420} />
      )}
    </Paper>
  );
}
