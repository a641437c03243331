import { Badge, Code, Drawer, Group, Mark, SegmentedControl, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { label } from "../parts/labels.ts";
import { Problem } from "../parts/problem.tsx";
import { SafeLink } from "../parts/safe-link.tsx";
import { Time } from "../parts/time.tsx";
import { Wheel } from "../parts/wheel.tsx";
import type { Shown } from "./use-evidence.tsx";

type Source = NonNullable<Schemas["Signal"]["sources"]>[number];
type Parts = { shown: Shown | undefined; onShow(shown: Shown): void; onClose(): void };

/** So much of a long text is shown before and after the quoted words. */
const AROUND = 4_000;

/** What a signal was read in, as it was read, with the words it rests on marked. */
export function EvidenceDrawer({ shown, onShow, onClose }: Parts) {
  const signal = useQuery({
    queryKey: ["signal", shown?.signalId],
    enabled: shown !== undefined,
    queryFn: () => answerOf(api.GET("/v1/signals/{id}", { params: { path: { id: shown?.signalId ?? "" } } })),
  });
  const document = useQuery({
    queryKey: ["document", shown?.documentId],
    enabled: shown !== undefined,
    // Documents never change.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answerOf(api.GET("/v1/documents/{id}", { params: { path: { id: shown?.documentId ?? "" } } })),
  });
  const sources: Source[] = signal.data?.sources ?? [];
  const source = sources.find(({ document_id }) => document_id === shown?.documentId);
  return (
    <Drawer
      opened={shown !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
      title={signal.data ? label(signal.data.type) : "Evidence"}
    >
      {(signal.error ?? document.error) && <Problem error={signal.error ?? document.error} />}
      {(signal.isFetching || document.isFetching) && !document.data && <Wheel />}
      {signal.data && document.data && (
        <Stack gap="sm">
          <Text fw={650} className="foreign">
            {signal.data.title}
          </Text>
          {sources.length > 1 && shown && (
            <SegmentedControl
              size="xs"
              aria-label="Source"
              value={shown.documentId}
              onChange={(documentId) => onShow({ ...shown, documentId })}
              data={sources.map(({ document_id, publisher, url }) => ({
                value: document_id,
                label: publisher ?? (url ? hostOf(url) : "own team"),
              }))}
            />
          )}
          <Group gap="xs">
            <Badge variant="light" color="gray">
              {label(document.data.kind)}
            </Badge>
            <Text size="xs" c="dimmed">
              fetched
            </Text>
            <Time at={document.data.fetched_at} size="xs" />
            {document.data.robots_allowed === true && (
              <Text size="xs" c="dimmed">
                · robots.txt allows it
              </Text>
            )}
          </Group>
          {document.data.url && (
            <Text size="xs" className="foreign">
              <SafeLink url={document.data.url} />
            </Text>
          )}
          <Text size="sm" lh={1.6} className="foreign document">
            <Quoted text={document.data.text} evidence={source?.evidence} />
          </Text>
          <Text size="xs" c="dimmed" className="foreign">
            SHA-256 <Code>{document.data.content_hash}</Code>
          </Text>
        </Stack>
      )}
    </Drawer>
  );
}

/** The text around the words that count, which are marked. */
function Quoted({ text, evidence }: { text: string; evidence: Source["evidence"] | undefined }) {
  if (!evidence) return <>{text.slice(0, 2 * AROUND)}</>;
  const from = Math.max(0, evidence.start - AROUND);
  const to = Math.min(text.length, evidence.end + AROUND);
  return (
    <>
      {from > 0 && "… "}
      {text.slice(from, evidence.start)}
      <Mark>{text.slice(evidence.start, evidence.end)}</Mark>
      {text.slice(evidence.end, to)}
      {to < text.length && " …"}
    </>
  );
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, "") ?? url;
}
