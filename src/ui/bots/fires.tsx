import { Anchor, Group, Paper, Stack, Text } from "@mantine/core";
import { Link } from "wouter";
import { answerOf, api } from "../api/client.ts";
import { usePages } from "../api/pages.ts";
import { LoadMore } from "../parts/load-more.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { Problem } from "../parts/problem.tsx";
import { SafeLink } from "../parts/safe-link.tsx";
import { Time } from "../parts/time.tsx";
import { Found } from "./found.tsx";

/** What a bot fired, the newest first: why, where, and for whom. */
export function Fires({ id }: { id: string }) {
  const fires = usePages(["bots", id, "fires"], (from) =>
    answerOf(api.GET("/v1/bots/{id}/fires", { params: { path: { id }, query: { ...from, limit: 20 } } })),
  );
  if (fires.isError) return <Problem error={fires.error} retry={fires.refetch} />;
  if (fires.isSuccess && fires.rows.length === 0) {
    return <Nothing title="Nothing yet" hint="The first run only notes what is there; a later match fires." />;
  }
  return (
    <Stack gap="sm">
      {fires.rows.map((fire) => (
        <Paper key={fire.id} withBorder p="sm">
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <div>
              <Found
                title={fire.title}
                titleSpans={fire.title_spans}
                text={fire.matched_text}
                spans={fire.spans}
                diff={fire.diff}
              />
              <Text size="xs" c="dimmed" className="foreign">
                <SafeLink url={fire.source_url} />
              </Text>
            </div>
            <Stack gap={2} align="flex-end">
              <Time at={fire.fired_at} />
              {fire.account_id && (
                <Anchor component={Link} href={`/accounts/${fire.account_id}`} size="xs">
                  its account
                </Anchor>
              )}
              {fire.alert && (
                <Text size="xs" c="dimmed">
                  {fire.alert.channel} {fire.alert.status}
                </Text>
              )}
            </Stack>
          </Group>
        </Paper>
      ))}
      <LoadMore pages={fires} />
    </Stack>
  );
}
