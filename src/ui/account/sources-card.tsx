import { Badge, Group, Loader, Paper, Stack, Text, Title, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { failureReason } from "../parts/failure.ts";
import { sourceLabel } from "../parts/labels.ts";
import { SafeLink } from "../parts/safe-link.tsx";
import { Time } from "../parts/time.tsx";

type Crawl = Schemas["Crawl"];
type Source = Crawl["sources"][number];
const LOOK_EVERY_MS = 1_500;

const OUTCOMES: Record<Source["last"]["outcome"], { label: string; color: string }> = {
  page: { label: "read", color: "teal" },
  unchanged: { label: "unchanged", color: "gray" },
  gone: { label: "not there", color: "gray" },
  miss: { label: "not there", color: "gray" },
  blocked: { label: "blocked", color: "red" },
  failed: { label: "failed", color: "red" },
  disallowed: { label: "not allowed", color: "yellow" },
};

/** What the last crawl read: how each place ended, and what its robots.txt said. */
export function SourcesCard({ id }: { id: string }) {
  const crawls = useQuery({
    queryKey: ["account", id, "crawls"],
    refetchInterval: ({ state }) => (isUnderWay(state.data?.data[0]) ? LOOK_EVERY_MS : false),
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
        {isUnderWay(crawl) ? (
          <Group gap={6} role="status">
            <Loader size={14} aria-hidden />
            <Text size="sm" c="dimmed" className="numbers">
              {crawl.pending} to do
            </Text>
          </Group>
        ) : (
          <Time at={crawl.finished_at ?? crawl.started_at ?? crawl.created_at} />
        )}
      </Group>
      {crawl.sources.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing has been read yet; the first crawl is under way.
        </Text>
      )}
      <Stack gap="xs">
        {crawl.sources.map((source) => (
          <SourceLine key={source.id} source={source} />
        ))}
      </Stack>
    </Paper>
  );
}

function isUnderWay(crawl: Crawl | undefined): boolean {
  return crawl !== undefined && crawl.status !== "finished";
}

function SourceLine({ source }: { source: Source }) {
  const { id, requests, pages, unchanged, failed, disallowed, last, last_error } = source;
  const { label, color } = OUTCOMES[last.outcome];
  // Where nobody answered, and of what is no page, robots.txt says nothing.
  const wasAsked = last.http_status !== null && /^https?:/.test(last.url);
  const counts = [
    [pages, "read"],
    [unchanged, "unchanged"],
    [failed - disallowed, "failed"],
    [disallowed, "forbidden"],
  ] as const;
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={600}>
          {sourceLabel(id)}
        </Text>
        <Group gap={6} wrap="nowrap">
          <Tooltip label={`${requests} requests: ${counts.map(([count, what]) => `${count} ${what}`).join(", ")}`}>
            <Badge size="sm" variant="light" color={color} className="numbers">
              {last.http_status === null ? label : `${label} · ${last.http_status}`}
            </Badge>
          </Tooltip>
          {(disallowed > 0 || wasAsked) && (
            <Badge size="sm" variant="default" c={disallowed > 0 ? "red" : "dimmed"}>
              {disallowed > 0 ? "robots: no" : "robots: yes"}
            </Badge>
          )}
        </Group>
      </Group>
      <Text size="xs" c="dimmed" truncate>
        <SafeLink url={last.url} />
      </Text>
      {last_error && (
        <Text size="xs" c="red" className="foreign" title={`${last_error.code}: ${last_error.url}`}>
          {pathOf(last_error.url, last.url)} could not be read: {failureReason(last_error.code)}
        </Text>
      )}
    </div>
  );
}

/** What failed, beside the address that is shown above it: the same, or another page of the same or another host. */
function pathOf(failed: string, shown: string): string {
  const [one, other] = [URL.parse(failed), URL.parse(shown)];
  if (failed === shown || !one) return "It";
  return one.host === other?.host ? one.pathname : `${one.host}${one.pathname}`;
}
