import { Alert, Badge, Button, Group, Paper, ScrollArea, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client.ts";
import { Found } from "../bots/found.tsx";
import { counted } from "../parts/words.ts";
import { inBytes } from "../settings/in-bytes.ts";
import { type Draft, toNewBot } from "./draft.ts";

type What = "source" | "rule";
type Parts = { draft: Draft; what: What; onRefused(error: unknown): void };

/** Looks once, as the bot would, and shows what is there (`source`) or what the rule makes of it (`rule`). */
export function Preview({ draft, what, onRefused }: Parts) {
  const look = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/bots:preview", { body: toNewBot(draft) })),
    onError: onRefused,
  });
  return (
    <Stack gap="sm">
      <Group>
        <Button
          size="xs"
          variant="light"
          loading={look.isPending}
          disabled={draft.source.trim() === ""}
          onClick={() => look.mutate()}
        >
          {what === "source" ? "Look at it" : "Try the rule"}
        </Button>
      </Group>
      {look.data && <Seen seen={look.data} what={what} />}
    </Stack>
  );
}

function Seen({ seen, what }: { seen: Schemas["BotPreview"]; what: What }) {
  return (
    <Paper withBorder p="sm">
      <Group gap="xs" mb="xs">
        <Badge variant="light" color={seen.status === "failed" ? "red" : "teal"}>
          {verdictOf(seen, what)}
        </Badge>
        {seen.robots_allowed !== null && (
          <Badge variant="light" color={seen.robots_allowed ? "teal" : "red"}>
            robots.txt {seen.robots_allowed ? "allows it" : "forbids it"}
          </Badge>
        )}
        {seen.http_status !== null && (
          <Text size="xs" c="dimmed" className="numbers">
            HTTP {seen.http_status}
            {seen.latency_ms !== null && `, ${seen.latency_ms} ms`}
            {seen.bytes !== null && `, ${inBytes(seen.bytes)}`}
          </Text>
        )}
        {seen.items !== null && (
          <Text size="xs" c="dimmed">
            {counted(seen.items, "item")}
          </Text>
        )}
      </Group>
      {seen.notes.map((note) => (
        <Alert key={note.code} color="yellow" mb="xs">
          {note.message}
        </Alert>
      ))}
      {seen.error && <Alert color="red">{seen.error.message}</Alert>}
      {what === "rule" && !seen.error && (
        <Stack gap="xs">
          <Text size="sm">
            {seen.match_count === 0
              ? "Nothing there matches now."
              : `${counted(seen.match_count, "match", "matches")} there now.`}
          </Text>
          {seen.first_run === "baseline" && (
            <Text size="sm" c="dimmed">
              The first run only notes what is there; what comes later fires.
            </Text>
          )}
          {seen.matches.map((match) => (
            <div key={`${match.url} ${match.title} ${match.text}`}>
              <Found
                title={match.title}
                titleSpans={match.title_spans}
                text={match.text}
                spans={match.spans}
                diff={match.diff}
              />
            </div>
          ))}
        </Stack>
      )}
      {seen.text !== null && (
        <ScrollArea.Autosize
          mah={220}
          mt="xs"
          viewportProps={{ tabIndex: 0, role: "region", "aria-label": "What is there" }}
        >
          <Text size="xs" className="foreign document" c="dimmed">
            {seen.text}
          </Text>
        </ScrollArea.Autosize>
      )}
    </Paper>
  );
}

/** Of a source only whether it can be read: before there is a rule nothing can match it. */
function verdictOf({ status, match_count }: Schemas["BotPreview"], what: What): string {
  if (status === "failed") return "cannot be read";
  if (what === "source") return "can be read";
  return match_count === 0 ? "no match" : "matches";
}
