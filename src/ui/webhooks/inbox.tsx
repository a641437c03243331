import { Anchor, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { diffWords } from "../account/word-diff.ts";
import { answerOf, api } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { Diff } from "../bots/diff.tsx";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { SafeLink } from "../parts/safe-link.tsx";
import { Time } from "../parts/time.tsx";

/** What bots and the appliance told the inbox, and what bots could tell nowhere else. */
export function Inbox() {
  const queries = useQueryClient();
  const notes = usePages(["notifications"], (from) =>
    answerOf(api.GET("/v1/notifications", { params: { query: { ...from, limit: 25 } } })),
  );
  const read = useMutation({
    mutationFn: () => answerOf(api.POST("/v1/notifications:read", { body: { ids: notes.rows.map(({ id }) => id) } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["notifications"] }),
  });
  if (notes.isError) return <Problem error={notes.error} retry={notes.refetch} />;
  if (notes.isSuccess && notes.rows.length === 0) {
    return (
      <Nothing
        title="Nothing to read"
        hint="Bots whose alert is “in the inbox” tell you here what they found; the appliance tells of failed backups and disabled webhooks."
      />
    );
  }
  return (
    <Stack gap="sm">
      <Group justify="flex-end">
        <Button
          size="xs"
          variant="default"
          loading={read.isPending}
          disabled={notes.rows.every(({ read_at }) => read_at !== null)}
          onClick={() => read.mutate()}
        >
          All read
        </Button>
      </Group>
      {notes.rows.map((note) => (
        <Paper key={note.id} withBorder p="md" {...(note.read_at === null ? {} : { c: "dimmed" })}>
          <Group justify="space-between">
            <Anchor
              component={Link}
              href={note.bot_id === "" ? "/webhooks" : `/bots/${note.bot_id}`}
              fw={600}
              c="inherit"
              className="foreign"
            >
              {note.title}
            </Anchor>
            <Time at={note.created_at} />
          </Group>
          {note.note && (
            <Text size="sm" className="foreign">
              {note.note}
            </Text>
          )}
          {note.items.map((item) => (
            <div key={`${item.at} ${item.source_url} ${item.text}`}>
              {item.diff ? (
                <Diff {...item.diff} {...diffWords(item.diff.before, item.diff.after)} />
              ) : (
                <Text size="sm" className="foreign">
                  {item.text}
                </Text>
              )}
              <Text size="xs" className="foreign">
                {item.source_url && <SafeLink url={item.source_url} />}
              </Text>
            </div>
          ))}
          {note.more > 0 && (
            <Text size="sm" c="dimmed">
              and {note.more} more
            </Text>
          )}
        </Paper>
      ))}
      <LoadMore pages={notes} />
    </Stack>
  );
}
